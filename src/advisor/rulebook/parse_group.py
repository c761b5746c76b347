"""From the files of `groupes/` to the rules of each setting."""

from __future__ import annotations

from advisor.rulebook import convention_keywords as words
from advisor.rulebook.diagnostic import Findings
from advisor.rulebook.form import Form, as_mapping
from advisor.rulebook.groups import Group
from advisor.rulebook.read import Node, Scalar

_YES = {"oui": "yes", "non": ""}
_INFORMATION = {code: code for code in words.INFORMATION}


def parse_group(node: Node, findings: Findings) -> Group:
    """The group of one file, whose name is the group's id."""
    form = Form(node, words.GROUP_KEYS, "groupe", findings)
    name = form.text("id", required=True)
    stem = node.place.file.rsplit("/", 1)[-1].removesuffix(".yaml")
    if name and name != stem:
        findings.add(
            form.place_of("id"),
            "K001",
            f"le groupe « {name} » est dans le fichier « {stem}.yaml »",
            "Donner au fichier et au groupe le même nom.",
        )
    return Group(
        id=stem,
        title=form.text("title", required=True),
        text=form.text("text"),
        grounds=_required(form, "grounds"),
        attendees=_required_choices(form, "attendees", words.ROLES),
        charter=_yes(form, "charter"),
        named_cases=_yes(form, "named_cases"),
        information=_required_choices(form, "information", _INFORMATION),
        named_record=_yes(form, "named_record"),
        may_be_kept=_required(form, "may_be_kept"),
        never_leaves=_required(form, "never_leaves"),
        breaches=_breaches(form, findings),
        sources=_required(form, "sources"),
        confidence=form.choice("confidence", words.CONFIDENCES, "low", required=True),
        remark=form.text("remark"),
        place=form.place_of("id"),
    )


def _yes(form: Form, key: str) -> bool:
    return bool(form.choice(key, _YES, required=True))


def _required(form: Form, key: str) -> tuple[str, ...]:
    found = tuple(word for word, _ in form.words(key))
    if not found:
        form.missing(key)
    return found


def _required_choices(form: Form, key: str, table: dict[str, str]) -> tuple[str, ...]:
    if not form.words(key):
        form.missing(key)
    return form.choices(key, table)


def _breaches(form: Form, findings: Findings) -> tuple[tuple[str, str], ...]:
    node = form.node("breaches")
    mapping = None if node is None else as_mapping(node, "manquements", findings)
    entries = mapping.entries if mapping else ()
    return tuple((key.text, value.text) for key, value in entries if isinstance(value, Scalar))
