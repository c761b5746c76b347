"""The page of the architecture names the rooms and the symbols that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "src" / "advisor"
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
STEPS = [
    (re.findall(r"`([\w.]+)`", symbols), re.findall(r"`([\w/]+\.py)`", files))
    for symbols, files in re.findall(r"^\| [^|]+ \| ([^|]+) \| ([^|]+) \| [^|]+ \|$", PAGE, re.MULTILINE)
    if ".py`" in files
]


def test_the_diagram_has_every_room() -> None:
    (diagram,) = re.findall(r"^```\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    rooms = {each.name for each in SOURCES.iterdir() if (each / "__init__.py").is_file()}
    beginnings = {part.partition(" ")[0] for line in diagram.splitlines() for part in line.split("| ")}
    assert beginnings >= rooms


def test_the_page_has_steps() -> None:
    assert len(STEPS) > 30


@pytest.mark.parametrize(("symbols", "files"), STEPS, ids=["-".join(symbols) for symbols, _ in STEPS])
def test_a_step_is_in_the_files_that_it_names(symbols: list[str], files: list[str]) -> None:
    told = "\n".join((SOURCES / file).read_text(encoding="utf-8") for file in files)
    assert symbols
    for symbol in symbols:
        owner, _, method = symbol.rpartition(".")
        assert re.search(rf"^ *(?:async )?(?:def|class) {method}\b", told, re.MULTILINE), symbol
        assert not owner or re.search(rf"^class {owner}\b", told, re.MULTILINE), symbol


def test_no_table_is_broken() -> None:
    assert not re.search(r"\|\n\n\|", PAGE)
