"""What a feature file may hide from the runner: lost scenarios, misread keywords, tests that cannot fail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gherkin.errors import ParserError
from gherkin.parser import Parser

ALLOWED_TAGS = {
    "decision": "une décision publiée et nommée",
    "vecteur": "un vecteur du dossier juridique ou de sa revue",
    "limite": "une borne de date, de nombre ou de délai",
}
FIRST_LINE = "# language: fr"
KEPT = {".feature", ".py", ".md"}
READ_ELSEWHERE = {"survivants.yaml"}
"""The changes of the rules that no scenario need refuse: read by `advisor rule mutate`."""
_KEYWORD = re.compile(
    r"^\s*#?\s*(fonctionnalit\w+|feature|sc[eé]nario\w*|plan du sc[eé]nario|scenarios? outline|exemples?|examples?"
    r"|contexte|background|r[eè]gle|rule)\s*:"
    r"|^\s*#?\s*(soit|sachant|[eé]tant donn[eé]\w*|quand|lorsqu\w*|alors|donc|given|when|then|and|but)\s"
    r"|^\s*(et|mais)\s(que\s|qu')?(l|la|le|les|un|une|dans|pour|toutes|aucune?)\b.*",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"^\s*Sources?\s*:\s*(?P<text>.+)$", re.MULTILINE)
_NAMED = re.compile(
    r"Cass\.|Cons\. const\.|\bCE\b|CEDH|CJUE|\b(CA|TJ) [A-ZÉ]|\bloi\b|\b[Cc]ode\b|C\. (civ|pén|trav)\.|\bCCH\b|\bCP[CP]\b|\bCSI\b|\bCASF\b"
    r"|\bCPCE\b|RGPD|CNIL|[Cc]onvention|dossier juridique|revue juridique"
)
_CIRCULAR = re.compile(r"\b(règles?|rules)/|\bla règle\b", re.IGNORECASE)


def faults(path: Path) -> list[str]:
    """Everything in a feature file that would be lost, misread or unable to fail, in French."""
    text = path.read_text(encoding="utf-8")
    found = (
        [] if text.startswith(FIRST_LINE + "\n") else [f"{path.name}:1 : la première ligne doit être « {FIRST_LINE} »"]
    )
    try:
        feature: Any = Parser().parse(text).get("feature")
    except ParserError as error:
        return [*found, f"{path.name} : {error}"]
    if feature is None:
        return [*found, f"{path.name} : aucune « Fonctionnalité : »"]
    checks = (_duplicates, _hidden_keywords, _tags, _sources, _idle, _outlines)
    found += [f"{path.name}:{line} : {fault}" for check in checks for line, fault in check(feature)]
    return found + [f"{path.name}:{line} : {fault}" for line, fault in _commented(text)]


def strays(root: Path) -> list[str]:
    """Files under `root` that no runner reads: a feature with a wrong ending is never collected."""
    files = (path for path in sorted(root.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return [
        f"{path.name} : ce fichier n'est lu par personne (fin attendue : .feature)"
        for path in files
        if path.suffix not in KEPT and path.relative_to(root).as_posix() not in READ_ELSEWHERE
    ]


def scenarios_of(feature: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every scenario of a feature, those inside its rules included."""
    for child in feature["children"]:
        if "scenario" in child:
            yield child["scenario"]
        for inner in child.get("rule", {}).get("children", []):
            if "scenario" in inner:
                yield inner["scenario"]


def expected_tests(path: Path) -> int:
    """How many tests a feature file must give: one a scenario, or one a row of its examples."""
    feature: Any = Parser().parse(path.read_text(encoding="utf-8"))["feature"]
    return sum((_rows(each) if each["examples"] else 1) for each in scenarios_of(feature))


def _rows(scenario: dict[str, Any]) -> int:
    return sum(len(table.get("tableBody", [])) for table in scenario["examples"])


def _duplicates(feature: dict[str, Any]) -> Iterator[tuple[int, str]]:
    names: dict[str, int] = {}
    for scenario in scenarios_of(feature):
        line = scenario["location"]["line"]
        if scenario["name"] in names:
            yield line, f"le scénario « {scenario['name']} » existe déjà ligne {names[scenario['name']]}"
        if not scenario["name"]:
            yield line, "ce scénario n'a pas de nom"
        names.setdefault(scenario["name"], line)


def _hidden_keywords(feature: dict[str, Any]) -> Iterator[tuple[int, str]]:
    for holder in _described(feature):
        for text in (holder.get("description") or "").splitlines():
            if _KEYWORD.match(text):
                yield (
                    holder["location"]["line"],
                    f"« {text.strip()} » n'est pas lu comme un mot-clé (accent, deux-points ?)",
                )


def _commented(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("#") and number > 1 and _KEYWORD.match(line):
            yield number, f"« {line.strip()} » : ôter ce qui ne sert plus, ou le rétablir"


def _tags(feature: dict[str, Any]) -> Iterator[tuple[int, str]]:
    for holder in _described(feature):
        for tag in holder.get("tags", []):
            if tag["name"].lstrip("@") not in ALLOWED_TAGS:
                yield tag["location"]["line"], f"l'étiquette « {tag['name']} » n'est pas admise"


def _sources(feature: dict[str, Any]) -> Iterator[tuple[int, str]]:
    shared = _SOURCE.search(feature.get("description") or "")
    for scenario in scenarios_of(feature):
        own = _SOURCE.search(scenario.get("description") or "") or shared
        if own is None:
            yield scenario["location"]["line"], f"« {scenario['name']} » ne cite aucune « Source : »"
        elif not _NAMED.search(own["text"]) or _CIRCULAR.search(own["text"]):
            yield (
                scenario["location"]["line"],
                f"« {own['text']} » ne nomme ni texte, ni décision, ni convention, ni revue",
            )


def _idle(feature: dict[str, Any]) -> Iterator[tuple[int, str]]:
    for scenario in scenarios_of(feature):
        kinds = _step_kinds(scenario)
        for kind, word in (("Action", "Quand"), ("Outcome", "Alors")):
            if kind not in kinds:
                yield (
                    scenario["location"]["line"],
                    f"« {scenario['name']} » n'a aucun « {word} » : il ne peut pas échouer",
                )


def _step_kinds(scenario: dict[str, Any]) -> list[str]:
    return [each["keywordType"] for each in scenario["steps"]]


def _outlines(feature: dict[str, Any]) -> Iterator[tuple[int, str]]:
    for scenario in scenarios_of(feature):
        line, written = scenario["location"]["line"], str(scenario["steps"])
        if scenario["keyword"].startswith("Plan") and not _rows(scenario):
            yield line, f"« {scenario['name']} » est un plan sans aucune ligne d'exemples"
        for table in scenario["examples"]:
            for cell in table.get("tableHeader", {}).get("cells", []):
                if f"<{cell['value']}>" not in written and f"<{cell['value']}>" not in scenario["name"]:
                    yield line, f"la colonne « {cell['value']} » des exemples ne sert pas"


def _described(feature: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield feature
    for child in feature["children"]:
        yield from (child[key] for key in ("rule", "background") if key in child)
        yield from (inner["background"] for inner in child.get("rule", {}).get("children", []) if "background" in inner)
    for scenario in scenarios_of(feature):
        yield scenario
        yield from scenario["examples"]
