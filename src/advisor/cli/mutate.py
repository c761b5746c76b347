"""`advisor rule mutate`: which careless edit of the rules no example and no scenario would refuse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.progress import track

from advisor.cli.console import output, print_data, progress
from advisor.cli.options import Json, Rules, rules_folder
from advisor.service.mutation import Fate, accepted, changes, digest_of, fates
from advisor.service.mutation_notes import mark_of, note, noted
from advisor.service.refusals import FINDINGS, FINE

ENOUGH = 0.9
"""Part of the changes that must be refused."""


def mutate(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="MOT…", help="Ne changer que ce qui porte un mot.")
    ] = None,
    *,
    scenarios: Annotated[
        Path | None, typer.Option("--scenarios", metavar="DOSSIER", help="Les scénarios : le dossier features/.")
    ] = None,
    resume: Annotated[
        Path | None,
        typer.Option(
            "--reprise",
            metavar="FICHIER",
            help="Noter chaque changement jugé dans ce fichier ; relancée, la commande reprend où elle s'est arrêtée.",
        ),
    ] = None,
    as_json: Json = False,
    rules: Rules = None,
) -> None:
    """Changer une chose à la fois dans les règles et nommer les changements qu'aucun exemple ni scénario ne refuse."""
    root = rules_folder(rules)
    labels = changes(root, scenarios, words or ())
    fates_by_label = {fate.label: fate for fate in _judged(root, scenarios, labels, resume)}
    judged = [fates_by_label[label] for label in labels.values()]
    survivors = [fate for fate in judged if not fate.killed_by]
    reasons = accepted(scenarios)
    killed = len(judged) - len(survivors)
    if as_json:
        print_data(_data(survivors, reasons, killed))
    else:
        _show(survivors, reasons, killed)
    unexplained = any(fate.label not in reasons for fate in survivors)
    raise typer.Exit(FINDINGS if unexplained or killed < ENOUGH * len(judged) else FINE)


def _judged(root: Path, scenarios: Path | None, labels: dict[int, str], resume: Path | None) -> Iterator[Fate]:
    mark = mark_of(digest_of(root, scenarios), scenarios) if resume else ""
    known = noted(resume, mark) if resume else {}
    yield from (known[label] for label in labels.values() if label in known)
    left = [number for number, label in labels.items() if label not in known]
    found = fates(root, scenarios, left)
    found = note(resume, mark, found) if resume else found
    yield from track(found, "Changements jugés", len(labels), completed=len(labels) - len(left), console=progress())


def _show(survivors: list[Fate], reasons: dict[str, str], killed: int) -> None:
    console = output()
    for fate in survivors:
        console.print(fate.label, markup=False)
        console.print(f"     {reasons.get(fate.label, 'sans raison consignée')}", markup=False, style="dim")
    total = killed + len(survivors)
    console.print(
        f"{killed} changements refusés sur {total} ({killed / total:.1%}).".replace(".", ",", 1), markup=False
    )


def _data(survivors: list[Fate], reasons: dict[str, str], killed: int) -> dict[str, Any]:
    return {
        "changes": killed + len(survivors),
        "killed": killed,
        "survivors": [{"change": fate.label, "reason": reasons.get(fate.label, "")} for fate in survivors],
    }
