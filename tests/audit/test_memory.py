"""What a verification holds at a time does not grow with the trail, intact or damaged: peaks of memory, not timings."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from advisor.audit.__main__ import main
from advisor.audit.entry import NO_ENTRY, Entry, Head, entry_line, seal_entry
from advisor.audit.heads import fingerprint, head_line, introduce_key, key_line, public_bytes, sign_tree_head
from advisor.audit.merkle import tree_head
from advisor.audit.verify import verify_trail

from .trails import plain, written

SHORT, LONG = 2_000, 20_000
GROWTH = 300_000
"""Most bytes by which the peak may grow where the trail grows by some six million."""
KEY = Ed25519PrivateKey.from_private_bytes(bytes([1]) * 32)
T = TypeVar("T")


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    sealed: list[Entry] = []
    last = NO_ENTRY
    for number in range(LONG):
        entry = seal_entry(
            last,
            act="note.taken",
            subject=f"D-{number % 50}",
            payload={"rank": number},
            recorded_at="2026-11-24T10:00:00+01:00",
        )
        sealed.append(entry)
        last = Head(entry.sequence, entry.digest)
    return sealed


def measured(work: Callable[[Path], T], file: Path) -> tuple[T, int]:
    """What is found in a file, and most bytes held at a time meanwhile."""
    gc.collect()
    tracemalloc.start(1)
    try:
        found = work(file)
        return found, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_lines_that_nothing_ends_are_judged_without_being_held(entries: list[Entry], tmp_path: Path) -> None:
    peaks = []
    for length in (SHORT, LONG):
        file = tmp_path / f"{length}.jsonl"
        file.write_bytes(b" ".join(map(entry_line, entries[:length])))
        verdict, peak = measured(verify_trail, file)
        assert {each.code for each in verdict.findings} == {"fin-de-ligne"}
        peaks.append(peak)
    assert peaks[1] - peaks[0] < GROWTH


def test_a_damaged_journal_is_verified_offline_with_its_heads_without_being_held(
    entries: list[Entry], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is read again where a link is broken is held no more: tests/storage/test_proofs.py."""
    keys = tmp_path / "keys.jsonl"
    keys.write_bytes(key_line(introduce_key(KEY)) + b"\n")
    asked = ["verify", "--public-keys", str(keys), "--key", fingerprint(public_bytes(KEY))]
    peaks = []
    for length in (SHORT, LONG):
        trail, heads = tmp_path / f"{length}.jsonl", tmp_path / f"{length}.heads"
        trail.write_bytes(written(entries[:length]).replace(b'"rank":1000}', b'"rank":1001}', 1))
        root = tree_head([entry_line(entry) for entry in entries[:length]])
        heads.write_bytes(head_line(sign_tree_head(KEY, "opac", length, root, entries[0].recorded_at)) + b"\n")
        found, peak = measured(lambda file, heads=heads: main([*asked, str(file), "--heads", str(heads)]), trail)  # type: ignore[misc]
        told = plain(capsys.readouterr().out)
        assert found == 1
        assert "un octet a été modifié dans le champ « payload.rank »" in told
        assert "Écriture n° 1001" in told
        peaks.append(peak)
    assert peaks[1] - peaks[0] < GROWTH
