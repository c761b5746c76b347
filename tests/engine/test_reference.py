"""The definition, case by case: what a condition is worth when a file says much, little or nothing."""

from __future__ import annotations

import operator
from datetime import date
from itertools import product

import pytest
from small_world import ALL_USES, TODAY, File, concluded, condition, day, derived, framed, item, rule, true_in, value_in

from advisor.engine.reference import operand_value, truth
from advisor.law.possible import ABSENT, UNKNOWN, UNSETTLED, Among, Possible, Range, SetOf, compare, ranged
from advisor.law.truth import Truth
from advisor.rulebook.condition import Aggregate, Duration, Shift, TermRef
from advisor.rulebook.model import Alert

TRUE, FALSE, OPEN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
OPERATORS = {
    "=": operator.eq,
    "≠": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
SMALL = range(4)
NO_LIST = frozenset[str]()


def unanimous(readings: set[bool]) -> Truth:
    return OPEN if len(readings) == 2 else TRUE if True in readings else FALSE


def stands_for(value: Possible) -> list[int | None]:
    if isinstance(value, Range):
        low, high = (0 if value.low is None else value.low), (3 if value.high is None else value.high)
        return [*range(low, high + 1), *([None] if value.maybe_absent else [])]
    return [None] if value is ABSENT else [value]  # type: ignore[list-item]


ORDERED_VALUES: list[Possible] = [
    *SMALL,
    ABSENT,
    *(Range(low, high, maybe) for low, high in product(SMALL, SMALL) if low < high for maybe in (False, True)),
    *(Range(low, low, maybe_absent=True) for low in SMALL),
]


@pytest.mark.parametrize("op", OPERATORS)
def test_a_comparison_is_certain_exactly_when_every_pair_of_possible_values_agrees(op: str) -> None:
    for left, right in product(ORDERED_VALUES, ORDERED_VALUES):
        readings = {
            a is not None and b is not None and OPERATORS[op](a, b)
            for a, b in product(stands_for(left), stands_for(right))
        }
        assert compare(left, op, right) is unanimous(readings), (left, op, right)


@pytest.mark.parametrize("op", OPERATORS)
def test_a_comparison_with_an_unbounded_value_is_certain_only_by_its_bound(op: str) -> None:
    assert compare(UNKNOWN, op, 2) is OPEN
    assert compare(UNKNOWN, op, ABSENT) is FALSE
    expected = {">=": TRUE, ">": TRUE, "≠": TRUE, "<": FALSE, "<=": FALSE, "=": FALSE}[op]
    assert compare(Range(5, None), op, 2) is expected
    assert compare(Range(None, 5), op, 2) is OPEN


KNOWN: dict[Truth, Possible] = {TRUE: True, FALSE: False, OPEN: UNKNOWN}
READINGS = {TRUE: [True], FALSE: [False], OPEN: [True, False]}


@pytest.mark.parametrize(("first", "second"), list(product(Truth, Truth)))
def test_connectives_are_strong_kleene(first: Truth, second: Truth) -> None:
    file = File(said={"danger": KNOWN[first], "plainte": KNOWN[second]})
    pairs = list(product(READINGS[first], READINGS[second]))
    assert true_in(file, "danger et plainte") is unanimous({a and b for a, b in pairs})
    assert true_in(file, "danger ou plainte") is unanimous({a or b for a, b in pairs})
    assert true_in(file, "non danger") is unanimous({not a for a, _ in pairs})
    assert true_in(file, "non (danger et non plainte)") is unanimous({not (a and not b) for a, b in pairs})


def test_a_term_that_nobody_was_asked_about_is_unknown_and_one_sought_in_vain_is_false() -> None:
    assert true_in(File(), "danger") is OPEN
    assert true_in(File(said={"danger": False}), "danger") is FALSE
    assert true_in(File(said={"danger": ABSENT}), "danger") is FALSE


# --- lists ------------------------------------------------------------------------------------------------------------

OPEN_INCIDENTS = [
    item("incident", "i1", établi=True),
    item("incident", "i2", établi=UNKNOWN),
    item("incident", "i3", établi=False),
]


@pytest.mark.parametrize(
    ("complete", "expected"),
    [(frozenset({"incident"}), Range(1, 2)), (NO_LIST, Range(1, None))],
    ids=["attested complete", "not attested"],
)
def test_a_count_lies_between_the_certain_and_the_possible_members(complete: frozenset[str], expected: Range) -> None:
    file = File(OPEN_INCIDENTS, complete=complete)
    assert value_in(file, "nombre(incidents où établi)") == expected
    assert true_in(file, "nombre(incidents où établi) >= 1") is TRUE
    assert true_in(file, "nombre(incidents où établi) >= 2") is OPEN
    assert true_in(file, "nombre(incidents où établi) >= 3") is (FALSE if complete else OPEN)


@pytest.mark.parametrize("kind", ["premier", "dernier", "maximum", "minimum"])
def test_the_extreme_of_an_empty_complete_list_is_absent_and_satisfies_no_comparison(kind: str) -> None:
    aggregate = f"{kind}(date du fait des incidents)"
    assert value_in(File(), aggregate) is ABSENT
    for op in OPERATORS:
        assert true_in(File(), f"{aggregate} {op} 2026-01-01") is FALSE
        assert true_in(File(), f"non {aggregate} {op} 2026-01-01") is TRUE
        assert true_in(File(complete=NO_LIST), f"{aggregate} {op} 2026-01-01") is OPEN
    assert value_in(File(), f"{aggregate} + 2 mois") is ABSENT
    assert value_in(File(complete=NO_LIST), aggregate) == Range(None, None, maybe_absent=True)


def test_an_empty_complete_list_has_none_all_and_nothing() -> None:
    assert value_in(File(), "nombre(incidents)") == 0
    assert value_in(File(), "somme(témoins des incidents)") == 0
    assert true_in(File(), "existe(incidents)") is FALSE
    assert true_in(File(), "tous(établi des incidents)") is TRUE


def test_an_empty_list_that_nobody_attested_decides_nothing() -> None:
    file = File(complete=NO_LIST)
    assert value_in(file, "nombre(incidents)") == Range(0, None)
    assert value_in(file, "somme(témoins des incidents)") == Range(0, None)
    assert true_in(file, "existe(incidents)") is OPEN
    assert true_in(file, "tous(établi des incidents)") is OPEN


@pytest.mark.parametrize(
    ("first", "second", "exists", "every"),
    [
        (True, False, TRUE, FALSE),
        (True, UNKNOWN, TRUE, OPEN),
        (False, UNKNOWN, OPEN, FALSE),
        (False, False, FALSE, FALSE),
        (True, True, TRUE, TRUE),
        (UNKNOWN, UNKNOWN, OPEN, OPEN),
    ],
)
def test_existe_and_tous_over_a_complete_list(first: Possible, second: Possible, exists: Truth, every: Truth) -> None:
    incidents = [item("incident", "i1", établi=first), item("incident", "i2", établi=second)]
    assert true_in(File(incidents), "existe(incidents où établi)") is exists
    assert true_in(File(incidents), "tous(établi des incidents)") is every
    unfinished = File(incidents, complete=NO_LIST)
    assert true_in(unfinished, "existe(incidents où établi)") is (TRUE if exists is TRUE else OPEN)
    assert true_in(unfinished, "tous(établi des incidents)") is (FALSE if every is FALSE else OPEN)


def test_a_possible_member_that_breaks_the_rule_leaves_tous_open() -> None:
    incidents = [item("incident", "i1", établi=UNKNOWN, témoins=0)]
    assert true_in(File(incidents), "existe(incidents où établi et témoins >= 1)") is FALSE
    assert true_in(File(incidents), "tous(établi des incidents où témoins = 0)") is OPEN
    both = [item("incident", "i1", établi=False, témoins=Range(0, 1))]
    assert true_in(File(both), "tous(établi des incidents où témoins = 0)") is OPEN


def test_a_sum_adds_what_is_certain_below_and_what_is_possible_above() -> None:
    incidents = [
        item("incident", "i1", établi=True, préjudice=Range(100, 300)),
        item("incident", "i2", établi=UNKNOWN, préjudice=500),
    ]
    assert value_in(File(incidents), "somme(préjudice des incidents où établi)") == Range(100, 800)
    assert value_in(File(incidents, complete=NO_LIST), "somme(préjudice des incidents où établi)") == Range(100, None)
    incidents.append(item("incident", "i3", établi=True))
    assert value_in(File(incidents), "somme(préjudice des incidents où établi)") == Range(100, None)


def test_a_value_that_may_be_absent_adds_nothing_for_certain() -> None:
    incidents = [item("incident", "i1", préjudice=Range(100, 300, maybe_absent=True))]
    assert value_in(File(incidents), "somme(préjudice des incidents)") == Range(0, 300)
    assert true_in(File(incidents), "somme(préjudice des incidents) >= 1 €") is OPEN


def test_the_last_of_a_list_is_at_least_the_last_certain_one_and_at_most_the_last_possible_one() -> None:
    incidents = [
        item("incident", "i1", établi=True, date_du_fait=day(5)),
        item("incident", "i2", établi=UNKNOWN, date_du_fait=day(2)),
        item("incident", "i3", établi=True, date_du_fait=Range(day(9), day(4))),
    ]
    last = "dernier(date du fait des incidents où établi)"
    assert value_in(File(incidents), last) == Range(day(5), day(2))
    assert value_in(File(incidents, complete=NO_LIST), last) == Range(day(5), None)
    assert value_in(File(incidents), "premier(date du fait des incidents où établi)") == Range(day(9), day(5))
    only_possible = File(incidents[1:2])
    assert value_in(only_possible, last) == Range(None, day(2), maybe_absent=True)
    assert true_in(only_possible, f"{last} <= 2026-03-31") is OPEN


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (day(0), TRUE),
        (date(2026, 2, 1).toordinal(), TRUE),
        (date(2026, 1, 31).toordinal(), FALSE),
        (Range(day(4), day(0)), OPEN),
        (Range(day(9), day(4)), FALSE),
        (day(0) + 1, FALSE),
        (UNKNOWN, OPEN),
        (ABSENT, FALSE),
    ],
)
def test_an_item_astride_a_window_is_a_possible_member(when: Possible, expected: Truth) -> None:
    incidents = [item("incident", "i1", date_du_fait=when)]
    for length in ("2 mois", "délai"):
        assert true_in(File(incidents), f"existe(incidents sur {length} selon date du fait)") is expected
    bounds = {TRUE: (1, 1), FALSE: (0, 0), OPEN: (0, 1)}[expected]
    assert value_in(File(incidents), "nombre(incidents sur 2 mois selon date du fait)") == ranged(*bounds)


