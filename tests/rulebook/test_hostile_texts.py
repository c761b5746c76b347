"""Whatever the text, the expert gets diagnostics; never an exception, never a stuck or silent reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from base_rulebook import base_texts
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.rulebook.diagnostic import MAX_FAULTS_IN_A_FILE
from advisor.rulebook.load import examine_rulebook, examine_texts

RULE = "rules/reponse/rappel-apres-un-manquement.yaml"
EVERY_FILE = sorted(base_texts())


def _codes(file: str, text: str) -> list[str]:
    texts = base_texts() | {file: text}
    return [each.code for each in examine_texts(texts)[1] if each.place.file == file]


BOMB = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["L003"]),
        ("\ufeff", ["L003"]),
        ("# rien\n", ["L003"]),
        ("\0", ["L011"]),
        ("titre: a\x07b", ["L011"]),
        ("titre: a\ufeffb", ["L011"]),
        ("titre: \u202egauche", ["L011"]),
        ("titre: \ud800", ["L012"]),
        (BOMB, ["L005"] * 12),
        ("- " * 60 + "a", ["L006"]),
        ("[" * 100_000, ["L006"]),
        ("- " * 100_000, ["L006"]),
        ("{a: " * 60 + "b" + "}" * 60, ["L006", "L006"]),
        ("x" * 2_000_001, ["L001"]),
        ("*", ["L002"]),
        ("a: }", ["L002"]),
        ("a: b: c", ["L002"]),
        ("a: - b", ["L002"]),
        ("%YAML 9.9\n---\na: b", ["L002"]),
        ("a\n...\nb", ["L004"]),
        ("un mot", ["F001"]),
        ("- a\n- b\n", ["F001"]),
        ("[]", ["L003"]),
        ("{}", ["L003"]),
        ("''", ["L003"]),
    ],
)
def test_a_hostile_text_is_a_diagnostic(text: str, codes: list[str]) -> None:
    assert _codes(RULE, text) == codes


def test_a_key_that_is_a_list_or_a_number_is_said_so() -> None:
    text = base_texts()[RULE]
    assert _codes(RULE, text + "? [a, b]\n: c\n? {d: e}\n: f\n") == ["L008", "L008"]
    assert _codes(RULE, text + "1: un\ntrue: vrai\n") == ["F002", "F002"]


@pytest.mark.parametrize("file", [file for file in EVERY_FILE if "/vocabulaire/" in file or "/sources/" in file])
def test_an_unread_shared_file_is_the_only_thing_said(file: str) -> None:
    rulebook, diagnostics = examine_texts(base_texts() | {file: "a: [", RULE: "étape: rien"})
    assert rulebook is None
    assert [(each.place.file, each.code) for each in diagnostics] == [(file, "L002")]


@pytest.mark.parametrize("file", EVERY_FILE)
@pytest.mark.parametrize("text", ["un mot", "[]", "- a\n- {b: c}\n", "a:\n", "- [[]]\n"])
def test_every_folder_takes_any_shape_without_failing(file: str, text: str) -> None:
    assert _codes(file, text) != []


SHAPES = ["", "[]", "{}", "[[a]]", "{a: {b: [c]}}", "mot", "[a, {b: c}]", '"\\e[31m"']


VALUES = [
    (file, number) for file in EVERY_FILE for number, line in enumerate(base_texts()[file].splitlines()) if ":" in line
]


@settings(max_examples=100)
@given(st.sampled_from(VALUES), st.sampled_from(SHAPES))
def test_every_value_takes_any_shape_without_failing(value: tuple[str, int], shape: str) -> None:
    file, number = value
    lines = base_texts()[file].splitlines()
    lines[number] = f"{lines[number].partition(':')[0]}: {shape}"
    for diagnostic in examine_texts(base_texts() | {file: "\n".join(lines)})[1]:
        assert "\x1b" not in str(diagnostic)


CUTS = st.tuples(
    st.sampled_from(EVERY_FILE), st.integers(0, 2000), st.integers(0, 40), st.text("-:[]{}'\"#|> \n\tàé01", max_size=6)
)


@settings(max_examples=80)
@given(st.lists(CUTS, min_size=1, max_size=3))
def test_no_damage_to_the_texts_makes_reading_fail(cuts: list[tuple[str, int, int, str]]) -> None:
    texts = base_texts()
    for file, start, length, new in cuts:
        texts[file] = texts[file][:start] + new + texts[file][start + length :]
    for diagnostic in examine_texts(texts)[1]:
        assert diagnostic.place.line >= 1
        assert diagnostic.place.column >= 1
        assert diagnostic.message
        assert str(diagnostic)


def test_a_text_of_faults_is_cut_short() -> None:
    codes = _codes(RULE, "".join(f"clé numéro {number}: x\n" for number in range(60_000)))
    assert len(codes) == MAX_FAULTS_IN_A_FILE + 1
    assert codes.count("L013") == 1


def test_bytes_of_another_encoding_are_placed(tmp_path: Path) -> None:
    folder = tmp_path / "rules/reponse"
    folder.mkdir(parents=True)
    (folder / "essai.yaml").write_bytes("titre: Rappel\nétape: réponse\n".encode("latin-1"))
    (folder / "suite.yaml").write_bytes(b"titre: Rappel\n  mot\xe9\n")
    _, diagnostics = examine_rulebook(tmp_path / "rules")
    assert [(each.code, each.place.line, each.place.column) for each in diagnostics] == [("L012", 2, 1), ("L012", 2, 6)]


def test_a_folder_named_like_a_file_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "rules/reponse/essai.yaml").mkdir(parents=True)
    _, diagnostics = examine_rulebook(tmp_path / "rules")
    assert [each.code for each in diagnostics] == ["L009"]


def test_an_absent_folder_is_said_so(tmp_path: Path) -> None:
    rulebook, diagnostics = examine_rulebook(tmp_path / "absent")
    assert rulebook is None
    assert [each.code for each in diagnostics] == ["L009"]


def test_no_texts_at_all_is_said_so() -> None:
    assert [each.code for each in examine_texts({})[1]] == ["L009"]
