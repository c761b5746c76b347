"""One file that holds a whole database, sealed under its master key; and its restoration, verified before it is kept.

The file is a zip: `tables/NAME.jsonl` (one row a line, canonical JSON), `manifeste.json` (counts, digests of blocks of
rows, heads of the journals), `sceau.json` (HMAC-SHA-256 of the manifest). The keys are not in it: neither the master key,
without which it opens nothing, nor the signing key.
"""

from __future__ import annotations

import hmac
import itertools
import json
import os
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from advisor import __version__
from advisor.access.account import Account
from advisor.access.actions import Action
from advisor.audit.canonical import canonical_bytes, digest_bytes
from advisor.audit.errors import AuditError
from advisor.law.errors import BackupRefused, StorageFailed
from advisor.service.accounts import active_within
from advisor.service.authorise import OPERATOR, note_at_machine, write_at_machine
from advisor.service.gate import Gate
from advisor.service.output import on_disk
from advisor.service.refusals import Misuse
from advisor.service.signing import examine_journal
from advisor.storage.backup import PASSING, Filling, Snapshot, filling, snapshot
from advisor.storage.store import Store
from advisor.storage.upgrade import REVISION

FORMAT, MANIFEST, SEAL = "advisor-backup/1", "manifeste.json", "sceau.json"
BLOCK = 256
"""Rows a digest stands for: a change is placed that closely."""
_USE = "backup"
_MOST_MANIFEST, _MOST_SEAL = 200_000_000, 10_000
_MOST_BLOCK = 1 << 30
"""Most bytes of a block that are unpacked before its digest tells whether it is one of ours."""
_ANOTHER = "Prendre une autre sauvegarde ; conserver celle-ci à titre de preuve."


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds: rows a table, and entries and last digest a journal."""

    taken_at: str
    revision: str
    rows: dict[str, int]
    heads: dict[str, tuple[int, str]]


def take_backup(store: Store, path: Path, taken_at: str) -> Backup:
    """Write the whole database as it is now into a new file, while others go on writing.

    Raises: `BackupRefused` when the file is there already; `StorageFailed`.
    """
    if path.exists():
        raise BackupRefused(f"« {path} » existe déjà.", remedy="Choisir un autre nom : rien n'est remplacé.")
    with on_disk(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        unfinished = Path(name)
        try:
            with os.fdopen(descriptor, "w+b") as file:
                with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, snapshot(store.engine) as taken:
                    manifest = _write(archive, taken, store, taken_at)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
    return _told(manifest)


def note_backup(gate: Gate, *, by: Account | None = None, why: str = "") -> bool:
    """Write into the access journal of every organisation that the whole database is about to be saved; whether that was possible.

    `by` is the account that says so, written in its own organisation; in the others the operator stands for it. A database
    that no longer takes a line, or that is older than its access journal, is saved all the same.
    """
    try:
        for organisation in gate.store.organisations():
            account = by.id if by is not None and by.organisation == organisation else OPERATOR
            note_at_machine(gate, organisation, Action.BACK_UP, "-", account=account, why=why)
    except StorageFailed:
        return False
    return True


def restore_backup(
    gate: Gate,
    path: Path,
    known: frozenset[str] = frozenset(),
    *,
    by: tuple[str, str] | None = None,
    why: str = "",
) -> Backup:
    """Fill an empty database from a backup, once every digest, count, chain, tree and signed head was verified.

    `known` are fingerprints of signing keys noted elsewhere. The access journal of every organisation restored tells of it,
    in the same transaction: the instant of the backup, `why` (a code), and in its own organisation the account that says so
    (`by`: organisation and login, as they are in the backup), elsewhere the operator.

    Raises: `BackupRefused`, with the place of what was altered; `Misuse` for an account that the backup does not have as
    active; `StorageFailed`. The database is then as empty as before.
    """
    store = gate.store
    try:
        with path.open("rb") as file, zipfile.ZipFile(file) as archive:
            manifest = _manifest(archive, store)
            with filling(store, manifest["revision"]) as place:
                if place is None:
                    raise BackupRefused(
                        "La base n'est pas vide : rien n'y est restauré.",
                        remedy="Restaurer dans une base neuve (ADVISOR_DATA ou ADVISOR_DATABASE).",
                    )
                _fill(archive, manifest, place)
                place.finish()
                _verify(manifest, place, known)
                _note_restored(manifest, place, gate.now, by, why)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise BackupRefused(f"« {path} » n'est pas une sauvegarde entière : {error}.", remedy=_ANOTHER) from error
    except OSError as error:
        raise BackupRefused(f"« {path} » ne peut pas être lu.", remedy="Vérifier le chemin et les droits.") from error
    return _told(manifest)


def _write(archive: zipfile.ZipFile, taken: Snapshot, store: Store, taken_at: str) -> dict[str, Any]:
    manifest = {
        "format": FORMAT,
        "product": __version__,
        "revision": taken.revision or "",
        "taken_at": taken_at,
        "master": store.master_mark(),
        "left_out": sorted(PASSING),
        "journals": {name: {"entries": head.sequence, "head": head.digest} for name, head in taken.heads().items()},
        "tables": {name: _write_table(archive, taken, name) for name in taken.tables()},
    }
    data = canonical_bytes(manifest)
    archive.writestr(MANIFEST, data)
    archive.writestr(SEAL, canonical_bytes({"hmac": _seal(store, data)}))
    return manifest


def _write_table(archive: zipfile.ZipFile, taken: Snapshot, name: str) -> dict[str, Any]:
    count = 0
    blocks: list[str] = []
    lines = (canonical_bytes(row) + b"\n" for row in taken.rows(name))
    with archive.open(_member(name), "w", force_zip64=True) as target:
        for block in _in_blocks(lines):
            data = b"".join(block)
            target.write(data)
            blocks.append(digest_bytes(data))
            count += len(block)
    return {"rows": count, "blocks": blocks}


def _manifest(archive: zipfile.ZipFile, store: Store) -> dict[str, Any]:
    """The manifest, if its seal is that of this master key and it names the members of the file."""
    names = archive.namelist()
    sizes = {MANIFEST: _MOST_MANIFEST, SEAL: _MOST_SEAL}
    if any(name not in names or archive.getinfo(name).file_size > most for name, most in sizes.items()):
        raise BackupRefused("Ce fichier n'est pas une sauvegarde du produit.", remedy="Donner une sauvegarde.")
    data = archive.read(MANIFEST)
    try:
        manifest, seal = json.loads(data), json.loads(archive.read(SEAL))["hmac"]
        is_ours, mark = manifest["format"] == FORMAT, manifest["master"]
        members = {MANIFEST, SEAL, *map(_member, manifest["tables"])}
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise BackupRefused(f"« {MANIFEST} » ou « {SEAL} » est altéré.", remedy=_ANOTHER) from error
    if not is_ours:
        raise BackupRefused("Cette sauvegarde est d'une autre forme.", remedy="Installer la version qui l'a prise.")
    if mark != store.master_mark():
        raise BackupRefused(
            "La clé maîtresse n'est pas celle de cette sauvegarde : rien ne s'ouvrirait.",
            remedy="Donner la clé de la base sauvegardée (ADVISOR_MASTER_KEY_FILE).",
        )
    if not hmac.compare_digest(_seal(store, data), str(seal)):
        raise BackupRefused(f"« {MANIFEST} » a été altéré : son sceau n'est plus le sien.", remedy=_ANOTHER)
    for name in sorted(members.symmetric_difference(names)):
        raise BackupRefused(f"« {name} » a été {'retiré' if name in members else 'ajouté'}.", remedy=_ANOTHER)
    if len(names) != len(members):
        raise BackupRefused("Un fichier de la sauvegarde y est deux fois.", remedy=_ANOTHER)
    if manifest["revision"] > REVISION:
        raise BackupRefused(
            f"Cette sauvegarde est d'une version plus récente (révision {manifest['revision']}).",
            remedy="Installer cette version du produit.",
        )
    return dict(manifest)


def _fill(archive: zipfile.ZipFile, manifest: dict[str, Any], place: Filling) -> None:
    missing = set(place.tables()) ^ {*manifest["tables"], *manifest["left_out"]}
    if missing:
        raise BackupRefused(f"Les tables ne sont pas celles attendues : {', '.join(sorted(missing))}.", remedy=_ANOTHER)
    for name in place.tables():
        told = manifest["tables"].get(name)
        if told is None:
            continue
        with archive.open(_member(name)) as source:
            _fill_table(name, told, source, place)
        if place.count(name) != told["rows"]:
            raise BackupRefused(f"« {_member(name)} » : {told['rows']} lignes attendues.", remedy=_ANOTHER)


def _fill_table(name: str, told: dict[str, Any], source: IO[bytes], place: Filling) -> None:
    first, wanted = 1, iter(told["blocks"])
    for block in _read_blocks(source, name):
        where = f"« {_member(name)} », lignes {first} à {first + len(block) - 1}"
        if digest_bytes(b"".join(block)) != next(wanted, None):
            raise BackupRefused(f"La sauvegarde a été altérée : {where}.", remedy=_ANOTHER)
        try:
            place.add(name, [json.loads(line) for line in block])
        except (ValueError, TypeError) as error:
            raise BackupRefused(f"{where} : ce ne sont pas des lignes de cette table.", remedy=_ANOTHER) from error
        first += len(block)
    if next(wanted, None) is not None:
        raise BackupRefused(f"La sauvegarde a été altérée : la fin de « {_member(name)} » manque.", remedy=_ANOTHER)


def _verify(manifest: dict[str, Any], place: Filling, known: frozenset[str]) -> None:
    if sorted(place.organisations()) != sorted(manifest["journals"]):
        raise BackupRefused("Les organismes ne sont pas ceux qui ont un registre.", remedy=_ANOTHER)
    for organisation, told in manifest["journals"].items():
        try:
            verdict = examine_journal(place.work(organisation), known)
        except AuditError as error:
            raise BackupRefused(f"Registre de « {organisation} » : {error.message}", remedy=_ANOTHER) from error
        faults = [finding.message for finding in verdict.findings]
        if (verdict.head.sequence, verdict.head.digest) != (told["entries"], told["head"]):
            faults.append("Sa dernière écriture n'est pas celle du manifeste.")
        if faults:
            raise BackupRefused("\n".join([f"Registre de « {organisation} » altéré :", *faults]), remedy=_ANOTHER)


def _note_restored(
    manifest: dict[str, Any], place: Filling, restored_at: str, by: tuple[str, str] | None, why: str
) -> None:
    organisation, login = by or ("", "")
    if by is not None and organisation not in place.organisations():
        raise Misuse(
            f"L'organisme « {organisation} » n'est pas dans cette sauvegarde.",
            remedy="Donner un compte d'un organisme qu'elle contient.",
        )
    for name in place.organisations():
        work = place.work(name, restored_at)
        account = active_within(work, login).id if name == organisation else OPERATOR
        write_at_machine(work, Action.RESTORE, manifest["taken_at"], account=account, why=why)


def _in_blocks(lines: Iterator[bytes]) -> Iterator[list[bytes]]:
    while block := list(itertools.islice(lines, BLOCK)):
        yield block


def _read_blocks(source: IO[bytes], name: str) -> Iterator[list[bytes]]:
    block: list[bytes] = []
    room = _MOST_BLOCK
    while line := source.readline(room + 1):
        block.append(line)
        room -= len(line)
        if room < 0:
            raise BackupRefused(f"« {_member(name)} » se déplie au-delà de ce qui se lit.", remedy=_ANOTHER)
        if len(block) == BLOCK:
            yield block
            block, room = [], _MOST_BLOCK
    if block:
        yield block


def _member(table: str) -> str:
    return f"tables/{table}.jsonl"


def _seal(store: Store, manifest: bytes) -> str:
    return hmac.new(store.derive(_USE), manifest, "sha256").hexdigest()


def _told(manifest: dict[str, Any]) -> Backup:
    return Backup(
        taken_at=manifest["taken_at"],
        revision=manifest["revision"],
        rows={name: each["rows"] for name, each in manifest["tables"].items()},
        heads={name: (each["entries"], each["head"]) for name, each in manifest["journals"].items()},
    )
