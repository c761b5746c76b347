"""What a case file holds of each person: taken apart to be kept under their keys, put together again to be read."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any

from advisor.audit.canonical import canonical_bytes
from advisor.audit.export import CONFIDED, WITHDRAWN
from advisor.casefile.confided import confided_lines, is_told
from advisor.casefile.model import CaseFile
from advisor.casefile.text import WITHHELD
from advisor.law.errors import CaseRejected, NotFound
from advisor.storage.store import Work

ERASED = "(contenu effacé)"
"""What is read in the place of a text that was erased."""
_NOTHING = ("", ERASED)


def split_case(case: CaseFile) -> tuple[CaseFile, dict[str, bytes]]:
    """The case file without what belongs to a person, and that by person: addresses, statements, facts of which they are
    the author."""
    parts = {person.id: _own(case, person.id) for person in case.persons}
    bare = case.model_copy(
        update={
            "persons": tuple(each.model_copy(update={"address": (), "protector_address": ()}) for each in case.persons),
            "statements": tuple(
                each.model_copy(update={"text": ""}) if _is_own(each.text, each.made_by, parts) else each
                for each in case.statements
            ),
            "incidents": tuple(
                each.model_copy(update={"description": ""})
                if _is_own(each.description, each.author.value, parts)
                else each
                for each in case.incidents
            ),
        }
    )
    return bare, {person: canonical_bytes(own) for person, own in parts.items() if own}


def join_case(bare: CaseFile, parts: Mapping[str, bytes | None]) -> CaseFile:
    """The case file whole again; the texts of a person whose part is gone say that they were erased."""
    owned: dict[str, Any] = {person: None if data is None else json.loads(data) for person, data in parts.items()}

    def text(person: str | None, kind: str, name: str, former: str) -> str:
        if person not in owned:
            return former
        own = owned[person]
        return ERASED if own is None else str(own.get(kind, {}).get(name, former))

    def lines(person: str, kind: str) -> tuple[str, ...]:
        return tuple((owned.get(person) or {}).get(kind, ()))

    return bare.model_copy(
        update={
            "persons": tuple(
                each.model_copy(
                    update={
                        "address": lines(each.id, "address"),
                        "protector_address": lines(each.id, "protector_address"),
                    }
                )
                for each in bare.persons
            ),
            "statements": tuple(
                each.model_copy(update={"text": text(each.made_by, "statements", each.id, each.text)})
                for each in bare.statements
            ),
            "incidents": tuple(
                each.model_copy(update={"description": text(each.author.value, "incidents", each.id, each.description)})
                for each in bare.incidents
            ),
        }
    )


def owners(case: CaseFile) -> list[str]:
    """The persons of whom the case file holds something of their own."""
    return [person.id for person in case.persons if _own(case, person.id)]


def mentioned(case: CaseFile, data: bytes, about: str = "") -> list[str]:
    """The persons of whom a document (JSON) says something that is theirs alone, and the one that it is `about`.

    A line that others share (the same dwelling, the landlord's town) is no one's alone.
    """
    told = data.decode()
    texts = {person: set(_texts(_own(case, person))) for person in owners(case)}
    common = {*case.landlord.address, case.landlord.town, case.lease.dwelling_address}
    found = []
    for person, own in texts.items():
        others = common.union(*(theirs for other, theirs in texts.items() if other != person))
        if person == about or any(json.dumps(text, ensure_ascii=False)[1:-1] in told for text in own - others):
            found.append(person)
    return found


def keep_parts(work: Work, reference: str, version: int, parts: Mapping[str, bytes]) -> dict[str, str]:
    """Keep what a version holds of each person; mark → digest.

    Raises: `CaseRejected` for a person who was erased.
    """
    try:
        return dict(work.persons.keep(reference, version, person, data) for person, data in parts.items())
    except NotFound as error:
        raise _erased() from error


def keep_confided(
    work: Work, case: CaseFile, *, before: int | None = None, withdrawn: Collection[str] = ()
) -> dict[str, Any]:
    """Keep the addresses that a whole case file confides, and destroy those withdrawn by name: the facts to be sealed.

    `before` is the version that it follows, if any; `withdrawn` are the persons (by id) who no longer want the address that they
    confided.

    Raises: `CaseRejected` where the file says that an address was confided and none is kept, where it tells one that is, and
    where it is silent on one that is kept and that nobody withdrew.
    """
    taken_back = [_take_back(work, case, person) for person in sorted(set(withdrawn))]
    kept: dict[str, str] = {}
    for person in case.persons:
        lines = confided_lines(person)
        if lines:
            kept |= [_confide(work, case.reference, person.id, lines)]
        elif person.confided_address and is_told(case, confided_address(work, case.reference, person.id)):
            raise CaseRejected(
                f"L'adresse que « {person.id} » a confiée est écrite ailleurs dans le dossier.",
                remedy="L'en retirer : elle n'est dite à personne.",
            )
    _require_said(work, case, before)
    facts = {CONFIDED: kept, WITHDRAWN: taken_back}
    return {name: value for name, value in facts.items() if value}


def confided_address(work: Work, reference: str, person: str) -> tuple[str, ...]:
    """The address that a person of a dossier confided. Raises: `CaseRejected` when none is kept."""
    try:
        return tuple(json.loads(work.persons.confided(reference, person)))
    except NotFound as error:
        raise CaseRejected(
            f"Aucune adresse confiée par « {person} » n'est gardée.",
            remedy="Écrire l'adresse elle-même, ou retirer la mention.",
        ) from error


def _take_back(work: Work, case: CaseFile, person: str) -> str:
    confided_address(work, case.reference, person)
    if any(each.id == person and each.confided_address for each in case.persons):
        raise CaseRejected(
            f"L'adresse que « {person} » a confiée est à la fois retirée et portée par le dossier.",
            remedy="Choisir : l'ôter du dossier, ou ne pas la retirer ; une adresse nouvelle remplace l'ancienne d'elle-même.",
        )
    return work.persons.withdraw(case.reference, person)


def _require_said(work: Work, case: CaseFile, before: int | None) -> None:
    said = {work.persons.mark(case.reference, each.id) for each in case.persons if each.confided_address}
    lost = work.persons.confiding(case.reference) - said
    if lost:
        former = [] if before is None else json.loads(work.dossiers.read(case.reference, before))["persons"]
        known = {each.id for each in case.persons}.union(each["id"] for each in former)
        names = ", ".join(f"« {each} »" for each in sorted(known) if work.persons.mark(case.reference, each) in lost)
        raise CaseRejected(
            f"Le dossier ne dit plus qu'une adresse a été confiée ({names}) : sans cette mention, les courriers iraient ailleurs.",
            remedy=f"Remettre à ces personnes « {WITHHELD} » comme adresse confiée (confided_address) ; si l'une y renonce, "
            "ou n'est plus du dossier, le dire expressément (withdraw_confided).",
        )


def _confide(work: Work, reference: str, person: str, lines: tuple[str, ...]) -> tuple[str, str]:
    try:
        return work.persons.confide(reference, person, canonical_bytes(list(lines)))
    except NotFound as error:
        raise _erased() from error


def _erased() -> CaseRejected:
    return CaseRejected(
        "Le contenu propre à une personne de ce dossier a été effacé : il ne s'y écrit plus.",
        remedy="Retirer ce contenu ; si des faits nouveaux l'exigent, donner un autre identifiant à la personne.",
    )


def _is_own(text: str, person: str | None, parts: Collection[str]) -> bool:
    return person in parts and text not in _NOTHING


def _own(case: CaseFile, person: str) -> dict[str, Any]:
    found = next(each for each in case.persons if each.id == person)
    own = {
        "address": list(found.address),
        "protector_address": list(found.protector_address),
        "statements": {
            each.id: each.text for each in case.statements if each.made_by == person and each.text not in _NOTHING
        },
        "incidents": {
            each.id: each.description
            for each in case.incidents
            if each.author.value == person and each.description not in _NOTHING
        },
    }
    return {name: value for name, value in own.items() if value}


def _texts(own: Mapping[str, Any]) -> list[str]:
    named = [text for kind in ("statements", "incidents") for text in own.get(kind, {}).values()]
    return [*own.get("address", ()), *own.get("protector_address", ()), *named]
