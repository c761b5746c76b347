"""What the forms of a rule file refuse, and what they keep."""

from __future__ import annotations

from datetime import date

import pytest
from base_rulebook import HERE, base, base_texts, changed, condition_of, node, reader, rule_of
from faulty_cases import FAULTY

from advisor.law.errors import RulebookInvalid
from advisor.rulebook.condition import ALWAYS, All, AnyOf, Duration, Holds, Not, TermRef, leaves, terms_read
from advisor.rulebook.diagnostic import Findings
from advisor.rulebook.form import Form, iso_day
from advisor.rulebook.load import examine_texts, load_rulebook
from advisor.rulebook.model import Insufficiency, Measure, Proposal, Target, reaches
from advisor.rulebook.parse_condition import parse_condition
from advisor.rulebook.parse_vocabulary import NO_DAY, parse_parameters
from advisor.rulebook.vocabulary import Parameter, ParameterValue

RAPPEL = "reponse/rappel-apres-un-manquement.yaml"
GUARD = "garde-fous/personne-a-proteger.yaml"
CALM = "situation/calme-revenu.yaml"
DANGER = "obligations/danger-immediat.yaml"
READ_OVER = "obligations/relire-avant-envoi.yaml"
DEADLINE = "obligations/reponse-au-locataire.yaml"
BREACH = "qualification/manquement-etabli.yaml"
TABLE = "tables/lien.yaml"
INCIDENT = "vocabulaire/incident.yaml"
CASE = "vocabulaire/dossier.yaml"
DELAYS = "parametres/delais.yaml"
MEASURES = "mesures/echelle.yaml"
LAW = "sources/loi.yaml"
KEYS = "dossier/cles.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "line", "column"),
    [
        # the head
        (DANGER, "  alerte: Appeler le 17 avant toute démarche.", "  délai: délai_réponse", "F010", 10, 3),
        (READ_OVER, "  pour: {mesures: [rappel, mise_en_demeure]}\n", "", "F003", 10, 3),
        (READ_OVER, "{mesures: [rappel, mise_en_demeure]}", "{}", "F003", 11, 9),
        (READ_OVER, "pour: {mesures: [rappel, mise_en_demeure]}", "pour: rappel", "F001", 11, 9),
        (DEADLINE, "  sens: oblige le bailleur\n", "", "F003", 10, 3),
        (DEADLINE, "départ: date de réception", "départ: date de la réception", "E002", 11, 11),
        (DEADLINE, "  départ: date de réception\n", "", "F003", 10, 3),
        (CALM, "alors: {troubles cessés: oui}", "alors: {trouble cessé: oui}", "E002", 9, 9),
        (CALM, "alors: {troubles cessés: oui}", "alors: {troubles cessés: [oui]}", "E003", 9, 26),
        (RAPPEL, "    alors: {mesure: surveillance}", "    alors: []", "F001", 17, 12),
        # the guard
        (GUARD, "vise: {nature: défavorable, à partir de: rappel}\n", "", "F003", 1, 1),
        (GUARD, "vise: {nature: défavorable, à partir de: rappel}", "vise:", "F003", 9, 6),
        (GUARD, "vise: {nature: défavorable, à partir de: rappel}", "vise: {nature: sévère}", "F005", 9, 16),
        (GUARD, "attente maximale: délai_réponse", "attente maximale: seuil_de_témoins", "T003", 14, 19),
        # conditions
        (BREACH, "    - lien avec les lieux\n", "    -\n", "F008", 13, 6),
        (BREACH, "    - lien avec les lieux\n", "    - [établi]\n", "F008", 13, 7),
        (
            BREACH,
            "    - aucune:\n        - lieu est ailleurs\n",
            "    - aucune: lieu est ailleurs\n    - une:\n",
            "F008",
            14,
            7,
        ),
        (CALM, "si: non existe", "si: |\n  non existe", "F011", 8, 5),
        (
            CALM,
            "si: non existe(incidents où manquement sur",
            'si: "non existe(incidents où manquements sur',
            "L002",
            8,
            5,
        ),
        # examples
        (CALM, "    dossier: {listes non closes: [incidents]}", "    dossier: rien", "F001", 19, 14),
        (CALM, "listes non closes: [incidents]", "listes non closes: [incident]", "F005", 19, 35),
        (CALM, "listes non closes: [incidents]", "listes non closes: [[incidents]]", "F005", 19, 35),
        (CALM, "listes non closes: [incidents]", "incidents: oui", "F004", 19, 26),
        (CALM, "listes non closes: [incidents]", "incidents: [oui]", "F001", 19, 27),
        (CALM, "listes non closes: [incidents]", "manquement: oui", "E007", 19, 15),
        (CALM, "listes non closes: [incidents]", "danger immédiat: [oui]", "F004", 19, 32),
        (CALM, "listes non closes: [incidents]", "danger immédiat: peut-être", "E003", 19, 32),
        (CALM, "listes non closes: [incidents]", "date de réception: hier", "F006", 19, 34),
        (CALM, "manquement: oui, date du fait: 2026-01-05", "nombre de témoins: deux", "F007", 16, 39),
        (CALM, "manquement: oui, date du fait: 2026-01-05", "coût: 10 €", "F007", 16, 26),
        (CALM, "manquement: oui, date du fait: 2026-01-05", "atteintes: personne", "E003", 16, 31),
        (CALM, "manquement: oui, date du fait: 2026-01-05", "danger immédiat: oui", "E007", 16, 20),
        # tables
        (TABLE, "    alors: oui\n    fondements", "    fondements", "F003", 19, 5),
        (TABLE, "lieu: abords", "lieu: {a: b}", "F004", 22, 13),
        (TABLE, "lieu: abords", "lieu: [[abords]]", "F004", 22, 14),
        (TABLE, "lieu: abords", 'lieu: ""', "F004", 22, 13),
        (TABLE, "établi: oui", "établi: peut-être", "E005", 24, 15),
        (TABLE, "conclut: lien avec les lieux\n", "", "F003", 1, 1),
        (TABLE, "    depuis: 2025-06-15", "    depuis: 2025", "F006", 20, 13),
        # vocabulary, parameters, measures, sources, keys
        (INCIDENT, "portée: incident", "portée: faits", "F005", 1, 9),
        (
            INCIDENT,
            "    valeurs:\n      logement",
            "    valeurs: logement\n    sensibilité:\n      logement",
            "F001",
            11,
            14,
        ),
        (
            CASE,
            "définition: dernier(date du fait des incidents où manquement)",
            "définition: dernier()",
            "E001",
            16,
            25,
        ),
        (
            CASE,
            "    type: date\n    définition: dernier",
            "    type: oui ou non\n    définition: dernier",
            "E006",
            16,
            17,
        ),
        (CASE, "appréciation: oui", "appréciation: non", "T002", 20, 12),
        (DELAYS, "valeurs: [{valeur: 2, statut: à confirmer}]", "valeurs: []", "F003", 13, 12),
        (DELAYS, "valeur: 2,", "valeur: ,", "F003", 13, 22),
        (DELAYS, "valeur: 2,", "valeur: ２,", "F007", 13, 22),
        (DELAYS, "paramètre: délai_réponse", "paramètre: danger immédiat", "T001", 1, 14),
        (DELAYS, "paramètre: délai_réponse", "paramètre: 3 ans", "T009", 1, 14),
        (MEASURES, "- mesure: ecoute", "- mesure: écoute/parole", "T009", 21, 11),
        (MEASURES, "- mesure: ecoute", "- mesure: rappel", "T001", 21, 11),
        (MEASURES, "natures: [interne]", "natures: [interne, occulte]", "F005", 18, 22),
        (MEASURES, "famille: échelle", "famille: echelles", "F005", 3, 12),
        (LAW, "rang: loi", "rang: décret", "F005", 3, 7),
        (LAW, "relu le: 2026-11-22\n", "", "F003", 1, 1),
        (LAW, "    versions:\n      - texte: Le locataire use paisiblement des lieux.\n", "", "F003", 8, 5),
        (KEYS, "    lieu: place", "    lieu: [place]", "F004", 3, 11),
        (KEYS, "  incident:\n    lieu: place\n    gravité: severity\n", "  incident: place\n", "F001", 2, 13),
        (KEYS, "clés du dossier:", "clés:", "F003", 1, 1),
        (
            KEYS,
            "clés du dossier:\n  incident:\n    lieu: place\n    gravité: severity\n",
            "clés du dossier: x\n",
            "F001",
            1,
            18,
        ),
    ],
)
def test_a_form_says_what_it_lacks_and_where(  # noqa: PLR0917
    file: str, old: str, new: str, code: str, line: int, column: int
) -> None:
    places = [(each.code, each.place.line, each.place.column) for each in changed(file, old, new)]
    assert (code, line, column) in places