def test_a_list_is_read_from_an_incident_as_from_the_case_but_pieces_are_its_own() -> None:
    pieces = [item("piece", "p1", anonyme=False), item("piece", "p2", anonyme=False)]
    incidents = [item("incident", "i1", témoins=1), item("incident", "i2", témoins=2)]
    file = File(incidents, pieces=pieces, pieces_of={"i1": pieces[:1]})
    world = derived(file).world
    count = Aggregate("count", "piece")
    seen = [operand_value(count, world.frame("all", each)) for each in (file.sheet().case, *incidents)]
    assert seen == [2, 1, 0]
    busier = condition("nombre(incidents où témoins >= 1) = 2", "incident")
    assert truth(busier, world.frame("all", incidents[0])) is TRUE


# --- choices, scales, sets, dates -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "equal", "differs", "one_of", "any_of_all"),
    [
        ("hall", TRUE, FALSE, TRUE, TRUE),
        ("surroundings", FALSE, TRUE, FALSE, TRUE),
        (UNKNOWN, OPEN, OPEN, OPEN, TRUE),
        (Among(frozenset({"hall", "street"})), OPEN, OPEN, TRUE, TRUE),
        (Among(frozenset({"street", "surroundings"})), FALSE, TRUE, OPEN, TRUE),
        (ABSENT, FALSE, FALSE, FALSE, FALSE),
    ],
)
def test_a_choice(value: Possible, equal: Truth, differs: Truth, one_of: Truth, any_of_all: Truth) -> None:
    file = File([item("incident", "i1", lieu=value)])
    texts = ("lieu est hall", "lieu n'est pas hall", "lieu parmi (hall, rue)", "lieu parmi (hall, rue, abords)")
    for text, expected in zip(texts, (equal, differs, one_of, any_of_all), strict=True):
        assert true_in(file, f"existe(incidents où {text})") is expected, text


