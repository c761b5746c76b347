"""Examples of the operations on registers, sites and what is reviewed of them."""

from __future__ import annotations

from datetime import date
from typing import Any

from advisor.review.agenda import Agenda
from advisor.review.directory import Directory
from advisor.review.territories import TerritoriesView
from advisor.sites.diagnosis import Diagnosis
from advisor.sites.levels import Levels
from advisor.sites.observatory import Observatory
from advisor.web.examples import REGISTER

_FIRST, _DAY = date(2025, 11, 25), date(2026, 11, 24)
REASON = "désignation d'une suppléante"
OPENED: dict[str, Any] = {"name": "patrimoine", "content": REGISTER, "reason": "registre de la convention de 2021"}
AMENDED: dict[str, Any] = {"content": REGISTER, "reason": REASON}
ERASURE: dict[str, Any] = {"lines": ["ref-77"], "ground": "donnee_illicite", "reason": "la note nommait une personne"}
VERSION: dict[str, Any] = {"name": "patrimoine", "version": 2}
TOLD: dict[str, Any] = {**VERSION, "text": "landlord: bailleur-exemple\n", "content": None, "faults": ""}
HISTORY: dict[str, Any] = {
    "items": [
        {"version": 1, "reason": OPENED["reason"], "account": "0" * 32, "recorded_at": "2026-11-24T12:00:00+00:00"}
    ]
}
OVERDUE: dict[str, Any] = {"items": [{"line": "fiche-12", "section": "reports", "kept_until": "2026-10-01"}]}
IMPORT: dict[str, Any] = {
    "section": "referents",
    "version": 2,
    "readable": ["ref-2"],
    "to_correct": 1,
    "written": [],
    "rows": [
        {
            "line": 3,
            "read": False,
            "corrected": False,
            "dropped": False,
            "faults": [
                "« date d'effet », « 01/03/2024 » : une date AAAA-MM-JJ est attendue. Proposition : « 2024-03-01 »."
            ],
        }
    ],
}
TABLE = "ligne;date d'effet;consigné le;organisme;fonction;territoires\nref-2;2024-02-01;2024-02-02;bailleur;suppléante;partout\n"
_LANDLORD = "bailleur-exemple"
LEDGER: dict[str, Any] = {
    "landlord": _LANDLORD,
    "first": _FIRST.isoformat(),
    "last": _DAY.isoformat(),
    "as_of": _DAY.isoformat(),
    "records": [],
    "findings": [],
}
AGENDA = Agenda(
    landlord=_LANDLORD, as_of=_DAY, until=date(2027, 1, 23), rulebook="sha256:" + "0" * 64, lines=(), open_texts=()
).model_dump(mode="json")
DIRECTORY = Directory(landlord=_LANDLORD, since=_FIRST, as_of=_DAY, attested=False, posts=()).model_dump(mode="json")
TERRITORIES = TerritoriesView(
    landlord=_LANDLORD, on=_DAY, rulebook="sha256:" + "0" * 64, territories=(), differences=(), trait_differences=()
).model_dump(mode="json")
LEVELS = Levels(
    landlord=_LANDLORD,
    as_of=_DAY,
    criteria="critères provisoires",
    whole=False,
    unplaced=0,
    to_erase=(),
    sites=(),
).model_dump(mode="json")
DIAGNOSIS = Diagnosis(
    landlord=_LANDLORD,
    first=_FIRST,
    last=_DAY,
    as_of=_DAY,
    whole=False,
    places=(),
    indicators=(),
    values=(),
    trends=(),
    families=(),
    hours=(),
    unplaced=0,
).model_dump(mode="json")
OBSERVATORY = Observatory(
    landlord=_LANDLORD,
    commune="77288",
    first=_FIRST,
    last=_DAY,
    whole=False,
    sites=("tilleuls",),
    indicators=(),
    values=(),
    families=(),
    months=(),
    hours=(),
    notes=(),
).model_dump(mode="json")
