"""`advisor review territories | due | calendar`: where each text binds, and the duties in time."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from advisor.cli.clock import today
from advisor.cli.console import output, print_data, tell_done, told_files
from advisor.cli.options import AsOf, Engine, Json, OnDay, RegisterFile, Rules, adviser_for, read_text
from advisor.law.dates_fr import french_date
from advisor.review.agenda import Agenda, AgendaLine
from advisor.review.territories import TerritoriesView, TerritoryView
from advisor.rulebook import convention_keywords as words
from advisor.rulebook import review_keywords as verdicts
from advisor.rulebook import territory_keywords as keys
from advisor.rulebook.keywords import french
from advisor.service.output import write_file
from advisor.service.refusals import FINDINGS, FINE
from advisor.service.territories import calendar_of, due_of, territories_of

Days = Annotated[int, typer.Option("--jours", min=0, max=1830, help="Nombre de jours à venir regardés.")]
Calendar = Annotated[Path, typer.Option("--out", metavar="FICHIER", help="Le calendrier à écrire (.ics).")]
_BINDS = {"true": "lie", "false": "ne lie pas", "unknown": "inconnu"}


def territories(
    file: RegisterFile, *, on: OnDay = None, as_of: AsOf = None, as_json: Json = False, rules: Rules = None
) -> None:
    """Dire quels textes lient sur chaque territoire, lequel l'emporte par objet, et ce qui diffère de l'un à l'autre."""
    known = as_of or today()
    adviser = adviser_for(rules, "reference")
    found = territories_of(adviser, read_text(file), name=file.name, day=on or known, as_of=known)
    if as_json:
        print_data(found.model_dump(mode="json"))
    else:
        _show_territories(found)


def due(  # noqa: PLR0913 - one parameter an option
    file: RegisterFile,
    *,
    days: Days = 60,
    as_of: AsOf = None,
    as_json: Json = False,
    engine: Engine = "deux",
    rules: Rules = None,
) -> None:
    """Dire ce qui est en retard, ce qui arrive à échéance et ce qui se porte au comité de pilotage."""
    adviser = adviser_for(rules, engine)
    found = due_of(adviser, read_text(file), name=file.name, as_of=as_of or today(), days=days)
    if as_json:
        print_data(found.model_dump(mode="json"))
    else:
        _show_agenda(found)
    raise typer.Exit(FINDINGS if any(each.state == "late" for each in found.lines) else FINE)


def calendar(  # noqa: PLR0913 - one parameter an option
    file: RegisterFile,
    *,
    out: Calendar,
    days: Days = 366,
    as_of: AsOf = None,
    as_json: Json = False,
    engine: Engine = "deux",
    rules: Rules = None,
) -> None:
    """Écrire les échéances dans un calendrier iCalendar, aux identifiants stables, sans nom dans les titres."""
    adviser = adviser_for(rules, engine)
    written = calendar_of(adviser, read_text(file), name=file.name, as_of=as_of or today(), days=days)
    count = written.count("BEGIN:VEVENT")
    tell_done(
        {"deadlines": count, **told_files(write_file(out, written))}, f"{out} : {count} échéances.", as_json=as_json
    )


def _show_territories(found: TerritoriesView) -> None:
    console = output()
    console.print(f"Territoires de « {found.landlord} », le {french_date(found.on)}", markup=False)
    for view in found.territories:
        _show_territory(console, view)
    if len(found.territories) > 1:
        _show_differences(console, found)


def _show_territory(console: Console, view: TerritoryView) -> None:
    console.print(f"\n{view.territory} {view.label}".rstrip(), style="bold", markup=False)
    for text in view.texts:
        why = f" — {' ; '.join(text.why)}" if text.why else ""
        console.print(f"  {text.text} : {_BINDS[text.binds]}{why}", markup=False)
    for topic in view.topics:
        principle = french(keys.PRINCIPLES, topic.principle)
        console.print(f"  {french(words.TOPICS, topic.topic)} ({principle})", markup=False)
        for each in topic.clauses:
            aside = f" par {', '.join(each.set_aside_by)}" if each.set_aside_by else ""
            console.print(
                f"    {each.clause} : {french(keys.STANDINGS, each.standing)}{aside} — {each.action}", markup=False
            )
            for caution in each.cautions:
                console.print(f"      attention : {caution}", markup=False)
    place = view.place
    for trait in place.traits:
        console.print(f"  {french(keys.TRAITS, trait.trait)} : {trait.value} ({trait.profile})", markup=False)
    if place.flow:
        flow = ", ".join(words.INFORMATION[code] for code in place.flow)
        console.print(
            f"  le parquet transmettrait, selon les comptes rendus, ce qui ne le permet pas : {flow}", markup=False
        )
    if place.court:
        console.print(f"  parquet : {place.court}", markup=False)
    for line in (*place.remarks, *place.questions):
        console.print(f"  {line}", markup=False)


def _show_differences(console: Console, found: TerritoriesView) -> None:
    console.print("\nCe qui diffère d'un territoire à l'autre", style="bold", markup=False)
    for difference in found.differences:
        console.print(f"  {french(words.TOPICS, difference.topic)}", markup=False)
        for side in difference.sides:
            sure = ", ".join(side.certain) or "rien de propre qui soit sûr"
            maybe = f" ; si le texte lie : {', '.join(side.possible)}" if side.possible else ""
            console.print(f"    {side.territory} : {sure}{maybe}", markup=False)
    if found.trait_differences:
        console.print("\nCe qui est propre à chaque lieu", style="bold", markup=False)
    for trait in found.trait_differences:
        console.print(f"  {french(keys.TRAITS, trait.trait)}", markup=False)
        for territory, value in trait.values:
            console.print(f"    {territory} : {value}", markup=False)


def _show_agenda(found: Agenda) -> None:
    console = output()
    console.print(
        f"Échéances de « {found.landlord} » au {french_date(found.as_of)}, jusqu'au {french_date(found.until)}",
        markup=False,
    )
    for title, state in verdicts.AGENDA_STATES.items():
        lines = [each for each in found.lines if each.state == state]
        if lines:
            console.print(f"\n{title} ({len(lines)})", style="bold", markup=False)
        for each in lines:
            _show_line(console, each)
    raised = [(each, alert) for each in found.lines for alert in each.alerts]
    if raised:
        console.print(f"\nPour le comité de pilotage ({len(raised)})", style="bold", markup=False)
    for each, alert in raised:
        doubt = "" if alert.certain else "à vérifier d'abord : "
        console.print(f"  {each.clause} ({each.territory}) : {doubt}{alert.text}", markup=False)
    if not found.lines:
        console.print("Aucune échéance sûre.", markup=False)
    if found.open_texts:
        console.print("\nTextes dont nul ne sait s'ils lient", style="bold", markup=False)
    for text in found.open_texts:
        console.print(
            f"  {text.text} ({text.territory}) : {text.duties} échéances en dépendent, du {french_date(text.first_due)} "
            f"au {french_date(text.last_due)} ; dire d'abord si le bailleur y est partie",
            markup=False,
        )


def _show_line(console: Console, line: AgendaLine) -> None:
    bearers = ", ".join(french(words.ROLES, each) for each in line.bearers)
    unsure = "" if line.dated else " (jour d'usage, le départ de la période n'étant pas connu)"
    console.print(
        f"  {french_date(line.due)}{unsure} : {line.clause} ({line.territory}), {bearers} — {line.action}", markup=False
    )
    for question in line.questions:
        console.print(f"      à demander : {question.text}", markup=False)
