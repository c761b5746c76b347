"""« Alors » on measures: what the advice must say for a person; whole sets can be asserted."""

from __future__ import annotations

from typing import Any

from advisor.advice.advice import MeasureAdvice, PersonAdvice
from advisor.rulebook import keywords as kw
from advisor.rulebook.model import reaches
from steps.catalogue import plain, step
from steps.draft import Draft
from steps.words import Refused, known, listed

FOR = "[pour « {person} », ]"
OUTCOMES = {
    "rien à entreprendre": "nothing",
    "compléter le dossier": "complete_file",
    "lever la question": "lift_question",
}
STATUSES = {
    "conseillée": "recommended",
    "licite": "lawful",
    "à préciser": "open",
    "en suspens": "suspended",
    "insuffisante": "insufficient",
    "non proposée": "not_proposed",
    "interdite": "barred",
}
SETS = {"interdites": "barred", "en suspens": "suspended", "licites": "alternatives"}
CHOICES = "|".join(STATUSES)
Table = list[list[str]]


class NotAsSaid(AssertionError):
    """The advice is not what the scenario says."""


def expect(said: object, found: object) -> None:
    """Raises: `NotAsSaid` naming both, unless they are equal."""
    if said != found:
        raise NotAsSaid(f"le scénario dit : {_shown(said)} ; l'avis dit : {_shown(found)}")


