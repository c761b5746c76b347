"""What exchanges and meetings name must exist, and an exchange goes from or to the landlord."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from typing import Any

import pytest

from advisor.law.errors import RegisterRejected
from advisor.register.read import read_register
from advisor.register.rows import known_of, read_row
from advisor.rulebook.load import load_rulebook
from advisor.rulebook.model import Rulebook
from advisor.service.adviser import rules_root


@lru_cache(maxsize=1)
def rulebook() -> Rulebook:
    return load_rulebook(rules_root())


def register(exchange: dict[str, Any], meeting: dict[str, Any]) -> str:
    days = {"on": "2026-01-20", "recorded_on": "2026-01-20"}
    told = {
        "landlord": "bailleur-essai",
        "zone_department": "77",
        "territories": [{"id": "77", "department": "77"}],
        "referents": [{"id": "ref", **days, "body": "bailleur", "function": "référent sûreté"}],
        "meetings": [{"id": "m1", **days, "kind": "groupe", "group": "inter-bailleurs"} | meeting],
        "exchanges": [
            {
                "id": "e1",
                **days,
                "given": "oui",
                "from_role": "bailleur",
                "to_role": "police nationale",
                "category": "IC02",
                "named": "non",
                "purpose": "diagnostic local",
                "from_referent": "ref",
                "meeting": "m1",
            }
            | exchange
        ],
    }
    return json.dumps(told, ensure_ascii=False)


def test_a_register_whose_names_exist_is_read() -> None:
    (read,) = read_register(register({"basis": "convention seule", "secrecy": "secrète"}, {}), rulebook()).exchanges
    assert (read.basis, read.secrecy, read.emergency) == ("convention_only", "secret", None)


@pytest.mark.parametrize(
    ("exchange", "meeting", "said"),
    [
        ({}, {"group": "inter-bailleur"}, "le groupe « inter-bailleur » n'existe pas. Vouliez-vous dire"),
        ({"from_referent": "reff"}, {}, "le référent « reff » n'existe pas"),
        ({"meeting": "m2"}, {}, "la réunion « m2 » n'existe pas"),
        ({"from_role": "police nationale"}, {}, "donné par « police nationale » ; seul le bailleur donne"),
        ({"given": "non"}, {}, "reçu par « police nationale » ; seul le bailleur reçoit"),
        ({"erased_on": "2026-01-19"}, {}, "effacé (2026-01-19) avant d'être échangé (2026-01-20)"),
        ({"note": "au sujet de Mme Untel"}, {}, "exchanges, « e1 » : « note » nomme une personne ; n'écrire"),
        (
            {},
            {"kind": "point sur M. Untel, bâtiment B"},
            "meetings, « m1 » : « kind » nomme une personne ; n'écrire",
        ),
        ({}, {"on": "2026-01-19"}, "échangé le 2026-01-20, mais dit dans la réunion « m1 » du 2026-01-19"),
        ({"category": "IC03"}, {}, "une identité (IC03) est nominative ; sans nom, dire IC01 ou IC02"),
        ({"purpose": "diagnostique local"}, {}, "vouliez-vous dire « diagnostic local »"),
        ({"basis": "convention"}, {}, "basis : ce mot n'est pas admis ; vouliez-vous dire « convention seule »"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(exchange: dict[str, Any], meeting: dict[str, Any], said: str) -> None:
    with pytest.raises(RegisterRejected) as refused:
        read_register(register(exchange, meeting), rulebook())
    assert said in str(refused.value)
    assert "Untel" not in str(refused.value)


def test_a_function_is_not_taken_for_a_name() -> None:
    told = "reçu de Madame la procureure, copie à M. le préfet ; Madame, Monsieur ; bât. M, Mme : voir note"
    assert read_register(register({"note": told}, {}), rulebook()).exchanges[0].note == told


@pytest.mark.parametrize(
    ("section", "cells", "proposals"),
    [
        ("meetings", {"group": "Médiation partagée"}, {"groupe": "mediation-partagee"}),
        ("exchanges", {"meeting": "m-1", "basis": "requisition judiciaire"}, {"fondement": "réquisition judiciaire"}),
        ("exchanges", {"meeting": "M-1"}, {"réunion": "m1"}),
    ],
)
def test_a_row_that_misspells_what_it_names_is_told_with_the_likely_name(
    section: str, cells: dict[str, str], proposals: dict[str, str]
) -> None:
    held = read_register(register({}, {}), rulebook())
    row = {
        "meetings": {"kind": "groupe"},
        "exchanges": {
            "given": "oui",
            "from_role": "bailleur",
            "to_role": "commune",
            "category": "IC01",
            "named": "non",
            "purpose": "diagnostic local",
        },
    }[section] | {"id": "n1", "on": "2026-01-20", "recorded_on": "2026-01-20", "territories": "77"}
    found = read_row(section, row | cells, known_of(held, rulebook(), date(2026, 1, 21)))
    assert found.record is None
    assert {each.heading: each.proposal for each in found.faults}.items() >= proposals.items()
