"""A rule told in French from its compiled form: what it concludes, what it aims at, what it asks."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import All, AnyOf, Condition, Const, Duration, Not, ParamRef
from advisor.rulebook.model import (
    Alert,
    Conclusion,
    Guard,
    Head,
    Insufficiency,
    Proposal,
    Requirement,
    Rulebook,
    Target,
)
from advisor.rulebook.sentence import length_words, noun_words, sentence, value_sentence
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
        return " ; ".join(value_sentence(term, value, rulebook.vocabulary) for term, value in head.values)
    if isinstance(head, Proposal):
        slots = "".join(f" ; {kw.french(kw.SLOTS, slot)} : {_length(value, rulebook)}" for slot, value in head.slots)
        return f"proposer « {measure_title(head.measure, rulebook)} »{slots}"
    if isinstance(head, Insufficiency):
        return f"« {measure_title(head.measure, rulebook)} » ne suffit pas"
    if isinstance(head, Requirement):
        return f"exiger, pour {target_words(head.target, rulebook)} : {head.text.removesuffix('.')}"
    if isinstance(head, Alert):
        return f"alerte : {head.text.removesuffix('.')}"
    start = noun_words(head.start.term, rulebook.vocabulary)
    return f"échéance « {head.label} » : {_length(head.length, rulebook)} ; point de départ : {start}"


def appraisal_words(guard: Guard, rulebook: Rulebook) -> tuple[tuple[str, str], ...]:
    """The way out of an appraised guard, each line with its name; nothing for an absolute one."""
    if guard.kind != "appraised":
        return ()
    term, wait = rulebook.terms.get(guard.question), guard.longest_wait
    told = (
        ("À apprécier", term.question if term else guard.question),
        ("Par", term.asked_of if term else ""),
        ("Attente maximale", length_words(ParamRef(wait), rulebook.vocabulary) if wait else ""),
        ("En attendant", measure_title(guard.meanwhile, rulebook) if guard.meanwhile else ""),
    )
    return tuple((name, value) for name, value in told if value)


def target_words(target: Target, rulebook: Rulebook) -> str:
    """The measures that a guard or a requirement reaches."""
    named = ", ".join(f"« {measure_title(measure, rulebook)} »" for measure in target.measures)
    if not target.kind and not target.from_rung:
        return named
    kind = f"toute mesure de nature {kw.french(kw.KINDS, target.kind)}" if target.kind else "toute mesure"
    rung = f", à partir de « {measure_title(target.from_rung, rulebook)} »" if target.from_rung else ""
    return " ; ".join(part for part in (named, f"{kind}{rung}") if part)


def _length(length: ParamRef | Duration | Const, rulebook: Rulebook) -> str:
    return str(length.value) if isinstance(length, Const) else length_words(length, rulebook.vocabulary)
