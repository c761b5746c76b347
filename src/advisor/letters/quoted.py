"""The law as a letter tells it: what the rule base sums up, said to be a summary, with the days between which it holds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from advisor.law.dates_fr import french_date
from advisor.law.provision import Citation
from advisor.letters.draft import Ground, GroundKind, Sentence


def law_told(citations: Iterable[Citation], provisions: Collection[str]) -> Iterator[Sentence]:
    """The wordings that the advice cites, of the provisions that the letter shows."""
    for citation in citations:
        if citation.provision in provisions:
            ground = Ground(kind=GroundKind.PROVISION, ref=citation.provision, label=citation.label)
            yield Sentence(text=_cited(citation), grounds=(ground,))


def _cited(citation: Citation) -> str:
    """A provision as the rule base sums it up: its words are a paraphrase, and are said to be one."""
    interval = ""
    if citation.valid_to is not None:
        interval = f" (texte applicable jusqu'au {french_date(citation.valid_to)})"
    elif citation.valid_from is not None and citation.valid_from > date(2000, 1, 1):
        interval = f" (texte applicable depuis le {french_date(citation.valid_from)})"
    label = f"{citation.label[0].upper()}{citation.label[1:]}{interval}"
    return f"{label}. En substance : {citation.summary[0].lower()}{citation.summary[1:]}"
