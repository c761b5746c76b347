"""Signed heads: what was signed is found again, and whoever rewrote the journal is found out, at its place."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from advisor.audit.errors import SignatureRefused
from advisor.audit.heads import (
    SignedHead,
    head_line,
    introduce_key,
    key_line,
    read_head,
    read_key,
    sign_tree_head,
    trusted_keys,
    verify_heads,
)
from advisor.audit.merkle import tree_head

from .trails import OneAtATime

FIRST, SECOND, FOREIGN = (Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32) for seed in (1, 2, 3))
KEYS = [introduce_key(FIRST), introduce_key(SECOND, FIRST)]
NOTED = frozenset({KEYS[0].key_id})
LINES = [f"line {number}".encode() for number in range(1, 10)]
AT = "2026-03-02T09:00:00+01:00"


def signed(size: int, key: Ed25519PrivateKey = FIRST) -> SignedHead:
    return sign_tree_head(key, "opac", size, tree_head(LINES[:size]), AT)


HEADS = [signed(3), signed(5), signed(9, SECOND)]


def codes(
    lines: list[bytes], heads: list[SignedHead] = HEADS, known: frozenset[str] = NOTED
) -> list[tuple[str, int | None]]:
    return [(each.code, each.entry) for each in verify_heads(lines, heads, trusted_keys(KEYS, known))]


def test_an_untouched_journal_agrees_with_its_heads_across_a_change_of_key() -> None:
    assert codes(LINES) == []


def test_the_lines_are_read_once_and_not_kept() -> None:
    assert verify_heads(OneAtATime(LINES), HEADS, trusted_keys(KEYS, NOTED)) == []
    faults = verify_heads(OneAtATime(LINES[:4]), HEADS, trusted_keys(KEYS, NOTED))
    assert [(each.code, each.entry) for each in faults] == [("fin-tronquee", 5)] * 2


@pytest.mark.parametrize("index", range(9))
def test_a_rewritten_entry_is_placed_between_the_heads_that_surround_it(index: int) -> None:
    lines = [*LINES[:index], b"other", *LINES[index + 1 :]]
    first = next(start for start, end in ((1, 3), (4, 5), (6, 9)) if index + 1 <= end)
    assert codes(lines)[0] == ("histoire-reecrite", first)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (LINES[:7], [("fin-tronquee", 8)]),
        ([*LINES[:4], *LINES[5:]], [("histoire-reecrite", 4), ("fin-tronquee", 9)]),
        ([*LINES[:6], LINES[7], LINES[6], LINES[8]], [("histoire-reecrite", 6)]),
        ([*LINES, b"one more"], []),
    ],
    ids=["truncated", "deleted", "reordered", "added-to"],
)
def test_each_tampering_is_found_and_placed(lines: list[bytes], found: list[tuple[str, int]]) -> None:
    assert codes(lines) == found


@pytest.mark.parametrize("field", ["organisation", "signed_at", "root", "size", "signature", "key_id"])
def test_a_head_holds_in_none_of_its_fields_once_changed(field: str) -> None:
    other = {"size": 4, "root": "0" * 64, "signature": "00" * 64, "key_id": KEYS[1].key_id}.get(field, "autre")
    assert [code for code, _ in codes(LINES, [replace(HEADS[0], **{field: other})])] == ["signature-fausse"]


def test_a_key_that_nobody_vouches_for_signs_nothing() -> None:
    assert codes(LINES, [signed(3, FOREIGN)]) == [("cle-inconnue", None)]
    stranger = introduce_key(FOREIGN, FOREIGN)
    assert trusted_keys([*KEYS, stranger], NOTED).keys() == {each.key_id for each in KEYS}
    forged = replace(introduce_key(FOREIGN), endorsed_by=KEYS[0].key_id, endorsement=KEYS[1].endorsement)
    assert forged.key_id not in trusted_keys([*KEYS, forged], NOTED)
    usurped = replace(introduce_key(FOREIGN), key_id=KEYS[0].key_id)
    assert trusted_keys([usurped], NOTED) == {}


def test_heads_and_keys_read_back() -> None:
    assert [read_head(head_line(each)) for each in HEADS] == HEADS
    assert [read_key(key_line(each)) for each in KEYS] == KEYS


@pytest.mark.parametrize("wrong", [b"", b"[]", b"{}", b'{"size":1}', b"[" * 100_000])
def test_what_is_no_head_and_no_key_is_refused(wrong: bytes) -> None:
    for read in (read_head, read_key):
        with pytest.raises(SignatureRefused):
            read(wrong)


@pytest.mark.parametrize("size", [0, -1, "3", True, None])
def test_a_head_without_a_size_is_refused(size: object) -> None:
    with pytest.raises(SignatureRefused):
        read_head(json.dumps({**asdict(HEADS[0]), "size": size}).encode())
