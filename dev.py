#!/usr/bin/env python3
"""Set up the project and run its jobs; `python3 dev.py` lists them.

Needs only a Python interpreter, 3.8 or later: one fit for the project is found by itself ($PYTHON names
one). Everything goes into .venv from requirements.lock, each file checked by hash; an unchanged lock needs
no network. Installs with uv, or with pip where uv is not to be had or DEV_NO_UV is set. Progress goes to
stderr, results to stdout.
"""

from __future__ import annotations

import ctypes
import hashlib
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCK = ROOT / "requirements.lock"
PYPROJECT = ROOT / "pyproject.toml"
STAMP = VENV / "setup.stamp"

FIT = ("3.11", "3.12", "3.13")
"""Minor versions of Python the project runs on, the preferred one first."""

ENGINE = "durable-rules"
"""The one dependency without a wheel: it is built here, with a C compiler and the headers of Python."""

ENGINE_FLAGS = "-DPyEval_CallObject=PyObject_CallObject"
"""Lets the engine import on Python 3.13; harmless before."""

LIBRARIES = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libfontconfig.so.1": "libfontconfig1",
}
"""Shared library → Debian package; no letter is rendered without them."""

OPTIONAL_LIBRARIES = {"libharfbuzz-subset.so.0": "libharfbuzz-subset0"}
"""Shared library → Debian package; letters are rendered without them, with larger fonts."""

SERVER = "postgresql"
"""Debian package of the database on which the storage is tested beside SQLite."""

SERVERS = Path("/usr/lib/postgresql")
"""Where Debian puts the programs of each version of the server."""

COMPILED = {"HATCH_BUILD_HOOK_ENABLE_CUSTOM": "true"}
"""Asks hatch_build.py to compile, into the wheel, what every case passes through."""

SHEET = """
import importlib.util, json, os, sys, sysconfig
print(json.dumps({
    "path": getattr(sys, "_base_executable", None) or sys.executable,
    "version": "%d.%d.%d" % sys.version_info[:3],
    "compiler": (sysconfig.get_config_var("CC") or "cc").split()[0],
    "has_headers": os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h")),
    "has_venv": all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")),
}))
"""
"""What an interpreter runs to describe itself as an `Interpreter`."""

EVERY_CORE = ("-n", "logical", "--dist", "worksteal")
CHECKS = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",), ("lint-imports", "--no-logo"))
"""Commands of .venv/bin that judge the code without running it."""


class SetupFailed(Exception):
    """The set-up cannot go on; the message says what is wrong and what to do."""


class Interpreter(NamedTuple):
    """A Python as it describes itself: version as "3.11.7", the compiler it was built with, what it has."""

    path: str
    version: str
    compiler: str
    has_headers: bool
    has_venv: bool

    @property
    def minor(self) -> str:
        """Version without its last part, as "3.11"."""
        return self.version.rpartition(".")[0]


class Need(NamedTuple):
    """Debian packages the machine lacks: those the set-up cannot do without, and the others."""

    required: tuple[str, ...]
    optional: tuple[str, ...]


def say(line: str) -> None:
    """Show one line of progress."""
    print(f"dev.py: {line}", file=sys.stderr, flush=True)


# The interpreter


def describe(command: str) -> Interpreter | None:
    """Ask an interpreter what it is; None when it does not run."""
    try:
        answer = subprocess.run(
            [command, "-c", SHEET], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, timeout=60
        )
        return Interpreter(**json.loads(answer.stdout.decode()))
    except (OSError, ValueError, subprocess.SubprocessError):
        return None


