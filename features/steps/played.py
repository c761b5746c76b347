"""Scenarios as data: read once, played on any rule base without pytest."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

from advisor.service.adviser import Adviser
from steps import filled  # noqa: F401 - importing it fills the catalogue
from steps.catalogue import Step, matching
from steps.draft import Draft

FEATURES = Path(__file__).parents[1]
_KEYWORDS = {"Context": "given", "Action": "when", "Outcome": "then"}


@dataclass(frozen=True)
class Line:
    """One step of a scenario: what it does, with its words and its table."""

    step: Step
    arguments: dict[str, Any]


@dataclass(frozen=True)
class Scenario:
    """One case of one feature file, outline rows spread out."""

    file: str
    name: str
    lines: tuple[Line, ...]

    def told(self, adviser: Adviser) -> Draft:
        """The case file that its « Soit » write, not evaluated yet; a review that they kept is not judged again."""
        draft = Draft(adviser)
        for line in self.lines:
            if line.step.keyword == "given":
                line.step.act(draft, **line.arguments)
        draft.kept.judged.clear()
        return draft

    def play(self, told: Draft, adviser: Adviser) -> Draft:
        """Evaluate a case file already told, check every « Alors », and give what came of it.

        Raises: whatever the first failing step raises.
        """
        draft = Draft(adviser, copy.deepcopy(told.data), dict(told.complete), kept=copy.deepcopy(told.kept))
        for line in self.lines:
            if line.step.keyword != "given":
                line.step.act(draft, **line.arguments)
        return draft


def read_scenarios(root: Path = FEATURES) -> Iterator[Scenario]:
    """Every scenario under `root`, background and outline rows included."""
    for path in sorted(root.rglob("*.feature")):
        document: Any = Parser().parse(path.read_text(encoding="utf-8")) | {"uri": path.name}
        pickles: list[Any] = Compiler().compile(document)
        for pickle in pickles:
            lines = tuple(_line(each) for each in pickle["steps"])
            yield Scenario(path.relative_to(root).as_posix(), pickle["name"], lines)


def _line(step: dict[str, Any]) -> Line:
    [(found, arguments)] = matching(_KEYWORDS[step["type"]], step["text"])
    table = step.get("argument", {}).get("dataTable")
    rows = {"datatable": [[cell["value"] for cell in row["cells"]] for row in table["rows"]]} if table else {}
    return Line(found, arguments | rows)
