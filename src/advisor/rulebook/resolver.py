"""From the parse tree of an expression to a typed condition tree: every name and type settled by the vocabulary."""

from __future__ import annotations

from datetime import date

from lark import Token, Tree

from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import (
    ALWAYS,
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
from advisor.rulebook.diagnostic import nearest
from advisor.rulebook.vocabulary import Term, Vocabulary

_ORDERED = frozenset({"scale", "number", "money", "date"})
_OPERATORS = {kw.IS: "=", kw.IS_NOT: "≠"}


class Fault(Exception):
    """What is wrong with a stretch of an expression: `offset` and `length` in characters."""

    def __init__(self, node: Token | Tree[Token], code: str, message: str, remedy: str) -> None:
        super().__init__(message)
        span = node if isinstance(node, Token) else node.meta
        self.offset = span.start_pos or 0
        self.length = (span.end_pos or 0) - self.offset
        self.code, self.message, self.remedy = code, message, remedy


class Resolver:
    """Turns one parse tree into a typed condition tree; keeps one fault for each part that has one."""

    def __init__(self, vocabulary: Vocabulary, scope: str = "case", text: str = "") -> None:
        self.vocabulary = vocabulary
        self.text = text
        self.scopes = [scope]
        self.faults: list[Fault] = []

    def part(self, tree: Tree[Token]) -> Condition:
        """The condition of `tree`; where it is faulty, the fault is kept and ALWAYS stands in."""
        try:
            return self.condition(tree)
        except Fault as fault:
            self.faults.append(fault)
            return ALWAYS

    def condition(self, tree: Tree[Token]) -> Condition:
        """The condition of `tree`; raises the fault of a leaf, keeps those of the parts."""
        parts = branches(tree)
        if tree.data == "disjunction":
            return AnyOf(tuple(self.part(child) for child in parts))
        if tree.data == "conjunction":
            return All(tuple(self.part(child) for child in parts))
        if tree.data == "negation":
            return Not(self.condition(parts[0]))
        if tree.data == "comparison":
            return self._comparison(parts[0], _token(tree, "OPERATOR"), parts[1])
        if tree.data == "membership":
            return self._membership(parts[0], parts[1:])
        if tree.data == "containment":
            return self._containment(*parts)
        return self._predicate(parts[0])

    def _comparison(self, left_tree: Tree[Token], operator: Token, right_tree: Tree[Token]) -> Condition:
        left = self.value(left_tree)
        left_type = self.type_of(left)
        if left_type == "boolean":
            raise Fault(operator, "E005", "un terme oui ou non s'écrit seul", "Écrire « terme » ou « non terme ».")
        if left_type == "set":
            raise Fault(operator, "E005", "un ensemble ne se compare pas", "Écrire « terme contient valeur ».")
        right = self.value(right_tree, domain=self._domain(left))
        right_type = self.type_of(right)
        if left_type != right_type:
            raise Fault(
                right_tree,
                "E004",
                f"on ne compare pas {_TYPE_WORDS[left_type]} à {_TYPE_WORDS[right_type]}",
                "Écrire des deux côtés des valeurs du même type.",
            )
        op = _OPERATORS.get(str(operator), str(operator))
        if op not in ("=", "≠") and left_type not in _ORDERED:
            raise Fault(
                operator,
                "E005",
                f"« {operator} » n'a pas de sens pour {_TYPE_WORDS[left_type]}",
                "Utiliser « est », « n'est pas » ou « parmi (…) ».",
            )
        return Compare(left, op, right)

    def _membership(self, left_tree: Tree[Token], words: list[Tree[Token]]) -> Condition:
        left = self.value(left_tree)
        if self.type_of(left) in ("boolean", "set"):
            raise Fault(
                left_tree,
                "E005",
                f"« parmi » n'a pas de sens pour {_TYPE_WORDS[self.type_of(left)]}",
                "Écrire « terme » ou « non terme » pour un oui ou non, « terme contient valeur » pour un ensemble.",
            )
        return OneOf(left, tuple(self._member(word, left) for word in words))

    def _member(self, word: Tree[Token], left: Operand) -> Const:
        value = self.value(word, domain=self._domain(left))
        if not isinstance(value, Const) or value.type != self.type_of(left):
            raise Fault(
                word,
                "E004",
                f"« {_text(word)} » n'est pas {_TYPE_WORDS[self.type_of(left)]}",
                "Écrire entre parenthèses des valeurs, toutes du type du terme.",
            )
        return value

    def _containment(self, name_tree: Tree[Token], word: Tree[Token]) -> Condition:
        term = self._term(name_tree)
        if term.type != "set":
            raise Fault(
                name_tree,
                "E005",
                f"« {term.id} » n'est pas un ensemble",
                "« contient » s'emploie avec un ensemble ; écrire ici « est » ou « parmi (…) ».",
            )
        value = self.value(word, domain=term)
        if not isinstance(value, Const) or value.of != term.id:
            known = ", ".join(step.id for step in term.steps)
            raise Fault(
                word, "E004", f"« {_text(word)} » n'est pas une valeur de « {term.id} »", f"Valeurs admises : {known}."
            )
        return Contains(term.id, value)

    def _predicate(self, child: Tree[Token]) -> Condition:
        operand = self.value(child)
        if not isinstance(operand, TermRef | Aggregate) or self.type_of(operand) != "boolean":
            raise Fault(
                child,
                "E006",
                f"« {self.text[child.meta.start_pos : child.meta.end_pos]} » n'est pas une réponse par oui ou non",
                "Comparer la valeur : « terme est valeur », « terme >= valeur ».",
            )
        return Holds(operand)

    def value(self, tree: Tree[Token], domain: Term | None = None) -> Operand:
        """Resolve an operand; `domain` is the term whose steps the words may name."""
        if tree.data == "literal":
            return _literal(_tokens(tree)[0])
        if tree.data == "shift":
            return self._shift(tree)
        if tree.data == "aggregate":
            return self._aggregate(tree)
        return self._named(tree, domain)

    def _named(self, tree: Tree[Token], domain: Term | None) -> Operand:
        name = _text(tree)
        coded = domain.code_of(name) if domain is not None else None
        if domain is not None and coded is not None:
            return Const(coded, domain.type if domain.type != "set" else "choice", domain.id)
        if name in self.vocabulary.terms:
            return TermRef(self._term(tree).id)
        if name in self.vocabulary.parameters:
            return ParamRef(name)
        if domain is not None and domain.steps:
            known = [step.id for step in domain.steps]
            raise Fault(
                tree,
                "E003",
                f"« {name} » n'est pas une valeur de « {domain.id} »",
                nearest(name, known) or f"Valeurs admises : {', '.join(known)}.",
            )
        if domain is not None and domain.type == "choice":
            return Const(name, "choice", domain.id)
        raise self._unknown(tree, [*self.vocabulary.terms, *self.vocabulary.parameters])

    def _unknown(self, tree: Tree[Token], known: list[str]) -> Fault:
        name = _text(tree)
        owners = [term.id for term in self.vocabulary.terms.values() if any(step.id == name for step in term.steps)]
        if owners:
            link = kw.CONTAINS if self.vocabulary.terms[owners[0]].type == "set" else kw.IS
            remedy = f"C'est une valeur de « {owners[0]} » : écrire « {owners[0]} {link} {name} »."
        else:
            remedy = nearest(name, known) or "Déclarer le terme dans rules/vocabulaire/, ou corriger le nom."
        return Fault(tree, "E002", f"le terme « {name} » n'existe pas", remedy)

    def _term(self, tree: Tree[Token]) -> Term:
        term = self.vocabulary.terms.get(_text(tree))
        if term is None:
            raise self._unknown(tree, list(self.vocabulary.terms))
        if not readable(term.scope, self.scopes):
            raise Fault(
                tree,
                "E007",
                f"« {term.id} » se lit sur {_scope_word(term.scope)}, pas sur {_scope_word(self.scopes[-1])}",
                "Passer par un agrégat : existe(… où …), nombre(… où …), dernier(… des …).",
            )
        return term

    def _shift(self, tree: Tree[Token]) -> Operand:
        base_tree, length_tree = branches(tree)
        base = self.value(base_tree)
        if self.type_of(base) != "date":
            raise Fault(base_tree, "E004", "seule une date se décale d'une durée", "Écrire « date - 6 mois ».")
        return Shift(base, 1 if _token(tree, "SIGN") == "+" else -1, self._length(length_tree))

    def _length(self, tree: Tree[Token]) -> Duration | ParamRef:
        child = tree.children[0]
        if isinstance(child, Token):
            amount, unit = child.split()
            return Duration(int(amount), kw.UNITS[unit])
        name = _text(child)
        parameter = self.vocabulary.parameters.get(name)
        if parameter is None or parameter.type != "duration":
            known = [each.id for each in self.vocabulary.parameters.values() if each.type == "duration"]
            raise Fault(
                child,
                "E002",
                f"« {name} » n'est pas une durée connue",
                nearest(name, known) or "Écrire « 6 mois », ou le nom d'un paramètre de type durée.",
            )
        return ParamRef(name)

    def _aggregate(self, tree: Tree[Token]) -> Aggregate:
        word, items = _token(tree, "AGGREGATE"), _token(tree, "LIST")
        kind, scope = kw.AGGREGATES[str(word)], kw.LISTS[str(items)]
        inner = {str(child.data): branches(child) for child in branches(tree)}
        needs_term = kind not in ("count", "exists")
        if needs_term != ("subject" in inner):
            form = f"{word}(terme des {items} où …)" if needs_term else f"{word}({items} où …)"
            raise Fault(word, "E008", f"« {word} » est mal formé", f"Écrire « {form} ».")
        self.scopes.append(scope)
        try:
            term = self._aggregated(kind, inner["subject"][0]).id if needs_term else ""
            where = self.part(inner["filter"][0]) if "filter" in inner else None
            window = self._window(*inner["window"]) if "window" in inner else None
        finally:
            self.scopes.pop()
        return Aggregate(kind, scope, term, where, window)

    def _aggregated(self, kind: str, tree: Tree[Token]) -> Term:
        term = self._term(tree)
        fits = {"every": {"boolean"}, "sum": {"number", "money"}}.get(kind, _ORDERED)
        if term.type not in fits:
            raise Fault(
                tree,
                "E008",
                f"« {term.id} » ({_TYPE_WORDS[term.type]}) ne convient pas à cet agrégat",
                "« tous » veut un terme oui ou non, « somme » un nombre ou un montant ; « premier », « dernier », "
                "« maximum » et « minimum » une valeur ordonnée.",
            )
        return term

    def _window(self, length_tree: Tree[Token], name_tree: Tree[Token]) -> Window:
        length, term = self._length(length_tree), self._term(name_tree)
        if term.type != "date":
            raise Fault(
                name_tree, "E004", f"« {term.id} » n'est pas une date", "Après « selon », nommer un terme de type date."
            )
        return Window(length, term.id)

    def type_of(self, operand: Operand) -> str:
        """The type of what an operand gives (`kw.TYPES`)."""
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
        named = isinstance(operand, TermRef | Aggregate) and operand.term
        return self.vocabulary.terms[operand.term] if named else None  # type: ignore[union-attr]


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


def branches(tree: Tree[Token]) -> list[Tree[Token]]:
    """The parts of a parse tree that are trees themselves."""
    return [child for child in tree.children if isinstance(child, Tree)]


def _tokens(tree: Tree[Token]) -> list[Token]:
    return [token for token in tree.scan_values(lambda _: True) if isinstance(token, Token)]


def _token(tree: Tree[Token], kind: str) -> Token:
    return next(child for child in tree.children if isinstance(child, Token) and child.type == kind)


def _text(tree: Tree[Token]) -> str:
    return " ".join(str(token) for token in _tokens(tree))


def _literal(token: Token) -> Const:
    if token.type == "DATE":
        try:
            return Const(date.fromisoformat(token).toordinal(), "date")
        except ValueError:
            raise Fault(token, "E009", f"« {token} » n'est pas une date", "Écrire AAAA-MM-JJ.") from None
    if token.type == "MONEY":
        euros, _, cents = token.rstrip("€ \u00a0\u202f").partition(",")
        return Const(int(euros) * 100 + int(cents or 0), "money")
    if token.type == "DURATION":
        raise Fault(
            token,
            "E009",
            "une durée ne se compare pas seule",
            "Décaler une date : « date >= date de l'acte - 6 mois ».",
        )
    return Const(int(token), "number")
