"""Which facts a letter tells: those its measure rests on and, before a judge who weighs the whole, every breach shown to him.

Nothing is decided here: what was suffered at home, and what a judgment came after, were the engine's answers.
"""

from __future__ import annotations

from dataclasses import dataclass

from advisor.advice.advice import Advice, MeasureAdvice
from advisor.casefile.model import CaseFile, Incident
from advisor.law.provision import Citation
from advisor.letters.facts import FactTeller


@dataclass(frozen=True)
class Pleaded:
    """The incidents that a letter tells, in the file's order, with the law that governs them.

    Of two kinds of breaches it says nothing: `withheld`, because someone who is, or may be, of the household suffered them, and
    `judged`, because a judgment that refused to end the lease came, or may have come, after them.
    """

    incidents: tuple[Incident, ...]
    withheld: tuple[Incident, ...]
    judged: tuple[Incident, ...]
    citations: tuple[Citation, ...]


def pleaded(advice: Advice, case: CaseFile, held: MeasureAdvice, teller: FactTeller, *, every_breach: bool) -> Pleaded:
    """What a measure rests on and, with `every_breach`, whatever else the pieces admitted in court make a breach.

    What someone who is, or may be, of the household suffered joins no such list: it is not held against whoever lives there.
    Nor is anything pleaded again that was, or may have been, judged (C. civ. 1355), unless the measure rests on nothing newer.
    """
    new = {each.incident for each in advice.findings if each.already_judged == "false"}
    rested = set(held.incidents)
    kept = rested & new if every_breach and rested & new else rested
    breaches = {each.incident for each in advice.findings if every_breach and each.breach_for.get("court") == "true"}
    hidden = {each.id for each in case.incidents if teller.may_be_of_the_home(each)}
    further = breaches - rested - hidden
    joined = further & new
    cited = (
        citation
        for finding in advice.findings
        if finding.incident in joined
        for reason in finding.conclusions
        if reason.truth == "true"
        for citation in reason.citations
    )
    return Pleaded(
        incidents=tuple(each for each in case.incidents if each.id in joined | kept),
        judged=tuple(each for each in case.incidents if each.id in (rested - kept) | (further - new)),
        withheld=tuple(each for each in case.incidents if each.id in (breaches - rested) & hidden),
        citations=tuple({(each.provision, each.valid_from): each for each in (*held.citations, *cited)}.values()),
    )
