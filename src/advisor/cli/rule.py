"""`advisor rule`: check the rule base, try a rule on a case, publish its page, look a term up."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.text import Text
from rich.tree import Tree

from advisor.advice.advice import Reason
from advisor.cli.clock import today
from advisor.cli.console import output, print_data, show_diagnostic, tell_done, told_files
from advisor.cli.french import FrenchCommand, FrenchGroup, application
from advisor.cli.lists import phenomena, watched
from advisor.cli.mutate import mutate
from advisor.cli.options import AsOf, Json, Out, Rules, read_text, rules_folder
from advisor.rulebook.load import load_rulebook
from advisor.service.glossary import origin_of
from advisor.service.labels import CONDITIONS, RULES, references
from advisor.service.output import write_file
from advisor.service.refusals import FINDINGS, FINE
from advisor.service.rule_pages import rule_pages
from advisor.service.rulebooks import (
    RuleCheck,
    Trial,
    check_rules,
    format_rules,
    rule_schemas,
    terms_like,
    try_rule,
)

app = application(FrenchGroup, "Contrôler, essayer, publier et éprouver les règles.")
app.command("mutate", cls=FrenchCommand)(mutate)
app.command("watch", cls=FrenchCommand)(watched)
app.command("taxonomy", cls=FrenchCommand)(phenomena)

_COLOURS = {"true": "green", "false": "dim", "unknown": "yellow"}


@app.command("check", cls=FrenchCommand)
def check(
    folder: Annotated[Path | None, typer.Argument(metavar="DOSSIER", help="La base de règles à contrôler.")] = None,
    *,
    as_json: Json = False,
) -> None:
    """Contrôler la base de règles : tous les diagnostics, puis les exemples qui ne tiennent pas."""
    found = check_rules(rules_folder(folder))
    if as_json:
        print_data({"sound": found.sound, **_check_data(found)})
    else:
        _show_check(found)
    raise typer.Exit(FINE if found.sound else FINDINGS)


@app.command("try", cls=FrenchCommand)
def try_on_case(
    rule: Annotated[str, typer.Argument(metavar="RÈGLE", help="L'identifiant d'une règle ou d'une table.")],
    *,
    case: Annotated[Path, typer.Option("--dossier", metavar="FICHIER", help="Le dossier sur lequel l'essayer.")],
    as_of: AsOf = None,
    as_json: Json = False,
    rules: Rules = None,
) -> None:
    """Essayer une règle sur un dossier : l'arbre du raisonnement, ce qu'elle conclut, ce qui lui manque."""
    trials = try_rule(rules_folder(rules), rule, read_text(case), case_name=case.name, today=today(), as_of=as_of)
    if as_json:
        print_data([_trial_data(trial) for trial in trials])
        return
    console = output()
    if not trials:
        console.print(f"La règle « {rule} » n'a rien à juger dans ce dossier, ou n'est pas en vigueur.", markup=False)
    for trial in trials:
        console.print(_tree(trial), soft_wrap=False)


@app.command("page", cls=FrenchCommand)
def page(
    out: Out,
    rule: Annotated[str | None, typer.Argument(metavar="RÈGLE", help="Une seule règle ; sinon toute la base.")] = None,
    *,
    as_json: Json = False,
    rules: Rules = None,
) -> None:
    """Écrire la page HTML d'une règle, ou celles de toute la base avec leur index."""
    files = [write_file(out / name, text) for name, text in rule_pages(rules_folder(rules), rule).items()]
    tell_done(told_files(*files), f"{len(files)} page(s) dans {out}", as_json=as_json)


@app.command("format", cls=FrenchCommand)
def format_files(
    folder: Annotated[Path | None, typer.Argument(metavar="DOSSIER", help="La base de règles.")] = None,
    *,
    write: Annotated[bool, typer.Option("--ecrire", help="Récrire les fichiers, au lieu de les nommer.")] = False,
    as_json: Json = False,
) -> None:
    """Nommer (ou récrire) les fichiers qui ne sont pas dans la forme canonique ; ceux qui ont des commentaires restent."""
    changed = format_rules(rules_folder(folder), write=write)
    tell_done({"changed": changed, "written": write}, *changed, as_json=as_json)
    raise typer.Exit(FINE if write or not changed else FINDINGS)


