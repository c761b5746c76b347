"""The JSON Schemas accept every sound rule file and underline what is wrong in the others."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from base_rulebook import base, base_texts
from jsonschema import Draft202012Validator

from advisor.rulebook import keywords as kw
from advisor.rulebook.diagnostic import Findings
from advisor.rulebook.load import load_rulebook
from advisor.rulebook.model import Rulebook
from advisor.rulebook.read import folder_of, plain_data, read_nodes
from advisor.rulebook.schema import rule_schema, table_schema

RULES = Path(__file__).parents[2] / "rules"
REAL = {f"rules/{path.relative_to(RULES).as_posix()}": path for path in sorted(RULES.rglob("*.yaml"))}
RAPPEL = "rules/reponse/rappel-apres-un-manquement.yaml"
TABLE = "rules/tables/lien.yaml"
GUARD = "rules/garde-fous/personne-a-proteger.yaml"
DEADLINE = "rules/obligations/reponse-au-locataire.yaml"


@lru_cache(maxsize=4)
def _validators(real: bool) -> tuple[Draft202012Validator, Draft202012Validator]:
    rulebook: Rulebook = load_rulebook(RULES) if real else base()
    schemas = rule_schema(rulebook), table_schema(rulebook)
    for schema in schemas:
        Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schemas[0]), Draft202012Validator(schemas[1])


def _data(text: str, file: str) -> Any:
    node = read_nodes(text, file, Findings())
    assert node is not None
    return plain_data(node)


def _faults(text: str, file: str, *, real: bool = False) -> list[str]:
    rule, table = _validators(real)
    validator = table if folder_of(file) == "tables" else rule
    return ["/".join(map(str, error.absolute_path)) for error in validator.iter_errors(_data(text, file))]


def _is_rule_or_table(file: str) -> bool:
    return folder_of(file) in (*kw.STAGE_FOLDERS, "tables")


@pytest.mark.parametrize("file", [*filter(_is_rule_or_table, REAL)])
def test_every_rule_of_the_house_is_accepted(file: str) -> None:
    assert _faults(REAL[file].read_text(encoding="utf-8"), file, real=True) == []


@pytest.mark.parametrize("file", [*filter(_is_rule_or_table, base_texts())])
def test_every_form_of_the_language_is_accepted(file: str) -> None:
    assert _faults(base_texts()[file], file) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "path"),
    [
        (RAPPEL, "étape:", "etape:", ""),
        (RAPPEL, "étape: réponse", "étape: reponse", "étape"),
        (RAPPEL, "nature: recommandation", "nature: alerte", "nature"),
        (RAPPEL, "état: en service", "état: validée", "état"),
        (RAPPEL, "loi/art-1", "loi/art-11", "fondements"),
        (RAPPEL, "droit applicable: date de l'acte", "droit applicable: hier", "droit applicable"),
        (RAPPEL, "état: en service", "état: en service\nsi inconnu: interdit", ""),
        (RAPPEL, "si: existe(incidents où manquement)", "si: {toute: [danger immédiat]}", "si"),
        (RAPPEL, "si: existe(incidents où manquement)", "si: {toutes: []}", "si"),
        (RAPPEL, "  mesure: rappel\n", "  mesure: rapel\n", "alors"),
        (RAPPEL, "délai de réponse: délai_réponse", "délai de réponse: seuil_de_témoins", "alors"),
        (RAPPEL, "    effet: remplace\n", "    effets: remplace\n", "sauf/0"),
        (RAPPEL, "attendu: s'applique", "attendu: applique", "exemples/0/attendu"),
        (RAPPEL, "{troubles cessés: non,", "{troubles cessé: non,", "exemples/0/dossier"),
        (RAPPEL, "{troubles cessés: non,", "{troubles cessés: faux,", "exemples/0/dossier/troubles cessés"),
        (GUARD, "vise: {nature: défavorable, à partir de: rappel}\n", "", ""),
        (GUARD, "nature: défavorable", "nature: sévère", "vise/nature"),
        (GUARD, "oriente vers: ecoute", "oriente vers: ecoute\nalors: {mesure: rappel}", ""),
        (DEADLINE, "départ: date de réception", "départ: danger immédiat", "alors"),
        (TABLE, "sélection: unique", "sélection: première", "sélection"),
        (TABLE, "conclut: lien avec les lieux", "conclut: établi", "conclut"),
        (TABLE, "lieu: abords", "lieu: palier", "lignes/1/si/lieu"),
        (TABLE, "  - id: abords\n    depuis", "  - depuis", "lignes/1"),
    ],
)
def test_a_wrong_key_or_word_is_underlined(file: str, old: str, new: str, path: str) -> None:
    text = base_texts()[file]
    assert old in text
    assert path in _faults(text.replace(old, new, 1), file)
