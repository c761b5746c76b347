"""From the files of `groupes/` to the rules of each setting."""

from __future__ import annotations

from advisor.rulebook import convention_keywords as words
from advisor.rulebook.diagnostic import Findings
from advisor.rulebook.form import Form, as_mapping
from advisor.rulebook.groups import Group
from advisor.rulebook.read import Node, Scalar


def parse_group(node: Node, findings: Findings) -> Group:
    """The group of one file, whose name is the group's id."""
    form = Form(node, words.GROUP_KEYS, "groupe", findings)
    return Group(
        id=form.name_of_file(),
        title=form.text("title", required=True),
        text=form.text("text"),
        grounds=form.listed("grounds", required=True),
        attendees=form.choices("attendees", words.ROLES, required=True),
        charter=form.yes("charter", required=True),
        named_cases=form.yes("named_cases", required=True),
        information=form.choices("information", words.INFORMATION_CODES, required=True),
        named_record=form.yes("named_record", required=True),
        may_be_kept=form.listed("may_be_kept", required=True),
        never_leaves=form.listed("never_leaves", required=True),
        breaches=_breaches(form, findings),
        sources=form.listed("sources", required=True),
        confidence=form.choice("confidence", words.CONFIDENCES, "low", required=True),
        remark=form.text("remark"),
        place=form.place_of("id"),
    )


def _breaches(form: Form, findings: Findings) -> tuple[tuple[str, str], ...]:
    node = form.node("breaches")
    mapping = None if node is None else as_mapping(node, "manquements", findings)
    entries = mapping.entries if mapping else ()
    return tuple((key.text, value.text) for key, value in entries if isinstance(value, Scalar))
