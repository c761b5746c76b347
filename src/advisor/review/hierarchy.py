"""Which clause prevails where several texts speak of the same thing: topic by topic, true, false or unknown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from advisor.advice.story import word
from advisor.law.truth import Truth, all_of, any_of
from advisor.register.model import Register, Territory
from advisor.review.binding import BIND_NOBODY, binds, covers
from advisor.review.places import place_of
from advisor.review.readings import as_read
from advisor.review.territories import ClauseStanding, TerritoryView, TextShown, TopicView
from advisor.review.why_bound import reasons_not_bound
from advisor.rulebook import convention_keywords as words
from advisor.rulebook import territory_keywords as keys
from advisor.rulebook.conventions import Clause, ConventionText
from advisor.rulebook.model import Rulebook
from advisor.rulebook.territories import Hierarchy, Principle


@dataclass(frozen=True, slots=True)
class Standing:
    """A clause of a text that binds, or may."""

    clause: Clause
    text: ConventionText
    binds: Truth

    @property
    def bearers(self) -> frozenset[str]:
        """Who owes it; "all signatories" are those of the text."""
        return frozenset(self.text.bearers_of(self.clause))

    @property
    def is_statute(self) -> bool:
        """Whether it is the law's own."""
        return self.text.nature == "statute"

    @property
    def only_tells(self) -> bool:
        """Whether it binds nobody: a recommendation, or a text that tells."""
        return self.clause.modality == "recommendation" or self.text.nature in BIND_NOBODY

    @property
    def may_set_aside(self) -> bool:
        """Whether it can set a clause of another text aside: it binds its parties, everywhere and not in a sitting alone."""
        return (
            self.clause.modality in keys.FORCEFUL
            and not self.only_tells
            and not self.text.perimeter.groups
            and self.text.nature != "house_rule"
        )

    def is_closer_than(self, other: Standing) -> bool:
        """Whether its text is closer to the ground; one of the same level is not."""
        return words.FROM_WIDEST.index(self.text.level) > words.FROM_WIDEST.index(other.text.level)


def territory_view(
    rulebook: Rulebook, territory: Territory, register: Register, day: date, as_of: date
) -> TerritoryView:
    """What binds in a territory on a day, as known on `as_of`, and which clause prevails on each topic."""
    there = [
        (text, binds(text, territory, register, day, as_of))
        for text in rulebook.conventions.values()
        if covers(text, territory, register) is not Truth.FALSE
    ]
    return TerritoryView(
        territory=territory.id,
        label=territory.label,
        department=territory.department,
        texts=tuple(
            TextShown(
                text=text.id,
                title=text.title,
                nature=text.nature,
                level=text.level,
                known_by=text.held,
                groups=text.perimeter.groups,
                binds=word(bound),
                why=reasons_not_bound(text, territory, register, day, as_of),
            )
            for text, bound in there
        ),
        topics=tuple(_topics(rulebook, _by_topic(there, register, as_of))),
        place=place_of(rulebook, territory, register),
    )


def _by_topic(
    there: Sequence[tuple[ConventionText, Truth]], register: Register, as_of: date
) -> dict[str, list[Standing]]:
    by_topic: dict[str, list[Standing]] = defaultdict(list)
    for text, bound in there:
        if bound is not Truth.FALSE or text.nature in BIND_NOBODY:
            for clause in text.clauses:
                by_topic[clause.topic].append(Standing(as_read(clause, register, as_of), text, bound))
    return by_topic


def _topics(rulebook: Rulebook, by_topic: dict[str, list[Standing]]) -> Iterator[TopicView]:
    for hierarchy in rulebook.hierarchies.values():
        for topic in words.TOPICS.values():
            if topic in by_topic:
                principle = hierarchy.principle_of(topic)
                yield TopicView(
                    topic=topic,
                    principle=principle.principle,
                    reason=principle.reason,
                    source=principle.source,
                    clauses=tuple(_stand(each, by_topic[topic], principle, hierarchy) for each in by_topic[topic]),
                )


def _stand(each: Standing, beside: Sequence[Standing], principle: Principle, hierarchy: Hierarchy) -> ClauseStanding:
    rivals = _rivals(each, beside, principle)
    standing = _standing(each, displaced(each, rivals, principle))
    return ClauseStanding(
        clause=each.clause.id,
        text=each.text.id,
        level=each.text.level,
        bearers=each.clause.bearers,
        modality=each.clause.modality,
        action=each.clause.action,
        binds=word(each.binds),
        standing=standing,
        set_aside_by=tuple(rival.clause.id for rival in rivals) if standing in ("set_aside", "open") else (),
        cautions=tuple(_cautions(each, beside, hierarchy)),
    )


def _standing(each: Standing, displacement: Truth) -> str:
    if each.only_tells:
        return "indicative"
    if each.text.perimeter.groups:
        return "in_group"
    if displacement is Truth.TRUE:
        return "set_aside"
    if each.binds is Truth.UNKNOWN:
        return "may_prevail"
    return "prevails" if displacement is Truth.FALSE else "open"


def _rivals(each: Standing, beside: Sequence[Standing], principle: Principle) -> list[Standing]:
    """The clauses that set one aside if their text binds; nothing sets the law aside, nor what binds nobody."""
    if each.is_statute or each.only_tells or each.text.perimeter.groups:
        return []
    if principle.principle == "most_specific":
        return [
            other
            for other in beside
            if other.may_set_aside and other.is_closer_than(each) and other.bearers & each.bearers
        ]
    if each.clause.modality != "permission":
        return []
    if principle.principle == "most_protective":
        return [other for other in beside if other.may_set_aside]
    return [other for other in beside if other.is_statute] if principle.principle == "statute" else []


def displaced(each: Standing, rivals: Sequence[Standing], principle: Principle) -> Truth:
    """Whether a clause is set aside: a closer text must answer for every one of its bearers, a protection or the law once."""
    if not rivals:
        return Truth.FALSE
    if principle.principle != "most_specific":
        return any_of(rival.binds for rival in rivals)
    return all_of(any_of(rival.binds for rival in rivals if bearer in rival.bearers) for bearer in each.bearers)


def _cautions(each: Standing, beside: Sequence[Standing], hierarchy: Hierarchy) -> Iterator[str]:
    """What a convention's clause never allows by itself, whatever it says."""
    if each.is_statute:
        return
    for reserved in hierarchy.reserved:
        found = [words.INFORMATION[code] for code in each.clause.information if code in reserved.information]
        if found:
            yield f"{', '.join(found)} : {reserved.reason}"
    event = each.clause.event
    if each.clause.deadline and any(
        other.is_statute and other.clause.deadline and other.clause.event == event for other in beside
    ):
        yield hierarchy.deadlines
