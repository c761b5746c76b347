"""The rule base over the API: the one that decides, a page at a time, as data and as pages that lead to each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from world import NewUrl, World, make_world

from advisor.access.roles import Role
from advisor.rulebook.model import Rulebook
from advisor.service.glossary import glossary_text
from advisor.web.negotiated import HTML


@pytest.fixture(scope="module")
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    with made.client:
        yield made
    made.store.engine.dispose()


@pytest.fixture
def base(world: World) -> Rulebook:
    found: Rulebook = world.client.app.state.adviser.program.rulebook  # type: ignore[attr-defined]
    return found


def read(world: World, path: str, **given: Any) -> Any:
    return world.call("GET", path, credential=world.open(world.accounts["opac", Role.PARTNER]), **given)


def items(world: World, path: str) -> list[dict[str, Any]]:
    """Every item of a list, page after page."""
    answer = read(world, path, params={"limit": "40"})
    found: list[dict[str, Any]] = answer.json()["items"]
    assert len(found) <= 40
    while "next" in answer.links:
        answer = read(world, answer.links["next"]["url"])
        found += answer.json()["items"]
    return found


def test_the_digest_is_that_of_the_receipts(world: World, base: Rulebook) -> None:
    told = read(world, "/v1/rulebook").json()
    assert told["digest"] == base.digest
    assert (told["rules"], told["clauses"]) == (len(base.rules), len(base.clauses))


@pytest.mark.parametrize(
    ("path", "nouns"),
    [
        ("/v1/rulebook/provisions", "provisions"),
        ("/v1/rulebook/measures", "measures"),
        ("/v1/rulebook/groups", "groups"),
        ("/v1/conventions", "conventions"),
    ],
)
def test_a_list_tells_each_noun_once_and_leads_to_it(world: World, base: Rulebook, path: str, nouns: str) -> None:
    found = [each["id"] for each in items(world, path)]
    assert found == sorted(getattr(base, nouns))
    assert read(world, f"{path}/{found[-1]}").json()["id"] == found[-1]
    absent = read(world, f"{path}/{found[-1]}x")
    assert absent.status_code == 404
    assert found[-1] in absent.json()["remedy"]


def test_every_clause_of_every_text_is_told(world: World, base: Rulebook) -> None:
    found = [
        each["id"]
        for text in items(world, "/v1/conventions")
        for each in items(world, f"/v1/conventions/{text['id']}/clauses")
    ]
    assert sorted(found) == sorted(base.clauses)
    told = read(world, "/v1/conventions/d77-2021/clauses/D77-01").json()
    assert told["action"] == base.clauses["D77-01"].action


def test_every_rule_is_listed_and_a_table_has_its_rows(world: World, base: Rulebook) -> None:
    listed = [each["id"] for each in items(world, "/v1/rulebook/rules")]
    assert listed == sorted({each.id.partition("#")[0] for each in base.rules})
    table = read(world, "/v1/rulebook/rules/flux-d-information").json()
    assert [each["id"] for each in table["rows"]] == [
        each.id for each in base.rules if each.id.startswith("flux-d-information#")
    ]
    told = read(world, "/v1/rulebook/rules/manquement").json()
    assert "manquement" in told["source"]
    [row] = told["rows"]
    [rule] = [each for each in base.rules if each.id == "manquement"]
    assert (row["title"], tuple(row["grounds"])) == (rule.title, rule.grounds)
    assert row["examples"]
    assert {each["fault"] for each in row["examples"]} == {""}
    assert read(world, "/v1/rulebook/rules/manquements").status_code == 404


def test_the_pages_of_the_rules_lead_to_each_other(world: World) -> None:
    index = read(world, "/v1/rulebook/rules", headers={"Accept": HTML})
    assert "default-src 'none'" in index.headers["content-security-policy"]
    links = re.findall(r'href="(/v1/[^"]+)"', index.text)
    assert len(links) > 100
    page = read(
        world, next(each for each in links if each.endswith("/manquement")), headers={"Accept": "text/html,*/*;q=0.8"}
    )
    assert page.headers["content-type"].startswith(HTML)
    inside = set(re.findall(r'href="(/v1/[^"]+)"', page.text)) - {"/v1/rulebook/rules"}
    assert inside
    assert inside <= set(links)
    assert 'href="/v1/rulebook/rules"' in page.text


def test_the_glossary_is_that_of_the_rule_base(world: World, base: Rulebook) -> None:
    assert read(world, "/v1/rulebook/glossary").text == glossary_text(base)


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("application/json;q=0.2, text/html", HTML),
        ("text/*", HTML),
        ("text/html;q=0, */*", "application/json"),
        ("image/png", "application/json"),
        ("text/html;q=x", HTML),
        (",;,q=", "application/json"),
    ],
)
def test_the_form_is_the_one_that_is_liked_best(world: World, accept: str, form: str) -> None:
    found = read(world, "/v1/rulebook/rules/manquement", headers={"Accept": accept})
    assert found.headers["content-type"].startswith(form)
