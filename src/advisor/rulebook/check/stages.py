"""Stages: each concludes what it is for, and alarms wait for nothing."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.rulebook import keywords as kw
from advisor.rulebook.check.finding import Finding, all_terms
from advisor.rulebook.model import Alert, Clock, Conclusion, Insufficiency, Proposal, Requirement, Rulebook, heads

_STAGE_HEADS: dict[str, tuple[type, ...]] = {
    "admission": (Conclusion,),
    "qualification": (Conclusion,),
    "situation": (Conclusion, Insufficiency),
    "response": (Proposal, Insufficiency),
    "guard": (),
    "duty": (Alert, Clock, Requirement, Proposal),
    "review": (Conclusion, Alert, Clock),
}
_HEAD_WORDS = {
    Conclusion: "des termes du vocabulaire",
    Insufficiency: "« insuffisante »",
    Proposal: "« mesure »",
    Alert: "« alerte »",
    Clock: "« échéance »",
    Requirement: "« exigence »",
}
STAGE_NATURES = {
    "admission": {"permission"},
    "qualification": {"qualification"},
    "situation": {"qualification"},
    "response": {"recommendation", "orientation"},
    "guard": {"prohibition"},
    "duty": {"obligation", "alert", "deadline", "requirement", "orientation"},
    "review": {"qualification", "alert", "deadline"},
}


def stage_fits_head(rulebook: Rulebook) -> Iterator[Finding]:
    """R004: a stage concludes what it is for."""
    for rule in rulebook.rules:
        admitted = _STAGE_HEADS[rule.stage]
        if any(not isinstance(head, admitted) for head in heads(rule)):
            known = " ou ".join(_HEAD_WORDS[kind] for kind in admitted)
            yield (
                rule.place,
                "R004",
                f"l'étape « {kw.french(kw.STAGES, rule.stage)} » ne conclut pas ce que dit le « alors »",
                f"Corriger l'étape ou le « alors » : cette étape conclut {known}."
                if admitted
                else "Retirer le « alors » : un garde-fou interdit ce qu'il vise, il ne conclut rien.",
            )


def stage_fits_nature(rulebook: Rulebook) -> Iterator[Finding]:
    """R005: the nature is one that the stage admits."""
    for rule in rulebook.rules:
        if rule.nature and rule.nature not in STAGE_NATURES[rule.stage]:
            nature, stage = kw.french(kw.NATURES, rule.nature), kw.french(kw.STAGES, rule.stage)
            allowed = ", ".join(word for word, code in kw.NATURES.items() if code in STAGE_NATURES[rule.stage])
            yield (
                rule.place,
                "R005",
                f"la nature « {nature} » ne convient pas à l'étape « {stage} »",
                f"Natures admises ici : {allowed}.",
            )


def alarms_read_the_case_alone(rulebook: Rulebook) -> Iterator[Finding]:
    """A001: alerts and deadlines never wait for a conclusion."""
    for rule in rulebook.rules:
        if not any(isinstance(head, Alert | Clock) for head in heads(rule)):
            continue
        concluded = [term for term in sorted(all_terms(rule, rulebook)) if rulebook.terms[term].concluded]
        if concluded:
            yield (
                rule.place,
                "A001",
                f"une alerte ou une échéance ne dépend pas d'une conclusion (« {concluded[0]} »)",
                "N'y lire que des termes du dossier : elle doit sonner quoi qu'il arrive à l'avis.",
            )
