"""The noun of the group settings: who may sit, what may be said, kept, and what never leaves; frozen."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.rulebook.diagnostic import Place


@dataclass(frozen=True, slots=True)
class Group:
    """The rules of one setting in which partners speak together.

    `attendees` are the roles that may sit, `information` the categories that may be spoken of (IC codes); `named_cases`
    and `named_record`: whether persons may be spoken of, and a record naming them kept. `breaches` pairs a rule of the
    review with the clause that is broken where that rule finds something. `text` is the convention that holds these rules.
    """

    id: str
    title: str
    text: str
    grounds: tuple[str, ...]
    attendees: tuple[str, ...]
    charter: bool
    named_cases: bool
    information: tuple[str, ...]
    named_record: bool
    may_be_kept: tuple[str, ...]
    never_leaves: tuple[str, ...]
    breaches: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]
    confidence: str
    remark: str
    place: Place
