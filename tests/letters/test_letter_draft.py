"""A draft that is not complete cannot be built, and every fault is named at once."""

from __future__ import annotations

import pytest
from letter_samples import NIGHT_NOISE, OFFER, SAMPLES, letter, paragraph, rappel, say
from pydantic import ValidationError

from advisor.audit.canonical import canonical_bytes
from advisor.law.errors import LetterIncomplete
from advisor.letters.draft import (
    Block,
    BlockKind,
    LetterDraft,
    Sentence,
    Signatory,
    draft_digest_value,
    placed_sentences,
)


def refused(*body: Block, **changes: object) -> str:
    with pytest.raises(LetterIncomplete) as refusal:
        letter("rappel", "rappel", "rappel", *body, **changes)
    assert refusal.value.remedy
    return refusal.value.message


def test_a_sentence_without_ground_is_refused_and_named() -> None:
    bare = Sentence(text="Vous avez tort.", grounds=())
    assert "bloc 1, phrase 2 (« Vous avez tort. ») : la phrase n'a aucun fondement" in refused(
        paragraph(say("Oui."), bare)
    )


@pytest.mark.parametrize("hole", ["Faits du {date}.", "Faits du [à préciser].", "Faits du None.", "Faits du ____."])
def test_a_hole_is_refused_and_named(hole: str) -> None:
    assert f"bloc 1, phrase 1 (« {hole} ») : une valeur manque" in refused(paragraph(say(hole)))


def test_every_fault_is_said_at_once() -> None:
    message = refused(
        paragraph(Sentence(text="Sans fondement.", grounds=()), say(" ")),
        paragraph(say("Faits du {date}.")),
        closing="",
        signatory=Signatory(role="Le directeur", delegation="[à compléter]"),
    )
    for named in ("Sans fondement.", "bloc 1, phrase 2", "{date}", "formule de politesse", "signataire"):
        assert named in message


def test_a_row_of_a_chronology_says_when() -> None:
    undated = Block(kind=BlockKind.CHRONOLOGY, sentences=(say("Bruit.", NIGHT_NOISE),))
    assert "n'a pas de période" in refused(undated)


def test_a_period_outside_a_chronology_is_refused() -> None:
    assert "hors d'une chronologie" in refused(paragraph(say("Bruit.", NIGHT_NOISE, period="Semaine du 8 juin")))


def test_a_quote_names_a_text() -> None:
    assert "ne renvoie à aucun texte" in refused(Block(kind=BlockKind.LEGAL_QUOTE, sentences=(say("Texte.", OFFER),)))


def test_a_heading_is_one_sentence() -> None:
    assert "un intertitre ne porte qu'une phrase" in refused(
        Block(kind=BlockKind.HEADING, sentences=(say("A"), say("B")))
    )


def test_a_draft_has_no_exhibits() -> None:
    with pytest.raises(ValidationError, match="enclosures"):
        LetterDraft.model_validate({**rappel().model_dump(), "enclosures": ["plainte"]})


@pytest.mark.parametrize("missing", ["information", "signatory", "addressees", "subject", "sender"])
def test_no_part_of_a_letter_may_be_left_out(missing: str) -> None:
    values = {name: value for name, value in rappel().model_dump().items() if name != missing}
    with pytest.raises(ValidationError, match=missing):
        LetterDraft.model_validate(values)


def test_the_reference_is_opaque() -> None:
    with pytest.raises(ValidationError, match="reference"):
        letter("rappel", "rappel", "rappel", paragraph(say("Oui.")), reference="dossier dupont")


@pytest.mark.parametrize("reference", ["D", "D-1", "0" * 40])
def test_the_reference_of_any_dossier_fits(reference: str) -> None:
    draft = letter("rappel", "rappel", "rappel", paragraph(say("Oui.")), reference=reference)
    assert draft.reference == reference


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.__name__)
def test_the_digest_value_is_plain_and_read_back_equal(sample: type[object]) -> None:
    draft = sample()
    value = draft_digest_value(draft)
    assert canonical_bytes(value)
    assert LetterDraft.model_validate(value) == draft


def test_sentences_come_in_reading_order() -> None:
    places = [place for place, _ in placed_sentences(rappel())]
    assert places[:3] == ["objet", "bloc 1, phrase 1", "bloc 1, phrase 2"]
    assert places[-1] == "réexamen, phrase 1"
    assert len(set(places)) == len(places)
