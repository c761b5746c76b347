"""Which facts a letter tells: those its measure rests on and, before a judge who weighs the whole, every breach shown to him."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.advice.advice import Advice, MeasureAdvice
from advisor.casefile.model import CaseFile, Incident
from advisor.law.provision import Citation


@dataclass(frozen=True)
class Pleaded:
    """The incidents that a letter tells, in the file's order, with the law that governs them.

    `withheld` are breaches of which it says nothing, because someone of the household suffered them.
    """

    incidents: tuple[Incident, ...]
    withheld: tuple[Incident, ...]
    citations: tuple[Citation, ...]


def pleaded(advice: Advice, case: CaseFile, held: MeasureAdvice, *, every_breach: bool) -> Pleaded:
    """What a measure rests on and, with `every_breach`, whatever else the pieces admitted in court make a breach.

    What a person of the household suffered joins no such list: it is not held against whoever lives there.
    """
    breaches = {each.incident for each in advice.findings if every_breach and each.breach_for.get("court") == "true"}
    further = [each for each in case.incidents if each.id in breaches and each.id not in held.incidents]
    withheld = tuple(each for each in further if each.suffered_by.value)
    joined = {each.id for each in further} - {each.id for each in withheld}
    judged = (
        citation
        for finding in advice.findings
        if finding.incident in joined
        for reason in finding.conclusions
        if reason.truth == "true"
        for citation in reason.citations
    )
    return Pleaded(
        incidents=tuple(each for each in case.incidents if each.id in joined or each.id in held.incidents),
        withheld=withheld,
        citations=tuple({(each.provision, each.valid_from): each for each in (*held.citations, *judged)}.values()),
    )
