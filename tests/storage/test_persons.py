"""One person erased: nothing of them opens any more, the rest is read, proved and decided on as before."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import text
from store_samples import CASE, ENOUGH, MOMENT, REFERENCE, TODAY, WHY, amended, drafted, held, released

from advisor.audit.export import version_file
from advisor.audit.heads import fingerprint, public_bytes
from advisor.audit.package import pack, unpack
from advisor.audit.verify_export import verify_export
from advisor.law.errors import CaseRejected, LetterIncomplete, NotFound, VersionConflict
from advisor.service.adviser import Adviser
from advisor.service.dossier_letters import approve_dossier_letter
from advisor.service.dossiers import decide, open_dossier, read_dossier
from advisor.service.erasure import erase_person, person_file
from advisor.service.exports import export_dossier
from advisor.service.persons import ERASED, join_case, split_case
from advisor.service.purges import due_purges
from advisor.service.replay import replay_dossier, replay_export
from advisor.service.retention import close_dossier
from advisor.service.sealing import Actor, Desk
from advisor.service.signing import adopt_key
from advisor.storage.store import Store, Work

KEY = Ed25519PrivateKey.from_private_bytes(bytes([1]) * 32)
NOTED = frozenset({fingerprint(public_bytes(KEY))})
STATEMENT = "Je dormais ailleurs cette nuit-là."
WITH_TWO = CASE.replace(
    "aimed_at:", "  - {id: invite, role: hosted, address: [Chez le titulaire, 77000 Melun]}\naimed_at:"
).replace("statements:\n", f"statements:\n  - {{id: d2, made_by: invite, on: 2026-06-11, text: {STATEMENT}}}\n")


@pytest.fixture
def desk(store: Store, adviser: Adviser) -> Desk:
    found = Desk(store, adviser, Actor("opac", "a1", "dpo", MOMENT), TODAY)
    adopt_key(store, found.actor, KEY)
    open_dossier(found, WITH_TWO, reason=WHY)
    return found


def erased(desk: Desk, person: str = "invite", version: int = 1) -> None:
    erase_person(desk, REFERENCE, person, version=version, ground="demande_de_la_personne")


def is_there(work: Work, name: str) -> bool:
    try:
        return bool(work.pieces.read(name))
    except NotFound:
        return False


def test_a_case_taken_apart_is_put_together_again(desk: Desk) -> None:
    case, _ = read_dossier(desk, REFERENCE)
    bare, parts = split_case(case)
    assert join_case(bare, parts) == case
    assert sorted(parts) == ["invite", "titulaire"]
    kept = bare.model_dump_json()
    for own in (STATEMENT, "Chez le titulaire", "Logement n° 34", "Musique amplifiée"):
        assert own in case.model_dump_json()
        assert own not in kept


def test_who_is_erased_is_gone_from_every_version_and_the_others_are_there(desk: Desk) -> None:
    amended(desk, REFERENCE, WITH_TWO)
    erased(desk, version=2)
    for version in (1, 2, 3):
        case, _ = read_dossier(desk, REFERENCE, version)
        told = case.model_dump_json()
        assert STATEMENT not in told
        assert "Chez le titulaire" not in told
        assert next(each for each in case.statements if each.id == "d2").text == ERASED
        assert "Logement n° 34" in told
    with desk.store.engine.connect() as connection:
        rows = connection.execute(text("SELECT wrapped FROM person_keys WHERE destroyed_at IS NOT NULL")).scalars()
        assert list(rows) == [None]


def test_a_decision_is_taken_after_an_erasure_and_replays(desk: Desk) -> None:
    decide(desk, REFERENCE)
    erased(desk)
    with pytest.raises(NotFound, match=r"effacé le 2026-03-02 .*demande_de_la_personne"):
        replay_dossier(desk, REFERENCE)
    decide(desk, REFERENCE)
    assert replay_dossier(desk, REFERENCE).identical


def test_an_export_after_an_erasure_verifies_and_says_it(desk: Desk) -> None:
    decide(desk, REFERENCE)
    before = unpack(export_dossier(desk, REFERENCE, KEY))
    erased(desk)
    decide(desk, REFERENCE)
    data = export_dossier(desk, REFERENCE, KEY)
    files, verdict = unpack(data), verify_export(data, known=NOTED)
    assert verdict.findings == ()
    assert any("effacé le 2026-03-02" in note for note in verdict.notes)
    assert replay_export(desk.adviser, REFERENCE, data).identical
    assert STATEMENT.encode() not in b"".join(files.values())
    (gone,) = {name for name in before if name.startswith("versions/")} - files.keys()
    left = {each.code for each in verify_export(pack({**files, gone: before[gone]}), known=NOTED).findings}
    assert "contenu-non-efface" in left
    part = next(name for name in files if name.startswith("versions/0002.") and name != version_file(2))
    changed = {each.code for each in verify_export(pack({**files, part: b"{}"}), known=NOTED).findings}
    assert "version-modifiee" in changed


def test_a_letter_to_who_is_erased_goes_no_further_and_one_of_another_stays(desk: Desk) -> None:
    letter = drafted(desk, REFERENCE)
    reviewer = replace(desk, actor=replace(desk.actor, account="a2"))
    erased(desk)
    with desk.reading() as work:
        kept = [name for name in letter.entry.payload["artifacts"] if work.pieces.read(name)]
    assert len(kept) == len(letter.entry.payload["artifacts"]), "this letter says nothing of the guest's own"
    with pytest.raises(VersionConflict):
        approve_dossier_letter(reviewer, letter.entry.sequence, reason=ENOUGH)
    again = drafted(desk, REFERENCE)
    erased(desk, "titulaire", version=2)
    with desk.reading() as work:
        readable = [each for each in again.entry.payload["artifacts"] if is_there(work, each)]
    assert [each.rpartition(".")[2] for each in readable] == ["receipt"]
    with pytest.raises(LetterIncomplete, match="adresse"):
        drafted(desk, REFERENCE)


def test_who_was_erased_is_not_written_again_under_the_same_name(desk: Desk) -> None:
    erased(desk)
    with pytest.raises(CaseRejected, match="effacé"):
        amended(desk, REFERENCE, WITH_TWO, version=2)
    assert amended(desk, REFERENCE, CASE, version=2) == 3


def test_nobody_is_erased_from_a_dossier_that_is_held_nor_twice(desk: Desk) -> None:
    held(desk, REFERENCE)
    with pytest.raises(CaseRejected, match="action_en_cours"):
        erased(desk)
    released(desk, REFERENCE)
    erased(desk)
    for version in (1, 2):
        with pytest.raises(NotFound):
            erased(desk, version=version)
    with pytest.raises(VersionConflict):
        erased(desk, "titulaire", version=1)
    with pytest.raises(NotFound):
        erased(desk, "personne", version=2)


def test_an_erasure_leaves_a_closed_dossier_closed(desk: Desk) -> None:
    close_dossier(desk, REFERENCE, version=1, retention="contentieux_termine", start=TODAY)
    erased(desk)
    assert [each.reference for each in due_purges(desk)] == [REFERENCE]


def test_a_person_is_given_what_is_held_of_them_and_of_no_other(desk: Desk) -> None:
    held = person_file(desk, REFERENCE, "invite").decode()
    assert STATEMENT in held
    assert "Logement n° 34" not in held
    assert "Musique amplifiée" not in held
    assert json.loads(person_file(desk, REFERENCE, "titulaire"))["incidents"][0]["id"] == "i1"
    with pytest.raises(NotFound):
        person_file(desk, REFERENCE, "inconnu")
    with desk.reading() as work:
        assert work.journal.of(REFERENCE)[-1].act == "person.exported"
