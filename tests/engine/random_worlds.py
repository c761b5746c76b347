"""Random worlds: a legal rule base and case files for it, built as frozen nouns from one integer seed.

Rule bases pass every check of `rulebook.check` and are acyclic by construction: a rule reads only terms of a lower level
than those it concludes. `size` (1 to 3) bounds the number of terms, rules and items.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from random_cases import random_sheet
from random_conditions import (
    ADMITTED,
    BASE_DAY,
    GROUND,
    LAW_CHANGE,
    Author,
    Lexicon,
    input_terms,
    parameters,
    place,
    steps_for,
)

from advisor.casefile.sheet import FactSheet
from advisor.engine.compile import compile_rulebook
from advisor.engine.program import Program
from advisor.law.provision import Confidence, Provision, Wording
from advisor.rulebook import keywords as kw
from advisor.rulebook.check import slots_do_not_clash
from advisor.rulebook.condition import ParamRef, TermRef, walk
from advisor.rulebook.model import (
    Alert,
    Clock,
    Conclusion,
    Example,
    ExceptionClause,
    Guard,
    Head,
    Insufficiency,
    Measure,
    Proposal,
    Requirement,
    Rule,
    Rulebook,
    Target,
    conditions,
    heads,
)
from advisor.rulebook.vocabulary import Term

SLOT = "time_to_comply"
NATURES = {
    "admission": "permission",
    "qualification": "qualification",
    "situation": "qualification",
    "response": "recommendation",
    "guard": "prohibition",
    "duty": "obligation",
}
FOLDERS = {stage: folder for folder, stage in kw.STAGE_FOLDERS.items()}
TOP = ADMITTED + 4


@dataclass(frozen=True, slots=True)
class Pair:
    """One rule base and one case, with the seed and the size that give them back."""

    seed: int
    size: int
    program: Program
    sheet: FactSheet

    @property
    def rulebook(self) -> Rulebook:
        """The rule base."""
        return self.program.rulebook


def random_pair(seed: int, size: int = 2) -> Pair:
    """The rule base of a seed with the first of its cases."""
    return next(iter(pairs(1, seed, size=size)))


def pairs(count: int, start_seed: int, *, cases: int = 10, size: int = 2) -> Iterator[Pair]:
    """`count` rule-base × case pairs: `cases` random sheets for each rule base, seeds counted up from `start_seed`."""
    seed = start_seed
    while count > 0:
        rng = random.Random(seed)
        rulebook = random_rulebook(rng, size)
        program = compile_rulebook(rulebook)
        for _ in range(min(cases, count)):
            yield Pair(seed, size, program, random_sheet(rng, rulebook, size))
        count -= cases
        seed += 1


def random_rulebook(rng: random.Random, size: int) -> Rulebook:
    """A rule base that passes every check."""
    lexicon = Lexicon()
    input_terms(rng, lexicon, size)
    parameters(lexicon)
    measures = _measures(size)
    scribe = _Scribe(rng, lexicon, measures, size)
    scribe.admissions()
    scribe.conclusions()
    scribe.answers()
    rules = tuple(scribe.rules)
    lexicon.parameters = {name: p for name, p in lexicon.parameters.items() if name in _parameters_used(rules, lexicon)}
    vocabulary = lexicon.vocabulary(tuple(measures))
    return _without_clashes(Rulebook(rules, measures, _provisions(), vocabulary, {}, "sha256:random"))


def _without_clashes(rulebook: Rulebook) -> Rulebook:
    clashing = {finding[0].file for finding in slots_do_not_clash(rulebook)}
    return replace(rulebook, rules=tuple(rule for rule in rulebook.rules if rule.place.file not in clashing))


def _parameters_used(rules: tuple[Rule, ...], lexicon: Lexicon) -> set[str]:
    nodes: list[object] = [each for rule in rules for each in (*conditions(rule), *heads(rule))]
    nodes += [term.definition for term in lexicon.terms.values() if term.definition is not None]
    waits = {rule.guard.longest_wait for rule in rules if rule.guard}
    return waits | {part.parameter for node in nodes for part in walk(node) if isinstance(part, ParamRef)}


def _provisions() -> dict[str, Provision]:
    eve, day = date.fromordinal(LAW_CHANGE - 1), date.fromordinal(LAW_CHANGE)
    wordings = {
        GROUND: (Wording(valid_from=None, valid_to=None, summary="toujours"),),
        "loi/réécrite": (
            Wording(valid_from=None, valid_to=eve, summary="avant"),
            Wording(valid_from=day, valid_to=None, summary="après"),
        ),
        "loi/éteinte": (Wording(valid_from=None, valid_to=eve, summary="éteint"),),
    }
    read = date.fromordinal(BASE_DAY)
    return {
        name: Provision(
            id=name,
            label=name,
            source="loi",
            rank="loi",
            confidence=Confidence.SURE,
            link="",
            read_on=read,
            read_by="juriste",
            read_again_by=read,
            wordings=each,
        )
        for name, each in wordings.items()
    }


def _measures(size: int) -> dict[str, Measure]:
    ladder = [(f"degre_{rung}", "ladder", rung, ("adverse",) if rung else ("amicable",)) for rung in range(size + 1)]
    others = [("ecoute", "accompaniment", 0, ("amicable",)), ("amende", "unlawful", 0, ("penalty", "adverse"))]
    views = ("letter", "court", "internal")
    where = place("rules/mesures/mesures.yaml")
    return {
        name: Measure(name, name, family, rung, kinds, views[rung % 3], "", "", "", "", (), (GROUND,), "", where)
        for name, family, rung, kinds in (*ladder, *others)
    }


class _Scribe:
    """Writes the rules of one rule base, stage after stage."""

    def __init__(self, rng: random.Random, lexicon: Lexicon, measures: dict[str, Measure], size: int) -> None:
        self.rng, self.lexicon, self.measures, self.size = rng, lexicon, measures, size
        self.rules: list[Rule] = []
        self.concluded: dict[str, Term] = {}

    def admissions(self) -> None:
        """What sets a piece aside, then the three uses, each of which may read the former."""
        where = place("rules/vocabulaire/termes.yaml")
        names = ("pièce écartée", *kw.USES.values())
        for level, name in enumerate(names, 1):
            term = self.concluded[name] = Term(name, "piece", "boolean", where, concluded=True)
            for number in range(self.rng.randint(1, 2)):
                self._write(f"admission-{level}-{number}", "admission", "piece", level, Conclusion(((name, True),)))
            self.lexicon.add(term, level)

    def conclusions(self) -> None:
        """Concluded and defined terms in several levels, each with one to three rules."""
        where = place("rules/vocabulaire/termes.yaml")
        for level in range(ADMITTED + 1, TOP):
            self._define(level)
            fresh = []
            for number in range(self.rng.randint(1, self.size + 1)):
                scope = self.rng.choice(("incident", "incident", "case", "case", "person", "measure", "piece"))
                kind = self.rng.choice(("boolean", "boolean", "choice", "scale"))
                name = f"conclusion {level} {number}"
                fresh.append(Term(name, scope, kind, where, concluded=True, steps=steps_for(self.rng, kind)))
                self.concluded[name] = fresh[-1]
            for term in fresh:
                for _ in range(self.rng.randint(1, 3)):
                    self._conclude(term, [each for each in fresh if each.scope == term.scope], level)
            for term in fresh:
                self.lexicon.add(term, level)

    def _define(self, level: int) -> None:
        where = place("rules/vocabulaire/termes.yaml")
        scope = self.rng.choice(("incident", "case", "person"))
        author = Author(self.rng, self.lexicon, (scope,), level)
        name = f"définition {level}"
        found = author.operand(self.rng.choice(("number", "date"))) if self.rng.random() < 0.5 else None
        if found is None:
            self.lexicon.add(Term(name, scope, "boolean", where, definition=author.condition()), level - 1)
            return
        is_day = author.lexicon.readable((scope,), "date", level)
        kind = "date" if _is_day(found, self.lexicon) and is_day else "number"
        self.lexicon.add(Term(name, scope, kind, where, definition=found), level - 1)

    def _conclude(self, term: Term, peers: list[Term], level: int) -> None:
        scope = term.scope
        stage = "situation" if scope in ("case", "person") else "qualification"
        told = [term, *(peer for peer in peers if peer is not term and self.rng.random() < 0.3)]
        self._write(f"{FOLDERS[stage]}-{len(self.rules)}", stage, scope, level, self._conclusion(told))

    def _conclusion(self, terms: list[Term]) -> Conclusion:
        author = Author(self.rng, self.lexicon, ("case",), 0)
        return Conclusion(
            tuple((term.id, True if term.type == "boolean" else author.step(term).value) for term in terms)
        )

    def answers(self) -> None:
        """Proposals, insufficiencies, guards, duties and alarms."""
        for measure in self.measures:
            for _ in range(self.rng.randint(0, 2)):
                self._write(f"reponse-{len(self.rules)}", "response", "person", TOP, self._proposal(measure))
        for _ in range(self.size):
            named = self.rng.choice(list(self.measures))
            self._write(f"reponse-{len(self.rules)}", "response", "person", TOP, Insufficiency(named))
            scope = self.rng.choice(("person", "person", "case"))
            self._write(f"garde-fous-{len(self.rules)}", "guard", scope, TOP, None, guard=self._guard())
        target = Target(kind="adverse")
        self._write("obligations-exigence", "duty", "case", TOP, Requirement("Joindre un relevé.", target))
        self._write("obligations-alerte", "duty", "case", 1, Alert("Danger signalé."))
        clock = Clock("Réponse", TermRef(kw.ACT_DATE), ParamRef("délai court"), "binds_landlord")
        self._write("obligations-echeance", "duty", "case", 1, clock)
        self._write("obligations-suivi", "duty", "case", TOP, self._proposal("ecoute"))

    def _proposal(self, measure: str) -> Proposal:
        lengths = [each.id for each in self.lexicon.parameters.values() if each.type == "duration"]
        slots = ((SLOT, ParamRef(self.rng.choice(lengths))),) if self.rng.random() < 0.6 else ()
        return Proposal(measure, slots)

    def _guard(self) -> Guard:
        targets = (
            Target(kind="adverse"),
            Target(measures=(self.rng.choice(list(self.measures)),)),
            Target(kind="adverse", from_rung=f"degre_{self.size}"),
            Target(from_rung="degre_1"),
        )
        return Guard(self.rng.choice(targets), self.rng.random() < 0.5, "absolute")

    def _write(
        self, name: str, stage: str, scope: str, below: int, head: Head | None, *, guard: Guard | None = None
    ) -> None:
        author = Author(self.rng, self.lexicon, (scope,), below)
        where = place(f"rules/{FOLDERS[stage]}/{name}.yaml")
        governed, valid_from, valid_to = self._interval(scope)
        rule = Rule(
            id=name,
            title=name,
            stage=stage,
            scope=scope,
            nature=NATURES[stage],
            grounds=(GROUND, *self.rng.choice(((), ("loi/éteinte",) if stage == "response" else ("loi/réécrite",)))),
            governing_date=governed,
            valid_from=valid_from,
            valid_to=valid_to,
            state="in_service" if self.rng.random() < 0.93 else self.rng.choice(("proposed", "reviewed", "withdrawn")),
            condition=author.condition(),
            head=head,
            guard=guard,
            view=self.rng.choice(("all", "measure")) if guard else "all",
            exceptions=self._exceptions(author, head),
            not_encoded=(),
            examples=tuple(Example(word, {}, word, "", where) for word in ("applies", "does_not_apply")),
            place=where,
        )
        self.rules.append(rule)

    def _interval(self, scope: str) -> tuple[str, date | None, date | None]:
        """Half of the rules hold on every day; the others have a side of a change of the law, or a stretch."""
        governed = "fact" if scope == "incident" and self.rng.random() < 0.7 else "act"
        eve, day = date.fromordinal(LAW_CHANGE - 1), date.fromordinal(LAW_CHANGE)
        recent = date.fromordinal(BASE_DAY - self.rng.choice((0, 30, 90)))
        if self.rng.random() < (0.4 if governed == "fact" else 0.8):
            return governed, None, None
        return governed, *self.rng.choice(((None, eve), (day, None), (recent, None), (day, recent), (None, recent)))

    def _exceptions(self, author: Author, head: Head | None) -> tuple[ExceptionClause, ...]:
        effects = ["excludes"] if head is None else ["excludes", "replaces"]
        effects += ["modifies"] if isinstance(head, Conclusion | Proposal) else []
        count = self.rng.choice((0, 0, 1, 1, 2, 3))
        return tuple(self._clause(author, f"e{number}", self.rng.choice(effects), head, 2) for number in range(count))

    def _clause(self, author: Author, name: str, effect: str, head: Head | None, depth: int) -> ExceptionClause:
        inner = []
        if depth and self.rng.random() < 0.35:
            inner = [
                self._clause(author, f"{name}-{n}", "restores", None, depth - 1) for n in range(self.rng.randint(1, 2))
            ]
        own = self._other_head(head) if effect in ("replaces", "modifies") else None
        return ExceptionClause(name, name, author.condition(1), effect, own, (), tuple(inner), place("rules/x.yaml"))

    def _other_head(self, head: Head | None) -> Head | None:
        if isinstance(head, Conclusion):
            named = [self.concluded[name] for name, _ in head.values]
            kept = self.rng.sample(named, k=self.rng.randint(1, len(named)))
            return self._conclusion(kept)
        if isinstance(head, Proposal):
            return self._proposal(head.measure)
        if isinstance(head, Insufficiency):
            return Insufficiency(self.rng.choice(list(self.measures)))
        return head


def _is_day(operand: object, lexicon: Lexicon) -> bool:
    name = getattr(operand, "term", "")
    return (name in lexicon.terms and lexicon.terms[name].type == "date") or hasattr(operand, "sign")
