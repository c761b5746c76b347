"""The steps that speak of a register of evidence and of its review."""

from __future__ import annotations

from advisor.rulebook import convention_keywords as words
from advisor.rulebook.keywords import french
from steps.catalogue import plain, step
from steps.draft import Draft
from steps.register_draft import SECTIONS
from steps.then import NotAsSaid, expect
from steps.words import Refused, known

Table = list[list[str]]
KINDS = "|".join(SECTIONS)
RULINGS = "|".join(words.CONFORMITY)
VERDICTS = "|".join(words.VERDICTS)


@step(
    "given",
    "un registre revu le {day}",
    "Ouvre le registre vide d'un bailleur de Seine-et-Marne (territoire « 77 ») ; la revue porte sur les deux ans qui précèdent.",
    "un registre revu le 2026-03-31",
)
def _register(draft: Draft, day: str) -> None:
    draft.register.begin(day)


@step(
    "given",
    "{kind:" + KINDS + "} « {name} » :",
    "Écrit une ligne du registre, ou la complète : une ligne du tableau par colonne du registre.",
    "l'échange « e1 » :",
)
def _line(draft: Draft, kind: str, name: str, datatable: Table) -> None:
    draft.register.line(plain(kind), name, [[plain(cell) for cell in row] for row in datatable])


@step(
    "given",
    "le registre est attesté complet pour « {kind} »",
    "Atteste que toutes les lignes d'un genre (« tout », « manquements », une preuve ou un événement) y sont.",
    "le registre est attesté complet pour « tout »",
)
def _attested(draft: Draft, kind: str) -> None:
    draft.register.attest(kind)


@step("when", "on revoit le registre", "Demande la revue du registre.", "on revoit le registre")
def _review(draft: Draft) -> None:
    draft.register.judge(draft.adviser)


@step(
    "then",
    "{kind:l'échange|la réunion} « {name} » est {verdict:" + RULINGS + "}",
    "Le verdict d'une ligne du registre.",
    "l'échange « e1 » est non conforme",
)
def _ruled(draft: Draft, kind: str, name: str, verdict: str) -> None:
    told = draft.register.record(name)
    expect({"l'échange": "exchange", "la réunion": "meeting"}[plain(kind)], told.scope)
    expect(words.CONFORMITY[plain(verdict)], told.verdict)


@step(
    "then",
    "il est dit pour « {name} » : « {words} »",
    "Un constat de la revue sur cette ligne porte ces mots, dans son titre ou son remède.",
    "il est dit pour « e1 » : « copie de la décision »",
)
def _said(draft: Draft, name: str, words: str) -> None:
    told = [f"{each.title} {each.remedy}" for each in draft.register.findings(name)]
    if not any(plain(words) in plain(each) for each in told):
        raise NotAsSaid(f"aucun constat ne dit « {words} » ; la revue dit : {told or 'rien'}.")


@step(
    "then",
    "{count} constat(s) sur « {name} »",
    "Le nombre exact de constats sur cette ligne.",
    "1 constat(s) sur « e1 »",
)
def _count(draft: Draft, count: str, name: str) -> None:
    expect(int(count), len(draft.register.findings(name)))


@step(
    "then",
    "« {term} » est demandé pour « {name} »",
    "La revue pose la question de ce terme pour cette ligne.",
    "« secret de l'échange » est demandé pour « e1 »",
)
def _asked(draft: Draft, term: str, name: str) -> None:
    known(draft.rulebook.terms, term, "le terme")
    asked = [each.term for each in draft.register.record(name).questions if each.item == name]
    if term not in asked:
        raise NotAsSaid(f"« {term} » n'est pas demandé ; la revue demande : {', '.join(asked) or 'rien'}.")


@step(
    "then",
    "l'information de « {name} » s'efface au plus tard le {day}",
    "Le dernier jour où ce qui a été reçu peut être gardé.",
    "l'information de « e1 » s'efface au plus tard le 2026-06-01",
)
def _erased(draft: Draft, name: str, day: str) -> None:
    expect(day, str(draft.register.record(name).erase_by))


@step(
    "then",
    "la clause « {clause} » est {verdict:" + VERDICTS + "}[ pour « {name} »]",
    "Le verdict d'une clause ; d'un seul de ses devoirs, si une ligne du registre est nommée.",
    "la clause « CHARTE-04 » est à apprécier pour « r1 »",
)
def _clause(draft: Draft, clause: str, verdict: str, name: str) -> None:
    found = {
        each.verdict if not name else duty.verdict
        for each in draft.register.given.clauses
        for duty in each.duties
        if each.clause == clause and name in ("", duty.event)
    }
    if not found:
        raise Refused(f"la revue ne juge pas la clause « {clause} »" + (f" pour « {name} »." if name else "."))
    expect({words.VERDICTS[plain(verdict)]}, found)


@step(
    "then",
    "le registre est refusé : « {words} »",
    "Le registre n'est pas recevable, et le refus le dit.",
    "le registre est refusé : « n'existe pas »",
)
def _refused(draft: Draft, words: str) -> None:
    refusal = draft.register.refusal
    if refusal is None or plain(words) not in plain(str(refusal)):
        raise NotAsSaid(f"le registre n'est pas refusé ainsi : {refusal or 'il est recevable'}.")


@step(
    "when",
    "on lit les règles des groupes",
    "Lit qui siège, et ce qui se dit, dans chaque groupe.",
    "on lit les règles des groupes",
)
def _groups(draft: Draft) -> None:
    draft.register.groups = draft.rulebook.groups


@step(
    "then",
    "le groupe « {group} » {status:admet|n'admet pas} « {value} »",
    "Un rôle qui siège, une catégorie (IC01…) dont on parle, « situations nominatives » ou « trace nominative ».",
    "le groupe « inter-bailleurs » n'admet pas « IC03 »",
)
def _admits(draft: Draft, group: str, status: str, value: str) -> None:
    rules = known(draft.register.groups, group, "le groupe")
    admitted = {french(words.ROLES, role) for role in rules.attendees} | set(rules.information)
    admitted |= {"situations nominatives"} if rules.named_cases else set()
    admitted |= {"trace nominative"} if rules.named_record else set()
    subjects = {**words.ROLES, **words.INFORMATION, "situations nominatives": "", "trace nominative": ""}
    known(subjects, value, "le rôle ou la catégorie")
    expect(plain(status) == "admet", value in admitted)
