"""The verifier an outsider runs: is the trail whole, and are the pieces those that were sealed?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from advisor.audit.canonical import digest_bytes, keyed_digest
from advisor.audit.chain import MAX_FINDINGS, Examination, check_head, examine
from advisor.audit.entry import Entry, Head, head_of
from advisor.audit.evidence import ARTIFACTS, PURGED, REASON, is_piece_name
from advisor.audit.journal import TORN_SET_ASIDE, snapshot
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
    examination = examine(snapshot(path))
    findings = list(examination.findings)
    if known is not None:
        findings += filter(None, [check_head(examination, known)])
    return Verdict(
        count=len(examination.entries),
        head=examination.head,
        findings=tuple(findings),
        notes=tuple(_trail_notes(examination, anchored=known is not None)),
    )


def verify_artifacts(entries: Sequence[Entry], folder: Path, *, keys: Mapping[str, bytes] | None = None) -> Verdict:
    """Compare every sealed piece with the file in this folder, in the order of the trail.

    `keys` gives the key of a case by its subject, or that of one piece by its name, for keyed digests; a piece whose key
    is not given is noted as unverified. A piece that a later entry purged must be gone; its date and reason are noted.
    """
    purges = {name: entry for entry in entries for name in _listed(entry, PURGED)}
    outcomes = [_judge(piece, folder, purges, keys or {}) for entry in entries for piece in _pieces(entry)]
    return Verdict(
        count=len(entries),
        head=head_of(entries),
        findings=tuple(outcome for outcome in outcomes if isinstance(outcome, Finding)),
        notes=tuple(outcome for outcome in outcomes if isinstance(outcome, str)),
    )


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


def _trail_notes(examination: Examination, *, anchored: bool) -> Iterator[str]:
    if examination.stopped:
        yield f"L’examen s’arrête à {MAX_FINDINGS} anomalies : il peut y en avoir d’autres."
    previous: Entry | None = None
    for entry in examination.entries:
        if entry.act == TORN_SET_ASIDE:
            yield f"Écriture n° {entry.sequence} : une fin incomplète, jamais acquittée, a été mise de côté."
        if previous and datetime.fromisoformat(entry.recorded_at) < datetime.fromisoformat(previous.recorded_at):
            yield f"Écriture n° {entry.sequence} : son horodatage précède celui de l’écriture n° {previous.sequence}."
        previous = entry
    if not anchored:
        yield _UNANCHORED
