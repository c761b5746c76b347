"""« Alors » on facts, law, pieces and alarms: what was concluded, in which wording, by when."""

from __future__ import annotations

from datetime import date

from advisor.advice.advice import PersonAdvice
from advisor.law.possible import UNKNOWN
from advisor.law.provision import Citation
from advisor.rulebook import keywords as kw
from advisor.rulebook.model import Alert, Clock, heads
from steps.catalogue import plain, step
from steps.draft import Draft
from steps.then import NotAsSaid, Table, column, expect
from steps.words import Refused, known

USES = {"interne": "internal", "courrier": "letter", "juge": "court"}
ANSWERS = {"oui": True, "non": False, "inconnu": UNKNOWN}
TRUTHS = {"oui": "true", "non": "false", "en suspens": "unknown"}


@step(
    "then",
    "pour l'incident « {incident} », « {term} » vaut « {value} »",
    "Ce que les règles ont conclu d'un fait : oui, non, inconnu.",
    "pour l'incident « i1 », « manquement » vaut « oui »",
)
def _concluded_of_incident(draft: Draft, incident: str, term: str, value: str) -> None:
    known({each["id"]: each for each in draft.data.get("incidents", [])}, incident, "l'incident")
    _concluded(draft, "incident", incident, term, value)


@step(
    "then",
    "pour le dossier, « {term} » vaut « {value} »",
    "Ce que les règles ont conclu du dossier entier.",
    "pour le dossier, « troubles cessés » vaut « oui »",
)
def _concluded_of_case(draft: Draft, term: str, value: str) -> None:
    _concluded(draft, "case", draft.advice.reference, term, value)


def _concluded(draft: Draft, scope: str, item: str, name: str, value: str) -> None:
    term = known(draft.rulebook.terms, name, "le terme")
    if not term.concluded or term.scope != scope:
        raise Refused(f"« {name} » n'est pas une conclusion sur cet élément.")
    known(ANSWERS, value, "la réponse")
    told = draft.derivation.world.concluded.get(("all", scope, item), {})
    answer = told.get(name, False)
    expect(value, next(word for word, truth in ANSWERS.items() if truth is answer))


@step(
    "then",
    "[pour l'incident « {incident} », ]la version de « {provision} » en vigueur le {day} {status:est|n'est pas} citée",
    "La rédaction que l'avis cite, dans ses motifs ou pour un fait.",
    "pour l'incident « i1 », la version de « loi-89-462/art-7-b » en vigueur le 2025-06-14 est citée",
)
def _cited(draft: Draft, incident: str, provision: str, day: str, status: str) -> None:
    wording = known(draft.rulebook.provisions, provision, "la disposition").wording_on(date.fromisoformat(day))
    if wording is None:
        raise Refused(f"« {provision} » n'a aucune version en vigueur le {day}.")
    citations = _of_incident(draft, incident) if incident else _of_advice(draft)
    starts = {each.valid_from for each in citations if each.provision == provision}
    if (wording.valid_from in starts) != (status == "est"):
        raise NotAsSaid(f"versions citées de « {provision} », par leur début : {sorted(map(str, starts))}")


def _of_incident(draft: Draft, incident: str) -> list[Citation]:
    findings = {each.incident: each for each in draft.advice.findings}
    found = known(findings, incident, "l'incident")
    return [citation for reason in found.conclusions for citation in reason.citations]


def _of_advice(draft: Draft) -> list[Citation]:
    return [citation for person in draft.advice.persons for citation in _of_person(person)]


def _of_person(person: PersonAdvice) -> list[Citation]:
    measures = [*person.alternatives, *person.barred, *person.suspended, *person.obligations]
    measures += [person.recommended] if person.recommended else []
    return [citation for each in measures for citation in each.citations]


@step(
    "then",
    "l'échéance « {label} » tombe le {day}",
    "Une échéance légale court, et finit ce jour-là.",
    "l'échéance « Réponse au préfet » tombe le 2026-11-18",
)
def _due(draft: Draft, label: str, day: str) -> None:
    _known_label(draft, label)
    expect([day], [each.deadline.due.isoformat() for each in draft.alarms.clocks if each.deadline.name == label])


@step(
    "then",
    "l'échéance « {label} » {status:court encore|est dépassée|est à dater|ne court pas}",
    "Où en est une échéance au jour de l'évaluation ; « à dater » si son premier jour n'est pas connu.",
    "l'échéance « Réponse au préfet » est dépassée",
)
def _runs(draft: Draft, label: str, status: str) -> None:
    _known_label(draft, label)
    words = {True: "est dépassée", False: "court encore"}
    found = [words[each.overdue] for each in draft.alarms.clocks if each.deadline.name == label]
    found += ["est à dater" for each in draft.alarms.undated if each.name == label]
    expect([status], found or ["ne court pas"])


