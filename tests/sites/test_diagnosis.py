"""The indicators of conventions.md §6, the exports, and what they never hold."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from site_samples import NO_REFUSAL, SITE, TODAY, program, register, report

from advisor.law.errors import NotFound
from advisor.register.model import Complaint, Figure, Register, Site, Territory
from advisor.register.table import write_csv
from advisor.review.duties import Window
from advisor.sites.diagnosis import Diagnosis, IndicatorValue, diagnose
from advisor.sites.measures import MEASURES
from advisor.sites.observatory import observatory, rows_of
from advisor.sites.shared import together

YEAR = Window(date(2025, 7, 1), TODAY, TODAY)


def counted(kept: Register) -> Diagnosis:
    return diagnose(kept, program().rulebook, YEAR)


def value(kept: Register, indicator: str, place: str = "bailleur") -> IndicatorValue:
    (found,) = [each for each in counted(kept).values if (each.indicator, each.place) == (indicator, place)]
    return found


def figure(kind: str, number: int, **changes: Any) -> Figure:
    told: dict[str, Any] = {"id": f"{kind}-{number}", "on": TODAY, "recorded_on": TODAY, "site": "tilleuls"}
    return Figure(**(told | {"kind": kind, "value": number, "definition": "compté par le bailleur"} | changes))


def complaint(number: int, **changes: Any) -> Complaint:
    told: dict[str, Any] = {"id": f"p{number}", "on": date(2026, 3, 1), "recorded_on": TODAY, "by_staff": True}
    return Complaint(**(told | {"territories": ("77",)} | changes))


def test_every_indicator_that_is_declared_is_counted() -> None:
    declared = program().rulebook.indicators
    assert list(declared) == list(MEASURES) == [f"IND{rank:02d}" for rank in range(1, 27)]


def test_a_rate_is_for_a_thousand_dwellings() -> None:
    facts = [report(f"r{rank}", date(2026, 1, 1 + rank), "tags") for rank in range(7)]
    found = value(register(*facts), "IND01", "tilleuls")
    assert (found.numerator, found.denominator, found.value) == (7, 100, 70.0)


def test_the_published_rate_of_occupied_halls_is_found_again() -> None:
    """OPH 93, 2010 (QE 94171): 16 % of 1,512 halls, that is 242 of them."""
    site = SITE.model_copy(update={"halls": 1512})
    halls = [
        report(f"h{rank}", date(2026, 1, 5), "occupation abusive de hall", hall=f"H{rank}", severity=3)
        for rank in range(242)
    ]
    twice = report("again", date(2026, 2, 5), "occupation abusive de hall", hall="H1", severity=3)
    found = value(register(*halls, twice, sites=(site,)), "IND02", "tilleuls")
    assert (found.numerator, round(found.value or 0)) == (242, 16)


def test_a_median_is_that_of_the_days_that_are_known() -> None:
    asked = [date(2026, 2, day) for day in (26, 20, 18, 10, 1)]
    filed = [complaint(rank, asked_on=day, appointment_on=date(2026, 3, 1)) for rank, day in enumerate(asked)]
    never = complaint(9, asked_on=date(2026, 2, 1))
    assert value(register(complaints=(*filed, never)), "IND11").value == 11.0


def test_a_median_of_four_is_hidden() -> None:
    filed = tuple(complaint(rank, asked_on=date(2026, 2, 1), appointment_on=date(2026, 2, 9)) for rank in range(4))
    found = value(register(complaints=filed), "IND11")
    assert (found.value, found.masked) == (None, True)


def test_a_share_whose_rest_is_small_is_hidden_too() -> None:
    """Nine of twelve answered: the three left would be read off."""
    filed = [complaint(rank, feedback_on=date(2026, 4, 1) if rank < 9 else None) for rank in range(12)]
    found = value(register(complaints=tuple(filed)), "IND10")
    assert (found.numerator, found.value, found.masked) == (None, None, True)


def test_what_is_missing_is_named_and_never_counts_for_nought() -> None:
    found = value(register(), "IND16", "tilleuls")
    assert (found.value, found.missing) == (None, ("logements vacants",))
    told = value(register(figures=(figure("vacant", 0),)), "IND16", "tilleuls")
    assert (told.value, told.missing) == (0.0, ())


def test_a_commune_lacks_what_one_of_its_sites_lacks() -> None:
    other = Site(id="moulin", territory="77", commune="77288", dwellings=50, halls=2)
    found = value(register(sites=(SITE, other), figures=(figure("vacant", 7),)), "IND16", "77288")
    assert found.missing == ("logements vacants",)


def test_a_stock_is_the_last_one_and_a_flow_is_summed_over_the_window() -> None:
    told = (
        figure("vacant", 9, on=date(2026, 1, 1)),
        figure("vacant", 6),
        figure("departures", 8, on=date(2025, 7, 1), until=date(2025, 12, 31)),
        figure("departures", 7, on=date(2026, 1, 1), until=TODAY),
        figure("departures", 50, on=date(2025, 1, 1), until=date(2025, 12, 31)),
    )
    kept = register(figures=told)
    assert value(kept, "IND16", "tilleuls").value == 6.0
    assert value(kept, "IND18", "tilleuls").value == 15.0


def test_a_trend_compares_two_windows_of_one_length() -> None:
    before = [report(f"b{rank}", date(2025, 3, 1), "tags") for rank in range(10)]
    now = [report(f"n{rank}", date(2026, 3, 1), "tags") for rank in range(15)]
    (trend,) = [each for each in counted(register(*before, *now)).trends if each.scale == "site"]
    assert (trend.number, trend.before, trend.change) == (15, 10, 50.0)
    assert [each.number for each in trend.months if each.key == "2026-03"] == [15]


def test_a_report_that_names_no_site_is_told_apart() -> None:
    assert counted(register(report("r", date(2026, 3, 1), "tags", site=None))).unplaced == 1


def test_facts_that_protect_somebody_are_in_no_number() -> None:
    facts = [report(f"l{rank}", date(2026, 3, 1), "situation à protéger", severity=5) for rank in range(9)]
    found = counted(register(*facts))
    assert {each.number for each in found.trends} == {0}
    assert not [each for each in found.families if each.key == "L"]


def test_a_commune_receives_its_own_places_and_no_person() -> None:
    elsewhere = Site(id="verger", territory="77", commune="77152", dwellings=80, halls=2)
    facts = [report(f"fiche{rank}", date(2026, 3, 1), "menaces envers le personnel", severity=4) for rank in range(6)]
    found = observatory(counted(register(*facts, sites=(SITE, elsewhere))), "77288")
    text = found.model_dump_json() + json.dumps(rows_of(found))
    for word in ("fiche0", "gardien", "verger", "77152", "author", "N3", "by_role", "sick"):
        assert word not in text, word
    assert found.category == "IC12"
    assert {each.place for each in found.values} == {"tilleuls", "77288"}
    assert not [each for each in found.hours if each.scale == "site"]


def test_a_commune_without_site_is_refused() -> None:
    with pytest.raises(NotFound):
        observatory(counted(register()), "75056")


def test_the_table_of_a_commune_opens_in_a_spreadsheet_and_runs_nothing() -> None:
    label = Site(id="x", territory="77", commune="77288", label="=1+1", dwellings=10, halls=1)
    text = write_csv(rows_of(observatory(counted(register(sites=(label,))), "77288"))).decode("utf-8-sig")
    assert not [cell for line in text.splitlines() for cell in line.split(";") if cell.startswith("=")]


def landlord(name: str, facts: int) -> Register:
    told = [report(f"r{rank}", date(2026, 3, 1), "tags") for rank in range(facts)]
    return register(*told, landlord=name)


def test_two_landlords_are_never_shown_together() -> None:
    """Of two, each would know the other's share by subtraction."""
    found = together([landlord("a", 9), landlord("b", 9)], program().rulebook, YEAR)
    assert (found.communes, found.withheld) == ((), 1)


