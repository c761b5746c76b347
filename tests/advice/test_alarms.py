"""Alarms apart: they sound whatever happens to the advice."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from advisor.advice.advice import Alarms
from advisor.engine import derive as derivation_room
from advisor.engine.derive import Derivation
from advisor.law.errors import AdvisorError, CaseRejected, EngineDisagreement, RuleConflict
from advisor.service import adviser as service
from advisor.service.adviser import Adviser, evaluate, open_adviser

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
