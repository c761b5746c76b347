"""Letters to those who concur in justice or protect children: to whom they go, and what a person settles before they are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from advisor.casefile.model import CaseFile
from advisor.letters.addressees import Reached
from advisor.letters.draft import ADDRESS_REF, Ground, GroundKind, Sentence
from advisor.letters.wording_table import CONVICTION, folding

ACT_NAMES = {
    "to_observe": "ce qui est à constater (actes, constat : à constater)",
    "observed_from": "d'où constater sans entrer chez le locataire, ou son accord écrit (actes, constat : constaté depuis, "
    "occupant d'accord)",
    "observed_when": "quand constater (actes, constat : moment du constat)",
    "complaint_facts": "les faits subis par le bailleur, sans qualification (actes, paroles : faits de la plainte)",
    "conciliation_subject": "l'objet du différend, sans reproche (actes, paroles : objet de la conciliation)",
    "decision_sought": "la décision par sa juridiction, son jour et son numéro, sans nom, infraction ni peine (actes, paroles : "
    "décision demandée)",
    "counsel_address": "l'adresse du conseil (actes, destinataires : conseil)",
    "redress_offered": "ce qui est proposé, décidé par une personne (actes, paroles : dédommagement proposé)",
    "child_facts": "ce qui a été vu ou entendu (actes, paroles : faits touchant un enfant)",
}
"""How a value that only a person can settle is named, where a letter waits for it."""
_RECIPIENTS = {
    "bailiff": "l'adresse du commissaire de justice (actes, destinataires : commissaire de justice)",
    "conciliator": "l'adresse du conciliateur de justice (actes, destinataires : conciliateur de justice)",
    "counsel": "l'adresse du conseil (actes, destinataires : conseil)",
    "registry": "l'adresse du greffe (actes, destinataires : greffe)",
    "claimant": "l'adresse de qui demande un dédommagement (actes, destinataires : demandeur du dédommagement)",
    "child_protection": "l'adresse de la cellule départementale (actes, destinataires : cellule départementale)",
}


def act_values(case: CaseFile) -> dict[str, str]:
    """What fills these letters; an empty value is still to be settled."""
    finding, told = case.acts.finding, case.acts.told
    from_inside = finding.inside_dwelling.value is True and finding.occupant_agrees.value is not True
    return {
        "to_observe": finding.to_observe,
        "observed_from": "" if from_inside else finding.observed_from,
        "observed_when": finding.observed_when,
        "complaint_facts": told.complaint_facts,
        "conciliation_subject": told.conciliation_subject,
        "child_facts": told.child_facts,
        "decision_sought": "" if CONVICTION.search(folding(told.decision_sought)[0]) else told.decision_sought,
        "counsel_address": ", ".join(case.acts.recipients.counsel),
        "redress_offered": told.redress_offered,
    }


def recipient(case: CaseFile, name: str) -> tuple[str, tuple[str, ...]]:
    """The recipient whom a letter's text names: what to call a missing address in French, and its lines."""
    lines: tuple[str, ...] = getattr(case.acts.recipients, name)
    return _RECIPIENTS[name], lines


def to_be_served(reached: Iterable[Reached], told_of: Callable[[str], Sentence]) -> Iterator[Sentence]:
    """Each person whom the act must reach, whoever assists or represents them included, and what the act is to them."""
    ground = Ground(kind=GroundKind.STATEMENT, ref=ADDRESS_REF, label="adresse au dossier du bailleur")
    for each in reached:
        told = told_of(each.capacity)
        capacity = f" ({told.text})" if told.text else ""
        yield Sentence(text=f"{', '.join(each.block.lines)}{capacity}", grounds=(ground, *told.grounds))
