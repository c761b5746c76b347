"""`advisor letter` and `advisor approve`: a draft from an advice, then the approval of a person."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from advisor.advice.advice import Advice
from advisor.cli.clock import moment, new_secret, today
from advisor.cli.console import progress, show_alarms, tell_done, told_entry, told_files
from advisor.cli.french import single
from advisor.cli.options import AsOf, Engine, Json, Out, Rules, Trail, adviser_for, existing_record, read_case_text
from advisor.service.adviser import evaluate
from advisor.service.demo import write_copies
from advisor.service.mail import Posting, approve_letter, draft_letter
from advisor.service.output import write_file
from advisor.service.record import open_record
from advisor.service.refusals import Misuse, keeping_alarms
from advisor.service.summary import urgent_lines
from advisor.service.twin import docx_twins, require_docx

_DRAFT, _APPROVED = "brouillon", "approuve"
Docx = Annotated[bool, typer.Option("--docx", help="Écrire aussi le double DOCX de chaque envoi, pour l'avocat.")]


def letter(  # noqa: PLR0913 - the options of one command
    case: Annotated[Path, typer.Argument(metavar="DOSSIER", help="Le dossier, en YAML ou en JSON.")],
    *,
    trail: Trail,
    out: Out,
    person: Annotated[
        str, typer.Option("--personne", metavar="ID", help="La personne visée ; inutile s'il n'y en a qu'une.")
    ] = "",
    measure: Annotated[
        str, typer.Option("--mesure", metavar="MESURE", help="La mesure ; par défaut, celle que l'avis conseille.")
    ] = "",
    docx: Docx = False,
    as_of: AsOf = None,
    as_json: Json = False,
    rules: Rules = None,
    engine: Engine = "deux",
) -> None:
    """Composer le courrier d'une mesure, en brouillon scellé : un exemplaire interne, un envoi par destinataire."""
    if docx:
        require_docx()
    adviser = adviser_for(rules, engine)
    text = read_case_text(adviser, case, as_of)
    evaluation = evaluate(adviser, text, name=case.name, today=today(), as_of=as_of)
    alarms = evaluation.advice.alarms
    with keeping_alarms(alarms):
        person = person or _only_person(evaluation.advice)
        posting = draft_letter(
            open_record(trail),
            adviser,
            evaluation,
            person=person,
            measure=measure or _recommended(evaluation.advice, person),
            secret=new_secret(),
            recorded_at=moment(),
        )
    show_alarms(progress(), urgent_lines(alarms))
    _deliver(posting, out, _DRAFT, docx=docx, as_json=as_json)


def approve(  # noqa: PLR0913 - the options of one command
    reference: Annotated[str, typer.Argument(metavar="RÉFÉRENCE", help="La référence du dossier.")],
    *,
    by_role: Annotated[str, typer.Option("--par", metavar="RÔLE", help="Le rôle de la personne qui approuve.")],
    reason: Annotated[str, typer.Option("--motif", metavar="TEXTE", help="Pourquoi, en une phrase.")],
    trail: Trail,
    out: Out,
    sequence: Annotated[
        int | None,
        typer.Option("--ecriture", metavar="N", help="L'écriture du brouillon ; inutile s'il n'en attend qu'un."),
    ] = None,
    docx: Docx = False,
    as_json: Json = False,
) -> None:
    """Approuver un brouillon d'un dossier : le courrier est rendu sans filigrane, l'acte est scellé."""
    if docx:
        require_docx()
    posting = approve_letter(
        existing_record(trail), reference, by_role=by_role, reason=reason, recorded_at=moment(), sequence=sequence
    )
    _deliver(posting, out, _APPROVED, docx=docx, as_json=as_json)


def deliver_draft(posting: Posting, out: Path, *, as_json: bool) -> None:
    """Write the copies of a sealed draft and say where they are."""
    _deliver(posting, out, _DRAFT, docx=False, as_json=as_json)


def _deliver(posting: Posting, out: Path, state: str, *, docx: bool, as_json: bool) -> None:
    draft, entry = posting.draft, posting.entry
    stem = f"{entry.subject}-{draft.measure}-{state}"
    files = write_copies(posting, out, stem)
    if docx:
        twins = docx_twins(draft, approved=state == _APPROVED)
        files += tuple(write_file(out / f"{stem}-envoi{rank}.docx", twin) for rank, twin in enumerate(twins, start=1))
    tell_done(
        {"measure": draft.measure, **told_files(*files), **told_entry(entry)},
        f"Courrier « {draft.measure} », écriture n° {entry.sequence} du registre :",
        *(f"  {file}" for file in files),
        as_json=as_json,
    )


def _only_person(advice: Advice) -> str:
    persons = [each.person for each in advice.persons]
    if len(persons) != 1:
        raise Misuse(
            f"Le dossier vise {len(persons)} personnes : {', '.join(persons) or 'aucune'}.",
            remedy="Choisir avec --personne.",
        )
    return persons[0]


def _recommended(advice: Advice, person: str) -> str:
    aimed_at = {each.person: each.recommended for each in advice.persons}
    if person not in aimed_at:
        raise Misuse(
            f"Le dossier ne vise pas « {person} ».", remedy=f"Choisir parmi : {', '.join(aimed_at) or 'aucune'}."
        )
    found = aimed_at[person]
    if found is None:
        raise Misuse(
            f"L'avis ne conseille aucune mesure pour « {person} ».", remedy="Voir « advisor evaluate », puis --mesure."
        )
    return found.measure


letter_app = single(letter)
approve_app = single(approve)
