"""The French words that stand for the codes of an advice, for every screen and every summary."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from advisor.advice.advice import Alarm, AlarmFault, Clock, Question, UndatedClock
from advisor.casefile.model import CaseFile, Person
from advisor.law.dates_fr import french_date, french_duration
from advisor.law.provision import Citation
from advisor.letters.typography import typeset
from advisor.rulebook import keywords as kw
from advisor.rulebook.model import Rulebook

STATUSES = {
    "recommended": "conseillée",
    "lawful": "licite",
    "open": "incertaine",
    "suspended": "en suspens",
    "barred": "interdite",
    "insufficient": "insuffisante",
    "not_proposed": "non proposée",
}
TRUTHS = {"true": "oui", "false": "non", "unknown": "à établir"}
CONDITIONS = {"true": "remplie", "false": "non remplie", "unknown": "à établir"}
RULES = {"true": "s'applique", "false": "ne s'applique pas", "unknown": "à établir"}
VIEWS = {"internal": "en interne", "letter": "dans un courrier", "court": "devant le juge"}
ROLES = {
    "holder": "titulaire du bail",
    "household": "membre du foyer",
    "hosted": "personne hébergée",
    "visitor": "visiteur",
    "former_resident": "ancien occupant",
    "other_tenant": "autre locataire",
    "outsider": "personne étrangère à la résidence",
}
SLOTS = {code: word for word, code in kw.SLOTS.items()}
CONFIDENCES = {code: word for word, code in kw.CONFIDENCES.items()}
DIRECTIONS = {code: word for word, code in kw.DIRECTIONS.items()}
APPRAISALS = {False: "À apprécier", True: "Le dossier y répond déjà, et seule une autre réponse lèverait l'obstacle"}


def person_label(person: str, case: CaseFile) -> str:
    """A person of the file by role and reference, never by name: « titulaire du bail (t1) »."""
    found = next((each for each in case.persons if each.id == person), None)
    return _role(found) if found else person


def _role(person: Person) -> str:
    role = ROLES.get(person.role.value or "", "personne de rôle inconnu")
    return f"{role} ({person.id})"


def confided_title(person: str, case: CaseFile) -> str:
    """Whose confidential sheet it is: of a person of the file, or of someone whom the file does not name yet."""
    whose = person_label(person, case) if person else "personne à consigner (demande reçue : écrite par)"
    return typeset(f"Volet réservé au référent protection : {whose} ; à ne joindre à aucun autre avis ni courrier")


CONFIDED = typeset(
    "Un volet réservé porte une alerte ou une échéance : à lire sans attendre par le référent protection."
)
"""That something written in confidence calls for someone's eye, and nothing of what it is."""


def measure_title(measure: str, rulebook: Rulebook) -> str:
    """The title of a measure, or its id where the catalogue no longer has it."""
    found = rulebook.measures.get(measure)
    return found.title if found else measure


def steps_of(measure: str, rulebook: Rulebook) -> tuple[str, ...]:
    """What the house does itself for a measure, step by step; nothing where a letter does it."""
    found = rulebook.measures.get(measure)
    return found.task if found else ()


def interval(valid_from: date | None, valid_to: date | None) -> str:
    """« depuis le 15 juin 2025 », « jusqu'au 14 juin 2025 », « du … au … », or nothing when both ends are open."""
    if valid_from and valid_to:
        return f"du {french_date(valid_from)} au {french_date(valid_to)}"
    if valid_to:
        return f"jusqu'au {french_date(valid_to)}"
    return f"depuis le {french_date(valid_from)}" if valid_from else ""


def references(citations: tuple[Citation, ...]) -> str:
    """The labels of citations on one line, each once."""
    return " ; ".join(dict.fromkeys(citation.label for citation in citations))


def alert_line(alert: Alarm) -> str:
    """One alert, with the item it speaks of and its basis; a possible one with what would settle it."""
    what = "Alerte" if alert.certain else "Alerte possible, à vérifier"
    asked = "" if alert.certain else " " + to_settle(alert)
    return typeset(f"{what}{_about(alert.item)} : {alert.text}{asked.rstrip()} ({references(alert.citations)})")


def to_settle(alert: Alarm | Clock | UndatedClock) -> str:
    """What would make a possible alert or deadline certain, or dismiss it: « À établir : … »."""
    asked = (question.text + (f" [{question.item}]" if question.item else "") for question in alert.questions)
    told = " ".join(dict.fromkeys(asked))
    return f"À établir : {told}" if told else ""


