"""`advisor glossary`: the French of the rules beside the English of the code."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from advisor.cli.console import tell_done, told_files
from advisor.cli.french import single
from advisor.cli.options import Json, Rules, rules_folder
from advisor.rulebook.load import load_rulebook
from advisor.service.glossary import glossary_text
from advisor.service.output import write_file


def glossary(
    *,
    out: Annotated[Path, typer.Option("--out", metavar="FICHIER", help="Où écrire le glossaire.")] = Path(
        "docs/glossaire.md"
    ),
    as_json: Json = False,
    rules: Rules = None,
) -> None:
    """Écrire le glossaire français-anglais d'après les mots-clés, le vocabulaire, les mesures et les clés du dossier."""
    written = write_file(out, glossary_text(load_rulebook(rules_folder(rules))))
    tell_done(told_files(written), f"Glossaire : {written}", as_json=as_json)


app = single(glossary)
