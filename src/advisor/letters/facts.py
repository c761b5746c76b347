"""What a letter may tell of an incident: its words, its date, and what must be asked before either is written.

Nothing here decides whether the incident counts; that was the engine's. Sources: conventions §4 (categories), legal
review, C-11 (coarse dates) and part E (wording).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from advisor.casefile.computed import author_of, suffered_in_household
from advisor.casefile.known import Known
from advisor.casefile.model import CaseFile, Incident
from advisor.law.dates_fr import french_date, french_week
from advisor.letters.draft import Ground, GroundKind, Sentence
from advisor.letters.wording_table import folding
from advisor.rulebook import keywords as kw
from advisor.rulebook.vocabulary import Vocabulary

_SEEN_BY_STAFF = frozenset({"staff_report", "bailiff_report"})
_AGAINST_PERSONS = frozenset({"J1", "J2"})
_HEARD_FROM_A_HOME = re.compile(
    r"\b(cri|cris|crie\w*|hurl\w+|pleur\w*|sanglot\w*|eclats? de voix|disput\w+|querell\w+|altercation\w*|coups?|gifl\w+|"
    r"bris|bris[ea]\w*|cass[ea]\w*|enfonc\w+|fracas\w*|vitres?|vaisselle)\b"
)
_MONTHS = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
_EXACT_DAY = re.compile(
    rf"\b\d{{1,2}}(er)? ({_MONTHS})\b|\b\d{{1,2}}[/.-]\d{{1,2}}([/.-]\d{{2,4}})?\b|\b\d{{4}}-\d\d-\d\d\b"
)


@dataclass(frozen=True)
class Told:
    """One row of the chronology, or nothing; `missing` names in French each thing to settle before it can be written."""

    row: Sentence | None
    missing: tuple[str, ...]


@dataclass(frozen=True)
class FactTeller:
    """Tells the incidents of a case as known on a day; `texts` are the neutral wordings of templates/letters/texts.

    `turns` are the days on which another wording of the law begins to govern facts, or from which they are new to a judge who
    refused to end the lease: no week told reaches over one.
    """

    case: CaseFile
    vocabulary: Vocabulary
    texts: dict[str, Any]
    as_of: date
    turns: tuple[date, ...] = ()

    def tell(self, incident: Incident) -> Told:
        """The row of one incident, or everything that keeps it from being written."""
        missing = tuple(self._to_ask(incident))
        text = self._text(incident)
        period = self._period(incident)
        named = f"de l'incident « {incident.id} »"
        if text is None:
            missing += (f"une autre suite {named} : un fait de cette catégorie ne s'écrit dans aucun courrier",)
        elif not text:
            missing += (f"la description matérielle {named}",)
        elif not self._is_precise(incident) and _EXACT_DAY.search(folding(text)[0]):
            missing += (f"la description {named} sans jour précis, qu'un seul foyer a pu connaître",)
        if period is None:
            missing += (f"la date {named}, au moins par un intervalle",)
        if missing or not text or period is None:
            return Told(None, missing)
        return Told(Sentence(text=text, grounds=(fact(incident),), period=period), ())

    def of_a_minor(self, incident: Incident) -> bool:
        """Whether the author is, or may be, under age."""
        author = author_of(incident, self.case, self._seen)
        if author is not None:
            return not self._surely_no(author.minor)
        listed = [person for person in self.case.persons if person.id in incident.author.one_of]
        return not listed or not all(self._surely_no(person.minor) for person in listed)

    def may_be_of_the_home(self, incident: Incident) -> bool:
        """Whether someone is named as having suffered it who is, or may be, of the household; who was named later counts too."""
        named = incident.suffered_by
        if self._seen(named).value is None:
            return bool(named.value)
        answer, *_ = suffered_in_household(incident, self.case, self._seen)
        return answer is not False

    def _to_ask(self, incident: Incident) -> Iterator[str]:
        suffered = incident.suffered_by
        named = f"de l'incident « {incident.id} »"
        if self.may_be_of_the_home(incident):
            yield f"l'accord du référent protection : l'incident « {incident.id} » a été subi au foyer, ou peut l'avoir été"
        elif suffered.value is None and suffered.sought is None and self._may_be_suffered_at_home(incident):
            question = self.vocabulary.terms[kw.SUFFERED].question
            yield f"la réponse à « subi par » {named}, pour chaque personne du foyer ({question})"
        one_household = incident.known_by_one_household
        if incident.category in self.texts["always_neutral"] and not self._answered(one_household):
            question = self._question("known_by_one_household")
            yield f"la réponse à « connu d'un seul foyer » {named} ({question})"

    def _may_be_suffered_at_home(self, incident: Incident) -> bool:
        place = incident.place
        outside = (place.value is not None and place.value != "dwelling") or (
            bool(place.one_of) and "dwelling" not in place.one_of
        )
        heard = _HEARD_FROM_A_HOME.search(folding(incident.description)[0])
        return not outside or incident.category in _AGAINST_PERSONS or heard is not None

    def _text(self, incident: Incident) -> str | None:
        """The words: the file's own, or the neutral ones; `None` for what no letter tells."""
        neutral: str | None = self.texts["neutral"].get(incident.category)
        if neutral is None or incident.category in self.texts["always_neutral"] or self.of_a_minor(incident):
            return neutral
        return incident.description.strip()

    def _period(self, incident: Incident) -> str | None:
        """The day where our own staff or an officer saw it and several households may know of it; else the week."""
        day = incident.date
        low = day.value or day.at_least or min(day.one_of, default=None)
        high = day.value or day.at_most or max(day.one_of, default=None)
        if low is None or high is None:
            return None
        if self._is_precise(incident):
            return french_date(low) if low == high else f"entre le {french_date(low)} et le {french_date(high)}"
        if _monday(low) == _monday(high):
            return self._week(low, high)
        return f"entre la {french_week(low)} et la {french_week(high)}"

    def _week(self, low: date, high: date) -> str:
        """The week of a fact, cut or prolonged so that it lies wholly on the side of each turn where the fact is."""
        monday = _monday(low)
        for turn in self.turns:
            if monday < turn <= low:
                return f"entre le {french_date(turn)} et le {french_date(monday + timedelta(days=13))}"
            if high < turn <= monday + timedelta(days=6):
                return f"entre le {french_date(monday)} et le {french_date(turn - timedelta(days=1))}"
        return french_week(low)

    def _is_precise(self, incident: Incident) -> bool:
        seen = {
            each.origin for each in self.case.pieces if each.id in incident.sources and each.received_on <= self.as_of
        }
        return bool(seen & _SEEN_BY_STAFF) and self._surely_no(incident.known_by_one_household)

    def _surely_no(self, leaf: Known[bool]) -> bool:
        return self._answered(leaf) and leaf.value is not True

    def _answered(self, leaf: Known[bool]) -> bool:
        seen = self._seen(leaf)
        return seen.value is not None or seen.sought is not None

    def _seen(self, leaf: Known[Any]) -> Known[Any]:
        return leaf.on(self.as_of)

    def _question(self, path: str) -> str:
        return next(term.question for term in self.vocabulary.terms.values() if term.path == path)


def fact(incident: Incident) -> Ground:
    """The ground of a sentence that tells an incident."""
    label = f"incident {incident.id}, pièces {', '.join(incident.sources)}"
    return Ground(kind=GroundKind.FACT, ref=incident.id, label=label)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
