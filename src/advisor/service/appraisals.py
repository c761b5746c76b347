"""Typed questions that the law leaves to a person, answered in a dossier by the role that is asked."""

from __future__ import annotations

import json
from collections.abc import Sequence

from advisor.access.roles import SPEAKS_FOR
from advisor.law.errors import CaseRejected
from advisor.service.adviser import read_or_sound
from advisor.service.dossiers import Written, case_at, write_version
from advisor.service.record import case_bytes
from advisor.service.sealing import Desk, compare_version


def appraise(  # noqa: PLR0913 - which question, about what, with which answer, on what
    desk: Desk,
    reference: str,
    *,
    version: int,
    term: str,
    about: str | None,
    value: bool | str,
    reason: str,
    documents: Sequence[str],
    mark: str = "",
) -> Written:
    """Answer a typed question in the next version of a dossier, in the name of the role that the vocabulary asks.

    `mark` is that of its keeping as it was read: a closed dossier is open again.

    Raises: `CaseRejected` when no role of the account answers for the one asked, when a document is not in the file, or
    as `amend_dossier`; `NotFound`; `VersionConflict`.
    """
    with desk.reading() as work:
        compare_version(work, reference, version)
        case = case_at(work, desk, reference, version)
    asked = desk.adviser.program.rulebook.terms.get(term)
    if asked is None or not asked.appraised:
        raise CaseRejected(
            f"« {term} » n'est pas une appréciation.",
            remedy="Si l'avis pose cette question, y répondre en amendant le dossier ; sinon vérifier le terme.",
        )
    if not any(asked.asked_of in SPEAKS_FOR.get(role, ()) for role in desk.actor.held):
        raise CaseRejected(
            f"« {term} » se demande à : {asked.asked_of}. Aucun des rôles de ce compte n'y répond.",
            remedy="La faire répondre par qui tient ce rôle.",
        )
    unknown = sorted(set(documents) - {each.id for each in case.pieces})
    if unknown:
        raise CaseRejected(f"Ces pièces ne sont pas au dossier : {', '.join(unknown)}.", remedy="Les y verser d'abord.")
    given = {
        "term": term,
        "about": about,
        "value": value,
        "by_role": asked.asked_of,
        "reason": reason,
        "on": desk.today.isoformat(),
        "documents": list(documents),
    }
    told = json.loads(case_bytes(case))
    told["appraisals"] = [*told.get("appraisals", ()), given]
    read = read_or_sound(desk.adviser, json.dumps(told), name="dossier", today=desk.today)
    with desk.writing() as work:
        return write_version(work, desk, read, version=version, reason=f"Appréciation répondue : {term}.", mark=mark)
