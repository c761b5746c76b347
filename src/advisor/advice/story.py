"""Conditions made ready, once for a program, to be told on the frames of its cases.

What is told of a condition that counts no list depends on the answers of its leaves alone: it is kept for every case.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from advisor.advice.advice import Reason, TruthWord
from advisor.advice.lexicon import KEPT, LeafEntry, Lexicon, lexicon_of
from advisor.engine.program import CompiledRule, Program
from advisor.engine.reference import asking, counted, over
from advisor.engine.row import Ask, Row, divided
from advisor.engine.world import Frame, World
from advisor.law.truth import Truth
from advisor.rulebook.condition import Aggregate, All, AnyOf, Condition, Holds, Not, leaves

KEPT_TELLINGS = 64
"""How many tellings of one condition, or of one rule, are kept: by what its leaves answer, most have a few."""

Clauses = tuple[tuple[str, Truth], ...]
Story = tuple[Reason, tuple[Reason, ...]]
Tell = Callable[["Told", Frame], Reason]
TellRule = Callable[["Told", Frame, Clauses], Story]


_WORDS: dict[Truth, TruthWord] = {Truth.TRUE: "true", Truth.FALSE: "false", Truth.UNKNOWN: "unknown"}
word: Callable[[Truth], TruthWord] = _WORDS.__getitem__
"""The JSON word of a truth."""


class Told:
    """What was told of one derivation: the same words are one value, each list counted is named once."""

    def __init__(self) -> None:
        self._reasons: dict[tuple[object, ...], Reason] = {}
        self._members: dict[tuple[int, int], tuple[str, ...]] = {}

    def one(
        self, text: str, answer: TruthWord, parts: tuple[Reason, ...], formal: str = "", items: tuple[str, ...] = ()
    ) -> Reason:
        """The reason that says so."""
        key = (text, answer, formal, items, *map(id, parts))
        known = self._reasons.get(key)
        if known is None:
            known = self._reasons[key] = Reason.of(text=text, truth=answer, formal=formal, items=items, parts=parts)
        return known

    def items(self, lists: tuple[Aggregate, ...], frame: Frame) -> tuple[str, ...]:
        """The certain members of the lists that a leaf counts."""
        if len(lists) == 1:
            return self._members_of(lists[0], frame)
        return tuple(dict.fromkeys(name for each in lists for name in self._members_of(each, frame)))

    def _members_of(self, aggregate: Aggregate, frame: Frame) -> tuple[str, ...]:
        key = id(aggregate), id(frame)
        known = self._members.get(key)
        if known is None:
            if frame.item.scope != "case" and frame.world.closed(aggregate, frame):
                known = self._members_of(aggregate, frame.world.home(frame.view))
            else:
                known = _members(aggregate, frame)
            self._members[key] = known
        return known


def _members(aggregate: Aggregate, frame: Frame) -> tuple[str, ...]:
    """The certain members of a list, named, each once; a request is named by the measure it asks for."""
    row, surely, _ = counted(aggregate, frame)
    if not surely:
        return ()
    items = [inner.item.id for _, inner in row.chosen(surely)]
    measures = frame.world.program.rulebook.measures if aggregate.items == "request" else {}
    return tuple(dict.fromkeys([measures[each].title if each in measures else each for each in items]))


class Stories:
    """The conditions and rules of one program, made ready as they are asked for."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._conditions: dict[int, tuple[Tell, Condition]] = {}
        self._rules: dict[int, RuleStory] = {}

    def of(self, condition: Condition, world: World) -> Tell:
        """What tells a condition on a frame; `world` is any case of the program."""
        known = self._conditions.get(id(condition))
        if known is None:
            known = self._conditions[id(condition)] = self._condition(condition, world), condition
        return known[0]

    def of_rule(self, compiled: CompiledRule, world: World) -> RuleStory:
        """What tells a rule; `world` is any case of the program."""
        known = self._rules.get(compiled.position)
        if known is None:
            known = self._rules[compiled.position] = self._rule(compiled, world)
        return known

    def _condition(self, condition: Condition, world: World) -> Tell:
        if isinstance(condition, All | AnyOf):
            if len(condition.parts) == 1:
                return self.of(condition.parts[0], world)
            text = "toutes ces conditions" if isinstance(condition, All) else "au moins une de ces conditions"
            return self._joined(condition, text if condition.parts else "sans condition", world, denied=False)
        if isinstance(condition, Not) and isinstance(condition.part, All | AnyOf):
            none = isinstance(condition.part, AnyOf) or len(condition.part.parts) == 1
            text = "aucune de ces conditions" if none else "pas toutes ces conditions à la fois"
            return self._joined(condition.part, text, world, denied=True)
        return self._leaf(condition, world)

    def _joined(self, condition: All | AnyOf, text: str, world: World, *, denied: bool) -> Tell:
        tells = [self.of(part, world) for part in condition.parts]
        decisive, otherwise = word(Truth.of(isinstance(condition, AnyOf))), word(Truth.of(isinstance(condition, All)))
        said = {word(each): word(~each if denied else each) for each in Truth}

        def tell(told: Told, frame: Frame) -> Reason:
            parts = tuple([each(told, frame) for each in tells])
            words = [part.truth for part in parts]
            answer = decisive if decisive in words else "unknown" if "unknown" in words else otherwise
            return told.one(text, said[answer], parts)

        return self._kept(condition, tell, world)

    def _kept(self, condition: Condition, tell: Tell, world: World) -> Tell:
        """The same, told once for all frames on which the leaves answer alike, unless one of them counts a list."""
        found = {id(leaf): leaf for leaf in leaves(condition)}
        if any(self._lexicon.leaf(leaf).counts for leaf in found.values()):
            return tell
        asks = [(key, asking(leaf, world)) for key, leaf in found.items()]
        known: dict[tuple[Truth, ...], Reason] = {}

        def again(told: Told, frame: Frame) -> Reason:
            answers = _answers(asks, frame)
            found = known.get(answers)
            if found is None:
                found = tell(told, frame)
                if len(known) < KEPT_TELLINGS:
                    known[answers] = found
            return found

        return again

    def _leaf(self, leaf: Condition, world: World) -> Tell:
        entry, ask = self._lexicon.leaf(leaf), asking(leaf, world)
        return self._counting(entry, ask) if entry.counts else self._plain(entry, ask)

    def _plain(self, entry: LeafEntry, ask: Ask) -> Tell:
        reasons: dict[Truth, Reason] = {}

        def tell(_: Told, frame: Frame) -> Reason:
            answer = ask(frame)
            return reasons.get(answer) or reasons.setdefault(answer, self._reason(entry, word(answer)))

        return tell

    def _counting(self, entry: LeafEntry, ask: Ask) -> Tell:
        of_none: dict[Truth, Reason] = {}
        what = entry.leaf.what if isinstance(entry.leaf, Holds) else None
        exists = isinstance(what, Aggregate) and what.kind == "exists"

        def tell(told: Told, frame: Frame) -> Reason:
            answer = ask(frame)
            # What surely does not exist has no member.
            items = () if exists and answer is Truth.FALSE else told.items(entry.counts, frame)
            if not items:
                return of_none.get(answer) or of_none.setdefault(answer, self._reason(entry, word(answer)))
            return told.one(self._lexicon.sentence(entry, word(answer)), word(answer), (), entry.formal, items)

        return tell

    def _reason(self, entry: LeafEntry, answer: TruthWord) -> Reason:
        """A leaf told without naming any item."""
        return Reason(text=self._lexicon.sentence(entry, answer), truth=answer, formal=entry.formal)

    def _rule(self, compiled: CompiledRule, world: World) -> RuleStory:
        conditions = world.program.conditions
        because = self.of(conditions[compiled.condition], world)
        exceptions = [
            (f"sauf : {written.title}", self.of(conditions[clause.condition], world))
            for written, clause in zip(compiled.rule.exceptions, compiled.clauses, strict=False)
        ]

        def tell(told: Told, frame: Frame, clauses: Clauses) -> Story:
            return because(told, frame), tuple(
                [
                    told.one(text, word(state), (of(told, frame),))
                    for (text, of), (_, state) in zip(exceptions, clauses, strict=False)
                ]
            )

        read = (conditions[index] for index in (compiled.condition, *(each.condition for each in compiled.clauses)))
        found = tuple({id(leaf): leaf for condition in read for leaf in leaves(condition)}.values())
        return RuleStory(found, any(self._lexicon.leaf(leaf).counts for leaf in found), tell)


