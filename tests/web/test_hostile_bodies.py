"""Malformed and hostile texts sent as a case file or as a proof: refused in words, and nothing is written."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from typing import Any

import pytest
from lived import Lived, live, make_lived
from world import NewUrl, World, case_text, make_world

from advisor.access.roles import Role
from advisor.web.examples import CASE

WHY = "essai de ce qui est refusé"
BOMB = "a: &a [x, x]\n" + "".join(f"{n}: &{n} [*{p}, *{p}]\n" for p, n in zip("abcdefgh", "bcdefghi", strict=True))


def with_label(written: str) -> str:
    """The case file, with this JSON in the place of the label of its piece."""
    told = json.loads(case_text("d9"))
    told["pieces"][0]["label"] = "ici"
    return json.dumps(told).replace('"ici"', written)


HOSTILE_CASES: dict[str, str] = {
    "aliases": BOMB,
    "an alias of itself": "reference: &x\n  y: *x\n",
    "nested yaml": "[" * 5_000,
    "nested json": '{"a":' * 5_000,
    "a tag": "reference: !!python/object/apply:os.system [id]\n",
    "two texts": "a: 1\n---\nb: 2\n",
    "a huge number": with_label("9" * 5_000),
    "10**400": with_label(str(10**400)),
    "1e999": with_label("1e999"),
    "NaN": with_label("NaN"),
    "-Infinity": with_label("-Infinity"),
    "NUL": with_label('"a\\u0000b"'),
    "a control": with_label('"a\\u001bb"'),
    "a lone surrogate": with_label('"a\\ud800b"'),
    "too long": with_label(json.dumps("x" * 10_000)),
    "a list": with_label("[[[]]]"),
    "a far day": json.dumps({**CASE, "evaluated_on": "9999-12-31"}),
    "no day": json.dumps({**CASE, "evaluated_on": "2026-02-30"}),
    "another reference": json.dumps({**CASE, "reference": "../../etc/passwd"}),
    "a key twice": case_text("d9").replace('"reference"', '"reference": "x", "reference"', 1),
    "nothing": " \n",
    "a byte order mark alone": "\ufeff",
}


@pytest.fixture(scope="module")
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    with made.client:
        yield made
    made.store.engine.dispose()


def size(world: World) -> int:
    with world.store.reading("opac") as work:
        return int(work.journal.head().sequence)


def refused(world: World, before: int, answer: Any) -> None:
    assert 400 <= answer.status_code < 500, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"]
    assert size(world) == before


@pytest.mark.parametrize("name", HOSTILE_CASES)
def test_a_hostile_case_file_opens_no_dossier(world: World, name: str) -> None:
    before, credential = size(world), world.open(world.accounts["opac", Role.AGENT])
    body = {"case": HOSTILE_CASES[name], "reason": WHY}
    refused(world, before, world.call("POST", "/v1/dossiers", credential=credential, json=body))
    assert world.call("GET", "/v1/dossiers/d9", credential=credential).status_code == 404
    text = HOSTILE_CASES[name].encode()
    plain = world.call("POST", "/v1/evaluations", content=text, headers={"Content-Type": "application/yaml"})
    refused(world, before, plain)


@pytest.mark.parametrize(
    "content",
    [
        b'{"case": {}, "reason": "\xff\xfe\xff\xfe\xff\xfe\xff\xfe"}',
        b'{"case": {}, "reason": ' + b"9" * 5_000 + b"}",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"case": {}, "case": {}, "reason": "essai de deux fois"}',
        b'{"case": ' + b'"' + b"x" * 2_000_001 + b'"}',
        b"PK\x03\x04" + bytes(100),
        b"",
    ],
    ids=["not utf-8", "huge number", "nested lists", "nested objects", "twice", "too large", "a zip", "empty"],
)
def test_a_hostile_body_opens_no_dossier(world: World, content: bytes) -> None:
    before, credential = size(world), world.open(world.accounts["opac", Role.AGENT])
    headers = {"Content-Type": "application/json"}
    answer = world.call("POST", "/v1/dossiers", credential=credential, content=content, headers=headers)
    refused(world, before, answer)


@pytest.fixture(scope="module")
def lived(new_url: NewUrl) -> Iterator[Lived]:
    made = make_lived(new_url())
    with made.world.client:
        live(made)
        yield made
    made.world.store.engine.dispose()


def tracked(lived: Lived, proof: bytes) -> Any:
    path = "/v1/dossiers/{reference}/letters/{letter}/tracking"
    ids, tag = lived.known(f"POST {path}")
    told = {"addressee": 1, "state": "presented", "day": "2026-11-24", "proof": base64.b64encode(proof).decode()}
    given = {"credential": lived.sessions["everything"], "headers": {"If-Match": tag}, "json": told}
    return lived.world.call("POST", path.format(**ids), **given)


@pytest.mark.parametrize(
    "proof",
    [
        b"<html><script>1</script>",
        b"\n%PDF-1.7 later",
        b"GIF89a%PDF-",
        b"PK\x03\x04%PDF-",
        b"<svg onload='1'/>",
        b"",
        b"%PDF-" + bytes(1_400_001),
    ],
    ids=["html", "a pdf that starts late", "gif", "zip", "svg", "empty", "too large"],
)
def test_what_is_no_proof_is_refused(lived: Lived, proof: bytes) -> None:
    before = size(lived.world)
    refused(lived.world, before, tracked(lived, proof))


def test_a_proof_that_is_a_page_too_is_never_shown_as_one(lived: Lived) -> None:
    proof = b"%PDF-1.7\n<html><body><script>alert(1)</script></body></html>"
    told = tracked(lived, proof)
    assert told.status_code == 200, told.text
    step = told.json()["letter"]["copies"][0]["steps"][-1]["entry"]
    path = "/v1/dossiers/{reference}/letters/{letter}/proofs/{step}"
    ids = {**lived.known(f"GET {path}")[0], "step": step}
    shown = lived.world.call("GET", path.format(**ids), credential=lived.sessions["everything"])
    assert (shown.content, shown.headers["content-type"]) == (proof, "application/pdf")
    assert shown.headers["x-content-type-options"] == "nosniff"
    assert shown.headers["content-disposition"].startswith("attachment")
    lived.back()
