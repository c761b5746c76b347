"""The published schemas are those of the models, and their files are current."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from advisor.casefile.model import CaseFile
from advisor.service.schemas import SCHEMAS, schema_text

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "schemas"


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_published_file_is_current(name: str) -> None:
    published = (FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")
    assert published == schema_text(name), f"advisor case schema {name} > docs/schemas/{name}.schema.json"


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_reference_leads_somewhere(name: str) -> None:
    schema = SCHEMAS[name]()
    references = [line.split('"')[3] for line in json.dumps(schema, indent=0).splitlines() if line.startswith('"$ref"')]
    assert references
    assert {reference.removeprefix("#/$defs/") for reference in references} <= set(schema["$defs"])


def test_a_leaf_is_written_bare_in_full_or_not_at_all() -> None:
    definitions: dict[str, Any] = SCHEMAS["case"]()["$defs"]
    leaf = definitions["KnownYesNo"]["anyOf"]
    assert {"type": "boolean"} in leaf
    assert {"type": "null"} in leaf
    assert any("sought" in each.get("properties", {}) for each in leaf)
    assert not [name for name in definitions if name.startswith("Known_")]


def test_the_schema_of_a_register_admits_the_sample_and_refuses_another_word() -> None:
    text = (FOLDER.parents[1] / "examples" / "conventions" / "registre.yaml").read_text(encoding="utf-8")
    schema = Draft202012Validator(SCHEMAS["register"](), format_checker=Draft202012Validator.FORMAT_CHECKER)
    sample = _numbers(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506 - the base loader builds texts alone
    assert [error.message for error in schema.iter_errors(sample)] == []
    sample["referents"][0]["body"] = "concierge"
    assert any("concierge" in error.message for error in schema.iter_errors(sample))


def _numbers(node: Any) -> Any:
    """The data with its numbers as numbers: the base loader leaves every scalar a text."""
    if isinstance(node, dict):
        return {key: int(value) if key in ("hours", "trained") else _numbers(value) for key, value in node.items()}
    return [_numbers(each) for each in node] if isinstance(node, list) else node


def test_what_the_model_requires_the_schema_requires() -> None:
    required = {name for name, field in CaseFile.model_fields.items() if field.is_required()}
    assert set(SCHEMAS["case"]()["required"]) == required
