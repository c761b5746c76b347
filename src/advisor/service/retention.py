"""How long dossiers are kept: the classes of retention, the day on which each ends and how it is computed, the closing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import Field, model_validator

from advisor.audit.entry import Entry
from advisor.law.calendar import shift_day
from advisor.law.dates_fr import french_date, french_duration
from advisor.law.errors import CaseRejected, NotFound
from advisor.law.value import Value
from advisor.rulebook.model import Rulebook
from advisor.service.keeping_mark import require_closing_seen
from advisor.service.milestones import MILESTONES, Milestone, milestones_of
from advisor.service.refusals import Misuse
from advisor.service.sealing import Desk, require_version, seal_act
from advisor.storage.dossiers import Closed


class Period(Value):
    """A stretch of calendar time."""

    amount: int = Field(ge=0)
    unit: Literal["days", "weeks", "months", "years"]

    @property
    def words(self) -> str:
        """The period in French; no time at all is « aucune »."""
        return french_duration(self.amount, self.unit) if self.amount else "aucune"


class RetentionClass(Value):
    """A class of dossiers: from which day it is kept, for how long, on which ground, and how sure that is.

    The day cannot come before what `not_before` names of the dossier.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")
    title: str
    runs_from: str
    not_before: tuple[Milestone, ...]
    period: Period | None = None
    parameter: str = ""
    ground: str
    status: str

    @model_validator(mode="after")
    def _has_one_length(self) -> RetentionClass:
        if (self.period is None) == (not self.parameter):
            raise ValueError(f"{self.id}: give either period or parameter")
        return self

    def term(self, start: date, rulebook: Rulebook) -> Term:
        """Until when a dossier closed from a day is kept.

        Raises: `NotFound` when the rule base lacks the parameter.
        """
        length = self.length_on(start, rulebook)
        due_on = date.fromordinal(shift_day(start.toordinal(), length.amount, length.unit))
        named = f" (« {self.parameter} » dans la base de règles)" if self.parameter else ""
        how = f"{self.runs_from}, {french_date(start)} ; durée : {length.words}{named} ; à purger dès le {french_date(due_on)}"
        return Term(self, start, due_on, how[0].upper() + how[1:])

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


@dataclass(frozen=True, slots=True)
class Term:
    """Until when a closed dossier is kept: its class, the day from which that runs, the first day on which it is to be purged, and how that day is found (in French)."""

    retention: RetentionClass
    start: date
    due_on: date
    computed: str


class AccessRetention(Value):
    """How long the access journal is kept."""

    period: Period
    ground: str
    status: str


class Retention(Value):
    """The retention classes of an organisation, and the length of its access journal."""

    access_journal: AccessRetention
    classes: tuple[RetentionClass, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _names_each_class_once(self) -> Retention:
        if len({each.id for each in self.classes}) < len(self.classes):
            raise ValueError("a class is written twice")
        return self

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
    """A dossier just closed: until when it is kept, and the entry."""

    term: Term
    entry: Entry


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


def close_dossier(  # noqa: PLR0913 - what is closed, as it was read, under which class, from which day
    desk: Desk, reference: str, *, version: int, retention: str, start: date, mark: str = ""
) -> Closure:
    """Close a dossier under a retention class that runs from a day; an amendment opens it again.

    `mark` is that of its keeping as it was read. Raises: `NotFound`, also for a class that has no length on that day;
    `VersionConflict`, also for one that was closed since; `CaseRejected` for a day that has not come, or that comes before
    what the class says must have passed.
    """
    kept = open_retention(desk.retention).named(retention)
    if start > desk.today:
        raise CaseRejected(f"Le {start.isoformat()} n'est pas encore venu.", remedy="Donner un jour passé.")
    term = kept.term(start, desk.adviser.program.rulebook)
    with desk.writing() as work:
        require_version(work, reference, version)
        require_closing_seen(work, reference, mark)
        passed = milestones_of(work, desk, reference, version)
        _require_passed(kept, start, {each: passed[each] for each in kept.not_before if each in passed})
        work.dossiers.close(reference, Closed(kept.id, start.isoformat()))
        facts = {"retention": kept.id, "start": start.isoformat()}
        return Closure(term, seal_act(work, desk.actor, "dossier.closed", reference, {}, **facts))


def _require_passed(kept: RetentionClass, start: date, passed: dict[Milestone, date]) -> None:
    later = {each: day for each, day in passed.items() if day > start}
    if later:
        told = " ; ".join(f"{MILESTONES[each]} est du {french_date(day)}" for each, day in later.items())
        raise CaseRejected(
            f"La conservation ne peut pas courir du {french_date(start)} : {told}. La classe « {kept.id} » court depuis "
            f"{kept.runs_from}.",
            remedy=f"Partir au plus tôt du {french_date(max(later.values()))} ; si le dossier se trompe de date, l'amender.",
        )
