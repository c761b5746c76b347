"""`advisor sites`: the level of each site, the indicators, what leaves for others, and the form that feeds them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from advisor.cli.clock import today
from advisor.cli.console import output, print_data, tell_done, told_files
from advisor.cli.french import FrenchCommand, FrenchGroup, application
from advisor.cli.options import AsOf, Engine, First, Json, Last, OnDay, RegisterFile, Rules, adviser_for, read_text
from advisor.law.dates_fr import french_date
from advisor.register.read import read_register
from advisor.register.table import write_csv
from advisor.review.duties import Window
from advisor.service.output import write_file
from advisor.service.refusals import FINDINGS, FINE, Misuse
from advisor.service.review import window_of
from advisor.service.site_pages import CHANGES, form_page, sites_page, told_value
from advisor.service.sites import site_diagnosis, site_levels, sites_together
from advisor.sites.diagnosis import Diagnosis
from advisor.sites.levels import LevelOfSite, Levels
from advisor.sites.observatory import observatory, rows_of
from advisor.sites.places import LANDLORD

app = application(FrenchGroup, "Classer les sites, compter les faits et en préparer le partage, sans nommer personne.")

Page = Annotated[Path, typer.Option("--out", metavar="FICHIER", help="La page à écrire, en .html.")]


@app.command("levels", cls=FrenchCommand)
def levels(
    file: RegisterFile,
    *,
    day: OnDay = None,
    as_json: Json = False,
    engine: Engine = "deux",
    rules: Rules = None,
) -> None:
    """Classer chaque site en quatre niveaux, par des critères provisoires, et dire pourquoi."""
    found = site_levels(adviser_for(rules, engine), read_text(file), name=file.name, day=day or today())
    if as_json:
        print_data(found.model_dump(mode="json"))
    else:
        _show_levels(found)
    raise typer.Exit(FINDINGS if any(each.to_confirm or not each.retained for each in found.sites) else FINE)


@app.command("indicators", cls=FrenchCommand)
def indicators(  # noqa: PLR0913 - one parameter an option
    file: RegisterFile,
    *,
    first: First = None,
    last: Last = None,
    as_of: AsOf = None,
    place: Annotated[str, typer.Option("--lieu", metavar="NOM", help="Un site, une commune ou un territoire.")] = "",
    as_json: Json = False,
    rules: Rules = None,
) -> None:
    """Calculer les indicateurs d'un lieu ; sans lieu, ceux du bailleur. Les petits nombres sont masqués."""
    found = site_diagnosis(
        adviser_for(rules, "reference"), read_text(file), name=file.name, window=_window(first, last, as_of)
    )
    if as_json:
        print_data(found.model_dump(mode="json"))
    else:
        _show_indicators(found, place or LANDLORD)


@app.command("observatory", cls=FrenchCommand)
def export(  # noqa: PLR0913 - one parameter an option
    file: RegisterFile,
    *,
    commune: Annotated[str, typer.Option("--commune", metavar="INSEE", help="Le code INSEE de la commune.")],
    out: Annotated[Path, typer.Option("--out", metavar="FICHIER", help="Le fichier à écrire, en .csv ou .json.")],
    first: First = None,
    last: Last = None,
    as_of: AsOf = None,
    as_json: Json = False,
    rules: Rules = None,
) -> None:
    """Préparer l'envoi à un observatoire municipal : des faits par lieu, aucune personne, aucun niveau de site."""
    if out.suffix not in (".csv", ".json"):
        raise Misuse(f"« {out.name} » n'est ni un CSV ni un JSON.", remedy="L'enregistrer en .csv ou en .json.")
    found = observatory(
        site_diagnosis(
            adviser_for(rules, "reference"), read_text(file), name=file.name, window=_window(first, last, as_of)
        ),
        commune,
    )
    data = write_csv(rows_of(found)) if out.suffix == ".csv" else found.model_dump_json(indent=2).encode()
    written = write_file(out, data)
    tell_done(
        {"commune": commune, "sites": len(found.sites), **told_files(written)},
        f"Faits de la commune {commune} : {written}",
        as_json=as_json,
    )


