"""`advisor dossier`: what whoever operates the machine does with one dossier."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from advisor.access.actions import Action
from advisor.cli.console import output
from advisor.cli.desks import OfOrganisation, configuration, operator_desk
from advisor.cli.french import FrenchCommand, FrenchGroup, application
from advisor.service.authorise import note_operator
from advisor.service.exports import export_dossier
from advisor.service.gate import Gate
from advisor.service.opening import signing_key
from advisor.service.output import write_file

app = application(FrenchGroup, "Exporter un dossier, en un fichier qui se vérifie seul.")


@app.callback()
def acts() -> None:
    """Exporter un dossier, en un fichier qui se vérifie seul."""


@app.command("export", cls=FrenchCommand)
def export(
    organisation: OfOrganisation,
    reference: Annotated[str, typer.Argument(metavar="RÉFÉRENCE", help="Le dossier.")],
    path: Annotated[Path, typer.Argument(metavar="FICHIER", help="Le fichier à écrire (zip).")],
) -> None:
    """Exporter un dossier, avec ses preuves ; l'acte est scellé au journal. « advisor verify FICHIER » le vérifie."""
    key = signing_key(configuration())
    desk = operator_desk(organisation)
    note_operator(Gate(desk.store, desk.actor.at), organisation, Action.EXPORT_DOSSIER, reference)
    written = write_file(path, export_dossier(desk, reference, key))
    output().print(f"Export : {written}", markup=False)
    output().print("Il contient des données personnelles en clair : le garder comme le dossier lui-même.", markup=False)
