"""The territories speak of what exists, and each topic has one principle; an exceptional period has its days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from advisor.rulebook.check.finding import Finding
from advisor.rulebook.convention_keywords import TOPICS
from advisor.rulebook.diagnostic import nearest
from advisor.rulebook.keywords import french
from advisor.rulebook.model import Rulebook


def topics_have_one_principle(rulebook: Rulebook) -> Iterator[Finding]:
    """K020: where several texts speak, one principle says which prevails, for each topic."""
    for hierarchy in rulebook.hierarchies.values():
        named = Counter(topic for each in hierarchy.principles for topic in each.topics)
        for word, topic in TOPICS.items():
            if named[topic] != 1:
                fault = "n'a pas de principe" if not named[topic] else f"a {named[topic]} principes"
                yield (
                    hierarchy.place,
                    "K020",
                    f"l'objet « {word} » {fault}",
                    "Nommer chaque objet sous un seul principe.",
                )


def there_is_one_hierarchy(rulebook: Rulebook) -> Iterator[Finding]:
    """K021: one order of the texts, and one profile that holds where no other does."""
    for order in list(rulebook.hierarchies.values())[1:]:
        yield order.place, "K021", f"« {order.id} » est une seconde hiérarchie des textes", "N'en garder qu'une."
    profiles = list(rulebook.profiles.values())
    fallbacks = [each for each in profiles if each.fallback]
    if profiles and not fallbacks:
        message = "aucun territoire ne porte « par défaut: oui »"
        yield profiles[0].place, "K021", message, "Écrire le territoire qui vaut là où aucun texte n'est détenu."
    for other in fallbacks[1:]:
        yield other.place, "K021", f"« {other.id} » est un second territoire par défaut", "N'en garder qu'un."


def profiles_cite_what_exists(rulebook: Rulebook) -> Iterator[Finding]:
    """K022: a profile names texts of the dossier."""
    texts = list(rulebook.conventions)
    for profile in rulebook.profiles.values():
        for name in profile.texts:
            if name not in texts:
                remedy = nearest(name, texts) or "Nommer un texte de rules/conventions/."
                message = f"le territoire « {profile.id} » nomme « {name} », qui n'existe pas"
                yield profile.place, "K022", message, remedy


def periods_have_their_days(rulebook: Rulebook) -> Iterator[Finding]:
    """K023: an exceptional period says its first day, and its last or that it may be prolonged."""
    for text in rulebook.conventions.values():
        if text.nature != "special_period":
            continue
        if text.valid_from is None:
            message = f"la période « {text.id} » ne dit pas quand elle commence"
            yield text.place, "K023", message, "Ajouter « en vigueur depuis: AAAA-MM-JJ »."
        if text.valid_to is None and text.renewal == "none":
            message = f"la période « {text.id} » n'a ni fin ni prolongation"
            remedy = "Ajouter « en vigueur jusqu'au », ou dire le renouvellement si la fin n'est pas connue."
            yield text.place, "K023", message, remedy
        for clause in text.clauses:
            if clause.topic != "special_period":
                message = f"la clause « {clause.id} » n'a pas l'objet « {french(TOPICS, 'special_period')} »"
                yield clause.place, "K023", message, "Lui donner cet objet : elle ne vaut que pour la période."
