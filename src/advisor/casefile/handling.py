"""How information is handled: what bars a piece of news from being used, and a request on the data that the landlord holds."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from advisor.casefile.known import Known
from advisor.law.value import Value

DataRight = Literal["access", "rectification", "erasure", "objection", "restriction", "human_review"]
DataAnswer = Literal["granted", "partly_granted", "refused"]


class PieceHandling(Value):
    """What decides of a piece beyond its origin: effects only, never the content of a criminal record.

    `favourable_outcome`: the piece announces an acquittal, a discharge or a decision not to prosecute.
    """

    agreement_in_force: Known[bool] = Known[bool]()
    favourable_outcome: Known[bool] = Known[bool]()
    effaced: Known[bool] = Known[bool]()


class DataRequest(Value):
    """What a person asks of the data held on them (GDPR 12 to 22), by whom, and what a person decided to answer."""

    right: Known[DataRight] = Known[DataRight]()
    requested_by: Known[str] = Known[str]()
    answer: DataAnswer | None = None
    reasons: Annotated[str, StringConstraints(max_length=2000, pattern=r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$")] = ""
