"""Time stamps: one that stands proves the hour; another head's, another authority's or a changed one is refused."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from authority import CAN_STAMP, Authority
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from advisor.audit.errors import SignatureRefused
from advisor.audit.heads import SignedHead, sign_tree_head
from advisor.audit.stamps import Stamp, read_stamp, stamp_line, stamp_request, stamped_at, verify_stamps

pytestmark = pytest.mark.skipif(not CAN_STAMP, reason="no openssl here to stamp with")
KEY = Ed25519PrivateKey.from_private_bytes(bytes([1]) * 32)
HEAD = sign_tree_head(KEY, "opac", 3, bytes(32), "2026-03-02T09:00:00+01:00")
OTHER = sign_tree_head(KEY, "opac", 4, bytes(32), "2026-03-02T09:00:00+01:00")


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("tsa") / "one")


@pytest.fixture(scope="module")
def stamp(authority: Authority) -> Stamp:
    return stamped(authority, HEAD)


def stamped(authority: Authority, head: SignedHead) -> Stamp:
    return Stamp(size=head.size, response=authority.answer(stamp_request(head).data).hex())


def test_a_stamp_that_stands_tells_the_hour_of_the_authority(authority: Authority) -> None:
    request = stamp_request(HEAD)
    hour = stamped_at(HEAD, authority.answer(request.data), authority.root, request.nonce)
    assert abs(datetime.fromisoformat(hour) - datetime.now(UTC)) < timedelta(minutes=2)


def test_what_does_not_stand_is_found_and_placed(
    authority: Authority, stamp: Stamp, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert read_stamp(stamp_line(stamp)) == stamp
    findings, notes = verify_stamps([HEAD, OTHER], [stamp], authority.root)
    assert (findings, len(notes)) == ([], 1)
    foreign = Authority(tmp_path_factory.mktemp("tsa") / "two")
    altered = bytearray(bytes.fromhex(stamp.response))
    altered[-5] ^= 1
    for stamps, root in (
        ([replace(stamp, size=4)], authority.root),
        ([replace(stamp, size=9)], authority.root),
        ([replace(stamp, response=altered.hex())], authority.root),
        ([replace(stamp, response="00")], authority.root),
        ([stamp], foreign.root),
    ):
        findings, notes = verify_stamps([HEAD, OTHER], stamps, root)
        assert ([each.code for each in findings], notes) == (["horodatage-faux"], [])
    signed_later = replace(HEAD, signed_at="2026-03-03T09:00:00+01:00")
    assert verify_stamps([signed_later], [stamp], authority.root)[0]


def test_an_answer_to_another_request_is_refused(authority: Authority) -> None:
    first, second = stamp_request(HEAD), stamp_request(HEAD)
    with pytest.raises(SignatureRefused):
        stamped_at(HEAD, authority.answer(first.data), authority.root, second.nonce)


def test_what_is_no_stamp_no_certificate_or_has_no_library_is_told(
    stamp: Stamp, monkeypatch: pytest.MonkeyPatch
) -> None:
    for line in (b"{}", b"[", b'{"size": "3", "response": ""}', b'{"size": 3, "response": "zz"}'):
        with pytest.raises(SignatureRefused):
            read_stamp(line)
    with pytest.raises(SignatureRefused, match="pas des certificats"):
        stamped_at(HEAD, bytes.fromhex(stamp.response), b"none")
    monkeypatch.setitem(sys.modules, "rfc3161_client", None)
    with pytest.raises(SignatureRefused, match="ni demandés ni vérifiés"):
        verify_stamps([HEAD], [stamp], b"")
