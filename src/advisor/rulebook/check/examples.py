"""Examples: a rule arrives with one where it applies and one where it does not."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.rulebook import keywords as kw
from advisor.rulebook.check.finding import Finding
from advisor.rulebook.model import Rulebook


def examples_are_complete(rulebook: Rulebook) -> Iterator[Finding]:
    """X010: a rule of its own file shows one case where it applies and one where it does not."""
    for rule in rulebook.rules:
        expected = {example.expected for example in rule.examples}
        for word, code in kw.EXPECTATIONS.items():
            if "#" not in rule.id and code not in expected:
                yield (
                    rule.place,
                    "X010",
                    f"aucun exemple où la règle {word}",
                    f"Ajouter sous « exemples: » un cas avec « attendu: {word} ».",
                )
