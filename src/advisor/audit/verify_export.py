"""The export of one dossier, verified offline: each line, piece and version against what was sealed and signed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from advisor.audit.canonical import digest_bytes, keyed_digest
from advisor.audit.entry import Entry, entry_line, head_of
from advisor.audit.export import (
    CASE,
    ERASED,
    EXPORTED,
    HEAD,
    JOURNAL,
    MANIFEST,
    PARTS,
    PERSON,
    PIECES,
    PROOFS,
    RANK,
    SEAL,
    Export,
    plain_object,
    purges,
    read_export,
    version_file,
)
from advisor.audit.heads import check_signature, is_signed, trusted_keys
from advisor.audit.merkle import is_included
from advisor.audit.verdict import Finding, Verdict
from advisor.audit.verify import verify_artifacts

_KEEP = "Conserver cet export à titre de preuve, puis en demander un autre et les comparer."


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


def _seal_faults(export: Export, trusted: Mapping[str, str]) -> Iterator[Finding]:
    seal = plain_object(export.files[SEAL], SEAL)
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
    proofs = plain_object(export.files[PROOFS], PROOFS)
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


def _proof(hexes: object) -> tuple[bytes, ...]:
    try:
        return tuple(bytes.fromhex(each) for each in hexes) if isinstance(hexes, list) else ()
    except (TypeError, ValueError):
        return ()


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
