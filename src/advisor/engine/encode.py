"""Program to durable-rules: each condition as two positive forms, cut into rulesets that the C code bears.

The limits are those measured on durable-rules 2.0.28; a lint refuses what passes them before anything runs.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from advisor.engine.forms import KINDS, Comparison, Conjunction, Form, Property, form
from advisor.engine.program import Clause, CompiledRule, Program
from advisor.law.errors import RulebookInvalid
from advisor.rulebook.check import MAX_CLAUSES, expansion

UNBOUNDED = 2**62
CLAUSES_PER_RULESET = 54
PROPERTIES_PER_FACT = 240
MAX_TEXT_BYTES = 60_000
MARKER = "z"
_SETTINGS = ("id", "sid", "m", MARKER, "all", "any", "pri", "count", "cap", "dist")
_OPERATORS = ("lt", "lte", "gt", "gte", "eq", "neq", "mt", "imt", "iall", "iany", "ex", "nex", "or", "and")
_RESERVED = (*_SETTINGS, *(f"${each}" for each in (*_OPERATORS, "not", "m", "s", "i", "forward")))


@dataclass(frozen=True, slots=True)
class Ruleset:
    """What one engine reads: clauses of one scope and one form; `heads[i]` is the condition that clause i settles."""

    scope: str
    certain: bool
    heads: tuple[int, ...]
    clauses: Form
    properties: tuple[int, ...]
    text: str

    @property
    def conditions(self) -> frozenset[int]:
        """The conditions that it may settle."""
        return frozenset(self.heads)


@dataclass(frozen=True)
class EncodedProgram:
    """A program as durable-rules fires it; `properties[scope][i]` is called `p<i>` in every ruleset of the scope."""

    program: Program
    rulesets: tuple[Ruleset, ...]
    properties: dict[str, tuple[Property, ...]]

    @cached_property
    def digest(self) -> str:
        """Names the rulesets by their content, for the worker that keeps them compiled."""
        return hashlib.sha256("\n".join(each.text for each in self.rulesets).encode()).hexdigest()


def encode(program: Program) -> EncodedProgram:
    """Compile every condition of a program, by scope and form; exceptions, rarely asked, come after main conditions.

    Raises: `RulebookInvalid` when a condition expands too far or a limit of durable-rules is passed.
    """
    too_wide = [
        f"{asked_by(program, index)} : la condition se développe en {expansion(condition)} cas (au plus {MAX_CLAUSES})"
        for index, condition in enumerate(program.conditions)
        if expansion(condition) > MAX_CLAUSES
    ]
    if too_wide:
        raise RulebookInvalid(" ; ".join(too_wide) + ".", remedy="Scinder la règle, ou nommer un terme intermédiaire.")
    groups = _groups(program)
    properties = {
        scope: _properties(clause for key, group in groups.items() if key[0] == scope for _, clause in group)
        for scope in {key[0] for key in groups}
    }
    names = {scope: {each: i for i, each in enumerate(found)} for scope, found in properties.items()}
    rulesets = tuple(
        _ruleset(scope, certain, part, names[scope])
        for (scope, certain), group in sorted(groups.items())
        for part in _cut(group)
    )
    encoded = EncodedProgram(program, rulesets, properties)
    faults = list(lint(encoded))
    if faults:
        raise RulebookInvalid(" ; ".join(faults) + ".", remedy="Scinder la règle, ou raccourcir la valeur citée.")
    return encoded


def _groups(program: Program) -> dict[tuple[str, bool], list[tuple[int, Conjunction]]]:
    groups: dict[tuple[str, bool], list[tuple[int, Conjunction]]] = {}
    mains = {each.condition for each in compiled_rules(program)}
    for index in sorted(range(len(program.conditions)), key=lambda index: (index not in mains, index)):
        for certain in (False, True):
            group = groups.setdefault((program.condition_scopes[index], certain), [])
            group.extend((index, clause) for clause in form(program.conditions[index], program, certain=certain))
    return groups


def compiled_rules(program: Program) -> Iterator[CompiledRule]:
    """Every compiled rule of a program."""
    for stratum in program.strata:
        for rules in stratum.rules.values():
            yield from rules


def asked_by(program: Program, index: int) -> str:
    """The first rule, and its exception if any, that reads a condition, named for people."""

    def within(clauses: tuple[Clause, ...]) -> Iterator[str]:
        for clause in clauses:
            if clause.condition == index:
                yield clause.id
            yield from within(clause.inner)

    for each in sorted(compiled_rules(program), key=lambda rule: rule.position):
        if each.condition == index:
            return f"règle « {each.rule.id} »"
        for exception in within(each.clauses):
            return f"règle « {each.rule.id} », exception « {exception} »"
    return f"condition n° {index}"


def _properties(clauses: Iterable[Conjunction]) -> tuple[Property, ...]:
    found = {test.of for clause in clauses for test in clause} | {Property("always")}
    return tuple(sorted(found, key=lambda each: (each.term, each.leaf, KINDS.index(each.kind), each.code)))


def _cut(group: list[tuple[int, Conjunction]]) -> Iterator[list[tuple[int, Conjunction]]]:
    part: list[tuple[int, Conjunction]] = []
    read: set[Property] = set()
    for index, clause in group:
        wider = read | {test.of for test in clause}
        if part and (len(part) == CLAUSES_PER_RULESET or len(wider) > PROPERTIES_PER_FACT):
            yield part
            part, wider = [], {test.of for test in clause}
        part.append((index, clause))
        read = wider
    if part:
        yield part


def _ruleset(scope: str, certain: bool, part: list[tuple[int, Conjunction]], names: dict[Property, int]) -> Ruleset:
    """Tests that many clauses share come first, so that they share their alpha nodes."""
    shared = Counter(test for _, clause in part for test in clause)
    clauses = tuple(
        tuple(sorted(clause or (_ALWAYS,), key=lambda test: (-shared[test], names[test.of], test.op, str(test.value))))
        for _, clause in part
    )
    rules: dict[str, object] = {
        str(i): {"all": [{"m": _expression(clause, names)}]} for i, clause in enumerate(clauses)
    }
    rules[MARKER] = {"all": [{"m": {MARKER: 1}}]}
    read = sorted({names[test.of] for clause in clauses for test in clause})
    text = json.dumps(rules, ensure_ascii=False, separators=(",", ":"))
    return Ruleset(scope, certain, tuple(index for index, _ in part), clauses, tuple(read), text)


_ALWAYS = Comparison(Property("always"), "$eq", 1)


def _expression(clause: Conjunction, names: dict[Property, int]) -> dict[str, object]:
    tests: list[dict[str, object]] = []
    for test in clause:
        pair: dict[str, object] = {f"p{names[test.of]}": test.value}
        tests.append(pair if test.op == "$eq" else {test.op: pair})
    return {"$and": tests} if len(tests) > 1 else tests[0]


def lint(encoded: EncodedProgram) -> Iterator[str]:
    """What the C code would misjudge or refuse, named by the rule that asks for it (nothing, as a rule)."""
    for ruleset in encoded.rulesets:
        where = asked_by(encoded.program, ruleset.heads[0])
        if len(ruleset.clauses) > CLAUSES_PER_RULESET:
            yield f"{where} : {len(ruleset.clauses)} clauses dans un même jeu (au plus {CLAUSES_PER_RULESET})"
        if len(ruleset.properties) > PROPERTIES_PER_FACT:
            yield f"{where} : {len(ruleset.properties)} propriétés lues (au plus {PROPERTIES_PER_FACT})"
        names = [f"p{each}" for each in ruleset.properties]
        for variant in (fnv1, fnv1a):
            if len({variant(name) for name in (*names, *_RESERVED)}) < len(names) + len(_RESERVED):
                yield f"{where} : deux noms de propriétés se confondent"
        for index, clause in zip(ruleset.heads, ruleset.clauses, strict=True):
            for test in clause:
                if isinstance(test.value, int) and not -UNBOUNDED < test.value < UNBOUNDED:
                    yield f"{asked_by(encoded.program, index)} : le nombre {test.value} est trop grand"
                elif isinstance(test.value, str) and not 0 < len(test.value.encode()) < MAX_TEXT_BYTES:
                    yield f"{asked_by(encoded.program, index)} : la valeur « {test.value[:40]}… » est vide ou trop longue"


def fnv1(name: str) -> int:
    """The 32-bit FNV-1 hash of a name."""
    value = 0x811C9DC5
    for byte in name.encode():
        value = value * 16777619 & 0xFFFFFFFF ^ byte
    return value


def fnv1a(name: str) -> int:
    """The 32-bit FNV-1a hash of a name: what the source of durable-rules 2.0.28 computes, for names in ASCII."""
    value = 0x811C9DC5
    for byte in name.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value
