"""One-line expressions: text to condition tree (Lark), every name and type settled by the vocabulary."""

from __future__ import annotations

from dataclasses import dataclass

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput

from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import Condition, Operand
from advisor.rulebook.diagnostic import Findings, Place
from advisor.rulebook.grammar import MAX_EXPRESSION, parser_of
from advisor.rulebook.resolver import Fault, Resolver, branches, readable
from advisor.rulebook.vocabulary import Vocabulary

__all__ = ["ExpressionReader", "expression_reader", "readable"]

# Signs of other languages → what is written here.
_SLIPS = {
    "==": "=",
    "!=": "≠",
    "<>": "≠",
    "≥": ">=",
    "≤": "<=",
    "=>": ">=",
    "=<": "<=",
    "&": kw.AND,
    "|": kw.OR,
}
_FORMS = (
    "Formes admises : « terme », « terme >= valeur », « terme est valeur », « terme parmi (a, b) », "
    "« nombre(incidents où …) >= 1 », reliées par et / ou / non."
)


@dataclass(frozen=True)
class ExpressionReader:
    """Reads expressions against one vocabulary; build it once per rule base."""

    vocabulary: Vocabulary
    parser: Lark

    def condition(self, text: str, place: Place, scope: str, findings: Findings) -> Condition | None:
        """Read a condition on items of `scope`; faults go to `findings` (codes E001–E010)."""
        tree = self._parse(text, place, "start", findings)
        if tree is None:
            return None
        resolver = Resolver(self.vocabulary, scope, text)
        found = resolver.part(branches(tree)[0])
        for fault in resolver.faults:
            findings.add(place.shifted(fault.offset, fault.length), fault.code, fault.message, fault.remedy)
        return None if resolver.faults else found

    def operand(self, text: str, place: Place, scope: str, findings: Findings) -> Operand | None:
        """Read a value (a term, a figure, an aggregate or a shifted date) on items of `scope`."""
        tree = self._parse(text, place, "operand", findings)
        if tree is None:
            return None
        try:
            return Resolver(self.vocabulary, scope, text).value(tree)
        except Fault as fault:
            findings.add(place.shifted(fault.offset, fault.length), fault.code, fault.message, fault.remedy)
            return None

    def type_of(self, operand: Operand) -> str:
        """The type of what an operand gives (`kw.TYPES`)."""
        return Resolver(self.vocabulary).type_of(operand)

    def _parse(self, text: str, place: Place, start: str, findings: Findings) -> Tree[Token] | None:
        if len(text) > MAX_EXPRESSION:
            findings.add(
                place,
                "E010",
                f"cette expression dépasse {MAX_EXPRESSION} caractères",
                "La répartir sur plusieurs lignes, ou nommer un terme intermédiaire.",
            )
            return None
        try:
            return self.parser.parse(text, start=start)
        except UnexpectedInput as error:
            token = getattr(error, "token", None)
            ended = isinstance(token, Token) and token.type == "$END"
            offset = len(text.rstrip()) if ended else error.pos_in_stream or 0
            word = "" if ended else text[offset:].split(maxsplit=1)[0]
            message = "cette expression n'est pas terminée" if ended else f"« {word} » ne se lit pas ici"
            findings.add(place.shifted(offset, len(word)), "E001", message, _slip(text, offset) or _FORMS)
            return None


def expression_reader(vocabulary: Vocabulary) -> ExpressionReader:
    """Build the reader of a vocabulary (the names become tokens, longest first)."""
    return ExpressionReader(vocabulary, parser_of(vocabulary))


def _slip(text: str, offset: int) -> str:
    for sign, meant in _SLIPS.items():
        if text.startswith(sign, offset) or (offset and text.startswith(sign, offset - 1)):
            return f"Au lieu de « {sign} », écrire « {meant} »."
    return ""
