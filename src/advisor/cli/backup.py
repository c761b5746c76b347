"""`advisor backup` and `advisor restore`: the whole database as one file, and back into an empty place."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Annotated

import typer

from advisor.cli.clock import moment
from advisor.cli.console import output, print_data
from advisor.cli.desks import configuration
from advisor.cli.french import single
from advisor.cli.options import Json
from advisor.service.backup import Backup, restore_backup, take_backup
from advisor.service.opening import empty_store, open_store

File = Annotated[Path, typer.Argument(metavar="FICHIER", help="Le fichier de la sauvegarde.")]


def backup(path: File, *, as_json: Json = False) -> None:
    """Sauvegarder toute la base en un fichier neuf, sans arrêter le service ; les clés n'y sont pas."""
    store = open_store(configuration(), behind_too=True)
    done = take_backup(store, path, moment())
    _tell(f"Sauvegarde : {path}", done, as_json=as_json)
    if not as_json:
        output().print("Ni la clé maîtresse ni la clé de signature n'y sont : les garder ailleurs.", markup=False)


def restore(
    path: File,
    *,
    keys: Annotated[
        list[str], typer.Option("--cle", metavar="EMPREINTE", help="Une clé de signature notée ailleurs.")
    ] = [],  # noqa: B006 - Typer reads it, nothing writes it
    as_json: Json = False,
) -> None:
    """Restaurer une sauvegarde dans la base vide des réglages ; tout est vérifié d'abord, sinon rien n'y est laissé."""
    with empty_store(configuration()) as store:
        done = restore_backup(store, path, frozenset(keys))
    _tell("Restauré et vérifié.", done, as_json=as_json)
    if not as_json:
        output().print(
            f"Refaire ce qui a suivi le {done.taken_at} : purges, effacements de personnes, comptes désactivés et jetons "
            "révoqués depuis sont revenus.",
            markup=False,
        )


def _tell(what: str, done: Backup, *, as_json: bool) -> None:
    if as_json:
        print_data(dataclasses.asdict(done))
        return
    output().print(f"{what} {sum(done.rows.values())} ligne(s), révision {done.revision}.", markup=False)
    for organisation, (entries, head) in done.heads.items():
        output().print(f"  Registre de « {organisation} » : {entries} écriture(s), tête {head}", markup=False)


backup_app = single(backup)
restore_app = single(restore)
