"""From a rule file to a `Rule`: conditions, guard, nested exceptions, and the heads and examples read beside."""

from __future__ import annotations

from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import ALWAYS, Condition
from advisor.rulebook.diagnostic import Findings
from advisor.rulebook.expression import ExpressionReader
from advisor.rulebook.form import Form, is_blank
from advisor.rulebook.model import ExceptionClause, Guard, Head, NotEncoded, Rule, Target
from advisor.rulebook.parse_condition import parse_condition
from advisor.rulebook.parse_example import parse_example
from advisor.rulebook.parse_head import parse_head, parse_length, parse_target
from advisor.rulebook.read import Node, folder_of

STAGE_SCOPES = {
    "admission": "piece",
    "qualification": "incident",
    "situation": "case",
    "response": "person",
    "guard": "person",
    "duty": "case",
    "review": "convention_duty",
}
GUARD_KEYS = ("aims_at", "if_unknown", "guard_kind", "question", "longest_wait", "meanwhile", "points_to", "earliest")


def parse_rule(node: Node, reader: ExpressionReader, findings: Findings) -> Rule:
    """Read one rule; what cannot be read is reported and left neutral, so that everything is said at once."""
    form = Form(node, kw.RULE_KEYS, "règle", findings)
    stage = form.choice("stage", kw.STAGES, kw.STAGE_FOLDERS[folder_of(node.place.file)], required=True)
    is_guard = stage == "guard"
    scope = form.choice("scope", kw.SCOPES, STAGE_SCOPES[stage])
    if not is_guard:
        _refuse_guard_keys(form, stage, findings)
        if is_blank(form.node("head")):
            form.missing("head")
    if is_blank(form.node("grounds")):
        form.missing("grounds")
    valid_from, valid_to = form.interval()
    return Rule(
        id=form.text("id", required=True),
        title=form.text("title", required=True),
        stage=stage,
        scope=scope,
        nature=form.choice("nature", kw.NATURES, required=True),
        grounds=tuple(word for word, _ in form.words("grounds")),
        governing_date=form.choice("governing_date", kw.GOVERNING_DATES, "act", required=True),
        valid_from=valid_from,
        valid_to=valid_to,
        state=form.choice("state", kw.STATES, "proposed", required=True),
        condition=_condition_of(form, reader, scope, findings),
        head=_head_of(form, reader, scope, findings),
        guard=_guard(form, reader, findings) if is_guard else None,
        view=form.choice("view", kw.VIEWS, "all"),
        exceptions=_exceptions(form, reader, scope, findings),
        not_encoded=_not_encoded(form, findings),
        examples=tuple(parse_example(item, reader.vocabulary, scope, findings) for item in form.items("examples")),
        place=form.place_of("id"),
        remedy=form.text("remedy"),
    )


def _refuse_guard_keys(form: Form, stage: str, findings: Findings) -> None:
    for key in GUARD_KEYS:
        if form.node(key) is not None:
            findings.add(
                form.place_of(key),
                "R007",
                f"« {kw.french(kw.RULE_KEYS, key)} » ne s'emploie que dans un garde-fou",
                f"Retirer cette ligne : l'étape est « {kw.french(kw.STAGES, stage)} ».",
            )


def _condition_of(form: Form, reader: ExpressionReader, scope: str, findings: Findings) -> Condition:
    node = form.node("condition")
    if node is None or is_blank(node):
        form.missing("condition")
        return ALWAYS
    return parse_condition(node, reader, scope, findings)


def _head_of(form: Form, reader: ExpressionReader, scope: str, findings: Findings) -> Head | None:
    node = form.node("head")
    return None if node is None or is_blank(node) else parse_head(node, reader, scope, findings)


def _guard(form: Form, reader: ExpressionReader, findings: Findings) -> Guard:
    target_node = form.node("aims_at")
    if target_node is None or is_blank(target_node):
        form.missing("aims_at")
        target = Target()
    else:
        target = parse_target(target_node, findings)
    return Guard(
        target=target,
        unknown_forbids=form.choice("if_unknown", kw.IF_UNKNOWN, "reports", required=True) == "forbids",
        kind=form.choice("guard_kind", kw.GUARD_KINDS, "absolute", required=True),
        question=form.text("question"),
        longest_wait=parse_length(form, "longest_wait", reader),
        meanwhile=form.text("meanwhile"),
        points_to=form.text("points_to"),
        earliest=form.text("earliest"),
    )


def _exceptions(form: Form, reader: ExpressionReader, scope: str, findings: Findings) -> tuple[ExceptionClause, ...]:
    found = []
    for item in form.items("exceptions"):
        entry = Form(item, kw.EXCEPTION_KEYS, "sauf", findings)
        effect = entry.choice("effect", kw.EFFECTS, "excludes", required=True)
        if effect in ("replaces", "modifies") and is_blank(entry.node("head")):
            findings.add(
                entry.place_of("effect"),
                "X002",
                f"« {kw.french(kw.EFFECTS, effect)} » doit dire par quoi",
                "Ajouter « alors: » à cette exception.",
            )
        found.append(
            ExceptionClause(
                id=entry.text("id", required=True),
                title=entry.text("title", required=True),
                condition=_condition_of(entry, reader, scope, findings),
                effect=effect,
                head=_head_of(entry, reader, scope, findings),
                grounds=tuple(word for word, _ in entry.words("grounds")),
                exceptions=_exceptions(entry, reader, scope, findings),
                place=entry.place_of("id"),
            )
        )
    return tuple(found)


def _not_encoded(form: Form, findings: Findings) -> tuple[NotEncoded, ...]:
    entries = (Form(item, kw.NOT_ENCODED_KEYS, "non codifié", findings) for item in form.items("not_encoded"))
    return tuple(
        NotEncoded(entry.text("text", required=True), entry.text("reason", required=True)) for entry in entries
    )