def test_an_unknown_choice_without_listed_values_is_unknown() -> None:
    file = File([item("incident", "i1")])
    assert true_in(file, "existe(incidents où mot libre parmi (caillou, pierre))") is OPEN
    assert true_in(file, "existe(incidents où mot libre est caillou)") is OPEN
    assert true_in(file, "existe(incidents où mot libre n'est pas caillou)") is OPEN


def test_two_unknown_choices_are_compared_each_over_its_own_values() -> None:
    file = File([item("incident", "i1", lieu="hall")])
    assert true_in(file, "existe(incidents où lieu = rive)") is FALSE
    file = File([item("incident", "i1", lieu="street")])
    assert true_in(file, "existe(incidents où lieu = rive)") is OPEN
    file = File([item("incident", "i1", rive=Among(frozenset({"street", "quay"})), lieu=UNKNOWN)])
    assert true_in(file, "existe(incidents où lieu = rive)") is OPEN
    file = File([item("incident", "i1", rive="quay", lieu=UNKNOWN)])
    assert true_in(file, "existe(incidents où lieu = rive)") is FALSE


@pytest.mark.parametrize(
    ("value", "at_least_moderate", "at_least_light", "is_serious", "one_of_two"),
    [
        (0, FALSE, TRUE, FALSE, TRUE),
        (2, TRUE, TRUE, TRUE, FALSE),
        (UNKNOWN, OPEN, TRUE, OPEN, OPEN),
        (Range(1, 2), TRUE, TRUE, OPEN, OPEN),
        (Range(0, 1), OPEN, TRUE, FALSE, TRUE),
        (ABSENT, FALSE, FALSE, FALSE, FALSE),
    ],
)
def test_a_scale(
    value: Possible, at_least_moderate: Truth, at_least_light: Truth, is_serious: Truth, one_of_two: Truth
) -> None:
    file = File([item("incident", "i1", gravité=value)])
    answers = {
        "gravité >= modéré": at_least_moderate,
        "gravité >= léger": at_least_light,
        "gravité est grave": is_serious,
        "gravité parmi (léger, modéré)": one_of_two,
    }
    for text, expected in answers.items():
        assert true_in(file, f"existe(incidents où {text})") is expected, text


