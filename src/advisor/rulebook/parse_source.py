"""From the files of `sources/` to provisions with their dated wordings."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from advisor.law.provision import Confidence, Provision, Wording
from advisor.rulebook import keywords as kw
from advisor.rulebook.diagnostic import Findings, Place
from advisor.rulebook.form import Form
from advisor.rulebook.parse_vocabulary import NO_DAY
from advisor.rulebook.read import Node

_RANKS = {rank: rank for rank in kw.RANKS}


def parse_source(node: Node, findings: Findings) -> list[Provision]:
    """The provisions of one source file, whose name is the source's id."""
    form = Form(node, kw.SOURCE_KEYS, "source", findings)
    source = form.text("id", required=True)
    stem = node.place.file.rsplit("/", 1)[-1].removesuffix(".yaml")
    if source and source != stem:
        findings.add(
            form.place_of("id"),
            "S009",
            f"la source « {source} » est dans le fichier « {stem}.yaml »",
            "Donner au fichier et à la source le même nom.",
        )
        source = stem
    rank = form.choice("rank", _RANKS, required=True)
    title, link = form.text("title", required=True), form.text("link")
    read_on, read_by = form.day("read_on", required=True), form.text("read_by", required=True)
    read_again_by = form.day("read_again_by")
    if not form.items("provisions"):
        form.missing("provisions")
    found: dict[str, Provision] = {}
    for item in form.items("provisions"):
        entry = Form(item, kw.PROVISION_KEYS, "disposition", findings)
        name = f"{source}/{entry.text('id', required=True)}"
        confidence = entry.choice("confidence", kw.CONFIDENCES, "unverified", required=True)
        label, wordings = entry.text("label", required=True), _wordings(entry, name, findings)
        if name in found:
            findings.add(
                entry.place_of("id"), "T001", f"« {name} » est déclaré deux fois", "Garder une seule déclaration."
            )
        elif wordings:
            found[name] = Provision(
                id=name,
                label=label,
                source=title,
                rank=rank,
                confidence=Confidence(confidence),
                link=entry.text("link") or link,
                read_on=read_on or NO_DAY,
                read_by=read_by,
                read_again_by=read_again_by or NO_DAY,
                wordings=wordings,
            )
    return list(found.values())


def _wordings(entry: Form, name: str, findings: Findings) -> tuple[Wording, ...]:
    if not entry.items("wordings"):
        entry.missing("wordings")
    found: list[tuple[Wording, Place]] = []
    for node in entry.items("wordings"):
        form = Form(node, kw.WORDING_KEYS, "version", findings)
        valid_from, valid_to = form.interval()
        summary = form.text("summary", required=True)
        found.append((Wording(valid_from=valid_from, valid_to=valid_to, summary=summary), node.place))
    in_order = sorted(found, key=lambda each: each[0].valid_from or date.min)
    for (earlier, _), (later, place) in pairwise(in_order):
        if earlier.valid_to is None or later.valid_from is None or later.valid_from <= earlier.valid_to:
            findings.add(
                place,
                "S004",
                f"deux versions de « {name} » se chevauchent",
                "Corriger « depuis » et « jusqu'au » : l'une finit la veille du jour où l'autre commence.",
            )
    return tuple(wording for wording, _ in found)
