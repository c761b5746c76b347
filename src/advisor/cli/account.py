"""`advisor account`: organisations, accounts and tokens, by whoever operates the machine."""

from __future__ import annotations

import os
from datetime import datetime
from typing import Annotated

import typer
from rich.table import Table

from advisor.access.account import Account
from advisor.access.actions import TOKEN_SCOPES, Action
from advisor.access.roles import ROLE_NAMES, Role
from advisor.cli.clock import moment
from advisor.cli.console import output, print_data
from advisor.cli.french import FrenchCommand, FrenchGroup, application
from advisor.cli.options import Json
from advisor.service.accounts import create_account, list_accounts, named_account, reset_account, set_rights
from advisor.service.authorise import OPERATOR, note_operator
from advisor.service.gate import Gate, gate_at
from advisor.service.opening import DATABASE, open_store
from advisor.service.refusals import Misuse
from advisor.service.tokens import create_token

app = application(FrenchGroup, "Gérer les organismes, leurs comptes et leurs jetons.")

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


Organisation = Annotated[str, typer.Argument(metavar="ORGANISME", help="Identifiant de l'organisme.")]
Login = Annotated[str, typer.Argument(metavar="IDENTIFIANT", help="Identifiant de connexion, sans nom de personne.")]


@app.command("organisation", cls=FrenchCommand)
def organisation(
    name: Organisation, label: Annotated[str, typer.Argument(metavar="LIBELLÉ", help="Nom de l'organisme.")]
) -> None:
    """Ouvrir un organisme, avec un registre vide."""
    gate = _desk()
    if name in gate.store.organisations():
        raise Misuse(f"L'organisme « {name} » existe déjà.", remedy="Choisir un autre identifiant.")
    gate.store.found(name, label, gate.now)
    output().print(f"Organisme « {name} » ouvert.", markup=False)


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
    gate = _desk()
    named = None if issuer is None or subject is None else (issuer, subject)
    made = create_account(gate, name, login, roles, by=OPERATOR, at_provider=named)
    _show_secret(
        f"Compte « {login} » créé.", "Mot de passe initial, valable 72 heures", made.password, made.account.id, as_json
    )


@app.command("list", cls=FrenchCommand)
def list_all(name: Organisation, *, as_json: Json = False) -> None:
    """Lister les comptes d'un organisme."""
    gate = _desk()
    found: list[Account] = []
    while page := list_accounts(gate, name, found[-1].login if found else "", _PAGE):
        found += page
    note_operator(gate, name, Action.READ_ACCOUNTS, "-")
    if as_json:
        print_data([each.model_dump(mode="json") for each in found])
        return
    table = Table("identifiant", "rôles", "habilité", "actif", "id")
    for each in found:
        roles = ", ".join(ROLE_NAMES[role] for role in Role if role in each.roles)
        table.add_row(each.login, roles, _yes(each.judicial), _yes(each.active), each.id)
    output().print(table)


@app.command("disable", cls=FrenchCommand)
def disable(name: Organisation, login: Login) -> None:
    """Désactiver un compte : ses sessions et ses jetons finissent aussitôt."""
    gate = _desk()
    account = named_account(gate, name, login)
    set_rights(gate, name, account.id, roles=account.roles, active=False, by=OPERATOR)
    output().print(f"Compte « {login} » désactivé.", markup=False)


@app.command("reset", cls=FrenchCommand)
def reset(name: Organisation, login: Login, *, as_json: Json = False) -> None:
    """Donner un nouveau mot de passe initial ; second facteur, sessions et jetons finissent."""
    gate = _desk()
    made = reset_account(gate, name, named_account(gate, name, login).id, by=OPERATOR)
    _show_secret(
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
    gate = _desk()
    account = named_account(gate, name, login)
    made = create_token(gate, account, label=label, scopes=scopes, days=days)
    note_operator(gate, name, Action.MANAGE_TOKENS, account.id)
    _show_secret(
        f"Jeton « {label} » créé, valable jusqu'au {made.token.expires_at}.", "Jeton", made.text, made.token.id, as_json
    )


def _desk() -> Gate:
    store = open_store(os.environ)
    if store is None:
        raise Misuse("Aucune base n'est réglée.", remedy=f"Donner son adresse dans {DATABASE}.")
    return gate_at(store, datetime.fromisoformat(moment()))


def _show_secret(done: str, what: str, secret: str | None, made_id: str, as_json: bool) -> None:
    if as_json:
        print_data({"id": made_id, "secret": secret})
        return
    output().print(done, markup=False)
    if secret is not None:
        output().print(f"{what} : {secret}", markup=False)
        output().print("Il ne sera plus montré.", markup=False)


def _yes(value: bool) -> str:
    return "oui" if value else "non"
