"""Letters to partners: what each may say, on which ground, and what keeps it from being written."""

from __future__ import annotations

from datetime import date

import page
import pytest
from partner_samples import ADDRESSES, HEAD, OURS, SIGNED, TODAY, letter, only, register, said

from advisor.law.errors import LetterIncomplete, NotFound
from advisor.letters.draft import GroundKind, LetterDraft, placed_sentences
from advisor.letters.partner import MODELS, Wanted
from advisor.letters.partner_figures import Small, told_count
from advisor.letters.render import Copy, render_pdf
from advisor.register.model import Breach, Complaint, Meeting, Override, Reading, Referent, Report

REMINDER = Wanted("rappel_partenaire", "prosecutor", "77")
DESIGNATION = Wanted("designation_referents", "prosecutor", "77")
COMMITTEE = Wanted("demande_comite", "prefect", "77")
YEARLY = Wanted("rapport_annuel", "prefect", "77")
CONFIRMATION = Wanted("confirmation_convention", "prefect", "77", "d77-2021")
READ = Reading(
    id="lu", on=SIGNED, recorded_on=SIGNED, clauses=("D77-01",), by_role="juriste", article="3", text="d77-2021"
)
ENDED = {"valid_to": date(2025, 12, 31), "renewal": "none"}
DENUNCIATION = Wanted("denonciation_convention", "prefect", "77", "d77-2021")
ASKED = "Nous ne savons pas où en est ce qui suit"
CLAIMED = "ne porte pas trace de ce qui suit"


def refused(wanted: Wanted, *args: object, **changes: object) -> str:
    with pytest.raises(LetterIncomplete) as caught:
        letter(register(**changes), wanted, *args)  # type: ignore[arg-type]
    return " ; ".join(caught.value.missing)


def test_a_clause_known_from_an_account_is_asked_about() -> None:
    draft = letter(register(), REMINDER)
    assert ASKED in said(draft)
    assert CLAIMED not in said(draft)
    assert "selon le compte rendu dont nous disposons" in said(draft)


def test_a_clause_read_in_its_text_is_said_to_have_left_no_trace() -> None:
    draft = letter(register(readings=(READ,)), REMINDER)
    assert CLAIMED in said(draft)
    assert "art. 3" in said(draft)
    assert "non respectée" not in said(draft)


def test_what_the_register_may_lack_is_not_put_to_a_partner() -> None:
    assert "un devoir de « procureur »" in refused(REMINDER, attestations=())


def test_a_text_that_may_not_bind_gives_no_reminder() -> None:
    assert "un devoir de « procureur »" in refused(REMINDER, adhesions=())


def test_what_a_reviewer_settled_is_not_asked_again() -> None:
    standing = Override(
        clause="D77-01",
        territory="77",
        verdict="respectée",
        reason="correspondant connu par téléphone",
        by_role="juriste",
        on=TODAY,
        until=TODAY,
    )
    assert "un devoir de « procureur »" in refused(REMINDER, overrides=(standing,))


def test_a_breach_is_told_as_reported_and_never_as_a_lack_of_proof() -> None:
    kept = register(
        ("charte-clspd",),
        meetings=(Meeting(id="r", on=date(2026, 2, 3), recorded_on=date(2026, 2, 4), kind="plénière"),),
        breaches=(
            Breach(
                id="m", on=date(2026, 2, 3), recorded_on=date(2026, 2, 4), clauses=("CHARTE-04",), found_by="juriste"
            ),
        ),
        addresses=(ADDRESSES[0].model_copy(update={"body": "group_members"}),),
    )
    draft = letter(kept, Wanted("rappel_partenaire", "group_members", "77"), only("charte-clspd", valid_from=SIGNED))
    assert "Un écart à ce qui suit nous a été rapporté" in said(draft)
    assert CLAIMED not in said(draft)


@pytest.mark.parametrize("wanted", [REMINDER, DESIGNATION, COMMITTEE, YEARLY, CONFIRMATION])
def test_every_sentence_has_a_ground_and_clauses_their_source(wanted: Wanted) -> None:
    draft = letter(register(referents=(OURS,)), wanted)
    for _, sentence in placed_sentences(draft):
        assert sentence.grounds
    grounds = [ground for _, sentence in placed_sentences(draft) for ground in sentence.grounds]
    clauses = [each for each in grounds if each.kind is GroundKind.CLAUSE]
    assert all("S003" in each.label for each in clauses)
    assert clauses or wanted.model == "rapport_annuel"


def test_the_designation_tells_functions_and_their_days() -> None:
    deputy = Referent(
        id="sup",
        on=date(2025, 1, 6),
        recorded_on=date(2025, 1, 6),
        until=date(2026, 12, 31),
        body="landlord",
        function="responsable de secteur",
        deputy_of="ref",
    )
    told = said(letter(register(referents=(OURS, deputy)), DESIGNATION))
    assert "Titulaire : référent sûreté, depuis le 15 janvier 2024." in told
    assert "Suppléant : responsable de secteur, depuis le 6 janvier 2025, jusqu'au 31 décembre 2026." in told


