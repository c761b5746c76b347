"""The letters of what goes beside the ladder: they accuse nobody, bind nobody, and say that a refusal has no price."""

from __future__ import annotations

import pytest
from composing import compose, data_of, texts

from advisor.service.adviser import Adviser


@pytest.mark.parametrize(
    ("number", "measure", "promise"),
    [
        ("16", "mediation", "elle ne vaut reconnaissance d'aucun fait"),
        ("14", "orientation_accompagnement", "La refuser n'a pas de conséquence sur votre bail."),
    ],
)
def test_a_proposal_is_free_and_tells_no_fact(adviser: Adviser, number: str, measure: str, promise: str) -> None:
    data = data_of(number)
    data["circumstances"]["support_requested"] = False
    draft = compose(adviser, data, measure)
    told = " ".join(texts(draft))
    assert promise in told
    assert all(incident["description"] not in told for incident in data["incidents"])
    assert "mise en demeure" not in told
