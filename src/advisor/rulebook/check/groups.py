"""The group settings speak of what exists; a rule that finds an irregularity says what mends it."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.rulebook import convention_keywords as words
from advisor.rulebook.check.finding import Finding
from advisor.rulebook.diagnostic import nearest
from advisor.rulebook.model import Conclusion, Rule, Rulebook, heads

_FOUND = {term for each in words.JUDGED.values() for term in (each.irregular, each.doubtful) if term}


def groups_cite_what_exists(rulebook: Rulebook) -> Iterator[Finding]:
    """K030: a group cites a text, provisions, clauses of the dossier and rules that find an irregularity of a meeting."""
    clauses = [clause.id for text in rulebook.conventions.values() for clause in text.clauses]
    finding = [rule.id for rule in rulebook.rules if rule.scope == "meeting" and finds(rule)]
    for group in rulebook.groups.values():
        cited = (
            ("le texte", [group.text] if group.text else [], list(rulebook.conventions)),
            ("la disposition", group.grounds, sorted(rulebook.provisions)),
            ("la clause", [clause for _, clause in group.breaches], clauses),
            ("la règle de réunion", [rule for rule, _ in group.breaches], finding),
        )
        for what, named, known in cited:
            for name in named:
                if name not in known:
                    message = f"{what} « {name} », que cite le groupe « {group.id} », n'existe pas"
                    yield group.place, "K030", message, nearest(name, known) or "Corriger, ou retirer la ligne."


def irregularities_have_a_remedy(rulebook: Rulebook) -> Iterator[Finding]:
    """R008: a rule that finds something to mend says how; no other rule does."""
    for rule in rulebook.rules:
        if finds(rule) and not rule.remedy:
            yield (
                rule.place,
                "R008",
                f"la règle « {rule.id} » relève une irrégularité sans dire comment la régulariser",
                "Ajouter « remède: » : ce qu'il faut faire, et la voie régulière s'il y en a une.",
            )
        elif rule.remedy and not finds(rule):
            yield (
                rule.place,
                "R008",
                f"la règle « {rule.id} » ne relève aucune irrégularité : elle n'a rien à régulariser",
                "Retirer « remède ».",
            )


def finds(rule: Rule) -> bool:
    """Whether a rule may conclude that a line of the register is irregular, or is to be appraised."""
    return any(term in _FOUND for head in heads(rule) if isinstance(head, Conclusion) for term, _ in head.values)
