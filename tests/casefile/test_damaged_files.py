"""A damaged file is refused with its faults, and the alarms whose facts it still holds sound all the same."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from advisor.advice.advice import Alarms
from advisor.casefile.known import Known
from advisor.casefile.model import CaseFile, Day
from advisor.law.errors import CaseRejected
from advisor.service.adviser import Adviser, alarms_of, open_adviser, read_or_sound

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
DAY = date(2026, 11, 24)
ROUNDS = 30
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

Case = dict[str, Any]
Damage = Callable[[random.Random, Case, bool], str]


@pytest.fixture(scope="module")
def adviser() -> Adviser:
    return open_adviser(setting="reference")


def dangerous(path: Path, *, first: bool) -> Case:
    """The sample case with an injunction, two dangers and an old complaint, written at its top or at its end."""
    data: Case = yaml.safe_load(path.read_text(encoding="utf-8"))
    notice = {"id": "n9", "kind": "injunction", "received_on": "2026-11-20", "signed_by_prefect": True}
    facts = {
        "circumstances": {"immediate_danger": True, "child_in_danger": True, "first_complaint_on": "2026-01-05"},
        "notices": [notice],
        "landlord": {**data["landlord"], "kind": "oph"},
    }
    rest = {key: value for key, value in data.items() if key not in facts}
    replaced = {each["id"] for each in data.get("notices", [])}
    if "appraisals" in rest:
        rest["appraisals"] = [each for each in rest["appraisals"] if each.get("about") not in replaced]
    return {**facts, **rest} if first else {**rest, **facts}


FOLLOWED = {
    ("danger-immediat", ""),
    ("mineur-en-danger", ""),
    ("inaction-apres-plainte", ""),
    ("reponse-a-l-injonction-du-prefet", "n9"),
}


def sounding(alarms: Alarms) -> set[tuple[str, str]]:
    """Which rule sounds on which item, of those whose facts no damage touches."""
    raised = (*alarms.alerts, *alarms.clocks, *alarms.undated)
    return {(each.rule, each.item) for each in raised} & FOLLOWED


def alarms_in(adviser: Adviser, text: str) -> tuple[Alarms, CaseRejected | None]:
    """The alarms of a text, and its refusal if it is refused."""
    try:
        case = read_or_sound(adviser, text, name="dossier.yaml", today=DAY, as_of=DAY)
    except CaseRejected as error:
        assert error.message
        assert error.remedy
        assert isinstance(error.alarms, Alarms), error.message
        return error.alarms, error
    return alarms_of(adviser, case, DAY), None


# Damage to the data: the facts behind the alarms stay


FACTS = {("circumstances",), ("notices",), ("landlord",), ("landlord", "kind")}
WRONG = (None, 7, 3.5, True, "x", "", "x" * 3000, [], ["x"], [[]], {}, {"x": 1}, "2026-13-45", "oui", "\x07")


def places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place of a case, less those of the facts behind its alarms."""
    items: Any = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        here = (*path, key)
        if here[0] in ("circumstances", "notices") or here in FACTS:
            continue
        yield here
        yield from places(value, here)


def holder(data: Any, path: tuple[Any, ...]) -> Any:
    for part in path[:-1]:
        data = data[part]
    return data


def written(chance: random.Random, data: Case) -> str:
    if chance.random() < 0.5:
        return json.dumps(data, ensure_ascii=chance.random() < 0.5, indent=chance.choice([None, 1]))
    return yaml.dump(data, allow_unicode=True, sort_keys=False, Dumper=DUMPER)


def dropped(chance: random.Random, data: Case, first: bool) -> str:
    path = chance.choice([each for each in places(data) if not isinstance(each[-1], int)])
    del holder(data, path)[path[-1]]
    return written(chance, data)


def emptied(chance: random.Random, data: Case, first: bool) -> str:
    for path in chance.sample([each for each in places(data) if len(each) == 1], 3):
        del data[path[0]]
    return written(chance, data)


