"""One line of the trail: an act, what it concerns, and the digests that bind it to what came before."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from advisor.audit.canonical import canonical_bytes, digest
from advisor.audit.errors import EntryInvalid, NotCanonical

GENESIS = "sha256:" + "0" * 64
MAX_LINE = 65_536

_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
_ACT = re.compile(r"(?=.{1,80}$)[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+")
_SUBJECT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,119}")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A sealed act.

    `sequence` starts at 1; `previous` is the digest of the entry before (`GENESIS` for the first); `recorded_at` is an
    ISO instant with its offset; `act` reads `advice.sealed`; `subject` is an opaque case reference, never a name;
    `payload` holds digests and references only, and is not to be altered; `digest` covers the canonical form of the
    rest.
    """

    sequence: int
    previous: str
    recorded_at: str
    act: str
    subject: str
    payload: Mapping[str, Any]
    digest: str


@dataclass(frozen=True, slots=True)
class Head:
    """The state of a trail: how many entries, and the digest of the last. Noted elsewhere, it anchors the trail."""

    sequence: int
    digest: str


NO_ENTRY = Head(0, GENESIS)


def head_of(entries: Iterable[Entry]) -> Head:
    """The head of these entries: the one of the highest number, or `NO_ENTRY`."""
    last = max(entries, key=lambda entry: entry.sequence, default=None)
    return Head(last.sequence, last.digest) if last else NO_ENTRY


def seal_entry(last: Head, *, act: str, subject: str, payload: Mapping[str, Any], recorded_at: str) -> Entry:
    """The entry that follows `last`, with its own digest; raises `EntryInvalid` or `NotCanonical`.

    Limit: 64 KiB in canonical form.
    """
    fields = {
        "sequence": last.sequence + 1,
        "previous": last.digest,
        "recorded_at": recorded_at,
        "act": act,
        "subject": subject,
        "payload": dict(payload),
    }
    _check_shapes({**fields, "digest": GENESIS})
    sealed = {**fields, "digest": digest(fields)}
    line = canonical_bytes(sealed)
    if len(line) > MAX_LINE:
        raise EntryInvalid(
            f"Écriture de {len(line)} octets : le registre en admet {MAX_LINE}.",
            remedy="Conserver le contenu dans une pièce et n’inscrire que son empreinte.",
            field="payload",
        )
    return Entry(**json.loads(line))


def entry_fields(entry: Entry) -> dict[str, Any]:
    """The entry as a plain value, own digest included."""
    return {name: getattr(entry, name) for name in entry.__slots__}


def entry_line(entry: Entry) -> bytes:
    """The entry as it stands in the trail: canonical bytes, without the line feed."""
    return canonical_bytes(entry_fields(entry))


def read_entry(line: bytes) -> Entry:
    """Read one line of the trail, without its line feed, and check shape, canonical form and own digest.

    Raises `EntryInvalid` with the field, and the byte where it can be told.
    """
    if len(line) > MAX_LINE:
        raise EntryInvalid(f"la ligne dépasse {MAX_LINE} octets", index=MAX_LINE)
    fields = _parse(line)
    _check_shapes(fields)
    try:
        canonical = canonical_bytes(fields)
    except NotCanonical as error:
        raise EntryInvalid(error.message) from error
    if canonical != line:
        raise EntryInvalid("la ligne n’est pas sous sa forme canonique", index=_first_difference(canonical, line))
    content = {name: value for name, value in fields.items() if name != "digest"}
    if digest(content) != fields["digest"]:
        raise EntryInvalid("l’empreinte inscrite n’est pas celle du contenu", field="digest")
    return Entry(**fields)


def _parse(line: bytes) -> dict[str, Any]:
    try:
        text = line.decode("utf-8")
        fields = json.loads(text)
    except UnicodeDecodeError as error:
        raise EntryInvalid("la ligne n’est pas du texte UTF-8", index=error.start) from error
    except json.JSONDecodeError as error:
        raise EntryInvalid("la ligne n’est pas du JSON", index=len(text[: error.pos].encode())) from error
    except (ValueError, RecursionError) as error:
        raise EntryInvalid("la ligne n’est pas du JSON que l’on puisse lire sans risque") from error
    if not isinstance(fields, dict) or set(fields) != set(Entry.__slots__):
        raise EntryInvalid("la ligne n’a pas exactement les champs " + ", ".join(sorted(Entry.__slots__)))
    return fields


def _is_whole(value: object) -> bool:
    return type(value) is int and value >= 1


def _matches(pattern: re.Pattern[str]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def _is_instant(value: object) -> bool:
    if not isinstance(value, str) or _INSTANT.fullmatch(value) is None:
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


_SHAPES: tuple[tuple[str, Callable[[object], bool], str], ...] = (
    ("sequence", _is_whole, "un nombre entier à partir de 1"),
    ("previous", _matches(_DIGEST), "une empreinte sha256"),
    ("digest", _matches(_DIGEST), "une empreinte sha256"),
    ("recorded_at", _is_instant, "un instant ISO avec son décalage horaire"),
    ("act", _matches(_ACT), "un acte en minuscules comme « advice.sealed », de 80 caractères au plus"),
    ("subject", _matches(_SUBJECT), "une référence opaque sans espace, de 120 caractères au plus"),
    ("payload", lambda value: isinstance(value, dict), "un objet"),
)


def _check_shapes(fields: Mapping[str, Any]) -> None:
    wrong = [(name, expected) for name, fits, expected in _SHAPES if not fits(fields[name])]
    if wrong:
        raise EntryInvalid(
            " ; ".join(f"le champ « {name} » doit être {expected}" for name, expected in wrong),
            remedy="Corriger ces champs avant de sceller.",
            field=wrong[0][0],
        )


def _first_difference(left: bytes, right: bytes) -> int:
    pairs = zip(left, right, strict=False)
    return next((index for index, (a, b) in enumerate(pairs) if a != b), min(len(left), len(right)))
