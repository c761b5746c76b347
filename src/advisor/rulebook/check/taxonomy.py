"""The taxonomy and the law watch speak of what exists: values of the vocabulary, rules, measures, provisions."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.rulebook import keywords as kw
from advisor.rulebook.check.finding import Finding
from advisor.rulebook.diagnostic import nearest
from advisor.rulebook.model import Rulebook


def phenomena_are_values(rulebook: Rulebook) -> Iterator[Finding]:
    """T010: a phenomenon is a value of « phénomène », its range is of « gravité », and every value has its phenomenon."""
    values = _values(rulebook, kw.PHENOMENON)
    degrees = _values(rulebook, kw.GRAVITY)
    for phenomenon in rulebook.phenomena.values():
        place = phenomenon.place
        if phenomenon.value not in values:
            remedy = nearest(phenomenon.value, values) or "L'ajouter aux valeurs du terme « phénomène »."
            yield place, "T010", f"« {phenomenon.value} » n'est pas une valeur du terme « phénomène »", remedy
        lowest, highest = phenomenon.gravity
        for word in dict.fromkeys(phenomenon.gravity):
            if word and word not in degrees:
                remedy = nearest(word, degrees) or f"Valeurs admises : {', '.join(degrees)}."
                yield place, "T010", f"« {word} » n'est pas une valeur du terme « gravité »", remedy
        if lowest in degrees and highest in degrees and degrees.index(lowest) > degrees.index(highest):
            yield (
                place,
                "T010",
                f"la gravité indicative va de « {lowest} » à « {highest} », dans le mauvais sens",
                "Écrire d'abord la plus basse.",
            )
    term = rulebook.terms.get(kw.PHENOMENON)
    if term is None or not rulebook.phenomena:
        return
    for value in values:
        if value not in rulebook.phenomena:
            yield (
                term.place,
                "T010",
                f"le phénomène « {value} » n'est dans aucun fichier de rules/taxonomie/",
                "Y dire sa gravité indicative, s'il peut être un manquement, et la première réponse d'usage.",
            )


def watched_texts_touch_something(rulebook: Rulebook) -> Iterator[Finding]:
    """S010: a watched text names rules, letters and provisions that exist, and at least one of them."""
    rules = {rule.id.partition("#")[0] for rule in rulebook.rules}
    letters = {measure.letter for measure in rulebook.measures.values() if measure.letter}
    for watch in rulebook.watched.values():
        named = (
            *((name, "la règle", rules) for name in watch.rules),
            *((name, "le courrier", letters) for name in watch.letters),
            *((name, "la disposition", set(rulebook.provisions)) for name in watch.provisions),
        )
        for name, what, known in named:
            if name not in known:
                remedy = nearest(name, sorted(known)) or "Retirer ce nom de la veille, ou le déclarer."
                yield watch.place, "S010", f"la veille cite {what} « {name} », qui n'existe pas", remedy
        if not named:
            yield (
                watch.place,
                "S010",
                f"la veille « {watch.id} » ne touche rien",
                "Citer les règles, courriers ou dispositions que ce texte changerait.",
            )


def _values(rulebook: Rulebook, name: str) -> list[str]:
    term = rulebook.terms.get(name)
    return [step.id for step in term.steps] if term else []
