"""The fact sheet: what was known on a given day, coded for the vocabulary, with its sources."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from advisor.casefile.model import CaseFile
from advisor.casefile.sheet import FactSheet, Item
from advisor.casefile.terms import _LIST_SCOPES, UNNAMED_HOLDER, sheet_of
from advisor.law.possible import UNKNOWN, Among, Range, SetOf
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import Duration
from advisor.rulebook.load import load_rulebook
from advisor.rulebook.vocabulary import ParameterValue, Vocabulary
from advisor.service.adviser import rules_root

TODAY = date(2026, 3, 1)


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_rulebook(rules_root()).vocabulary


def sheet(vocabulary: Vocabulary, as_of: date = TODAY, **parts: Any) -> FactSheet:
    data = {
        "schema_version": "advisor-case/1",
        "reference": "D-1",
        "landlord": {"organisation": "Bailleur", "department": "77"},
        "residence": {"reference": "R"},
        "lease": {"reference": "B"},
        "persons": [{"id": "t1", "role": "holder"}, {"id": "f1", "role": "hosted"}],
        "pieces": [
            {"id": "p1", "label": "Fiche", "origin": "staff_report", "received_on": "2026-01-02"},
            {"id": "p2", "label": "Plainte", "origin": "resident_complaint", "received_on": "2026-02-10"},
        ],
    }
    return sheet_of(CaseFile.model_validate_json(json.dumps(data | parts)), vocabulary, as_of)


def incident(**changes: Any) -> dict[str, Any]:
    return {"id": "i1", "category": "C2", "description": "Bruit.", "sources": ["p1"]} | changes


def only(found: FactSheet) -> Item:
    (item,) = found.lists["incident"]
    return item


def test_values_are_coded_and_keep_their_sources(vocabulary: Vocabulary) -> None:
    item = only(
        sheet(
            vocabulary,
            incidents=[
                incident(
                    date={"at_least": "2026-01-01", "at_most": "2026-01-03"},
                    place={"one_of": ["surroundings", "dwelling"], "sources": ["p2"]},
                    harms=["safety"],
                    weapon={"sought": {"by": "agent", "on": "2026-01-05"}},
                )
            ],
        )
    )
    assert item.said["date du fait"][0] == Range(date(2026, 1, 1).toordinal(), date(2026, 1, 3).toordinal())
    assert item.said["lieu"] == (Among(frozenset({"surroundings", "dwelling"})), ("p2",))
    assert item.said["atteinte"][0] == SetOf(frozenset({"safety"}), frozenset({"safety"}))
    assert item.said["arme"][0] is False
    assert "trouble causé à autrui" not in item.said
    assert item.sources == ("p1",)


def test_what_was_learned_later_was_not_yet_said(vocabulary: Vocabulary) -> None:
    parts = {
        "incidents": [
            incident(
                place={"value": "dwelling", "known_since": "2026-02-15"}, harms={"value": ["safety"], "sources": ["p2"]}
            ),
            incident(id="i2", sources=["p2"]),
            incident(id="i3", known_since="2026-02-20"),
        ],
        "measures": [{"id": "m1", "measure": "rappel_au_reglement", "sent_on": "2026-02-12"}],
    }
    then, now = sheet(vocabulary, date(2026, 1, 20), **parts), sheet(vocabulary, **parts)
    assert [item.id for item in then.lists["incident"]] == ["i1"]
    assert "lieu" not in only(then).said
    assert "atteinte" not in only(then).said
    assert then.lists["measure"] == []
    assert [item.id for item in now.lists["incident"]] == ["i1", "i2", "i3"]
    assert now.lists["incident"][0].said["lieu"][0] == "dwelling"


def attested(vocabulary: Vocabulary, days: int) -> bool:
    """Whether an attestation made so many days ago still holds."""
    until = date.fromordinal(TODAY.toordinal() - days).isoformat()
    found = sheet(vocabulary, attestations=[{"items": "incidents", "complete_until": until, "by_role": "agent"}])
    return "incident" in found.complete


def with_attestation(vocabulary: Vocabulary, *values: ParameterValue) -> Vocabulary:
    parameter = replace(vocabulary.parameters[kw.ATTESTATION], values=values)
    return replace(vocabulary, parameters=vocabulary.parameters | {kw.ATTESTATION: parameter})


@pytest.mark.parametrize("length", [10, 31, 45])
def test_an_attestation_is_relied_on_as_long_as_the_rule_base_says(vocabulary: Vocabulary, length: int) -> None:
    told = with_attestation(vocabulary, ParameterValue(date(2000, 1, 1), Duration(length, "days"), "proposed"))
    assert [attested(told, days) for days in (-1, 0, length, length + 1)] == [False, True, True, False]


def test_an_attestation_without_a_term_holds_on_its_day_alone(vocabulary: Vocabulary) -> None:
    later = ParameterValue(date(2026, 2, 28), Duration(31, "days"), "proposed")
    untold = replace(vocabulary, parameters={})
    assert [attested(untold, days) for days in (0, 1)] == [True, False]
    assert [attested(with_attestation(vocabulary, later), days) for days in (1, 2)] == [True, False]


def test_every_holder_is_aimed_at_unless_the_file_says_who(vocabulary: Vocabulary) -> None:
    assert [item.id for item in sheet(vocabulary).aimed_at] == ["t1"]
    assert [item.id for item in sheet(vocabulary, aimed_at=["f1"]).aimed_at] == ["f1"]


@pytest.mark.parametrize(
    ("role", "aimed_at", "unsettled"),
    [
        (None, ["t1"], {"t1"}),
        ({"one_of": ["holder", "household"]}, ["t1"], {"t1"}),
        ({"value": "holder", "known_since": "2026-03-02"}, ["t1"], {"t1"}),
        ({"value": "household", "known_since": "2026-03-02"}, ["t1"], {"t1"}),
        ({"value": "holder", "sources": ["p2"]}, ["t1"], set()),
        ({"one_of": ["hosted", "household"]}, [UNNAMED_HOLDER], {UNNAMED_HOLDER}),
        ("household", [UNNAMED_HOLDER], {UNNAMED_HOLDER}),
    ],
)
def test_who_may_hold_the_lease_is_aimed_at_and_said_to_be_unsettled(
    vocabulary: Vocabulary, role: object, aimed_at: list[str], unsettled: set[str]
) -> None:
    found = sheet(vocabulary, persons=[{"id": "t1", "role": role}])
    assert ([item.id for item in found.aimed_at], found.unsettled) == (aimed_at, unsettled)


LATER = {"by": "référent", "on": "2026-03-02"}


@pytest.mark.parametrize(
    ("facts", "person", "term"),
    [
        ({"author": {"value": "t1", "known_since": "2026-03-02"}}, {"minor": True}, "auteur mineur"),
        ({"author": "t1"}, {"minor": {"value": True, "known_since": "2026-03-02"}}, "auteur mineur"),
        ({"author": "t1"}, {"minor": {"sought": LATER}}, "auteur mineur"),
        (
            {"author": "t1"},
            {"lives_in_dwelling": {"value": False, "known_since": "2026-03-02"}},
            "auteur vivant au logement",
        ),
        (
            {"author_link": {"value": "visitor", "known_since": "2026-03-02"}},
            {},
            "lien de l'auteur avec le logement",
        ),
        (
            {"author": "t1"},
            {"role": {"value": "hosted", "known_since": "2026-03-02"}},
            "lien de l'auteur avec le logement",
        ),
        ({"weapon": {"sought": LATER}}, {}, "arme"),
    ],
)
def test_what_is_computed_knows_the_day(
    vocabulary: Vocabulary, facts: dict[str, Any], person: dict[str, Any], term: str
) -> None:
    parts = {"persons": [{"id": "t1", "role": "holder"} | person], "incidents": [incident(**facts)]}
    before, after = only(sheet(vocabulary, **parts)), only(sheet(vocabulary, date(2026, 3, 2), **parts))
    assert before.said.get(term, (UNKNOWN,))[0] is UNKNOWN
    assert after.said[term][0] is not UNKNOWN


@pytest.mark.parametrize(
    ("facts", "person", "term", "later"),
    [
        ({"suffered_by": {"value": ["t1"], "known_since": "2026-03-02"}}, {}, "subi par la personne visée", True),
        ({"suffered_by": {"sought": LATER}}, {}, "subi par la personne visée", False),
        ({}, {"to_protect": {"sought": LATER}}, "subi par la personne visée", False),
        ({}, {"to_protect": {"value": False, "known_since": "2026-03-02"}}, "subi par la personne visée", False),
    ],
)
def test_what_binds_an_incident_to_a_person_knows_the_day(
    vocabulary: Vocabulary, facts: dict[str, Any], person: dict[str, Any], term: str, later: bool
) -> None:
    parts = {
        "persons": [{"id": "t1", "role": "holder"} | person],
        "aimed_at": ["t1"],
        "incidents": [incident(**facts)],
    }
    before, after = sheet(vocabulary, **parts), sheet(vocabulary, date(2026, 3, 2), **parts)
    assert before.related["i1", "t1"][term][0] is UNKNOWN
    assert after.related["i1", "t1"][term][0] is later


def test_of_several_appraisals_the_latest_stands(vocabulary: Vocabulary) -> None:
    answer = {"term": "gravité", "about": "i1", "by_role": "juriste", "reason": "Menaces répétées."}
    appraisals = [
        answer | {"value": "grave", "on": "2026-02-10"},
        answer | {"value": "gêne", "on": "2026-02-01"},
    ]
    assert only(sheet(vocabulary, incidents=[incident()], appraisals=appraisals)).said["gravité"][0] == 3


@pytest.mark.parametrize(
    ("suffered", "person", "expected"),
    [
        ({"suffered_by": ["t1"]}, {}, True),
        ({"suffered_by": []}, {}, False),
        ({}, {}, UNKNOWN),
        ({}, {"to_protect": False}, False),
        ({}, {"to_protect": {"sought": {"by": "référent", "on": "2026-01-01"}}}, False),
    ],
)
def test_facts_suffered_by_the_person_aimed_at(
    vocabulary: Vocabulary, suffered: dict[str, Any], person: dict[str, Any], expected: object
) -> None:
    persons = [{"id": "t1", "role": "holder"} | person]
    found = sheet(vocabulary, persons=persons, incidents=[incident(**suffered)])
    assert found.related[("i1", "t1")]["subi par la personne visée"][0] is expected


def test_an_appraisal_answers_its_question_from_its_day_on(vocabulary: Vocabulary) -> None:
    appraisals = [
        {
            "term": "gravité",
            "about": "i1",
            "value": "grave",
            "by_role": "juriste",
            "reason": "Menaces répétées.",
            "on": "2026-02-01",
        }
    ]
    parts = {"incidents": [incident()], "appraisals": appraisals}
    assert only(sheet(vocabulary, **parts)).said["gravité"][0] == 3
    assert "gravité" not in only(sheet(vocabulary, date(2026, 1, 31), **parts)).said


OF_A_CASE = {*_LIST_SCOPES.values(), "case", "person"}
"""The scopes that a case file tells; the others are told of a register."""


def test_the_vocabulary_and_the_case_file_name_the_same_values(vocabulary: Vocabulary) -> None:
    schema = json.dumps(CaseFile.model_json_schema())
    for term in vocabulary.terms.values():
        if term.scope in OF_A_CASE and term.path and term.steps and term.path not in ("measure", "category"):
            for step in term.steps:
                assert f'"{step.code}"' in schema, (term.id, step.code)


SAFE = {
    "term": "courrier au foyer sans danger",
    "about": "f1",
    "by_role": "référent protection",
    "reason": "Entretien.",
}


@pytest.mark.parametrize(
    ("suffered", "appraisal", "expected"),
    [
        ({"suffered_by": ["f1"]}, {}, True),
        ({"suffered_by": ["f1"]}, {"value": False, "on": "2026-02-20"}, True),
        ({"suffered_by": ["f1"]}, {"value": True, "on": "2026-02-20"}, False),
        ({"suffered_by": ["f1"]}, {"value": True, "on": "2026-01-09"}, True),
        ({"suffered_by": ["t1"]}, {}, False),
        ({"suffered_by": ["f1"], "known_since": "2026-03-02"}, {}, False),
        ({}, {}, UNKNOWN),
        ({"author": "f1"}, {}, False),
    ],
)
def test_a_letter_exposes_who_suffered_facts_until_it_is_said_safe(
    vocabulary: Vocabulary, suffered: dict[str, Any], appraisal: dict[str, Any], expected: object
) -> None:
    found = sheet(
        vocabulary,
        incidents=[incident(**{"known_since": "2026-01-10"} | suffered)],
        appraisals=[SAFE | appraisal] if appraisal else [],
    )
    child = next(item for item in found.lists["occupant"] if item.id == "f1")
    assert child.said["occupant exposé par un courrier"][0] is expected


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        ({"role": "household"}, True),
        ({"role": "household", "lives_in_dwelling": False, "shares_home_with_author": False}, False),
        ({"role": "household", "lives_in_dwelling": False}, True),
        ({"role": "former_resident", "shares_home_with_author": True}, True),
        ({"role": "other_tenant"}, False),
        ({"role": "other_tenant", "shares_home_with_author": True}, True),
    ],
)
def test_a_letter_reaches_who_does_not_surely_live_apart(
    vocabulary: Vocabulary, person: dict[str, Any], expected: bool
) -> None:
    persons = [{"id": "t1", "role": "holder"}, {"id": "f1"} | person]
    found = sheet(vocabulary, persons=persons, incidents=[incident(suffered_by=["f1"])])
    assert found.lists["occupant"][1].said["occupant exposé par un courrier"][0] is expected


def test_only_the_role_asked_says_that_a_letter_is_safe(vocabulary: Vocabulary) -> None:
    answer = SAFE | {"value": True, "on": "2026-02-20", "by_role": "chargé de secteur"}
    found = sheet(vocabulary, incidents=[incident(suffered_by=["f1"])], appraisals=[answer])
    assert found.lists["occupant"][1].said["occupant exposé par un courrier"][0] is True


@pytest.mark.parametrize(
    ("served", "department", "due"),
    [
        ("2026-10-29", "77", date(2026, 11, 13).toordinal()),
        ("2026-10-30", "77", date(2026, 11, 16).toordinal()),
        ("2026-10-27", "77", date(2026, 11, 12).toordinal()),
        ("2026-12-11", "67", date(2026, 12, 28).toordinal()),
        ({"at_least": "2026-10-29"}, "77", Range(date(2026, 11, 13).toordinal(), None)),
        ({"value": "2026-10-29", "known_since": "2026-12-30"}, "77", None),
        ("1970-01-01", "77", date(1970, 1, 16).toordinal()),
        (None, "77", None),
    ],
)
def test_the_time_left_runs_from_the_presentation_to_a_working_day(
    vocabulary: Vocabulary, served: object, department: str, due: object
) -> None:
    found = sheet(
        vocabulary,
        date(2026, 12, 29),
        landlord={"organisation": "Bailleur", "department": department},
        measures=[{"id": "m1", "measure": "mise_en_demeure", "served_on": served}],
    )
    assert found.lists["measure"][0].said.get("fin du délai laissé", (None,))[0] == due
