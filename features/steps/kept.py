"""The register that a scenario keeps, line by line, and what the review made of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from advisor.engine.compile import REVIEW_STAGES, compile_rulebook
from advisor.law.errors import LetterIncomplete
from advisor.letters.draft import LetterDraft
from advisor.register.columns import columns_of
from advisor.register.model import Register
from advisor.register.rows import known_of, read_row
from advisor.review.duties import Window
from advisor.review.judge import review
from advisor.review.review import Review, ReviewedClause
from advisor.rulebook import register_keywords as rk
from advisor.rulebook.model import Rulebook
from steps.words import Refused


@dataclass
class Kept:
    """A register being written (`data`), the day until which it is kept, its review, an earlier one, and a letter or its refusal."""

    day: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    review: Review | None = None
    earlier: Review | None = None
    letter: LetterDraft | None = None
    refusal: LetterIncomplete | None = None

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

    def register(self) -> Register:
        """The register as written so far."""
        if not self.data:
            raise Refused("aucun registre n'est ouvert : écrire « Soit un registre de bailleur tenu jusqu'au … ».")
        return Register.model_validate(self.data)

    def judge(self, rulebook: Rulebook, first: str, last: str) -> None:
        """Ask for the review of a period."""
        window = Window(date.fromisoformat(first), date.fromisoformat(last), date.fromisoformat(self.day))
        self.review = review(compile_rulebook(rulebook, stages=REVIEW_STAGES), self.register(), window)

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
