"""The conditions of a rule file: one-line expressions, and lists of them under a connective."""

from __future__ import annotations

from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import ALWAYS, All, AnyOf, Condition, Not
from advisor.rulebook.diagnostic import Findings
from advisor.rulebook.expression import ExpressionReader
from advisor.rulebook.form import is_blank
from advisor.rulebook.read import Mapping, Node, Scalar


def parse_condition(node: Node, reader: ExpressionReader, scope: str, findings: Findings) -> Condition:
    """A one-line expression, or a list under `toutes`, `une` or `aucune`, at any depth."""
    if isinstance(node, Scalar) and not is_blank(node):
        return read_line(node, reader, scope, findings) or ALWAYS
    if isinstance(node, Mapping) and len(node.entries) == 1:
        key, body = node.entries[0]
        connective = kw.CONNECTIVES.get(key.text)
        if connective and not isinstance(body, Scalar | Mapping) and body.items:
            parts = tuple(parse_condition(item, reader, scope, findings) for item in body.items)
            if connective == "all":
                return All(parts)
            return AnyOf(parts) if connective == "any" else Not(AnyOf(parts))
    findings.add(
        node.place,
        "F008",
        "une condition est une expression d'une ligne, ou une liste sous « toutes », « une » ou « aucune »",
        "Écrire par exemple « si: » puis « toutes: » puis un tiret par condition.",
    )
    return ALWAYS


def read_line(node: Scalar, reader: ExpressionReader, scope: str, findings: Findings) -> Condition | None:
    """The condition that one line says; F011 when it stands on several lines, where no place could be told."""
    if not node.one_line:
        findings.add(
            node.place,
            "F011",
            "une expression tient sur une seule ligne",
            "La remettre sur une ligne, ou la découper sous « toutes: », une condition par tiret.",
        )
        return None
    place = node.place if node.plain else node.place.shifted(1, node.place.length)
    return reader.condition(node.text, place, scope, findings)
