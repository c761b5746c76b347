"""Where the layouts and the texts of the letters are."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def templates_root() -> Path:
    """The folder of templates: the one of the installed wheel, else the one of the checkout."""
    installed = Path(str(files("advisor"))) / "data" / "templates"
    return installed if installed.is_dir() else Path(__file__).parents[3] / "templates"
