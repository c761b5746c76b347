"""The indicators rest on a provision, are computed somewhere, and never show a small number of persons."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.rulebook import site_keywords as kw
from advisor.rulebook.check.finding import Finding
from advisor.rulebook.diagnostic import nearest
from advisor.rulebook.model import Rulebook


def indicators_are_sound(rulebook: Rulebook) -> Iterator[Finding]:
    """I001: an indicator cites a provision that exists, and one of persons says from which number it is shown."""
    for each in rulebook.indicators.values():
        for ground in each.grounds:
            if ground not in rulebook.provisions:
                remedy = nearest(ground, list(rulebook.provisions)) or "Déclarer la disposition dans rules/sources/."
                yield each.place, "I001", f"« {ground} » n'est dans aucune source", remedy
        if not each.grounds:
            yield each.place, "I001", f"« {each.id} » n'a pas de fondement", "Citer « source/disposition »."
        if each.counts == "persons" and each.shown_from < 2:
            yield (
                each.place,
                "I001",
                f"« {each.id} » compte des personnes et ne dit pas à partir de quel nombre il est montré",
                "Ajouter « montré à partir de: 5 », ou un nombre plus grand.",
            )
        if not each.scales:
            yield (
                each.place,
                "I001",
                f"« {each.id} » ne dit pas où il se calcule",
                f"Ajouter « se calcule par », parmi : {', '.join(kw.SCALES)}.",
            )
