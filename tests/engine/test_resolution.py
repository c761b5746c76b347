"""From truths to conclusions: strata, exceptions that modify, conflicts in worlds that are only possible."""

from __future__ import annotations

from datetime import date

import pytest
from small_world import HERE, OPEN_VALUES, TODAY, File, concluded, condition, day, derived, item, rule, rulebook, sauf

from advisor.law.errors import RuleConflict
from advisor.law.possible import ABSENT, UNKNOWN, UNSETTLED, Possible, Range
from advisor.law.truth import Truth
from advisor.rulebook.check import CHECKS
from advisor.rulebook.model import Alert, Conclusion, ExceptionClause, Insufficiency, Rule

LATE = rule("constat", "incident", "établi", ("manquement", True))


# --- one term concluded from several strata ---------------------------------------------------------------------------


def _by_two_strata(first: str, second: str) -> tuple[Rule, ...]:
    """Two rules for one term; the second waits for `manquement`, which stands as soon as the fact is established."""
    return (
        LATE,
        rule("directe", "incident", "témoins >= 1", ("lieu retenu", first)),
        rule("dérivée", "incident", "manquement", ("lieu retenu", second)),
    )


def test_two_certain_values_from_two_strata_are_a_conflict() -> None:
    with pytest.raises(RuleConflict) as raised:
        derived(File([item("incident", "i1", témoins=1, établi=True)]), *_by_two_strata("hall", "street"))
    assert "« directe »" in raised.value.message
    assert "« dérivée »" in raised.value.message


@pytest.mark.parametrize(
    ("witnesses", "established"), [(UNKNOWN, True), (1, UNKNOWN)], ids=["the first is open", "the second is open"]
)
def test_a_value_from_one_stratum_is_contested_by_an_open_one_from_another(
    witnesses: Possible, established: Possible
) -> None:
    file = File([item("incident", "i1", témoins=witnesses, établi=established)])
    assert concluded(derived(file, *_by_two_strata("hall", "street")), "lieu retenu", "i1") is UNKNOWN
    assert concluded(derived(file, *_by_two_strata("hall", "hall")), "lieu retenu", "i1") == "hall"


def test_a_value_from_one_stratum_stands_where_the_rule_of_another_does_not_hold() -> None:
    file = File([item("incident", "i1", témoins=1, établi=False)])
    assert concluded(derived(file, *_by_two_strata("hall", "street")), "lieu retenu", "i1") == "hall"


def test_what_one_rule_made_true_another_that_does_not_know_leaves_true() -> None:
    rules = (
        rule("constat", "incident", "établi", ("lieu retenu", "hall")),
        rule("directe", "incident", "témoins >= 1", ("manquement", True)),
        rule("dérivée", "incident", "lieu retenu est hall", ("manquement", True)),
    )
    found = derived(File([item("incident", "i1", témoins=1, établi=UNKNOWN)]), *rules)
    assert concluded(found, "manquement", "i1") is True


# --- modifie ----------------------------------------------------------------------------------------------------------

BASE: tuple[tuple[str, bool | int | str], ...] = (("degré retenu", 0), ("lieu retenu", "hall"))


def _modified(*offers: tuple[str, str, bool | int | str], **said: Possible) -> tuple[Possible, Possible]:
    """The two slots of one rule, after exceptions (`text`, slot, value) that modify it."""
    clauses = tuple(
        sauf(f"e{number}", text, "modifies", "incident", values=((slot, value),))
        for number, (text, slot, value) in enumerate(offers)
    )
    base = rule("base", "incident", "établi", *BASE, exceptions=clauses)
    found = derived(File([item("incident", "i1", (), établi=True, **said)]), base)
    return concluded(found, "degré retenu", "i1"), concluded(found, "lieu retenu", "i1")


@pytest.mark.parametrize(("witnesses", "expected"), [(0, 0), (1, 2), (UNKNOWN, UNKNOWN)])
def test_an_offer_takes_its_slot_once_it_is_true(witnesses: Possible, expected: Possible) -> None:
    degree, _ = _modified(("témoins >= 1", "degré retenu", 2), témoins=witnesses)
    assert degree in (OPEN_VALUES if expected is UNKNOWN else (expected,))


def test_an_offer_leaves_the_other_slots_alone() -> None:
    assert _modified(("témoins >= 1", "degré retenu", 2), témoins=1) == (2, "hall")
    assert _modified(("témoins >= 1", "degré retenu", 2), témoins=UNKNOWN)[1] == "hall"


def test_two_offers_for_two_slots_both_stand() -> None:
    offers = (("témoins >= 1", "degré retenu", 2), ("préjudice >= 1 €", "lieu retenu", "street"))
    assert _modified(*offers, témoins=1, préjudice=500) == (2, "street")
    assert _modified(*offers, témoins=1, préjudice=0) == (2, "hall")


def test_an_open_offer_contests_a_certain_one() -> None:
    offers = (("témoins >= 1", "degré retenu", 2), ("préjudice >= 1 €", "degré retenu", 1))
    assert _modified(*offers, témoins=1, préjudice=0)[0] == 2
    assert _modified(*offers, témoins=1, préjudice=UNKNOWN)[0] in OPEN_VALUES


