"""`advisor account`: accounts and tokens, by whoever operates the machine."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table

from advisor.access.account import Account
from advisor.access.actions import TOKEN_SCOPES, Action
from advisor.access.roles import ROLE_NAMES, Role
from advisor.cli.console import output, print_data, show_secret, tell_done
from advisor.cli.desks import Organisation, open_gate
from advisor.cli.french import FrenchCommand, FrenchGroup, application
from advisor.cli.options import Json
from advisor.service.accounts import create_account, list_accounts, named_account, reset_account, set_rights
from advisor.service.authorise import OPERATOR, note_at_machine
from advisor.service.refusals import Misuse
from advisor.service.tokens import create_token

app = application(FrenchGroup, "Gérer les comptes et leurs jetons.")

_ROLES = {name.replace(" ", "-").lower(): role for role, name in ROLE_NAMES.items()}
_PAGE = 500


def _role(text: str | Role) -> Role:
    if isinstance(text, Role):
        return text
    if text.lower() not in _ROLES:
        raise typer.BadParameter(f"« {text} » n'est pas un rôle ; choisir parmi {', '.join(_ROLES)}.")
    return _ROLES[text.lower()]


def _scope(text: str | Action) -> Action:
    if text not in {*TOKEN_SCOPES}:
        raise typer.BadParameter(f"« {text} » n'est pas une portée ; choisir parmi {', '.join(sorted(TOKEN_SCOPES))}.")
    return Action(text)


Login = Annotated[str, typer.Argument(metavar="IDENTIFIANT", help="Identifiant de connexion, sans nom de personne.")]


@app.command("create", cls=FrenchCommand)
def create(  # noqa: PLR0913 - one parameter an option
    name: Organisation,
    login: Login,
    *,
    roles: Annotated[list[Role], typer.Option("--role", parser=_role, metavar="RÔLE", help="Rôle ; se répète.")],
    issuer: Annotated[
        str | None, typer.Option("--emetteur", metavar="URL", help="Fournisseur d'identité qui reconnaît ce compte.")
    ] = None,
    subject: Annotated[
        str | None, typer.Option("--sujet", metavar="SUJET", help="Sujet (sub) chez ce fournisseur.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Créer un compte ; son mot de passe initial n'est montré qu'une fois."""
    if (issuer is None) is not (subject is None):
        raise Misuse("--emetteur et --sujet vont ensemble.", remedy="Donner les deux, ou aucun.")
    gate = open_gate()
    named = None if issuer is None or subject is None else (issuer, subject)
    made = create_account(gate, name, login, roles, by=OPERATOR, at_provider=named)
    show_secret(
        f"Compte « {login} » créé.", "Mot de passe initial, valable 72 heures", made.password, made.account.id, as_json
    )


@app.command("list", cls=FrenchCommand)
def list_all(name: Organisation, *, as_json: Json = False) -> None:
    """Lister les comptes d'un organisme."""
    gate = open_gate()
    found: list[Account] = []
    while page := list_accounts(gate, name, found[-1].login if found else "", _PAGE):
        found += page
    note_at_machine(gate, name, Action.READ_ACCOUNTS, "-")
    if as_json:
        print_data([each.model_dump(mode="json") for each in found])
        return
    table = Table("identifiant", "rôles", "habilité", "actif", "id")
    for each in found:
        roles = ", ".join(ROLE_NAMES[role] for role in Role if role in each.roles)
        table.add_row(each.login, roles, _yes(each.judicial), _yes(each.active), each.id)
    output().print(table)


@app.command("disable", cls=FrenchCommand)
def disable(name: Organisation, login: Login, *, as_json: Json = False) -> None:
    """Désactiver un compte : ses sessions et ses jetons finissent aussitôt."""
    gate = open_gate()
    account = named_account(gate, name, login)
    disabled = set_rights(gate, name, account.id, roles=account.roles, active=False, by=OPERATOR)
    tell_done(disabled.model_dump(mode="json"), f"Compte « {login} » désactivé.", as_json=as_json)


@app.command("reset", cls=FrenchCommand)
def reset(name: Organisation, login: Login, *, as_json: Json = False) -> None:
    """Donner un nouveau mot de passe initial ; second facteur, sessions et jetons finissent."""
    gate = open_gate()
    made = reset_account(gate, name, named_account(gate, name, login).id, by=OPERATOR)
    show_secret(
        f"Compte « {login} » réinitialisé.",
        "Mot de passe initial, valable 72 heures",
        made.password,
        made.account.id,
        as_json,
    )


@app.command("token", cls=FrenchCommand)
def token(  # noqa: PLR0913 - one parameter an option
    name: Organisation,
    login: Login,
    *,
    label: Annotated[str, typer.Option("--libelle", metavar="TEXTE", help="À quoi sert ce jeton.")],
    scopes: Annotated[list[Action], typer.Option("--portee", parser=_scope, metavar="PORTÉE", help="Se répète.")],
    days: Annotated[int, typer.Option("--jours", min=1, max=365, metavar="JOURS", help="Durée de validité.")] = 90,
    as_json: Json = False,
) -> None:
    """Créer un jeton d'un compte ; il n'est montré qu'une fois et ne permet jamais plus que le compte."""
    gate = open_gate()
    account = named_account(gate, name, login)
    made = create_token(gate, account, label=label, scopes=scopes, days=days)
    note_at_machine(gate, name, Action.MANAGE_TOKENS, account.id)
    show_secret(
        f"Jeton « {label} » créé, valable jusqu'au {made.token.expires_at}.", "Jeton", made.text, made.token.id, as_json
    )


def _yes(value: bool) -> str:
    return "oui" if value else "non"
