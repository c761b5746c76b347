"""To whom a letter to the household goes: the person, whoever acts for them, and each holder where the measure asks so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from advisor.advice.advice import Advice
from advisor.casefile.model import CaseFile, Person
from advisor.law.errors import LetterIncomplete
from advisor.letters.draft import Addressee
from advisor.letters.postal import PostalBlock, postal_block

_ACTING = {"curatelle": "curator", "habilitation": "authorised"}
"""Whoever acts beside a person under these measures; under tutelle someone acts in their stead."""


@dataclass(frozen=True)
class Reached:
    """The window of one reader, and in which capacity they read: a key of the mentions of `_common.yaml`."""

    block: PostalBlock
    capacity: str


@dataclass
class Addressees:
    """The readers of one letter; `missing` names in French what keeps it from having them all, `left_out` who gets none."""

    advice: Advice
    case: CaseFile
    measure: str
    mentions: dict[str, str]
    missing: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    def readers(self, person: Person, *, each_holder: bool) -> tuple[Person, ...]:
        """The persons whom the letter speaks to: `person`, then every other holder of the lease when `each_holder`.

        Never someone who suffered facts, is to be protected, or whom the advice spares.
        """
        self.missing += _unprotected(self.case)
        if person.minor.value is True:
            self.missing.append(f"un titulaire du bail : un courrier ne s'adresse pas à un mineur (« {person.id} »)")
        return (person, *(self._other_holders(person) if each_holder else ()))

    def copies(self, readers: tuple[Person, ...]) -> tuple[Addressee, ...]:
        """One addressee a copy: each reader, and whoever assists or represents that reader."""
        reached = self.reached(readers)
        return tuple(Addressee(block=each.block, mention=self.mentions[each.capacity]) for each in reached)

    def reached(self, readers: tuple[Person, ...]) -> tuple[Reached, ...]:
        """Each reader, and whoever assists or represents that reader."""
        return tuple(reached for reader in readers for reached in self._reached(reader))

    def _other_holders(self, person: Person) -> Iterator[Person]:
        for other in self.case.persons:
            if other.id == person.id or other.role.value != "holder":
                continue
            status = self._status(other)
            if other.to_protect.value is True or suffered(self.case, other) or status == "barred":
                self.left_out.append(other.id)
            elif status in ("recommended", "lawful"):
                yield other
            else:
                self.missing.append(
                    f"l'avis qui permet cette mesure pour l'autre titulaire du bail « {other.id} » "
                    "(personnes visées : chaque titulaire)"
                )

    def _status(self, person: Person) -> str | None:
        for advised in self.advice.persons:
            if advised.person == person.id:
                told = [advised.recommended] if advised.recommended else []
                told += [
                    *advised.alternatives,
                    *advised.obligations,
                    *advised.accompaniments,
                    *advised.barred,
                    *advised.suspended,
                    *advised.others,
                ]
                return next((each.status for each in told if each.measure == self.measure), None)
        return None

    def _reached(self, person: Person) -> Iterator[Reached]:
        protection = person.protection
        own = f"l'adresse de « {person.id} »"
        acting = f"l'adresse de la personne qui assiste ou représente « {person.id} »"
        if protection.value is None and protection.sought is None:
            self.missing.append(
                f"le régime de protection de « {person.id} » (aucun, sauvegarde, curatelle, tutelle, habilitation, ou recherché)"
            )
        if protection.value == "tutelle":
            yield from self._window(person.protector_address, acting, "tutor")
            yield from self._window(person.address, own, "represented")
            return
        yield from self._window(person.address, own, "holder")
        if protection.value in _ACTING:
            yield from self._window(person.protector_address, acting, _ACTING[protection.value])

    def _window(self, lines: tuple[str, ...], name: str, capacity: str) -> Iterator[Reached]:
        if not lines:
            self.missing.append(name)
            return
        try:
            yield Reached(block=postal_block(lines), capacity=capacity)
        except LetterIncomplete as error:
            self.missing.append(f"{name} ({error.message})")


def suffered(case: CaseFile, person: Person) -> bool:
    """Whether a person suffered any fact of the case."""
    return any(person.id in (incident.suffered_by.value or ()) for incident in case.incidents)


def _unprotected(case: CaseFile) -> list[str]:
    """Whoever suffered facts must be known to be safe before anything reaches the household."""
    suffering = {name for incident in case.incidents for name in incident.suffered_by.value or ()}
    return [
        f"la réponse à « à protéger » pour « {person.id} », qui a subi des faits (oui, non, ou recherché)"
        for person in case.persons
        if person.id in suffering and person.to_protect.is_unknown
    ]