def _shown(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or "aucun"
    return str(value)


def column(datatable: Table) -> list[str]:
    """A table of one column, sorted; « aucun » or « aucune » is none."""
    return sorted(listed(", ".join(plain(row[0]) for row in datatable)))


def measure_of(draft: Draft, name: str, person: str) -> MeasureAdvice | None:
    """Where a measure of the catalogue stands for a person; nothing if the advice need not speak of it."""
    known(draft.rulebook.measures, name, "la mesure")
    told = draft.person(person)
    groups: tuple[tuple[MeasureAdvice, ...], ...] = (
        (told.recommended,) if told.recommended else (),
        told.alternatives,
        told.suspended,
        told.barred,
        told.others,
        told.accompaniments,
        told.obligations,
        told.requested,
        (told.nothing.measure,) if told.nothing else (),
    )
    return next((each for group in groups for each in group if each.measure == name), None)


def told_measure(draft: Draft, name: str, person: str) -> MeasureAdvice:
    """As `measure_of`.

    Raises: `NotAsSaid` if the advice does not speak of it.
    """
    found = measure_of(draft, name, person)
    if found is None:
        raise NotAsSaid(f"l'avis ne parle pas de « {name} »")
    return found


def conclusion(person: PersonAdvice) -> str:
    """The one step advised, or why there is none."""
    words = {code: word for word, code in OUTCOMES.items()}
    return person.recommended.measure if person.recommended else words[person.outcome]


@step(
    "then",
    FOR + "la mesure conseillée est « {measure} »",
    "La seule étape de l'échelle que l'avis conseille.",
    "la mesure conseillée est « rappel_au_reglement »",
)
def _recommended(draft: Draft, person: str, measure: str) -> None:
    known(draft.rulebook.measures, measure, "la mesure")
    expect(measure, conclusion(draft.person(person)))


@step(
    "then",
    FOR + "aucune mesure n'est conseillée : {outcome}",
    "Suites admises : rien à entreprendre, compléter le dossier, lever la question.",
    "aucune mesure n'est conseillée : rien à entreprendre",
)
def _nothing(draft: Draft, person: str, outcome: str) -> None:
    known(OUTCOMES, outcome, "la suite")
    expect(outcome, conclusion(draft.person(person)))


@step(
    "then",
    FOR + "ne rien entreprendre se motive par « {names} » et se revoit le {day}",
    "La décision de ne rien entreprendre : les règles qui la motivent, toutes, et le jour du réexamen.",
    "ne rien entreprendre se motive par « rien-faute-de-manquement » et se revoit le 2026-12-16",
)
def _decision(draft: Draft, person: str, names: str, day: str) -> None:
    decision = draft.person(person).nothing
    if decision is None:
        raise NotAsSaid("l'avis ne conclut pas à ne rien entreprendre")
    expect(sorted(listed(names)), sorted({each.rule for each in decision.reasons}))
    expect(day, str(decision.measure.review_on))


@step(
    "then",
    FOR + "l'avis est {status:certain|donné sous réserve}",
    "Certain : aucun fait encore inconnu ne le changerait.",
    "l'avis est certain",
)
def _certainty(draft: Draft, person: str, status: str) -> None:
    told = draft.person(person)
    found = "certain" if told.certainty == "certain" else "donné sous réserve"
    if found != status:
        raise NotAsSaid(f"l'avis est {found} ; il manque : {_shown([each.term for each in told.questions])}")


@step(
    "then",
    FOR + "« {measure} » {status:est|n'est pas} interdite par « {rule} »",
    "Cette règle, au moins, l'interdit avec certitude ; ou elle la vise et ne l'interdit pas, ni ne la suspend.",
    "« conge » est interdite par « jamais-de-conge »",
)
def _barred_by(draft: Draft, person: str, measure: str, status: str, rule: str) -> None:
    guard = known({each.id: each.guard for each in draft.rulebook.rules}, rule, "la règle")
    aimed = known(draft.rulebook.measures, measure, "la mesure")
    if guard is None or not reaches(guard.target, aimed, draft.rulebook.measures):
        raise Refused(f"« {rule} » ne vise pas « {measure} » : elle ne peut l'interdire.")
    told = measure_of(draft, measure, person)
    bars = {bar.reason.rule: bar.reason.truth for bar in told.bars} if told else {}
    if bars.get(rule) != ("true" if status == "est" else None):
        raise NotAsSaid(f"« {measure} » est interdite ou suspendue par : {_shown(list(bars))}")


@step(
    "then",
    FOR + "« {measure} » n'est possible qu'à partir du {day}",
    "Le premier jour que les gardes laissent à la mesure, si le dossier le fixe.",
    "« execution_eviction » n'est possible qu'à partir du 2027-04-01",
)
def _earliest(draft: Draft, person: str, measure: str, day: str) -> None:
    bars = told_measure(draft, measure, person).bars
    expect([day], sorted({str(bar.earliest) for bar in bars if bar.earliest}))


@step(
    "then",
    FOR + "« {measure} » est {status:" + CHOICES + "}",
    "Où en est une mesure, quelle que soit celle que l'avis conseille.",
    "« mise_en_demeure » est licite",
)
def _stands(draft: Draft, person: str, measure: str, status: str) -> None:
    found = measure_of(draft, measure, person)
    code = found.status if found else "not_proposed"
    expect(status, kw.french(STATUSES, code))


@step(
    "then",
    FOR + "« {measure} » n'est pas interdite",
    "Aucune garde ne l'interdit avec certitude.",
    "« assignation » n'est pas interdite",
)
def _not_barred(draft: Draft, person: str, measure: str) -> None:
    found = measure_of(draft, measure, person)
    bars = [bar.reason.rule for bar in found.bars if bar.reason.truth == "true"] if found else []
    expect([], bars)


@step(
    "then",
    FOR + "les mesures {lists:interdites|en suspens|licites} sont exactement :",
    "L'ensemble entier, une mesure par ligne ; « aucune » pour l'ensemble vide.",
    "les mesures interdites sont exactement :",
)
def _whole_set(draft: Draft, person: str, lists: str, datatable: Table) -> None:
    said = column(datatable)
    for name in said:
        known(draft.rulebook.measures, name, "la mesure")
    expect(said, sorted(each.measure for each in getattr(draft.person(person), SETS[lists])))


@step(
    "then",
    FOR + "il manque « {term} »[ pour « {item} »]",
    "L'avis pose cette question ; le terme, ou le nom de la liste à attester.",
    "il manque « gravité » pour « i1 »",
)
def _missing(draft: Draft, person: str, term: str, item: str) -> None:
    known(dict.fromkeys((*draft.rulebook.terms, *kw.LISTS)), term, "le terme")
    asked = [(each.term, each.item) for each in draft.person(person).questions]
    if not any(term == name and item in ("", about) for name, about in asked):
        raise NotAsSaid(f"l'avis demande : {_shown([f'{name} ({about})' for name, about in asked])}")


@step(
    "then",
    FOR + "rien n'est demandé de « {term} »",
    "L'avis ne pose pas cette question.",
    "rien n'est demandé de « gravité »",
)
def _not_asked(draft: Draft, person: str, term: str) -> None:
    known(draft.rulebook.terms, term, "le terme")
    expect([], [each.item for each in draft.person(person).questions if each.term == term])


@step("then", FOR + "rien ne manque", "L'avis ne pose aucune question.", "rien ne manque")
def _nothing_missing(draft: Draft, person: str) -> None:
    expect([], [each.term for each in draft.person(person).questions])


@step(
    "then",
    FOR + "l'accompagnement « {measure} » {status:est|n'est pas} proposé",
    "Un accompagnement s'ajoute à l'échelle.",
    "l'accompagnement « enquete » est proposé",
)
def _accompanied(draft: Draft, person: str, measure: str, status: str) -> None:
    _among(draft, draft.person(person).accompaniments, measure, status)


@step(
    "then",
    FOR + "l'obligation « {measure} » {status:est|n'est pas} due",
    "Un devoir du bailleur, quelle que soit la mesure.",
    "l'obligation « reponse_au_prefet » est due",
)
def _owed(draft: Draft, person: str, measure: str, status: str) -> None:
    _among(draft, draft.person(person).obligations, measure, status)


@step(
    "then",
    "le volet réservé[ de « {person} »] {status:porte|ne porte pas} « {measure} »",
    "Ce qu'une personne non visée a écrit en confidence se dit à part ; sans nom, de qui le dossier ne dit pas qui a écrit.",
    "le volet réservé de « t2 » porte « relogement_victime »",
)
def _confided(draft: Draft, person: str, status: str, measure: str) -> None:
    known(draft.rulebook.measures, measure, "la mesure")
    found = [each.measure for sheet in draft.advice.confided if sheet.person == person for each in sheet.measures]
    if (measure in found) != (status == "porte"):
        raise NotAsSaid(f"le volet porte : {_shown(found)}")


@step(
    "then",
    FOR + "la sauvegarde de « {measure} » {status:mentionne|ne mentionne pas} « {words} »",
    "Une précaution qui accompagne la mesure contient ces mots.",
    "la sauvegarde de « assignation » mentionne « au curateur »",
)
def _safeguard(draft: Draft, person: str, measure: str, status: str, words: str) -> None:
    safeguards = [plain(each) for each in told_measure(draft, measure, person).safeguards]
    if any(words in each for each in safeguards) != (status == "mentionne"):
        raise NotAsSaid(f"sauvegardes de « {measure} » : {_shown(safeguards)}")


@step(
    "then",
    FOR + "« {measure} » laisse un délai de « {length} »",
    "Le délai donné pour se conformer.",
    "« mise_en_demeure » laisse un délai de « 15 jours »",
)
def _delay(draft: Draft, person: str, measure: str, length: str) -> None:
    expect(length, plain(told_measure(draft, measure, person).delays.get("time_to_comply", "aucun")))


@step(
    "then",
    FOR + "« {measure} » attend au plus « {length} »",
    "Le temps qu'une garde à apprécier peut retenir la mesure, avant d'agir autrement.",
    "« mise_en_demeure » attend au plus « 21 jours »",
)
def _longest_wait(draft: Draft, person: str, measure: str, length: str) -> None:
    bars = told_measure(draft, measure, person).bars
    expect([length], [plain(bar.appraised.longest_wait) for bar in bars if bar.appraised])


@step(
    "then",
    FOR + "« {measure} » repose exactement sur les incidents « {names} »",
    "Les faits que la mesure invoque, et eux seuls.",
    "« mise_en_demeure » repose exactement sur les incidents « i1, i2 »",
)
def _grounds(draft: Draft, person: str, measure: str, names: str) -> None:
    said = listed(names)
    for name in said:
        known({each["id"]: each for each in draft.data.get("incidents", [])}, name, "l'incident")
    expect(sorted(said), sorted(told_measure(draft, measure, person).incidents))


@step(
    "then",
    "le conseil est le même sans la pièce « {piece} »",
    "Ôter une pièce inutilisable ne change ni la mesure conseillée, ni ses motifs, ni les mesures licites.",
    "le conseil est le même sans la pièce « p2 »",
)
def _not_interfering(draft: Draft, piece: str) -> None:
    known({each["id"]: each for each in draft.data.get("pieces", [])}, piece, "la pièce")
    other = draft.without(piece)
    for with_it, without in zip(draft.advice.persons, other.advice.persons, strict=True):
        expect(_adverse(without), _adverse(with_it))


def _adverse(person: PersonAdvice) -> list[Any]:
    lawful = [person.recommended] if person.recommended else []
    measures = [
        (each.measure, each.incidents, each.proposed_by, each.citations) for each in (*lawful, *person.alternatives)
    ]
    return [person.outcome, measures]


def _among(draft: Draft, group: tuple[MeasureAdvice, ...], measure: str, status: str) -> None:
    known(draft.rulebook.measures, measure, "la mesure")
    found = [each.measure for each in group]
    if (measure in found) != (status == "est"):
        raise NotAsSaid(f"l'avis porte : {_shown(found)}")
