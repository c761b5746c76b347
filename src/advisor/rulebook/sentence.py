"""Condition tree to a French clause for people: what holds, what does not, what is not known.

`phrase` gives the expression an expert wrote; this gives the sentence of the same node. A clause is built from the
vocabulary's own words (`se dit`, `si vrai`, `si faux`, `si inconnu`); where they are missing, from the term's question.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from advisor.law.dates_fr import french_date
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
)
from advisor.rulebook.phrase import const_phrase, duration_phrase
from advisor.rulebook.vocabulary import Term, Vocabulary

Answer = Literal["true", "false", "unknown"]

_BESIDE_DAY = {
    "<": ("tombe avant {day}", "ne tombe pas avant {day}"),
    "<=": ("tombe au plus tard {on}", "ne tombe ni avant {day} ni ce jour-là"),
    ">": ("tombe après {day}", "ne tombe pas après {day}"),
    ">=": ("tombe au plus tôt {on}", "ne tombe ni après {day} ni ce jour-là"),
    "=": ("tombe {on}", "ne tombe pas {on}"),
    "≠": ("ne tombe pas {on}", "tombe {on}"),
}
_BESIDE_SHIFTED = {
    ("<", -1): "plus de {by} avant {day}",
    ("<=", -1): "{by} au moins avant {day}",
    (">", -1): "moins de {by} avant {day}, ou plus tard",
    (">=", -1): "{by} au plus avant {day}, ou plus tard",
    ("<", 1): "moins de {by} après {day}, ou plus tôt",
    ("<=", 1): "{by} au plus après {day}, ou plus tôt",
    (">", 1): "plus de {by} après {day}",
    (">=", 1): "{by} au moins après {day}",
}
_BESIDE_FIGURE = {
    "<": ("vaut moins de {}", "ne vaut pas moins de {}"),
    "<=": ("vaut au plus {}", "vaut plus de {}"),
    ">": ("vaut plus de {}", "ne vaut pas plus de {}"),
    ">=": ("vaut au moins {}", "ne vaut pas autant que {}"),
    "=": ("vaut {}", "ne vaut pas {}"),
    "≠": ("ne vaut pas {}", "vaut {}"),
}
_BESIDE_WORD = {
    "<": ("reste en dessous de {}", "ne reste pas en dessous de {}"),
    "<=": ("est au plus {}", "dépasse {}"),
    ">": ("dépasse {}", "ne dépasse pas {}"),
    ">=": ("est au moins {}", "n'atteint pas {}"),
    "=": ("est {}", "n'est pas {}"),
    "≠": ("n'est pas {}", "est {}"),
}
_COUNTED = {"<": "moins de {}", "<=": "au plus {}", ">": "plus de {}", ">=": "au moins {}", "=": "exactement {}"}
_COUNTED_NOT = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}
_AMONG = {"first": "la plus ancienne", "last": "la plus récente", "maximum": "au plus haut", "minimum": "au plus bas"}


def sentence(condition: Condition, vocabulary: Vocabulary, answer: Answer = "true") -> str:
    """The clause that tells a condition whose answer is `answer`; no capital, no full stop."""
    return _Writer(vocabulary).clause(condition, answer)


def value_sentence(term: str, value: bool | int | str, vocabulary: Vocabulary) -> str:
    """The clause that tells the value a rule gives to a term."""
    if isinstance(value, bool):
        return sentence(Holds(TermRef(term)), vocabulary, "true" if value else "false")
    const = Const(value, vocabulary.terms[term].type, of=term if vocabulary.terms[term].steps else "")
    return sentence(Compare(TermRef(term), "=", const), vocabulary)


def length_words(length: Duration | ParamRef, vocabulary: Vocabulary) -> str:
    """A length in words; that of a parameter when it has had one value only, otherwise the parameter's title."""
    return _Writer(vocabulary).length(length)


def noun_words(term: str, vocabulary: Vocabulary) -> str:
    """The name of a term's value with its article, or the term itself between guillemets."""
    return _Writer(vocabulary).noun(vocabulary.terms[term])


