"""The register that a scenario keeps, line by line, and what the review made of it."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from advisor.engine.compile import REVIEW_STAGES, compile_rulebook
from advisor.engine.derivation import Derivation
from advisor.engine.program import Program
from advisor.law.errors import LetterIncomplete
from advisor.letters.draft import LetterDraft
from advisor.register.columns import columns_of
from advisor.register.model import Register
from advisor.register.rows import known_of, read_row
from advisor.review.agenda import Agenda, agenda_of
from advisor.review.compare import territories_view
from advisor.review.duties import Window
from advisor.review.judge import review
from advisor.review.review import Finding, Review, ReviewedClause, ReviewedRecord
from advisor.review.territories import TerritoriesView, TerritoryView
from advisor.rulebook import convention_keywords as words
from advisor.rulebook import register_keywords as rk
from advisor.rulebook.groups import Group
from advisor.rulebook.keywords import french
from advisor.rulebook.model import Rulebook
from advisor.sites.diagnosis import Diagnosis
from advisor.sites.levels import Levels
from steps.words import Refused

_COMPILED: list[Program] = []


@dataclass(frozen=True)
class Tried:
    """A line as it might have been: its verdict, and the rules that find something in it."""

    verdict: str
    rules: tuple[str, ...]


@dataclass
class Kept:
    """A register being written (`data`), the day until which it is kept, its review, territories, dated duties, sites and counts.

    `earlier` is the review before, `letter` and `refusal` what came of a letter asked for;
    `cells` are those of the lines written one by one, `group` the group whose rules are read;
    `judged` is what the rules of the review derived, review by review and site by site.
    """

    day: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    cells: dict[str, dict[str, str]] = field(default_factory=dict)
    review: Review | None = None
    group: Group | None = None
    view: TerritoriesView | None = None
    agenda: Agenda | None = None
    levels: Levels | None = None
    diagnosis: Diagnosis | None = None
    faults: list[str] = field(default_factory=list)
    earlier: Review | None = None
    letter: LetterDraft | None = None
    refusal: LetterIncomplete | None = None
    judged: list[Derivation] = field(default_factory=list)

    def begin(self, day: str) -> None:
        """Start an empty register of a landlord, kept until a day."""
        self.day = day
        self.data = {"landlord": "bailleur-du-scenario", "zone_department": "77", "territories": []}

    def territory(self, name: str, department: str, **known: str) -> None:
        """Declare a territory."""
        self.data["territories"].append(
            {"id": name, "department": department} | {key: value for key, value in known.items() if value}
        )

    def add(self, section: str, line: dict[str, Any]) -> None:
        """Write one line of a section."""
        self.data.setdefault(section, []).append(line)

    def rows(self, section: str, header: list[str], rows: list[list[str]], rulebook: Rulebook) -> None:
        """Write the lines of a table, read as an imported one is.

        Raises: `Refused` with every fault.
        """
        if section not in rk.SECTIONS:
            raise Refused(f"« {section} » n'est pas une section du registre ; sections : {', '.join(rk.SECTIONS)}.")
        name = rk.SECTIONS[section]
        fields = {column.heading: column.field for column in columns_of(name)}
        unknown = [each for each in header if each not in fields]
        if unknown:
            raise Refused(f"colonnes inconnues : {', '.join(unknown)} ; colonnes admises : {', '.join(fields)}.")
        known = known_of(self.register(), rulebook, date.fromisoformat(self.day))
        for cells in rows:
            told = {fields[heading]: cell for heading, cell in zip(header, cells, strict=True)}
            told.setdefault("territories", rk.EVERYWHERE)
            told.setdefault("recorded_on", told.get("on", ""))
            found = read_row(name, told, known)
            if found.record is None:
                raise Refused("\n".join(f"{fault.heading} : {fault.reason}" for fault in found.faults))
            self.add(name, found.record.model_dump(mode="json"))

    def line(self, section: str, name: str, told: dict[str, str], rulebook: Rulebook) -> None:
        """Write one line, or change what it said.

        Raises: `Refused` with every fault.
        """
        cells = self.cells[name] = self.cells.get(name, {"ligne": name}) | told
        written = self.data.get(rk.SECTIONS.get(section, section), [])
        written[:] = [each for each in written if each["id"] != name]
        self.rows(section, list(cells), [list(cells.values())], rulebook)

    def register(self) -> Register:
        """The register as written so far."""
        if not self.data:
            raise Refused("aucun registre n'est ouvert : écrire « Soit un registre de bailleur tenu jusqu'au … ».")
        return Register.model_validate(self.data)

    def judge(self, rulebook: Rulebook, first: str, last: str) -> None:
        """Ask for the review of a period."""
        window = Window(date.fromisoformat(first), date.fromisoformat(last), date.fromisoformat(self.day))
        self.review = review(review_program(rulebook), self.register(), window, self.judged.append)

    def varied(self, name: str, changes: list[tuple[str, str]], rulebook: Rulebook) -> list[Tried]:
        """What the review makes of copies of a line, each with a cell changed, or several, split by « ; » ; « rien » empties it."""
        section = next((each for each, code in rk.SECTIONS.items() if self._holds(code, name)), "")
        if self.review is None or not section or name not in self.cells:
            raise Refused(f"« {name} » n'est pas une ligne écrite seule, ou aucune revue n'a été demandée.")
        tried = Kept(self.day, copy.deepcopy(self.data), dict(self.cells), judged=self.judged)
        names = [f"{name}-{rank}" for rank, _ in enumerate(changes, 1)]
        lines = [
            self.cells[name] | {"ligne": each} | _changed(column, value)
            for each, (column, value) in zip(names, changes, strict=True)
        ]
        header = list(dict.fromkeys(column for line in lines for column in line))
        tried.rows(section, header, [[line.get(column, "") for column in header] for line in lines], rulebook)
        tried.judge(rulebook, self.review.first.isoformat(), self.review.last.isoformat())
        return [
            Tried(tried.record(each).verdict, tuple(sorted({found.rule for found in tried.findings(each)})))
            for each in names
        ]

    def _holds(self, section: str, name: str) -> bool:
        return any(each["id"] == name for each in self.data.get(section, []))

    def look(self, rulebook: Rulebook, day: str) -> None:
        """Ask which texts bind where on a day."""
        self.view = territories_view(rulebook, self.register(), date.fromisoformat(day), date.fromisoformat(self.day))

    def foresee(self, rulebook: Rulebook, days: int) -> None:
        """Ask what is late and what falls due within some days."""
        today = date.fromisoformat(self.day)
        window = Window(today - timedelta(days=730), today + timedelta(days=days), today)
        self.agenda = agenda_of(review(review_program(rulebook), self.register(), window, self.judged.append), days)

    def place(self, territory: str) -> TerritoryView:
        """The view of a territory; the only one, if none is named."""
        if self.view is None:
            raise Refused("les territoires n'ont pas été regardés : écrire « Quand on regarde les territoires le … ».")
        found = [each for each in self.view.territories if territory in ("", each.territory)]
        if len(found) != 1:
            raise Refused(f"{len(found)} territoires répondent ; préciser lequel.")
        return found[0]

    def foreseen(self) -> Agenda:
        """The dated duties that were asked for."""
        if self.agenda is None:
            raise Refused("aucune échéance n'a été demandée : écrire « Quand on dresse les échéances à … jours ».")
        return self.agenda

    def clause(self, name: str, territory: str, *, owed_by_landlord: bool) -> ReviewedClause:
        """One side of a clause in a territory; the only one, if none is named."""
        if self.review is None:
            raise Refused("aucune revue n'a été demandée : écrire « Quand on revoit les conventions du … au … ».")
        found = [
            each
            for each in self.review.clauses
            if each.clause == name and each.owed_by_landlord is owed_by_landlord and territory in ("", each.territory)
        ]
        if len(found) != 1:
            raise Refused(f"« {name} » : {len(found)} lignes de la revue ; préciser le territoire ou le côté.")
        return found[0]

    def record(self, name: str) -> ReviewedRecord:
        """What the review says of an exchange or of the meeting of a group."""
        if self.review is None:
            raise Refused("aucune revue n'a été demandée : écrire « Quand on revoit les conventions du … au … ».")
        found = next((each for each in self.review.records if each.record == name), None)
        if found is None:
            raise Refused(f"la revue ne juge aucune ligne « {name} » : ni échange, ni réunion d'un groupe.")
        return found

    def findings(self, name: str) -> list[Finding]:
        """What the review found in a line."""
        self.record(name)
        return [each for each in self.review.findings if each.record == name] if self.review else []

    def admitted(self) -> set[str]:
        """The roles and categories that the group being read admits, and whether it names persons or keeps their names."""
        if self.group is None:
            raise Refused("aucun groupe n'est lu : écrire « Quand on lit les règles du groupe « … » ».")
        named = {"situations nominatives": self.group.named_cases, "trace nominative": self.group.named_record}
        roles = {french(words.ROLES, role) for role in self.group.attendees}
        return roles | set(self.group.information) | {word for word, admitted in named.items() if admitted}


def _changed(column: str, value: str) -> dict[str, str]:
    told = zip(column.split(" ; "), value.split(" ; "), strict=True)
    return {name: "" if cell == "rien" else cell for name, cell in told}


def review_program(rulebook: Rulebook) -> Program:
    """The rules of the review, compiled once as long as the same rule base is asked."""
    if not _COMPILED or _COMPILED[0].rulebook is not rulebook:
        take_for_review(compile_rulebook(rulebook, stages=REVIEW_STAGES))
    return _COMPILED[0]


def take_for_review(program: Program) -> None:
    """Take a program compiled elsewhere as that of its rule base."""
    _COMPILED[:] = [program]
