"""The record of processing (GDPR art. 30), written from the configuration that the service really applies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import yaml

from advisor.law.value import Value
from advisor.rulebook.model import Rulebook
from advisor.service.retention import Retention


class Processing(Value):
    """What is processed, for what, on which basis, about whom, for whom."""

    purposes: tuple[str, ...]
    legal_bases: tuple[str, ...]
    persons: tuple[str, ...]
    data: tuple[str, ...]
    recipients: tuple[str, ...]
    transfers: str
    security: tuple[str, ...]
    assessment: str


def open_processing(path: Path | None = None) -> Processing:
    """The description of a file, by default that of the product. Raises: `ValueError` where it is wrong."""
    file = path or Path(__file__).with_name("processing.yaml")
    return Processing.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))


def processing_record(  # noqa: PLR0913 - what is processed, how long it is kept, by whom, on which day
    processing: Processing, retention: Retention, rulebook: Rulebook, *, controller: str, contact: str, day: date
) -> str:
    """The record as Markdown in French, as it stands on a day.

    Raises: `NotFound` when a retention class names a parameter that the rule base lacks.
    """
    lines = [
        "# Registre des activités de traitement (RGPD, article 30)",
        "",
        f"Responsable : {controller}. Contact pour les données : {contact}. État au {day.isoformat()}.",
    ]
    for title, items in (
        ("Finalités", processing.purposes),
        ("Bases légales", processing.legal_bases),
        ("Personnes concernées", processing.persons),
        ("Catégories de données", processing.data),
        ("Destinataires", processing.recipients),
        ("Transferts", (processing.transfers,)),
        ("Mesures de sécurité", processing.security),
        ("Analyse d'impact", (processing.assessment,)),
    ):
        lines += ["", f"## {title}", "", *(f"- {item}" for item in items)]
    return "\n".join([*lines, *_lengths(retention, rulebook, day)]) + "\n"


def _lengths(retention: Retention, rulebook: Rulebook, day: date) -> Iterator[str]:
    yield from ("", "## Durées de conservation", "", "| Classe | Court depuis | Durée | Fondement | Statut |")
    yield "|---|---|---|---|---|"
    for each in retention.classes:
        yield f"| {each.title} | {each.runs_from} | {each.length_on(day, rulebook).words} | {each.ground} | {each.status} |"
    kept = retention.access_journal
    yield f"| Journal des accès | chaque accès | {kept.period.words} | {kept.ground} | {kept.status} |"