def clock_line(clock: Clock, as_of: date) -> str:
    """One deadline: its last day, how far it is, what starts it, its basis."""
    deadline = clock.deadline
    return typeset(
        f"{_kind(clock)}{doubt(certain=clock.certain)}{_about(clock.item)} : {deadline.name}, "
        f"au plus tard le {french_date(deadline.due, weekday=True)} "
        f"({distance(deadline.due, as_of)}) ; {deadline.start_event} : {french_date(deadline.start)} "
        f"({references(clock.citations)}){_why_possible(clock)}"
    )


def _kind(clock: Clock | UndatedClock) -> str:
    """« Échéance » for what a text sets, « Délai d'usage » for what the organisation sets."""
    return "Délai d'usage, à régler par l'organisme" if clock.usage else "Échéance"


def _why_possible(clock: Clock | UndatedClock) -> str:
    asked = to_settle(clock)
    return f". {asked}" if asked else ""


def undated_line(clock: UndatedClock, as_of: date) -> str:
    """One deadline whose first day is to be established: its length, what is known of that day, what to do meanwhile."""
    return typeset(
        f"{_kind(clock)} à dater{doubt(certain=clock.certain)}{_about(clock.item)} : {clock.name}, "
        f"{undated_terms(clock, as_of)} ({references(clock.citations)}){_why_possible(clock)}"
    )


def undated_terms(clock: UndatedClock, as_of: date) -> str:
    """The terms of an undated deadline: « 15 jours ; départ à établir (date de réception). … »."""
    told = f"{french_duration(clock.length, clock.unit)} ; départ à établir ({clock.start_event}{_bounds(clock)})."
    if clock.latest is not None:
        day = french_date(clock.latest.due, weekday=True)
        told += f" Dernier jour au plus tard le {day} ({distance(clock.latest.due, as_of)})."
    if clock.direction == "protects_tenant":
        return f"{told} Tenir ce délai pour non écoulé tant que le départ n'est pas établi."
    return told if clock.overdue else f"{told} Il peut être déjà passé : agir sans attendre."


def _bounds(clock: UndatedClock) -> str:
    if clock.not_before and clock.not_before == clock.not_after:
        return f", écrite {french_date(clock.not_before)}, à vérifier"
    low = f", pas avant le {french_date(clock.not_before)}" if clock.not_before else ""
    return low + (f", au plus tard le {french_date(clock.not_after)}" if clock.not_after else "")


def fault_line(fault: AlarmFault) -> str:
    """One rule of alarm that could not speak: what it watches, to be checked by a person."""
    return typeset(
        f"Alarme muette{_about(fault.item)} : « {fault.title} » n'a pas pu être vérifié ; le vérifier à la main. {fault.why}"
    )


def doubt(*, certain: bool) -> str:
    """What is added to the name of a deadline that may not run."""
    return "" if certain else " (possible, à vérifier)"


def _about(item: str) -> str:
    return f" [{item}]" if item else ""


def distance(due: date, as_of: date) -> str:
    """How far a last day is from the day of the advice: « dans 3 jours », « DÉPASSÉE depuis 1 jour »."""
    days = (due - as_of).days
    if days == 0:
        return "AUJOURD'HUI"
    count = f"{abs(days)} jour{'s' if abs(days) > 1 else ''}"
    return f"dans {count}" if days > 0 else f"DÉPASSÉE depuis {count}"


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, with every item of which it is asked (none when it is of the whole case)."""

    text: str
    items: tuple[str, ...]
    asked_of: str
    sensitive: bool
    settles: tuple[str, ...]
    mark: str


def asked(questions: tuple[Question, ...], reference: str) -> tuple[Asked, ...]:
    """The questions of a case in their order, those that differ by their item only asked once."""
    found: dict[tuple[str, str, bool, tuple[str, ...], str], list[str]] = {}
    for each in questions:
        items = found.setdefault((each.text, each.asked_of, each.sensitive, each.settles, each.mark), [])
        if each.item not in ("", reference):
            items.append(each.item)
    return tuple(
        Asked(text, tuple(items), asked_of, sensitive, settles, mark)
        for (text, asked_of, sensitive, settles, mark), items in found.items()
    )


def question_line(question: Asked, rulebook: Rulebook) -> str:
    """One missing fact: the question, the items, who can answer, what it would settle."""
    items = f" [{', '.join(question.items)}]" if question.items else ""
    settles = ", ".join(f"« {measure_title(measure, rulebook)} »" for measure in question.settles)
    mark = f" {question.mark}" if question.mark else ""
    answer = f"Peut répondre : {question.asked_of}. Réponse attendue pour : {settles}."
    return typeset(f"{question.text}{items}{mark} {answer}")
