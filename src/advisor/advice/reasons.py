"""Why: the one evaluation told again, from what each frame remembers. No condition is computed again here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from advisor.advice.advice import Question, Reason, RuleReason
from advisor.advice.lexicon import lexicon_of
from advisor.advice.recommend import Candidate
from advisor.advice.story import Story, Telling, Told, stories_of, word
from advisor.casefile.sheet import Item
from advisor.engine.bench import governing_day
from advisor.engine.derivation import Derivation, Judgement
from advisor.engine.frame import Frame
from advisor.engine.missing import Gap, Search, awaits_preliminary
from advisor.engine.program import CompiledRule
from advisor.engine.resolve import Emission
from advisor.law.errors import RulebookInvalid
from advisor.law.provision import Citation
from advisor.law.truth import Truth
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import Condition
from advisor.rulebook.model import Requirement, Rule
from advisor.rulebook.vocabulary import Term

TRUE, FALSE, OPEN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


class Teller:
    """Tells one derivation; what was told once is told again with the same words, and is the same value."""

    def __init__(self, derivation: Derivation) -> None:
        self.derivation = derivation
        self.lexicon = lexicon_of(derivation.program)
        self.today = date.fromordinal(derivation.sheet.as_of)
        self._stories = stories_of(derivation.program)
        self._told = Told()
        self._rules: dict[tuple[int, int, Truth], RuleReason] = {}
        self._required: dict[tuple[str, str], list[tuple[Judgement, Emission]]] = {}
        self._cited: dict[tuple[str, int], tuple[Citation, ...]] = {}
        self._told_of: dict[tuple[int, str], dict[int, Story]] = {}

    def emitted(self, rules: frozenset[str]) -> Iterator[tuple[Judgement, Emission]]:
        """Everything that some rules emitted in the widest view."""
        for judgement in self.derivation.heard_of(rules, "all"):
            for emission in judgement.verdict.emissions:
                yield judgement, emission

    @cached_property
    def safeguards(self) -> dict[str, list[tuple[Judgement, Emission]]]:
        """The safeguards emitted in the widest view, certain or open, by the measure that they bind; each once an item."""
        told = {
            (id(each.head), judgement.frame.item.scope, judgement.frame.item.id, each.truth): (judgement, each)
            for judgement, each in self.emitted(self.lexicon.requiring)
            if isinstance(each.head, Requirement)
        }
        found: defaultdict[str, list[tuple[Judgement, Emission]]] = defaultdict(list)
        for judgement, each in told.values():
            assert isinstance(each.head, Requirement)
            for measure in self.lexicon.reached(each.head.target):
                found[measure].append((judgement, each))
        return found

    def required(self, candidate: Candidate) -> list[tuple[Judgement, Emission]]:
        """The safeguards, certain or open, that reach a measure for its person."""
        key = candidate.measure.id, candidate.person
        known = self._required.get(key)
        if known is None:
            known = self._required[key] = [
                (judgement, emission)
                for judgement, emission in self.safeguards.get(candidate.measure.id, ())
                if judgement.frame.item.scope != "person" or judgement.frame.item.id == candidate.person
            ]
        return known

    def rule(self, judgement: Judgement, answer: Truth) -> RuleReason:
        """A rule's whole reasoning on one item, with its citations.

        Raises: `RulebookInvalid` if none was in force: no basis in force, no advice.
        """
        key = (judgement.verdict.rule.position, id(judgement.frame), answer)
        known = self._rules.get(key)
        if known is None:
            known = self._rules[key] = self._rule(judgement, answer)
        return known

    def _rule(self, judgement: Judgement, answer: Truth) -> RuleReason:
        compiled, frame = judgement.verdict.rule, judgement.frame
        place = compiled.position, frame.view
        told = self._told_of.get(place)
        if told is None or id(frame) not in told:
            told = self._told_of[place] = {**(told or {}), **self._told_on(compiled, frame)}
        because, exceptions = told[id(frame)]
        return RuleReason.of(
            rule=compiled.rule.id,
            title=compiled.rule.title,
            item="" if frame.item.scope == "case" else frame.item.id,
            truth=word(answer),
            because=because,
            exceptions=exceptions,
            citations=self.citations(compiled.rule, frame),
        )

    def _told_on(self, compiled: CompiledRule, frame: Frame) -> dict[int, Story]:
        """The story of a rule wherever it speaks in the view of a frame, and on that frame."""
        derivation, row = self.derivation, self.derivation.benches[frame.view, frame.item.scope].row
        judgements = derivation.judgements[compiled.rule.id, frame.view]
        clauses = {id(each.frame): each.verdict.clauses for each in judgements.heard}
        wanted = judgements.speaking | 1 << row.frames.index(frame)
        return self._stories.of_rule(compiled, derivation.world).told_on(row, wanted, self._told, clauses)

    def condition(self, condition: Condition, frame: Frame) -> Reason:
        """The reasoning tree of a condition on a frame."""
        row = self.derivation.benches[frame.view, frame.item.scope].row
        (told,) = self._stories.of(condition, self.derivation.world)(
            Telling(self._told, row, 1 << row.frames.index(frame))
        )
        return told

    def citations(self, rule: Rule, frame: Frame) -> tuple[Citation, ...]:
        """The rule's grounds in the wording of the governing date.

        Raises: `RulebookInvalid` if none was in force: no basis in force, no advice.
        """
        day = governing_day(rule, frame)
        known = self._cited.get((rule.id, day))
        if known is not None:
            return known
        found = self._cited[rule.id, day] = self.lexicon.cited(rule.grounds, day)
        if not found:
            raise RulebookInvalid(
                f"La règle « {rule.id} » n'a aucun fondement en vigueur le {date.fromordinal(day).isoformat()}.",
                remedy="Borner la règle ou compléter les versions de ses sources.",
            )
        return found


def rule_reason(judgement: Judgement, answer: Truth, derivation: Derivation) -> RuleReason:
    """A rule's whole reasoning on one item, told alone."""
    return Teller(derivation).rule(judgement, answer)


