"""The set-up: dev.py, the lock, the wheel and the contract of imports do what they are there for."""

from __future__ import annotations

import ast
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def dev() -> ModuleType:
    """A dev.py of this test's own, so that what a test puts in its place is gone with it."""
    spec = importlib.util.spec_from_file_location("dev_under_test", ROOT / "dev.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# The file itself


def test_dev_parses_on_python_3_8() -> None:
    ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 8))


def test_dev_imports_the_standard_library_alone() -> None:
    tree = ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"))
    plain = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    other = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in plain | other if name} <= sys.stdlib_module_names


def test_targets_are_listed_and_others_refused(dev: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 0
    listed = capfd.readouterr().out
    assert all(
        f"python3 dev.py {name}" in listed for name in ("demo", "test", "check", "bench", "wheel", "lock", "setup")
    )
    assert dev.main(["tset"]) == 2
    assert "'tset'" in capfd.readouterr().err


def test_ci_runs_the_tests_and_nothing_cleverer() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith(("#!", "set ", "cd "))] == ["python3 dev.py test"]


def test_hooks_come_from_here_and_need_no_network() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert [repo["repo"] for repo in config["repos"]] == ["local"]
    assert all(hook["entry"].startswith(".venv/bin/") for hook in config["repos"][0]["hooks"])


# The lock


def lock_entries() -> dict[str, str]:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"^(?=\S)", text, flags=re.MULTILINE)
    return {entry.partition("==")[0]: entry for entry in entries if entry}


@pytest.mark.parametrize(
    "name", ["requirements.lock", "pyproject.toml", "dev.py", ".pre-commit-config.yaml", ".ci/run"]
)
def test_no_index_or_host_is_written_down(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"https?://|file://|--(extra-)?index|--find-links", text)


def test_every_locked_package_has_its_version_and_hashes() -> None:
    entries = lock_entries()
    assert len(entries) > 30
    for name, entry in entries.items():
        assert re.match(rf"{re.escape(name)}==\S+", entry), entry
        assert "--hash=sha256:" in entry, entry


def test_the_lock_answers_to_the_project_file() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    entries = lock_entries()
    for pin in [*project["dependencies"], *project["optional-dependencies"]["dev"]]:
        name, version = pin.split("==")
        entry = entries[re.sub(r"[-_.]+", "-", name.partition("[")[0]).lower()]
        assert re.match(rf"\S+=={re.escape(version)}\s", entry), f"{pin}: run python3 dev.py lock"


def test_pythons_of_the_set_up_are_those_of_the_project(dev: ModuleType) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    last = int(dev.FIT[-1].partition(".")[2])
    assert project["requires-python"] == f">={dev.FIT[0]},<3.{last + 1}"


def test_lock_is_cut_by_package(dev: ModuleType) -> None:
    assert dev.locked(lambda name: name == "setuptools") == lock_entries()["setuptools"]
    assert dev.locked(lambda name: True) == (ROOT / "requirements.lock").read_text(encoding="utf-8")


# The interpreter and the machine


def test_an_interpreter_describes_itself(dev: ModuleType) -> None:
    python = dev.describe(sys.executable)
    assert python.version == ".".join(str(part) for part in sys.version_info[:3])
    assert python.minor in dev.FIT
    assert dev.describe(str(ROOT / "no-such-python")) is None


@pytest.mark.parametrize(
    ("asked", "found"),
    [("old", "3.12.4"), ("newest", "3.13.1"), ("broken", "3.12.4"), ("", "3.12.4")],
)
def test_first_fit_interpreter_is_taken(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, asked: str, found: str
) -> None:
    versions = {"old": "3.9.2", "good": "3.12.4", "newest": "3.13.1", "future": "3.14.0"}
    monkeypatch.setattr(
        dev,
        "describe",
        lambda path: dev.Interpreter(path, versions[path], "cc", True, True) if path in versions else None,
    )
    monkeypatch.setattr(dev, "candidates", lambda: iter(["broken", "future", "old", "good", "newest"]))
    monkeypatch.setenv("PYTHON", asked)
    assert dev.find_python().version == found


def test_interpreters_are_looked_for_no_longer_than_needed(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        dev, "describe", lambda path: asked.append(path) or dev.Interpreter(path, "3.12.4", "", True, True)
    )
    monkeypatch.delenv("PYTHON", raising=False)
    dev.find_python()
    assert asked == [sys.executable]


