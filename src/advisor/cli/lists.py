"""`advisor rule watch | taxonomy`: the texts that may change the rules, and what is usually thought of each phenomenon."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from advisor.cli.clock import today
from advisor.cli.console import output, print_data
from advisor.cli.options import Json, Rules, rules_folder
from advisor.law.dates_fr import french_date
from advisor.rulebook import keywords as kw
from advisor.rulebook.load import load_rulebook
from advisor.rulebook.model import Phenomenon, Rulebook, Watch
from advisor.service.refusals import FINDINGS, FINE


def watched(*, as_json: Json = False, rules: Rules = None) -> None:
    """Lister les textes sous veille, ceux à revérifier d'abord ; le code de sortie est 1 s'il y en a."""
    texts = sorted(_rulebook(rules).watched.values(), key=lambda each: each.check_again_by)
    overdue = [each for each in texts if each.check_again_by < today()]
    if as_json:
        print_data([_plain(each) | {"overdue": each in overdue} for each in texts])
    else:
        for text in texts:
            _show_watched(text, today())
    raise typer.Exit(FINDINGS if overdue else FINE)


def phenomena(
    word: Annotated[str, typer.Argument(metavar="MOT", help="Une partie du phénomène ou de sa famille.")] = "",
    *,
    as_json: Json = False,
    rules: Rules = None,
) -> None:
    """Dire de chaque phénomène sa gravité indicative, s'il peut être un manquement, et la première réponse d'usage."""
    found = [
        each
        for each in _rulebook(rules).phenomena.values()
        if word.casefold() in f"{each.value} {each.family}".casefold()
    ]
    if as_json:
        print_data([_plain(each) for each in found])
    else:
        family = ""
        for each in found:
            if each.family != family:
                family = each.family
                output().print(Text(f"\n{family}", style="bold"))
            _show_phenomenon(each)
        output().print("\nLa gravité indicative est un repère ; un juriste apprécie chaque fait.", style="dim")
    raise typer.Exit(FINE if found else FINDINGS)


def _rulebook(folder: Path | None) -> Rulebook:
    return load_rulebook(rules_folder(folder))


def _plain(each: Watch | Phenomenon) -> dict[str, object]:
    told = dataclasses.asdict(each)
    del told["place"]
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in told.items()}


def _show_watched(text: Watch, day: date) -> None:
    console = output()
    late = " : à revérifier" if text.check_again_by < day else ""
    state = kw.french(kw.WATCH_STATES, text.state)
    console.print(Text(text.title, style="bold"), Text(f"  ({state})"), sep="")
    effect = f" ; effet attendu le {french_date(text.expected_on)}" if text.expected_on else ""
    console.print(
        f"   vérifié le {french_date(text.checked_on)}, à revoir le {french_date(text.check_again_by)}{late}{effect}",
        style="yellow" if late else "dim",
        markup=False,
    )
    console.print(f"   {text.changes}", markup=False)
    touched = ", ".join((*text.rules, *text.letters, *text.provisions))
    console.print(f"   Touche : {touched}", markup=False)
    console.print(f"   En attendant : {text.meanwhile}\n", markup=False)


def _show_phenomenon(each: Phenomenon) -> None:
    console = output()
    span = " à ".join(dict.fromkeys(each.gravity))
    breach = {"yes": "manquement", "to_establish": "manquement à établir", "no": "pas un manquement"}[each.breach]
    console.print(Text(f"  {each.value}", style="bold"), Text(f" : {span} ; {breach}"), sep="")
    if each.precision:
        console.print(f"      {each.precision}", markup=False)
    confidence = kw.french(kw.CONFIDENCES, each.confidence)
    console.print(f"      infraction possible : {each.offence} ({confidence})", markup=False)
    console.print(f"      première réponse : {each.response}", markup=False)
