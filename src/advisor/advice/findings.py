"""What the file holds, as the rules find it: each incident with what was concluded of it, each piece with its uses."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from advisor.advice.advice import Finding, PieceUse, RuleReason, TruthWord
from advisor.advice.reasons import Teller
from advisor.advice.story import word
from advisor.casefile.sheet import Item
from advisor.engine.derivation import Derivation, Judgement
from advisor.engine.frame import Frame
from advisor.engine.program import VIEWS
from advisor.law.dates_fr import french_date
from advisor.law.possible import bounds, truth_of
from advisor.law.truth import Truth
from advisor.rulebook import keywords as kw
from advisor.rulebook.model import Conclusion


def findings(teller: Teller) -> list[Finding]:
    """Each incident in the order of the file: its day, place, phenomenon, conclusions and what it may found, use by use."""
    derivation = teller.derivation
    by_item: dict[str, list[tuple[Judgement, Truth]]] = {}
    for judgement, emission in teller.emitted(teller.lexicon.finding):
        if isinstance(emission.head, Conclusion):
            by_item.setdefault(judgement.frame.item.id, []).append((judgement, emission.truth))
    found = []
    for item in derivation.sheet.lists.get("incident", ()):
        frame = derivation.world.frame("all", item)
        found.append(
            Finding.of(
                incident=item.id,
                day=_day(frame.value(kw.FACT_DATE)),
                place=_label(frame, kw.PLACE),
                phenomenon=_label(frame, kw.PHENOMENON),
                conclusions=tuple(teller.rule(judgement, answer) for judgement, answer in by_item.get(item.id, ())),
                usable_for={view: word(derivation.world.exists(item, derivation.views[view])) for view in VIEWS[1:]},
                breach_for=_breach(derivation, item),
                already_judged=_judged(frame),
            )
        )
    return found


def _breach(derivation: Derivation, item: Item) -> dict[str, TruthWord]:
    """Whether an incident is a breach, use by use; nothing where the rule base has no such notion."""
    world = derivation.world
    if kw.BREACH not in world.terms:
        return {}
    frames = {view: world.frame(derivation.views[view], item) for view in VIEWS[1:]}
    return {view: word(truth_of(frame.value(kw.BREACH))) for view, frame in frames.items()}


def _judged(frame: Frame) -> TruthWord:
    return word(truth_of(frame.value(kw.ALREADY_JUDGED))) if kw.ALREADY_JUDGED in frame.world.terms else "unknown"


def _day(value: object) -> str:
    low, high, _, _ = bounds(value)  # type: ignore[arg-type]
    if low is None and high is None:
        return "date inconnue"
    if low == high and low is not None:
        return _in_french(low)
    start = _in_french(low) if low is not None else "une date inconnue"
    end = _in_french(high) if high is not None else "une date inconnue"
    return f"entre {start} et {end}"


@lru_cache(maxsize=4096)
def _in_french(day: int) -> str:
    return french_date(date.fromordinal(day))


def _label(frame: object, term_id: str) -> str:
    term = frame.world.terms.get(term_id)  # type: ignore[attr-defined]
    value = frame.value(term_id) if term is not None else ""  # type: ignore[attr-defined]
    return term.word_for(value) if isinstance(value, str) and term is not None else "non précisé"


def pieces(teller: Teller) -> list[PieceUse]:
    """Each piece in the order of the file: for what it may be used and the rules that admit it."""
    derivation = teller.derivation
    admitted: dict[str, list[RuleReason]] = {}
    for judgement, emission in teller.emitted(teller.lexicon.admitting):
        reason = teller.rule(judgement, emission.truth)
        admitted.setdefault(judgement.frame.item.id, []).append(reason)
    uses: dict[str, dict[str, TruthWord]] = {
        item.id: {view: word(derivation.world.usable[view].get(item.id, Truth.TRUE)) for view in VIEWS[1:]}
        for item in derivation.sheet.lists.get("piece", ())
    }
    return [
        PieceUse.of(piece=item.id, label=item.label, uses=uses[item.id], admitted_by=tuple(admitted.get(item.id, ())))
        for item in derivation.sheet.lists.get("piece", ())
    ]
