"""The description of the operations over the store is whole, and what they answer fits it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from fastapi.routing import APIRoute
from world import NewUrl, World, make_world, prepared

from advisor.access.roles import Role
from advisor.web.app import STATEFUL
from advisor.web.problem import MEDIA_TYPE, Problem

BINARY = ("application/pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
"""What no example in a JSON document can show."""


@pytest.fixture(scope="module")
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    made.assign("d1", *Role)
    with made.client:
        yield made
    made.store.engine.dispose()


@pytest.fixture(scope="module")
def document(world: World) -> dict[str, Any]:
    described: dict[str, Any] = world.client.get("/openapi.json").json()
    return described


def operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


def test_every_operation_has_words_examples_and_problems(document: dict[str, Any]) -> None:
    for name, operation in operations(document):
        assert operation["summary"], name
        assert operation["description"], name
        for status, answer in operation["responses"].items():
            if int(status) >= 400:
                assert set(answer["content"]) == {MEDIA_TYPE}, (name, status)
                Problem.model_validate(answer["content"][MEDIA_TYPE]["example"])
            elif status not in ("204", "303", "304"):
                assert any("example" in content for content in answer["content"].values()), (name, status)
        for content in operation.get("requestBody", {}).get("content", {}).values():
            assert "example" in content, name


def test_every_operation_over_the_store_says_what_a_store_that_fails_answers(document: dict[str, Any]) -> None:
    for router in STATEFUL:
        for route in router.routes:
            assert isinstance(route, APIRoute)
            for method in route.methods if route.include_in_schema else ():
                answers = document["paths"][route.path_format][method.lower()]["responses"]
                assert {"503", "507"} <= set(answers), (method, route.path)


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    lines = json.dumps(document, indent=0).splitlines()
    references = {line.split('"')[3] for line in lines if line.startswith('"$ref"')}
    assert references <= {f"#/components/schemas/{name}" for name in document["components"]["schemas"]}


def test_the_examples_fit_their_schemas(document: dict[str, Any]) -> None:
    for name, operation in operations(document):
        if not name.split(" ")[1].startswith(
            (
                "/v1/register",
                "/v1/sites",
                "/v1/rulebook",
                "/v1/conventions",
                "/v1/session",
                "/v1/acc",
                "/v1/tokens",
                "/v1/dossiers",
                "/v1/urgent",
                "/v1/dead",
                "/v1/journal",
                "/v1/follow",
            )
        ):
            continue
        told = [operation.get("requestBody", {})]
        told += [answer for status, answer in operation["responses"].items() if status in ("200", "201")]
        for each in told:
            for kind, content in each.get("content", {}).items():
                if kind not in BINARY:
                    check(document, content["schema"], content["example"])


@pytest.mark.parametrize(
    ("role", "name"),
    [
        (Role.AGENT, "GET /v1/session"),
        (Role.AUDITOR, "GET /v1/accounts"),
        (Role.AUDITOR, "GET /v1/accesses"),
        (Role.AGENT, "GET /v1/tokens"),
        (Role.PARTNER, "GET /v1/dossiers/{reference}/access"),
        (Role.LAWYER, "GET /v1/dossiers/{reference}/assignments"),
        (Role.LAWYER, "GET /v1/dossiers/{reference}/access-requests"),
        (Role.DPO, "GET /v1/urgent-accesses"),
        (Role.DPO, "GET /v1/dossiers"),
        (Role.PARTNER, "GET /v1/dossiers/{reference}"),
        (Role.DPO, "GET /v1/dossiers/{reference}/persons/{person}/file"),
        (Role.AGENT, "GET /v1/dossiers/{reference}/versions"),
        (Role.AGENT, "POST /v1/dossiers/{reference}/evaluations"),
        (Role.AGENT, "GET /v1/dossiers/{reference}/questions"),
        (Role.AGENT, "GET /v1/deadlines"),
        (Role.AGENT, "GET /v1/dossiers/{reference}/deadlines"),
        (Role.AUDITOR, "GET /v1/dossiers/{reference}/journal"),
        (Role.AUDITOR, "GET /v1/journal/{sequence}/proof"),
        (Role.AUDITOR, "GET /v1/journal/heads"),
        (Role.AUDITOR, "GET /v1/registers"),
        (Role.AUDITOR, "GET /v1/registers/{register}"),
        (Role.AUDITOR, "GET /v1/registers/{register}/versions"),
        (Role.AUDITOR, "GET /v1/registers/{register}/overdue-lines"),
        (Role.AUDITOR, "GET /v1/registers/{register}/reviews"),
        (Role.AUDITOR, "GET /v1/registers/{register}/ledger"),
        (Role.AUDITOR, "GET /v1/registers/{register}/duties"),
        (Role.AUDITOR, "GET /v1/registers/{register}/territories"),
        (Role.AUDITOR, "GET /v1/registers/{register}/referents"),
        (Role.AUDITOR, "GET /v1/sites/{register}/levels"),
        (Role.AUDITOR, "GET /v1/sites/{register}/indicators"),
        (Role.AUDITOR, "GET /v1/sites/{register}/observatory/{commune}"),
        (Role.PARTNER, "GET /v1/rulebook"),
        (Role.PARTNER, "GET /v1/rulebook/provisions"),
        (Role.PARTNER, "GET /v1/rulebook/provisions/{provision}"),
        (Role.PARTNER, "GET /v1/rulebook/rules"),
        (Role.PARTNER, "GET /v1/rulebook/rules/{rule}"),
        (Role.PARTNER, "GET /v1/rulebook/measures"),
        (Role.PARTNER, "GET /v1/rulebook/measures/{measure}"),
        (Role.PARTNER, "GET /v1/rulebook/groups"),
        (Role.PARTNER, "GET /v1/rulebook/groups/{group}"),
        (Role.PARTNER, "GET /v1/conventions"),
        (Role.PARTNER, "GET /v1/conventions/{text}"),
        (Role.PARTNER, "GET /v1/conventions/{text}/clauses"),
        (Role.PARTNER, "GET /v1/conventions/{text}/clauses/{clause}"),
        (Role.PARTNER, "GET /v1/dossiers/{reference}/letters"),
        (Role.AGENT, "GET /v1/dossiers/{reference}/letters/{letter}"),
        (Role.DPO, "GET /v1/dossiers/{reference}/appraisals"),
        (Role.LAWYER, "GET /v1/dossiers/{reference}/opinions"),
        (Role.LAWYER, "GET /v1/dossiers/{reference}/decisions"),
        (Role.AUDITOR, "GET /v1/follow-rate"),
    ],
)
def test_real_answers_fit_their_description(world: World, document: dict[str, Any], role: Role, name: str) -> None:
    method, path = name.split(" ")
    ids = prepared(world)
    answer = world.call(method, path.format(**ids), credential=world.open(world.accounts["opac", role]))
    assert answer.headers["cache-control"] == "no-store"
    described = document["paths"][path][method.lower()]["responses"]["200"]["content"]["application/json"]
    check(document, described["schema"], answer.json())


def check(document: dict[str, Any], schema: dict[str, Any], value: Any) -> None:
    whole = {**schema, "components": document["components"]}
    jsonschema.Draft202012Validator(whole).validate(value)
