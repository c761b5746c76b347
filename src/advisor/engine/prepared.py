"""What is worked out of the nodes of a program once, for all its cases: by identity, each beside its node."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from advisor.engine.program import Program
from advisor.engine.row import Ask, AskOver
from advisor.law.possible import Possible
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import Aggregate, All, Condition, Holds, Operand, TermRef, terms_read, walk
from advisor.rulebook.vocabulary import Term

if TYPE_CHECKING:
    from advisor.engine.frame import Frame

Read = Callable[["Frame"], Possible]


class Prepared:
    """The nodes of one program made ready, each when it is first met.

    `asked` is a condition made ready to be asked of a frame, `read` an operand, `over` a condition asked of a row, where the
    leaves of `by_value` leave no memo; `by_index` the same for the conditions of the program; `told` are the terms of which
    only the case file speaks, whatever the reign.
    """

    def __init__(self, program: Program) -> None:
        self._terms, self._definitions = program.rulebook.terms, program.definitions
        self.told = frozenset(
            term.id
            for term in self._terms.values()
            if not term.concluded and term.id not in self._definitions and term.id not in (kw.USABLE, kw.FACT_DATE)
        )
        self.asked: dict[int, tuple[Ask, Condition]] = {}
        self.read: dict[int, tuple[Read, Operand]] = {}
        self.over: dict[int, tuple[AskOver, Condition]] = {}
        self.by_index: dict[int, AskOver] = {}
        self.by_value: set[int] = set()
        self._closed: dict[int, tuple[bool, Aggregate]] = {}
        self._nodes: dict[int, tuple[object, ...]] = {}
        self._preliminary: dict[int, tuple[tuple[Condition, ...], Condition]] = {}
        self._apart: dict[tuple[int, tuple[str, ...]], tuple[bool, Aggregate | Term]] = {}

    def closed(self, aggregate: Aggregate, scope: str) -> bool:
        """Tell whether an aggregate speaks of the whole case, whatever item of a scope is at hand."""
        if aggregate.items == "piece" and scope == "incident":
            return False
        known = self._closed.get(id(aggregate))
        if known is None:
            scopes = {self._terms[term].scope for term in terms_read(aggregate) if term in self._terms}
            known = self._closed[id(aggregate)] = (scopes <= {"case", aggregate.items}, aggregate)
        return known[0]

    def apart(self, what: Aggregate | Term, around: tuple[str, ...]) -> bool:
        """Tell whether what is asked of each item of a list, or a defined term, says the same whatever stands around the item.

        `around` are the scopes seen from there. It then reads nothing of them, the case excepted, and is asked once for all
        that look at the item.
        """
        known = self._apart.get((id(what), around))
        if known is None:
            known = self._apart[id(what), around] = (self._is_apart(what, around), what)
        return known[0]

    def _is_apart(self, what: Aggregate | Term, around: tuple[str, ...]) -> bool:
        own, read = what.scope if isinstance(what, Term) else what.items, self._scopes(what)
        return all(scope in ("case", own) or scope not in read for scope in (*around, "incident_person"))

    def _scopes(self, what: Aggregate | Term) -> frozenset[str]:
        """The scopes of all terms that are read, through definitions."""
        terms, definitions = self._terms, self._definitions
        pending = [definitions[what.id]] if isinstance(what, Term) else [what]
        seen: set[str] = set()
        while pending:
            fresh = {term for term in terms_read(pending.pop()) if term in terms} - seen
            seen |= fresh
            pending += [definitions[term] for term in fresh if term in definitions]
        return frozenset(terms[term].scope for term in seen)

    def nodes(self, leaf: Condition) -> tuple[object, ...]:
        """Every node of a leaf, itself first."""
        known = self._nodes.get(id(leaf))
        if known is None:
            known = self._nodes[id(leaf)] = tuple(walk(leaf))
        return known

    def preliminary(self, node: All) -> tuple[Condition, ...]:
        """The parts of a `toutes` that are asked before the others."""
        known = self._preliminary.get(id(node))
        if known is None:
            named = [(part, part.what) for part in node.parts if isinstance(part, Holds)]
            first = [part for part, what in named if isinstance(what, TermRef) and self._terms[what.term].preliminary]
            known = self._preliminary[id(node)] = tuple(first), node
        return known[0]


@lru_cache(maxsize=8)
def prepared(program: Program) -> Prepared:
    """The nodes of a program made ready, kept for its next cases."""
    return Prepared(program)
