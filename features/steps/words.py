"""A word of a scenario, read through the vocabulary: input terms only, the right holder, an admitted value."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

from advisor.rulebook import keywords as kw
from advisor.rulebook.diagnostic import Place, nearest
from advisor.rulebook.model import Rulebook
from advisor.rulebook.vocabulary import Term
from advisor.service.adviser import Adviser, open_adviser

T = TypeVar("T")

HOLDERS = {"case": "du dossier", "incident": "d'un incident", "piece": "d'une pièce", "person": "d'une personne"}
HOLDERS |= {"measure": "d'une mesure antérieure", "injunction": "d'une lettre reçue", "request": "d'une demande"}
HOLDERS |= {"occupant": "d'une personne"}
ELSEWHERE = {"author_lives_in": "vit au logement", "author_minor": "mineur"}
ELSEWHERE |= {"suffered_by_person": "subi par", "author_is_person": "auteur"}
SOUGHT = "recherché, aucun élément"
_HERE = Place("features", 1, 1)
_PLAIN = (
    Term("auteur", "incident", "name", _HERE, path="author"),
    Term("subi par", "incident", "names", _HERE, path="suffered_by"),
    Term("description", "incident", "text", _HERE, path="description"),
    Term("pièces", "incident", "names", _HERE, path="sources"),
    Term("écrite par", "injunction", "name", _HERE, path="written_by"),
    Term("intitulé", "piece", "text", _HERE, path="label"),
    Term("reçue le", "piece", "date", _HERE, path="received_on"),
    Term("vit au logement", "person", "boolean", _HERE, path="lives_in_dwelling"),
    Term("mineur", "person", "boolean", _HERE, path="minor"),
    Term("département", "case", "text", _HERE, path="landlord.department"),
)
_SUFFIX = re.compile(r"(?P<word>.*?)\s*\((?:selon (?P<pieces>[^()]*?))?(?:, )?(?:appris le (?P<day>[\d-]+))?\)")


class Refused(Exception):
    """A scenario says something that the vocabulary does not allow."""


@dataclass(frozen=True)
class Spoken:
    """A cell: the word itself, the pieces that say so, and the day on which it was learned."""

    word: str
    pieces: tuple[str, ...] = ()
    learned: str = ""


@lru_cache(maxsize=1)
def adviser() -> Adviser:
    """The adviser of the project's own rule base, both engines on."""
    return open_adviser()


def spoken(cell: str) -> Spoken:
    """A cell split from its « (selon p1, appris le 2026-01-05) »."""
    found = _SUFFIX.fullmatch(cell)
    if found is None or not (found["pieces"] or found["day"]):
        return Spoken(cell)
    return Spoken(found["word"], tuple(listed(found["pieces"] or "")), found["day"] or "")


def listed(cell: str) -> list[str]:
    """The members of a cell separated by commas; « aucun » is none of them."""
    words = [each.strip() for each in cell.split(",") if each.strip()]
    return [] if words in (["aucun"], ["aucune"], ["personne"]) else words


def plain_terms(rulebook: Rulebook) -> list[Term]:
    """What a case file says beside the vocabulary: who, by which pieces, under which role."""
    link = next(term for term in rulebook.terms.values() if term.computed == "author_link")
    written = replace(link, path="author_link", computed="")
    return [*_PLAIN, written, replace(written, id="rôle", scope="person", path="role")]


def input_term(rulebook: Rulebook, name: str, scope: str) -> Term:
    """A term that a case file may state of this kind of holder.

    Raises: `Refused` for an unknown term, a conclusion, a definition, or a term of another holder.
    """
    beside = {term.id: term for term in plain_terms(rulebook)}
    term = known(rulebook.terms | beside, name, "le terme")
    if term.concluded or term.definition is not None:
        raise Refused(f"« {name} » est une conclusion : « Soit » n'énonce que des faits, « Alors » la vérifie.")
    if term.computed in ELSEWHERE:
        raise Refused(f"« {name} » se déduit du dossier : écrire « {ELSEWHERE[term.computed]} ».")
    if term.computed:
        raise Refused(f"« {name} » ne s'écrit pas dans un dossier.")
    if term.scope != scope and (term.scope, scope) != ("occupant", "person"):
        raise Refused(f"« {name} » se dit {HOLDERS[term.scope]}, non {HOLDERS[scope]}.")
    return term


def known(table: Mapping[str, T], name: str, what: str) -> T:
    """The entry of a table.

    Raises: `Refused` with the nearest name.
    """
    if name not in table:
        raise Refused(f"{what} « {name} » n'existe pas. {nearest(name, list(table))}".rstrip())
    return table[name]


def leaf(term: Term, cell: str, today: str) -> Any:
    """A cell as the case file writes it: bare, bounded, open, or sought in vain."""
    said = spoken(cell)
    found = _leaf(term, said.word, today)
    if said.pieces or said.learned:
        found = dict(found) if isinstance(found, dict) else {"value": found}
        found |= {"sources": list(said.pieces)} if said.pieces else {}
        found |= {"known_since": said.learned} if said.learned else {}
    return found


def _leaf(term: Term, word: str, today: str) -> Any:
    if word == kw.NOT_KNOWN:
        return None
    if word == SOUGHT:
        return {"sought": {"by": term.asked_of or "chargé de secteur", "on": today}}
    if (
        term.type in ("choice", "scale", "name")
        and f" {kw.OR} " in word
        and word not in {step.id for step in term.steps}
    ):
        return {"one_of": [coded(term, each) for each in word.split(f" {kw.OR} ")]}
    if term.type in ("set", "names"):
        return [coded(term, each) for each in listed(word)]
    return coded(term, word)


def _days(word: str) -> Any:
    first, _, last = word.partition(" à ")
    try:
        days = [date.fromisoformat(each).isoformat() for each in (first, last) if each]
    except ValueError:
        raise Refused(f"« {word} » n'est pas une date AAAA-MM-JJ, ni deux dates jointes par « à ».") from None
    return {"at_least": days[0], "at_most": days[1]} if last else days[0]


def _number(term: Term, word: str) -> int:
    if not word.isdigit():
        raise Refused(f"« {word} » n'est pas un nombre, pour « {term.id} ».")
    return int(word)


def coded(term: Term, word: str) -> Any:
    """One admitted value of a term, as the case file codes it.

    Raises: `Refused` with the nearest admitted value.
    """
    if term.type in ("text", "name", "names"):
        return word
    if term.type == "date":
        return _days(word)
    if term.type == "number":
        return _number(term, word)
    if term.type == "boolean":
        answers = {kw.PLAIN_TRUE: True, kw.PLAIN_FALSE: False}
        return known(answers, word, f"« {term.id} » vaut oui, non, inconnu ou « {SOUGHT} » ; la valeur")
    return known({step.id: step.code for step in term.steps}, word, f"pour « {term.id} », la valeur")