def test_a_conclusion_left_open_may_be_no_value_at_all() -> None:
    rules = (
        rule("r1", "incident", "établi", ("degré retenu", 1)),
        rule("r2", "incident", "établi", ("lieu retenu", "hall")),
    )
    file = File([item("incident", "i1", établi=UNKNOWN)])
    assert true_in(file, "existe(incidents où degré retenu >= léger)", rules=rules) is OPEN
    assert true_in(file, "existe(incidents où lieu retenu parmi (hall, rue, abords))", rules=rules) is OPEN
    assert true_in(file, "existe(incidents où degré retenu parmi (léger, modéré, grave))", rules=rules) is OPEN


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (SetOf(frozenset({"noise"}), frozenset()), TRUE),
        (SetOf(frozenset(), frozenset({"noise"})), OPEN),
        (SetOf(frozenset({"damage"}), None), OPEN),
        (SetOf(frozenset({"damage"}), frozenset()), FALSE),
        (UNKNOWN, OPEN),
        (ABSENT, FALSE),
    ],
)
def test_a_set(value: Possible, expected: Truth) -> None:
    assert (
        true_in(File([item("incident", "i1", thèmes=value)]), "existe(incidents où thèmes contient bruit)") is expected
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [(2, TRUE), (3, FALSE), (Range(1, 2), TRUE), (Range(1, 3), OPEN), (Range(4, None), FALSE), (UNKNOWN, OPEN)],
)
def test_a_number_among_several(value: Possible, expected: Truth) -> None:
    assert true_in(File(said={"étages": value}), "étages parmi (1, 2)") is expected


def test_a_shifted_date_keeps_its_bounds_and_takes_the_last_day_of_a_short_month() -> None:
    file = File(said={"date de la plainte": Range(date(2026, 1, 30).toordinal(), date(2026, 1, 31).toordinal())})
    month_later = Shift(TermRef("date de la plainte"), 1, Duration(1, "months"))
    assert operand_value(month_later, framed(file)) == date(2026, 2, 28).toordinal()
    assert true_in(file, "date de la plainte + délai <= 2026-03-31") is TRUE
    assert true_in(file, "date de la plainte + 2 mois = 2026-03-31") is OPEN
    assert value_in(File(), "date de la plainte + 1 mois") == Range(None, None)


def test_a_parameter_has_the_value_of_the_day_of_the_act_and_before_its_first_day_none() -> None:
    assert value_in(File(), "date de l'acte - délai") == date(2026, 1, 31).toordinal()
    assert true_in(File(said={"étages": 9}), "étages >= seuil") is OPEN


