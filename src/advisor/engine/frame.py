"""One item of a case seen in one view: what it says, and what it has answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from advisor.casefile.sheet import Item, Said
from advisor.engine.row import Row
from advisor.law.possible import ABSENT, UNKNOWN, Possible, Range, boolean, ranged
from advisor.law.truth import Truth
from advisor.rulebook import keywords as kw
from advisor.rulebook.vocabulary import Term

if TYPE_CHECKING:
    from advisor.engine.world import World

TRUE = Truth.TRUE
NOTHING: dict[str, Possible] = {}
"""What was concluded of an item before any rule has spoken of it."""


class Frame:
    """One item in one view; answers terms and conditions, remembering each answer."""

    __slots__ = (
        "_own_pieces",
        "counted",
        "day",
        "fact_day",
        "inner",
        "item",
        "key",
        "kind",
        "memo",
        "outer",
        "totals",
        "values",
        "view",
        "world",
    )

    def __init__(
        self, world: World, key: tuple[str, str, str], item: Item, outer: Frame | None, day: Range | None
    ) -> None:
        # The key, the view first, is where the conclusions about this item in this view are kept.
        self.world, self.key, self.view, self.item, self.outer, self.day = world, key, key[0], item, outer, day
        # The scopes of the item and of what stands around it.
        self.kind: tuple[str, ...] = (*outer.kind, item.scope) if outer else (item.scope,)
        self.values: dict[str, Possible] = {}
        self.memo: dict[int, Truth] = {}
        self.inner: dict[str, Row] = {}
        self.counted: dict[int, tuple[Row, int, int]] = {}
        self.totals: dict[int, Possible] = {}
        self.fact_day: int | None = None
        self._own_pieces: int | None = None

    def at(self, scope: str) -> Frame | None:
        """The item of a scope as it stands here: this one, or one around it."""
        frame: Frame | None = self
        while frame is not None and frame.item.scope != scope:
            frame = frame.outer
        return frame

    def seat(self, scope: str) -> Frame:
        """The same, where there must be one."""
        found = self.at(scope)
        assert found is not None
        return found

    @property
    def path(self) -> str:
        """What tells this frame from another of the same item: the items around it, and the reign it is seen in."""
        reign = f"@{self.day.low}" if self.day else ""
        around = self.outer.path if self.outer else ""
        return "" if self.item.scope == "case" else f"{around}/{self.item.scope}:{self.item.id}{reign}"

    def within(self, scope: str, *, apart: bool) -> tuple[Row, int]:
        """The items of a list as seen from here, and which of them count here: of an incident, the pieces are its own.

        Taken `apart`, they are seen without what stands around them, and share one row with all that look at them so.
        """
        world, items = self.world, self.world.sheet.lists.get(scope, [])
        own = scope == "piece" and self.item.scope == "incident"
        if apart:
            row = world.row(self.view, scope)
            if not own:
                return row, row.full
            return row, self.own_pieces(row)
        found = self.inner.get(scope)
        if found is None:
            if own:
                items = world.sheet.pieces_of.get(self.item.id, [])
            found = self.inner[scope] = world.row_of(self.view, items, self)
        return found, found.full

    def own_pieces(self, row: Row) -> int:
        """The pieces of this incident in the row of all pieces of the view."""
        if self._own_pieces is None:
            own = self.world.sheet.pieces_of.get(self.item.id, ())
            self._own_pieces = row.set_of([item.id for item in own])
        return self._own_pieces

    def value(self, term: str) -> Possible:
        """The possible value of a vocabulary term here; a concluded one is read anew, for strata may add to it."""
        found = self.values.get(term)
        if found is None:
            described = self.world.terms[term]
            if described.scope != self.item.scope:
                found = self._around(described)
            elif term in self.world.prepared.told:
                found = self.seen(self.item.said.get(term))
            else:
                found = self._own(described)
            if not described.concluded:
                self.values[term] = found
        return found

    def _around(self, term: Term) -> Possible:
        world = self.world
        if term.scope == "incident_person":
            pair = (self.seat("incident").item.id, self.seat("person").item.id)
            return self.seen(world.sheet.related.get(pair, {}).get(term.id))
        home = self.at(term.scope)
        if home is None and term.scope == "case":
            home = world.home(self.view)
        return UNKNOWN if home is None else home.value(term.id)

    def _own(self, term: Term) -> Possible:
        world, term_id = self.world, term.id
        if term_id == kw.USABLE:
            return boolean(world.usable[self.view].get(self.item.id, TRUE))
        if term.concluded:
            return self._concluded(term)
        if term_id in world.program.definitions:
            if self.day is None and self.outer is not None and world.prepared.apart(term, self.kind):
                alone = world.frame(self.view, self.item)
                if alone is not self:
                    return alone.value(term_id)
            return world.define(term, self)
        if self.day is not None and term_id == kw.FACT_DATE:
            return ranged(self.day.low, self.day.high)
        return self.seen(self.item.said.get(term_id))

    def _concluded(self, term: Term) -> Possible:
        known, concluded = None, self.world.concluded
        if term.id in self.world.program.admission_terms:
            known = concluded.get(("all", *self.key[1:]), NOTHING).get(term.id)
        if self.day is not None:
            known = concluded.get((*self.key[:2], f"{self.item.id}@{self.day.low}"), NOTHING).get(term.id)
        if known is None:
            known = concluded.get(self.key, NOTHING).get(term.id)
        return silence(term) if known is None else known

    def seen(self, said: Said | None) -> Possible:
        """What the case file says, as far as this view may use it: one usable source is enough for each of its leaves."""
        if said is None:
            return UNKNOWN
        if self.view != "all":
            for sources in said[1:]:
                if sources and not self.world.is_open(sources, self.view):
                    return UNKNOWN
        return said[0]


def silence(term: Term) -> Possible:
    """The value of a term of which no rule concluded anything."""
    return False if term.type == "boolean" else ABSENT
