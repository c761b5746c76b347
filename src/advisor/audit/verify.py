"""The verifier an outsider runs: is the trail whole, and are the pieces those that were sealed?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from advisor.audit.canonical import digest_bytes, keyed_digest
from advisor.audit.chain import MAX_FINDINGS, judge
from advisor.audit.entry import NO_ENTRY, Entry, Head, head_of
from advisor.audit.evidence import ARTIFACTS, PURGED, REASON, is_piece_name, key_file
from advisor.audit.journal import TORN_SET_ASIDE, reading
from advisor.audit.lines import Lines
from advisor.audit.verdict import Finding, Verdict

_RESTORE = "Conserver ce qui a été trouvé à titre de preuve, puis restaurer la pièce depuis une sauvegarde."
_UNANCHORED = (
    "Sans tête notée ailleurs, la suppression d’écritures entières à la fin ne peut pas être exclue : "
    "comparer le nombre d’écritures et la tête avec un relevé antérieur."
)


def verify_trail(path: Path, *, known: Head | None = None) -> Verdict:
    """Read the whole trail and place every fault; with a head noted elsewhere, also prove that nothing was cut off.

    Raises `TrailUnreadable` if the file cannot be read.
    """
    remarks = _Remarks()
    with reading(path) as trail:
        found = judge(trail, known=known or NO_ENTRY, each=remarks.read)
    notes = [f"L’examen s’arrête à {MAX_FINDINGS} anomalies : il peut y en avoir d’autres."] if found.stopped else []
    notes += remarks.notes
    if known is None:
        notes.append(_UNANCHORED)
    return Verdict(count=found.count, head=found.head, findings=found.findings, notes=tuple(notes))


def verify_pieces(trail: Iterable[bytes], folder: Path, keys: Path) -> Verdict:
    """Compare every piece that an intact trail (in pieces of bytes that can be read again) seals with the file in a folder.

    `keys` is the folder where the keys of the cases are. Raises: `OSError` for a key that is there and cannot be read.
    """
    entries = _Entries(Lines(trail))
    files = {subject: key_file(keys, subject) for subject in {entry.subject for entry in entries}}
    held = {subject: file.read_bytes() for subject, file in files.items() if file.exists()}
    return verify_artifacts(entries, folder, keys=held)


def verify_artifacts(entries: Iterable[Entry], folder: Path, *, keys: Mapping[str, bytes] | None = None) -> Verdict:
    """Compare every sealed piece with the file in this folder, in the order of the trail; the entries are read twice.

    `keys` gives the key of a case by its subject, or that of one piece by its name, for keyed digests; a piece whose key
    is not given is noted as unverified. A piece that a later entry purged must be gone; its date and reason are noted.
    """
    purges = {name: entry for entry in entries for name in _listed(entry, PURGED)}
    outcomes: list[Finding | str] = []
    count, head = 0, NO_ENTRY
    for entry in entries:
        count, head = count + 1, max(head, head_of([entry]), key=lambda each: each.sequence)
        judged = (_judge(piece, folder, purges, keys or {}) for piece in _pieces(entry))
        outcomes += [outcome for outcome in judged if outcome is not None]
    return Verdict(
        count=count,
        head=head,
        findings=tuple(outcome for outcome in outcomes if isinstance(outcome, Finding)),
        notes=tuple(outcome for outcome in outcomes if isinstance(outcome, str)),
    )


@dataclass(frozen=True, slots=True)
class _Entries:
    lines: Lines

    def __iter__(self) -> Iterator[Entry]:
        return (line.entry for line in self.lines if line.entry)


@dataclass(frozen=True, slots=True)
class _Piece:
    entry: Entry
    name: str
    digest: str


def _pieces(entry: Entry) -> list[_Piece]:
    pieces = entry.payload.get(ARTIFACTS)
    return [_Piece(entry, name, str(digest)) for name, digest in pieces.items()] if isinstance(pieces, dict) else []


def _judge(piece: _Piece, folder: Path, purges: Mapping[str, Entry], keys: Mapping[str, bytes]) -> Finding | str | None:
    if not is_piece_name(piece.name):
        return _fault(piece, "nom-interdit", "ce nom ne peut pas être celui d’une pièce")
    file = folder / piece.name
    purge = purges.get(piece.name)
    if purge is not None and purge.sequence > piece.entry.sequence:
        return _judge_purge(piece, purge, present=file.exists())
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return _fault(piece, "piece-manquante", "le fichier manque")
    except OSError as error:
        return _fault(piece, "piece-illisible", f"le fichier ne peut pas être lu ({error.strerror})")
    return _judge_content(piece, data, keys.get(piece.name, keys.get(piece.entry.subject)))


def _judge_purge(piece: _Piece, purge: Entry, *, present: bool) -> Finding | str:
    if present:
        message = f"elle est encore là, alors que l’écriture n° {purge.sequence} la dit purgée"
        remedy = "Détruire ce fichier et ses copies : sa conservation n’est plus permise."
        return _fault(piece, "piece-non-purgee", message, remedy=remedy)
    reason = purge.payload.get(REASON, "motif non inscrit")
    return (
        f"Écriture n° {piece.entry.sequence}, pièce « {piece.name} » : purgée le {purge.recorded_at[:10]} "
        f"(écriture n° {purge.sequence} ; motif : {reason})."
    )


def _judge_content(piece: _Piece, data: bytes, key: bytes | None) -> Finding | str | None:
    if not piece.digest.startswith("hmac-"):
        found = digest_bytes(data)
    elif key is not None:
        found = keyed_digest(key, data)
    else:
        return (
            f"Écriture n° {piece.entry.sequence}, pièce « {piece.name} » : présente, mais non vérifiable "
            f"sans la clé du dossier {piece.entry.subject}."
        )
    if found == piece.digest:
        return None
    return _fault(piece, "piece-modifiee", f"le fichier a changé ; lu {found}, attendu {piece.digest}")


def _fault(piece: _Piece, code: str, message: str, *, remedy: str = _RESTORE) -> Finding:
    return Finding(
        code=code,
        message=f"Écriture n° {piece.entry.sequence}, pièce « {piece.name} » : {message}.",
        remedy=remedy,
        entry=piece.entry.sequence,
        field=f"payload.{ARTIFACTS}",
        file=piece.name,
    )


def _listed(entry: Entry, key: str) -> list[str]:
    names = entry.payload.get(key, [])
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []


class _Remarks:
    """What is to be said of the entries that is no fault, in their order."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self._previous: Entry | None = None

    def read(self, entry: Entry) -> None:
        """Take in the next entry."""
        previous, self._previous = self._previous, entry
        if entry.act == TORN_SET_ASIDE:
            self.notes.append(
                f"Écriture n° {entry.sequence} : une fin incomplète, jamais acquittée, a été mise de côté."
            )
        if previous and datetime.fromisoformat(entry.recorded_at) < datetime.fromisoformat(previous.recorded_at):
            self.notes.append(
                f"Écriture n° {entry.sequence} : son horodatage précède celui de l’écriture n° {previous.sequence}."
            )
