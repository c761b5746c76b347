"""What acts and letters beyond the household need: whom they reach, what is asked of them, and what became of the judgment."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from advisor.casefile.day import Day
from advisor.casefile.information import Transmission
from advisor.casefile.known import Known
from advisor.casefile.text import Line, Narrative
from advisor.law.value import Value

Address = Annotated[tuple[Line, ...], Field(max_length=6)]


class Finding(Value):
    """The constat: what is to be observed, from where and when, and whether the officer must enter the tenant's dwelling."""

    to_observe: Narrative = ""
    observed_from: Line = ""
    observed_when: Line = ""
    inside_dwelling: Known[bool] = Known[bool]()
    occupant_agrees: Known[bool] = Known[bool]()


class Recipients(Value):
    """Postal lines of those who concur in justice, protect children or claim a redress; used in letters only."""

    bailiff: Address = ()
    conciliator: Address = ()
    counsel: Address = ()
    registry: Address = ()
    child_protection: Address = ()
    claimant: Address = ()


class Told(Value):
    """What only a person can settle before it is told outside: facts seen or suffered, never a qualification.

    `decision_sought` says court, day and number of a decision: neither name, nor offence, nor penalty.
    """

    complaint_facts: Narrative = ""
    conciliation_subject: Narrative = ""
    child_facts: Narrative = ""
    decision_sought: Line = ""
    redress_offered: Narrative = ""


class Judgment(Value):
    """What follows the judgment: given in the tenant's absence or not, served on which day, appealed or not."""

    tenant_absent: Known[bool] = Known[bool]()
    served_on: Known[Day] = Known[Day]()
    appealed: Known[bool] = Known[bool]()


class Acts(Value):
    """The section of a case file that this module brings; nothing in it is assumed."""

    finding: Finding = Finding()
    recipients: Recipients = Recipients()
    told: Told = Told()
    judgment: Judgment = Judgment()
    transmission: Transmission = Transmission()
