"""A review arranged for people: both sides apart, by territory and text, the worst verdicts first; nothing is concluded here."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from advisor.law.dates_fr import french_date
from advisor.register.model import Register
from advisor.review.changes import Changes
from advisor.review.review import Review, ReviewedClause, ReviewedDuty
from advisor.rulebook import convention_keywords as words
from advisor.rulebook.conventions import Clause, ConventionText
from advisor.rulebook.model import Rulebook
from advisor.service import review_words as told

TO_SEE_FIRST = ("not_respected", "respected_late", "falling_due")
"""The verdicts that the summary lists."""
ON_THE_SUMMARY = 10
"""Lines of the summary, so that it stays on its page; what is beyond is counted and said to be further on."""


@dataclass(frozen=True, slots=True)
class DutyView:
    """One duty as read: who owes it, its days, why, what proves it, what is asked."""

    bearers: str
    days: str
    due: str
    computation: tuple[str, ...]
    verdict: str
    why: tuple[str, ...]
    records: tuple[str, ...]
    doubted: tuple[str, ...]
    questions: tuple[str, ...]
    alerts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClauseView:
    """One side of a clause as read, with a reviewer's verdict that stands for a while, where there is one."""

    reviewed: ReviewedClause
    origin: str
    modality: str
    verdict: str
    override: str
    duties: tuple[DutyView, ...]


@dataclass(frozen=True, slots=True)
class TextView:
    """One text in a territory: how it is known and until when it holds, its clauses that matter, and those without object."""

    text: ConventionText
    known: str
    validity: str
    clauses: tuple[ClauseView, ...]
    without_object: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PlaceView:
    """One side of one territory: its counts by verdict, and its texts."""

    territory: str
    label: str
    counts: tuple[tuple[str, int], ...]
    texts: tuple[TextView, ...]


@dataclass(frozen=True, slots=True)
class SideView:
    """What the landlord owes, or what it is owed."""

    owed_by_landlord: bool
    title: str
    places: tuple[PlaceView, ...]


