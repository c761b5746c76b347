"""One-line expressions: text to condition tree (Lark), every name and type settled by the vocabulary."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput

from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import (
    Aggregate,
    All,
    AnyOf,
    Compare,
    Condition,
    Const,
    Contains,
    Duration,
    Holds,
    Not,
    OneOf,
    Operand,
    ParamRef,
    Shift,
    TermRef,
    Window,
)
from advisor.rulebook.diagnostic import Findings, Place, nearest
from advisor.rulebook.vocabulary import Term, Vocabulary

GRAMMAR = r"""
start: disjunction
?disjunction: conjunction (OR conjunction)*
?conjunction: negation (AND negation)*
?negation: NOT negation -> negation | atom
?atom: "(" disjunction ")" | comparison | membership | containment | predicate
comparison: operand OPERATOR operand
membership: operand ONE_OF "(" word ("," word)* ")"
containment: name CONTAINS word
predicate: name | aggregate
?operand: shift | plain
shift: plain SIGN length
?plain: name | literal | aggregate
length: DURATION | name
literal: DATE | MONEY | DURATION | NUMBER
word: name | literal
name: NAME | WORD+
aggregate: AGGREGATE "(" [name OF] LIST [WHERE disjunction] [OVER length ACCORDING_TO name] ")"

AGGREGATE.5: /(%(aggregates)s)(?=\s*\()/
LIST.4: /(%(lists)s)(?!\w)/
NAME.3: /(%(names)s)(?!\w)/
DATE.2: /\d{4}-\d{2}-\d{2}/
MONEY.2: /\d+(,\d{2})?\s?€/
DURATION.2: /\d+\s(%(units)s)(?!\w)/
NUMBER.1: /\d+(?!\w)/
OPERATOR.4: /<=|>=|=|≠|<|>|n'est pas(?!\w)|est(?!\w)/
SIGN.2: /[+\-](?=\s)/
OR.4: /ou(?!\w)/
AND.4: /et(?!\w)/
NOT.2: /non(?!\w)/
ONE_OF.4: /parmi(?!\w)/
CONTAINS.4: /contient(?!\w)/
WHERE.4: /où(?!\w)/
OF.4: /des(?!\w)/
OVER.4: /sur(?!\w)/
ACCORDING_TO.4: /selon(?!\w)/
WORD.0: /[^\W\d][\w'’-]*/
%%ignore /\s+/
"""

_ORDERED = frozenset({"scale", "number", "money", "date"})
_OPERATORS = {kw.IS: "=", kw.IS_NOT: "≠"}


class _Fault(Exception):
    def __init__(self, token: Token | Tree[Token], code: str, message: str, remedy: str) -> None:
        super().__init__(message)
        start = token if isinstance(token, Token) else next(iter(token.scan_values(lambda _: True)))
        self.offset = start.start_pos or 0
        self.length = (start.end_pos or 0) - self.offset
        self.code, self.message, self.remedy = code, message, remedy


@dataclass(frozen=True)
class ExpressionReader:
    """Reads expressions against one vocabulary; build it once per rule base."""

    vocabulary: Vocabulary
    parser: Lark

    def condition(self, text: str, place: Place, scope: str, findings: Findings) -> Condition | None:
        """Read a condition on items of `scope`; faults go to `findings` (codes E001–E009)."""
        return self._read(text, place, scope, findings, whole=True)  # type: ignore[return-value]

    def operand(self, text: str, place: Place, scope: str, findings: Findings) -> Operand | None:
        """Read a value (a term, a figure, an aggregate or a shifted date) on items of `scope`."""
        return self._read(text, place, scope, findings, whole=False)  # type: ignore[return-value]

    def _read(self, text: str, place: Place, scope: str, findings: Findings, *, whole: bool) -> object:
        try:
            tree = self.parser.parse(text, start="start" if whole else "operand")
        except UnexpectedInput as error:
            offset = max(0, min(error.pos_in_stream or 0, len(text)))
            if isinstance(getattr(error, "token", None), Token) and error.token.type == "$END":  # type: ignore[attr-defined]
                offset = len(text.rstrip())
            findings.add(
                place.shifted(offset, 1),
                "E001",
                "cette expression ne se lit pas à partir d'ici",
                "Formes admises : « terme », « terme >= valeur », « terme est valeur », « terme parmi (a, b) », "
                "« nombre(incidents où …) >= 1 », reliées par et / ou / non.",
            )
            return None
        try:
            resolver = _Resolver(self.vocabulary, scope)
            return resolver.condition(tree) if whole else resolver.value(tree)
        except _Fault as fault:
            findings.add(place.shifted(fault.offset, fault.length), fault.code, fault.message, fault.remedy)
            return None


def expression_reader(vocabulary: Vocabulary) -> ExpressionReader:
    """Build the reader of a vocabulary (the names become tokens, longest first)."""
    return ExpressionReader(vocabulary, _parser("|".join(re.escape(name) for name in vocabulary.names()) or "(?!)"))


@lru_cache(maxsize=8)
def _parser(names: str) -> Lark:
    lists = "|".join(sorted(kw.LISTS, key=len, reverse=True))
    grammar = GRAMMAR % {
        "aggregates": "|".join(kw.AGGREGATES),
        "lists": lists,
        "names": names.replace("/", r"\/"),
        "units": "|".join(sorted(kw.UNITS, key=len, reverse=True)),
    }
    return Lark(grammar, parser="lalr", lexer="contextual", start=["start", "operand"], maybe_placeholders=True)


class _Resolver:
    """Turns one parse tree into a typed condition tree; raises the first fault it meets."""

    def __init__(self, vocabulary: Vocabulary, scope: str) -> None:
        self.vocabulary = vocabulary
        self.scopes = [scope]

    def condition(self, tree: Tree[Token]) -> Condition:
        kind = tree.data
        if kind == "start":
            return self.condition(tree.children[0])  # type: ignore[arg-type]
        if kind in ("disjunction", "conjunction"):
            parts = tuple(self.condition(child) for child in tree.children if isinstance(child, Tree))
            return AnyOf(parts) if kind == "disjunction" else All(parts)
        if kind == "negation":
            return Not(self.condition(tree.children[1]))  # type: ignore[arg-type]
        return getattr(self, f"_{kind}")(tree)  # type: ignore[no-any-return]

    def _comparison(self, tree: Tree[Token]) -> Condition:
        left_tree, operator, right_tree = tree.children
        left = self.value(left_tree)  # type: ignore[arg-type]
        right = self.value(right_tree, domain=self._domain(left))  # type: ignore[arg-type]
        op = _OPERATORS.get(str(operator), str(operator))
        left_type, right_type = self._type(left), self._type(right)
        if left_type != right_type:
            raise _Fault(
                right_tree,  # type: ignore[arg-type]
                "E004",
                f"on ne compare pas {_TYPE_WORDS[left_type]} à {_TYPE_WORDS[right_type]}",
                "Écrire des deux côtés des valeurs du même type.",
            )
        if op not in ("=", "≠") and left_type not in _ORDERED:
            raise _Fault(
                operator,  # type: ignore[arg-type]
                "E005",
                f"« {operator} » n'a pas de sens pour {_TYPE_WORDS[left_type]}",
                "Utiliser « est », « n'est pas » ou « parmi (…) ».",
            )
        if left_type == "boolean":
            raise _Fault(operator, "E005", "un terme oui ou non s'écrit seul", "Écrire « terme » ou « non terme ».")  # type: ignore[arg-type]
        return Compare(left, op, right)

    def _membership(self, tree: Tree[Token]) -> Condition:
        left = self.value(tree.children[0])  # type: ignore[arg-type]
        domain = self._domain(left)
        values = []
        for child in tree.children[2:]:
            value = self.value(child, domain=domain)  # type: ignore[arg-type]
            if not isinstance(value, Const) or value.type != self._type(left):
                raise _Fault(child, "E004", "cette valeur n'est pas du type du terme", "Écrire une valeur du terme.")  # type: ignore[arg-type]
            values.append(value)
        return OneOf(left, tuple(values))

    def _containment(self, tree: Tree[Token]) -> Condition:
        name_tree, _, word = tree.children
        term = self._term(name_tree)  # type: ignore[arg-type]
        if term.type != "set":
            raise _Fault(
                name_tree, "E005", f"« {term.id} » n'est pas un ensemble", "« contient » s'emploie avec un ensemble."
            )  # type: ignore[arg-type]
        value = self.value(word, domain=term)  # type: ignore[arg-type]
        if not isinstance(value, Const):
            raise _Fault(word, "E004", "une valeur de l'ensemble est attendue", "Écrire une valeur du terme.")  # type: ignore[arg-type]
        return Contains(term.id, value)

    def _predicate(self, tree: Tree[Token]) -> Condition:
        child = tree.children[0]
        operand = self.value(child)  # type: ignore[arg-type]
        if self._type(operand) != "boolean" or not isinstance(operand, TermRef | Aggregate):
            raise _Fault(
                child,  # type: ignore[arg-type]
                "E006",
                f"« {_text(child)} » n'est pas une réponse par oui ou non",
                "Comparer la valeur : « terme est valeur », « terme >= valeur ».",
            )
        return Holds(operand)

    def value(self, tree: Tree[Token], domain: Term | None = None) -> Operand:
        """Resolve an operand; `domain` is the term whose steps the words may name."""
        kind = tree.data
        child = tree.children[0] if tree.children else tree
        if kind in ("word", "plain", "operand"):
            return self.value(child, domain)  # type: ignore[arg-type]
        if kind == "literal":
            return _literal(child)  # type: ignore[arg-type]
        if kind == "shift":
            return self._shift(tree)
        if kind == "aggregate":
            return self._aggregate(tree)
        return self._named(tree, domain)

    def _named(self, tree: Tree[Token], domain: Term | None) -> Operand:
        name = _text(tree)
        if domain is not None:
            coded = domain.code_of(name)
            if coded is not None:
                return Const(coded, domain.type if domain.type != "set" else "choice", domain.id)
        if name in self.vocabulary.terms:
            return TermRef(self._term(tree).id)
        if name in self.vocabulary.parameters:
            return ParamRef(name)
        if domain is not None and domain.steps:
            known = [step.id for step in domain.steps]
            raise _Fault(
                tree,
                "E003",
                f"« {name} » n'est pas une valeur de « {domain.id} »",
                nearest(name, known) or f"Valeurs admises : {', '.join(known)}.",
            )
        if domain is not None and domain.type == "choice":
            return Const(name, "choice", domain.id)
        known = [*self.vocabulary.terms, *self.vocabulary.parameters]
        raise _Fault(
            tree,
            "E002",
            f"le terme « {name} » n'existe pas",
            nearest(name, known) or "Déclarer le terme dans rules/vocabulaire/, ou corriger le nom.",
        )

    def _term(self, tree: Tree[Token]) -> Term:
        name = _text(tree)
        term = self.vocabulary.terms.get(name)
        if term is None:
            raise _Fault(
                tree,
                "E002",
                f"le terme « {name} » n'existe pas",
                nearest(name, list(self.vocabulary.terms))
                or "Déclarer le terme dans rules/vocabulaire/, ou corriger le nom.",
            )
        if not readable(term.scope, self.scopes):
            raise _Fault(
                tree,
                "E007",
                f"« {term.id} » se lit sur {_scope_word(term.scope)}, pas sur {_scope_word(self.scopes[-1])}",
                "Passer par un agrégat : existe(… où …), nombre(… où …), dernier(… des …).",
            )
        return term

    def _shift(self, tree: Tree[Token]) -> Operand:
        base = self.value(tree.children[0])  # type: ignore[arg-type]
        if self._type(base) != "date":
            raise _Fault(tree, "E004", "seule une date se décale d'une durée", "Écrire « date - 6 mois ».")
        return Shift(base, 1 if str(tree.children[1]) == "+" else -1, self._length(tree.children[2]))  # type: ignore[arg-type]

    def _length(self, tree: Tree[Token]) -> Duration | ParamRef:
        child = tree.children[0]
        if isinstance(child, Token):
            return _duration(child)
        name = _text(child)
        parameter = self.vocabulary.parameters.get(name)
        if parameter is None or parameter.type != "duration":
            known = [p.id for p in self.vocabulary.parameters.values() if p.type == "duration"]
            raise _Fault(
                child,
                "E002",
                f"« {name} » n'est pas une durée connue",
                nearest(name, known) or "Écrire « 6 mois » ou un paramètre.",
            )
        return ParamRef(name)

    def _aggregate(self, tree: Tree[Token]) -> Aggregate:
        word, name_tree, _of, items, _where, body, _over, length_tree, _selon, window_term = tree.children
        kind, scope = kw.AGGREGATES[str(word)], kw.LISTS[str(items)]
        needs_term = kind not in ("count", "exists")
        if needs_term != (name_tree is not None):
            remedy = (
                f"Écrire « {word}(terme des {items} où …) »." if needs_term else f"Écrire « {word}({items} où …) »."
            )
            raise _Fault(word, "E008", f"« {word} » est mal formé", remedy)  # type: ignore[arg-type]
        self.scopes.append(scope)
        try:
            term = self._term(name_tree).id if name_tree is not None else ""  # type: ignore[arg-type]
            where = self.condition(body) if body is not None else None  # type: ignore[arg-type]
            window = None
            if length_tree is not None:
                window = Window(self._length(length_tree), self._term(window_term).id)  # type: ignore[arg-type]
        finally:
            self.scopes.pop()
        if term:
            self._check_aggregated(kind, self.vocabulary.terms[term], name_tree)  # type: ignore[arg-type]
        return Aggregate(kind, scope, term, where, window)

    def _check_aggregated(self, kind: str, term: Term, tree: Tree[Token]) -> None:
        fits = {"every": {"boolean"}, "sum": {"number", "money"}}.get(kind, _ORDERED)
        if term.type not in fits:
            raise _Fault(
                tree,
                "E008",
                f"« {term.id} » ({_TYPE_WORDS[term.type]}) ne convient pas à cet agrégat",
                "« tous » veut un terme oui ou non ; « premier », « dernier », « maximum » une valeur ordonnée.",
            )

    def _type(self, operand: Operand) -> str:
        if isinstance(operand, Const):
            return operand.type
        if isinstance(operand, TermRef):
            return self.vocabulary.terms[operand.term].type
        if isinstance(operand, ParamRef):
            return self.vocabulary.parameters[operand.parameter].type
        if isinstance(operand, Shift):
            return "date"
        if operand.kind in ("exists", "every"):
            return "boolean"
        return "number" if operand.kind == "count" else self.vocabulary.terms[operand.term].type

    def _domain(self, operand: Operand) -> Term | None:
        if isinstance(operand, TermRef):
            return self.vocabulary.terms[operand.term]
        if isinstance(operand, Aggregate) and operand.term:
            return self.vocabulary.terms[operand.term]
        return None


def readable(scope: str, around: list[str]) -> bool:
    """Tell whether a term of `scope` can be read from inside the scopes `around` (outermost first)."""
    if scope == "incident_person":
        return "person" in around and "incident" in around
    return scope == "case" or scope in around


_TYPE_WORDS = {
    "boolean": "un oui ou non",
    "choice": "un choix",
    "scale": "un degré d'échelle",
    "number": "un nombre",
    "money": "un montant",
    "date": "une date",
    "duration": "une durée",
    "set": "un ensemble",
}


def _scope_word(scope: str) -> str:
    return f"« {kw.french(kw.SCOPES, scope)} »"


def _text(node: object) -> str:
    if isinstance(node, Token):
        return str(node)
    return " ".join(str(token) for token in node.scan_values(lambda _: True))  # type: ignore[attr-defined]


def _duration(token: Token) -> Duration:
    amount, unit = token.split()
    return Duration(int(amount), kw.UNITS[unit])


def _literal(token: Token) -> Const:
    if token.type == "DATE":
        try:
            return Const(date.fromisoformat(token).toordinal(), "date")
        except ValueError:
            raise _Fault(token, "E009", f"« {token} » n'est pas une date", "Écrire AAAA-MM-JJ.") from None
    if token.type == "MONEY":
        euros, _, cents = token.rstrip("€ \u00a0\u202f").partition(",")
        return Const(int(euros) * 100 + int(cents or 0), "money")
    if token.type == "DURATION":
        raise _Fault(
            token,
            "E009",
            "une durée ne se compare pas seule",
            "Décaler une date : « date >= date de l'acte - 6 mois ».",
        )
    return Const(int(token), "number")
