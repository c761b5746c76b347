"""The case file that a scenario writes, term by term: input terms only, never a conclusion."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from advisor.advice.advice import Advice, PersonAdvice
from advisor.casefile.computed import ON_INCIDENT, ON_PAIR
from advisor.engine.derive import Derivation
from advisor.rulebook import keywords as kw
from advisor.rulebook.diagnostic import nearest
from advisor.rulebook.vocabulary import Term
from advisor.service.adviser import Adviser, open_adviser

DEFAULT_DAY = "2026-11-16"
SECTIONS = {
    "incident": "incidents",
    "piece": "pieces",
    "measure": "measures",
    "injunction": "notices",
    "occupant": "persons",
    "person": "persons",
}
# What a computed term is written as in the case file.
WRITTEN = {"author_link": "author_link", "author_lives_in": None, "author_minor": None}
ATTESTED = {"incident": "incidents", "piece": "pieces", "measure": "measures", "injunction": "notices", "occupant": "persons", "request": "requests"}


@lru_cache(maxsize=1)
def adviser() -> Adviser:
    """The adviser of the project's own rule base, both engines on."""
    return open_adviser()


class Refused(AssertionError):
    """A scenario says something that the vocabulary does not allow."""


@dataclass
class Draft:
    """A case file being written, and what came of it."""

    data: dict[str, Any]
    advice: Advice | None = None
    derivation: Derivation | None = None
    refusal: Exception | None = None
    requested: list[str] = field(default_factory=list)

    def item(self, scope: str, name: str) -> dict[str, Any]:
        """The element of a list by its id, made if new."""
        section = self.data.setdefault(SECTIONS[scope], [])
        found = next((each for each in section if each["id"] == name), None)
        if found is None:
            found = {"id": name, **_NEW.get(scope, {})}
            section.append(found)
        return found

    def tell(self, scope: str, name: str, term_id: str, word: str) -> None:
        """Write one term of one element."""
        term = input_term(term_id)
        if term.appraised:
            self.appraise(term_id, word, name or None, "juriste")
            return
        if term.scope == "incident_person":
            self._pair(term, self.item("incident", name), word)
            return
        holder = self.data if term.scope == "case" else self.item(scope, name)
        path = (WRITTEN.get(term.computed) or term.path).split(".")
        if term.computed and not WRITTEN.get(term.computed):
            raise Refused(f"« {term_id} » se déduit d'une personne : l'écrire sur la personne.")
        for part in path[:-1]:
            holder = holder.setdefault(part, {})
        holder[path[-1]] = coded(term, word)

    def _pair(self, term: Term, incident: dict[str, Any], word: str) -> None:
        persons = self.data.get("aimed_at") or ["t1"]
        if term.computed == "suffered_by_person":
            incident["suffered_by"] = persons if word == kw.PLAIN_TRUE else []
        elif word == kw.PLAIN_TRUE:
            incident["author"] = persons[0]

    def appraise(self, term_id: str, word: str, about: str | None, role: str) -> None:
        """Write an appraisal with a reason."""
        term = input_term(term_id)
        if not term.appraised:
            raise Refused(f"« {term_id} » n'est pas une appréciation.")
        value = coded(term, word) if term.type == "boolean" else word
        self.data.setdefault("appraisals", []).append(
            {"term": term_id, "about": about, "value": value, "by_role": role, "reason": "Appréciation du scénario.", "on": self.data["pieces_on"]}
        )

    def person(self, name: str = "") -> PersonAdvice:
        """The advice for one person aimed at (the only one, by default)."""
        if self.refusal is not None:
            raise self.refusal
        assert self.advice is not None, "aucun avis : écrire « Quand on évalue le dossier »"
        wanted = name or self.advice.persons[0].person
        return next(each for each in self.advice.persons if each.person == wanted)


_NEW: dict[str, dict[str, Any]] = {
    "piece": {"label": "Pièce du scénario", "secrecy": "shareable", "weight": "medium", "anonymous": False},
    "incident": {"description": "Fait du scénario.", "victims": ["residents"], "suffered_by": [], "building_cause": False},
}


def new_draft() -> Draft:
    """An ordinary lease, one holder, nothing else known."""
    return Draft(
        {
            "schema_version": "advisor-case/1",
            "reference": "SCENARIO-1",
            "evaluated_on": DEFAULT_DAY,
            "pieces_on": DEFAULT_DAY,
            "landlord": {"kind": "oph", "organisation": "Bailleur du scénario", "department": "77"},
            "residence": {"reference": "R1"},
            "lease": {"reference": "B1", "regime": "ordinary", "house_rules_annexed": True},
            "persons": [
                {
                    "id": "t1",
                    "role": "holder",
                    "lives_in_dwelling": True,
                    "minor": False,
                    "protection": "none",
                    "to_protect": {"sought": {"by": "référent protection", "on": "2020-01-01"}},
                }
            ],
        }
    )


def input_term(term_id: str) -> Term:
    """A term that a case file may state; a conclusion or a definition is refused."""
    terms = adviser().program.rulebook.terms
    term = terms.get(term_id)
    if term is None:
        raise Refused(f"le terme « {term_id} » n'existe pas. {nearest(term_id, list(terms))}")
    if term.concluded or term.definition is not None:
        raise Refused(f"« {term_id} » est une conclusion : « Soit » n'énonce que des faits.")
    if term.computed and term.computed not in (*ON_INCIDENT, *ON_PAIR):
        raise Refused(f"« {term_id} » ne s'écrit pas dans un dossier.")
    return term


def coded(term: Term, word: str) -> Any:
    """A word of a scenario as the case file writes it."""
    if word == kw.NOT_KNOWN:
        return None
    if word.startswith("recherché"):
        return {"sought": {"by": "référent", "on": "2020-01-01"}}
    if term.type == "boolean" and word in (kw.PLAIN_TRUE, kw.PLAIN_FALSE):
        return word == kw.PLAIN_TRUE
    if term.type == "date":
        first, _, last = word.partition(" à ")
        days = [date.fromisoformat(each).isoformat() for each in (first, last) if each]
        return {"at_least": days[0], "at_most": days[1]} if last else days[0]
    if term.type == "number":
        return int(word)
    if term.type == "set":
        words = [each.strip() for each in word.split(",") if each.strip() and each.strip() != "aucune"]
        return [_step(term, each) for each in words]
    return _step(term, word)


def _step(term: Term, word: str) -> Any:
    code = next((step.code for step in term.steps if step.id == word), None)
    if code is None:
        known = [step.id for step in term.steps]
        raise Refused(f"« {word} » n'est pas une valeur de « {term.id} ». {nearest(word, known)}")
    return code
