"""`advisor rule mutate`: which careless edit of the rules no example and no scenario would refuse."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.progress import track

from advisor.cli.console import output, print_data, progress
from advisor.cli.options import Json, Rules, rules_folder
from advisor.service.mutation import Fate, accepted, changes, fates
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
    as_json: Json = False,
    rules: Rules = None,
) -> None:
    """Changer une chose à la fois dans les règles et nommer les changements qu'aucun exemple ni scénario ne refuse."""
    root = rules_folder(rules)
    numbers = changes(root, scenarios, words or ())
    judged = track(fates(root, scenarios, numbers), "Changements jugés", len(numbers), console=progress())
    survivors = [fate for fate in judged if not fate.killed_by]
    reasons = accepted(scenarios)
    killed = len(numbers) - len(survivors)
    if as_json:
        print_data(_data(survivors, reasons, killed))
    else:
        _show(survivors, reasons, killed)
    unexplained = any(fate.label not in reasons for fate in survivors)
    raise typer.Exit(FINDINGS if unexplained or killed < ENOUGH * len(numbers) else FINE)


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
