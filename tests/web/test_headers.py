"""Every answer bears the headers that keep a browser to its place, whatever became of the demand."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from advisor.web import routes
from advisor.web.headers import ALWAYS


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
