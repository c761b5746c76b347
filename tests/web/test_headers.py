"""Every answer bears the headers that keep a browser to its place, whatever became of the demand."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from advisor.web import routes

ALWAYS = {
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; "
    "form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
}
"""Written out, so that weakening one in the code is seen."""
ELSEWHERE = "https://elsewhere.example"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/v1/health", 200),
        ("GET", "/nowhere", 404),
        ("GET", "/v1/letters", 405),
        ("POST", "/v1/evaluations", 400),
    ],
)
def test_an_answer_bears_them(api: TestClient, method: str, path: str, status: int) -> None:
    answer = api.request(method, path)
    assert answer.status_code == status
    assert all(answer.headers[name] == value for name, value in ALWAYS.items())


@pytest.mark.parametrize(
    ("method", "path", "asked"),
    [
        ("GET", "/v1/health", {}),
        ("POST", "/v1/evaluations", {}),
        ("OPTIONS", "/v1/evaluations", {"Access-Control-Request-Method": "POST"}),
        ("GET", "/nowhere", {}),
    ],
)
def test_no_other_origin_is_let_in(api: TestClient, method: str, path: str, asked: dict[str, str]) -> None:
    answer = api.request(method, path, headers={"Origin": ELSEWHERE, **asked})
    assert [name for name in answer.headers if name.startswith("access-control-")] == []


def test_a_page_keeps_its_own_policy(api: TestClient, letter_case: str) -> None:
    answer = api.post("/v1/evaluations/page", content=letter_case, headers={"Content-Type": "application/yaml"})
    assert answer.headers["Content-Security-Policy"] == routes.PAGE_POLICY
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_fault_of_the_service_bears_them_too(api: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(routes, "evaluate", faulty)
    answer = api.post("/v1/evaluations", json={"reference": "x"})
    assert answer.status_code == 500
    assert all(answer.headers[name] == value for name, value in ALWAYS.items())
