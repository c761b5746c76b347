"""Small worlds written by hand: rules in one line each, on a fixed vocabulary, and case files with few items."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from advisor.casefile.sheet import FactSheet, Item
from advisor.engine.compile import compile_rulebook
from advisor.engine.derivation import Derivation
from advisor.engine.derive import derive
from advisor.engine.frame import Frame
from advisor.engine.reference import operand_value, truth
from advisor.law.possible import UNKNOWN, UNSETTLED, Possible
from advisor.law.provision import Confidence, Provision, Wording
from advisor.law.truth import Truth
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import Condition, Duration
from advisor.rulebook.diagnostic import Findings, Place
from advisor.rulebook.expression import expression_reader
from advisor.rulebook.model import Conclusion, ExceptionClause, Head, Rule, Rulebook
from advisor.rulebook.vocabulary import Parameter, ParameterValue, Step, Term, Vocabulary

TODAY = date(2026, 3, 31)
HERE = Place("rules/essai.yaml", 1, 1)
PLACES = (Step("hall", "hall"), Step("rue", "street"), Step("abords", "surroundings"))
SHORES = (Step("rue", "street"), Step("quai", "quay"))
DEGREES = (Step("léger", "light"), Step("modéré", "moderate"), Step("grave", "serious"))
THEMES = (Step("bruit", "noise"), Step("dégradation", "damage"))
GIVEN = (
    (kw.ACT_DATE, "case", "date", ()),
    ("danger", "case", "boolean", ()),
    ("plainte", "case", "boolean", ()),
    ("date de la plainte", "case", "date", ()),
    ("étages", "case", "number", ()),
    (kw.FACT_DATE, "incident", "date", ()),
    ("établi", "incident", "boolean", ()),
    ("lieu", "incident", "choice", PLACES),
    ("rive", "incident", "choice", SHORES),
    ("mot libre", "incident", "choice", ()),
    ("gravité", "incident", "scale", DEGREES),
    ("témoins", "incident", "number", ()),
    ("préjudice", "incident", "money", ()),
    ("thèmes", "incident", "set", THEMES),
    ("remise", "measure", "boolean", ()),
    ("date de remise", "measure", "date", ()),
    ("anonyme", "piece", "boolean", ()),
    ("âgée", "person", "boolean", ()),
    ("auteur", "incident_person", "boolean", ()),
)
CONCLUDED = (
    *((name, "piece", "boolean", ()) for name in kw.USES.values()),
    ("écartée", "piece", "boolean", ()),
    ("manquement", "incident", "boolean", ()),
    ("degré retenu", "incident", "scale", DEGREES),
    ("lieu retenu", "incident", "choice", PLACES),
    ("réitération", "case", "boolean", ()),
    ("urgence", "case", "scale", DEGREES),
    ("suite", "case", "choice", PLACES),
)
TERMS = {
    **{name: Term(name, scope, kind, HERE, path="known", steps=steps) for name, scope, kind, steps in GIVEN},
    **{name: Term(name, scope, kind, HERE, concluded=True, steps=steps) for name, scope, kind, steps in CONCLUDED},
    kw.USABLE: Term(kw.USABLE, "piece", "boolean", HERE, computed="usable"),
}
PARAMETERS = {
    "délai": Parameter(
        "délai",
        "délai",
        "duration",
        "loi",
        (
            ParameterValue(date(2000, 1, 1), Duration(1, "months"), "confirmed"),
            ParameterValue(date(2026, 1, 1), Duration(2, "months"), "confirmed"),
            ParameterValue(date(2027, 1, 1), Duration(1, "years"), "confirmed"),
        ),
        HERE,
    ),
    "seuil": Parameter("seuil", "seuil", "number", "loi", (ParameterValue(date(2027, 1, 1), 2, "confirmed"),), HERE),
}
VOCABULARY = Vocabulary(TERMS, PARAMETERS)
READER = expression_reader(VOCABULARY)
OPEN_VALUES = (UNKNOWN, UNSETTLED)
ALL_USES = tuple((name, True) for name in kw.USES.values())


def day(months_ago: int = 0, days: int = 0) -> int:
    """The ordinal of a day some months (of thirty days) and days before today."""
    return TODAY.toordinal() - 30 * months_ago - days


def condition(text: str, scope: str = "case") -> Condition:
    """Read one line on items of `scope`."""
    findings = Findings()
    found = READER.condition(text, HERE, scope, findings)
    assert found is not None, findings.all()
    return found


def sauf(name: str, text: str, effect: str = "excludes", scope: str = "case", **more: object) -> ExceptionClause:
    """One exception; `values` gives its conclusion, `inner` its own exceptions."""
    values, inner = more.get("values"), more.get("inner", ())
    head = Conclusion(values) if values else None  # type: ignore[arg-type]
    return ExceptionClause(name, name, condition(text, scope), effect, head, (), inner, HERE)  # type: ignore[arg-type]


def rule(
    name: str,
    scope: str,
    text: str,
    *values: tuple[str, bool | int | str],
    head: Head | None = None,
    stage: str = "",
    governed: str = "act",
    since: date | None = None,
    until: date | None = None,
    exceptions: tuple[ExceptionClause, ...] = (),
) -> Rule:
    """One rule in service; `values` is what it concludes, unless `head` says otherwise."""
    by_scope = {"piece": "admission", "incident": "qualification", "person": "response"}
    return Rule(
        id=name,
        title=name,
        stage=stage or by_scope.get(scope, "situation"),
        scope=scope,
        nature="qualification",
        grounds=("loi",),
        governing_date=governed,
        valid_from=since,
        valid_to=until,
        state="in_service",
        condition=condition(text, scope),
        head=head or Conclusion(values),
        guard=None,
        view="all",
        exceptions=exceptions,
        not_encoded=(),
        examples=(),
        place=HERE,
    )


def rulebook(*rules: Rule, terms: dict[str, Term] | None = None) -> Rulebook:
    """A rule base; pieces that are not anonymous may be used for everything, unless a rule given admits pieces."""
    if not any(each.stage == "admission" for each in rules):
        rules = (*rules, rule("admise", "piece", "non anonyme", *ALL_USES))
    law = Provision(
        id="loi",
        label="loi",
        source="loi",
        rank="loi",
        confidence=Confidence.SURE,
        link="",
        read_on=TODAY,
        read_by="juriste",
        read_again_by=TODAY,
        wordings=(Wording(valid_from=None, valid_to=None, summary="toujours"),),
    )
    vocabulary = Vocabulary({**TERMS, **(terms or {})}, PARAMETERS)
    return Rulebook(rules, {}, {"loi": law}, vocabulary, {}, "sha256:essai")


def item(scope: str, name: str, sources: tuple[str, ...] = (), **said: Possible) -> Item:
    """One item; its terms are written with `_` for a space, and have no source."""
    return Item(scope, name, {term.replace("_", " "): (value, ()) for term, value in said.items()}, sources)


@dataclass
class File:
    """A case file being put together."""

    incidents: list[Item] = field(default_factory=list)
    measures: list[Item] = field(default_factory=list)
    pieces: list[Item] = field(default_factory=list)
    complete: frozenset[str] = frozenset({"incident", "measure", "injunction", "piece"})
    people: tuple[Item, ...] = ()
    related: dict[tuple[str, str], dict[str, tuple[Possible, tuple[str, ...]]]] = field(default_factory=dict)
    pieces_of: dict[str, list[Item]] = field(default_factory=dict)
    said: dict[str, Possible] = field(default_factory=dict)

    def sheet(self) -> FactSheet:
        """The case laid out."""
        case = Item("case", "case", {name: (value, ()) for name, value in self.said.items()})
        case.said[kw.ACT_DATE] = (TODAY.toordinal(), ())
        lists = {"incident": self.incidents, "measure": self.measures, "injunction": [], "piece": self.pieces}
        return FactSheet(
            "essai", TODAY.toordinal(), case, lists, self.complete, self.related, self.people, self.pieces_of
        )


def derived(file: File, *rules: Rule, terms: dict[str, Term] | None = None) -> Derivation:
    """What follows from these rules on this file."""
    return derive(compile_rulebook(rulebook(*rules, terms=terms)), file.sheet())


def framed(file: File, *rules: Rule, view: str = "all") -> Frame:
    """The case, as one looks at it in a view once the rules have spoken."""
    found = derived(file, *rules)
    return found.world.frame(found.views[view], found.sheet.case)


def true_in(file: File, text: str, view: str = "all", rules: tuple[Rule, ...] = ()) -> Truth:
    """The truth of one line on the case."""
    return truth(condition(text), framed(file, *rules, view=view))


def value_in(file: File, text: str, view: str = "all") -> Possible:
    """The value of one operand on the case."""
    findings = Findings()
    operand = READER.operand(text, HERE, "case", findings)
    assert operand is not None, findings.all()
    return operand_value(operand, framed(file, view=view))


def concluded(found: Derivation, term: str, name: str = "case", view: str = "all") -> Possible:
    """What the rules concluded of a term on an item."""
    scope = found.program.rulebook.terms[term].scope
    items = [
        found.sheet.case,
        *found.sheet.aimed_at,
        *(each for listed in found.sheet.lists.values() for each in listed),
    ]
    (held,) = [each for each in items if (each.scope, each.id) == (scope, name)]
    return found.world.frame(found.views[view], held).value(term)
