"""Vocabulary term → path in the case file → possible value: the case laid out as a fact sheet on one day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Any, NamedTuple

from advisor.casefile.coded import Code, appraised_value, coder, possible_of
from advisor.casefile.computed import (
    ALREADY_JUDGED,
    COMPLIANCE_DUE,
    ON_INCIDENT,
    ON_OCCUPANT,
    ON_PAIR,
    Seen,
    already_judged,
    compliance_due,
)
from advisor.casefile.execution import EVICTION_FROM, ON_EXECUTION, ON_FILE, eviction_from
from advisor.casefile.known import NOTHING, Known
from advisor.casefile.model import Appraisal, CaseFile, Incident, Notice, Person, Role
from advisor.casefile.sheet import FactSheet, Item, Said
from advisor.casefile.situations import CONFIDED, REFUSAL
from advisor.law.calendar import shift_day
from advisor.law.holidays_fr import zone_or_mainland
from advisor.law.possible import UNKNOWN
from advisor.law.winter import in_winter_truce
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import Duration
from advisor.rulebook.vocabulary import Term, Vocabulary

WINTER_TRUCE = "winter_truce"
UNNAMED_HOLDER = "titulaire-a-designer"
"""Stands for the holder whom the file does not name."""

_LIST_SCOPES = {
    "incidents": "incident",
    "measures": "measure",
    "pieces": "piece",
    "notices": "injunction",
    "persons": "occupant",
    "requests": "request",
}


def case_field(term: Term) -> str:
    """Where the case file says a term that has a path: `measures[].service`, `procedure.suit.hearing_on`."""
    listed = next((name for name, scope in _LIST_SCOPES.items() if scope == term.scope), None)
    return term.path if listed is None else f"{listed}[].{term.path}"


def sheet_of(case: CaseFile, vocabulary: Vocabulary, as_of: date) -> FactSheet:
    """Lay the case out as it was known on `as_of`; what was learned later is as if not yet said."""
    today = as_of.toordinal()
    reader = _Reader(case, vocabulary, as_of)
    pieces = [reader.item("piece", piece, piece.label) for piece in case.pieces if piece.received_on <= as_of]
    ranks = {piece.id: rank for rank, piece in enumerate(pieces)}
    known = reader.known = set(ranks)
    reader.told = [
        incident
        for incident in case.incidents
        if _told(incident.known_since, as_of) and (not incident.sources or not known.isdisjoint(incident.sources))
    ]
    incidents = [
        reader.item("incident", incident, "", tuple(s for s in incident.sources if s in known))
        for incident in reader.told
    ]
    persons, unsettled = _aimed_at(case, reader.seen)
    return FactSheet(
        reference=case.reference,
        as_of=today,
        case=reader.case_item(),
        lists={
            "piece": pieces,
            "incident": incidents,
            "measure": [reader.item("measure", each, "") for each in case.measures if _told(each.sent_on, as_of)],
            "injunction": [
                reader.item("injunction", each, "") for each in case.notices if _told(each.received_on, as_of)
            ],
            "occupant": [reader.item("occupant", each, "") for each in case.persons],
            "request": [reader.item("request", each, "", item_id=each.measure) for each in case.requests],
        },
        complete=frozenset(
            _LIST_SCOPES[each.items]
            for each in case.attestations
            if each.complete_until.toordinal() <= today <= _relied_on_until(each.complete_until, vocabulary)
        ),
        related={
            (incident.id, person.id): reader.pair(incident, person) for incident in reader.told for person in persons
        },
        aimed_at=tuple(reader.item("person", person, "") for person in persons),
        unsettled=unsettled,
        pieces_of={
            incident.id: [pieces[rank] for rank in sorted({ranks[each] for each in incident.sources if each in ranks})]
            for incident in case.incidents
        },
        requested=tuple(each.measure for each in case.requests),
        confided={each.id: each.written_by or "" for each in case.notices if each.kind in CONFIDED},
    )


_READABLE = frozenset(
    {
        "as_of",
        WINTER_TRUCE,
        ALREADY_JUDGED,
        COMPLIANCE_DUE,
        EVICTION_FROM,
        *ON_EXECUTION,
        *ON_FILE,
        *ON_INCIDENT,
        *ON_OCCUPANT,
        *ON_PAIR,
    }
)


def _aimed_at(case: CaseFile, seen: Seen) -> tuple[list[Person], frozenset[str]]:
    """The persons aimed at, and those among them who may not hold the lease.

    As the file says; else everyone who holds the lease or may hold it; if nobody does, the holder yet to be named.
    """
    if case.aimed_at:
        return [person for person in case.persons if person.id in case.aimed_at], frozenset()
    roles = [(person, seen(person.role)) for person in case.persons]
    found = [person for person, role in roles if _may_hold(role)] or [Person(id=UNNAMED_HOLDER)]
    holders = {person.id for person, role in roles if role.value == "holder"}
    return found, frozenset(person.id for person in found if person.id not in holders)


def _may_hold(role: Known[Role]) -> bool:
    if role.value is not None:
        return role.value == "holder"
    return not role.one_of or "holder" in role.one_of


def _relied_on_until(complete_until: date, vocabulary: Vocabulary) -> int:
    """The last day on which "this list is complete" is relied on; its own day, where the rule base names no longer one."""
    length = _length(vocabulary, kw.ATTESTATION, complete_until) or Duration(0, "days")
    return shift_day(complete_until.toordinal(), length.amount, length.unit)


def _length(vocabulary: Vocabulary, parameter: str, day: date) -> Duration | None:
    """The length that a parameter has on a day, if the rule base gives it one."""
    found = vocabulary.parameters.get(parameter)
    figure = None if found is None else found.value_on(day)
    return figure.value if figure is not None and isinstance(figure.value, Duration) else None


def _told(leaf: Known[date], as_of: date) -> bool:
    """Whether a dated thing may have been known on the day: a later date means it was not."""
    earliest = leaf.value or leaf.at_least or min(leaf.one_of, default=None)
    return earliest is None or earliest <= as_of


def refusals(case: CaseFile, as_of: date) -> list[Notice]:
    """The judgments that refused to end the lease, as the file had them on a day."""
    return [each for each in case.notices if each.kind == REFUSAL and _told(each.received_on, as_of)]


class _Reader:
    def __init__(self, case: CaseFile, vocabulary: Vocabulary, as_of: date) -> None:
        self.case = case
        self.vocabulary = vocabulary
        self.told_of = _told_of(vocabulary)
        terms = vocabulary.terms.values()
        self.paired = [(term.id, ON_PAIR[term.computed]) for term in terms if term.computed in ON_PAIR]
        self.as_of = as_of
        self.zone = zone_or_mainland(case.landlord.department)
        self.known: set[str] | None = None
        self.told: list[Incident] = []
        self.refusals = refusals(case, as_of)
        # Leaves that say nothing, by identity: the unwritten leaves of many items are one object.
        self.unsaid: set[int] = set()
        # By what they are about, then by term. Several answers to one question: the latest one stands.
        self._answers: dict[str | None, dict[str, Appraisal]] = {}
        for appraisal in sorted(case.appraisals, key=attrgetter("on")):
            if appraisal.on <= as_of:
                self._answers.setdefault(appraisal.about, {})[appraisal.term] = appraisal

    def item(
        self, scope: str, holder: Any, label: str, sources: tuple[str, ...] = (), item_id: str | None = None
    ) -> Item:
        name = item_id or str(holder.id)
        return Item(scope, name, self._said(scope, holder, name), sources, label)

    def case_item(self) -> Item:
        return Item("case", self.case.reference, self._said("case", self.case, None), (), "dossier")

    def pair(self, incident: Any, person: Person) -> dict[str, Said]:
        return {name: compute(incident, person, self.seen) for name, compute in self.paired}

    def _said(self, scope: str, holder: Any, about: str | None) -> dict[str, Said]:
        said: dict[str, Said] = {}
        if scope not in self.told_of:
            return said
        told_here = self.told_of[scope]
        unsaid, written = self.unsaid, self.written
        for (name, term, code), leaf in zip(told_here.written, told_here.leaves_of(holder), strict=True):
            if id(leaf) not in unsaid:
                told = written(term, code, leaf)
                if told is not None:
                    said[name] = told
        for name, tell in told_here.others if about in self._answers else told_here.unasked:
            told = tell(self, holder, about)
            if told is not None:
                said[name] = told
        return said

    def appraised(self, term: Term, about: str | None) -> Said | None:
        """The last answer of a person to a typed question, if it is one that the term takes."""
        answer = self._answers.get(about, {}).get(term.id)
        coded = None if answer is None else appraised_value(term, answer.value)
        return None if coded is None else (coded, ())

    def seen(self, leaf: Known[Any]) -> Known[Any]:
        """A leaf as it was known on the day; one whose pieces all came later is not there yet."""
        if leaf.sources and self._came_later(leaf.sources):
            return NOTHING
        return leaf if leaf.known_since is None and leaf.sought is None else leaf.on(self.as_of)

    def _came_later(self, sources: tuple[str, ...]) -> bool:
        """Whether all pieces that say so came after the day."""
        return self.known is not None and self.known.isdisjoint(sources)

    def said_safe(self, person: str | None) -> Appraisal | None:
        """The last answer on a letter's safety, from the role that the vocabulary names and no other."""
        answer = self._answers.get(person, {}).get(kw.SAFE_LETTER)
        asked_of = self.vocabulary.terms[kw.SAFE_LETTER].asked_of
        return answer if answer is not None and answer.by_role == asked_of else None

    def compliance_due(self, measure: Any) -> Said | None:
        """From the term that says when a measure was presented; nobody says it, nobody knows the last day."""
        term = self.vocabulary.terms[kw.SERVED_ON]
        served = self.written(term, coder(term), attrgetter(term.path)(measure))
        length = _length(self.vocabulary, kw.TIME_TO_COMPLY, self.as_of)
        if served is None or length is None:
            return None
        return compliance_due(served[0], length, self.zone), *served[1:]

    def on_execution(self, name: str) -> Said | None:
        """A day of the execution, with the length that its parameter has on the day."""
        if name == EVICTION_FROM:
            length = _length(self.vocabulary, kw.TIME_TO_LEAVE, self.as_of)
            execution = self.case.procedure.execution
            return None if length is None else eviction_from(execution, length, self.zone, self.seen, self.as_of)
        compute, parameter = ON_EXECUTION[name]
        length = _length(self.vocabulary, parameter, self.as_of)
        return None if length is None else compute(self.case.procedure.execution, length, self.zone, self.seen)

    def written(self, term: Term, code: Code, leaf: Any) -> Said | None:
        """What a path of the case file leads to, coded for its term."""
        if not isinstance(leaf, Known):
            return (UNKNOWN if leaf is None else code(leaf)), ()
        # Most leaves say a value that is known today; the attributes of a model are looked up slowly, one by one.
        fields = vars(leaf)
        value, sources = fields["value"], fields["sources"]
        plain = fields["known_since"] is None and fields["sought"] is None
        if value is not None and plain and not (sources and self._came_later(sources)):
            return code(value), sources
        told = self.seen(leaf)
        if told is NOTHING:
            return None
        if told.is_unknown and not told.sources:
            self.unsaid.add(id(leaf))
            return None
        return possible_of(told, term), told.sources


