"""`advisor work`: carry out the jobs that accounts asked for, and deliver the messages of the outbox."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from logging.config import dictConfig
from typing import Annotated

import typer

from advisor.cli.console import output
from advisor.cli.desks import checked_retention, configuration
from advisor.cli.french import single
from advisor.cli.options import Engine, Rules, adviser_for
from advisor.law.errors import FeatureMissing
from advisor.service.background import in_background
from advisor.service.jobs.run import Workshop, living_jobs, run_job
from advisor.service.logs import hold_everything, log_config
from advisor.service.opening import open_store
from advisor.service.webhooks.deliver import Courier, deliver_due


def work(
    *,
    once: Annotated[bool, typer.Option("--une-fois", help="S'arrêter quand plus rien n'attend.")] = False,
    rules: Rules = None,
    engine: Engine = "deux",
) -> None:
    """Faire les travaux demandés et envoyer les messages ; plusieurs machines peuvent s'y mettre."""
    dictConfig(log_config())
    hold_everything()
    chosen = configuration()
    store = open_store(chosen)
    shop = Workshop(store, adviser_for(rules, engine), lambda: datetime.now(UTC), checked_retention(chosen))
    if store.engine.dialect.name == "sqlite":
        waiting = living_jobs(store)
        for organisation, job_id in waiting:
            run_job(shop, organisation, job_id)
        deliver_due(Courier(store, shop.clock))
        output().print(f"Travaux faits : {len(waiting)}. Avec SQLite, « advisor serve » les fait lui-même.")
        return
    try:
        from advisor.service.jobs.workers import serve_jobs  # noqa: PLC0415 - an optional part
    except ImportError as error:
        raise FeatureMissing("Il manque un complément.", remedy="Installer « advisor[postgres] ».") from error
    if once:
        asyncio.run(serve_jobs(shop, until_idle=True))
        deliver_due(Courier(store, shop.clock))
        return
    with in_background(Courier(store, shop.clock)):
        asyncio.run(serve_jobs(shop))


app = single(work)
