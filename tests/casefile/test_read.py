"""Reading a case file: strict, all faults at once, English or French, hostile files refused with a remedy."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from advisor.casefile import model
from advisor.casefile.coded import appraised_value
from advisor.casefile.known import Known
from advisor.casefile.model import CaseFile
from advisor.casefile.read import read_case
from advisor.casefile.terms import sheet_of
from advisor.casefile.text import WITHHELD
from advisor.law.errors import CaseRejected
from advisor.rulebook.diagnostic import Place
from advisor.rulebook.load import load_rulebook
from advisor.rulebook.model import Rulebook
from advisor.rulebook.vocabulary import Term
from advisor.service.adviser import rules_root
from advisor.service.record import case_bytes

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook(rules_root())


def minimal(**changes: Any) -> dict[str, Any]:
    return {
        "schema_version": "advisor-case/1",
        "reference": "D-1",
        "landlord": {"kind": "oph", "organisation": "Bailleur", "department": "77"},
        "residence": {"reference": "R"},
        "lease": {"reference": "B"},
        "persons": [{"id": "t1", "role": "holder"}],
        "pieces": [{"id": "p1", "label": "Fiche", "origin": "staff_report", "received_on": "2026-01-02"}],
        "incidents": [{"id": "i1", "date": "2026-01-01", "category": "C2", "description": "Bruit.", "sources": ["p1"]}],
    } | changes


def refused(data: Any, rulebook: Rulebook) -> CaseRejected:
    text = data if isinstance(data, str) else json.dumps(data)
    with pytest.raises(CaseRejected) as caught:
        read_case(text, rulebook, "dossier.yaml")
    return caught.value


def withheld(case: CaseFile) -> CaseFile:
    """The case as it is written: an address that was confided is in no file that is made of it."""
    told = (
        each.model_copy(update={"confided_address": (WITHHELD,)}) if each.confided_address else each
        for each in case.persons
    )
    return case.model_copy(update={"persons": tuple(told)})


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_sealed_case_reads_back_equal(path: Path, rulebook: Rulebook) -> None:
    case = read_case(path.read_text(encoding="utf-8"), rulebook, path.name)
    assert read_case(case_bytes(case).decode(), rulebook) == withheld(case)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_same_file_in_french_is_the_same_case(path: Path, rulebook: Rulebook) -> None:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    french = in_french(data, rulebook)
    assert "bailleur" in french
    assert "landlord" not in french
    text = yaml.safe_dump(french, allow_unicode=True, sort_keys=False)
    assert read_case(text, rulebook) == read_case(json.dumps(data, default=str), rulebook)


def in_french(data: Any, rulebook: Rulebook, field: str = "") -> Any:
    """The case in the vocabulary's French, by tables built the other way round than the reader's."""
    words = {english: french for table in rulebook.case_keys.values() for french, english in table.items()}
    if isinstance(data, dict):
        inner = {"value": field, "one_of": field, "at_least": field, "at_most": field}
        return {words.get(key, key): in_french(value, rulebook, inner.get(key, key)) for key, value in data.items()}
    if isinstance(data, list):
        return [in_french(each, rulebook, field) for each in data]
    if isinstance(data, bool):
        return "oui" if data else "non"
    for term in rulebook.terms.values():
        if term.path.rsplit(".", 1)[-1] == field and isinstance(data, str):
            for step in term.steps:
                if step.code == data:
                    return step.id
    return data


def test_every_key_of_the_case_file_has_one_french_name(rulebook: Rulebook) -> None:
    fields = {
        name
        for each in vars(model).values()
        if isinstance(each, type) and issubclass(each, BaseModel) and each.__module__ == model.__name__
        for name in each.model_fields
    }
    pairs = [pair for table in rulebook.case_keys.values() for pair in table.items()]
    assert fields - {english for _, english in pairs} == set()
    by_word: dict[str, set[str]] = {}
    for french, english in pairs:
        by_word.setdefault(french, set()).add(english)
    assert {french: found for french, found in by_word.items() if len(found) > 1} == {}


def test_every_fault_is_said_at_once_with_its_place(rulebook: Rulebook) -> None:
    text = yaml.safe_dump(minimal(landlord={"kind": "opx", "department": "7"}, persons=[{"id": "t 1", "rang": 1}]))
    message = refused(text, rulebook).message
    for part in ("landlord.kind", "landlord.organisation", "landlord.department", "persons.0.id", "persons.0.rang"):
        assert part in message
    assert "dossier.yaml:" in message


@pytest.mark.parametrize("value", [3, 1.5, [], {}, None, "x", True], ids=repr)
@pytest.mark.parametrize("field", ["reference", "landlord", "persons", "incidents", "aimed_at", "correspondence"])
def test_every_refusal_is_in_french(field: str, value: object, rulebook: Rulebook) -> None:
    try:
        read_case(json.dumps(minimal(**{field: value})), rulebook)
    except CaseRejected as error:
        assert not re.search(r"[Ii]nput|should|valid|type", error.message)


def test_contradictions_are_named(rulebook: Rulebook) -> None:
    data = minimal(
        aimed_at=["t9"],
        measures=[
            {"id": "m1", "measure": "rapel_au_reglement", "sent_on": "2026-02-02", "served_on": "2026-01-01"},
        ],
        notices=[
            {"id": "n1", "kind": "injunction", "received_on": "2026-02-02", "answered_on": "2026-01-01"},
        ],
        appraisals=[
            {
                "term": "gravité",
                "about": "i1",
                "value": "énorme",
                "by_role": "juriste",
                "reason": "Parce que voilà.",
                "on": "2026-01-03",
            },
            {
                "term": "persistance suffisante",
                "value": "grave",
                "by_role": "juriste",
                "reason": "Parce que voilà.",
                "on": "2026-01-03",
            },
        ],
    )
    data["incidents"][0] |= {"sources": ["p9"], "known_since": "2025-01-01", "author": "t8"}
    message = refused(data, rulebook).message
    for part in (
        "t9", "rappel_au_reglement", "remise avant", "réponse antérieure", "énorme", "oui ou non", "p9", "t8", "connu avant",
    ):  # fmt: skip
        assert part in message, part


def test_what_lies_deeper_in_an_item_is_checked_too(rulebook: Rulebook) -> None:
    told = str(
        refused(
            minimal(
                pieces=[
                    {
                        "id": "p1",
                        "label": "avis",
                        "origin": "prosecutor",
                        "received_on": "2026-01-05",
                        "handling": {"favourable_outcome": {"value": True, "sources": ["p9"]}},
                    }
                ],
                notices=[{"id": "n1", "kind": "data_request", "data": {"requested_by": "x9"}}],
            ),
            rulebook,
        )
    )
    assert "p1.handling.favourable_outcome : la pièce « p9 » n'existe pas" in told
    assert "demande reçue « n1 » : la personne « x9 » n'existe pas" in told


def test_a_text_file_says_false_and_not_the_word_false(rulebook: Rulebook) -> None:
    appraisal = {
        "term": "persistance suffisante",
        "value": False,
        "by_role": "juriste",
        "reason": "Un seul fait isolé.",
        "on": "2026-01-03",
    }
    case = read_case(yaml.safe_dump(minimal(appraisals=[appraisal])), rulebook)
    assert case.appraisals[0].value is False


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "vide"),
        ("[1, 2", "crochet"),
        ("{", "JSON"),
        ('{"reference": 1, "reference": 2}', "deux fois"),
        ('{"reference": NaN}', "NaN"),
        ("a: &x [1]\nb: *x", "ancre"),
        ("a: 1\na: 2", "deux fois"),
        ("!!python/object/apply:os.system ['true']", "étiquette"),
        ("[" * 2000 + "]" * 2000, ""),
        ("{" + '"a":{' * 3000, ""),
        ("x" * 2_100_000, "caractères"),
        ("- a\n- b", ""),
        ("\ufeffreference: x", ""),
    ],
    ids=range(13),
)
def test_hostile_or_unreadable_files_are_refused_with_a_remedy(text: str, part: str, rulebook: Rulebook) -> None:
    error = refused(text, rulebook)
    assert part in error.message
    assert error.remedy


@pytest.mark.parametrize(
    "day", ["2026-W01-1", "20260131", 0, 1767225600, "2026-01-31T00:00:00", "31/01/2026", "2026-02-30", "9999-12-31"]
)
def test_a_day_is_written_one_way(day: object, rulebook: Rulebook) -> None:
    data = minimal()
    data["incidents"][0]["date"] = day
    assert "AAAA-MM-JJ" in refused(data, rulebook).message


def test_what_could_be_read_is_salvaged_for_the_alarms(rulebook: Rulebook) -> None:
    data = minimal(
        persons=[{"id": "t1", "role": "nobody"}],
        notices=[{"id": "n1", "kind": "injunction", "received_on": "2026-11-03"}],
    )
    (reading,) = refused(data, rulebook).readings
    assert isinstance(reading, CaseFile)
    assert reading.notices[0].received_on.value == date(2026, 11, 3)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda x: (
            st.lists(x, max_size=3)
            | st.dictionaries(
                st.sampled_from(["reference", "persons", "date", "value", "incidents"]) | st.text(max_size=4),
                x,
                max_size=3,
            )
        ),
        max_leaves=12,
    )
)
def test_any_json_is_read_or_refused(data: object) -> None:
    rulebook = load_once()
    try:
        read_case(json.dumps(data), rulebook)
    except CaseRejected as error:
        assert error.message


_LOADED: list[Rulebook] = []


def load_once() -> Rulebook:
    if not _LOADED:
        _LOADED.append(load_rulebook(rules_root()))
    return _LOADED[0]


@pytest.mark.parametrize(
    "leaf",
    [
        {"value": 3, "at_least": 2},
        {"at_least": 4, "at_most": 3},
        {"value": 3, "sought": {"by": "x", "on": "2026-01-01"}},
        {"one_of": [1, 2], "value": 1},
    ],
)
def test_a_leaf_says_one_thing(leaf: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"seule|dépasse"):
        Known[int].model_validate(leaf)


# Every fault, whatever else is wrong


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("reference: D-2", "écrite deux fois"),
        ("référence: D-2", "« référence » et « reference » disent la même chose"),
        ("notices: &a []", "ancre"),
        ("? [a]\n: 1", "une clé doit être un mot"),
        ("x\u200b: 1", "U+200B"),
    ],
    ids=["twice", "two tongues", "anchor", "list as key", "unseen sign"],
)
def test_a_fault_of_the_text_hides_no_fault_of_the_case(line: str, told: str, rulebook: Rulebook) -> None:
    text = yaml.safe_dump(minimal(persons=[{"id": "t1", "role": "roi"}])) + line + "\n"
    message = refused(text, rulebook).message
    assert told in message
    assert "« persons.0.role.value »" in message


def test_every_key_of_json_written_twice_is_told(rulebook: Rulebook) -> None:
    message = refused('{"reference": "a", "reference": "b", "lease": {"x": NaN, "x": 1}}', rulebook).message
    for part in ("« reference » est écrite deux fois", "« x » est écrite deux fois", "NaN", "landlord"):
        assert part in message


def appraisal(term: str, value: object) -> dict[str, Any]:
    reason = "Parce que voilà."
    return {"term": term, "about": "i1", "value": value, "by_role": "juriste", "reason": reason, "on": "2026-01-03"}


@pytest.mark.parametrize(
    ("term", "value", "expected"),
    [
        ("persistance suffisante", "grave", "attend oui ou non, et non « grave »"),
        ("gravité", True, "attend une de ces valeurs : "),
        ("gravité", "énorme", "et non « énorme »"),
    ],
)
def test_a_wrong_appraisal_is_placed_and_says_what_is_expected(
    term: str, value: object, expected: str, rulebook: Rulebook
) -> None:
    case = minimal(appraisals=[appraisal("gravité", "trouble sérieux"), appraisal(term, value)])
    french = in_french(case, rulebook)
    assert "appréciations" in french
    for data in (case, french):
        text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
        line = [rank for rank, each in enumerate(text.splitlines(), start=1) if each.startswith("  val")][-1]
        error = refused(text, rulebook)
        assert f"dossier.yaml:{line}:" in error.message
        assert expected in error.message
        assert error.remedy


@pytest.mark.parametrize("value", ["grave", True, "", "7"])
def test_no_answer_to_an_appraisal_stops_the_sheet(value: object, rulebook: Rulebook) -> None:
    for term in (each for each in rulebook.terms.values() if each.appraised):
        case = CaseFile.model_validate(minimal(appraisals=[appraisal(term.id, value)]))
        sheet_of(case, rulebook.vocabulary, date(2026, 1, 4))


@pytest.mark.parametrize(
    ("kind", "answer", "expected"),
    [
        ("date", "2026-01-03", date(2026, 1, 3).toordinal()),
        ("date", "hier", None),
        ("date", True, None),
        ("number", "12", 12),
        ("number", "douze", None),
        ("boolean", True, True),
        ("boolean", "oui", None),
    ],
)
def test_an_appraisal_gives_a_value_of_its_term_or_none(kind: str, answer: bool | str, expected: object) -> None:
    term = Term(id="x", scope="case", type=kind, place=Place("x", 1, 1), appraised=True)
    assert appraised_value(term, answer) == expected
