"""One-line expressions: names, types, scopes, and the exact place of each fault."""

from __future__ import annotations

import pytest
from base_rulebook import HERE, base, condition_of, faults_of, operand_of, reader

from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import (
    Aggregate,
    All,
    AnyOf,
    Compare,
    Const,
    Contains,
    Duration,
    Holds,
    Not,
    OneOf,
    ParamRef,
    Shift,
    TermRef,
    Window,
)
from advisor.rulebook.diagnostic import Findings
from advisor.rulebook.expression import expression_reader, readable
from advisor.rulebook.grammar import is_readable_name
from advisor.rulebook.vocabulary import Step, Term, Vocabulary

ESTABLISHED, BREACH = Holds(TermRef("établi")), Holds(TermRef("manquement"))


def test_and_binds_tighter_than_or_and_not_tighter_than_and() -> None:
    assert condition_of("établi ou manquement et non établi") == AnyOf((ESTABLISHED, All((BREACH, Not(ESTABLISHED)))))


def test_values_are_coded_by_the_vocabulary() -> None:
    assert condition_of("lieu est abords") == Compare(TermRef("lieu"), "=", Const("surroundings", "choice", "lieu"))
    assert condition_of("gravité >= trouble grave") == Compare(TermRef("gravité"), ">=", Const(2, "scale", "gravité"))
    assert condition_of("coût < 20,50 €") == Compare(TermRef("coût"), "<", Const(2050, "money"))
    assert condition_of("nombre de témoins = 2") == Compare(TermRef("nombre de témoins"), "=", Const(2, "number"))
    assert condition_of("lieu parmi (logement, ailleurs)") == OneOf(
        TermRef("lieu"), (Const("dwelling", "choice", "lieu"), Const("elsewhere", "choice", "lieu"))
    )
    assert condition_of("atteintes contient personnes") == Contains(
        "atteintes", Const("persons", "choice", "atteintes")
    )


def test_an_aggregate_carries_its_filter_and_its_window() -> None:
    assert operand_of("maximum(gravité des incidents où établi sur 6 mois selon date du fait)", "case") == Aggregate(
        "maximum", "incident", "gravité", ESTABLISHED, Window(Duration(6, "months"), "date du fait")
    )


def test_a_shifted_date_takes_a_parameter_or_a_duration() -> None:
    assert operand_of("date de l'acte - délai_réponse") == Shift(
        TermRef("date de l'acte"), -1, ParamRef("délai_réponse")
    )
    assert operand_of("date de l'acte + 1 an") == Shift(TermRef("date de l'acte"), 1, Duration(1, "years"))


def test_the_longest_name_is_read_first() -> None:
    terms = {name: Term(name, "case", "boolean", HERE, path="x") for name in ("danger", "danger immédiat", "immédiat")}
    found = expression_reader(Vocabulary(terms, {})).condition("danger immédiat et danger", HERE, "case", Findings())
    assert found == All((Holds(TermRef("danger immédiat")), Holds(TermRef("danger"))))


def test_a_vocabulary_without_any_name_reads_nothing() -> None:
    findings = Findings()
    assert expression_reader(Vocabulary({}, {})).condition("danger", HERE, "case", findings) is None
    assert [each.code for each in findings.all()] == ["E002"]


def test_an_open_choice_takes_any_word() -> None:
    term = Term("conseil", "case", "choice", HERE, path="*conseils")
    open_reader = expression_reader(Vocabulary({"conseil": term}, {}))
    found = open_reader.condition("conseil est avocat du bailleur", HERE, "case", Findings())
    assert found == Compare(TermRef("conseil"), "=", Const("avocat du bailleur", "choice", "conseil"))


def test_fixed_spaces_are_spaces() -> None:
    assert condition_of("coût\u00a0<\u00a020\u202f€") == condition_of("coût < 20 €")
    assert condition_of("nombre\u00a0de témoins = 2") == condition_of("nombre de témoins = 2")


