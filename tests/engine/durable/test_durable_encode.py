"""Cutting into rulesets, the bound on expansion, and the lint that speaks before anything runs."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from small_rulebook import answered, compiled, sheet, term

from advisor.engine import durable, encode, forms
from advisor.engine.worker import DurableEngine
from advisor.law.errors import CaseRejected, RulebookInvalid
from advisor.law.possible import UNKNOWN
from advisor.law.truth import Truth
from advisor.rulebook.condition import ALWAYS, All, AnyOf, Compare, Const, Holds, Not, TermRef
from advisor.rulebook.vocabulary import Term

NUMBER = term("nombre", "number")
COLOUR = term("couleur", "choice")


def equals(value: int) -> Compare:
    return Compare(TermRef("nombre"), "=", Const(value, "number"))


def flags(count: int, prefix: str = "oui") -> tuple[Holds, ...]:
    return tuple(Holds(TermRef(f"{prefix} {number}")) for number in range(count))


def flag_terms(count: int, prefix: str = "oui") -> list[Term]:
    return [term(f"{prefix} {number}", "boolean") for number in range(count)]


def test_what_expands_beyond_the_bound_is_refused_by_name() -> None:
    pairs = tuple(AnyOf(flags(2, f"p{number}")) for number in range(7))
    terms = [each for number in range(7) for each in flag_terms(2, f"p{number}")]
    with pytest.raises(RulebookInvalid, match=r"règle « regle-1 ».*128 cas") as caught:
        encode.encode(compiled([flags(1, "p0")[0], All(pairs)], terms))
    assert "Scinder" in caught.value.remedy


def test_the_widest_condition_allowed_is_fired_from_several_rulesets(engine: DurableEngine) -> None:
    program = compiled([AnyOf(flags(64))], flag_terms(64))
    sizes = [len(each.clauses) for each in encode.encode(program).rulesets]
    assert sizes == [54, 10, 54, 10]
    for shown in (0, 60, None):
        values = {f"oui {number}": number == shown for number in range(64)}
        derivation = answered(program, sheet([values]))
        engine.check(derivation)


def test_many_negated_equalities_fall_back_on_the_answers_of_the_reference(engine: DurableEngine) -> None:
    condition = Not(AnyOf(tuple(equals(value) for value in range(40))))
    program = compiled([condition], [NUMBER])
    kinds = {each.of.kind for each in forms.form(program.conditions[0], program, certain=True)[0]}
    assert kinds == {"truth"}
    engine.check(answered(program, sheet([{"nombre": 3}, {"nombre": 41}, {"nombre": UNKNOWN}])))


def test_constant_conditions(engine: DurableEngine) -> None:
    program = compiled([ALWAYS, AnyOf(()), Not(ALWAYS), Holds(TermRef("oui 0"))], flag_terms(1))
    derivation = answered(program, sheet([{"oui 0": True}, {}]))
    engine.check(derivation)
    first, _ = derivation.asked()
    assert list(first[1].values()) == [Truth.TRUE, Truth.FALSE, Truth.FALSE, Truth.TRUE]


def test_a_condition_that_reads_too_much_is_refused() -> None:
    with pytest.raises(RulebookInvalid, match="règle « regle-0 » : 250 propriétés lues"):
        encode.encode(compiled([All(flags(250))], flag_terms(250)))


def test_rulesets_are_cut_before_a_fact_says_too_much(engine: DurableEngine) -> None:
    conditions = [All(tuple(flags(100, f"g{group}"))) for group in range(5)]
    terms = [each for group in range(5) for each in flag_terms(100, f"g{group}")]
    program = compiled(conditions, terms)
    assert max(len(each.properties) for each in encode.encode(program).rulesets) == 200
    values = {f"g{group} {number}": group != 3 or number < 99 for group in range(5) for number in range(100)}
    engine.check(answered(program, sheet([values])))


@pytest.mark.parametrize("far", [2**62, -(2**62), 2**64])
def test_a_constant_too_large_is_refused(far: int) -> None:
    with pytest.raises(RulebookInvalid, match="trop grand"):
        encode.encode(compiled([equals(far)], [NUMBER]))


@pytest.mark.parametrize("text", ["", "é" * 30_000])
def test_a_text_that_would_be_misread_is_refused(text: str) -> None:
    leaf = Compare(TermRef("couleur"), "=", Const(text, "choice", "couleur"))
    with pytest.raises(RulebookInvalid, match="vide ou trop longue"):
        encode.encode(compiled([leaf], [COLOUR]))


def test_a_value_too_long_rejects_the_case(engine: DurableEngine) -> None:
    leaf = Compare(TermRef("couleur"), "=", Const("red", "choice", "couleur"))
    derivation = answered(compiled([leaf], [COLOUR]), sheet([{"couleur": "red" + "x" * 65_536}]))
    with pytest.raises(CaseRejected, match="trop longue"):
        engine.check(derivation)


def test_texts_are_composed_alike_in_rules_and_in_facts() -> None:
    composed, decomposed = "caf\u00e9", "cafe\u0301"
    assert forms.normal(decomposed) == composed
    leaf = Compare(TermRef("couleur"), "=", Const(decomposed, "choice", "couleur"))
    (ruleset, _) = encode.encode(compiled([leaf], [COLOUR])).rulesets
    assert not ruleset.certain
    assert encode.encode(compiled([leaf], [COLOUR])).properties["incident"][-1].code == composed


def test_names_that_share_a_hash_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    encoded = encode.encode(compiled(list(flags(3)), flag_terms(3)))
    assert list(encode.lint(encoded)) == []
    monkeypatch.setattr(encode, "fnv1a", lambda name: encode.fnv1(name) % 7)
    assert any("se confondent" in fault for fault in encode.lint(encoded))


def test_too_many_clauses_in_a_ruleset_are_refused() -> None:
    encoded = encode.encode(compiled(list(flags(54)), flag_terms(54)))
    wide = replace(encoded.rulesets[0], clauses=encoded.rulesets[0].clauses * 2, heads=encoded.rulesets[0].heads * 2)
    assert any("108 clauses" in fault for fault in encode.lint(replace(encoded, rulesets=(wide,))))


def test_property_names_have_distinct_hashes_and_mean_nothing_to_durable_rules() -> None:
    names = [f"p{number}" for number in range(10_000)]
    for variant in (encode.fnv1, encode.fnv1a):
        assert len({variant(name) for name in (*names, *encode._RESERVED)}) == len(names) + len(encode._RESERVED)
    assert encode.MARKER == durable.MARKER
    assert (encode.fnv1a("id"), encode.fnv1a("sid"), encode.fnv1a("$and")) == (926444256, 3593476751, 3746487396)


def test_rulesets_use_comparisons_and_conjunction_only() -> None:
    leaves = [equals(1), Not(equals(2)), Compare(TermRef("couleur"), "≠", Const("red", "choice", "couleur"))]
    encoded = encode.encode(
        compiled([All((*leaves, *flags(2))), ALWAYS, AnyOf(flags(2))], [NUMBER, COLOUR, *flag_terms(2)])
    )
    words: set[str] = set()
    for ruleset in encoded.rulesets:
        rules = json.loads(ruleset.text)
        assert all(set(rule) == {"all"} and [list(each) for each in rule["all"]] == [["m"]] for rule in rules.values())
        words |= set(re.findall(r'"(\$\w+)"', ruleset.text))
    assert words <= {"$and", "$gt", "$gte", "$lt", "$lte", "$neq"}
    assert "$and" in words