def mistyped(chance: random.Random, data: Case, first: bool) -> str:
    for path in chance.sample(list(places(data)), 3):
        try:
            holder(data, path)[path[-1]] = chance.choice(WRONG)
        except (KeyError, IndexError, TypeError):
            continue
    return written(chance, data)


def renamed(chance: random.Random, data: Case, first: bool) -> str:
    path = chance.choice([each for each in places(data) if not isinstance(each[-1], int)])
    inner = holder(data, path)
    inner["clef_inconnue"] = inner.pop(path[-1])
    return written(chance, data)


def doubled(chance: random.Random, data: Case, first: bool) -> str:
    """An item twice under one id."""
    items = chance.choice([value for value in data.values() if isinstance(value, list) and value])
    items.append(copy.deepcopy(chance.choice(items)))
    return written(chance, data)


def in_two_tongues(chance: random.Random, data: Case, first: bool) -> str:
    french = {
        "circumstances": "circonstances",
        "notices": "demandes_reçues",
        "pieces": "pièces",
        "landlord": "bailleur",
    }
    key = chance.choice([each for each in french if each in data])
    empty: Any = [] if isinstance(data[key], list) else {}
    pair = [(french[key], empty), (key, data[key])]
    data = {**dict(pair if chance.random() < 0.5 else reversed(pair)), **{k: v for k, v in data.items() if k != key}}
    return written(chance, data)


def one_instead_of_a_list(chance: random.Random, data: Case, first: bool) -> str:
    data["notices"] = data["notices"][0]
    data["circumstances"] = [{key: value} for key, value in data["circumstances"].items()]
    return written(chance, data)


def badly_sourced(chance: random.Random, data: Case, first: bool) -> str:
    """The danger is known by a piece that is not there, or cannot be read."""
    if data["pieces"] and chance.random() < 0.5:
        data["pieces"][0]["received_on"] = "hier"
        name = data["pieces"][0]["id"]
    else:
        name = "p-absente"
    data["circumstances"]["immediate_danger"] = {"value": True, "sources": [name], "known_since": "hier"}
    data["notices"][0]["received_on"] = {"value": "2026-11-20", "sources": name, "au": 1}
    return written(chance, data)


# Damage to the text


def lines_of(data: Case, first: bool) -> tuple[list[str], range]:
    """The lines of a case in YAML, and those that hold none of the facts."""
    lines = yaml.dump(data, allow_unicode=True, sort_keys=False, Dumper=DUMPER, width=10_000).splitlines(keepends=True)
    facts = yaml.dump({key: data[key] for key in ("circumstances", "notices", "landlord")}, width=10_000, Dumper=DUMPER)
    count = len(facts.splitlines())
    return lines, range(count, len(lines)) if first else range(len(lines) - count)


def cut_short(chance: random.Random, data: Case, first: bool) -> str:
    if not first:
        return dropped(chance, data, first)
    lines, free = lines_of(data, first)
    kept = "".join(lines[: free.start])
    text = kept + "".join(lines[free.start :])
    return text[: chance.randint(len(kept), len(text))]


def json_cut_short(chance: random.Random, data: Case, first: bool) -> str:
    if not first:
        return dropped(chance, data, first)
    facts = {key: data[key] for key in ("circumstances", "notices", "landlord")}
    indent = chance.choice([None, 2])
    text = json.dumps(data, indent=indent)
    return text[: chance.randint(len(json.dumps(facts, indent=indent)), len(text))]


def json_without_a_comma(chance: random.Random, data: Case, first: bool) -> str:
    text = json.dumps(data, indent=1)
    commas = [rank for rank, sign in enumerate(text) if text[rank : rank + 2] == ",\n"]
    rank = chance.choice(commas)
    return text[:rank] + text[rank + 1 :]


