"""One account and what happens to it, as shown in the description of the API."""

from __future__ import annotations

from typing import Any

AT = "2026-11-24T12:00:00+00:00"
ACCOUNT: dict[str, Any] = {
    "id": "5f2b7c1e9a0d4c3b8e6f1a2b3c4d5e6f",
    "login": "agent-12",
    "roles": ["agent"],
    "judicial": False,
    "active": True,
}
LOGIN = {"organisation": "opac", "login": "agent-12", "password": "trois chats gris dorment", "code": "287082"}
SESSION = {
    "account": ACCOUNT,
    "organisation": "opac",
    "second_factor": True,
    "csrf": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
}
PASSWORD = {"old": "trois chats gris dorment", "new": "quatre chiens noirs courent"}
ENROLMENT = {
    "secret": "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
    "address": "otpauth://totp/Advisor%20opac%3Aagent-12?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Advisor%20opac",
}
ACCOUNT_BODY = {"login": "agent-12", "roles": ["agent"]}
ACCOUNT_MADE = {"account": ACCOUNT, "initial_password": "mfzwizltoqqgs3tjoruwc3bb"}
TOKEN = {
    "id": "0c1d2e3f4a5b6c7d8e9f0a1b2c3d4e5f",
    "label": "extranet",
    "scopes": ["dossier:list", "dossier:read"],
    "created_at": AT,
    "expires_at": "2027-02-22T12:00:00+00:00",
    "used_at": None,
    "revoked_at": None,
}
TOKEN_BODY = {"label": "extranet", "scopes": ["dossier:list", "dossier:read"], "days": 90}
TOKEN_MADE = {"token": TOKEN, "text": "adv1.opac." + "0" * 64}
ACCESS = {
    "id": 1204,
    "at": AT,
    "account": ACCOUNT["id"],
    "role": "agent",
    "action": "dossier:read",
    "subject": "dossier-001",
    "reason": "assigned",
    "granted": True,
}
STANDING = {"reference": "dossier-001", "assigned": False, "urgent_until": None}
REQUEST = {
    "id": "7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c2d",
    "reference": "dossier-001",
    "account": ACCOUNT["id"],
    "asked_at": AT,
    "answered_by": None,
    "granted": None,
}
URGENT = {
    "id": "1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d",
    "reference": "dossier-001",
    "account": ACCOUNT["id"],
    "reason": "danger_to_person",
    "opened_at": AT,
    "until": "2026-11-24T16:00:00+00:00",
    "reviewed_by": None,
    "verdict": None,
}
