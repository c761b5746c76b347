"""The rehousing offer says what CCH L. 442-4-1 makes it say, or is refused with what is missing."""

from __future__ import annotations

import pytest
from composing import compose, data_of, texts

from advisor.law.errors import LetterIncomplete
from advisor.letters.draft import Delivery
from advisor.service.adviser import Adviser


@pytest.mark.parametrize(("available", "announced"), [(True, True), (False, False), (None, False)])
def test_the_formal_notice_announces_the_offer_only_where_a_dwelling_can_be_offered(
    adviser: Adviser, available: bool | None, announced: bool
) -> None:
    """CCH, art. L. 442-4-1; legal file, §3.3 (announce the offer of rehousing)."""
    data = data_of("10")
    data["procedure"] = {"offer": {"available": available}}
    told = " ".join(texts(compose(adviser, data, "mise_en_demeure")))
    assert ("une offre de relogement" in told) is announced


def test_the_offer_names_the_dwelling_the_month_and_the_effect_of_silence(adviser: Adviser) -> None:
    draft = compose(adviser, data_of("21"), "offre_relogement")
    told = " ".join(texts(draft))
    assert draft.delivery is Delivery("registered")
    for words in (
        "12 rue des Modèles, appartement 3, 77100 Meaux",
        "68 m² (trois pièces)",
        "412 euros par mois, hors charges",
        "le même nombre de pièces",
        "un mois, à compter de l'envoi",
        "votre silence à la fin de ce mois",
        "cette offre n'est pas une sanction",
    ):
        assert words in told


@pytest.mark.parametrize("key", ["dwelling", "size", "rent", "why_suited"])
def test_an_offer_that_lacks_one_of_its_elements_is_refused(adviser: Adviser, key: str) -> None:
    data = data_of("21")
    del data["procedure"]["offer"][key]
    with pytest.raises(LetterIncomplete) as refusal:
        compose(adviser, data, "offre_relogement")
    assert len(refusal.value.missing) == 1
    assert "offre de relogement" in refusal.value.missing[0]
