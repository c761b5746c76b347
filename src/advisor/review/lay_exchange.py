"""An exchange laid out as facts: what the vocabulary calls an « échange »."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from advisor.law.possible import ABSENT, UNKNOWN, Possible, boolean
from advisor.law.truth import Truth, all_of
from advisor.register.model import Exchange, Meeting, Referent, Register
from advisor.review.binding import attested
from advisor.review.duties import Window
from advisor.review.lay_meeting import all_signed

SCOPE = "exchange"


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


def exchange_facts(exchange: Exchange, register: Register, window: Window) -> ExchangeFacts:
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
        secrecy=_told(exchange.secrecy),
        basis=_told(exchange.basis),
        channel=boolean(between_referents(exchange, register, window.as_of)),
        emergency=_told(exchange.emergency),
        own_complaint=_told(exchange.own_complaint),
        consent=_told(exchange.consent),
        informed=_told(exchange.informed),
        staff_exposed=_told(exchange.staff_exposed),
        within_limits=_told(exchange.within_limits),
        passed_on=_told(exchange.passed_on),
        charter_signed=_signed(meeting),
        in_plenary=UNKNOWN if meeting is None else _told(meeting.plenary),
        day=exchange.on.toordinal(),
        has_limit=exchange.kept_until is not None,
        kept_until=ABSENT if exchange.kept_until is None else exchange.kept_until.toordinal(),
        erased=erased,
        erased_on=erased_on,
    )


def _told(value: bool | str | None) -> Possible:
    return UNKNOWN if value is None else value


def _signed(meeting: Meeting | None) -> Possible:
    return UNKNOWN if meeting is None else boolean(all_signed(meeting))


def _erasure(exchange: Exchange, register: Register, window: Window) -> tuple[Possible, Possible]:
    """Whether it was erased and on which day; a register that nobody attests whole leaves both open."""
    if exchange.erased_on is not None:
        return True, exchange.erased_on.toordinal()
    if attested(SCOPE, register, window.as_of):
        return False, ABSENT
    return UNKNOWN, UNKNOWN


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
    there = (
        not referent.territories or not exchange.territories or set(referent.territories) & set(exchange.territories)
    )
    return referent.on <= exchange.on and (referent.until is None or referent.until >= exchange.on) and bool(there)
