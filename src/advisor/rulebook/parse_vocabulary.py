"""From the files of `vocabulaire/`, `parametres/`, `sources/` and `mesures/` to their nouns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from advisor.law.provision import Confidence, Provision, Wording
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import Duration
from advisor.rulebook.diagnostic import Findings, nearest
from advisor.rulebook.expression import ExpressionReader
from advisor.rulebook.form import Form
from advisor.rulebook.model import Measure
from advisor.rulebook.read import Mapping, Node, Scalar, Sequence
from advisor.rulebook.vocabulary import Parameter, ParameterValue, Step, Term, Vocabulary

NO_DAY = date(1, 1, 1)


def parse_terms(node: Node, findings: Findings) -> list[tuple[Term, Node | None]]:
    """The terms of one vocabulary file, each with the node of its `définition` (read once all names are known)."""
    form = Form(node, {"portée": "scope", "termes": "terms"}, "vocabulaire", findings)
    scope = form.choice("scope", kw.SCOPES, required=True)
    found = []
    for item in form.items("terms"):
        entry = Form(item, kw.TERM_KEYS, "terme", findings)
        term = Term(
            id=entry.text("id", required=True),
            scope=scope,
            type=entry.choice("type", kw.TYPES, "boolean", required=True),
            place=entry.place_of("id"),
            path=entry.text("path"),
            computed=entry.text("computed"),
            concluded=bool(entry.text("concluded")),
            appraised=bool(entry.text("appraised")),
            steps=_steps(entry.node("values"), findings),
            question=entry.text("question"),
            asked_of=entry.text("asked_of"),
            sensitivity=entry.choice("sensitivity", kw.SENSITIVITIES, "ordinary"),
            phrase_true=entry.text("phrase_true"),
            phrase_false=entry.text("phrase_false"),
            phrase_unknown=entry.text("phrase_unknown"),
        )
        found.append((term, entry.node("definition")))
    return found


def _steps(node: Node | None, findings: Findings) -> tuple[Step, ...]:
    if node is None:
        return ()
    if not isinstance(node, Mapping):
        findings.add(
            node.place, "F001", "valeurs : une suite « valeur : code » est attendue", "Écrire « abords: surroundings »."
        )
        return ()
    return tuple(Step(key.text, value.text) for key, value in node.entries if isinstance(value, Scalar))


def define_terms(
    pending: list[tuple[Term, Node | None]], vocabulary: Vocabulary, reader: ExpressionReader, findings: Findings
) -> Vocabulary:
    """Read the definitions, now that every name is known."""
    terms = dict(vocabulary.terms)
    for term, node in pending:
        if isinstance(node, Scalar):
            read = reader.condition if term.type == "boolean" else reader.operand
            terms[term.id] = replace(term, definition=read(node.text, node.place, term.scope, findings))
    return replace(vocabulary, terms=terms)


def parse_parameters(node: Node, findings: Findings) -> list[Parameter]:
    """The parameters of one file."""
    found = []
    for item in node.items if isinstance(node, Sequence) else (node,):
        form = Form(item, kw.PARAMETER_KEYS, "paramètre", findings)
        kind = form.choice("type", kw.PARAMETER_TYPES, "number", required=True)
        values = []
        for value_node in form.items("values"):
            entry = Form(value_node, kw.PARAMETER_VALUE_KEYS, "valeur de paramètre", findings)
            value = _figure(entry, kind, findings)
            if value is not None:
                status = entry.choice("status", kw.PARAMETER_STATUSES, "to_confirm")
                values.append(ParameterValue(entry.day("valid_from") or NO_DAY, value, status))
        if not values:
            form.missing("values")
        found.append(
            Parameter(
                form.text("id", required=True),
                form.text("title", required=True),
                kind,
                form.text("ground"),
                tuple(sorted(values, key=lambda value: value.valid_from)),
                form.place_of("id"),
            )
        )
    return found


def _figure(entry: Form, kind: str, findings: Findings) -> int | Duration | None:
    text = entry.text("value", required=True)
    try:
        if kind == "duration":
            amount, unit = text.split()
            return Duration(int(amount), kw.UNITS[unit])
        if kind == "date":
            return date.fromisoformat(text).toordinal()
        return int(text) * 100 if kind == "money" else int(text)
    except (ValueError, KeyError):
        findings.add(
            entry.place_of("value"),
            "F007",
            f"« {text} » n'est pas une valeur de ce type",
            "Écrire « 3 ans », « 15 jours », « 5 » ou une date.",
        )
        return None


def parse_source(node: Node, findings: Findings) -> list[Provision]:
    """The provisions of one source file."""
    form = Form(node, kw.SOURCE_KEYS, "source", findings)
    source = form.text("id", required=True)
    rank = form.text("rank", required=True)
    if rank and rank not in kw.RANKS:
        findings.add(
            form.place_of("rank"),
            "F005",
            f"« {rank} » n'est pas admis pour « rang »",
            f"Valeurs admises : {', '.join(kw.RANKS)}.",
        )
    found = []
    for item in form.items("provisions"):
        entry = Form(item, kw.PROVISION_KEYS, "disposition", findings)
        wordings = []
        for wording_node in entry.items("wordings"):
            wording = Form(wording_node, kw.WORDING_KEYS, "version", findings)
            wordings.append(
                Wording(
                    valid_from=wording.day("valid_from"),
                    valid_to=wording.day("valid_to"),
                    summary=wording.text("summary", required=True),
                )
            )
        if not wordings:
            entry.missing("wordings")
            continue
        found.append(
            Provision(
                id=f"{source}/{entry.text('id', required=True)}",
                label=entry.text("label", required=True),
                source=form.text("title", required=True),
                rank=rank,
                confidence=Confidence(entry.choice("confidence", kw.CONFIDENCES, "unverified", required=True)),
                link=entry.text("link") or form.text("link"),
                read_on=form.day("read_on") or NO_DAY,
                read_by=form.text("read_by", required=True),
                read_again_by=form.day("read_again_by") or NO_DAY,
                wordings=tuple(wordings),
            )
        )
    return found


def parse_measures(node: Node, findings: Findings) -> list[Measure]:
    """The measures of one catalogue file."""
    found = []
    for item in node.items if isinstance(node, Sequence) else (node,):
        form = Form(item, kw.MEASURE_KEYS, "mesure", findings)
        rung = form.text("rung")
        if rung and not rung.isdigit():
            findings.add(form.place_of("rung"), "F007", f"« {rung} » n'est pas un degré", "Écrire un entier.")
            rung = ""
        kinds = []
        for word, place in form.words("kinds"):
            if word in kw.KINDS:
                kinds.append(kw.KINDS[word])
            else:
                findings.add(
                    place,
                    "F005",
                    f"« {word} » n'est pas admis pour « natures »",
                    nearest(word, list(kw.KINDS)) or f"Valeurs admises : {', '.join(kw.KINDS)}.",
                )
        found.append(
            Measure(
                id=form.text("id", required=True),
                title=form.text("title", required=True),
                family=form.choice("family", kw.FAMILIES, "ladder", required=True),
                rung=int(rung or 0),
                kinds=tuple(kinds),
                view=form.choice("view", kw.VIEWS, "letter"),
                form=form.text("form"),
                signatory=form.text("signatory"),
                addressees=form.text("addressees"),
                letter=form.text("letter"),
                incompatible=tuple(word for word, _ in form.words("incompatible")),
                grounds=tuple(word for word, _ in form.words("grounds")),
                summary=form.text("summary"),
                place=form.place_of("id"),
            )
        )
    return found


def parse_case_keys(node: Node, findings: Findings) -> dict[str, dict[str, str]]:
    """French spellings of the case file's keys, by section: French key → English key."""
    form = Form(node, {"clés du dossier": "sections"}, "clés du dossier", findings)
    sections = form.node("sections")
    if not isinstance(sections, Mapping):
        return {}
    return {
        name.text: {key.text: value.text for key, value in table.entries if isinstance(value, Scalar)}
        for name, table in sections.entries
        if isinstance(table, Mapping)
    }
