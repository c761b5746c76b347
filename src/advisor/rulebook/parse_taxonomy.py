"""From the files of `taxonomie/` to the phenomena: what is usually thought of each, never what is decided of a fact."""

from __future__ import annotations

from advisor.rulebook import keywords as kw
from advisor.rulebook.diagnostic import Findings
from advisor.rulebook.form import Form
from advisor.rulebook.model import Phenomenon
from advisor.rulebook.read import Node, Sequence


def parse_taxonomy(node: Node, findings: Findings) -> list[Phenomenon]:
    """The phenomena of one file."""
    found = []
    for item in node.items if isinstance(node, Sequence) else (node,):
        form = Form(item, kw.PHENOMENON_KEYS, "phénomène", findings)
        phenomenon = Phenomenon(
            value=form.text("value", required=True),
            family=form.text("family", required=True),
            gravity=_range(form),
            breach=form.choice("breach", kw.BREACHES, "to_establish", required=True),
            precision=form.text("precision"),
            offence=form.text("offence"),
            confidence=form.choice("confidence", kw.CONFIDENCES, "unverified", required=True),
            response=form.text("response", required=True),
            place=form.place_of("value"),
        )
        if phenomenon.value:
            found.append(phenomenon)
    return found


def _range(form: Form) -> tuple[str, str]:
    """The lowest and the highest gravity that come to mind; one word stands for both."""
    words = [word for word, _ in form.words("gravity") if word]
    if not words:
        form.missing("gravity")
        return "", ""
    return words[0], words[-1]
