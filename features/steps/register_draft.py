"""The register of evidence that a scenario writes, line by line, and what came of its review."""

from __future__ import annotations

import copy
import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from advisor.law.errors import AdvisorError
from advisor.review.review import Finding, Review, ReviewedRecord
from advisor.rulebook.groups import Group
from advisor.service.adviser import Adviser
from advisor.service.review import review_register, window_of
from steps.words import Refused

SECTIONS = {
    "l'échange": "exchanges",
    "la réunion": "meetings",
    "le référent": "referents",
    "l'adhésion": "adhesions",
    "la lecture": "readings",
}
COLUMNS = {
    "le": "on",
    "consigné le": "recorded_on",
    "jusqu'au": "until",
    "territoires": "territories",
    "texte": "text",
    "clauses": "clauses",
    "lue par": "by_role",
    "organisme": "body",
    "fonction": "function",
    "supplée": "deputy_of",
    "objet": "kind",
    "groupe": "group",
    "présents": "attendees",
    "plénière": "plenary",
    "situation nommée": "named_cases",
    "trace nominative": "named_record_kept",
    "catégories": "categories",
    "secret évoqué": "secret_told",
    "personnes informées": "persons_informed",
    "sorti du groupe": "passed_on",
    "donné": "given",
    "de": "from_role",
    "à": "to_role",
    "catégorie": "category",
    "nominatif": "named",
    "finalité": "purpose",
    "secret": "secrecy",
    "fondement": "basis",
    "référent émetteur": "from_referent",
    "référent destinataire": "to_referent",
    "appel d'urgence": "emergency",
    "réunion": "meeting",
    "plainte propre": "own_complaint",
    "accord": "consent",
    "personne informée": "informed",
    "personnel exposé": "staff_exposed",
    "contenu limité": "within_limits",
    "transmis à un tiers": "passed_on",
    "conservé jusqu'au": "kept_until",
    "effacé le": "erased_on",
}
LISTED = {"territories", "clauses", "categories"}


def _cell(column: str, words: str) -> Any:
    if column in LISTED:
        return [each.strip() for each in words.split(",")]
    if column != "attendees":
        return words
    pairs = (each.partition(":") for each in words.split(","))
    return [
        {"role": role.strip()} | ({"charter_signed": signed.strip()} if signed.strip() else {})
        for role, _, signed in pairs
    ]


@dataclass
class RegisterDraft:
    """A register being written (`data`), the day of its review, and the review or its refusal; or the `groups` read."""

    data: dict[str, Any] = field(default_factory=dict)
    day: str = ""
    review: Review | None = None
    refusal: AdvisorError | None = None
    groups: dict[str, Group] = field(default_factory=dict)

    def begin(self, day: str) -> None:
        """Start the register of a landlord of Seine-et-Marne, reviewed on a day."""
        self.day = day
        self.data = {
            "landlord": "bailleur-du-scenario",
            "zone_department": "77",
            "territories": [{"id": "77", "department": "77"}],
        }

    def line(self, kind: str, name: str, rows: list[list[str]]) -> None:
        """Write one line, or more of it; it is recorded on its own day unless said."""
        section = self.data.setdefault(SECTIONS[kind], [])
        found = next((each for each in section if each["id"] == name), None)
        if found is None:
            found = {"id": name}
            section.append(found)
        for word, cell in rows:
            if word not in COLUMNS:
                raise Refused(f"« {word} » ne s'écrit pas dans un registre ; on écrit : {', '.join(COLUMNS)}.")
            found[COLUMNS[word]] = _cell(COLUMNS[word], cell)
        found.setdefault("recorded_on", found.get("on", self.day))

    def attest(self, kind: str) -> None:
        """Attest that the lines of a kind are whole, up to the day of the review."""
        told = {"kind": kind, "complete_until": self.day, "by_role": "référent sûreté"}
        self.data.setdefault("attestations", []).append(told)

    def copy(self) -> RegisterDraft:
        """The same register, not reviewed yet."""
        return RegisterDraft(copy.deepcopy(self.data), self.day)

    def judge(self, adviser: Adviser) -> None:
        """Ask for the review of the two years before; a refusal is kept."""
        self.review, self.refusal = None, None
        window = window_of(None, None, date.fromisoformat(self.day))
        try:
            self.review = review_register(adviser, json.dumps(self.data), name="registre", window=window)
        except AdvisorError as error:
            self.refusal = error

    @property
    def given(self) -> Review:
        """The review that was made.

        Raises: the refusal, if the register was refused.
        """
        if self.refusal is not None:
            raise self.refusal
        if self.review is None:
            raise Refused("aucune revue n'a été demandée : écrire « Quand on revoit le registre ».")
        return self.review

    def record(self, name: str) -> ReviewedRecord:
        """What the review says of a line."""
        found = next((each for each in self.given.records if each.record == name), None)
        if found is None:
            raise Refused(f"la revue ne juge aucune ligne « {name} ».")
        return found

    def findings(self, name: str) -> list[Finding]:
        """What the review found in a line."""
        self.record(name)
        return [each for each in self.given.findings if each.record == name]
