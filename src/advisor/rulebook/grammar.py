"""The grammar of the one-line expressions, and the names that a vocabulary may add to it."""

from __future__ import annotations

import re
from functools import lru_cache

from lark import Lark

from advisor.rulebook import keywords as kw
from advisor.rulebook.vocabulary import Vocabulary

MAX_EXPRESSION = 1000
RESERVED = frozenset(
    {kw.AND, kw.OR, kw.NOT, kw.WHERE, kw.OF, kw.ONE_OF, kw.CONTAINS, kw.OVER, kw.ACCORDING_TO, kw.IS, kw.IS_NOT}
)

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
?word: name | literal
name: (NAME | WORD)+
aggregate: AGGREGATE "(" [subject] LIST [filter] [window] ")"
subject: name OF
filter: WHERE disjunction
window: OVER length ACCORDING_TO name

AGGREGATE.5: /(%(aggregates)s)(?=\s*\()/
LIST.4: /(%(lists)s)(?!\w)/
NAME.3: /(%(names)s)(?!\w)/
DATE.2: /[0-9]{4}-[0-9]{2}-[0-9]{2}/
MONEY.2: /[0-9]{1,10}(,[0-9]{2})?\s?€/
DURATION.2: /[0-9]{1,4}\s(%(units)s)(?!\w)/
NUMBER.1: /[0-9]{1,12}(?!\w)/
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

_READABLE_NAME = re.compile(r"[^\W\d_][\w'-]*( [\w'-]+)*")


def is_readable_name(name: str) -> bool:
    """Tell whether an expression can hold `name`: words of letters, digits, apostrophes and hyphens, single spaces."""
    return bool(_READABLE_NAME.fullmatch(name)) and name not in RESERVED


def parser_of(vocabulary: Vocabulary) -> Lark:
    """The parser of a vocabulary: its names are tokens, longest first."""
    return _parser("|".join(re.escape(name) for name in vocabulary.names() if is_readable_name(name)) or "(?!x)x")


@lru_cache(maxsize=8)
def _parser(names: str) -> Lark:
    grammar = GRAMMAR % {
        "aggregates": "|".join(kw.AGGREGATES),
        "lists": "|".join(sorted(kw.LISTS, key=len, reverse=True)),
        "names": names,
        "units": "|".join(sorted(kw.UNITS, key=len, reverse=True)),
    }
    return Lark(grammar, parser="lalr", lexer="contextual", start=["start", "operand"], propagate_positions=True)
