"""Decision tables: each row becomes a rule of its own, `table#row`, so that one engine reads both."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import ALWAYS, All, AnyOf, Condition, OneOf
from advisor.rulebook.diagnostic import Findings, Place, nearest
from advisor.rulebook.expression import ExpressionReader
from advisor.rulebook.form import Form, is_blank
from advisor.rulebook.model import Conclusion, Rule
from advisor.rulebook.parse_head import coded_outcome, refuse_conclusion
from advisor.rulebook.parse_rule import STAGE_SCOPES
from advisor.rulebook.read import Mapping, Node, Scalar
from advisor.rulebook.vocabulary import Term

OPERATORS = ("<=", ">=", "<", ">", "=", "≠", kw.IS, kw.IS_NOT, kw.CONTAINS)


def parse_table(node: Node, reader: ExpressionReader, findings: Findings) -> tuple[str, tuple[Rule, ...]]:
    """Read one table; gives its selection (`unique` or `collect`) and its rows as rules."""
    form = Form(node, kw.TABLE_KEYS, "table", findings)
    stage = form.choice("stage", kw.STAGES, "qualification", required=True)
    scope = form.choice("scope", kw.SCOPES, STAGE_SCOPES[stage])
    selection = form.choice("selection", kw.SELECTIONS, "unique", required=True)
    title, name = form.text("title", required=True), form.text("id", required=True)
    nature = form.choice("nature", kw.NATURES, "qualification", required=True)
    governing_date = form.choice("governing_date", kw.GOVERNING_DATES, "act", required=True)
    state = form.choice("state", kw.STATES, "proposed", required=True)
    grounds = form.listed("grounds")
    term = _concluded(form, reader, scope, findings)
    cells = _Cells(reader, scope, findings, _columns(form, reader, scope, findings))
    if not form.items("rows"):
        form.missing("rows")
    rows = []
    for item in form.items("rows"):
        entry = Form(item, kw.ROW_KEYS, "ligne", findings)
        valid_from, valid_to = entry.interval()
        outcome = entry.node("outcome")
        if outcome is None:
            entry.missing("outcome")
        coded = coded_outcome(term, outcome, findings) if term is not None and outcome is not None else None
        rows.append(
            Rule(
                id=f"{name}#{entry.text('id', required=True)}",
                title=title,
                stage=stage,
                scope=scope,
                nature=nature,
                grounds=entry.listed("grounds") or grounds,
                governing_date=governing_date,
                valid_from=valid_from,
                valid_to=valid_to,
                state=state,
                condition=cells.condition(entry),
                head=Conclusion(((term.id, coded),)) if term is not None and coded is not None else None,
                guard=None,
                view="all",
                exceptions=(),
                not_encoded=(),
                examples=(),
                place=entry.place_of("id"),
            )
        )
    return selection, tuple(rows)


def _concluded(form: Form, reader: ExpressionReader, scope: str, findings: Findings) -> Term | None:
    name = form.text("concludes", required=True)
    term = reader.vocabulary.terms.get(name)
    if name and term is None:
        remedy = nearest(name, list(reader.vocabulary.terms)) or "Déclarer le terme dans rules/vocabulaire/."
        findings.add(form.place_of("concludes"), "E002", f"le terme « {name} » n'existe pas", remedy)
    if term is not None:
        refuse_conclusion(term, scope, form.place_of("concludes"), findings)
    return term


def _columns(form: Form, reader: ExpressionReader, scope: str, findings: Findings) -> dict[str, bool]:
    """Each column with whether an expression can read it; said once for the table, not once a row."""
    if not form.items("columns"):
        form.missing("columns")
    return {
        word: reader.operand(word, place, scope, findings) is not None for word, place in form.words("columns") if word
    }


@dataclass(frozen=True)
class _Cells:
    """Reads the cells of one table's rows."""

    reader: ExpressionReader
    scope: str
    findings: Findings
    columns: dict[str, bool]

    def condition(self, entry: Form) -> Condition:
        """What a row asks: all of its cells."""
        node = entry.node("cells")
        if not isinstance(node, Mapping):
            entry.missing("cells")
            return ALWAYS
        parts: list[Condition] = []
        for key, value in node.entries:
            if key.text not in self.columns:
                self.findings.add(
                    key.place,
                    "F002",
                    f"« {key.text} » n'est pas une colonne de la table",
                    nearest(key.text, list(self.columns)) or f"Colonnes : {', '.join(self.columns)}.",
                )
            elif self.columns[key.text]:
                parts.extend(self._cell(key.text, value))
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _cell(self, column: str, value: Node) -> list[Condition]:
        if isinstance(value, Scalar) and value.text == kw.ANY_CELL:
            return []
        words = (value,) if isinstance(value, Scalar | Mapping) else value.items
        found = [each for word in words for each in self._word(column, word)]
        constants = [each for each in found if isinstance(each, OneOf)]
        if found and len(constants) == len(found):
            return [OneOf(constants[0].left, tuple(value for each in constants for value in each.values))]
        return [AnyOf(tuple(found))] if len(found) > 1 else found

    def _word(self, column: str, node: Node) -> list[Condition]:
        """The condition of one word of a cell; a fault is shown on that word, where the file has it."""
        if not isinstance(node, Scalar) or is_blank(node):
            self.findings.add(
                node.place, "F004", f"« {column} » attend une valeur ou une liste", "Écrire « [valeur, valeur] »."
            )
            return []
        before, text, after = _sentence(column, node.text, self.reader.vocabulary.terms.get(column))
        faults = Findings()
        condition = self.reader.condition(before + text + after, Place("", 1, 1), self.scope, faults)
        start = node.place if node.plain else node.place.shifted(1, node.place.length)
        for fault in faults.all():
            offset = min(max(0, fault.place.column - 1 - len(before)), len(node.text) - 1)
            length = min(fault.place.length, len(node.text) - offset)
            self.findings.add(start.shifted(offset, length), fault.code, fault.message, fault.remedy)
        return [condition] if condition is not None else []


def _sentence(column: str, word: str, term: Term | None) -> tuple[str, str, str]:
    """The expression that a cell says, in three parts: what stands before the cell's own text, that text, the rest."""
    if word in (kw.PLAIN_TRUE, kw.PLAIN_FALSE) and (term is None or term.type == "boolean"):
        return "", column if word == kw.PLAIN_TRUE else f"{kw.NOT} {column}", ""
    if word.startswith(OPERATORS):
        return f"{column} ", word, ""
    if term is not None and term.type == "set":
        return f"{column} {kw.CONTAINS} ", word, ""
    return f"{column} {kw.ONE_OF} (", word, ")"