@step(
    "then",
    "l'échéance « {label} » {status:est réservée|n'est pas réservée}[ à « {person} »]",
    "Une échéance réservée n'est dite que sur le volet de qui a écrit en confidence (sans nom : nul ne sait encore qui).",
    "l'échéance « Réponse au préfet » n'est pas réservée",
)
def _reserved(draft: Draft, label: str, status: str, person: str) -> None:
    _known_label(draft, label)
    found = [each.confided_by for each in draft.alarms.clocks if each.deadline.name == label]
    expect([person if status == "est réservée" else None], found)


@step("then", "aucune échéance ne court", "Aucun délai légal ne court.", "aucune échéance ne court")
def _no_clock(draft: Draft) -> None:
    undated = [each.name for each in draft.alarms.undated if not each.usage]
    expect([], [each.deadline.name for each in draft.alarms.clocks if not each.usage] + undated)


@step(
    "then",
    "l'échéance « {label} » {status:est|n'est pas} un délai d'usage",
    "Aucun texte ne fixe un délai d'usage : l'organisme le règle, et il se montre à part.",
    "l'échéance « Réponse au préfet » n'est pas un délai d'usage",
)
def _usage(draft: Draft, label: str, status: str) -> None:
    _known_label(draft, label)
    found = {each.usage for each in draft.alarms.clocks if each.deadline.name == label}
    expect([status == "est"], sorted(found))


@step(
    "then",
    "l'échéance « {label} » reste possible tant qu'on ignore « {term} »",
    "Une échéance en doute court, et dit ce qui lèverait le doute.",
    "l'échéance « Réponse au préfet » reste possible tant qu'on ignore « faits énoncés »",
)
def _in_doubt(draft: Draft, label: str, term: str) -> None:
    _known_label(draft, label)
    known(draft.rulebook.terms, term, "le terme")
    asked = [q.term for each in draft.alarms.clocks if each.deadline.name == label for q in each.questions]
    if term not in asked:
        raise NotAsSaid(f"l'échéance attend : {', '.join(asked) or 'rien'}")


@step(
    "then",
    "l'alerte « {rule} » {status:sonne|est possible|ne sonne pas}",
    "Une alerte sonne du seul fait du dossier, même si l'avis est refusé ; « possible » si le dossier laisse un doute.",
    "l'alerte « danger-immediat » sonne",
)
def _alarm(draft: Draft, rule: str, status: str) -> None:
    _known_alerts(draft, [rule])
    certain = [alarm.certain for alarm in draft.alarms.alerts if alarm.rule == rule]
    expect([status], ["sonne" if any(certain) else "est possible" if certain else "ne sonne pas"])


@step(
    "then",
    "les alertes sont exactement :",
    "L'ensemble entier, une alerte par ligne ; « aucune » pour l'ensemble vide.",
    "les alertes sont exactement :",
)
def _alarms(draft: Draft, datatable: Table) -> None:
    said = column(datatable)
    _known_alerts(draft, said)
    expect(said, sorted(alarm.rule for alarm in draft.alarms.alerts))


@step(
    "then",
    "les pièces servent ainsi :",
    "À quoi chaque pièce peut servir : colonnes pièce, interne, courrier, juge ; oui, non ou en suspens.",
    "les pièces servent ainsi :",
)
def _uses(draft: Draft, datatable: Table) -> None:
    header, *rows = [[plain(cell) for cell in row] for row in datatable]
    pieces = {each.piece: each for each in draft.advice.pieces}
    if header[0] != "pièce":
        raise Refused("la première colonne s'appelle « pièce ».")
    for name, *cells in rows:
        found = known(pieces, name, "la pièce")
        for use, word in zip(header[1:], cells, strict=True):
            told = kw.french(TRUTHS, found.uses[known(USES, use, "l'usage")])
            known(TRUTHS, word, "la réponse")
            expect(f"{name}, {use} : {word}", f"{name}, {use} : {told}")


@step(
    "then",
    "le dossier est refusé[ : « {words} »]",
    "L'avis est refusé, avec un message qui contient ces mots.",
    "le dossier est refusé : « n'existe pas »",
)
def _refused(draft: Draft, words: str) -> None:
    if draft.refusal is None:
        raise NotAsSaid("le dossier a été évalué")
    if words not in plain(draft.refusal.message):
        raise NotAsSaid(draft.refusal.message)


def _known_label(draft: Draft, label: str) -> None:
    clocks = {head.label: head for rule in draft.rulebook.rules for head in heads(rule) if isinstance(head, Clock)}
    known(clocks, label, "l'échéance")


def _known_alerts(draft: Draft, names: list[str]) -> None:
    rules = {rule.id: rule for rule in draft.rulebook.rules if any(isinstance(head, Alert) for head in heads(rule))}
    for name in names:
        known(rules, name, "l'alerte")