def test_nobody_in_charge_is_no_designation() -> None:
    gone = OURS.model_copy(update={"until": date(2026, 3, 30)})
    assert "un référent du bailleur en fonction" in refused(DESIGNATION, referents=(gone,))


def test_the_committee_looks_at_both_sides() -> None:
    told = said(letter(register(), COMMITTEE))
    assert "à la charge de : bailleur" in told
    assert "à la charge de : procureur" in told


def test_a_text_whose_end_is_unknown_is_confirmed_first() -> None:
    assert "modèle confirmation_convention" in refused(DENUNCIATION)
    told = said(letter(register(), CONFIRMATION))
    assert "en vigueur depuis le 5 mai 2021, fin non connue de nous, renouvellement : inconnu" in told


@pytest.mark.parametrize(
    ("changes", "said_missing"),
    [
        ({}, "la lecture du texte lui-même"),
        ({"readings": (READ,), "adhesions": ()}, "l'adhésion du bailleur"),
    ],
)
def test_an_end_told_by_an_account_or_a_text_never_joined_is_no_denunciation(
    changes: dict[str, object], said_missing: str
) -> None:
    assert said_missing in refused(DENUNCIATION, only("d77-2021", **ENDED), **changes)


@pytest.mark.parametrize("renewal", ["tacit", "express", "renewable", "unknown"])
def test_a_text_that_may_have_been_renewed_is_not_denounced(renewal: str) -> None:
    rulebook = only("d77-2021", valid_to=date(2025, 12, 31), renewal=renewal)
    assert "une fin passée et l'absence de renouvellement" in refused(DENUNCIATION, rulebook, readings=(READ,))


def test_a_text_that_ended_and_was_read_is_said_to_have_ended() -> None:
    draft = letter(register(readings=(READ,)), DENUNCIATION, only("d77-2021", **ENDED))
    assert "a pris fin le 31 décembre 2025 et ne prévoit pas de renouvellement" in said(draft)
    assert draft.delivery.value == "registered"


def test_a_text_ends_the_day_after_its_last_day() -> None:
    rulebook = only("d77-2021", valid_to=TODAY, renewal="none")
    assert "une fin passée" in refused(DENUNCIATION, rulebook, readings=(READ,))


def complaints(count: int, answered: int) -> tuple[Complaint, ...]:
    day = date(2026, 1, 12)
    return tuple(
        Complaint(id=f"p{n}", on=day, recorded_on=day, by_staff=True, feedback_on=day if n < answered else None)
        for n in range(count)
    )


def test_the_yearly_report_leaves_small_numbers_unsaid() -> None:
    signal = Report(id="s", on=date(2026, 1, 5), recorded_on=date(2026, 1, 5))
    told = said(letter(register(complaints=complaints(7, 6), reports=(signal,)), YEARLY))
    assert "Plaintes déposées par le bailleur ou son personnel : 7." in told
    assert "Dont suivies d'un retour : presque la totalité." in told
    assert "Signalements consignés : moins de cinq." in told
    assert "Dont suivis d'une réponse : moins de cinq" not in told


@pytest.mark.parametrize(
    ("count", "total", "shown"),
    [(0, None, "0"), (1, None, "few"), (4, None, "few"), (5, None, "5"), (5, 9, "all"), (5, 10, "5"), (5, 5, "5")],
)
def test_a_number_is_told_from_five_and_only_if_its_rest_may_be(count: int, total: int | None, shown: str) -> None:
    assert told_count(count, Small(below=5, few="few", nearly_all="all"), total=total) == shown


def test_a_letter_without_head_or_address_names_both() -> None:
    missing = refused(REMINDER, letterhead=None, addresses=())
    assert "l'en-tête du bailleur" in missing
    assert "l'adresse de « procureur »" in missing


def test_a_signatory_without_power_of_its_own_needs_a_delegation() -> None:
    head = HEAD.model_copy(update={"signatory": "responsable d'agence"})
    assert "la délégation du signataire" in refused(REMINDER, letterhead=head)


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted("inconnu", "prefect", "77"),
        Wanted("rapport_annuel", "prefect", "75"),
        Wanted("confirmation_convention", "prefect", "77", "inconnu"),
    ],
)
def test_what_does_not_exist_is_said(wanted: Wanted) -> None:
    with pytest.raises(NotFound):
        letter(register(), wanted)


@pytest.mark.parametrize("copy", Copy)
def test_the_printed_letter_is_archivable_and_accessible(copy: Copy) -> None:
    draft: LetterDraft = letter(register(), REMINDER)
    pdf = render_pdf(draft, copy=copy, approved=False, receipt=None).pdf
    for profile in ("3a", "ua1"):
        faults = {each.rule_id for each in page.validate_pdf_bytes(pdf, profile=profile).failures}
        assert faults <= {"STREAM-LENGTH-001", "METADATA-FILTER-001"}


def test_every_model_is_tried_here() -> None:
    tried = {REMINDER, DESIGNATION, COMMITTEE, YEARLY, CONFIRMATION, DENUNCIATION}
    assert {each.model for each in tried} == set(MODELS)
