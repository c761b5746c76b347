"""Lists read a part at a time, and what may pass among several dossiers, on both databases."""

from __future__ import annotations

import pytest
from store_samples import MOMENT

from advisor.access.account import Account, Asker, Means
from advisor.access.actions import Action
from advisor.access.roles import Role
from advisor.law.errors import NotFound, ValueRefused
from advisor.service.accounts import create_account
from advisor.service.authorise import passing
from advisor.service.gate import Gate
from advisor.storage.store import Store

NAMES = ["A-2", "Z", "a-1", "a_1", "b", "é"]


@pytest.fixture
def gate(store: Store) -> Gate:
    return Gate(store, MOMENT)


@pytest.fixture
def account(store: Store, gate: Gate) -> Account:
    found = create_account(gate, "opac", "agent-1", [Role.AGENT], by="operator").account
    with store.writing("opac", MOMENT) as work:
        for name in NAMES:
            work.dossiers.create(name, b"{}", account="x", reason="essai", judicial=name == "b")
            work.journal.append("test.act", "d", {"name": name.encode().hex()})
        for name in ("Z", "b"):
            work.assignments.assign(name, found.id, by="x")
    return found


def test_each_dossier_is_listed_once_whatever_the_page(store: Store, account: Account) -> None:
    for limit in (1, 2, 4, 7):
        seen: list[str] = []
        with store.reading("opac") as work:
            while page := work.dossiers.page(account.id, seen[-1] if seen else "", limit):
                seen += [each.reference for each in page]
        assert sorted(seen) == NAMES
        with store.reading("opac") as work:
            assert work.dossiers.references() == seen


def test_a_list_tells_which_are_one_s_own(store: Store, account: Account) -> None:
    with store.writing("opac", MOMENT) as work:
        work.dossiers.purge("Z")
    with store.reading("opac") as work:
        mine = work.dossiers.page(account.id, "", 10, assigned=True)
        others = work.dossiers.page(account.id, "", 10, assigned=False)
        every = work.dossiers.page(account.id, "", 10)
    assert sorted((each.reference, each.purged) for each in mine) == [("Z", True), ("b", False)]
    assert sorted(each.reference for each in others) == ["A-2", "a-1", "a_1", "é"]
    assert {each.reference for each in every if each.assigned} == {"Z", "b"}


def test_what_may_not_pass_is_left_out_and_what_passes_is_written_down(
    store: Store, gate: Gate, account: Account
) -> None:
    asker = Asker(account=account, means=Means.SESSION, second_factor=True)
    assert passing(gate, asker, Action.EVALUATE, [*NAMES, "nowhere"]) == ["Z"]
    with store.reading("opac") as work:
        lines = [(each.subject, each.reason) for each in work.accesses.page() if each.action == Action.EVALUATE]
    assert lines == [("Z", "assigned")]
    token = asker.model_copy(update={"means": Means.TOKEN, "scopes": frozenset({Action.LIST_DOSSIERS})})
    assert passing(gate, token, Action.EVALUATE, NAMES) == []


def test_the_entries_of_a_dossier_are_read_in_parts(store: Store, account: Account) -> None:
    del account
    with store.reading("opac") as work:
        whole = work.journal.of("d")
        first = work.journal.of("d", limit=4)
        rest = work.journal.of("d", after=first[-1].sequence)
        assert [*first, *rest] == whole
        assert work.journal.line(whole[2].sequence) == list(work.journal.lines())[whole[2].sequence - 1]
        with pytest.raises(NotFound):
            work.journal.line(999)


def test_a_value_that_the_database_cannot_hold_is_refused_not_a_failure(store: Store) -> None:
    refused = (ValueRefused, NotFound)
    with pytest.raises(refused), store.reading("opac") as work:
        work.dossiers.version("a\x00b")
    with pytest.raises(refused), store.reading("opac") as work:
        work.journal.line(2**53)


def test_versions_are_read_in_parts(store: Store) -> None:
    with store.writing("opac", MOMENT) as work:
        work.dossiers.create("v", b"{}", account="x", reason="un", judicial=False)
        for version in (1, 2):
            work.dossiers.amend("v", b"{}", version=version, account="x", reason=f"{version}", judicial=False)
        assert [each.version for each in work.dossiers.history("v", after=1, limit=1)] == [2]
        assert [each.version for each in work.dossiers.history("v")] == [1, 2, 3]
