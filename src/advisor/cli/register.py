"""`advisor register`: fill, complete and verify a register of evidence."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from advisor.cli.clock import today
from advisor.cli.console import output, print_data, tell_done, told_files
from advisor.cli.french import FrenchCommand, FrenchGroup, application
from advisor.cli.options import Json, RegisterFile, Rules, adviser_for, existing_folder, read_text
from advisor.cli.register_referents import referents
from advisor.register.columns import columns_of
from advisor.register.documents import digest_of, digests_in, find_documents
from advisor.register.intake import Intake
from advisor.register.model import Document
from advisor.register.table import MAX_BYTES
from advisor.rulebook import register_keywords as kw
from advisor.rulebook.diagnostic import nearest
from advisor.rulebook.keywords import french, yes_or_no
from advisor.service import register_tables as tables
from advisor.service.output import cause, write_file
from advisor.service.refusals import FINDINGS, FINE, Misuse
from advisor.service.register import Book, open_book, take_in_rows, with_attached, with_intake

app = application(FrenchGroup, "Remplir, compléter et vérifier un registre de preuves.")
app.command("referents", cls=FrenchCommand)(referents)


def _section(text: str) -> str:
    if text in kw.SECTIONS.values():
        return text
    if text not in kw.SECTIONS:
        near = nearest(text, list(kw.SECTIONS)) or f"Sections : {', '.join(kw.SECTIONS)}."
        raise typer.BadParameter(f"« {text} » n'est pas une section. {near}")
    return kw.SECTIONS[text]


Section = Annotated[
    str, typer.Option("--section", parser=_section, metavar="SECTION", help="La section : référents, plaintes…")
]
_STATES = {
    "same": "conforme",
    "moved": "conforme, sous un autre nom",
    "changed": "modifié",
    "missing": "absent",
}


@app.command("template", cls=FrenchCommand)
def template(
    section: Annotated[str, typer.Argument(parser=_section, metavar="SECTION", help="La section : référents…")],
    *,
    out: Annotated[Path | None, typer.Option("--out", metavar="FICHIER", help="Le modèle, en .csv ou .xlsx.")] = None,
    as_json: Json = False,
) -> None:
    """Donner la table modèle d'une section, et dire ce que chaque colonne attend."""
    written = [] if out is None else [write_file(_new(out), tables.template(section, out.name))]
    columns = columns_of(section)
    if as_json:
        told = [
            {"heading": each.heading, "required": each.required, "expected": tables.expected(each)} for each in columns
        ]
        print_data({"section": section, "columns": told, **told_files(*written)})
        return
    console = output()
    for file in written:
        console.print(f"Modèle de la section « {french(kw.SECTIONS, section)} » : {file}", markup=False)
    table = Table(title=f"Section « {french(kw.SECTIONS, section)} »", title_justify="left")
    for title in ("colonne", "obligatoire", "ce qui est attendu"):
        table.add_column(title)
    for each in columns:
        table.add_row(each.heading, yes_or_no(each.required), tables.expected(each))
    console.print(table)


@app.command("export", cls=FrenchCommand)
def export(
    file: RegisterFile,
    *,
    section: Section,
    out: Annotated[Path, typer.Option("--out", metavar="FICHIER", help="La table, en .csv ou .xlsx.")],
    as_json: Json = False,
    rules: Rules = None,
) -> None:
    """Écrire les lignes d'une section en table ; aucune case n'y est lue comme une formule."""
    register = _book(file, rules).register
    written = write_file(_new(out), tables.export_section(register, section, out.name))
    count = len(getattr(register, section))
    tell_done(
        {"section": section, "lines": count, **told_files(written)},
        f"{count} ligne(s) de la section « {french(kw.SECTIONS, section)} » : {written}",
        as_json=as_json,
    )


@app.command("import", cls=FrenchCommand)
def take_in(  # noqa: PLR0913 - one parameter an option
    file: RegisterFile,
    table: Annotated[Path, typer.Argument(metavar="FICHIER", help="La table à prendre, en .csv ou .xlsx.")],
    *,
    section: Section,
    accept: Annotated[
        bool, typer.Option("--accepter", help="Écrire au registre, si toutes les lignes se lisent.")
    ] = False,
    accept_readable: Annotated[
        bool, typer.Option("--accepter-lisibles", help="Écrire celles qui se lisent, rendre les autres à corriger.")
    ] = False,
    correct: Annotated[
        bool, typer.Option("--corriger", help="Prendre les corrections proposées ; chacune est dite.")
    ] = False,
    rest: Annotated[
        Path | None, typer.Option("--reste", metavar="FICHIER", help="Où rendre les lignes à corriger.")
    ] = None,
    as_json: Json = False,
    rules: Rules = None,
) -> None:
    """Lire une table de lignes ; rien n'est écrit au registre sans --accepter ou --accepter-lisibles."""
    book = _book(file, rules)
    read = tables.read_table(_bytes(table), table.name)
    intake = take_in_rows(book, read, section, today=today(), correct=correct)
    whole = not intake.unreadable
    writes = bool(intake.readable) and (accept_readable or (accept and whole))
    left = rest or table.with_name(f"{table.stem}-a-corriger{table.suffix}")
    if writes:
        amended = with_intake(book, intake)
        if not whole:
            write_file(_new(left), tables.unread_rows(intake, left.name))
        write_file(file, amended)
    if as_json:
        print_data(_told(intake, written=writes, left=str(left) if writes and not whole else ""))
    else:
        _show(intake, written=writes, asked=accept or accept_readable, left=left)
    raise typer.Exit(FINE if whole else FINDINGS)


