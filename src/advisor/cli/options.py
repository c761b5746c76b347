"""The options that several commands share, and the reading of what they name."""

from __future__ import annotations

import errno
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from advisor.law.calendar import read_day
from advisor.rulebook.read import MAX_CHARACTERS
from advisor.service.adviser import Adviser, EngineSetting, open_adviser
from advisor.service.record import TRAIL, Record
from advisor.service.refusals import Misuse

_ENGINES: dict[str, EngineSetting] = {"deux": "both", "reference": "reference"}
_WHY = {
    errno.ENOENT: "il n'existe pas",
    errno.EACCES: "l'accès en est refusé",
    errno.EISDIR: "c'est un dossier, non un fichier",
    errno.ENOTDIR: "une partie du chemin n'est pas un dossier",
}
_MAX_BYTES = 4 * MAX_CHARACTERS


def _day(text: str | date) -> date:
    try:
        return text if isinstance(text, date) else read_day(text)
    except ValueError:
        raise typer.BadParameter(f"« {text} » n'est pas une date AAAA-MM-JJ.") from None


def _engine(text: str) -> str:
    if text not in _ENGINES:
        raise typer.BadParameter(f"« {text} » n'est pas un réglage ; choisir {' ou '.join(_ENGINES)}.")
    return text


Json = Annotated[bool, typer.Option("--json", help="Écrire le résultat en JSON ; le reste va sur la sortie d'erreur.")]
AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of", parser=_day, metavar="AAAA-MM-JJ", help="Dire ce qui était connu et applicable ce jour-là."
    ),
]
Trail = Annotated[Path, typer.Option("--trail", metavar="DOSSIER", help="Dossier du registre scellé.")]
Out = Annotated[Path, typer.Option("--out", metavar="DOSSIER", help="Dossier où écrire les documents.")]
Rules = Annotated[
    Path | None, typer.Option("--regles", metavar="DOSSIER", help="Une autre base de règles que celle du produit.")
]
Engine = Annotated[
    str,
    typer.Option(
        "--moteur", callback=_engine, metavar="deux|reference", help="Les deux moteurs, ou la référence seule."
    ),
]


def engine_setting(word: str) -> EngineSetting:
    """The setting that `--moteur` asks for."""
    return _ENGINES[word]


def adviser_for(rules: Path | None, engine: str) -> Adviser:
    """The adviser of a rule base.

    Raises: `Misuse` for a folder that is not there; `RulebookInvalid`.
    """
    if rules is not None:
        existing_folder(rules, "La base de règles")
    return open_adviser(rules, engine_setting(engine))


def read_text(path: Path) -> str:
    """The text of a file.

    Raises: `Misuse` when it cannot be read, is too large, or is not UTF-8.
    """
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise Misuse(
                f"« {path} » dépasse {_MAX_BYTES // 1_000_000} Mo.", remedy="Donner un seul dossier par fichier."
            )
        return path.read_text(encoding="utf-8")
    except OSError as error:
        why = _WHY.get(error.errno or 0, error.strerror)
        raise Misuse(f"« {path} » ne peut pas être lu : {why}.", remedy="Vérifier le chemin.") from error
    except UnicodeDecodeError as error:
        raise Misuse(
            f"« {path} » n'est pas un texte UTF-8 (octet {error.start}).", remedy="L'enregistrer en UTF-8."
        ) from error


def existing_folder(path: Path, what: str) -> Path:
    """The folder, if there is one.

    Raises: `Misuse`.
    """
    if not path.is_dir():
        raise Misuse(f"{what} « {path} » n'est pas un dossier.", remedy="Vérifier le chemin.")
    return path


def existing_record(folder: Path) -> Record:
    """The record of a folder where something was sealed.

    Raises: `Misuse`.
    """
    record = Record(existing_folder(folder, "Le registre"))
    if not record.trail.is_file():
        raise Misuse(f"« {folder} » ne contient pas de registre ({TRAIL}).", remedy="Sceller d'abord un avis.")
    return record
