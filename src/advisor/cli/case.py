"""`advisor case`: a new case file, its check, its schema."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, cast, get_args

import typer

from advisor.cli.clock import today
from advisor.cli.console import output, print_data, show_refusal, tell_done, told_files
from advisor.cli.french import FrenchCommand, FrenchGroup, application
from advisor.cli.options import Json, Rules, adviser_for, read_case_text
from advisor.law.errors import CaseRejected
from advisor.service.adviser import read_or_sound
from advisor.service.output import write_file
from advisor.service.refusals import FINDINGS, FINE, MISUSE, Misuse, refusal_body
from advisor.service.schemas import SCHEMAS, schema_text
from advisor.service.skeleton import Language, case_skeleton

app = application(FrenchGroup, "Créer et contrôler un dossier.")


def _language(text: str) -> str:
    if text not in get_args(Language):
        raise typer.BadParameter(f"« {text} » n'est pas une langue admise ; choisir fr ou en.")
    return text


@app.command("new", cls=FrenchCommand)
def new(
    file: Annotated[Path, typer.Argument(metavar="FICHIER", help="Le dossier à créer ; il ne doit pas exister.")],
    *,
    language: Annotated[
        str, typer.Option("--lang", callback=_language, metavar="fr|en", help="Langue des clés et des valeurs.")
    ] = "fr",
    as_json: Json = False,
    rules: Rules = None,
) -> None:
    """Écrire un dossier à compléter, commenté question par question."""
    if file.exists():
        raise Misuse(f"« {file} » existe déjà.", remedy="Choisir un autre nom : un dossier ne s'écrase pas.")
    rulebook = adviser_for(rules, "reference").program.rulebook
    write_file(file, case_skeleton(rulebook, language=cast(Language, language), today=today()))
    tell_done(told_files(file), f"Dossier à compléter : {file}", as_json=as_json)


@app.command("check", cls=FrenchCommand)
def check(
    files: Annotated[list[Path], typer.Argument(metavar="DOSSIER", help="Dossiers à contrôler.")],
    *,
    as_json: Json = False,
    rules: Rules = None,
) -> None:
    """Contrôler des dossiers sans les évaluer : tous les défauts de chacun, avec leur place."""
    adviser = adviser_for(rules, "reference")
    outcome = FINE
    for file in files:
        try:
            case = read_or_sound(adviser, read_case_text(adviser, file), name=file.name, today=today())
        except (CaseRejected, Misuse) as error:
            outcome = max(outcome, FINDINGS if isinstance(error, CaseRejected) else MISUSE)
            if as_json:
                print_data({"case": file.name, "valid": False, **refusal_body(error)})
            show_refusal(error)
            continue
        if as_json:
            print_data({"case": file.name, "valid": True, "reference": case.reference})
        else:
            output().print(f"{file} : dossier « {case.reference} » recevable.", markup=False)
    raise typer.Exit(outcome)


@app.command("schema", cls=FrenchCommand)
def schema(
    name: Annotated[
        str,
        typer.Argument(
            metavar="case|advice|register", help="Le schéma du dossier, de l'avis ou du registre de preuves."
        ),
    ] = "case",
) -> None:
    """Écrire un schéma JSON publié sur la sortie standard."""
    if name not in SCHEMAS:
        raise Misuse(f"Aucun schéma ne s'appelle « {name} ».", remedy=f"Choisir {' ou '.join(SCHEMAS)}.")
    print(schema_text(name), end="")
