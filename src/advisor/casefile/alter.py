"""A case file with other answers to some terms: what one would write if it were so."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from advisor.casefile.model import CaseFile
from advisor.law.errors import CaseRejected
from advisor.law.value import Value
from advisor.rulebook.vocabulary import Term, Vocabulary

_LISTS = {
    "incident": "incidents",
    "measure": "measures",
    "piece": "pieces",
    "injunction": "notices",
    "person": "persons",
    "occupant": "persons",
    "request": "requests",
}
_ASSUMED = "hypothèse, non constatée"


class Change(Value):
    """Another answer to a term of the vocabulary, on an item (empty: the whole case); nothing (null): as if not yet said."""

    term: str
    item: str = ""
    value: Any = None


def altered_text(case: CaseFile, vocabulary: Vocabulary, changes: Iterable[Change], on: date) -> str:
    """The text (JSON) of the case file with these answers; appraisals are given on a day.

    Raises: `CaseRejected` for a term that a case file does not answer, or an item that it does not hold.
    """
    data = case.model_dump(mode="json", exclude_defaults=True) | {"schema_version": case.schema_version}
    for change in changes:
        term = vocabulary.terms.get(change.term)
        if term is None or not (term.path or term.appraised):
            raise CaseRejected(
                f"« {change.term} » n'est pas un terme auquel un dossier répond.",
                remedy="Prendre le terme d'une question posée ; pour tout autre changement, donner le dossier entier.",
            )
        if term.appraised:
            _appraise(data, term, change, on)
        else:
            _write(_holder(data, term, change), term.path, change.value)
    return json.dumps(data, ensure_ascii=False)


def _holder(data: dict[str, Any], term: Term, change: Change) -> dict[str, Any]:
    if term.scope == "case":
        return data
    name = "measure" if term.scope == "request" else "id"
    held: list[dict[str, Any]] = data.get(_LISTS.get(term.scope, ""), [])
    found = next((each for each in held if each[name] == change.item), None)
    if found is None:
        raise CaseRejected(
            f"Le dossier n'a pas d'élément « {change.item} » auquel « {term.id} » réponde.",
            remedy="Prendre l'élément que nomme la question.",
        )
    return found


def _write(holder: dict[str, Any], path: str, value: Any) -> None:
    *way, leaf = path.split(".")
    for step in way:
        holder = holder.setdefault(step, {})
    if value is None:
        holder.pop(leaf, None)
    else:
        holder[leaf] = value


def _appraise(data: dict[str, Any], term: Term, change: Change, on: date) -> None:
    about = change.item or None
    kept = [each for each in data.get("appraisals", []) if (each["term"], each.get("about")) != (term.id, about)]
    if change.value is not None:
        kept.append(
            {
                "term": term.id,
                "about": about,
                "value": change.value,
                "by_role": term.asked_of,
                "reason": _ASSUMED,
                "on": on.isoformat(),
            }
        )
    data["appraisals"] = kept
