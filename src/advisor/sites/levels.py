"""The level of each site on a day: what the rules observe, what they retain, with which means, and who decided before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from advisor.advice.advice import Question, RuleReason
from advisor.advice.reasons import Asker, Teller
from advisor.engine.derivation import Derivation, Judgement
from advisor.engine.derive import derive
from advisor.engine.program import Program
from advisor.law.truth import Truth
from advisor.law.value import Value
from advisor.register.model import Register, Site
from advisor.review.binding import attested
from advisor.rulebook import site_keywords as words
from advisor.sites.lay import SCOPE, reviews_of, sheet_of_site

OBSERVED, RETAINED, MEANS, TO_CONFIRM = "niveau observé", "niveau retenu", "moyens du site", "confirmation à demander"
CRITERIA = "classement-des-sites/criteres-provisoires"
Checks = Callable[[Derivation], None]


class ReviewShown(Value):
    """A review of a site: its day, the level observed, the level given, by which role, confirmed by which partner."""

    record: str
    on: date
    observed: str
    level: str
    by_role: str
    confirmed_by: str


class LevelOfSite(Value):
    """One site: a level is empty where the rules cannot tell, and `questions` say what would let them.

    `standing` is the level given at the last review; `change` says what `retained` does to it: "first", "raised", "kept", "lowered".
    """

    site: str
    label: str
    territory: str
    commune: str
    observed: str
    standing: str
    retained: str
    change: str
    means: str
    to_confirm: bool
    reasons: tuple[RuleReason, ...]
    questions: tuple[Question, ...]
    history: tuple[ReviewShown, ...]


class Levels(Value):
    """The levels of a landlord's sites; `criteria` says whose criteria they are, `unplaced` counts reports that name no site,
    `to_erase` names those whose last day of keeping is over.

    They drive means: no case file, no allocation and no letter to a tenant reads them.
    """

    landlord: str
    as_of: date
    criteria: str
    whole: bool
    unplaced: int
    to_erase: tuple[str, ...]
    sites: tuple[LevelOfSite, ...]


def levels(program: Program, register: Register, as_of: date, check: Checks | None = None) -> Levels:
    """Class every site of a register on a day, by the rules of the review.

    Raises: `RuleConflict`, `EngineDisagreement`, `EngineUnavailable`.
    """
    known = [each for each in register.reports if max(each.on, each.recorded_on) <= as_of]
    return Levels(
        landlord=register.landlord,
        as_of=as_of,
        criteria=program.rulebook.provisions[CRITERIA].label,
        whole=attested("incident", register, as_of),
        unplaced=sum(each.site is None for each in known),
        to_erase=tuple(each.id for each in known if each.kept_until is not None and each.kept_until < as_of),
        sites=tuple(_level(program, register, site, as_of, check) for site in register.sites),
    )


def _level(program: Program, register: Register, site: Site, as_of: date, check: Checks | None) -> LevelOfSite:
    derivation = derive(program, sheet_of_site(site, register, program.rulebook, as_of))
    if check is not None:
        check(derivation)
    concluded = derivation.world.concluded.get(("all", SCOPE, site.id), {})
    ranks = list(words.LEVELS.values())
    observed, retained = (
        ranks[found] if type(found := concluded.get(name)) is int else "" for name in (OBSERVED, RETAINED)
    )
    reviews = reviews_of(register, site, as_of)
    standing = next((each.level for each in reversed(reviews) if each.on < as_of), "")
    reasons, questions = _why(derivation, settled=bool(retained))
    means = concluded.get(MEANS)
    return LevelOfSite(
        site=site.id,
        label=site.label or site.id,
        territory=site.territory,
        commune=site.commune,
        observed=observed,
        standing=standing,
        retained=retained,
        change=_change(standing, retained),
        means=program.rulebook.terms[MEANS].word_for(means) if isinstance(means, str) else "",
        to_confirm=concluded.get(TO_CONFIRM) is True,
        reasons=reasons,
        questions=questions,
        history=tuple(
            ReviewShown(
                record=each.id,
                on=each.on,
                observed=each.observed,
                level=each.level,
                by_role=each.by_role,
                confirmed_by=each.confirmed_by or "",
            )
            for each in reviews
        ),
    )


def _change(standing: str, retained: str) -> str:
    if not retained:
        return ""
    if not standing:
        return "first"
    return "kept" if retained == standing else "raised" if retained > standing else "lowered"


def _why(derivation: Derivation, *, settled: bool) -> tuple[tuple[RuleReason, ...], tuple[Question, ...]]:
    """The rules that concluded; where no level is retained, the questions that would let one be."""
    teller, asker = Teller(derivation), Asker(derivation)
    reasons = []
    for rule in derivation.program.rulebook.rules:
        if rule.scope != SCOPE or rule.stage != "review":
            continue
        for judgement in derivation.heard(rule.id):
            if _is_true(judgement):
                reasons.append(teller.rule(judgement, Truth.TRUE))
            elif not settled:
                asker.ask(judgement.verdict.rule, judgement.frame, rule.title)
    return tuple(reasons), () if settled else asker.questions()


def _is_true(judgement: Judgement) -> bool:
    return any(each.truth is Truth.TRUE for each in judgement.verdict.emissions)
