"""Whole entries removed, moved, copied, inserted or rewritten."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.audit.chain import MAX_FINDINGS, examine, judge
from advisor.audit.entry import GENESIS, NO_ENTRY, Entry, Head, entry_line, head_of, seal_entry
from advisor.audit.runs import Runs

from .trails import forge, plain, seal_four, written

ONE, TWO, THREE, FOUR = ENTRIES = seal_four()


def _told(*entries: Entry) -> list[tuple[str, int | None, int | None]]:
    return [(finding.code, finding.entry, finding.line) for finding in examine(written(entries)).findings]


def test_an_intact_trail_has_no_finding() -> None:
    found = examine(written(ENTRIES))
    assert (found.entries, found.findings, found.head) == (tuple(ENTRIES), (), Head(4, FOUR.digest))


def test_an_empty_trail_is_intact() -> None:
    found = examine(b"")
    assert (found.entries, found.findings, found.head) == ((), (), NO_ENTRY)


@pytest.mark.parametrize(
    ("entries", "line", "missing"),
    [
        ((TWO, THREE, FOUR), 1, "l’écriture n° 1 a été supprimée"),
        ((ONE, THREE, FOUR), 2, "l’écriture n° 2 a été supprimée"),
        ((ONE, FOUR), 2, "les écritures n° 2 à n° 3 ont été supprimées"),
    ],
)
def test_a_removed_entry_is_named_where_it_lacks(entries: tuple[Entry, ...], line: int, missing: str) -> None:
    (finding,) = examine(written(entries)).findings
    assert (finding.code, finding.line, finding.field) == ("suppression", line, "sequence")
    assert missing in plain(finding.message)


def test_entries_that_changed_places_are_told_at_both_places() -> None:
    assert _told(ONE, THREE, TWO, FOUR) == [("ordre", 3, 2), ("ordre", 2, 3)]


def test_a_copied_entry_is_told_at_the_copy() -> None:
    assert _told(ONE, TWO, TWO, THREE, FOUR) == [("insertion", 2, 3)]
    assert _told(ONE, TWO, THREE, FOUR, ONE) == [("insertion", 1, 5)]


def test_a_copied_entry_is_told_apart_from_an_inserted_one() -> None:
    copied, inserted = ([*ENTRIES, entry] for entry in (ONE, forge(ENTRIES, 1, {})))
    assert "recopiée" in examine(written(copied)).findings[0].message
    assert "insérée" in examine(written(inserted)).findings[0].message


def test_findings_come_in_the_order_of_the_file() -> None:
    damaged = written([ONE, THREE]) + b"illisible\n" + written([FOUR])
    assert [(f.code, f.line) for f in examine(damaged).findings] == [("suppression", 2), ("contenu-modifie", 3)]


def test_an_inserted_entry_is_told_wherever_it_stands() -> None:
    forged = forge(ENTRIES, 2, {"advice": "forgé"})
    assert _told(ONE, forged, TWO, THREE, FOUR) == [("insertion", 2, 2)]
    assert _told(ONE, TWO, forged, THREE, FOUR) == [("insertion", 2, 3)]
    assert _told(ONE, TWO, THREE, FOUR, forge(ENTRIES, 4, {"advice": "forgé"})) == [("insertion", 4, 5)]


def test_a_rewritten_entry_breaks_the_link_of_the_next() -> None:
    forged = forge(ENTRIES, 2, {"advice": "forgé"})
    (finding,) = examine(written([ONE, forged, THREE, FOUR])).findings
    assert (finding.code, finding.line, finding.field) == ("chainage", 3, "previous")
    assert THREE.previous in finding.message
    assert forged.digest in finding.message


def test_a_first_entry_that_follows_something_is_told() -> None:
    stray = seal_entry(
        Head(0, "sha256:" + "1" * 64),
        act="case.opened",
        subject="D-1",
        payload={},
        recorded_at="2026-11-24T10:00:00Z",
    )
    (finding,) = examine(written([stray])).findings
    assert finding.code == "chainage"
    assert GENESIS in finding.message


def test_an_unreadable_line_does_not_accuse_its_neighbours() -> None:
    lines = [entry_line(entry) for entry in ENTRIES]
    replaced = b"\n".join([lines[0], b"illisible", *lines[2:], b""])
    added = b"\n".join([lines[0], b"illisible", *lines[1:], b""])
    lost = b"\n".join([b"illisible", lines[3], b""])
    assert [(f.code, f.line, f.entry) for f in examine(replaced).findings] == [("contenu-modifie", 2, 2)]
    assert [(f.code, f.line, f.entry) for f in examine(added).findings] == [("contenu-modifie", 2, 2)]
    damage, gap = examine(lost).findings
    assert (damage.code, damage.line, gap.code, gap.line) == ("contenu-modifie", 1, "suppression", 2)
    assert "n° 2 à n° 3" in plain(gap.message)


def test_unreadable_lines_are_numbered_as_the_entries_they_were() -> None:
    lines = [entry_line(entry) for entry in ENTRIES]
    data = b"\n".join([lines[0], lines[1], b"illisible", b"illisible", b""])
    assert [(f.line, f.entry) for f in examine(data).findings] == [(3, 3), (4, 4)]


def test_a_torn_end_is_measured() -> None:
    (finding,) = examine(written(ENTRIES) + b'{"act":"adv').findings
    assert "fin incomplète de 11 octets" in finding.message
    assert (finding.entry, finding.line, finding.column) == (5, 5, 1)


def test_a_blank_line_is_told() -> None:
    data = written(ENTRIES[:2]) + b"\n" + written(ENTRIES[2:])
    assert [(f.code, f.line, f.column) for f in examine(data).findings] == [("contenu-modifie", 3, 1)]
    assert [(f.line, f.column) for f in examine(b"\nillisible\n").findings] == [(1, 1), (2, 1)]


def test_foreign_text_at_the_end_is_told_apart_from_a_cut() -> None:
    assert [f.code for f in examine(written(ENTRIES) + b"fin").findings] == ["contenu-modifie"]
    assert [f.code for f in examine(written(ENTRIES) + b'{"act":"adv').findings] == ["fin-incomplete"]
    assert [f.code for f in examine(written(ENTRIES) + b'{"act":"adv' + b"\0" * 9).findings] == ["fin-incomplete"]
    assert [f.code for f in examine(written(ENTRIES)[:-1]).findings] == ["fin-de-ligne"]


def test_the_list_of_findings_is_bounded() -> None:
    examination = examine(written([FOUR, *[ONE, ONE, TWO] * MAX_FINDINGS]))
    assert len(examination.findings) == MAX_FINDINGS
    assert not examine(written([ONE, *[ONE] * MAX_FINDINGS])).stopped


@given(st.permutations(range(4)))
def test_only_the_true_order_is_intact(order: list[int]) -> None:
    assert bool(examine(written([ENTRIES[index] for index in order])).findings) is (order != [0, 1, 2, 3])


@given(st.lists(st.integers(0, 3), max_size=6))
def test_a_selection_of_entries_is_intact_only_if_it_is_a_beginning(choice: list[int]) -> None:
    beginning = choice == list(range(len(choice)))
    assert bool(examine(written([ENTRIES[index] for index in choice])).findings) is not beginning


def test_a_head_noted_elsewhere_tells_what_the_file_alone_cannot() -> None:
    known = head_of(ENTRIES)
    (cut,) = judge(written(ENTRIES[:2]), known=known).findings
    (rewritten,) = judge(written([*ENTRIES[:3], forge(ENTRIES, 4, {})]), known=known).findings
    assert (cut.code, cut.entry) == ("fin-tronquee", 3)
    assert "s’arrête à l’écriture n° 2 alors qu’il en comptait 4" in plain(cut.message)
    assert (rewritten.code, rewritten.entry, rewritten.field) == ("histoire-reecrite", 4, "digest")


def test_a_head_noted_earlier_stays_true_as_the_trail_grows() -> None:
    for length in range(5):
        assert judge(written(ENTRIES), known=head_of(ENTRIES[:length])).findings == ()
    assert judge(b"", known=NO_ENTRY).findings == ()


@given(
    st.lists(st.sampled_from([*range(4), "damaged", "forged", "foreign end", "blank", "torn"]), max_size=6),
    st.lists(st.integers(0, 2_400), max_size=5),
)
def test_a_trail_is_judged_alike_however_its_bytes_come(choice: list[int | str], cuts: list[int]) -> None:
    others = {
        "damaged": entry_line(TWO).replace(b"D-2026", b"D-2027") + b"\n",
        "forged": entry_line(forge(ENTRIES, 2, {})) + b"\n",
        "foreign end": entry_line(THREE) + b"x",
        "blank": b"\n",
        "torn": b'{"act":"adv',
    }
    data = b"".join(others[each] if isinstance(each, str) else written([ENTRIES[each]]) for each in choice)
    places = [0, *sorted(min(cut, len(data)) for cut in cuts), len(data)]
    assert examine([data[start:end] for start, end in pairwise(places)]) == examine(data)
    assert examine(data.splitlines(keepends=True)) == examine(data)


def test_a_trail_that_can_be_read_once_only_is_no_trail() -> None:
    with pytest.raises(TypeError, match="more than once"):
        judge(iter([written(ENTRIES)]))


def test_a_number_beyond_all_others_is_a_gap_told_at_once() -> None:
    far = seal_entry(
        Head(10**15, TWO.digest), act="case.opened", subject="D-1", payload={}, recorded_at="2026-11-24T10:10:00Z"
    )
    (finding,) = examine(written([ONE, TWO, far])).findings
    assert f"n° 3 à n° {10**15}" in plain(finding.message)


@given(st.lists(st.integers(1, 12)), st.integers(1, 12), st.integers(1, 12))
def test_runs_hold_what_a_set_holds(numbers: list[int], first: int, last: int) -> None:
    runs = Runs()
    for number in numbers:
        runs.add(number)
    lacking = [number for number in range(first, last + 1) if number not in numbers]
    assert runs.lacking(first, last) == ((lacking[0], lacking[-1]) if lacking else None)
