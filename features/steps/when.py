"""« Quand » : the advice is asked for."""

from __future__ import annotations

import json
from datetime import date

from pytest_bdd import parsers, when

from advisor.law.errors import AdvisorError
from advisor.service.adviser import evaluate
from steps.draft import Draft, adviser


def _evaluate(draft: Draft, as_of: date | None) -> None:
    data = {key: value for key, value in draft.data.items() if key != "pieces_on"}
    try:
        found = evaluate(adviser(), json.dumps(data), name="scénario", today=date(2026, 11, 24), as_of=as_of)
    except AdvisorError as error:
        draft.refusal = error
        return
    draft.advice, draft.derivation = found.advice, found.derivation


@when("on évalue le dossier")
def _now(draft: Draft) -> None:
    _evaluate(draft, None)


@when(parsers.parse("on évalue le dossier tel qu'il était connu le {day}"))
def _then(draft: Draft, day: str) -> None:
    _evaluate(draft, date.fromisoformat(day))
