"""Review to LetterDraft: letters to the partners of the conventions, every sentence with its clause, provision or line.

As for a case, a missing value refuses the letter and names it, and nothing is decided here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from advisor.law.dates_fr import french_date
from advisor.law.errors import LetterIncomplete, NotFound
from advisor.law.provision import cite
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
from advisor.letters.partner_duties import Dealings, Owed
from advisor.letters.partner_figures import Small, count_lines, told_count
from advisor.letters.partner_needs import missing_for
from advisor.letters.partner_words import (
    PLACEHOLDER,
    capital,
    clause_ground,
    days_of,
    filled,
    origin_of,
    review_ground,
    text_ground,
    validity,
)
from advisor.letters.postal import postal_block
from advisor.letters.templates import templates_root
from advisor.letters.wording import refuse_dangerous_wording
from advisor.register.model import Letterhead, PartnerAddress, Register
from advisor.review.review import Review
from advisor.rulebook import convention_keywords as words
from advisor.rulebook.conventions import ConventionText
from advisor.rulebook.keywords import french
from advisor.rulebook.model import Rulebook

MODELS = (
    "designation_referents",
    "rappel_partenaire",
    "demande_comite",
    "denonciation_convention",
    "confirmation_convention",
    "rapport_annuel",
)
_TEMPLATE = "partenaire"
_NAMES = {
    "contact": "le contact du bailleur (letterhead : contact)",
    "organisation": "l'organisme (letterhead : organisation)",
    "text_title": "le texte dont la lettre parle (--texte)",
    "text_end": "la fin du texte",
    "text_validity": "le texte dont la lettre parle (--texte)",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A letter that is asked for: its model, its reader (a role's code), a territory, and the text of which it speaks."""

    model: str
    to: str
    territory: str
    text: str = ""


def compose_partner_letter(found: Review, register: Register, rulebook: Rulebook, wanted: Wanted) -> LetterDraft:
    """Compose a letter to a partner from a review.

    Raises: `NotFound` for an unknown model, territory or text; `LetterIncomplete` with every missing value, where nothing is
    due, where a text is not known to have ended, or for a dangerous wording.
    """
    if wanted.model not in MODELS:
        raise NotFound(f"Aucun courrier ne s'appelle « {wanted.model} ».", remedy=f"Modèles : {', '.join(MODELS)}.")
    place = next((each for each in register.territories if each.id == wanted.territory), None)
    if place is None:
        raise NotFound(
            f"Le registre n'a pas de territoire « {wanted.territory} ».",
            remedy=f"Choisir parmi : {', '.join(each.id for each in register.territories)}.",
        )
    if wanted.text and wanted.text not in rulebook.conventions:
        raise NotFound(f"Aucun texte ne s'appelle « {wanted.text} ».", remedy="Voir « advisor review territories ».")
    dealings = Dealings(found, register, rulebook, place, wanted.to)
    return _Composer(dealings, wanted.model, rulebook.conventions.get(wanted.text)).draft()


