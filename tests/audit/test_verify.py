"""Trail and pieces verified together, after a purge too, and by an outsider."""

from __future__ import annotations

import json
import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import rfc8785

import advisor.audit
from advisor.audit.__main__ import main
from advisor.audit.entry import Entry, Head, head_of
from advisor.audit.evidence import ARTIFACTS, PURGED, REASON, keep, key_file
from advisor.audit.journal import head, read_entries
from advisor.audit.receipt import EngineMark, Receipt
from advisor.audit.verdict import Finding, Verdict
from advisor.audit.verify import verify_artifacts, verify_trail

from .test_journal import seal
from .trails import plain, seal_four, written

KEY = b"k" * 32


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    """A trail that seals a receipt and, under the key of its case, a letter."""
    trail = tmp_path / "registre.jsonl"
    seal(trail, payload={ARTIFACTS: {"reçu.json": keep(tmp_path, "reçu.json", b"{}")}})
    letter = keep(tmp_path, "lettre.pdf", b"%PDF", key=KEY)
    seal(trail, act="letter.issued", payload={ARTIFACTS: {"lettre.pdf": letter}})
    keep(tmp_path, key_file(tmp_path, "D-1").name, KEY)
    return trail


def _pieces(trail: Path) -> Verdict:
    return verify_artifacts(read_entries(trail), trail.parent, keys={"D-1": KEY})


def test_untouched_pieces_are_those_that_were_sealed(sealed: Path) -> None:
    verdict = _pieces(sealed)
    assert verdict.intact
    assert (verdict.count, verdict.head, verdict.notes) == (2, head(sealed), ())


@pytest.mark.parametrize(
    ("name", "change", "code", "entry"),
    [
        ("reçu.json", lambda file: file.write_bytes(b"[]"), "piece-modifiee", 1),
        ("lettre.pdf", lambda file: file.write_bytes(b"%PDG"), "piece-modifiee", 2),
        ("reçu.json", lambda file: file.unlink(), "piece-manquante", 1),
        ("lettre.pdf", lambda file: (file.unlink(), file.mkdir()), "piece-illisible", 2),
    ],
)
def test_a_piece_that_differs_is_named(sealed: Path, name: str, change: Any, code: str, entry: int) -> None:
    change(sealed.parent / name)
    (finding,) = _pieces(sealed).findings
    assert (finding.file, finding.code, finding.entry) == (name, code, entry)
    assert f"Écriture n° {entry}, pièce « {name} »" in plain(finding.message)
    assert finding.remedy


def test_all_pieces_that_differ_are_told_in_the_order_of_the_trail(sealed: Path) -> None:
    for name in ("lettre.pdf", "reçu.json"):
        (sealed.parent / name).unlink()
    assert [finding.file for finding in _pieces(sealed).findings] == ["reçu.json", "lettre.pdf"]


def test_without_the_key_of_its_case_a_piece_is_noted_as_unverified(sealed: Path) -> None:
    (sealed.parent / "lettre.pdf").write_bytes(b"%PDG")
    verdict = verify_artifacts(read_entries(sealed), sealed.parent)
    assert verdict.intact
    assert [plain(note) for note in verdict.notes] == [
        "Écriture n° 2, pièce « lettre.pdf » : présente, mais non vérifiable sans la clé du dossier D-1."
    ]


def test_another_key_does_not_verify(sealed: Path) -> None:
    verdict = verify_artifacts(read_entries(sealed), sealed.parent, keys={"D-1": b"x" * 32})
    assert [finding.file for finding in verdict.findings] == ["lettre.pdf"]


