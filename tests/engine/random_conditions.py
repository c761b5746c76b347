"""Random vocabularies and conditions of every form, well typed by construction; pure functions of a `Random`."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from advisor.rulebook import keywords as kw
from advisor.rulebook.check import expansion
from advisor.rulebook.condition import (
    Aggregate,
    All,
    AnyOf,
    Compare,
    Condition,
    Const,
    Contains,
    Duration,
    Holds,
    Leaf,
    Not,
    OneOf,
    Operand,
    ParamRef,
    Shift,
    TermRef,
    Window,
)
from advisor.rulebook.diagnostic import Place
from advisor.rulebook.expression import readable
from advisor.rulebook.phrase import phrase
from advisor.rulebook.vocabulary import Parameter, ParameterValue, Step, Term, Vocabulary

BASE_DAY = date(2026, 3, 31).toordinal()
LAW_CHANGE = date(2025, 6, 15).toordinal()
REACH = (0, 1, 14, 15, 30, 31, 59, 90, 181, 365, 366)
ADMITTED = 4  # levels 1 to 4 are admissions, settled before any view is looked through
SCOPE_WORDS = {
    "piece": "pièce",
    "incident": "incident",
    "case": "dossier",
    "person": "personne",
    "incident_person": "lien",
    "measure": "mesure",
    "injunction": "injonction",
}
TYPE_WORDS = {
    "boolean": "admis",
    "choice": "de genre",
    "scale": "de gravité",
    "number": "en nombre",
    "money": "en euros",
    "date": "en date",
    "set": "de thèmes",
}
STEPS = {"choice": ("hall", "rue", "rue basse"), "scale": ("léger", "modéré", "grave"), "set": ("bruit", "dégradation")}
OPEN_CODES = ("mot", "autre mot")
ORDERED = ("number", "money", "date", "scale")
LISTS = ("incident", "measure", "injunction", "piece")
GROUND = "loi/stable"


@dataclass(slots=True)
class Lexicon:
    """The terms of a growing rule base; a rule that concludes a term of level n reads levels below n only."""

    terms: dict[str, Term] = field(default_factory=dict)
    parameters: dict[str, Parameter] = field(default_factory=dict)
    level: dict[str, int] = field(default_factory=dict)

    def add(self, term: Term, level: int = 0) -> None:
        """Declare a term."""
        self.terms[term.id], self.level[term.id] = term, level

    def readable(self, around: tuple[str, ...], kind: str, below: int) -> list[str]:
        """The terms of a type that can be read inside the scopes `around`; admissions only by admissions."""
        return [
            name
            for name, term in self.terms.items()
            if term.type == kind
            and self.level[name] < below
            and not (term.concluded and self.level[name] <= ADMITTED < below)
            and readable(term.scope, list(around))
        ]

    def vocabulary(self, measures: tuple[str, ...] = ()) -> Vocabulary:
        """The frozen vocabulary."""
        return Vocabulary(dict(self.terms), dict(self.parameters), measures)


def place(file: str) -> Place:
    """The first character of a file."""
    return Place(file, 1, 1)


def steps_for(rng: random.Random, kind: str) -> tuple[Step, ...]:
    """Two or three steps of an enumerated type, or none."""
    words = STEPS.get(kind, ())
    return tuple(Step(word, f"code-{word.replace(' ', '-')}") for word in words[: rng.randint(2, max(2, len(words)))])


def input_terms(rng: random.Random, lexicon: Lexicon, size: int) -> None:
    """The reserved terms, and for each scope a few terms that come from the case file."""
    where = place("rules/vocabulaire/termes.yaml")
    lexicon.add(Term(kw.ACT_DATE, "case", "date", where, computed="as_of"))
    lexicon.add(Term(kw.FACT_DATE, "incident", "date", where, path="happened_on"))
    lexicon.add(Term(kw.USABLE, "piece", "boolean", where, computed="usable"), ADMITTED)
    for scope, word in SCOPE_WORDS.items():
        lexicon.add(Term(f"{word} {TYPE_WORDS['boolean']}", scope, "boolean", where, path="known"))
        for kind in rng.sample(sorted(TYPE_WORDS), k=min(len(TYPE_WORDS), size + 1)):
            for suffix in ("", " bis")[: rng.randint(1, 2)]:
                name = f"{word} {TYPE_WORDS[kind]}{suffix}"
                if name not in lexicon.terms:
                    bare = kind == "choice" and rng.random() < 0.15
                    steps = () if bare else steps_for(rng, kind)
                    lexicon.add(Term(name, scope, kind, where, path="*known" if bare else "known", steps=steps))


def parameters(lexicon: Lexicon) -> None:
    """Dated figures of each type, one of which changes with the law."""
    figures: tuple[tuple[str, str, int | Duration, int | Duration], ...] = (
        ("délai court", "duration", Duration(15, "days"), Duration(1, "months")),
        ("délai long", "duration", Duration(1, "years"), Duration(6, "months")),
        ("seuil de nombre", "number", 1, 2),
        ("seuil de montant", "money", 10_000, 20_050),
        ("jour charnière", "date", LAW_CHANGE - 30, LAW_CHANGE),
    )
    for name, kind, before, after in figures:
        values = tuple(
            ParameterValue(date.fromordinal(day), value, "confirmed") for day, value in ((1, before), (BASE_DAY, after))
        )
        lexicon.parameters[name] = Parameter(name, name, kind, GROUND, values, place("rules/parametres/delais.yaml"))


@dataclass(frozen=True, slots=True)
class Author:
    """Writes conditions on items of the scopes `around`, with terms below a level."""

    rng: random.Random
    lexicon: Lexicon
    around: tuple[str, ...]
    below: int
    nesting: int = 1

    def condition(self, depth: int = 2) -> Condition:
        """A condition whose expansion stays within the bound of the second engine."""
        while True:
            found = self._tree(depth)
            if expansion(found) <= 12:
                return found

    def _tree(self, depth: int) -> Condition:
        roll = self.rng.random()
        if depth == 0 or roll < 0.35:
            return self.leaf()
        if roll < 0.5:
            return Not(self._tree(depth - 1))
        parts = tuple(self._tree(depth - 1) for _ in range(self.rng.randint(2, 3)))
        return All(parts) if roll < 0.78 else AnyOf(parts)

    def leaf(self) -> Leaf:
        """One leaf of any form that the terms at hand allow."""
        forms: list[Callable[[], Leaf | None]] = [
            self._holds,
            self._holds,
            self._ordered,
            self._ordered,
            self._chosen,
            self._one_of,
            self._contains,
        ]
        if self.nesting:
            forms += [self._gathered, self._gathered, self._counted]
        self.rng.shuffle(forms)
        return next(leaf for form in (*forms, self._always) if (leaf := form()) is not None)

    def _term(self, *kinds: str) -> Term | None:
        found = [name for kind in kinds for name in self.lexicon.readable(self.around, kind, self.below)]
        return self.lexicon.terms[self.rng.choice(found)] if found else None

    def _always(self) -> Leaf:
        return Compare(TermRef(kw.ACT_DATE), ">=", Const(1, "date"))

    def _holds(self) -> Leaf | None:
        term = self._term("boolean")
        return None if term is None else Holds(TermRef(term.id))

    def _chosen(self) -> Leaf | None:
        term = self._term("choice")
        if term is None:
            return None
        peers = [name for name in self.lexicon.readable(self.around, "choice", self.below) if name != term.id]
        right: Operand = TermRef(self.rng.choice(peers)) if peers and self.rng.random() < 0.15 else self.step(term)
        return Compare(TermRef(term.id), self.rng.choice("=≠"), right)

    def step(self, term: Term) -> Const:
        """One of the term's values, coded; of a choice without listed values, one of two words."""
        code = term.code_of(self.rng.choice(term.steps).id) if term.steps else self.rng.choice(OPEN_CODES)
        assert code is not None
        return Const(code, "choice" if term.type == "set" else term.type, term.id)

    def _one_of(self) -> Leaf | None:
        term = self._term("choice", "scale", "number", "date")
        if term is None:
            return None
        values = {self.constant(term.type, term) for _ in range(self.rng.randint(1, 3))}
        return OneOf(TermRef(term.id), tuple(sorted(values, key=lambda const: str(const.value))))

    def _contains(self) -> Leaf | None:
        term = self._term("set")
        return None if term is None else Contains(term.id, self.step(term))

    def _ordered(self) -> Leaf | None:
        kind = self.rng.choice(ORDERED)
        left = self.operand(kind)
        if left is None:
            return None
        return Compare(left, self.rng.choice(("=", "≠", "<", "<=", ">", ">=")), self._other_side(kind, left))

    def _other_side(self, kind: str, left: Operand) -> Operand:
        name = left.term if isinstance(left, TermRef | Aggregate) else ""
        domain = self.lexicon.terms.get(name)
        if kind == "scale":
            assert domain is not None
            peer = self._term("scale")
            return TermRef(peer.id) if peer is not None and self.rng.random() < 0.15 else self.constant(kind, domain)
        roll = self.rng.random()
        if roll < 0.15:
            figures = [each.id for each in self.lexicon.parameters.values() if each.type == kind]
            return ParamRef(self.rng.choice(figures))
        other = self.operand(kind) if roll < 0.4 else None
        return self.constant(kind) if other is None else other

    def _counted(self) -> Leaf:
        count = self.aggregate("count")
        return Compare(
            count, self.rng.choice(("=", "≠", "<", "<=", ">", ">=")), Const(self.rng.randint(0, 3), "number")
        )

    def _gathered(self) -> Leaf | None:
        if self.rng.random() < 0.6:
            return Holds(self.aggregate("exists"))
        every = self.aggregate("every")
        return Holds(every) if every.term else None

    def constant(self, kind: str, term: Term | None = None) -> Const:
        """A constant near the values that random sheets hold."""
        if term is not None and (term.steps or kind == "choice"):
            return self.step(term)
        if kind == "money":
            return Const(self.rng.choice((0, 10_000, 20_050)), "money")
        if kind == "date":
            return Const(self.rng.choice((LAW_CHANGE, LAW_CHANGE - 1, BASE_DAY - self.rng.choice(REACH))), "date")
        return Const(self.rng.randint(0, 3), "number")

    def operand(self, kind: str) -> Operand | None:
        """A value of an ordered type: a term, an aggregate or a shifted date."""
        term = self._term(kind)
        plain: Operand | None = None if term is None else TermRef(term.id)
        if self.nesting and self.rng.random() < 0.4:
            kinds = ["maximum", "minimum", "first", "last", *(["sum"] if kind in ("number", "money") else [])]
            gathered = self.aggregate(self.rng.choice(kinds), kind)
            plain = gathered if gathered.term else plain
        if kind == "date" and plain is not None and self.rng.random() < 0.4:
            return Shift(plain, self.rng.choice((1, -1)), self.length())
        return plain

    def length(self) -> Duration | ParamRef:
        """A duration, named or not."""
        if self.rng.random() < 0.3:
            return ParamRef(self.rng.choice([p.id for p in self.lexicon.parameters.values() if p.type == "duration"]))
        return Duration(self.rng.choice((1, 2, 6, 15)), self.rng.choice(("days", "weeks", "months", "years")))

    def aggregate(self, kind: str, value: str = "") -> Aggregate:
        """An aggregate over a list; its `term` is empty where it needs one and none of the type is readable."""
        items = self.rng.choice(LISTS)
        inner = Author(self.rng, self.lexicon, (*self.around, items), self.below, self.nesting - 1)
        where = inner._tree(1) if self.rng.random() < 0.7 else None
        window = None
        day = inner._term("date")
        if day is not None and self.rng.random() < 0.3:
            window = Window(self.length(), day.id)
        term = inner._term("boolean" if kind == "every" else value) if kind not in ("count", "exists") else None
        return Aggregate(kind, items, term.id if term else "", where, window)


def random_condition_text(rng: random.Random, lexicon: Lexicon, scope: str) -> tuple[Condition, str]:
    """A condition on items of `scope`, and the one line that says it."""
    condition = Author(rng, lexicon, (scope,), 100, nesting=2).condition(depth=3)
    return condition, phrase(condition, lexicon.vocabulary())
