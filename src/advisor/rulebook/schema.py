"""JSON Schema of rule files and of tables, so that editors complete and underline while an expert writes."""

from __future__ import annotations

from typing import TypeAlias

from advisor.rulebook import keywords as kw
from advisor.rulebook.check.stages import STAGE_NATURES
from advisor.rulebook.grammar import MAX_EXPRESSION
from advisor.rulebook.model import Rulebook
from advisor.rulebook.parse_rule import GUARD_KEYS
from advisor.rulebook.vocabulary import Term

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json]"
Schema: TypeAlias = dict[str, Json]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SLUG: Schema = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
_TEXT: Schema = {"type": "string", "minLength": 1}
_DAY: Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_CELL_SIGNS = "^(<=|>=|<|>|=|≠|est |n'est pas |contient )"


def rule_schema(rulebook: Rulebook) -> Schema:
    """The JSON Schema (2020-12) of a rule file, whose names are those of `rulebook`."""
    key = {english: french for french, english in kw.RULE_KEYS.items()}
    properties: Schema = {
        "id": _SLUG | {"description": "Le nom du fichier, sans « .yaml »."},
        "title": _TEXT | {"description": "Ce que la règle dit, en une phrase."},
        "stage": _words(kw.STAGES),
        "scope": _words(kw.SCOPES),
        "nature": _words(kw.NATURES),
        "view": _words(kw.VIEWS),
        "grounds": _reference("fondements"),
        "governing_date": _words(kw.GOVERNING_DATES),
        "valid_from": _DAY,
        "valid_to": _DAY,
        "state": _words(kw.STATES),
        "aims_at": _reference("mesures visées"),
        "condition": _reference("condition"),
        "if_unknown": _words(kw.IF_UNKNOWN),
        "guard_kind": _words(kw.GUARD_KINDS),
        "question": _one_of([term.id for term in rulebook.terms.values() if term.question]),
        "longest_wait": _reference("durée"),
        "meanwhile": _reference("mesure"),
        "points_to": _reference("mesure"),
        "earliest": _one_of([term.id for term in rulebook.terms.values() if term.type == "date"]),
        "head": _reference("alors"),
        "remedy": _TEXT | {"description": "Ce qui régularise ce que la revue relève."},
        "exceptions": _list(_reference("sauf")),
        "not_encoded": _list(_form(kw.NOT_ENCODED_KEYS, {"text": _TEXT, "reason": _TEXT}, ("text", "reason"))),
        "examples": _list(_reference("exemple"), least=2),
    }
    required = ("id", "title", "stage", "nature", "grounds", "governing_date", "state", "condition", "examples")
    guard_keys: list[Json] = [key[each] for each in GUARD_KEYS]
    guard: Schema = {"properties": {key["stage"]: {"const": kw.french(kw.STAGES, "guard")}}, "required": [key["stage"]]}
    return {
        "$schema": DIALECT,
        "title": "Règle",
        **_form(kw.RULE_KEYS, properties, required),
        "if": guard,
        "then": {
            "required": [key["aims_at"], key["if_unknown"], key["guard_kind"]],
            "properties": {key["head"]: False},
        },
        "else": {"required": [key["head"]], "properties": {str(each): False for each in guard_keys}},
        "allOf": [_natures_of(stage, key) for stage in kw.STAGES],
        "$defs": _definitions(rulebook),
    }


def table_schema(rulebook: Rulebook) -> Schema:
    """The JSON Schema (2020-12) of a decision table."""
    columns: list[Json] = [term.id for term in rulebook.terms.values()]
    row: Schema = _form(
        kw.ROW_KEYS,
        {
            "id": _SLUG,
            "valid_from": _DAY,
            "valid_to": _DAY,
            "cells": {
                "type": "object",
                "properties": {term.id: _cell(term) for term in rulebook.terms.values()},
            },
            "outcome": _TEXT,
            "grounds": _reference("fondements"),
        },
        ("id", "cells", "outcome"),
    )
    concluded: list[Json] = [term.id for term in rulebook.terms.values() if term.concluded]
    properties: Schema = {
        "id": _SLUG,
        "title": _TEXT,
        "selection": _words(kw.SELECTIONS),
        "scope": _words(kw.SCOPES),
        "stage": _words(kw.STAGES),
        "nature": _words(kw.NATURES),
        "grounds": _reference("fondements"),
        "governing_date": _words(kw.GOVERNING_DATES),
        "state": _words(kw.STATES),
        "concludes": {"enum": concluded},
        "columns": {"type": "array", "minItems": 1, "items": {"anyOf": [{"enum": columns}, _TEXT]}},
        "rows": _list(row),
    }
    required = (
        "id",
        "title",
        "selection",
        "stage",
        "nature",
        "governing_date",
        "state",
        "concludes",
        "columns",
        "rows",
    )
    return {
        "$schema": DIALECT,
        "title": "Table de décision",
        **_form(kw.TABLE_KEYS, properties, required),
        "$defs": {"fondements": _definitions(rulebook)["fondements"]},
    }


def _definitions(rulebook: Rulebook) -> Schema:
    durations = [each.id for each in rulebook.parameters.values() if each.type == "duration"]
    return {
        "fondements": _some_of(list(rulebook.provisions)),
        "mesure": _one_of(list(rulebook.measures)),
        "durée": _one_of(durations),
        "mesures visées": _form(
            kw.TARGET_KEYS,
            {
                "measures": _some_of(list(rulebook.measures)),
                "kind": _words(kw.KINDS),
                "from_rung": _one_of([each.id for each in rulebook.measures.values() if each.family == "ladder"]),
            },
        )
        | {"minProperties": 1},
        "condition": _condition(),
        "alors": _head(rulebook),
        "sauf": _exception(),
        "exemple": _example(rulebook),
    }


