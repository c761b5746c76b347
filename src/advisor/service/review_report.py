"""The report of a review: PDF, page, workbook and JSON, with what changed since an earlier one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from advisor.audit.canonical import canonical_bytes
from advisor.register.model import Register
from advisor.register.read import read_register
from advisor.review.changes import Changes, changes_between
from advisor.review.duties import Window
from advisor.review.judge import review
from advisor.review.review import Review
from advisor.service.adviser import Adviser
from advisor.service.output import write_file
from advisor.service.refusals import Misuse
from advisor.service.review import review_program
from advisor.service.review_pages import review_page, review_pdf
from advisor.service.review_sheets import has_workbooks, review_workbook
from advisor.service.review_view import ReviewView, view_of


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A register and its review."""

    register: Register
    review: Review


def reviewed_register(adviser: Adviser, text: str, *, name: str, window: Window) -> Reviewed:
    """Read a register and review it, both kept: a report shows the evidence, a letter the parties.

    Raises: `RegisterRejected`, `RuleConflict`, `EngineDisagreement`, `EngineUnavailable`.
    """
    register = read_register(text, adviser.program.rulebook, name)
    check = adviser.engine.check if adviser.engine else None
    return Reviewed(register, review(review_program(adviser.program), register, window, check))


def earlier_review(text: str, name: str, landlord: str) -> Review:
    """An earlier review read from its JSON.

    Raises: `Misuse` for what is not a review, or is that of another landlord.
    """
    try:
        found = Review.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        raise Misuse(
            f"« {name} » n'est pas une revue ({'.'.join(map(str, first['loc'])) or 'JSON'} : {first['msg']}).",
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
