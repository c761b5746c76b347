"""What the page of the sites draws: bars, columns and a grid of hours, each placed here and told in words beside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from advisor.rulebook import site_keywords as words
from advisor.rulebook.keywords import french
from advisor.sites.diagnosis import CellValue

WIDTH = 640
"""Width of a chart, in the units of its view box."""
_LABEL, _ROW, _FOOT = 170, 30, 26
_COLUMNS, _HEAD = 150, 20
_CELL_HEIGHT, _CELL_LABEL = 34, 130
HIDDEN = "masqué"


@dataclass(frozen=True, slots=True)
class Mark:
    """One rectangle with its label and its value in words; `shade` from 0 to 4 tells how full it is, -1 that it is hidden."""

    label: str
    told: str
    x: int
    y: int
    width: int
    height: int
    shade: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart: its marks, its size in the same units, the heads of its columns if it has some, and the same told in words."""

    marks: tuple[Mark, ...]
    width: int
    height: int
    text: str
    heads: tuple[tuple[str, int], ...] = ()


def bars(values: Iterable[tuple[str, float | None]], unit: str) -> Drawing | None:
    """Horizontal bars, one a place; nothing when no value is known."""
    told = list(values)
    most = max((value for _, value in told if value is not None), default=0) or 1
    if not told:
        return None
    marks = []
    for rank, (label, value) in enumerate(told):
        width = 0 if value is None else round((WIDTH - _LABEL - 90) * value / most)
        marks.append(Mark(label, _number(value), _LABEL, _ROW * rank + 4, width, _ROW - 10, -1 if value is None else 3))
    text = " ; ".join(f"{mark.label} : {mark.told}" for mark in marks)
    return Drawing(tuple(marks), WIDTH, _ROW * len(marks) + 4, f"{text} ({unit}).")


def columns(months: Iterable[CellValue]) -> Drawing | None:
    """Columns, one a month; a hidden month has a mark and no height."""
    told = list(months)
    if not told:
        return None
    most = max((each.number or 0 for each in told), default=0) or 1
    step = WIDTH // len(told)
    marks = []
    for rank, each in enumerate(told):
        height = 0 if each.number is None else round(_COLUMNS * each.number / most)
        top = _HEAD + _COLUMNS - height
        marks.append(
            Mark(
                _month(each.key),
                _number(each.number),
                rank * step + 4,
                top,
                step - 8,
                height,
                _shade(each.number, most),
            )
        )
    text = " ; ".join(f"{mark.label} : {mark.told}" for mark in marks)
    return Drawing(tuple(marks), WIDTH, _HEAD + _COLUMNS + _FOOT, f"Faits par mois. {text}.")


def hours(cells: Iterable[CellValue]) -> Drawing | None:
    """The facts by time band and kind of place, as a grid; kinds of place without any fact are left out."""
    told = {each.key: each.number for each in cells}
    bands = [*words.TIME_BANDS.values(), ""]
    kinds = [kind for kind in words.PLACES.values() if any(told.get(f"{band}:{kind}", 0) != 0 for band in bands)]
    if not kinds:
        return None
    most = max((number or 0 for number in told.values()), default=0) or 1
    step = (WIDTH - _CELL_LABEL) // len(bands)
    marks, said = [], []
    for row, kind in enumerate(kinds):
        for column, band in enumerate(bands):
            number = told.get(f"{band}:{kind}", 0)
            label = french(words.PLACES, kind)
            x, y = _CELL_LABEL + column * step, _HEAD + row * _CELL_HEIGHT
            marks.append(Mark(label, _number(number), x, y, step - 4, _CELL_HEIGHT - 4, _shade(number, most)))
            said.append(f"{label}, {_band(band)} : {_number(number)}")
    heads = tuple((_band(band), _CELL_LABEL + rank * step) for rank, band in enumerate(bands))
    return Drawing(tuple(marks), WIDTH, _HEAD + _CELL_HEIGHT * len(kinds), " ; ".join(said) + ".", heads)


def _shade(number: int | None, most: int) -> int:
    return -1 if number is None else 0 if number == 0 else 1 + min(3, number * 4 // (most + 1))


def _number(value: float | None) -> str:
    return HIDDEN if value is None else f"{value:g}".replace(".", ",")


def _band(band: str) -> str:
    return french(words.TIME_BANDS, band) if band else "heure inconnue"


def _month(key: str) -> str:
    year, _, month = key.partition("-")
    return f"{month}/{year[2:]}"
