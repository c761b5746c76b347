"""The directory of referents on a day: who is in charge, who stands in, when nobody was, and the alerts of the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from advisor.advice.advice import Alarm, AlarmFault, Question, TruthWord
from advisor.advice.alarms import raise_alarms
from advisor.advice.reasons import question_about
from advisor.advice.story import word
from advisor.engine.derivation import Derivation
from advisor.engine.derive import derive
from advisor.engine.missing import Gap
from advisor.engine.program import Program
from advisor.law.possible import ABSENT, UNKNOWN, Possible, boolean
from advisor.law.truth import Truth
from advisor.law.value import Value
from advisor.register.model import Referent, Register, Territory
from advisor.review.binding import attested
from advisor.review.duties import Window
from advisor.review.posts import ONE_DAY, Post, Vacancy, posts_of, vacancies
from advisor.review.sheet import sheet_of
from advisor.rulebook.vocabulary import Vocabulary

SCOPE = "referent_post"
_ASKED = ("expected", "in_charge")
"""What of a post is asked when nobody says it."""


class HolderShown(Value):
    """A referent or a deputy: the line of the register, a function, and its days."""

    record: str
    body: str
    function: str
    since: date
    until: date | None
    deputy_of: str | None


class VacancyShown(Value):
    """Days for which the register names no titular; `last` is empty while it goes on."""

    first: date
    last: date | None
    covered_by: str


class PostShown(Value):
    """One post on the day: `expected` tells whether a text wants it, `questions` what nobody has said of it.

    `doubts` tell which texts may not bind, and why, where no text surely does.
    """

    territory: str
    bodies: tuple[str, ...]
    expected: TruthWord
    clauses: tuple[str, ...]
    doubts: tuple[str, ...]
    in_charge: tuple[HolderShown, ...]
    deputies: tuple[HolderShown, ...]
    vacancies: tuple[VacancyShown, ...]
    alerts: tuple[Alarm, ...]
    questions: tuple[Question, ...]


class Directory(Value):
    """The referents of a landlord and of its partners on a day, by territory and body.

    Unless `attested`, a vacancy says only that the register names nobody. `faults` are the rules that could not speak.
    """

    landlord: str
    since: date
    as_of: date
    attested: bool
    posts: tuple[PostShown, ...]
    faults: tuple[AlarmFault, ...] = ()


@dataclass(frozen=True, slots=True)
class PostFacts:
    """The facts of a post, coded; the vocabulary's terms name these fields."""

    expected: Possible
    in_charge: Possible
    deputised: Possible
    lapsed: Possible
    ends_on: Possible
    succeeded: Possible


def directory(
    program: Program, register: Register, window: Window, check: Callable[[Derivation], None] | None = None
) -> Directory:
    """The directory on the last day of a window, vacancies sought from its first day.

    Raises: `EngineDisagreement`, `EngineUnavailable` from `check`, the second engine.
    """
    shown: list[PostShown] = []
    faults: list[AlarmFault] = []
    for territory in register.territories:
        posts = posts_of(program.rulebook.conventions.values(), territory, register, window)
        told, failed = _territory(program, register, window, (territory, posts), check)
        shown += told
        faults += failed
    return Directory(
        landlord=register.landlord,
        since=window.first,
        as_of=window.last,
        attested=attested("referent", register, window.last),
        posts=tuple(shown),
        faults=tuple(faults),
    )


def _territory(
    program: Program,
    register: Register,
    window: Window,
    here: tuple[Territory, list[Post]],
    check: Callable[[Derivation], None] | None,
) -> tuple[list[PostShown], tuple[AlarmFault, ...]]:
    territory, posts = here
    facts = {post.id: facts_of(post, register, window.last) for post in posts}
    vocabulary = program.rulebook.vocabulary
    sheet = sheet_of(territory.id, {SCOPE: facts.items()}, vocabulary, window.last)
    if check is not None:
        check(derive(program, sheet))
    alarms = raise_alarms(program, sheet, territory.department)
    return [
        _shown(post, window, [each for each in alarms.alerts if each.item == post.id], _asked(post, facts, vocabulary))
        for post in posts
    ], alarms.faults


def facts_of(post: Post, register: Register, day: date) -> PostFacts:
    """What is known of a post on a day; a register that nobody attests may lack a line."""
    holders, deputies = post.holders(day), post.stand_ins(day)
    absent = Truth.FALSE if attested("referent", register, day) else Truth.UNKNOWN
    ends = (
        None
        if any(each.until is None for each in holders)
        else max((each.until for each in holders if each.until), default=None)
    )
    return PostFacts(
        expected=boolean(post.expected),
        in_charge=boolean(Truth.TRUE if holders else absent),
        deputised=boolean(Truth.TRUE if deputies else absent),
        lapsed=not holders and any(each.until is not None and each.until < day for each in post.titulars),
        ends_on=ABSENT if ends is None else ends.toordinal(),
        succeeded=ends is not None and bool(post.holders(ends + ONE_DAY)),
    )


def _asked(post: Post, facts: dict[str, PostFacts], vocabulary: Vocabulary) -> tuple[Question, ...]:
    """What nobody has said of a post that a text wants, or may want."""
    if post.expected is Truth.FALSE:
        return ()
    return tuple(
        question_about(Gap(SCOPE, post.id, term.id), vocabulary.terms)
        for term in vocabulary.terms.values()
        if term.scope == SCOPE and term.path in _ASKED and getattr(facts[post.id], term.path) == UNKNOWN
    )


def _shown(post: Post, window: Window, alerts: list[Alarm], questions: tuple[Question, ...]) -> PostShown:
    return PostShown(
        territory=post.territory,
        bodies=post.bodies,
        expected=word(post.expected),
        clauses=post.clauses,
        doubts=() if post.expected is Truth.TRUE else post.doubts,
        in_charge=_holders(post.holders(window.last)),
        deputies=_holders(post.stand_ins(window.last)),
        vacancies=tuple(map(_vacancy, vacancies(post, window.last))),
        alerts=tuple(alerts),
        questions=questions,
    )


def _holders(referents: Iterable[Referent]) -> tuple[HolderShown, ...]:
    return tuple(
        HolderShown(
            record=each.id,
            body=each.body,
            function=each.function,
            since=each.on,
            until=each.until,
            deputy_of=each.deputy_of,
        )
        for each in referents
    )


def _vacancy(vacancy: Vacancy) -> VacancyShown:
    return VacancyShown(first=vacancy.first, last=vacancy.last, covered_by=vacancy.covered_by)
