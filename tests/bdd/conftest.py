"""Puts the steps of the scenarios within reach, and their catalogue filled."""

from __future__ import annotations

import sys
from pathlib import Path

FEATURES = Path(__file__).parents[2] / "features"
sys.path.append(str(FEATURES))
