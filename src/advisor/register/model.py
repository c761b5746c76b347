"""The register of evidence: what a landlord and its partners did under the conventions, dated twice.

`on` is the day on which a thing took effect, `recorded_on` the day it was written down. Roles, events, proofs and verdicts are
written as in `rulebook.convention_keywords`, in French or by their code. No person is named: bodies, functions and document digests only.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema

from advisor.law.value import Value
from advisor.register.words import BOOLEAN_SCHEMA, choice_of, choice_schema, french_boolean
from advisor.rulebook import convention_keywords as words
from advisor.rulebook import site_keywords as site_words

Slug = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}$")]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
_ATTESTED = words.PROOFS | words.EVENTS | words.ATTESTED
Role = Annotated[str, AfterValidator(choice_of(words.ROLES)), WithJsonSchema(choice_schema(words.ROLES))]
EventKind = Annotated[str, AfterValidator(choice_of(words.EVENTS)), WithJsonSchema(choice_schema(words.EVENTS))]
ProofKind = Annotated[str, AfterValidator(choice_of(words.PROOFS)), WithJsonSchema(choice_schema(words.PROOFS))]
Purpose = Annotated[str, AfterValidator(choice_of(words.PURPOSES)), WithJsonSchema(choice_schema(words.PURPOSES))]
Secrecy = Annotated[str, AfterValidator(choice_of(words.SECRECY)), WithJsonSchema(choice_schema(words.SECRECY))]
Basis = Annotated[str, AfterValidator(choice_of(words.BASES)), WithJsonSchema(choice_schema(words.BASES))]
Category = Annotated[str, StringConstraints(pattern=r"^IC(0[1-9]|1[0-9])$")]
Verdict = Annotated[str, AfterValidator(choice_of(words.VERDICTS)), WithJsonSchema(choice_schema(words.VERDICTS))]
Attested = Annotated[str, AfterValidator(choice_of(_ATTESTED)), WithJsonSchema(choice_schema(_ATTESTED))]
Place = Annotated[str, AfterValidator(choice_of(site_words.PLACES)), WithJsonSchema(choice_schema(site_words.PLACES))]
TimeBand = Annotated[
    str, AfterValidator(choice_of(site_words.TIME_BANDS)), WithJsonSchema(choice_schema(site_words.TIME_BANDS))
]
Recurrence = Annotated[
    str, AfterValidator(choice_of(site_words.RECURRENCES)), WithJsonSchema(choice_schema(site_words.RECURRENCES))
]
AuthorStatus = Annotated[
    str,
    AfterValidator(choice_of(site_words.AUTHOR_STATUSES)),
    WithJsonSchema(choice_schema(site_words.AUTHOR_STATUSES)),
]
Service = Annotated[
    str, AfterValidator(choice_of(site_words.SERVICES)), WithJsonSchema(choice_schema(site_words.SERVICES))
]
SiteLevel = Annotated[
    str, AfterValidator(choice_of(site_words.LEVELS)), WithJsonSchema(choice_schema(site_words.LEVELS))
]
FigureKind = Annotated[
    str, AfterValidator(choice_of(site_words.FIGURES)), WithJsonSchema(choice_schema(site_words.FIGURES))
]
Mark = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9 -]{0,12}$")]
"""A building, a staircase or a hall, as its door shows it."""
YesNo = Annotated[bool, BeforeValidator(french_boolean), WithJsonSchema(BOOLEAN_SCHEMA)]
Department = Annotated[str, StringConstraints(pattern=r"^(0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-8])$")]
Commune = Annotated[str, StringConstraints(pattern=r"^[0-9][0-9AB][0-9]{3}$")]


class Document(Value):
    """A document kept elsewhere: what it is called there, and the SHA-256 of its bytes."""

    label: str = Field(min_length=1)
    sha256: Digest


class Territory(Value):
    """A place where the landlord is present: its department, and what is known of its court district and commune."""

    id: Slug
    department: Department
    court: str | None = None
    commune: Commune | None = None
    label: str = ""
    since: date | None = None
    until: date | None = None


class Record(Value):
    """One line of the register; without `territories` it holds everywhere. `clauses` are those it is meant to prove."""

    id: Slug
    on: date
    recorded_on: date
    until: date | None = None
    territories: tuple[Slug, ...] = ()
    text: str = ""
    clauses: tuple[str, ...] = ()
    document: Document | None = None
    note: str = ""


class Adhesion(Record):
    """The landlord is bound by a text, by its own signature or through its union."""

    by: str = "landlord"


class Reading(Record):
    """A clause was read in the text itself, by a role; `modality` and `article` are those found there, if they differ."""

    by_role: str = Field(min_length=1)
    article: str = ""
    modality: str = ""


class Referent(Record):
    """A body's correspondent: a function, never a name; `deputy_of` names the referent it stands in for."""

    body: Role
    function: str = Field(min_length=1)
    deputy_of: Slug | None = None


