"""How long dossiers are kept: closed under a class, listed when due, purged with a certificate that has no content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Literal

import yaml
from pydantic import Field, model_validator

from advisor.audit.canonical import canonical_bytes, digest_bytes
from advisor.audit.entry import Entry
from advisor.audit.evidence import ARTIFACTS, PURGED, REASON
from advisor.law.calendar import shift_day
from advisor.law.errors import CaseRejected, NotFound
from advisor.law.value import Value
from advisor.rulebook.model import Rulebook
from advisor.service.refusals import Misuse
from advisor.service.sealing import Desk, require_version, seal_act
from advisor.storage.dossiers import Closed
from advisor.storage.store import Work

CERTIFICATE = "advisor-purge-certificate/1"
NAMES_PER_ENTRY = 500
"""A purge of many pieces is told in several entries, each within what a line of the journal holds."""

Hold = Literal["action_en_cours", "demande_d_une_personne", "controle_en_cours"]


class Period(Value):
    """A stretch of calendar time."""

    amount: int = Field(ge=0)
    unit: Literal["days", "weeks", "months", "years"]


class RetentionClass(Value):
    """A class of dossiers: from which day it is kept, for how long, on which ground, and how sure that is."""

    id: str
    title: str
    runs_from: str
    period: Period | None = None
    parameter: str = ""
    ground: str
    status: str

    @model_validator(mode="after")
    def _has_one_length(self) -> RetentionClass:
        if (self.period is None) == (not self.parameter):
            raise ValueError(f"{self.id}: give either period or parameter")
        return self

    def due_on(self, start: date, rulebook: Rulebook) -> date:
        """The first day on which a dossier of this class is to be purged.

        Raises: `NotFound` when the rule base lacks the parameter.
        """
        length = self.length_on(start, rulebook)
        return date.fromordinal(shift_day(start.toordinal(), length.amount, length.unit))

    def length_on(self, day: date, rulebook: Rulebook) -> Period:
        """How long a dossier closed from a day is kept.

        Raises: `NotFound` when the rule base lacks the parameter.
        """
        if self.period is not None:
            return self.period
        parameter = rulebook.parameters.get(self.parameter)
        value = None if parameter is None else parameter.value_on(day)
        if value is None or isinstance(value.value, int):
            raise NotFound(
                f"La base de règles ne donne pas « {self.parameter} » au {day.isoformat()}.",
                remedy="Corriger la classe de conservation, ou le paramètre.",
            )
        return Period.model_validate({"amount": value.value.amount, "unit": value.value.unit})


class AccessRetention(Value):
    """How long the access journal is kept."""

    period: Period
    ground: str
    status: str


class Retention(Value):
    """The retention classes of an organisation, and the length of its access journal."""

    access_journal: AccessRetention
    classes: tuple[RetentionClass, ...] = Field(min_length=1)

    def named(self, name: str) -> RetentionClass:
        """A class by its id.

        Raises: `NotFound`.
        """
        found = next((each for each in self.classes if each.id == name), None)
        if found is None:
            raise NotFound(
                f"La classe de conservation « {name} » n'existe pas.",
                remedy=f"Choisir parmi : {', '.join(each.id for each in self.classes)}.",
            )
        return found


@dataclass(frozen=True, slots=True)
class Closure:
    """A dossier just closed: its class, the day from which that runs, the first day on which it is to be purged, and the entry."""

    retention: RetentionClass
    start: date
    due_on: date
    entry: Entry


@dataclass(frozen=True, slots=True)
class Due:
    """A dossier to be purged: its class, since when, on which ground, and what holds it back if anything does."""

    reference: str
    retention: RetentionClass
    due_on: date
    held: str


@dataclass(frozen=True, slots=True)
class Purge:
    """A purge carried out: its certificate (canonical JSON, without content) and the entries that seal it."""

    certificate: bytes
    entries: tuple[Entry, ...]


@cache
def open_retention(path: Path | None = None) -> Retention:
    """The retention classes of a file, by default those of the product.

    Raises: `Misuse` where it cannot be read or is wrong.
    """
    file = path or Path(__file__).with_name("retention.yaml")
    try:
        return Retention.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise Misuse(
            f"« {file.name} » ne donne pas de durées de conservation : {error}.",
            remedy="Partir du fichier du produit (service/retention.yaml) et n'en changer que les valeurs.",
        ) from error


def close_dossier(desk: Desk, reference: str, *, version: int, retention: str, start: date) -> Closure:
    """Close a dossier under a retention class that runs from a day; an amendment opens it again.

    Raises: `NotFound`, also for a class that has no length on that day; `VersionConflict`; `CaseRejected` for a day that
    has not come.
    """
    kept = open_retention(desk.retention).named(retention)
    if start > desk.today:
        raise CaseRejected(f"Le {start.isoformat()} n'est pas encore venu.", remedy="Donner un jour passé.")
    due_on = kept.due_on(start, desk.adviser.program.rulebook)
    with desk.writing() as work:
        require_version(work, reference, version)
        work.dossiers.close(reference, Closed(kept.id, start.isoformat()))
        facts = {"retention": kept.id, "start": start.isoformat()}
        return Closure(kept, start, due_on, seal_act(work, desk.actor, "dossier.closed", reference, {}, **facts))


def hold_dossier(desk: Desk, reference: str, hold: Hold | None) -> Entry:
    """Keep a dossier from being purged, for a coded reason, or no longer (`None`).

    Raises: `NotFound`, also once purged.
    """
    with desk.writing() as work:
        work.dossiers.standing(reference)
        work.dossiers.hold(reference, hold or "")
        return seal_act(
            work, desk.actor, "dossier.held" if hold else "dossier.released", reference, {}, hold=hold or ""
        )


def due_purges(desk: Desk) -> list[Due]:
    """The closed dossiers whose time is over, those that are held back included; nothing is written."""
    with desk.reading() as work:
        return list(_due(work, desk))


def run_purges(desk: Desk, references: list[str] | None = None) -> list[Purge]:
    """Purge the dossiers that are due and not held, or those of them that are named: each whole, with its certificate.

    Raises: `NotFound` for one that is named and not due, before anything is purged.
    """
    due = {each.reference: each for each in due_purges(desk) if not each.held}
    for reference in references or ():
        if reference not in due:
            raise NotFound(
                f"Le dossier « {reference} » n'est pas à purger, ou il est retenu.",
                remedy="Voir la liste des purges dues.",
            )
    return [_purge(desk, reference) for reference in (due if references is None else references)]


def erase_old_accesses(desk: Desk) -> int:
    """Erase the accesses older than the journal of accesses is kept; how many.

    The erasure itself is sealed, with its day and number.
    """
    period = open_retention(desk.retention).access_journal.period
    before = date.fromordinal(shift_day(desk.today.toordinal(), -period.amount, period.unit)).isoformat()
    with desk.writing() as work:
        erased = work.accesses.erase_before(before)
        if erased:
            work.journal.append(
                "accesses.erased", "accesses", {"before": before, "count": erased, "account": desk.actor.account}
            )
        return erased


def _due(work: Work, desk: Desk) -> Iterator[Due]:
    for reference, closed, held in work.dossiers.closed():
        kept = open_retention(desk.retention).named(closed.retention)
        due_on = kept.due_on(date.fromisoformat(closed.start), desk.adviser.program.rulebook)
        if due_on <= desk.today:
            yield Due(reference, kept, due_on, held)


def _purge(desk: Desk, reference: str) -> Purge:
    with desk.writing() as work:
        work.journal.head(for_update=True)
        due = next((each for each in _due(work, desk) if each.reference == reference and not each.held), None)
        if due is None:
            raise NotFound(
                f"Le dossier « {reference} » n'est plus à purger.", remedy="Relire la liste des purges dues."
            )
        return purge_now(work, desk, due)


def purge_now(work: Work, desk: Desk, due: Due) -> Purge:
    """Destroy a dossier's content and key within a transaction, and seal it."""
    reference = due.reference
    marks = {
        str(name): str(mark)
        for entry in work.journal.of(reference)
        for name, mark in entry.payload.get(ARTIFACTS, {}).items()
    }
    certificate = canonical_bytes(
        {
            "format": CERTIFICATE,
            "organisation": work.organisation,
            "reference": reference,
            "retention": due.retention.id,
            "ground": due.retention.ground,
            "status": due.retention.status,
            "due_on": due.due_on.isoformat(),
            "purged_at": work.recorded_at,
            "account": desk.actor.account,
            "versions": work.dossiers.version(reference),
            "pieces": marks,
        }
    )
    work.dossiers.purge(reference)
    work.answers.empty()
    names = iter(sorted(marks))
    entries: list[Entry] = []
    while (page := list(islice(names, NAMES_PER_ENTRY))) or not entries:
        facts = {
            PURGED: page,
            REASON: due.retention.id,
            "due_on": due.due_on.isoformat(),
            "certificate": digest_bytes(certificate),
        }
        entries.append(seal_act(work, desk.actor, "dossier.purged", reference, {}, **facts))
    return Purge(certificate, tuple(entries))
