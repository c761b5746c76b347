"""An entry: what it admits, and what a line must be to be one."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import Any

import pytest

from advisor.audit.entry import GENESIS, MAX_LINE, NO_ENTRY, entry_fields, entry_line, head_of, read_entry, seal_entry
from advisor.audit.errors import EntryInvalid, NotCanonical

from .trails import plain, seal_four

GOOD: dict[str, Any] = {
    "act": "letter.issued",
    "subject": "D-1",
    "payload": {"b": 1, "a": [True]},
    "recorded_at": "2026-11-24T10:00:00Z",
}


def test_the_digest_covers_all_the_rest() -> None:
    entry = seal_entry(NO_ENTRY, **GOOD)
    unsigned = (
        '{"act":"letter.issued","payload":{"a":[true],"b":1},"previous":"' + GENESIS + '",'
        '"recorded_at":"2026-11-24T10:00:00Z","sequence":1,"subject":"D-1"}'
    ).encode()
    assert entry.digest == "sha256:" + hashlib.sha256(unsigned).hexdigest()
    assert read_entry(entry_line(entry)) == entry


def test_entries_link_to_the_one_before() -> None:
    entries = seal_four()
    assert [entry.sequence for entry in entries] == [1, 2, 3, 4]
    assert [entry.previous for entry in entries] == [GENESIS, *(entry.digest for entry in entries[:-1])]
    assert head_of(entries) == head_of(entries[3:])
    assert head_of([]) == NO_ENTRY


def test_an_entry_cannot_be_altered_nor_followed_by_its_maker() -> None:
    payload = {"a": [1]}
    entry = seal_entry(NO_ENTRY, **{**GOOD, "payload": payload})
    payload["a"].append(2)
    assert entry.payload == {"a": [1]}
    with pytest.raises(dataclasses.FrozenInstanceError):
        entry.act = "x.y"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("act", "sealed"),
        ("act", "Advice.sealed"),
        ("act", "a." + "b" * 80),
        ("act", 3),
        ("subject", ""),
        ("subject", "une personne"),
        ("subject", "x" * 121),
        ("recorded_at", "2026-11-24"),
        ("recorded_at", "2026-11-24T10:00:00"),
        ("recorded_at", "2026-13-24T10:00:00Z"),
        ("recorded_at", None),
    ],
)
def test_a_field_of_the_wrong_shape_is_refused(field: str, value: Any) -> None:
    with pytest.raises(EntryInvalid) as caught:
        seal_entry(NO_ENTRY, **{**GOOD, field: value})
    assert caught.value.field == field
    assert caught.value.remedy


def test_all_wrong_fields_are_named() -> None:
    with pytest.raises(EntryInvalid) as caught:
        seal_entry(NO_ENTRY, act="", subject="", payload={}, recorded_at="")
    assert [
        name for name in ("act", "subject", "recorded_at", "payload") if f"« {name} »" in plain(str(caught.value))
    ] == [
        "act",
        "subject",
        "recorded_at",
    ]


def test_a_payload_without_canonical_form_is_refused() -> None:
    with pytest.raises(NotCanonical):
        seal_entry(NO_ENTRY, **{**GOOD, "payload": {"x": 0.5}})


def test_a_payload_is_for_digests_not_for_content() -> None:
    with pytest.raises(EntryInvalid, match=str(MAX_LINE)):
        seal_entry(NO_ENTRY, **{**GOOD, "payload": {"x": "a" * MAX_LINE}})


def test_the_longest_line_is_sealed_and_read_back() -> None:
    short = len(entry_line(seal_entry(NO_ENTRY, **{**GOOD, "payload": {"x": ""}})))
    longest = seal_entry(NO_ENTRY, **{**GOOD, "payload": {"x": "a" * (MAX_LINE - short)}})
    assert len(entry_line(longest)) == MAX_LINE
    assert read_entry(entry_line(longest)) == longest


def _line(**changes: Any) -> bytes:
    fields = {**entry_fields(seal_entry(NO_ENTRY, **GOOD)), **changes}
    return json.dumps(fields, separators=(",", ":"), sort_keys=True).encode()


@pytest.mark.parametrize(
    ("line", "message", "index", "field"),
    [
        (b"", "n’est pas du JSON", 0, ""),
        ('{"é"'.encode(), "n’est pas du JSON", 5, ""),
        (b'{"a\xff', "n’est pas du texte UTF-8", 3, ""),
        (b"[" * 60_000, "lire sans risque", None, ""),
        (b"[]", "exactement les champs", None, ""),
        (b'{"act":"a.b"}', "exactement les champs", None, ""),
        (b" " * (MAX_LINE + 1), "dépasse 65536 octets", MAX_LINE, ""),
        (_line() + b" ", "forme canonique", len(_line()), ""),
        (_line().replace(b'"sequence":1', b'"sequence":1.0'), "« sequence »", None, "sequence"),
        (_line(sequence=True), "« sequence »", None, "sequence"),
        (_line(sequence=0), "« sequence »", None, "sequence"),
        (_line(previous="sha256:0"), "« previous »", None, "previous"),
        (_line(digest="md5:0"), "« digest »", None, "digest"),
        (_line(payload=[]), "« payload »", None, "payload"),
        (_line(payload={"x": 0.5}), "nombre non entier", None, ""),
        (_line(payload={"b": 1, "a": [False]}), "n’est pas celle du contenu", None, "digest"),
        (b'{"act" ' + _line()[6:], "forme canonique", 6, ""),
    ],
)
def test_a_line_that_is_no_entry_is_refused(line: bytes, message: str, index: int | None, field: str) -> None:
    with pytest.raises(EntryInvalid) as caught:
        read_entry(line)
    assert message in plain(caught.value.message)
    assert (caught.value.index, caught.value.field) == (index, field)
