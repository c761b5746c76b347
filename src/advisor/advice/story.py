"""Conditions made ready, once for a program, to be told on the frames of its cases.

What is told of a condition that counts no list depends on the answers of its leaves alone: it is kept for every case.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import chain

from advisor.advice.advice import Reason, TruthWord
from advisor.advice.lexicon import KEPT, LeafEntry, Lexicon, lexicon_of
from advisor.engine.frame import Frame
from advisor.engine.program import CompiledRule, Program
from advisor.engine.reference import counted, over
from advisor.engine.row import AskOver, Row, divided
from advisor.engine.world import World
from advisor.law.truth import Truth
from advisor.rulebook.condition import Aggregate, All, AnyOf, Condition, Holds, Not, leaves

TRUE, FALSE, OPEN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
KEPT_TELLINGS = 64
"""How many tellings of one condition, or of one rule, are kept: by what its leaves answer, most have a few."""

Clauses = tuple[tuple[str, Truth], ...]
Story = tuple[Reason, tuple[Reason, ...]]
Tell = Callable[["Telling"], list[Reason]]


_WORDS: dict[Truth, TruthWord] = {Truth.TRUE: "true", Truth.FALSE: "false", Truth.UNKNOWN: "unknown"}
word: Callable[[Truth], TruthWord] = _WORDS.__getitem__
"""The JSON word of a truth."""


class Told:
    """What was told of one derivation: the same words are one value, each list counted is named once."""

    def __init__(self) -> None:
        self._joined: dict[tuple[object, ...], Reason] = {}
        self._counted: dict[tuple[int, Truth, tuple[str, ...]], Reason] = {}
        self._members: dict[tuple[int, int], tuple[str, ...]] = {}

    def joined(self, text: str, answer: TruthWord, parts: tuple[Reason, ...]) -> Reason:
        """The reason that joins others."""
        key = (text, answer, *map(id, parts))
        known = self._joined.get(key)
        if known is None:
            known = self._joined[key] = Reason.of(text=text, truth=answer, formal="", items=(), parts=parts)
        return known

    def counted(self, entry: LeafEntry, text: str, answer: Truth, items: tuple[str, ...]) -> Reason:
        """The reason of a leaf that names what it counts."""
        key = id(entry), answer, items
        known = self._counted.get(key)
        if known is None:
            known = self._counted[key] = Reason.of(
                text=text, truth=word(answer), formal=entry.formal, items=items, parts=()
            )
        return known

    def items(self, lists: tuple[Aggregate, ...], frames: list[Frame]) -> list[tuple[str, ...]]:
        """By frame, the certain members of the lists that a leaf counts."""
        columns = [self._members_on(each, frames) for each in lists]
        if len(columns) == 1:
            return columns[0]
        return [tuple(dict.fromkeys(chain.from_iterable(names))) for names in zip(*columns, strict=True)]

    def _members_on(self, aggregate: Aggregate, frames: list[Frame]) -> list[tuple[str, ...]]:
        first = frames[0]
        viewpoint = first.world.viewpoint(aggregate, first)
        if viewpoint is not first:
            return [self._members_of(aggregate, viewpoint)] * len(frames)
        return [self._members_of(aggregate, frame) for frame in frames]

    def _members_of(self, aggregate: Aggregate, frame: Frame) -> tuple[str, ...]:
        key = id(aggregate), id(frame)
        known = self._members.get(key)
        if known is None:
            known = self._members[key] = _members(aggregate, frame)
        return known


def _members(aggregate: Aggregate, frame: Frame) -> tuple[str, ...]:
    """The certain members of a list, named, each once; a request is named by the measure it asks for."""
    row, surely, _ = counted(aggregate, frame)
    items = [inner.item.id for _, inner in row.chosen(surely)]
    if len(items) < 2 and aggregate.items != "request":
        return tuple(items)
    if aggregate.items == "request":
        measures = frame.world.program.rulebook.measures
        items = [measures[each].title if each in measures else each for each in items]
    return tuple(dict.fromkeys(items))


class Telling:
    """Some frames of a row, of which a condition is told: a list of reasons, one a frame, in their order."""

    __slots__ = ("frames", "ranks", "row", "told", "wanted")

    def __init__(self, told: Told, row: Row, wanted: int) -> None:
        self.told, self.row, self.wanted = told, row, wanted
        chosen = row.chosen(wanted)
        self.ranks, self.frames = [rank for rank, _ in chosen], [frame for _, frame in chosen]

    def divided(self, asks: list[AskOver]) -> list[tuple[int, tuple[Truth, ...]]]:
        """The frames in groups where some leaves answer alike, with what they answer."""
        groups: list[tuple[int, tuple[Truth, ...]]] = [(self.wanted, ())]
        for ask in asks:
            groups = divided(groups, *ask(self.row, self.wanted))
        return groups

    def by_answer(self, ask: AskOver, reason: Callable[[Truth], Reason]) -> list[Reason]:
        """What is told of a leaf by its answer alone."""
        return [reason(answer) for answer in self.answers(ask)]

    def answers(self, ask: AskOver) -> list[Truth]:
        """What a leaf answers on each frame."""
        surely, possibly = ask(self.row, self.wanted)
        if not possibly:
            return [FALSE] * len(self.ranks)
        if surely == self.wanted:
            return [TRUE] * len(self.ranks)
        return [TRUE if surely >> rank & 1 else OPEN if possibly >> rank & 1 else FALSE for rank in self.ranks]


class Stories:
    """The conditions and rules of one program, made ready as they are asked for."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._conditions: dict[int, tuple[Tell, Condition]] = {}
        self._rules: dict[int, RuleStory] = {}

    def of(self, condition: Condition, world: World) -> Tell:
        """What tells a condition on some frames; `world` is any case of the program."""
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

        def tell(telling: Telling) -> list[Reason]:
            found = []
            columns = [each(telling) for each in tells]
            for parts in zip(*columns, strict=True) if columns else [()] * len(telling.frames):
                words = [part.truth for part in parts]
                answer = decisive if decisive in words else "unknown" if "unknown" in words else otherwise
                found.append(telling.told.joined(text, said[answer], parts))
            return found

        return self._kept(condition, tell, world)

    def _kept(self, condition: Condition, tell: Tell, world: World) -> Tell:
        """The same, told once for all frames on which the leaves answer alike, unless one of them counts a list."""
        found = {id(leaf): leaf for leaf in leaves(condition)}
        if any(self._lexicon.leaf(leaf).counts for leaf in found.values()):
            return tell
        asks = [over(leaf, world) for leaf in found.values()]
        known: dict[tuple[Truth, ...], Reason] = {}

        def again(telling: Telling) -> list[Reason]:
            told: dict[int, Reason] = {}
            for frames, answers in telling.divided(asks):
                reason = known.get(answers)
                if reason is None:
                    first = frames & -frames
                    (reason,) = tell(Telling(telling.told, telling.row, first))
                    if len(known) < KEPT_TELLINGS:
                        known[answers] = reason
                if frames == telling.wanted:
                    return [reason] * len(telling.frames)
                told |= dict.fromkeys([rank for rank, _ in telling.row.chosen(frames)], reason)
            return [told[rank] for rank in telling.ranks]

        return again

    def _leaf(self, leaf: Condition, world: World) -> Tell:
        entry, ask = self._lexicon.leaf(leaf), over(leaf, world)
        of_none: dict[Truth, Reason] = {}

        def reason(answer: Truth) -> Reason:
            return of_none.get(answer) or of_none.setdefault(answer, self._reason(entry, word(answer)))

        return self._counting(entry, ask, reason) if entry.counts else lambda telling: telling.by_answer(ask, reason)

    def _counting(self, entry: LeafEntry, ask: AskOver, of_none: Callable[[Truth], Reason]) -> Tell:
        what = entry.leaf.what if isinstance(entry.leaf, Holds) else None
        exists = isinstance(what, Aggregate) and what.kind == "exists"

        def tell(telling: Telling) -> list[Reason]:
            answers, told = telling.answers(ask), telling.told
            # What surely does not exist has no member.
            if exists and answers.count(FALSE) == len(answers):
                return [of_none(FALSE)] * len(answers)
            found = []
            for answer, items in zip(answers, told.items(entry.counts, telling.frames), strict=True):
                if not items or (exists and answer is FALSE):
                    found.append(of_none(answer))
                else:
                    found.append(told.counted(entry, self._lexicon.sentence(entry, word(answer)), answer, items))
            return found

        return tell

    def _reason(self, entry: LeafEntry, answer: TruthWord) -> Reason:
        """A leaf told without naming any item."""
        return Reason(text=self._lexicon.sentence(entry, answer), truth=answer, formal=entry.formal)

    def _rule(self, compiled: CompiledRule, world: World) -> RuleStory:
        conditions = world.program.conditions
        exceptions = [
            (f"sauf : {written.title}", self.of(conditions[clause.condition], world))
            for written, clause in zip(compiled.rule.exceptions, compiled.clauses, strict=False)
        ]
        read = (conditions[index] for index in (compiled.condition, *(each.condition for each in compiled.clauses)))
        found = tuple({id(leaf): leaf for condition in read for leaf in leaves(condition)}.values())
        counts = any(self._lexicon.leaf(leaf).counts for leaf in found)
        because = self.of(conditions[compiled.condition], world)
        return RuleStory([over(leaf, world) for leaf in found], because, exceptions, counts=counts)


