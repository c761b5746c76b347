"""Random conditions and rules over the vocabulary of the sound rule base, of every form that the reader can give."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from base_rulebook import HERE, base
from hypothesis import strategies as st

from advisor.rulebook import keywords as kw
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
    Not,
    OneOf,
    Operand,
    ParamRef,
    Shift,
    TermRef,
    Window,
)
from advisor.rulebook.expression import readable
from advisor.rulebook.model import (
    Alert,
    Clock,
    Conclusion,
    Example,
    ExceptionClause,
    Guard,
    Head,
    Insufficiency,
    NotEncoded,
    Proposal,
    Requirement,
    Rule,
    Target,
)
from advisor.rulebook.vocabulary import Term

Scopes = tuple[str, ...]

NASTY = (
    "oui",
    "non",
    "no",
    "on",
    "~",
    "null",
    "12:30",
    "0123",
    "a: b",
    "a #b",
    "- a",
    "? a",
    "[a",
    "{a}",
    "a, b",
    "a]",
)
NASTY_TOO = (
    '"',
    "'",
    "l'acte",
    "\"a\" et 'b'",
    "\\",
    "*a",
    "&a",
    "!a",
    "%a",
    "@a",
    "`a",
    "|",
    ">= 3",
    "a\nb",
    "#a",
    ":",
)
TEXTS = st.one_of(
    st.sampled_from([*NASTY, *NASTY_TOO, "§", "é" * 130, "mot " * 60, "mot : et - mot " * 20, "e\u0301", "a\u2028b"]),
    st.text(st.characters(codec="utf-8", exclude_characters="\u0085\u2028\u2029"), min_size=1, max_size=40),
    st.lists(st.text("abcé'-,:#", min_size=1, max_size=12), min_size=1, max_size=30).map(" ".join),
).map(str.strip)
PROSE = TEXTS.filter(bool)
SLUGS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
DAYS = st.dates(date(1950, 1, 1), date(2100, 1, 1))
OPERATORS = ("=", "≠", "<", "<=", ">", ">=")
FIGURES = {
    "number": st.integers(0, 10**12 - 1),
    "money": st.integers(0, 10**12 - 1),
    "date": DAYS.map(date.toordinal),
}
PARAMETERS = {"number": "seuil_de_témoins", "duration": "délai_réponse"}
LENGTHS = st.one_of(
    st.just(ParamRef(PARAMETERS["duration"])),
    st.builds(Duration, st.integers(0, 9999), st.sampled_from(sorted(kw.UNIT_LABELS))),
)


def _terms(around: Scopes, *kinds: str) -> list[Term]:
    return [term for term in base().terms.values() if term.type in kinds and readable(term.scope, list(around))]


def _values(term: Term) -> st.SearchStrategy[Const]:
    kind = "choice" if term.type == "set" else term.type
    coded = st.sampled_from([step.id for step in term.steps]).map(term.code_of)
    return coded.map(lambda code: Const(cast(Any, code), kind, term.id))


def _figures(kind: str) -> st.SearchStrategy[Operand]:
    plain: st.SearchStrategy[Operand] = FIGURES[kind].map(lambda value: Const(value, kind))
    return st.one_of(plain, st.just(ParamRef(PARAMETERS[kind]))) if kind in PARAMETERS else plain


@st.composite
def _leaves(draw: st.DrawFn, around: Scopes, depth: int) -> Condition:
    ordered = [*_terms(around, "number"), *_terms(around, "money"), *_terms(around, "date")]
    forms = ["holds"] * bool(_terms(around, "boolean")) + ["compares"] * bool(ordered)
    forms += ["chosen", "one of"] * bool(_terms(around, "choice", "scale")) + ["contains"] * bool(_terms(around, "set"))
    forms += ["exists", "counts", "gathers", "every"] * (depth > 0)
    form = draw(st.sampled_from(forms))
    if form == "holds":
        return Holds(TermRef(draw(st.sampled_from(_terms(around, "boolean"))).id))
    if form == "chosen":
        term = draw(st.sampled_from(_terms(around, "choice", "scale")))
        operators = OPERATORS if term.type == "scale" else OPERATORS[:2]
        return Compare(TermRef(term.id), draw(st.sampled_from(operators)), draw(_values(term)))
    if form == "one of":
        term = draw(st.sampled_from(_terms(around, "choice", "scale")))
        return OneOf(TermRef(term.id), tuple(draw(st.lists(_values(term), min_size=1, max_size=3))))
    if form == "contains":
        term = draw(st.sampled_from(_terms(around, "set")))
        return Contains(term.id, draw(_values(term)))
    if form == "exists":
        return Holds(draw(_aggregates(around, depth, "exists")))
    if form == "every":
        return Holds(draw(_aggregates(around, depth, "every")))
    if form == "counts":
        count = draw(_aggregates(around, depth, "count"))
        return Compare(count, draw(st.sampled_from(OPERATORS)), draw(_figures("number")))
    if form == "gathers":
        gathered = draw(
            _aggregates(around, depth, draw(st.sampled_from(("first", "last", "maximum", "minimum", "sum"))))
        )
        term = base().terms[gathered.term]
        right = draw(_values(term)) if term.type == "scale" else draw(_figures(term.type))
        return Compare(gathered, draw(st.sampled_from(OPERATORS)), right)
    term = draw(st.sampled_from(ordered))
    return Compare(draw(_sides(around, term)), draw(st.sampled_from(OPERATORS)), draw(_sides(around, term, right=True)))


@st.composite
def _sides(draw: st.DrawFn, around: Scopes, term: Term, *, right: bool = False) -> Operand:
    named: Operand = TermRef(draw(st.sampled_from(_terms(around, term.type))).id if right else term.id)
    if term.type == "date" and draw(st.booleans()):
        return Shift(named, draw(st.sampled_from((1, -1))), draw(LENGTHS))
    return draw(_figures(term.type)) if right and draw(st.booleans()) else named


@st.composite
def _aggregates(draw: st.DrawFn, around: Scopes, depth: int, kind: str) -> Aggregate:
    inner = (*around, "incident")
    kinds = {"every": ("boolean",), "sum": ("number", "money")}.get(kind, ("scale", "number", "money", "date"))
    term = "" if kind in ("count", "exists") else draw(st.sampled_from(_terms(inner, *kinds))).id
    where = draw(st.none() | lines(inner, depth - 1))
    window = draw(st.none() | st.builds(Window, LENGTHS, st.sampled_from([each.id for each in _terms(inner, "date")])))
    return Aggregate(kind, "incident", term, where, window)


@st.composite
def lines(draw: st.DrawFn, around: Scopes, depth: int = 2) -> Condition:
    """A condition that one line can say."""
    form = draw(st.sampled_from(("leaf", "leaf", "not", "all", "any") if depth > 0 else ("leaf",)))
    if form == "leaf":
        return draw(_leaves(around, depth))
    if form == "not":
        return Not(draw(lines(around, depth - 1)))
    parts = tuple(draw(st.lists(lines(around, depth - 1), min_size=2, max_size=3)))
    return All(parts) if form == "all" else AnyOf(parts)


@st.composite
def conditions(draw: st.DrawFn, around: Scopes, depth: int = 2) -> Condition:
    """A condition that a rule file can say, in one line or in lists."""
    form = draw(st.sampled_from(("line", "all", "any", "none") if depth else ("line",)))
    if form == "line":
        return draw(lines(around, 1))
    parts = tuple(draw(st.lists(conditions(around, depth - 1), min_size=1, max_size=3)))
    return All(parts) if form == "all" else AnyOf(parts) if form == "any" else Not(AnyOf(parts))


@st.composite
def _targets(draw: st.DrawFn) -> Target:
    measures = tuple(draw(st.lists(st.sampled_from(sorted(base().measures)), max_size=3)))
    kind = draw(st.sampled_from(["", *kw.KINDS.values()] if measures else [*kw.KINDS.values()]))
    return Target(measures, kind, draw(st.sampled_from(("", "rappel"))))


@st.composite
def _heads(draw: st.DrawFn, stage: str, scope: str) -> Head:
    measure = draw(st.sampled_from(sorted(base().measures)))
    slots = tuple((slot, ParamRef(PARAMETERS["duration"])) for slot in kw.SLOTS.values() if draw(st.booleans()))
    direction = draw(st.sampled_from(sorted(kw.DIRECTIONS.values())))
    clock = Clock(draw(PROSE), TermRef("date de réception"), ParamRef(PARAMETERS["duration"]), direction)
    concluded = [term.id for term in base().terms.values() if term.concluded and term.scope == scope]
    chosen = draw(st.lists(st.sampled_from(concluded), min_size=1, unique=True)) if concluded else []
    heads: list[Head] = [Conclusion(tuple((name, True) for name in chosen))] * bool(chosen)
    if stage in ("response", "situation"):
        heads += [Proposal(measure, slots), Insufficiency(measure)]
    if stage == "duty":
        heads += [Proposal(measure, slots), Alert(draw(PROSE)), clock, Requirement(draw(PROSE), draw(_targets()))]
    if stage == "review":
        heads += [Alert(draw(PROSE))]
    return draw(st.sampled_from(heads))


@st.composite
def _clauses(draw: st.DrawFn, stage: str, scope: str, depth: int = 1) -> ExceptionClause:
    effect = draw(st.sampled_from(sorted(kw.EFFECTS.values())))
    spoken = stage != "guard" and effect in ("replaces", "modifies")
    if stage == "guard":
        effect = "excludes"
    return ExceptionClause(
        id=draw(PROSE),
        title=draw(PROSE),
        condition=draw(conditions((scope,), 1)),
        effect=effect,
        head=draw(_heads(stage, scope)) if spoken else None,
        grounds=tuple(draw(st.lists(PROSE, max_size=3))),
        exceptions=tuple(draw(st.lists(_clauses(stage, scope, depth - 1), max_size=2))) if depth else (),
        place=HERE,
    )


@st.composite
def _examples(draw: st.DrawFn, scope: str) -> Example:
    told: dict[str, object] = {}
    for term in base().terms.values():
        if term.scope in ("case", "person", scope) and term.type in ("boolean", "choice") and draw(st.booleans()):
            told[term.id] = draw(st.sampled_from([*([step.id for step in term.steps] or ["oui", "non"]), "inconnu"]))
    if draw(st.booleans()):
        told["incidents"] = [{"manquement": "oui", "lieu": "abords"}] * draw(st.integers(0, 4))
    expected = draw(st.sampled_from((*kw.EXPECTATIONS.values(), "missing")))
    return Example(draw(PROSE), told, expected, "gravité" if expected == "missing" else "", HERE)


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    """A rule of any stage that the reader finds without fault."""
    stage = draw(st.sampled_from(sorted(kw.STAGES.values())))
    scopes = {"admission": ["piece"], "qualification": ["incident"]}.get(stage, ["incident", "case", "person"])
    scope = draw(st.sampled_from(["case"] if stage == "situation" else scopes))
    first, last = sorted((draw(DAYS), draw(DAYS)))
    guard = Guard(
        target=draw(_targets()),
        unknown_forbids=draw(st.booleans()),
        kind=draw(st.sampled_from(sorted(kw.GUARD_KINDS.values()))),
        question=draw(TEXTS),
        longest_wait=draw(st.sampled_from(("", PARAMETERS["duration"]))),
        meanwhile=draw(TEXTS),
        points_to=draw(TEXTS),
    )
    return Rule(
        id=draw(SLUGS),
        title=draw(PROSE),
        stage=stage,
        scope=scope,
        nature=draw(st.sampled_from(sorted(kw.NATURES.values()))),
        grounds=tuple(draw(st.lists(PROSE, min_size=1, max_size=6))),
        governing_date=draw(st.sampled_from(sorted(kw.GOVERNING_DATES.values()))),
        valid_from=draw(st.none() | st.just(first)),
        valid_to=draw(st.none() | st.just(last)),
        state=draw(st.sampled_from(sorted(kw.STATES.values()))),
        condition=draw(conditions((scope,))),
        head=None if stage == "guard" else draw(_heads(stage, scope)),
        guard=guard if stage == "guard" else None,
        view=draw(st.sampled_from(sorted(kw.VIEWS.values()))),
        exceptions=tuple(draw(st.lists(_clauses(stage, scope), max_size=2))),
        not_encoded=tuple(draw(st.lists(st.builds(NotEncoded, PROSE, PROSE), max_size=2))),
        examples=tuple(draw(st.lists(_examples(scope), max_size=3))),
        place=HERE,
        remedy=draw(TEXTS),
    )