class Attendee(Value):
    """Who sat at a meeting: a role, and whether it had signed the group's charter."""

    role: Role
    charter_signed: YesNo | None = None


class Meeting(Record):
    """A meeting held; `kind` says of what, `group` names the setting whose rules it follows.

    `named_cases`, `plenary`: whether persons' situations were spoken of, and before all; `categories` are those spoken
    of, nothing where nobody says; `secret_told`, `persons_informed`, `passed_on`: whether something secret was said, the
    persons spoken of were told, something left the group.
    """

    kind: str = Field(min_length=1)
    group: Slug | None = None
    attendees: tuple[Attendee, ...] = ()
    plenary: YesNo | None = None
    named_cases: YesNo | None = None
    named_record_kept: YesNo | None = None
    categories: tuple[Category, ...] | None = None
    secret_told: YesNo | None = None
    persons_informed: YesNo | None = None
    passed_on: YesNo | None = None


class Training(Record):
    """A session followed: `hours`, number of `trained`, and the body whose staff it was."""

    subject: str = Field(min_length=1)
    body: Role = "landlord"
    hours: int | None = Field(default=None, ge=0, le=1000)
    trained: int | None = Field(default=None, ge=0, le=100_000)


class Access(Record):
    """A means of access (badge, code, key) handed over to a body; `until` is the day it came back or was revoked."""

    means: str = Field(min_length=1)
    handed_to: Role


class Premises(Record):
    """Premises asked for on the day `on`; given, or refused for a reason."""

    asked_by: Role
    given_on: date | None = None
    refused_on: date | None = None
    reason: str = ""


class Works(Record):
    """A works site opened on the day `on`; `plan_on` is the day of its safety plan."""

    plan_on: date | None = None


class Complaint(Record):
    """A complaint by the landlord or one of its staff, filed on the day `on`."""

    by_staff: YesNo
    asked_on: date | None = None
    appointment_on: date | None = None
    employer_address: YesNo | None = None
    feedback_on: date | None = None
    feedback: str = ""


class Report(Record):
    """A fact of the day `on`, reported to a body or not; `followed_on` is the day it answered.

    One that names its `site` is a report form: ticks, no account, an author's status and never an identity. `severity` goes from
    1 (gêne) to 5 (critique); `damage_cost` is in euros; `confirmed_by` is the partner that notes the same; `kept_until` its last day.
    """

    phenomenon: str = ""
    sent_on: date | None = None
    sent_to: Role | None = None
    followed_on: date | None = None
    by_contractor: YesNo = False
    site: Slug | None = None
    building: Mark = ""
    staircase: Mark = ""
    hall: Mark = ""
    place: Place | None = None
    time_band: TimeBand | None = None
    secondary: tuple[str, ...] = Field(default=(), max_length=2)
    severity: int | None = Field(default=None, ge=1, le=5)
    recurrence: Recurrence | None = None
    author_status: AuthorStatus | None = None
    by_role: str = ""
    confirmed_by: Role | None = None
    witnesses: YesNo | None = None
    tenant_complaint: YesNo | None = None
    staff_victim: YesNo | None = None
    sick_leave_days: int | None = Field(default=None, ge=0, le=1100)
    damage_cost: int | None = Field(default=None, ge=0, le=100_000_000)
    service_called: Service | None = None
    category: Category | None = None
    basis: str = ""
    recipients: tuple[Slug, ...] = ()
    kept_until: date | None = None


class Exchange(Record):
    """One item of information given or received: the disclosure ledger.

    `basis` is what opens the passage, `meeting` where it was said. What nobody recorded stays empty: `own_complaint`
    (the landlord or its staff complained), `consent` and `informed` (of the person concerned), `staff_exposed` (the
    agent who reported can be recognised), `within_limits` (no more than the purpose asks), `passed_on` (to a third party).
    """

    given: YesNo
    from_role: Role
    to_role: Role
    category: Category
    named: YesNo
    purpose: Purpose
    secrecy: Secrecy | None = None
    basis: Basis | None = None
    from_referent: Slug | None = None
    to_referent: Slug | None = None
    emergency: YesNo | None = None
    meeting: Slug | None = None
    own_complaint: YesNo | None = None
    consent: YesNo | None = None
    informed: YesNo | None = None
    staff_exposed: YesNo | None = None
    within_limits: YesNo | None = None
    passed_on: YesNo | None = None
    restrictions: tuple[str, ...] = ()
    kept_until: date | None = None
    erased_on: date | None = None


