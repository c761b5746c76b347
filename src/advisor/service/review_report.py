"""The report of a review: PDF, page, workbook and JSON, with what changed since an earlier one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from advisor.audit.canonical import canonical_bytes
from advisor.law.misfit import fault_of
from advisor.review.changes import Changes, changes_between
from advisor.review.review import Review
from advisor.service.adviser import Adviser
from advisor.service.output import write_file
from advisor.service.refusals import Misuse
from advisor.service.review import Reviewed
from advisor.service.review_pages import review_page, review_pdf
from advisor.service.review_sheets import review_workbook
from advisor.service.review_view import ReviewView, view_of
from advisor.service.workbooks import has_workbooks


def earlier_review(text: str, name: str, landlord: str) -> Review:
    """An earlier review read from its JSON.

    Raises: `Misuse` for what is not a review, or is that of another landlord.
    """
    try:
        found = Review.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        raise Misuse(
            f"« {name} » n'est pas une revue ({'.'.join(map(str, first['loc'])) or 'JSON'} : {fault_of(first)}).",
            remedy="Donner le fichier revue.json d'un rapport antérieur, ou la sortie de « advisor review run --json ».",
        ) from error
    if found.landlord != landlord:
        raise Misuse(
            f"« {name} » est la revue de « {found.landlord} », non de « {landlord} ».",
            remedy="Donner une revue du même bailleur.",
        )
    return found


def page_of(adviser: Adviser, found: Reviewed, changes: Changes | None = None) -> str:
    """The page of a review."""
    return review_page(_view(adviser, found, changes))


def pdf_of(adviser: Adviser, found: Reviewed) -> bytes:
    """The report of a review as PDF. Raises: `LetterIncomplete` for a sign that the fonts lack."""
    return review_pdf(_view(adviser, found, None)).pdf


def workbook_of(adviser: Adviser, found: Reviewed) -> bytes:
    """The workbook of a review. Raises: `FeatureMissing` when the extra « xlsx » is not installed."""
    return review_workbook(_view(adviser, found, None), found.register, adviser.program.rulebook)


def write_report(adviser: Adviser, found: Reviewed, out: Path, since: Review | None = None) -> tuple[Path, ...]:
    """Write the report in a folder: revue.json, .html, .pdf, .xlsx where the extra is installed, and differences.json.

    Raises: `StorageFailed`; `LetterIncomplete` for a sign that the fonts lack.
    """
    changes = None if since is None else changes_between(since, found.review)
    return tuple(write_file(out / name, data) for name, data in _files(adviser, found, changes))


def _files(adviser: Adviser, found: Reviewed, changes: Changes | None) -> Iterator[tuple[str, bytes | str]]:
    view = _view(adviser, found, changes)
    yield "revue.json", canonical_bytes(found.review.model_dump(mode="json"))
    if changes is not None:
        yield "differences.json", canonical_bytes(changes.model_dump(mode="json"))
    yield "revue.html", review_page(view)
    yield "revue.pdf", review_pdf(view).pdf
    if has_workbooks():
        yield "revue.xlsx", review_workbook(view, found.register, adviser.program.rulebook)


def _view(adviser: Adviser, found: Reviewed, changes: Changes | None) -> ReviewView:
    return view_of(found.review, found.register, adviser.program.rulebook, changes)
