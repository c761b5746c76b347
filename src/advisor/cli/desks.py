"""What the commands on the store share: the settings, the store they name, and the desk or gate at which a command works."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from advisor.access.actions import Action
from advisor.cli.clock import moment, today
from advisor.cli.options import adviser_for
from advisor.service.accounts import acting_account
from advisor.service.authorise import OPERATOR
from advisor.service.configuration import Configuration, read_configuration
from advisor.service.gate import Gate, gate_at
from advisor.service.opening import open_store
from advisor.service.sealing import Actor, Desk

Organisation = Annotated[str, typer.Option("--organisme", metavar="ID", help="L'organisme.")]
OfOrganisation = Annotated[str, typer.Argument(metavar="ORGANISME", help="Identifiant de l'organisme.")]
Login = Annotated[str, typer.Option("--compte", metavar="IDENTIFIANT", help="L'identifiant du compte qui agit.")]
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


def operator_desk(organisation: str) -> Desk:
    """The desk of whoever operates the machine, where no account is recognised. Raises: `Misuse`."""
    actor = Actor(organisation, OPERATOR, "-", moment())
    return Desk(open_store(configuration()), adviser_for(None, "reference"), actor, today())


def desk_for(action: Action, organisation: str, login: str, classes: Path | None = None) -> Desk:
    """The desk at which an account works, in the role that allows it an action on the whole organisation.

    Raises: `Misuse`, for an account that is unknown, disabled, or of no such role.
    """
    gate = open_gate()
    account, role = acting_account(gate, organisation, login, action)
    actor = Actor(organisation, account.id, role, gate.now, account.roles)
    return Desk(gate.store, adviser_for(None, "reference"), actor, today(), classes)