# --- wordings ---------------------------------------------------------------------------------------------------------

LAW_CHANGE = date(2025, 6, 15)
EVE = date(2025, 6, 14)
BEFORE, AFTER, ASTRIDE = day(12), day(6), Range(day(12), day(6))
OLD = rule("ancien", "incident", "lieu est hall", ("manquement", True), governed="fact", until=EVE)
NEW = rule("nouveau", "incident", "lieu parmi (hall, abords)", ("manquement", True), governed="fact", since=LAW_CHANGE)


@pytest.mark.parametrize(
    ("when", "where", "expected"),
    [
        (BEFORE, "hall", True),
        (BEFORE, "surroundings", False),
        (AFTER, "surroundings", True),
        (AFTER, "street", False),
        (ASTRIDE, "hall", True),
        (ASTRIDE, "surroundings", UNKNOWN),
        (ASTRIDE, "street", False),
        (UNKNOWN, "hall", True),
        (UNKNOWN, "surroundings", UNKNOWN),
        (EVE.toordinal(), "surroundings", False),
        (LAW_CHANGE.toordinal(), "surroundings", True),
        (ASTRIDE, UNKNOWN, UNKNOWN),
    ],
)
def test_a_fact_is_judged_in_each_wording_that_its_possible_dates_meet(
    when: Possible, where: Possible, expected: Possible
) -> None:
    found = derived(File([item("incident", "i1", date_du_fait=when, lieu=where)]), OLD, NEW)
    assert concluded(found, "manquement", "i1") is expected


def test_both_wordings_are_judged_for_a_fact_astride_and_only_one_for_a_dated_fact() -> None:
    found = derived(File([item("incident", "i1", date_du_fait=ASTRIDE, lieu="hall")]), OLD, NEW)
    reigns = {each.frame.day for name in ("ancien", "nouveau") for each in found.of_rule(name)}
    assert reigns == {Range(BEFORE, EVE.toordinal()), Range(LAW_CHANGE.toordinal(), AFTER)}
    dated = derived(File([item("incident", "i1", date_du_fait=AFTER, lieu="hall")]), OLD, NEW)
    assert not dated.of_rule("ancien")
    assert len(dated.of_rule("nouveau")) == 1


def test_two_items_of_one_name_are_not_taken_for_each_other() -> None:
    lasting = rule("toujours", "incident", "lieu est hall", ("lieu retenu", "hall"), governed="fact")
    later = rule("tard", "measure", "remise", head=Alert("Remise faite."))
    file = File([item("incident", "x", date_du_fait=ASTRIDE, lieu="hall")], [item("measure", "x", remise=True)])
    found = derived(file, OLD, NEW, lasting, later)
    incidents, (measure,) = found.of_rule("toujours"), found.of_rule("tard")
    assert [found.weighed(each, lambda verdict: verdict.condition) for each in incidents] == [TRUE, TRUE]
    assert found.world.is_divided(incidents[0].frame.item, "all")
    assert not found.world.is_divided(measure.frame.item, "all")


def test_what_is_read_inside_a_wording_belongs_to_its_reign() -> None:
    early = rule("tôt", "incident", "date du fait < 2025-06-15", ("lieu retenu", "hall"), governed="fact", until=EVE)
    file = File([item("incident", "i1", date_du_fait=ASTRIDE, lieu="hall")])
    found = derived(file, early, OLD, NEW)
    (judged,) = found.of_rule("tôt")
    assert judged.verdict.condition is TRUE
    assert concluded(found, "lieu retenu", "i1") is UNSETTLED


# --- views ------------------------------------------------------------------------------------------------------------

ANONYMOUS = {True: "barred", False: "admitted", UNKNOWN: "open"}


@pytest.mark.parametrize(
    ("anonymous", "in_letter", "exists_in_letter"), [(True, OPEN, FALSE), (False, TRUE, TRUE), (UNKNOWN, OPEN, OPEN)]
)
def test_what_no_usable_piece_says_is_unknown_and_what_only_it_makes_known_was_never_received(
    anonymous: Possible, in_letter: Truth, exists_in_letter: Truth
) -> None:
    incident = item("incident", "i1", ("p1",))
    incident.said["établi"] = (True, ())
    file = File([incident], pieces=[item("piece", "p1", anonyme=anonymous)])
    file.said["plainte"] = True
    sheet = file.sheet()
    sheet.case.said["danger"] = (True, ("p1",))
    file.sheet = lambda: sheet  # type: ignore[method-assign]
    for view, told, exists in (("all", TRUE, TRUE), ("letter", in_letter, exists_in_letter)):
        assert true_in(file, "danger", view) is told
        assert true_in(file, "plainte", view) is TRUE
        assert true_in(file, "existe(incidents où établi)", view) is exists
    assert value_in(file, "nombre(incidents)", "letter") == {TRUE: 1, FALSE: 0, OPEN: Range(0, 1)}[exists_in_letter]


