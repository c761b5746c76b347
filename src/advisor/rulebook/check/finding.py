"""What a check is: a function that finds faults in a rule base."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from advisor.rulebook.condition import terms_read
from advisor.rulebook.diagnostic import Place
from advisor.rulebook.model import ExceptionClause, Rule, Rulebook, conditions

Finding = tuple[Place, str, str, str]
"""Where, code, message, remedy; the place moves to the word that the message quotes first, if the file has it."""

Check = Callable[[Rulebook], Iterator[Finding]]


def clauses(rule: Rule) -> tuple[ExceptionClause, ...]:
    """The exceptions of a rule, at every depth."""
    found, stack = [], list(rule.exceptions)
    while stack:
        clause = stack.pop(0)
        found.append(clause)
        stack.extend(clause.exceptions)
    return tuple(found)


def all_terms(rule: Rule, rulebook: Rulebook) -> set[str]:
    """The terms that a rule reads, through definitions."""
    found: set[str] = set()
    pending = [term for condition in conditions(rule) for term in terms_read(condition)]
    while pending:
        term = pending.pop()
        if term not in found and term in rulebook.terms:
            found.add(term)
            pending.extend(terms_read(rulebook.terms[term].definition))
    return found
