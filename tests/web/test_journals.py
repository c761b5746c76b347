"""The dossier journal over the API: what it tells is verified with the audit package alone."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import pytest
from world import SIGNING_KEY, NewUrl, World, case_text, make_world

from advisor.access.credential import Credential
from advisor.access.roles import Role
from advisor.audit.canonical import canonical_bytes, digest
from advisor.audit.heads import SignedHead, SigningKey, check_signature, trusted_keys
from advisor.audit.merkle import is_consistent, is_included, leaf_digest
from advisor.service.dossiers import open_dossier
from advisor.service.signing import adopt_key, sign_head


@pytest.fixture(scope="module")
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    adopt_key(made.store, made.desk().actor, SIGNING_KEY)
    for number in range(5):
        open_dossier(made.desk(), case_text(f"e-{number}"), reason="reprise d'un dossier")
        with made.store.writing("opac", made.gate().now) as work:
            sign_head(work, SIGNING_KEY)
    with made.client:
        yield made
    made.store.engine.dispose()


@pytest.fixture
def auditor(world: World) -> Credential:
    return world.open(world.accounts["opac", Role.AUDITOR])


def got(world: World, who: Credential, path: str) -> Any:
    answer = world.call("GET", path, credential=who)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_an_entry_and_its_proof_lead_to_a_signed_head(world: World, auditor: Credential) -> None:
    (entry,) = got(world, auditor, "/v1/dossiers/e-2/journal")["items"]
    assert digest({key: value for key, value in entry.items() if key != "digest"}) == entry["digest"]
    told = got(world, auditor, "/v1/journal/heads")
    head = SignedHead(**told["items"][-1])
    keys = trusted_keys([SigningKey(**each) for each in told["keys"]], frozenset())
    assert check_signature(head, keys) is None
    proof = got(world, auditor, f"/v1/journal/{entry['sequence']}/proof?size={head.size}")
    line, path = canonical_bytes(entry), [bytes.fromhex(each) for each in proof["path"]]
    assert leaf_digest(line).hex() == proof["leaf"]
    assert is_included(line, entry["sequence"] - 1, head.size, path, bytes.fromhex(head.root))
    assert proof["root"] == head.root
    assert not is_included(line, entry["sequence"], head.size, path, bytes.fromhex(head.root))


def test_the_journal_was_only_added_to(world: World, auditor: Credential) -> None:
    heads = got(world, auditor, "/v1/journal/heads")["items"]
    for former, later in itertools.pairwise(heads):
        told = got(world, auditor, f"/v1/journal/consistency?from={former['size']}&to={later['size']}")
        path = [bytes.fromhex(each) for each in told["path"]]
        roots = bytes.fromhex(former["root"]), bytes.fromhex(later["root"])
        assert is_consistent(former["size"], later["size"], *roots, path)
        assert (told["former_root"], told["root"]) == (former["root"], later["root"])


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/v1/journal/999/proof", 404),
        ("/v1/journal/1/proof?size=999", 404),
        ("/v1/journal/5/proof?size=4", 404),
        ("/v1/journal/0/proof", 422),
        ("/v1/journal/9007199254740993/proof", 422),
        ("/v1/journal/consistency?from=999", 404),
        ("/v1/journal/consistency?from=5&to=4", 404),
        ("/v1/journal/consistency?from=0", 422),
        ("/v1/journal/consistency", 422),
        ("/v1/dossiers/nowhere/journal", 404),
    ],
)
def test_what_is_not_there_is_told(world: World, auditor: Credential, path: str, status: int) -> None:
    assert world.call("GET", path, credential=auditor).status_code == status


def test_heads_have_pages(world: World, auditor: Credential) -> None:
    whole = got(world, auditor, "/v1/journal/heads")["items"]
    seen: list[Any] = []
    path = "/v1/journal/heads?limit=2"
    while path:
        answer = world.call("GET", path, credential=auditor)
        seen += answer.json()["items"]
        path = answer.headers.get("link", "")[1:].partition(">")[0]
    assert seen == whole
    assert len(whole) == 5


def test_a_server_without_key_exports_nothing(world: World) -> None:
    world.assign("e-0", Role.LAWYER)
    lawyer = world.open(world.accounts["opac", Role.LAWYER])
    state = world.client.app.state  # type: ignore[attr-defined]
    state.signing_key = None
    try:
        answer = world.call("POST", "/v1/dossiers/e-0/exports", credential=lawyer)
    finally:
        state.signing_key = SIGNING_KEY
    assert answer.status_code == 501
    assert [each["act"] for each in got(world, lawyer, "/v1/dossiers/e-0/journal")["items"]] == ["dossier.opened"]
