"""Reviews over the API: the model as JSON, the page for people, and a register that is refused with its faults."""

from __future__ import annotations

import yaml
from fastapi.testclient import TestClient

from advisor.review.review import Review
from advisor.web import examples

YAML = {"content-type": "application/yaml"}


def told(api: TestClient, **query: str) -> Review:
    answer = api.post("/v1/reviews", json=examples.REGISTER, params=query)
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    return Review.model_validate_json(answer.content)


def test_the_example_is_what_comes_out(api: TestClient) -> None:
    found = told(api)
    [clause] = [each for each in found.clauses if each.clause == "D77-01" and each.owed_by_landlord]
    assert clause.verdict == "respected"
    assert clause.duties[0].records == ("ref-77",)
    assert (str(found.first), str(found.last)) == ("2024-11-25", "2026-11-24")


def test_yaml_says_the_same_as_json(api: TestClient) -> None:
    text = yaml.safe_dump(examples.REGISTER)
    assert Review.model_validate_json(api.post("/v1/reviews", content=text, headers=YAML).content) == told(api)


def test_the_day_of_the_review_bounds_what_is_known(api: TestClient) -> None:
    found = told(api, as_of="2024-01-15", last="2024-01-15")
    [clause] = [each for each in found.clauses if each.clause == "D77-01" and each.owed_by_landlord]
    assert clause.verdict == "to_appraise"


def test_the_page_is_served_under_the_policy_of_pages(api: TestClient) -> None:
    answer = api.post("/v1/reviews/page", json=examples.REGISTER)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "Ce qui est dû au bailleur" in answer.text


def test_a_register_is_refused_with_its_faults(api: TestClient) -> None:
    answer = api.post("/v1/reviews", json=examples.REGISTER | {"overrides": [{"clause": "D77-99"}]})
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert "overrides" in answer.json()["detail"]


def test_a_period_that_ends_before_it_begins_is_refused(api: TestClient) -> None:
    answer = api.post("/v1/reviews", json=examples.REGISTER, params={"first": "2026-02-01", "last": "2026-01-01"})
    assert answer.status_code == 400


def test_an_empty_body_asks_for_a_register(api: TestClient) -> None:
    answer = api.post("/v1/reviews", content="", headers=YAML)
    assert answer.status_code == 400
    assert "registre" in answer.json()["remedy"]
