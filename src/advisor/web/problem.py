"""The shape of an error: problem details (RFC 9457), with the remedy and the alarms that sound all the same."""

from __future__ import annotations

from pydantic import Field

from advisor.advice.advice import Alarms
from advisor.law.value import Value

MEDIA_TYPE = "application/problem+json"


class Problem(Value):
    """Why a request was not served; `detail` and `remedy` speak French where they come from the house."""

    type: str = Field(examples=["urn:advisor:problem:dossier-refuse"])
    title: str = Field(examples=["The case file is refused"])
    status: int = Field(examples=[422])
    detail: str
    remedy: str = ""
    instance: str = ""
    alarms: Alarms | None = None
