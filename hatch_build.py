"""The rooms that every case passes through, compiled for the wheel (mypyc): the same sources, by their own types.

Asked for by `python3 dev.py wheel`; a checkout, and a wheel built otherwise, hold the sources alone.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles the modules named in pyproject.toml beside their sources, in a copy, so that no checkout holds an older form."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add what was compiled to the wheel, which then fits this machine's Python and processor alone."""
        del version
        self.copy = Path(tempfile.mkdtemp(prefix="advisor-"))
        source = self.copy / "src"
        shutil.copytree(Path(self.root, "src"), source, ignore=shutil.ignore_patterns("__pycache__", "*.so"))
        compile_modules(source, self.config["modules"], Path(self.root, "pyproject.toml"))
        for built in (*source.glob("*.so"), *source.glob("advisor/**/*.so")):
            build_data["force_include"][str(built)] = str(built.relative_to(source))
        build_data["pure_python"], build_data["infer_tag"] = False, True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Let go of the copy."""
        del version, build_data, artifact_path
        shutil.rmtree(self.copy)


def compile_modules(place: Path, modules: list[str], settings: Path) -> None:
    """Compile some modules of a copy of the sources as one group; raises with the compiler's words."""
    command = [sys.executable, "-m", "mypyc", "--config-file", str(settings), *modules]
    environment = {**os.environ, "PYTHONPATH": ".", "MYPYC_DEBUG_LEVEL": "0"}
    done = subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"mypyc ended with {done.returncode}:\n{done.stdout[-4000:]}{done.stderr[-4000:]}")
