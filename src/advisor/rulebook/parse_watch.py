"""From the files of `veille/` to the list of texts that may change the rules."""

from __future__ import annotations

from advisor.rulebook import keywords as kw
from advisor.rulebook.diagnostic import Findings
from advisor.rulebook.form import Form
from advisor.rulebook.model import Watch
from advisor.rulebook.parse_vocabulary import NO_DAY
from advisor.rulebook.read import Node, Sequence


def parse_watch(node: Node, findings: Findings) -> list[Watch]:
    """The watched texts of one file."""
    found = []
    for item in node.items if isinstance(node, Sequence) else (node,):
        form = Form(item, kw.WATCH_KEYS, "veille", findings)
        watch = Watch(
            id=form.text("id", required=True),
            title=form.text("title", required=True),
            state=form.choice("state", kw.WATCH_STATES, "adoption_unknown", required=True),
            checked_on=form.day("checked_on", required=True) or NO_DAY,
            check_again_by=form.day("check_again_by", required=True) or NO_DAY,
            expected_on=form.day("expected_on"),
            changes=form.text("changes", required=True),
            rules=form.listed("rules"),
            letters=form.listed("letters"),
            provisions=form.listed("provisions"),
            meanwhile=form.text("meanwhile", required=True),
            links=form.listed("links"),
            place=form.place_of("id"),
        )
        if watch.id:
            found.append(watch)
    return found
