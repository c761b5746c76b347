"""The rights of one person of a dossier: what is held of them, given; what is their own, erased."""

from __future__ import annotations

import json
from typing import Literal

from advisor.audit.canonical import canonical_bytes
from advisor.audit.entry import Entry
from advisor.audit.evidence import PURGED, REASON
from advisor.audit.export import ERASED, PERSON
from advisor.casefile.model import CaseFile, Person
from advisor.law.errors import CaseRejected, NotFound
from advisor.service.decisions import decisions_within
from advisor.service.dossiers import case_at, seal_version
from advisor.service.persons import confided_address, split_case
from advisor.service.record import case_bytes
from advisor.service.sealing import Desk, compare_version, seal_act

Ground = Literal["demande_de_la_personne", "opposition", "donnee_illicite", "fin_de_conservation"]
"""Why a person is erased, as a code (GDPR art. 17, 1)."""


def erase_person(desk: Desk, reference: str, person: str, *, version: int, ground: Ground) -> Entry:
    """Erase what belongs to one person of a dossier: the key is destroyed, and with it every piece that says something of them.

    A version without them follows, so that what was prepared before is no longer sent; a closed dossier stays closed.

    Raises: `NotFound`, also for one already erased, whatever the version; `CaseRejected` while something holds the dossier (GDPR art. 17, 3, e);
    `VersionConflict`.
    """
    with desk.writing() as work:
        work.journal.head(for_update=True)
        work.dossiers.standing(reference)
        mark = work.persons.mark(reference, person)
        work.persons.key(reference, mark)
        compare_version(work, reference, version)
        held = ", ".join(each.ground for each in work.holds.of(reference))
        if held:
            raise CaseRejected(
                f"Le dossier « {reference} » est gelé ({held}) : rien n'en est effacé.",
                remedy="Répondre à la personne avec ce motif ; lever le gel quand il cesse.",
            )
        work.persons.destroy(reference, mark)
        names = work.pieces.destroy(reference, mark)
        work.answers.empty()
        closed = work.dossiers.closed_under(reference)
        case = case_at(work, desk, reference, version)
        bare, parts = split_case(
            case.model_copy(update={"persons": tuple(_without(each, person) for each in case.persons)})
        )
        written = work.dossiers.amend(
            reference,
            case_bytes(bare),
            version=version,
            account=desk.actor.account,
            reason="effacement du contenu propre à une personne",
            judicial=work.dossiers.is_judicial(reference),
        )
        if closed is not None:
            work.dossiers.close(reference, closed)
        facts = {PERSON: mark, PURGED: names, REASON: ground}
        return seal_version(work, desk, ERASED, bare, written, parts, **facts)


def person_file(desk: Desk, reference: str, person: str) -> bytes:
    """What a dossier holds of one person, for the right of access (GDPR art. 15): canonical JSON; the export is sealed.

    What other persons said, confided or what was observed by others is left out (art. 15, 4). Raises: `NotFound`.
    """
    with desk.writing() as work:
        work.journal.head(for_update=True)
        case = case_at(work, desk, reference, work.dossiers.version(reference))
        found = next((each for each in case.persons if each.id == person), None)
        if found is None:
            raise NotFound(f"Le dossier ne parle pas de « {person} ».", remedy="Vérifier l'identifiant.")
        mark = work.persons.mark(reference, person)
        confided = confided_address(work, reference, person) if found.confided_address else ()
        seal_act(work, desk.actor, "person.exported", reference, {}, **{PERSON: mark})
        decided = [
            {
                "measure": each.decision.measure,
                "followed": each.decision.followed,
                "instead": each.decision.instead,
                "recorded_at": each.decision.recorded_at,
                "reason": each.reason,
            }
            for each in decisions_within(work, reference, {mark: person})
            if each.person == person
        ]
    return canonical_bytes({**_held(case, found, confided), "decisions": decided})


def read_confided(desk: Desk, reference: str, person: str) -> tuple[str, ...]:
    """The address that a person of a dossier confided, as it is written on the envelope; no other operation gives it.

    Raises: `NotFound` when none is kept, also once erased, withdrawn or purged.
    """
    with desk.reading() as work:
        return tuple(json.loads(work.persons.confided(reference, person)))


def _without(each: Person, person: str) -> Person:
    return each.model_copy(update={"confided_address": ()}) if each.id == person else each


def _held(case: CaseFile, found: Person, confided: tuple[str, ...]) -> dict[str, object]:
    person = found.id
    return {
        "reference": case.reference,
        "landlord": case.landlord.organisation,
        "data_protection_contact": case.landlord.data_protection_contact,
        "person": found.model_dump(mode="json") | {"confided_address": list(confided)},
        "statements": [each.model_dump(mode="json") for each in case.statements if each.made_by == person],
        "incidents": [
            each.model_dump(mode="json", exclude={"sources", "suffered_by"})
            for each in case.incidents
            if each.author.value == person
        ],
        "measures": [each.model_dump(mode="json") for each in case.measures if person in each.sent_to],
        "appraisals": [each.model_dump(mode="json") for each in case.appraisals if each.about == person],
    }
