"""`advisor review report | letter`: the review as documents, and the letters to partners."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from advisor.cli.clock import moment, new_secret, today
from advisor.cli.console import output, print_data
from advisor.cli.letter import deliver_draft
from advisor.cli.options import AsOf, Engine, Json, Out, Rules, Trail, adviser_for, day_of, read_text
from advisor.letters.partner import MODELS, Wanted
from advisor.register.words import choice_of
from advisor.rulebook import convention_keywords as words
from advisor.service.partner_mail import draft_partner_letter
from advisor.service.record import open_record
from advisor.service.review import window_of
from advisor.service.review_report import earlier_review, reviewed_register, write_report
from advisor.service.review_sheets import has_workbooks

First = Annotated[date | None, typer.Option("--du", parser=day_of, metavar="AAAA-MM-JJ", help="Premier jour revu.")]
Last = Annotated[date | None, typer.Option("--au", parser=day_of, metavar="AAAA-MM-JJ", help="Dernier jour revu.")]
File = Annotated[Path, typer.Argument(metavar="REGISTRE", help="Le registre de preuves, en YAML.")]


def report(  # noqa: PLR0913 - one parameter an option
    file: File,
    *,
    out: Out,
    since: Annotated[
        Path | None, typer.Option("--depuis", metavar="ANCIENNE.json", help="Une revue antérieure, à comparer.")
    ] = None,
    first: First = None,
    last: Last = None,
    as_of: AsOf = None,
    as_json: Json = False,
    engine: Engine = "deux",
    rules: Rules = None,
) -> None:
    """Écrire le rapport de la revue : PDF, page, classeur et JSON ; avec --depuis, ce qui a changé et pourquoi."""
    window = window_of(first, last, as_of or today())
    adviser = adviser_for(rules, engine)
    found = reviewed_register(adviser, read_text(file), name=file.name, window=window)
    earlier = None if since is None else earlier_review(read_text(since), since.name, found.review.landlord)
    files = write_report(adviser, found, out, earlier)
    if as_json:
        print_data({"files": [str(each) for each in files]})
        return
    console = output()
    console.print(f"Rapport de la revue de « {found.review.landlord} » :", markup=False)
    for each in files:
        console.print(f"  {each}", markup=False)
    if not has_workbooks():
        console.print("  Sans classeur : le complément « xlsx » n'est pas installé.", markup=False)


def _role(text: str) -> str:
    try:
        return choice_of(words.ROLES)(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


def letter(  # noqa: PLR0913 - one parameter an option
    file: File,
    model: Annotated[str, typer.Argument(metavar="MODÈLE", help=f"Le modèle : {', '.join(MODELS)}.")],
    *,
    to: Annotated[str, typer.Option("--a", parser=_role, metavar="RÔLE", help="L'organisme : préfet, procureur…")],
    territory: Annotated[str, typer.Option("--territoire", metavar="ID", help="Le territoire du registre.")],
    trail: Trail,
    out: Out,
    text: Annotated[
        str, typer.Option("--texte", metavar="ID", help="Le texte dont parle une dénonciation ou une confirmation.")
    ] = "",
    first: First = None,
    last: Last = None,
    as_of: AsOf = None,
    as_json: Json = False,
    engine: Engine = "deux",
    rules: Rules = None,
) -> None:
    """Composer un courrier à un partenaire, en brouillon scellé ; il s'approuve comme les autres (advisor approve)."""
    window = window_of(first, last, as_of or today())
    adviser = adviser_for(rules, engine)
    found = reviewed_register(adviser, read_text(file), name=file.name, window=window)
    posting = draft_partner_letter(
        open_record(trail),
        adviser,
        found,
        Wanted(model, to, territory, text),
        secret=new_secret(),
        recorded_at=moment(),
    )
    deliver_draft(posting, out, as_json=as_json)
