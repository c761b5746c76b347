"""Letters to someone outside the household: to whom they go, and what they must let nobody recognise.

A complainant, a third party, the mayor or a registry learns nothing that points to a household: neither lease, nor dwelling, nor a
line of anyone's address. Source: legal review, A.1 row 13 and part E.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from advisor.casefile.model import CaseFile, Person
from advisor.law.dates_fr import french_date
from advisor.law.errors import LetterIncomplete
from advisor.letters.acts import recipient
from advisor.letters.draft import Addressee, Audience, LetterDraft, placed_sentences
from advisor.letters.postal import postal_block
from advisor.letters.wording_table import folding

OUTSIDE_NAMES = {
    "review_on": "le jour du réexamen",
    "residence": "la référence de la résidence",
    "third_party_answer": "la réponse décidée (situations : réponse au tiers)",
    "third_party_reasons": "les motifs donnés au tiers (situations : motifs donnés au tiers)",
    "prosecutor_facts": "les faits signalés au procureur (situations : faits signalés au procureur)",
    "mayor_facts": "les faits de site signalés au maire (situations : faits signalés au maire)",
    "until": "le terme de l'accord (situations : accord écrit)",
    "by_tenant": "les engagements du locataire (situations : accord écrit)",
    "by_landlord": "les engagements du bailleur (situations : accord écrit)",
}
"""How a value that only a person can settle is named, where a letter waits for it."""
_THIRD_PARTY_ANSWERS = {
    "acting": "nous employons les droits dont nous disposons pour faire cesser les troubles que vous signalez",
    "not_acting": "nous n'engageons pas de démarche à ce jour",
}
_PREFECT_STYLES = {
    "monsieur le prefet": "Monsieur le préfet",
    "madame la prefete": "Madame la préfète",
    "madame le prefet": "Madame le préfet",
}
_ANY_PREFECT = "Madame, Monsieur le représentant de l'État dans le département"
DISCREET = frozenset({Audience.COMPLAINANT, Audience.THIRD_PARTY, Audience.MAYOR, Audience.REGISTRY})
_CARRIER = "Référent protection"
_UNDER_COVER = "Sous pli fermé, par le canal que vous avez choisi"
_SHORTEST = 4
"""Signs up to which a mark, such as a floor, points to nobody by itself."""


@dataclass
class OutsideAddressees:
    """The readers of one letter that leaves the household; `missing` names in French what keeps it from having them.

    `recipient` is the field of the case file that holds the address, where the letter's text names one.
    """

    case: CaseFile
    audience: Audience
    recipient: str
    missing: list[str] = field(default_factory=list)

    def copies(self) -> tuple[Addressee, ...]:
        """One addressee a copy: each complainant has their own, and none reads who the others are."""
        told = list(self._addresses())
        if not any(lines for _, lines in told):
            self.missing.append(
                told[0][0] if told else "l'adresse d'un plaignant (situations : adresses des plaignants)"
            )
            return ()
        return tuple(addressee for name, lines in told for addressee in self._addressee(name, lines))

    def under_cover(self, person: Person) -> tuple[Addressee, ...]:
        """The one copy of a letter to an address that was confided: it goes to whoever alone may read it there."""
        if not person.confided_address:
            self.missing.append(f"l'adresse que « {person.id} » a confiée (personne : adresse confiée)")
            return ()
        carrier = (_CARRIER, *self.case.landlord.address)
        found = self._addressee("l'adresse du bailleur", carrier if self.case.landlord.address else ())
        return tuple(Addressee(block=each.block, mention=_UNDER_COVER) for each in found)

    def _addresses(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        outside = self.case.situations.outside
        if self.recipient:
            yield recipient(self.case, self.recipient)
        elif self.audience is Audience.COMPLAINANT:
            for rank, lines in enumerate(outside.complainant_addresses, start=1):
                yield f"l'adresse du plaignant n° {rank}", lines
        elif self.audience is Audience.THIRD_PARTY:
            yield "l'adresse du tiers (situations : adresse du tiers)", outside.third_party_address
        elif self.audience is Audience.PROSECUTOR:
            yield (
                "l'adresse du procureur (correspondance : adresse du procureur)",
                self.case.correspondence.prosecutor_address,
            )
        elif self.audience is Audience.MAYOR:
            yield "l'adresse du maire (situations : adresse du maire)", outside.mayor_address
        else:
            yield "l'adresse du préfet", self.case.correspondence.prefect_address

    def _addressee(self, name: str, lines: tuple[str, ...]) -> Iterator[Addressee]:
        try:
            block = postal_block(lines)
        except LetterIncomplete as error:
            self.missing.append(f"{name} ({error.message})")
            return
        if self.audience in DISCREET and _home(lines[1:]) in self._homes():
            self.missing.append(f"une autre adresse que {name} : une personne du dossier vit à celle-ci")
            return
        yield Addressee(block=block)

    def _homes(self) -> set[frozenset[str]]:
        """Where the persons of the case live, the dwelling included, without who they are."""
        homes = {_home(person.address[1:]) for person in self.case.persons if person.address}
        if self.case.lease.dwelling_address:
            homes.add(_home((self.case.lease.dwelling_address,)))
        return homes


def _home(lines: tuple[str, ...]) -> frozenset[str]:
    """The parts of an address, in whatever order and on however many lines they are written."""
    return frozenset(folding(part)[0].strip() for line in lines for part in line.split(",") if part.strip())


def outside_values(case: CaseFile, review_on: date | None) -> dict[str, str]:
    """What fills the letters that leave the household, an agreement included; an empty value is still to be settled."""
    outside = case.situations.outside
    return {
        "review_on": french_date(review_on) if review_on else "",
        "residence": case.residence.reference,
        "third_party_answer": _THIRD_PARTY_ANSWERS.get(outside.third_party_answer or "", ""),
        "third_party_reasons": outside.third_party_reasons,
        "prosecutor_facts": outside.prosecutor_facts,
        "mayor_facts": outside.mayor_facts,
        "until": case.situations.agreement.until,
        "prefect": _prefect(case.correspondence.prefect_address),
    }


def _prefect(address: tuple[str, ...]) -> str:
    """How the prefect is addressed: as the window of the envelope does, or as either where it tells neither."""
    window = folding(" ".join(address[:1]))[0]
    styles = (style for written, style in _PREFECT_STYLES.items() if window.startswith(written))
    return next(styles, _ANY_PREFECT)


def refuse_recognisable(draft: LetterDraft, case: CaseFile) -> None:
    """Return if a letter that must show no household shows none; else raise `LetterIncomplete` naming each mark."""
    marks = _recognisable(draft, case)
    if marks:
        raise LetterIncomplete(
            f"Le courrier laisserait reconnaître un foyer : {', '.join(f'« {mark} »' for mark in marks)}.",
            remedy="Récrire le passage sans rien qui désigne un logement ni une personne.",
            missing=(f"une rédaction sans « {mark} »" for mark in marks),
        )


def _recognisable(draft: LetterDraft, case: CaseFile) -> tuple[str, ...]:
    """Every mark of a household, as the file writes it, that the reader of a discreet letter would recognise."""
    if draft.audience not in DISCREET:
        return ()
    marks = [case.lease.reference, case.lease.dwelling_address]
    marks += [line for person in case.persons for line in (*person.address, *person.protector_address)]
    told = [sentence.text for _, sentence in placed_sentences(draft)]
    told += [f"{reference.label} {reference.value}" for reference in draft.references]
    text = " | ".join(folding(each)[0] for each in told)
    towns = {folding(line)[0] for line in _towns(case)}
    found = {mark for mark in marks if len(mark) > _SHORTEST and folding(mark)[0] in text}
    return tuple(sorted(mark for mark in found if folding(mark)[0] not in towns))


def _towns(case: CaseFile) -> Iterator[str]:
    """Postcode and town, which everyone of the estate shares."""
    yield case.landlord.town
    yield from (person.address[-1] for person in case.persons if person.address)
