"""From the files of `territoires/` to the order of the texts and to the profiles of places."""

from __future__ import annotations

from advisor.rulebook import convention_keywords as words
from advisor.rulebook import territory_keywords as keys
from advisor.rulebook.diagnostic import Findings
from advisor.rulebook.form import Form, as_mapping
from advisor.rulebook.parse_convention import parse_perimeter
from advisor.rulebook.read import Mapping, Node, Scalar
from advisor.rulebook.territories import Hierarchy, Principle, Profile, Reserved


def is_hierarchy(node: Node) -> bool:
    """Whether a file says which text prevails, rather than what is particular to a place."""
    return isinstance(node, Mapping) and any(keys.HIERARCHY_KEYS.get(key.text) == "id" for key, _ in node.entries)


def parse_hierarchy(node: Node, findings: Findings) -> Hierarchy:
    """The order of the texts."""
    form = Form(node, keys.HIERARCHY_KEYS, "hiérarchie", findings)
    deadlines = form.node("deadlines")
    if deadlines is None:
        form.missing("deadlines")
    limits = Form(deadlines, keys.DEADLINE_KEYS, "délais", findings) if deadlines is not None else None
    return Hierarchy(
        id=form.text("id", required=True),
        title=form.text("title", required=True),
        principles=tuple(_principle(item, findings) for item in form.items("principles")),
        reserved=tuple(_reserved(item, findings) for item in form.items("reserved")),
        deadlines=limits.text("reason", required=True) if limits else "",
        deadlines_source=limits.text("source", required=True) if limits else "",
        sources=form.listed("sources", required=True),
        confidence=form.choice("confidence", words.CONFIDENCES, "low", required=True),
        remark=form.text("remark"),
        place=form.place_of("id"),
    )


def _principle(node: Node, findings: Findings) -> Principle:
    form = Form(node, keys.PRINCIPLE_KEYS, "principe", findings)
    return Principle(
        principle=form.choice("principle", keys.PRINCIPLES, "cumulative", required=True),
        topics=form.choices("topics", words.TOPICS),
        reason=form.text("reason", required=True),
        source=form.text("source", required=True),
        place=form.place_of("principle"),
    )


def _reserved(node: Node, findings: Findings) -> Reserved:
    form = Form(node, keys.RESERVED_KEYS, "renseignements réservés", findings)
    return Reserved(
        information=form.choices("information", words.INFORMATION_CODES),
        reason=form.text("reason", required=True),
        source=form.text("source", required=True),
        place=form.place_of("information"),
    )


def parse_profile(node: Node, findings: Findings) -> Profile:
    """The profile of one file, whose name is the profile's id."""
    form = Form(node, keys.PROFILE_KEYS, "territoire", findings)
    return Profile(
        id=form.name_of_file(),
        title=form.text("title", required=True),
        level=form.choice("level", words.LEVELS, required=True),
        perimeter=parse_perimeter(form, findings),
        fallback=form.yes("fallback"),
        texts=form.listed("texts"),
        courts=form.listed("courts"),
        prosecutor_flow=form.choices("prosecutor_flow", words.INFORMATION_CODES),
        traits=tuple(_traits(form, findings)),
        verified_on=form.day("verified_on", required=True),
        sources=form.listed("sources", required=True),
        confidence=form.choice("confidence", words.CONFIDENCES, "low", required=True),
        remark=form.text("remark"),
        place=form.place_of("id"),
    )


def _traits(form: Form, findings: Findings) -> list[tuple[str, str]]:
    node = form.node("traits")
    mapping = as_mapping(node, "traits", findings) if node is not None else None
    found = []
    for key, value in mapping.entries if mapping else ():
        if key.text not in keys.TRAITS:
            form.refused(key.place, key.text, "traits", keys.TRAITS)
        elif not isinstance(value, Scalar) or not value.text.strip():
            findings.add(value.place, "F004", f"« {key.text} » attend un texte", "Écrire une phrase courte.")
        else:
            found.append((keys.TRAITS[key.text], value.text.strip()))
    return found
