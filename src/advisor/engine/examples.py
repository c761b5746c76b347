"""The examples inside a rule file, run on the rule alone: terms are given, nothing else is concluded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from advisor.casefile.sheet import FactSheet, Item
from advisor.engine.compile import CASE_STAGES, REVIEW_STAGES, compile_rulebook
from advisor.engine.missing import gaps
from advisor.engine.program import CompiledRule, Program, possible_rules
from advisor.engine.reference import truth, world_of
from advisor.engine.resolve import holds, judge
from advisor.engine.world import World
from advisor.law.calendar import read_day
from advisor.law.possible import UNKNOWN, Possible, SetOf, boolean
from advisor.law.truth import Truth
from advisor.rulebook import keywords as kw
from advisor.rulebook.model import Example, Rule, Rulebook, conditions
from advisor.rulebook.vocabulary import Term

DEFAULT_DAY = date(2026, 1, 15)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rule answered to one of its examples; `fault` is empty when it is as expected."""

    rule: str
    example: Example
    fault: str


class _Unreadable(Exception):
    """A fact of an example that the vocabulary does not know."""


def run_examples(rulebook: Rulebook, only: str = "") -> list[Outcome]:
    """Run every example of every rule, or of the rule named `only`."""
    program = compile_rulebook(rulebook, tuple(kw.STATES.values()), (*CASE_STAGES, *REVIEW_STAGES))
    return [
        _run(program, compiled, example)
        for compiled in possible_rules(program)
        if only in ("", compiled.rule.id)
        for example in compiled.rule.examples
    ]


def _run(program: Program, compiled: CompiledRule, example: Example) -> Outcome:
    try:
        answered, missing = _answer(program, compiled, example)
    except _Unreadable as error:
        return Outcome(compiled.rule.id, example, str(error))
    fault = ""
    if answered != example.expected:
        words = {"applies": "s'applique", "does_not_apply": "ne s'applique pas", "missing": "reste en suspens"}
        fault = f"la règle {words[answered]}" + (f" (il manque {', '.join(missing)})" if missing else "")
    elif example.missing and example.missing not in missing:
        fault = f"il manque {', '.join(missing)}, et non {example.missing}"
    return Outcome(compiled.rule.id, example, fault)


def _answer(program: Program, compiled: CompiledRule, example: Example) -> tuple[str, list[str]]:
    rule = compiled.rule
    world, item = _world(program, rule, example.facts)
    frame = world.frame("all", item)
    verdict = judge(compiled, lambda index: truth(program.conditions[index], frame))
    if rule.guard is not None:
        best = holds(verdict)
    else:
        truths = [emission.truth for emission in verdict.emissions]
        best = Truth.TRUE if Truth.TRUE in truths else (Truth.UNKNOWN if truths else Truth.FALSE)
    missing: list[str] = []
    for condition in conditions(rule):
        shared = program.conditions[_index(program, condition, rule.scope)]
        missing += [gap.term or kw.french(kw.LISTS, gap.scope) for gap in gaps(shared, frame)]
    word = {Truth.TRUE: "applies", Truth.FALSE: "does_not_apply", Truth.UNKNOWN: "missing"}[best]
    return word, list(dict.fromkeys(missing)) if best is Truth.UNKNOWN else []


def _index(program: Program, condition: object, scope: str) -> int:
    pairs = zip(program.conditions, program.condition_scopes, strict=True)
    return next(i for i, (each, of) in enumerate(pairs) if each == condition and of == scope)


def _world(program: Program, rule: Rule, facts: object) -> tuple[World, Item]:
    given = facts if isinstance(facts, dict) else {}
    lists: dict[str, list[Item]] = {scope: [] for scope in kw.LISTS.values()}
    case, person = Item("case", "dossier"), Item("person", "personne visée")
    here = case if rule.scope == "case" else person if rule.scope == "person" else Item(rule.scope, rule.scope)
    if rule.scope in lists:
        lists[rule.scope].append(here)
    homes = {"case": case, "person": person, rule.scope: here}
    sheet = FactSheet("exemple", DEFAULT_DAY.toordinal(), case, lists, frozenset(lists), {}, (person,))
    world = world_of(program, sheet)
    open_lists = given.get(kw.OPEN_LISTS, [])
    sheet.complete -= {kw.LISTS[name] for name in ([open_lists] if isinstance(open_lists, str) else open_lists)}
    for name, value in given.items():
        if name in kw.LISTS:
            for number, each in enumerate(value):
                inner = Item(kw.LISTS[name], f"{kw.LISTS[name]}{number + 1}")
                lists[kw.LISTS[name]].append(inner)
                sheet.pieces_of.setdefault(here.id, []).extend([inner] if inner.scope == "piece" else [])
                for term, word in each.items():
                    _give(world, inner, term, word, homes)
        elif name != kw.OPEN_LISTS:
            term_here = program.rulebook.terms.get(name)
            home = homes.get(term_here.scope, here) if term_here else here
            _give(world, home, name, value, homes)
    return world, here


def _give(world: World, item: Item, name: str, word: object, homes: dict[str, Item]) -> None:
    term = world.terms.get(name)
    if term is None:
        raise _Unreadable(f"le terme « {name} » n'existe pas")
    value = _coded(term, word)
    if name == kw.ACT_DATE:
        assert isinstance(value, int)
        world.sheet.as_of = value
        world.figures = {
            each.id: each.value_on(date.fromordinal(value)) for each in world.program.rulebook.parameters.values()
        }
    if name == kw.USABLE:
        world.usable["all"][item.id] = {True: Truth.TRUE, False: Truth.FALSE}.get(value, Truth.UNKNOWN)  # type: ignore[call-overload]
    elif term.scope == "incident_person":
        world.sheet.related.setdefault((item.id, homes["person"].id), {})[name] = (value, ())
    elif term.definition is not None:
        world.frame("all", item).values[name] = value
    elif term.concluded:
        world.concluded.setdefault(("all", item.scope, item.id), {})[name] = value
    else:
        item.said[name] = (value, ())


def _coded(term: Term, word: object) -> Possible:
    if word == kw.NOT_KNOWN:
        return UNKNOWN
    if term.type == "boolean" and word in (kw.PLAIN_TRUE, kw.PLAIN_FALSE):
        return boolean(Truth.TRUE if word == kw.PLAIN_TRUE else Truth.FALSE)
    if term.type == "date" and isinstance(word, str):
        try:
            return read_day(word).toordinal()
        except ValueError:
            raise _Unreadable(f"« {word} » n'est pas une date") from None
    if term.type in ("number", "money") and isinstance(word, str) and word.isdigit():
        return int(word)
    if term.type == "set":
        coded = [term.code_of(str(each)) for each in (word if isinstance(word, list) else [word])]
        if None not in coded:
            found = frozenset(str(each) for each in coded)
            return SetOf(found, found)
    code = term.code_of(str(word))
    if code is None:
        raise _Unreadable(f"« {word} » n'est pas une valeur de « {term.id} »")
    return code
