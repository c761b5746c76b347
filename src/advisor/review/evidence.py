"""Which lines of the register prove a duty: surely, perhaps, or none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from advisor.law.truth import Truth
from advisor.register.entries import Proved
from advisor.register.model import Register
from advisor.review.binding import attested
from advisor.review.duties import Duty

SPEAKS_FOR_ITSELF = frozenset(
    {
        "referent",
        "access",
        "premises",
        "reasoned_refusal",
        "works_plan",
        "complaint_appointment",
        "employer_address",
        "complaint_feedback",
        "report_sent",
        "report_follow_up",
        "video_agreement",
        "mediation",
        "signed_charter",
    }
)
"""Proofs whose kind says what they prove; any other must name its text or its clause."""
MUST_LAST = frozenset({"referent", "channel", "access", "video_agreement", "mediation", "licence"})
"""Proofs that hold only while they last: what ended before the end of the duty no longer proves it."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the register says of a duty's proof: the truth, the day of the first proof, and the lines relied on or doubted."""

    proven: Truth
    on: date | None
    records: tuple[str, ...]
    doubted: tuple[str, ...]


class Shelf:
    """The proofs of a register known on a day, by territory and kind."""

    def __init__(self, register: Register, proofs: Iterable[Proved], as_of: date) -> None:
        self.register = register
        self._by: dict[tuple[str, str], list[Proved]] = defaultdict(list)
        self._about: dict[tuple[str, str, str], list[Proved]] = defaultdict(list)
        for proof in proofs:
            if proof.recorded_on <= as_of and proof.on <= as_of:
                for territory in proof.territories or ("",):
                    self._by[(territory, proof.kind)].append(proof)
                    self._about[(territory, proof.kind, proof.about)].append(proof)

    def find(self, duty: Duty, as_of: date) -> Found:
        """What proves a duty on a day."""
        sure: list[Proved] = []
        doubtful: list[Proved] = []
        for kind in duty.clause.proofs:
            for proof in self._there(duty, kind):
                answer = _proves(proof, duty, as_of)
                if answer is Truth.TRUE:
                    sure.append(proof)
                elif answer is Truth.UNKNOWN:
                    doubtful.append(proof)
        if sure:
            return Found(Truth.TRUE, min(each.on for each in sure), _names(sure), _names(doubtful))
        closed = bool(duty.clause.proofs) and all(
            attested(kind, self.register, min(duty.last, as_of)) for kind in duty.clause.proofs
        )
        return Found(Truth.FALSE if closed and not doubtful else Truth.UNKNOWN, None, (), _names(doubtful))

    def _there(self, duty: Duty, kind: str) -> Iterator[Proved]:
        """The proofs of a kind in the duty's territory; of a duty that an event started, those of no other event."""
        for territory in (duty.territory.id, ""):
            if duty.event is None:
                yield from self._by.get((territory, kind), ())
            else:
                for about in (duty.event.record, ""):
                    yield from self._about.get((territory, kind, about), ())


def _names(proofs: list[Proved]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.record for each in proofs))


def _proves(proof: Proved, duty: Duty, as_of: date) -> Truth:
    if not _in_time(proof, duty, as_of):
        return Truth.FALSE
    answers = (_named(proof, duty), _by_its_bearer(proof, duty), _about_its_event(proof, duty))
    if Truth.FALSE in answers:
        return Truth.FALSE
    return Truth.UNKNOWN if Truth.UNKNOWN in answers else Truth.TRUE


def _in_time(proof: Proved, duty: Duty, as_of: date) -> bool:
    end = min(duty.last, as_of)
    if duty.clause.arises == "periodic" and duty.clause.period is not None:
        return duty.first <= proof.on <= duty.last
    if duty.event is not None:
        return proof.on >= duty.event.on
    begun = duty.text.valid_from if duty.text.nature == "special_period" else None
    if proof.on > end or (begun is not None and proof.on < begun):
        return False
    return proof.kind not in MUST_LAST or proof.until is None or proof.until >= end


def _named(proof: Proved, duty: Duty) -> Truth:
    if duty.clause.id in proof.clauses:
        return Truth.TRUE
    if proof.clauses:
        return Truth.FALSE
    if proof.text:
        return Truth.of(proof.text == duty.text.id)
    return Truth.TRUE if proof.kind in SPEAKS_FOR_ITSELF else Truth.UNKNOWN


def _by_its_bearer(proof: Proved, duty: Duty) -> Truth:
    if not duty.bearer:
        return Truth.TRUE
    return Truth.of(proof.by == duty.bearer) if proof.by else Truth.UNKNOWN


def _about_its_event(proof: Proved, duty: Duty) -> Truth:
    if duty.event is None:
        return Truth.TRUE
    return Truth.of(proof.about == duty.event.record) if proof.about else Truth.UNKNOWN
