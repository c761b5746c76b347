"""`advisor dossier`: what is done with one dossier at the machine: exported, held, released, its keeping told."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, get_args

import typer

from advisor.access.actions import Action
from advisor.cli.console import output, print_data, tell_done, told_entry, told_files
from advisor.cli.desks import Login, Organisation, configuration, desk_for, operator_desk
from advisor.cli.french import FrenchCommand, FrenchGroup, application
from advisor.cli.options import Json
from advisor.law.dates_fr import french_date
from advisor.service.authorise import note_at_machine
from advisor.service.exports import export_dossier
from advisor.service.gate import Gate
from advisor.service.holds import GROUNDS, Ground, Keeping, hold_dossier, keeping_of, release_dossier
from advisor.service.opening import signing_key
from advisor.service.output import write_file

app = application(FrenchGroup, "Exporter un dossier, dire combien de temps il est gardé, le geler.")


def _ground(text: str) -> str:
    if text not in get_args(Ground):
        raise typer.BadParameter(f"« {text} » n'est pas un motif ; choisir parmi {', '.join(GROUNDS)}.")
    return text


Reference = Annotated[str, typer.Argument(metavar="RÉFÉRENCE", help="Le dossier.")]
On = Annotated[str, typer.Option("--motif", callback=_ground, metavar="MOTIF", help=f"{' | '.join(GROUNDS)}.")]
Why = Annotated[str, typer.Option("--raison", metavar="TEXTE", help="Pourquoi, en une phrase qui ne nomme personne.")]


@app.command("export", cls=FrenchCommand)
def export(
    organisation: Organisation,
    reference: Reference,
    path: Annotated[Path, typer.Argument(metavar="FICHIER", help="Le fichier à écrire (zip).")],
    *,
    as_json: Json = False,
) -> None:
    """Exporter un dossier, avec ses preuves ; l'acte est scellé au journal. « advisor verify FICHIER » le vérifie."""
    key = signing_key(configuration())
    desk = operator_desk(organisation)
    note_at_machine(Gate(desk.store, desk.actor.at), organisation, Action.EXPORT_DOSSIER, reference)
    written = write_file(path, export_dossier(desk, reference, key))
    tell_done(
        {"reference": reference, **told_files(written)},
        f"Export : {written}",
        "Il contient des données personnelles en clair : le garder comme le dossier lui-même.",
        as_json=as_json,
    )


@app.command("retention", cls=FrenchCommand)
def retention(organisation: Organisation, reference: Reference, *, login: Login, as_json: Json = False) -> None:
    """Dire si un dossier est clos, jusqu'à quand il est gardé, par quel calcul, et ce qui le gèle."""
    keeping = keeping_of(desk_for(Action.HOLD_DOSSIER, organisation, login, reference), reference)
    if as_json:
        print_data(_data(keeping))
        return
    closing = keeping.closing
    if closing is None:
        output().print(f"{reference} : ouvert.", markup=False)
    elif closing.term is None:
        output().print(f"{reference} : clos ({closing.retention}). {closing.fault}", markup=False)
    else:
        kept = closing.term.retention
        output().print(
            f"{reference} : clos ({kept.title}), à purger dès le {french_date(closing.term.due_on)}\n"
            f"  Calcul : {closing.term.computed}\n"
            f"  Fondement : {kept.ground} ({kept.status})",
            markup=False,
        )
    for each in keeping.holds:
        output().print(
            f"  Gelé : {each.ground}, depuis le {each.recorded_at}, écriture n° {each.entry}\n    {each.reason}",
            markup=False,
        )


@app.command("hold", cls=FrenchCommand)
def hold(  # noqa: PLR0913 - one parameter an option
    organisation: Organisation, reference: Reference, *, login: Login, ground: On, reason: Why, as_json: Json = False
) -> None:
    """Geler un dossier : ni purgé ni effacé tant que ce motif tient ; scellé à son journal."""
    _set(organisation, reference, login, ground, reason, lifted=False, as_json=as_json)


@app.command("release", cls=FrenchCommand)
def release(  # noqa: PLR0913 - one parameter an option
    organisation: Organisation, reference: Reference, *, login: Login, ground: On, reason: Why, as_json: Json = False
) -> None:
    """Lever le gel d'un dossier pour un motif ; les autres motifs le gèlent encore."""
    _set(organisation, reference, login, ground, reason, lifted=True, as_json=as_json)


def _set(  # noqa: PLR0913 - what the two commands are given
    organisation: str, reference: str, login: str, named: str, reason: str, *, lifted: bool, as_json: bool
) -> None:
    ground = next(each for each in GROUNDS if each == named)
    desk = desk_for(Action.HOLD_DOSSIER, organisation, login, reference)
    keeping = keeping_of(desk, reference)
    act = release_dossier if lifted else hold_dossier
    entry = act(desk, reference, ground, reason=reason, seen=(keeping.version, keeping.mark))
    told = "gel levé" if lifted else "gelé"
    tell_done(
        {"reference": reference, "ground": ground, "held": not lifted, **told_entry(entry)},
        f"{reference} : {told} ({GROUNDS[ground]}), écriture n° {entry.sequence}.",
        as_json=as_json,
    )


def _data(keeping: Keeping) -> dict[str, object]:
    closing = keeping.closing
    term = None if closing is None else closing.term
    return {
        "reference": keeping.reference,
        "version": keeping.version,
        "closed": None
        if closing is None
        else {
            "retention": closing.retention,
            "start": closing.start.isoformat(),
            "due_on": None if term is None else term.due_on.isoformat(),
            "computed": closing.fault if term is None else term.computed,
        },
        "holds": [asdict(each) for each in keeping.holds],
    }
