"""What a job may do: each kind is one act of the service, asked for many times over; who may do one may ask for many."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, Literal

from advisor.access.actions import Action
from advisor.law.errors import CaseRejected
from advisor.service.dossier_letters import draft_dossier_letter, issue_letter
from advisor.service.kept_registers import SUBJECT
from advisor.service.kept_reviews import seal_review
from advisor.service.purges import run_purges
from advisor.service.replay import replay_dossier
from advisor.service.sealing import Desk
from advisor.storage.jobs import Arguments
from advisor.storage.store import Work

JobKind = Literal["draft_letters", "issue_letters", "replays", "purges", "reviews"]


@dataclass(slots=True)
class ItemTaken:
    """The item of a job under which an act is done; `told` is what it led to, by default the last entry sealed."""

    job: str
    rank: int
    told: dict[str, Any] = field(default_factory=dict)
    taken: bool = False

    def take(self, work: Work) -> None:
        """Note the item as done, with the act. Raises: `JobStopped`."""
        if not self.taken:
            work.jobs.take(self.job, self.rank)

    def settle(self, work: Work) -> None:
        """Note what the act led to."""
        work.jobs.settle(self.job, self.rank, self.told or {"entry": work.journal.head().sequence})


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of job: the act that each item is, the ids that it names, how the dossier or register is found, what is done."""

    action: Action
    names: tuple[str, ...]
    subject: Callable[[Work, Arguments], str]
    act: Callable[[Desk, Arguments, ItemTaken], None]


def _named(work: Work, arguments: Arguments) -> str:
    del work
    return str(arguments["reference"])


def _of_letter(work: Work, arguments: Arguments) -> str:
    return work.letters.get(int(arguments["letter"])).reference


def _register(work: Work, arguments: Arguments) -> str:
    name = str(arguments["name"])
    work.registers.version(name)
    return SUBJECT.format(name=name)


def _draft(desk: Desk, arguments: Arguments, item: ItemTaken) -> None:
    del item
    draft_dossier_letter(
        desk, str(arguments["reference"]), person=str(arguments["person"]), measure=str(arguments["measure"])
    )


def _issue(desk: Desk, arguments: Arguments, item: ItemTaken) -> None:
    del item
    issue_letter(desk, int(arguments["letter"]), day=date.fromisoformat(str(arguments["day"])))


def _replay(desk: Desk, arguments: Arguments, item: ItemTaken) -> None:
    found = replay_dossier(desk, str(arguments["reference"]))
    item.told = {"entry": found.sequence, "identical": found.identical}
    with desk.writing():
        pass  # nothing but the item itself is written: a replay changes no dossier


def _purge(desk: Desk, arguments: Arguments, item: ItemTaken) -> None:
    del item
    run_purges(desk, [str(arguments["reference"])])


def _review(desk: Desk, arguments: Arguments, item: ItemTaken) -> None:
    del item
    seal_review(desk, str(arguments["name"]), day=date.fromisoformat(str(arguments["day"])))


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "draft_letters": Kind(Action.DRAFT_LETTER, ("reference", "person", "measure"), _named, _draft),
        "issue_letters": Kind(Action.ISSUE_LETTER, ("letter", "day"), _of_letter, _issue),
        "replays": Kind(Action.EVALUATE, ("reference",), _named, _replay),
        "purges": Kind(Action.PURGE, ("reference",), _named, _purge),
        "reviews": Kind(Action.READ_REGISTER, ("name", "day"), _register, _review),
    }
)
"""Every kind of job. Approvals are not among them: each is a person's own act on one letter."""


def require_arguments(kind: Kind, arguments: Arguments) -> None:
    """Return if an item names what its act needs, and nothing else.

    Raises: `CaseRejected`.
    """
    wrong = set(arguments) != set(kind.names)
    if not wrong and "letter" in kind.names:
        wrong = not isinstance(arguments["letter"], int)
    if not wrong and "day" in kind.names:
        wrong = not _is_day(arguments["day"])
    if wrong:
        raise CaseRejected(
            "Une ligne du travail ne nomme pas ce qu'il faut.", remedy=f"Donner : {', '.join(kind.names)}."
        )


def _is_day(value: object) -> bool:
    try:
        date.fromisoformat(str(value))
    except ValueError:
        return False
    return True