def test_one_usable_source_is_enough() -> None:
    pieces = [item("piece", "p1", anonyme=True), item("piece", "p2", anonyme=False)]
    file = File([item("incident", "i1", ("p1", "p2"), établi=True)], pieces=pieces)
    assert true_in(file, "existe(incidents)", "court") is TRUE
    alone = File([item("incident", "i1", ("p1",), établi=True)], pieces=pieces)
    assert true_in(alone, "existe(incidents)", "court") is FALSE


def test_utilisable_follows_the_view() -> None:
    pieces = [item("piece", "p1", anonyme=True), item("piece", "p2", anonyme=False)]
    rules = (
        rule("interne", "piece", "anonyme ou non anonyme", ("usage interne", True)),
        rule("tout", "piece", "non anonyme", *ALL_USES[1:]),
    )
    text = "nombre(pièces où utilisable) = 2"
    file = File(pieces=pieces)
    seen = {view: true_in(file, text, view, rules) for view in ("all", "internal", "letter", "court")}
    assert seen == {"all": TRUE, "internal": TRUE, "letter": FALSE, "court": FALSE}


@pytest.mark.parametrize("view", ["internal", "letter", "court"])
def test_what_admission_concluded_reads_the_same_in_every_view(view: str) -> None:
    rules = (
        rule("écarter", "piece", "anonyme", ("écartée", True)),
        rule("admettre", "piece", "non écartée", *ALL_USES),
    )
    file = File(pieces=[item("piece", "p1", anonyme=True), item("piece", "p2", anonyme=False)])
    assert true_in(file, "existe(pièces où écartée)", "all", rules) is TRUE
    assert true_in(file, "existe(pièces où écartée)", view, rules) is TRUE
    assert true_in(file, "nombre(pièces où usage courrier) = 1", view, rules) is TRUE


# --- frames -----------------------------------------------------------------------------------------------------------


def test_an_aggregate_seen_from_a_person_reads_what_binds_that_person() -> None:
    people = (item("person", "a"), item("person", "b"))
    related: dict[tuple[str, str], dict[str, tuple[Possible, tuple[str, ...]]]] = {
        ("i1", "a"): {"auteur": (True, ())},
        ("i1", "b"): {"auteur": (False, ())},
    }
    file = File([item("incident", "i1")], people=people, related=related)
    world = derived(file).world
    text = condition("existe(incidents où auteur)", "person")
    assert [truth(text, world.frame("all", each)) for each in people] == [TRUE, FALSE]


def test_an_aggregate_within_an_aggregate_still_reads_what_binds_that_person() -> None:
    people = (item("person", "a", âgée=True), item("person", "b", âgée=False))
    pieces = [item("piece", "p1", anonyme=False)]
    file = File([item("incident", "i1")], pieces=pieces, people=people, pieces_of={"i1": pieces})
    world = derived(file).world
    text = condition("existe(incidents où existe(pièces où âgée))", "person")
    assert [truth(text, world.frame("all", each)) for each in people] == [TRUE, FALSE]


def test_an_aggregate_within_a_reign_reads_the_date_of_that_reign() -> None:
    text = "existe(pièces où date du fait < 2025-06-15)"
    rules = (
        rule("ancien", "incident", text, ("manquement", True), governed="fact", until=EVE),
        rule("nouveau", "incident", text, ("manquement", True), governed="fact", since=LAW_CHANGE),
    )
    pieces = [item("piece", "p1", anonyme=False)]
    file = File([item("incident", "i1", date_du_fait=ASTRIDE)], pieces=pieces, pieces_of={"i1": pieces})
    found = derived(file, *rules)
    assert [found.of_rule(name)[0].verdict.condition for name in ("ancien", "nouveau")] == [TRUE, FALSE]


def test_today_is_the_day_of_the_act() -> None:
    assert value_in(File(), "date de l'acte") == TODAY.toordinal()
