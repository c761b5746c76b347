"""From a rule file to a `Rule`: conditions, head, guard, nested exceptions, examples."""

from __future__ import annotations

from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import ALWAYS, All, AnyOf, Condition, Not, ParamRef, TermRef
from advisor.rulebook.diagnostic import Findings, nearest
from advisor.rulebook.expression import ExpressionReader
from advisor.rulebook.form import Form
from advisor.rulebook.model import (
    Alert,
    Clock,
    Conclusion,
    Example,
    ExceptionClause,
    Guard,
    Head,
    Insufficiency,
    NotEncoded,
    Proposal,
    Requirement,
    Rule,
    Target,
)
from advisor.rulebook.read import Mapping, Node, Scalar, plain_data
from advisor.rulebook.vocabulary import Term

STAGE_SCOPES = {
    "admission": "piece",
    "qualification": "incident",
    "situation": "case",
    "response": "person",
    "guard": "person",
    "duty": "case",
}


def parse_rule(node: Node, reader: ExpressionReader, findings: Findings) -> Rule:
    """Read one rule; what cannot be read is reported and left neutral, so that everything is said at once."""
    form = Form(node, kw.RULE_KEYS, "règle", findings)
    stage = form.choice("stage", kw.STAGES, "situation", required=True)
    scope = form.choice("scope", kw.SCOPES, STAGE_SCOPES[stage])
    for key in ("title", "condition"):
        if form.node(key) is None:
            form.missing(key)
    head_node = form.node("head")
    return Rule(
        id=form.text("id", required=True),
        title=form.text("title"),
        stage=stage,
        scope=scope,
        nature=form.choice("nature", kw.NATURES, required=True),
        grounds=tuple(word for word, _ in form.words("grounds")),
        governing_date=form.choice("governing_date", kw.GOVERNING_DATES, "act", required=True),
        valid_from=form.day("valid_from"),
        valid_to=form.day("valid_to"),
        state=form.choice("state", kw.STATES, "proposed", required=True),
        condition=parse_condition(form.node("condition"), reader, scope, findings),
        head=parse_head(head_node, reader, scope, findings) if head_node else None,
        guard=_guard(form, findings) if stage == "guard" else None,
        view=form.choice("view", kw.VIEWS, "all"),
        exceptions=_exceptions(form, reader, scope, findings),
        not_encoded=_not_encoded(form, findings),
        examples=tuple(_example(item, findings) for item in form.items("examples")),
        place=form.place_of("id"),
    )


def parse_condition(node: Node | None, reader: ExpressionReader, scope: str, findings: Findings) -> Condition:
    """A one-line expression, or a list under `toutes`, `une` or `aucune`, at any depth."""
    if node is None:
        return ALWAYS
    if isinstance(node, Scalar):
        place = node.place if node.plain else node.place.shifted(1, node.place.length)
        return reader.condition(node.text, place, scope, findings) or ALWAYS
    if isinstance(node, Mapping) and len(node.entries) == 1:
        key, body = node.entries[0]
        connective = kw.CONNECTIVES.get(key.text)
        if connective and not isinstance(body, Scalar | Mapping):
            parts = tuple(parse_condition(item, reader, scope, findings) for item in body.items)
            if connective == "all":
                return All(parts)
            return AnyOf(parts) if connective == "any" else Not(AnyOf(parts))
    findings.add(
        node.place,
        "F008",
        "une condition est une expression d'une ligne, ou une liste sous « toutes », « une » ou « aucune »",
        "Écrire par exemple « si: » puis « toutes: » puis un tiret par condition.",
    )
    return ALWAYS


def parse_head(node: Node, reader: ExpressionReader, scope: str, findings: Findings) -> Head | None:
    """The `alors`: a measure, an insufficiency, an alert, a deadline, a requirement, or vocabulary terms set."""
    if not isinstance(node, Mapping):
        findings.add(
            node.place,
            "F001",
            "alors : une suite « clé : valeur » est attendue",
            "Écrire « alors: » puis « mesure: … ».",
        )
        return None
    known = {key.text for key, _ in node.entries} & set(kw.HEAD_KEYS)
    if not known:
        return _conclusion(node, reader, scope, findings)
    form = Form(node, {**kw.HEAD_KEYS, **kw.SLOTS}, "alors", findings)
    if form.node("measure"):
        return Proposal(form.text("measure"), _slots(form, reader, findings))
    if form.node("insufficient"):
        return Insufficiency(form.text("insufficient"))
    if form.node("alert"):
        return Alert(form.text("alert"))
    if form.node("requirement"):
        target_node = form.node("scope_of_requirement")
        if target_node is None:
            form.missing("scope_of_requirement")
            return None
        return Requirement(form.text("requirement"), parse_target(target_node, findings))
    return _clock(form, reader, scope, findings)


def _slots(form: Form, reader: ExpressionReader, findings: Findings) -> tuple[tuple[str, ParamRef], ...]:
    found = []
    for slot in kw.SLOTS.values():
        name = form.text(slot)
        if name and name not in reader.vocabulary.parameters:
            known = list(reader.vocabulary.parameters)
            findings.add(
                form.place_of(slot),
                "T003",
                f"le paramètre « {name} » n'existe pas",
                nearest(name, known) or "Le déclarer dans rules/parametres/.",
            )
        elif name:
            found.append((slot, ParamRef(name)))
    return tuple(found)