class _Composer:
    def __init__(self, dealings: Dealings, model: str, spoken_of: ConventionText | None) -> None:
        self.dealings, self.model, self.spoken_of = dealings, model, spoken_of
        self.found, self.register, self.rulebook = dealings.found, dealings.register, dealings.rulebook
        self.missing: list[str] = []
        self.text, self.words, self.common = _texts(model), _texts("_partners"), _texts("_common")
        self.head = self.register.letterhead
        self.groups: dict[str, tuple[Owed, ...]] = {
            "claims": dealings.claims(),
            "asks": dealings.asks(),
            "breaches": dealings.breaches(),
            "referent_clauses": dealings.on_topic("referents"),
            "meeting_clauses": (*dealings.on_topic("meetings"), *dealings.on_topic("evaluation")),
            "agenda": dealings.agenda(),
        }
        self.groups["clauses"] = (*self.groups["claims"], *self.groups["asks"], *self.groups["breaches"])
        self.values = self._values()

    def draft(self) -> LetterDraft:
        """The draft, or the refusal that names every missing value."""
        self._require(self.text["needs"])
        head, addressee = self.head, self._addressee()
        if head is None:
            self.missing.append("l'en-tête du bailleur (letterhead : organisation, agence, adresse, ville, contact)")
        if self.missing or head is None or addressee is None:
            raise self._refused()
        body = tuple(block for told in self.text["body"] for block in self._block(told))
        subject = self._sentence(self.text["subject"], self._subject_grounds())
        contact = Contact(role=head.agency, ways=(head.contact,))
        references = tuple(
            Reference(label=each["label"], value=filled(each["value"], self.values)) for each in self.text["references"]
        )
        information = self._information(head, contact)
        if self.missing:
            raise self._refused()
        draft = LetterDraft(
            template=_TEMPLATE,
            measure=self.model,
            reference=reference_of(self.dealings.territory.id),
            audience=Audience(self.text["audience"]),
            written_at=head.town,
            written_on=self.found.as_of,
            sender=Sender(organisation=head.organisation, agency=head.agency, address=head.address, contact=contact),
            signatory=Signatory(role=head.signatory, delegation=head.delegation or None),
            addressees=(addressee,),
            delivery=Delivery(self.text["delivery"]),
            references=references,
            subject=subject,
            salutation=self.words["salutations"].get(self.dealings.to, self.words["salutation"]),
            body=body,
            closing=self.words["closing"],
            information=information,
        )
        refuse_dangerous_wording(draft)
        return draft

    def _refused(self) -> LetterIncomplete:
        missing = tuple(dict.fromkeys(self.missing))
        return LetterIncomplete(
            f"Le courrier « {self.model} » ne peut pas être composé : il manque {' ; '.join(missing)}.",
            remedy="Compléter le registre, lever les questions de la revue, puis recomposer le courrier.",
            missing=missing,
        )

    def _require(self, need: str) -> None:
        """What this model cannot be written without, each missing thing named."""
        self.missing += missing_for(need, self.dealings, self.groups, self.spoken_of)
        if not self.head or self.head.delegation or self.head.signatory in self.common["without_delegation"]:
            return
        self.missing.append("la délégation du signataire (letterhead : delegation)")

    def _addressee(self) -> Addressee | None:
        name = f"l'adresse de « {self._partner()} » (registre : addresses)"
        here = self.dealings.territory.id
        known: list[PartnerAddress] = [
            each
            for each in self.register.addresses
            if each.body == self.dealings.to and (not each.territories or here in each.territories)
        ]
        if not known:
            self.missing.append(name)
            return None
        try:
            return Addressee(block=postal_block(max(known, key=lambda each: bool(each.territories)).lines))
        except LetterIncomplete as error:
            self.missing.append(f"{name} ({error.message})")
            return None

    def _information(self, head: Letterhead, contact: Contact) -> InformationNotice:
        told = self.common["information"][self.text["audience"]]
        officer = head.data_protection_contact
        return InformationNotice(
            data_protection=tuple(self._sentence(**each) for each in told["data_protection"]),
            contacts=(Contact(role="délégué à la protection des données", ways=(officer,)),) if officer else (contact,),
        )

    def _values(self) -> dict[str, str]:
        found, text = self.found, self.spoken_of
        head = self.head
        return {
            "organisation": head.organisation if head else "",
            "contact": head.contact if head else "",
            "territory": self.dealings.territory.label or self.dealings.territory.id,
            "as_of": french_date(found.as_of),
            "first": french_date(found.first),
            "last": french_date(found.last),
            "text_title": text.title if text else "",
            "text_end": french_date(text.valid_to) if text and text.valid_to else "",
            "text_validity": validity(text) if text else "",
        }

    def _block(self, told: dict[str, Any]) -> Iterator[Block]:
        if self.groups.get(told.get("unless", "")):
            return
        kind, source = BlockKind(told["kind"]), told.get("from")
        made: dict[str, Callable[[], Iterable[Sentence]]] = {
            "own_referents": lambda: self._referents(told["each"]),
            "figures": self._figures,
            "verdicts": lambda: self._verdicts(told["each"]),
        }
        if source is None:
            yield Block(kind=kind, sentences=tuple(self._sentence(**each) for each in told["sentences"]))
            return
        rows = made[source]() if source in made else (self._owed(each, told["each"]) for each in self.groups[source])
        sentences = tuple(dict.fromkeys(rows))
        if sentences:
            yield Block(kind=kind, sentences=sentences, title=self._sentence(**told["title"]))

    def _owed(self, owed: Owed, each: str) -> Sentence:
        duty = owed.duty
        bearers = (duty.bearer,) if duty.bearer else owed.clause.bearers
        values = {
            "action": owed.clause.action,
            "origin": origin_of(owed, self.dealings, self.words),
            "days": days_of(owed, self.dealings, self.words),
            "bearers": ", ".join(french(words.ROLES, role) for role in bearers),
        }
        grounds = [*self._clause_grounds(owed)]
        grounds += [Ground(kind=GroundKind.RULE, ref=reason.rule, label=reason.title) for reason in duty.reasons]
        if duty.event:
            grounds.append(Ground(kind=GroundKind.FACT, ref=duty.event, label="événement consigné au registre"))
        return Sentence(text=capital(filled(each, values)), grounds=tuple(grounds))

    def _referents(self, each: str) -> Iterator[Sentence]:
        for rank, referent in self.dealings.own_referents():
            values = {
                "rank": self.words["ranks"][rank],
                "function": referent.function,
                "since": french_date(referent.on),
                "until": filled(self.words["until"], {"until": french_date(referent.until)}) if referent.until else "",
            }
            ground = Ground(kind=GroundKind.FACT, ref=referent.id, label="référent inscrit au registre")
            yield Sentence(text=capital(filled(each, values)), grounds=(ground,))

    def _figures(self) -> Iterator[Sentence]:
        small = Small(**self.text["small"])
        for told in self.text["figures"]:
            count = self._count(told["of"])
            total = self._count(told["within"]) if "within" in told else None
            shown = told_count(count, small, total=total) if told["hides"] else str(count)
            ground = Ground(kind=GroundKind.FACT, ref=told["of"], label="lignes consignées au registre de preuves")
            yield Sentence(text=capital(filled(told["text"], {"count": shown})) + ".", grounds=(ground,))

    def _count(self, name: str) -> int:
        days = (self.found.first, self.found.last)
        return count_lines(name, self.register, self.dealings.territory.id, days, self.found.as_of)

    def _verdicts(self, each: str) -> Iterator[Sentence]:
        texts = {text.id for text in self.dealings.texts()}
        for owed_by_landlord, side in ((True, "landlord"), (False, "partner")):
            counts = Counter(
                clause.verdict
                for clause in self.found.clauses
                if clause.territory == self.dealings.territory.id
                and clause.text in texts
                and clause.owed_by_landlord is owed_by_landlord
            )
            told = ", ".join(f"{word} {counts[code]}" for word, code in words.VERDICTS.items())
            row = filled(each, {"side": self.words["sides"][side], "counts": told})
            yield Sentence(text=capital(row), grounds=(self._review_ground(),))

    def _sentence(self, text: str, grounds: str | list[str] | tuple[Ground, ...]) -> Sentence:
        return Sentence(text=self._filled(text), grounds=tuple(self._grounds(grounds)))

    def _filled(self, text: str) -> str:
        self.missing += [_NAMES.get(name, name) for name in PLACEHOLDER.findall(text) if not self.values.get(name)]
        return capital(filled(text, self.values))

    def _subject_grounds(self) -> tuple[Ground, ...]:
        return tuple(self._text_grounds()) or (self._review_ground(),)

    def _grounds(self, told: str | list[str] | tuple[Ground, ...]) -> Iterator[Ground]:
        if isinstance(told, tuple):
            yield from told
        elif isinstance(told, list):
            yield from (ground for name in told for ground in self._provision(name))
        elif told in self.groups:
            yield from dict.fromkeys(g for owed in self.groups[told] for g in self._clause_grounds(owed))
        elif told == "text":
            yield from self._text_grounds()
        elif told == "review":
            yield self._review_ground()
        else:
            yield Ground(kind=GroundKind.STATEMENT, ref="landlord", label="déclaration du bailleur")

    def _clause_grounds(self, owed: Owed) -> Iterator[Ground]:
        yield clause_ground(owed, self.dealings)
        if owed.clause.provision in self.rulebook.provisions:
            yield from self._provision(owed.clause.provision)

    def _text_grounds(self) -> Iterator[Ground]:
        if self.spoken_of is not None:
            yield text_ground(self.spoken_of)

    def _review_ground(self) -> Ground:
        return review_ground(self.found)

    def _provision(self, name: str) -> Iterator[Ground]:
        citation = cite(self.rulebook.provisions[name], self.found.as_of)
        if citation is None:
            self.missing.append(f"un texte en vigueur à la date du courrier à la place de « {name} »")
        else:
            yield Ground(kind=GroundKind.PROVISION, ref=name, label=citation.label)

    def _partner(self) -> str:
        return french(words.ROLES, self.dealings.to)


def reference_of(territory: str) -> str:
    """The opaque reference under which the letters of a territory are written and sealed."""
    return f"CONV-{re.sub('[^A-Z0-9]+', '-', territory.upper())}"[:32]


def _texts(name: str) -> dict[str, Any]:
    path = templates_root() / "letters" / "texts" / f"{name}.yaml"
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found
