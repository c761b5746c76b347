"""The engines agree on random conditions, whatever the order, whatever the reference left unread; and wrong forms show."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from itertools import product

import pytest
from small_rulebook import answered, compiled, rulebook, sheet, term

from advisor.engine import agree, encode, forms, lay
from advisor.engine.compile import compile_rulebook
from advisor.engine.derivation import Derivation
from advisor.engine.derive import derive
from advisor.engine.forms import Comparison, Form
from advisor.engine.frame import Frame
from advisor.engine.program import Program
from advisor.engine.reference import truth, world_of
from advisor.engine.row import Row
from advisor.engine.worker import DurableEngine
from advisor.law.errors import EngineDisagreement
from advisor.law.possible import UNKNOWN, Among, Possible, Range
from advisor.law.truth import Truth
from advisor.rulebook.condition import All, AnyOf, Compare, Condition, Const, Holds, Leaf, Not, OneOf, TermRef
from advisor.rulebook.vocabulary import Term

TERMS = [
    *(term(f"oui {number}", "boolean") for number in range(3)),
    *(term(f"couleur {number}", "choice") for number in range(2)),
    *(term(f"degré {number}", "scale") for number in range(2)),
    *(term(f"nombre {number}", "number") for number in range(2)),
]
COLOURS = ("red", "green", "blue", "grey")


def random_leaf(rng: random.Random) -> Leaf:
    known = rng.choice(TERMS)
    if known.type == "boolean":
        return Holds(TermRef(known.id))
    if known.type == "choice":
        if rng.random() < 0.3:
            return OneOf(TermRef(known.id), tuple(Const(code, "choice", known.id) for code in rng.sample(COLOURS, 2)))
        return Compare(TermRef(known.id), rng.choice("=≠"), Const(rng.choice(COLOURS), "choice", known.id))
    of = known.id if known.type == "scale" else ""
    right = (
        Const(rng.randrange(4), known.type, of) if rng.random() < 0.9 else TermRef(f"{known.id[:-1]}{rng.randrange(2)}")
    )
    return Compare(TermRef(known.id), rng.choice(("=", "≠", "<", "<=", ">", ">=")), right)


def random_condition(rng: random.Random, depth: int = 3) -> Condition:
    kind = rng.random() if depth else 1.0
    if kind < 0.2:
        return Not(random_condition(rng, depth - 1))
    if kind < 0.7:
        parts = tuple(random_condition(rng, depth - 1) for _ in range(rng.choice((0, 1, 2, 2, 3))))
        return All(parts) if rng.random() < 0.5 else AnyOf(parts)
    return random_leaf(rng)


def random_value(rng: random.Random, known: Term) -> Possible:
    if rng.random() < 0.2:
        return UNKNOWN
    if known.type == "boolean":
        return rng.random() < 0.5
    if known.type == "choice":
        return rng.choice(COLOURS) if rng.random() < 0.7 else Among(frozenset(rng.sample(COLOURS, 2)))
    low = rng.randrange(4)
    return low if rng.random() < 0.7 else Range(low, rng.choice((None, low + 1, 3)), rng.random() < 0.3)


def random_derivation(seed: int, rules: int = 12, items: int = 6) -> Derivation:
    rng = random.Random(seed)
    conditions = [found for _ in range(rules) if encode.expansion(found := random_condition(rng)) <= encode.MAX_CLAUSES]
    values = [{each.id: random_value(rng, each) for each in TERMS} for _ in range(items)]
    return answered(compiled(conditions, TERMS), sheet(values))


def test_random_conditions(engine: DurableEngine) -> None:
    met: set[Truth] = set()
    for seed in range(300):
        derivation = random_derivation(seed)
        engine.check(derivation)
        met |= {each for _, answers in derivation.asked() for each in answers.values()}
    assert met == set(Truth)


def one_by_one(row: Row) -> list[Frame]:
    """The same frames, of which every condition was asked alone: each remembers the leaves that it read."""
    world = world_of(row.frames[0].world.program, row.frames[0].world.sheet)
    frames = [world.frame(each.view, each.item) for each in row.frames]
    for frame, condition in product(frames, world.program.conditions):
        truth(condition, frame)
    return frames


@pytest.mark.parametrize("left", ["0", "1", "2"])
def test_what_the_reference_did_not_read_decides_nothing(
    engine: DurableEngine, monkeypatch: pytest.MonkeyPatch, left: str
) -> None:
    def write_unread(prefix: str, leaf: Leaf) -> lay.Layout:
        known = real(prefix, leaf)

        def write(row: Row) -> list[lay.Column]:
            (column,) = known(row)
            unread = [id(leaf) not in frame.memo for frame in one_by_one(row)]
            skipped.extend([leaf] * sum(unread))
            return [[prefix + left if not_read else told for not_read, told in zip(unread, column, strict=True)]]

        return write

    real, skipped = lay._answer, list[Leaf]()
    monkeypatch.setattr(lay, "_answer", write_unread)
    monkeypatch.setattr(forms, "_plain", lambda *_, **__: None)
    for seed in range(1000, 1060):
        engine.check(random_derivation(seed))
    assert skipped


def test_the_order_of_facts_and_of_rules_changes_nothing(engine: DurableEngine) -> None:
    class Shuffled:
        """The same engine, asked in another order."""

        def __init__(self, rng: random.Random) -> None:
            self.rng = rng

        def plan(self, program: Program) -> agree.Plan:
            return engine.plan(program)

        def fire(self, encoded: encode.EncodedProgram, batches: Sequence[agree.Batch]) -> list[list[agree.Firing]]:
            orders = [(number, self.rng.sample(range(len(bodies)), len(bodies))) for number, bodies in batches]
            mixed = [
                (number, [bodies[i] for i in order])
                for (number, bodies), (_, order) in zip(batches, orders, strict=True)
            ]
            places = self.rng.sample(range(len(mixed)), len(mixed))
            fired = engine.fire(encoded, [mixed[place] for place in places])
            back: list[list[agree.Firing]] = [[] for _ in batches]
            for place, firings in zip(places, fired, strict=True):
                back[place] = [(clause, orders[place][1][fact]) for clause, fact in firings]
            return back

    for seed in range(40):
        derivation = random_derivation(seed)
        agree.agree(derivation, Shuffled(random.Random(seed)))
        rng = random.Random(seed)
        others = rng.sample(derivation.program.conditions, len(derivation.program.conditions))
        engine.check(answered(compiled(others, TERMS), derivation.sheet))


def test_a_whole_derivation_with_an_exception(engine: DurableEngine) -> None:
    base, excluded = Holds(TermRef("oui 0")), Compare(TermRef("nombre 0"), ">", Const(2, "number"))
    program = compile_rulebook(rulebook([base], TERMS, {0: excluded}))
    facts = sheet([{"oui 0": a, "nombre 0": b} for a in (True, False, UNKNOWN) for b in (1, 3, Range(1, 3), UNKNOWN)])
    derivation = derive(program, facts)
    engine.check(derivation)
    asked = [len(answers) for _, answers in derivation.asked()]
    assert asked == [2, 2, 2, 2, 1, 1, 1, 1, 2, 2, 2, 2]


def _strict(known: Term, op: str, value: int, *, certain: bool) -> Form:
    return REAL_ORDERED(known, {">=": ">", "<=": "<"}.get(op, op), value, certain=certain)


def _possible_is_certain(known: Term, op: str, code: str, *, certain: bool) -> Form:
    del certain
    return REAL_CHOICE(known, op, code, certain=True)


def _same_modality(leaf: Leaf, program: Program, *, certain: bool, positive: bool, split: bool) -> Form:
    return REAL_LITERAL(leaf, program, certain=certain if positive else not certain, positive=positive, split=split)


def _one_more(value: Possible, widest: tuple[int, int] | None = None) -> lay.Extents:
    low, high, floor, ceiling = REAL_EXTENTS(value, widest)
    return low, high + 1, floor, ceiling


def _not_widened(value: Possible, widest: tuple[int, int] | None = None) -> lay.Extents:
    del widest
    return REAL_EXTENTS(value)


def _no_flip(each: Comparison) -> Comparison:
    return each


REAL_ORDERED, REAL_CHOICE, REAL_LITERAL, REAL_EXTENTS = forms._ordered, forms._choice, forms._literal, lay.extents


@pytest.mark.parametrize(
    ("module", "name", "wrong"),
    [
        (forms, "_ordered", _strict),
        (forms, "_choice", _possible_is_certain),
        (forms, "_literal", _same_modality),
        (lay, "extents", _one_more),
        (lay, "extents", _not_widened),
        (forms.Comparison, "opposite", _no_flip),
    ],
)
def test_a_wrong_encoding_is_found(
    engine: DurableEngine, monkeypatch: pytest.MonkeyPatch, module: object, name: str, wrong: Callable[..., object]
) -> None:
    monkeypatch.setattr(module, name, wrong)
    found = 0
    for seed in range(25):
        try:
            engine.check(random_derivation(seed))
        except EngineDisagreement as error:
            found += 1
            assert re.search(r"règle « regle-\d+ »", error.message)
    assert found


def test_the_message_names_the_rule_the_item_the_truths_and_the_smallest_case(
    engine: DurableEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms, "_ordered", _strict)
    above = Compare(TermRef("nombre 0"), ">=", Const(2, "number"))
    condition = All((Holds(TermRef("oui 0")), AnyOf((above, Holds(TermRef("oui 1"))))))
    facts = sheet([{"oui 0": True, "oui 1": False, "nombre 0": 2}, {"oui 0": True, "oui 1": True, "nombre 0": 1}])
    facts.lists["incident"][0].label = "bruit du 3 mars"
    with pytest.raises(EngineDisagreement) as caught:
        engine.check(answered(compiled([condition], TERMS), facts))
    assert caught.value.message == (
        "Désaccord des moteurs sur la règle « regle-0 » (bruit du 3 mars, vue « la plus large ») : la référence répond "
        "« vrai », durable-rules répond « faux ». Cas minimal : « nombre 0 » sûrement au moins 2, « oui 0 » vrai."
    )
    assert "Aucune décision" in caught.value.remedy


def test_the_smallest_case_of_a_firing_too_many(engine: DurableEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lay, "extents", _one_more)
    below = Not(Compare(TermRef("nombre 0"), ">=", Const(2, "number")))
    condition = Not(AnyOf((Holds(TermRef("oui 0")), below)))
    facts = sheet([{"oui 0": False, "nombre 0": 1}])
    with pytest.raises(EngineDisagreement, match="« nombre 0 » au plus grand possible 2, « oui 0 » faux") as caught:
        engine.check(answered(compiled([condition, Not(condition)], TERMS), facts))
    assert "la référence répond « faux », durable-rules répond « inconnu »" in caught.value.message
    assert "Autres réponses différentes : 1." in caught.value.message


def test_an_answer_that_does_not_come_again_is_told_as_such(engine: DurableEngine) -> None:
    class Forgetful:
        """Loses every firing the first time."""

        lost = False

        def plan(self, program: Program) -> agree.Plan:
            return engine.plan(program)

        def fire(self, encoded: encode.EncodedProgram, batches: Sequence[agree.Batch]) -> list[list[agree.Firing]]:
            fired = engine.fire(encoded, batches)
            self.lost, lost = True, self.lost
            return fired if lost else [[] for _ in fired]

    derivation = answered(compiled([Holds(TermRef("oui 0"))], TERMS), sheet([{"oui 0": True}]))
    with pytest.raises(EngineDisagreement, match="ne le répète pas sur cet élément seul"):
        agree.agree(derivation, Forgetful())