def merged(*groups: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Citations of several groups, each wording once: a lexicon gives one object for one wording."""
    return tuple({id(each): each for group in groups for each in group}.values())


class Asker(Search):
    """Gathers the questions of one person's advice, each once, with what it would settle."""

    looks_behind = True

    def __init__(self, derivation: Derivation) -> None:
        super().__init__()
        self.derivation = derivation
        self._found: dict[Gap, dict[str, None]] = {}
        self._asked: dict[tuple[int, int], tuple[Gap, ...]] = {}
        self._open: dict[tuple[str, str], dict[int, list[Judgement]]] = {}

    def ask(self, compiled: CompiledRule, frame: Frame, settles: str) -> None:
        """Add what keeps a rule open on a frame."""
        for gap in self._rule(compiled, frame):
            self.add(gap, settles)

    def appraise(self, term: str, frame: Frame, settles: str) -> None:
        """Add the appraisal that a guard waits for on a frame."""
        for gap in self._term(term, frame):
            self.add(gap, settles)

    def add(self, gap: Gap, settles: str) -> None:
        """Add one unknown."""
        self._found.setdefault(gap, {})[settles] = None

    def _rule(self, compiled: CompiledRule, frame: Frame) -> tuple[Gap, ...]:
        key = (compiled.position, id(frame))
        known = self._asked.get(key)
        if known is None:
            conditions, gaps = self.derivation.program.conditions, self.gaps
            waits = awaits_preliminary(conditions[compiled.condition], frame)
            indexes = (compiled.condition, *[clause.condition for clause in compiled.clauses if not waits])
            found = [gap for index in indexes for gap in gaps(conditions[index], frame)]
            known = self._asked[key] = tuple(dict.fromkeys(found))
        return known

    def _behind(self, term: str, frame: Frame) -> list[Gap]:
        """What keeps a conclusion open: the rules that would draw it, or the date that picks their wording."""
        found = []
        if frame.item.scope == "incident" and self.derivation.world.is_divided(frame.item, frame.view):
            found.append(Gap(frame.item.scope, frame.item.id, kw.FACT_DATE))
        for judgement in self._open_on(term, frame.view).get(id(frame.item), ()):
            found += self._rule(judgement.verdict.rule, judgement.frame)
        return found

    def _open_on(self, term: str, view: str) -> dict[int, list[Judgement]]:
        """By item, the judgements that leave a term open."""
        known = self._open.get((term, view))
        if known is None:
            known = self._open[(term, view)] = defaultdict(list)
            drawn = lexicon_of(self.derivation.program).concluding.get(term, frozenset())
            concludes: dict[int, bool] = {}
            for judgement in self.derivation.heard_of(drawn, view):
                # One verdict serves all items on which the rule's conditions answer alike.
                opens = concludes.get(id(judgement.verdict))
                if opens is None:
                    opens = concludes[id(judgement.verdict)] = term in _concludes(judgement)
                if opens:
                    known[id(judgement.frame.item)].append(judgement)
        return known

    def questions(self) -> tuple[Question, ...]:
        """The questions, ordinary ones first, then the sensitive ones that a measure still needs; of each, the most decisive first."""
        terms = self.derivation.world.terms
        found = [question_about(gap, terms, tuple(settles), self._mark(gap)) for gap, settles in self._found.items()]
        return tuple(sorted(found, key=lambda each: (each.sensitive, -len(each.settles))))

    @cached_property
    def _incidents(self) -> dict[str, Item]:
        return {each.id: each for each in self.derivation.sheet.items("incident")}

    def _mark(self, gap: Gap) -> str:
        """The range of gravity that is usual for the phenomenon of an incident; a jurist appraises all the same."""
        if gap.term != kw.GRAVITY or gap.scope != "incident":
            return ""
        told = self._incidents[gap.item].said.get(kw.PHENOMENON, (None,))[0]
        value = next((each.id for each in self.derivation.world.terms[kw.PHENOMENON].steps if each.code == told), "")
        phenomenon = self.derivation.program.rulebook.phenomena.get(value)
        if phenomenon is None:
            return ""
        return f"Repère pour « {value} » : {' à '.join(dict.fromkeys(phenomenon.gravity))}."


def question_about(gap: Gap, terms: Mapping[str, Term], settles: tuple[str, ...] = (), mark: str = "") -> Question:
    """The question that would close a gap, with the mark to answer it by, if there is one."""
    term = terms.get(gap.term)
    if term is None:
        name = kw.french(kw.LISTS, gap.scope)
        text = f"La liste « {name} » est-elle complète ? L'attester, ou la compléter."
        return Question(
            term=name, item="", text=text, asked_of="chargé de secteur", sensitive=False, settles=settles, mark=mark
        )
    return Question.of(
        term=term.id,
        item=gap.item,
        text=term.question or _asked(term),
        asked_of=term.asked_of or "chargé de secteur",
        sensitive=_sensitive(term),
        settles=settles,
        mark=mark,
    )


def _asked(term: Term) -> str:
    """The question of a term for which the vocabulary has none."""
    if term.phrase_true:
        return f"Le dossier permet-il de dire ceci : {term.phrase_true} ?"
    return f"Que dit le dossier de ceci : {term.noun or term.id} ?"


def _sensitive(term: Term) -> bool:
    return term.sensitivity == "sensitive"


def _concludes(judgement: Judgement) -> set[str]:
    return {
        term
        for emission in judgement.verdict.emissions
        if emission.truth is OPEN
        for term, _ in getattr(emission.head, "values", ())
    }
