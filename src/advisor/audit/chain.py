"""Judge the bytes of a trail: every line read, every link followed, every fault placed; no disk, no clock.

An intact trail is read once, line by line. One with a broken link is read again to tell what became of the entries that lack
or that come twice; what is kept meanwhile is bounded by the faults that are told, and by the number of gaps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from advisor.audit.entry import NO_ENTRY, Entry, Head
from advisor.audit.lines import Lines, Reading
from advisor.audit.runs import Runs
from advisor.audit.verdict import Finding, Place, found_at

MAX_FINDINGS = 20

_COMPARE = (
    "Conserver la copie altérée telle quelle, à titre de preuve, puis la comparer avec une sauvegarde ou une tête "
    "notée ailleurs et restaurer : une écriture ne s’efface, ne se déplace ni ne se réécrit jamais."
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was read of a trail: how many entries, the one of the highest number, and the findings in file order.

    `stopped` is true when there were more than `MAX_FINDINGS` faults and the rest was left unread.
    """

    count: int
    head: Head
    findings: tuple[Finding, ...]
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class Examination:
    """What a trail holds: the entries as they were sealed (a changed byte put right), all at hand, and the findings."""

    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...]
    stopped: bool
    head: Head


@dataclass(frozen=True, slots=True)
class _Placed:
    place: Place
    entry: Entry


class _Survey:
    """What one reading of a trail tells: which entries it holds, which of them come late, whether a link is broken."""

    def __init__(self) -> None:
        self.count, self.head, self.held = 0, NO_ENTRY, Runs()
        self.findings: list[Finding] = []
        self.late: list[Entry] = []
        self.is_linked = True
        self._expected, self._unreadable = NO_ENTRY, 0

    def read(self, reading: Reading) -> None:
        """Take in what stands next."""
        if reading.finding:
            self.findings.append(reading.finding)
        entry, last = reading.entry, self._expected
        if entry is None:
            self._unreadable += 1
            return
        self.count += 1
        self.held.add(entry.sequence)
        self.head = max(self.head, Head(entry.sequence, entry.digest), key=lambda head: head.sequence)
        if entry.sequence <= last.sequence:
            self.is_linked = False
            if len(self.late) < MAX_FINDINGS:
                self.late.append(entry)
            return
        in_place = entry.sequence == last.sequence + 1
        if (in_place and entry.previous != last.digest) or entry.sequence > last.sequence + 1 + self._unreadable:
            self.is_linked = False
        self._expected, self._unreadable = Head(entry.sequence, entry.digest), 0


def judge(
    trail: bytes | Iterable[bytes], *, known: Head = NO_ENTRY, each: Callable[[Entry], object] | None = None
) -> Judgement:
    """Judge the whole content of a trail, in pieces that can be read again; stops after `MAX_FINDINGS` faults.

    `known` is a head noted earlier elsewhere: the trail must still hold that very entry. `each` is told every entry, in file
    order. Limit: the loss of whole entries at the end, or a history rewritten to its end, shows only against a known head.
    """
    lines, survey, holds_known = Lines((trail,) if isinstance(trail, bytes) else trail), _Survey(), known == NO_ENTRY
    for reading in _readings(lines):
        survey.read(reading)
        if reading.entry:
            holds_known = holds_known or Head(reading.entry.sequence, reading.entry.digest) == known
            if each is not None:
                each(reading.entry)
    findings = survey.findings
    if not survey.is_linked:
        findings += islice(_broken_links(lines, survey), MAX_FINDINGS)
        findings.sort(key=lambda finding: finding.offset or 0)
    told = findings[:MAX_FINDINGS]
    if not holds_known:
        told.append(_without(known, survey.head))
    return Judgement(survey.count, survey.head, tuple(told), stopped=len(findings) > MAX_FINDINGS)


def examine(trail: bytes | Iterable[bytes]) -> Examination:
    """Judge a trail, as `judge` does, and gather its entries."""
    entries: list[Entry] = []
    found = judge(trail, each=entries.append)
    return Examination(tuple(entries), found.findings, found.stopped, found.head)