class RuleStory:
    """A rule made ready to be told: its condition, then each exception; told once for all frames that answer alike.

    `reads` are its leaves; where one of them counts a list, each frame is told alone.
    """

    def __init__(
        self, reads: list[AskOver], because: Tell, exceptions: list[tuple[str, Tell]], *, counts: bool
    ) -> None:
        self._reads, self._because, self._exceptions, self._counts = reads, because, exceptions, counts
        self._known: dict[tuple[tuple[Truth, ...], Clauses], Story] = {}

    def told_on(self, row: Row, wanted: int, told: Told, clauses: dict[int, Clauses]) -> dict[int, Story]:
        """The story of some frames of a row, by the identity of the frame; `clauses` are the answers of the exceptions."""
        telling = Telling(told, row, wanted)
        if self._counts:
            states = [clauses.get(id(frame), ()) for frame in telling.frames]
            return dict(zip(map(id, telling.frames), self._tell(telling, states), strict=True))
        found: dict[int, Story] = {}
        for frames, answered in telling.divided(self._reads):
            for rank, frame in row.chosen(frames):
                found[id(frame)] = self._once(answered, clauses.get(id(frame), ()), told, row, 1 << rank)
        return found

    def _tell(self, telling: Telling, states: list[Clauses]) -> list[Story]:
        because = self._because(telling)
        if not self._exceptions:
            return [(reason, ()) for reason in because]
        columns = [of(telling) for _, of in self._exceptions]
        joined, texts = telling.told.joined, [text for text, _ in self._exceptions]
        return [
            (
                reason,
                tuple(
                    [
                        joined(text, word(state), (part,))
                        for text, part, (_, state) in zip(texts, parts, clauses, strict=False)
                    ]
                ),
            )
            for reason, parts, clauses in zip(because, zip(*columns, strict=True), states, strict=True)
        ]

    def _once(self, answered: tuple[Truth, ...], clauses: Clauses, told: Told, row: Row, frame: int) -> Story:
        key = answered, clauses
        found = self._known.get(key)
        if found is None:
            (found,) = self._tell(Telling(told, row, frame), [clauses])
            if len(self._known) < KEPT_TELLINGS:
                self._known[key] = found
        return found


@lru_cache(maxsize=KEPT)
def stories_of(program: Program) -> Stories:
    """The conditions and rules of a program, kept for its next cases."""
    return Stories(lexicon_of(program))