def test_after_a_lawful_purge_the_trail_verifies_and_says_what_went_when_and_why(sealed: Path) -> None:
    seal(sealed, act="case.purged", payload={PURGED: ["lettre.pdf"], REASON: "délai de 3 ans"})
    (finding,) = _pieces(sealed).findings
    assert (finding.code, finding.file) == ("piece-non-purgee", "lettre.pdf")
    assert finding.remedy.startswith("Détruire")

    (sealed.parent / "lettre.pdf").unlink()
    key_file(sealed.parent, "D-1").unlink()
    verdict = _pieces(sealed)
    assert verdict.intact
    assert verify_trail(sealed, known=head(sealed)).intact
    assert [plain(note) for note in verdict.notes] == [
        "Écriture n° 2, pièce « lettre.pdf » : purgée le 2026-11-24 (écriture n° 3 ; motif : délai de 3 ans)."
    ]


def test_a_purge_does_not_excuse_what_is_sealed_after_it(sealed: Path) -> None:
    seal(sealed, act="case.purged", payload={PURGED: ["avis.json", 3]})
    seal(sealed, payload={ARTIFACTS: {"avis.json": keep(sealed.parent, "avis.json", b"1")}})
    assert _pieces(sealed).intact
    (sealed.parent / "avis.json").unlink()
    assert [finding.code for finding in _pieces(sealed).findings] == ["piece-manquante"]


@pytest.mark.parametrize("payload", [{ARTIFACTS: []}, {PURGED: "lettre.pdf"}, {ARTIFACTS: {}}])
def test_a_payload_of_another_shape_names_no_piece(sealed: Path, payload: dict[str, Any]) -> None:
    seal(sealed, payload=payload)
    assert _pieces(sealed).intact


def test_a_digest_that_is_none_never_matches(sealed: Path) -> None:
    seal(sealed, payload={ARTIFACTS: {"reçu.json": None}})
    assert [finding.code for finding in _pieces(sealed).findings] == ["piece-modifiee"]


def test_no_file_outside_the_folder_is_ever_read(sealed: Path) -> None:
    seal(sealed, payload={ARTIFACTS: {"../secret": "sha256:" + "0" * 64}})
    assert [finding.code for finding in _pieces(sealed).findings] == ["nom-interdit"]


def test_a_clock_that_went_back_is_noted_not_accused(tmp_path: Path) -> None:
    trail = tmp_path / "registre.jsonl"
    seal(trail, recorded_at="2026-11-24T10:00:00+01:00")
    seal(trail, recorded_at="2026-11-24T09:30:00Z")
    seal(trail, recorded_at="2026-11-24T10:29:59+01:00")
    verdict = verify_trail(trail)
    assert verdict.intact
    assert [plain(note) for note in verdict.notes][:-1] == [
        "Écriture n° 3 : son horodatage précède celui de l’écriture n° 2."
    ]


def test_without_a_head_noted_elsewhere_the_verdict_says_its_limit(sealed: Path) -> None:
    assert "tête notée ailleurs" in verify_trail(sealed).notes[-1]
    assert verify_trail(sealed, known=head(sealed)).notes == ()


def test_a_trail_cut_after_an_entry_is_found_with_a_head(sealed: Path) -> None:
    known = head(sealed)
    sealed.write_bytes(sealed.read_bytes().splitlines(keepends=True)[0])
    assert verify_trail(sealed).intact
    assert [finding.code for finding in verify_trail(sealed, known=known).findings] == ["fin-tronquee"]


def test_a_bounded_examination_says_so(tmp_path: Path) -> None:
    trail = tmp_path / "registre.jsonl"
    trail.write_bytes(b"x\n" * 30)
    assert "il peut y en avoir d’autres" in verify_trail(trail).notes[0]


def _noted(entries: list[Entry]) -> str:
    known: Head = head_of(entries)
    return f"{known.sequence}:{known.digest}"