def _condition() -> Schema:
    lists: list[Json] = [
        {
            "type": "object",
            "properties": {word: _list(_reference("condition"))},
            "required": [word],
            "additionalProperties": False,
        }
        for word in kw.CONNECTIVES
    ]
    return {"anyOf": [_TEXT | {"maxLength": MAX_EXPRESSION}, *lists]}


def _head(rulebook: Rulebook) -> Schema:
    keys = {**kw.HEAD_KEYS, **kw.SLOTS}
    day_terms = [term.id for term in rulebook.terms.values() if term.type == "date"]
    conclusions: Schema = {term.id: _outcome(term) for term in rulebook.terms.values() if term.concluded}
    return {
        "anyOf": [
            _form(
                keys,
                {"measure": _reference("mesure"), **{slot: _reference("durée") for slot in kw.SLOTS.values()}},
                ("measure",),
            ),
            _form(keys, {"insufficient": _reference("mesure")}, ("insufficient",)),
            _form(keys, {"alert": _TEXT}, ("alert",)),
            _form(
                keys,
                {
                    "deadline": _TEXT,
                    "start": _one_of(day_terms),
                    "length": _reference("durée"),
                    "direction": _words(kw.DIRECTIONS),
                },
                ("deadline", "start", "length", "direction"),
            ),
            _form(
                keys,
                {"requirement": _TEXT, "scope_of_requirement": _reference("mesures visées")},
                ("requirement", "scope_of_requirement"),
            ),
            {"type": "object", "properties": conclusions, "additionalProperties": False, "minProperties": 1},
        ]
    }


def _exception() -> Schema:
    properties: Schema = {
        "id": _SLUG,
        "title": _TEXT,
        "condition": _reference("condition"),
        "effect": _words(kw.EFFECTS),
        "grounds": _reference("fondements"),
        "head": _reference("alors"),
        "exceptions": _list(_reference("sauf")),
    }
    return _form(kw.EXCEPTION_KEYS, properties, ("id", "title", "condition", "effect"))


def _example(rulebook: Rulebook) -> Schema:
    facts: Schema = {term.id: _fact(term) for term in rulebook.terms.values()}
    lists: Schema = {name: {"type": "array", "items": _closed(facts)} for name in kw.LISTS}
    open_lists: Schema = {kw.OPEN_LISTS: _some_of(list(kw.LISTS))}
    lacking: list[Json] = [f"{kw.MISSING_PREFIX}{name}" for name in (*rulebook.terms, *kw.LISTS)]
    return _form(
        kw.EXAMPLE_KEYS,
        {
            "title": _TEXT,
            "facts": _closed(facts | lists | open_lists),
            "expected": {"enum": [*kw.EXPECTATIONS, *lacking]},
        },
        ("title", "expected"),
    )


def _fact(term: Term) -> Schema:
    unknown: Schema = {"const": kw.NOT_KNOWN}
    if term.type == "date":
        return {"anyOf": [_DAY, unknown]}
    if term.type in ("number", "money"):
        return {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": "^[0-9]+$"}, unknown]}
    if term.type == "set":
        return {"anyOf": [_some_of([step.id for step in term.steps]), unknown]}
    return {"enum": [*_values(term), kw.NOT_KNOWN]} if _values(term) else _TEXT


def _values(term: Term) -> list[str]:
    return [kw.PLAIN_TRUE, kw.PLAIN_FALSE] if term.type == "boolean" else [step.id for step in term.steps]


def _outcome(term: Term) -> Schema:
    return _one_of([kw.PLAIN_TRUE] if term.type == "boolean" else [step.id for step in term.steps])


def _cell(term: Term) -> Schema:
    said: Schema = {"anyOf": [_one_of([*_values(term), kw.ANY_CELL]), {"type": "string", "pattern": _CELL_SIGNS}]}
    return {"anyOf": [said, _list(said)]}


def _natures_of(stage: str, key: dict[str, str]) -> Schema:
    natures: list[Json] = [word for word, code in kw.NATURES.items() if code in STAGE_NATURES[kw.STAGES[stage]]]
    return {
        "if": {"properties": {key["stage"]: {"const": stage}}, "required": [key["stage"]]},
        "then": {"properties": {key["nature"]: {"enum": natures}}},
    }


def _form(keys: dict[str, str], properties: Schema, required: tuple[str, ...] = ()) -> Schema:
    french = {english: word for word, english in keys.items()}
    return _closed({french[english]: schema for english, schema in properties.items()}) | {
        "required": [french[english] for english in required]
    }


def _closed(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _reference(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name.replace(' ', '%20')}"}


def _words(table: dict[str, str]) -> Schema:
    return _one_of(list(table))


def _one_of(words: list[str]) -> Schema:
    known: list[Json] = [*words]
    return {"enum": known}


def _some_of(words: list[str]) -> Schema:
    """One of the words, or a list of them: a single word counts as a list of one."""
    return {"anyOf": [_one_of(words), _list(_one_of(words))]}


def _list(items: Schema, least: int = 1) -> Schema:
    return {"type": "array", "items": items, "minItems": least}
