"""One small case and what comes out of it, as shown in the description of the API."""

from __future__ import annotations

from datetime import date
from typing import Any

from advisor.advice.advice import Advice, Alarms, MeasureAdvice, PersonAdvice, Reason, RuleReason
from advisor.law.provision import Citation, Confidence
from advisor.letters.draft import (
    Addressee,
    Audience,
    Block,
    BlockKind,
    Contact,
    Delivery,
    Ground,
    GroundKind,
    InformationNotice,
    LetterDraft,
    Sender,
    Sentence,
    Signatory,
)
from advisor.letters.postal import postal_block
from advisor.review.review import Review, ReviewedClause, ReviewedDuty

CASE: dict[str, Any] = {
    "schema_version": "advisor-case/1",
    "reference": "dossier-001",
    "evaluated_on": "2026-11-24",
    "landlord": {"organisation": "Office public de l'habitat", "department": "77"},
    "residence": {"reference": "residence-1"},
    "lease": {"reference": "bail-1", "regime": "ordinary"},
    "persons": [{"id": "t1", "role": "holder"}],
    "incidents": [
        {
            "id": "i1",
            "date": {"at_least": "2026-11-02", "at_most": "2026-11-08"},
            "place": "dwelling",
            "category": "C2",
            "description": "Musique amplifiée pendant la nuit.",
            "sources": ["p1"],
        }
    ],
    "pieces": [
        {
            "id": "p1",
            "label": "Rapport du gardien",
            "origin": "staff_report",
            "received_on": "2026-11-09",
            "weight": "medium",
        }
    ],
}

_CITATION = Citation(
    provision="loi-89-462/art-7-b",
    label="art. 7, b, de la loi du 6 juillet 1989",
    valid_from=date(2025, 6, 15),
    valid_to=None,
    summary="Le locataire use paisiblement des locaux loués.",
    confidence=Confidence.SURE,
)
_MEASURE = MeasureAdvice(
    measure="rappel_au_reglement",
    title="Rappel au règlement intérieur",
    family="ladder",
    rung=1,
    status="recommended",
    form="lettre simple",
    signatory="responsable d'agence",
    addressees="chaque titulaire du bail",
    letter="rappel",
    proposed_by=(
        RuleReason(
            rule="rappel-apres-un-manquement",
            title="Rappeler la règle après un manquement",
            item="t1",
            truth="true",
            because=Reason(text="un manquement est établi", truth="true", items=("i1",)),
            citations=(_CITATION,),
        ),
    ),
    incidents=("i1",),
    citations=(_CITATION,),
)
ADVICE = Advice(
    reference="dossier-001",
    as_of=date(2026, 11, 24),
    rulebook="sha256:" + "0" * 64,
    program="sha256:" + "0" * 64,
    persons=(
        PersonAdvice(
            person="t1",
            outcome="measure",
            certainty="certain",
            recommended=_MEASURE,
            alternatives=(),
            suspended=(),
            barred=(),
            others=(),
            accompaniments=(),
            obligations=(),
            requested=(),
            questions=(),
            one_element_away=(),
        ),
    ),
    situation=(),
    findings=(),
    pieces=(),
    alarms=Alarms(as_of=date(2026, 11, 24), alerts=(), clocks=()),
    not_encoded=(),
).model_dump(mode="json")

_CONTACT = Contact(role="Agence", ways=("agence@bailleur.example",))
_SENTENCE = Sentence(
    text="L'article 7, b, de la loi du 6 juillet 1989 vous oblige à user paisiblement des locaux loués.",
    grounds=(Ground(kind=GroundKind.PROVISION, ref=_CITATION.provision, label=_CITATION.label),),
)
DRAFT = LetterDraft(
    template="rappel",
    measure="rappel_au_reglement",
    reference="DOSSIER-001",
    audience=Audience.HOUSEHOLD,
    written_at="Melun",
    written_on=date(2026, 11, 24),
    sender=Sender(
        organisation="Office public de l'habitat",
        agency="Agence",
        address=("12, place du Marché", "77000 Melun"),
        contact=_CONTACT,
    ),
    signatory=Signatory(role="responsable d'agence", delegation="Par délégation"),
    addressees=(Addressee(block=postal_block(("Le titulaire du bail", "8, rue de l'Église", "77000 Melun"))),),
    delivery=Delivery.SIMPLE,
    subject=_SENTENCE,
    salutation="Madame, Monsieur,",
    body=(Block(kind=BlockKind.PARAGRAPH, sentences=(_SENTENCE,)),),
    closing="Nous vous prions d'agréer nos salutations distinguées.",
    information=InformationNotice(data_protection=(_SENTENCE,), human_review=(_SENTENCE,), contacts=(_CONTACT,)),
).model_dump(mode="json")

REGISTER: dict[str, Any] = {
    "landlord": "bailleur-exemple",
    "zone_department": "77",
    "territories": [{"id": "77", "department": "77", "label": "Seine-et-Marne"}],
    "adhesions": [{"id": "adh-77", "on": "2021-05-05", "recorded_on": "2021-05-10", "text": "d77-2021"}],
    "referents": [
        {
            "id": "ref-77",
            "on": "2024-01-15",
            "recorded_on": "2024-01-16",
            "territories": ["77"],
            "body": "bailleur",
            "function": "référent sûreté",
        }
    ],
}
REVIEW = Review(
    landlord="bailleur-exemple",
    first=date(2024, 11, 25),
    last=date(2026, 11, 24),
    as_of=date(2026, 11, 24),
    rulebook="sha256:" + "0" * 64,
    program="sha256:" + "0" * 64,
    register_digest="sha256:" + "0" * 64,
    clauses=(
        ReviewedClause(
            clause="D77-01",
            text="d77-2021",
            territory="77",
            action="désigner des correspondants dédiés et identifiés",
            modality="result",
            topic="referents",
            bearers=("prefect", "prosecutor", "landlord_union", "landlord"),
            owed_by_landlord=True,
            confidence="high",
            known_by="account",
            derived="respected",
            verdict="respected",
            override=None,
            duties=(
                ReviewedDuty(
                    id="D77-01@77@landlord",
                    bearer="landlord",
                    binds="true",
                    event="",
                    first=date(2024, 11, 25),
                    last=date(2026, 11, 24),
                    due=None,
                    dated=True,
                    computation=(),
                    verdict="respected",
                    reasons=(),
                    questions=(),
                    records=("ref-77",),
                    doubted=(),
                ),
            ),
        ),
    ),
).model_dump(mode="json")

TRAIL_LINE = '{"act":"advice.sealed","digest":"sha256:…","payload":{},"previous":"sha256:…","recorded_at":"…","sequence":1,"subject":"dossier-001"}'
VERDICT: dict[str, Any] = {
    "intact": True,
    "count": 12,
    "head": {"sequence": 12, "digest": "sha256:" + "0" * 64},
    "findings": [],
    "notes": [],
}
HEALTH: dict[str, Any] = {
    "status": "ok",
    "version": "0.1.0",
    "rulebook": "sha256:" + "0" * 64,
    "engine": "reference+durable",
    "notice": "",
}
PROBLEM: dict[str, Any] = {
    "type": "urn:advisor:problem:dossier-refuse",
    "title": "Le dossier est refusé",
    "status": 422,
    "detail": "Le dossier ne peut pas être évalué :\n  - dossier : « incidents.0.sources » : cette valeur est obligatoire",
    "remedy": "Corriger chaque point signalé, puis relancer « advisor case check ».",
    "instance": "/v1/evaluations",
    "alarms": Alarms(as_of=date(2026, 11, 24), alerts=(), clocks=()).model_dump(mode="json"),
}
