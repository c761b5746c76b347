"""What of a value given does not fit its shape, in French: where, what was expected, how to mend it; never the value itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

from advisor.law.value import Value

Part = Literal["body", "query", "path", "header", "cookie"]
_PART_NAMES: dict[Part, str] = {
    "body": "corps",
    "query": "paramètre",
    "path": "partie de l'adresse",
    "header": "en-tête",
    "cookie": "cookie",
}
_DAY = ("une date AAAA-MM-JJ est attendue", "Écrire par exemple 2026-01-31.")
_YES_NO = ("oui (true) ou non (false) est attendu", "Répondre par l'un des deux.")
_WHOLE = ("un nombre entier est attendu", "L'écrire en chiffres, sans virgule ni guillemets.")
_TEXT = ("un texte est attendu", "L'écrire entre guillemets.")
_LIST = ("une liste est attendue", "L'écrire entre crochets, même pour un seul élément.")
_KEYS = ("une suite « clé : valeur » est attendue", "Donner les clés que décrit le schéma.")
_CHOICE = ("valeur non admise ; valeurs possibles : {expected}", "Choisir l'une d'elles.")
_TAG = ("valeur non admise ; valeurs possibles : {expected_tags}", "Choisir l'une d'elles.")
_UNSAID_TAG = ("la clé {discriminator}, qui dit de quelle forme il s'agit, manque", "L'ajouter.")

MISFITS: Mapping[str, tuple[str, str]] = {
    "missing": ("cette valeur est obligatoire", "La donner."),
    "extra_forbidden": ("cette clé n'existe pas", "La retirer, ou corriger son nom."),
    "json_invalid": ("ce n'est pas du JSON lisible", "Corriger la syntaxe."),
    "written_twice": ("cette clé est écrite deux fois", "N'en garder qu'une."),
    "literal_error": _CHOICE,
    "enum": _CHOICE,
    "union_tag_invalid": _TAG,
    "union_tag_not_found": _UNSAID_TAG,
    "date_type": _DAY,
    "date_from_datetime_parsing": _DAY,
    "date_from_datetime_inexact": _DAY,
    "bool_type": _YES_NO,
    "bool_parsing": _YES_NO,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "int_parsing_size": ("ce nombre a trop de chiffres", "En donner un plus petit."),
    "finite_number": ("un nombre fini est attendu", "En donner un."),
    "greater_than_equal": ("un nombre d'au moins {ge} est attendu", "L'augmenter."),
    "less_than_equal": ("un nombre d'au plus {le} est attendu", "Le diminuer."),
    "string_type": _TEXT,
    "bytes_type": _TEXT,
    "base64_decode": ("un fichier codé en base64 est attendu", "Coder ses octets en base64 (RFC 4648)."),
    "string_pattern_mismatch": ("ce texte n'a pas la forme attendue ({pattern})", "L'écrire sous cette forme."),
    "string_too_long": ("texte trop long (au plus {max_length} caractères)", "Le raccourcir."),
    "string_too_short": ("texte trop court (au moins {min_length} caractères)", "Le compléter."),
    "too_long": ("trop d'éléments (au plus {max_length})", "En retirer, ou faire plusieurs demandes."),
    "too_short": ("trop peu d'éléments (au moins {min_length})", "En ajouter."),
    "list_type": _LIST,
    "tuple_type": _LIST,
    "dict_type": _KEYS,
    "model_type": _KEYS,
    "value_error": ("{error}", "L'écrire comme il est dit."),
}
"""What each kind of error says and its remedy; kinds are pydantic's, and those that the house raises itself."""

UNREAD = "unread"
"""What an error of the kind `json_invalid` bears in its context: the error of `json` on the same text, which alone places it."""
_OTHER = ("cette valeur n'a pas la forme attendue", "La relire dans la description de l'API ou du fichier.")
_NAME = re.compile(r"[\w.@-]{1,60}")
_UNSHOWN = "…"


class Misfit(Value):
    """One fault: `place` is a JSON pointer (RFC 6901) in a body, else the name of a parameter."""

    part: Part
    place: str
    fault: str
    remedy: str

    def __str__(self) -> str:
        where = f" « {self.place} »" if self.place else ""
        return f"{_PART_NAMES[self.part]}{where} : {self.fault}. {self.remedy}"


def fault_of(error: Any) -> str:
    """What one error of pydantic says, in French, without the value that was given."""
    return _said(error)[0]


def misfits_of(errors: Iterable[Any], given: Any = None) -> tuple[Misfit, ...]:
    """Every fault, once each. The first step of each place is the part of the demand; `given` is the body as data, by which
    what pydantic adds to a place is told from what the body holds.
    """
    found: dict[tuple[Part, str], list[tuple[str, str]]] = {}
    for error in errors:
        said = found.setdefault(_place(error, given), [])
        if (told := _said(error)) not in said:
            said.append(told)
    return tuple(
        Misfit(part=part, place=place, fault=" ; ou bien : ".join(fault for fault, _ in said), remedy=said[0][1])
        for (part, place), said in found.items()
    )


def unreadable_json(error: ValueError | RecursionError | None) -> str:
    """Why a text is no JSON, in French, with its line and column where `json` tells them (columns in characters)."""
    where = f" (ligne {error.lineno}, colonne {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
    return MISFITS["json_invalid"][0] + where


def _said(error: Any) -> tuple[str, str]:
    kind, told = error["type"], dict(error.get("ctx", {}))
    fault, remedy = MISFITS.get(kind, _OTHER)
    if kind == "json_invalid":
        return unreadable_json(told.get(UNREAD)), remedy
    for name in ("expected", "expected_tags"):
        told[name] = str(told.get(name, "")).replace(" or ", ", ").replace("'", "")
    return fault.format(**{"error": _OTHER[0], **told}), remedy


def _place(error: Any, given: Any) -> tuple[Part, str]:
    part, *inner = error["loc"]
    if part != "body":
        return part, ".".join(map(str, inner))
    last = len(inner) - 1 if error["type"] in ("missing", "written_twice") else -1
    return part, "".join(f"/{each}" for each in _pointed(inner, given, last))


def _pointed(loc: list[Any], given: Any, last: int) -> Iterator[str]:
    """The steps of a place that are in the body; a union or a validator adds others, which are left out."""
    here = given
    for rank, step in enumerate(loc):
        inside = isinstance(here, dict) and step in here
        inside = inside or (isinstance(here, list) and isinstance(step, int) and step < len(here))
        if inside:
            here = here[step]
        if inside or rank == last:
            yield _shown(step)


def _shown(step: object) -> str:
    """A step, unless it is a key that may be somebody's words; so none needs the escapes of a pointer."""
    return str(step) if _NAME.fullmatch(str(step)) else _UNSHOWN
