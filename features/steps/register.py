"""Steps on a register of evidence and its review, in the words of the register's own tables."""

from __future__ import annotations

from advisor.rulebook import convention_keywords as words
from advisor.rulebook import review_keywords as verdicts
from advisor.rulebook.keywords import french
from steps.catalogue import plain, step
from steps.draft import Draft
from steps.then import expect
from steps.words import Refused, known

SIDES = {"le bailleur": True, "un partenaire": False}
ON = "[ sur « {item} »]"
Table = list[list[str]]


@step(
    "given",
    "un registre de bailleur tenu jusqu'au {day}",
    "Ouvre un registre de preuves vide ; la date est celle de la revue.",
    "un registre de bailleur tenu jusqu'au 2026-03-31",
)
def _register(draft: Draft, day: str) -> None:
    draft.kept.begin(day)


@step(
    "given",
    "le territoire « {name} » du département « {value} »[, ressort « {label} »][, commune « {words} »]",
    "Déclare un territoire où le bailleur est présent ; ressort et commune restent inconnus s'ils ne sont pas dits.",
    "le territoire « 77 » du département « 77 », ressort « Meaux »",
)
def _territory(draft: Draft, name: str, value: str, label: str, words: str) -> None:
    draft.kept.territory(name, value, court=label, commune=words)


@step(
    "given",
    "le bailleur est lié par le texte « {name} » depuis le {day}",
    "Consigne une adhésion au texte, par le bailleur ou par son union.",
    "le bailleur est lié par le texte « d77-2021 » depuis le 2021-05-05",
)
def _bound(draft: Draft, name: str, day: str) -> None:
    known(draft.rulebook.conventions, name, "le texte")
    draft.kept.add("adhesions", {"id": f"adhesion-{name}", "on": day, "recorded_on": day, "text": name})


@step(
    "given",
    "au registre, dans « {name} » :",
    "Écrit des lignes d'une section, comme un tableau importé ; sans territoire, la ligne vaut partout ; sans date de consignation, le jour même.",
    "au registre, dans « référents » :",
)
def _lines(draft: Draft, name: str, datatable: Table) -> None:
    header, *rows = [[plain(cell) for cell in row] for row in datatable]
    draft.kept.rows(name, header, rows, draft.rulebook)


@step(
    "given",
    "le registre est attesté complet jusqu'au {day}[ pour « {names} »]",
    "Quelqu'un atteste que toutes les lignes (ou celles d'un genre de preuve, d'événement, « manquements », « adhésions ») y sont.",
    "le registre est attesté complet jusqu'au 2026-03-31 pour « désignation de référent »",
)
def _attested(draft: Draft, day: str, names: str) -> None:
    for kind in names.split(", ") if names else ["tout"]:
        draft.kept.add("attestations", {"kind": kind, "complete_until": day, "by_role": "référent sûreté"})


@step(
    "given",
    "la clause « {name} » a été lue dans son texte[, comme « {value} »]",
    "Un juriste a lu la clause dans le texte lui-même ; il peut en dire la modalité.",
    "la clause « D77-01 » a été lue dans son texte",
)
def _read(draft: Draft, name: str, value: str) -> None:
    line = {
        "id": f"lecture-{name}",
        "on": "2022-01-03",
        "recorded_on": "2022-01-03",
        "clauses": [name],
        "by_role": "juriste",
    }
    draft.kept.add("readings", line | ({"modality": words.MODALITIES[value]} if value else {}))


@step(
    "given",
    "le {role} juge « {name} » « {status} » :",
    "Consigne la dérogation d'un relecteur ; le tableau dit « territoire », « du », « au » et « motif ».",
    "le juriste juge « D77-01 » « respectée » :",
)
def _override(draft: Draft, role: str, name: str, status: str, datatable: Table) -> None:
    told = {plain(word): plain(cell) for word, cell in datatable}
    line = {"clause": name, "verdict": status, "by_role": role, "territory": told["territoire"]}
    draft.kept.add("overrides", line | {"on": told["du"], "until": told["au"], "reason": told["motif"]})


