"""`advisor evaluate`: case files in, advice out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from advisor.audit.errors import AuditError
from advisor.cli.clock import moment, new_secret, today
from advisor.cli.console import output, print_data, progress, show_refusal, show_summary
from advisor.cli.french import single
from advisor.cli.options import AsOf, Engine, Json, Rules, adviser_for, read_case_text
from advisor.law.errors import AdvisorError
from advisor.service.adviser import Adviser, Evaluation
from advisor.service.adviser import evaluate as evaluate_text
from advisor.service.output import write_file
from advisor.service.pages import advice_page
from advisor.service.record import open_record, seal_advice
from advisor.service.refusals import FINE, Misuse, keeping_alarms, refusal_body, refusal_of
from advisor.service.summary import summarise


def evaluate(  # noqa: PLR0913 - the options of one command
    cases: Annotated[list[Path], typer.Argument(metavar="DOSSIER", help="Dossiers à évaluer, en YAML ou en JSON.")],
    *,
    as_of: AsOf = None,
    trail: Annotated[
        Path | None, typer.Option("--trail", metavar="DOSSIER", help="Sceller chaque avis dans ce registre.")
    ] = None,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FICHIER", help="Écrire aussi la page de l'avis (un seul dossier).")
    ] = None,
    as_json: Json = False,
    rules: Rules = None,
    engine: Engine = "deux",
) -> None:
    """Évaluer un ou plusieurs dossiers et dire la mesure conseillée.

    Avec --json, un avis par ligne, dans l'ordre des dossiers ; un refus, même du seul sceau, est une ligne « refused ».
    """
    if html is not None and len(cases) > 1:
        raise Misuse("--html écrit la page d'un seul dossier.", remedy="Évaluer les dossiers un par un.")
    adviser = adviser_for(rules, engine)
    if adviser.notice:
        progress().print(adviser.notice, style="yellow", markup=False)
    worst = FINE
    for path in cases:
        try:
            text = read_case_text(adviser, path, as_of)
            evaluation = evaluate_text(adviser, text, name=path.name, today=today(), as_of=as_of)
            _show(adviser, evaluation, as_json=as_json)
            with keeping_alarms(evaluation.advice.alarms):
                _keep(html, trail, adviser, evaluation)
        except (AdvisorError, AuditError) as error:
            worst = max(worst, _refused(path, error, as_json=as_json))
    raise typer.Exit(worst)


def _keep(html: Path | None, trail: Path | None, adviser: Adviser, evaluation: Evaluation) -> None:
    """Write and seal what was shown: an advice is never held back by a disk that refuses."""
    if html is not None:
        write_file(html, advice_page(evaluation.advice, evaluation.case, adviser.program.rulebook))
    if trail is not None:
        _seal(trail, adviser, evaluation)


def _seal(trail: Path, adviser: Adviser, evaluation: Evaluation) -> None:
    try:
        entry = seal_advice(open_record(trail), adviser, evaluation, secret=new_secret(), recorded_at=moment())
    except (AdvisorError, AuditError):
        progress().print("L'avis affiché n'est pas scellé.", style="bold red")
        raise
    progress().print(f"Scellé : écriture n° {entry.sequence}, {entry.digest}")


def _show(adviser: Adviser, evaluation: Evaluation, *, as_json: bool) -> None:
    if as_json:
        print_data(evaluation.advice.model_dump(mode="json"))
    else:
        show_summary(output(), summarise(evaluation.advice, evaluation.case, adviser.program.rulebook))


def _refused(path: Path, error: AdvisorError | AuditError, *, as_json: bool) -> int:
    """Tell that one case, its page or its seal is refused, and go on with the others."""
    code = refusal_of(error).exit_code
    if as_json:
        print_data({"case": path.name, "refused": refusal_body(error), "exit_code": code})
    show_refusal(error)
    return code


app = single(evaluate)
