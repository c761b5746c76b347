"""« Alors » : what the advice must say; the whole set of barred measures can be asserted."""

from __future__ import annotations

from datetime import date

from pytest_bdd import parsers, then

from advisor.advice.advice import MeasureAdvice, PersonAdvice
from advisor.engine.derive import possible_of
from advisor.law.possible import ABSENT, UNKNOWN
from steps.draft import Draft, adviser

OUTCOMES = {"compléter le dossier": "complete_file", "lever la question": "lift_question", "rien à entreprendre": "nothing"}
STATUSES = {"licite": "lawful", "en suspens": "suspended", "insuffisante": "insufficient", "ouverte": "open", "non proposée": "not_proposed"}


def _all(person: PersonAdvice) -> dict[str, MeasureAdvice]:
    groups = (person.alternatives, person.suspended, person.barred, person.others, person.accompaniments, person.obligations, person.requested)
    found = {each.measure: each for group in groups for each in group}
    if person.recommended:
        found[person.recommended.measure] = person.recommended
    return found


@then(parsers.parse("la mesure conseillée est « {measure} »"))
def _recommended(draft: Draft, measure: str) -> None:
    _recommended_for(draft, measure, "")


@then(parsers.parse("la mesure conseillée pour « {name} » est « {measure} »"))
def _recommended_for(draft: Draft, measure: str, name: str) -> None:
    person = draft.person(name)
    found = person.recommended.measure if person.recommended else person.outcome
    assert found == measure, f"conseillée : {found}"


@then(parsers.parse("aucune mesure n'est conseillée : {outcome}"))
def _nothing(draft: Draft, outcome: str) -> None:
    person = draft.person()
    assert person.recommended is None, f"conseillée : {person.recommended and person.recommended.measure}"
    assert person.outcome == OUTCOMES[outcome], person.outcome


@then("l'avis est certain")
def _certain(draft: Draft) -> None:
    person = draft.person()
    assert person.certainty == "certain", [f"{each.term} ({each.item})" for each in person.questions]


@then("l'avis est donné sous réserve")
def _reserved(draft: Draft) -> None:
    assert draft.person().certainty == "reserved"


@then(parsers.parse("« {measure} » est interdite par « {rule} »"))
def _barred_by(draft: Draft, measure: str, rule: str) -> None:
    barred = {each.measure: each for each in draft.person().barred}
    assert measure in barred, f"interdites : {sorted(barred)}"
    rules = [bar.reason.rule for bar in barred[measure].bars if bar.reason.truth == "true"]
    assert rule in rules, rules


@then(parsers.parse("« {measure} » n'est pas interdite"))
def _not_barred(draft: Draft, measure: str) -> None:
    assert measure not in {each.measure for each in draft.person().barred}


@then(parsers.parse("« {measure} » est {status}"))
def _stands(draft: Draft, measure: str, status: str) -> None:
    found = _all(draft.person())
    stands = found[measure].status if measure in found else "not_proposed"
    assert stands == STATUSES[status], stands


@then("les mesures interdites sont exactement :")
def _whole_set(draft: Draft, datatable: list[list[str]]) -> None:
    assert sorted(each.measure for each in draft.person().barred) == sorted(row[0] for row in datatable)


@then(parsers.parse("les mesures interdites pour « {name} » sont exactement :"))
def _whole_set_for(draft: Draft, name: str, datatable: list[list[str]]) -> None:
    assert sorted(each.measure for each in draft.person(name).barred) == sorted(row[0] for row in datatable)


@then(parsers.parse("il manque « {term} »"))
def _missing(draft: Draft, term: str) -> None:
    asked = [each.term for each in draft.person().questions]
    assert term in asked, f"questions : {asked}"


@then("rien ne manque")
def _nothing_missing(draft: Draft) -> None:
    assert not draft.person().questions, [each.term for each in draft.person().questions]


@then(parsers.parse("l'accompagnement « {measure} » est proposé"))
def _accompanied(draft: Draft, measure: str) -> None:
    found = {each.measure for each in draft.person().accompaniments}
    assert measure in found, found


@then(parsers.parse("l'accompagnement « {measure} » n'est pas proposé"))
def _not_accompanied(draft: Draft, measure: str) -> None:
    assert measure not in {each.measure for each in draft.person().accompaniments}


