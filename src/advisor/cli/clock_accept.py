"""`advisor clock accept`: the operator states that the clock is right, after entries dated ahead."""

from __future__ import annotations

from advisor.cli.clock import moment
from advisor.cli.console import tell_done, told_entry
from advisor.cli.desks import Organisation, configuration
from advisor.cli.french import FrenchCommand, FrenchGroup, application
from advisor.cli.options import Json
from advisor.service.clock import accept_clock
from advisor.service.opening import open_store

app = application(FrenchGroup, "Constater que l'horloge est juste, après une date à venir.")


@app.command("accept", cls=FrenchCommand)
def accept(organisation: Organisation, *, as_json: Json = False) -> None:
    """Sceller que l'horloge est juste maintenant, bien que la dernière écriture porte une date à venir."""
    entry = accept_clock(open_store(configuration()), organisation, moment())
    tell_done(
        {"recorded_at": entry.recorded_at, **told_entry(entry)},
        f"Écriture n° {entry.sequence} : l'horloge est tenue pour juste, {entry.recorded_at}.",
        as_json=as_json,
    )


@app.callback()
def options() -> None:
    """Hold the one command in its group."""
