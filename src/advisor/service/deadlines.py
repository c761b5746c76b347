"""Deadlines of kept dossiers, computed from the case file alone, whatever else may be wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from advisor.advice.advice import Alarms
from advisor.law.errors import AdvisorError, NotFound
from advisor.service.adviser import alarms_of
from advisor.service.dossiers import case_at
from advisor.service.sealing import Desk


@dataclass(frozen=True, slots=True)
class Sounding:
    """What sounds for a dossier in a version; nothing where its case file cannot be read: a person must look."""

    reference: str
    version: int
    alarms: Alarms | None


def deadlines_of(desk: Desk, reference: str) -> Sounding:
    """The alerts and deadlines of a dossier today.

    Raises: `NotFound`, also once purged; `CaseRejected` where its case file no longer reads.
    """
    with desk.reading() as work:
        version = work.dossiers.version(reference)
        case = case_at(work, desk, reference, version)
    return Sounding(reference, version, alarms_of(desk.adviser, case, desk.today))


def deadlines_of_all(desk: Desk, references: Iterable[str]) -> list[Sounding]:
    """The alerts and deadlines of several dossiers; those purged are left out, one that cannot be read is told."""
    return [found for reference in references for found in _sounding(desk, reference)]


def _sounding(desk: Desk, reference: str) -> Iterable[Sounding]:
    try:
        yield deadlines_of(desk, reference)
    except NotFound:
        return
    except AdvisorError:
        with desk.reading() as work:
            yield Sounding(reference, work.dossiers.version(reference), None)