def test_the_command_tells_an_intact_trail(sealed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    noted = _noted(list(read_entries(sealed)))
    assert main(["verify", str(sealed), "--head", noted, "--pieces", str(sealed.parent)]) == 0
    assert plain(capsys.readouterr().out) == f"Registre intact : 2 écriture(s) lue(s), tête {noted}\n"


def test_the_command_places_the_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    trail = tmp_path / "registre.jsonl"
    trail.write_bytes(written(seal_four()).replace(b"approved", b"approvad"))
    assert main(["verify", str(trail), "--pieces", str(tmp_path)]) == 1
    told = plain(capsys.readouterr().out)
    assert told.startswith("Registre altéré, 1 anomalie(s) : 4 écriture(s) lue(s)")
    assert "- Écriture n° 2 (ligne 2, colonne" in told
    assert "  Remède : Conserver la copie altérée" in told


def test_the_command_names_the_piece(sealed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (sealed.parent / "lettre.pdf").write_bytes(b"")
    assert main(["verify", str(sealed), "--pieces", str(sealed.parent), "--json"]) == 1
    printed = capsys.readouterr().out
    told = json.loads(printed)
    assert "Écriture" in printed
    assert (told["intact"], told["count"]) == (False, 2)
    assert [finding["file"] for finding in told["findings"]] == ["lettre.pdf"]


def test_the_command_takes_keys_from_another_folder(sealed: Path, tmp_path: Path) -> None:
    other = tmp_path / "clés"
    other.mkdir()
    key_file(tmp_path, "D-1").rename(key_file(other, "D-1"))
    (tmp_path / "lettre.pdf").write_bytes(b"")
    assert main(["verify", str(sealed), "--pieces", str(tmp_path)]) == 0
    assert main(["verify", str(sealed), "--pieces", str(tmp_path), "--keys", str(other)]) == 1


@pytest.mark.parametrize("content", [b"short", None])
def test_a_key_that_is_none_is_misuse(sealed: Path, content: bytes | None, capsys: pytest.CaptureFixture[str]) -> None:
    key = key_file(sealed.parent, "D-1")
    key.unlink()
    if content is None:
        key.mkdir()
    else:
        key.write_bytes(content)
    assert main(["verify", str(sealed), "--pieces", str(sealed.parent)]) == 2
    assert "Clé" in capsys.readouterr().err


def test_an_absent_trail_is_misuse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(tmp_path / "absent")]) == 2
    assert "Remède" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["sceller"], ["verify"], ["verify", "x", "--head", "4"]])
def test_a_wrong_command_is_misuse(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: python -m advisor.audit" in capsys.readouterr().err


def test_a_head_that_is_none_is_explained(sealed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["verify", str(sealed), "--head", "4"])
    assert "nombre d’écritures" in capsys.readouterr().err


def test_the_command_tells_the_notes(sealed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(sealed)]) == 0
    assert plain(capsys.readouterr().out).splitlines()[1].startswith("Note : Sans tête notée ailleurs")


def test_the_package_runs_as_a_command(sealed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["advisor.audit", "verify", str(sealed)])
    with pytest.raises(SystemExit) as caught:
        runpy.run_path(str(Path(advisor.audit.__file__).with_name("__main__.py")), run_name="__main__")
    assert caught.value.code == 0


@pytest.mark.parametrize("noun", [Entry, Head, Finding, Verdict, Receipt, EngineMark])
def test_nouns_are_frozen(noun: type) -> None:
    assert noun.__dataclass_params__.frozen  # type: ignore[attr-defined]


def test_an_outsider_verifies_with_this_package_alone(sealed: Path, tmp_path: Path) -> None:
    """Only the folder `audit` and the canonical form's library are on the path: no site packages, none of the rest."""
    alone = tmp_path / "alone"
    shutil.copytree(Path(advisor.audit.__file__).parent, alone / "advisor" / "audit")
    shutil.copytree(Path(rfc8785.__file__).parent, alone / "rfc8785")
    command = [sys.executable, "-S", "-m", "advisor.audit", "verify", str(sealed), "--pieces", str(sealed.parent)]
    environment = {**os.environ, "PYTHONPATH": str(alone), "PYTHONUTF8": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, cwd=alone, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Registre intact")
