"""The conventions speak of what exists: related texts, articles of law; each clause has one id and can be timed."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.rulebook.check.finding import Finding
from advisor.rulebook.diagnostic import nearest
from advisor.rulebook.model import Rulebook


def texts_cite_what_exists(rulebook: Rulebook) -> Iterator[Finding]:
    """K010: a relation names a text of the dossier, and a statutory clause an article of `sources/`."""
    texts = list(rulebook.conventions)
    for text in rulebook.conventions.values():
        for _, other in text.relations:
            if other and (other not in texts or other == text.id):
                remedy = nearest(other, texts) or "Nommer un autre texte de rules/conventions/."
                yield text.place, "K010", f"le texte « {text.id} » renvoie à « {other} », qui n'existe pas", remedy
        for clause in text.clauses:
            if clause.provision and clause.provision not in rulebook.provisions:
                remedy = nearest(clause.provision, sorted(rulebook.provisions)) or "Déclarer l'article dans sources/."
                message = f"la clause « {clause.id} » cite « {clause.provision} », qui n'existe pas"
                yield clause.place, "K010", message, remedy


def clauses_are_told_apart(rulebook: Rulebook) -> Iterator[Finding]:
    """K011: each clause has an id of its own, over all texts."""
    known: dict[str, str] = {}
    for text in rulebook.conventions.values():
        for clause in text.clauses:
            if clause.id in known:
                message = f"la clause « {clause.id} » est déjà dans « {known[clause.id]} »"
                yield clause.place, "K011", message, "Donner à chaque clause un numéro à elle."
            known.setdefault(clause.id, text.id)


def clauses_can_be_timed(rulebook: Rulebook) -> Iterator[Finding]:
    """K012: a statutory clause cites its article; a deadline has an event to run from; an event is one of an "on event" clause."""
    for text in rulebook.conventions.values():
        for clause in text.clauses:
            if text.nature == "statute" and not clause.provision:
                yield (
                    clause.place,
                    "K012",
                    f"la clause légale « {clause.id} » ne cite pas son article",
                    "Ajouter « disposition: source/article », l'article étant déclaré dans rules/sources/.",
                )
            if clause.deadline and clause.arises not in ("on_event", "at_start"):
                yield (
                    clause.place,
                    "K012",
                    f"le délai de « {clause.id} » ne court de rien",
                    "Écrire « naît: à chaque événement » ou « au départ » ; un rythme se dit sous « période ».",
                )
            if clause.event and clause.arises != "on_event":
                yield (
                    clause.place,
                    "K012",
                    f"la clause « {clause.id} » nomme un événement dont elle ne naît pas",
                    "Écrire « naît: à chaque événement », ou retirer l'événement.",
                )
