"""The pages of a review, from templates/pages: one for the browser, one for the press; the same words in both."""

from __future__ import annotations

from advisor.law.dates_fr import french_date
from advisor.letters.render import RenderedLetter, render_page
from advisor.letters.templates import templates_root
from advisor.rulebook import convention_keywords as words
from advisor.service import review_words as told
from advisor.service.pages import page_environment
from advisor.service.review_drawings import draw_verdicts
from advisor.service.review_view import ReviewView


def review_page(view: ReviewView) -> str:
    """The page of a review; it loads nothing from elsewhere."""
    return _rendered("review.html", view)


def review_pdf(view: ReviewView) -> RenderedLetter:
    """The report of a review as PDF/A-3a and PDF/UA-1.

    Raises: `LetterIncomplete` for a sign that the fonts lack.
    """
    return render_page(_rendered("review_print.html", view), title=title_of(view), day=view.review.as_of)


def title_of(view: ReviewView) -> str:
    """« Revue des conventions de …, du … au … »."""
    found = view.review
    return f"Revue des conventions de {found.landlord}, du {french_date(found.first)} au {french_date(found.last)}"


def _rendered(template: str, view: ReviewView) -> str:
    return (
        page_environment(templates_root())
        .get_template(template)
        .render(
            view=view,
            title=title_of(view),
            chart=draw_verdicts(view),
            verdict_words={code: word for word, code in words.VERDICTS.items()},
            sides=told.SIDES,
            moved=told.moved,
            bearers_of=lambda clause: told.roles(clause.bearers),
        )
    )
