"""The glossary: the French of the rules beside the English of the code, from the two tables where they meet."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.rulebook import keywords as kw
from advisor.rulebook.model import Rulebook
from advisor.rulebook.vocabulary import Term

_KEYWORDS: tuple[tuple[str, dict[str, str]], ...] = (
    ("Clés d'une règle", kw.RULE_KEYS),
    ("Clés d'une exception", kw.EXCEPTION_KEYS),
    ("Clés d'un exemple", kw.EXAMPLE_KEYS),
    ("Clés d'une conclusion", kw.HEAD_KEYS),
    ("Clés d'une cible", kw.TARGET_KEYS),
    ("Clés d'un terme", kw.TERM_KEYS),
    ("Clés d'un paramètre", kw.PARAMETER_KEYS),
    ("Clés d'une source", kw.SOURCE_KEYS),
    ("Clés d'une disposition", kw.PROVISION_KEYS),
    ("Clés d'une mesure", kw.MEASURE_KEYS),
    ("Clés d'une remise", kw.SERVICE_KEYS),
    ("Effets d'une remise", kw.SERVICE_EFFECTS),
    ("Départs du délai d'une mesure", kw.RUNS_FROM),
    ("Clés d'une table", kw.TABLE_KEYS),
    ("Étapes", kw.STAGES),
    ("Portées", kw.SCOPES),
    ("Listes", kw.LISTS),
    ("Natures d'une règle", kw.NATURES),
    ("États d'une règle", kw.STATES),
    ("Effets d'une exception", kw.EFFECTS),
    ("Natures d'une mesure", kw.KINDS),
    ("Familles de mesures", kw.FAMILIES),
    ("Types d'un terme", kw.TYPES),
    ("Agrégats", kw.AGGREGATES),
    ("Confiance d'un texte", kw.CONFIDENCES),
)

OPENING = """# Glossaire

Écrit par `advisor glossary` d'après `rulebook/keywords.py`, `rules/vocabulaire/`, `rules/mesures/` et `rules/dossier/` :
ne pas corriger à la main.
"""


def glossary_text(rulebook: Rulebook) -> str:
    """The whole glossary as Markdown."""
    parts = [
        OPENING,
        "## Mots du langage des règles\n",
        *(f"### {title}\n\n{_pairs(table)}" for title, table in _KEYWORDS),
        "## Clés du dossier\n",
        *(f"### {section.capitalize()}\n\n{_pairs(table)}" for section, table in rulebook.case_keys.items()),
        "## Mesures\n",
        _table(
            ("Mesure", "Identifiant", "Famille", "Résumé"),
            ((m.title, f"`{m.id}`", kw.french(kw.FAMILIES, m.family), m.summary) for m in rulebook.measures.values()),
        ),
        "## Termes du vocabulaire\n",
        *(f"### Portée : {title}\n\n{_terms(rulebook, scope)}" for title, scope in kw.SCOPES.items()),
    ]
    return "\n".join(parts)


def _terms(rulebook: Rulebook, scope: str) -> str:
    terms = sorted((term for term in rulebook.terms.values() if term.scope == scope), key=lambda term: term.id)
    return _table(
        ("Terme", "Type", "D'où il vient", "Valeurs", "Question", "Peut répondre"),
        (
            (
                term.id,
                kw.french(kw.TYPES, term.type),
                origin_of(term),
                ", ".join(f"{step.id} (`{step.code}`)" for step in term.steps),
                term.question,
                term.asked_of,
            )
            for term in terms
        ),
    )


def origin_of(term: Term) -> str:
    """Where a term's value comes from, in French, with the path in the case file if it is written there."""
    if term.path:
        return f"dossier : `{term.path}`"
    if term.appraised:
        return "appréciation d'une personne"
    if term.concluded:
        return "conclu par des règles"
    return "défini par d'autres termes" if term.definition is not None else "calculé"


def _pairs(table: dict[str, str]) -> str:
    return _table(("Français", "Anglais du code"), ((word, f"`{code}`") for word, code in table.items()))


def _table(heads: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines) + "\n"
