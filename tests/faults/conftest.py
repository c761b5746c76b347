"""The faults stand beside the storage's own tests and borrow its servers; both are named from the root of the project."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
