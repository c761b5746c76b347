"""The published JSON Schemas: the case file and the register that go in, the advice that comes out."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from advisor.advice.advice import Advice
from advisor.casefile.model import CaseFile
from advisor.register.model import Register

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def case_schema() -> dict[str, Any]:
    """The schema of a case file in English keys; a leaf is written bare, in full, or null."""
    return {"$schema": DIALECT, "$id": "urn:advisor:schema:case:1", **case_shape(), "title": "Case file"}


def case_shape(reference: str = "#/$defs/{model}") -> dict[str, Any]:
    """The schema of a case file without its name; `reference` is the pattern of its references."""
    schema = CaseFile.model_json_schema(ref_template=reference)
    definitions: dict[str, Any] = schema["$defs"]
    for name, definition in definitions.items():
        if name.startswith("Known_"):
            definitions[name] = _bare_or_full(definition)
    short: dict[str, Any] = _renamed(schema, _leaf_names(definitions), reference)
    return short


def _leaf_names(definitions: dict[str, Any]) -> dict[str, str]:
    """A short name for each kind of leaf: that of its type, else of the first field that has it."""
    found = {"Known_bool_": "KnownYesNo", "Known_date_": "KnownDay", "Known_int_": "KnownNumber"}
    for definition in list(definitions.values()):
        for field, shape in definition.get("properties", {}).items():
            target = shape.get("$ref", "").rpartition("/")[2]
            if target.startswith("Known_"):
                found.setdefault(target, "Known" + field.title().replace("_", ""))
    return found


def _renamed(node: Any, names: dict[str, str], reference: str) -> Any:
    references = {reference.format(model=old): reference.format(model=new) for old, new in names.items()}
    if isinstance(node, dict):
        return {names.get(key, key): _renamed(value, names, reference) for key, value in node.items()}
    if isinstance(node, list):
        return [_renamed(each, names, reference) for each in node]
    return references.get(node, node) if isinstance(node, str) else node


def advice_schema() -> dict[str, Any]:
    """The schema of an advice."""
    schema = Advice.model_json_schema(mode="serialization")
    return {"$schema": DIALECT, "$id": "urn:advisor:schema:advice:1", **schema, "title": "Advice"}


def register_schema() -> dict[str, Any]:
    """The schema of a register of evidence; its words are written in French or by their code."""
    schema = Register.model_json_schema()
    return {"$schema": DIALECT, "$id": "urn:advisor:schema:register:1", **schema, "title": "Register of evidence"}


SCHEMAS: dict[str, Callable[[], dict[str, Any]]] = {
    "case": case_schema,
    "advice": advice_schema,
    "register": register_schema,
}
"""Every published schema by name; `docs/schemas/<name>.schema.json` holds its text."""


def schema_text(name: str) -> str:
    """A published schema as the text of its file."""
    return json.dumps(SCHEMAS[name](), ensure_ascii=False, indent=2) + "\n"


def _bare_or_full(definition: dict[str, Any]) -> dict[str, Any]:
    bare = definition["properties"]["value"]
    values = bare.get("anyOf", [bare])
    return {
        "description": "A leaf: written bare, or in full with its sources, its bounds, or what was sought in vain.",
        "anyOf": [*values, {key: value for key, value in definition.items() if key not in ("title", "description")}],
    }
