"""The `alors` and the `vise` of a rule: what it concludes, proposes or demands, and which measures it reaches."""

from __future__ import annotations

from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import ParamRef, TermRef
from advisor.rulebook.diagnostic import Findings, Place, nearest
from advisor.rulebook.expression import ExpressionReader
from advisor.rulebook.form import Form, as_mapping
from advisor.rulebook.model import Alert, Clock, Conclusion, Head, Insufficiency, Proposal, Requirement, Target
from advisor.rulebook.read import Mapping, Node, Scalar
from advisor.rulebook.vocabulary import Term

# What each kind of head may say, the first key naming the kind.
_HEAD_FORMS = {
    "measure": ("measure", *kw.SLOTS.values()),
    "insufficient": ("insufficient",),
    "alert": ("alert",),
    "requirement": ("requirement", "scope_of_requirement"),
    "deadline": ("deadline", "start", "length", "direction"),
}


def parse_head(node: Node, reader: ExpressionReader, scope: str, findings: Findings) -> Head | None:
    """The `alors`: a measure, an insufficiency, an alert, a deadline, a requirement, or vocabulary terms set."""
    mapping = as_mapping(node, "alors", findings)
    if mapping is None:
        return None
    keys = {**kw.HEAD_KEYS, **kw.SLOTS}
    if not {key.text for key, _ in mapping.entries} & keys.keys():
        return _conclusion(mapping, reader, scope, findings)
    form = Form(mapping, keys, "alors", findings)
    kinds = [kind for kind in _HEAD_FORMS if form.node(kind) is not None]
    if len(kinds) != 1:
        known = ", ".join(kw.french(kw.HEAD_KEYS, kind) for kind in _HEAD_FORMS)
        findings.add(
            form.place,
            "F010",
            "« alors » dit une seule chose à la fois",
            f"Écrire une seule de ces clés : {known} ; une règle pour chacune.",
        )
        return None
    kind = kinds[0]
    for other in keys.values():
        if other not in _HEAD_FORMS[kind] and form.node(other) is not None:
            word, named = kw.french(keys, other), kw.french(keys, kind)
            findings.add(
                form.place_of(other),
                "F010",
                f"« {word} » ne s'emploie pas avec « {named} »",
                "Retirer cette ligne, ou écrire une autre règle.",
            )
    return _one_head(kind, form, reader, scope, findings)


def _one_head(kind: str, form: Form, reader: ExpressionReader, scope: str, findings: Findings) -> Head | None:
    if kind == "deadline":
        return _clock(form, reader, scope, findings)
    text = form.text(kind, required=True)
    if kind == "measure":
        return Proposal(text, _slots(form, reader))
    if kind == "insufficient":
        return Insufficiency(text)
    if kind == "alert":
        return Alert(text)
    target_node = form.node("scope_of_requirement")
    if target_node is None:
        form.missing("scope_of_requirement")
        return None
    return Requirement(text, parse_target(target_node, findings))


def parse_length(form: Form, key: str, reader: ExpressionReader, *, required: bool = False) -> str:
    """The name of a parameter of type duration, or an empty text; T003 when it is unknown or of another type."""
    name = form.text(key, required=required)
    parameter = reader.vocabulary.parameters.get(name)
    if name and (parameter is None or parameter.type != "duration"):
        known = [each.id for each in reader.vocabulary.parameters.values() if each.type == "duration"]
        fault = "n'existe pas" if parameter is None else "n'est pas une durée"
        form.findings.add(
            form.place_of(key),
            "T003",
            f"le paramètre « {name} » {fault}",
            nearest(name, known) or "Le déclarer dans rules/parametres/, de type durée.",
        )
    return name


def _slots(form: Form, reader: ExpressionReader) -> tuple[tuple[str, ParamRef], ...]:
    named = ((slot, parse_length(form, slot, reader)) for slot in kw.SLOTS.values())
    return tuple((slot, ParamRef(name)) for slot, name in named if name)


def _clock(form: Form, reader: ExpressionReader, scope: str, findings: Findings) -> Clock | None:
    label = form.text("deadline", required=True)
    start_text = form.text("start", required=True)
    length = parse_length(form, "length", reader, required=True)
    direction = form.choice("direction", kw.DIRECTIONS, required=True)
    start = reader.operand(start_text, form.place_of("start"), scope, findings) if start_text else None
    if start is not None and not (isinstance(start, TermRef) and reader.type_of(start) == "date"):
        findings.add(
            form.place_of("start"),
            "F009",
            "le départ d'une échéance est un terme daté",
            "Écrire le nom d'un terme de type date.",
        )
        return None
    if not isinstance(start, TermRef) or not (label and length and direction):
        return None
    return Clock(label, start, ParamRef(length), direction)


def _conclusion(node: Mapping, reader: ExpressionReader, scope: str, findings: Findings) -> Conclusion | None:
    values: list[tuple[str, bool | int | str]] = []
    for key, value in node.entries:
        term = reader.vocabulary.terms.get(key.text)
        if term is None:
            findings.add(
                key.place,
                "E002",
                f"le terme « {key.text} » n'existe pas",
                nearest(key.text, [*reader.vocabulary.terms, *kw.HEAD_KEYS])
                or "Déclarer le terme dans rules/vocabulaire/.",
            )
            continue
        refuse_conclusion(term, scope, key.place, findings)
        coded = coded_outcome(term, value, findings)
        if coded is not None:
            values.append((term.id, coded))
    return Conclusion(tuple(values)) if values else None


def refuse_conclusion(term: Term, scope: str, place: Place, findings: Findings) -> None:
    """Report a term that no rule may conclude (T007), or none on items of `scope` (E007)."""
    if not term.concluded:
        findings.add(
            place,
            "T007",
            f"« {term.id} » vient du dossier : une règle ne le conclut pas",
            "Conclure un terme déclaré « conclu: oui », ou déclarer ainsi celui-ci.",
        )
    elif term.scope != scope:
        findings.add(
            place,
            "E007",
            f"« {term.id} » ne se conclut pas ici : il porte sur « {kw.french(kw.SCOPES, term.scope)} »",
            "Corriger la portée, ou conclure un terme qui porte sur le même genre d'élément.",
        )


def coded_outcome(term: Term, value: Node, findings: Findings) -> bool | int | str | None:
    """The value that a rule gives to a term, coded; E003 when the term has no such value."""
    word = value.text.strip() if isinstance(value, Scalar) else ""
    coded: bool | int | str | None = term.code_of(word)
    if term.type == "boolean":
        coded = True if word == kw.PLAIN_TRUE else None
    if coded is None:
        known = [step.id for step in term.steps] or [kw.PLAIN_TRUE]
        findings.add(
            value.place,
            "E003",
            f"« {word} » n'est pas une valeur de « {term.id} »" if word else f"« {term.id} » attend une valeur",
            nearest(word, known) or f"Valeurs admises : {', '.join(known)}.",
        )
    return coded


def parse_target(node: Node, findings: Findings) -> Target:
    """The measures that a guard or a requirement reaches."""
    form = Form(node, kw.TARGET_KEYS, "vise", findings)
    target = Target(form.listed("measures"), form.choice("kind", kw.KINDS), form.text("from_rung"))
    if target == Target() and not any(form.node(key) for key in kw.TARGET_KEYS.values()):
        form.missing("measures")
    return target