def _without(known: Head, reached: Head) -> Finding:
    if known.sequence > reached.sequence:
        return Finding(
            code="fin-tronquee",
            message=f"Le registre s’arrête à l’écriture n° {reached.sequence} alors qu’il en comptait {known.sequence} : "
            "la fin a été supprimée.",
            remedy=_COMPARE,
            entry=reached.sequence + 1,
        )
    return Finding(
        code="histoire-reecrite",
        message=f"L’écriture n° {known.sequence} n’a pas l’empreinte notée ailleurs ({known.digest}) : "
        "le registre a été réécrit, ou ce n’est pas le bon registre.",
        remedy=_COMPARE,
        entry=known.sequence,
        field="digest",
    )


def _readings(lines: Lines) -> Iterator[Reading]:
    """The lines up to the one whose fault is one too many, the same ones each time."""
    faults = 0
    for reading in lines:
        yield reading
        faults += reading.finding is not None
        if faults > MAX_FINDINGS:
            return


def _broken_links(lines: Lines, survey: _Survey) -> Iterator[Finding]:
    twice = {entry.sequence for entry in survey.late}
    followed = _followed(lines, survey.late, twice) if twice else frozenset()
    seen: dict[int, _Placed] = {}
    expected, previous, unreadable = 1, NO_ENTRY.digest, 0
    for reading in _readings(lines):
        entry = reading.entry
        if entry is None:
            unreadable += 1
            continue
        placed = _Placed(reading.place, entry)
        if entry.sequence < expected:
            twin = seen.get(entry.sequence)
            yield _late(placed, twin, expected, followed)
            if twin and _supersedes(entry, twin.entry, followed):
                previous = entry.digest
            continue
        if entry.sequence > expected + unreadable:
            yield _gap(placed, expected + unreadable, survey.held)
        elif entry.sequence == expected and entry.previous != previous:
            message = f"« previous » ne désigne pas l’écriture qui précède ; lu {entry.previous}, attendu {previous}"
            yield _link(placed, "chainage", message, "previous")
        if entry.sequence in twice:
            seen[entry.sequence] = placed
        expected, previous, unreadable = entry.sequence + 1, entry.digest, 0


def _followed(lines: Lines, late: list[Entry], twice: set[int]) -> frozenset[str]:
    """Which of the entries that share a number another entry follows, by their digests."""
    rivals, reached = {entry.digest for entry in late}, 0
    for entry in _entries(lines):
        if entry.sequence > reached:
            reached = entry.sequence
            if reached in twice:
                rivals.add(entry.digest)
    return frozenset(entry.previous for entry in _entries(lines) if entry.previous in rivals)


def _entries(lines: Lines) -> Iterator[Entry]:
    return (reading.entry for reading in _readings(lines) if reading.entry)


def _supersedes(entry: Entry, twin: Entry, followed: frozenset[str]) -> bool:
    return entry.digest in followed and twin.digest not in followed


def _gap(placed: _Placed, first: int, held: Runs) -> Finding:
    last = placed.entry.sequence - 1
    lacking = held.lacking(first, last)
    if lacking is None:
        message = f"l’écriture n’est pas à sa place : l’écriture n° {first}, attendue ici, se trouve plus loin"
        return _link(placed, "ordre", message)
    numbers = f"l’écriture n° {lacking[0]} a été supprimée"
    if lacking[0] < lacking[1]:
        numbers = f"les écritures n° {lacking[0]} à n° {lacking[1]} ont été supprimées"
    return _link(placed, "suppression", f"juste avant elle, {numbers}")


def _late(placed: _Placed, twin: _Placed | None, expected: int, followed: frozenset[str]) -> Finding:
    if twin is None:
        message = f"l’écriture n’est pas à sa place : l’écriture n° {expected} était attendue ici"
        return _link(placed, "ordre", message)
    if twin.entry == placed.entry:
        return _link(placed, "insertion", "l’écriture est recopiée : elle figure déjà plus haut")
    intruder = twin if _supersedes(placed.entry, twin.entry, followed) else placed
    return _link(intruder, "insertion", "l’écriture a été insérée : une autre porte déjà ce numéro")


def _link(placed: _Placed, code: str, message: str, field: str = "sequence") -> Finding:
    finding = Finding(code=code, message=message, remedy=_COMPARE, entry=placed.entry.sequence, field=field)
    return found_at(placed.place, finding)
