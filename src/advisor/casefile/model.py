"""The case file: what happened, who is concerned, what was done, what was received. Every leaf may be unknown."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, PlainSerializer, StringConstraints

from advisor.casefile.acts import Acts
from advisor.casefile.day import Day
from advisor.casefile.handling import DataRequest, PieceHandling
from advisor.casefile.information import Information, Party, Purpose
from advisor.casefile.known import Known
from advisor.casefile.procedure import Procedure
from advisor.casefile.situations import SituationKind, Situations
from advisor.casefile.text import WITHHELD, Line, Narrative
from advisor.law.value import Value

MAX_ID = 40
"""Most characters of an id, the reference of the case among them."""
Id = Annotated[str, StringConstraints(pattern=rf"^[a-zA-Z0-9][a-zA-Z0-9_-]{{0,{MAX_ID - 1}}}$")]

LandlordKind = Literal["oph", "esh", "coop", "sem"]
Regime = Literal["ordinary", "residence", "sublet", "staff", "parking"]
Role = Literal["holder", "household", "hosted", "visitor", "former_resident", "other_tenant", "outsider"]
AuthorLink = Literal[
    "holder", "household", "hosted", "visitor", "former_resident", "other_tenant", "outsider", "unidentified"
]
Protection = Literal["none", "curatelle", "tutelle", "sauvegarde", "habilitation"]
Place = Literal[
    "dwelling", "accessory", "common_parts", "other_building", "surroundings", "landlord_premises", "elsewhere"
]
Moment = Literal["morning", "afternoon", "evening", "night"]
Harm = Literal["equipment", "safety", "free_movement", "tranquillity"]
Victim = Literal["residents", "staff", "contractor", "outsiders"]
Origin = Literal[
    "staff_report",
    "resident_complaint",
    "witness_statement",
    "anonymous",
    "bailiff_report",
    "landlord_complaint",
    "police",
    "prosecutor",
    "prevention_group",
    "prefecture",
    "town_hall",
    "court_decision",
    "social_service",
    "recording",
    "own_video",
    "other_landlord",
    "contractor",
]
Channel = Literal["referent", "letter", "meeting", "oral", "email", "registry", "platform"]
Secrecy = Literal["shareable", "confidential", "secret"]
Weight = Literal["weak", "medium", "strong"]
Service = Literal["sent", "presented", "received", "unclaimed", "refused", "unknown_address"]
Outcome = Literal["pending", "kept", "broken", "no_effect"]
NoticeKind = Literal[
    "injunction", "informal_request", "third_party_notice", "data_request", "data_breach", SituationKind
]
Answer = Literal["accepted", "refused"]
AnswerState = Literal["accepted", "refused", "extended", "given", "none"]


def _yes_or_no(value: object) -> object:
    """Text files write every value as text: "true" and "false" are answers, never words."""
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


def _withheld(lines: tuple[str, ...]) -> tuple[str, ...]:
    return (WITHHELD,) if lines else ()


Confided = Annotated[tuple[Line, ...], PlainSerializer(_withheld, return_type=tuple[str, ...])]
"""Lines that are read and never written."""


class Landlord(Value):
    """The social landlord: its legal kind, what its letters bear, and where it stands."""

    kind: Known[LandlordKind] = Known[LandlordKind]()
    organisation: Line
    agency: Line = ""
    address: tuple[Line, ...] = Field(default=(), max_length=6)
    town: Line = ""
    contact: Line = ""
    data_protection_contact: Line = ""
    department: Annotated[str, StringConstraints(pattern=r"^(\d{2,3}|2A|2B)$")]


class Residence(Value):
    """The estate: reference, commune (INSEE code)."""

    reference: Line
    commune: Annotated[str, StringConstraints(pattern=r"^(\d{5}|2[AB]\d{3})?$")] = ""


class Lease(Value):
    """The lease, its regime, and the house rules annexed to it."""

    reference: Line
    regime: Known[Regime] = Known[Regime]()
    dwelling_address: Line = ""
    signed_on: Known[Day] = Known[Day]()
    house_rules_annexed: Known[bool] = Known[bool]()
    termination_clause: Known[bool] = Known[bool]()


class Person(Value):
    """Someone the file speaks of, by role; `address` are postal lines, used in letters only.

    `confided_address`: where the person asked to be written to in confidence. It is read from a text and written to none:
    what is made of a case file holds `WITHHELD` in its place.
    """

    id: Id
    role: Known[Role] = Known[Role]()
    lives_in_dwelling: Known[bool] = Known[bool]()
    minor: Known[bool] = Known[bool]()
    protection: Known[Protection] = Known[Protection]()
    protector_identified: Known[bool] = Known[bool]()
    to_protect: Known[bool] = Known[bool]()
    shares_home_with_author: Known[bool] = Known[bool]()
    address: tuple[Line, ...] = Field(default=(), max_length=6)
    protector_address: tuple[Line, ...] = Field(default=(), max_length=6)
    confided_address: Confided = Field(default=(), max_length=6, repr=False)


class Incident(Value):
    """One fact or one stretch of facts: `date` may be an interval; `sources` are the pieces that make it known."""

    id: Id
    date: Known[Day] = Known[Day]()
    moment: Known[Moment] = Known[Moment]()
    known_since: Known[Day] = Known[Day]()
    place: Known[Place] = Known[Place]()
    distance_m: Known[int] = Known[int]()
    same_residence: Known[bool] = Known[bool]()
    category: Annotated[str, StringConstraints(pattern=r"^([A-KNO]\d|L0)$")]
    description: Narrative
    author: Known[Id] = Known[Id]()
    author_link: Known[AuthorLink] = Known[AuthorLink]()
    invited_by_holder: Known[bool] = Known[bool]()
    victims: Known[tuple[Victim, ...]] = Known[tuple[Victim, ...]]()
    suffered_by: Known[tuple[Id, ...]] = Known[tuple[Id, ...]]()
    harms: Known[tuple[Harm, ...]] = Known[tuple[Harm, ...]]()
    disturbs_others: Known[bool] = Known[bool]()
    building_cause: Known[bool] = Known[bool]()
    weapon: Known[bool] = Known[bool]()
    known_by_one_household: Known[bool] = Known[bool]()
    sources: tuple[Id, ...] = Field(min_length=1)


class EarlierMeasure(Value):
    """A measure already taken: what, when, to whom, how it was served, what followed."""

    id: Id
    measure: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+$")]
    sent_on: Known[Day] = Known[Day]()
    service: Known[Service] = Known[Service]()
    served_on: Known[Day] = Known[Day]()
    outcome: Known[Outcome] = Known[Outcome]()
    sent_to: tuple[Id, ...] = ()


class Piece(Value):
    """A document or a shared item of information: origin, channel, roles, convention, purpose, secrecy, restrictions."""

    id: Id
    label: Line
    origin: Origin
    channel: Known[Channel] = Known[Channel]()
    sender_role: Known[Party] = Known[Party]()
    recipient_role: Known[Party] = Known[Party]()
    convention: Line = ""
    category: Known[Information] = Known[Information]()
    purpose: Known[Purpose] = Known[Purpose]()
    secrecy: Known[Secrecy] = Known[Secrecy]()
    restrictions: Line = ""
    received_on: Day
    weight: Known[Weight] = Known[Weight]()
    anonymous: Known[bool] = Known[bool]()
    author_consents: Known[bool] = Known[bool]()
    author_refuses_use: Known[bool] = Known[bool]()
    handed_over_by_author: Known[bool] = Known[bool]()
    released_by_prosecutor: Known[bool] = Known[bool]()
    final_decision: Known[bool] = Known[bool]()
    landlord_is_victim: Known[bool] = Known[bool]()
    nominative: Known[bool] = Known[bool]()
    handling: PieceHandling = PieceHandling()


class Circumstances(Value):
    """What surrounds the facts, stated as effects, never as causes (no health, no origin)."""

    immediate_danger: Known[bool] = Known[bool]()
    child_in_danger: Known[bool] = Known[bool]()
    support_needed: Known[bool] = Known[bool]()
    support_requested: Known[bool] = Known[bool]()
    mutual_conflict: Known[bool] = Known[bool]()
    threats: Known[bool] = Known[bool]()
    mediation_unsafe: Known[bool] = Known[bool]()
    commitment_running: Known[bool] = Known[bool]()
    commitment_broken: Known[bool] = Known[bool]()
    arrears_pleaded: Known[bool] = Known[bool]()
    neighbour_trouble_pleaded: Known[bool] = Known[bool]()
    final_decision_on_troubles: Known[bool] = Known[bool]()
    complainants_contacted: Known[bool] = Known[bool]()
    home_taken_over: Known[bool] = Known[bool]()
    first_complaint_on: Known[Day] = Known[Day]()


class Notice(Value):
    """What reached the landlord and calls for an answer: from the prefect, a third party, a victim, a tenant; or a data breach."""

    id: Id
    kind: NoticeKind
    reference: Line = ""
    written_by: Id | None = None
    dated_on: Known[Day] = Known[Day]()
    signed_by_prefect: Known[bool] = Known[bool]()
    cites_the_law: Known[bool] = Known[bool]()
    states_facts: Known[bool] = Known[bool]()
    names_the_dwelling: Known[bool] = Known[bool]()
    about_drug_trafficking: Known[bool] = Known[bool]()
    aims_at_household: Known[bool] = Known[bool]()
    data: DataRequest = DataRequest()
    received_on: Known[Day] = Known[Day]()
    answered_on: Known[Day] = Known[Day]()
    answer: Known[AnswerState] = Known[AnswerState]()
    court_filed_on: Known[Day] = Known[Day]()


class Request(Value):
    """A measure that someone asks for, to be answered with why or why not."""

    measure: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+$")]
    by_role: Line


class Appraisal(Value):
    """A typed question answered by a named role, with its written reason and the documents seen."""

    term: Line
    about: Id | None = None
    value: Annotated[bool | str, BeforeValidator(_yes_or_no)]
    by_role: Line
    reason: Annotated[str, StringConstraints(min_length=10, max_length=2000)]
    on: Day
    documents: tuple[Id, ...] = ()


class Attestation(Value):
    """ "This list is complete up to that day", by whom."""

    items: Literal["incidents", "measures", "pieces", "notices", "persons", "requests"]
    complete_until: Day
    by_role: Line


class Statement(Value):
    """A tenant's own version of the facts; `made_by` is the person who gave it."""

    id: Id
    made_by: Id | None = None
    incident: Id | None = None
    on: Day
    text: Narrative


