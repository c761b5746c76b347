"""A review as the sheets of a workbook: text cells alone, nothing in it is computed."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec

from advisor.law.errors import FeatureMissing
from advisor.register.model import Register
from advisor.review.review import Review, ReviewedClause, ReviewedDuty
from advisor.rulebook import convention_keywords as words
from advisor.rulebook.model import Rulebook
from advisor.service import review_words as told
from advisor.service.review_view import ReviewView

Rows = list[list[str]]


def has_workbooks() -> bool:
    """Whether the extra « xlsx » is installed."""
    return find_spec("openpyxl") is not None


def review_workbook(view: ReviewView, register: Register, rulebook: Rulebook) -> bytes:
    """The workbook of a review: synthèse, clauses, devoirs, preuves, questions, and what changed if that is asked.

    Raises: `FeatureMissing` when the extra « xlsx » is not installed.
    """
    if not has_workbooks():
        raise FeatureMissing(
            "Le classeur XLSX demande le complément « xlsx », qui n'est pas installé.",
            remedy="Installer advisor[xlsx], ou employer le PDF ou le JSON.",
        )
    from advisor.register.workbook import write_workbook  # noqa: PLC0415 — the extra may be absent

    return write_workbook(list(_sheets(view, register, rulebook)))


def _sheets(view: ReviewView, register: Register, rulebook: Rulebook) -> Iterator[tuple[str, Rows]]:
    found = view.review
    yield "synthèse", _summary(view)
    yield "clauses", _clauses(found, rulebook)
    yield "devoirs", _duties(found)
    yield "preuves", _evidence(found, register)
    yield "questions", _questions(found)
    if view.changes is not None:
        yield "différences", _changes(view)


def _summary(view: ReviewView) -> Rows:
    found = view.review
    return [
        ["bailleur", found.landlord],
        ["période", f"du {found.first.isoformat()} au {found.last.isoformat()}"],
        ["revue du", found.as_of.isoformat()],
        ["base de règles", found.rulebook],
        ["registre", found.register_digest],
        *(["refusé", line] for line in found.refused_overrides),
        [],
        ["côté", "territoire", *words.VERDICTS],
        *(
            [side.title, place.territory, *(str(count) for _, count in place.counts)]
            for side in view.sides
            for place in side.places
        ),
    ]


def _head(clause: ReviewedClause) -> list[str]:
    return [told.SIDES[clause.owed_by_landlord], clause.territory, clause.text, clause.clause]


_HEAD = ["côté", "territoire", "texte", "clause"]


def _clauses(found: Review, rulebook: Rulebook) -> Rows:
    known = {each.id: each for text in rulebook.conventions.values() for each in text.clauses}
    rows = [
        [
            *_HEAD,
            "action",
            "débiteurs",
            "modalité",
            "origine",
            "connu par",
            "confiance",
            "verdict des règles",
            "verdict",
            "dérogation",
            "par",
            "du",
            "au",
        ]
    ]
    for each in found.clauses:
        standing = each.override
        override = (
            ["", "", "", ""]
            if standing is None
            else [standing.reason, standing.by_role, standing.on.isoformat(), standing.until.isoformat()]
        )
        rows.append(
            [
                *_head(each),
                each.action,
                told.roles(each.bearers),
                told.modality(each.modality),
                told.origin(known[each.clause]),
                told.held(each.known_by),
                told.confidence(each.confidence),
                told.verdict(each.derived),
                told.verdict(each.verdict),
                *override,
            ]
        )
    return rows


def _pairs(found: Review) -> Iterator[tuple[ReviewedClause, ReviewedDuty]]:
    return ((clause, duty) for clause in found.clauses for duty in clause.duties)


def _duties(found: Review) -> Rows:
    titles = ["devoir", "débiteur", "application", "événement", "du", "au", "échéance", "calcul", "verdict", "raisons"]
    return [
        [*_HEAD, *titles],
        *(
            [
                *_head(clause),
                duty.id,
                told.bearers(clause, duty),
                told.BINDS[duty.binds],
                duty.event,
                duty.first.isoformat(),
                duty.last.isoformat(),
                duty.due.isoformat() if duty.due else "",
                " ".join(duty.computation),
                told.verdict(duty.verdict),
                " | ".join(told.why(reason) for reason in duty.reasons),
            ]
            for clause, duty in _pairs(found)
        ),
    ]


def _evidence(found: Review, register: Register) -> Rows:
    kept = told.evidence(register)
    rows = [[*_HEAD, "devoir", "ligne", "valeur", "section", "date d'effet", "consignée le", "document", "SHA-256"]]
    for clause, duty in _pairs(found):
        for names, worth in ((duty.records, "prouve"), (duty.doubted, "douteuse")):
            for name in names:
                section, record = kept[name]
                document = record.document
                rows.append(
                    [
                        *_head(clause),
                        duty.id,
                        name,
                        worth,
                        section,
                        record.on.isoformat(),
                        record.recorded_on.isoformat(),
                        document.label if document else "",
                        document.sha256 if document else "",
                    ]
                )
    return rows


def _questions(found: Review) -> Rows:
    return [
        [*_HEAD, "devoir", "question", "peut répondre"],
        *(
            [*_head(clause), duty.id, question.text, question.asked_of]
            for clause, duty in _pairs(found)
            for question in duty.questions
        ),
    ]


def _changes(view: ReviewView) -> Rows:
    assert view.changes is not None
    groups = (("changé", view.changes.moved), ("nouvelle", view.changes.appeared), ("disparue", view.changes.gone))
    return [
        [*_HEAD, "genre", "avant", "après", "raison qui a changé"],
        *(
            [
                told.SIDES[each.owed_by_landlord],
                each.territory,
                each.text,
                each.clause,
                kind,
                told.verdict(each.before),
                told.verdict(each.after),
                " | ".join(told.moved(reason) for reason in each.reasons),
            ]
            for kind, items in groups
            for each in items
        ),
    ]
