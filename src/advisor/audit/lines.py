"""Read the trail line by line; a damaged line gives its finding and, where one byte was changed, the true entry.

What is held at a time is what two lines may hold, however long the trail is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from advisor.audit.entry import MAX_LINE, Entry, read_entry
from advisor.audit.errors import EntryInvalid
from advisor.audit.locate import ChangedByte, entry_end, is_torn, locate_changed_byte, restore_at
from advisor.audit.verdict import Finding, Place, found_at
from advisor.audit.window import Ending, Window

_KEEP = "Conserver la copie altérée telle quelle, à titre de preuve, puis"
_RESTORE = f"{_KEEP} restaurer le registre depuis une sauvegarde et relancer la vérification."
_MEND_BYTE = f"{_KEEP} rétablir cet octet, ou restaurer une sauvegarde, et relancer la vérification."
_TORN = (
    "Un scellement a été coupé : le prochain mettra cette fin de côté dans un fichier « .torn » et l’inscrira au "
    "registre. Si une sauvegarde contient la suite, la restaurer d’abord."
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands at a place, on `length` bytes (none: to the next line feed): an entry, a finding, or both when the entry
    could be put right."""

    place: Place
    length: int | None
    entry: Entry | None = None
    finding: Finding | None = None


class Lines:
    """The lines of a trail that comes as pieces of bytes, in file order, as often as they are asked for.

    Raises: `TypeError` for pieces that can be read once only.
    """

    def __init__(self, pieces: Iterable[bytes]) -> None:
        if iter(pieces) is pieces:
            raise TypeError("a trail is read more than once")
        self._pieces = pieces
        self._damaged: dict[int, Reading] = {}

    def __iter__(self) -> Iterator[Reading]:
        window, number = Window(self._pieces), 1
        while window.holds_more():
            reading = self._damaged.get(window.place.offset) or _read_line(window, number)
            if reading.finding:
                # Where a changed byte is sought is where the time goes: that is done once.
                self._damaged[window.place.offset] = reading
            yield reading
            window.advance(reading.length)
            number = reading.entry.sequence + 1 if reading.entry else number + 1


def _read_line(window: Window, number: int) -> Reading:
    line, ending = window.line()
    try:
        entry = read_entry(line)
    except EntryInvalid as fault:
        return (
            _foreign_ending(window, line, ending)
            or _torn_ending(window, line, ending, number)
            or _line_in_two(window, line, ending)
            or _changed_byte(window, line, ending)
            or _altered(window, line, ending, number, fault)
        )
    if ending is Ending.FED:
        return Reading(window.place, len(line) + 1, entry)
    message = "la fin de ligne (LF) manque après l’écriture"
    return Reading(window.place, len(line), entry, _ending_finding(window, len(line), entry, message))


def _foreign_ending(window: Window, line: bytes, ending: Ending) -> Reading | None:
    end = entry_end(line)
    if end is None or end == len(line):
        return None
    try:
        entry = read_entry(line[:end])
    except EntryInvalid:
        return None
    message = f"un octet étranger suit l’écriture ; lu {_name(line[end])}, attendu la fin de ligne (LF, 0x0A)"
    finding = _ending_finding(window, end, entry, message)
    nothing_more = end + 1 == len(line) and ending is Ending.FED
    return Reading(window.place, end + 2 if nothing_more else end + 1, entry, finding)


def _ending_finding(window: Window, index: int, entry: Entry, message: str) -> Finding:
    finding = Finding(
        code="fin-de-ligne", message=message, remedy=_MEND_BYTE, entry=entry.sequence, field="fin de ligne"
    )
    return found_at(window.place.after(index), finding)


def _torn_ending(window: Window, line: bytes, ending: Ending, number: int) -> Reading | None:
    if ending is not Ending.LAST or not is_torn(line):
        return None
    message = f"fin incomplète de {len(line)} octets, sans fin de ligne : écriture coupée avant d’être acquittée"
    finding = Finding(code="fin-incomplete", message=message, remedy=_TORN, entry=number)
    return Reading(window.place, len(line), None, found_at(window.place, finding))


def _line_in_two(window: Window, line: bytes, ending: Ending) -> Reading | None:
    if ending is not Ending.FED:
        return None
    rest, its_ending = window.line(len(line) + 1)
    both = line + b"\n" + rest
    if its_ending is Ending.CUT or len(both) > MAX_LINE:
        return None
    length = len(both) + (1 if its_ending is Ending.FED else 0)
    return _put_right(window, both, length, restore_at(both, len(line)))


def _changed_byte(window: Window, line: bytes, ending: Ending) -> Reading | None:
    return _put_right(window, line, _length(line, ending), locate_changed_byte(line))


def _put_right(window: Window, line: bytes, length: int | None, changed: ChangedByte | None) -> Reading | None:
    if changed is None:
        return None
    finding = Finding(
        code="octet-modifie",
        message=f"un octet a été modifié dans le champ « {changed.field} » ; lu {_name(line[changed.index])}, "
        f"attendu {_name(changed.expected)}",
        remedy=_MEND_BYTE,
        entry=changed.entry.sequence,
        field=changed.field,
    )
    return Reading(window.place, length, changed.entry, found_at(window.place.after(changed.index), finding))


def _altered(window: Window, line: bytes, ending: Ending, number: int, fault: EntryInvalid) -> Reading:
    finding = Finding(
        code="contenu-modifie",
        message=f"contenu modifié : {fault.message}",
        remedy=_RESTORE,
        entry=number,
        field=fault.field,
    )
    place = window.place.after(fault.index or 0)
    return Reading(window.place, _length(line, ending), None, found_at(place, finding))


def _length(line: bytes, ending: Ending) -> int | None:
    return None if ending is Ending.CUT else len(line) + (1 if ending is Ending.FED else 0)


def _name(byte: int) -> str:
    return f"« {chr(byte)} » (0x{byte:02X})" if 0x21 <= byte <= 0x7E else f"0x{byte:02X}"
