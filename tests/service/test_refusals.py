"""One table says what each error means; no error of the house is without a line of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from advisor.advice.advice import Alarms
from advisor.audit.errors import AuditError, SealFailed
from advisor.law.errors import AdvisorError, CaseRejected, NotFound, StorageFailed, StoreAway
from advisor.service import refusals
from advisor.service.refusals import FINDINGS, MISUSE, REFUSALS, REFUSED, alarms_with, refusal_body, refusal_of


def family(base: type[Exception]) -> Iterator[type[Exception]]:
    for kind in base.__subclasses__():
        yield kind
        yield from family(kind)


def test_every_error_has_its_own_line() -> None:
    kinds = {refusal.kind for refusal in REFUSALS}
    members = [
        kind
        for base in (AdvisorError, AuditError)
        for kind in family(base)
        if kind.__module__.startswith(("advisor.law", "advisor.audit", "advisor.service"))
    ]
    assert refusals.Misuse in members
    assert [kind for kind in members if kind not in kinds] == []


def test_a_class_comes_before_its_base() -> None:
    for rank, refusal in enumerate(REFUSALS):
        assert not any(issubclass(refusal.kind, earlier.kind) for earlier in REFUSALS[:rank])


def test_codes_and_statuses_are_those_announced() -> None:
    for refusal in REFUSALS:
        assert refusal.exit_code in (FINDINGS, MISUSE, REFUSED)
        assert 400 <= refusal.status <= 507


@pytest.mark.parametrize(
    ("error", "exit_code", "status"),
    [
        (CaseRejected("x"), REFUSED, 422),
        (NotFound("x"), MISUSE, 404),
        (SealFailed("x"), REFUSED, 507),
        (StorageFailed("x"), REFUSED, 507),
        (StoreAway("x"), REFUSED, 503),
        (AdvisorError("x"), REFUSED, 500),
    ],
)
def test_an_error_finds_its_line(error: AdvisorError | AuditError, exit_code: int, status: int) -> None:
    assert (refusal_of(error).exit_code, refusal_of(error).status) == (exit_code, status)


NO_ALARM = Alarms(as_of=date(2026, 11, 24), alerts=(), clocks=())


def test_alarms_travel_with_the_refusal() -> None:
    error = CaseRejected("le dossier est refusé", remedy="le corriger")
    assert refusal_body(error)["alarms"] is None
    error.alarms = NO_ALARM
    assert alarms_with(error) == NO_ALARM
    assert refusal_body(error) == {
        "code": "dossier-refuse",
        "message": "le dossier est refusé",
        "remedy": "le corriger",
        "alarms": {"as_of": "2026-11-24", "alerts": [], "clocks": [], "undated": [], "faults": []},
    }
