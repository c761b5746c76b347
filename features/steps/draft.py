"""The case file that a scenario writes, term by term, and what came of its evaluation."""

from __future__ import annotations

import copy
import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from advisor.advice.advice import Advice, Alarms, PersonAdvice
from advisor.engine.derivation import Derivation
from advisor.law.errors import AdvisorError
from advisor.rulebook import keywords as kw
from advisor.rulebook.model import Rulebook
from advisor.rulebook.vocabulary import Term
from advisor.service.adviser import Adviser, Evaluation, evaluate
from steps.kept import Kept
from steps.words import Refused, adviser, coded, input_term, leaf, spoken

SECTIONS = {
    "incident": "incidents",
    "piece": "pieces",
    "measure": "measures",
    "injunction": "notices",
    "person": "persons",
    "request": "requests",
}


def _blank(day: str) -> dict[str, Any]:
    """What every case file must hold, and nothing that a rule reads."""
    return {
        "schema_version": "advisor-case/1",
        "reference": "SCENARIO-1",
        "evaluated_on": day,
        "landlord": {"organisation": "Bailleur du scénario", "department": "77"},
        "residence": {"reference": "R1"},
        "lease": {"reference": "B1"},
        "persons": [],
    }


@dataclass
class Draft:
    """A case file being written (`data`), the lists it attests, and its evaluation or refusal.

    `derived` is what every evaluation asked for derived, that of the same case file without a piece included.
    """

    adviser: Adviser = field(default_factory=adviser)
    data: dict[str, Any] = field(default_factory=dict)
    complete: dict[str, str] = field(default_factory=dict)
    as_of: str = ""
    kept: Kept = field(default_factory=Kept)
    evaluation: Evaluation | None = None
    refusal: AdvisorError | None = None
    derived: list[Derivation] = field(default_factory=list)

    @property
    def rulebook(self) -> Rulebook:
        """The rule base that the scenario speaks of."""
        return self.adviser.program.rulebook

    def begin(self, day: str) -> None:
        """Start a case file evaluated on a day."""
        self.data, self.complete = _blank(day), {}

    def item(self, scope: str, name: str) -> dict[str, Any]:
        """The element of a list by its id, made if new."""
        section = self.data.setdefault(SECTIONS[scope], [])
        found = next((each for each in section if each["id"] == name), None)
        if found is None:
            found = {"id": name} | {"incident": {"description": "Fait du scénario."}, "piece": {"label": name}}.get(
                scope, {}
            )
            section.append(found)
        return found

    def tell(self, scope: str, name: str, word: str, cell: str) -> None:
        """Write one term of the case (`name` empty) or of one element of a list.

        Raises: `Refused` when the vocabulary does not allow it.
        """
        term = input_term(self.rulebook, word, scope)
        if term.appraised:
            self.appraise(term, cell, name or None)
            return
        holder = self.item(scope, name) if name else self.data
        *path, last = term.path.split(".")
        for part in path:
            holder = holder.setdefault(part, {})
        holder[last] = leaf(term, cell, self.data["evaluated_on"])

    def appraise(self, term: Term, cell: str, about: str | None) -> None:
        """Write the answer of the role that the vocabulary names, with a reason."""
        said = spoken(cell)
        if said.word == kw.NOT_KNOWN:
            return
        code = coded(term, said.word)
        value = code if term.type == "boolean" else said.word
        answer = {"term": term.id, "about": about, "value": value, "by_role": term.asked_of}
        self.data.setdefault("appraisals", []).append(
            answer | {"reason": "Appréciation du scénario.", "on": said.learned}
        )

    def written(self) -> dict[str, Any]:
        """The case file as it will be read; what has no day of its own is of the day of the evaluation."""
        data = copy.deepcopy(self.data)
        today = data["evaluated_on"]
        for piece in data.get("pieces", ()):
            piece.setdefault("received_on", today)
        for appraisal in data.get("appraisals", ()):
            appraisal["on"] = appraisal["on"] or today
        data["attestations"] = [
            {"items": items, "complete_until": until or today, "by_role": "chargé de secteur"}
            for items, until in self.complete.items()
        ]
        return data

    def evaluate(self, as_of: str = "") -> None:
        """Ask for the advice; a refusal is kept, with the alarms that sound all the same."""
        self.as_of = as_of
        day = date.fromisoformat(self.data["evaluated_on"])
        known = date.fromisoformat(as_of) if as_of else None
        self.evaluation, self.refusal = None, None
        try:
            self.evaluation = evaluate(
                self.adviser, json.dumps(self.written()), name="scénario", today=day, as_of=known
            )
            self.derived.append(self.evaluation.derivation)
        except AdvisorError as error:
            self.refusal = error

    def without(self, piece: str) -> Draft:
        """The same case file, evaluated as if a piece had never been received."""
        data = _forgetting(self.data, piece)
        data["pieces"] = [each for each in data["pieces"] if each["id"] != piece]
        gone = {each["id"] for each in data.get("incidents", []) if not each["sources"]} | {piece}
        data["incidents"] = [each for each in data.get("incidents", []) if each["id"] not in gone]
        data["appraisals"] = [each for each in data.get("appraisals", []) if each["about"] not in gone]
        other = Draft(self.adviser, data, dict(self.complete), derived=self.derived)
        other.evaluate(self.as_of)
        return other

    @property
    def _given(self) -> Evaluation:
        if self.refusal is not None:
            raise self.refusal
        if self.evaluation is None:
            raise Refused("aucun avis n'a été demandé : écrire « Quand on évalue le dossier ».")
        return self.evaluation

    @property
    def advice(self) -> Advice:
        """The advice that was given.

        Raises: the refusal, if the case was refused.
        """
        return self._given.advice

    @property
    def derivation(self) -> Derivation:
        """What follows from the case, behind the advice that was given."""
        return self._given.derivation

    @property
    def alarms(self) -> Alarms:
        """Alerts and clocks, of the advice or of its refusal."""
        if self.refusal is None:
            return self.advice.alarms
        if not isinstance(self.refusal.alarms, Alarms):
            raise Refused("le dossier refusé ne laisse aucune alarme à lire.") from self.refusal
        return self.refusal.alarms

    def person(self, name: str = "") -> PersonAdvice:
        """The advice for one person aimed at; the only one, if none is named."""
        persons = {each.person: each for each in self.advice.persons}
        if not name and len(persons) == 1:
            return next(iter(persons.values()))
        if name in persons:
            return persons[name]
        aimed = ", ".join(persons) or "aucune"
        raise Refused(f"dire « pour « … », » : personnes visées : {aimed}.")


def _forgetting(node: Any, piece: str) -> Any:
    """A copy in which nothing rests on a piece; a leaf that only this piece says is unknown."""
    if isinstance(node, list):
        return [_forgetting(each, piece) for each in node]
    if not isinstance(node, dict):
        return node
    sources = [each for each in node.get("sources", ()) if each != piece]
    if node.get("sources") and not sources and "id" not in node:
        return None
    kept = {key: _forgetting(value, piece) for key, value in node.items() if key != "sources"}
    return kept | ({"sources": sources} if "sources" in node else {})
