"""What an instruction to counsel tells beside the facts: steps and their service, numbered exhibits, bars, deadlines.

Exhibits are numbered here and in no other letter, because this one prepares a court file; nothing is decided or computed
here. Sources: legal review, C-11 (exhibits) and A.1 row 7 (service); legal dossier, § 3.7 and § 3.8.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from advisor.advice.advice import Advice, Clock, PersonAdvice, UndatedClock
from advisor.casefile.model import CaseFile, EarlierMeasure, Notice, Person
from advisor.casefile.terms import refusals
from advisor.law.dates_fr import french_date
from advisor.law.provision import cite
from advisor.letters.draft import Ground, GroundKind, Sentence
from advisor.letters.facts import FactTeller
from advisor.letters.pleaded import Pleaded
from advisor.rulebook.model import Rulebook

_SERVED = {
    "presented": "première présentation le {day}",
    "received": "réception le {day}",
    "unclaimed": "première présentation le {day}, pli non réclamé",
    "refused": "présentation le {day}, pli refusé",
}
_UNPROVEN = "aucune remise n'est prouvée au dossier"
_OWN_PIECE = (
    "une pièce utilisable devant le juge pour l'incident « {incident} », qui ne parle d'aucun fait subi au foyer "
    "(pièce distincte, ou extrait)"
)
_JUDGED = "code-civil/art-1355"
"""What was judged is not asked again."""


@dataclass(frozen=True)
class Suit:
    """What counsel needs of one case as known on the day of the advice; `missing` collects in French what cannot be told.

    `kept_back` collects the pieces that would be listed, did they not speak too of what was, or may have been, suffered at home.
    """

    advice: Advice
    case: CaseFile
    pleaded: Pleaded
    rulebook: Rulebook
    teller: FactTeller
    person: Person | None
    missing: list[str]
    kept_back: list[str] = field(default_factory=list)

    def blocks(self, told: dict[str, Any]) -> dict[str, Callable[[], Iterable[Sentence]]]:
        """What a block of the text may draw from, by the name under which the text asks for it."""
        return {
            "served_steps": self.steps,
            "exhibits": self.exhibits,
            "held_back": self.held_back,
            "clocks": lambda: self.clocks(told["rules"]),
        }

    def steps(self) -> Iterator[Sentence]:
        """Each earlier step taken by letter or by act: when, to whom, and what proves that it arrived."""
        for measure in self._earlier():
            text = f"« {self._title(measure)} » : envoi le {_sent(measure)}, {self._sent_to(measure)} ; {_service(measure)}."
            yield Sentence(text=text, grounds=(_step(measure),))

    def exhibits(self) -> Iterator[Sentence]:
        """The lease, each piece that may be shown to the judge, then each earlier step, numbered from 1."""
        for number, (text, ground) in enumerate(self._exhibits(), start=1):
            yield Sentence(text=f"Pièce n° {number} : {text}.", grounds=(ground,))

    def notes(self, told: dict[str, str]) -> Iterator[str]:
        """What colleagues read of the breaches that this act does not tell."""
        for name, incidents in (("withheld", self.pleaded.withheld), ("judged", self.pleaded.judged)):
            yield from (told[name].format(incident=each.id) for each in incidents)
        yield from (told["kept_back"].format(piece=each) for each in self.kept_back)

    def held_back(self) -> Iterator[Sentence]:
        """What the advice forbids or suspends for this person; what no landlord may ever do goes without saying."""
        yield from map(self._refused, refusals(self.case, self.advice.as_of))
        found = self._advised()
        if found is None:
            return
        for state, measures in (("interdite", found.barred), ("en suspens", found.suspended)):
            for measure in measures:
                kinds = self.rulebook.measures[measure.measure].kinds
                if "confided" not in kinds and (measure.family != "unlawful" or "judicial" in kinds):
                    grounds = tuple(
                        Ground(kind=GroundKind.RULE, ref=bar.reason.rule, label=bar.reason.title)
                        for bar in measure.bars
                    )
                    reasons = " ; ".join(dict.fromkeys(bar.reason.title for bar in measure.bars))
                    yield Sentence(text=f"« {measure.title} », {state} : {reasons}.", grounds=grounds)

    def clocks(self, rules: list[str]) -> Iterator[Sentence]:
        """The deadlines of these rules as the advice computed them, line by line; doubt and lateness are said."""
        alarms = self.advice.alarms.confided_by(None)
        for clock in alarms.clocks:
            if clock.rule in rules:
                steps = " ".join(clock.deadline.derivation)
                text = f"{clock.deadline.name} : au plus tard le {french_date(clock.deadline.due)}{_reserve(clock)}. {steps}"
                yield Sentence(text=text, grounds=(_ruled(clock),))
        for undated in alarms.undated:
            if undated.rule in rules:
                text = f"{undated.name} : à compter d'un jour à établir ({undated.start_event}){_reserve(undated)}."
                yield Sentence(text=text, grounds=(_ruled(undated),))

    def _exhibits(self) -> Iterator[tuple[str, Ground]]:
        lease = self.case.lease
        annexed = ", avec le règlement intérieur annexé" if lease.house_rules_annexed.value is True else ""
        signed = f", signé le {french_date(lease.signed_on.value)}" if lease.signed_on.value else ""
        yield f"bail {lease.reference}{signed}{annexed}", _ground("lease", "bail du dossier")
        pieces = list(self._pieces())
        if not pieces:
            self.missing.append("au moins une pièce utilisable devant le juge")
        yield from pieces
        for measure in self._earlier():
            yield f"« {self._title(measure)} », envoi du {_sent(measure)} ({_service(measure)})", _step(measure)

    def _pieces(self) -> Iterator[tuple[str, Ground]]:
        """The pieces that the advice admits before the judge, of the facts of this act; of an act without facts, all.

        None that speaks of what was, or may have been, suffered at home.
        """
        admitted = {use.piece for use in self.advice.pieces if use.uses.get("court") == "true"}
        private = self._private(admitted)
        for piece in self.case.pieces:
            proven = [each for each in self.pleaded.incidents if piece.id in each.sources]
            if piece.id not in admitted or (self.pleaded.incidents and not proven):
                continue
            if piece.id in private:
                self.kept_back.append(piece.id)
                continue
            rows = [told.row for told in map(self.teller.tell, proven) if told.row]
            shown = " ; ".join(f"{row.period}, {row.text.rstrip('.')}" for row in rows)
            of = f" ({shown})" if shown else ""
            yield (
                f"{piece.label}, pièce reçue le {french_date(piece.received_on)}{of}",
                _ground(piece.id, f"pièce {piece.id}"),
            )

    def _private(self, admitted: set[str]) -> set[str]:
        """The pieces that speak of what was, or may have been, suffered at home; a fact that no other shows lacks a piece."""
        hidden = [each for each in self.case.incidents if self.teller.may_be_of_the_home(each)]
        private = {source for each in hidden for source in each.sources}
        for told in self.pleaded.incidents:
            shown = admitted.intersection(told.sources)
            if told not in hidden and shown and shown <= private:
                self.missing.append(_OWN_PIECE.format(incident=told.id))
        return private

    def _refused(self, judgment: Notice) -> Sentence:
        """That a judge refused to end the lease, on which day, and whether facts are told that he may have judged."""
        received = judgment.received_on.value
        day = f"reçu le {french_date(received)}" if received else "dont le jour reste à établir"
        text = (
            f"Un jugement refusant la résiliation, {day}, est au dossier : "
            "vous appréciez ce qu'il a jugé et les voies de recours encore ouvertes."
        )
        told = {each.id for each in self.pleaded.incidents}
        if any(each.incident in told and each.already_judged != "false" for each in self.advice.findings):
            text += " Des faits qui ne lui sont pas sûrement postérieurs sont repris ici : vous vérifiez qu'ils peuvent l'être."
        elif told:
            text += " Seuls des faits postérieurs sont repris ici."
        citation = cite(self.rulebook.provisions[_JUDGED], self.advice.as_of)
        law = [Ground(kind=GroundKind.PROVISION, ref=_JUDGED, label=citation.label)] if citation else []
        return Sentence(text=text, grounds=(_ground(judgment.id, "jugement reçu par le bailleur"), *law))

    def _earlier(self) -> Iterator[EarlierMeasure]:
        for measure in self.case.measures:
            known = self.rulebook.measures[measure.measure]
            sent = measure.sent_on.value
            if sent is not None and sent <= self.advice.as_of and (known.family == "ladder" or known.services):
                yield measure

    def _sent_to(self, measure: EarlierMeasure) -> str:
        holders = [each for each in self.case.persons if each.role.value in ("holder", None)]
        if not measure.sent_to and len(holders) > 1:
            self.missing.append(f"à qui la mesure « {measure.id} » a été adressée (mesure : adressée à)")
        reached = [each for each in holders if each.id in measure.sent_to or not measure.sent_to]
        self.missing.extend(f"l'adresse de « {each.id} »" for each in reached if not each.address)
        return "à " + ", ".join(each.address[0] if each.address else "…" for each in reached)

    def _title(self, measure: EarlierMeasure) -> str:
        return self.rulebook.measures[measure.measure].title

    def _advised(self) -> PersonAdvice | None:
        return next((each for each in self.advice.persons if self.person and each.person == self.person.id), None)


def _sent(measure: EarlierMeasure) -> str:
    return french_date(measure.sent_on.value) if measure.sent_on.value else "…"


def _service(measure: EarlierMeasure) -> str:
    if measure.service.value == "unknown_address":
        return "adresse inconnue, à remettre de nouveau"
    wording, day = _SERVED.get(measure.service.value or ""), measure.served_on.value
    return wording.format(day=french_date(day)) if wording and day else _UNPROVEN


def _reserve(clock: Clock | UndatedClock) -> str:
    marks = [*([] if clock.certain else ["à vérifier"]), *(["délai dépassé"] if clock.overdue else [])]
    return f" ({', '.join(marks)})" if marks else ""


def _ruled(clock: Clock | UndatedClock) -> Ground:
    return Ground(kind=GroundKind.RULE, ref=clock.rule, label=clock.citations[0].label)


def _step(measure: EarlierMeasure) -> Ground:
    return _ground(measure.id, f"mesure {measure.id}")


def _ground(ref: str, label: str) -> Ground:
    return Ground(kind=GroundKind.FACT, ref=ref, label=label)