@then(parsers.parse("l'obligation « {measure} » est due"))
def _owed(draft: Draft, measure: str) -> None:
    found = {each.measure for each in draft.person().obligations}
    assert measure in found, found


@then(parsers.parse("pour l'incident « {name} », « {term} » est {word}"))
def _concluded(draft: Draft, name: str, term: str, word: str) -> None:
    draft.person()
    assert draft.derivation is not None
    known = adviser().program.rulebook.terms[term]
    value = possible_of(draft.derivation, "all", "incident", name, term)
    concluded = draft.derivation.world.concluded.get(("all", "incident", name), {})
    if term not in concluded:
        value = False if known.type == "boolean" else ABSENT
    expected = {"oui": True, "non": False, "inconnu": UNKNOWN}.get(word, known.code_of(word))
    assert value == expected, value


@then(parsers.parse("la version citée de « {provision} » commence le {day}"))
def _cited(draft: Draft, provision: str, day: str) -> None:
    starts = _versions(draft, provision)
    assert date.fromisoformat(day) in starts, starts


@then(parsers.parse("la version de « {provision} » qui commence le {day} n'est pas citée"))
def _not_cited(draft: Draft, provision: str, day: str) -> None:
    assert date.fromisoformat(day) not in _versions(draft, provision)


def _versions(draft: Draft, provision: str) -> set[date | None]:
    person = draft.person()
    assert draft.advice is not None
    groups = [finding.conclusions for finding in draft.advice.findings]
    cited = [c for group in groups for reason in group for c in reason.citations]
    cited += [c for each in _all(person).values() for c in each.citations]
    return {c.valid_from for c in cited if c.provision == provision}


@then(parsers.parse("l'échéance « {label} » tombe le {day}"))
def _due(draft: Draft, label: str, day: str) -> None:
    alarms = draft.advice.alarms if draft.advice else draft.refusal.alarms  # type: ignore[union-attr]
    found = {clock.deadline.name: clock.deadline.due for clock in alarms.clocks}  # type: ignore[union-attr]
    assert found.get(label) == date.fromisoformat(day), found


@then("aucune échéance ne court")
def _no_clock(draft: Draft) -> None:
    draft.person()
    assert draft.advice is not None
    assert not draft.advice.alarms.clocks


@then(parsers.parse("l'alerte « {rule} » sonne"))
def _alarm(draft: Draft, rule: str) -> None:
    alarms = draft.advice.alarms if draft.advice else draft.refusal.alarms  # type: ignore[union-attr]
    found = [alarm.rule for alarm in alarms.alerts]  # type: ignore[union-attr]
    assert rule in found, found


@then(parsers.parse("l'alerte « {rule} » ne sonne pas"))
def _no_alarm(draft: Draft, rule: str) -> None:
    draft.person()
    assert draft.advice is not None
    assert rule not in [alarm.rule for alarm in draft.advice.alarms.alerts]


@then(parsers.parse("la pièce « {name} » ne peut pas servir en {use}"))
def _unusable(draft: Draft, name: str, use: str) -> None:
    assert _use(draft, name, use) != "true"


@then(parsers.parse("la pièce « {name} » peut servir en {use}"))
def _usable(draft: Draft, name: str, use: str) -> None:
    assert _use(draft, name, use) == "true"


def _use(draft: Draft, name: str, use: str) -> str:
    draft.person()
    assert draft.advice is not None
    view = {"interne": "internal", "courrier": "letter", "justice": "court"}[use]
    return next(piece for piece in draft.advice.pieces if piece.piece == name).uses[view]


@then(parsers.parse("la sauvegarde de « {measure} » mentionne « {words} »"))
def _safeguard(draft: Draft, measure: str, words: str) -> None:
    safeguards = _all(draft.person())[measure].safeguards
    assert any(words in each for each in safeguards), safeguards


@then(parsers.parse("le délai laissé par « {measure} » est de {length}"))
def _delay(draft: Draft, measure: str, length: str) -> None:
    assert _all(draft.person())[measure].delays.get("time_to_comply") == length


@then(parsers.parse("« {measure} » repose exactement sur les incidents « {names} »"))
def _grounds(draft: Draft, measure: str, names: str) -> None:
    assert list(_all(draft.person())[measure].incidents) == [each.strip() for each in names.split(",")]


@then("le dossier est refusé")
def _refused(draft: Draft) -> None:
    assert draft.refusal is not None
