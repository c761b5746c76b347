"""The nouns of the conventions: a text, where it holds, and its clauses; all frozen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from advisor.rulebook.condition import Duration
from advisor.rulebook.diagnostic import Place


@dataclass(frozen=True, slots=True)
class Perimeter:
    """Where a text holds: everywhere, or in the departments, court districts, communes (INSEE) named.

    `landlords` narrows it to some landlords, `groups` to the sittings of some groups; `within` are the departments in
    which the court districts lie, so that a territory elsewhere is surely outside.
    """

    france: bool = False
    departments: tuple[str, ...] = ()
    courts: tuple[str, ...] = ()
    communes: tuple[str, ...] = ()
    landlords: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """One duty of a text: who owes what to whom, with what force, when, by when, and what would prove it.

    `each` asks it of every bearer apart; `inferred` names what the account does not say and the dossier deduced;
    `provision` is the article of law that a statutory clause comes from; `article` is empty while the text is not held.
    """

    id: str
    text: str
    article: str
    mark: str
    topic: str
    bearers: tuple[str, ...]
    each: bool
    beneficiaries: tuple[str, ...]
    modality: str
    inferred: tuple[str, ...]
    action: str
    arises: str
    event: str
    period: Duration | None
    deadline: Duration | None
    condition: str
    proofs: tuple[str, ...]
    expected_proof: str
    information: tuple[str, ...]
    provision: str
    sources: tuple[str, ...]
    confidence: str
    remark: str
    place: Place


@dataclass(frozen=True, slots=True)
class ConventionText:
    """One text of the dossier: its nature, level, perimeter, validity, how it is known, its relations and clauses."""

    id: str
    title: str
    nature: str
    level: str
    perimeter: Perimeter
    signatories: tuple[str, ...]
    signed_on: date | None
    valid_from: date | None
    valid_to: date | None
    renewal: str
    held: str
    confidence: str
    sources: tuple[str, ...]
    relations: tuple[tuple[str, str], ...]
    remark: str
    clauses: tuple[Clause, ...]
    place: Place

    def bearers_of(self, clause: Clause) -> tuple[str, ...]:
        """Who owes a clause, "all signatories" told one by one."""
        told = (self.signatories if role == "all_signatories" else (role,) for role in clause.bearers)
        return tuple(dict.fromkeys(role for roles in told for role in roles))

    @property
    def is_read(self) -> bool:
        """Whether its own words were read: a text known from an account alone never yields "non respectée"."""
        return self.held in ("full", "excerpt")
