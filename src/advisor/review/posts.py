"""The posts of referent: which bodies a text wants a referent of, who holds each post on a day, and when nobody did."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from advisor.law.truth import Truth, all_of
from advisor.register.model import Referent, Register, Territory
from advisor.review.binding import spans
from advisor.review.duties import Window
from advisor.review.lay import condition_met
from advisor.review.why_bound import reasons_not_bound
from advisor.rulebook.conventions import Clause, ConventionText

ONE_DAY = timedelta(days=1)
_BINDING = frozenset({"result", "means"})


@dataclass(frozen=True, slots=True)
class Post:
    """A referent's post in a territory: the bodies that owe it, together where they are several, and the clauses that want it.

    `expected` is false where no text wants it and somebody holds it all the same; `doubts` tell which texts may not bind,
    and why; `since` is the first day of the window
    on which a text could want it, the last of all days where none does.
    """

    territory: str
    bodies: tuple[str, ...]
    expected: Truth
    clauses: tuple[str, ...]
    since: date
    doubts: tuple[str, ...]
    titulars: tuple[Referent, ...]
    deputies: tuple[Referent, ...]

    @property
    def id(self) -> str:
        """The name of the post, stable from one day to the next."""
        return f"{'+'.join(self.bodies)}@{self.territory}"

    def holders(self, day: date) -> tuple[Referent, ...]:
        """The titulars in charge on a day."""
        return _valid(self.titulars, day)

    def stand_ins(self, day: date) -> tuple[Referent, ...]:
        """The deputies valid on a day."""
        return _valid(self.deputies, day)


@dataclass(frozen=True, slots=True)
class Vacancy:
    """Days without titular, both included; `last` is empty while it goes on, `covered_by` the deputy that stood in."""

    first: date
    last: date | None
    covered_by: str


@dataclass(frozen=True, slots=True)
class _Wanted:
    clause: Clause
    truth: Truth
    since: date
    why: tuple[str, ...]


def posts_of(texts: Iterable[ConventionText], territory: Territory, register: Register, window: Window) -> list[Post]:
    """The posts of a territory on the last day of a window: those that a text wants, then those held without one."""
    wanted: dict[tuple[str, ...], list[_Wanted]] = defaultdict(list)
    for text in texts:
        found = spans(text, territory, register, (window.first, window.last), window.as_of)
        bound = found[-1].binds
        if bound is Truth.FALSE:
            continue
        since = next(each.first for each in found if each.binds is not Truth.FALSE)
        why = reasons_not_bound(text, territory, register, window.last, window.as_of)
        for clause in text.clauses:
            if "referent" in clause.proofs and clause.modality in _BINDING:
                met = condition_met(clause, territory, register, window.last, window.as_of)
                for bodies in _bodies(clause, text):
                    wanted[bodies].append(_Wanted(clause, all_of((bound, met)), since, why))
    here = [
        each
        for each in register.referents
        if each.recorded_on <= window.as_of and (not each.territories or territory.id in each.territories)
    ]
    posts = [_post(territory, bodies, each, here) for bodies, each in wanted.items()]
    known = {body for bodies in wanted for body in bodies}
    others = dict.fromkeys(each.body for each in here if each.body not in known)
    return [*posts, *(_post(territory, (body,), [], here) for body in others)]


def vacancies(post: Post, last: date) -> list[Vacancy]:
    """The days from `post.since` to `last` on which the register names no titular, cut where a deputy comes or goes.

    None of a post that no text wants.
    """
    if post.expected is Truth.FALSE:
        return []
    starts = {post.since}
    for each in (*post.titulars, *post.deputies):
        starts |= {each.on, *([each.until + ONE_DAY] if each.until else [])}
    cuts = sorted(day for day in starts if post.since <= day <= last)
    found: list[Vacancy] = []
    for first, following in zip(cuts, [*cuts[1:], None], strict=True):
        if post.holders(first):
            continue
        deputy = next((each.id for each in post.stand_ins(first)), "")
        end = None if following is None else following - ONE_DAY
        if found and found[-1].covered_by == deputy and found[-1].last == first - ONE_DAY:
            found[-1] = Vacancy(found[-1].first, end, deputy)
        else:
            found.append(Vacancy(first, end, deputy))
    return found


def _post(territory: Territory, bodies: tuple[str, ...], wanted: list[_Wanted], here: list[Referent]) -> Post:
    clauses = tuple(dict.fromkeys(each.clause.id for each in wanted))
    texts = {each.clause.text for each in wanted}
    ours = [each for each in here if each.body in bodies and (not wanted or _serves(each, clauses, texts))]
    titulars = tuple(each for each in ours if each.deputy_of is None)
    names = {each.id for each in titulars}
    truths = [each.truth for each in wanted]
    return Post(
        territory=territory.id,
        bodies=bodies,
        expected=_any_of(truths),
        clauses=clauses,
        since=min((each.since for each in wanted if each.truth is not Truth.FALSE), default=date.max),
        doubts=tuple(dict.fromkeys(f"{each.clause.text} : {reason}" for each in wanted for reason in each.why)),
        titulars=titulars,
        deputies=tuple(each for each in here if each.deputy_of in names),
    )


def _any_of(truths: list[Truth]) -> Truth:
    if Truth.TRUE in truths:
        return Truth.TRUE
    return Truth.UNKNOWN if Truth.UNKNOWN in truths else Truth.FALSE


def _serves(referent: Referent, clauses: tuple[str, ...], texts: set[str]) -> bool:
    """Whether a referent named for a text or for clauses is named for one of these."""
    if referent.clauses:
        return bool(set(referent.clauses) & set(clauses))
    return not referent.text or referent.text in texts


def _bodies(clause: Clause, text: ConventionText) -> Iterator[tuple[str, ...]]:
    """The bodies that owe a referent: each for itself, or several together."""
    bodies = text.bearers_of(clause) or clause.bearers
    if clause.each:
        yield from ((body,) for body in bodies)
    else:
        yield bodies


def _valid(referents: tuple[Referent, ...], day: date) -> tuple[Referent, ...]:
    return tuple(each for each in referents if each.on <= day and (each.until is None or each.until >= day))
