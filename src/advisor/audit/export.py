"""The export of one dossier: what it is made of, and how it is taken apart."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from advisor.audit.canonical import canonical_bytes, digest_bytes
from advisor.audit.entry import Entry
from advisor.audit.errors import ExportRefused
from advisor.audit.evidence import ARTIFACTS, PURGED, REASON
from advisor.audit.heads import SignedHead, SigningKey, read_head, read_key
from advisor.audit.lines import Lines
from advisor.audit.package import unpack
from advisor.audit.verdict import Finding

FORMAT = "advisor-export/1"
RANK = "rank"
"""Key of an entry's payload: its rank among the entries of its dossier, from 1."""
EXPORTED = "dossier.exported"
"""Act by which a dossier's own journal tells of the export; it is the last line that the export holds."""

JOURNAL, PROOFS, HEAD, KEYS, MANIFEST, SEAL, MARK_KEY, README = (
    "journal.jsonl",
    "preuves.json",
    "tete.json",
    "cles.jsonl",
    "manifeste.json",
    "sceau.json",
    "cles-des-empreintes.json",
    "LISEZ-MOI.txt",
)
MAX_LINES = 10_000
CASE, PARTS, PERSON = "case", "parts", "person"
"""Keys of a payload: digest of a version without what belongs to persons; mark → digest of that; the person erased."""
CONFIDED, WITHDRAWN = "confided", "confided_withdrawn"
"""Keys of a payload: mark → digest of an address that a person confided, its key and the address being in no export; marks of
those who took theirs back."""
ERASED = "person.erased"
"""Act by which one person of a dossier was erased."""
PIECES, VERSIONS = "pieces/", "versions/"


@dataclass(frozen=True, slots=True)
class Export:
    """An export taken apart: its files, what its manifest says, its entries, and the keys of its digests if not purged."""

    files: Mapping[str, bytes]
    manifest: Mapping[str, Any]
    entries: tuple[Entry, ...]
    faults: tuple[Finding, ...]
    head: SignedHead
    keys: tuple[SigningKey, ...]
    mark_keys: MarkKeys | None

    @property
    def reference(self) -> str:
        """The dossier."""
        return str(self.manifest["reference"])


@dataclass(frozen=True, slots=True)
class MarkKeys:
    """The keys of the digests: of the dossier, of each person (by mark), piece (by name) and version decided on."""

    dossier: bytes
    persons: Mapping[str, bytes]
    pieces: Mapping[str, bytes]
    decisions: Mapping[str, bytes]


def mark_keys_bytes(keys: MarkKeys) -> bytes:
    """The keys of the digests as canonical JSON."""
    groups = {"persons": keys.persons, "pieces": keys.pieces, "decisions": keys.decisions}
    hexes = {group: {name: key.hex() for name, key in held.items()} for group, held in groups.items()}
    return canonical_bytes({"dossier": keys.dossier.hex(), **hexes})


def version_file(version: int, person: str = "") -> str:
    """Where an export holds a version of the case file, or what it holds of one person (by mark)."""
    return f"{VERSIONS}{version:04d}{'.' + person.rpartition(':')[2][:32] if person else ''}.json"


def manifest_bytes(organisation: str, reference: str, files: Mapping[str, bytes]) -> bytes:
    """What is signed of an export: whose it is, and the digest of each of its files."""
    listed = {name: digest_bytes(data) for name, data in files.items()}
    return canonical_bytes({"format": FORMAT, "organisation": organisation, "reference": reference, "files": listed})


def seal_bytes(key_id: str, signature: bytes) -> bytes:
    """The signature of a manifest."""
    return canonical_bytes({"key_id": key_id, "signature": signature.hex()})


def is_export(path: Path) -> bool:
    """True if a file is there and begins as an export does."""
    try:
        with path.open("rb") as file:
            return file.read(4) == b"PK\x03\x04"
    except OSError:
        return False


