"""Which incidents a measure rests on, and the law each was judged under."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.advice.reasons import Teller, merged
from advisor.advice.recommend import Candidate
from advisor.engine.derivation import Judgement
from advisor.engine.frame import Frame
from advisor.engine.reference import members, truth
from advisor.law.provision import Citation
from advisor.law.truth import Truth
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import Aggregate, All, AnyOf, Condition, Holds, Not, TermRef
from advisor.rulebook.model import Conclusion

TRUE = Truth.TRUE


class Grounds:
    """Finds the grounds of the measures of one derivation."""

    def __init__(self, teller: Teller) -> None:
        self.teller = teller
        self.derivation = teller.derivation
        self._substance: dict[tuple[tuple[str, ...], str], tuple[Citation, ...]] = {}

    def incidents(self, candidate: Candidate) -> tuple[str, ...]:
        """The incidents on which the proposals of a measure rest, in the file's order.

        What the person aimed at suffered is never among them: it is not held against that person, nor quoted to them.
        """
        found: set[str] = set()
        for judgement, emission in candidate.proposals:
            if judgement.frame.item.scope == "incident":
                found.add(judgement.frame.item.id)
                continue
            condition = self.derivation.program.conditions[emission.rule.condition]
            found.update(self._behind(condition, judgement.frame, set()))
        sheet = self.derivation.sheet
        return tuple(
            item.id
            for item in sheet.lists.get("incident", ())
            if item.id in found
            and sheet.related.get((item.id, candidate.person), {}).get(kw.SUFFERED, (False,))[0] is not True
        )

    def substance(self, incidents: tuple[str, ...], view: str) -> tuple[Citation, ...]:
        """The citations of the rules that qualified the incidents, each in the wording of the fact's date."""
        shown = self.derivation.views.get(view, view)
        known = self._substance.get((incidents, shown))
        if known is None:
            known = self._substance[(incidents, shown)] = merged(*self._qualified(set(incidents), shown))
        return known

    def _qualified(self, incidents: set[str], view: str) -> Iterator[tuple[Citation, ...]]:
        for judgement in self.derivation.heard_of(self.teller.lexicon.qualifying, view):
            if judgement.frame.item.id in incidents and any(e.truth is TRUE for e in judgement.verdict.emissions):
                yield self.teller.citations(judgement.verdict.rule.rule, judgement.frame)

    def _behind(self, node: Condition, frame: Frame, seen: set[str]) -> Iterator[str]:
        if isinstance(node, Not) or truth(node, frame) is Truth.FALSE:
            return
        if isinstance(node, (All, AnyOf)):
            for part in node.parts:
                yield from self._behind(part, frame, seen)
            return
        inside: tuple[object, ...] = (node.what,) if isinstance(node, Holds) else self.teller.lexicon.leaf(node).nodes
        for each in inside:
            if isinstance(each, Aggregate):
                yield from _members(each, frame)
            elif isinstance(each, TermRef):
                yield from self._term(each.term, frame, seen)

    def _term(self, term_id: str, frame: Frame, seen: set[str]) -> Iterator[str]:
        if term_id in seen:
            return
        seen.add(term_id)
        world, program = self.derivation.world, self.derivation.program
        term, definition = world.terms[term_id], program.definitions.get(term_id)
        if term.scope not in ("case", "person"):
            return
        home = frame.at(term.scope) or world.home(frame.view)
        if isinstance(definition, Aggregate):
            yield from _members(definition, home)
        elif definition is not None:
            yield from self._behind(definition, home, seen)  # type: ignore[arg-type]
        elif term.concluded:
            for judgement in self.derivation.heard_of(
                self.teller.lexicon.concluding.get(term_id, frozenset()), home.view
            ):
                if judgement.frame.item is home.item and _draws(judgement, term_id):
                    condition = program.conditions[judgement.verdict.rule.condition]
                    yield from self._behind(condition, judgement.frame, seen)


def _draws(judgement: Judgement, term: str) -> bool:
    """Whether a judgement surely concludes something of a term."""
    return any(
        emission.truth is TRUE
        and isinstance(emission.head, Conclusion)
        and any(t == term for t, _ in emission.head.values)
        for emission in judgement.verdict.emissions
    )


def _members(node: Aggregate, frame: Frame) -> Iterator[str]:
    if node.items != "incident":
        return
    for inner, belongs in members(node, frame.world.viewpoint(node, frame)):
        if belongs is TRUE:
            yield inner.item.id
