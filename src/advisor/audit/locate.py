"""Find the one changed byte of a line: the digest it carries tells which restoration is the true one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from advisor.audit.canonical import canonical_bytes
from advisor.audit.entry import MAX_LINE, Entry, entry_fields, read_entry
from advisor.audit.errors import EntryInvalid

MAX_SEARCHED = 4_096

# Canonical order puts the digest second, right after the act, so that its place is known without reading JSON.
_OPENING = b'{"act":"'
_MEMBER = b',"digest":"sha256:'
_MEMBER_LENGTH = len(_MEMBER) + 64 + 1
_LAST_PLACE = 128
# Canonical JSON never holds a control character, and UTF-8 no byte above 0xF4.
_CANDIDATES = tuple(bytes([byte]) for byte in range(0x20, 0xF5))


@dataclass(frozen=True, slots=True)
class ChangedByte:
    """A changed byte: its index in the line, what it was, the field it belongs to, and the entry as it was sealed."""

    index: int
    expected: int
    field: str
    entry: Entry


def locate_changed_byte(line: bytes) -> ChangedByte | None:
    """The single byte whose restoration makes this line a sealed entry again; None if no such byte.

    At most about 200 digests for each byte. Limit: lines of 4 KiB; a longer line is only known to be altered.
    """
    if len(line) > MAX_SEARCHED:
        return None
    for start in _digest_places(line):
        for index in _suspects(line, start):
            changed = restore_at(line, index)
            if changed:
                return changed
    return None


def restore_at(line: bytes, index: int) -> ChangedByte | None:
    """The byte which, put at `index`, makes this line a sealed entry again; None if no byte does."""
    for candidate in _CANDIDATES:
        try:
            entry = read_entry(line[:index] + candidate + line[index + 1 :])
        except EntryInvalid:
            continue
        return ChangedByte(index, candidate[0], _field_at(entry_fields(entry), index), entry)
    return None


def entry_end(segment: bytes) -> int | None:
    """Length of the complete JSON object at the start of these bytes; None if it is not complete."""
    try:
        # Latin-1 gives one character a byte, and JSON's own signs are the same in both.
        _, end = json.JSONDecoder().raw_decode(segment.decode("latin-1"))
    except (ValueError, RecursionError):
        return None
    return end


def is_torn(tail: bytes) -> bool:
    """True if these bytes, which no line feed ends, are the start of an entry whose writing was cut short.

    A file system may have filled the rest with zeros. Anything else after the last line feed is damage, not a cut.
    """
    written = tail.rstrip(b"\0")
    opens = written.startswith(_OPENING) or _OPENING.startswith(written)
    return opens and len(tail) <= MAX_LINE and entry_end(written) is None


def _digest_places(line: bytes) -> Iterator[int]:
    for start in range(min(len(line) - _MEMBER_LENGTH, _LAST_PLACE)):
        if sum(a != b for a, b in zip(line[start:], _MEMBER, strict=False)) <= 1:
            yield start


def _suspects(line: bytes, start: int) -> Iterator[int]:
    member = line[start : start + _MEMBER_LENGTH]
    body = line[:start] + line[start + _MEMBER_LENGTH :]
    true_member = _MEMBER + hashlib.sha256(body).hexdigest().encode() + b'"'
    differences = [index for index in range(_MEMBER_LENGTH) if member[index] != true_member[index]]
    if len(differences) == 1:
        yield start + differences[0]
    try:
        wanted = bytes.fromhex(member[len(_MEMBER) : -1].decode("ascii"))
    except ValueError:
        return
    for index in _mendable(body, wanted):
        yield index if index < start else index + _MEMBER_LENGTH


def _mendable(body: bytes, wanted: bytes) -> Iterator[int]:
    before = hashlib.sha256()
    for index in range(len(body)):
        after = body[index + 1 :]
        for candidate in _CANDIDATES:
            attempt = before.copy()
            attempt.update(candidate + after)
            if attempt.digest() == wanted:
                yield index
        before.update(body[index : index + 1])


def _field_at(fields: Mapping[str, Any], index: int, path: str = "") -> str:
    cursor = 1
    for key in sorted(fields, key=lambda name: name.encode("utf-16-be")):
        name = f"{path}.{key}" if path else key
        value_at = cursor + len(canonical_bytes(key)) + 1
        end = value_at + len(canonical_bytes(fields[key]))
        if index <= end:
            nested = index > value_at and isinstance(fields[key], dict)
            return _field_at(fields[key], index - value_at, name) if nested else name
        cursor = end + 1
    return path
