"""The section of the case file on the suit, the rehousing offer, the tenancy's own events and the execution of a judgment."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from advisor.casefile.day import Day
from advisor.casefile.known import Known
from advisor.law.value import Value

Words = Annotated[str, StringConstraints(max_length=300, pattern=r"^[^\x00-\x08\x0b-\x1f\x7f]*$")]
OfferAnswer = Literal["accepted", "refused", "none"]
VacateDelay = Literal["two_months", "reduced", "suppressed"]
ForceAnswer = Literal["not_asked", "pending", "granted", "refused"]


class Suit(Value):
    """The summons and what goes with it: who is summoned, when it is heard, what is claimed, what was served."""

    spouse_coholder: Known[bool] = Known[bool]()
    hearing_on: Known[Day] = Known[Day]()
    prefect_notified_on: Known[Day] = Known[Day]()
    arrears_reported_on: Known[Day] = Known[Day]()
    amount_claimed: Known[int] = Known[int]()
    protector_served: Known[bool] = Known[bool]()
    clause_notice_quotes_clause: Known[bool] = Known[bool]()


class RehousingOffer(Value):
    """The dwelling offered under CCH L. 442-4-1, as its letter says it, and the answer."""

    available: Known[bool] = Known[bool]()
    dwelling: tuple[Words, ...] = Field(default=(), max_length=6)
    size: Words = ""
    rent: Words = ""
    why_suited: Words = ""
    offer_answer: Known[OfferAnswer] = Known[OfferAnswer]()


class Tenancy(Value):
    """What happens to the tenancy itself: a death, a departure, a prison term, an empty dwelling."""

    holder_deceased: Known[bool] = Known[bool]()
    holder_gone: Known[bool] = Known[bool]()
    coholder_gone: Known[bool] = Known[bool]()
    holder_kept_away: Known[bool] = Known[bool]()
    dwelling_empty: Known[bool] = Known[bool]()
    absence_explained: Known[bool] = Known[bool]()
    author_gone: Known[bool] = Known[bool]()


class Execution(Value):
    """The judgment and its execution: the order to vacate, the prefect, the delays, the force, the settlement."""

    eviction_ordered: Known[bool] = Known[bool]()
    judgment_served: Known[bool] = Known[bool]()
    vacate_order_served: Known[bool] = Known[bool]()
    vacate_order_on: Known[Day] = Known[Day]()
    prefect_seised: Known[bool] = Known[bool]()
    prefect_seised_on: Known[Day] = Known[Day]()
    vacate_delay: Known[VacateDelay] = Known[VacateDelay]()
    judge_delays: Known[bool] = Known[bool]()
    delays_until: Known[Day] = Known[Day]()
    rehoused: Known[bool] = Known[bool]()
    entered_by_force: Known[bool] = Known[bool]()
    evicted_by_family_judge: Known[bool] = Known[bool]()
    force_asked_on: Known[Day] = Known[Day]()
    force_answer: Known[ForceAnswer] = Known[ForceAnswer]()
    stay_agreed: Known[bool] = Known[bool]()


class Procedure(Value):
    """Suit, offer, tenancy and execution; nothing in it is assumed."""

    suit: Suit = Suit()
    offer: RehousingOffer = RehousingOffer()
    tenancy: Tenancy = Tenancy()
    execution: Execution = Execution()
