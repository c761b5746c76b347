"""The options that several commands share, and the reading of what they name."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from advisor.cli.clock import today
from advisor.law.calendar import read_day
from advisor.rulebook.read import MAX_CHARACTERS
from advisor.service.adviser import Adviser, EngineSetting, alarms_in, open_adviser, rules_root
from advisor.service.output import cause
from advisor.service.record import TRAIL, Record
from advisor.service.refusals import Misuse

_ENGINES: dict[str, EngineSetting] = {"deux": "both", "reference": "reference"}
_MAX_BYTES = 4 * MAX_CHARACTERS


def day_of(text: str | date) -> date:
    """The day that an option gives (`BadParameter` otherwise)."""
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
        "--as-of", parser=day_of, metavar="AAAA-MM-JJ", help="Dire ce qui était connu et applicable ce jour-là."
    ),
]
RegisterFile = Annotated[Path, typer.Argument(metavar="REGISTRE", help="Le registre de preuves, en YAML.")]
First = Annotated[date | None, typer.Option("--du", parser=day_of, metavar="AAAA-MM-JJ", help="Premier jour.")]
Last = Annotated[date | None, typer.Option("--au", parser=day_of, metavar="AAAA-MM-JJ", help="Dernier jour.")]
OnDay = Annotated[
    date | None, typer.Option("--le", parser=day_of, metavar="AAAA-MM-JJ", help="Le jour ; sinon, aujourd'hui.")
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


def rules_folder(folder: Path | None) -> Path:
    """The rule base that is asked for, else the product's own.

    Raises: `Misuse` for a folder that is not there.
    """
    return rules_root() if folder is None else existing_folder(folder, "La base de règles")


def adviser_for(rules: Path | None, engine: str) -> Adviser:
    """The adviser of a rule base.

    Raises: `Misuse` for a folder that is not there; `RulebookInvalid`.
    """
    if rules is not None:
        existing_folder(rules, "La base de règles")
    return open_adviser(rules, engine_setting(engine))


def read_export_file(path: Path) -> bytes:
    """The bytes of an export.

    Raises: `Misuse` when it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        why, remedy = cause(error)
        raise Misuse(f"« {path} » ne peut pas être lu : {why}.", remedy=remedy) from error


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
        why, remedy = cause(error)
        raise Misuse(f"« {path} » ne peut pas être lu : {why}.", remedy=remedy) from error
    except UnicodeDecodeError as error:
        raise Misuse(
            f"« {path} » n'est pas un texte UTF-8 (octet {error.start}).",
            remedy="L'enregistrer en UTF-8 (« Enregistrer sous » de l'éditeur).",
        ) from error


def read_case_text(adviser: Adviser, path: Path, as_of: date | None = None) -> str:
    """The text of a case file.

    Raises: `Misuse` as `read_text`; the alarms of a file in another encoding than UTF-8 sound all the same.
    """
    try:
        return read_text(path)
    except Misuse as error:
        if isinstance(error.__cause__, UnicodeDecodeError):
            data: bytes = error.__cause__.object
            text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "cp1252", errors="replace")
            error.alarms = alarms_in(adviser, text, today=today(), as_of=as_of)
        raise


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