def test_a_base_value_that_an_open_offer_contests_is_not_certain() -> None:
    clause = sauf("e", "témoins >= 1", "modifies", "incident", values=(("lieu retenu", "street"),))
    base = rule("base", "incident", "établi", *BASE, exceptions=(clause,))
    other = rule("autre", "incident", "établi", ("lieu retenu", "street"))
    asked = derived(File([item("incident", "i1", établi=True, témoins=UNKNOWN)]), base, other)
    assert concluded(asked, "lieu retenu", "i1") in OPEN_VALUES
    assert concluded(asked, "degré retenu", "i1") == 0
    certain = [each.head for _, each in asked.emissions() if each.truth is Truth.TRUE and each.rule.rule.id == "base"]
    assert certain == [Conclusion((("degré retenu", 0),))]
    settled = derived(File([item("incident", "i1", établi=True, témoins=1)]), base, other)
    assert concluded(settled, "lieu retenu", "i1") == "street"
    with pytest.raises(RuleConflict):
        derived(File([item("incident", "i1", établi=True, témoins=0)]), base, other)


def test_modifie_is_refused_where_there_is_no_slot() -> None:
    for head in (Insufficiency("rappel"), Alert("danger")):
        clause = ExceptionClause("e", "e", condition("plainte"), "modifies", head, (), (), HERE)
        one = rule("base", "case", "danger", head=head, stage="situation", exceptions=(clause,))
        assert "X003" in {code for check in CHECKS for _, code, _, _ in check(rulebook(one))}


def test_two_certain_offers_for_one_slot_are_a_conflict() -> None:
    with pytest.raises(RuleConflict):
        _modified(
            ("témoins >= 1", "degré retenu", 2), ("préjudice >= 1 €", "degré retenu", 1), témoins=1, préjudice=500
        )


# --- exclut, remplace -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("witnesses", "expected"),
    [(0, "hall"), (1, "street"), (UNKNOWN, UNSETTLED)],
    ids=["not raised", "raised", "unknown"],
)
def test_a_replacement_takes_the_place_of_its_rule(witnesses: Possible, expected: Possible) -> None:
    clause = sauf("e", "témoins >= 1", "replaces", "incident", values=(("lieu retenu", "street"),))
    base = rule("base", "incident", "établi", ("lieu retenu", "hall"), exceptions=(clause,))
    found = derived(File([item("incident", "i1", établi=True, témoins=witnesses)]), base)
    assert concluded(found, "lieu retenu", "i1") == expected


def test_an_exclusion_leaves_nothing_and_a_replacement_still_speaks_beside_it() -> None:
    out = sauf("hors", "préjudice >= 1 €", "excludes", "incident")
    other = sauf("autre", "témoins >= 1", "replaces", "incident", values=(("lieu retenu", "street"),))
    base = rule("base", "incident", "établi", ("lieu retenu", "hall"), exceptions=(out, other))
    alone = derived(File([item("incident", "i1", établi=True, préjudice=500, témoins=0)]), base)
    both = derived(File([item("incident", "i1", établi=True, préjudice=500, témoins=1)]), base)
    assert concluded(alone, "lieu retenu", "i1") is ABSENT
    assert concluded(both, "lieu retenu", "i1") == "street"


# --- conflicts that may not be real -----------------------------------------------------------------------------------

LAW_CHANGE = date(2025, 6, 15)
CLASH = (
    rule("première", "incident", "établi", ("lieu retenu", "hall")),
    rule("seconde", "incident", "établi", ("lieu retenu", "street"), governed="fact", since=LAW_CHANGE),
)


def test_a_conflict_in_every_reign_is_raised() -> None:
    clash = (CLASH[0], rule("seconde", "incident", "établi", ("lieu retenu", "street")))
    for when in (day(1), Range(day(20), day(1)), UNKNOWN):
        with pytest.raises(RuleConflict):
            derived(File([item("incident", "i1", établi=True, date_du_fait=when)]), *clash)
    with pytest.raises(RuleConflict):
        derived(File([item("incident", "i1", établi=True, date_du_fait=day(1))]), *CLASH)


def test_a_conflict_in_one_possible_reign_is_a_question() -> None:
    found = derived(File([item("incident", "i1", établi=True, date_du_fait=Range(day(20), day(1)))]), *CLASH)
    assert concluded(found, "lieu retenu", "i1") is UNKNOWN


def test_a_conflict_on_an_item_that_may_not_exist_in_a_view_is_a_question() -> None:
    rules = (
        rule("première", "incident", "nombre(pièces où utilisable) <= 1", ("lieu retenu", "hall")),
        rule("seconde", "incident", "établi", ("lieu retenu", "street")),
    )
    pieces = [item("piece", "p1", anonyme=UNKNOWN), item("piece", "p2", anonyme=True)]
    file = File([item("incident", "i1", ("p1",), établi=True)], pieces=pieces, pieces_of={"i1": pieces})
    found = derived(file, *rules)
    assert concluded(found, "lieu retenu", "i1") == "street"
    assert concluded(found, "lieu retenu", "i1", view="letter") is UNKNOWN


def test_today_governs_a_fact_whose_date_cannot_matter() -> None:
    rules = (rule("r", "incident", "établi", ("manquement", True), governed="fact", until=TODAY),)
    found = derived(File([item("incident", "i1", établi=True)]), *rules)
    assert concluded(found, "manquement", "i1") is True
