"""The export of one dossier, verified offline: each line, piece and version against what was sealed and signed."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from advisor.audit.canonical import canonical_bytes, digest_bytes, keyed_digest
from advisor.audit.entry import Entry, entry_line, head_of
from advisor.audit.errors import ExportRefused
from advisor.audit.evidence import ARTIFACTS, PURGED, REASON
from advisor.audit.heads import SignedHead, SigningKey, check_signature, is_signed, read_head, read_key, trusted_keys
from advisor.audit.lines import read_lines
from advisor.audit.merkle import is_included
from advisor.audit.package import unpack
from advisor.audit.verdict import Finding, Verdict
from advisor.audit.verify import verify_artifacts

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
    "cle-des-empreintes.txt",
    "LISEZ-MOI.txt",
)
MAX_LINES = 10_000
PIECES, VERSIONS = "pieces/", "versions/"

_KEEP = "Conserver cet export à titre de preuve, puis en demander un autre et les comparer."


@dataclass(frozen=True, slots=True)
class Export:
    """An export taken apart: its files, what its manifest says, its entries, and the key of its digests if not purged."""

    files: Mapping[str, bytes]
    manifest: Mapping[str, Any]
    entries: tuple[Entry, ...]
    faults: tuple[Finding, ...]
    head: SignedHead
    keys: tuple[SigningKey, ...]
    mark_key: bytes | None

    @property
    def reference(self) -> str:
        """The dossier."""
        return str(self.manifest["reference"])


def version_file(version: int) -> str:
    """Where an export holds a version of the case file."""
    return f"{VERSIONS}{version:04d}.json"


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
    manifest = _object(files[MANIFEST], MANIFEST)
    if manifest.get("format") != FORMAT or not isinstance(manifest.get("files"), dict) or "reference" not in manifest:
        raise _refused(f"« {MANIFEST} » n'est pas celui d'un export de dossier")
    readings = list(islice(read_lines(files[JOURNAL]), MAX_LINES))
    return Export(
        files=files,
        manifest=manifest,
        entries=tuple(each.entry for each in readings if each.entry),
        faults=tuple(each.finding for each in readings if each.finding),
        head=read_head(files[HEAD]),
        keys=tuple(read_key(line) for line in files[KEYS].splitlines()),
        mark_key=_mark_key(files.get(MARK_KEY)),
    )


def verify_export(data: bytes, *, known: frozenset[str] = frozenset(), least: int = 0) -> Verdict:
    """Verify an export with nothing else at hand: findings located, notes that say what matches and what was purged.

    `known` are key fingerprints noted elsewhere: without one, coherence is shown but not origin. `least` is a number of
    entries that the journal had already reached: an export from before is found out.
    Raises as `read_export`.
    """
    export = read_export(data)
    trusted = trusted_keys(export.keys, known)
    artifacts = _artifacts(export)
    findings = [
        *_seal_faults(export, trusted),
        *_file_faults(export),
        *export.faults,
        *_order_faults(export),
        *_head_faults(export, trusted, least),
        *_version_faults(export),
        *artifacts.findings,
    ]
    return Verdict(
        count=len(export.entries),
        head=head_of(export.entries),
        findings=tuple(findings),
        notes=(*_notes(export, trusted, known), *artifacts.notes),
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
    for entry in entries:
        if PURGED in entry.payload:
            yield (
                f"Purgé le {entry.recorded_at[:10]} (écriture n° {entry.sequence} ; "
                f"motif : {entry.payload.get(REASON, 'non inscrit')})."
            )


def _seal_faults(export: Export, trusted: Mapping[str, str]) -> Iterator[Finding]:
    seal = _object(export.files[SEAL], SEAL)
    key_id, signature = str(seal.get("key_id")), str(seal.get("signature"))
    if key_id not in trusted:
        yield _fault("cle-inconnue", f"le sceau est d'une clé que rien ne reconnaît ({key_id})", SEAL)
    elif not is_signed(trusted[key_id], export.files[MANIFEST], signature):
        yield _fault("signature-fausse", "le manifeste n'est pas celui qui a été signé", MANIFEST)


def _file_faults(export: Export) -> Iterator[Finding]:
    listed = export.manifest["files"]
    for name in sorted(listed.keys() | export.files.keys() - {MANIFEST, SEAL}):
        if name not in export.files:
            yield _fault("fichier-supprime", "le fichier manque", name)
        elif name not in listed:
            yield _fault("fichier-ajoute", "le fichier n'était pas dans l'export", name)
        elif digest_bytes(export.files[name]) != listed[name]:
            yield _fault("fichier-modifie", "le fichier n'est pas celui qui a été exporté", name)


def _order_faults(export: Export) -> Iterator[Finding]:
    expected, former = 1, 0
    for entry in export.entries:
        rank = entry.payload.get(RANK)
        if entry.subject != export.reference:
            yield _entry_fault("dossier-etranger", entry, f"elle est du dossier « {entry.subject} »")
            continue
        if entry.sequence <= former:
            yield _entry_fault("ordre", entry, f"elle suit l'écriture n° {former}")
        elif isinstance(rank, int) and rank > expected:
            yield _entry_fault("suppression", entry, f"juste avant elle, {rank - expected} écriture(s) manque(nt)")
        expected, former = (rank if isinstance(rank, int) else expected) + 1, entry.sequence
    if not export.entries or export.entries[-1].act != EXPORTED:
        yield _fault("fin-tronquee", "la fin manque : la dernière écriture n'est pas celle de l'export", JOURNAL)


def _head_faults(export: Export, trusted: Mapping[str, str], least: int) -> Iterator[Finding]:
    head = export.head
    fault = check_signature(head, trusted)
    if fault is not None:
        yield fault
        return
    if head.organisation != export.manifest.get("organisation"):
        yield _fault("organisme-etranger", f"la tête signée est de « {head.organisation} »", HEAD)
    if head.size < least:
        yield _fault(
            "etat-ancien",
            f"l'export est d'un état ancien : {head.size} écriture(s), alors qu'il y en avait déjà {least}",
            HEAD,
        )
    proofs = _object(export.files[PROOFS], PROOFS)
    for entry in export.entries:
        proof, root = _proof(proofs.get(str(entry.sequence))), bytes.fromhex(head.root)
        if not is_included(entry_line(entry), entry.sequence - 1, head.size, proof, root):
            yield _entry_fault("hors-de-l-arbre", entry, "elle n'est pas dans le registre dont la tête est signée")


def _version_faults(export: Export) -> Iterator[Finding]:
    for entry, name, mark in _versions(export):
        data = export.files.get(name)
        if export.mark_key is None:
            continue
        if data is None:
            yield _fault("version-manquante", f"la version inscrite par l'écriture n° {entry.sequence} manque", name)
        elif keyed_digest(export.mark_key, data) != mark:
            yield _fault("version-modifiee", f"elle n'est pas celle de l'écriture n° {entry.sequence}", name)


def _versions(export: Export) -> Iterator[tuple[Entry, str, str]]:
    for entry in export.entries:
        version, mark = entry.payload.get("version"), entry.payload.get("case")
        if isinstance(version, int) and isinstance(mark, str):
            yield entry, version_file(version), mark


def _artifacts(export: Export) -> Verdict:
    keys = {} if export.mark_key is None else {export.reference: export.mark_key}
    with tempfile.TemporaryDirectory(prefix="advisor-export-") as place:
        for name, data in export.files.items():
            if name.startswith(PIECES):
                (Path(place) / name.removeprefix(PIECES)).write_bytes(data)
        return verify_artifacts(export.entries, Path(place), keys=keys)


def _notes(export: Export, trusted: Mapping[str, str], known: frozenset[str]) -> Iterator[str]:
    head = export.head
    yield f"Dossier « {export.reference} » de « {head.organisation} », état du {head.signed_at}, {head.size} écriture(s)."
    yield f"Clé de signature : {head.key_id}."
    if not known:
        yield "Aucune clé notée ailleurs n'a été donnée : l'export est cohérent, son origine n'est pas prouvée."
    elif head.key_id in trusted and head.key_id not in known:
        yield "La clé de signature est cautionnée par une clé notée ailleurs."
    yield from purges(export.entries)
    if export.mark_key is not None:
        pieces = sum(1 for name in export.files if name.startswith(PIECES))
        versions = sum(1 for _ in _versions(export))
        yield f"Comparés à ce qui a été scellé : {versions} version(s) du dossier, {pieces} pièce(s)."


def _object(data: bytes, name: str) -> dict[str, Any]:
    try:
        content = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise _refused(f"« {name} » n'est pas lisible") from error
    if not isinstance(content, dict):
        raise _refused(f"« {name} » n'est pas lisible")
    return content


def _proof(hexes: object) -> tuple[bytes, ...]:
    try:
        return tuple(bytes.fromhex(each) for each in hexes) if isinstance(hexes, list) else ()
    except (TypeError, ValueError):
        return ()


def _mark_key(text: bytes | None) -> bytes | None:
    try:
        key = None if text is None else bytes.fromhex(text.decode().strip())
    except ValueError as error:
        raise _refused(f"« {MARK_KEY} » n'est pas une clé") from error
    if key is not None and len(key) != 32:
        raise _refused(f"« {MARK_KEY} » n'est pas une clé")
    return key


def _entry_fault(code: str, entry: Entry, message: str) -> Finding:
    return Finding(
        code=code,
        message=f"Écriture n° {entry.sequence} : {message}.",
        remedy=_KEEP,
        entry=entry.sequence,
        file=JOURNAL,
    )


def _fault(code: str, message: str, file: str) -> Finding:
    return Finding(code=code, message=f"« {file} » : {message}.", remedy=_KEEP, file=file)


def _refused(reason: str) -> ExportRefused:
    return ExportRefused(f"Export refusé : {reason}.", remedy="Demander à nouveau l'export.")
