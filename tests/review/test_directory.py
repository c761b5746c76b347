"""The directory of referents: who is in charge on a day, who stands in, and what an absence means."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_texts import SIGNED, TODAY, clause, real_rulebook, register, text

from advisor.engine.compile import REVIEW_STAGES, compile_rulebook
from advisor.law.errors import RegisterRejected
from advisor.register.model import Adhesion, Condition, Reading, Referent, Register
from advisor.register.read import read_register
from advisor.review.directory import Directory, PostShown, directory
from advisor.review.duties import Window
from advisor.review.posts import posts_of, vacancies
from advisor.rulebook.conventions import ConventionText

WINDOW = Window(date(2024, 4, 1), TODAY, TODAY)
PROSECUTOR = text(clause(bearers=("prosecutor",)))


def referent(name: str = "ref", on: str = "2021-06-01", until: str = "", **changes: Any) -> Referent:
    told: dict[str, Any] = {
        "id": name,
        "on": on,
        "until": until or None,
        "recorded_on": on,
        "body": "prosecutor",
        "function": "magistrat référent",
    }
    return Referent(**(told | changes))


def found_in(written: ConventionText, kept: Register, window: Window = WINDOW) -> Directory:
    rulebook = replace(real_rulebook(), conventions={written.id: written})
    return directory(compile_rulebook(rulebook, stages=REVIEW_STAGES), kept, window)


def post(*referents: Referent, written: ConventionText = PROSECUTOR, window: Window = WINDOW, **kept: Any) -> PostShown:
    """The one post of a register that holds these referents."""
    (only,) = found_in(written, register(referents=referents, **kept), window).posts
    return only


def alerts(shown: PostShown) -> list[str]:
    return [each.rule for each in shown.alerts]


def test_a_titular_in_charge_raises_nothing() -> None:
    shown = post(referent())
    assert [each.record for each in shown.in_charge] == ["ref"]
    assert (shown.vacancies, alerts(shown), shown.questions) == ((), [], ())


def test_a_referent_who_left_is_a_gap_with_its_dates() -> None:
    shown = post(referent(until="2025-08-31"))
    assert [(each.first, each.last) for each in shown.vacancies] == [(date(2025, 9, 1), None)]
    assert alerts(shown) == ["referent-parti"]
    assert shown.alerts[0].certain
    assert shown.alerts[0].citations


def test_a_gap_that_was_filled_keeps_its_dates_and_raises_nothing() -> None:
    shown = post(referent(until="2025-08-31"), referent("suivant", on="2025-11-01"))
    assert [(each.first, each.last) for each in shown.vacancies] == [(date(2025, 9, 1), date(2025, 10, 31))]
    assert alerts(shown) == []


def test_a_deputy_covers_a_gap_and_it_says_so() -> None:
    deputy = referent("suppleant", on="2025-10-01", deputy_of="ref")
    shown = post(referent(until="2025-08-31"), deputy)
    assert [(each.first, each.last, each.covered_by) for each in shown.vacancies] == [
        (date(2025, 9, 1), date(2025, 9, 30), ""),
        (date(2025, 10, 1), None, "suppleant"),
    ]
    assert [each.record for each in shown.deputies] == ["suppleant"]
    assert alerts(shown) == ["referent-supplee"]


def test_in_a_register_that_nobody_attests_an_absence_is_asked_not_asserted() -> None:
    shown = post(attestations=())
    assert alerts(shown) == []
    assert [each.term for each in shown.questions] == ["référent en charge"]
    left = post(referent(until="2025-08-31"), attestations=())
    assert alerts(left) == ["referent-parti"], "an end that the register writes itself is told all the same"
    assert not left.alerts[0].certain
    assert [each.term for each in left.alerts[0].questions] == ["suppléant en charge"]


@pytest.mark.parametrize(("until", "expected"), [("2026-05-31", ["referent-bientot-parti"]), ("2026-06-01", [])])
def test_an_end_that_is_near_is_announced(until: str, expected: list[str]) -> None:
    assert alerts(post(referent(until=until))) == expected
    assert alerts(post(referent(until=until), referent("suivant", on="2026-05-15", recorded_on=TODAY))) == []


def test_a_text_that_may_have_lapsed_leaves_a_question() -> None:
    lapsed = replace(PROSECUTOR, valid_to=date(2022, 3, 29))
    shown = post(written=lapsed)
    assert shown.expected == "unknown"
    assert alerts(shown) == []
    left = post(referent(until="2025-08-31"), written=lapsed)
    assert [(each.rule, each.certain) for each in left.alerts] == [("referent-parti", False)]
    assert "désignation prévue" in [each.term for each in shown.questions]
    assert shown.doubts == ("essai : inconnu après le 29 mars 2022 : renouvellement ni confirmé ni démenti",)


def test_a_clause_under_a_condition_wants_a_referent_once_somebody_says_that_it_is_met() -> None:
    under = text(clause(bearers=("prosecutor",), condition="si le parquet l'accepte"))
    said = Condition(id="cond", on=TODAY, recorded_on=TODAY, clauses=("ESSAI-01",), met=True, by_role="juriste")
    assert post(written=under).expected == "unknown"
    assert post(written=under, conditions=(said,)).expected == "true"


def test_all_signatories_are_named_one_by_one() -> None:
    everyone = text(clause(bearers=("all_signatories",), each=True))
    found = found_in(everyone, register(referents=(referent(body="prefect"),)))
    assert [(each.bodies, alerts(each)) for each in found.posts] == [
        (("prefect",), []),
        (("landlord",), ["referent-manquant"]),
    ]


def test_bodies_that_owe_it_together_need_one_referent() -> None:
    together = text(clause(bearers=("police", "gendarmerie")))
    assert alerts(post(referent(body="gendarmerie"), written=together)) == []
    assert alerts(post(written=together)) == ["referent-manquant"]


def test_a_permission_or_a_recommendation_wants_no_referent() -> None:
    for modality in ("permission", "recommendation"):
        assert found_in(text(clause(modality=modality)), register()).posts == ()


def test_a_clause_read_as_a_recommendation_wants_no_referent() -> None:
    read = Reading(
        id="l", on=SIGNED, recorded_on=SIGNED, clauses=("ESSAI-01",), by_role="juriste", modality="recommandation"
    )
    assert found_in(text(), register(readings=(read,))).posts == ()


def test_a_referent_that_no_text_wants_is_shown_without_gap_or_alert() -> None:
    found = found_in(
        PROSECUTOR, register(referents=(referent(), referent("pm", body="municipal_police", until="2025-01-01")))
    )
    held = next(each for each in found.posts if each.bodies == ("municipal_police",))
    assert (held.expected, held.vacancies, held.alerts, held.questions) == ("false", (), (), ())


def test_a_referent_of_another_text_or_of_another_territory_does_not_count() -> None:
    for elsewhere in ({"text": "autre"}, {"clauses": ("AUTRE-01",)}, {"territories": ("93",)}):
        assert alerts(post(referent(**elsewhere))) == ["referent-manquant"]


def test_what_was_written_down_later_is_not_known_yet() -> None:
    late = referent(recorded_on=TODAY + timedelta(days=1))
    assert alerts(post(late)) == ["referent-manquant"]


def test_nobody_misses_a_referent_before_the_landlord_joined() -> None:
    joined = date(2025, 1, 1)
    shown = post(adhesions=(Adhesion(id="adhesion", on=joined, recorded_on=joined, text="essai"),))
    assert shown.vacancies[0].first == joined
    assert joined > SIGNED


def test_a_deputy_of_nobody_is_refused() -> None:
    written = (
        'landlord: b\nzone_department: "77"\nterritories: [{id: "77", department: "77"}]\n'
        "referents: [{id: ref-1, on: 2025-01-01, recorded_on: 2025-01-01, body: préfet, function: x, deputy_of: ref-0}]\n"
    )
    with pytest.raises(RegisterRejected, match="« ref-0 » n'existe pas"):
        read_register(written, real_rulebook())


days = st.dates(date(2024, 1, 1), date(2026, 6, 30))


@given(st.lists(st.tuples(days, st.none() | days, st.booleans()), max_size=5))
def test_every_day_is_vacant_exactly_when_no_titular_is_valid(spans: list[tuple[date, date | None, bool]]) -> None:
    referents = [
        referent(f"r{rank}", on=str(on), until=str(until or ""), recorded_on=date(2024, 1, 1))
        for rank, (on, until, _) in enumerate(spans)
        if until is None or until >= on
    ]
    if referents:
        first = referents[0].id
        referents += [
            referent(f"d{rank}", on=str(on), deputy_of=first, recorded_on=date(2024, 1, 1))
            for rank, (on, _, deputy) in enumerate(spans)
            if deputy
        ]
    kept = register(referents=tuple(referents))
    (only,) = posts_of([PROSECUTOR], kept.territories[0], kept, WINDOW)
    found = vacancies(only, TODAY)
    for day in (WINDOW.first + timedelta(days=offset) for offset in range(0, (TODAY - WINDOW.first).days + 1, 3)):
        holding = [v for v in found if v.first <= day and (v.last is None or day <= v.last)]
        titular = any(r.on <= day and (r.until is None or r.until >= day) for r in referents if r.deputy_of is None)
        deputy = any(r.on <= day for r in referents if r.deputy_of)
        assert len(holding) == (0 if titular else 1)
        assert titular or bool(holding[0].covered_by) == deputy
