"""Letters that leave the household disclose nothing of it (legal review, A.1 row 13 and part E)."""

from __future__ import annotations

from typing import Any

import pytest
from composing import compose, data_of, texts

from advisor.law.errors import LetterIncomplete
from advisor.letters.draft import Audience, placed_sentences
from advisor.service.adviser import Adviser

COMPLAINANTS = [["MADAME A", "2 rue des Lilas", "77100 MEAUX"], ["MONSIEUR B", "4 rue des Lilas", "77100 MEAUX"]]


def with_outside(name: str, **outside: Any) -> dict[str, Any]:
    return data_of(name) | {"situations": {"outside": outside}}


def test_each_complainant_has_their_own_copy_and_learns_nothing_of_others(adviser: Adviser) -> None:
    data = with_outside("01", complainant_addresses=COMPLAINANTS)
    draft = compose(adviser, data, "reponse_plaignant")
    assert draft.audience is Audience.COMPLAINANT
    assert [each.block.lines[0] for each in draft.addressees] == ["MADAME A", "MONSIEUR B"]
    assert all(sentence.grounds for _, sentence in placed_sentences(draft))
    told = " ".join(texts(draft)).casefold()
    assert draft.references == ()
    for word in ("expuls", "résiliation", "mise en demeure", "rappel", "bail n", data["lease"]["reference"].casefold()):
        assert word not in told


def test_the_complainant_is_told_when_the_case_is_looked_at_again(adviser: Adviser) -> None:
    data = with_outside("16", complainant_addresses=COMPLAINANTS)
    assert any("25 mars 2026" in text for text in texts(compose(adviser, data, "reponse_plaignant")))


def test_no_letter_to_a_complainant_who_lives_where_a_person_of_the_case_does(adviser: Adviser) -> None:
    data = data_of("01")
    home = ["MADAME A", *data["persons"][0]["address"][1:]]
    data["situations"] = {"outside": {"complainant_addresses": [home]}}
    with pytest.raises(LetterIncomplete) as caught:
        compose(adviser, data, "reponse_plaignant")
    assert any("une personne du dossier vit" in each for each in caught.value.missing)


def test_the_address_of_a_complainant_is_asked(adviser: Adviser) -> None:
    with pytest.raises(LetterIncomplete, match="plaignant"):
        compose(adviser, data_of("01"), "reponse_plaignant")
