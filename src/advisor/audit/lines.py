"""Read the trail line by line; a damaged line gives its finding and, where one byte was changed, the true entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from advisor.audit.entry import Entry, read_entry
from advisor.audit.errors import EntryInvalid
from advisor.audit.locate import ChangedByte, entry_end, is_torn, locate_changed_byte, restore_at
from advisor.audit.verdict import Finding, found_at

_KEEP = "Conserver la copie altérée telle quelle, à titre de preuve, puis"
_RESTORE = f"{_KEEP} restaurer le registre depuis une sauvegarde et relancer la vérification."
_MEND_BYTE = f"{_KEEP} rétablir cet octet, ou restaurer une sauvegarde, et relancer la vérification."
_TORN = (
    "Un scellement a été coupé : le prochain mettra cette fin de côté dans un fichier « .torn » et l’inscrira au "
    "registre. Si une sauvegarde contient la suite, la restaurer d’abord."
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands at `start` (next line at `end`): an entry, a finding, or both when the entry could be put right."""

    start: int
    end: int
    entry: Entry | None = None
    finding: Finding | None = None


def read_lines(data: bytes) -> Iterator[Reading]:
    """Every line of the trail, in file order."""
    start, number = 0, 1
    while start < len(data):
        reading = _read_line(data, start, number)
        yield reading
        start = reading.end
        number = reading.entry.sequence + 1 if reading.entry else number + 1


def _read_line(data: bytes, start: int, number: int) -> Reading:
    feed = data.find(b"\n", start)
    stop = feed if feed >= 0 else len(data)
    try:
        entry = read_entry(data[start:stop])
    except EntryInvalid as fault:
        return (
            _foreign_ending(data, start, stop)
            or _torn_ending(data, start, stop, number)
            or _line_in_two(data, start, stop)
            or _changed_byte(data, start, stop)
            or _altered(data, start, stop, number, fault)
        )
    if feed >= 0:
        return Reading(start, stop + 1, entry)
    message = "la fin de ligne (LF) manque après l’écriture"
    return Reading(start, stop, entry, _ending_finding(data, stop, entry, message))


def _foreign_ending(data: bytes, start: int, stop: int) -> Reading | None:
    segment = data[start:stop]
    end = entry_end(segment)
    if end is None:
        return None
    try:
        entry = read_entry(segment[:end])
    except EntryInvalid:
        return None
    message = f"un octet étranger suit l’écriture ; lu {_name(segment[end])}, attendu la fin de ligne (LF, 0x0A)"
    finding = _ending_finding(data, start + end, entry, message)
    nothing_more = end + 1 == len(segment)
    return Reading(start, min(stop + 1, len(data)) if nothing_more else start + end + 1, entry, finding)


def _ending_finding(data: bytes, offset: int, entry: Entry, message: str) -> Finding:
    finding = Finding(
        code="fin-de-ligne", message=message, remedy=_MEND_BYTE, entry=entry.sequence, field="fin de ligne"
    )
    return found_at(data, offset, finding)


def _torn_ending(data: bytes, start: int, stop: int, number: int) -> Reading | None:
    if stop < len(data) or not is_torn(data[start:stop]):
        return None
    message = f"fin incomplète de {stop - start} octets, sans fin de ligne : écriture coupée avant d’être acquittée"
    finding = Finding(code="fin-incomplete", message=message, remedy=_TORN, entry=number)
    return Reading(start, stop, None, found_at(data, start, finding))


def _line_in_two(data: bytes, start: int, stop: int) -> Reading | None:
    if stop == len(data):
        return None
    feed = data.find(b"\n", stop + 1)
    end = feed if feed >= 0 else len(data)
    return _put_right(data, start, end, restore_at(data[start:end], stop - start))


def _changed_byte(data: bytes, start: int, stop: int) -> Reading | None:
    return _put_right(data, start, stop, locate_changed_byte(data[start:stop]))


def _put_right(data: bytes, start: int, stop: int, changed: ChangedByte | None) -> Reading | None:
    if changed is None:
        return None
    offset = start + changed.index
    finding = Finding(
        code="octet-modifie",
        message=f"un octet a été modifié dans le champ « {changed.field} » ; lu {_name(data[offset])}, "
        f"attendu {_name(changed.expected)}",
        remedy=_MEND_BYTE,
        entry=changed.entry.sequence,
        field=changed.field,
    )
    return Reading(start, min(stop + 1, len(data)), changed.entry, found_at(data, offset, finding))


def _altered(data: bytes, start: int, stop: int, number: int, fault: EntryInvalid) -> Reading:
    finding = Finding(
        code="contenu-modifie",
        message=f"contenu modifié : {fault.message}",
        remedy=_RESTORE,
        entry=number,
        field=fault.field,
    )
    return Reading(start, min(stop + 1, len(data)), None, found_at(data, start + (fault.index or 0), finding))


def _name(byte: int) -> str:
    return f"« {chr(byte)} » (0x{byte:02X})" if 0x21 <= byte <= 0x7E else f"0x{byte:02X}"