@step(
    "when",
    "on revoit les conventions du {day} au {label}",
    "Demande la revue de tous les textes sur la période, au jour du registre.",
    "on revoit les conventions du 2025-04-01 au 2026-03-31",
)
def _review(draft: Draft, day: str, label: str) -> None:
    draft.kept.judge(draft.rulebook, day, label)


@step(
    "then",
    "ce que doit {kind:le bailleur|un partenaire} selon « {name} »" + ON + " est « {status} »",
    "Le verdict d'un côté d'une clause ; le territoire se dit s'il y en a plusieurs.",
    "ce que doit le bailleur selon « D77-01 » est « respectée »",
)
def _verdict(draft: Draft, kind: str, name: str, item: str, status: str) -> None:
    known(verdicts.VERDICTS, status, "le verdict")
    told = draft.kept.clause(name, item, owed_by_landlord=SIDES[kind])
    expect(status, french(verdicts.VERDICTS, told.verdict))


@step(
    "then",
    "ce que doit {kind:le bailleur|un partenaire} selon « {name} »" + ON + " est jugé par la règle « {rule} »",
    "La règle qui conclut, pour au moins un devoir de la clause.",
    "ce que doit le bailleur selon « D77-01 » est jugé par la règle « devoir-tenu »",
)
def _rule(draft: Draft, kind: str, name: str, item: str, rule: str) -> None:
    told = draft.kept.clause(name, item, owed_by_landlord=SIDES[kind])
    rules = {reason.rule for duty in told.duties for reason in duty.reasons}
    if rule not in rules:
        expect(rule, sorted(rules))


@step(
    "then",
    "ce que doit {kind:le bailleur|un partenaire} selon « {name} »" + ON + " laisse la question « {term} »",
    "La question qui permettrait de conclure.",
    "ce que doit le bailleur selon « D77-01 » laisse la question « texte applicable »",
)
def _question(draft: Draft, kind: str, name: str, item: str, term: str) -> None:
    told = draft.kept.clause(name, item, owed_by_landlord=SIDES[kind])
    asked = {question.term for duty in told.duties for question in duty.questions}
    if term not in asked:
        expect(term, sorted(asked))


@step(
    "then",
    "ce que doit {kind:le bailleur|un partenaire} selon « {name} »" + ON + " échoit le {day}",
    "La dernière échéance d'une clause à délai ou à rythme.",
    "ce que doit le bailleur selon « LEG-11b » échoit le 2026-03-17",
)
def _due(draft: Draft, kind: str, name: str, item: str, day: str) -> None:
    told = draft.kept.clause(name, item, owed_by_landlord=SIDES[kind])
    dues = [duty.due for duty in told.duties if duty.due]
    expect(day, max(dues).isoformat() if dues else "aucune échéance")


@step(
    "then",
    "ce que doit {kind:le bailleur|un partenaire} selon « {name} »" + ON + " repose sur « {items} »",
    "Les lignes du registre qui prouvent, toutes et elles seules (« aucune » s'il n'y en a pas).",
    "ce que doit le bailleur selon « D77-01 » repose sur « ref-1 »",
)
def _records(draft: Draft, kind: str, name: str, item: str, items: str) -> None:
    told = draft.kept.clause(name, item, owed_by_landlord=SIDES[kind])
    found = sorted({record for duty in told.duties for record in duty.records})
    expect(sorted(items.split(", ")) if items != "aucune" else [], found)


@step(
    "then",
    "la revue refuse de juger « {name} » « non respectée »",
    "Une clause que personne n'a lue dans son texte ne peut pas l'être, même par un relecteur.",
    "la revue refuse de juger « D77-01 » « non respectée »",
)
def _refused(draft: Draft, name: str) -> None:
    if draft.kept.review is None:
        raise Refused("aucune revue n'a été demandée.")
    if not any(each.startswith(f"{name}@") for each in draft.kept.review.refused_overrides):
        expect("un refus", "aucun refus")
