"""Judge the bytes of a trail: every line read, every link followed, every fault placed; no disk, no clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from advisor.audit.entry import NO_ENTRY, Entry, Head, head_of, read_entry
from advisor.audit.errors import EntryInvalid
from advisor.audit.lines import Reading, read_lines
from advisor.audit.verdict import Finding, found_at

MAX_FINDINGS = 20

_COMPARE = (
    "Conserver la copie altérée telle quelle, à titre de preuve, puis la comparer avec une sauvegarde ou une tête "
    "notée ailleurs et restaurer : une écriture ne s’efface, ne se déplace ni ne se réécrit jamais."
)


@dataclass(frozen=True, slots=True)
class Examination:
    """What a trail holds: the entries as they were sealed (a changed byte put right) and the findings, in file order.

    `stopped` is true when there were more than `MAX_FINDINGS` faults and the rest was left unread.
    """

    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...]
    stopped: bool = False

    @property
    def head(self) -> Head:
        """The head of the entries."""
        return head_of(self.entries)


@dataclass(frozen=True, slots=True)
class _Placed:
    start: int
    entry: Entry


def intact_head(lines: Iterable[bytes]) -> Head | None:
    """The head of a trail whose every line follows the one before it, read one at a time and not kept; nothing otherwise.

    What is wrong, and where, is for `examine` to say, which holds the whole trail.
    """
    head = NO_ENTRY
    for line in lines:
        try:
            entry = read_entry(line)
        except EntryInvalid:
            return None
        if (entry.sequence, entry.previous) != (head.sequence + 1, head.digest):
            return None
        head = Head(entry.sequence, entry.digest)
    return head


def examine(data: bytes) -> Examination:
    """Judge the whole content of a trail; stops after `MAX_FINDINGS` faults.

    Limit: the loss of whole entries at the end, or a history rewritten to its end, shows only against a head noted
    elsewhere: see `check_head`.
    """
    readings: list[Reading] = []
    findings: list[Finding] = []
    for reading in read_lines(data):
        readings.append(reading)
        if reading.finding:
            findings.append(reading.finding)
        if len(findings) > MAX_FINDINGS:
            break
    findings += islice(_broken_links(data, readings), MAX_FINDINGS)
    findings.sort(key=lambda finding: finding.offset or 0)
    entries = tuple(reading.entry for reading in readings if reading.entry)
    return Examination(entries, tuple(findings[:MAX_FINDINGS]), stopped=len(findings) > MAX_FINDINGS)


def check_head(examination: Examination, known: Head) -> Finding | None:
    """Compare with a head noted earlier elsewhere: the trail must still hold that very entry."""
    reached = examination.head.sequence
    if known.sequence > reached:
        return Finding(
            code="fin-tronquee",
            message=f"Le registre s’arrête à l’écriture n° {reached} alors qu’il en comptait {known.sequence} : "
            "la fin a été supprimée.",
            remedy=_COMPARE,
            entry=reached + 1,
        )
    if known == NO_ENTRY or known in {Head(entry.sequence, entry.digest) for entry in examination.entries}:
        return None
    return Finding(
        code="histoire-reecrite",
        message=f"L’écriture n° {known.sequence} n’a pas l’empreinte notée ailleurs ({known.digest}) : "
        "le registre a été réécrit, ou ce n’est pas le bon registre.",
        remedy=_COMPARE,
        entry=known.sequence,
        field="digest",
    )


def _broken_links(data: bytes, readings: Sequence[Reading]) -> Iterator[Finding]:
    entries = [reading.entry for reading in readings if reading.entry]
    held = {entry.sequence for entry in entries}
    followed = {entry.previous for entry in entries}
    seen: dict[int, _Placed] = {}
    expected, previous, unreadable = 1, NO_ENTRY.digest, 0
    for reading in readings:
        entry = reading.entry
        if entry is None:
            unreadable += 1
            continue
        placed = _Placed(reading.start, entry)
        if entry.sequence < expected:
            twin = seen.get(entry.sequence)
            yield _late(data, placed, twin, expected, followed)
            if twin and _supersedes(entry, twin.entry, followed):
                previous = entry.digest
            continue
        if entry.sequence > expected + unreadable:
            yield _gap(data, placed, range(expected + unreadable, entry.sequence), held)
        elif entry.sequence == expected and entry.previous != previous:
            message = f"« previous » ne désigne pas l’écriture qui précède ; lu {entry.previous}, attendu {previous}"
            yield _link(data, placed, "chainage", message, "previous")
        seen[entry.sequence] = placed
        expected, previous, unreadable = entry.sequence + 1, entry.digest, 0


def _supersedes(entry: Entry, twin: Entry, followed: set[str]) -> bool:
    return entry.digest in followed and twin.digest not in followed


def _gap(data: bytes, placed: _Placed, skipped: range, held: set[int]) -> Finding:
    missing = [number for number in skipped if number not in held]
    if not missing:
        message = f"l’écriture n’est pas à sa place : l’écriture n° {skipped[0]}, attendue ici, se trouve plus loin"
        return _link(data, placed, "ordre", message)
    numbers = f"l’écriture n° {missing[0]} a été supprimée"
    if len(missing) > 1:
        numbers = f"les écritures n° {missing[0]} à n° {missing[-1]} ont été supprimées"
    return _link(data, placed, "suppression", f"juste avant elle, {numbers}")


def _late(data: bytes, placed: _Placed, twin: _Placed | None, expected: int, followed: set[str]) -> Finding:
    if twin is None:
        message = f"l’écriture n’est pas à sa place : l’écriture n° {expected} était attendue ici"
        return _link(data, placed, "ordre", message)
    if twin.entry == placed.entry:
        return _link(data, placed, "insertion", "l’écriture est recopiée : elle figure déjà plus haut")
    intruder = twin if _supersedes(placed.entry, twin.entry, followed) else placed
    return _link(data, intruder, "insertion", "l’écriture a été insérée : une autre porte déjà ce numéro")


def _link(data: bytes, placed: _Placed, code: str, message: str, field: str = "sequence") -> Finding:
    finding = Finding(code=code, message=message, remedy=_COMPARE, entry=placed.entry.sequence, field=field)
    return found_at(data, placed.start, finding)