@app.command("together", cls=FrenchCommand)
def together(
    files: Annotated[list[Path], typer.Argument(metavar="REGISTRES", help="Les registres de plusieurs bailleurs.")],
    *,
    first: First = None,
    last: Last = None,
    as_of: AsOf = None,
    rules: Rules = None,
) -> None:
    """Voir plusieurs bailleurs ensemble, commune par commune, sans les nommer ; en JSON."""
    texts = [(each.name, read_text(each)) for each in files]
    found = sites_together(adviser_for(rules, "reference"), texts, _window(first, last, as_of))
    print_data(found.model_dump(mode="json"))


@app.command("page", cls=FrenchCommand)
def page(  # noqa: PLR0913 - one parameter an option
    file: RegisterFile,
    *,
    out: Page,
    first: First = None,
    last: Last = None,
    as_of: AsOf = None,
    as_json: Json = False,
    engine: Engine = "deux",
    rules: Rules = None,
) -> None:
    """Écrire la page de travail du bailleur : niveaux, faits, indicateurs, dessins."""
    adviser, text, window = adviser_for(rules, engine), read_text(file), _window(first, last, as_of)
    classed = site_levels(adviser, text, name=file.name, day=window.last)
    written = write_file(out, sites_page(classed, site_diagnosis(adviser, text, name=file.name, window=window)))
    tell_done(told_files(written), f"Page des sites : {written}", as_json=as_json)


@app.command("form", cls=FrenchCommand)
def form(
    file: Annotated[
        Path | None, typer.Argument(metavar="[REGISTRE]", help="Un registre, pour imprimer le nom de ses résidences.")
    ] = None,
    *,
    out: Page,
    as_json: Json = False,
    rules: Rules = None,
) -> None:
    """Écrire la fiche de signalement à imprimer : des cases, pas de récit, aucun nom."""
    rulebook = adviser_for(rules, "reference").program.rulebook
    register = None if file is None else read_register(read_text(file), rulebook, file.name)
    written = write_file(out, form_page(rulebook, register))
    tell_done(told_files(written), f"Fiche à imprimer : {written}", as_json=as_json)


def _window(first: date | None, last: date | None, as_of: date | None) -> Window:
    """The days to count: a year where nobody says."""
    return window_of(first, last, as_of or today(), years=1)


def _show_levels(found: Levels) -> None:
    console = output()
    console.print(f"Sites de « {found.landlord} » le {french_date(found.as_of)}", style="bold", markup=False)
    console.print(f"Classement par des {found.criteria}. Un niveau règle des moyens, jamais un dossier.", markup=False)
    if not found.whole:
        console.print(
            "Personne n'atteste que tous les faits sont au registre : aucun site ne peut être dit tranquille.",
            style="yellow",
        )
    if found.to_erase:
        console.print(f"Fiches à effacer, leur terme est passé : {', '.join(found.to_erase)}", style="yellow")
    for site in found.sites:
        for line in _level_lines(site):
            console.print(line, markup=False)


def _level_lines(site: LevelOfSite) -> list[str]:
    change = f", {CHANGES[site.change]}" if site.change else ""
    standing = f" (en vigueur : {site.standing})" if site.standing else ""
    means = f" ; moyens : {site.means}" if site.means else ""
    lines = [f"{site.label} : {site.retained or 'à apprécier'}{change}{standing}{means}"]
    if site.observed and site.observed != site.retained:
        lines.append(f"  observé à ce jour : {site.observed}")
    if site.to_confirm:
        lines.append("  confirmation d'un partenaire à demander ; la protection du personnel n'attend pas")
    lines += [f"  parce que : {each.title} [{each.rule}]" for each in site.reasons]
    return lines + [f"  question ({each.asked_of}) : {each.text}" for each in site.questions]


def _show_indicators(found: Diagnosis, place: str) -> None:
    values = {each.indicator: each for each in found.values if each.place == place}
    if not values:
        known = ", ".join(each.id for each in found.places)
        raise Misuse(f"« {place} » n'est pas un lieu du registre.", remedy=f"Lieux : {known}.")
    console = output()
    label = next(each.label for each in found.places if each.id == place)
    table = Table(title=f"{label}, du {found.first} au {found.last}", title_justify="left")
    for title in ("indicateur", "valeur", "ce que publie une source", "prudence"):
        table.add_column(title)
    for told in found.indicators:
        if told.id in values:
            table.add_row(f"{told.id} {told.title}", told_value(told, values[told.id]), told.published, told.caution)
    console.print(table)
    for note in found.notes:
        console.print(note, markup=False)
