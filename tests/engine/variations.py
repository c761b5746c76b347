"""Other worlds made from one: the same in another order, one leaf better known, one piece edited or taken away."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TypeVar

from random_cases import Clerk
from random_conditions import LISTS

from advisor.casefile.sheet import FactSheet, Item, Said
from advisor.engine.compile import dependencies
from advisor.engine.program import CompiledRule, Program, Stratum
from advisor.law.possible import ABSENT, UNKNOWN, Among, Possible, Range, SetOf
from advisor.rulebook.condition import Aggregate, All, AnyOf, Compare, Condition, Holds, Not, OneOf, Operand, Shift
from advisor.rulebook.model import ExceptionClause, Rulebook
from advisor.rulebook.vocabulary import Term

T = TypeVar("T")
K = TypeVar("K")


def mixed(rng: random.Random, items: tuple[T, ...] | list[T]) -> list[T]:
    """The same items in another order."""
    return rng.sample(list(items), k=len(items))


def _mixed_dict(rng: random.Random, found: dict[K, T]) -> dict[K, T]:
    return dict(mixed(rng, list(found.items())))


def reordered_rulebook(rulebook: Rulebook, rng: random.Random) -> Rulebook:
    """The rules, their exceptions, the parts of their conditions, the terms and the measures in another order."""
    rules = [
        replace(rule, condition=_reordered(rule.condition, rng), exceptions=_reordered_clauses(rule.exceptions, rng))
        for rule in mixed(rng, rulebook.rules)
    ]
    terms = _mixed_dict(rng, rulebook.terms)
    vocabulary = replace(rulebook.vocabulary, terms=terms, parameters=_mixed_dict(rng, rulebook.parameters))
    measures = _mixed_dict(rng, rulebook.measures)
    return replace(rulebook, rules=tuple(rules), measures=measures, vocabulary=vocabulary)


def _reordered_clauses(clauses: tuple[ExceptionClause, ...], rng: random.Random) -> tuple[ExceptionClause, ...]:
    return tuple(
        replace(each, condition=_reordered(each.condition, rng), exceptions=_reordered_clauses(each.exceptions, rng))
        for each in mixed(rng, clauses)
    )


def _reordered(node: Condition, rng: random.Random) -> Condition:
    if isinstance(node, All | AnyOf):
        return type(node)(tuple(_reordered(part, rng) for part in mixed(rng, node.parts)))
    if isinstance(node, Not):
        return Not(_reordered(node.part, rng))
    if isinstance(node, OneOf):
        return OneOf(_reordered_operand(node.left, rng), tuple(mixed(rng, node.values)))
    if isinstance(node, Compare):
        return Compare(_reordered_operand(node.left, rng), node.op, _reordered_operand(node.right, rng))
    return Holds(_reordered_operand(node.what, rng)) if isinstance(node, Holds) else node  # type: ignore[arg-type]


def _reordered_operand(node: Operand, rng: random.Random) -> Operand:
    if isinstance(node, Shift):
        return replace(node, base=_reordered_operand(node.base, rng))
    if isinstance(node, Aggregate) and node.where is not None:
        return replace(node, where=_reordered(node.where, rng))
    return node


def reordered_sheet(sheet: FactSheet, rng: random.Random) -> FactSheet:
    """The items, what is said of them and by whom in another order."""

    def item(old: Item) -> Item:
        said = {name: (value, tuple(mixed(rng, sources))) for name, (value, sources) in old.said.items()}
        return replace(old, said=_mixed_dict(rng, said), sources=tuple(mixed(rng, old.sources)))

    lists = {
        scope: mixed(rng, [item(each) for each in items]) for scope, items in _mixed_dict(rng, sheet.lists).items()
    }
    by_id = {each.id: each for each in lists["piece"]}
    return replace(
        sheet,
        case=item(sheet.case),
        lists=lists,
        related=_mixed_dict(rng, sheet.related),
        aimed_at=tuple(mixed(rng, [item(each) for each in sheet.aimed_at])),
        pieces_of={name: mixed(rng, [by_id[piece.id] for piece in held]) for name, held in sheet.pieces_of.items()},
    )


def one_by_one(program: Program, rng: random.Random) -> Program:
    """The same program with one rule a stratum, in any order that settles what is read before it is read."""
    by_id = {each.rule.id: each for stratum in program.strata for rules in stratum.rules.values() for each in rules}
    waiting = dependencies([each.rule for each in by_id.values()], program.rulebook)
    ordered: list[CompiledRule] = []
    while waiting:
        ready = rng.choice(sorted(name for name, needs in waiting.items() if not needs & waiting.keys()))
        ordered.append(by_id[ready])
        del waiting[ready]
    return replace(program, strata=tuple(Stratum({each.rule.scope: (each,)}) for each in ordered))


# --- learning ---------------------------------------------------------------------------------------------------------


def better_known(sheet: FactSheet, rulebook: Rulebook, rng: random.Random) -> FactSheet:
    """The same case after something was learned: possible sets shrink, a list is attested complete, nothing else."""
    clerk = Clerk(rng, rulebook.vocabulary, (), 0.5)
    keep = rng.choice((0.5, 0.8, 0.95))

    def said(scope: str, told: dict[str, Said]) -> dict[str, Said]:
        found = dict(told)
        for term in rulebook.terms.values():
            if term.scope == scope and term.path and rng.random() > keep:
                value, sources = told.get(term.id, (UNKNOWN, ()))
                found[term.id] = narrower(value, term, clerk), sources
        return found

    lists = {s: [replace(item, said=said(s, item.said)) for item in items] for s, items in sheet.lists.items()}
    by_id = {each.id: each for each in lists["piece"]}
    return replace(
        sheet,
        case=replace(sheet.case, said=said("case", sheet.case.said)),
        lists=lists,
        related={pair: said("incident_person", told) for pair, told in sheet.related.items()},
        aimed_at=tuple(replace(item, said=said("person", item.said)) for item in sheet.aimed_at),
        complete=sheet.complete | ({rng.choice(LISTS)} if rng.random() > keep else set()),
        pieces_of={name: [by_id[piece.id] for piece in held] for name, held in sheet.pieces_of.items()},
    )


def narrower(value: Possible, term: Term, clerk: Clerk) -> Possible:
    """A possible value inside `value`, often a smaller one."""
    rng = clerk.rng
    if value is UNKNOWN:
        found = clerk.possible(term)
        return UNKNOWN if found is ABSENT or (isinstance(found, Range) and found.maybe_absent) else found
    if isinstance(value, Among):
        return rng.choice(sorted(value.codes))
    if isinstance(value, SetOf):
        loose = [step.code for step in term.steps] if value.possible is None else sorted(value.possible)
        taken = frozenset(code for code in loose if rng.random() < 0.3)
        left = frozenset(code for code in loose if code not in taken and rng.random() < 0.5)
        return SetOf(value.certain | taken, left)
    if isinstance(value, Range):
        if value.maybe_absent and rng.random() < 0.3:
            return ABSENT
        low = value.low if value.low is not None else (value.high or 0) - rng.randint(0, 9)
        high = value.high if value.high is not None else low + rng.randint(0, 9)
        first, last = sorted((rng.randint(low, high), rng.randint(low, high)))
        return first if rng.random() < 0.5 else Range(first, last, value.maybe_absent)
    return value


# --- pieces that may not be used --------------------------------------------------------------------------------------


def without_piece(sheet: FactSheet, piece: str) -> FactSheet:
    """The case as if the piece had never been received."""

    def kept(sources: tuple[str, ...]) -> tuple[str, ...] | None:
        left = tuple(source for source in sources if source != piece)
        return None if sources and not left else left

    def said(told: dict[str, Said]) -> dict[str, Said]:
        return {name: (value, left) for name, (value, sources) in told.items() if (left := kept(sources)) is not None}

    def items(found: list[Item]) -> list[Item]:
        pairs = [(item, kept(item.sources)) for item in found]
        return [replace(item, said=said(item.said), sources=left) for item, left in pairs if left is not None]

    return replace(
        sheet,
        case=replace(sheet.case, said=said(sheet.case.said)),
        lists={scope: items(found) for scope, found in sheet.lists.items()},
        related={pair: said(told) for pair, told in sheet.related.items()},
        aimed_at=tuple(items(list(sheet.aimed_at))),
        pieces_of={name: items(found) for name, found in sheet.pieces_of.items()},
    )


def with_piece_edited(sheet: FactSheet, piece: str, rulebook: Rulebook, rng: random.Random) -> FactSheet:
    """The case in which the piece, and what it alone says, read otherwise; its own admission may change with it."""
    clerk = Clerk(rng, rulebook.vocabulary, (), 0.6)

    def said(told: dict[str, Said], *, whole: bool) -> dict[str, Said]:
        return {
            name: (clerk.possible(rulebook.terms[name]) if whole or sources == (piece,) else value, sources)
            for name, (value, sources) in told.items()
        }

    def items(found: list[Item]) -> list[Item]:
        return [replace(item, said=said(item.said, whole=item.sources == (piece,))) for item in found]

    lists = {scope: items(found) for scope, found in sheet.lists.items()}
    by_id = {each.id: each for each in lists["piece"]}
    return replace(
        sheet,
        case=replace(sheet.case, said=said(sheet.case.said, whole=False)),
        lists=lists,
        related={pair: said(told, whole=False) for pair, told in sheet.related.items()},
        aimed_at=tuple(items(list(sheet.aimed_at))),
        pieces_of={name: [by_id[each.id] for each in held] for name, held in sheet.pieces_of.items()},
    )
