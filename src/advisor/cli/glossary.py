"""`advisor glossary`: the French of the rules beside the English of the code."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from advisor.cli.console import output
from advisor.cli.french import single
from advisor.cli.options import Rules, rules_folder
from advisor.rulebook.load import load_rulebook
from advisor.service.glossary import glossary_text
from advisor.service.output import write_file


def glossary(
    *,
    out: Annotated[Path, typer.Option("--out", metavar="FICHIER", help="Où écrire le glossaire.")] = Path(
        "docs/glossaire.md"
    ),
    rules: Rules = None,
) -> None:
    """Écrire le glossaire français-anglais d'après les mots-clés, le vocabulaire, les mesures et les clés du dossier."""
    root = rules_folder(rules)
    output().print(f"Glossaire : {write_file(out, glossary_text(load_rulebook(root)))}", markup=False)


app = single(glossary)
