"""What rules not yet in service would change: evaluated beside, shown, never deciding."""

from __future__ import annotations

from advisor.advice.recommend import Recommendation, recommend
from advisor.casefile.sheet import FactSheet
from advisor.engine.derive import derive
from advisor.engine.program import Program
from advisor.law.errors import AdvisorError


def would_change(beside: Program | None, sheet: FactSheet, decided: tuple[Recommendation, ...]) -> tuple[str, ...]:
    """In French, what would change if the reviewed and proposed rules of `beside` were in service."""
    if beside is None:
        return ()
    try:
        tried = recommend(derive(beside, sheet))
    except AdvisorError as error:
        return (f"Les règles non encore en service ne se concilient pas ici : {error.message}",)
    pairs = zip(decided, tried, strict=True)
    return tuple(change for now, then in pairs for change in _changes(now, then))


def _changes(now: Recommendation, then: Recommendation) -> list[str]:
    found = []
    if _step(now) != _step(then):
        found.append(f"{now.person} : « {_step(now)} » deviendrait « {_step(then)} »")
    for name, candidate in now.candidates.items():
        other = then.candidates[name]
        if candidate.barred != other.barred:
            word = "serait interdite" if other.barred else "ne serait plus interdite"
            found.append(f"{now.person} : « {candidate.measure.title} » {word}")
    return found


def _step(found: Recommendation) -> str:
    if found.advised is not None:
        return found.advised.measure.title
    titles = {
        "lift_question": "lever la question",
        "complete_file": "compléter le dossier",
        "nothing": "rien à entreprendre",
    }
    return titles[found.outcome]
