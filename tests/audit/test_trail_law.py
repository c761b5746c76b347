"""The law of the trail, and what happens to bytes that were added or lost."""

from __future__ import annotations

import hashlib
import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from advisor.audit.chain import MAX_FINDINGS, examine
from advisor.audit.entry import MAX_LINE, NO_ENTRY, entry_line, seal_entry
from advisor.audit.locate import MAX_SEARCHED, locate_changed_byte, restore_at

from .trails import plain, seal_four, written

ENTRIES = seal_four()
TRAIL = written(ENTRIES)

_KINDS = (
    b'"act"',
    b"advice.sealed",
    b'"digest":"sha256:',
    b',"payload":{',
    b'"previous":"sha256:',
    b'"recorded_at":"2026-11-24T10:0',
    b'"sequence":',
    b'"subject":"D-2026-',
    b'"}\n{"',
    b":true,",
    b"[1,2]",
    b'\\"b\\\\c\\n',
    "reçu".encode(),
    "\U0001f511".encode(),
    ENTRIES[1].previous.encode(),
    ENTRIES[2].digest.encode(),
    b"cd" * 32,
)


@st.composite
def _positions(draw: st.DrawFn) -> int:
    """A byte of a kind drawn first, so that rare kinds (line feeds, signs, parts of a character) come up as often."""
    kind = draw(st.sampled_from(_KINDS))
    places = [place for place in range(len(TRAIL)) if TRAIL.startswith(kind, place)]
    return draw(st.sampled_from(places)) + draw(st.integers(0, len(kind) - 1))


@settings(max_examples=150)
@given(position=_positions() | st.integers(0, len(TRAIL) - 1), byte=st.integers(0, 255))
@example(position=len(TRAIL) - 1, byte=0x20)
@example(position=len(TRAIL) - 1, byte=0x0D)
@example(position=TRAIL.index(b"\n"), byte=0x7D)
@example(position=TRAIL.index(b"{}") + 1, byte=0x5D)
@example(position=TRAIL.index(b',"payload"'), byte=0x3B)
@example(position=TRAIL.index(b" et "), byte=0x5F)
@example(position=0, byte=0x0A)
@example(position=len(TRAIL) - 2, byte=0x0A)
@example(position=TRAIL.index(b"\n") + 1, byte=0x0A)
@example(position=TRAIL.index(b"\n") - 1, byte=0x00)
def test_one_changed_byte_in_the_trail_is_found_and_located(position: int, byte: int) -> None:
    changed = TRAIL[:position] + bytes([byte]) + TRAIL[position + 1 :]
    examination = examine(changed)
    assert examination.entries == tuple(ENTRIES)
    if byte == TRAIL[position]:
        assert examination.findings == ()
        return
    (finding,) = examination.findings
    before = changed[:position].split(b"\n")
    assert (finding.offset, finding.line, finding.column) == (position, len(before), len(before[-1]) + 1)
    assert finding.entry == TRAIL[:position].count(b"\n") + 1
    assert f"0x{byte:02X}" in finding.message
    assert f"0x{TRAIL[position]:02X}" in finding.message
    assert finding.field
    assert finding.remedy


@settings(max_examples=60)
@given(position=st.integers(0, len(TRAIL)), byte=st.integers(0, 255))
def test_one_added_byte_is_found_on_its_line(position: int, byte: int) -> None:
    changed = TRAIL[:position] + bytes([byte]) + TRAIL[position:]
    lines = {TRAIL[:position].count(b"\n") + 1, changed[: position + 1].count(b"\n") + 1}
    findings = examine(changed).findings
    assert findings
    assert {finding.line for finding in findings} & {*lines, *(line - 1 for line in lines)}


@settings(max_examples=60)
@given(position=st.integers(0, len(TRAIL) - 1))
def test_one_lost_byte_is_found_on_its_line(position: int) -> None:
    findings = examine(TRAIL[:position] + TRAIL[position + 1 :]).findings
    assert findings
    assert findings[0].line == TRAIL[:position].count(b"\n") + 1


def test_the_field_of_the_changed_byte_is_named() -> None:
    fields = {}
    for text in (b'"advice"', b'reca-1.json":"sha256:cd', b"true", b"sequence", b"10:02", b"D-2026-3", b"\xf0\x9f"):
        position = TRAIL.index(text.replace(b"reca", "reçu".encode()))
        changed = TRAIL[:position] + b"@" + TRAIL[position + 1 :]
        fields[text] = examine(changed).findings[0].field
    assert list(fields.values()) == [
        "payload.advice",
        "payload.artifacts.reçu-1.json",
        "payload.approved",
        "sequence",
        "recorded_at",
        "subject",
        "payload.emoji",
    ]


