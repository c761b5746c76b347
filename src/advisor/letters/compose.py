"""Recommendation to LetterDraft: every sentence from a text file, every value from the advice or the case, or no letter.

A missing value refuses the letter and names it. Nothing is decided here: what the engine did not conclude is not said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Any

import yaml

from advisor.advice.advice import Advice, MeasureAdvice
from advisor.casefile.known import Known
from advisor.casefile.model import CaseFile, Notice, Person
from advisor.casefile.terms import refusals
from advisor.engine.program import Program
from advisor.law.dates_fr import french_date
from advisor.law.errors import LetterIncomplete, NotFound
from advisor.law.provision import cite
from advisor.letters.acts import act_values, to_be_served
from advisor.letters.addressees import Addressees
from advisor.letters.appointment import appointment_told
from advisor.letters.confided import OWN_LETTER, confided_values, is_own
from advisor.letters.draft import (
    Addressee,
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
from advisor.letters.facts import FactTeller, fact
from advisor.letters.handling import handling_values, notice_gaps, requested_piece
from advisor.letters.history import History
from advisor.letters.lawful import lawful_measure
from advisor.letters.missing import MISSING
from advisor.letters.outside import OutsideAddressees, outside_values, refuse_recognisable
from advisor.letters.pleaded import pleaded
from advisor.letters.quoted import law_told
from advisor.letters.removal import time_to_remove
from advisor.letters.suit import Suit
from advisor.letters.templates import templates_root
from advisor.letters.wording import refuse_dangerous_wording

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_ANSWERS = {
    "accepted": "Nous saisirons le juge aux fins de résiliation du bail",
    "refused": "Nous ne saisirons pas le juge aux fins de résiliation du bail",
}


_HELD_TO = "loi-89-462/art-7-b"
"""The duty of the tenant, whose wording is that of the day of the fact."""
_OF_A_PERSON = frozenset({Audience.HOUSEHOLD, Audience.PREFECT, Audience.CONFIDED})
"""Letters that cannot be written while nobody is known to hold the lease."""


def compose_letter(advice: Advice, case: CaseFile, program: Program, *, person: str, measure: str) -> LetterDraft:
    """Compose the letter of a measure that the advice recommends or holds lawful for a person, on request included.

    Raises: `LetterIncomplete` when the measure is not lawful now, a value is missing or a wording dangerous, each named;
    `NotFound` when the measure has no letter.
    """
    held = lawful_measure(advice, person, measure)
    if not held.letter:
        raise NotFound(f"La mesure « {held.title} » n'a pas de courrier.", remedy="C'est une tâche interne.")
    written_to = next((each for each in case.persons if each.id == person), None)
    text = _texts(held.letter)
    if written_to is None and (Audience(text["audience"]) in _OF_A_PERSON or text.get("served", False)):
        raise LetterIncomplete(
            f"Pas de courrier pour « {held.title} » : le dossier ne nomme pas le titulaire du bail.",
            remedy="Ajouter le titulaire du bail aux personnes du dossier.",
        )
    return _Composer(advice, case, program, written_to, held).draft()


class _Composer:
    def __init__(
        self, advice: Advice, case: CaseFile, program: Program, person: Person | None, held: MeasureAdvice
    ) -> None:
        self.advice, self.case, self.program, self.held = advice, case, program, held
        self.person = person
        self.missing: list[str] = []
        self.text, self.common = _texts(held.letter), _texts("_common")
        self.audience = Audience(self.text["audience"])
        self.teller = FactTeller(case, program.rulebook.vocabulary, _texts("_facts"), advice.as_of, self._turns())
        every_breach = held.measure in self.text.get("tells_every_breach", ())
        self.pleaded = pleaded(advice, case, held, self.teller, every_breach=every_breach)
        self.notice = self._answered_notice()
        self.piece = requested_piece(held, case)
        self.addressees = Addressees(advice, case, held.measure, self.common["mentions"])
        self.outside = OutsideAddressees(case, self.audience, self.text.get("recipient", ""))
        self.readers: tuple[Person, ...] = ()
        if person is not None and (self.audience is Audience.HOUSEHOLD or self.text.get("served", False)):
            self.readers = self.addressees.readers(person, each_holder=self.text.get("to_each_holder", False))
        self.history = History(case, held, program.rulebook.measures, advice.as_of, self.readers, self.missing)
        self.suit = Suit(advice, case, self.pleaded, program.rulebook, self.teller, person, self.missing)
        self.values = self._values()

    def _turns(self) -> tuple[date, ...]:
        """The days on which a wording of what the tenant is held to begins, and the morrow of each refusal to end the lease."""
        wordings = self.program.rulebook.provisions[_HELD_TO].wordings
        refused = [each.received_on.value for each in refusals(self.case, self.advice.as_of)]
        morrows = [each + timedelta(days=1) for each in refused if each is not None]
        return (*(each.valid_from for each in wordings if each.valid_from is not None), *morrows)

    def _answered_notice(self) -> Notice | None:
        """The injunction that made the advice propose this letter; of several, the first received."""
        proposing = {reason.item for reason in self.held.proposed_by if reason.truth == "true"}
        notices = [each for each in self.case.notices if each.id in proposing]
        return min(notices, key=lambda each: each.received_on.value or date.max, default=None)

    def _values(self) -> dict[str, str]:
        case, correspondence, notice = self.case, self.case.correspondence, self.notice
        offer = case.procedure.offer
        return {
            "organisation": case.landlord.organisation,
            "contact": case.landlord.contact,
            "lease_reference": case.lease.reference,
            "dwelling_address": case.lease.dwelling_address,
            "time_to_comply": self.held.delays.get("time_to_comply", ""),
            "time_to_remove": time_to_remove(self.program.rulebook, self.advice.as_of),
            "appointment_on": appointment_told(correspondence.appointment_on, self.advice.as_of),
            "appointment_place": correspondence.appointment_place,
            "notice_received_on": _day(notice.received_on) if notice else "",
            "notice_dated_on": _day(notice.dated_on) if notice else "",
            "notice_reference": notice.reference if notice else "",
            "prefect_answer": _ANSWERS.get(correspondence.prefect_answer or "", ""),
            "prefect_reasons": correspondence.prefect_reasons,
            "arrears_reported_on": _day(case.procedure.suit.arrears_reported_on, self.advice.as_of),
            "offer_dwelling": ", ".join(offer.dwelling),
            "offer_size": offer.size,
            "offer_rent": offer.rent,
            "offer_reason": offer.why_suited,
            **handling_values(self.piece, notice, self.person, self.program.rulebook.vocabulary),
            **outside_values(case, self.held.review_on),
            **act_values(case),
            **confided_values(notice, self.advice),
        }

    def draft(self) -> LetterDraft:
        """The draft, or the refusal that names every missing value."""
        landlord = self.case.landlord
        contact = Contact(role=landlord.agency, ways=(landlord.contact,))
        self._require_sender()
        body = tuple(block for each in self.text["body"] for block in self._block(each))
        subject = self._sentence(self.text["subject"], "rule")
        references, addressees = tuple(self._references()), self._copies()
        information, signatory = self._information(contact), self._signatory()
        missing = tuple(dict.fromkeys([*self.missing, *self.addressees.missing, *self.outside.missing]))
        if missing:
            raise LetterIncomplete(
                f"Le courrier « {self.held.title} » est incomplet : il manque {' ; '.join(missing)}.",
                remedy="Compléter le dossier puis recomposer le courrier.",
                missing=missing,
            )
        draft = LetterDraft(
            template=self.held.letter,
            measure=self.held.measure,
            reference=self.case.reference.upper().replace("_", "-"),
            audience=self.audience,
            written_at=landlord.town,
            written_on=self.advice.as_of,
            sender=Sender(
                organisation=landlord.organisation, agency=landlord.agency, address=landlord.address, contact=contact
            ),
            signatory=signatory,
            addressees=addressees,
            delivery=Delivery(self.text["delivery"]),
            references=references,
            subject=subject,
            salutation=self._filled(self.text["salutation"]),
            body=body,
            closing=self._filled(self.text["closing"]),
            information=information,
            notes=tuple(self._notes()),
        )
        refuse_dangerous_wording(draft)
        refuse_recognisable(draft, self.case)
        return draft

    def _require_sender(self) -> None:
        landlord = self.case.landlord
        for value, name in (
            (landlord.agency, "l'agence (bailleur : agence)"),
            (landlord.address, "l'adresse du bailleur"),
            (landlord.town, "la ville du bailleur"),
            (landlord.contact, MISSING["contact"]),
        ):
            if not value:
                self.missing.append(name)

    def _signatory(self) -> Signatory:
        if self.held.signatory in self.common["without_delegation"]:
            return Signatory(role=self.held.signatory, delegation=None)
        delegation = self.case.correspondence.delegation
        if not delegation:
            self.missing.append("la délégation du signataire (correspondance : délégation)")
        return Signatory(role=self.held.signatory, delegation=delegation)

    def _references(self) -> Iterator[Reference]:
        for told in self.text.get("references", self.common["references"]):
            yield Reference(label=told["label"], value=self._filled(told["value"]))

    def _information(self, contact: Contact) -> InformationNotice:
        told = self.common["information"][self.audience.value]
        officer = self.case.landlord.data_protection_contact
        return InformationNotice(
            data_protection=tuple(self._sentence(**each) for each in told["data_protection"]),
            human_review=tuple(self._sentence(**each) for each in told["human_review"]),
            contacts=(Contact(role="délégué à la protection des données", ways=(officer,)),) if officer else (contact,),
        )

    def _copies(self) -> tuple[Addressee, ...]:
        if self.audience is Audience.HOUSEHOLD:
            return self.addressees.copies(self.readers)
        if self.audience is Audience.CONFIDED and self.person is not None:
            self.missing += [] if is_own(self.notice, self.person) else [OWN_LETTER]
            return self.outside.under_cover(self.person)
        return self.outside.copies()

    def _notes(self) -> Iterator[str]:
        """What colleagues settle before dispatch: the advice's safeguards, and who must get no copy."""
        yield from (*self.held.safeguards, *self.text.get("notes", ()))
        if not self.readers:
            return
        if any(self.teller.of_a_minor(each) for each in self.pleaded.incidents):
            yield self.common["notes"]["minor"]
        yield from self.suit.notes(self.common["notes"])
        for name in self.addressees.left_out:
            yield self.common["notes"]["not_sent"].format(person=name)

    def _block(self, told: dict[str, Any]) -> Iterator[Block]:
        if not self._has_its_place(told):
            return
        kind = BlockKind(told["kind"])
        title = self._sentence(told["title"], "rule") if "title" in told else None
        source = told.get("from")
        if source == "incidents":
            yield from self._chronology(title)
            return
        made: dict[str, Callable[[], Iterable[Sentence]]] = {
            "law": lambda: law_told(self.pleaded.citations, told["provisions"]),
            "injunction_law": lambda: self._injunction_law(told["provisions"]),
            "measures": self.history.steps,
            "tenant_undertakings": lambda: self._undertakings("by_tenant"),
            "landlord_undertakings": lambda: self._undertakings("by_landlord"),
            "statements": lambda: self.history.statements(self.audience),
            "notice_gaps": self._notice_gaps,
            "served": lambda: self._served(told),
            **self.suit.blocks(told),
        }
        if source in made:
            sentences = tuple(made[source]())
            if sentences:
                yield Block(kind=kind, sentences=sentences, title=title)
            return
        sentences = tuple(
            self._sentence(each["text"], each["grounds"]) for each in told["sentences"] if self._agrees(each)
        )
        yield Block(kind=kind, sentences=sentences, title=title)

    def _has_its_place(self, told: dict[str, Any]) -> bool:
        """Whether a block is of this measure and, if a rule must require it, whether one does: of a fact told here, where it says so."""
        if self.held.measure not in told.get("measures", [self.held.measure]):
            return False
        if "required_by" not in told:
            return True
        items = self.held.required_by.get(told["required_by"], ())
        if told.get("on_told_facts", False):
            return not {each.id for each in self.pleaded.incidents}.isdisjoint(items)
        return bool(items)

    def _agrees(self, told: dict[str, Any]) -> bool:
        """Whether a sentence may stand beside the answer decided for a prefect who awaits one, is true of this person's place in the home, and
        speaks of what the file says or does not say; one that names none of these may always stand."""
        awaited = self.text.get("agrees_with_prefect") in self.held.required_by
        decided = (awaited and self.case.correspondence.prefect_answer) or "none"
        role = self.person.role.value if self.person else None
        return (
            decided in told.get("prefect_answers", (decided,))
            and role in told.get("roles", (role,))
            and all(self.values[name] for name in told.get("with", ()))
            and not any(self.values[name] for name in told.get("without", ()))
        )

    def _sentence(self, text: str, grounds: str | list[str]) -> Sentence:
        return Sentence(text=self._filled(text), grounds=tuple(self._grounds(grounds)))

    def _filled(self, text: str) -> str:
        self.missing += [MISSING[name] for name in _PLACEHOLDER.findall(text) if not self.values.get(name)]
        return _PLACEHOLDER.sub(lambda match: self.values.get(match.group(1)) or "…", text)

    def _grounds(self, told: str | list[str]) -> Iterator[Ground]:
        if isinstance(told, list):
            yield from (ground for each in told for ground in self._provision(each))
        elif told == "facts":
            yield from map(fact, self.pleaded.incidents)
        elif told == "rule":
            for reason in self.held.proposed_by:
                yield Ground(kind=GroundKind.RULE, ref=reason.rule, label=reason.title)
        elif told == "delay":
            yield Ground(kind=GroundKind.PARAMETER, ref="time_to_comply", label="délai laissé par la mise en demeure")
        elif told == "notice":
            ref = self.notice.id if self.notice else "notice"
            yield Ground(kind=GroundKind.FACT, ref=ref, label="lettre reçue par le bailleur")
        elif told == "piece":
            ref = self.piece.id if self.piece else "piece"
            yield Ground(kind=GroundKind.FACT, ref=ref, label="pièce écartée")
        else:
            yield Ground(kind=GroundKind.STATEMENT, ref="landlord", label="déclaration du bailleur")

    def _provision(self, name: str) -> Iterator[Ground]:
        citation = cite(self.program.rulebook.provisions[name], self.advice.as_of)
        if citation is None:
            self.missing.append(f"un texte en vigueur à la date du courrier à la place de « {name} »")
        else:
            yield Ground(kind=GroundKind.PROVISION, ref=name, label=citation.label)

    def _served(self, told: dict[str, Any]) -> Iterator[Sentence]:
        """Those whom the letter asks to reach, in which capacity, then those whom the file knows of and does not name."""
        capacities = self.common["served"][told["capacities"]]
        reached = self.addressees.reached(self.readers)
        yield from to_be_served(reached, lambda capacity: self._sentence(**capacities[capacity]))
        sounding = {each.rule for each in self.advice.alarms.alerts if each.certain}
        for name in told.get("unnamed", ()):
            unnamed = self.common["unnamed"][name]
            if unnamed["alerted_by"] in sounding:
                yield self._sentence(unnamed["text"], unnamed["grounds"])

    def _chronology(self, title: Sentence | None) -> Iterator[Block]:
        told = [self.teller.tell(each) for each in self.pleaded.incidents]
        self.missing += [each for one in told for each in one.missing]
        rows = tuple(one.row for one in told if one.row)
        if rows:
            yield Block(kind=BlockKind.CHRONOLOGY, sentences=rows, title=title)
        else:
            self.missing.append("au moins un fait daté et utilisable")

    def _injunction_law(self, provisions: list[str]) -> Iterator[Sentence]:
        """The provision under which the advice runs the clock of this injunction: it depends on the kind of landlord."""
        cited = {
            each.provision: each
            for clock in self.advice.alarms.clocks
            if self.notice and clock.item == self.notice.id
            for each in clock.citations
            if each.provision in provisions
        }
        if len(cited) != 1:
            self.missing.append("le texte qui régit l'injonction : il dépend du genre de bailleur (bailleur : nature)")
        yield from law_told(cited.values(), provisions)

    def _notice_gaps(self) -> Iterator[Sentence]:
        gaps = tuple(notice_gaps(self.notice, self.advice)) if self.notice else ()
        if not gaps:
            self.missing.append("ce que la lettre du préfet ne dit pas, ou ce qui y fait doute (demande reçue)")
        yield from gaps

    def _undertakings(self, party: str) -> Iterator[Sentence]:
        """What one party undertakes in the agreement; an agreement binds both."""
        told: tuple[str, ...] = getattr(self.case.situations.agreement, party)
        if not told:
            self.missing.append(MISSING[party])
        for text in told:
            yield Sentence(text=text, grounds=tuple(self._grounds("statement")))


def _texts(name: str) -> dict[str, Any]:
    path = templates_root() / "letters" / "texts" / f"{name}.yaml"
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def _day(leaf: Known[date], last: date = date.max) -> str:
    return french_date(leaf.value) if leaf.value and leaf.value <= last else ""