def test_a_source_without_provisions_says_so() -> None:
    text = "source: pratique\ntitre: Pratique\nrang: pratique\nrelu le: 2026-11-22\nrelu par: juriste\n"
    found = examine_texts(base_texts() | {"rules/sources/pratique.yaml": text})[1]
    assert "F003" in [each.code for each in found if each.place.file == "rules/sources/pratique.yaml"]


def test_a_fault_in_a_quoted_condition_is_shown_inside_the_quotes() -> None:
    found = changed(CALM, "si: non existe(incidents où manquement sur", 'si: "non établis" #')
    assert [(each.code, each.place.column, each.place.length) for each in found if each.code == "E002"] == [
        ("E002", 10, 7)
    ]


def test_a_faulty_rule_base_is_refused_whole() -> None:
    with pytest.raises(RulebookInvalid) as refusal:
        load_rulebook(FAULTY / "F003-cles-manquantes")
    assert "F003" in refusal.value.message
    assert "advisor rule check" in refusal.value.remedy


def test_a_list_of_one_condition_is_kept_as_a_list() -> None:
    findings = Findings()
    established = Holds(TermRef("établi"))
    for text, expected in (
        ("toutes: [établi]", All((established,))),
        ("une: [établi, {toutes: [établi]}]", AnyOf((established, All((established,))))),
        ("aucune: [établi]", Not(AnyOf((established,)))),
    ):
        assert parse_condition(node(text), reader(), "incident", findings) == expected
    assert findings.all() == ()