def json_with_double_keys(chance: random.Random, data: Case, first: bool) -> str:
    key = chance.choice(list(data))
    once = json.dumps(data)
    extra = f"{json.dumps(key)}: {chance.choice(['null', '[]', '{}', 'NaN', '1'])}"
    return f"{{{extra}, {once[1:]}" if chance.random() < 0.5 else f"{once[:-1]}, {extra}}}"


def double_line(chance: random.Random, data: Case, first: bool) -> str:
    lines, free = lines_of(data, first)
    rank = chance.choice(free)
    lines.insert(rank, lines[rank])
    return "".join(lines)


def double_block(chance: random.Random, data: Case, first: bool) -> str:
    """The danger told again, otherwise, at the end of the file."""
    lines, _ = lines_of(data, first)
    return "".join(lines) + "circumstances:\n  immediate_danger: false\n"


BAD_LINES = (
    "\t- x",
    "a: b: c",
    "@x: 1",
    'x: "y',
    "x: [1, 2",
    "- x",
    "}",
    "x: &a 1",
    "x: *a",
    "x: !t 1",
    "x: %a",
    "x",
    " x: 1",
)


def bad_line(chance: random.Random, data: Case, first: bool) -> str:
    """One line that the reader of YAML cannot place."""
    lines, free = lines_of(data, first)
    rank = chance.choice(free)
    indent = " " * (len(lines[rank]) - len(lines[rank].lstrip()))
    what = chance.choice(BAD_LINES)
    line = what if what.startswith(("\t", "-", "}", " ")) else indent + what
    lines.insert(rank, f"{line}\n")
    return "".join(lines)


def strange_sign(chance: random.Random, data: Case, first: bool) -> str:
    lines, _ = lines_of(data, first)
    rank = chance.randrange(len(lines))
    lines[rank] = lines[rank].replace(":", chance.choice(["\u200b:", ":\u00ad", ":\x00", ":\u202e"]), 1)
    return "".join(lines)


def more_documents(chance: random.Random, data: Case, first: bool) -> str:
    lines, _ = lines_of(data, first)
    return "".join(lines) + chance.choice(["---\nx: 1\n", "...\n---\n[", "---\n\t"])


DAMAGES: tuple[Damage, ...] = (
    dropped, emptied, mistyped, mistyped, mistyped, renamed, doubled, in_two_tongues, one_instead_of_a_list,
    badly_sourced, cut_short, json_cut_short, json_without_a_comma, json_with_double_keys, double_line, double_block,
    bad_line, bad_line, bad_line, strange_sign, more_documents,
)  # fmt: skip


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_damage_silences_an_alarm_whose_facts_remain(path: Path, adviser: Adviser) -> None:
    alarms, refusal = alarms_in(adviser, json.dumps(dangerous(path, first=True)))
    expected, refused, chance = sounding(alarms), 0, random.Random(path.stem)
    assert refusal is None
    assert len(expected) >= 3
    for rank in range(ROUNDS):
        first = bool(chance.getrandbits(1))
        damage = DAMAGES[rank % len(DAMAGES)]
        text = damage(chance, copy.deepcopy(dangerous(path, first=first)), first)
        found, refusal = alarms_in(adviser, text)
        refused += refusal is not None
        assert sounding(found) >= expected, f"{damage.__name__}, {rank} : {refusal}"
    assert refused > ROUNDS / 2


# What each kind of damage leaves


def reading(text: str, adviser: Adviser) -> CaseFile:
    with pytest.raises(CaseRejected) as caught:
        read_or_sound(adviser, text, name="dossier.yaml", today=DAY)
    (found,) = caught.value.readings
    assert isinstance(found, CaseFile)
    return found


