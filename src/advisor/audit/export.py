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
    "cles-des-empreintes.json",
    "LISEZ-MOI.txt",
)
MAX_LINES = 10_000
CASE, PARTS, PERSON = "case", "parts", "person"
"""Keys of a payload: digest of a version without what belongs to persons; mark → digest of that; the person erased."""
ERASED = "person.erased"
"""Act by which one person of a dossier was erased."""
PIECES, VERSIONS = "pieces/", "versions/"

_KEEP = "Conserver cet export à titre de preuve, puis en demander un autre et les comparer."


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
        mark_keys=_mark_keys(files.get(MARK_KEY)),
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
    erased = {entry.payload.get(PERSON) for entry in export.entries if entry.act == ERASED}
    for entry, name, mark, person in _versions(export):
        data, key = export.files.get(name), _key_of(export, person)
        if export.mark_keys is None:
            continue
        if person in erased:
            if data is not None:
                yield _fault("contenu-non-efface", "il est d'une personne qui a été effacée", name)
        elif data is None:
            yield _fault("version-manquante", f"la version inscrite par l'écriture n° {entry.sequence} manque", name)
        elif key is None or keyed_digest(key, data) != mark:
            yield _fault("version-modifiee", f"elle n'est pas celle de l'écriture n° {entry.sequence}", name)


def _key_of(export: Export, person: str) -> bytes | None:
    if export.mark_keys is None:
        return None
    return export.mark_keys.persons.get(person) if person else export.mark_keys.dossier


def _versions(export: Export) -> Iterator[tuple[Entry, str, str, str]]:
    for entry in export.entries:
        version, mark, parts = (entry.payload.get(name) for name in ("version", CASE, PARTS))
        if isinstance(version, int) and isinstance(mark, str):
            yield entry, version_file(version), mark, ""
            for person, part in parts.items() if isinstance(parts, dict) else ():
                yield entry, version_file(version, person), str(part), person


def _artifacts(export: Export) -> Verdict:
    held = export.mark_keys
    keys = {} if held is None else {export.reference: held.dossier, **held.pieces}
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
    if export.mark_keys is not None:
        pieces = sum(1 for name in export.files if name.startswith(PIECES))
        versions = sum(1 for *_, person in _versions(export) if not person)
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


def _mark_keys(text: bytes | None) -> MarkKeys | None:
    if text is None:
        return None
    content = _object(text, MARK_KEY)
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
