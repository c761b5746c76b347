"""A rule told in French from its compiled form: what it concludes, what it aims at, what it asks."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import All, AnyOf, Condition, Const, Duration, Not, ParamRef
from advisor.rulebook.model import (
    Alert,
    Clock,
    Conclusion,
    Head,
    Insufficiency,
    Proposal,
    Requirement,
    Rulebook,
    Target,
)
from advisor.rulebook.phrase import duration_phrase
from advisor.rulebook.sentence import sentence
from advisor.service.labels import measure_title


@dataclass(frozen=True, slots=True)
class Outline:
    """A condition as nested lines, each a French clause."""

    text: str
    parts: tuple[Outline, ...] = ()


def outline(condition: Condition, rulebook: Rulebook) -> Outline:
    """The condition, one line a leaf."""
    if isinstance(condition, All | AnyOf):
        parts = tuple(outline(part, rulebook) for part in condition.parts)
        if len(parts) == 1:
            return parts[0]
        title = "toutes ces conditions" if isinstance(condition, All) else "au moins une de ces conditions"
        return Outline(title if parts else "sans condition", parts)
    if isinstance(condition, Not) and isinstance(condition.part, AnyOf):
        return Outline("aucune de ces conditions", tuple(outline(part, rulebook) for part in condition.part.parts))
    return Outline(sentence(condition, rulebook.vocabulary))


def head_words(head: Head, rulebook: Rulebook) -> str:
    """What a head says, in one line."""
    if isinstance(head, Conclusion):
        return " ; ".join(f"{term} : {value_words(term, value, rulebook)}" for term, value in head.values)
    if isinstance(head, Proposal):
        slots = "".join(f" ; {kw.french(kw.SLOTS, slot)} : {_length(value)}" for slot, value in head.slots)
        return f"proposer « {measure_title(head.measure, rulebook)} »{slots}"
    if isinstance(head, Insufficiency):
        return f"« {measure_title(head.measure, rulebook)} » ne suffit pas"
    if isinstance(head, Requirement):
        return f"exiger : {head.text} ({target_words(head.target, rulebook)})"
    return _alarm_words(head)


def _alarm_words(head: Alert | Clock) -> str:
    if isinstance(head, Alert):
        return f"alerte : {head.text}"
    return f"échéance « {head.label} » : {_length(head.length)} à partir de « {head.start.term} »"


def value_words(term: str, value: bool | int | str, rulebook: Rulebook) -> str:
    """A coded value in the words of the vocabulary."""
    if isinstance(value, bool):
        return kw.PLAIN_TRUE if value else kw.PLAIN_FALSE
    return rulebook.terms[term].word_for(value) if term in rulebook.terms else str(value)


def target_words(target: Target, rulebook: Rulebook) -> str:
    """The measures that a guard or a requirement reaches."""
    named = ", ".join(f"« {measure_title(measure, rulebook)} »" for measure in target.measures)
    if not target.kind and not target.from_rung:
        return named
    kind = f"toute mesure de nature {kw.french(kw.KINDS, target.kind)}" if target.kind else "toute mesure"
    rung = f", à partir de « {measure_title(target.from_rung, rulebook)} »" if target.from_rung else ""
    return " ; ".join(part for part in (named, f"{kind}{rung}") if part)


def _length(length: ParamRef | Duration | Const) -> str:
    if isinstance(length, Duration):
        return duration_phrase(length)
    return length.parameter if isinstance(length, ParamRef) else str(length.value)
