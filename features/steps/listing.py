"""`PAS.md`, the list of steps, written from the catalogue: `python features/steps/listing.py`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from steps import filled  # noqa: F401 - importing it fills the catalogue
from steps.catalogue import KEYWORDS, STEPS, Step
from steps.words import SOUGHT

FILE = Path(__file__).parents[1] / "PAS.md"
_HEAD = f"""# Les pas d'un scénario

Cette page est tirée du code par `python features/steps/listing.py` ; un test vérifie qu'elle est à jour.

Un scénario se lit `Soit` … `Quand` … `Alors` ; `Et` et `Mais` continuent le mot précédent. Les termes et leurs valeurs sont ceux
de `rules/vocabulaire/`, sans autre liste à tenir. `Soit` n'énonce que des faits : une conclusion ou une définition y est refusée.

**Écriture.** Ce qui est entre crochets peut manquer ; entre parenthèses, on choisit. Une date s'écrit AAAA-MM-JJ.

**Valeurs d'une case.** Une valeur du vocabulaire ; `oui`, `non` ; `inconnu` (la question n'a pas été posée) ; `{SOUGHT}` ;
deux dates jointes par « à » ; deux valeurs jointes par « ou » ; un ensemble séparé par des virgules. On peut ajouter d'où la valeur
vient et quand elle a été apprise : `oui (selon p2, appris le 2026-02-20)`.

**À côté du vocabulaire.** Personne : `rôle`, `vit au logement`, `mineur`. Incident : `auteur`, `subi par`, `pièces`, `description`.
Pièce : `reçue le` (à défaut, le jour de l'évaluation), `intitulé`. Dossier : `département`.

**Rien n'est supposé.** Un dossier ouvert est vide : ni titulaire, ni liste complète. Le Contexte énonce ce qui compte.

**Sources.** Chaque fonctionnalité ou scénario porte une ligne `Source : …` qui nomme un texte, une décision, une convention ou la revue
juridique ; jamais la règle qu'il éprouve.
"""


def listing() -> str:
    """The whole page."""
    return _HEAD + "".join(_section(keyword, word) for keyword, word in KEYWORDS.items())


def _section(keyword: str, word: str) -> str:
    return f"\n## {word}\n" + "".join(_entry(word, each) for each in STEPS if each.keyword == keyword)


def _entry(word: str, step: Step) -> str:
    table = " Suivi d'un tableau." if step.takes_table else ""
    return f"\n- `{step.shown()}`\n  {step.says}{table}\n  Exemple : `{word} {step.example}`\n"


if __name__ == "__main__":
    FILE.write_text(listing(), encoding="utf-8")
