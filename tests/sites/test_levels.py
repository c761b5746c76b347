"""The four levels of a site: conventions.md §5.2, provisional criteria; never a word about a person."""

from __future__ import annotations

from datetime import date

import pytest
from site_samples import NO_REFUSAL, SITE, TODAY, level, program, register, report, reviewed

from advisor.engine.compile import CASE_STAGES, compile_rulebook, read_by
from advisor.sites.levels import levels

HALL = "occupation abusive de hall"
TWO_MONTHS = (report("may", date(2026, 5, 20), HALL, severity=3), report("june", date(2026, 6, 3), HALL, severity=3))
SEEN = tuple(each.model_copy(update={"confirmed_by": "police"}) for each in TWO_MONTHS)


def test_isolated_and_mild_facts_leave_a_site_quiet() -> None:
    told = level(register(report("a", date(2026, 6, 1), "tags"), report("b", date(2026, 6, 2), "dépôts sauvages")))
    assert (told.observed, told.retained, told.means, told.change) == ("N1", "N1", "gestion courante", "first")


@pytest.mark.parametrize(("third", "expected"), [(date(2026, 4, 2), "N2"), (date(2026, 3, 2), "N1")])
def test_three_facts_of_a_kind_in_three_months_are_repeated(third: date, expected: str) -> None:
    days = (third, date(2026, 5, 10), date(2026, 6, 20))
    told = level(register(*(report(f"r{day}", day, "dépôts sauvages") for day in days)))
    assert told.observed == expected


def test_the_same_three_facts_weigh_less_on_a_site_of_three_hundred_dwellings() -> None:
    days = (date(2026, 4, 2), date(2026, 5, 10), date(2026, 6, 20))
    facts = tuple(report(f"r{day}", day, "dépôts sauvages") for day in days)
    large = SITE.model_copy(update={"dwellings": 300})
    small = SITE.model_copy(update={"dwellings": 10})
    assert level(register(*facts, sites=(large,))).observed == "N1"
    assert level(register(*facts, sites=(small,))).observed == "N2"
    assert level(register(*facts[:2], sites=(small,))).observed == "N1"


def test_an_occupation_two_months_running_seen_by_the_police_is_level_three() -> None:
    told = level(register(*SEEN))
    assert (told.observed, told.retained, told.means) == ("N3", "N3", "plan avec les partenaires")
    assert not told.to_confirm
    assert "site-n3-occupation-installee" in [each.rule for each in told.reasons]


def test_an_occupation_in_march_and_june_is_not_two_months_running() -> None:
    apart = (SEEN[0].model_copy(update={"on": date(2026, 4, 20)}), SEEN[1])
    assert level(register(*apart)).observed == "N2"


def test_without_a_second_source_the_level_waits_and_the_question_is_asked() -> None:
    told = level(register(*TWO_MONTHS))
    assert (told.observed, told.retained) == ("", "")
    assert any("partenaire" in each.text for each in told.questions)


def test_a_review_of_the_day_that_no_partner_confirmed_leaves_level_two_and_asks() -> None:
    told = level(register(*TWO_MONTHS, site_reviews=(reviewed(TODAY, "N2", "N2"),)))
    assert (told.observed, told.to_confirm) == ("N2", True)


def test_a_partner_who_saw_a_dumping_confirms_no_tension() -> None:
    seen = report("d", date(2026, 6, 4), "dépôts sauvages", confirmed_by="commune")
    assert level(register(*TWO_MONTHS, seen)).observed == ""


def test_the_landlords_own_union_is_no_second_source() -> None:
    own = tuple(each.model_copy(update={"confirmed_by": "landlord_union"}) for each in TWO_MONTHS)
    assert level(register(*own)).observed == ""


def test_a_service_made_impossible_and_seen_by_the_town_is_level_four() -> None:
    told = level(register(report("s", date(2026, 6, 1), "service impossible", severity=4, confirmed_by="commune")))
    assert (told.observed, told.means) == ("N4", "cellule de crise")


