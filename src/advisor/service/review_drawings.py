"""The chart of a review: one bar a territory and side, cut by verdict; every count is written, none is told by colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.service import review_words as told
from advisor.service.review_view import ReviewView

WIDTH, LEFT, RIGHT = 680, 200, 130
"""Width of the drawing and what its labels take at both ends, in the units of its view box."""
ROW, HEAD = 34, 10
SHOWN = ("not_respected", "respected_late", "falling_due", "to_appraise", "respected")
"""The verdicts that a bar is made of, from left to right; what is without object is only counted."""
_PAINT = {
    "not_respected": ("#9b1c1c", "#ffffff"),
    "respected_late": ("#b35c00", "#ffffff"),
    "falling_due": ("#1f4e79", "#ffffff"),
    "to_appraise": ("#d5dae2", "#1c2430"),
    "respected": ("#1d6b3a", "#ffffff"),
}
_SIGNS = {"not_respected": "N", "respected_late": "R", "falling_due": "É", "to_appraise": "?", "respected": "T"}
_NARROWEST = 30


@dataclass(frozen=True, slots=True)
class Segment:
    """One verdict of a bar: its place and width, its colours, and what is written in it."""

    x: int
    width: int
    fill: str
    ink: str
    written: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One side of a territory."""

    label: str
    y: int
    segments: tuple[Segment, ...]
    aside: str


@dataclass(frozen=True, slots=True)
class Legend:
    """What a sign and its colour stand for."""

    sign: str
    word: str
    fill: str
    ink: str
    x: int


@dataclass(frozen=True, slots=True)
class VerdictChart:
    """The bars, and the same said in words."""

    bars: tuple[Bar, ...]
    legend: tuple[Legend, ...]
    width: int
    height: int
    text: str


def draw_verdicts(view: ReviewView) -> VerdictChart:
    """The chart of a review; the widest bar is as long as the largest number of clauses with an object."""
    rows = [(side, place) for side in view.sides for place in side.places]
    largest = max((sum(count for code, count in place.counts if code in SHOWN) for _, place in rows), default=0)
    bars = []
    for rank, (side, place) in enumerate(rows):
        counts = dict(place.counts)
        label = f"{place.label or place.territory} : {'doit' if side.owed_by_landlord else 'est dû'}"
        without = f"{counts['not_applicable']} sans objet"
        bars.append(Bar(label, HEAD + rank * ROW, _segments(counts, largest), without))
    said = " ; ".join(
        f"{place.label or place.territory}, {side.title[0].lower()}{side.title[1:]} : "
        + ", ".join(f"{told.verdict(code)} {count}" for code, count in place.counts)
        for side, place in rows
    )
    legend = tuple(
        Legend(_SIGNS[code], told.verdict(code), *_PAINT[code], x) for code, x in zip(SHOWN, _places(), strict=True)
    )
    text = f"Nombre de clauses par verdict. {said}."
    return VerdictChart(tuple(bars), legend, WIDTH, HEAD + ROW * len(rows) + 34, text)


def _segments(counts: dict[str, int], largest: int) -> tuple[Segment, ...]:
    """The cuts of a bar; one that is not empty is never too narrow for its count."""
    room, present = WIDTH - LEFT - RIGHT, [code for code in SHOWN if counts[code]]
    spare = room - _NARROWEST * len(present)
    found, x = [], LEFT
    for code in present:
        width = _NARROWEST + spare * counts[code] // max(largest, 1)
        found.append(Segment(x, width, *_PAINT[code], f"{_SIGNS[code]} {counts[code]}"))
        x += width
    return tuple(found)


def _places() -> list[int]:
    places, x = [], 0
    for code in SHOWN:
        places.append(x)
        x += 48 + 7 * len(told.verdict(code))
    return places
