"""What a feature file may hide from the runner: duplicate names, misspelt keywords, unknown tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gherkin.parser import Parser

ALLOWED_TAGS = {"decision": "décision nommée"}
_LIKE_A_KEYWORD = re.compile(
    r"^\s*(sc[eé]nario\w*|plan du|exemples?|contexte|r[eè]gle|soit|etant|étant|quand|alors|et|mais|donc|lorsqu?\w*)\b.*",
    re.IGNORECASE,
)


def faults(path: Path) -> list[str]:
    """Everything in a feature file that would be lost or misread, in French."""
    try:
        tree = Parser().parse(path.read_text(encoding="utf-8"))
    except Exception as error:  # noqa: BLE001 - the parser has no common base error
        return [f"{path.name} : {error}"]
    feature = tree["feature"]
    found = [] if feature["language"] == "fr" else [f"{path.name} : la première ligne doit être « # language: fr »"]
    names: dict[str, int] = {}
    for scenario in scenarios_of(feature):
        line = scenario["location"]["line"]
        if scenario["name"] in names:
            found.append(
                f"{path.name}:{line} : le scénario « {scenario['name']} » existe déjà ligne {names[scenario['name']]}"
            )
        names[scenario["name"]] = line
    for holder in _described(feature):
        for text in (holder.get("description") or "").splitlines():
            if _LIKE_A_KEYWORD.match(text):
                line = holder["location"]["line"]
                found.append(
                    f"{path.name}:{line} : « {text.strip()} » n'est pas lu comme un mot-clé (accent, deux-points ?)"
                )
    found += [
        f"{path.name}:{tag['location']['line']} : l'étiquette « {tag['name']} » n'est pas admise"
        for holder in _described(feature)
        for tag in holder.get("tags", [])
        if tag["name"].lstrip("@") not in ALLOWED_TAGS
    ]
    if not any(
        "Source" in (scenario.get("description") or "") for scenario in scenarios_of(feature)
    ) and "Source" not in (feature.get("description") or ""):
        found.append(f"{path.name} : aucune « Source : » n'est citée")
    return found


def scenarios_of(feature: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every scenario of a feature, those inside its rules included."""
    for child in feature["children"]:
        if "scenario" in child:
            yield child["scenario"]
        for inner in child.get("rule", {}).get("children", []):
            if "scenario" in inner:
                yield inner["scenario"]


def expected_tests(feature: dict[str, Any]) -> int:
    """How many tests the feature must give: one a scenario, or one a row of its examples."""
    total = 0
    for scenario in scenarios_of(feature):
        rows = sum(len(table.get("tableBody", [])) for table in scenario.get("examples", []))
        total += rows if scenario.get("examples") else 1
    return total


def _described(feature: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield feature
    yield from scenarios_of(feature)
    yield from (child["rule"] for child in feature["children"] if "rule" in child)
