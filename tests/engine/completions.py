"""How an open case may be settled: each leaf at each of its possible values, each unfinished list with one member more."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from math import prod
from typing import TypeVar

from oracle import Law, LeafId, Plain, Settled, TwoValued
from random_cases import Clerk
from random_conditions import BASE_DAY, LAW_CHANGE, OPEN_CODES

from advisor.casefile.sheet import FactSheet, Item, Said
from advisor.law.possible import ABSENT, UNKNOWN, Among, Possible, Range, SetOf
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import terms_read
from advisor.rulebook.model import Rulebook, conditions
from advisor.rulebook.vocabulary import Term

T = TypeVar("T")


@dataclass(slots=True)
class OpenCase:
    """A sheet laid out by leaf: what each may be, where it comes from, and the members that a list may still have."""

    book: Rulebook
    law: Law
    sheet: FactSheet
    options: dict[LeafId, list[Plain]] = field(default_factory=dict)
    sources: dict[LeafId, tuple[str, ...]] = field(default_factory=dict)
    extras: dict[str, list[Item | None]] = field(default_factory=dict)

    def whole(self, leaf: LeafId) -> list[Plain]:
        """Every value of the leaf's domain (a few well chosen ones, where there is no end of them)."""
        return options(self.book.terms[leaf[2]], UNKNOWN, self.sheet.as_of)


def lay_out(book: Rulebook, sheet: FactSheet, rng: random.Random) -> OpenCase:
    """List the leaves that some rule may read, and two members that each list not attested complete may still have."""
    case = OpenCase(book, Law(book), sheet)
    read = {kw.FACT_DATE, *(name for rule in book.rules for each in conditions(rule) for name in terms_read(each))}
    read |= {
        name for term in book.terms.values() if term.definition is not None for name in terms_read(term.definition)
    }
    people = [person.id for person in sheet.aimed_at]
    for scope in ("incident", "measure", "injunction", "piece"):
        complete = scope in sheet.complete
        extra = [] if complete else [Clerk(rng, book.vocabulary, (), 1.0).item(scope, f"{scope}+{n}") for n in (1, 2)]
        if scope == "piece":
            extra = [replace(item, sources=(item.id,)) for item in extra]
        case.extras[scope] = [None, *extra]
        for item in (*sheet.lists.get(scope, []), *extra):
            _lay_item(case, item, scope, item.id, read)
    for item in (sheet.case, *sheet.aimed_at):
        _lay_item(case, item, item.scope, item.id, read)
    for incident in (*sheet.lists.get("incident", []), *filter(None, case.extras["incident"])):
        for person in people:
            said = sheet.related.get((incident.id, person), {})
            _lay_item(case, Item("incident_person", "", said), "incident_person", f"{incident.id}|{person}", read)
    return case


def _lay_item(case: OpenCase, item: Item, scope: str, name: str, read: set[str]) -> None:
    for term in case.book.terms.values():
        if term.scope != scope or term.id not in read or not (term.path or term.id == kw.ACT_DATE):
            continue
        value, sources = item.said.get(term.id, (UNKNOWN, ()))
        leaf = (scope, name, term.id)
        case.options[leaf] = options(term, value, case.sheet.as_of)
        case.sources[leaf] = sources


def options(term: Term, value: Possible, as_of: int) -> list[Plain]:
    """The plain values that a possible value stands for; of an unbounded one, those about which rules turn."""
    steps = [step.code for step in term.steps]
    if value is ABSENT:
        return [None]
    if isinstance(value, Among):
        return [*sorted(value.codes)]
    if term.type == "set":
        certain = value.certain if isinstance(value, SetOf) else frozenset()
        loose = sorted(
            (frozenset(steps) if not isinstance(value, SetOf) or value.possible is None else value.possible) - certain
        )
        return [
            certain | {c for c, kept in zip(loose, bits, strict=True) if kept}
            for bits in product((0, 1), repeat=len(loose))
        ]
    if value is not UNKNOWN and not isinstance(value, Range):
        return [value]  # type: ignore[list-item]
    if term.type in ("boolean", "choice"):
        return [True, False] if term.type == "boolean" else [*(steps or (*OPEN_CODES, "ailleurs"))]
    low, high = (value.low, value.high) if isinstance(value, Range) else (None, None)
    known = [
        each
        for each in landmarks(term, as_of, low, high)
        if (low is None or each >= low) and (high is None or each <= high)
    ]
    return [*sorted(set(known)), *([None] if isinstance(value, Range) and value.maybe_absent else [])]