def test_every_folder_of_the_path_is_looked_into(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for folder, name in (("first", "python3.12"), ("second", "python3.12"), ("second", "python3.11")):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).touch(mode=0o755)
    pyenv = tmp_path / "pyenv" / "versions" / "3.13.2" / "bin" / "python"
    pyenv.parent.mkdir(parents=True)
    pyenv.touch(mode=0o755)
    monkeypatch.setenv("PATH", os.pathsep.join(str(tmp_path / name) for name in ("absent", "first", "second")))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    found = [Path(path).relative_to(tmp_path).as_posix() for path in list(dev.candidates())[1:]]
    assert found == [
        "second/python3.11",
        "first/python3.12",
        "second/python3.12",
        pyenv.relative_to(tmp_path).as_posix(),
    ]


def test_no_fit_interpreter_is_said(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "candidates", lambda: iter(["broken"]))
    monkeypatch.delenv("PYTHON", raising=False)
    with pytest.raises(dev.SetupFailed, match=r"no Python 3\.11 / 3\.12 / 3\.13"):
        dev.find_python()


def test_bare_machine_needs_compiler_headers_venv_and_libraries(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "loads", lambda library: False)
    need = dev.find_need(dev.Interpreter("python3", "3.12.4", "gcc", False, False), None)
    libraries = ("libpango-1.0-0", "libpangoft2-1.0-0", "libfontconfig1")
    assert need == (("gcc", "libc6-dev", "python3.12-dev", "python3.12-venv", *libraries), ("libharfbuzz-subset0",))


def test_complete_machine_needs_nothing(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "loads", lambda library: True)
    need = dev.find_need(dev.Interpreter("python3", "3.12.4", "gcc", True, True), "/usr/bin/gcc")
    assert need == ((), ())


