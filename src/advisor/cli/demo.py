"""`advisor demo`: the whole line on every sample case."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from advisor.cli.clock import moment, new_secret, today
from advisor.cli.console import output, print_data, progress, show_record, show_refusal, show_summary, verdict_data
from advisor.cli.french import single
from advisor.cli.options import Engine, Json, Rules, adviser_for, existing_folder, read_text
from advisor.service.demo import CaseLine, Demo, Proof, prove, run_cases
from advisor.service.refusals import FINDINGS, FINE, Misuse, refusal_body

_CASES = (".yaml", ".yml", ".json")
_OUTCOMES = {
    "lift_question": "question à lever",
    "complete_file": "dossier à compléter",
    "nothing": "aucune mesure",
}


def demo(
    *,
    out: Annotated[
        Path, typer.Option("--out", metavar="DOSSIER", help="Où écrire avis, pages, courriers, registre.")
    ] = Path("out"),
    examples: Annotated[Path, typer.Option("--exemples", metavar="DOSSIER", help="Les dossiers à traiter.")] = Path(
        "examples"
    ),
    as_json: Json = False,
    rules: Rules = None,
    engine: Engine = "deux",
) -> None:
    """Traiter tous les dossiers d'exemple, de la lecture au sceau, puis vérifier le registre et rejouer un avis."""
    files = sorted(
        path for path in existing_folder(examples, "Le dossier d'exemples").iterdir() if path.suffix in _CASES
    )
    if not files:
        raise Misuse(f"« {examples} » ne contient aucun dossier.", remedy="Indiquer un autre dossier avec --exemples.")
    shown = progress()
    adviser = adviser_for(rules, engine)
    if adviser.notice:
        shown.print(adviser.notice, style="yellow", markup=False)
    line = Demo(adviser, out, today(), moment, new_secret)
    told = []
    for rank, case in enumerate(run_cases(line, ((path.name, read_text(path)) for path in files)), start=1):
        shown.print(f"[{rank}/{len(files)}] {case.name}", markup=False)
        if not as_json:
            _show_case(case)
        told.append(case)
    sealed = [case.evaluation.case.reference for case in told if case.evaluation is not None]
    shown.print("Vérification du registre et des pièces, puis rejeu d'un avis…")
    proof = prove(line, sealed[0] if sealed else None)
    if as_json:
        print_data({"cases": [_case_data(case) for case in told], "proof": _proof_data(proof)})
    else:
        _show_proof(proof)
        output().print(_table(told, out), soft_wrap=False)
    sound = proof.sound and all(case.refused is None for case in told)
    raise typer.Exit(FINE if sound else FINDINGS)


def _show_case(case: CaseLine) -> None:
    if case.refused is not None:
        show_refusal(case.refused)
    if case.summary is None:
        return
    console = output()
    show_summary(console, case.summary)
    for letter in case.letters:
        told = ", ".join(str(file) for file in letter.files) or letter.refused
        console.print(f"  Courrier « {letter.title} » : {told}", markup=False)


def _show_proof(proof: Proof) -> None:
    console = output()
    show_record(console, proof.trail, proof.pieces)
    if proof.replayed is not None:
        state = "identique, octet pour octet" if proof.replayed.identical else "DIFFÉRENT"
        console.print(f"Avis « {proof.replayed.reference} » rejoué : {state}", markup=False)
        for difference in proof.replayed.differences:
            console.print(f"  - {difference}", markup=False)


def _table(cases: list[CaseLine], out: Path) -> Table:
    table = Table(title=f"Les dossiers traités (documents dans {out}/)", title_justify="left")
    for head in ("Dossier", "Personne", "Avis", "Certitude", "Urgences", "Mesures interdites", "Courrier"):
        table.add_column(head, overflow="fold")
    for case in cases:
        for cells in _rows(case):
            table.add_row(*cells)
    return table


def _rows(case: CaseLine) -> list[tuple[str, ...]]:
    if case.evaluation is None:
        return [(case.name, "", "refusé", "", "", "", "")]
    advice = case.evaluation.advice
    urgent = advice.alarms.count
    letters = sum(bool(letter.files) for letter in case.letters)
    refused = len(case.letters) - letters
    letter = ", ".join(
        part for part in (f"{letters} composé" * bool(letters), f"{refused} incomplet" * bool(refused)) if part
    )
    return [
        (
            Path(case.name).stem,
            person.person,
            person.recommended.title if person.recommended else _OUTCOMES[person.outcome],
            "certain" if person.certainty == "certain" else "sous réserve",
            str(urgent) if urgent else "",
            str(len(person.barred)) if person.barred else "",
            letter,
        )
        for person in advice.persons
    ]


def _case_data(case: CaseLine) -> dict[str, Any]:
    return {
        "case": case.name,
        "refused": None if case.refused is None else refusal_body(case.refused),
        "persons": []
        if case.evaluation is None
        else [
            {
                "person": each.person,
                "outcome": each.outcome,
                "certainty": each.certainty,
                "measure": each.recommended.measure if each.recommended else None,
            }
            for each in case.evaluation.advice.persons
        ],
        "letters": [
            {"measure": each.measure, "files": [str(file) for file in each.files], "refused": each.refused}
            for each in case.letters
        ],
    }


def _proof_data(proof: Proof) -> dict[str, Any]:
    return {
        "sound": proof.sound,
        "trail": verdict_data(proof.trail),
        "pieces": None if proof.pieces is None else verdict_data(proof.pieces),
        "replayed": proof.replayed is not None and proof.replayed.identical,
    }


app = single(demo)
