"""The page of the sites, the form to print and their drawings, looked at as a reader does."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from site_samples import TODAY, program

from advisor.register.model import Register
from advisor.register.read import read_register
from advisor.review.duties import Window
from advisor.service.charts import bars, columns, hours
from advisor.service.site_pages import form_page, sites_page
from advisor.sites.diagnosis import CellValue, diagnose
from advisor.sites.levels import levels

SAMPLE = Path(__file__).parents[2] / "examples" / "conventions" / "sites.yaml"


@pytest.fixture(scope="module")
def sample() -> Register:
    return read_register(SAMPLE.read_text(encoding="utf-8"), program().rulebook, SAMPLE.name)


@pytest.fixture(scope="module")
def page(sample: Register) -> str:
    window = Window(date(2025, 7, 1), TODAY, TODAY)
    return sites_page(levels(program(), sample, TODAY), diagnose(sample, program().rulebook, window))


class Words(HTMLParser):
    """The text of a page, and the drawings that lack a title."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.svgs: list[dict[str, str | None]] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if told.get("id"):
            self.ids.add(str(told["id"]))
        if tag == "svg":
            self.svgs.append(told)

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read(page: str) -> Words:
    words = Words()
    words.feed(page)
    return words


def plain(page: str) -> str:
    return re.sub(r"[\s\u00a0\u202f]+", " ", " ".join(read(page).text)).replace("\u2019", "'")


def test_the_levels_of_the_sample_are_those_that_its_comment_tells(sample: Register) -> None:
    told = {each.site: each.retained or "?" for each in levels(program(), sample, TODAY).sites}
    assert told == {"tilleuls": "?", "moulin": "N1", "verger": "?", "canal": "N3", "ateliers": "N3", "plateau": "N4"}


def test_the_page_says_that_the_criteria_are_provisional_and_what_a_level_is_not(page: str) -> None:
    text = plain(page)
    assert "critères provisoires, non ceux de l'AORIF" in text
    assert "n'entre dans le dossier d'aucune personne" in text
    assert "Moins de plaintes ou de signalements peut vouloir dire plus de peur" in text


def test_every_drawing_is_told_in_words(page: str) -> None:
    words = read(page)
    assert len(words.svgs) == 3
    for svg in words.svgs:
        assert svg["role"] == "img"
        assert set(str(svg["aria-labelledby"]).split()) <= words.ids


def test_the_page_shows_no_line_of_the_register_and_no_author(page: str, sample: Register) -> None:
    text = plain(page)
    for each in sample.reports:
        assert each.id not in text
    assert "gardien" not in text
    assert "author" not in page


def test_a_number_that_is_hidden_is_not_in_the_source_either(page: str, sample: Register) -> None:
    """Le Moulin: two facts in the year, shown by no digit of its row, nor by the length of its bar."""
    held = [each for each in sample.reports if each.site == "moulin" and each.on >= date(2025, 7, 1)]
    assert 0 < len(held) < 5
    (row,) = re.findall(r'<tr><th scope="row">Le Moulin</th>(.*?)</tr>', page.partition("Évolution")[2])[:1]
    assert "masqué" in row
    mark = re.search(r">Le Moulin</text>\s*<rect[^>]*width=\"(\d+)\"", page)
    assert mark is not None
    assert mark[1] == "2"


def test_the_form_has_ticks_and_no_room_for_a_story(sample: Register) -> None:
    page = form_page(program().rulebook, sample)
    text = plain(page)
    for word in ("Les Tilleuls", "point de deal", "22 h - 6 h", "mineur", "1, gêne", "3919"):
        assert word in text, word
    assert "<textarea" not in page
    assert "situation à protéger" not in text
    assert "confinement" not in text
    assert "Résidence" in plain(form_page(program().rulebook))


def test_a_bar_is_as_long_as_its_value_and_a_hidden_one_has_no_length() -> None:
    drawn = bars([("a", 10.0), ("b", 5.0), ("c", None)], "faits")
    assert drawn is not None
    first, second, hidden = drawn.marks
    assert (first.width, second.width, hidden.width) == (380, 190, 0)
    assert (hidden.told, hidden.shade) == ("masqué", -1)
    assert drawn.text == "a : 10 ; b : 5 ; c : masqué (faits)."
    assert bars([], "faits") is None


def test_a_hidden_month_stands_at_the_foot() -> None:
    cells = [CellValue(scale="site", place="x", key=f"2026-0{rank}", number=n) for rank, n in ((1, 6), (2, None))]
    drawn = columns(cells)
    assert drawn is not None
    assert [(each.label, each.told, each.height) for each in drawn.marks] == [
        ("01/26", "6", 150),
        ("02/26", "masqué", 0),
    ]


def test_a_kind_of_place_without_facts_is_not_drawn_but_a_hidden_one_is() -> None:
    def cell(key: str, number: int | None) -> CellValue:
        return CellValue(scale="commune", place="x", key=key, number=number)

    drawn = hours([cell("night:hall", 7), cell("night:roof", 0), cell("evening:cellar", None)])
    assert drawn is not None
    assert {each.label for each in drawn.marks} == {"hall", "cave"}
    assert hours([cell("night:hall", 0)]) is None
