"""A demand under a key is done once, whatever happens between the act and its answer; on both databases."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select
from store_samples import CASE, TODAY, WHY

from advisor.access.account import Account, Asker, Means
from advisor.law.errors import AnswerAwaited, KeyReused, VersionConflict
from advisor.service.adviser import Adviser
from advisor.service.claim import Claim
from advisor.service.claims import claim_of, erase_answers, keep_answer
from advisor.service.dossiers import open_dossier
from advisor.service.erasure import erase_person
from advisor.service.gate import Gate
from advisor.service.purges import run_purges
from advisor.service.retention import close_dossier
from advisor.service.sealing import Actor, Desk
from advisor.storage.store import Store
from advisor.storage.tables import answers

NOW, NEXT_DAY, LATER = "2026-11-24T12:00:00+00:00", "2026-11-25T12:00:00+00:00", "2026-11-25T12:00:01+00:00"
ASKER = Asker(
    account=Account(id="a1", organisation="opac", login="a", roles=frozenset()), means=Means.SESSION, second_factor=True
)


@pytest.fixture
def gate(store: Store) -> Gate:
    return Gate(store, NOW)


@pytest.fixture
def desk(store: Store, adviser: Adviser) -> Desk:
    return Desk(store, adviser, Actor("opac", "a1", "agent", NOW), TODAY)


def claim(gate: Gate, request: bytes = b"POST", key: str = "k1") -> Claim:
    found = claim_of(gate, ASKER, key, request)
    assert isinstance(found, Claim)
    return found


def at(gate: Gate, now: str) -> Gate:
    return replace(gate, now=now)


def test_the_answer_is_given_again_for_a_day(gate: Gate, desk: Desk) -> None:
    taken = claim(gate)
    open_dossier(replace(desk, claim=taken), CASE, reason=WHY)
    keep_answer(gate, "opac", taken, b"201 Dupont")
    assert claim_of(at(gate, NEXT_DAY), ASKER, "k1", b"POST") == b"201 Dupont"
    assert isinstance(claim_of(at(gate, LATER), ASKER, "k1", b"POST"), Claim)


def test_the_key_is_of_one_demand_and_of_one_account(gate: Gate, desk: Desk) -> None:
    taken = claim(gate)
    with replace(desk, claim=taken).writing():
        pass
    with pytest.raises(KeyReused):
        claim_of(gate, ASKER, "k1", b"PUT")
    other = ASKER.model_copy(update={"account": ASKER.account.model_copy(update={"id": "a2"})})
    assert isinstance(claim_of(gate, other, "k1", b"PUT"), Claim)


def test_a_crash_after_the_act_does_it_no_second_time(gate: Gate, desk: Desk) -> None:
    open_dossier(replace(desk, claim=claim(gate)), CASE, reason=WHY)
    with pytest.raises(AnswerAwaited):
        claim_of(gate, ASKER, "k1", b"POST")


def test_an_act_that_fails_leaves_its_key_free(gate: Gate, desk: Desk) -> None:
    open_dossier(desk, CASE, reason=WHY)
    taken = claim(gate)
    with pytest.raises(VersionConflict):
        open_dossier(replace(desk, claim=taken), CASE, reason=WHY)
    assert not taken.taken
    assert isinstance(claim_of(gate, ASKER, "k1", b"POST"), Claim)


def test_two_at_once_under_one_key_act_once(gate: Gate, desk: Desk) -> None:
    claims = [claim(gate), claim(gate)]
    gates = threading.Barrier(2)

    def act(taken: Claim) -> str:
        gates.wait()
        try:
            with replace(desk, claim=taken).writing() as work:
                work.journal.append("test.act", "d", {})
        except AnswerAwaited:
            return "awaited"
        return "done"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(act, claims)) == ["awaited", "done"]
    with desk.reading() as work:
        assert work.journal.count("d") == 1


def test_a_key_of_yesterday_is_taken_anew(gate: Gate, desk: Desk) -> None:
    first = claim(gate)
    with replace(desk, claim=first).writing():
        pass
    keep_answer(gate, "opac", first, b"old")
    second = claim(at(gate, LATER), b"PUT")
    with replace(desk, claim=second, actor=replace(desk.actor, at=LATER)).writing():
        pass
    with pytest.raises(AnswerAwaited):
        claim_of(at(gate, LATER), ASKER, "k1", b"PUT")


def test_several_transactions_stand_under_one_claim(gate: Gate, desk: Desk) -> None:
    held = replace(desk, claim=claim(gate))
    for _ in range(2):
        with held.writing() as work:
            work.journal.append("test.act", "d", {})
    with desk.reading() as work:
        assert work.journal.count("d") == 2


def test_what_is_kept_tells_nothing_of_what_was_said(gate: Gate, desk: Desk) -> None:
    taken = claim(gate, b"Dupont")
    with replace(desk, claim=taken).writing():
        pass
    keep_answer(gate, "opac", taken, b"Dupont est cite")
    with gate.store.engine.connect() as connection:
        row = connection.execute(select(answers)).one()
    assert b"Dupont" not in bytes(row.answer)
    assert row.request.startswith("hmac-sha256:")


def erased(desk: Desk, reference: str) -> None:
    erase_person(desk, reference, "titulaire", version=1, ground="demande_de_la_personne")


def purged(desk: Desk, reference: str) -> None:
    close_dossier(desk, reference, version=1, retention="precontentieux", start=date(2026, 9, 12))
    assert len(run_purges(replace(desk, today=date(2036, 9, 12)))) == 1


@pytest.mark.parametrize("erase", [erased, purged])
def test_what_is_erased_is_not_told_again(gate: Gate, desk: Desk, erase: Callable[[Desk, str], None]) -> None:
    taken = claim(gate)
    opened = open_dossier(replace(desk, claim=taken), CASE, reason=WHY).case
    keep_answer(gate, "opac", taken, b"201 Dupont")
    erase(desk, opened.reference)
    with gate.store.engine.connect() as connection:
        assert connection.execute(select(answers.c.answer)).scalar_one() is None
    with pytest.raises(AnswerAwaited):
        claim_of(gate, ASKER, "k1", b"POST")


def test_old_answers_are_erased_and_no_others(gate: Gate, desk: Desk) -> None:
    for key, now in (("k1", NOW), ("k2", LATER)):
        taken = claim(at(gate, now), key=key)
        with replace(desk, claim=taken, actor=replace(desk.actor, at=now)).writing():
            pass
    assert erase_answers(gate.store, "opac", NEXT_DAY) == 0
    assert erase_answers(gate.store, "opac", LATER) == 1
    assert erase_answers(gate.store, "opac", LATER) == 0