@dataclass(frozen=True, slots=True)
class AskedView:
    """One question of the review, once, with the clauses that wait for it."""

    text: str
    asked_of: str
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A whole review as read; `first` are the lines of the summary, `more` how many others there are."""

    review: Review
    sides: tuple[SideView, ...]
    first: tuple[ReviewedClause, ...]
    more: int
    questions: tuple[AskedView, ...]
    changes: Changes | None


def view_of(found: Review, register: Register, rulebook: Rulebook, changes: Changes | None = None) -> ReviewView:
    """Arrange a review; `register` tells its evidence, `rulebook` its texts."""
    arranger = _Arranger(found, register, rulebook)
    worst = sorted(
        (each for each in found.clauses if each.verdict in TO_SEE_FIRST),
        key=lambda each: (TO_SEE_FIRST.index(each.verdict), not each.owed_by_landlord, each.territory, each.clause),
    )
    return ReviewView(
        review=found,
        sides=tuple(arranger.side(owed_by_landlord=owed) for owed in (True, False)),
        first=tuple(worst[:ON_THE_SUMMARY]),
        more=len(worst[ON_THE_SUMMARY:]),
        questions=tuple(_asked(found.clauses)),
        changes=changes,
    )


def _asked(clauses: Iterable[ReviewedClause]) -> Iterator[AskedView]:
    waiting: dict[tuple[str, str], list[str]] = defaultdict(list)
    for clause in clauses:
        for duty in clause.duties:
            for question in duty.questions:
                waiting[question.text, question.asked_of].append(f"{clause.clause} ({clause.territory})")
    for (text, asked_of), named in waiting.items():
        yield AskedView(text, asked_of, tuple(dict.fromkeys(named)))


class _Arranger:
    def __init__(self, found: Review, register: Register, rulebook: Rulebook) -> None:
        self.found = found
        self.texts = rulebook.conventions
        self.clauses: dict[str, Clause] = {each.id: each for text in self.texts.values() for each in text.clauses}
        self.evidence = told.evidence(register)
        self.labels = {each.id: each.label for each in register.territories}

    def side(self, *, owed_by_landlord: bool) -> SideView:
        """One side, territory by territory."""
        mine = [each for each in self.found.clauses if each.owed_by_landlord is owed_by_landlord]
        places = dict.fromkeys(each.territory for each in self.found.clauses)
        return SideView(
            owed_by_landlord,
            told.SIDES[owed_by_landlord],
            tuple(self._place(name, [each for each in mine if each.territory == name]) for name in places),
        )

    def _place(self, name: str, clauses: list[ReviewedClause]) -> PlaceView:
        counts = Counter(each.verdict for each in clauses)
        by_text: dict[str, list[ReviewedClause]] = defaultdict(list)
        for each in clauses:
            by_text[each.text].append(each)
        return PlaceView(
            territory=name,
            label=self.labels.get(name, ""),
            counts=tuple((code, counts[code]) for code in words.VERDICTS.values()),
            texts=tuple(self._text(text, kept) for text, kept in sorted(by_text.items(), key=_worst_first)),
        )

    def _text(self, name: str, clauses: list[ReviewedClause]) -> TextView:
        text = self.texts[name]
        kept = sorted(clauses, key=lambda each: words.WORST_FIRST.index(each.verdict))
        return TextView(
            text=text,
            known=told.held(text.held),
            validity=told.validity(text),
            clauses=tuple(self._clause(each) for each in kept if not _is_plainly_without_object(each)),
            without_object=tuple(_without_object(each for each in kept if _is_plainly_without_object(each))),
        )

    def _clause(self, clause: ReviewedClause) -> ClauseView:
        standing = clause.override
        return ClauseView(
            reviewed=clause,
            origin=told.origin(self.clauses[clause.clause]),
            modality=told.modality(clause.modality),
            verdict=told.verdict(clause.verdict),
            override=""
            if standing is None
            else f"Verdict d'un relecteur ({standing.by_role}), du {french_date(standing.on)} au "
            f"{french_date(standing.until)} : {standing.reason} Les règles concluaient : {told.verdict(clause.derived)}.",
            duties=tuple(self._duty(clause, each) for each in clause.duties),
        )

    def _duty(self, clause: ReviewedClause, duty: ReviewedDuty) -> DutyView:
        undated = "" if duty.dated else " (compté d'un jour que ni le texte ni le registre ne donnent : à vérifier)"
        return DutyView(
            bearers=told.bearers(clause, duty),
            days=f"du {french_date(duty.first)} au {french_date(duty.last)}",
            due=f"{french_date(duty.due)}{undated}" if duty.due else "",
            computation=duty.computation,
            verdict=told.verdict(duty.verdict),
            why=tuple(told.why(each) for each in duty.reasons),
            records=tuple(told.evidence_line(each, self.evidence) for each in duty.records),
            doubted=tuple(told.evidence_line(each, self.evidence) for each in duty.doubted),
            questions=tuple(dict.fromkeys(f"{each.text} ({each.asked_of})" for each in duty.questions)),
            alerts=tuple(each.text for each in duty.alerts if each.certain),
        )


def _worst_first(item: tuple[str, list[ReviewedClause]]) -> tuple[bool, int, str]:
    text, clauses = item
    surely = any(duty.binds == "true" for each in clauses for duty in each.duties)
    return not surely, min(words.WORST_FIRST.index(each.verdict) for each in clauses), text


def _is_plainly_without_object(clause: ReviewedClause) -> bool:
    return clause.verdict == "not_applicable" and clause.override is None


def _without_object(clauses: Iterable[ReviewedClause]) -> Iterator[tuple[str, str]]:
    """Clauses without object together, under the rule that says so."""
    by_reason: dict[str, list[str]] = defaultdict(list)
    for clause in clauses:
        reasons = dict.fromkeys(reason.title for duty in clause.duties for reason in duty.reasons)
        by_reason[" ; ".join(reasons)].append(clause.clause)
    for reason, named in by_reason.items():
        yield reason, ", ".join(named)
