"""The API advises, drafts and verifies; every refusal is a problem with its remedy, and alarms come with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import jsonschema
import pytest
from fastapi.testclient import TestClient

from advisor.advice.advice import Advice
from advisor.audit.journal import append
from advisor.law.errors import EngineDisagreement, EngineUnavailable, RuleConflict
from advisor.letters.draft import LetterDraft
from advisor.service.adviser import evaluate, open_adviser
from advisor.service.record import advice_bytes
from advisor.service.schemas import SCHEMAS
from advisor.web import examples, routes
from advisor.web.bodies import MAX_BODY

YAML = {"content-type": "application/yaml"}
JSON = {"content-type": "application/json"}


def problem_of(answer: httpx.Response, status: int) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = answer.json()
    assert problem["status"] == status
    assert problem["type"]
    assert problem["title"]
    assert problem["instance"] == answer.request.url.path
    return problem


# Advice


def test_the_advice_is_that_of_the_service_to_the_byte(api: TestClient, letter_case: str) -> None:
    answer = api.post("/v1/evaluations", content=letter_case, headers=YAML)
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    evaluation = evaluate(open_adviser(None, "reference"), letter_case, name="x", today=examples_day())
    assert answer.content == advice_bytes(evaluation.advice)


def examples_day() -> Any:
    return Advice.model_validate(examples.ADVICE).as_of


def test_a_json_case_is_advised_on(api: TestClient) -> None:
    answer = api.post("/v1/evaluations", json=examples.CASE)
    assert answer.status_code == 200
    assert Advice.model_validate_json(answer.content).reference == examples.CASE["reference"]


def test_the_clock_is_read_where_the_case_has_no_day_of_its_own(api: TestClient) -> None:
    case = {name: value for name, value in examples.CASE.items() if name != "evaluated_on"}
    assert api.post("/v1/evaluations", json=case).json()["as_of"] == "2026-11-24"
    assert api.post("/v1/evaluations?as_of=2026-11-10", json=case).json()["as_of"] == "2026-11-10"


def test_the_page_loads_nothing(api: TestClient, letter_case: str) -> None:
    answer = api.post("/v1/evaluations/page", content=letter_case, headers=YAML)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.text.startswith('<!DOCTYPE html>\n<html lang="fr">')


# Letters


def letter(api: TestClient, case: str, accept: str = "*/*", **parameters: object) -> httpx.Response:
    wanted = {"person": "t1", "measure": "rappel_au_reglement", **parameters}
    return api.post("/v1/letters", params=wanted, content=case, headers={**YAML, "accept": accept})


def test_a_letter_is_drafted_as_pdf_or_as_json(api: TestClient, letter_case: str) -> None:
    internal, outgoing = (letter(api, letter_case, copy=copy) for copy in ("internal", "outgoing"))
    for answer in (internal, outgoing):
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/pdf"
        assert answer.content.startswith(b"%PDF-")
    assert internal.content != outgoing.content
    draft = LetterDraft.model_validate_json(letter(api, letter_case, "application/json").content)
    assert draft.measure == "rappel_au_reglement"


def test_the_outgoing_copy_as_json_holds_no_ground(api: TestClient, letter_case: str) -> None:
    inside = letter(api, letter_case, "application/json").json()
    told = letter(api, letter_case, "application/json", copy="outgoing")
    assert told.status_code == 200
    assert inside["subject"]["text"] in told.text
    assert "i1" in {
        ground["ref"] for block in inside["body"] for each in block["sentences"] for ground in each["grounds"]
    }
    for word in ("grounds", '"ref"', "notes", "addressees", "measure", "template", "rappel_au_reglement"):
        assert word not in told.text
    problem_of(letter(api, letter_case, "application/json", copy="outgoing", addressee=9), 422)


@pytest.mark.parametrize(
    ("parameters", "status"),
    [
        ({"measure": "conge"}, 422),
        ({"measure": "inconnue"}, 404),
        ({"person": "inconnue"}, 404),
        ({"addressee": 9}, 422),
        ({"addressee": 0}, 422),
        ({"copy": "autre"}, 422),
    ],
)
def test_a_letter_that_cannot_be_is_refused(
    api: TestClient, letter_case: str, parameters: dict[str, object], status: int
) -> None:
    problem_of(letter(api, letter_case, **parameters), status)


@pytest.mark.parametrize(("measure", "status"), [("conge", 422), ("inconnue", 404)])
def test_a_refused_letter_comes_with_the_alarms_of_the_case(
    api: TestClient, clock_case: str, measure: str, status: int
) -> None:
    problem = problem_of(letter(api, clock_case, measure=measure), status)
    assert [clock["item"] for clock in problem["alarms"]["clocks"]] == ["n1", "n1"]


def test_a_missing_value_is_named(api: TestClient, letter_case: str) -> None:
    line = next(line for line in letter_case.splitlines() if line.lstrip().startswith(("town:", "ville:")))
    problem = problem_of(letter(api, letter_case.replace(line + "\n", "")), 422)
    assert problem["type"] == "urn:advisor:problem:courrier-incomplet"
    assert "la ville du bailleur" in problem["detail"]
    assert problem["remedy"]


# Trails


@pytest.fixture
def trail(tmp_path: Path) -> bytes:
    path = tmp_path / "trail.jsonl"
    for number in range(3):
        append(
            path,
            act="advice.sealed",
            subject=f"dossier-{number}",
            payload={},
            recorded_at="2026-11-24T10:00:00+00:00",
        )
    return path.read_bytes()


def test_a_trail_is_verified(api: TestClient, trail: bytes) -> None:
    verdict = api.post("/v1/trails/verification", content=trail, headers={"content-type": "text/plain"}).json()
    assert verdict["intact"] is True
    assert verdict["count"] == 3


def test_one_changed_byte_is_placed(api: TestClient, trail: bytes) -> None:
    where = trail.index(b"dossier-1")
    changed = trail[:where] + b"D" + trail[where + 1 :]
    verdict = api.post("/v1/trails/verification", content=changed).json()
    assert verdict["intact"] is False
    assert [(each["offset"], each["entry"]) for each in verdict["findings"]] == [(where, 2)]


# Schemas and service


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_published(api: TestClient, name: str) -> None:
    assert api.get(f"/v1/schemas/{name}").json() == json.loads(json.dumps(SCHEMAS[name]()))


def test_the_service_says_with_what_it_decides(api: TestClient) -> None:
    told = api.get("/v1/health").json()
    assert told["status"] == "ok"
    assert told["rulebook"].startswith("sha256:")
    assert told["engine"] == "reference"


# Refusals


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        (b"{not json", JSON, 400),
        (b"", JSON, 400),
        (b"\xff\xfe", JSON, 400),
        (b"[" * 100_000, JSON, 400),
        (b'{"a": ' + b"9" * 5000 + b"}", JSON, 400),
        (b"a: [", YAML, 400),
        (b"a: &x 1\nb: *x\n", YAML, 400),
        (b"{}", {"content-type": "image/png"}, 415),
        (b"a=1", {"content-type": "application/x-www-form-urlencoded"}, 415),
        (b"x" * (MAX_BODY + 1), JSON, 413),
        (b"[1, 2]", JSON, 422),
        (b"12", YAML, 422),
        (b'{"reference": "a", "reference": "b"}', JSON, 422),
        (b'{"reference": NaN}', JSON, 422),
        (b'{"schema_version": "advisor-case/1"}', JSON, 422),
    ],
    ids=lambda value: repr(value)[:24] if isinstance(value, bytes) else None,
)
def test_a_body_that_cannot_be_a_case_is_a_problem(
    api: TestClient, body: bytes, headers: dict[str, str], status: int
) -> None:
    problem = problem_of(api.post("/v1/evaluations", content=body, headers=headers), status)
    assert problem["detail"]
    assert problem["remedy"]


def test_a_body_that_does_not_announce_its_size_is_cut_off(api: TestClient) -> None:
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        for _ in range(40):
            sent += 100_000
            yield b"x" * 100_000

    problem_of(api.post("/v1/evaluations", content=endless(), headers=JSON), 413)


@pytest.mark.parametrize(
    "day", ["0", "1700000000", "2026-02-30", "24/11/2026", "2026-1-1", "today", "2026-W01-1", "3000-01-01"]
)
def test_a_day_is_written_as_a_day(api: TestClient, letter_case: str, day: str) -> None:
    problem = problem_of(api.post("/v1/evaluations", params={"as_of": day}, content=letter_case, headers=YAML), 422)
    assert "as_of" in problem["detail"]


def test_a_day_before_the_rules_is_the_demand_s_and_no_fault_of_the_service(api: TestClient, letter_case: str) -> None:
    asked = {"params": {"as_of": "1999-12-31"}, "content": letter_case, "headers": YAML}
    problem = problem_of(api.post("/v1/evaluations", **asked), 422)
    assert problem["type"] == "urn:advisor:problem:jour-hors-des-regles"
    assert problem["alarms"]["as_of"] == "1999-12-31"


def test_alarms_come_with_the_refusal(api: TestClient, clock_case: str) -> None:
    problem = problem_of(api.post("/v1/evaluations", content=clock_case + "\ninconnu: 1\n", headers=YAML), 422)
    assert problem["alarms"]["clocks"]
    document = api.get("/openapi.json").json()
    described = {"$ref": "#/components/schemas/Problem", "components": document["components"]}
    jsonschema.Draft202012Validator(described).validate(problem)


@pytest.mark.parametrize(
    ("error", "status"),
    [(RuleConflict("x"), 409), (EngineDisagreement("x"), 500), (EngineUnavailable("x"), 503)],
    ids=lambda value: type(value).__name__,
)
def test_a_decision_that_fails_is_a_problem(
    api: TestClient, letter_case: str, error: Exception, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(routes, "evaluate", fail)
    problem_of(api.post("/v1/evaluations", content=letter_case, headers=YAML), status)


def test_a_fault_of_the_service_tells_nothing_of_itself(
    api: TestClient, letter_case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(routes, "evaluate", fail)
    answer = api.post("/v1/evaluations", content=letter_case, headers=YAML)
    problem_of(answer, 500)
    assert "secret detail" not in answer.text


def test_unknown_places_and_methods_are_problems(api: TestClient) -> None:
    problem_of(api.get("/nowhere"), 404)
    problem_of(api.get("/v1/evaluations"), 405)
    problem_of(api.get("/v1/schemas/other"), 422)