def landmarks(term: Term, as_of: int, *bounds: int | None) -> list[int]:
    """The values about which rules may turn: bounds, constants, the law's change, today."""
    ends = [each for each in bounds if each is not None]
    if term.type == "scale":
        return list(range(len(term.steps)))
    if term.type == "money":
        return [*ends, 0, 10_000, 20_050, 1_000_000]
    if term.type == "number":
        return [*ends, 0, 1, 2, 3, 9]
    days = [*ends, 400_000, LAW_CHANGE - 1, LAW_CHANGE, BASE_DAY - 90, BASE_DAY - 15, as_of]
    return days if term.id == kw.FACT_DATE else [*days, as_of + 90, *(each + 500 for each in ends)]


def settle(case: OpenCase, values: dict[LeafId, Plain], extras: dict[str, Item | None]) -> Settled:
    """The case with these values and these further members."""
    lists = {s: [*case.sheet.lists.get(s, []), *([] if more is None else [more])] for s, more in extras.items()}
    piece = extras["piece"]
    attached = [] if piece is None or piece.id.endswith("2") else [piece]
    pieces_of = {item.id: [*case.sheet.pieces_of.get(item.id, []), *attached] for item in lists["incident"]}
    return Settled(case.sheet.as_of, values, lists, pieces_of, case.sources)


def completions(case: OpenCase, rng: random.Random, bound: int) -> Iterator[Settled]:
    """Every completion if there are at most `bound`, else `bound` of them at random."""
    dimensions: list[list[object]] = [*case.options.values(), *case.extras.values()]  # type: ignore[list-item]
    for choice in _choices(dimensions, rng, bound):
        values = dict(zip(case.options, choice, strict=False))
        yield settle(case, values, dict(zip(case.extras, choice[len(values) :], strict=True)))  # type: ignore[arg-type]


def views_of(case: OpenCase, settled: Settled, view: str, rng: random.Random, bound: int) -> Iterator[TwoValued]:
    """A completion seen in a view: what no usable source says may be anything (semantics 6)."""
    wide = TwoValued(case.law, settled)
    if view == "all":
        yield wide
        return
    narrow = TwoValued(case.law, settled, view, wide)
    masked = [leaf for leaf, sources in settled.sources.items() if sources and not narrow.usable(sources)]
    for choice in _choices([case.whole(leaf) for leaf in masked], rng, bound):
        facts = {**settled.facts, **dict(zip(masked, choice, strict=True))}
        yield TwoValued(case.law, replace(settled, facts=facts), view, wide)


def _choices(dimensions: Sequence[Sequence[T]], rng: random.Random, bound: int) -> Iterator[tuple[T, ...]]:
    if prod(map(len, dimensions)) <= bound:
        yield from product(*dimensions)
        return
    for _ in range(bound):
        yield tuple(rng.choice(each) for each in dimensions)


def mostly_settled(book: Rulebook, sheet: FactSheet, rng: random.Random, leave: int) -> FactSheet:
    """The same case with all but `leave` of its open leaves settled at random, lists attested complete but for one."""
    case = lay_out(book, sheet, rng)
    members = {*(item.id for items in sheet.lists.values() for item in items), "case", *(p.id for p in sheet.aimed_at)}
    open_ = [leaf for leaf, each in case.options.items() if len(each) > 1 and leaf[1].partition("|")[0] in members]
    fixed = set(open_) - set(rng.sample(open_, k=min(leave, len(open_))))
    told = {leaf: (_possible(rng.choice(case.options[leaf])), case.sources[leaf]) for leaf in fixed}

    def filled(item: Item, scope: str, name: str) -> dict[str, Said]:
        return {**item.said, **{leaf[2]: said for leaf, said in told.items() if leaf[:2] == (scope, name)}}

    lists = {s: [replace(item, said=filled(item, s, item.id)) for item in items] for s, items in sheet.lists.items()}
    by_id = {item.id: item for item in lists["piece"]}
    return replace(
        sheet,
        case=replace(sheet.case, said=filled(sheet.case, "case", "case")),
        lists=lists,
        complete=frozenset(sheet.lists) - {rng.choice(sorted(sheet.lists))},
        related={
            pair: filled(Item("incident_person", "", said), "incident_person", "|".join(pair))
            for pair, said in sheet.related.items()
        },
        aimed_at=tuple(replace(item, said=filled(item, "person", item.id)) for item in sheet.aimed_at),
        pieces_of={name: [by_id[piece.id] for piece in pieces] for name, pieces in sheet.pieces_of.items()},
    )


def _possible(value: object) -> Possible:
    if isinstance(value, frozenset):
        return SetOf(value, frozenset())
    return ABSENT if value is None else value  # type: ignore[return-value]