def test_threats_named_second_count_too() -> None:
    days = (date(2026, 2, 2), date(2026, 6, 2))
    facts = (
        report(f"t{day}", day, "dégradations", secondary=("menaces envers le personnel",), confirmed_by="police")
        for day in days
    )
    assert level(register(*facts)).observed == "N4"


def test_a_register_that_nobody_attests_never_calls_a_site_quiet() -> None:
    told = level(register(report("a", date(2026, 6, 1), "tags"), attestations=()))
    assert (told.observed, told.retained) == ("", "")
    assert told.questions


def test_a_contractor_of_whom_nobody_speaks_leaves_the_level_open() -> None:
    short = NO_REFUSAL.model_copy(update={"until": date(2026, 6, 29)})
    assert level(register(figures=(short,))).observed == ""
    assert level(register(figures=(NO_REFUSAL,))).observed == "N1"


def test_a_site_comes_down_only_after_two_reviews_below() -> None:
    first = register(site_reviews=(reviewed(date(2025, 12, 20), "N3", "N3"),))
    assert (level(first).observed, level(first).retained, level(first).change) == ("N1", "N3", "kept")
    second = register(site_reviews=(reviewed(date(2025, 12, 20), "N3", "N3"), reviewed(date(2026, 3, 20), "N2", "N3")))
    assert (level(second).retained, level(second).change) == ("N2", "lowered")


def test_two_reviews_in_the_same_month_do_not_count_for_two() -> None:
    hasty = register(site_reviews=(reviewed(date(2025, 12, 20), "N3", "N3"), reviewed(date(2026, 6, 20), "N1", "N3")))
    assert level(hasty).retained == "N3"


def test_a_site_goes_up_at_once() -> None:
    told = level(register(*SEEN, site_reviews=(reviewed(date(2026, 3, 20), "N1", "N1"),)))
    assert (told.retained, told.change) == ("N3", "raised")


def test_the_day_and_the_role_of_each_review_are_kept() -> None:
    told = level(register(site_reviews=(reviewed(date(2026, 3, 20), "N2", "N2", by_role="comité de pilotage"),)))
    (kept,) = told.history
    assert (kept.on, kept.by_role, kept.level) == (date(2026, 3, 20), "comité de pilotage", "N2")


def test_what_was_recorded_later_is_not_known_yet() -> None:
    late = tuple(each.model_copy(update={"recorded_on": date(2026, 7, 4)}) for each in SEEN)
    assert level(register(*late)).observed == "N1"


@pytest.mark.parametrize(("until", "expected"), [(date(2026, 6, 29), ("old",)), (TODAY, ())])
def test_a_form_whose_last_day_is_over_is_to_be_erased(until: date, expected: tuple[str, ...]) -> None:
    kept = register(report("old", date(2026, 1, 5), "tags", kept_until=until))
    assert levels(program(), kept, TODAY).to_erase == expected


def test_the_criteria_are_said_to_be_provisional() -> None:
    assert levels(program(), register(), TODAY).criteria == "critères provisoires, non ceux de l'AORIF"


def test_no_rule_of_a_case_reads_a_site_or_its_reports() -> None:
    """Conventions.md §5.2 e: a level drives means, never a threshold in a person's file."""
    rulebook = program().rulebook
    of_sites = {name for name, term in rulebook.terms.items() if term.scope in ("site", "site_report")}
    assert {"niveau retenu", "niveau observé", "niveau en vigueur"} <= of_sites
    cases = [rule for rule in rulebook.rules if rule.stage in CASE_STAGES]
    assert cases
    assert not {rule.id for rule in cases if read_by(rule, rulebook) & of_sites}
    assert not {rule.id for rule in cases if rule.scope in ("site", "site_report")}
    assert not set(compile_rulebook(rulebook).condition_scopes) & {"site"}
