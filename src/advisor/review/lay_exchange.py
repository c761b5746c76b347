"""An exchange laid out as facts: what the vocabulary calls an « échange »."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from advisor.law.possible import ABSENT, UNKNOWN, Possible, boolean
from advisor.law.truth import Truth, all_of
from advisor.register.model import Exchange, Meeting, Record, Referent, Register, holds_in
from advisor.review.binding import attested
from advisor.review.duties import Window
from advisor.review.sheet import told_or_unknown
from advisor.rulebook.groups import Group

SCOPE = "exchange"
_THE_GROUP = frozenset({"group_members", "group_leader"})


@dataclass(frozen=True, slots=True)
class ExchangeFacts:
    """The facts of an exchange, coded; the vocabulary's terms name these fields."""

    given: Possible
    from_role: Possible
    to_role: Possible
    category: Possible
    named: Possible
    purpose: Possible
    secrecy: Possible
    basis: Possible
    channel: Possible
    video_agreement: Possible
    emergency: Possible
    own_complaint: Possible
    consent: Possible
    informed: Possible
    staff_exposed: Possible
    within_limits: Possible
    passed_on: Possible
    charter_signed: Possible
    in_plenary: Possible
    day: Possible
    has_limit: Possible
    kept_until: Possible
    erased: Possible
    erased_on: Possible


def exchange_facts(
    exchange: Exchange, register: Register, window: Window, groups: Mapping[str, Group]
) -> ExchangeFacts:
    """What is known of an exchange on the day of the review."""
    meeting = next((each for each in register.meetings if each.id == exchange.meeting), None)
    erased, erased_on = _erasure(exchange, register, window)
    return ExchangeFacts(
        given=exchange.given,
        from_role=exchange.from_role,
        to_role=exchange.to_role,
        category=exchange.category,
        named=exchange.named,
        purpose=exchange.purpose,
        secrecy=told_or_unknown(exchange.secrecy),
        basis=told_or_unknown(exchange.basis),
        channel=boolean(between_referents(exchange, register, window.as_of)),
        video_agreement=boolean(_under_agreement(exchange, register, window.as_of)),
        emergency=told_or_unknown(exchange.emergency),
        own_complaint=told_or_unknown(exchange.own_complaint),
        consent=told_or_unknown(exchange.consent),
        informed=told_or_unknown(exchange.informed),
        staff_exposed=told_or_unknown(exchange.staff_exposed),
        within_limits=told_or_unknown(exchange.within_limits),
        passed_on=told_or_unknown(exchange.passed_on),
        charter_signed=boolean(_said_under_charter(exchange, meeting, groups)),
        in_plenary=UNKNOWN if meeting is None else told_or_unknown(meeting.plenary),
        day=exchange.on.toordinal(),
        has_limit=exchange.kept_until is not None,
        kept_until=ABSENT if exchange.kept_until is None else exchange.kept_until.toordinal(),
        erased=erased,
        erased_on=erased_on,
    )


def _said_under_charter(exchange: Exchange, meeting: Meeting | None, groups: Mapping[str, Group]) -> Truth:
    """Whether it was said at a meeting of a group whose charter lets persons be named, between signatories who sat there."""
    if meeting is None:
        return Truth.UNKNOWN
    group = groups.get(meeting.group or "")
    admits = Truth.UNKNOWN if group is None else Truth.of(group.charter and group.named_cases)
    present = {each.role for each in meeting.attendees} | _THE_GROUP
    seated = Truth.TRUE if {exchange.from_role, exchange.to_role} <= present else Truth.UNKNOWN
    return all_of((admits, meeting.all_signed(), seated))


def _erasure(exchange: Exchange, register: Register, window: Window) -> tuple[Possible, Possible]:
    """Whether it was erased and on which day; a register that nobody attests whole leaves both open."""
    if exchange.erased_on is not None:
        return True, exchange.erased_on.toordinal()
    if attested(SCOPE, register, window.as_of):
        return False, ABSENT
    return UNKNOWN, UNKNOWN


def _under_agreement(exchange: Exchange, register: Register, as_of: date) -> Truth:
    """Whether an agreement on images was in force on the day of an exchange, as the register tells it."""
    held = any(
        each.kind == "video_agreement"
        and each.recorded_on <= as_of
        and each.holds_on(exchange.on)
        and _meets(each, exchange)
        for each in register.proofs
    )
    if held:
        return Truth.TRUE
    return Truth.FALSE if attested("video_agreement", register, exchange.on) else Truth.UNKNOWN


def between_referents(exchange: Exchange, register: Register, as_of: date) -> Truth:
    """Whether an exchange went, on its day, from the referent of one side to that of the other."""
    sides = ((exchange.from_role, exchange.from_referent), (exchange.to_role, exchange.to_referent))
    return all_of(_in_office(body, named, exchange, register, as_of) for body, named in sides)


def _in_office(body: str, named: str | None, exchange: Exchange, register: Register, as_of: date) -> Truth:
    """Whether the referent named held office for a body; where none is named, whether there was any to pass by."""
    holding = [
        each.id
        for each in register.referents
        if each.body == body and each.recorded_on <= as_of and _holds_on(each, exchange)
    ]
    if named is not None:
        return Truth.of(named in holding)
    return Truth.FALSE if not holding and attested("referent", register, exchange.on) else Truth.UNKNOWN


def _holds_on(referent: Referent, exchange: Exchange) -> bool:
    return _meets(referent, exchange) and referent.holds_on(exchange.on)


def _meets(record: Record, exchange: Exchange) -> bool:
    """Whether a line of the register holds somewhere the exchange took place."""
    return not exchange.territories or any(holds_in(record.territories, each) for each in exchange.territories)
