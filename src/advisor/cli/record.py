"""`advisor verify` and `advisor replay`: is the record whole, and does the decision come out the same?"""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from typing import Annotated

import typer

from advisor.audit.entry import Head
from advisor.audit.export import is_export
from advisor.audit.verify import verify_trail
from advisor.audit.verify_export import verify_export
from advisor.cli.console import output, print_data, show_export, show_record, verdict_data
from advisor.cli.french import single
from advisor.cli.options import Engine, Json, Rules, adviser_for, existing_record, read_export_file
from advisor.service.record import verify as verify_record
from advisor.service.refusals import FINDINGS, FINE, Misuse
from advisor.service.replay import replay as replay_case
from advisor.service.replay import replay_export

_HEAD = re.compile(r"(\d{1,15}):(sha256:[0-9a-f]{64})")


def _head(text: str | Head) -> Head:
    match = _HEAD.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        raise typer.BadParameter("attendu : nombre d'écritures, deux-points, empreinte de la dernière (12:sha256:…).")
    return Head(int(match[1]), match[2])


def verify(
    path: Annotated[Path, typer.Argument(metavar="REGISTRE", help="Le dossier du registre, ou son seul fichier.")],
    *,
    known: Annotated[
        Head | None, typer.Option("--tete", parser=_head, metavar="N:EMPREINTE", help="Une tête notée ailleurs.")
    ] = None,
    keys: Annotated[
        list[str], typer.Option("--cle", metavar="EMPREINTE", help="Une clé de signature notée ailleurs (export).")
    ] = [],  # noqa: B006 - Typer reads it, nothing writes it
    as_json: Json = False,
) -> None:
    """Vérifier un registre, avec ses pièces si son dossier est donné, ou un export ; situer toute altération."""
    if is_export(path):
        found = verify_export(read_export_file(path), known=frozenset(keys), least=known.sequence if known else 0)
        if as_json:
            print_data(verdict_data(found))
        else:
            show_export(output(), found)
        raise typer.Exit(FINE if found.intact else FINDINGS)
    trail, pieces = verify_trail(path if path.is_file() else existing_record(path).trail, known=known), None
    if trail.intact and path.is_dir():
        _, pieces = verify_record(existing_record(path))
    whole = trail.intact and (pieces is None or pieces.intact)
    if as_json:
        print_data(
            {
                "intact": whole,
                "trail": verdict_data(trail),
                "pieces": None if pieces is None else verdict_data(pieces),
            }
        )
    else:
        show_record(output(), trail, pieces)
    raise typer.Exit(FINE if whole else FINDINGS)


def replay(  # noqa: PLR0913 - the options of one command
    reference: Annotated[str, typer.Argument(metavar="RÉFÉRENCE", help="La référence du dossier.")],
    *,
    trail: Annotated[
        Path | None, typer.Option("--trail", metavar="DOSSIER", help="Dossier du registre scellé.")
    ] = None,
    export: Annotated[Path | None, typer.Option("--export", metavar="FICHIER", help="Export du dossier.")] = None,
    as_json: Json = False,
    rules: Rules = None,
    engine: Engine = "deux",
) -> None:
    """Rejouer le dernier avis scellé d'un dossier : mêmes octets, ou chaque différence nommée."""
    adviser = adviser_for(rules, engine)
    if (trail is None) == (export is None):
        raise Misuse("Un registre ou un export est attendu.", remedy="Donner --trail ou --export.")
    if export is not None:
        found = replay_export(adviser, reference, read_export_file(export))
    elif trail is not None:
        found = replay_case(existing_record(trail), adviser, reference)
    if as_json:
        print_data(dataclasses.asdict(found))
    else:
        console = output()
        state = "[green]identique, octet pour octet[/]" if found.identical else "[bold red]différent[/]"
        console.print(f"Avis « {reference} » (écriture n° {found.sequence}) rejoué : {state}")
        for difference in found.differences:
            console.print(f"  - {difference}", markup=False)
    raise typer.Exit(FINE if found.identical else FINDINGS)


verify_app = single(verify)
replay_app = single(replay)
