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
from advisor.service.authorise import OPERATOR, note_at_machine
from advisor.service.configuration import Configuration, read_configuration
from advisor.service.gate import Gate, gate_at
from advisor.service.opening import open_store
from advisor.service.retention import open_retention
from advisor.service.sealing import Actor, Desk

Organisation = Annotated[str, typer.Argument(metavar="ORGANISME", help="Identifiant de l'organisme.")]
Login = Annotated[str, typer.Option("--compte", metavar="IDENTIFIANT", help="L'identifiant du compte qui agit.")]


def configuration() -> Configuration:
    """The settings of this process. Raises: `Misuse`."""
    return read_configuration(os.environ)


def open_gate() -> Gate:
    """The gate of this instant, at the store that the settings name. Raises: `Misuse`."""
    return gate_at(open_store(configuration()), datetime.fromisoformat(moment()))


def checked_retention(chosen: Configuration) -> Path | None:
    """The landlord's own file of retention classes, if the settings name one. Raises: `Misuse` where it cannot be read."""
    open_retention(chosen.retention)
    return chosen.retention


def operator_desk(organisation: str) -> Desk:
    """The desk of whoever operates the machine, where no account is recognised. Raises: `Misuse`."""
    chosen = configuration()
    actor = Actor(organisation, OPERATOR, "-", moment())
    return Desk(open_store(chosen), adviser_for(None, "reference"), actor, today(), checked_retention(chosen))


def desk_for(action: Action, organisation: str, login: str, subject: str = "-") -> Desk:
    """The desk at which an account works, in the role that allows it an action on the whole organisation.

    The access journal has its line before this returns. Raises: `Misuse`, for an account that is unknown, disabled, or of no
    such role.
    """
    gate, retention = open_gate(), checked_retention(configuration())
    account, role = acting_account(gate, organisation, login, action)
    note_at_machine(gate, organisation, action, subject, account=account.id, role=role)
    actor = Actor(organisation, account.id, role, gate.now, account.roles)
    return Desk(gate.store, adviser_for(None, "reference"), actor, today(), retention)
