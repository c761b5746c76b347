"""Reading keeps every text as it is written, and knows where it stands."""

from __future__ import annotations

import pytest
from base_rulebook import base_texts, node

from advisor.rulebook.diagnostic import Diagnostic, Findings, Place, nearest
from advisor.rulebook.load import examine_texts
from advisor.rulebook.read import Mapping, Node, Scalar, Sequence, folder_of, plain_data, read_nodes

FILE = "rules/reponse/essai.yaml"


def _scalars(found: Node) -> list[Scalar]:
    if isinstance(found, Scalar):
        return [found]
    if isinstance(found, Sequence):
        return [each for item in found.items for each in _scalars(item)]
    return [each for key, value in found.entries for each in (key, *_scalars(value))]


def test_every_text_remembers_its_place() -> None:
    text = "titre: Rappeler\nsi:\n  toutes:\n    - établi\n    - \"lieu est abords\"\nfondements: [loi/art-1, 'b']\n"
    places = {each.text: (each.place.line, each.place.column, each.place.length) for each in _scalars(node(text))}
    assert places == {
        "titre": (1, 1, 5),
        "Rappeler": (1, 8, 8),
        "si": (2, 1, 2),
        "toutes": (3, 3, 6),
        "établi": (4, 7, 6),
        "lieu est abords": (5, 7, 17),
        "fondements": (6, 1, 10),
        "loi/art-1": (6, 14, 9),
        "b": (6, 25, 3),
    }


def test_quotes_and_lines_are_remembered() -> None:
    found = node('a: nu\nb: "entre guillemets"\nc: sur deux\n  lignes\nd: |\n  bloc\n')
    told = {each.text: (each.plain, each.one_line) for each in _scalars(found) if len(each.text) > 1}
    assert told == {
        "nu": (True, True),
        "entre guillemets": (False, True),
        "sur deux lignes": (True, False),
        "bloc\n": (False, False),
    }


def test_no_value_is_guessed() -> None:
    text = "a: no\nb: 0123\nc: 12:30\nd: 2024-1-1\ne: ~\nf:\ng: 1e3\nh: <<\n"
    assert plain_data(node(text)) == {
        "a": "no",
        "b": "0123",
        "c": "12:30",
        "d": "2024-1-1",
        "e": "~",
        "f": "",
        "g": "1e3",
        "h": "<<",
    }


def test_a_mapping_answers_by_key() -> None:
    found = node("a: b\nc: [d]\n")
    assert isinstance(found, Mapping)
    assert found.get("a") == Scalar("b", Place(FILE, 1, 4, 1))
    assert found.get("z") is None


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text.replace("é", "e\u0301").replace("è", "e\u0300"),
        lambda text: "# un commentaire\n" + text,
    ],
    ids=["bom", "crlf", "cr", "decomposed", "comment"],
)
def test_other_editors_write_the_same_rule_base(change: object) -> None:
    texts = base_texts()
    plain, _ = examine_texts(texts)
    changed, diagnostics = examine_texts({file: change(text) for file, text in texts.items()})  # type: ignore[operator]
    assert diagnostics == ()
    assert plain is not None
    assert changed is not None
    assert changed.digest == plain.digest


def test_the_folder_of_a_file_is_the_one_under_the_root() -> None:
    assert folder_of("rules/reponse/bis/essai.yaml") == "reponse"
    assert folder_of("rules/essai.yaml") == ""
    assert folder_of("essai.yaml") == ""


def test_a_diagnostic_shows_what_it_underlines() -> None:
    findings = Findings()
    findings.knows(FILE, "titre: Rapeler le règlement")
    findings.add(Place(FILE, 1, 8, 7), "F000", "le mot est mal écrit", "Écrire « Rappeler ».")
    assert [str(each) for each in findings.all()] == [
        f"{FILE}:1:8  F000  le mot est mal écrit\n"
        "   1 | titre: Rapeler le règlement\n"
        "              ~~~~~~~\n"
        "     Écrire « Rappeler »."
    ]


def test_a_diagnostic_without_text_or_remedy_is_one_line() -> None:
    assert str(Diagnostic(Place(FILE, 3, 2), "F000", "faute", "")) == f"{FILE}:3:2  F000  faute"


def test_the_same_fault_is_said_once() -> None:
    findings = Findings()
    for _ in range(3):
        findings.add(Place(FILE, 1, 1), "F000", "faute")
    assert len(findings.all()) == 1
    assert findings.files() == {FILE}


def test_a_long_line_is_shown_around_its_fault() -> None:
    findings = Findings()
    findings.knows(FILE, "x" * 500 + "faute" + "y" * 500)
    findings.add(Place(FILE, 1, 501, 5), "F000", "faute")
    _, excerpt, underline = str(findings.all()[0]).splitlines()
    assert len(excerpt) < 180
    start = underline.index("~")
    assert excerpt[start : start + underline.count("~")] == "faute"


def test_no_text_can_drive_a_terminal() -> None:
    findings = Findings()
    findings.knows(FILE, "a\t\x1b[31m")
    findings.add(Place(FILE, 1, 1), "F000", "« \x1b[31m »", "\u202egauche")
    assert str(findings.all()[0]).count("\x1b") == 0
    assert "\u202e" not in str(findings.all()[0])
    assert "a→" in str(findings.all()[0])


@pytest.mark.parametrize(
    ("message", "place"),
    [
        ("la nature « alerte » ne convient pas", (3, 9, 6)),
        ("« danger immédiat » est lu", (4, 9, 15)),
        ("« règlement » est lu", (2, 20, 9)),
        ("« absent » est lu", (1, 8, 5)),
        ("rien n'est cité", (1, 8, 5)),
    ],
)
def test_a_fault_is_moved_to_the_word_that_it_quotes(message: str, place: tuple[int, int, int]) -> None:
    findings = Findings()
    findings.knows(
        FILE, "règle: essai\ntitre: Une alerte, règlement et alerte\nnature: alerte\nsi: non danger immédiat\n"
    )
    findings.add_near(Place(FILE, 1, 8, 5), "F000", message)
    found = findings.all()[0].place
    assert (found.line, found.column, found.length) == place


@pytest.mark.parametrize(
    ("word", "remedy"),
    [
        ("etape", "Vouliez-vous dire « étape » ?"),
        ("date de l’acte", "Écrire « date de l'acte », avec l'apostrophe droite et des espaces simples."),
        ("date  de l'acte", "Écrire « date de l'acte », avec l'apostrophe droite et des espaces simples."),
        ("zzz", ""),
        ("étape" * 100, ""),
    ],
)
def test_the_nearest_name_is_proposed(word: str, remedy: str) -> None:
    assert nearest(word, ["étape", "date de l'acte", "titre"]) == remedy


def test_a_faulty_text_gives_no_half_read_node() -> None:
    findings = Findings()
    assert read_nodes("a: 1\na: 2\n", FILE, findings) is None
    assert [each.code for each in findings.all()] == ["L007"]
