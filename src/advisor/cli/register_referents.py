"""`advisor register referents`: who is in charge, and where nobody is."""

from __future__ import annotations

import typer

from advisor.cli.clock import today
from advisor.cli.console import output, print_data
from advisor.cli.options import Engine, Json, OnDay, RegisterFile, Rules, adviser_for, read_text
from advisor.law.dates_fr import french_date
from advisor.review.directory import Directory, HolderShown, PostShown, VacancyShown
from advisor.rulebook import convention_keywords as words
from advisor.rulebook.keywords import french
from advisor.service.refusals import FINDINGS, FINE
from advisor.service.review import referents_on

_EXPECTED = {
    "true": "",
    "unknown": " (un texte en prévoit peut-être un)",
    "false": " (aucun texte n'en prévoit)",
}


def referents(
    file: RegisterFile,
    *,
    day: OnDay = None,
    as_json: Json = False,
    engine: Engine = "deux",
    rules: Rules = None,
) -> None:
    """Dire qui est en charge ce jour-là, organisme par organisme, qui supplée, et quand personne ne l'était."""
    adviser = adviser_for(rules, engine)
    found = referents_on(adviser, read_text(file), name=file.name, day=day or today(), as_of=today())
    if as_json:
        print_data(found.model_dump(mode="json"))
    else:
        _show(found)
    raise typer.Exit(FINDINGS if found.faults or any(post.alerts for post in found.posts) else FINE)


def _show(found: Directory) -> None:
    console = output()
    console.print(f"Référents le {french_date(found.as_of)}", style="bold", markup=False)
    if not found.attested:
        console.print(
            "Personne n'atteste que toutes les désignations sont au registre à ce jour : une absence reste à établir.",
            style="yellow",
        )
    for territory in dict.fromkeys(post.territory for post in found.posts):
        console.print(f"Territoire {territory}", style="bold", markup=False)
        for post in found.posts:
            if post.territory == territory:
                for line in _lines(post):
                    console.print(f"  {line}", markup=False)
    for fault in found.faults:
        console.print(f"À vérifier par une personne : « {fault.title} » ({fault.item}). {fault.why}", markup=False)


def _lines(post: PostShown) -> list[str]:
    bodies = " ou ".join(french(words.ROLES, body) for body in post.bodies)
    holders = ", ".join(map(_holder, post.in_charge)) or "personne n'est inscrit"
    lines = [f"{bodies}{_EXPECTED[post.expected]} : {holders}"]
    lines += [f"  suppléant : {_holder(each)}" for each in post.deputies]
    lines += [f"  {_vacancy(each)}" for each in post.vacancies]
    lines += [f"  alerte{'' if each.certain else ' possible'} : {each.text}" for each in post.alerts]
    lines += [f"  doute : {each}" for each in post.doubts]
    return lines + [f"  question ({each.asked_of}) : {each.text}" for each in post.questions]


def _holder(holder: HolderShown) -> str:
    until = f", jusqu'au {french_date(holder.until)}" if holder.until else ""
    return f"{holder.function}, depuis le {french_date(holder.since)}{until} [{holder.record}]"


def _vacancy(vacancy: VacancyShown) -> str:
    days = f"depuis le {french_date(vacancy.first)}"
    if vacancy.last is not None:
        days = f"du {french_date(vacancy.first)} au {french_date(vacancy.last)}"
    return f"sans titulaire inscrit {days}" + (f", suppléé par [{vacancy.covered_by}]" if vacancy.covered_by else "")