def test_three_landlords_are_shown_together_and_none_is_named() -> None:
    kept = [landlord(name, 9) for name in ("office-nord", "office-sud", "office-est")]
    found = together(kept, program().rulebook, YEAR)
    (commune,) = found.communes
    assert (commune.landlords, commune.facts, commune.dwellings, commune.rate) == (3, 27, 300, 90.0)
    assert "office" not in found.model_dump_json()
    assert "tilleuls" not in found.model_dump_json()


def test_the_same_landlord_given_three_times_is_one() -> None:
    found = together([landlord("a", 9)] * 3, program().rulebook, YEAR)
    assert found.communes == ()


def test_a_small_total_of_several_landlords_is_hidden() -> None:
    found = together([landlord(name, 1) for name in "abc"], program().rulebook, YEAR)
    assert (found.communes[0].facts, found.communes[0].rate) == (None, None)


def test_no_published_number_gives_back_a_small_one_between_places() -> None:
    """Over the sample of the product: every hidden trend stays hidden from whoever adds and subtracts the others."""
    territories = (Territory(id="77", department="77"), Territory(id="93", department="93"))
    sites = (
        SITE,
        Site(id="moulin", territory="77", commune="77288", dwellings=60, halls=2),
        Site(id="canal", territory="93", commune="93066", dwellings=60, halls=2),
    )
    facts = [report(f"t{rank}", date(2026, 3, 1), "tags") for rank in range(9)]
    facts += [report(f"m{rank}", date(2026, 3, 1), "tags", site="moulin") for rank in range(2)]
    facts += [report(f"c{rank}", date(2026, 3, 1), "tags", site="canal") for rank in range(8)]
    found = counted(register(*facts, sites=sites, territories=territories, figures=(NO_REFUSAL,)))
    shown = {each.place: each.number for each in found.trends}
    assert shown == {
        "tilleuls": None,
        "moulin": None,
        "canal": 8,
        "77288": 11,
        "93066": 8,
        "77": 11,
        "93": 8,
        "bailleur": 19,
    }
