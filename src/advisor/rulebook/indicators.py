"""From the files of `indicateurs/` to the indicators: what each counts, by which formula, and from which number it is shown."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.rulebook import site_keywords as kw
from advisor.rulebook.diagnostic import Findings, Place
from advisor.rulebook.form import Form
from advisor.rulebook.read import Node, Sequence


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator: formula and unit in words, the definition of its denominator, the value that a source published, if any.

    `status` says whether a published source uses it; `counts` is "persons" or "things"; a numerator of persons from 1 to
    `shown_from` - 1 is not shown. `scales` are those at which it is computed, the closest first.
    """

    id: str
    title: str
    formula: str
    unit: str
    denominator: str
    status: str
    published: str
    caution: str
    counts: str
    shown_from: int
    scales: tuple[str, ...]
    grounds: tuple[str, ...]
    place: Place


def parse_indicators(node: Node, findings: Findings) -> list[Indicator]:
    """The indicators of one file."""
    found = []
    for item in node.items if isinstance(node, Sequence) else (node,):
        form = Form(item, kw.INDICATOR_KEYS, "indicateur", findings)
        indicator = Indicator(
            id=form.text("id", required=True),
            title=form.text("title", required=True),
            formula=form.text("formula", required=True),
            unit=form.text("unit", required=True),
            denominator=form.text("denominator"),
            status=form.choice("status", kw.INDICATOR_STATUSES, "proposed", required=True),
            published=form.text("published"),
            caution=form.text("caution"),
            counts=form.choice("counts", kw.COUNTED, "persons", required=True),
            shown_from=_shown_from(form, findings),
            scales=form.choices("scales", kw.SCALES),
            grounds=tuple(word for word, _ in form.words("grounds")),
            place=form.place_of("id"),
        )
        if indicator.id:
            found.append(indicator)
    return found


def _shown_from(form: Form, findings: Findings) -> int:
    word = form.text("shown_from")
    if word and not (word.isascii() and word.isdigit()):
        findings.add(form.place_of("shown_from"), "F007", f"« {word} » n'est pas un nombre", "Écrire un nombre entier.")
        return 0
    return int(word or 0)
