"""Small rule bases made of conditions alone, and the answers that the reference gives on chosen values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from advisor.casefile.sheet import FactSheet, Item
from advisor.engine.compile import compile_rulebook
from advisor.engine.derivation import Derivation
from advisor.engine.program import Program
from advisor.engine.reference import world_of
from advisor.law.possible import Possible
from advisor.law.provision import Confidence, Provision, Wording
from advisor.rulebook.condition import Condition
from advisor.rulebook.diagnostic import Place
from advisor.rulebook.model import Conclusion, ExceptionClause, Rule, Rulebook
from advisor.rulebook.vocabulary import Step, Term, Vocabulary

DAY = date(2026, 1, 15)
HERE = Place("essai.yaml", 1, 1)
STEPS = tuple(
    Step(word, code) for word, code in (("rouge", "red"), ("vert", "green"), ("bleu", "blue"), ("gris", "grey"))
)


def term(name: str, kind: str, *, concluded: bool = False, steps: tuple[Step, ...] = ()) -> Term:
    """A term of the incident; choices and scales have the four colours for steps unless told otherwise."""
    known = steps or (STEPS if kind in ("choice", "scale") else ())
    return Term(name, "incident", kind, HERE, path="" if concluded else "x", concluded=concluded, steps=known)


def rulebook(
    conditions: Sequence[Condition], terms: Iterable[Term], exceptions: Mapping[int, Condition] | None = None
) -> Rulebook:
    """One rule of the incident for each condition; `exceptions` gives some of them one exclusion."""
    marks = [term(f"retenu {number}", "boolean", concluded=True) for number in range(len(conditions))]
    vocabulary = Vocabulary({each.id: each for each in (*terms, *marks, term("date du fait", "date"))}, {})
    source = Provision(
        id="loi",
        label="loi",
        source="loi",
        rank="loi",
        confidence=Confidence.SURE,
        link="",
        read_on=DAY,
        read_by="juriste",
        read_again_by=DAY,
        wordings=(Wording(valid_from=None, valid_to=None, summary="toujours"),),
    )
    rules = tuple(
        _rule(f"regle-{number}", condition, marks[number].id, (exceptions or {}).get(number))
        for number, condition in enumerate(conditions)
    )
    return Rulebook(rules, {}, {"loi": source}, vocabulary, {}, "sha256:essai")


def _rule(name: str, condition: Condition, concluded: str, exception: Condition | None) -> Rule:
    clauses = () if exception is None else (ExceptionClause("hors-cas", "", exception, "excludes", None, (), (), HERE),)
    return Rule(
        id=name,
        title=name,
        stage="qualification",
        scope="incident",
        nature="qualification",
        grounds=("loi",),
        governing_date="act",
        valid_from=None,
        valid_to=None,
        state="in_service",
        condition=condition,
        head=Conclusion(((concluded, True),)),
        guard=None,
        view="all",
        exceptions=clauses,
        not_encoded=(),
        examples=(),
        place=HERE,
    )


def compiled(conditions: Sequence[Condition], terms: Iterable[Term]) -> Program:
    """The program of one rule for each condition."""
    return compile_rulebook(rulebook(conditions, terms))


def sheet(values: Iterable[Mapping[str, Possible]]) -> FactSheet:
    """A case with one incident for each mapping of term to possible value."""
    said = [{name: (value, ()) for name, value in each.items()} for each in values]
    incidents = [Item("incident", f"i{number}", each) for number, each in enumerate(said)]
    return FactSheet(
        "essai", DAY.toordinal(), Item("case", "dossier"), {"incident": incidents}, frozenset({"incident"})
    )


def answered(program: Program, facts: FactSheet, concluded: Mapping[str, Possible] | None = None) -> Derivation:
    """A derivation in which every condition was asked of every incident; `concluded` holds on each of them."""
    derivation = Derivation(program, world_of(program, facts), {"all": "all"})
    for item in facts.lists["incident"]:
        derivation.world.concluded["all", "incident", item.id] = dict(concluded or {})
    bench = derivation.bench("all", "incident")
    for index in range(len(program.conditions)):
        bench.ask(index, bench.row.full)
    return derivation