@app.command("schema", cls=FrenchCommand)
def schemas(out: Out, *, as_json: Json = False, rules: Rules = None) -> None:
    """Écrire les schémas JSON avec lesquels un éditeur complète et souligne règles et tables."""
    files = [
        write_file(out / f"{name}.schema.json", json.dumps(schema, ensure_ascii=False, indent=2) + "\n")
        for name, schema in rule_schemas(rules_folder(rules)).items()
    ]
    tell_done(told_files(*files), *map(str, files), as_json=as_json)


@app.command("terms", cls=FrenchCommand)
def terms(
    word: Annotated[str, typer.Argument(metavar="MOT", help="Une partie du nom ou de la question.")] = "",
    *,
    as_json: Json = False,
    rules: Rules = None,
) -> None:
    """Chercher dans le vocabulaire des règles."""
    found = terms_like(load_rulebook(rules_folder(rules)), word)
    if as_json:
        print_data(
            [
                {
                    "term": t.id,
                    "scope": t.scope,
                    "type": t.type,
                    "question": t.question,
                    "values": [s.id for s in t.steps],
                }
                for t in found
            ]
        )
    else:
        console = output()
        for term in found:
            console.print(Text(term.id, style="bold"), Text(f"  ({origin_of(term)})"), sep="", end="")
            console.print(f"  {term.question}".rstrip(), markup=False)
            if term.steps:
                console.print(f"    {' | '.join(step.id for step in term.steps)}", markup=False)
    raise typer.Exit(FINE if found else FINDINGS)


def _show_check(found: RuleCheck) -> None:
    console = output()
    for diagnostic in found.diagnostics:
        show_diagnostic(console, diagnostic)
    for failure in found.failures:
        place = failure.example.place
        console.print(Text(f"{place.file}:{place.line}  {failure.rule}, « {failure.example.title} »", style="bold"))
        console.print(f"     {failure.fault}", markup=False)
    if found.sound:
        console.print(f"[green]{found.rules} règles, {found.examples} exemples : rien à signaler.[/]")
    elif found.diagnostics:
        console.print(
            f"[bold red]{len(found.diagnostics)} diagnostic(s)[/] ; les exemples seront rejoués une fois ces points corrigés."
        )
    else:
        console.print(f"[bold red]{len(found.failures)} exemple(s) sur {found.examples} ne tiennent pas.[/]")


def _check_data(found: RuleCheck) -> dict[str, Any]:
    return {
        "rules": found.rules,
        "examples": found.examples,
        "diagnostics": [dataclasses.asdict(each) for each in found.diagnostics],
        "failures": [
            {"rule": each.rule, "example": each.example.title, "fault": each.fault} for each in found.failures
        ],
    }


def _trial_data(trial: Trial) -> dict[str, Any]:
    return {
        "item": trial.item,
        "views": trial.views,
        "answer": trial.answer,
        "says": trial.says,
        "reason": trial.reason.model_dump(mode="json"),
        "questions": [question.model_dump(mode="json") for question in trial.questions],
    }


def _tree(trial: Trial) -> Tree:
    views = f" ({', '.join(trial.views)})" if trial.views else ""
    tree = Tree(_line(f"{trial.item}{views} : {trial.reason.title}", RULES, trial.answer))
    _grow(tree, trial.reason.because)
    for exception in trial.reason.exceptions:
        _grow(tree, exception)
    for said in trial.says:
        tree.add(Text(f"→ {said}", style="bold"))
    for question in trial.questions:
        tree.add(Text(f"? {question.text} Peut répondre : {question.asked_of}.", style="yellow"))
    tree.add(Text(f"Fondements : {references(trial.reason.citations)}", style="dim"))
    return tree


def _grow(tree: Tree, reason: Reason) -> None:
    items = f" [{', '.join(reason.items)}]" if reason.items else ""
    branch = tree.add(_line(f"{reason.text}{items}", CONDITIONS, reason.truth))
    for part in reason.parts:
        _grow(branch, part)


def _line(text: str, words: dict[str, str], truth: str) -> Text:
    return Text(f"{text} : ").append(words[truth], style=_COLOURS[truth])