_Tell = Callable[[_Reader, Any, str | None], Said | None]


class _Told(NamedTuple):
    """What a case file tells of a scope: the terms that have a path, with what codes their values and what follows all
    paths at once; then each other term and how it is read, and those of them that ask for no appraisal."""

    written: list[tuple[str, Term, Code]]
    leaves_of: Callable[[Any], tuple[Any, ...]]
    others: list[tuple[str, _Tell]]
    unasked: list[tuple[str, _Tell]]


@lru_cache(maxsize=8)
def _told_of(vocabulary: Vocabulary) -> dict[str, _Told]:
    """By scope, the terms that a case file tells."""
    terms = vocabulary.terms.values()
    found: dict[str, _Told] = {}
    for scope in dict.fromkeys(term.scope for term in terms):
        own = [term for term in terms if term.scope == scope]
        written = [(term.id, term, coder(term)) for term in own if term.path]
        others = [term for term in own if not term.path and (term.appraised or term.computed in _READABLE)]
        if written or others:
            found[scope] = _Told(
                written,
                _following([term.path for _, term, _ in written]),
                [(each.id, _telling(each)) for each in others],
                [(each.id, _telling(each)) for each in others if not each.appraised],
            )
    return found


def _following(paths: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    if len(paths) > 1:
        return attrgetter(*paths)
    return lambda holder: tuple(attrgetter(path)(holder) for path in paths)


def _telling(term: Term) -> _Tell:
    name = term.computed
    if term.appraised:
        return lambda reader, _, about: reader.appraised(term, about)
    if name == "as_of":
        return lambda reader, *_: (reader.as_of.toordinal(), ())
    if name == WINTER_TRUCE:
        return lambda reader, *_: (in_winter_truce(reader.as_of), ())
    if name in ON_FILE:
        return lambda reader, *_: (ON_FILE[name](reader.case, reader.as_of), ())
    if name in ON_EXECUTION or name == EVICTION_FROM:
        return lambda reader, *_: reader.on_execution(name)
    if name == COMPLIANCE_DUE:
        return lambda reader, holder, _: reader.compliance_due(holder)
    if name == ALREADY_JUDGED:
        return lambda reader, holder, _: already_judged(holder, reader.refusals, reader.seen)
    if name in ON_OCCUPANT:
        return lambda reader, holder, about: ON_OCCUPANT[name](
            holder, reader.told, reader.said_safe(about), reader.seen
        )
    return lambda reader, holder, _: ON_INCIDENT[name](holder, reader.case, reader.seen)
