"""`advisor key`: keys drawn into files of their own, and the key that signs a journal from now on."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from advisor.audit.heads import fingerprint, public_bytes
from advisor.cli.clock import moment
from advisor.cli.console import tell_done, told_files
from advisor.cli.desks import Organisation, configuration, open_gate
from advisor.cli.french import FrenchCommand, FrenchGroup, application
from advisor.cli.options import Json
from advisor.service.authorise import OPERATOR
from advisor.service.opening import make_master_key, signing_key
from advisor.service.sealing import Actor
from advisor.service.signing import adopt_key, make_signing_key, read_signing_key

app = application(FrenchGroup, "Tirer les clés du produit et adopter celle qui signe un journal.")

NewFile = Annotated[Path, typer.Argument(metavar="FICHIER", help="Le fichier à créer ; il n'est jamais remplacé.")]


@app.command("new", cls=FrenchCommand)
def new(path: NewFile, *, as_json: Json = False) -> None:
    """Tirer une clé de signature dans un nouveau fichier, et dire son empreinte."""
    name = make_signing_key(path)
    tell_done(
        {"key": name, **told_files(path)},
        f"Clé de signature : {path}",
        f"Empreinte, à noter ailleurs : {name}",
        as_json=as_json,
    )


@app.command("master", cls=FrenchCommand)
def master(path: NewFile, *, as_json: Json = False) -> None:
    """Tirer une clé maîtresse dans un nouveau fichier, pour une base qui n'en a pas encore."""
    make_master_key(path)
    tell_done(told_files(path), f"Clé maîtresse : {path}", "En garder une copie ailleurs, sous clé.", as_json=as_json)


@app.command("adopt", cls=FrenchCommand)
def adopt(
    organisation: Organisation,
    *,
    former: Annotated[
        Path | None,
        typer.Option("--ancienne", metavar="FICHIER", help="La clé en vigueur, qui cautionne la nouvelle."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Faire signer le journal d'un organisme par la clé des réglages ; celle qui la précède la cautionne."""
    key = signing_key(configuration())
    gate = open_gate()
    actor = Actor(organisation, OPERATOR, "-", moment())
    adopt_key(gate.store, actor, key, None if former is None else read_signing_key(former))
    name = fingerprint(public_bytes(key))
    tell_done(
        {"organisation": organisation, "key": name},
        f"Le journal de « {organisation} » est signé par la clé {name}.",
        as_json=as_json,
    )
