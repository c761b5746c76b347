"""Pieces are kept whole, under plain names, and never overwritten."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from advisor.audit.canonical import digest_bytes, keyed_digest
from advisor.audit.errors import EvidenceRefused, SealFailed
from advisor.audit.evidence import is_piece_name, keep, key_file

from .trails import FORK, plain


def test_a_piece_is_kept_and_its_digest_given(tmp_path: Path) -> None:
    assert keep(tmp_path, "reçu-1.json", b"{}") == digest_bytes(b"{}")
    assert (tmp_path / "reçu-1.json").read_bytes() == b"{}"
    assert [path.name for path in tmp_path.iterdir()] == ["reçu-1.json"]
    assert (tmp_path / "reçu-1.json").stat().st_mode & 0o007 == 0


def test_personal_pieces_have_a_keyed_digest(tmp_path: Path) -> None:
    assert keep(tmp_path, "lettre.pdf", b"%PDF", key=b"k" * 32) == keyed_digest(b"k" * 32, b"%PDF")
    assert key_file(tmp_path, "D-1") == tmp_path / "D-1.key"


def test_the_same_piece_may_be_kept_again(tmp_path: Path) -> None:
    first = keep(tmp_path, "avis.json", b"1")
    status = (tmp_path / "avis.json").stat()
    assert keep(tmp_path, "avis.json", b"1") == first
    assert (tmp_path / "avis.json").stat() == status


def test_a_kept_piece_is_never_overwritten(tmp_path: Path) -> None:
    keep(tmp_path, "avis.json", b"1")
    with pytest.raises(EvidenceRefused) as caught:
        keep(tmp_path, "avis.json", b"2")
    assert "« avis.json » est déjà conservée" in plain(caught.value.message)
    assert (tmp_path / "avis.json").read_bytes() == b"1"


@pytest.mark.parametrize("name", ["", ".", "..", ".caché", "a/b", "../x", "a\\b", "a\nb", "a\0b", "x" * 201, "\udcff"])
def test_a_name_that_is_no_plain_name_is_refused(tmp_path: Path, name: str) -> None:
    assert not is_piece_name(name)
    with pytest.raises(EvidenceRefused):
        keep(tmp_path, name, b"")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a", "x" * 200, "reçu n° 1.json"])
def test_a_plain_name_is_admitted(tmp_path: Path, name: str) -> None:
    keep(tmp_path, name, b"1")
    assert (tmp_path / name).read_bytes() == b"1"


def test_an_absent_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(SealFailed, match="ENOENT"):
        keep(tmp_path / "absent", "avis.json", b"1")


def test_an_unnamed_fault_of_the_disk_is_told_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError("panne")

    monkeypatch.setattr(os, "pwrite", fail)
    with pytest.raises(SealFailed, match=r"panne \(erreur inconnue\)") as caught:
        keep(tmp_path, "avis.json", b"1")
    assert caught.value.remedy.startswith("Vérifier l’état du disque")
    assert list(tmp_path.iterdir()) == []


def test_the_disk_holds_the_piece_and_its_name_before_the_digest_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synchronised: list[list[str]] = []
    monkeypatch.setattr(os, "fsync", lambda _: synchronised.append([path.name for path in tmp_path.iterdir()]))
    keep(tmp_path, "avis.json", b"1")
    assert synchronised == [[".avis.json.part"], ["avis.json"]]


def test_what_a_cut_left_behind_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / ".avis.json.part").write_bytes(b"a longer unfinished piece")
    keep(tmp_path, "avis.json", b"1")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("avis.json", b"1")]


def _keep_many(folder: Path, mark: bytes) -> None:
    for number in range(20):
        try:
            keep(folder, f"{number}.json", mark * 10_000)
        except EvidenceRefused:
            continue


def test_of_two_processes_one_keeps_each_piece_whole(tmp_path: Path) -> None:
    writers = [FORK.Process(target=_keep_many, args=(tmp_path, mark)) for mark in (b"a", b"b")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    contents = [path.read_bytes() for path in tmp_path.iterdir()]
    assert len(contents) == 20
    assert set(contents) <= {b"a" * 10_000, b"b" * 10_000}
