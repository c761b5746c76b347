"""« Soit » : what the file says, in the vocabulary's own terms."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_bdd import given, parsers

from advisor.rulebook import keywords as kw
from steps.draft import ATTESTED, Draft, new_draft

SCOPES = {
    "un incident": "incident",
    "une pièce": "piece",
    "une mesure antérieure": "measure",
    "une lettre reçue": "injunction",
    "une personne": "person",
}


@given(parsers.parse("un dossier évalué le {day}"), target_fixture="draft")
def _case(day: str) -> Draft:
    draft = new_draft()
    draft.data["evaluated_on"] = draft.data["pieces_on"] = day
    return draft


@given(parsers.parse("dans le dossier, « {term} » vaut « {word} »"))
def _case_term(draft: Draft, term: str, word: str) -> None:
    draft.tell("case", "", term, word)


@given("dans le dossier :")
def _case_terms(draft: Draft, datatable: list[list[str]]) -> None:
    for term, word in datatable:
        draft.tell("case", "", term, word)


def _items(scope: str, heading: str) -> None:
    @given(parsers.parse(heading + " « {name} » :"), stacklevel=2)
    def _item(draft: Draft, name: str, datatable: list[list[str]]) -> None:
        holder = draft.item(scope, name)
        if scope == "piece":
            holder.setdefault("received_on", draft.data["pieces_on"])
        for term, word in datatable:
            _tell(draft, scope, name, holder, term, word)

    @given(parsers.parse(heading.replace("une ", "les ").replace("un ", "les ") + "s suivants :"), stacklevel=2)
    def _many(draft: Draft, datatable: list[list[str]]) -> None:
        header, *rows = datatable
        for row in rows:
            named = dict(zip(header, row, strict=True))
            name = named.pop("nom")
            holder = draft.item(scope, name)
            if scope == "piece":
                holder.setdefault("received_on", draft.data["pieces_on"])
            for term, word in named.items():
                if word:
                    _tell(draft, scope, name, holder, term, word)


_PLAIN = {
    "pièces": ("sources", lambda word: [each.strip() for each in word.split(",")]),
    "auteur": ("author", str),
    "reçue le": ("received_on", str),
    "rôle": ("role", str),
}


def _tell(draft: Draft, scope: str, name: str, holder: dict[str, Any], term: str, word: str) -> None:  # noqa: PLR0917
    if term in _PLAIN:
        key, read = _PLAIN[term]
        holder[key] = read(word)
    else:
        draft.tell(scope, name, term, word)


for _heading, _scope in SCOPES.items():
    _items(_scope, _heading)


@given(parsers.parse("« {name} » vit au logement comme « {role} »"))
def _lives_here(draft: Draft, name: str, role: str) -> None:
    roles = {"membre du foyer": "household", "personne hébergée": "hosted", "titulaire du bail": "holder"}
    draft.item("person", name).update({"role": roles[role], "lives_in_dwelling": True, "minor": False})


@given(parsers.parse("la personne visée est « {name} »"))
def _aimed_at(draft: Draft, name: str) -> None:
    draft.data.setdefault("aimed_at", []).append(name)


@given(parsers.parse("la mesure « {measure} » est demandée"))
def _requested(draft: Draft, measure: str) -> None:
    draft.data.setdefault("requests", []).append({"measure": measure, "by_role": "agence"})


@given(parsers.parse("« {term} » apprécié « {word} » pour « {name} » par le {role}"))
def _appraised_item(draft: Draft, term: str, word: str, name: str, role: str) -> None:
    draft.appraise(term, word, name, role)


@given(parsers.parse("« {term} » apprécié « {word} » par le {role}"))
def _appraised_case(draft: Draft, term: str, word: str, role: str) -> None:
    draft.appraise(term, word, None, role)


@given("toutes les listes sont complètes")
def _complete(draft: Draft) -> None:
    for section in ATTESTED.values():
        _attest(draft, section)


@given(parsers.parse("la liste des {items} est complète"))
def _complete_list(draft: Draft, items: str) -> None:
    _attest(draft, ATTESTED[kw.LISTS[items]])


def _attest(draft: Draft, section: str) -> None:
    draft.data.setdefault("attestations", []).append(
        {"items": section, "complete_until": draft.data["evaluated_on"], "by_role": "chargé de secteur"}
    )


@pytest.fixture
def draft() -> Draft:
    """The case file of the scenario."""
    return new_draft()
