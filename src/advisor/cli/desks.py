"""The options of the commands that work on the store: where it is, under which key, for which organisation and account."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from advisor.cli.clock import moment, today
from advisor.cli.options import adviser_for
from advisor.service.output import cause
from advisor.service.refusals import Misuse
from advisor.service.sealing import Actor, Desk
from advisor.storage.sealing import master_key
from advisor.storage.store import Store

Database = Annotated[str, typer.Option("--base", envvar="ADVISOR_DATABASE", metavar="URL", help="La base de données.")]
MasterKey = Annotated[
    Path,
    typer.Option(
        "--cle-maitresse",
        envvar="ADVISOR_MASTER_KEY_FILE",
        metavar="FICHIER",
        help="Le fichier de la clé maîtresse (64 chiffres hexadécimaux), lisible de son seul propriétaire.",
    ),
]
Organisation = Annotated[str, typer.Option("--organisme", metavar="ID", help="L'organisme.")]
Account = Annotated[str, typer.Option("--compte", metavar="ID", help="Le compte qui agit.")]
Classes = Annotated[
    Path | None,
    typer.Option("--durees", metavar="FICHIER", help="D'autres durées de conservation que celles du produit."),
]


def open_desk(database: str, master: Path, organisation: str, account: str, classes: Path | None = None) -> Desk:
    """The desk at which a command of the data protection officer works.

    Raises: `Misuse` for a master key that is none, or that others than its owner may read.
    """
    actor = Actor(organisation, account, "dpo", moment())
    return Desk(Store(database, read_master_key(master)), adviser_for(None, "reference"), actor, today(), classes)


def read_master_key(path: Path) -> bytes:
    """The master key of a file. Raises: `Misuse`."""
    try:
        with path.open("rb") as file:
            mode, text = os.fstat(file.fileno()).st_mode, file.read(200)
    except OSError as error:
        why, remedy = cause(error)
        raise Misuse(f"La clé maîtresse « {path} » ne peut pas être lue : {why}.", remedy=remedy) from error
    if mode & 0o077:
        raise Misuse(
            f"La clé maîtresse « {path} » est ouverte à d'autres que son propriétaire.",
            remedy="En restreindre les droits (chmod 600).",
        )
    key = master_key(text.decode(errors="replace"))
    if key is None:
        raise Misuse(f"« {path} » n'est pas une clé maîtresse.", remedy="64 chiffres hexadécimaux.")
    return key
