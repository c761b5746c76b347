"""`advisor journal`: the journal of an organisation, verified, signed, stamped and exported by whoever operates the machine."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Annotated

import typer

from advisor.access.actions import Action
from advisor.cli.console import output, print_data, show_record, tell_done, told_files, verdict_data
from advisor.cli.desks import Organisation, configuration, open_gate
from advisor.cli.french import FrenchCommand, FrenchGroup, application
from advisor.cli.options import Json, Out, read_export_file
from advisor.service.authorise import note_at_machine
from advisor.service.opening import signing_key
from advisor.service.output import write_file
from advisor.service.refusals import FINDINGS, FINE, Misuse
from advisor.service.signing import heads_of, journal_files, sign_now, verify_journal
from advisor.service.stamping import asked_at, stamp_last_head

app = application(FrenchGroup, "Vérifier, signer, horodater et exporter le journal d'un organisme.")

Keys = Annotated[list[str], typer.Option("--cle", metavar="EMPREINTE", help="Une clé de signature notée ailleurs.")]
Authority = Annotated[
    Path | None,
    typer.Option("--autorite", metavar="FICHIER", help="Le certificat racine de l'autorité d'horodatage, en PEM."),
]


@app.command("verify", cls=FrenchCommand)
def verify(
    organisation: Organisation,
    *,
    keys: Keys = [],  # noqa: B006 - Typer reads it, nothing writes it
    authority: Authority = None,
    as_json: Json = False,
) -> None:
    """Vérifier la chaîne, l'arbre, les têtes signées et leurs horodatages ; situer toute altération, code 1."""
    gate, root = open_gate(), authority or configuration().stamp_certificate
    root_bytes = None if root is None else read_export_file(root)
    verdict = verify_journal(gate.store, organisation, frozenset(keys), root_bytes)
    if as_json:
        print_data(verdict_data(verdict))
    else:
        show_record(output(), verdict, None)
    raise typer.Exit(FINE if verdict.intact else FINDINGS)


@app.command("heads", cls=FrenchCommand)
def heads(organisation: Organisation, *, as_json: Json = False) -> None:
    """Lister les têtes signées ; les noter ailleurs rend visible toute réécriture."""
    found, stamps = heads_of(open_gate().store, organisation)
    stamped = {each.size for each in stamps}
    if as_json:
        print_data([{**dataclasses.asdict(each), "stamped": each.size in stamped} for each in found])
        return
    for each in found:
        mark = ", horodatée" if each.size in stamped else ""
        output().print(f"{each.size} écriture(s), {each.signed_at}{mark}\n  racine {each.root}\n  clé {each.key_id}")


@app.command("sign", cls=FrenchCommand)
def sign(organisation: Organisation, *, as_json: Json = False) -> None:
    """Signer l'état présent du journal ; rien n'est signé qui ne prolonge la tête précédente."""
    head = sign_now(open_gate(), organisation, signing_key(configuration()))
    tell_done(
        dataclasses.asdict(head),
        f"Tête signée : {head.size} écriture(s), racine {head.root}, clé {head.key_id}",
        as_json=as_json,
    )


@app.command("stamp", cls=FrenchCommand)
def stamp(organisation: Organisation, *, as_json: Json = False) -> None:
    """Faire horodater la dernière tête signée par l'autorité d'ADVISOR_TSA_URL ; elle n'en reçoit qu'une empreinte."""
    chosen = configuration()
    if not chosen.stamp_authority or chosen.stamp_certificate is None:
        raise Misuse(
            "Aucune autorité d'horodatage n'est réglée.", remedy="Donner ADVISOR_TSA_URL et ADVISOR_TSA_CERTIFICATE."
        )
    root = read_export_file(chosen.stamp_certificate)
    head, hour = stamp_last_head(open_gate(), organisation, asked_at(chosen.stamp_authority), root)
    tell_done(
        {**dataclasses.asdict(head), "stamped": True, "stamped_at": hour},
        f"La tête de {head.size} écriture(s) est horodatée du {hour}.",
        as_json=as_json,
    )


@app.command("export", cls=FrenchCommand)
def export(organisation: Organisation, *, out: Out, as_json: Json = False) -> None:
    """Écrire le journal, ses têtes, leurs horodatages et les clés publiques, à vérifier ailleurs sans le service."""
    gate = open_gate()
    with journal_files(gate.store, organisation) as files:
        note_at_machine(gate, organisation, Action.READ_JOURNAL, "-")
        written = [write_file(out / name, lines) for name, lines in files.items()]
    tell_done(
        told_files(*written),
        *(f"Écrit : {file}" for file in written),
        "Vérifier : python -m advisor.audit verify journal.jsonl --heads tetes.jsonl --public-keys cles.jsonl "
        "--key EMPREINTE",
        as_json=as_json,
    )
