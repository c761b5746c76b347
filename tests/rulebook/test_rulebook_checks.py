"""Checks of the whole rule base: what they find, and what they let pass."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from base_rulebook import base, base_texts, changed, condition_of

from advisor.law.provision import Confidence, Provision, Wording
from advisor.rulebook.check import (
    CHECKS,
    MAX_CLAUSES,
    NEED_EVERY_FILE,
    NEED_THEIR_FILE,
    expansion,
    rows_overlap,
    slots_do_not_clash,
)
from advisor.rulebook.check.law import basis_in_force, substance_is_inherited
from advisor.rulebook.condition import ALWAYS, All, AnyOf, Condition, Not
from advisor.rulebook.load import examine_texts
from advisor.rulebook.model import Conclusion, Rule, Rulebook

DANGER = "obligations/danger-immediat.yaml"
TABLE = "tables/lien.yaml"


def _codes(*found: object) -> list[str]:
    return [finding[1] for finding in found]  # type: ignore[index]


def _rule(name: str) -> Rule:
    return next(rule for rule in base().rules if rule.id == name)


def test_every_check_is_listed_once() -> None:
    assert len(set(CHECKS)) == len(CHECKS)
    assert set(CHECKS) >= NEED_EVERY_FILE | NEED_THEIR_FILE
    assert not NEED_EVERY_FILE & NEED_THEIR_FILE


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("établi", 1),
        ("établi et manquement", 1),
        ("établi ou manquement", 2),
        ("(établi ou manquement) et (établi ou manquement)", 4),
        ("non (établi et manquement)", 2),
        ("non (établi ou manquement)", 1),
        ("non ((établi et manquement) ou (établi et manquement))", 4),
        ("existe(incidents où établi ou manquement)", 1),
    ],
)
def test_the_expansion_counts_the_clauses_of_a_condition(text: str, size: int) -> None:
    assert expansion(condition_of(text)) == size


def test_the_expansion_of_empty_lists_is_one_clause() -> None:
    assert expansion(ALWAYS) == expansion(AnyOf(())) == expansion(Not(AnyOf(()))) == expansion(Not(All(()))) == 1
    assert MAX_CLAUSES > 1


def _with(*rules: Rule) -> Rulebook:
    return replace(base(), rules=rules)


def test_two_values_clash_only_in_the_same_cases_and_on_the_same_days() -> None:
    first = replace(_rule("calme-revenu"), head=Conclusion((("gravité", 0), ("lieu", "dwelling"))))
    second = replace(first, id="autre", head=Conclusion((("gravité", 1), ("lieu", "dwelling"))))
    clause = _rule("manquement-etabli").exceptions
    early, late = replace(first, valid_to=date(2025, 6, 14)), replace(second, valid_from=date(2025, 6, 15))
    assert _codes(*slots_do_not_clash(_with(first, second))) == ["C002"]
    assert _codes(*slots_do_not_clash(_with(first, replace(second, valid_from=date(2025, 1, 1))))) == ["C002"]
    assert not list(slots_do_not_clash(_with(early, late)))
    assert not list(slots_do_not_clash(_with(first, replace(second, scope="incident"))))
    assert not list(slots_do_not_clash(_with(first, replace(second, condition=ALWAYS))))
    assert not list(slots_do_not_clash(_with(first, replace(second, exceptions=clause))))
    assert not list(slots_do_not_clash(_with(first, replace(second, state="withdrawn"))))
    assert not list(slots_do_not_clash(_with(first, replace(second, head=first.head))))


def _rows(*conditions: Condition, valid_to: date | None = None) -> tuple[Rule, ...]:
    row = _rule("lien#logement")
    return tuple(
        replace(row, id=f"lien#{number}", condition=condition, valid_from=None, valid_to=valid_to)
        for number, condition in enumerate(conditions)
    )


@pytest.mark.parametrize(
    ("first", "second", "example"),
    [
        ("lieu parmi (logement, abords)", "lieu est abords", "lieu : abords"),
        ("lieu est logement", "gravité >= trouble sérieux", "lieu : logement ; gravité : trouble sérieux"),
        ("gravité <= trouble sérieux", "gravité > gêne", "gravité : trouble sérieux"),
        ("lieu n'est pas abords", "lieu n'est pas logement", "lieu : parties communes de l'immeuble"),
        ("établi", "manquement", "établi : oui ; manquement : oui"),
        ("non établi", "lieu est abords et non établi", "établi : non ; lieu : abords"),
        ("atteintes contient personnes", "atteintes contient équipements", "dans tous les cas"),
        ("atteintes contient personnes ou atteintes contient équipements", "établi", "établi : oui"),
        ("lieu est abords ou lieu est ailleurs", "lieu est ailleurs", "lieu : ailleurs"),
        ("établi et établi", "établi", "établi : oui"),
    ],
)
def test_rows_that_hold_together_are_shown_with_an_example(first: str, second: str, example: str) -> None:
    rows = _rows(condition_of(first), condition_of(second))
    assert [message for _, _, message, _ in rows_overlap(rows, base().vocabulary)] == [
        f"les lignes « 1 » et « 0 » s'appliquent ensemble ({example})"
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("lieu est logement", "lieu est abords"),
        ("gravité < trouble grave", "gravité = trouble grave"),
        ("établi", "non établi"),
        ("établi et non établi", "établi"),
        ("lieu est logement et établi", "lieu parmi (logement, abords) et non établi"),
        ("nombre de témoins >= 1", "nombre de témoins >= 2"),
        ("non nombre de témoins >= 1", "établi"),
        ("lieu est abords ou établi", "établi"),
        ("lieu est abords ou nombre de témoins >= 1", "établi"),
        ("existe(incidents)", "établi"),
        ("nombre(incidents) = 1", "établi"),
        ("date du fait = date de l'acte", "établi"),
        ("gravité = gravité", "établi"),
    ],
)
def test_rows_that_no_enumerated_column_joins_are_left_alone(first: str, second: str) -> None:
    assert not list(rows_overlap(_rows(condition_of(first), condition_of(second)), base().vocabulary))


def test_rows_of_other_days_never_overlap() -> None:
    (early,) = _rows(condition_of("établi"), valid_to=date(2025, 6, 14))
    late = replace(early, id="lien#tard", valid_from=date(2025, 6, 15), valid_to=None)
    assert not list(rows_overlap((early, late), base().vocabulary))


def test_rows_of_a_collecting_table_may_overlap() -> None:
    overlapping = base_texts()[f"rules/{TABLE}"].replace("lieu: abords", "lieu: [abords, logement]")
    collecting = overlapping.replace("sélection: unique", "sélection: cumul")
    assert [each.code for each in examine_texts(base_texts() | {f"rules/{TABLE}": overlapping})[1]] == ["C004"]
    assert examine_texts(base_texts() | {f"rules/{TABLE}": collecting})[1] == ()


def _provision(*wordings: tuple[date | None, date | None], read_on: date = date(2026, 11, 22)) -> Provision:
    return Provision(
        id="loi/essai",
        label="essai",
        source="Loi d'essai",
        rank="loi",
        confidence=Confidence.SURE,
        link="",
        read_on=read_on,
        read_by="juriste",
        read_again_by=read_on,
        wordings=tuple(Wording(valid_from=first, valid_to=last, summary="texte") for first, last in wordings),
    )


def _resting_on(provision: Provision, **changes: object) -> Rulebook:
    rule = replace(_rule("danger-immediat"), grounds=("loi/essai",), **changes)  # type: ignore[arg-type]
    return replace(base(), rules=(rule,), provisions={"loi/essai": provision})


CHANGE = date(2025, 6, 15)
EVE = date(2025, 6, 14)


@pytest.mark.parametrize(
    ("wordings", "interval", "message"),
    [
        ([(None, None)], (None, None), ""),
        ([(None, EVE), (CHANGE, None)], (None, None), ""),
        ([(None, date.max)], (None, None), ""),
        ([(CHANGE, None)], (CHANGE, None), ""),
        ([(CHANGE, None)], (None, None), "avant le 15 juin 2025"),
        ([(CHANGE, None)], (EVE, None), "le 14 juin 2025"),
        ([(None, EVE)], (None, None), "le 15 juin 2025"),
        ([(None, EVE)], (None, EVE), ""),
        ([(None, date(2024, 12, 31)), (CHANGE, None)], (None, None), "le 1er janvier 2025"),
        ([(None, date(2024, 12, 31)), (CHANGE, None)], (CHANGE, None), ""),
    ],
)
def test_a_ground_holds_on_every_day_of_the_rule(
    wordings: list[tuple[date | None, date | None]], interval: tuple[date | None, date | None], message: str
) -> None:
    rulebook = _resting_on(_provision(*wordings), valid_from=interval[0], valid_to=interval[1])
    found = [text for _, _, text, _ in basis_in_force(rulebook)]
    assert found == ([f"aucun fondement n'est en vigueur {message}, où la règle s'applique"] if message else [])


@pytest.mark.parametrize(
    ("provision", "flagged"),
    [
        (_provision((None, EVE), (CHANGE, None)), True),
        (_provision((None, EVE), (CHANGE, None), read_on=date(2028, 6, 15)), True),
        (_provision((None, EVE), (CHANGE, None), read_on=date(2028, 6, 16)), False),
        (_provision((None, date(2014, 8, 5)), (date(2014, 8, 6), None)), False),
        (_provision((CHANGE, None)), False),
        (_provision((None, date(2024, 1, 1)), (None, None)), False),
    ],
)
def test_a_response_leaves_a_rewritten_text_to_the_facts(provision: Provision, flagged: bool) -> None:
    answer = replace(_rule("rappel-apres-un-manquement"), grounds=("loi/essai",))
    judged = replace(_rule("manquement-etabli"), grounds=("loi/essai",))
    provisions = {"loi/essai": provision}
    both = replace(base(), rules=(answer, judged), provisions=provisions)
    assert _codes(*substance_is_inherited(both)) == ["S006"] * flagged
    procedure = replace(base(), rules=(answer, replace(judged, governing_date="act")), provisions=provisions)
    assert not list(substance_is_inherited(procedure))
    assert not list(substance_is_inherited(replace(both, provisions={})))


def test_a_withdrawn_rule_keeps_its_vocabulary_when_no_rule_in_force_reads_it() -> None:
    texts = base_texts()
    texts["rules/situation/calme-revenu.yaml"] = texts["rules/situation/calme-revenu.yaml"].replace(
        "état: en service", "état: retirée"
    )
    rappel = "rules/reponse/rappel-apres-un-manquement.yaml"
    texts[rappel] = texts[rappel].replace("    si: troubles cessés\n", "    si: danger immédiat\n")
    review = "rules/obligations/relire-avant-envoi.yaml"
    texts[review] = texts[review].replace("si: troubles cessés", "si: danger immédiat")
    assert examine_texts(texts)[1] == ()


@pytest.mark.parametrize("head", ["alerte: Autre alerte", "exigence: Relire\n      pour: {mesures: [rappel]}"])
def test_only_a_measure_or_a_conclusion_can_be_modified(head: str) -> None:
    clause = (
        "sauf:\n  - id: autre\n    titre: Autrement\n    si: date de l'acte >= 2025-01-01\n"
        f"    effet: modifie\n    alors:\n      {head}\nexemples:"
    )
    assert [each.code for each in changed(DANGER, "exemples:", clause)] == ["X003"]


def test_a_measure_modified_in_kind_is_no_fault() -> None:
    rappel = "reponse/rappel-apres-un-manquement.yaml"
    assert changed(rappel, "    effet: remplace\n", "    effet: modifie\n") == ()


def test_a_definition_of_itself_is_a_cycle() -> None:
    found = changed(
        "vocabulaire/dossier.yaml",
        "  - terme: troubles cessés",
        "  - terme: danger écarté\n    type: oui ou non\n    définition: non danger écarté\n  - terme: troubles cessés",
    )
    assert [each.message for each in found] == ["« danger écarté » se définit par lui-même"]


def test_a_rule_that_reads_its_own_conclusion_is_a_cycle() -> None:
    found = changed("situation/calme-revenu.yaml", "si: non existe", "si: non troubles cessés et non existe")
    assert [each.message for each in found] == ["la règle « calme-revenu » attend sa propre conclusion"]


def test_what_follows_from_an_unread_file_is_not_said() -> None:
    found = changed("situation/calme-revenu.yaml", "règle: calme-revenu", "règle: [")
    assert [each.code for each in found] == ["L002"]
    found = changed(TABLE, "conclut: lien avec les lieux", "conclut: lien")
    assert [each.code for each in found] == ["E002"]


def test_a_rule_without_name_is_only_said_to_lack_one() -> None:
    found = changed(DANGER, "règle: danger-immediat\n", "")
    assert [(each.code, each.message) for each in found] == [("F003", "règle : il manque « règle »")]


def test_a_file_at_the_root_has_no_role() -> None:
    found = examine_texts(base_texts() | {"rules/notes.yaml": "a: b"})[1]
    assert [(each.code, each.message) for each in found] == [("L010", "ce fichier n'est dans aucun dossier connu")]
