"""A letter: our render of a real one against a bare WeasyPrint render of the same HTML with the same variant."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import weasyprint  # type: ignore[import-untyped]  # it ships no types

from advisor.letters.compose import compose_letter
from advisor.letters.draft import LetterDraft
from advisor.letters.markup import letter_html
from advisor.letters.render import Copy, render_pdf
from advisor.letters.templates import templates_root
from advisor.service.adviser import Adviser, evaluate
from bench.contest import sample
from bench.material import TODAY

SAMPLE_CASE = Path(__file__).parents[1] / "examples" / "01-bruit-premier-signalement.yaml"


@dataclass(frozen=True)
class LetterTiming:
    """Medians of interleaved renders, in ms, and the median of the ratios of neighbours."""

    template: str
    ours: float
    bare: float
    ratio: float


def time_letter(adviser: Adviser, rounds: int, progress: Callable[[str], None]) -> LetterTiming:
    """Render the outgoing copy of the letter that the first sample case calls for."""
    draft = _draft(adviser)
    bare = _bare_render(draft)
    ours = partial(render_pdf, draft, copy=Copy.OUTGOING, approved=True, receipt=None)
    ours()
    bare()
    taken = []
    for number in range(rounds):
        progress(f"letter {number + 1} of {rounds}")
        first, second = (ours, bare) if number % 2 else (bare, ours)
        times = {first: sample(first)[0], second: sample(second)[0]}
        taken.append((times[ours], times[bare]))
    return LetterTiming(
        draft.template,
        statistics.median(each[0] for each in taken) * 1e3,
        statistics.median(each[1] for each in taken) * 1e3,
        statistics.median(each[0] / each[1] for each in taken),
    )


def _draft(adviser: Adviser) -> LetterDraft:
    found = evaluate(adviser, SAMPLE_CASE.read_text(encoding="utf-8"), name=SAMPLE_CASE.name, today=TODAY)
    (advised,) = found.advice.persons
    assert advised.recommended is not None, "the first sample case calls for a letter"
    measure = advised.recommended.measure
    return compose_letter(found.advice, found.case, adviser.program, person=advised.person, measure=measure)


def _bare_render(draft: LetterDraft) -> Callable[[], object]:
    """WeasyPrint at its best: fonts and style sheet read beforehand, the HTML already written."""
    root = templates_root()
    html = letter_html(draft, root=root, title=draft.reference, internal=False, addressee=draft.addressee(0))
    folders = (root / "fonts", root / "letters")
    contents = {f"shelf:{path.name}": path for folder in folders for path in folder.iterdir() if path.is_file()}

    class Shelf(weasyprint.urls.URLFetcher):  # type: ignore[misc]  # its base has no types
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> weasyprint.urls.URLFetcherResponse:
            kind = "image/svg+xml" if url.endswith(".svg") else "font/ttf"
            return weasyprint.urls.URLFetcherResponse(url, contents[url].read_bytes(), {"Content-Type": kind})

    fonts, shelf = weasyprint.text.fonts.FontConfiguration(), Shelf()
    style = (root / "letters" / "print.css").read_text(encoding="utf-8")
    sheet = weasyprint.CSS(string=style, font_config=fonts, url_fetcher=shelf)
    return lambda: weasyprint.HTML(string=html, url_fetcher=shelf).write_pdf(
        stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/a-3a"
    )