def _clock(form: Form, reader: ExpressionReader, scope: str, findings: Findings) -> Clock | None:
    label = form.text("deadline", required=True)
    start_text, length = form.text("start", required=True), form.text("length", required=True)
    direction = form.choice("direction", kw.DIRECTIONS, "binds_landlord", required=True)
    start = reader.operand(start_text, form.place_of("start"), scope, findings) if start_text else None
    if length and length not in reader.vocabulary.parameters:
        known = list(reader.vocabulary.parameters)
        findings.add(
            form.place_of("length"),
            "T003",
            f"le paramètre « {length} » n'existe pas",
            nearest(length, known) or "Le déclarer dans rules/parametres/.",
        )
        return None
    if not isinstance(start, TermRef):
        if start is not None:
            findings.add(
                form.place_of("start"),
                "F009",
                "le départ d'une échéance est un terme daté",
                "Écrire le nom d'un terme de type date.",
            )
        return None
    return Clock(label, start, ParamRef(length), direction)


def _conclusion(node: Mapping, reader: ExpressionReader, scope: str, findings: Findings) -> Conclusion | None:
    values: list[tuple[str, bool | int | str]] = []
    for key, value in node.entries:
        term = reader.vocabulary.terms.get(key.text)
        if term is None:
            findings.add(
                key.place.shifted(0, len(key.text)),
                "E002",
                f"le terme « {key.text} » n'existe pas",
                nearest(key.text, [*reader.vocabulary.terms, *kw.HEAD_KEYS])
                or "Déclarer le terme dans rules/vocabulaire/.",
            )
            continue
        coded = _coded(term, value)
        if coded is None:
            known = [step.id for step in term.steps] or [kw.PLAIN_TRUE]
            findings.add(
                value.place,
                "E003",
                f"ce n'est pas une valeur de « {term.id} »",
                f"Valeurs admises : {', '.join(known)}.",
            )
            continue
        if term.scope != scope:
            findings.add(
                key.place.shifted(0, len(key.text)),
                "E007",
                f"« {term.id} » ne se conclut pas ici : il porte sur « {kw.french(kw.SCOPES, term.scope)} »",
                "Changer la portée de la règle, ou conclure un terme de sa portée.",
            )
        values.append((term.id, coded))
    return Conclusion(tuple(values)) if values else None


def _coded(term: Term, value: Node) -> bool | int | str | None:
    if not isinstance(value, Scalar):
        return None
    if term.type == "boolean":
        return True if value.text == kw.PLAIN_TRUE else None
    return term.code_of(value.text)


def parse_target(node: Node, findings: Findings) -> Target:
    """The measures that a guard or a requirement reaches."""
    form = Form(node, kw.TARGET_KEYS, "vise", findings)
    kind = form.choice("kind", kw.KINDS)
    measures = tuple(word for word, _ in form.words("measures"))
    target = Target(measures, kind, form.text("from_rung"))
    if target == Target():
        form.missing("measures")
    return target


def _guard(form: Form, findings: Findings) -> Guard:
    target_node = form.node("aims_at")
    if target_node is None:
        form.missing("aims_at")
    return Guard(
        target=parse_target(target_node, findings) if target_node else Target(),
        unknown_forbids=form.choice("if_unknown", kw.IF_UNKNOWN, "reports", required=True) == "forbids",
        kind=form.choice("guard_kind", kw.GUARD_KINDS, "absolute", required=True),
        question=form.text("question"),
        longest_wait=form.text("longest_wait"),
        meanwhile=form.text("meanwhile"),
        points_to=form.text("points_to"),
    )


def _exceptions(form: Form, reader: ExpressionReader, scope: str, findings: Findings) -> tuple[ExceptionClause, ...]:
    found = []
    for item in form.items("exceptions"):
        entry = Form(item, kw.EXCEPTION_KEYS, "sauf", findings)
        head_node = entry.node("head")
        if entry.node("condition") is None:
            entry.missing("condition")
        found.append(
            ExceptionClause(
                id=entry.text("id", required=True),
                title=entry.text("title", required=True),
                condition=parse_condition(entry.node("condition"), reader, scope, findings),
                effect=entry.choice("effect", kw.EFFECTS, "excludes", required=True),
                head=parse_head(head_node, reader, scope, findings) if head_node else None,
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


def _example(item: Node, findings: Findings) -> Example:
    form = Form(item, kw.EXAMPLE_KEYS, "exemple", findings)
    word = form.text("expected", required=True)
    missing = word.removeprefix(kw.MISSING_PREFIX) if word.startswith(kw.MISSING_PREFIX) else ""
    expected = "missing" if missing else kw.EXPECTATIONS.get(word, "")
    if not expected:
        findings.add(
            form.place_of("expected"),
            "F005",
            f"« {word} » n'est pas admis pour « attendu »",
            "Écrire « s'applique », « ne s'applique pas » ou « il manque <terme> ».",
        )
    facts = form.node("facts")
    return Example(form.text("title", required=True), plain_data(facts) if facts else {}, expected, missing, form.place)
