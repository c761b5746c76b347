"""Exchanges and meetings, judged one by one: what they break, what they no longer prove, and what nobody recorded."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from small_texts import SIGNED, TODAY, WINDOW, clause, only, real_rulebook, register, reviewed, text

from advisor.engine.compile import REVIEW_STAGES, compile_rulebook
from advisor.law.truth import Truth
from advisor.register.model import Attendee, Exchange, Meeting, Referent, Territory
from advisor.review.duties import Window
from advisor.review.judge import review
from advisor.review.lay_exchange import between_referents
from advisor.review.review import Review
from advisor.rulebook import convention_keywords as words
from advisor.service.adviser import open_adviser

DAY = date(2026, 2, 3)
FORBIDDEN = text(clause(modality="prohibition", proofs=()))
PARTNER = Referent(id="police", on=SIGNED, recorded_on=SIGNED, body="police", function="correspondant")
OWN = Referent(id="own", on=SIGNED, recorded_on=SIGNED, body="landlord", function="référent sûreté")


def exchange(**changes: Any) -> Exchange:
    """A report of facts without a name to the police, from referent to referent; `changes` are its other fields."""
    told: dict[str, Any] = {
        "id": "e1",
        "on": DAY,
        "recorded_on": DAY,
        "given": True,
        "from_role": "landlord",
        "to_role": "police",
        "category": "IC02",
        "named": False,
        "purpose": "police_or_justice",
        "secrecy": "confidential",
        "basis": "convention_only",
        "from_referent": "own",
        "to_referent": "police",
        "emergency": False,
        "staff_exposed": False,
        "within_limits": True,
        "clauses": ("ESSAI-01",),
    }
    return Exchange(**(told | changes))


def meeting(**changes: Any) -> Meeting:
    """A working group held as its charter asks; `changes` are its other fields."""
    told: dict[str, Any] = {
        "id": "m1",
        "on": DAY,
        "recorded_on": DAY,
        "kind": "groupe de travail",
        "group": "conseil-local-groupe-de-travail",
        "attendees": (Attendee(role="landlord", charter_signed=True), Attendee(role="commune", charter_signed=True)),
        "plenary": False,
        "named_cases": True,
        "named_record_kept": False,
        "categories": ("IC02", "IC03"),
        "secret_told": False,
        "persons_informed": True,
        "passed_on": False,
    }
    return Meeting(**(told | changes))


def ruled(found: Review) -> dict[str, str]:
    return {each.record: each.verdict for each in found.records}


def with_exchange(**changes: Any) -> Review:
    return reviewed(FORBIDDEN, register(referents=(OWN, PARTNER), exchanges=(exchange(**changes),)))


@pytest.mark.parametrize(
    ("changes", "ruling", "verdict"),
    [
        ({}, "conforming", "respected"),
        ({"staff_exposed": True}, "not_conforming", "not_respected"),
        ({"staff_exposed": None}, "to_appraise", "to_appraise"),
        ({"staff_exposed": True, "clauses": ()}, "not_conforming", "respected"),
    ],
)
def test_an_irregular_exchange_breaks_the_clause_that_it_names(
    changes: dict[str, Any], ruling: str, verdict: str
) -> None:
    found = with_exchange(**changes)
    assert ruled(found) == {"e1": ruling}
    assert only(found).verdict == verdict


@pytest.mark.parametrize(("partner", "ruling"), [("police", "not_conforming"), ("contractors", "conforming")])
def test_a_referent_is_asked_of_the_bodies_that_name_one(partner: str, ruling: str) -> None:
    alone = {
        "from_referent": None,
        "to_referent": None,
        "to_role": partner,
        "category": "IC01",
        "purpose": "site_safety",
    }
    kept = register(referents=(OWN,), exchanges=(exchange(**alone),))
    assert ruled(reviewed(FORBIDDEN, kept)) == {"e1": ruling}


def test_an_exchange_of_another_territory_breaks_nothing_here() -> None:
    places = (Territory(id="77", department="77"), Territory(id="77-sud", department="77"))
    told = exchange(staff_exposed=True, territories=("77-sud",))
    found = reviewed(FORBIDDEN, register(territories=places, referents=(OWN, PARTNER), exchanges=(told,)))
    assert {each.territory: each.verdict for each in found.clauses} == {"77": "respected", "77-sud": "not_respected"}


@pytest.mark.parametrize(("exposed", "records"), [(False, ("e1",)), (True, ())])
def test_an_irregular_exchange_proves_nothing(exposed: bool, records: tuple[str, ...]) -> None:
    owed = text(clause(proofs=("exchange",)))
    kept = register(referents=(OWN, PARTNER), exchanges=(exchange(staff_exposed=exposed),))
    (duty,) = only(reviewed(owed, kept)).duties
    assert duty.records == records


def test_the_fault_of_a_meeting_is_not_that_of_another() -> None:
    charter = text(clause(id="CHARTE-04", modality="prohibition", arises="on_event", event="meeting", proofs=()))
    found = reviewed(charter, register(meetings=(meeting(plenary=True), meeting(id="m2"))))
    assert ruled(found) == {"m1": "not_conforming", "m2": "conforming"}
    assert {each.event: each.verdict for each in only(found).duties} == {"m1": "not_respected", "m2": "respected"}


def test_a_doubt_touches_only_the_clause_that_it_is_about() -> None:
    charter = text(
        *(
            clause(id=name, modality="prohibition", arises="on_event", event="meeting", proofs=())
            for name in ("CHARTE-01", "CHARTE-04")
        )
    )
    found = reviewed(charter, register(meetings=(meeting(secret_told=None),)))
    assert {each.clause: each.verdict for each in found.clauses} == {
        "CHARTE-01": "to_appraise",
        "CHARTE-04": "respected",
    }


def test_a_meeting_of_no_group_is_not_judged() -> None:
    assert reviewed(FORBIDDEN, register(meetings=(meeting(group=None),))).records == ()


@pytest.mark.parametrize(
    ("changes", "judged"),
    [
        ({"on": WINDOW.first, "recorded_on": WINDOW.first}, True),
        ({"on": date(2025, 3, 31), "recorded_on": DAY}, False),
        ({"recorded_on": date(2026, 4, 1)}, False),
        ({"recorded_on": TODAY}, True),
    ],
)
def test_only_what_is_of_the_window_and_known_is_judged(changes: dict[str, Any], judged: bool) -> None:
    assert bool(with_exchange(**changes).records) is judged


@pytest.mark.parametrize(
    ("referent", "named", "attested", "answer"),
    [
        ({}, "police", True, Truth.TRUE),
        ({"until": date(2026, 2, 3)}, "police", True, Truth.TRUE),
        ({"until": date(2026, 2, 2)}, "police", True, Truth.FALSE),
        ({"on": date(2026, 2, 4)}, "police", True, Truth.FALSE),
        ({"body": "gendarmerie"}, "police", True, Truth.FALSE),
        ({"territories": ("93",)}, "police", True, Truth.FALSE),
        ({}, None, True, Truth.UNKNOWN),
        ({"until": date(2026, 2, 2)}, None, True, Truth.FALSE),
        ({"until": date(2026, 2, 2)}, None, False, Truth.UNKNOWN),
    ],
)
def test_both_sides_pass_by_a_referent_in_office(
    referent: dict[str, Any], named: str | None, attested: bool, answer: Truth
) -> None:
    places = (Territory(id="77", department="77"), Territory(id="93", department="93"))
    directory = (OWN, PARTNER.model_copy(update=referent))
    kept = register(territories=places, referents=directory, **({} if attested else {"attestations": ()}))
    assert between_referents(exchange(to_referent=named, territories=("77",)), kept, TODAY) is answer


@pytest.mark.parametrize(
    ("kept_until", "erased_on", "erase_by"),
    [
        (date(2026, 4, 1), None, date(2026, 4, 1)),
        (date(2026, 12, 1), None, date(2026, 5, 3)),
        (None, None, date(2026, 5, 3)),
        (date(2026, 4, 1), date(2026, 3, 30), None),
    ],
)
def test_what_was_received_is_erased_by_the_earliest_day(
    kept_until: date | None, erased_on: date | None, erase_by: date | None
) -> None:
    received = {"given": False, "from_role": "police", "to_role": "landlord", "passed_on": False}
    (record,) = with_exchange(**received, kept_until=kept_until, erased_on=erased_on).records
    assert record.erase_by == erase_by


def test_an_erasure_that_nobody_attests_is_asked_about_once_its_day_is_past() -> None:
    sides = {"from_role": "police", "to_role": "landlord", "from_referent": "police", "to_referent": "own"}
    received = exchange(**sides, given=False, passed_on=False, kept_until=DAY)
    kept = register(referents=(OWN, PARTNER), exchanges=(received,), attestations=())
    (record,) = reviewed(FORBIDDEN, kept).records
    assert record.verdict == "to_appraise"
    assert "information effacée" in [each.term for each in record.questions]
    still = Window(WINDOW.first, DAY, DAY)
    (record,) = reviewed(FORBIDDEN, kept, still).records
    assert "information effacée" not in [each.term for each in record.questions]


def test_each_finding_has_its_remedy_its_reason_and_its_law() -> None:
    given = {"named": True, "category": "IC03", "to_role": "commune", "staff_exposed": True}
    found = with_exchange(**given).findings
    assert {each.rule for each in found} == {
        "identite-donnee-sur-convention-seule",
        "nominatif-au-maire-hors-groupe",
        "echange-exposant-le-personnel",
    }
    assert all(each.remedy and each.reason.citations and each.clauses == ("ESSAI-01",) for each in found)


def test_every_flow_of_the_matrix_has_a_row_that_cites_it() -> None:
    rows = [rule for rule in real_rulebook().rules if rule.id.startswith("flux-entre-partenaires#")]
    flows = {f"fl{number:02d}" for number in range(1, 24)}
    assert {rule.id.partition("#")[2][:4] for rule in rows} == flows
    assert all(f"flux-entre-partenaires/{rule.id.partition('#')[2][:4]}" in rule.grounds for rule in rows)


def test_what_carries_persons_names_on_a_convention_alone_is_never_conforming() -> None:
    roles = [role for role in words.ROLES.values() if role != "landlord"]
    sensitive = ("IC03", "IC05", "IC06", "IC07", "IC08", "IC10", "IC15", "IC16", "IC17", "IC19")
    lines = [
        exchange(
            id=f"{category}-{role}-{'out' if given else 'in'}",
            given=given,
            from_role="landlord" if given else role,
            to_role=role if given else "landlord",
            category=category,
            named=True,
            purpose="lease_action",
            own_complaint=False,
            consent=False,
            informed=True,
            passed_on=False,
            kept_until=date(2026, 4, 1),
        )
        for category in sensitive
        for role in roles
        for given in (True, False)
    ]
    found = ruled(reviewed(FORBIDDEN, register(referents=(OWN, PARTNER), exchanges=tuple(lines))))
    assert {name: verdict for name, verdict in found.items() if verdict != "not_conforming"} == {}


def test_both_engines_judge_the_lines_alike() -> None:
    adviser = open_adviser()
    assert adviser.engine is not None
    program = compile_rulebook(real_rulebook(), stages=REVIEW_STAGES)
    lines = (exchange(), exchange(id="e2", staff_exposed=None, basis=None), exchange(id="e3", named=True))
    kept = register(referents=(OWN, PARTNER), exchanges=lines, meetings=(meeting(), meeting(id="m2", plenary=True)))
    found = review(program, kept, WINDOW, adviser.engine.check)
    assert ruled(found) == ruled(review(program, kept, WINDOW))
