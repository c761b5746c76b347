"""The DOCX twin of an outgoing letter, for the lawyer who edits it: the words of the page, no grounds, no trace of the house."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import datetime, time
from typing import Any

import docx
from docx.shared import Mm, Pt
from lxml import html as pages  # type: ignore[import-untyped]  # it ships no types

from advisor.letters.draft import LetterDraft
from advisor.letters.markup import letter_html
from advisor.letters.templates import templates_root
from advisor.letters.wording import refuse_dangerous_wording

_FONT, _SIZE = "Arial", 10.5
_MARGIN, _WINDOW, _WIDTH, _HEIGHT = 20, 100, 210, 297
"""In millimetres: the margins, where the window of the envelope begins, the page."""
_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP file can tell."""


def render_docx(draft: LetterDraft, *, approved: bool, addressee: int = 0) -> bytes:
    """The outgoing copy for one addressee (counted from 0) as DOCX; the same input gives the same bytes.

    Raises: `LetterIncomplete` for a dangerous wording or an unknown addressee; `NotFound` for an unknown template.
    """
    refuse_dangerous_wording(draft)
    reader = draft.addressee(addressee)
    page = letter_html(
        draft, root=templates_root(), title=f"Courrier {draft.reference}", internal=False, addressee=reader
    )
    document = docx.Document()
    _set_up(document, draft, approved=approved)
    body = pages.document_fromstring(page).find("body")
    for element in body.iterchildren("header", "div", "p", "h1", "main", "section"):
        _lay(element, document)
    stream = io.BytesIO()
    document.save(stream)
    return _undated(stream.getvalue())


def _set_up(document: Any, draft: LetterDraft, *, approved: bool) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(_WIDTH), Mm(_HEIGHT)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(_SIZE)
    normal.paragraph_format.space_after = Pt(6)
    if not approved:
        section.header.paragraphs[0].text = "BROUILLON"
    written = datetime.combine(draft.written_on, time())
    told = document.core_properties
    told.title, told.author, told.last_modified_by, told.comments = f"Courrier {draft.reference}", "", "", ""
    told.language, told.created, told.modified, told.revision = "fr-FR", written, written, 1


def _lay(element: Any, document: Any) -> None:
    _LAYOUTS.get(element.tag, _lay_paragraph)(element, document)


def _lay_children(element: Any, document: Any) -> None:
    for child in element.iterchildren():
        _lay(child, document)


def _lay_window(element: Any, document: Any) -> None:
    """The address, where the window of the envelope is; any other division, as its parts."""
    if element.get("class") != "window":
        _lay_children(element, document)
        return
    for child in element.iterchildren():
        _lay_paragraph(child, document).paragraph_format.left_indent = Mm(_WINDOW - _MARGIN)


def _lay_paragraph(element: Any, document: Any) -> Any:
    paragraph = document.add_paragraph()
    _write(element, paragraph, bold=element.get("class") in ("organisation", "title", "lead", "source"))
    return paragraph


def _lay_heading(element: Any, document: Any) -> None:
    _write(element, document.add_paragraph(), bold=True)


def _lay_list(element: Any, document: Any) -> None:
    for item in element.iterchildren("li"):
        _write(item, document.add_paragraph(style="List Bullet"))


def _lay_quote(element: Any, document: Any) -> None:
    for child in element.iterchildren():
        _lay_paragraph(child, document).paragraph_format.left_indent = Mm(10)


def _lay_table(element: Any, document: Any) -> None:
    caption = element.find("caption")
    if caption is not None:
        _write(caption, document.add_paragraph(), bold=True)
    rows = element.findall(".//tr")
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, content in zip(row.cells, cells, strict=True):
            _write(content, cell.paragraphs[0], bold=content.tag == "th")
    document.add_paragraph()


_LAYOUTS: dict[str, Callable[[Any, Any], Any]] = {
    "header": _lay_children,
    "main": _lay_children,
    "section": _lay_children,
    "div": _lay_window,
    "h1": _lay_heading,
    "h2": _lay_heading,
    "ul": _lay_list,
    "blockquote": _lay_quote,
    "table": _lay_table,
}


def _write(element: Any, paragraph: Any, *, bold: bool = False) -> None:
    """Write the text of an element and of what is inside, line breaks and raised letters kept."""
    _run(paragraph, element.text, bold=bold)
    for child in element.iterchildren():
        if child.tag == "br":
            paragraph.add_run().add_break()
        elif child.get("class", "").startswith("blank"):
            paragraph.add_run("\u2026" * 12)
        else:
            _run(paragraph, child.text, bold=bold, raised=child.tag == "sup")
        _run(paragraph, child.tail, bold=bold)


def _run(paragraph: Any, text: str | None, *, bold: bool, raised: bool = False) -> None:
    words = (text or "").strip("\n")
    if words:
        run = paragraph.add_run(words)
        run.bold, run.font.superscript = bold or None, raised or None


def _undated(content: bytes) -> bytes:
    """The same archive without the moment at which each of its files was written."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist()):
            target.writestr(zipfile.ZipInfo(name, _OLDEST), source.read(name), zipfile.ZIP_DEFLATED)
    return stream.getvalue()