def read_export(data: bytes) -> Export:
    """Take an export apart.

    Raises `ExportRefused` when it may not be opened safely or lacks a part, `SignatureRefused` for a head or key that is
    none.
    """
    files = unpack(data)
    missing = [name for name in (JOURNAL, PROOFS, HEAD, KEYS, MANIFEST, SEAL) if name not in files]
    if missing:
        raise _refused(f"il manque {', '.join(missing)}")
    manifest = plain_object(files[MANIFEST], MANIFEST)
    if manifest.get("format") != FORMAT or not isinstance(manifest.get("files"), dict) or "reference" not in manifest:
        raise _refused(f"« {MANIFEST} » n'est pas celui d'un export de dossier")
    readings = list(islice(Lines((files[JOURNAL],)), MAX_LINES))
    return Export(
        files=files,
        manifest=manifest,
        entries=tuple(each.entry for each in readings if each.entry),
        faults=tuple(each.finding for each in readings if each.finding),
        head=read_head(files[HEAD]),
        keys=tuple(read_key(line) for line in files[KEYS].splitlines()),
        mark_keys=_mark_keys(files.get(MARK_KEY)),
    )


def piece_of(export: Export, entry: Entry, kind: str) -> bytes:
    """The bytes of one piece of an entry.

    Raises `ExportRefused` when the export does not hold it.
    """
    marks = entry.payload.get(ARTIFACTS)
    for name in marks if isinstance(marks, dict) else ():
        if name.endswith(f".{kind}") and f"{PIECES}{name}" in export.files:
            return export.files[f"{PIECES}{name}"]
    raise _refused(f"l'écriture n° {entry.sequence} n'y a pas de pièce « {kind} »")


def purges(entries: Sequence[Entry]) -> Iterator[str]:
    """Every purge that these entries tell of: when, and on which ground."""
    return (_told(entry) for entry in entries if PURGED in entry.payload)


def purge_of(entries: Sequence[Entry], sealed: Entry) -> str:
    """When and on which ground a piece of an entry was purged, as later entries tell; empty where none was."""
    marks = sealed.payload.get(ARTIFACTS)
    names = set(marks) if isinstance(marks, dict) else set()
    for entry in entries:
        purged = entry.payload.get(PURGED)
        if entry.sequence > sealed.sequence and isinstance(purged, list) and names & {str(each) for each in purged}:
            return _told(entry)
    return ""


def _told(entry: Entry) -> str:
    what = "Contenu propre à une personne effacé" if entry.act == ERASED else "Purgé"
    reason = entry.payload.get(REASON, "non inscrit")
    return f"{what} le {entry.recorded_at[:10]} (écriture n° {entry.sequence} ; motif : {reason})."


def plain_object(data: bytes, name: str) -> dict[str, Any]:
    """A JSON object that an export holds; raises `ExportRefused`."""
    try:
        content = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise _refused(f"« {name} » n'est pas lisible") from error
    if not isinstance(content, dict):
        raise _refused(f"« {name} » n'est pas lisible")
    return content


def _mark_keys(text: bytes | None) -> MarkKeys | None:
    if text is None:
        return None
    content = plain_object(text, MARK_KEY)
    try:
        groups = {
            group: {str(name): bytes.fromhex(key) for name, key in content[group].items()}
            for group in ("persons", "pieces", "decisions")
        }
        keys = MarkKeys(dossier=bytes.fromhex(content["dossier"]), **groups)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _refused(f"« {MARK_KEY} » ne tient pas les clés des empreintes") from error
    held = (keys.dossier, *keys.persons.values(), *keys.pieces.values(), *keys.decisions.values())
    if any(len(key) != 32 for key in held):
        raise _refused(f"« {MARK_KEY} » ne tient pas les clés des empreintes")
    return keys


def _refused(reason: str) -> ExportRefused:
    return ExportRefused(f"Export refusé : {reason}.", remedy="Demander à nouveau l'export.")
