"""`advisor review`: the clauses of the conventions against a register of evidence."""

from __future__ import annotations

from collections import Counter

import typer
from rich.table import Table

from advisor.cli.clock import today
from advisor.cli.console import output, print_data, tell_done
from advisor.cli.french import FrenchCommand, FrenchGroup, application
from advisor.cli.groups import groups, show_records
from advisor.cli.options import AsOf, Engine, First, Json, Last, RegisterFile, Rules, adviser_for, read_text
from advisor.cli.review_outputs import letter, report
from advisor.cli.territories import calendar, due, territories
from advisor.register.read import read_register, records
from advisor.review.review import Review
from advisor.rulebook import review_keywords as verdicts
from advisor.rulebook.keywords import french
from advisor.service.refusals import FINDINGS, FINE
from advisor.service.review import reviewed_register, window_of

app = application(FrenchGroup, "Revoir les conventions, clause par clause, sur un registre de preuves.")


@app.command("run", cls=FrenchCommand)
def run(  # noqa: PLR0913 - one parameter an option
    file: RegisterFile,
    *,
    first: First = None,
    last: Last = None,
    as_of: AsOf = None,
    as_json: Json = False,
    engine: Engine = "deux",
    rules: Rules = None,
) -> None:
    """Juger chaque clause sur chaque territoire ; sans période, les deux dernières années."""
    window = window_of(first, last, as_of or today())
    adviser = adviser_for(rules, engine)
    found = reviewed_register(adviser, read_text(file), name=file.name, window=window).review
    if as_json:
        print_data(found.model_dump(mode="json"))
    else:
        _show(found)
    late = any(each.verdict in ("not_respected", "respected_late") for each in found.clauses)
    raise typer.Exit(FINDINGS if late or found.findings or found.refused_overrides else FINE)


@app.command("check", cls=FrenchCommand)
def check(file: RegisterFile, *, as_json: Json = False, rules: Rules = None) -> None:
    """Contrôler un registre de preuves sans le revoir : tous les défauts, avec leur ligne."""
    register = read_register(read_text(file), adviser_for(rules, "reference").program.rulebook, file.name)
    lines = sum(1 for _ in records(register))
    tell_done(
        {"register": file.name, "valid": True, "landlord": register.landlord, "lines": lines},
        f"{file} : registre de « {register.landlord} » recevable, {lines} lignes.",
        as_json=as_json,
    )


app.command("groups", cls=FrenchCommand)(groups)
app.command("territories", cls=FrenchCommand)(territories)
app.command("due", cls=FrenchCommand)(due)
app.command("calendar", cls=FrenchCommand)(calendar)
app.command("report", cls=FrenchCommand)(report)
app.command("letter", cls=FrenchCommand)(letter)


def _show(found: Review) -> None:
    console = output()
    console.print(f"Revue de « {found.landlord} », du {found.first} au {found.last}", markup=False)
    for owed, title in ((True, "Ce que le bailleur doit"), (False, "Ce qui lui est dû")):
        table = Table(title=title, title_justify="left")
        table.add_column("territoire")
        for verdict in verdicts.VERDICTS:
            table.add_column(verdict, justify="right")
        for territory in dict.fromkeys(each.territory for each in found.clauses):
            counts = Counter(
                each.verdict for each in found.clauses if each.territory == territory and each.owed_by_landlord is owed
            )
            table.add_row(territory, *(str(counts[code] or "·") for code in verdicts.VERDICTS.values()))
        console.print(table)
    for each in found.clauses:
        if each.verdict in ("not_respected", "respected_late", "falling_due"):
            console.print(
                f"{each.clause} ({each.territory}) : {french(verdicts.VERDICTS, each.verdict)} — {each.action}",
                markup=False,
            )
    show_records(found)
    for refused in found.refused_overrides:
        console.print(refused, markup=False)
