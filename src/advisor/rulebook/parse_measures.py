"""From the files of `mesures/` to the catalogue of measures."""

from __future__ import annotations

from advisor.rulebook import keywords as kw
from advisor.rulebook.diagnostic import Findings
from advisor.rulebook.form import Form
from advisor.rulebook.model import Measure, ServiceEffect, ToRecord
from advisor.rulebook.parse_vocabulary import readable_name
from advisor.rulebook.read import Node, Sequence


def parse_measures(node: Node, findings: Findings) -> list[Measure]:
    """The measures of one catalogue file."""
    found = []
    for item in node.items if isinstance(node, Sequence) else (node,):
        form = Form(item, kw.MEASURE_KEYS, "mesure", findings)
        measure = Measure(
            id=readable_name(form, "une mesure"),
            title=form.text("title", required=True),
            family=form.choice("family", kw.FAMILIES, "accompaniment", required=True),
            rung=_rung(form, findings),
            kinds=form.choices("kinds", kw.KINDS),
            view=form.choice("view", kw.VIEWS, "letter"),
            form=form.text("form"),
            signatory=form.text("signatory"),
            addressees=form.text("addressees"),
            letter=form.text("letter"),
            incompatible=form.listed("incompatible"),
            grounds=form.listed("grounds"),
            summary=form.text("summary"),
            place=form.place_of("id"),
            review=form.text("review"),
            appraised_first=form.yes("appraised_first"),
            runs_from=form.choice("runs_from", kw.RUNS_FROM),
            task=form.listed("task"),
            services=tuple(_service(each, findings) for each in form.items("services")),
            to_record=tuple(_to_record(each, findings) for each in form.items("to_record")),
        )
        if measure.id:
            found.append(measure)
    return found


def _service(node: Node, findings: Findings) -> ServiceEffect:
    form = Form(node, kw.SERVICE_KEYS, "remise", findings)
    return ServiceEffect(
        states=form.listed("states", required=True),
        effect=form.choice("effect", kw.SERVICE_EFFECTS, required=True),
        meaning=form.text("meaning", required=True),
        grounds=form.listed("grounds", required=True),
        place=form.place,
    )


def _to_record(node: Node, findings: Findings) -> ToRecord:
    form = Form(node, kw.RECORD_KEYS, "écriture à consigner", findings)
    return ToRecord(
        words=form.text("words", required=True),
        term=form.text("term", required=True),
        value=form.text("value"),
        place=form.place,
    )


def _rung(form: Form, findings: Findings) -> int:
    text = form.text("rung")
    if not text:
        return 0
    if not (text.isascii() and text.isdigit() and len(text) <= 3):
        findings.add(form.place_of("rung"), "F007", f"« {text} » n'est pas un degré", "Écrire un entier : 0, 1, 2…")
        return 0
    return int(text)
