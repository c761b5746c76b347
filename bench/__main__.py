"""`python -m bench`: measure, then print a table, or JSON with --json. Nothing is judged: targets stand beside figures."""

from __future__ import annotations

import argparse
import sys
import time

from rich.console import Console

from advisor.engine.worker import available
from bench.report import Plan, as_json, measure, show

LONG_RUN = 100_000


def main(arguments: list[str] | None = None) -> int:
    """Run the bench; progress on stderr, figures on stdout."""
    options = _parser().parse_args(arguments)
    plan = Plan(
        rules=options.rules,
        incidents=options.incidents,
        at_rules=200 if 200 in options.rules else options.rules[-1],
        at_incidents=20 if 20 in options.incidents else options.incidents[-1],
        rounds=options.rounds,
        letters=options.letters,
        cases=LONG_RUN if options.long else options.cases,
        peak_cases=options.peak_cases,
    )
    works, reason = available()
    if not works:
        print(f"bench: durable-rules does not work here: {reason}", file=sys.stderr)
        return 2
    started = time.monotonic()
    report = measure(
        plan, lambda text: print(f"{time.monotonic() - started:5.0f} s  {text}", file=sys.stderr, flush=True)
    )
    if options.json:
        print(as_json(report))
    else:
        show(report, Console(width=150))
    return 0


def _parser() -> argparse.ArgumentParser:
    default = Plan()
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="the figures as JSON")
    parser.add_argument("--long", action="store_true", help=f"memory over {LONG_RUN} cases (an hour or more)")
    parser.add_argument("--rules", type=_counts, default=default.rules, help="numbers of rules, as 50,100")
    parser.add_argument("--incidents", type=_counts, default=default.incidents, help="numbers of incidents, as 5,20")
    parser.add_argument("--rounds", type=int, default=default.rounds, help="interleaved rounds")
    parser.add_argument("--letters", type=int, default=default.letters, help="interleaved renders of the letter")
    parser.add_argument("--cases", type=int, default=default.cases, help="cases over which memory is watched")
    parser.add_argument("--peak-cases", type=int, default=default.peak_cases, help="cases for the peak of each size")
    return parser


def _counts(text: str) -> tuple[int, ...]:
    counts = tuple(sorted({int(each) for each in text.split(",")}))
    if len(counts) < 2:
        raise argparse.ArgumentTypeError("two numbers at least, for an exponent")
    return counts


if __name__ == "__main__":
    sys.exit(main())