@pytest.mark.parametrize(
    ("text", "code", "column", "length"),
    [
        ("établi et", "E001", 10, 1),
        ("établi et  ", "E001", 10, 1),
        ("", "E001", 1, 1),
        ("établi } manquement", "E001", 8, 1),
        ("établi lieu est abords", "E002", 1, 11),
        ("lieu est", "E001", 9, 1),
        ("lieu parmi abords", "E001", 12, 6),
        ("nombre de témoins >= 1234567890123", "E001", 22, 13),
        ("établi et manquement retenu", "E002", 11, 17),
        ("etabli", "E002", 1, 6),
        ("manquement et gravité >= sérieux", "E003", 26, 7),
        ("gravité >= 2", "E004", 12, 1),
        ("lieu parmi (abords, 3)", "E004", 21, 1),
        ("gravité + 6 mois > date du fait", "E004", 1, 7),
        ("nombre de témoins parmi (1, seuil_de_témoins)", "E004", 29, 16),
        ("établi = oui", "E005", 8, 1),
        ("atteintes est personnes", "E005", 11, 3),
        ("établi parmi (oui)", "E005", 1, 6),
        ("atteintes parmi (personnes)", "E005", 1, 9),
        ("lieu < abords", "E005", 6, 1),
        ("lieu contient abords", "E005", 1, 4),
        ("atteintes contient 3", "E004", 20, 1),
        ("date du fait", "E006", 1, 12),
        ("seuil_de_témoins", "E006", 1, 16),
        ("nombre(incidents)", "E006", 1, 17),
        ("troubles cessés et origine est police", "E007", 20, 7),
        ("nombre(manquement des incidents) >= 1", "E008", 1, 6),
        ("tous(incidents où établi)", "E008", 1, 4),
        ("tous(gravité des incidents)", "E008", 6, 7),
        ("somme(gravité des incidents) >= gêne", "E008", 7, 7),
        ("premier(lieu des incidents) est abords", "E008", 9, 4),
        ("date du fait = 2025-13-01", "E009", 16, 10),
        ("date du fait >= 6 mois", "E009", 17, 6),
        ("existe(incidents sur 6 mois selon gravité)", "E004", 35, 7),
        ("existe(incidents sur délai selon date du fait)", "E002", 22, 5),
        ("existe(incidents sur seuil_de_témoins selon date du fait)", "E002", 22, 16),
        ("établi ou " * 101 + "établi", "E010", 1, 1),
    ],
)
def test_each_fault_is_shown_where_it_stands(text: str, code: str, column: int, length: int) -> None:
    assert faults_of(text) == [(code, column, length)]


def test_every_part_of_an_expression_is_told_at_once() -> None:
    text = "lien et non (lieu est rue ou existe(incidents où gravité)) et etabli"
    assert faults_of(text) == [("E002", 1, 4), ("E003", 23, 3), ("E006", 50, 7), ("E002", 63, 6)]


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("lieu == abords", "="),
        ("lieu != abords", "≠"),
        ("gravité ≥ gêne", ">="),
        ("gravité => gêne", ">="),
        ("gravité ≤ gêne", "<="),
        ("gravité =< gêne", "<="),
        ("lieu <> abords", "≠"),
        ("établi & établi", "et"),
        ("établi && établi", "et"),
        ("établi || établi", "ou"),
    ],
)
def test_signs_of_other_languages_are_put_right(slip: str, meant: str) -> None:
    findings = Findings()
    reader().condition(slip, HERE, "incident", findings)
    assert f"écrire « {meant} »" in findings.all()[0].remedy


def test_an_operand_has_its_faults_too() -> None:
    for text, code in (("gravité - 3 jours", "E004"), ("date du", "E002"), ("(", "E001")):
        findings = Findings()
        assert reader().operand(text, HERE, "incident", findings) is None
        assert [each.code for each in findings.all()] == [code]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("3", "number"),
        ("gravité", "scale"),
        ("délai_réponse", "duration"),
        ("date du fait - 1 mois", "date"),
        ("nombre(incidents)", "number"),
        ("existe(incidents)", "boolean"),
        ("tous(établi des incidents)", "boolean"),
        ("maximum(coût des incidents)", "money"),
    ],
)
def test_every_value_has_a_type(text: str, kind: str) -> None:
    assert reader().type_of(operand_of(text)) == kind


def test_a_scope_reads_the_wider_ones_and_an_aggregate_the_narrower() -> None:
    assert readable("case", ["piece"])
    assert readable("incident", ["case", "incident"])
    assert not readable("incident", ["case"])
    assert readable("incident_person", ["person", "incident"])
    assert not readable("incident_person", ["incident"])
    assert faults_of("subi par la personne", "incident") == [("E007", 1, 20)]
    assert condition_of("existe(incidents où subi par la personne)", "person")


@pytest.mark.parametrize(
    "name", ["danger", "date de l'acte", "non-dit", "de 18 à 25 ans", "mise_en_demeure", "et cetera"]
)
def test_names_that_an_expression_can_hold(name: str) -> None:
    assert is_readable_name(name)


@pytest.mark.parametrize(
    "name", ["", "3", "18-25 ans", "a  b", "a, b", "a(b)", "l’acte", "a\nb", " a", "_a", *sorted({kw.NOT, kw.AND})]
)
def test_names_that_no_expression_can_hold(name: str) -> None:
    assert not is_readable_name(name)


def test_a_step_is_known_by_its_rank_or_its_code() -> None:
    severity, place = base().terms["gravité"], base().terms["lieu"]
    assert severity.code_of("trouble sérieux") == 1
    assert severity.word_for(1) == "trouble sérieux"
    assert place.code_of("ailleurs") == "elsewhere"
    assert place.word_for("elsewhere") == "ailleurs"
    assert place.word_for("inconnu au vocabulaire") == "inconnu au vocabulaire"
    assert place.code_of("nulle part") is None
    assert Step("a", "b") in (Step("a", "b"),)
