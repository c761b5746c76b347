"""The postal block follows NF Z 10-011 or says which line is wrong and how to mend it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.law.errors import LetterIncomplete
from advisor.letters.postal import CAPITAL_LINES, MAX_LENGTH, MAX_LINES, PostalBlock, postal_block


def refused(*lines: str) -> str:
    with pytest.raises(LetterIncomplete) as refusal:
        PostalBlock(lines=lines)
    assert refusal.value.remedy
    return refusal.value.message


def test_an_address_is_put_into_postal_form() -> None:
    block = postal_block(
        ("  Madame la  locataire ", "", "Appartement n° 12", "3 bis, rue de l'Œuvre-d'Été", "93200 Saint-Denis")
    )
    assert block.lines == (
        "Madame la locataire",
        "APPARTEMENT N 12",
        "3 BIS RUE DE L OEUVRE D ETE",
        "93200 SAINT DENIS",
    )


def test_only_the_last_three_lines_change_their_letters() -> None:
    lines = ("Société d'Été", "Entrée B", "Bât. C", "1, rue Haute", "ZA", "77000 Melun")
    assert postal_block(lines).lines[:3] == lines[:3]


def test_decomposed_accents_are_composed() -> None:
    assert (
        postal_block(("He\u0301le\u0300ne", "Escalier A", "Bât. C", "1 rue Haute", "77000 Melun")).lines[0] == "Hélène"
    )


def test_seven_lines_are_too_many() -> None:
    assert "elle compte 7 lignes, réduisez-la à 6 lignes" in refused("a", "b", "c", "d", "E", "F", "77000 MELUN")


def test_a_long_line_is_named_and_not_cut() -> None:
    long = "R" * (MAX_LENGTH + 1)
    assert f"ligne 2 « {long} », 39 caractères, abrégez-la à 38 au plus" in refused("LOCATAIRE", long, "77000 MELUN")


@pytest.mark.parametrize("line", ["12, RUE HAUTE", "12 RUE DE L'EAU", "12 RUE Haute", "12 RUE D ÉTÉ"])
def test_signs_are_refused_in_the_last_lines(line: str) -> None:
    assert f"ligne 2 « {line} », écrivez-la en capitales sans accent ni ponctuation" in refused(
        "LOCATAIRE", line, "77000 MELUN"
    )


def test_the_city_comes_last_with_its_postcode() -> None:
    assert "écrivez le code postal à cinq chiffres puis la commune" in refused("LOCATAIRE", "12 RUE HAUTE", "MELUN")


def test_an_empty_address_is_refused() -> None:
    assert "elle est vide" in refused()
    assert "supprimez cette ligne vide" in refused("LOCATAIRE", "", "77000 MELUN")
    assert "retirez les espaces" in refused(" LOCATAIRE", "12 RUE HAUTE", "77000 MELUN")


def test_every_faulty_line_is_named_at_once() -> None:
    message = refused("X" * 40, "12, RUE", "MELUN")
    assert all(f"ligne {number}" in message for number in (1, 2, 3))


@given(st.lists(st.text(max_size=45), max_size=8))
def test_what_is_accepted_fits_the_window(lines: list[str]) -> None:
    try:
        block = postal_block((*lines, "77000 Melun"))
    except LetterIncomplete:
        return
    assert len(block.lines) <= MAX_LINES
    assert all(0 < len(line) <= MAX_LENGTH for line in block.lines)
    assert all(line.isascii() and line == line.upper() for line in block.lines[-CAPITAL_LINES:])
    assert postal_block(block.lines) == block
