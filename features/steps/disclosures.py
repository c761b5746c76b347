"""Steps on the lines that the review judges one by one, exchanges and meetings, and on the rules of the groups."""

from __future__ import annotations

from advisor.rulebook import convention_keywords as words
from advisor.rulebook import review_keywords as verdicts
from advisor.rulebook.keywords import french
from steps.catalogue import plain, step
from steps.draft import Draft
from steps.then import NotAsSaid, expect
from steps.words import Refused, known, listed

SUBJECTS = {**words.ROLES, **words.INFORMATION, "situations nominatives": "", "trace nominative": ""}
RULINGS = "|".join(verdicts.CONFORMITY)
Table = list[list[str]]


@step(
    "given",
    "au registre, la ligne « {item} » de « {name} » :",
    "Écrit une ligne d'une section, une colonne par ligne du tableau, ou change ce qu'elle disait.",
    "au registre, la ligne « e1 » de « échanges » :",
)
def _line(draft: Draft, item: str, name: str, datatable: Table) -> None:
    draft.kept.line(name, item, {plain(word): plain(cell) for word, cell in datatable}, draft.rulebook)


@step(
    "then",
    "la ligne « {item} » est jugée {verdict:" + RULINGS + "}",
    "Le verdict d'un échange ou d'une réunion de groupe.",
    "la ligne « e1 » est jugée non conforme",
)
def _ruled(draft: Draft, item: str, verdict: str) -> None:
    expect(plain(verdict), french(verdicts.CONFORMITY, draft.kept.record(item).verdict))


@step(
    "then",
    "la ligne « {item} » serait jugée autrement, ou non, si elle disait :",
    "Un essai par ligne : « colonne », « dit », puis « verdict », ou « constats » (les règles qui relèvent quelque chose, toutes, ou « aucun ») ; plusieurs colonnes qui changent ensemble se séparent par « ; », « rien » vide la case.",
    "la ligne « e1 » serait jugée autrement, ou non, si elle disait :",
)
def _were(draft: Draft, item: str, datatable: Table) -> None:
    header, *rows = [[plain(cell) for cell in row] for row in datatable]
    if header[:2] != ["colonne", "dit"] or header[2:] not in (["verdict"], ["constats"]):
        raise Refused("colonnes attendues : colonne, dit, puis verdict ou constats.")
    by_rules = header[2] == "constats"
    found = draft.kept.varied(item, [(column, value) for column, value, _ in rows], draft.rulebook)
    wrong = []
    for (column, value, said), tried in zip(rows, found, strict=True):
        told = sorted(tried.rules) if by_rules else [french(verdicts.CONFORMITY, tried.verdict)]
        wanted = sorted(listed(said)) if by_rules else [said]
        for rule in wanted if by_rules else ():
            known({each.id: each for each in draft.rulebook.rules}, rule, "la règle")
        if told != wanted:
            wrong.append(f"{column} « {value} » : {', '.join(told) or 'aucun'}")
    if wrong:
        raise NotAsSaid("la revue juge : " + " ; ".join(wrong))


@step(
    "then",
    "la revue relève {count} constat(s) sur « {item} »",
    "Le nombre exact de constats sur une ligne.",
    "la revue relève 1 constat(s) sur « e1 »",
)
def _count(draft: Draft, count: str, item: str) -> None:
    expect(int(count), len(draft.kept.findings(item)))


@step(
    "then",
    "la revue dit de « {item} » : « {words} »",
    "Ces mots sont dans le titre ou le remède d'un constat sur cette ligne.",
    "la revue dit de « e1 » : « copie de la décision »",
)
def _said(draft: Draft, item: str, words: str) -> None:
    told = [f"{each.title} {each.remedy}" for each in draft.kept.findings(item)]
    if not any(words in plain(each) for each in told):
        raise NotAsSaid(f"aucun constat ne dit « {words} » ; la revue dit : {told or 'rien'}.")


@step(
    "then",
    "la revue demande « {term} » pour « {item} »",
    "La question que la revue pose sur un échange ou une réunion.",
    "la revue demande « secret de l'échange » pour « e1 »",
)
def _asked(draft: Draft, term: str, item: str) -> None:
    known(draft.rulebook.terms, term, "le terme")
    asked = [each.term for each in draft.kept.record(item).questions if each.item == item]
    if term not in asked:
        expect(term, asked)


@step(
    "then",
    "ce que porte « {item} » s'efface au plus tard le {day}",
    "Le dernier jour où ce qui a été reçu peut être gardé.",
    "ce que porte « e1 » s'efface au plus tard le 2026-06-01",
)
def _erased(draft: Draft, item: str, day: str) -> None:
    expect(day, str(draft.kept.record(item).erase_by))


@step(
    "when",
    "on lit les règles du groupe « {name} »",
    "Lit qui siège dans un groupe, et ce qui s'y dit.",
    "on lit les règles du groupe « inter-bailleurs »",
)
def _group(draft: Draft, name: str) -> None:
    draft.kept.group = known(draft.rulebook.groups, name, "le groupe")


@step(
    "then",
    "le groupe {status:admet|n'admet pas} « {value} »",
    "Un rôle qui siège, une catégorie (IC01…) dont on parle, « situations nominatives » ou « trace nominative ».",
    "le groupe n'admet pas « IC03 »",
)
def _admits(draft: Draft, status: str, value: str) -> None:
    known(SUBJECTS, value, "le rôle ou la catégorie")
    expect(status == "admet", value in draft.kept.admitted())