def test_engine_is_built_for_python_3_13_with_the_compiler_at_hand(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CPPFLAGS", "-O1")
    environ = dev.build_environ(dev.Interpreter("python3", "3.13.0", "no-such-cc", True, True), "/usr/bin/gcc")
    assert environ["CPPFLAGS"] == "-O1 -DPyEval_CallObject=PyObject_CallObject"
    assert environ["CC"] == "/usr/bin/gcc"


def apt_that_lacks(*missing: str) -> tuple[Callable[..., bool], list[tuple[str, ...]]]:
    """An apt-get that knows no package of these names (nor its index if "update" is one), and its calls."""
    calls: list[tuple[str, ...]] = []

    def apt(*arguments: str) -> bool:
        calls.append(arguments)
        return not set(arguments) & set(missing)

    return apt, calls


def test_without_root_the_missing_packages_are_one_line(dev: ModuleType) -> None:
    apt, calls = apt_that_lacks()
    with pytest.raises(dev.SetupFailed) as failure:
        dev.fill_need(dev.Need(("gcc", "libpango-1.0-0"), ("libharfbuzz-subset0",)), may_install=False, apt=apt)
    assert str(failure.value).endswith("apt-get install gcc libpango-1.0-0 libharfbuzz-subset0")
    assert "\n" not in str(failure.value)
    assert calls == []


def test_apt_is_asked_for_what_is_missing_only(dev: ModuleType) -> None:
    apt, calls = apt_that_lacks("update")
    dev.fill_need(dev.Need((), ()), may_install=True, apt=apt)
    assert calls == []
    dev.fill_need(dev.Need(("gcc",), ()), may_install=True, apt=apt)
    assert calls == [("update",), ("install", "--no-install-recommends", "gcc")]


def test_optional_package_may_fail_a_required_one_may_not(dev: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    apt, calls = apt_that_lacks("libharfbuzz-subset0")
    dev.fill_need(dev.Need(("gcc",), ("libharfbuzz-subset0",)), may_install=True, apt=apt)
    assert calls[-1][-1] == "libharfbuzz-subset0"
    assert "warning: letters will be larger without" in capfd.readouterr().err
    apt, _ = apt_that_lacks("gcc")
    with pytest.raises(dev.SetupFailed, match="could not install gcc"):
        dev.fill_need(dev.Need(("gcc",), ()), may_install=True, apt=apt)


# When .venv is made anew


@pytest.fixture
def steps(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """A settled .venv in a folder of its own; the list names what `prepare` does to it."""
    done: list[str] = []
    for name, path in (("VENV", ".venv"), ("STAMP", ".venv/stamp"), ("PYTHON", ".venv/python"), ("LOCK", "lock")):
        monkeypatch.setattr(dev, name, tmp_path / path)
    monkeypatch.setattr(dev, "PYPROJECT", tmp_path / "project")
    monkeypatch.delenv("PYTHON", raising=False)
    (tmp_path / ".venv").mkdir()
    for name, text in (("pyvenv.cfg", "home = x\nversion = 3.11.7\n"), ("python", "")):
        (tmp_path / ".venv" / name).write_text(text, encoding="utf-8")
    dev.LOCK.write_text("a==1\n", encoding="utf-8")
    dev.PYPROJECT.write_text("[project]\n", encoding="utf-8")
    dev.STAMP.write_text("\n".join(dev.find_marks("3.11.7")), encoding="utf-8")
    monkeypatch.setattr(dev, "find_python", lambda: dev.Interpreter("python3", "3.11.7", "cc", True, True))
    monkeypatch.setattr(dev, "make_venv", lambda python: done.append("made anew"))
    monkeypatch.setattr(dev, "run_tool", lambda *command, environ=None: done.append("project installed") or 0)
    return done


def test_settled_environment_is_left_alone(dev: ModuleType, steps: list[str]) -> None:
    dev.prepare()
    assert steps == []


def test_changed_project_file_installs_the_project_again(dev: ModuleType, steps: list[str]) -> None:
    dev.PYPROJECT.write_text("[project]\nname = 'x'\n", encoding="utf-8")
    dev.prepare()
    dev.prepare()
    assert steps == ["project installed"]


def change_lock(dev: ModuleType) -> None:
    dev.LOCK.write_text("a==2\n", encoding="utf-8")


def lose_stamp(dev: ModuleType) -> None:
    dev.STAMP.unlink()


def lose_interpreter(dev: ModuleType) -> None:
    dev.PYTHON.unlink()


@pytest.mark.parametrize("change", [change_lock, lose_stamp, lose_interpreter])
def test_other_lock_or_broken_environment_is_made_anew(
    dev: ModuleType, steps: list[str], change: Callable[[ModuleType], None]
) -> None:
    change(dev)
    dev.prepare()
    assert steps == ["made anew", "project installed"]


def test_other_python_asked_for_makes_it_anew(
    dev: ModuleType, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON", "another")
    monkeypatch.setattr(dev, "describe", lambda path: dev.Interpreter(path, "3.12.1", "cc", True, True))
    dev.prepare()
    assert steps == ["made anew", "project installed"]


# The contract of imports


def test_each_breach_of_the_contract_is_found(tmp_path: Path) -> None:
    breaches = {
        "law": ("import advisor.service", "The line runs one way"),
        "audit": ("import advisor.law", "A trail is verified with the audit package alone"),
        "rulebook": ("import jinja2", "What the law says knows neither screen, store nor paper"),
        "engine": ("import durable_rules_engine", "durable-rules only within its safe subset"),
        "letters": ("import weasyprint", "Letters are rendered in one module"),
    }
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for room, (line, _) in breaches.items():
        with (tmp_path / "src" / "advisor" / room / "__init__.py").open("a", encoding="utf-8") as module:
            module.write(f"\n{line}\n")
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"],
        cwd=tmp_path,
        env=dict(os.environ, PYTHONPATH=str(tmp_path / "src")),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    for _, contract in breaches.values():
        assert re.search(rf"^{contract}.* BROKEN\b", done.stdout, re.MULTILINE), done.stdout


# The wheel


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel, unpacked outside the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(folder / "site")
    return folder / "site"


def files_under(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file() and path.parent.name != "__pycache__")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.mark.parametrize("room", ["rules", "templates"])
def test_the_wheel_carries_rules_and_templates(unpacked: Path, room: str) -> None:
    here = files_under(ROOT / room)
    assert here
    assert files_under(unpacked / "advisor" / "data" / room) == here


def test_the_wheel_carries_the_package_and_nothing_else(unpacked: Path) -> None:
    packed = {name for name in files_under(unpacked / "advisor") if not name.startswith("data/")}
    assert packed == set(files_under(ROOT / "src" / "advisor"))
    assert [path.suffix for path in unpacked.iterdir() if path.name != "advisor"] == [".dist-info"]


def test_the_wheel_is_imported_outside_the_checkout(unpacked: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import advisor, advisor.engine, advisor.letters; print(advisor.__file__)"],
        cwd=unpacked.parent,
        env=dict(os.environ, PYTHONPATH=str(unpacked)),
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(done.stdout.strip()) == unpacked / "advisor" / "__init__.py"


def test_a_database_that_is_there_is_used(dev: ModuleType) -> None:
    assert "ADVISOR_WITHOUT_POSTGRES" not in dev.test_environ(is_there=True, may_install=False)


@pytest.mark.parametrize(
    ("may_install", "works", "without"), [(True, True, False), (True, False, True), (False, True, True)]
)
def test_a_missing_database_is_installed_or_gone_without(
    dev: ModuleType, may_install: bool, works: bool, without: bool
) -> None:
    asked: list[tuple[str, ...]] = []

    def apt(*arguments: str) -> bool:
        asked.append(arguments)
        return works

    environ = dev.test_environ(is_there=False, may_install=may_install, apt=apt)
    assert ("ADVISOR_WITHOUT_POSTGRES" in environ) is without
    assert bool(asked) is may_install
