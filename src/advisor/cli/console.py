"""What a person sees: results on the standard output, progress and refusals on the error output."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from advisor.audit.entry import Entry
from advisor.audit.errors import AuditError
from advisor.audit.verdict import Verdict
from advisor.law.errors import AdvisorError
from advisor.letters.typography import typeset
from advisor.rulebook.diagnostic import Diagnostic
from advisor.service.refusals import alarms_with
from advisor.service.summary import PersonSummary, Section, Summary, lines_without_advice

FILE_WIDTH = 240
"""Width of trees and tables that are written to a file or a pipe, in characters."""

_STYLES = {"barred": "red", "suspended": "yellow", "missing": "yellow", "why": "green"}


def output() -> Console:
    """Where results go."""
    return _console(stderr=False)


def progress() -> Console:
    """Where progress and refusals go."""
    return _console(stderr=True)


def _console(*, stderr: bool) -> Console:
    """A console that leaves long lines whole when no terminal reads them."""
    console = Console(stderr=stderr, highlight=False)
    if not console.is_terminal:
        console = Console(stderr=stderr, highlight=False, width=FILE_WIDTH, soft_wrap=True)
    return console


def print_data(data: Any) -> None:
    """One JSON document on one line of the standard output."""
    print(json.dumps(data, ensure_ascii=False))


def tell_done(data: dict[str, Any], *lines: str, as_json: bool) -> None:
    """What a command did: as data, or as lines that say the same."""
    if as_json:
        print_data(data)
        return
    for line in lines:
        output().print(line, markup=False)


def told_files(*files: Path) -> dict[str, list[str]]:
    """Files that were written, as plain data."""
    return {"files": [str(file) for file in files]}


def told_entry(entry: Entry) -> dict[str, dict[str, int | str]]:
    """The entry that seals an act, as plain data."""
    return {"entry": {"sequence": entry.sequence, "digest": entry.digest}}


def show_refusal(error: AdvisorError | AuditError) -> None:
    """Alarms that sound all the same, first; then what is wrong, and how to mend it."""
    console = progress()
    alarms = alarms_with(error)
    if alarms is not None:
        show_alarms(console, lines_without_advice(alarms))
    console.print(Text(f"Erreur [{error.code}] : {error.message}", style="bold red"))
    if error.remedy:
        console.print(Text(f"  Remède : {error.remedy}"))


def show_alarms(console: Console, lines: tuple[str, ...]) -> None:
    """Alerts and deadlines of a case, whatever became of its advice."""
    for line in lines:
        console.print(Text(line, style="bold white on red"))


def show_summary(console: Console, summary: Summary) -> None:
    """A summary: what is urgent, then each person."""
    console.print(Text(summary.title, style="bold underline"))
    show_alarms(console, summary.urgent)
    for person in summary.persons:
        _show_person(console, person)
    for sheet in summary.confided:
        console.print()
        _show_section(console, sheet)
    console.print()


def _show_person(console: Console, person: PersonSummary) -> None:
    console.print()
    console.print(Text(typeset(f"Personne visée : {person.person}"), style="bold"))
    console.print(Text(person.advice, style="bold cyan"))
    console.print(Text(typeset(person.certainty), style="italic"))
    for section in person.sections:
        _show_section(console, section)


def _show_section(console: Console, section: Section) -> None:
    console.print(Text(f"  {section.title}", style=f"bold {_STYLES.get(section.kind, '')}".strip()))
    for line in section.lines:
        console.print(Text(f"    - {line}"))


def show_diagnostic(console: Console, diagnostic: Diagnostic) -> None:
    """One fault of a rule file with its place, excerpt and remedy."""
    first, _, rest = str(diagnostic).partition("\n")
    console.print(Text(first, style="bold"), Text(rest), sep="\n")
    console.print()


def show_record(console: Console, trail: Verdict, pieces: Verdict | None) -> None:
    """What the verification of a record found: its trail, then the pieces beside it."""
    if trail.intact:
        head = f" ; tête {trail.head.sequence}:{trail.head.digest}" if trail.count else ""
        console.print(f"[green]Registre intact[/] : {trail.count} écriture(s) lue(s){head}")
    else:
        console.print(f"[bold red]Registre altéré[/] : {len(trail.findings)} anomalie(s)")
    _show_findings(console, trail)
    if pieces is not None:
        whole = "[green]Pièces scellées intactes[/]"
        altered = f"[bold red]Pièces scellées altérées[/] : {len(pieces.findings)} anomalie(s)"
        console.print(whole if pieces.intact else altered)
        _show_findings(console, pieces)


def show_export(console: Console, verdict: Verdict) -> None:
    """What the verification of an export found."""
    altered = f"[bold red]Export altéré[/] : {len(verdict.findings)} anomalie(s)"
    console.print(f"[green]Export intact[/] : {verdict.count} écriture(s)" if verdict.intact else altered)
    _show_findings(console, verdict)


def _show_findings(console: Console, verdict: Verdict) -> None:
    for finding in verdict.findings:
        console.print(Text(f"  - {finding.message}"))
        console.print(Text(f"    Remède : {finding.remedy}"))
    for note in verdict.notes:
        console.print(Text(f"  Note : {note}"))


def verdict_data(verdict: Verdict) -> dict[str, Any]:
    """A verdict as plain data."""
    return {"intact": verdict.intact, **dataclasses.asdict(verdict)}


def show_secret(done: str, what: str, secret: str | None, made_id: str, as_json: bool) -> None:
    """A secret that is told once: what was done, what the secret is, and the id of what has it."""
    if as_json:
        print_data({"id": made_id, "secret": secret})
        return
    output().print(done, markup=False)
    if secret is not None:
        output().print(f"{what} : {secret}", markup=False)
        output().print("Il ne sera plus montré.", markup=False)