class RuleStory:
    """A rule made ready to be told: its condition, then each exception; told once for all frames that answer alike.

    `reads` are its leaves; where one of them counts a list, each frame is told alone.
    """

    def __init__(self, reads: tuple[Condition, ...], counts: bool, tell: TellRule) -> None:
        self._reads, self._counts, self._tell = reads, counts, tell
        self._known: dict[tuple[tuple[Truth, ...], Clauses], Story] = {}

    def told_on(self, row: Row, wanted: int, told: Told, clauses: dict[int, Clauses]) -> dict[int, Story]:
        """The story of some frames of a row, by the identity of the frame; `clauses` are the answers of the exceptions."""
        world = row.frames[0].world
        groups: list[tuple[int, tuple[Truth, ...]]] = [(wanted, ())]
        for leaf in self._reads:
            answers = over(leaf, world)(row, wanted)
            if not self._counts:
                groups = divided(groups, *answers)
        found = {}
        for frames, answered in groups:
            for _, frame in row.chosen(frames):
                states = clauses.get(id(frame), ())
                found[id(frame)] = (
                    self._tell(told, frame, states) if self._counts else self._once(answered, told, frame, states)
                )
        return found

    def _once(self, answered: tuple[Truth, ...], told: Told, frame: Frame, clauses: Clauses) -> Story:
        key = answered, clauses
        found = self._known.get(key)
        if found is None:
            found = self._tell(told, frame, clauses)
            if len(self._known) < KEPT_TELLINGS:
                self._known[key] = found
        return found


def _answers(asks: list[tuple[int, Ask]], frame: Frame) -> tuple[Truth, ...]:
    memo = frame.memo
    return tuple([memo.get(key) or ask(frame) for key, ask in asks])


@lru_cache(maxsize=KEPT)
def stories_of(program: Program) -> Stories:
    """The conditions and rules of a program, kept for its next cases."""
    return Stories(lexicon_of(program))
