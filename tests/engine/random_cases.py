"""Random case files for a rule base: values known, open within bounds, absent or not asked at all."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from random_conditions import BASE_DAY, LAW_CHANGE, LISTS, OPEN_CODES, REACH

from advisor.casefile.sheet import FactSheet, Item, Said
from advisor.law.possible import ABSENT, UNKNOWN, Among, Possible, Range, SetOf
from advisor.rulebook import keywords as kw
from advisor.rulebook.model import Rulebook
from advisor.rulebook.vocabulary import Term, Vocabulary


@dataclass(frozen=True, slots=True)
class Clerk:
    """Fills a case file: each value known, open within bounds, absent or not asked at all."""

    rng: random.Random
    vocabulary: Vocabulary
    pieces: tuple[str, ...]
    known: float

    def item(self, scope: str, name: str) -> Item:
        """An item with what is said of it."""
        said: dict[str, Said] = {}
        for term in self.vocabulary.terms.values():
            if term.scope == scope and term.path and (each := self.said(term)) is not None:
                said[term.id] = each
        return Item(scope, name, said, self.sources() if scope in ("incident", "measure", "injunction") else ())

    def said(self, term: Term) -> Said | None:
        """A possible value and its sources, or nothing at all."""
        if self.rng.random() < (1 - self.known) / 3:
            return None
        return self.possible(term), self.sources()

    def sources(self) -> tuple[str, ...]:
        """No piece (the landlord's own file), one or two pieces."""
        count = min(len(self.pieces), self.rng.choice((0, 0, 1, 1, 2)))
        return tuple(self.rng.sample(self.pieces, k=count))

    def possible(self, term: Term) -> Possible:
        """A value of the term's type, more or less open."""
        if self.rng.random() < self.known:
            return self.exact(term)
        if self.rng.random() < 0.35 or term.type == "boolean" or (term.type == "choice" and not term.steps):
            return UNKNOWN
        codes = [step.code for step in term.steps]
        if term.type == "choice":
            return Among(frozenset(self.rng.sample(codes, k=2)))
        if term.type == "set":
            split = self.rng.randint(0, len(codes))
            return SetOf(frozenset(codes[:split]), None if self.rng.random() < 0.3 else frozenset(codes[split:]))
        return self._range(term)

    def _range(self, term: Term) -> Possible:
        low = self.exact(term)
        assert isinstance(low, int)
        if term.type == "scale":
            return Range(min(low, len(term.steps) - 2), len(term.steps) - 1)
        maybe_absent = term.id != kw.FACT_DATE and self.rng.random() < 0.3
        if maybe_absent and self.rng.random() < 0.2:
            return ABSENT
        if term.type == "date":
            span = self.rng.choice((1, 30, 400))
            choices: tuple[tuple[int | None, int | None], ...] = ((low - span, low), (None, low), (low, None))
        else:
            choices = ((low, low + 1), (low, low + 3), (low, None))
        bounds = self.rng.choice(choices)
        return Range(bounds[0], bounds[1], maybe_absent)

    def exact(self, term: Term) -> Possible:
        """A known value."""
        if term.type == "boolean":
            return self.rng.random() < 0.5
        if term.type == "choice":
            return self.rng.choice([step.code for step in term.steps] or OPEN_CODES)
        if term.type == "scale":
            return self.rng.randrange(len(term.steps))
        if term.type == "set":
            held = frozenset(step.code for step in term.steps if self.rng.random() < 0.5)
            return SetOf(held, frozenset())
        if term.type == "date":
            return self.rng.choice((LAW_CHANGE, LAW_CHANGE - 1, BASE_DAY - self.rng.choice(REACH)))
        return self.rng.choice((0, 10_000, 20_050)) if term.type == "money" else self.rng.randint(0, 3)


def random_sheet(rng: random.Random, rulebook: Rulebook, size: int) -> FactSheet:
    """A case file of up to `size` + 1 items a list; some are wholly known, most are not."""
    pieces = tuple(f"p{number}" for number in range(rng.randint(0, size)))
    clerk = Clerk(rng, rulebook.vocabulary, pieces, rng.choice((0.3, 0.55, 0.75, 0.9, 1.0)))
    lists = {
        scope: [
            clerk.item(scope, f"{scope[0]}{scope[1]}{n}") for n in range(rng.randint(0, size + (scope == "incident")))
        ]
        for scope in LISTS
        if scope != "piece"
    }
    lists["piece"] = [replace(clerk.item("piece", name), sources=(name,)) for name in pieces]
    aimed_at = tuple(clerk.item("person", f"pe{number}") for number in range(rng.randint(1, 2)))
    as_of = BASE_DAY + rng.choice((0, 0, 0, 1, 30))
    case = clerk.item("case", "case")
    case.said[kw.ACT_DATE] = (as_of, ())
    incidents = [item.id for item in lists["incident"]]
    return FactSheet(
        reference="hasard",
        as_of=as_of,
        case=case,
        lists=lists,
        complete=frozenset(scope for scope in LISTS if rng.random() < 0.6),
        related={(i, p.id): clerk.item("incident_person", "").said for i in incidents for p in aimed_at},
        aimed_at=aimed_at,
        pieces_of={name: [piece for piece in lists["piece"] if rng.random() < 0.5] for name in incidents},
        requested=tuple(name for name in rulebook.measures if rng.random() < 0.2),
    )
