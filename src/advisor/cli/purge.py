"""`advisor purge`: what is due to be erased, its erasure with a certificate, and the record of processing."""

from __future__ import annotations

from typing import Annotated

import typer

from advisor.access.actions import Action
from advisor.audit.canonical import digest_bytes
from advisor.cli.clock import today
from advisor.cli.console import output, print_data, progress, told_entry, told_files
from advisor.cli.desks import Login, Organisation, configuration, desk_for
from advisor.cli.french import FrenchCommand, FrenchGroup, application
from advisor.cli.options import Json, Out, Rules, adviser_for
from advisor.law.dates_fr import french_date
from advisor.service.output import write_file
from advisor.service.processing import open_processing, processing_record
from advisor.service.purges import due_purges, erase_old_accesses, run_purges
from advisor.service.refusals import FINDINGS, FINE
from advisor.service.retention import open_retention

app = application(FrenchGroup, "Voir et faire les purges dues ; dire ce qui est traité et combien de temps.")


@app.command("list", cls=FrenchCommand)
def due(organisation: Organisation, *, login: Login, as_json: Json = False) -> None:
    """Lister les purges dues, leur fondement et leur calcul, celles que quelque chose gèle comprises ; code 1 s'il y en a."""
    found = due_purges(desk_for(Action.LIST_PURGES, organisation, login))
    if as_json:
        print_data(
            [
                {
                    "reference": each.reference,
                    "retention": each.term.retention.id,
                    "due_on": each.term.due_on.isoformat(),
                    "computed": each.term.computed,
                    "ground": each.term.retention.ground,
                    "status": each.term.retention.status,
                    "held": list(each.held),
                }
                for each in found
            ]
        )
    for each in () if as_json else found:
        held = f" ; gelé : {', '.join(each.held)}" if each.held else ""
        kept = each.term.retention
        output().print(
            f"{each.reference} : dû depuis le {french_date(each.term.due_on)} ({kept.title}){held}\n"
            f"  Calcul : {each.term.computed}\n"
            f"  Fondement : {kept.ground} ({kept.status})",
            markup=False,
        )
    if not as_json and not found:
        output().print("Rien n'est à purger.")
    raise typer.Exit(FINDINGS if found else FINE)


@app.command("run", cls=FrenchCommand)
def run(
    organisation: Organisation,
    references: Annotated[
        list[str] | None, typer.Argument(metavar="RÉFÉRENCE…", help="Les dossiers à purger ; tous ceux qui sont dus.")
    ] = None,
    *,
    login: Login,
    out: Out,
    as_json: Json = False,
) -> None:
    """Purger ce qui est dû et que rien ne gèle : contenu et clés détruits, un certificat par dossier."""
    desk = desk_for(Action.PURGE, organisation, login)
    console, told = progress() if as_json else output(), []
    for purge in run_purges(desk, references or None):
        entry = purge.entries[-1]
        file = write_file(out / f"purge-{entry.subject}.json", purge.certificate)
        digest = digest_bytes(purge.certificate)
        told.append({"reference": entry.subject, "certificate": digest, **told_files(file), **told_entry(entry)})
        console.print(
            f"{entry.subject} : purgé, écriture n° {entry.sequence}, certificat {file} ({digest})", markup=False
        )
    erased = erase_old_accesses(desk)
    console.print(f"Accès effacés du journal des accès : {erased}")
    if as_json:
        print_data({"purged": told, "erased_accesses": erased})


@app.command("record", cls=FrenchCommand)
def record(
    *,
    controller: Annotated[str, typer.Option("--responsable", metavar="NOM", help="L'organisme responsable.")],
    contact: Annotated[str, typer.Option("--contact", metavar="TEXTE", help="Le contact pour les données.")],
    rules: Rules = None,
) -> None:
    """Écrire le registre des activités de traitement (RGPD, article 30), d'après les réglages en vigueur."""
    rulebook = adviser_for(rules, "reference").program.rulebook
    kept = open_retention(configuration().retention)
    text = processing_record(open_processing(), kept, rulebook, controller=controller, contact=contact, day=today())
    print(text, end="")
