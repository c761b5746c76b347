"""What does not fit is told in French, all at once, with its place and its remedy, and never with the value that was sent.

The shapes are those of the OpenAPI document: each is damaged everywhere, and the kinds of error are pydantic's own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from fuzzing import HOSTILE, damaged, leaves
from pydantic import BaseModel, ValidationError
from world import NewUrl, World, make_world

from advisor.access.roles import Role
from advisor.casefile.model import CaseFile
from advisor.law.misfit import MISFITS, misfits_of
from advisor.register.model import Register
from advisor.web import app as application
from advisor.web.app import Settings, create_app
from advisor.web.examples import CASE
from advisor.web.problem import TITLES

TOLD = "Untel Zacharie frappe sa voisine"
ENGLISH = re.compile(
    r"\b(the|is|are|should|input|must|not|valid|string|with|value error|expected|field|of|at least)\b", re.I
)
STORED = Settings(engine="reference", store=object())  # type: ignore[arg-type] # routes are described, none is called
MODELS: dict[str, type[BaseModel]] = {each.__name__: each for each in (*application._SHAPES, CaseFile, Register)}
MANY: tuple[Any, ...] = ([TOLD] * 300, {str(number): TOLD for number in range(300)})
OF_THE_HOUSE = {"written_twice", "list_type"}
"""Kinds that our own readers raise beside pydantic: a key twice, a bulk that is no list."""
PLAIN: dict[str, Any] = {"CaseFile": CASE}


def routes(app: FastAPI) -> Iterator[APIRoute]:
    for each in (*app.routes, *(route for router in application.STATEFUL for route in router.routes)):
        if isinstance(each, APIRoute):
            yield each


def shapes() -> dict[str, Any]:
    """The bodies that the document describes, each with its example."""
    found: dict[str, Any] = {}
    for methods in create_app(STORED).openapi()["paths"].values():
        for operation in methods.values():
            for content in operation.get("requestBody", {}).get("content", {}).values():
                name = content["schema"].get("$ref", "").rpartition("/")[2]
                if name and not isinstance(content["example"], str):
                    found[name] = PLAIN.get(name, content["example"])
    return found


SHAPES = shapes()


def spoiled(example: Any) -> Iterator[Any]:
    """The example with every place spoiled in turn, one place missing in turn, and one too many."""
    for at, place in enumerate(leaves(example)):
        for value in (*HOSTILE, TOLD, 10**30, 1.5, {"value": TOLD}, *MANY):
            yield damaged(example, at, value)
        inner = lacking = json.loads(json.dumps(example))
        for step in place[:-1]:
            inner = inner[step]
        del inner[place[-1]]
        yield lacking
        if isinstance(inner, dict):
            yield damaged(example, at, {**inner, TOLD: 1})
    yield {**example, "inconnu": TOLD}
    yield from (TOLD, None, [], 1)


def told(model: type[BaseModel], body: Any) -> tuple[set[str], str]:
    """The kinds of error of a body, and what is said of them."""
    try:
        model.model_validate_json(json.dumps(body))
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False)
        placed = [{**each, "loc": ("body", *each["loc"])} for each in faults]
        return {each["type"] for each in faults}, "\n".join(map(str, misfits_of(placed, body)))
    return set(), ""


def test_the_document_s_bodies_are_all_known() -> None:
    assert set(SHAPES) <= set(MODELS)
    assert len(SHAPES) > 20


@cache
def all_told(name: str) -> tuple[set[str], set[str]]:
    """The kinds of error of every spoiled body of a shape, and what is said of each."""
    found = [told(MODELS[name], body) for body in spoiled(SHAPES[name])]
    return {kind for kinds, _ in found for kind in kinds}, {said for _, said in found}


@pytest.mark.parametrize("name", SHAPES)
def test_every_fault_of_a_body_is_said_in_french(name: str) -> None:
    kinds, said = all_told(name)
    assert kinds - MISFITS.keys() == set()
    assert "missing" in kinds
    for each in said:
        assert not ENGLISH.search(each), each
        assert "Untel" not in each


def parameters(needed: Dependant) -> Iterator[Any]:
    yield from (*needed.path_params, *needed.query_params, *needed.header_params, *needed.cookie_params)
    for inner in needed.dependencies:
        yield from parameters(inner)


def test_every_fault_of_a_parameter_is_said_in_french() -> None:
    kinds: set[str] = set()
    for route in routes(create_app(STORED)):
        for field in parameters(route.dependant):
            for value in ("", TOLD, "-1", "1e99", "9" * 5_000, "é" * 10_000, "2026-02-30", "\x00", "oui"):
                errors = field.validate(value, {}, loc=("query", field.alias))[1] or []
                kinds |= {each["type"] for each in errors}
                said = "\n".join(map(str, misfits_of(errors)))
                assert not ENGLISH.search(said.replace(field.alias, "")), said
                assert TOLD not in said
    assert kinds - MISFITS.keys() == set()
    assert {"int_parsing", "string_too_long", "value_error"} <= kinds


def test_the_table_holds_nothing_that_our_shapes_cannot_raise() -> None:
    raised = {kind for name in SHAPES for kind in all_told(name)[0]}
    assert MISFITS.keys() - raised <= OF_THE_HOUSE


@pytest.fixture(scope="module")
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    made.add("opac", "everything", Role)
    made.assign("d1", "everything")
    with made.client:
        yield made
    made.store.engine.dispose()


def refused(answer: Any, status: int = 422) -> dict[str, Any]:
    problem: dict[str, Any] = answer.json()
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    for key in ("title", "detail", "remedy"):
        assert problem[key]
        assert not ENGLISH.search(problem[key]), problem
    assert TOLD not in answer.text
    return problem


def test_every_fault_of_a_demand_is_told_at_once_with_its_place(world: World) -> None:
    credential = world.open(world.accounts["opac", "everything"])
    body = {"version": "deux", "reason": 7, TOLD: TOLD, "case": None}
    problem = refused(world.call("POST", "/v1/dossiers", credential=credential, json=body))
    assert [(each["part"], each["place"]) for each in problem["faults"]] == [
        ("body", "/case"),
        ("body", "/reason"),
        ("body", "/version"),
        ("body", "/…"),
    ]
    assert all(each["fault"] and each["remedy"] for each in problem["faults"])
    asked = {"limit": "beaucoup", "cursor": "x" * 500}
    problem = refused(world.call("GET", "/v1/dossiers", credential=credential, params=asked))
    assert [(each["part"], each["place"]) for each in problem["faults"]] == [("query", "limit"), ("query", "cursor")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"é": }', "(ligne 1, colonne 7)"),
        ('{"case": nope}', "(ligne 1, colonne 10)"),
        ('{\n"case": tru\n}', "(ligne 2, colonne 9)"),
        ('{"case": 1', "(ligne 1, colonne 11)"),
    ],
)
def test_a_text_that_is_no_json_is_placed_alike_wherever_it_is_sent(world: World, text: str, place: str) -> None:
    credential = world.open(world.accounts["opac", "everything"])
    for path in ("/v1/dossiers", "/v1/dossiers/bulk", "/v1/evaluations"):
        headers = {"Content-Type": "application/json"}
        answer = world.call("POST", path, credential=credential, content=text.encode(), headers=headers)
        assert answer.status_code in (400, 422), path
        assert f"ce n'est pas du JSON lisible {place}" in answer.text, path


def test_a_place_is_a_pointer_into_what_was_sent(world: World) -> None:
    credential = world.open(world.accounts["opac", "everything"])
    body = {"job": {"kind": "replays", "items": [{"reference": "d1"}, {"reference": 3}]}}
    problem = refused(world.call("POST", "/v1/jobs", credential=credential, json=body))
    assert [each["place"] for each in problem["faults"]] == ["/job/items/1/reference"]


@pytest.mark.parametrize(
    "content",
    [b'{"case": ', b"\xff", b'{"case": {}, "case": {}, "reason": "deux fois la cle"}', b"null", b""],
    ids=["cut", "not utf-8", "twice", "null", "empty"],
)
def test_a_body_that_is_no_json_is_refused_in_french(world: World, content: bytes) -> None:
    credential = world.open(world.accounts["opac", "everything"])
    headers = {"Content-Type": "application/json"}
    refused(world.call("POST", "/v1/dossiers", credential=credential, content=content, headers=headers))


@pytest.mark.parametrize("text", [f"reference: [{TOLD}", f"{TOLD}: : x", f'{{"reference": "{TOLD}" x}}'])
def test_a_case_file_that_cannot_be_read_is_not_said_again(world: World, text: str) -> None:
    answer = world.call("POST", "/v1/evaluations", content=text.encode(), headers={"Content-Type": "text/yaml"})
    refused(answer, answer.status_code)


def test_what_the_framework_refuses_is_told_in_french(world: World) -> None:
    refused(world.call("GET", "/nulle-part"), 404)
    refused(world.call("DELETE", "/v1/health"), 405)
    refused(world.call("GET", "/v1/schemas/autre"))
    assert not any(ENGLISH.search(title) for title in TITLES.values())