@app.command("attach", cls=FrenchCommand)
def attach(  # noqa: PLR0913 - one parameter an option
    file: RegisterFile,
    line: Annotated[str, typer.Argument(metavar="LIGNE", help="Le nom de la ligne.")],
    document: Annotated[Path, typer.Argument(metavar="FICHIER", help="Le document ; il reste où il est.")],
    *,
    label: Annotated[str, typer.Option("--libelle", metavar="TEXTE", help="Son nom au registre.")] = "",
    replace: Annotated[bool, typer.Option("--remplacer", help="Remplacer le document de la ligne.")] = False,
    as_json: Json = False,
    rules: Rules = None,
) -> None:
    """Rattacher un document à une ligne : son nom et son empreinte SHA-256."""
    book = _book(file, rules)
    try:
        attached = Document(label=label or document.name, sha256=digest_of(document))
    except OSError as error:
        raise _unreadable(document, error) from error
    written = write_file(file, with_attached(book, line, attached, replace=replace))
    tell_done(
        {"record": line, **attached.model_dump(mode="json"), **told_files(written)},
        f"« {attached.label} » est rattaché à « {line} » : {attached.sha256}",
        as_json=as_json,
    )


@app.command("verify", cls=FrenchCommand)
def verify(
    file: RegisterFile,
    folder: Annotated[Path, typer.Argument(metavar="DOSSIER", help="Le dossier des documents.")],
    *,
    as_json: Json = False,
    rules: Rules = None,
) -> None:
    """Dire quels documents du registre sont là, intacts, modifiés ou absents."""
    register = _book(file, rules).register
    try:
        found = find_documents(register, digests_in(existing_folder(folder, "Le dossier des documents")))
    except OSError as error:
        raise _unreadable(folder, error) from error
    altered = [each for each in found.documents if each.state in ("changed", "missing")]
    if as_json:
        print_data(found.model_dump(mode="json"))
    else:
        console = output()
        for each in found.documents:
            where = f" ({each.file})" if each.file and each.state != "same" else ""
            console.print(f"{each.record} : « {each.label} » {_STATES[each.state]}{where}", markup=False)
        console.print(
            f"{len(found.documents)} document(s), dont {len(altered)} modifié(s) ou absent(s) ; "
            f"{len(found.bare)} ligne(s) sans document ; {len(found.unclaimed)} fichier(s) sans ligne.",
            markup=False,
        )
    raise typer.Exit(FINDINGS if altered else FINE)


def _book(file: Path, rules: Path | None) -> Book:
    return open_book(read_text(file), adviser_for(rules, "reference").program.rulebook, file.name)


def _new(path: Path) -> Path:
    """A path where nothing is: what somebody filled in is never written over."""
    if path.exists():
        raise Misuse(f"« {path} » existe déjà.", remedy="Choisir un autre nom, ou déplacer ce fichier.")
    return path


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> Misuse:
    why, remedy = cause(error)
    return Misuse(f"« {path} » ne peut pas être lu : {why}.", remedy=remedy)


def _told(intake: Intake, *, written: bool, left: str) -> dict[str, object]:
    return {
        "section": intake.section,
        "written": [record.id for record in intake.readable] if written else [],
        "readable": [record.id for record in intake.readable],
        "left_to_correct": left,
        "rows": [
            {
                "line": row.number,
                "read": row.record is not None,
                "corrected": row.corrected,
                "dropped": row.dropped,
                "faults": tables.told_faults(row),
            }
            for row in intake.rows
            if row.faults
        ],
    }


def _show(intake: Intake, *, written: bool, asked: bool, left: Path) -> None:
    console = output()
    for row in intake.rows:
        for told in tables.told_faults(row):
            done = " Prise." if row.corrected else " Laissée de côté." if row.dropped else ""
            console.print(f"ligne {row.number} : {told}{done}", markup=False)
    readable, unreadable = len(intake.readable), len(intake.unreadable)
    console.print(f"{readable} ligne(s) lisible(s), {unreadable} à corriger.", markup=False)
    if written:
        console.print(f"{readable} ligne(s) écrite(s) au registre.", markup=False)
        if unreadable:
            console.print(f"Les autres sont rendues à corriger : {left}", markup=False)
    elif asked and unreadable:
        console.print(
            "Rien n'a été écrit : --accepter veut que tout se lise. Corriger, prendre les corrections proposées "
            "(--corriger), ou n'écrire que les lignes lisibles (--accepter-lisibles).",
            markup=False,
        )
    elif not asked:
        console.print("Rien n'a été écrit : relire, puis ajouter --accepter.", markup=False)
