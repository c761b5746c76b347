"""The HTML of a letter: layout from templates/letters, every word of the draft escaped and set in French typography."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound
from markupsafe import Markup, escape

from advisor.law.dates_fr import french_date
from advisor.law.errors import NotFound
from advisor.letters.draft import Addressee, Delivery, GroundKind, LetterDraft, placed_sentences
from advisor.letters.typography import typeset

_DELIVERIES = {
    Delivery.SIMPLE: "Lettre simple",
    Delivery.REGISTERED: "Lettre recommandée avec demande d'avis de réception",
    Delivery.BY_HAND: "Remise en main propre contre décharge",
    Delivery.COMMISSAIRE: "Acte remis par commissaire de justice",
}
_KINDS = {
    GroundKind.FACT: "Fait",
    GroundKind.RULE: "Règle",
    GroundKind.PROVISION: "Texte",
    GroundKind.CLAUSE: "Clause",
    GroundKind.PARAMETER: "Paramètre",
    GroundKind.STATEMENT: "Déclaration",
}
_ORDINAL = re.compile(r"(?<=\d)(er|ers|re|res|e|es)\b(?!-)")


def letter_html(draft: LetterDraft, *, root: Path, title: str, internal: bool, addressee: Addressee) -> str:
    """Lay the draft out as an HTML page in the window of one addressee.

    `root` is the folder of templates; the internal page numbers the sentences and ends with their grounds. Raises
    `NotFound` when the letter has no template.
    """
    numbered = {sentence: number for number, (_, sentence) in reversed([*enumerate(placed_sentences(draft), start=1)])}
    environment = _environment(root)
    try:
        template = environment.get_template(f"{draft.template}.html")
    except TemplateNotFound:
        raise NotFound(
            f"Aucun modèle de courrier ne s'appelle « {draft.template} ».",
            remedy=f"Modèles connus : {', '.join(_known(environment))}.",
        ) from None
    return template.render(
        draft=draft,
        title=title,
        internal=internal,
        addressee=addressee,
        moment=f"{draft.written_on.isoformat()}T00:00:00Z",
        place_and_date=f"{draft.written_at}, le {french_date(draft.written_on)}",
        delivery=_DELIVERIES[draft.delivery],
        kinds=_KINDS,
        numbers=numbered,
        grounded=sorted(({"number": n, "sentence": s} for s, n in numbered.items()), key=lambda row: row["number"]),
    )


@cache
def _environment(root: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(root / "letters"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["typeset"] = typeset
    environment.filters["ordinals"] = _ordinals
    return environment


def _known(environment: Environment) -> list[str]:
    names = (Path(name) for name in environment.list_templates(extensions=["html"]))
    return sorted(name.stem for name in names if not name.stem.startswith("_"))


def _ordinals(text: str) -> Markup:
    """Raise the end of « 1er » and « 3e », the rest escaped."""
    return Markup(_ORDINAL.sub(r"<sup>\1</sup>", str(escape(text))))  # noqa: S704 — escaped on this very line
