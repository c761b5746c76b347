"""What the commands on the store share: the settings, the store they name, and the desk or gate at which a command works."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from advisor.cli.clock import moment, today
from advisor.cli.options import adviser_for
from advisor.service.configuration import Configuration, read_configuration
from advisor.service.gate import Gate, gate_at
from advisor.service.opening import open_store
from advisor.service.sealing import Actor, Desk

Organisation = Annotated[str, typer.Option("--organisme", metavar="ID", help="L'organisme.")]
OfOrganisation = Annotated[str, typer.Argument(metavar="ORGANISME", help="Identifiant de l'organisme.")]
Account = Annotated[str, typer.Option("--compte", metavar="ID", help="Le compte qui agit.")]
Classes = Annotated[
    Path | None,
    typer.Option("--durees", metavar="FICHIER", help="D'autres durées de conservation que celles du produit."),
]


def configuration() -> Configuration:
    """The settings of this process. Raises: `Misuse`."""
    return read_configuration(os.environ)


def open_gate() -> Gate:
    """The gate of this instant, at the store that the settings name. Raises: `Misuse`."""
    return gate_at(open_store(configuration()), datetime.fromisoformat(moment()))


def open_desk(organisation: str, account: str, classes: Path | None = None, *, role: str = "dpo") -> Desk:
    """The desk at which an account works, in a role. Raises: `Misuse`."""
    actor = Actor(organisation, account, role, moment())
    return Desk(open_store(configuration()), adviser_for(None, "reference"), actor, today(), classes)
