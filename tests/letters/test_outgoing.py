"""The outgoing letter as data: every word that the printed copy shows, and nothing that stays in the house."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from letter_samples import ADDRESS, SAMPLES, letter, paragraph, say

from advisor.law.errors import LetterIncomplete
from advisor.letters.draft import Addressee, LetterDraft, placed_sentences
from advisor.letters.outgoing import outgoing_letter
from advisor.letters.postal import postal_block

OTHER = Addressee(
    block=postal_block(("L'autre lecteur", "5 quai Neuf", "77000 Melun")), mention="Copie pour information."
)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.__name__)
def test_it_holds_every_sentence_and_no_ground(sample: Callable[[], LetterDraft]) -> None:
    draft = sample()
    told = json.dumps(outgoing_letter(draft, addressee=0).model_dump(mode="json"), ensure_ascii=False)
    for _, sentence in placed_sentences(draft):
        assert json.dumps(sentence.text, ensure_ascii=False)[1:-1] in told
        for ground in sentence.grounds:
            assert ground.ref not in told
    assert {"measure", "template", "notes", "addressees"}.isdisjoint(json.loads(told))
    assert "grounds" not in told


def test_it_holds_one_addressee_and_no_note() -> None:
    draft = letter(
        "rappel",
        "rappel",
        "objet",
        paragraph(say("Bonjour.")),
        addressees=(Addressee(block=ADDRESS), OTHER),
        notes=("Taire ce fait au foyer.",),
    )
    first, second = (outgoing_letter(draft, addressee=rank).model_dump_json() for rank in (0, 1))
    assert "5 QUAI NEUF" not in first
    assert "Copie pour information." not in first
    assert "5 QUAI NEUF" in second
    assert "Taire" not in first + second
    with pytest.raises(LetterIncomplete, match="destinataire n° 3"):
        outgoing_letter(draft, addressee=2)


def test_it_is_refused_for_a_dangerous_wording_as_the_printed_copy_is() -> None:
    draft = letter("rappel", "rappel", "objet", paragraph(say("Votre fils occupe le hall.")))
    with pytest.raises(LetterIncomplete, match="formules interdites"):
        outgoing_letter(draft, addressee=0)
