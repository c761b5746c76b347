"""Which facts a suit pleads: never again what a judge refused, never what someone of the household suffered.

Sources: C. civ. 1355 and 1729; legal review, C-7 and C-16.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from composing import chronology, compose, data_of, texts

from advisor.advice.advice import Advice
from advisor.law.errors import LetterIncomplete
from advisor.letters.draft import Block, BlockKind, LetterDraft
from advisor.service.adviser import Adviser, evaluate

ADMITTED = {
    "term": "nouvelle action admise par le conseil",
    "about": "n1",
    "value": True,
    "by_role": "conseil",
    "reason": "Des faits graves que le premier juge n'a pas connus.",
    "on": "2026-11-12",
}


def refused(received_on: object, *answers: dict[str, Any]) -> dict[str, Any]:
    """Example 24, where a judge refused to end the lease."""
    data = data_of("24")
    data["notices"] = [{"id": "n1", "kind": "refusal_judgment", "received_on": received_on}]
    data["appraisals"] += answers
    return data


def suffered(role: str, **person: object) -> dict[str, Any]:
    """Example 24, whose first and last facts someone suffered; the one in charge of protection says that a letter is safe."""
    data = data_of("24")
    named: dict[str, object] = {"id": "v1", "role": role, "lives_in_dwelling": False, "shares_home_with_author": False}
    data["persons"].append(named | {"minor": False, "to_protect": False} | person)
    for rank in (0, 4):
        data["incidents"][rank]["suffered_by"] = ["v1"]
    safe = {
        "term": "courrier au foyer sans danger",
        "by_role": "référent protection",
        "on": "2026-11-10",
        "value": True,
    }
    data["appraisals"] += [safe | {"about": each, "reason": "Réponse consignée."} for each in ("t1", "v1")]
    return data


def told(draft: LetterDraft) -> list[str]:
    """The incidents of the chronology."""
    rows = [each for block in draft.body if block.kind is BlockKind.CHRONOLOGY for each in block.sentences]
    return [ground.ref for row in rows for ground in row.grounds]


def exhibits(draft: LetterDraft) -> list[str]:
    """The pieces of the file that are listed, by their id."""
    (listed,) = [each for each in draft.body if isinstance(each, Block) and each.title and each.title.text == "Pièces"]
    return [ground.ref for each in listed.sentences for ground in each.grounds if ground.ref.startswith("p")]


def noted(draft: LetterDraft, words: str) -> list[str]:
    """The incidents of which an internal note says so."""
    return [note.split("« ")[1].split(" »")[0] for note in draft.notes if words in note]


def advised(adviser: Adviser, data: dict[str, Any], as_of: date | None = None) -> Advice:
    return evaluate(adviser, json.dumps(data), name="essai", today=date(2026, 11, 24), as_of=as_of).advice


@pytest.mark.parametrize(
    ("received_on", "pleaded", "pieces"),
    [
        ("2026-08-01", ["i4", "i5"], ["p4", "p5", "p6"]),
        ("2026-09-18", ["i4", "i5"], ["p4", "p5", "p6"]),
        ("2026-09-19", ["i5"], ["p5", "p6"]),
        ({"at_least": "2026-08-01", "at_most": "2026-09-30"}, ["i5"], ["p5", "p6"]),
    ],
)
def test_what_a_judge_refused_is_not_pleaded_again(
    adviser: Adviser, received_on: object, pleaded: list[str], pieces: list[str]
) -> None:
    draft = compose(adviser, refused(received_on), "assignation")
    assert told(draft) == pleaded
    assert exhibits(draft) == pieces
    assert noted(draft, "seul un fait postérieur est nouveau") == [
        each for each in ("i1", "i2", "i3", "i4", "i5") if each not in pleaded
    ]


def test_no_week_told_reaches_over_the_judgment(adviser: Adviser) -> None:
    """The fact of Saturday 17 October is new to a judgment of the Wednesday before: no day of before may seem meant."""
    draft = compose(adviser, refused("2026-10-14"), "assignation")
    assert chronology(draft) == [
        ("entre le 15 octobre 2026 et le 25 octobre 2026", "Musique forte entendue de nuit par plusieurs foyers.")
    ]


def test_counsel_reads_that_a_judge_refused(adviser: Adviser) -> None:
    (said,) = [each for each in texts(compose(adviser, refused("2026-08-01"), "assignation")) if "Un jugement" in each]
    assert "reçu le 1er août 2026" in said
    assert said.endswith("Seuls des faits postérieurs sont repris ici.")
    assert not any("jugement refusant" in each for each in texts(compose(adviser, data_of("24"), "assignation")))


@pytest.mark.parametrize(
    ("received_on", "day"), [("2026-11-01", "reçu le 1er novembre 2026"), (None, "dont le jour reste à établir")]
)
def test_where_counsel_admits_an_action_without_a_newer_fact_what_it_rests_on_is_told(
    adviser: Adviser, received_on: object, day: str
) -> None:
    draft = compose(adviser, refused(received_on, ADMITTED), "assignation")
    assert told(draft) == ["i4", "i5"]
    assert noted(draft, "seul un fait postérieur est nouveau") == ["i1", "i2", "i3"]
    (said,) = [each for each in texts(draft) if "Un jugement" in each]
    assert day in said
    assert said.endswith("vous vérifiez qu'ils peuvent l'être.")


@pytest.mark.parametrize(
    ("received_on", "answer", "barred"),
    [
        ("2026-10-16", "false", False),
        ("2026-10-17", "true", True),
        ({"at_least": "2026-10-10", "at_most": "2026-10-20"}, "unknown", True),
        (None, "unknown", True),
    ],
)
def test_the_advice_says_of_each_fact_what_the_bar_makes_of_it(
    adviser: Adviser, received_on: object, answer: str, barred: bool
) -> None:
    """Rule `chose-deja-jugee`: the last fact of the file, of 17 October 2026, is or is not new."""
    advice = advised(adviser, refused(received_on))
    assert {each.incident: each.already_judged for each in advice.findings}["i5"] == answer
    (person,) = advice.persons
    rules = {bar.reason.rule for each in (*person.barred, *person.suspended) for bar in each.bars}
    assert ("chose-deja-jugee" in rules) is barred


def test_a_judgment_of_later_bars_nothing_yet(adviser: Adviser) -> None:
    advice = advised(adviser, refused("2026-11-20"), as_of=date(2026, 11, 16))
    assert {each.already_judged for each in advice.findings} == {"false"}


@pytest.mark.parametrize("role", ["outsider", "other_tenant", "former_resident"])
def test_what_someone_outside_the_household_suffered_is_pleaded(adviser: Adviser, role: str) -> None:
    """An assault on a neighbour belongs to the suit: it was suffered by nobody of the home."""
    draft = compose(adviser, suffered(role), "assignation")
    assert told(draft) == ["i1", "i2", "i3", "i4", "i5"]
    assert noted(draft, "référent protection") == []


@pytest.mark.parametrize(
    ("role", "person"),
    [
        ("household", {}),
        ("former_resident", {"lives_in_dwelling": None}),
        ("outsider", {"lives_in_dwelling": True}),
    ],
)
def test_what_someone_who_may_be_of_the_household_suffered_is_withheld(
    adviser: Adviser, role: str, person: dict[str, Any]
) -> None:
    data = suffered(role, **person)
    data["incidents"][4]["suffered_by"] = []
    draft = compose(adviser, data, "assignation")
    assert told(draft) == ["i2", "i3", "i4", "i5"]
    assert noted(draft, "une personne qui est du foyer, ou peut en être, l'a subi") == ["i1"]


def test_a_measure_resting_on_it_asks_the_one_in_charge_of_protection(adviser: Adviser) -> None:
    with pytest.raises(LetterIncomplete) as caught:
        compose(adviser, suffered("household"), "assignation")
    assert any("« i5 » a été subi au foyer, ou peut l'avoir été" in each for each in caught.value.missing)


def shared(*sources: str) -> dict[str, Any]:
    """Example 24, whose first fact was suffered at home, and comes from pieces of the last one."""
    data = suffered("household")
    data["incidents"][4]["suffered_by"] = []
    data["incidents"][0]["sources"] = list(sources)
    return data


def test_a_piece_that_speaks_too_of_what_was_suffered_at_home_stays_inside(adviser: Adviser) -> None:
    draft = compose(adviser, shared("p1", "p5"), "assignation")
    assert exhibits(draft) == ["p2", "p3", "p4", "p6"]
    assert noted(draft, "elle parle aussi d'un fait") == ["p5"]


def test_a_fact_that_nothing_else_shows_lacks_a_piece(adviser: Adviser) -> None:
    with pytest.raises(LetterIncomplete) as caught:
        compose(adviser, shared("p1", "p5", "p6"), "assignation")
    (named,) = caught.value.missing
    assert "« i5 »" in named
    assert "qui ne parle d'aucun fait subi au foyer" in named


def test_an_act_that_tells_no_fact_joins_no_such_piece_either(adviser: Adviser) -> None:
    data = suffered("household")
    data["incidents"][4]["suffered_by"] = []
    data["lease"]["termination_clause"] = True
    data["circumstances"]["final_decision_on_troubles"] = True
    data["procedure"]["suit"]["clause_notice_quotes_clause"] = True
    data["requests"] = [{"measure": "clause_resolutoire", "by_role": "juriste"}]
    draft = compose(adviser, data, "clause_resolutoire")
    assert told(draft) == []
    assert exhibits(draft) == ["p2", "p3", "p4", "p5", "p6"]
    assert noted(draft, "elle parle aussi d'un fait") == ["p1"]
