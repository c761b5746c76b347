"""Texts of a register that would be markup, scripts or addresses: the pages over it say them and run none of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tinyhtml5
import yaml
from world import NewUrl, World, make_world

from advisor.access.roles import Role
from advisor.law.errors import RegisterRejected
from advisor.register.read import read_register
from advisor.service.adviser import open_adviser
from advisor.web.routes import PAGE_POLICY

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = """--></style></title></textarea>"'><script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a>{{7*7}}"""
REGISTERS = ("examples/conventions/registre.yaml", "examples/conventions/sites.yaml")
RUNNING = {"script", "img", "iframe", "object", "embed", "link", "form", "base", "textarea"}


def keys_of(value: Any) -> Iterator[str]:
    for key, each in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        if isinstance(each, str):
            yield str(key)
        yield from keys_of(each)


def spoiled(value: Any, keys: set[str]) -> Any:
    """The same data, hostile wherever one of these keys holds a text."""
    if isinstance(value, dict):
        return {
            key: HOSTILE if key in keys and isinstance(each, str) else spoiled(each, keys)
            for key, each in value.items()
        }
    return [spoiled(each, keys) for each in value] if isinstance(value, list) else value


def hostile_register(path: str) -> tuple[str, set[str]]:
    """A sample register in which every free text is hostile, and which these are."""
    rulebook = open_adviser(None, "reference").program.rulebook
    data = yaml.load((ROOT / path).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - texts alone
    free: set[str] = set()
    for key in sorted(set(keys_of(data))):
        try:
            read_register(yaml.safe_dump(spoiled(data, free | {key}), allow_unicode=True), rulebook)
        except RegisterRejected:
            continue
        free.add(key)
    return yaml.safe_dump(spoiled(data, free), allow_unicode=True), free


@pytest.fixture(scope="module")
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    with made.client:
        yield made
    made.store.engine.dispose()


@pytest.mark.parametrize("path", REGISTERS)
def test_the_pages_over_a_hostile_register_run_nothing(world: World, path: str) -> None:
    text, free = hostile_register(path)
    assert len(free) >= 5, free
    name = Path(path).stem
    with world.store.writing("opac", world.gate().now) as work:
        work.registers.create(name, text.encode(), account="import", reason="import")
    credential = world.open(world.accounts["opac", Role.LAWYER])
    headers = {"Accept": "text/html"}
    said = 0
    for place in (f"/v1/registers/{name}/reviews", f"/v1/sites/{name}/page", f"/v1/sites/{name}/form"):
        answer = world.call("GET", place, credential=credential, headers=headers)
        assert answer.status_code == 200, (place, answer.text)
        said += shown_and_inert(answer)
    answer = world.call("POST", "/v1/reviews/page", content=text.encode(), headers={"Content-Type": "text/yaml"})
    assert answer.status_code == 200, answer.text
    said += shown_and_inert(answer)
    assert said


def shown_and_inert(answer: Any) -> bool:
    """Whether the page says the hostile text; it runs and fetches nothing in any case."""
    assert answer.headers["content-security-policy"] == PAGE_POLICY
    assert answer.headers["x-content-type-options"] == "nosniff"
    page = tinyhtml5.parse(answer.text, namespace_html_elements=False)
    for element in page.iter():
        if isinstance(element.tag, str):
            assert element.tag.rpartition("}")[2] not in RUNNING
            for attribute, value in element.attrib.items():
                assert not attribute.lower().startswith("on"), (attribute, value)
                assert not value.strip().lower().startswith(("javascript:", "data:text")), (attribute, value)
    told = "".join(page.itertext())
    assert "{{7*7}}" in told or "alert(1)" not in told
    return "alert(1)" in told


def test_the_policy_of_pages_lets_nothing_in() -> None:
    policy = dict(each.strip().partition(" ")[::2] for each in PAGE_POLICY.split(";"))
    assert policy["default-src"] == "'none'"
    assert "script-src" not in policy
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
