"""Signed heads and exports, on both databases: what was tampered with is found, located, and never signed over."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import text
from store_samples import CASE, ENOUGH, MOMENT, REFERENCE, TODAY, WHY, amended, drafted

from advisor.audit.__main__ import main
from advisor.audit.errors import ExportRefused, SignatureRefused, TrailBroken
from advisor.audit.heads import fingerprint, public_bytes
from advisor.audit.package import pack, unpack
from advisor.audit.verify_export import verify_export
from advisor.law.errors import NotFound, StorageFailed
from advisor.service.adviser import Adviser
from advisor.service.dossier_letters import approve_dossier_letter
from advisor.service.dossiers import decide, open_dossier
from advisor.service.exports import export_dossier
from advisor.service.refusals import Misuse
from advisor.service.replay import replay_dossier, replay_export
from advisor.service.sealing import Actor, Desk, seal_act
from advisor.service.signing import (
    adopt_key,
    journal_files,
    make_signing_key,
    read_signing_key,
    sign_head,
    verify_journal,
)
from advisor.storage.guards import GUARDED, unguard_statements
from advisor.storage.journal import Journal
from advisor.storage.store import Store
from tests.audit.trails import OneAtATime

KEY, NEXT, FOREIGN = (Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32) for seed in (1, 2, 3))
NOTED = frozenset({fingerprint(public_bytes(KEY))})


@pytest.fixture
def desk(store: Store, adviser: Adviser) -> Desk:
    actor = Actor("opac", "a1", "agent", MOMENT)
    adopt_key(store, actor, KEY)
    found = Desk(store, adviser, actor, TODAY)
    open_dossier(found, CASE, reason=WHY)
    return found


def signed(desk: Desk, key: Ed25519PrivateKey = KEY) -> int:
    with desk.writing() as work:
        return sign_head(work, key).size


def noted(desk: Desk, number: int = 1) -> None:
    with desk.writing() as work:
        for _ in range(number):
            seal_act(work, desk.actor, "note.taken", "autre-dossier", {})


def unguarded(store: Store, statement: str, **values: object) -> None:
    """What one does who owns the database and takes its guards away."""
    with store.engine.begin() as connection:
        for guard in unguard_statements(store.engine.dialect.name, GUARDED):
            connection.execute(text(guard))
        connection.execute(text(statement), values)


def test_heads_signed_of_a_journal_agree_with_it_across_a_rotation(desk: Desk) -> None:
    signed(desk)
    noted(desk, 3)
    signed(desk)
    adopt_key(desk.store, desk.actor, NEXT, former=KEY)
    noted(desk)
    assert signed(desk, NEXT) == 7
    assert signed(desk, NEXT) == 7
    verdict = verify_journal(desk.store, "opac", NOTED)
    assert (verdict.findings, verdict.count) == ((), 7)


def test_only_the_key_in_force_signs(desk: Desk) -> None:
    with pytest.raises(SignatureRefused):
        signed(desk, NEXT)
    for former in (None, FOREIGN):
        with pytest.raises(SignatureRefused, match="cautionnée"):
            adopt_key(desk.store, desk.actor, NEXT, former)
    adopt_key(desk.store, desk.actor, NEXT, KEY)
    with pytest.raises(SignatureRefused):
        signed(desk, KEY)
    with pytest.raises(SignatureRefused, match="déjà"):
        adopt_key(desk.store, desk.actor, KEY, NEXT)


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE journal SET line = (SELECT line FROM journal WHERE sequence = 3) WHERE sequence = 4", "insertion"),
        ("DELETE FROM journal WHERE sequence = 3", "suppression"),
        ("DELETE FROM journal WHERE sequence > 3", "fin-tronquee"),
        ("UPDATE journal SET sequence = sequence + 100 WHERE sequence = 2", "ordre"),
        ("UPDATE signed_heads SET root = signature WHERE size = 2", "signature-fausse"),
        ("DELETE FROM signing_keys", "cle-inconnue"),
        (
            "UPDATE tree_nodes SET digest = (SELECT digest FROM tree_nodes WHERE level = 0 AND position = 1) "
            "WHERE level = 0 AND position = 3",
            "arbre-different",
        ),
        ("DELETE FROM tree_nodes WHERE level = 1", "arbre-different"),
    ],
)
def test_tampering_by_the_owner_of_the_database_is_found(desk: Desk, statement: str, code: str) -> None:
    signed(desk)
    noted(desk, 4)
    signed(desk)
    unguarded(desk.store, statement)
    assert code in {each.code for each in verify_journal(desk.store, "opac", NOTED).findings}


def test_a_journal_is_verified_and_exported_without_being_held(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("advisor.storage.tree.PAGE", 3)
    noted(desk, 9)
    signed(desk)
    lines = Journal.lines
    monkeypatch.setattr(Journal, "lines", lambda self: OneAtATime(lines(self)))
    verdict = verify_journal(desk.store, "opac", NOTED)
    assert (verdict.findings, verdict.count) == ((), 11)
    with journal_files(desk.store, "opac") as files:
        assert sum(1 for _ in files["journal.jsonl"]) == 11
    unguarded(desk.store, "INSERT INTO tree_nodes SELECT organisation, 0, 11, digest FROM tree_nodes WHERE level = 3")
    assert [each.code for each in verify_journal(desk.store, "opac", NOTED).findings] == ["arbre-different"]
    unguarded(desk.store, "DELETE FROM journal WHERE sequence = 5")
    assert verify_journal(desk.store, "opac", NOTED).findings[0].code == "suppression", "nor is one that is damaged"


def test_a_journal_verifies_elsewhere_with_its_heads(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    noted(desk, 3)
    signed(desk)
    with journal_files(desk.store, "opac") as files:
        for name, lines in files.items():
            (tmp_path / name).write_bytes(b"".join(lines))
    trail = tmp_path / "journal.jsonl"
    heads, keys = str(tmp_path / "tetes.jsonl"), str(tmp_path / "cles.jsonl")
    asked = ["verify", str(trail), "--heads", heads, "--public-keys", keys, "--key"]
    assert main([*asked, *NOTED]) == 0
    assert main([*asked, fingerprint(public_bytes(FOREIGN))]) == 1
    assert "que rien ne reconnaît" in capsys.readouterr().out
    trail.write_bytes(b"".join(trail.read_bytes().splitlines(keepends=True)[:-1]))
    assert main([*asked, *NOTED]) == 1
    assert "la fin a été supprimée" in capsys.readouterr().out


def test_nothing_is_signed_over_a_tree_that_no_longer_extends_what_was_signed(desk: Desk) -> None:
    signed(desk)
    noted(desk)
    unguarded(desk.store, "UPDATE tree_nodes SET digest = :other WHERE level = 1", other=bytes(32))
    with pytest.raises(TrailBroken, match="ne prolonge plus"):
        signed(desk)


def test_a_signing_key_is_its_owner_s_alone(tmp_path: Path) -> None:
    file = tmp_path / "signature.pem"
    name = make_signing_key(file)
    assert file.stat().st_mode & 0o777 == 0o600
    assert fingerprint(public_bytes(read_signing_key(file))) == name
    with pytest.raises(StorageFailed):
        make_signing_key(file)
    os.chmod(file, 0o640)  # noqa: PTH101 - the right that must be refused
    with pytest.raises(Misuse, match="d'autres"):
        read_signing_key(file)
    other = tmp_path / "autre"
    other.write_bytes(b"rien")
    other.chmod(0o600)
    with pytest.raises(SignatureRefused):
        read_signing_key(other)


def whole(desk: Desk) -> bytes:
    """The export of a dossier that was amended, decided, and whose letter was approved, among other dossiers."""
    noted(desk)
    amended(desk, REFERENCE)
    decide(desk, REFERENCE)
    noted(desk, 2)
    sequence = drafted(desk, REFERENCE).entry.sequence
    approve_dossier_letter(replace(desk, actor=replace(desk.actor, account="a2")), sequence, reason=ENOUGH)
    return export_dossier(desk, REFERENCE, KEY)


def test_an_export_verifies_offline_and_replays(desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = whole(desk)
    verdict = verify_export(data, known=NOTED)
    assert (verdict.findings, verdict.count) == ((), 7)
    assert any("2 version(s) du dossier" in note for note in verdict.notes)
    file = tmp_path / "export.zip"
    file.write_bytes(data)
    assert main(["verify", str(file), "--key", *NOTED]) == 0
    assert capsys.readouterr().out.startswith("Export intact")
    assert replay_export(desk.adviser, REFERENCE, data).identical
    assert replay_dossier(desk, REFERENCE).identical
    _require_tampering_found(data)
    _require_age_found(desk, data)


def _without(files: dict[str, bytes], name: str) -> dict[str, bytes]:
    return {each: data for each, data in files.items() if each != name}


def _lines(files: dict[str, bytes], change: Callable[[list[bytes]], list[bytes]]) -> dict[str, bytes]:
    return {**files, "journal.jsonl": b"".join(change(files["journal.jsonl"].splitlines(keepends=True)))}


def _require_tampering_found(data: bytes) -> None:
    files = unpack(data)
    piece = next(name for name in files if name.endswith(".advice"))
    version = "versions/0001.json"
    manifest = json.loads(files["manifeste.json"])
    assert manifest["files"].keys() == files.keys() - {"manifeste.json", "sceau.json"}
    for changed, code, place in (
        ({**files, piece: b"{}"}, "piece-modifiee", piece.removeprefix("pieces/")),
        (_without(files, piece), "piece-manquante", piece.removeprefix("pieces/")),
        ({**files, version: b"{}"}, "version-modifiee", version),
        (_without(files, version), "version-manquante", version),
        ({**files, "pieces/ajout.pdf": b"%PDF"}, "fichier-ajoute", "pieces/ajout.pdf"),
        (_lines(files, lambda lines: [lines[0], *lines[2:]]), "suppression", "journal.jsonl"),
        (_lines(files, lambda lines: lines[1:]), "suppression", "journal.jsonl"),
        (_lines(files, lambda lines: lines[:-1]), "fin-tronquee", "journal.jsonl"),
        (_lines(files, lambda lines: [lines[1], lines[0], *lines[2:]]), "ordre", "journal.jsonl"),
        (_lines(files, lambda lines: [lines[0], *lines]), "ordre", "journal.jsonl"),
        (
            _lines(files, lambda lines: [lines[0].replace(b'"account":"a1"', b'"account":"b1"'), *lines[1:]]),
            "octet-modifie",
            "",
        ),
        (
            {**files, "manifeste.json": files["manifeste.json"].replace(b"opac", b"opad")},
            "signature-fausse",
            "manifeste.json",
        ),
        ({**files, "cles.jsonl": b""}, "cle-inconnue", "sceau.json"),
    ):
        found = {(each.code, each.file) for each in verify_export(pack(changed), known=NOTED).findings}
        assert (code, place) in found, (code, place, found)
    for name in ("journal.jsonl", "tete.json", "preuves.json", "sceau.json"):
        with pytest.raises(ExportRefused, match=name):
            verify_export(pack(_without(files, name)), known=NOTED)
    with pytest.raises(ExportRefused):
        verify_export(pack({**files, "cles-des-empreintes.json": b"zz"}))


def _require_age_found(desk: Desk, data: bytes) -> None:
    noted(desk)
    size = signed(desk)
    assert [each.code for each in verify_export(data, known=NOTED, least=size).findings] == ["etat-ancien"]
    foreign = frozenset({fingerprint(public_bytes(FOREIGN))})
    assert {each.code for each in verify_export(data, known=foreign).findings} == {"cle-inconnue"}
    assert any("origine n'est pas prouvée" in note for note in verify_export(data).notes)


def test_an_export_after_a_purge_says_what_is_gone_and_proves_the_rest(desk: Desk) -> None:
    entry = decide(desk, REFERENCE)[1]
    with desk.writing() as work:
        work.dossiers.purge(REFERENCE)
        seal_act(
            work, desk.actor, "dossier.purged", REFERENCE, {}, purged=sorted(entry.payload["artifacts"]), reason="R30"
        )
    data = export_dossier(desk, REFERENCE, KEY)
    verdict = verify_export(data, known=NOTED)
    assert verdict.findings == ()
    assert sum("R30" in note for note in verdict.notes) == 1 + len(entry.payload["artifacts"])
    for replay in (lambda: replay_export(desk.adviser, REFERENCE, data), lambda: replay_dossier(desk, REFERENCE)):
        with pytest.raises(NotFound, match=r"Purgé le 2026-03-02 .*R30"):
            replay()


def test_the_export_of_an_unknown_dossier_writes_nothing(desk: Desk) -> None:
    with pytest.raises(NotFound):
        export_dossier(desk, "inconnu", KEY)
    assert verify_journal(desk.store, "opac").count == 2


def test_an_export_whose_act_fails_is_not_given(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SignatureRefused):
        export_dossier(desk, REFERENCE, FOREIGN)
    assert verify_journal(desk.store, "opac").count == 2
