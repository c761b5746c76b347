"""The table that people read is the table that decides."""

from __future__ import annotations

import re
from pathlib import Path

from advisor.access.actions import AT_THE_MACHINE, IN_PERSON, Action
from advisor.access.reasons import BREAK_GLASS_NAMES, BreakGlassReason
from advisor.access.roles import ROLE_NAMES, Role
from advisor.access.table import TABLE, Reach

DOCS = Path(__file__).resolve().parents[2] / "docs"
IN_PERSON_WORDS = {
    Action.DECIDE: "Décider",
    Action.APPRAISE: "apprécier",
    Action.GIVE_OPINION: "dire d'abord ce que l'on ferait",
    Action.APPROVE_LETTER: "approuver",
    Action.CORRECT_SERVICE: "rectifier une étape",
    Action.CLOSE_DOSSIER: "clore",
    Action.HOLD_DOSSIER: "geler",
    Action.ASSIGN: "affecter",
    Action.READ_CONFIDED: "lire une adresse confiée",
    Action.BREAK_GLASS: "ouvrir ou revoir un accès d'urgence",
    Action.REVIEW_BREAK_GLASS: "ouvrir ou revoir un accès d'urgence",
    Action.PURGE: "purger",
    Action.ERASE_PERSON: "effacer",
    Action.ERASE_LINES: "effacer",
    Action.MANAGE_ACCOUNTS: "gérer comptes, jetons, session et points d'envoi",
    Action.MANAGE_TOKENS: "gérer comptes, jetons, session et points d'envoi",
    Action.OWN_TOKENS: "gérer comptes, jetons, session et points d'envoi",
    Action.OWN_SESSION: "gérer comptes, jetons, session et points d'envoi",
    Action.MANAGE_WEBHOOKS: "gérer comptes, jetons, session et points d'envoi",
    Action.GRANT_CLEARANCE: "habiliter aux données judiciaires",
}
WORDS = {"–": Reach.NOWHERE, "affecté": Reach.ASSIGNED, "tous": Reach.ORGANISATION}


def test_the_table_of_the_guide_is_the_one_that_decides() -> None:
    lines = [line for line in (DOCS / "acces.md").read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    assert rows[0][2:] == [ROLE_NAMES[role] for role in Role]
    told = {
        (Action(row[1].strip("`")), role): WORDS[cell]
        for row in rows[1:]
        for role, cell in zip(Role, row[2:], strict=True)
    }
    assert told == TABLE


def test_the_guide_names_every_act_that_no_token_does() -> None:
    told = re.sub(r"\s+", " ", (DOCS / "acces.md").read_text(encoding="utf-8"))
    (acts,) = re.findall(r"\*\*En personne\.\*\* (.*?) : jamais par un jeton\.", told)
    assert set(IN_PERSON_WORDS) == IN_PERSON - AT_THE_MACHINE
    assert [words for words in IN_PERSON_WORDS.values() if words not in acts] == []


def test_the_guide_names_every_reason_of_an_emergency() -> None:
    told = re.sub(r"\s+", " ", (DOCS / "acces.md").read_text(encoding="utf-8"))
    assert set(BREAK_GLASS_NAMES) == set(BreakGlassReason)
    assert all(name in told for name in BREAK_GLASS_NAMES.values())


def test_every_test_that_the_security_page_names_is_there() -> None:
    named = set(re.findall(r"`([a-z]+/test_[a-z_]+\.py)`", (DOCS / "security.md").read_text(encoding="utf-8")))
    assert named
    assert [each for each in sorted(named) if not (DOCS.parent / "tests" / each).is_file()] == []
