"""`advisor organisation`: the first command of all; it makes the embedded database when there is none."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table

from advisor.access.roles import Role
from advisor.cli.clock import moment
from advisor.cli.console import output, print_data, progress, show_secret
from advisor.cli.desks import Organisation, configuration, open_gate
from advisor.cli.french import FrenchCommand, FrenchGroup, application
from advisor.cli.options import Json
from advisor.service.accounts import create_account
from advisor.service.authorise import OPERATOR
from advisor.service.opening import Place, prepare_place, signing_key_if_any
from advisor.service.refusals import Misuse
from advisor.service.sealing import Actor
from advisor.service.signing import adopt_key

app = application(FrenchGroup, "Ouvrir un organisme et lister ceux qui le sont.")


@app.command("create", cls=FrenchCommand)
def create(
    name: Organisation,
    label: Annotated[str, typer.Argument(metavar="LIBELLÉ", help="Nom de l'organisme.")],
    *,
    administrator: Annotated[
        str | None,
        typer.Option("--administrateur", metavar="IDENTIFIANT", help="Créer aussi son premier administrateur."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Ouvrir un organisme, avec un registre vide que signe la clé du produit ; au besoin, la base embarquée et ses clés."""
    chosen = configuration()
    tell_place(prepare_place(chosen))
    gate, key = open_gate(), signing_key_if_any(chosen)
    if name in gate.store.organisations():
        raise Misuse(f"L'organisme « {name} » existe déjà.", remedy="Choisir un autre identifiant.")
    gate.store.found(name, label, gate.now)
    signed_by = None if key is None else adopt_key(gate.store, Actor(name, OPERATOR, "-", moment()), key)
    if not as_json:
        output().print(f"Organisme « {name} » ouvert.", markup=False)
        output().print(
            f"Son registre est signé par la clé {signed_by} : noter cette empreinte ailleurs."
            if signed_by
            else "Aucune clé ne signe son registre : « advisor key new », puis « advisor key adopt ».",
            markup=False,
        )
    if administrator is None:
        if as_json:
            print_data({"organisation": name, "key": signed_by})
        return
    made = create_account(gate, name, administrator, [Role.ADMINISTRATOR], by=OPERATOR)
    show_secret(
        f"Administrateur « {administrator} » créé.",
        "Mot de passe initial, valable 72 heures",
        made.password,
        made.account.id,
        as_json,
    )


@app.command("list", cls=FrenchCommand)
def list_all(*, as_json: Json = False) -> None:
    """Lister les organismes."""
    found = open_gate().store.organisations()
    if as_json:
        print_data(found)
        return
    table = Table("organisme")
    for each in found:
        table.add_row(each)
    output().print(table)


def tell_place(place: Place) -> None:
    """Say which files were made, and which one must be kept elsewhere."""
    for path in place.made:
        progress().print(f"Créé : {path}", markup=False)
    if place.made:
        progress().print(
            "La clé maîtresse ouvre tout et n'est dans aucune sauvegarde : en garder une copie ailleurs, sous clé.",
            markup=False,
        )