def test_an_unreadable_form_says_nothing_more() -> None:
    findings = Findings()
    form = Form(node("[a]"), {"titre": "title"}, "règle", findings)
    form.text("title", required=True)
    assert form.items("title") == ()
    assert [each.code for each in findings.all()] == ["F001"]


@pytest.mark.parametrize("text", ["2025-6-15", "20250615", "2025-W24-7", "２０２５-06-15", "2025-02-30"])
def test_a_day_is_written_in_one_way(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        iso_day(text)
    assert iso_day("2025-06-15") == date(2025, 6, 15)


def test_the_leaves_of_a_condition_stand_in_its_order() -> None:
    condition = condition_of("établi et non (lieu est abords ou manquement)")
    assert [sorted(terms_read(leaf)) for leaf in leaves(condition)] == [["établi"], ["lieu"], ["manquement"]]
    assert list(leaves(ALWAYS)) == []


def test_a_rule_holds_within_its_interval_both_days_included() -> None:
    rule = rule_of(
        "règle: essai\ntitre: Essai\nétape: réponse\nnature: recommandation\nfondements: [loi/art-1]\n"
        "droit applicable: date de l'acte\nen vigueur depuis: 2025-06-15\nen vigueur jusqu'au: 2025-06-20\n"
        "état: relue\nsi: danger immédiat\nalors: {insuffisante: rappel}\n"
    )
    assert rule.head == Insufficiency("rappel")
    days = [date(2025, 6, day) for day in (14, 15, 20, 21)]
    assert [rule.in_force_on(day) for day in days] == [False, True, True, False]


def test_a_target_reaches_by_name_by_kind_and_from_a_rung() -> None:
    measures = base().measures

    def reached(target: Target) -> set[str]:
        return {name for name, measure in measures.items() if reaches(target, measure, measures)}

    assert reached(Target(("ecoute",))) == {"ecoute"}
    assert reached(Target(kind="adverse")) == {"rappel", "mise_en_demeure"}
    assert reached(Target(from_rung="mise_en_demeure")) == {"mise_en_demeure"}
    assert reached(Target(("ecoute",), "adverse", "mise_en_demeure")) == {"ecoute", "mise_en_demeure"}
    assert reached(Target()) == set()
    assert isinstance(measures["rappel"], Measure)


def test_a_parameter_has_the_value_of_its_day() -> None:
    values = (ParameterValue(date(2020, 1, 1), 3, "confirmed"), ParameterValue(date(2025, 6, 15), 5, "confirmed"))
    parameter = Parameter("seuil", "Seuil", "number", "", values, HERE)
    assert parameter.value_on(date(2019, 12, 31)) is None
    assert parameter.value_on(date(2025, 6, 14)) == values[0]
    assert parameter.value_on(date(2025, 6, 15)) == values[1]


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("durée", "3 ans", Duration(3, "years")),
        ("nombre", "12", 12),
        ("montant", "50", 5000),
        ("date", "2025-06-15", date(2025, 6, 15).toordinal()),
    ],
)
def test_a_parameter_is_read_by_its_type(kind: str, text: str, value: int | Duration) -> None:
    found = parse_parameters(
        node(f"paramètre: seuil\ntitre: Seuil\ntype: {kind}\nvaleurs: [{{valeur: {text}, statut: confirmé}}]\n"),
        Findings(),
    )
    assert [(each.id, each.values) for each in found] == [("seuil", (ParameterValue(NO_DAY, value, "confirmed"),))]


def test_a_proposal_keeps_its_slots() -> None:
    rule = next(each for each in base().rules if each.id == "rappel-apres-un-manquement")
    assert isinstance(rule.head, Proposal)
    assert [slot for slot, _ in rule.head.slots] == ["time_to_answer"]
