"""Alarms apart: they sound whatever happens to the advice."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from advisor.advice import alarms as alarm_room
from advisor.advice.advice import Alarms, Clock, UndatedClock
from advisor.casefile.read import read_case
from advisor.engine import derive as derivation_room
from advisor.engine.derivation import Derivation
from advisor.law.errors import AdvisorError, CaseRejected, EngineDisagreement, RulebookInvalid, RuleConflict
from advisor.law.provision import Wording
from advisor.service import adviser as service
from advisor.service.adviser import Adviser, evaluate, open_adviser
from advisor.service.labels import fault_line, undated_line

EXAMPLES = Path(__file__).parents[2] / "examples"
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def adviser() -> Adviser:
    return open_adviser(setting="reference")


def data_of(name: str) -> dict[str, Any]:
    (path,) = EXAMPLES.glob(f"{name}-*.yaml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def sounded(error: AdvisorError) -> list[tuple[str, date]]:
    assert isinstance(error.alarms, Alarms)
    return [(clock.deadline.name, clock.deadline.due) for clock in error.alarms.clocks]


DUE = [
    ("Réponse au préfet", date(2026, 11, 18)),
    ("Si vous répondez oui aujourd'hui : dépôt au greffe de la copie de l'assignation", date(2026, 12, 5)),
]


def test_they_sound_when_the_case_is_refused(adviser: Adviser) -> None:
    data = data_of("10")
    data["persons"][0]["role"] = "roi"
    data["incidents"][0]["category"] = "Z9"
    with pytest.raises(CaseRejected) as caught:
        evaluate(adviser, json.dumps(data), name="x", today=TODAY)
    assert sounded(caught.value) == DUE


def test_they_sound_when_the_engines_disagree(adviser: Adviser) -> None:
    class Stubborn:
        def check(self, derivation: Derivation) -> None:
            raise EngineDisagreement("Les deux moteurs ne disent pas la même chose.")

    with pytest.raises(EngineDisagreement) as caught:
        evaluate(replace(adviser, engine=Stubborn()), json.dumps(data_of("10")), name="x", today=TODAY)  # type: ignore[arg-type]
    assert sounded(caught.value) == DUE


def test_they_sound_when_two_rules_conflict(adviser: Adviser, monkeypatch: pytest.MonkeyPatch) -> None:
    def conflict(*_: object) -> Derivation:
        raise RuleConflict("Deux règles se contredisent.")

    monkeypatch.setattr(service, "derive", conflict)
    with pytest.raises(RuleConflict) as caught:
        evaluate(adviser, json.dumps(data_of("10")), name="x", today=TODAY)
    assert sounded(caught.value) == DUE
    assert derivation_room.derive is not conflict


def test_an_uncertain_reception_counts_from_its_earliest_day(adviser: Adviser) -> None:
    data = data_of("10")
    data["notices"][0]["received_on"] = {"at_least": "2026-11-01", "at_most": "2026-11-03"}
    clock, *_ = evaluate(adviser, json.dumps(data), name="x", today=TODAY).advice.alarms.clocks
    assert clock.deadline.due == date(2026, 11, 16)


def test_an_unchecked_signature_does_not_silence_the_clock(adviser: Adviser) -> None:
    data = data_of("10")
    del data["notices"][0]["signed_by_prefect"]
    clock, *_ = evaluate(adviser, json.dumps(data), name="x", today=TODAY).advice.alarms.clocks
    assert clock.deadline.due == date(2026, 11, 18)


def test_an_informal_request_starts_no_clock(adviser: Adviser) -> None:
    data = data_of("10")
    data["notices"][0]["kind"] = "informal_request"
    alarms = evaluate(adviser, json.dumps(data), name="x", today=TODAY).advice.alarms
    assert alarms.clocks == ()
    assert [each.rule for each in alarms.alerts] == ["lettre-qui-ne-vaut-pas-injonction"]


@pytest.mark.parametrize("department", ["00", "999", "2A", "974"])
def test_no_department_silences_a_clock(adviser: Adviser, department: str) -> None:
    data = data_of("10")
    data["landlord"]["department"] = department
    assert evaluate(adviser, json.dumps(data), name="x", today=TODAY).advice.alarms.clocks


@pytest.mark.parametrize(
    ("circumstance", "rule"), [("immediate_danger", "danger-immediat"), ("child_in_danger", "mineur-en-danger")]
)
def test_danger_is_said(adviser: Adviser, circumstance: str, rule: str) -> None:
    data = data_of("10")
    data["circumstances"][circumstance] = True
    assert rule in [
        each.rule for each in evaluate(adviser, json.dumps(data), name="x", today=TODAY).advice.alarms.alerts
    ]


@pytest.mark.parametrize(
    ("kind", "received", "expected"),
    [
        ("oph", "2026-11-03", {"Réponse au préfet": True}),
        ("oph", {"at_least": "2026-11-02", "at_most": "2026-11-04"}, {"Réponse au préfet": False}),
        (
            "sem",
            "2026-11-03",
            {"Réponse au préfet (article 9-2, à vérifier ; viser quinze jours en interne)": False},
        ),
    ],
)
def test_a_clock_is_certain_when_nothing_of_it_is_to_be_verified(
    adviser: Adviser, kind: str, received: object, expected: dict[str, bool]
) -> None:
    data = data_of("10")
    data["landlord"]["kind"] = kind
    data["notices"][0]["received_on"] = received
    clocks = evaluate(adviser, json.dumps(data), name="x", today=TODAY).advice.alarms.clocks
    assert expected.items() <= {clock.deadline.name: clock.certain for clock in clocks}.items()


# In doubt


def alarms_of(adviser: Adviser, data: dict[str, Any]) -> Alarms:
    return evaluate(adviser, json.dumps(data), name="x", today=TODAY, as_of=TODAY).advice.alarms


def answering(alarms: Alarms) -> list[Clock]:
    return [clock for clock in alarms.clocks if clock.rule == "reponse-a-l-injonction-du-prefet"]


def test_an_unknown_exception_leaves_a_possible_alert_with_its_question(adviser: Adviser) -> None:
    data = data_of("10")
    data["circumstances"]["first_complaint_on"] = "2026-01-05"
    data["measures"] = [{"id": "m1", "measure": "enquete"}]
    (alert,) = alarms_of(adviser, data).alerts
    assert (alert.rule, alert.certain) == ("inaction-apres-plainte", False)
    assert ("date d'envoi", "m1") in [(each.term, each.item) for each in alert.questions]


def test_a_list_that_nobody_attested_does_not_silence_the_landlord_s_inaction(adviser: Adviser) -> None:
    data = data_of("10")
    data["circumstances"]["first_complaint_on"] = "2026-01-05"
    data["measures"] = []
    data["attestations"] = []
    (alert,) = alarms_of(adviser, data).alerts
    assert (alert.rule, alert.certain) == ("inaction-apres-plainte", False)
    data["attestations"] = [{"items": "measures", "complete_until": "2026-11-24", "by_role": "chargé de secteur"}]
    (alert,) = alarms_of(adviser, data).alerts
    assert (alert.certain, alert.questions) == (True, ())


@pytest.mark.parametrize(
    ("circumstances", "rules"),
    [
        ({}, []),
        ({"immediate_danger": None, "child_in_danger": None}, []),
        ({"first_complaint_on": None}, []),
        ({"first_complaint_on": {"at_least": "2026-10-01", "at_most": "2026-11-20"}}, ["inaction-apres-plainte"]),
        ({"first_complaint_on": {"one_of": ["2026-10-01", "2026-11-20"]}}, ["inaction-apres-plainte"]),
        ({"first_complaint_on": {"at_least": "2026-11-01"}}, []),
    ],
    ids=range(6),
)
def test_what_nobody_said_raises_nothing_and_what_is_half_said_may(
    adviser: Adviser, circumstances: dict[str, Any], rules: list[str]
) -> None:
    data = data_of("10")
    data["circumstances"] = circumstances
    data["measures"], data["incidents"], data["appraisals"] = [], [], []
    assert [(each.rule, each.certain) for each in alarms_of(adviser, data).alerts] == [(each, False) for each in rules]


@pytest.mark.parametrize(
    ("day", "possible"),
    [
        ({"at_least": "2025-06-01", "at_most": "2025-07-01"}, True),
        ({"at_least": "2025-06-15", "at_most": "2025-07-01"}, False),
        (None, False),
    ],
    ids=["astride", "after", "unsaid"],
)
def test_a_fact_astride_the_law_makes_the_alert_possible(adviser: Adviser, day: object, possible: bool) -> None:
    data = data_of("10")
    for incident in data["incidents"]:
        incident["date"] = day
    found = [(each.rule, each.certain) for each in alarms_of(adviser, data).alerts]
    assert found == ([("injonction-et-faits-anterieurs", False)] if possible else [])


def test_a_letter_whose_form_is_unchecked_is_not_said_to_start_nothing(adviser: Adviser) -> None:
    data = data_of("10")
    del data["notices"][0]["signed_by_prefect"]
    alarms = alarms_of(adviser, data)
    assert alarms.alerts == ()
    assert {clock.certain for clock in alarms.clocks} == {False}


# Undated clocks


def undated(adviser: Adviser, received: object) -> UndatedClock:
    data = data_of("10")
    data["notices"][0] |= {"dated_on": None, "received_on": received}
    alarms = alarms_of(adviser, data)
    (clock,) = alarms.undated
    assert answering(alarms) == []
    assert (clock.name, clock.item, clock.length, clock.unit) == ("Réponse au préfet", "n1", 15, "days")
    return clock


def test_an_injunction_without_a_day_of_reception_has_a_clock_to_be_dated(adviser: Adviser) -> None:
    clock = undated(adviser, None)
    assert (clock.not_before, clock.not_after, clock.latest, clock.overdue) == (None, None, None, False)
    assert "agir sans attendre" in undated_line(clock, TODAY)


@pytest.mark.parametrize(
    ("at_most", "due", "overdue"),
    [("2026-11-03", date(2026, 11, 18), True), ("2026-11-20", date(2026, 12, 5), False)],
)
def test_a_latest_day_of_reception_bounds_the_clock_and_dates_nothing(
    adviser: Adviser, at_most: str, due: date, overdue: bool
) -> None:
    clock = undated(adviser, {"at_most": at_most})
    assert clock.not_after == date.fromisoformat(at_most)
    assert clock.latest is not None
    assert (clock.latest.due, clock.overdue) == (due, overdue)
    assert ("DÉPASSÉE" in undated_line(clock, TODAY)) is overdue


def test_a_day_that_cannot_be_right_is_said_and_not_counted_from(adviser: Adviser) -> None:
    clock = undated(adviser, "0206-11-03")
    assert clock.not_before == clock.not_after == date(206, 11, 3)
    assert "à vérifier" in undated_line(clock, TODAY)


def test_a_start_later_than_the_day_of_the_act_stops_nothing(adviser: Adviser) -> None:
    data = data_of("10")
    data["notices"][0] |= {"answer": "accepted", "answered_on": {"at_least": "2026-12-01"}}
    (clock,) = alarms_of(adviser, data).clocks
    assert (clock.deadline.name, clock.deadline.due) == (
        "Dépôt au greffe de la copie de l'assignation",
        date(2027, 1, 1),
    )


def test_an_unanswered_injunction_shows_the_clock_of_the_judge_as_what_a_yes_would_open(adviser: Adviser) -> None:
    data = data_of("10")
    data["notices"][0].pop("answer", None)
    data["notices"][0].pop("answered_on", None)
    alarms = alarms_of(adviser, data)
    names = [
        "Réponse au préfet",
        "Si vous répondez oui aujourd'hui : dépôt au greffe de la copie de l'assignation",
    ]
    assert ([each.deadline.name for each in alarms.clocks], alarms.undated) == (names, ())


# Each rule alone


def with_provision(adviser: Adviser, name: str, **changes: Any) -> Adviser:
    rulebook = adviser.program.rulebook
    provisions = rulebook.provisions | {name: rulebook.provisions[name].model_copy(update=changes)}
    return replace(adviser, program=replace(adviser.program, rulebook=replace(rulebook, provisions=provisions)))


def in_danger() -> dict[str, Any]:
    data = data_of("10")
    data["circumstances"] |= {"immediate_danger": True, "child_in_danger": True}
    return data


def alarms_alone(adviser: Adviser, data: dict[str, Any]) -> Alarms:
    case = read_case(json.dumps(data), adviser.program.rulebook)
    return service.alarms_of(adviser, case, TODAY)


def test_a_lapsed_text_silences_its_rule_alone_and_the_silence_is_told(adviser: Adviser) -> None:
    wording = Wording(valid_from=None, valid_to=date(2026, 1, 1), summary="Texte abrogé.")
    lapsed = with_provision(adviser, "code-penal/art-223-6", wordings=(wording,))
    alarms = alarms_alone(lapsed, in_danger())
    assert [each.rule for each in alarms.alerts] == ["mineur-en-danger"]
    assert len(answering(alarms)) == 1
    (fault,) = alarms.faults
    assert (fault.rule, fault.title) == ("danger-immediat", "Une personne est en danger immédiat")
    assert "24 novembre 2026" in fault.why
    assert fault.title in fault_line(fault)


@pytest.mark.parametrize("error", [ValueError("x"), RecursionError(), RulebookInvalid("Le délai n'a pas de valeur.")])
def test_one_bad_clock_silences_nothing_else(
    adviser: Adviser, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(alarm_room, "start_clock", fail)
    alarms = alarms_alone(adviser, in_danger())
    assert {each.rule for each in alarms.alerts} == {"danger-immediat", "mineur-en-danger"}
    assert {each.rule for each in alarms.faults} == {
        "reponse-a-l-injonction-du-prefet",
        "saisine-du-juge-si-la-reponse-est-oui",
    }


def test_a_parameter_without_value_on_the_day_is_told(adviser: Adviser) -> None:
    rulebook = adviser.program.rulebook
    later = (replace(rulebook.parameters["délai_réponse_préfet"].values[0], valid_from=date(2030, 1, 1)),)
    parameters = rulebook.parameters | {
        "délai_réponse_préfet": replace(rulebook.parameters["délai_réponse_préfet"], values=later)
    }
    changed = replace(rulebook, vocabulary=replace(rulebook.vocabulary, parameters=parameters))
    alarms = alarms_alone(replace(adviser, program=replace(adviser.program, rulebook=changed)), in_danger())
    assert len(alarms.alerts) == 2
    assert ["délai_réponse_préfet" in each.why for each in alarms.faults] == [True]


def test_two_letters_are_judged_apart(adviser: Adviser, monkeypatch: pytest.MonkeyPatch) -> None:
    data = data_of("10")
    data["notices"].append({**data["notices"][0], "id": "n2"})
    true_start = alarm_room.start_clock

    def fail_on_the_first(compiled: Any, head: Any, certainty: Any, frame: Any, *rest: Any) -> Any:
        if frame.item.id == "n1":
            raise ValueError
        return true_start(compiled, head, certainty, frame, *rest)

    monkeypatch.setattr(alarm_room, "start_clock", fail_on_the_first)
    alarms = alarms_alone(adviser, data)
    assert {each.item for each in alarms.clocks} == {"n2"}
    assert {each.item for each in alarms.faults} == {"n1"}
