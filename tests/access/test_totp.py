"""Codes of one use against the vectors of RFC 6238 (appendix B) and RFC 4226 (appendix D)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import pytest

from advisor.access.totp import STEP, address, code_at, step_of, written

SEED = b"12345678901234567890"
SHA_256, SHA_512 = b"12345678901234567890123456789012", (b"1234567890" * 7)[:64]
VECTORS = [
    (59, "94287082", "46119246", "90693936"),
    (1_111_111_109, "07081804", "68084774", "25091201"),
    (1_111_111_111, "14050471", "67062674", "99943326"),
    (1_234_567_890, "89005924", "91819424", "93441116"),
    (2_000_000_000, "69279037", "90698825", "38618901"),
    (20_000_000_000, "65353130", "77737706", "47863826"),
]


@pytest.mark.parametrize("vector", VECTORS)
def test_the_vectors_of_rfc_6238(vector: tuple[int, str, str, str]) -> None:
    seconds, *codes = vector
    digests: list[tuple[bytes, Callable[..., Any]]] = [
        (SEED, hashlib.sha1),
        (SHA_256, hashlib.sha256),
        (SHA_512, hashlib.sha512),
    ]
    for code, (seed, digest) in zip(codes, digests, strict=True):
        assert code_at(seed, seconds // STEP, digits=8, digest=digest) == code


def test_the_vectors_of_rfc_4226() -> None:
    codes = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"]
    assert [code_at(SEED, count) for count in range(10)] == codes


def test_a_code_stands_one_step_early_or_late_and_once() -> None:
    now = 1_000 * STEP + 7
    for step in (999, 1_000, 1_001):
        assert step_of(SEED, code_at(SEED, step), now, last=0) == step
        assert step_of(SEED, code_at(SEED, step), now, last=step) is None
    for step in (998, 1_002):
        assert step_of(SEED, code_at(SEED, step), now, last=0) is None
    assert step_of(SEED, "", now, last=0) is None
    assert step_of(SEED, "é" * 6, now, last=0) is None


def test_an_authenticator_reads_the_address() -> None:
    told = address(SEED, "a@b", "opac du lac")
    assert told.startswith("otpauth://totp/Advisor%20opac%20du%20lac%3Aa%40b?")
    assert f"secret={written(SEED)}" in told
    assert written(SEED) == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
