"""`advisor backup` and `advisor restore`: the whole database as one file, and back into an empty place."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Annotated, Any

import typer

from advisor.cli.clock import moment
from advisor.cli.console import output, print_data, progress
from advisor.cli.desks import configuration
from advisor.cli.french import single
from advisor.cli.options import Json
from advisor.service.accounts import active_account
from advisor.service.backup import Backup, note_backup, restore_backup, take_backup
from advisor.service.gate import Gate
from advisor.service.opening import empty_store, open_store

File = Annotated[Path, typer.Argument(metavar="FICHIER", help="Le fichier de la sauvegarde.")]
By = Annotated[
    tuple[str, str] | None,
    typer.Option("--compte", metavar="ORGANISME IDENTIFIANT", help="Le compte qui agit ; sinon, l'exploitant."),
]
_BACKUP = {
    "planifiée": "scheduled",
    "mise-à-jour": "before_upgrade",
    "intervention": "before_repair",
    "transfert": "move",
}
_RESTORE = {"perte": "after_loss", "essai": "drill", "transfert": "move", "contrôle": "audit"}
"""Why a backup is taken or restored, as people say it, and the code of the access journal."""


def _why(reasons: dict[str, str]) -> Any:
    def one(word: str | None) -> str | None:
        if word is not None and word not in reasons:
            raise typer.BadParameter(f"« {word} » n'est pas un motif ; choisir parmi {', '.join(reasons)}.")
        return word

    return typer.Option("--motif", callback=one, metavar="MOTIF", help=f"{' | '.join(reasons)}.")


def backup(
    path: File,
    *,
    by: By = None,
    why: Annotated[str | None, _why(_BACKUP)] = None,
    as_json: Json = False,
) -> None:
    """Sauvegarder toute la base en un fichier neuf, sans arrêter le service ; les clés n'y sont pas. L'accès est inscrit."""
    gate = Gate(open_store(configuration(), behind_too=True), moment())
    account = None if by is None else active_account(gate, *by)
    if not note_backup(gate, by=account, why=_BACKUP[why] if why else ""):
        progress().print("La base n'a pas pu inscrire cette sauvegarde à son journal des accès.", style="yellow")
    done = take_backup(gate.store, path, gate.now)
    _tell(f"Sauvegarde : {path}", done, as_json=as_json)
    if not as_json:
        output().print("Ni la clé maîtresse ni la clé de signature n'y sont : les garder ailleurs.", markup=False)


def restore(
    path: File,
    *,
    keys: Annotated[
        list[str], typer.Option("--cle", metavar="EMPREINTE", help="Une clé de signature notée ailleurs.")
    ] = [],  # noqa: B006 - Typer reads it, nothing writes it
    by: By = None,
    why: Annotated[str | None, _why(_RESTORE)] = None,
    as_json: Json = False,
) -> None:
    """Restaurer une sauvegarde dans la base vide des réglages ; tout est vérifié, sinon rien n'y reste. L'accès est inscrit."""
    with empty_store(configuration()) as store:
        gate = Gate(store, moment())
        done = restore_backup(gate, path, frozenset(keys), by=by, why=_RESTORE[why] if why else "")
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
