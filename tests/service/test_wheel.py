"""The wheel carries rules and templates, and works far from the checkout."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from service_samples import CASES, ROOT

import dev
from tests.examples.golden import sample_names

CASE = ROOT / "examples" / "04-abords-15-juin-2025.yaml"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of an environment that holds the wheel; its dependencies are those of this one."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    call(build, cwd=ROOT, adding={**dev.COMPILED, "MYPYC_OPT_LEVEL": "0"})
    (wheel,) = folder.glob("*.whl")
    environment = folder / "env"
    venv.create(environment, with_pip=False, symlinks=True)
    python = environment / "bin" / "python"
    options = ["--no-deps", "--no-index", str(wheel)]
    if importlib.util.find_spec("pip"):
        call([sys.executable, "-m", "pip", "-q", "--python", str(python), "install", *options])
    else:
        call([sys.executable, "-m", "uv", "-q", "pip", "install", "--offline", "--python", str(python), *options])
    site = next((environment / "lib").glob("python*/site-packages"))
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return environment / "bin"


def call(
    command: list[str], adding: Mapping[str, str] = MappingProxyType({}), **options: object
) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment = {**kept, **adding}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False, **options)  # type: ignore[call-overload]
    assert done.returncode == 0, done.stdout + done.stderr
    return done  # type: ignore[no-any-return]


def test_it_is_the_wheel_that_runs(installed: Path, tmp_path: Path) -> None:
    done = call([str(installed / "python"), "-c", "import advisor; print(advisor.__file__)"], cwd=tmp_path)
    assert Path(done.stdout.strip()).is_relative_to(installed.parent)


def test_every_sample_case_reads_the_same_compiled(installed: Path) -> None:
    script = """
from advisor.engine import reference
from advisor.service.adviser import open_adviser
from tests.examples.golden import GOLDEN, sample_names, told
assert reference.__file__.endswith(".so"), reference.__file__
adviser = open_adviser()
assert ("code", "compiled") in adviser.mark().versions
other = [name for name in sample_names() if told(adviser, name) != (GOLDEN / f"{name}.txt").read_text("utf-8")]
print(len(sample_names()), other)
"""
    done = call([str(installed / "python"), "-c", script], cwd=ROOT)
    assert done.stdout.split(maxsplit=1) == [str(len(sample_names())), "[]\n"]


def test_every_example_of_the_rules_holds_compiled(installed: Path) -> None:
    call([str(installed / "advisor"), "rule", "check", str(ROOT / "rules")], cwd=installed)


def test_it_advises_on_a_case(installed: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    case.write_bytes((CASES / "night-noise.yaml").read_bytes())
    page = tmp_path / "page.html"
    done = call([str(installed / "advisor"), "evaluate", str(case), "--json", "--html", str(page)], cwd=tmp_path)
    assert json.loads(done.stdout)["reference"] == "nuit-77-014"
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_it_drafts_a_letter_and_verifies_its_record(installed: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    case.write_bytes(CASE.read_bytes())
    record, out = tmp_path / "registre", tmp_path / "courriers"
    advisor = str(installed / "advisor")
    call([advisor, "letter", str(case), "--trail", str(record), "--out", str(out)], cwd=tmp_path)
    assert {path.read_bytes()[:5] for path in out.glob("*.pdf")} == {b"%PDF-"}
    done = call([advisor, "verify", str(record), "--json"], cwd=tmp_path)
    assert json.loads(done.stdout)["intact"] is True
