"""`advisor review`: the clauses of the conventions against a register of evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from advisor.cli.clock import today
from advisor.cli.console import output, print_data
from advisor.cli.french import FrenchCommand, FrenchGroup, application
from advisor.cli.options import AsOf, Engine, Json, Rules, adviser_for, day_of, read_text
from advisor.register.read import read_register, records
from advisor.review.review import Review
from advisor.rulebook import convention_keywords as words
from advisor.rulebook.diagnostic import nearest
from advisor.rulebook.groups import Group
from advisor.rulebook.keywords import french
from advisor.service.refusals import FINDINGS, FINE, Misuse
from advisor.service.review import review_register, window_of

app = application(FrenchGroup, "Revoir les conventions, clause par clause, sur un registre de preuves.")

First = Annotated[date | None, typer.Option("--du", parser=day_of, metavar="AAAA-MM-JJ", help="Premier jour revu.")]
Last = Annotated[date | None, typer.Option("--au", parser=day_of, metavar="AAAA-MM-JJ", help="Dernier jour revu.")]
GroupName = Annotated[str | None, typer.Argument(metavar="[GROUPE]", help="Le groupe ; tous si rien n'est dit.")]
File = Annotated[Path, typer.Argument(metavar="REGISTRE", help="Le registre de preuves, en YAML.")]


@app.command("run", cls=FrenchCommand)
def run(  # noqa: PLR0913 - one parameter an option
    file: File,
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
    if window.first > window.last:
        raise Misuse("La période finit avant de commencer.", remedy="Inverser --du et --au.")
    adviser = adviser_for(rules, engine)
    found = review_register(adviser, read_text(file), name=file.name, window=window)
    if as_json:
        print_data(found.model_dump(mode="json"))
    else:
        _show(found)
    late = any(each.verdict in ("not_respected", "respected_late") for each in found.clauses)
    raise typer.Exit(FINDINGS if late or found.findings or found.refused_overrides else FINE)


@app.command("check", cls=FrenchCommand)
def check(file: File, *, rules: Rules = None) -> None:
    """Contrôler un registre de preuves sans le revoir : tous les défauts, avec leur ligne."""
    register = read_register(read_text(file), adviser_for(rules, "reference").program.rulebook, file.name)
    lines = sum(1 for _ in records(register))
    output().print(f"{file} : registre de « {register.landlord} » recevable, {lines} lignes.", markup=False)


@app.command("groups", cls=FrenchCommand)
def groups(name: GroupName = None, *, as_json: Json = False, rules: Rules = None) -> None:
    """Dire les règles d'un groupe où les partenaires se parlent, ou de tous : qui siège, ce qui se dit, se garde, ne sort jamais."""
    known = adviser_for(rules, "reference").program.rulebook.groups
    if name is not None and name not in known:
        raise Misuse(f"Le groupe « {name} » n'existe pas.", remedy=nearest(name, list(known)) or ", ".join(known))
    shown = [known[name]] if name else list(known.values())
    if as_json:
        print_data([asdict(each) | {"place": str(each.place)} for each in shown])
        return
    for each in shown:
        output().print("\n".join(group_lines(each)) + "\n", markup=False)


def group_lines(group: Group) -> Iterator[str]:
    """The rules of a group, one sentence a line."""
    roles = ", ".join(french(words.ROLES, role) for role in group.attendees)
    told = " ; ".join(f"{code} {words.INFORMATION[code]}" for code in group.information)
    yield f"{group.title} ({group.id})"
    yield f"  peuvent siéger : {roles}"
    yield f"  charte : {'à signer par chacun avant de siéger' if group.charter else 'aucune'}"
    yield f"  situations de personnes : {'en groupe restreint seulement' if group.named_cases else 'jamais'}"
    yield f"  on y parle de : {told}"
    yield f"  trace nominative : {'admise' if group.named_record else 'aucune'}"
    yield f"  peut se garder : {' ; '.join(group.may_be_kept)}"
    yield f"  ne sort jamais : {' ; '.join(group.never_leaves)}"
    if group.remark:
        yield f"  remarque : {group.remark}"
    yield f"  sources : {' ; '.join(group.sources)} (confiance {french(words.CONFIDENCES, group.confidence)})"


def _show_records(found: Review) -> None:
    console, lines = output(), {"exchange": "Échanges d'informations", "meeting": "Réunions de groupe"}
    for scope, title in lines.items():
        told = [each for each in found.records if each.scope == scope]
        if told:
            counts = Counter(each.verdict for each in told)
            summary = ", ".join(f"{word} {counts[code]}" for word, code in words.CONFORMITY.items() if counts[code])
            console.print(f"{title} : {summary}", markup=False)
        for each in told:
            for finding in (one for one in found.findings if one.record == each.record):
                broken = f" [{', '.join(finding.clauses)}]" if finding.clauses else ""
                weight = "" if finding.is_breach else " (à apprécier)"
                console.print(f"  {each.record} du {each.on}{weight} : {finding.title}{broken}", markup=False)
                console.print(f"    → {finding.remedy}", markup=False)
            for question in each.questions:
                console.print(f"  {each.record} du {each.on} ? {question.text} ({question.asked_of})", markup=False)
            if each.erase_by is not None:
                console.print(f"  {each.record} : à effacer au plus tard le {each.erase_by}", markup=False)


def _show(found: Review) -> None:
    console = output()
    console.print(f"Revue de « {found.landlord} », du {found.first} au {found.last}", markup=False)
    for owed, title in ((True, "Ce que le bailleur doit"), (False, "Ce qui lui est dû")):
        table = Table(title=title, title_justify="left")
        table.add_column("territoire")
        for verdict in words.VERDICTS:
            table.add_column(verdict, justify="right")
        for territory in dict.fromkeys(each.territory for each in found.clauses):
            counts = Counter(
                each.verdict for each in found.clauses if each.territory == territory and each.owed_by_landlord is owed
            )
            table.add_row(territory, *(str(counts[code] or "·") for code in words.VERDICTS.values()))
        console.print(table)
    for each in found.clauses:
        if each.verdict in ("not_respected", "respected_late", "falling_due"):
            console.print(
                f"{each.clause} ({each.territory}) : {french(words.VERDICTS, each.verdict)} — {each.action}",
                markup=False,
            )
    _show_records(found)
    for refused in found.refused_overrides:
        console.print(refused, markup=False)