class _Writer:
    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def clause(self, node: Condition, answer: Answer) -> str:
        if answer == "unknown":
            return self._doubt(node)
        holds = answer == "true"
        if isinstance(node, Not):
            return self.clause(node.part, "false" if holds else "true")
        if isinstance(node, All | AnyOf):
            return self._joined(node, holds)
        if isinstance(node, Holds):
            return self._holds(node, holds)
        if isinstance(node, Contains):
            verb = "figure parmi" if holds else "ne figure pas parmi"
            return f"{self._quoted(node.value)} {verb} {self.noun(self._term(node.term))}"
        if isinstance(node, OneOf):
            return f"{self._operand(node.left)} {self._one_of(node.values, holds)}"
        return self._compared(node, holds)

    def _doubt(self, node: Condition) -> str:
        while isinstance(node, Not):
            node = node.part
        if isinstance(node, Holds) and isinstance(node.what, TermRef):
            told = self._term(node.what.term).phrase_unknown
            if told:
                return told
        clause = self.clause(node, "true")
        whether = "s'" if clause.startswith(("il ", "ils ")) else "si "
        return f"on ne sait pas {whether}{clause}"

    def _joined(self, node: All | AnyOf, holds: bool) -> str:
        if not node.parts:
            return "rien n'est demandé" if isinstance(node, All) == holds else "aucun cas n'est prévu"
        parts = [self.clause(part, "true" if holds else "false") for part in node.parts]
        if len(parts) == 1:
            return parts[0]
        if isinstance(node, All) == holds:
            return f"{' ; '.join(parts[:-1])} ; et {parts[-1]}" if len(parts) > 2 else " et ".join(parts)
        return f"soit {', soit '.join(parts)}"

    def _holds(self, node: Holds, holds: bool) -> str:
        if isinstance(node.what, Aggregate):
            return self._existing(node.what, holds)
        term = self._term(node.what.term)
        told = term.phrase_true if holds else term.phrase_false
        if told:
            return told
        word = kw.PLAIN_TRUE if holds else kw.PLAIN_FALSE
        asked = f"à la question « {term.question} », la réponse est" if term.question else f"« {term.id} » :"
        return f"{asked} {word}"

    def _existing(self, node: Aggregate, holds: bool) -> str:
        one, none, _ = kw.LIST_NOUNS[node.items]
        if node.kind == "every":
            met = self._meeting(node)
            meant = f"{'à' if holds else 'pas à'} cela : {self._holds(Holds(TermRef(node.term)), True)}"
            each = f"chaque {one.partition(' ')[2]}{met} répond"
            return f"{each} {meant}" if holds else f"{one} au moins{met} ne répond {meant}"
        if node.where is None and node.window is None:
            return f"le dossier contient {one} au moins" if holds else f"le dossier ne contient {none}"
        return f"{one} au moins remplit {self._asked(node)}" if holds else f"{none} ne remplit {self._asked(node)}"

    def _meeting(self, node: Aggregate) -> str:
        """The restriction of a list to the items that are counted, empty when all are."""
        return "" if node.where is None and node.window is None else f" répondant à ceci ({self._told(node)})"

    def _asked(self, node: Aggregate) -> str:
        """What an item must meet to be counted, at the end of a clause."""
        many = (isinstance(node.where, All) and len(node.where.parts) > 1) or (node.where and node.window)
        return f"ces conditions ({self._told(node)})" if many else f"cette condition : {self._told(node)}"

    def _told(self, node: Aggregate) -> str:
        parts = node.where.parts if isinstance(node.where, All) else (node.where,) if node.where is not None else ()
        told = [self.clause(part, "true") for part in parts]
        if node.window is not None:
            noun, length = self.noun(self._term(node.window.term)), self.length(node.window.length)
            told.append(f"{noun} tombe dans la période de {length} qui s'achève le jour de l'acte")
        return " ; ".join(told)

    def _compared(self, node: Compare, holds: bool) -> str:
        side = 0 if holds else 1
        if isinstance(node.left, Aggregate) and node.left.kind == "count":
            return self._counted(node.left, node, holds)
        subject = self._operand(node.left)
        if self._is_day(node.left) or self._is_day(node.right):
            return f"{subject} {self._beside_day(node, side)}"
        named = isinstance(node.right, Const) and bool(node.right.of)
        table = _BESIDE_WORD if named else _BESIDE_FIGURE
        return f"{subject} {table[node.op][side].format(self._operand(node.right))}"

    def _counted(self, counted: Aggregate, node: Compare, holds: bool) -> str:
        op = node.op
        if op == "≠" or (op == "=" and not holds):
            lead, op = ("" if (op == "≠") != holds else "il n'est pas exact que "), "="
        else:
            lead, op = "", op if holds else _COUNTED_NOT[op]
        number = self._operand(node.right)
        one, _, several = kw.LIST_NOUNS[counted.items]
        figure = f"{_COUNTED[op].format(number)} {one.partition(' ')[2] if number in ('0', '1') else several}"
        return f"{lead}le dossier compte {figure}{self._meeting(counted)}"

    def _beside_day(self, node: Compare, side: int) -> str:
        right = node.right
        if isinstance(right, Shift) and (node.op, right.sign) in _BESIDE_SHIFTED:
            told = _BESIDE_SHIFTED[node.op, right.sign].format(by=self.length(right.by), day=self._operand(right.base))
            return f"{'ne tombe pas' if side else 'tombe'} {told}"
        day = self._operand(right)
        return _BESIDE_DAY[node.op][side].format(day=day, on=day if _is_date(right) else _to(day))

    def _operand(self, node: Operand) -> str:
        if isinstance(node, Const):
            if _is_date(node):
                return f"le {french_date(date.fromordinal(int(node.value)))}"
            return self._quoted(node) if node.of else const_phrase(node, self.vocabulary)
        if isinstance(node, TermRef):
            return self.noun(self._term(node.term))
        if isinstance(node, ParamRef):
            return self.length(node)
        if isinstance(node, Shift):
            side = "après" if node.sign > 0 else "avant"
            return f"le jour qui vient {self.length(node.by)} {side} {self._operand(node.base)}"
        return self._drawn(node)

    def _drawn(self, node: Aggregate) -> str:
        """A value drawn from a list."""
        several = kw.LIST_NOUNS[node.items][2]
        where = self._meeting(node)
        if node.kind == "count":
            return f"le nombre de {several}{where}"
        noun = self.noun(self._term(node.term))
        if node.kind == "sum":
            return f"le total, pour les {several}{where}, de ceci : {noun}"
        return f"{noun} ({_AMONG[node.kind]} parmi les {several}{where})"

    def _one_of(self, values: tuple[Const, ...], holds: bool) -> str:
        told = [self._quoted(value) for value in values]
        if len(told) == 1:
            return f"est {told[0]}" if holds else f"n'est pas {told[0]}"
        if holds:
            return f"est {', '.join(told[:-1])} ou {told[-1]}"
        return f"n'est ni {' ni '.join(told)}"

    def _is_day(self, node: Operand) -> bool:
        if isinstance(node, Shift):
            return True
        if isinstance(node, TermRef):
            return self._term(node.term).type == "date"
        if isinstance(node, Aggregate):
            return bool(node.term) and self._term(node.term).type == "date"
        return _is_date(node)

    def length(self, length: Duration | ParamRef) -> str:
        if isinstance(length, Duration):
            return duration_phrase(length)
        parameter = self.vocabulary.parameters[length.parameter]
        known = {value.value for value in parameter.values}
        if len(known) != 1:
            return f"la valeur alors en vigueur de « {parameter.title} »"
        only = known.pop()
        return duration_phrase(only) if isinstance(only, Duration) else self._operand(Const(only, parameter.type))

    def _quoted(self, const: Const) -> str:
        return f"« {const_phrase(const, self.vocabulary)} »"

    def _term(self, name: str) -> Term:
        return self.vocabulary.terms[name]

    def noun(self, term: Term) -> str:
        return term.noun or f"« {term.id} »"


def _is_date(node: Operand) -> bool:
    return isinstance(node, Const) and node.type == "date"


def _to(noun: str) -> str:
    """When an event falls on a day named by its noun: « le jour de l'acte », « à la date du fait », « au terme »."""
    if noun.startswith("le jour"):
        return noun
    if noun.startswith("le "):
        return f"au {noun.removeprefix('le ')}"
    return f"aux {noun.removeprefix('les ')}" if noun.startswith("les ") else f"à {noun}"
