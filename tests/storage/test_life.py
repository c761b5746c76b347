"""The life of dossiers, drawn step by step: what a model of it allows is done, all else is refused and leaves nothing.

A longer run: ADVISOR_LIVES=50 (lives on each database).
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from store_samples import CASE, ENOUGH, MASTER, MOMENT, TODAY, WHY, drafted

from advisor.audit.chain import examine
from advisor.audit.heads import fingerprint, public_bytes
from advisor.audit.package import unpack
from advisor.audit.verify_export import verify_export
from advisor.law.errors import AdvisorError, NotFound
from advisor.service.adviser import Adviser, persons_aimed_at
from advisor.service.decisions import Choice, decisions_of, take_decision
from advisor.service.dossier_letters import approve_dossier_letter, issue_letter, track_letter
from advisor.service.dossiers import amend_dossier, decide, evaluate_dossier, open_dossier, read_dossier
from advisor.service.erasure import erase_person, person_file
from advisor.service.exports import export_dossier
from advisor.service.holds import Ground, hold_dossier, keeping_of, release_dossier
from advisor.service.letter_corrections import Truth, correct_step
from advisor.service.opinions import give_opinion, opinions_of
from advisor.service.purges import due_purges, run_purges
from advisor.service.record import case_bytes
from advisor.service.replay import replay_dossier, replay_export
from advisor.service.retention import close_dossier
from advisor.service.sealing import Actor, Desk, sealed_piece
from advisor.service.signing import adopt_key
from advisor.storage.store import Store
from advisor.storage.upgrade import upgrade

KEY = Ed25519PrivateKey.from_private_bytes(bytes([1]) * 32)
NOTED = frozenset({fingerprint(public_bytes(KEY))})
STATEMENT = "Je dormais ailleurs cette nuit-là."
GUEST, HOLDER = "invite", "titulaire"
REFERENCES = ("d-1", "d-2")
ACCOUNTS = ("a1", "a2")
LAST_FACT, DUE = date(2026, 9, 12), date(2030, 1, 1)
SETTINGS = settings(
    max_examples=int(os.environ.get("ADVISOR_LIVES", "6")),
    stateful_step_count=30,
    derandomize="ADVISOR_LIVES" not in os.environ,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate],
)
grounds = st.sampled_from(("action_en_cours", "controle_en_cours"))
references, accounts = st.sampled_from((*REFERENCES, REFERENCES[0])), st.sampled_from(ACCOUNTS)


def case_of(reference: str) -> str:
    """The night noise of the samples, with a guest who has an address and a statement of their own."""
    text = CASE.replace("nuit-77-014", reference).replace(
        "aimed_at:", "  - {id: invite, role: hosted, address: [Chez le titulaire, 77000 Melun]}\naimed_at:"
    )
    return text.replace(
        "statements:\n", f"statements:\n  - {{id: d2, made_by: invite, on: 2026-06-11, text: {STATEMENT}}}\n"
    )


@dataclass
class Kept:
    """What a letter is known as."""

    author: str
    version: int
    state: str = "drafted"
    approver: str | None = None
    deposited: bool = False
    step: int = 0
    noted_by: str = ""
    in_case: bool = False


@dataclass
class Lived:
    """What a dossier is known as; `advices` are entries with the version that they were given on, and once
    something is `served` it is for the rules to say what comes next; `by_hand` is the last version that a person wrote."""

    version: int = 1
    closed: bool = False
    held: frozenset[str] = frozenset()
    purged: bool = False
    erased: bool = False
    served: bool = False
    by_hand: int = 1
    letters: dict[int, Kept] = field(default_factory=dict)
    advices: dict[int, int] = field(default_factory=dict)
    opinions: set[tuple[str, int]] = field(default_factory=set)
    decided: set[int] = field(default_factory=set)


class Life(RuleBasedStateMachine):
    """Two dossiers of one organisation, between two accounts."""

    def __init__(self, url: str, adviser: Adviser) -> None:
        super().__init__()
        self.store = Store(url, MASTER)
        upgrade(self.store.engine)
        self.store.found("opac", "Bailleur d'essai", MOMENT)
        self.adviser = adviser
        self.known: dict[str, Lived] = {}
        adopt_key(self.store, self.desk("a1").actor, KEY)
        self.size = len(self.entries())

    def teardown(self) -> None:
        self.store.engine.dispose()

    def desk(self, account: str, today: date = TODAY) -> Desk:
        return Desk(self.store, self.adviser, Actor("opac", account, "dpo", MOMENT), today)

    def entries(self) -> list[Any]:
        with self.store.reading("opac") as work:
            found = examine(b"".join(line + b"\n" for line in work.journal.lines()))
        assert found.findings == ()
        return list(found.entries)

    def attempt(self, act: Callable[[], Any], *, allowed: bool | None, adds: int | Callable[[Any], int] = 1) -> Any:
        """Do what is allowed (none: it is for the rules to say), which writes so many entries; what is not is refused in
        words and writes none."""
        try:
            done = act()
        except AdvisorError as refused:
            assert allowed is not True, refused.message
            assert refused.message
            assert len(self.entries()) == self.size
            return None
        assert allowed is not False
        self.size += adds if isinstance(adds, int) else adds(done)
        return done

    def one(self, reference: str) -> Lived:
        return self.known.get(reference, Lived(purged=True))

    @initialize(account=accounts, last=st.sampled_from((6, 5, 1)))
    def begin(self, account: str, last: int) -> None:
        self.open(REFERENCES[0], account)
        if last > 1:
            self.take_a_letter_on_its_way(REFERENCES[0], last)

    @rule(reference=references, account=accounts)
    def open(self, reference: str, account: str) -> None:
        act = lambda: open_dossier(self.desk(account), case_of(reference), reason=WHY)  # noqa: E731
        if self.attempt(act, allowed=reference not in self.known):
            self.known[reference] = Lived()

    @rule(
        reference=references,
        account=accounts,
        behind=st.sampled_from((0, 0, 1)),
        unseen=st.booleans(),
        reason=st.sampled_from((WHY, "x")),
    )
    def amend(self, reference: str, account: str, behind: int, unseen: bool, reason: str) -> None:
        one, desk = self.one(reference), self.desk(account)

        def act() -> Any:
            text = case_bytes(read_dossier(desk, reference)[0]).decode()
            mark = "" if unseen else keeping_of(desk, reference).mark
            return amend_dossier(desk, reference, text, version=one.version - behind, reason=reason, mark=mark)

        blind = behind or (unseen and one.closed)
        if self.attempt(act, allowed=not one.purged and not blind and reason == WHY):
            one.version, one.closed = one.version + 1, False
            one.by_hand = one.version

    @rule(reference=references, account=accounts)
    def evaluate(self, reference: str, account: str) -> None:
        act = lambda: evaluate_dossier(self.desk(account), reference)  # noqa: E731
        self.attempt(act, allowed=not self.one(reference).purged, adds=0)

    @rule(reference=references, account=accounts)
    def seal(self, reference: str, account: str) -> None:
        one = self.one(reference)
        done = self.attempt(lambda: decide(self.desk(account), reference), allowed=not one.purged)
        if done:
            one.advices[done[1].sequence] = one.version

    @rule(reference=references, account=accounts)
    def give_an_opinion(self, reference: str, account: str) -> None:
        one, desk = self.one(reference), self.desk(account)

        def act() -> Any:
            aimed = persons_aimed_at(self.adviser, read_dossier(desk, reference)[0], TODAY)
            return give_opinion(
                desk, reference, version=one.version, measures=dict.fromkeys(aimed, "entretien"), reason=ENOUGH
            )

        if self.attempt(act, allowed=not one.purged and (account, one.version) not in one.opinions):
            one.opinions.add((account, one.version))

    @precondition(lambda self: any(each.advices for each in self.known.values()))
    @rule(data=st.data(), account=accounts)
    def decide_of_an_advice(self, data: st.DataObject, account: str) -> None:
        reference = data.draw(st.sampled_from([name for name, each in self.known.items() if each.advices]))
        one = self.known[reference]
        advice = data.draw(st.sampled_from(sorted(one.advices)))
        choice = Choice(person=HOLDER, measure="entretien", followed=True)
        act = lambda: take_decision(self.desk(account), reference, advice=advice, choice=choice, reason=ENOUGH)  # noqa: E731
        allowed = not one.purged and one.advices[advice] == one.version and advice not in one.decided
        if self.attempt(act, allowed=None if allowed and one.served else allowed):
            one.decided.add(advice)

    @rule(reference=references, account=accounts)
    def draft(self, reference: str, account: str) -> None:
        one = self.one(reference)
        allowed = None if one.served and not one.purged else not one.purged
        done = self.attempt(lambda: drafted(self.desk(account), reference), allowed=allowed, adds=2)
        if done:
            for each in one.letters.values():
                each.state = "replaced" if each.state == "drafted" else each.state
            one.letters[done.entry.sequence] = Kept(account, one.version)
            one.advices[done.entry.sequence - 1] = one.version

    @precondition(lambda self: any(each.letters for each in self.known.values()))
    @rule(data=st.data(), account=accounts, act=st.sampled_from(("approve", "issue", "track", "take_back")))
    def take_a_letter_further(self, data: st.DataObject, account: str, act: str) -> None:
        found = [(one, number) for one in self.known.values() for number in one.letters]
        one, number = data.draw(st.sampled_from(found[-1:] * 3 + found))
        getattr(self, act)(one, number, account)

    @rule(reference=references, last=st.integers(1, 6))
    def take_a_letter_on_its_way(self, reference: str, last: int) -> None:
        self.draft(reference, "a1")
        one = self.one(reference)
        if one.letters:
            number = max(one.letters)
            way = (
                (self.approve, "a2"),
                (self.issue, "a2"),
                (self.track, "a2"),
                (self.take_back, "a1"),
                (self.track, "a2"),
            )
            for act, account in way[: last - 1]:
                act(one, number, account)

    def approve(self, one: Lived, number: int, account: str) -> None:
        letter = one.letters[number]
        waits = letter.state == "drafted" and account != letter.author
        allowed = waits and self.stands(one, letter)
        if self.attempt(lambda: approve_dossier_letter(self.desk(account), number, reason=ENOUGH), allowed=allowed):
            letter.state, letter.approver = "approved", account

    @staticmethod
    def stands(one: Lived, letter: Kept) -> bool | None:
        """Whether a letter rests on the dossier as it is; it is for the rules to say where letters alone were followed since."""
        if one.purged or letter.version < one.by_hand:
            return False
        return True if letter.version == one.version else None

    def issue(self, one: Lived, number: int, account: str) -> None:
        letter = one.letters[number]
        self.attempt(lambda: issue_letter(self.desk(account), number, day=DUE), allowed=False)
        allowed = letter.state == "approved" and self.stands(one, letter)
        if self.attempt(lambda: issue_letter(self.desk(account), number, day=TODAY), allowed=allowed):
            letter.state = "issued"

    def track(self, one: Lived, number: int, account: str) -> None:
        letter = one.letters[number]
        act = lambda: track_letter(self.desk(account), number, addressee=1, state="deposited", day=TODAY)  # noqa: E731
        allowed = not one.purged and letter.state == "issued" and not letter.deposited
        done = self.attempt(act, allowed=allowed, adds=lambda told: 1 if told.recorded.version is None else 2)
        if done:
            letter.deposited, letter.step, letter.noted_by, one.served = True, done.entry.sequence, account, True
            self.recorded(one, letter, done.recorded.version, in_case=True)

    def take_back(self, one: Lived, number: int, account: str) -> None:
        letter = one.letters[number]
        act = lambda: correct_step(  # noqa: E731
            self.desk(account), number, letter.step, truth=Truth(withdrawn=True), reason=ENOUGH
        )
        allowed = not one.purged and letter.deposited and account != letter.noted_by
        done = self.attempt(act, allowed=allowed, adds=lambda told: 1 if told.recorded.version is None else 2)
        if done:
            letter.deposited = False
            self.recorded(one, letter, done.recorded.version, in_case=False)

    @staticmethod
    def recorded(one: Lived, letter: Kept, version: int | None, *, in_case: bool) -> None:
        """The case file knows of a step from then on, unless it does already; a closed dossier is not opened by a slip."""
        assert (version is not None) == (letter.in_case is not in_case and not one.closed)
        if version is not None:
            one.version, letter.in_case = version, in_case

    @rule(reference=references, account=accounts)
    def close(self, reference: str, account: str) -> None:
        one = self.one(reference)
        desk = self.desk(account)
        act = lambda: close_dossier(  # noqa: E731
            desk,
            reference,
            version=one.version,
            retention="precontentieux",
            start=LAST_FACT,
            mark=keeping_of(desk, reference).mark,
        )
        if self.attempt(act, allowed=not one.purged):
            one.closed = True

    @rule(reference=references, ground=grounds, set_it=st.booleans(), blind=st.sampled_from((False, False, True)))
    def hold(self, reference: str, ground: Ground, set_it: bool, blind: bool) -> None:
        one, desk = self.one(reference), self.desk("a1")

        def act() -> Any:
            keeping = keeping_of(desk, reference)
            told = {"reason": ENOUGH, "seen": (keeping.version + blind, keeping.mark)}
            return (hold_dossier if set_it else release_dossier)(desk, reference, ground, **told)

        if self.attempt(act, allowed=not one.purged and not blind and (set_it or ground in one.held)):
            one.held = one.held | {ground} if set_it else one.held - {ground}

    @rule(reference=references, day=st.sampled_from((DUE, TODAY)), closing=st.booleans())
    def purge(self, reference: str, day: date, closing: bool) -> None:
        one, desk = self.one(reference), self.desk("a1", day)
        if closing:
            self.close(reference, "a1")
        allowed = one.closed and not one.held and not one.purged and day == DUE
        if self.attempt(lambda: run_purges(desk, [reference]), allowed=allowed):
            one.purged = True

    @rule(reference=references)
    def erase(self, reference: str) -> None:
        one = self.one(reference)
        act = lambda: erase_person(  # noqa: E731
            self.desk("a1"), reference, GUEST, version=one.version, ground="demande_de_la_personne"
        )
        if self.attempt(act, allowed=not (one.purged or one.held or one.erased)):
            one.version, one.erased = one.version + 1, True
            one.by_hand = one.version

    @rule(reference=references)
    def write_again_who_is_erased(self, reference: str) -> None:
        one = self.one(reference)
        act = lambda: amend_dossier(  # noqa: E731
            self.desk("a1"),
            reference,
            case_of(reference),
            version=one.version,
            reason=WHY,
            mark=keeping_of(self.desk("a1"), reference).mark,
        )
        if self.attempt(act, allowed=not one.purged and not one.erased):
            one.version, one.closed = one.version + 1, False
            one.by_hand = one.version
            for letter in one.letters.values():
                letter.in_case = False

    @rule(reference=references, person=st.sampled_from((GUEST, HOLDER)))
    def give_a_person_their_own(self, reference: str, person: str) -> None:
        one = self.one(reference)
        told = self.attempt(lambda: person_file(self.desk("a1"), reference, person), allowed=not one.purged)
        if told and one.erased:
            assert STATEMENT.encode() not in told

    @rule(reference=references)
    def export(self, reference: str) -> None:
        one, known = self.one(reference), reference in self.known
        data = self.attempt(lambda: export_dossier(self.desk("a1"), reference, KEY), allowed=known)
        if not data:
            return
        verdict = verify_export(data, known=NOTED)
        assert verdict.findings == ()
        if one.purged or one.erased:
            assert any("effacé" in note or "purgé" in note.lower() for note in verdict.notes), verdict.notes
            assert STATEMENT.encode() not in b"".join(unpack(data).values())
        self.replays(one, lambda: replay_export(self.adviser, reference, data))
        self.replays(one, lambda: replay_dossier(self.desk("a1"), reference))

    def replays(self, one: Lived, again: Callable[[], Any]) -> None:
        """The newest advice comes out the same, or it is said why it does not."""
        try:
            assert again().identical
            assert one.advices
            assert not one.purged
        except NotFound as refused:
            if one.purged and one.advices:
                assert "purgé" in refused.message.lower()
            elif one.advices:
                assert one.erased
                assert "effacé" in refused.message.lower()

    @invariant()
    def every_act_is_in_the_journal_with_its_message(self) -> None:
        entries = self.entries()
        assert len(entries) == self.size
        with self.store.reading("opac") as work:
            told = {each.payload["sequence"]: each.kind for each in work.outbox.due(MOMENT)}
        assert told == {each.sequence: each.act for each in entries if each.sequence in told}
        assert {each.sequence for each in entries if each.subject in self.known} <= set(told)

    @invariant()
    def versions_grow_by_one_and_what_is_erased_is_in_none(self) -> None:
        for reference, one in self.known.items():
            if one.purged:
                continue
            with self.store.reading("opac") as work:
                assert [each.version for each in work.dossiers.history(reference)] == [*range(1, one.version + 1)]
            if one.erased:
                for version in range(1, one.version + 1):
                    assert STATEMENT not in read_dossier(self.desk("a2"), reference, version)[0].model_dump_json()

    @invariant()
    def what_is_told_of_its_keeping_is_what_was_done(self) -> None:
        for reference, one in self.known.items():
            if not one.purged:
                keeping = keeping_of(self.desk("a1"), reference)
                assert {each.ground for each in keeping.holds} == one.held
                assert (keeping.closing is not None) is one.closed

    @invariant()
    def no_letter_leaves_without_the_approval_of_another(self) -> None:
        for reference, one in self.known.items():
            with self.store.reading("opac") as work:
                found = {} if one.purged else {each.sequence: each for each in work.letters.of(reference)}
            assert {number: each.state for number, each in found.items()} == (
                {} if one.purged else {number: each.state for number, each in one.letters.items()}
            )
            for each in found.values():
                if each.state in ("approved", "issued"):
                    assert each.approved_by not in (None, each.drafted_by)
                    assert each.approval is not None

    @invariant()
    def nothing_is_readable_after_a_purge(self) -> None:
        desk = self.desk("a1")
        for reference, one in self.known.items():
            if not one.purged:
                continue
            for read in (read_dossier, decisions_of, keeping_of):
                with pytest.raises(NotFound):
                    read(desk, reference)
            for each in (lambda name: read_dossier(desk, name, 1), lambda name: person_file(desk, name, HOLDER)):
                with pytest.raises(NotFound):
                    each(reference)
            assert all(due.reference != reference for due in due_purges(replace(desk, today=DUE)))
            with self.store.reading("opac") as work:
                for entry in work.journal.of(reference):
                    for name in entry.payload.get("artifacts", {}):
                        with pytest.raises(NotFound):
                            sealed_piece(work, entry, name.rpartition(".")[2])
            assert opinions_of(desk, reference).shown == ()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_the_life_of_dossiers(kind: str, new_database: Callable[[str], str], adviser: Adviser) -> None:
    run_state_machine_as_test(lambda: Life(new_database(kind), adviser), settings=SETTINGS)
