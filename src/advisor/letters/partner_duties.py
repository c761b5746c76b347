"""What a letter to a partner may speak of: the parties of the texts that bind, and the duties that the review left open.

Nothing is judged here: a duty is claimed only where the review found it not respected, asked of where a rule left it to be
appraised. A clause known from an account alone is never claimed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from advisor.law.truth import Truth
from advisor.register.model import Referent, Register, Territory
from advisor.review.agenda import SETTLED
from advisor.review.binding import EVERYONE_BOUND, binds
from advisor.review.duties import Window
from advisor.review.posts import posts_of
from advisor.review.review import Review, ReviewedClause, ReviewedDuty
from advisor.rulebook.conventions import Clause, ConventionText
from advisor.rulebook.model import Rulebook


@dataclass(frozen=True, slots=True)
class Owed:
    """One duty of a clause as the review told it, and the clause of the rule base that it comes from."""

    text: ConventionText
    clause: Clause
    reviewed: ReviewedClause
    duty: ReviewedDuty


class Dealings:
    """What a landlord and one partner (a role's code) have to tell each other in a territory, on the day of a review."""

    def __init__(self, found: Review, register: Register, rulebook: Rulebook, territory: Territory, to: str) -> None:
        self.found, self.register, self.rulebook = found, register, rulebook
        self.territory, self.to = territory, to
        self.clauses = {each.id: each for text in rulebook.conventions.values() for each in text.clauses}

    def is_read(self, clause: Clause) -> bool:
        """Whether somebody read the clause in the text itself."""
        return self.rulebook.conventions[clause.text].is_read or any(
            clause.id in each.clauses for each in self.register.readings
        )

    def is_text_read(self, text: ConventionText) -> bool:
        """Whether somebody read the text itself, as the register or the rule base says."""
        return text.is_read or any(
            each.text == text.id or {clause.id for clause in text.clauses} & set(each.clauses)
            for each in self.register.readings
        )

    def texts(self) -> tuple[ConventionText, ...]:
        """The texts that surely bind on the day, to which the partner is a party."""
        day = self.found.as_of
        return tuple(
            text
            for text in self.rulebook.conventions.values()
            if self.is_party(text) and binds(text, self.territory, self.register, day, day) is Truth.TRUE
        )

    def is_party(self, text: ConventionText) -> bool:
        """Whether the partner signed a text, or owes or is owed something by it; nobody is a party to a law."""
        if text.nature in EVERYONE_BOUND:
            return False
        return self.to in text.signatories or any(
            self.to in (*each.bearers, *each.beneficiaries) for each in text.clauses
        )

    def all_owed(self) -> Iterator[Owed]:
        """Every duty reviewed in the territory that its text surely made binding, both sides."""
        for reviewed in self.found.clauses:
            if reviewed.territory == self.territory.id:
                for duty in reviewed.duties:
                    if duty.binds == "true":
                        text = self.rulebook.conventions[reviewed.text]
                        yield Owed(text, self.clauses[reviewed.clause], reviewed, duty)

    def of_partner(self) -> Iterator[Owed]:
        """The duties of this partner, alone or with other partners, that neither a rule nor a reviewer settled."""
        for owed in self.all_owed():
            if not owed.reviewed.owed_by_landlord and _is_open(owed) and self._owes(owed):
                yield owed

    def claims(self) -> tuple[Owed, ...]:
        """What the review found not respected by the partner; not prohibitions, which are spoken of apart."""
        return tuple(
            each for each in self.of_partner() if each.duty.verdict == "not_respected" and not _is_prohibition(each)
        )

    def asks(self) -> tuple[Owed, ...]:
        """What a rule left to be appraised, or a reviewer alone found not respected."""
        return tuple(
            each
            for each in self.of_partner()
            if not _is_prohibition(each) and each.duty.verdict != "not_respected" and _was_weighed(each)
        )

    def breaches(self) -> tuple[Owed, ...]:
        """Prohibitions that somebody noted a breach of."""
        return tuple(each for each in self.of_partner() if _is_prohibition(each) and _was_weighed(each))

    def on_topic(self, topic: str) -> tuple[Owed, ...]:
        """The clauses of a topic in the texts that bind on the day and to which the partner is a party, each once."""
        texts = {each.id for each in self.texts()}
        found = {
            each.clause.id: each
            for each in self.all_owed()
            if each.clause.topic == topic and each.text.id in texts and each.clause.modality != "prohibition"
        }
        return tuple(found.values())

    def agenda(self) -> tuple[Owed, ...]:
        """What both sides have to look at together: each open clause once for each who owes it."""
        found = {
            (each.clause.id, each.duty.bearer): each
            for each in self.all_owed()
            if _is_open(each) and _was_weighed(each)
        }
        return tuple(found.values())

    def own_referents(self) -> tuple[tuple[str, Referent], ...]:
        """The landlord's referents on the day, the titulars first: a rank and the line of the register."""
        window = Window(self.found.first, self.found.as_of, self.found.as_of)
        posts = posts_of(self.rulebook.conventions.values(), self.territory, self.register, window)
        mine = [post for post in posts if "landlord" in post.bodies]
        titulars = [("titular", each) for post in mine for each in post.holders(self.found.as_of)]
        return (*titulars, *(("deputy", each) for post in mine for each in post.stand_ins(self.found.as_of)))

    def _owes(self, owed: Owed) -> bool:
        if owed.duty.bearer:
            return owed.duty.bearer == self.to
        return self.to in owed.text.bearers_of(owed.clause)


def _is_open(owed: Owed) -> bool:
    """Neither the rules nor a reviewer settled it."""
    standing = owed.reviewed.override
    return (standing is None or standing.verdict not in SETTLED) and owed.duty.verdict in (
        "not_respected",
        "to_appraise",
    )


def _was_weighed(owed: Owed) -> bool:
    """A rule or a reviewer spoke of it; a mere question of the landlord's own register is not put to a partner."""
    return bool(owed.duty.reasons) or owed.reviewed.override is not None


def _is_prohibition(owed: Owed) -> bool:
    return owed.clause.modality == "prohibition"