def test_the_message_says_what_was_read_and_what_was_sealed() -> None:
    position = TRAIL.index(b"ab" * 32) + 2
    (finding,) = examine(TRAIL[:position] + b"7" + TRAIL[position + 1 :]).findings
    assert plain(finding.message) == (
        f"Écriture n° 1 (ligne 1, colonne {position + 1}, octet {position}) : un octet a été modifié dans le champ "
        "« payload.advice » ; lu « 7 » (0x37), attendu « a » (0x61)."
    )
    assert finding.code == "octet-modifie"


def test_every_byte_belongs_to_a_field() -> None:
    line = entry_line(ENTRIES[0])
    members = json.loads(line)
    fields = ["act"]
    for name in sorted(members):
        if name == "payload":
            fields += (
                ["payload"] * len('"payload":{')
                + ["payload.advice"] * len('"advice":"sha256:"}')
                + ["payload.advice"] * 64
            )
        else:
            fields += [name] * (len(json.dumps(name)) + len(":") + len(json.dumps(members[name])))
        fields += [fields[-1] if name != "payload" else "payload"]
    found = [restore_at(line, index) for index in range(len(line))]
    assert [changed.field for changed in found if changed] == fields


@pytest.mark.parametrize(
    ("byte", "name"), [(0x20, "0x20"), (0x21, "« ! » (0x21)"), (0x7E, "« ~ » (0x7E)"), (0x7F, "0x7F"), (0xC3, "0xC3")]
)
def test_a_byte_is_shown_as_a_sign_only_if_it_is_one(byte: int, name: str) -> None:
    position = TRAIL.index(b"ab" * 32)
    (finding,) = examine(TRAIL[:position] + bytes([byte]) + TRAIL[position + 1 :]).findings
    assert f"; lu {name}, attendu « a » (0x61)." in plain(finding.message)


def test_two_changed_bytes_are_found_on_their_line() -> None:
    (finding,) = examine(TRAIL.replace(b"ab" * 32, b"ab" * 31 + b"cd")).findings
    assert (finding.code, finding.line, finding.entry, finding.field) == ("contenu-modifie", 1, 1, "digest")


def test_a_line_whose_digest_fits_but_that_is_no_entry_is_not_put_right() -> None:
    digest = hashlib.sha256(b'{"act":"x","z":1}').hexdigest()
    changed = b'{"act":"y","digest":"sha256:' + digest.encode() + b'","z":1}'
    assert locate_changed_byte(changed) is None
    assert [finding.code for finding in examine(changed + b"\n").findings] == ["contenu-modifie"]


def test_a_very_long_line_is_known_to_be_altered_but_not_searched() -> None:
    long = seal_entry(
        NO_ENTRY,
        act="case.opened",
        subject="D-1",
        payload={"x": "a" * MAX_SEARCHED},
        recorded_at="2026-11-24T10:00:00Z",
    )
    changed = entry_line(long).replace(b"aaa", b"aba", 1)
    assert locate_changed_byte(changed) is None
    assert [finding.code for finding in examine(changed + b"\n").findings] == ["contenu-modifie"]


def test_a_trail_with_foreign_line_ends_tells_it_for_each_line() -> None:
    examination = examine(TRAIL.replace(b"\n", b"\r\n"))
    assert [(finding.code, finding.line) for finding in examination.findings] == [
        ("fin-de-ligne", line) for line in (1, 2, 3, 4)
    ]
    assert examination.entries == tuple(ENTRIES)


def test_hostile_content_is_judged_and_the_examination_ends() -> None:
    hostile = b"\n".join([b"", b"[" * 60_000, b"\xff" * 99, b"{}", b'{"act":"' + b"x" * MAX_LINE] * 10)
    examination = examine(hostile)
    assert examination.stopped
    assert len(examination.findings) == MAX_FINDINGS
    assert examine(b"x\n" * (MAX_FINDINGS + 1) + TRAIL).entries == ()
    assert examine(b"x\n" * MAX_FINDINGS + TRAIL).entries == tuple(ENTRIES)


def test_every_shorter_file_is_found_unless_it_ends_with_an_entry() -> None:
    for length in range(0, len(TRAIL), 7):
        cut = TRAIL[:length]
        findings = examine(cut).findings
        whole = cut == b"" or cut.endswith(b"\n")
        assert bool(findings) is not whole
        if findings:
            assert findings[0].line == cut.count(b"\n") + 1
