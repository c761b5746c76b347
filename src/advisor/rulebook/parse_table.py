"""Decision tables: each row becomes a rule of its own, `table#row`, so that one engine reads both."""

from __future__ import annotations

from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import ALWAYS, All, AnyOf, Condition
from advisor.rulebook.diagnostic import Findings, nearest
from advisor.rulebook.expression import ExpressionReader
from advisor.rulebook.form import Form
from advisor.rulebook.model import Conclusion, Rule
from advisor.rulebook.parse_rule import STAGE_SCOPES
from advisor.rulebook.read import Mapping, Node, Scalar, Sequence
from advisor.rulebook.vocabulary import Term

OPERATORS = ("<=", ">=", "<", ">", "=", "≠", kw.IS, kw.IS_NOT, kw.CONTAINS)


def parse_table(node: Node, reader: ExpressionReader, findings: Findings) -> tuple[str, tuple[Rule, ...]]:
    """Read one table; gives its selection (`unique` or `collect`) and its rows as rules."""
    form = Form(node, kw.TABLE_KEYS, "table", findings)
    stage = form.choice("stage", kw.STAGES, "qualification", required=True)
    scope = form.choice("scope", kw.SCOPES, STAGE_SCOPES[stage])
    selection = form.choice("selection", kw.SELECTIONS, "unique", required=True)
    name, grounds = form.text("id", required=True), tuple(word for word, _ in form.words("grounds"))
    concludes = form.text("concludes", required=True)
    term = reader.vocabulary.terms.get(concludes)
    if concludes and term is None:
        remedy = nearest(concludes, list(reader.vocabulary.terms)) or "Déclarer le terme dans rules/vocabulaire/."
        findings.add(form.place_of("concludes"), "E002", f"le terme « {concludes} » n'existe pas", remedy)
    columns = [word for word, _ in form.words("columns")]
    rows = []
    for item in form.items("rows"):
        entry = Form(item, kw.ROW_KEYS, "ligne", findings)
        rows.append(
            Rule(
                id=f"{name}#{entry.text('id', required=True)}",
                title=form.text("title", required=True),
                stage=stage,
                scope=scope,
                nature=form.choice("nature", kw.NATURES, "qualification"),
                grounds=tuple(word for word, _ in entry.words("grounds")) or grounds,
                governing_date=form.choice("governing_date", kw.GOVERNING_DATES, "act", required=True),
                valid_from=entry.day("valid_from"),
                valid_to=entry.day("valid_to"),
                state=form.choice("state", kw.STATES, "proposed", required=True),
                condition=_cells(entry, columns, reader, scope, findings),
                head=_outcome(entry, term, findings),
                guard=None,
                view="all",
                exceptions=(),
                not_encoded=(),
                examples=(),
                place=entry.place_of("id"),
            )
        )
    return selection, tuple(rows)


def _outcome(entry: Form, term: Term | None, findings: Findings) -> Conclusion | None:
    word = entry.text("outcome", required=True)
    if term is None or not word:
        return None
    coded: bool | int | str | None = True if term.type == "boolean" and word == kw.PLAIN_TRUE else term.code_of(word)
    if coded is None:
        known = [step.id for step in term.steps] or [kw.PLAIN_TRUE]
        remedy = nearest(word, known) or f"Valeurs admises : {', '.join(known)}."
        findings.add(entry.place_of("outcome"), "E003", f"« {word} » n'est pas une valeur de « {term.id} »", remedy)
        return None
    return Conclusion(((term.id, coded),))


def _cells(entry: Form, columns: list[str], reader: ExpressionReader, scope: str, findings: Findings) -> Condition:
    node = entry.node("cells")
    if not isinstance(node, Mapping):
        entry.missing("cells")
        return ALWAYS
    parts = []
    for key, value in node.entries:
        if key.text not in columns:
            findings.add(
                key.place.shifted(0, len(key.text)),
                "F002",
                f"« {key.text} » n'est pas une colonne de la table",
                nearest(key.text, columns) or f"Colonnes : {', '.join(columns)}.",
            )
            continue
        parts.extend(_cell(key.text, value, reader, scope, findings))
    return parts[0] if len(parts) == 1 else All(tuple(parts))


def _cell(column: str, value: Node, reader: ExpressionReader, scope: str, findings: Findings) -> list[Condition]:
    term = reader.vocabulary.terms.get(column)
    words = [item.text for item in value.items if isinstance(item, Scalar)] if isinstance(value, Sequence) else []
    text = value.text if isinstance(value, Scalar) else ""
    if text == kw.ANY_CELL:
        return []
    if text.startswith(OPERATORS):
        texts = [f"{column} {text}"]
    elif text in (kw.PLAIN_TRUE, kw.PLAIN_FALSE) and (term is None or term.type == "boolean"):
        texts = [column if text == kw.PLAIN_TRUE else f"{kw.NOT} {column}"]
    elif term is not None and term.type == "set":
        texts = [f"{column} {kw.CONTAINS} {word}" for word in words or [text]]
    else:
        texts = [f"{column} {kw.ONE_OF} ({', '.join(words or [text])})"]
    place = value.place.shifted(0, 1)
    found = [condition for each in texts if (condition := reader.condition(each, place, scope, findings))]
    return [AnyOf(tuple(found))] if len(found) > 1 else found