class Happening(Record):
    """Any other event that starts a duty: its kind is one of the events of the clauses."""

    kind: EventKind


class Proof(Record):
    """Any other proof: its kind is one of the proofs of the clauses; `by` is the body that acted, `about` the event it answers."""

    kind: ProofKind
    by: Role | None = None
    about: Slug | None = None


class Breach(Record):
    """A breach of a prohibition that someone noted; `found_by` is a role."""

    found_by: str = Field(min_length=1)


class Condition(Record):
    """Somebody says whether the condition that a clause sets is met, from the day `on`, and why (`note`)."""

    met: YesNo
    by_role: str = Field(min_length=1)


class Site(Value):
    """A residence: where it stands, its dwellings, and how many of its halls are monitored."""

    id: Slug
    territory: Slug
    commune: Commune
    label: str = ""
    dwellings: int | None = Field(default=None, ge=1, le=100_000)
    halls: int | None = Field(default=None, ge=0, le=10_000)


class Figure(Record):
    """A figure that somebody counted, of a site, of a commune, or else of its territories; `definition` says what was counted.

    It holds on the day `on`, or is counted from `on` to `until`.
    """

    kind: FigureKind
    value: int = Field(ge=0, le=1_000_000_000)
    definition: str = Field(min_length=1)
    site: Slug | None = None
    commune: Commune | None = None


class SiteReview(Record):
    """A site was reviewed on the day `on`: the level observed, the level that it was given, and the role that gave it."""

    site: Slug
    observed: SiteLevel
    level: SiteLevel
    by_role: str = Field(min_length=1)
    confirmed_by: Role | None = None


class Attestation(Value):
    """Somebody says that all the lines of a kind (a proof, an event, "breach", "adhesion" or "all") are there, up to a day."""

    kind: Attested
    complete_until: date
    by_role: str = Field(min_length=1)


class Override(Value):
    """A reviewer's own verdict on a clause in a territory, with a reason, until a day."""

    clause: str
    territory: Slug
    verdict: Verdict
    reason: str = Field(min_length=10)
    by_role: str = Field(min_length=1)
    on: date
    until: date


class Letterhead(Value):
    """How the landlord heads and signs its letters to partners: roles, never names; without `delegation` the signatory has its own power."""

    organisation: str = Field(min_length=1)
    agency: str = Field(min_length=1)
    address: tuple[str, ...] = Field(min_length=1)
    town: str = Field(min_length=1)
    contact: str = Field(min_length=1)
    data_protection_contact: str = ""
    signatory: str = "directeur général"
    delegation: str = ""


class PartnerAddress(Value):
    """Where a body is written to, in some territories or, without any, in all: the lines of its envelope, a function first."""

    body: Role
    territories: tuple[Slug, ...] = ()
    lines: tuple[str, ...] = Field(min_length=1)


class Register(Value):
    """The register of one landlord."""

    landlord: str = Field(min_length=1)
    landlord_kind: str = "OPH"
    zone_department: Department
    territories: tuple[Territory, ...] = Field(min_length=1)
    adhesions: tuple[Adhesion, ...] = ()
    readings: tuple[Reading, ...] = ()
    referents: tuple[Referent, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    trainings: tuple[Training, ...] = ()
    access: tuple[Access, ...] = ()
    premises: tuple[Premises, ...] = ()
    works: tuple[Works, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    reports: tuple[Report, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    happenings: tuple[Happening, ...] = ()
    proofs: tuple[Proof, ...] = ()
    breaches: tuple[Breach, ...] = ()
    conditions: tuple[Condition, ...] = ()
    sites: tuple[Site, ...] = ()
    figures: tuple[Figure, ...] = ()
    site_reviews: tuple[SiteReview, ...] = ()
    attestations: tuple[Attestation, ...] = ()
    overrides: tuple[Override, ...] = ()
    letterhead: Letterhead | None = None
    addresses: tuple[PartnerAddress, ...] = ()
