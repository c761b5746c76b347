"""`python -m tests.faults`: kill writers at random points on each database, and say what was found; 1 at any breach."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from advisor.service.adviser import open_adviser
from advisor.storage.store import Store
from advisor.storage.upgrade import upgrade
from tests.faults.crash import Campaign
from tests.storage.servers import binaries, postgres
from tests.storage.store_samples import MASTER


def main(arguments: list[str] | None = None) -> int:
    """Run the campaigns; progress on stderr, one report a line on stdout."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--kills", type=int, default=500, help="on each database (default: 500)")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), action="append")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--letters", type=float, default=0.5, help="share of the dossiers that come to a letter")
    options = parser.parse_args(arguments)
    adviser, broken = open_adviser(None, "reference"), False
    for database in options.database or ("sqlite", "postgresql"):
        with _database(database) as url:
            store = Store(url, MASTER)
            upgrade(store.engine)
            store.engine.dispose()
            campaign = Campaign(url, adviser, options.seed, options.letters, say)
            report = campaign.run(options.kills)
        print(json.dumps(vars(report)), flush=True)
        broken = broken or bool(report.breaches)
    return int(broken)


@contextmanager
def _database(name: str) -> Iterator[str]:
    if name == "sqlite":
        with tempfile.TemporaryDirectory(prefix="advisor-faults-") as place:
            yield f"sqlite:///{place}/advisor.db"
        return
    programs = binaries()
    if programs is None:
        raise SystemExit("no PostgreSQL server here: install Debian's postgresql")
    with postgres(programs) as url:
        yield url


def say(text: str) -> None:
    """Tell how far it has come."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
