"""The register told as two lists: what happened, and what proves something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from advisor.law.truth import Truth
from advisor.register.model import Record, Register


@dataclass(frozen=True, slots=True)
class Happened:
    """An event that may start duties."""

    kind: str
    record: str
    on: date
    recorded_on: date
    territories: tuple[str, ...]
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proved:
    """A proof: its kind, the day it took effect and the day it ends, who acted, whom it reached, and the event it answers."""

    kind: str
    record: str
    on: date
    recorded_on: date
    until: date | None
    territories: tuple[str, ...]
    text: str
    clauses: tuple[str, ...]
    by: str
    to: str
    about: str


def happenings(register: Register) -> Iterator[Happened]:
    """Every event of the register, section by section."""
    for complaint in register.complaints:
        yield _happened("complaint", complaint, complaint.on)
    for report in register.reports:
        yield _happened("incident", report, report.on)
        if report.sent_on:
            yield _happened("report", report, report.sent_on)
    for site in register.works:
        yield _happened("works", site, site.on)
    for asked in register.premises:
        yield _happened("premises_request", asked, asked.on)
    for meeting in register.meetings:
        yield _happened("meeting", meeting, meeting.on)
    for exchange in register.exchanges:
        yield _happened("exchange", exchange, exchange.on)
    for event in register.happenings:
        yield _happened(event.kind, event, event.on)


def proofs(register: Register) -> Iterator[Proved]:
    """Every proof of the register, section by section."""
    for referent in register.referents:
        if referent.deputy_of is None:
            yield _proved("referent", referent, referent.on, by=referent.body)
    for meeting in register.meetings:
        yield _proved("meeting", meeting, meeting.on)
        if meeting.all_signed() is Truth.TRUE:
            yield _proved("signed_charter", meeting, meeting.on, about=meeting.id)
    for session in register.trainings:
        yield _proved("training", session, session.on, by=session.body)
    for means in register.access:
        yield _proved("access", means, means.on, by="landlord", to=means.handed_to)
    for asked in register.premises:
        yield from _dated("premises", asked, asked.given_on)
        yield from _dated("reasoned_refusal", asked, asked.refused_on if asked.reason else None)
    for site in register.works:
        yield from _dated("works_plan", site, site.plan_on)
    for complaint in register.complaints:
        yield from _dated("complaint_appointment", complaint, complaint.appointment_on)
        yield from _dated("employer_address", complaint, complaint.on if complaint.employer_address else None)
        yield from _dated("complaint_feedback", complaint, complaint.feedback_on)
    for report in register.reports:
        yield from _dated("report_sent", report, report.sent_on, to=report.sent_to or "")
        yield from _dated("report_follow_up", report, report.followed_on)
    for exchange in register.exchanges:
        yield _proved("exchange", exchange, exchange.on, by=exchange.from_role, about=exchange.id)
    for proof in register.proofs:
        yield _proved(proof.kind, proof, proof.on, by=proof.by or "", about=proof.about or "")


def _happened(kind: str, record: Record, on: date) -> Happened:
    return Happened(kind, record.id, on, record.recorded_on, record.territories, record.clauses)


def _dated(kind: str, record: Record, on: date | None, *, to: str = "") -> Iterator[Proved]:
    if on is not None:
        yield _proved(kind, record, on, to=to, about=record.id)


def _proved(  # noqa: PLR0913 - one parameter a field
    kind: str, record: Record, on: date, *, by: str = "", to: str = "", about: str = ""
) -> Proved:
    written = record.recorded_on
    return Proved(
        kind, record.id, on, written, record.until, record.territories, record.text, record.clauses, by, to, about
    )