def candidates() -> Iterator[str]:
    """Yield the interpreters to try: this one, those on PATH, those of pyenv."""
    yield sys.executable
    for name in [*(f"python{minor}" for minor in FIT), "python3"]:
        found = (shutil.which(name, path=folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder)
        yield from filter(None, found)
    versions = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    for minor in FIT if os.access(str(versions), os.R_OK) else ():
        yield from (str(path) for path in sorted(versions.glob(f"{minor}.*/bin/python"), reverse=True))


def find_python() -> Interpreter:
    """Choose the interpreter to build on: $PYTHON when it is fit, else the first fit candidate."""
    asked = os.environ.get("PYTHON")
    for command in itertools.chain([asked] if asked else [], candidates()):
        python = describe(command)
        if python and python.minor in FIT:
            return python
        if command == asked:
            say(f"$PYTHON ({asked}) is not a Python {' / '.join(FIT)}: looking for another")
    raise SetupFailed(f"no Python {' / '.join(FIT)} on this machine: install one, or name one in $PYTHON")


# The machine


def find_compiler(python: Interpreter) -> str | None:
    """Return a C compiler that finds its own headers: $CC, the one Python was built with, or a common one."""
    for name in (os.environ.get("CC"), python.compiler, "cc", "gcc", "clang"):
        path = shutil.which(name) if name else None
        if path:
            command = [path, "-fsyntax-only", "-x", "c", "-"]
            if subprocess.run(command, input=b"#include <stdio.h>\n", stderr=subprocess.DEVNULL).returncode == 0:
                return path
    return None


def loads(library: str) -> bool:
    """Tell whether a shared library can be loaded."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def find_need(python: Interpreter, compiler: str | None) -> Need:
    """Compare the machine with what .venv, the engine and the letters take."""
    required = [] if compiler else ["gcc", "libc6-dev"]
    required += [] if python.has_headers else [f"python{python.minor}-dev"]
    required += [] if python.has_venv else [f"python{python.minor}-venv"]
    required += [package for library, package in LIBRARIES.items() if not loads(library)]
    optional = [package for library, package in OPTIONAL_LIBRARIES.items() if not loads(library)]
    return Need(tuple(required), tuple(optional))


def run_apt(*arguments: str) -> bool:
    """Run apt-get without questions and tell whether it succeeded; its words are shown when it did not."""
    done = subprocess.run(
        ["apt-get", "-qq", "-y", *arguments],
        env=dict(os.environ, DEBIAN_FRONTEND="noninteractive"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    if done.returncode:
        sys.stderr.write(done.stdout.decode(errors="replace"))
    return done.returncode == 0


def may_install() -> bool:
    """Tell whether Debian packages may be installed here."""
    return bool(shutil.which("apt-get")) and os.geteuid() == 0


def fill_need(need: Need, *, may_install: bool, apt: Callable[..., bool] = run_apt) -> None:
    """Install the missing packages; where that may not be done, name them in one line."""
    if need.required and not may_install:
        names = " ".join(need.required + need.optional)
        raise SetupFailed(f"missing Debian packages, to install as root: apt-get install {names}")
    if may_install and (need.required or need.optional) and not apt("update"):
        say("warning: apt-get update failed, going on with the package lists at hand")
    install = ("install", "--no-install-recommends")
    if need.required:
        say(f"installing Debian packages: {' '.join(need.required)}")
        if not apt(*install, *need.required):
            raise SetupFailed(f"apt-get could not install {' '.join(need.required)}: its own words are above")
    for package in need.optional:
        if may_install:
            say(f"installing Debian package: {package}")
        if not (may_install and apt(*install, package)):
            say(f"warning: letters will be larger without the Debian package {package}")


# The environment


def find_marks(version: str) -> list[str]:
    """Digest what .venv is made from (place, lock, version of Python), then the project's own file."""
    made_from = b"\0".join((str(ROOT).encode(), LOCK.read_bytes(), version.encode()))
    return [hashlib.sha256(part).hexdigest() for part in (made_from, PYPROJECT.read_bytes())]


def venv_version() -> str | None:
    """Version of the Python that .venv was made by; None without .venv, or when $PYTHON asks for another."""
    config = VENV / "pyvenv.cfg"
    if not (config.exists() and PYTHON.exists()):
        return None
    found = re.search(r"^version = (\S+)$", config.read_text(encoding="utf-8"), re.MULTILINE)
    asked = describe(os.environ["PYTHON"]) if os.environ.get("PYTHON") else None
    if found is None or (asked and asked.minor in FIT and asked.version != found.group(1)):
        return None
    return found.group(1)


def locked(keep: Callable[[str], bool]) -> str:
    """Return the entries of the lock, hashes included, whose package name is to be kept."""
    entries = re.split(r"^(?=\S)", LOCK.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return "".join(entry for entry in entries if entry and keep(entry.partition("==")[0]))


def run_tool(name: str, *arguments: str, environ: dict[str, str] | None = None) -> int:
    """Run a command of .venv/bin in the project's folder and return its exit code."""
    return subprocess.run([str(VENV / "bin" / name), *arguments], cwd=str(ROOT), env=environ).returncode


def pip_install(entries: str, *options: str, environ: dict[str, str]) -> bool:
    """Install entries of the lock with pip, every file checked by hash, and tell whether that succeeded."""
    wanted = VENV / "wanted.txt"
    wanted.write_text(entries, encoding="utf-8")
    command = ("-m", "pip", "install", "-q", "--no-deps", "--require-hashes", *options, "-r", str(wanted))
    return run_tool("python", *command, environ=environ) == 0


def build_environ(python: Interpreter, compiler: str | None) -> dict[str, str]:
    """Environment in which the engine builds and the installers keep to our interpreter."""
    flags = f"{os.environ.get('CPPFLAGS', '')} {ENGINE_FLAGS}".strip()
    environ = dict(os.environ, CPPFLAGS=flags, UV_PYTHON_DOWNLOADS="never", PIP_DISABLE_PIP_VERSION_CHECK="1")
    if compiler and not shutil.which(python.compiler):
        environ["CC"] = compiler
    return environ


def install_lock(environ: dict[str, str]) -> bool:
    """Fill .venv from the lock, with uv if it is to be had, never with an engine built before; tell whether it worked."""
    has_uv = not os.environ.get("DEV_NO_UV") and pip_install(locked(lambda name: name == "uv"), environ=environ)
    say(f"installing requirements.lock with {'uv' if has_uv else 'pip (slower)'}")
    if not pip_install(locked(lambda name: name == "setuptools"), environ=environ):
        return False
    if has_uv:
        sync = ("pip", "sync", "-q", "--python", str(PYTHON), "--require-hashes", "--no-build-isolation")
        return run_tool("uv", *sync, "--refresh-package", ENGINE, str(LOCK), environ=environ) == 0
    options = ("--no-build-isolation", "--use-pep517", "--no-cache-dir")
    return pip_install(locked(lambda name: name != "uv"), *options, environ=environ)


def make_venv(python: Interpreter) -> None:
    """Make .venv anew from the lock, and what the machine lacks for it; the engine must import."""
    fill_need(find_need(python, find_compiler(python)), may_install=may_install())
    say(f"making .venv with Python {python.version}")
    if subprocess.run([python.path, "-m", "venv", "--clear", str(VENV)]).returncode:
        raise SetupFailed(f"{python.path} could not make .venv: its own words are above")
    if not install_lock(build_environ(python, find_compiler(python))):
        raise SetupFailed("the installation failed: the words of the installer are above")
    probe = subprocess.run([str(PYTHON), "-c", "import durable_rules_engine"], stderr=subprocess.PIPE)
    if probe.returncode:
        words = probe.stderr.decode(errors="replace").strip().splitlines() or ["the interpreter crashed"]
        raise SetupFailed(f"{ENGINE} is installed but does not import on Python {python.version}: {words[-1]}")


def prepare() -> None:
    """Make the machine and .venv ready; nothing happens, and no network is used, when they are."""
    version = venv_version()
    stamp = STAMP.read_text(encoding="utf-8").split() if STAMP.exists() else []
    if version and stamp == find_marks(version):
        return
    started = time.monotonic()
    if not (version and stamp[:1] == find_marks(version)[:1]):
        python = find_python()
        make_venv(python)
        version = python.version
    say("installing the project, editable")
    own = ("-m", "pip", "install", "-q", "--no-deps", "--no-build-isolation", "--no-index", "-e", str(ROOT))
    if run_tool("python", *own) != 0:
        raise SetupFailed("the project could not be installed: the words of pip are above")
    STAMP.write_text("\n".join(find_marks(version)) + "\n", encoding="utf-8")
    say(f"ready in {time.monotonic() - started:.1f} s")


# The targets


def demo(arguments: list[str]) -> int:
    """Run the adviser on every case of examples/ and write the results to out/."""
    prepare()
    return run_tool("advisor", "demo", *arguments)


def test(arguments: list[str]) -> int:
    """Check the code, then run all tests; with arguments, run only what pytest is told."""
    prepare()
    failed = [] if arguments else find_failed_checks()
    environ = test_environ(is_there=has_server(), may_install=may_install())
    outcome = run_tool("python", "-m", "pytest", "-q", *(arguments or EVERY_CORE), environ=environ)
    for command in failed:
        say(f"failed before the tests: {command}")
    return outcome or bool(failed)


def has_server() -> bool:
    """Tell whether a PostgreSQL server is installed, which the tests start for themselves."""
    return bool(os.environ.get("PG_BIN") or shutil.which("postgres") or any(SERVERS.glob("*/bin/postgres")))


def test_environ(*, is_there: bool, may_install: bool, apt: Callable[..., bool] = run_apt) -> dict[str, str]:
    """Environment of the tests; a PostgreSQL that is not there is installed where that may be done, else gone without."""
    if not is_there and may_install:
        say(f"installing Debian package: {SERVER}")
        is_there = apt("update") and apt("install", "--no-install-recommends", SERVER)
    if is_there:
        return dict(os.environ)
    say(f"warning: the storage is tested on SQLite alone without the Debian package {SERVER}")
    return dict(os.environ, ADVISOR_WITHOUT_POSTGRES="1")


def find_failed_checks() -> list[str]:
    """Run every check, however the one before it ended, and return those that failed."""
    return [" ".join(command) for command in CHECKS if run_tool(*command) != 0]


def check(arguments: list[str]) -> int:
    """Judge the code without running it: lint, format, types, layers of imports."""
    prepare()
    failed = find_failed_checks()
    for command in failed:
        say(f"failed: {command}")
    return bool(failed)


def bench(arguments: list[str]) -> int:
    """Measure time and memory (package bench): advice and letters, reviews, a server's requests, the journal as it grows."""
    prepare()
    environ = dict(os.environ, PYTHONPATH=str(unpacked_wheel()))
    told = [each for each in arguments if each == "--json"]
    return run_tool("python", "-m", "bench", *arguments, environ=environ) or next(
        (
            failed
            for part in ("reviews", "requests", "journal")
            if (failed := run_tool("python", "-m", f"bench.{part}", *told, environ=environ))
        ),
        0,
    )


def unpacked_wheel() -> Path:
    """Build the wheel and lay it open in build/: what is measured is what is delivered."""
    folder = ROOT / "build"
    shutil.rmtree(folder, ignore_errors=True)
    say("building the wheel to be measured (some minutes)")
    if build_wheel("--outdir", str(folder)) != 0:
        raise SetupFailed("the wheel could not be built: the words of the compiler are above")
    (built,) = folder.glob("*.whl")
    shutil.unpack_archive(str(built), str(folder / "unpacked"), "zip")
    return folder / "unpacked"


def build_wheel(*arguments: str) -> int:
    """Build the wheel, what every case passes through compiled, and return the exit code."""
    command = ("-m", "build", "--wheel", "--no-isolation", *arguments)
    return run_tool("python", *command, environ=dict(os.environ, **COMPILED))


def wheel(arguments: list[str]) -> int:
    """Build the wheel into dist/, what every case passes through compiled (some minutes)."""
    prepare()
    return build_wheel(*arguments)


def lock(arguments: list[str]) -> int:
    """Resolve pyproject.toml into requirements.lock (--upgrade: take newer versions)."""
    prepare()
    if not (VENV / "bin" / "uv").exists():
        raise SetupFailed("only uv makes the lock, and .venv was filled without it")
    form = ("--universal", "--python-version", FIT[0], "--generate-hashes", "--no-annotate", "--no-header")
    target = ("--extra", "dev", PYPROJECT.name, "-o", LOCK.name)
    return run_tool("uv", "pip", "compile", "-q", "--python", str(PYTHON), *form, *arguments, *target)


def setup(arguments: list[str]) -> int:
    """Install what is missing and stop there."""
    prepare()
    return 0


TARGETS = {target.__name__: target for target in (demo, test, check, bench, wheel, lock, setup)}


def main(arguments: list[str]) -> int:
    """Run the target named by the first argument with the others, or list the targets."""
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        for name, target in TARGETS.items():
            print(f"python3 dev.py {name:<6} {target.__doc__}")
        return 0
    if arguments[0] not in TARGETS:
        say(f"no target {arguments[0]!r}; there are: {', '.join(TARGETS)}")
        return 2
    try:
        return TARGETS[arguments[0]](arguments[1:])
    except SetupFailed as failure:
        say(str(failure))
        return 3
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
