"""What a careless edit of the rules could do unseen: every small change, and whether an example or a scenario refuses it."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from os import cpu_count
from pathlib import Path
from typing import Any, Protocol

from advisor.engine.compile import CASE_STAGES, REVIEW_STAGES, compile_rulebook
from advisor.engine.examples import run_examples
from advisor.engine.program import Program
from advisor.law.errors import NotFound, RulebookInvalid
from advisor.rulebook.check.law import basis_in_force
from advisor.rulebook.diagnostic import Findings
from advisor.rulebook.load import load_rulebook
from advisor.rulebook.model import Rulebook
from advisor.rulebook.mutants import Mutant, mutants
from advisor.rulebook.read import plain_data, read_nodes
from advisor.service.adviser import Adviser

REASONS = "survivants.yaml"
"""Beside the scenarios: a list of `{changement, raison}`, the changes that no scenario need refuse, and why."""


class Jury(Protocol):
    """What the folder `steps` of the scenarios brings."""

    def refuses(self, mutant: Mutant, program: Program) -> str:
        """The scenario that refuses a change of the rules, given its `changed_program`; empty if all accept it."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one change: `killed_by` names what refused it; empty for a survivor."""

    label: str
    killed_by: str


@dataclass(frozen=True)
class _Court:
    rulebook: Rulebook
    found: tuple[Mutant, ...]
    jury: Jury | None

    def judge(self, mutant: Mutant) -> Fate:
        try:
            # What a rule's own examples refuse, more than half of the changes, need not be compiled with the others.
            alone = refused_alone(mutant)
            program = None if alone else changed_program(mutant)
        except ValueError as error:
            return Fate(mutant.label, f"la compilation : {error}")
        if program is None:
            return Fate(mutant.label, alone)
        refused = self.jury.refuses(mutant, program) if self.jury else ""
        return Fate(mutant.label, f"le scénario {refused}" if refused else "")


def changed_program(mutant: Mutant) -> Program:
    """The program that a change is part of: of the review if it changes a rule of the review, else of a case.

    Raises: `ValueError` when the changed rules cannot be compiled.
    """
    of_review = mutant.before is not None and mutant.before.stage in REVIEW_STAGES
    return compile_rulebook(mutant.rulebook, stages=REVIEW_STAGES if of_review else CASE_STAGES)


def refused_alone(mutant: Mutant) -> str:
    """What refuses a change before any scenario: no basis in force behind the rule, or an example; empty if nothing does."""
    if mutant.before is None:
        seen = mutant.rulebook
    else:
        # An example runs its rule alone: those of other rules cannot see a change of this one.
        seen = replace(mutant.rulebook, rules=(mutant.after,) if mutant.after else ())
        for _, code, message, _ in basis_in_force(seen):
            return f"le contrôle {code} : {message}"
    for outcome in run_examples(seen):
        if outcome.fault:
            return f"l'exemple « {outcome.example.title} » de {outcome.rule}"
    return ""


def changes(root: Path, scenarios: Path | None, words: Sequence[str] = ()) -> dict[int, str]:
    """The small changes whose label holds one of `words` (all, if none), number → label, in the order of the rules.

    Raises: `RulebookInvalid`; `NotFound` when no label holds a word, or when `scenarios` brings no jury.
    """
    found = _court(root, scenarios).found
    held = {n: each.label for n, each in enumerate(found) if not words or any(word in each.label for word in words)}
    if not held:
        raise NotFound(f"Aucun changement ne porte « {', '.join(words)} ».", remedy="Donner le nom d'une règle.")
    return held


def digest_of(root: Path, scenarios: Path | None) -> str:
    """The digest of the rule base whose changes are judged."""
    return _court(root, scenarios).rulebook.digest


def fates(root: Path, scenarios: Path | None, numbers: Sequence[int]) -> Iterator[Fate]:
    """Judge the changes of these numbers, on every core, each as soon as those before it are judged."""
    with ProcessPoolExecutor(cpu_count()) as pool:
        yield from pool.map(partial(_fate, root, scenarios), numbers, chunksize=4)


def accepted(scenarios: Path | None) -> dict[str, str]:
    """The survivors that the experts accept, by label, each with its reason; none without a list.

    Raises: `RulebookInvalid` when the list cannot be read.
    """
    path = scenarios / REASONS if scenarios else None
    if path is None or not path.is_file():
        return {}
    findings = Findings()
    node = read_nodes(path.read_text(encoding="utf-8"), REASONS, findings)
    if node is None:
        first = findings.all()[0]
        raise RulebookInvalid(f"« {path} », ligne {first.place.line} : {first.message}.", remedy=first.remedy)
    rows: Any = plain_data(node)
    return {row["changement"]: row["raison"] for row in rows}


def _fate(root: Path, scenarios: Path | None, number: int) -> Fate:
    court = _court(root, scenarios)
    return court.judge(court.found[number])


@lru_cache(maxsize=1)
def _court(root: Path, scenarios: Path | None) -> _Court:
    rulebook = load_rulebook(root)
    return _Court(rulebook, tuple(mutants(rulebook)), _jury(rulebook, scenarios) if scenarios else None)


def _jury(rulebook: Rulebook, scenarios: Path) -> Jury:
    if not (scenarios / "steps" / "jury.py").is_file():
        raise NotFound(f"« {scenarios} » n'a pas de pas de scénario (steps/).", remedy="Donner le dossier features/.")
    sys.path.insert(0, str(scenarios.resolve()))
    opened: Jury = importlib.import_module("steps.jury").open_jury(Adviser(compile_rulebook(rulebook), None, ""))
    return opened
