"""Text of the case file: one line, or a few sentences; never a control sign."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

Line = Annotated[str, StringConstraints(max_length=200, pattern=r"^[^\x00-\x08\x0b-\x1f\x7f]*$")]
WITHHELD = "(adresse confiée)"
"""What is read in the place of an address that was confided: no copy of a case file holds the address itself."""
Narrative = Annotated[str, StringConstraints(max_length=2000, pattern=r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$")]
