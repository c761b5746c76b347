"""`advisor purge`: what is due to be erased, its erasure with a certificate, and the record of processing."""

from __future__ import annotations

from typing import Annotated

import typer

from advisor.access.actions import Action
from advisor.audit.canonical import digest_bytes
from advisor.cli.clock import today
from advisor.cli.console import output, print_data
from advisor.cli.desks import Classes, Login, Organisation, desk_for
from advisor.cli.french import FrenchCommand, FrenchGroup, application
from advisor.cli.options import Json, Out, Rules, adviser_for
from advisor.law.dates_fr import french_date
from advisor.service.output import write_file
from advisor.service.processing import open_processing, processing_record
from advisor.service.refusals import FINDINGS, FINE
from advisor.service.retention import due_purges, erase_old_accesses, open_retention, run_purges

app = application(FrenchGroup, "Voir et faire les purges dues ; dire ce qui est traité et combien de temps.")


@app.command("list", cls=FrenchCommand)
def due(
    *,
    organisation: Organisation,
    login: Login,
    classes: Classes = None,
    as_json: Json = False,
) -> None:
    """Lister les purges dues et leur fondement, celles que quelque chose retient comprises ; code 1 s'il y en a."""
    found = due_purges(desk_for(Action.PURGE, organisation, login, classes))
    if as_json:
        print_data(
            [
                {
                    "reference": each.reference,
                    "retention": each.retention.id,
                    "due_on": each.due_on.isoformat(),
                    "ground": each.retention.ground,
                    "status": each.retention.status,
                    "held": each.held,
                }
                for each in found
            ]
        )
    for each in () if as_json else found:
        held = f" ; retenu : {each.held}" if each.held else ""
        output().print(
            f"{each.reference} : dû depuis le {french_date(each.due_on)} ({each.retention.title}){held}\n"
            f"  Fondement : {each.retention.ground} ({each.retention.status})",
            markup=False,
        )
    if not as_json and not found:
        output().print("Rien n'est à purger.")
    raise typer.Exit(FINDINGS if found else FINE)


@app.command("run", cls=FrenchCommand)
def run(
    references: Annotated[
        list[str] | None, typer.Argument(metavar="RÉFÉRENCE…", help="Les dossiers à purger ; tous ceux qui sont dus.")
    ] = None,
    *,
    organisation: Organisation,
    login: Login,
    out: Out,
    classes: Classes = None,
) -> None:
    """Purger ce qui est dû et que rien ne retient : contenu et clés détruits, un certificat par dossier."""
    desk = desk_for(Action.PURGE, organisation, login, classes)
    for purge in run_purges(desk, references or None):
        entry = purge.entries[-1]
        file = write_file(out / f"purge-{entry.subject}.json", purge.certificate)
        digest = digest_bytes(purge.certificate)
        output().print(
            f"{entry.subject} : purgé, écriture n° {entry.sequence}, certificat {file} ({digest})", markup=False
        )
    output().print(f"Accès effacés du journal des accès : {erase_old_accesses(desk)}")


@app.command("record", cls=FrenchCommand)
def record(
    *,
    controller: Annotated[str, typer.Option("--responsable", metavar="NOM", help="L'organisme responsable.")],
    contact: Annotated[str, typer.Option("--contact", metavar="TEXTE", help="Le contact pour les données.")],
    classes: Classes = None,
    rules: Rules = None,
) -> None:
    """Écrire le registre des activités de traitement (RGPD, article 30), d'après les réglages en vigueur."""
    rulebook = adviser_for(rules, "reference").program.rulebook
    text = processing_record(
        open_processing(), open_retention(classes), rulebook, controller=controller, contact=contact, day=today()
    )
    print(text, end="")
