"""The sample cases: expected measure and barred measures, decided from the law before the rules were run."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from advisor.service.adviser import Adviser, Evaluation, evaluate, open_adviser

EXAMPLES = Path(__file__).parents[2] / "examples"
ALWAYS = {"conge", "amende_privee", "refacturation_collective", "coupure_de_service"}
ADVERSE = {"rappel_au_reglement", "entretien", "avertissement", "mise_en_demeure", "sommation", "assignation"}
MEETING = {"mediation", "conciliation"}
SPARED = ADVERSE | {"refere", "action_sans_resiliation", "commandement", "execution_eviction", "constat_abandon"}
NOTHING, COMPLETE = "nothing", "complete_file"
ISOLATED = "fait-isole-a-soutenir"
DECISIONS = Path(__file__).parents[2] / "rules" / "sources" / "jurisprudence.yaml"
DECISION = re.compile(r"# Reconstitué d'après Cass\. [^(]*?\(?(?:arrêt )?(n° [\d.-]*\d)")
"""The number of the decision that a sample case is rebuilt from, on its first line."""

# file, person, advised (or outcome), measures barred besides those that always are
EXPECTED: tuple[tuple[str, str, str, set[str]], ...] = (
    ("01-bruit-premier-signalement", "t1", "rappel_au_reglement", set()),
    ("02-bruit-apres-rappel-et-entretien", "t1", "assignation", set()),
    ("03-abords-14-juin-2025", "t1", NOTHING, {"assignation"}),
    ("04-abords-15-juin-2025", "t1", "rappel_au_reglement", set()),
    ("05-personnel-agresse-autre-commune", "t1", "assignation", MEETING),
    ("06-hall-a-plus-d-un-kilometre", "t1", NOTHING, {"assignation"}),
    ("07-fils-heberges-violents", "t1", NOTHING, SPARED | MEETING | {"clause_resolutoire", "protocole"}),
    ("08-troubles-apres-assignation", "t1", "assignation", MEETING),
    ("09-incendie-isole-ancien", "t1", NOTHING, set()),
    ("10-injonction-du-prefet", "t1", "mise_en_demeure", MEETING),
    ("11-anonyme-et-police", "t1", NOTHING, ADVERSE),
    ("12-groupe-de-prevention", "t1", NOTHING, ADVERSE),
    ("13-cris-et-portes-brisees", "t1", NOTHING, SPARED | MEETING | {"clause_resolutoire", "protocole"}),
    ("13-cris-et-portes-brisees", "t2", NOTHING, ADVERSE | MEETING),
    ("14-majeur-sous-curatelle", "t1", "rappel_au_reglement", MEETING),
    ("15-conge-et-amende-demandes", "t1", "rappel_au_reglement", {"clause_resolutoire"}),
    ("16-conflit-de-voisinage", "t1", NOTHING, set()),
    ("17-faits-sans-auteur-connu", "t1", NOTHING, set()),
    ("18-condamnation-poussee-par-le-parquet", "t1", NOTHING, ADVERSE),
    ("19-dates-a-cheval-sur-deux-textes", "t1", COMPLETE, set()),
    ("20-printemps-2020-et-situation-confiee", "t1", NOTHING, MEETING),
    ("25-plaintes-d-un-meme-groupe", "t1", NOTHING, ADVERSE),
    ("26-logement-accapare", "t1", NOTHING, MEETING | ADVERSE),
    ("27-victime-qui-quitte-le-logement", "t1", NOTHING, MEETING),
    ("27-victime-qui-quitte-le-logement", "t2", NOTHING, SPARED | MEETING | {"clause_resolutoire", "protocole"}),
    ("28-tiers-et-locataire-troubles", "t1", "rappel_au_reglement", set()),
    ("29-acces-aux-donnees-pendant-le-differend", "t1", "rappel_au_reglement", set()),
    ("30-classement-de-la-plainte", "t1", NOTHING, set()),
    ("31-injonction-sur-une-autre-personne", "t1", "mise_en_demeure", MEETING),
    ("21-offre-de-relogement", "t1", "assignation", set()),
    ("22-expulsion-et-treve", "t1", NOTHING, {"execution_eviction"}),
    (
        "23-curatelle-apres-jugement",
        "t1",
        NOTHING,
        {"commandement", "demande_concours", "execution_eviction", "poursuite_instance"},
    ),
    ("24-audience-et-dette", "t1", "assignation", set()),
    ("35-sommation-apres-une-mise-en-demeure-vaine", "t1", "sommation", {"assignation"}),
    ("36-nom-demande-par-la-mairie", "t1", "rappel_au_reglement", {"transmettre_information"}),
    ("37-querelle-dans-les-rues-voisines", "t1", NOTHING, {"assignation"} | MEETING),
    ("38-agressions-a-un-an-d-intervalle", "t1", "assignation", MEETING),
)

# Every phenomenon that the five seed documents name, by its material code or by its effect (decision 0006).
SEED_CODES = {
    "A1", "A2", "B1", "B2", "B3", "B4", "C1", "C3", "C5", "E1", "E2", "E3", "E4", "E5", "F1", "F2", "G2", "H2", "I2",
    "I5", "J3", "J4", "K1", "K3", "L0", "N1",
}  # fmt: skip


@pytest.fixture(scope="module")
def adviser() -> Adviser:
    return open_adviser()


def advise(adviser: Adviser, name: str) -> Evaluation:
    text = (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8")
    return evaluate(adviser, text, name=name, today=date(2026, 11, 24))


@pytest.mark.parametrize(("name", "person", "advised", "barred"), EXPECTED, ids=[f"{n}-{p}" for n, p, _, _ in EXPECTED])
def test_expected_measure_and_barred_measures(
    adviser: Adviser, name: str, person: str, advised: str, barred: set[str]
) -> None:
    found = next(each for each in advise(adviser, name).advice.persons if each.person == person)
    assert (found.recommended.measure if found.recommended else found.outcome) == advised
    assert {each.measure for each in found.barred} == barred | ALWAYS


def test_every_sample_case_has_an_expectation() -> None:
    assert {path.stem for path in EXAMPLES.glob("*.yaml")} == {name for name, _, _, _ in EXPECTED}


def test_six_sample_cases_or_more_are_rebuilt_from_published_decisions() -> None:
    rebuilt = [
        found.group(1)
        for path in sorted(EXAMPLES.glob("*.yaml"))
        if (found := DECISION.match(path.read_text(encoding="utf-8")))
    ]
    known = DECISIONS.read_text(encoding="utf-8")
    assert len(set(rebuilt)) == len(rebuilt) >= 6
    assert [each for each in rebuilt if each not in known] == []


def test_every_phenomenon_of_the_seeds_is_shown(adviser: Adviser) -> None:
    shown = {
        incident.category
        for name in {each[0] for each in EXPECTED}
        for incident in advise(adviser, name).case.incidents
    }
    assert shown >= SEED_CODES, SEED_CODES - shown


def test_the_same_facts_on_the_eve_and_on_the_day_cite_their_own_wording(adviser: Adviser) -> None:
    before, after = (advise(adviser, name).advice for name in ("03-abords-14-juin-2025", "04-abords-15-juin-2025"))
    recommended = after.persons[0].recommended
    assert before.persons[0].recommended is None
    assert recommended is not None
    wordings = {c.valid_from for c in recommended.citations if c.provision == "loi-89-462/art-7-b"}
    assert wordings == {date(2025, 6, 15)}
    (finding,) = before.findings
    cited = {
        c.valid_to for reason in finding.conclusions for c in reason.citations if c.provision == "loi-89-462/art-7-b"
    }
    assert cited <= {date(2025, 6, 14)}


def test_the_injunction_starts_its_clock(adviser: Adviser) -> None:
    clocks = advise(adviser, "10-injonction-du-prefet").advice.alarms.clocks
    assert [(clock.deadline.name, clock.deadline.due) for clock in clocks] == [
        ("Réponse au préfet", date(2026, 11, 18)),
        ("Si vous répondez oui aujourd'hui : dépôt au greffe de la copie de l'assignation", date(2026, 12, 5)),
    ]


def test_a_repetition_leaves_to_counsel_what_the_judge_must_look_for(adviser: Adviser) -> None:
    name = "38-agressions-a-un-an-d-intervalle"
    (person,) = advise(adviser, name).advice.persons
    assert person.recommended is not None
    assert person.recommended.incidents == ("i1", "i3")
    assert "gravité suffisante pour le juge" in {each.term for each in person.questions}
    assert ISOLATED not in person.recommended.required_by
    text = (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8").replace("2024-03-2", "2023-03-2")
    (alone,) = evaluate(adviser, text, name=name, today=date(2026, 11, 24)).advice.persons
    assert alone.recommended is not None
    assert ISOLATED in alone.recommended.required_by


def test_requested_measures_are_answered_with_the_rule_that_bars_them(adviser: Adviser) -> None:
    requested = advise(adviser, "15-conge-et-amende-demandes").advice.persons[0].requested
    assert {each.measure: each.bars[0].reason.rule for each in requested} == {
        "conge": "jamais-de-conge",
        "amende_privee": "jamais-d-amende",
        "coupure_de_service": "jamais-de-voie-de-fait",
        "clause_resolutoire": "clause-resolutoire-sans-decision",
    }


def test_what_a_bar_points_to_is_proposed_with_its_review_day(adviser: Adviser) -> None:
    (person,) = advise(adviser, "12-groupe-de-prevention").advice.persons
    (enquiry,) = [each for each in person.accompaniments if each.measure == "enquete"]
    assert "information-non-utilisable" in {reason.rule for reason in enquiry.proposed_by}
    assert enquiry.review_on == date(2026, 5, 20)


def test_what_only_the_injunction_states_founds_no_letter_and_calls_for_an_enquiry(adviser: Adviser) -> None:
    (person,) = advise(adviser, "10-injonction-du-prefet").advice.persons
    assert person.recommended is not None
    assert person.recommended.incidents == ("i1",)
    assert "enquete" in {each.measure for each in person.accompaniments}


@pytest.mark.parametrize(
    ("name", "measure"),
    [
        ("21-offre-de-relogement", "offre_relogement"),
        ("22-expulsion-et-treve", "report_execution"),
        ("23-curatelle-apres-jugement", "reprise_acte"),
    ],
)
def test_what_the_procedure_calls_for_is_proposed_beside_the_ladder(adviser: Adviser, name: str, measure: str) -> None:
    (person,) = advise(adviser, name).advice.persons
    assert measure in {each.measure for each in person.accompaniments}


def test_an_eviction_is_barred_by_its_delay_and_by_the_winter_truce(adviser: Adviser) -> None:
    found = advise(adviser, "22-expulsion-et-treve").advice
    (eviction,) = [each for each in found.persons[0].barred if each.measure == "execution_eviction"]
    certain = {bar.reason.rule for bar in eviction.bars if bar.reason.truth == "true"}
    assert certain == {"expulsion-avant-la-fin-du-delai", "treve-hivernale"}
    assert [clock.deadline.due for clock in found.alarms.clocks] == [date(2026, 12, 1)]


def test_a_hearing_sets_the_last_days_to_notify_the_prefect_and_to_file(adviser: Adviser) -> None:
    alarms = advise(adviser, "24-audience-et-dette").advice.alarms
    assert {clock.deadline.name: clock.deadline.due for clock in alarms.clocks} == {
        "Dépôt de l'assignation avant l'audience": date(2026, 12, 31),
        "Notification au préfet de l'assignation": date(2026, 12, 4),
    }
    assert [alert.rule for alert in alarms.alerts] == ["epoux-a-assigner"]
