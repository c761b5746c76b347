"""Recommendation to LetterDraft: every sentence from a text file, every value from the advice or the case, or no letter.

A missing value refuses the letter and names it. Nothing is decided here: what the engine did not conclude is not said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import yaml

from advisor.advice.advice import Advice, MeasureAdvice
from advisor.casefile.model import CaseFile, Incident, Person
from advisor.engine.program import Program
from advisor.law.dates_fr import french_date, french_week
from advisor.law.errors import LetterIncomplete, NotFound
from advisor.law.provision import Citation, cite
from advisor.letters.draft import (
    Audience,
    Block,
    BlockKind,
    Contact,
    Delivery,
    Ground,
    GroundKind,
    InformationNotice,
    LetterDraft,
    Reference,
    Sender,
    Sentence,
    Signatory,
)
from advisor.letters.postal import postal_block
from advisor.letters.templates import templates_root

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_SEEN_BY_STAFF = frozenset({"staff_report", "bailiff_report"})
_NAMES = {
    "contact": "le contact (bailleur : contact)",
    "lease_reference": "la référence du bail",
    "time_to_comply": "le délai pour se conformer",
    "appointment_on": "la date du rendez-vous (correspondance : rendez-vous le)",
    "appointment_place": "le lieu du rendez-vous (correspondance : lieu du rendez-vous)",
    "notice_received_on": "la date de réception de l'injonction",
    "prefect_answer": "la réponse décidée (correspondance : réponse au préfet)",
    "prefect_reasons": "les motifs de la réponse (correspondance : motifs de la réponse)",
}
_ANSWERS = {
    "accepted": "Nous saisirons le juge aux fins de résiliation du bail",
    "refused": "Nous ne saisirons pas le juge aux fins de résiliation du bail",
}


def compose_letter(advice: Advice, case: CaseFile, program: Program, *, person: str, measure: str) -> LetterDraft:
    """Compose the letter of a measure that the advice recommends or holds lawful for a person.

    Raises: `LetterIncomplete` when the measure is not lawful now or a value is missing, each one named;
    `NotFound` when the measure has no letter.
    """
    held = _held(advice, person, measure)
    if not held.letter:
        raise NotFound(f"La mesure « {held.title} » n'a pas de courrier.", remedy="C'est une tâche interne.")
    written_to = next((each for each in case.persons if each.id == person), None)
    if written_to is None:
        raise LetterIncomplete(
            f"Pas de courrier pour « {held.title} » : le dossier ne nomme pas le titulaire du bail.",
            remedy="Ajouter le titulaire du bail aux personnes du dossier.",
        )
    return _Composer(advice, case, program, written_to, held).draft()


def _held(advice: Advice, person: str, measure: str) -> MeasureAdvice:
    for advised in advice.persons:
        if advised.person != person:
            continue
        lawful = [*([advised.recommended] if advised.recommended else []), *advised.alternatives, *advised.obligations]
        for each in lawful:
            if each.measure == measure and each.status in ("recommended", "lawful"):
                return each
        for each in (*advised.barred, *advised.suspended, *advised.others):
            if each.measure == measure:
                rules = ", ".join(bar.reason.title for bar in each.bars) or "elle n'est pas proposée par les règles"
                raise LetterIncomplete(
                    f"Pas de courrier pour « {each.title} » : {rules}.",
                    remedy="Voir l'avis : « pourquoi pas » et les questions qui lèveraient l'obstacle.",
                )
    raise NotFound(
        f"L'avis ne porte pas la mesure « {measure} » pour « {person} ».", remedy="Voir « advisor evaluate »."
    )


class _Composer:
    def __init__(self, advice: Advice, case: CaseFile, program: Program, person: Person, held: MeasureAdvice) -> None:
        self.advice, self.case, self.program, self.held = advice, case, program, held
        self.person = person
        self.incidents = {each.id: each for each in case.incidents}
        self.missing: list[str] = []
        texts = templates_root() / "letters" / "texts"
        self.text: dict[str, Any] = yaml.safe_load((texts / f"{held.letter}.yaml").read_text(encoding="utf-8"))
        self.common: dict[str, Any] = yaml.safe_load((texts / "_common.yaml").read_text(encoding="utf-8"))
        self.values = self._values()

    def _values(self) -> dict[str, str]:
        case, correspondence = self.case, self.case.correspondence
        notice = next((each for each in case.notices if each.received_on.value and not each.answered_on.value), None)
        return {
            "contact": case.landlord.contact,
            "lease_reference": case.lease.reference,
            "time_to_comply": self.held.delays.get("time_to_comply", ""),
            "appointment_on": correspondence.appointment_on,
            "appointment_place": correspondence.appointment_place,
            "notice_received_on": french_date(notice.received_on.value) if notice and notice.received_on.value else "",
            "prefect_answer": _ANSWERS.get(correspondence.prefect_answer or "", ""),
            "prefect_reasons": correspondence.prefect_reasons,
        }

    def draft(self) -> LetterDraft:
        """The draft, or the refusal that names every missing value."""
        audience = Audience(self.text["audience"])
        body = tuple(block for each in self.text["body"] for block in self._block(each))
        subject = self._sentence(self.text["subject"], "rule")
        addressees = list(self._addressees(audience))
        landlord = self.case.landlord
        for value, name in (
            (landlord.agency, "l'agence (bailleur : agence)"),
            (landlord.address, "l'adresse du bailleur"),
            (landlord.town, "la ville du bailleur"),
            (landlord.contact, _NAMES["contact"]),
            (self.case.correspondence.delegation, "la délégation du signataire (correspondance : délégation)"),
        ):
            if not value:
                self.missing.append(name)
        if self.missing:
            raise LetterIncomplete(
                f"Le courrier « {self.held.title} » est incomplet : il manque {' ; '.join(dict.fromkeys(self.missing))}.",
                remedy="Compléter le dossier puis recomposer le courrier.",
            )
        contact = Contact(role=landlord.agency, ways=(landlord.contact,))
        return LetterDraft(
            template=self.held.letter,
            measure=self.held.measure,
            reference=self.case.reference.upper().replace("_", "-"),
            audience=audience,
            written_at=landlord.town,
            written_on=self.advice.as_of,
            sender=Sender(
                organisation=landlord.organisation, agency=landlord.agency, address=landlord.address, contact=contact
            ),
            signatory=Signatory(role=self.held.signatory, delegation=self.case.correspondence.delegation),
            addressees=tuple(postal_block(lines) for lines in addressees),
            delivery=Delivery(self.text["delivery"]),
            references=(Reference(label="Votre bail", value=self.case.lease.reference),),
            subject=subject,
            salutation=self.text["salutation"],
            body=body,
            closing=self.text["closing"],
            information=self._information(contact),
        )

    def _information(self, contact: Contact) -> InformationNotice:
        told = self.common["information"]
        return InformationNotice(
            data_protection=tuple(self._sentence(text, "statement") for text in told["data_protection"]),
            human_review=tuple(self._sentence(text, "statement") for text in told["human_review"]),
            contacts=(contact,),
        )

    def _addressees(self, audience: Audience) -> Iterator[tuple[str, ...]]:
        if audience is Audience.PREFECT:
            yield self.case.correspondence.prefect_address or self._absent("l'adresse du préfet")
            return
        self.missing += _unprotected(self.case)
        yield self.person.address or self._absent(f"l'adresse de « {self.person.id} »")
        if self.person.protection.value in ("curatelle", "tutelle"):
            yield self.person.protector_address or self._absent("l'adresse du curateur ou du tuteur")

    def _absent(self, name: str) -> tuple[str, ...]:
        self.missing.append(name)
        return ()

    def _block(self, told: dict[str, Any]) -> Iterator[Block]:
        kind = BlockKind(told["kind"])
        title = self._sentence(told["title"], "rule") if "title" in told else None
        source = told.get("from")
        if source == "incidents":
            yield from self._chronology(title)
            return
        made = {
            "law": lambda: self._law(told["provisions"]),
            "measures": self._earlier,
            "statements": self._statements,
        }
        if source in made:
            sentences = tuple(made[source]())
            if sentences:
                yield Block(kind=kind, sentences=sentences, title=title)
            return
        yield Block(
            kind=kind, sentences=tuple(self._sentence(each["text"], each["grounds"]) for each in told["sentences"])
        )

    def _sentence(self, text: str, grounds: str | list[str]) -> Sentence:
        for name in _PLACEHOLDER.findall(text):
            if not self.values.get(name):
                self.missing.append(_NAMES[name])
        filled = _PLACEHOLDER.sub(lambda match: self.values.get(match.group(1)) or "…", text)
        return Sentence(text=filled, grounds=tuple(self._grounds(grounds)))

    def _grounds(self, told: str | list[str]) -> Iterator[Ground]:
        if isinstance(told, list):
            yield from (self._provision(each) for each in told)
        elif told == "facts":
            yield from (self._fact(self.incidents[each]) for each in self.held.incidents)
        elif told == "rule":
            for reason in self.held.proposed_by:
                yield Ground(kind=GroundKind.RULE, ref=reason.rule, label=reason.title)
        elif told == "delay":
            yield Ground(kind=GroundKind.PARAMETER, ref="time_to_comply", label="délai laissé par la mise en demeure")
        elif told == "notice":
            yield Ground(kind=GroundKind.FACT, ref="notice", label="injonction reçue du préfet")
        else:
            yield Ground(kind=GroundKind.STATEMENT, ref="landlord", label="déclaration du bailleur")

    def _provision(self, name: str) -> Ground:
        citation = cite(self.program.rulebook.provisions[name], self.advice.as_of)
        if citation is None:
            raise LetterIncomplete(f"« {name} » n'est pas en vigueur à la date du courrier.", remedy="Revoir le texte.")
        return Ground(kind=GroundKind.PROVISION, ref=name, label=citation.label)

    def _fact(self, incident: Incident) -> Ground:
        label = f"incident {incident.id}, pièces {', '.join(incident.sources)}"
        return Ground(kind=GroundKind.FACT, ref=incident.id, label=label)

    def _chronology(self, title: Sentence | None) -> Iterator[Block]:
        rows = []
        for name in self.held.incidents:
            incident = self.incidents[name]
            if incident.suffered_by.value:
                self.missing.append(f"l'accord du référent protection : l'incident « {name} » a été subi au foyer")
                continue
            if not incident.description.strip():
                self.missing.append(f"la description matérielle de l'incident « {name} »")
                continue
            rows.append(
                Sentence(
                    text=incident.description.strip(), grounds=(self._fact(incident),), period=self._period(incident)
                )
            )
        if not rows:
            self.missing.append("au moins un fait daté et utilisable")
            return
        yield Block(kind=BlockKind.CHRONOLOGY, sentences=tuple(rows), title=title)

    def _period(self, incident: Incident) -> str:
        """The day where our own staff or an officer saw it; the week where others alone could tell."""
        day = incident.date.value
        if day is None:
            low, high = incident.date.at_least, incident.date.at_most
            if low is None or high is None:
                self.missing.append(f"la date de l'incident « {incident.id} »")
                return "…"
            return f"entre le {french_date(low)} et le {french_date(high)}"
        origins = {piece.origin for piece in self.case.pieces if piece.id in incident.sources}
        precise = bool(origins & _SEEN_BY_STAFF) and incident.known_by_one_household.value is not True
        return french_date(day) if precise else french_week(day)

    def _law(self, provisions: list[str]) -> Iterator[Sentence]:
        """The wordings that the advice cites for this measure, of the provisions that its letter shows."""
        for citation in self.held.citations:
            if citation.provision not in provisions:
                continue
            yield Sentence(text=_cited(citation), grounds=(_citation_ground(citation),))

    def _earlier(self) -> Iterator[Sentence]:
        catalogue = self.program.rulebook.measures
        for measure in self.case.measures:
            sent = measure.sent_on.value
            if sent is None or catalogue[measure.measure].family != "ladder":
                continue
            title = catalogue[measure.measure].title
            yield Sentence(
                text=f"{title}, le {french_date(sent)}.",
                grounds=(Ground(kind=GroundKind.FACT, ref=measure.id, label=f"mesure {measure.id}"),),
            )

    def _statements(self) -> Iterator[Sentence]:
        for statement in self.case.statements:
            yield Sentence(
                text=f"Le {french_date(statement.on)}, vous nous avez indiqué ceci : {statement.text.strip()}",
                grounds=(
                    Ground(kind=GroundKind.FACT, ref=statement.id, label=f"déclaration {statement.id} du locataire"),
                ),
            )


def _unprotected(case: CaseFile) -> list[str]:
    """Whoever suffered facts must be known to be safe before anything reaches the household."""
    suffering = {name for incident in case.incidents for name in incident.suffered_by.value or ()}
    return [
        f"la réponse à « à protéger » pour « {person.id} », qui a subi des faits (oui, non, ou recherché)"
        for person in case.persons
        if person.id in suffering and person.to_protect.is_unknown
    ]


def _cited(citation: Citation) -> str:
    interval = ""
    if citation.valid_to is not None:
        interval = f" (texte applicable jusqu'au {french_date(citation.valid_to)})"
    elif citation.valid_from is not None and citation.valid_from > date(2000, 1, 1):
        interval = f" (texte applicable depuis le {french_date(citation.valid_from)})"
    return f"{citation.label[0].upper()}{citation.label[1:]}{interval} : {citation.summary}"


def _citation_ground(citation: Citation) -> Ground:
    return Ground(kind=GroundKind.PROVISION, ref=citation.provision, label=citation.label)
