"""The table that people read is the table that decides."""

from __future__ import annotations

import re
from pathlib import Path

from advisor.access.actions import Action
from advisor.access.reasons import BREAK_GLASS_NAMES, BreakGlassReason
from advisor.access.roles import ROLE_NAMES, Role
from advisor.access.table import TABLE, Reach

DOCS = Path(__file__).resolve().parents[2] / "docs"
WORDS = {"–": Reach.NOWHERE, "affecté": Reach.ASSIGNED, "tous": Reach.ORGANISATION}


def test_the_table_of_the_guide_is_the_one_that_decides() -> None:
    lines = [line for line in (DOCS / "acces.md").read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    assert rows[0][2:] == [ROLE_NAMES[role] for role in Role]
    told = {
        (Action(row[1].strip("`")), role): WORDS[cell]
        for row in rows[1:]
        for role, cell in zip(Role, row[2:], strict=True)
    }
    assert told == TABLE


def test_the_guide_names_every_reason_of_an_emergency() -> None:
    told = re.sub(r"\s+", " ", (DOCS / "acces.md").read_text(encoding="utf-8"))
    assert set(BREAK_GLASS_NAMES) == set(BreakGlassReason)
    assert all(name in told for name in BREAK_GLASS_NAMES.values())


def test_every_test_that_the_security_page_names_is_there() -> None:
    named = set(re.findall(r"`([a-z]+/test_[a-z_]+\.py)`", (DOCS / "security.md").read_text(encoding="utf-8")))
    assert named
    assert [each for each in sorted(named) if not (DOCS.parent / "tests" / each).is_file()] == []
