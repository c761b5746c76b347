"""The demo runs the whole line on every case, and one bad case does not stop the others."""

from __future__ import annotations

import json
from itertools import count
from pathlib import Path

import pytest
from service_samples import CASES, ROOT, TODAY

from advisor.advice.advice import Advice
from advisor.service.adviser import Adviser
from advisor.service.demo import CaseLine, Demo, prove, run_cases

LETTER = ROOT / "examples" / "04-abords-15-juin-2025.yaml"
NIGHT = CASES / "night-noise.yaml"


@pytest.fixture
def demo(adviser: Adviser, tmp_path: Path) -> Demo:
    keys = count()
    return Demo(adviser, tmp_path / "out", TODAY, lambda: "2026-11-24T10:00:00+00:00", lambda: bytes([next(keys)] * 32))


def run(demo: Demo, *cases: tuple[str, str]) -> list[CaseLine]:
    return list(run_cases(demo, cases))


def told(path: Path) -> tuple[str, str]:
    return path.name, path.read_text(encoding="utf-8")


def test_advice_page_letters_and_record_are_written_and_proved(demo: Demo) -> None:
    with_letter, without = run(demo, told(LETTER), told(NIGHT))
    assert with_letter.evaluation is not None
    advice = Advice.model_validate_json((demo.out / "avis" / f"{LETTER.stem}.json").read_bytes())
    assert advice == with_letter.evaluation.advice
    assert (demo.out / "pages" / f"{NIGHT.stem}.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    (letter,) = with_letter.letters
    assert {path.read_bytes()[:5] for path in letter.files} == {b"%PDF-"}
    assert len(letter.files) == 2
    assert without.refused is None
    proof = prove(demo, with_letter.evaluation.case.reference)
    assert proof.sound
    assert proof.trail.count == len((demo.record.trail).read_text(encoding="utf-8").splitlines()) >= 3


def test_a_letter_that_lacks_a_value_says_which_one(demo: Demo) -> None:
    name, text = told(LETTER)
    line = next(line for line in text.splitlines() if line.lstrip().startswith(("town:", "ville:")))
    (case,) = run(demo, (name, text.replace(line + "\n", "")))
    (letter,) = case.letters
    assert letter.files == ()
    assert "la ville du bailleur" in letter.refused
    assert prove(demo, None).trail.count == 1


def test_a_refused_case_does_not_stop_the_others(demo: Demo) -> None:
    bad, good = run(demo, ("mauvais.yaml", "reference: x"), told(NIGHT))
    assert bad.refused is not None
    assert bad.summary is None
    assert good.evaluation is not None
    assert not (demo.out / "avis" / "mauvais.json").exists()


def test_a_changed_trail_is_not_sound(demo: Demo) -> None:
    run(demo, told(NIGHT))
    trail = demo.record.trail
    entry = json.loads(trail.read_text(encoding="utf-8").splitlines()[0])
    trail.write_text(
        trail.read_text(encoding="utf-8").replace(entry["subject"], entry["subject"][::-1]), encoding="utf-8"
    )
    proof = prove(demo, None)
    assert not proof.sound
    assert proof.trail.findings
