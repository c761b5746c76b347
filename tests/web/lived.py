"""A world in which a dossier has lived: letters in each of their states, opinions, a decision; and the ids of all of it."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kept import come_back, keep
from world import SIGNING_KEY, World, case_text, make_world, prepared

from advisor.access.actions import TOKEN_SCOPES
from advisor.access.credential import Credential
from advisor.access.roles import Role
from advisor.service.dossiers import open_dossier
from advisor.service.signing import adopt_key
from advisor.service.tokens import create_token

NOTICE = (Path(__file__).parents[2] / "examples" / "10-injonction-du-prefet.yaml").read_text(encoding="utf-8")
WHY = "relu, conforme aux pièces du dossier"
SLIP = base64.b64encode(b"%PDF-1.7 avis").decode()
HERE = "/v1/dossiers/{reference}"
GRAVE = {"person": "t1", "measure": "mise_en_demeure"}
DAY = "2026-11-24"
OPINION = {"measures": {"t1": "avertissement"}, "reason": WHY}
DOSSIERS = {"drafted": "D77-0011", "approved": "D77-0012", "issued": "D77-0010"}
"""The state of the letter of each dossier; in one dossier a new draft takes the place of the one before."""


@dataclass
class Lived:
    """The world, the sessions by name (`everything` holds every role), and what paths and `If-Match` name."""

    world: World
    sessions: dict[str, Credential] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    entries: dict[str, str] = field(default_factory=dict)
    letters: dict[str, tuple[str, str]] = field(default_factory=dict)
    tags: dict[str, str] = field(default_factory=dict)

    def back(self) -> None:
        """The database as it was once all this had happened."""
        come_back(self.world.store.engine)

    def call(self, who: str, method: str, path: str, *, tag: str = "", **given: Any) -> Any:
        """A demand of one session, which passes."""
        headers = {"If-Match": tag} if tag else {}
        told = self.world.call(method, path, credential=self.sessions[who], headers=headers, **given)
        assert told.status_code < 300, (path, told.text)
        return told

    def known(self, operation: str) -> tuple[dict[str, str], str]:
        """What the path of an operation names, and the `If-Match` that stands there."""
        move = operation.rpartition("/")[2]
        state = {"approval": "drafted", "issue": "approved"}.get(move, "issued")
        letter, tag = self.letters[state]
        named = {"reference": DOSSIERS[state], "letter": letter}
        if operation.endswith("/{entry}"):
            named["entry"] = self.entries[operation.split("/")[-2]]
        return {**self.ids, **named}, tag if "/letters/{letter}" in operation else self.tags.get(state, '"1"')


def make_lived(url: str) -> Lived:
    """The world before anything happened, on the empty database of a URL."""
    world = make_world(url)
    made = Lived(world)
    adopt_key(world.store, world.desk().actor, SIGNING_KEY)
    world.add("opac", "everything", Role)
    for reference in DOSSIERS.values():
        text = NOTICE.replace(DOSSIERS["issued"], reference)
        open_dossier(world.desk(), text, reason="dossier ouvert après l'injonction")
        world.assign(reference, *Role, "everything")
    for name in ("everything", *Role):
        made.sessions[name] = world.open(world.accounts["opac", name])
    return made


def live(made: Lived) -> None:
    """What happens to the dossiers; the client must be open."""
    for state, reference in DOSSIERS.items():
        here = HERE.format(reference=reference)
        drafted = made.call(Role.AGENT, "POST", f"{here}/letters", json=GRAVE)
        place = drafted.headers["location"]
        for who in (Role.APPROVER, "everything"):
            given = made.call(who, "POST", f"{here}/opinions", tag='"1"', json=OPINION)
        made.entries["opinions"] = given.headers["location"].rpartition("/")[2]
        tag = made.call(Role.APPROVER, "GET", place).headers["etag"]
        if state != "drafted":
            approved = made.call(Role.APPROVER, "POST", f"{place}/approval", tag=tag, json={"reason": WHY})
            tag = approved.headers["etag"]
        if state == "issued":
            tag = _issued(made, place, tag)
        made.letters[state] = (place.rpartition("/")[2], tag)
    _decided(made, HERE.format(reference=DOSSIERS["issued"]))
    world = made.world
    token = create_token(world.gate(), world.accounts["opac", "target"], label="essai", scopes=TOKEN_SCOPES, days=1)
    made.ids = {**prepared(world), "step": made.ids["step"], "token": token.token.id}
    keep(world.store.engine)


def _issued(made: Lived, place: str, tag: str) -> str:
    issued = made.call(Role.AGENT, "POST", f"{place}/issue", tag=tag, json={"day": DAY})
    deposit = {"addressee": 1, "state": "deposited", "day": DAY, "proof": SLIP}
    told = made.call(Role.AGENT, "POST", f"{place}/tracking", tag=issued.headers["etag"], json=deposit)
    made.ids["step"] = str(told.json()["letter"]["copies"][0]["steps"][-1]["entry"])
    return str(told.headers["etag"])


def _decided(made: Lived, here: str) -> None:
    version = made.call("everything", "GET", here).headers["etag"]
    made.tags["issued"] = version
    if version != '"1"':
        made.call("everything", "POST", f"{here}/opinions", tag=version, json=OPINION)
    sealed = made.call("everything", "POST", f"{here}/sealed-advice").json()
    made.entries["sealed-advice"] = str(sealed["entry"])
    recommended = sealed["advice"]["persons"][0]["recommended"]
    decision = {"person": "t1", "measure": recommended and recommended["measure"], "followed": True, "reason": WHY}
    decided = made.call("everything", "POST", f"{here}/decisions", json={"advice": sealed["entry"], **decision})
    made.entries["decisions"] = decided.headers["location"].rpartition("/")[2]


def bodies(made: Lived) -> dict[str, Any]:
    """Bodies that pass on what has lived, where the example of the document would name another dossier."""
    here = HERE
    return {
        "POST /v1/dossiers": {"case": case_text("d2"), "reason": WHY},
        "POST /v1/dossiers/bulk": [{"case": case_text("d2"), "reason": WHY}, {"case": {"a": []}, "reason": WHY}],
        f"PUT {here}": {"case": NOTICE, "reason": WHY},
        f"POST {here}/letters": GRAVE,
        f"POST {here}/letters/validate": GRAVE,
        f"POST {here}/letters/{{letter}}/issue": {"day": DAY},
        f"POST {here}/letters/{{letter}}/tracking": {"addressee": 1, "state": "presented", "day": DAY, "proof": SLIP},
        f"POST {here}/letters/{{letter}}/steps/{{step}}/correction": {"withdrawn": True, "reason": WHY, "proof": SLIP},
        f"POST {here}/appraisals": {"term": "persistance suffisante", "value": True, "reason": WHY},
        f"POST {here}/opinions": OPINION,
        f"POST {here}/decisions": {
            "advice": int(made.entries["sealed-advice"]),
            "person": "t1",
            "followed": True,
            "reason": WHY,
        },
        f"POST {here}/what-if": {"changes": [{"term": "lieu", "item": "i1", "value": "abords"}]},
        "POST /v1/jobs": {"job": {"kind": "replays", "items": [{"reference": DOSSIERS["issued"]}]}},
    }