@pytest.mark.parametrize("danger", [(False, True), (True, False)], ids=["last", "first"])
@pytest.mark.parametrize(
    "template",
    [
        "{{'circumstances': {{'immediate_danger': {}}}, 'circumstances': {{'immediate_danger': {}}}}}",
        "circumstances: {{immediate_danger: {}}}\ncirconstances: {{immediate_danger: {}}}\n",
        "circumstances:\n  immediate_danger: {}\n  danger immédiat: {}\n",
        "circumstances:\n  immediate_danger: {}\n  immediate_danger: {}\n",
        "circumstances:\n  immediate_danger: {}\npersons: [\ncircumstances:\n  immediate_danger: {}\n",
    ],
    ids=["json", "two tongues", "two tongues inside", "yaml", "yaml, broken"],
)
def test_a_danger_told_and_denied_sounds(template: str, danger: tuple[bool, bool], adviser: Adviser) -> None:
    text = template.format(*(str(each).lower() for each in danger)).replace("'", '"')
    found, refusal = alarms_in(adviser, text)
    assert refusal is not None
    assert sounding(found) == {("danger-immediat", "")}


@pytest.mark.parametrize(
    ("leaf", "expected"),
    [
        ({"value": "2026-11-03", "sources": 3}, {"value": date(2026, 11, 3)}),
        ({"value": "2026-11-03", "date": 1}, {"value": date(2026, 11, 3)}),
        ({"at_least": "2026-11-03", "at_most": "2026-11-01"}, {"one_of": (date(2026, 11, 3), date(2026, 11, 1))}),
        ({"at_least": "2026-11-03", "at_most": "mi-novembre"}, {"at_least": date(2026, 11, 3)}),
        ({"value": "2026-11-03", "at_least": "2026-11-01"}, {"one_of": (date(2026, 11, 3), date(2026, 11, 1))}),
        ({"one_of": ["2026-11-03", "hier"]}, {"value": date(2026, 11, 3)}),
        (["2026-11-03", "2026-11-05"], {"one_of": (date(2026, 11, 3), date(2026, 11, 5))}),
        ("hier", {}),
        (7, {}),
    ],
    ids=range(9),
)
def test_a_leaf_gives_what_it_says(leaf: object, expected: dict[str, Any], adviser: Adviser) -> None:
    found = reading(json.dumps({"notices": [{"id": "n1", "received_on": leaf}]}), adviser)
    assert found.notices[0].received_on == Known[Day].model_construct(**expected)
    assert found.notices[0].kind is None


def test_items_keep_apart_and_what_needs_a_key_goes_without_it(adviser: Adviser) -> None:
    data = {
        "persons": [{"id": "t1"}, {"id": "t1"}, {"role": "holder"}],
        "aimed_at": ["t1", "t9"],
        "incidents": [{"id": "i1", "sources": ["p1", "p2", "p9"]}],
        "pieces": [{"id": "p1", "received_on": "2026-01-01"}, {"id": "p2"}],
        "requests": [{"by_role": "juriste"}],
        "attestations": [{"items": "incidents"}],
        "appraisals": [{"term": "gravité", "value": "grave"}],
    }
    found = reading(json.dumps(data), adviser)
    assert [each.id for each in found.persons] == ["t1", "t1-2", "persons-3"]
    assert found.aimed_at == ("t1",)
    assert [each.id for each in found.pieces] == ["p1"]
    assert found.incidents[0].sources == ("p1",)
    assert found.requests == found.attestations == found.appraisals == ()


@pytest.mark.parametrize("text", ["", "du texte", "- a\n- b", "x: 1", "{", "\x00", "x" * 2_100_000, "[" * 5000])
def test_a_file_that_says_nothing_is_not_said_to_be_without_alarm(text: str, adviser: Adviser) -> None:
    with pytest.raises(CaseRejected) as caught:
        read_or_sound(adviser, text, name="dossier.yaml", today=DAY)
    assert caught.value.alarms is None


def test_deep_nesting_is_refused_and_silences_nothing(adviser: Adviser) -> None:
    danger = '"circumstances": {"immediate_danger": true}'
    for depth in (60, 700, 5000):
        found, _ = alarms_in(adviser, f'{{{danger}, "x": {"[" * depth}{"]" * depth}}}')
        assert sounding(found) == {("danger-immediat", "")}
