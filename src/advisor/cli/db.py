"""`advisor db`: the tables of the database, brought to this version of the product."""

from __future__ import annotations

import typer
from sqlalchemy import Engine

from advisor.cli.console import output, print_data, progress
from advisor.cli.desks import configuration
from advisor.cli.french import FrenchCommand, FrenchGroup, application
from advisor.cli.options import Json
from advisor.law.errors import FeatureMissing
from advisor.service.jobs.opening import prepare_tables
from advisor.service.opening import behind, require_there
from advisor.service.refusals import FINDINGS, FINE
from advisor.storage.connect import connect
from advisor.storage.upgrade import REVISION, standing, upgrade

app = application(FrenchGroup, "Mettre la base à la version du produit, ou dire où elle en est.")


@app.command("upgrade", cls=FrenchCommand)
def bring_up(*, as_json: Json = False) -> None:
    """Faire les migrations qui manquent, toutes ou aucune, et la file des travaux ; sans effet sur une base à jour."""
    engine = _engine()
    before = standing(engine)
    if before.revision is not None and before.revision > REVISION:
        raise behind(before)
    upgrade(engine)
    told = "déjà à jour" if before.current else f"mise à jour depuis la révision {before.revision or 'zéro'}"
    if not as_json:
        output().print(f"Base à la révision {REVISION}, {told}.", markup=False)
    queue_ready = True
    try:
        prepare_tables(engine)
    except FeatureMissing as missing:
        queue_ready = False
        progress().print(f"File des travaux non préparée. {missing.message} {missing.remedy}", markup=False)
    engine.dispose()
    if as_json:
        print_data({"former": before.revision, "revision": REVISION, "queue_ready": queue_ready})


@app.command("status", cls=FrenchCommand)
def status(*, as_json: Json = False) -> None:
    """Dire la révision de la base et celle que demande le produit ; code 1 si elles diffèrent."""
    engine = _engine()
    found = standing(engine)
    engine.dispose()
    if as_json:
        print_data({"revision": found.revision, "wanted": REVISION, "current": found.current})
    else:
        output().print(f"Base : révision {found.revision or 'zéro'} ; produit : révision {REVISION}.", markup=False)
        if not found.current:
            output().print(f"  Remède : {behind(found).remedy}", markup=False)
    raise typer.Exit(FINE if found.current else FINDINGS)


def _engine() -> Engine:
    chosen = configuration()
    require_there(chosen)
    return connect(chosen.url)
