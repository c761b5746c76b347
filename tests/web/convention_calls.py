"""The operations of the side of the conventions: who may call each, with what, and a register to call them on."""

from __future__ import annotations

import hashlib
import itertools
from typing import Any

from advisor.storage.store import Store

# A agent, J juriste, S référent sûreté, V valideur, D DPO, U auditeur, M administrateur, P partenaire.
WHO_MAY: dict[str, str] = {
    "GET /v1/registers": "AJSVDU",
    "GET /v1/registers/{register}": "AJSVDU",
    "GET /v1/registers/{register}/versions": "AJSVDU",
    "GET /v1/registers/{register}/overdue-lines": "AJSVDU",
    "GET /v1/register-templates/{section}": "AJSVDU",
    "GET /v1/registers/{register}/tables/{section}": "AJSVDU",
    "GET /v1/registers/{register}/lines/{line}/document": "AJSVDU",
    "GET /v1/registers/{register}/reviews": "AJSVDU",
    "GET /v1/registers/{register}/ledger": "AJSVDU",
    "GET /v1/registers/{register}/duties": "AJSVDU",
    "GET /v1/registers/{register}/duties/calendar": "AJSVDU",
    "GET /v1/registers/{register}/territories": "AJSVDU",
    "GET /v1/registers/{register}/referents": "AJSVDU",
    "GET /v1/sites/{register}/levels": "AJSVDU",
    "GET /v1/sites/{register}/indicators": "AJSVDU",
    "GET /v1/sites/{register}/observatory/{commune}": "AJSVDU",
    "GET /v1/sites/{register}/page": "AJSVDU",
    "GET /v1/sites/{register}/form": "AJSVDU",
    "POST /v1/registers": "AJS",
    "PUT /v1/registers/{register}": "AJS",
    "POST /v1/registers/{register}/tables/{section}/imports": "AJS",
    "PUT /v1/registers/{register}/lines/{line}/document": "AJS",
    "POST /v1/registers/{register}/erasures": "D",
    "GET /v1/rulebook": "AJSVDUMP",
    "GET /v1/rulebook/provisions": "AJSVDUMP",
    "GET /v1/rulebook/provisions/{provision}": "AJSVDUMP",
    "GET /v1/rulebook/rules": "AJSVDUMP",
    "GET /v1/rulebook/rules/{rule}": "AJSVDUMP",
    "GET /v1/rulebook/measures": "AJSVDUMP",
    "GET /v1/rulebook/measures/{measure}": "AJSVDUMP",
    "GET /v1/rulebook/groups": "AJSVDUMP",
    "GET /v1/rulebook/groups/{group}": "AJSVDUMP",
    "GET /v1/rulebook/glossary": "AJSVDUMP",
    "GET /v1/conventions": "AJSVDUMP",
    "GET /v1/conventions/{text}": "AJSVDUMP",
    "GET /v1/conventions/{text}/clauses": "AJSVDUMP",
    "GET /v1/conventions/{text}/clauses/{clause}": "AJSVDUMP",
}
REGISTER = """\
landlord: bailleur-essai
zone_department: "77"
territories: [{id: "77", department: "77", label: Seine-et-Marne}]
adhesions: [{id: adh-77, on: 2021-05-05, recorded_on: 2021-05-10, text: d77-2021}]
referents:
  - {id: ref-77, on: 2024-01-15, recorded_on: 2024-01-16, territories: ["77"], body: bailleur, function: référent sûreté}
exchanges:
  - {id: dit-1, on: 2026-02-01, recorded_on: 2026-02-02, given: non, from_role: police, to_role: bailleur,
     category: IC01, named: non, purpose: diagnostic local, kept_until: 2026-05-01}
reports:
  - {id: fiche-1, on: 2026-02-01, recorded_on: 2026-02-02, kept_until: 2026-05-01}
sites: [{id: tilleuls, territory: "77", commune: "77288", label: Les Tilleuls, dwellings: 120, halls: 6}]
"""
"""A register of evidence that the rule base reads."""
TABLE = (
    "ligne;date d'effet;consigné le;jusqu'au;organisme;fonction;supplée;territoires;texte;clauses;document;"
    "empreinte du document;note\n"
    "ref-2;2024-02-01;2024-02-02;;bailleur;suppléante;;partout;;;;;\n"
    "ref-3;01/03/2024;2024-03-02;;bailleur;renfort;;partout;;;;;\n"
)
"""Two lines of its section « référents », the second with a day that is proposed otherwise."""
LETTER = b"%PDF lettre de mission"
TAKEN = "pris"
"""The name of a register that a world has before any call."""
WRITTEN = {"If-Match": '"1"', "Change-Reason": "lignes%20d%27essai"}
BODIES: dict[str, Any] = {
    "POST /v1/registers": {"name": TAKEN, "content": REGISTER, "reason": "registre d'essai"},
    "PUT /v1/registers/{register}": {"content": REGISTER, "reason": "registre d'essai"},
    "POST /v1/registers/{register}/erasures": {
        "lines": ["fiche-1"],
        "ground": "fin_de_conservation",
        "reason": "son terme est passé",
    },
}
FILES = {
    "POST /v1/registers/{register}/tables/{section}/imports": TABLE.encode(),
    "PUT /v1/registers/{register}/lines/{line}/document": b"autre",
}
HEADERS = {
    "PUT /v1/registers/{register}": {"If-Match": '"1"'},
    "POST /v1/registers/{register}/erasures": {"If-Match": '"1"'},
    "POST /v1/registers/{register}/tables/{section}/imports": {**WRITTEN, "Content-Type": "text/csv"},
    "PUT /v1/registers/{register}/lines/{line}/document": {
        **WRITTEN,
        "Content-Type": "application/pdf",
        "Document-Label": "lettre.pdf",
    },
}
QUERIES = {"PUT /v1/registers/{register}/lines/{line}/document": {"replace": "true"}}
REACHES = {"POST /v1/registers": 409}
"""A name already taken."""
SAME_FOR_ALL = {"GET /v1/register-templates/{section}"} | {
    each for each in WHO_MAY if each.startswith(("GET /v1/rulebook/", "GET /v1/conventions/"))
}
"""What is of no organisation: the model tables, and the rule base."""
_numbers = itertools.count(1)


def ids(store: Store, now: str) -> dict[str, str]:
    """What the paths name: a new register of `opac` in its first version, with a document kept beside it, and the rule base."""
    name = f"r-{next(_numbers)}"
    digest = hashlib.sha256(LETTER).hexdigest()
    attached = f"function: référent sûreté, document: {{label: l.pdf, sha256: {digest}}}"
    text = REGISTER.replace("function: référent sûreté", attached)
    with store.writing("opac", now) as work:
        work.registers.create(name, text.encode(), account="import", reason="import")
        work.registers.keep_document(name, LETTER)
    return {
        "register": name,
        "section": "referents",
        "line": "ref-77",
        "commune": "77288",
        "provision": "cch/art-l442-6",
        "rule": "manquement",
        "measure": "rappel_au_reglement",
        "group": "inter-bailleurs",
        "text": "d77-2021",
        "clause": "D77-01",
    }
