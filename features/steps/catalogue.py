"""The closed set of step patterns, each with what it means and an example; `PAS.md` and the runner read it."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass

KEYWORDS = {"given": "Soit", "when": "Quand", "then": "Alors"}
SHOWN = {"day": "AAAA-MM-JJ", "person": "personne", "measure": "mesure", "term": "terme", "value": "valeur"}
SHOWN |= {"name": "nom", "item": "nom", "items": "liste", "role": "rôle", "rule": "règle", "incident": "incident"}
SHOWN |= {"piece": "pièce", "outcome": "suite", "status": "statut", "provision": "disposition", "label": "titre"}
SHOWN |= {"count": "nombre", "verdict": "verdict"}
SHOWN |= {"words": "mots", "length": "durée", "names": "noms", "lists": "genres", "kind": "genre"}

_TOKEN = re.compile(r"\{(?P<name>\w+)(?::(?P<choices>[^}]+))?\}|(?P<open>\[)|(?P<close>\])|(?P<space> )|(?P<tick>')|.")
_SPACES = "[ \u00a0\u202f]"
_APOSTROPHES = "['\u2019]"
_DAY = r"\d{4}-\d{2}-\d{2}"


@dataclass(frozen=True)
class Step:
    """One pattern: `{name}` takes what an expert writes, `{name:a|b}` one of the choices, `[…]` may be left out."""

    keyword: str
    pattern: str
    says: str
    example: str
    act: Callable[..., None]

    @property
    def regex(self) -> re.Pattern[str]:
        """The pattern as a regular expression; French spaces and apostrophes are read whatever their form."""
        return re.compile(_regex(self.pattern))

    @property
    def takes_table(self) -> bool:
        """Tell whether a table follows the step."""
        return "datatable" in inspect.signature(self.act).parameters

    def shown(self) -> str:
        """The pattern as an expert reads it."""
        return re.sub(r"\{(\w+)(?::([^}]+))?\}", _choice_or_name, self.pattern)

    def arguments(self, text: str) -> dict[str, str] | None:
        """What `text` says, by placeholder, or nothing if it is not this step."""
        found = self.regex.fullmatch(text)
        return None if found is None else {name: plain(value) for name, value in found.groupdict(default="").items()}


STEPS: list[Step] = []


def plain(text: str) -> str:
    """A text with ordinary spaces and straight apostrophes, as the vocabulary writes them."""
    return re.sub(_SPACES, " ", text).replace("\u2019", "'").strip()


def step(keyword: str, pattern: str, says: str, example: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Register a function as what a pattern does."""

    def register(act: Callable[..., None]) -> Callable[..., None]:
        STEPS.append(Step(keyword, pattern, says, example, act))
        return act

    return register


def matching(keyword: str, text: str) -> list[tuple[Step, dict[str, str]]]:
    """Every step of a keyword that reads `text`, with its arguments; exactly one if the set is sound."""
    found = ((each, each.arguments(text)) for each in STEPS if each.keyword == keyword)
    return [(each, arguments) for each, arguments in found if arguments is not None]


def _choice_or_name(found: re.Match[str]) -> str:
    return f"({found[2]})" if found[2] else "{" + SHOWN[found[1]] + "}"


def _regex(pattern: str) -> str:
    built = []
    for found in _TOKEN.finditer(pattern):
        if found["name"]:
            built.append(f"(?P<{found['name']}>{_value(found['name'], found['choices'])})")
        elif found["open"] or found["close"]:
            built.append("(?:" if found["open"] else ")?")
        elif found["space"]:
            built.append(_SPACES)
        else:
            built.append(_APOSTROPHES if found["tick"] else re.escape(found[0]))
    return "".join(built)


def _value(name: str, choices: str | None) -> str:
    if choices:
        return "|".join(
            re.escape(each).replace("\\ ", _SPACES).replace("'", _APOSTROPHES) for each in choices.split("|")
        )
    return _DAY if name == "day" else "[^«»]+?"
