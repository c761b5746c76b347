"""« Quand » : the advice is asked for."""

from __future__ import annotations

from steps.catalogue import step
from steps.draft import Draft


@step("when", "on évalue le dossier", "Demande l'avis au jour de l'évaluation.", "on évalue le dossier")
def _now(draft: Draft) -> None:
    draft.evaluate()


@step(
    "when",
    "on évalue le dossier tel qu'il était connu le {day}",
    "Demande l'avis qu'on aurait rendu ce jour-là : ce qui a été appris ensuite n'y compte pas.",
    "on évalue le dossier tel qu'il était connu le 2026-03-01",
)
def _then(draft: Draft, day: str) -> None:
    draft.evaluate(day)