class Correspondence(Value):
    """What only a person can settle before a letter: delegation, appointment, the answer to the prefect."""

    delegation: Line = ""
    appointment_on: Line = ""
    appointment_place: Line = ""
    prefect_address: tuple[Line, ...] = Field(default=(), max_length=6)
    prosecutor_address: tuple[Line, ...] = Field(default=(), max_length=6)
    prefect_answer: Answer | None = None
    prefect_reasons: Narrative = ""


class CaseFile(Value):
    """One case, whole. `aimed_at` are the persons for whom a measure is sought; `evaluated_on` is the day of the act."""

    schema_version: Literal["advisor-case/1"]
    reference: Id
    evaluated_on: Day | None = None
    landlord: Landlord
    residence: Residence
    lease: Lease
    persons: tuple[Person, ...] = Field(max_length=50)
    aimed_at: tuple[Id, ...] = ()
    incidents: tuple[Incident, ...] = Field(default=(), max_length=500)
    measures: tuple[EarlierMeasure, ...] = Field(default=(), max_length=200)
    pieces: tuple[Piece, ...] = Field(default=(), max_length=500)
    circumstances: Circumstances = Circumstances()
    notices: tuple[Notice, ...] = Field(default=(), max_length=50)
    requests: tuple[Request, ...] = Field(default=(), max_length=20)
    appraisals: tuple[Appraisal, ...] = Field(default=(), max_length=200)
    attestations: tuple[Attestation, ...] = ()
    statements: tuple[Statement, ...] = Field(default=(), max_length=100)
    correspondence: Correspondence = Correspondence()
    situations: Situations = Situations()
    procedure: Procedure = Procedure()
    acts: Acts = Acts()
