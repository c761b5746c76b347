"""The description of the API is whole: examples on every operation, references that lead somewhere, examples that work."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from advisor.advice.advice import Advice
from advisor.letters.draft import LetterDraft
from advisor.review.review import Review
from advisor.web import examples
from advisor.web.answers import Health, TrailVerdict
from advisor.web.problem import Problem


@pytest.fixture(scope="module")
def document(api: TestClient) -> dict[str, Any]:
    described: dict[str, Any] = api.get("/openapi.json").json()
    return described


def operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


def test_it_is_openapi_3_1_and_names_the_operations(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1")
    assert {name for name, _ in operations(document)} == {
        "POST /v1/evaluations",
        "POST /v1/evaluations/page",
        "POST /v1/letters",
        "POST /v1/reviews",
        "POST /v1/reviews/page",
        "POST /v1/trails/verification",
        "GET /v1/schemas/{name}",
        "GET /v1/health",
        "GET /v1/readiness",
    }


def test_every_operation_has_words_examples_and_problems(document: dict[str, Any]) -> None:
    for name, operation in operations(document):
        assert operation["summary"], name
        assert operation["description"], name
        shown = operation["responses"]["200"]["content"]
        assert any("example" in content for content in shown.values()), name
        if "requestBody" in operation:
            assert all("example" in content for content in operation["requestBody"]["content"].values()), name
        for status, answer in operation["responses"].items():
            if status != "200":
                assert set(answer["content"]) == {"application/problem+json"}, (name, status)
                Problem.model_validate(answer["content"]["application/problem+json"]["example"])


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    references = [
        line.split('"')[3] for line in json.dumps(document, indent=0).splitlines() if line.startswith('"$ref"')
    ]
    known = {f"#/components/schemas/{name}" for name in document["components"]["schemas"]}
    assert set(references) <= known
    assert {"#/components/schemas/CaseFile", "#/components/schemas/Register", "#/components/schemas/Problem"} <= set(
        references
    )


def test_the_examples_are_what_they_are_examples_of(api: TestClient) -> None:
    Advice.model_validate(examples.ADVICE)
    LetterDraft.model_validate(examples.DRAFT)
    TrailVerdict.model_validate(examples.VERDICT)
    Health.model_validate(examples.HEALTH)
    Review.model_validate(examples.REVIEW)
    assert api.post("/v1/reviews", json=examples.REGISTER).status_code == 200
    assert api.post("/v1/evaluations", json=examples.CASE).status_code == 200


def test_real_answers_fit_their_description(api: TestClient) -> None:
    Health.model_validate(api.get("/v1/health").json())
    TrailVerdict.model_validate(api.post("/v1/trails/verification", content=b"").json())
    TrailVerdict.model_validate(api.post("/v1/trails/verification", content=b"no trail").json())
