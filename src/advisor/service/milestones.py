"""What must have passed before the keeping of a dossier can run: its last fact, its last piece received, its last step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Literal

from advisor.casefile.known import Known
from advisor.casefile.model import CaseFile
from advisor.rulebook.model import Measure, Rulebook
from advisor.service.dossiers import case_at
from advisor.service.sealing import Desk
from advisor.storage.store import Work

Milestone = Literal["last_fact", "last_reception", "last_step"]
MILESTONES: Mapping[Milestone, str] = MappingProxyType(
    {
        "last_fact": "le dernier fait",
        "last_reception": "la dernière pièce reçue",
        "last_step": "la dernière étape (mesure, courrier ou remise)",
    }
)
"""What people call them."""


def milestones_of(work: Work, desk: Desk, reference: str, version: int) -> dict[Milestone, date]:
    """The latest day that each may be of, today at most; what a dossier has none of is left out.

    A fact of which no day is known is at the latest of the day on which the last piece that tells it was received. A step
    is one of a letter followed in the store, or an earlier measure of the case file that is more than an internal task.
    Raises: `NotFound`; `CaseRejected` where the case file no longer reads.
    """
    case = case_at(work, desk, reference, version)
    found: dict[Milestone, list[date]] = {
        "last_fact": list(_facts(case)),
        "last_reception": [each.received_on for each in case.pieces],
        "last_step": [*_measures(case, desk.adviser.program.rulebook), *work.letters.days(reference)],
    }
    return {name: min(max(days), desk.today) for name, days in found.items() if days}


def _facts(case: CaseFile) -> Iterator[date]:
    received = {each.id: each.received_on for each in case.pieces}
    for each in case.incidents:
        day = _latest(each.date)
        yield day or max(received[source] for source in each.sources)


def _measures(case: CaseFile, rulebook: Rulebook) -> Iterator[date]:
    for each in case.measures:
        if not _is_internal_task(rulebook.measures.get(each.measure)):
            yield from filter(None, (_latest(each.sent_on), _latest(each.served_on)))


def _is_internal_task(measure: Measure | None) -> bool:
    return measure is not None and measure.kinds == ("internal",) and not measure.letter


def _latest(leaf: Known[date]) -> date | None:
    return leaf.value or leaf.at_most or max(leaf.one_of, default=None)
