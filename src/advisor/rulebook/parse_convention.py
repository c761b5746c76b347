"""From the files of `conventions/` to texts and their clauses."""

from __future__ import annotations

from advisor.rulebook import convention_keywords as words
from advisor.rulebook.condition import Duration
from advisor.rulebook.conventions import Clause, ConventionText, Perimeter
from advisor.rulebook.diagnostic import Findings
from advisor.rulebook.form import Form
from advisor.rulebook.parse_vocabulary import read_duration
from advisor.rulebook.read import Node


def parse_convention(node: Node, findings: Findings) -> ConventionText:
    """The text of one file, whose name is the text's id."""
    form = Form(node, words.TEXT_KEYS, "texte", findings)
    stem = form.name_of_file()
    valid_from, valid_to = form.interval()
    return ConventionText(
        id=stem,
        title=form.text("title", required=True),
        nature=form.choice("nature", words.NATURES, required=True),
        level=form.choice("level", words.LEVELS, required=True),
        perimeter=parse_perimeter(form, findings),
        signatories=form.choices("signatories", words.ROLES),
        signed_on=form.day("signed_on"),
        valid_from=valid_from,
        valid_to=valid_to,
        renewal=form.choice("renewal", words.RENEWALS, "unknown", required=True),
        held=form.choice("held", words.HELD, "press", required=True),
        confidence=form.choice("confidence", words.CONFIDENCES, "low", required=True),
        sources=form.listed("sources", required=True),
        relations=tuple(_relations(form, findings)),
        remark=form.text("remark"),
        clauses=tuple(_clause(item, stem, findings) for item in form.items("clauses")),
        place=form.place_of("id"),
    )


def parse_perimeter(form: Form, findings: Findings) -> Perimeter:
    """Where a text or a profile holds; K002 where it does not say."""
    node = form.node("perimeter")
    if node is None:
        form.missing("perimeter")
        return Perimeter()
    entry = Form(node, words.PERIMETER_KEYS, "périmètre", findings)
    found = Perimeter(
        france=entry.yes("france"),
        departments=entry.listed("departments"),
        courts=entry.listed("courts"),
        communes=entry.listed("communes"),
        landlords=entry.listed("landlords"),
        groups=entry.listed("groups"),
        within=entry.listed("within"),
    )
    if found == Perimeter():
        findings.add(
            node.place,
            "K002",
            "le périmètre ne dit pas où le texte vaut",
            "Écrire « France: oui », ou des départements, ressorts, communes, bailleurs ou groupes.",
        )
    return found


def _relations(form: Form, findings: Findings) -> list[tuple[str, str]]:
    found = []
    for item in form.items("relations"):
        entry = Form(item, words.RELATION_KEYS, "relation", findings)
        found.append((entry.choice("kind", words.RELATIONS, required=True), entry.text("text", required=True)))
    return found


def _clause(node: Node, text: str, findings: Findings) -> Clause:
    form = Form(node, words.CLAUSE_KEYS, "clause", findings)
    arises = form.choice("arises", words.ARISES, "standing", required=True)
    if arises == "on_event" and not form.text("event"):
        form.missing("event")
    period = _duration(form, "period", findings)
    if not form.items("bearers"):
        form.missing("bearers")
    return Clause(
        id=form.text("id", required=True),
        text=text,
        article=form.text("article"),
        mark=form.text("mark"),
        topic=form.choice("topic", words.TOPICS, required=True),
        bearers=form.choices("bearers", words.ROLES),
        each=form.yes("each"),
        beneficiaries=form.choices("beneficiaries", words.ROLES),
        modality=form.choice("modality", words.MODALITIES, "recommendation", required=True),
        inferred=form.choices("inferred", words.INFERRED),
        action=form.text("action", required=True),
        arises=arises,
        event=form.choice("event", words.EVENTS),
        period=period,
        deadline=_duration(form, "deadline", findings),
        condition=form.text("condition"),
        proofs=form.choices("proofs", words.PROOFS),
        expected_proof=form.text("expected_proof"),
        information=form.choices("information", words.INFORMATION_CODES),
        provision=form.text("provision"),
        sources=form.listed("sources", required=True),
        confidence=form.choice("confidence", words.CONFIDENCES, "low", required=True),
        remark=form.text("remark"),
        place=form.place_of("id"),
    )


def _duration(form: Form, key: str, findings: Findings) -> Duration | None:
    word = form.text(key)
    if not word:
        return None
    try:
        return read_duration(word)
    except (ValueError, KeyError):
        example = "Écrire par exemple « 15 jours » ou « 1 mois »."
        findings.add(form.place_of(key), "K003", f"« {word} » n'est pas une durée", example)
        return None
