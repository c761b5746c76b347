"""Render a letter draft as PDF/A-3a and PDF/UA-1: an internal copy with its grounds, an outgoing copy without."""

from __future__ import annotations

import hashlib
import importlib.metadata
import io
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from enum import StrEnum
from functools import cache
from pathlib import Path
from threading import Lock

import weasyprint  # type: ignore[import-untyped]  # it ships no types
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it ships no types

from advisor.audit.canonical import digest, digest_bytes
from advisor.law.errors import LetterIncomplete
from advisor.law.value import Value
from advisor.letters.conformance import finish
from advisor.letters.draft import LetterDraft
from advisor.letters.markup import letter_html
from advisor.letters.metadata import metadata_packet
from advisor.letters.templates import templates_root
from advisor.letters.wording import refuse_dangerous_wording

# What shapes a page besides the system's text libraries.
_PACKAGES = ("weasyprint", "pydyf", "fonttools", "tinycss2", "tinyhtml5", "cssselect2", "jinja2", "babel")

# One font configuration cannot serve two threads at once.
_ONE_AT_A_TIME = Lock()


class Copy(StrEnum):
    """Which copy of one draft: the one we keep, or the one that leaves the house."""

    INTERNAL = "internal"
    OUTGOING = "outgoing"


class RenderedLetter(Value):
    """A letter as bytes, their digest, and the fingerprint of the environment in which the same bytes come again."""

    pdf: bytes
    digest: str
    environment: str


class _Shelf(weasyprint.urls.URLFetcher):  # type: ignore[misc]  # its base has no types
    """Hands out our own fonts and drawings by name (`shelf:<name>`), and refuses every other address."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        files = (*(root / "fonts").glob("*.ttf"), *(root / "letters").glob("*.svg"))
        self._contents = {f"shelf:{path.name}": path.read_bytes() for path in files}

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> weasyprint.urls.URLFetcherResponse:
        if url not in self._contents:
            raise ValueError(f"address refused: {url}")
        kind = "image/svg+xml" if url.endswith(".svg") else "font/ttf"
        return weasyprint.urls.URLFetcherResponse(url, self._contents[url], {"Content-Type": kind})


class _Press:
    """What is read once and serves every letter of a process: fonts, style sheets, the shelf, the fingerprint."""

    def __init__(self, root: Path) -> None:
        self._shelf = _Shelf(root)
        self._fonts = weasyprint.text.fonts.FontConfiguration()
        self._sheets = {name: self._sheet(root, name) for name in ("print", "internal", "draft")}
        self._signs = frozenset("\n").union(*(_signs(path) for path in (root / "fonts").glob("*.ttf")))
        self.environment = _fingerprint(root)

    def print(self, html: str, sheets: list[str], packet: bytes, attachments: list[weasyprint.Attachment]) -> bytes:
        """The page as PDF, with our metadata packet; no address is fetched but those of the shelf.

        Raises `LetterIncomplete` for a sign that our fonts lack: another font would depend on the machine.
        """
        if missing := sorted(set(html) - self._signs):
            names = ", ".join(f"« {sign} » (U+{ord(sign):04X})" for sign in missing)
            raise LetterIncomplete(
                f"Des signes du courrier ne peuvent pas être imprimés : {names}.",
                remedy="Remplacez-les dans le dossier par des lettres latines ou des signes usuels.",
            )
        page = weasyprint.HTML(string=html, url_fetcher=self._shelf)
        pdf: bytes = page.write_pdf(
            stylesheets=[self._sheets[name] for name in sheets],
            font_config=self._fonts,
            pdf_variant="pdf/a-3a",
            pdf_identifier=hashlib.sha256(packet).hexdigest()[:32].encode(),
            attachments=attachments,
            finisher=lambda _, document: finish(document, packet),
        )
        return pdf

    def _sheet(self, root: Path, name: str) -> weasyprint.CSS:
        text = (root / "letters" / f"{name}.css").read_text(encoding="utf-8")
        return weasyprint.CSS(string=text, font_config=self._fonts, url_fetcher=self._shelf)


def render_pdf(
    draft: LetterDraft, *, copy: Copy, approved: bool, receipt: bytes | None, addressee: int = 0
) -> RenderedLetter:
    """Render one copy of the draft for one of its addressees (counted from 0).

    The internal copy carries the grounds of each sentence and `receipt` (JSON) as attachment; the outgoing copy
    carries neither, whatever is given. Both say « BROUILLON » until `approved`. The same input gives the same bytes in one
    environment. Raises `LetterIncomplete` for a dangerous wording or an unknown addressee, `NotFound` for an unknown
    template.
    """
    refuse_dangerous_wording(draft)
    reader = draft.addressee(addressee)
    internal = copy is Copy.INTERNAL
    title = f"Exemplaire interne du courrier {draft.reference}" if internal else f"Courrier {draft.reference}"
    root = templates_root()
    html = letter_html(draft, root=root, title=title, internal=internal, addressee=reader)
    sheets = ["print", *(["internal"] if internal else []), *([] if approved else ["draft"])]
    attachments = [_attachment(receipt, draft.written_on)] if internal and receipt is not None else []
    with _ONE_AT_A_TIME, _still_clock():
        press = _press(root)
        pdf = press.print(html, sheets, metadata_packet(title, draft.written_on), attachments)
    return RenderedLetter(pdf=pdf, digest=digest_bytes(pdf), environment=press.environment)


def render_page(html: str, *, title: str, day: date) -> RenderedLetter:
    """Print a page of ours that is no letter, such as a report; its style sheet and its `title` stand in `html`.

    It holds to the same conformances, fonts and reproducibility as a letter; `day` dates it. Raises `LetterIncomplete`
    for a sign that our fonts lack.
    """
    with _ONE_AT_A_TIME, _still_clock():
        press = _press(templates_root())
        pdf = press.print(html, [], metadata_packet(title, day), [])
    return RenderedLetter(pdf=pdf, digest=digest_bytes(pdf), environment=press.environment)


def _attachment(receipt: bytes, day: date) -> weasyprint.Attachment:
    moment = datetime.combine(day, time(), tzinfo=UTC)
    return weasyprint.Attachment(
        file_obj=io.BytesIO(receipt),
        name="recu.json",
        description="Reçu d’audit",
        relationship="Data",
        created=moment,
        modified=moment,
    )


@contextmanager
def _still_clock() -> Iterator[None]:
    """fontTools, which subsets fonts where HarfBuzz cannot, writes the time into them unless it is told one."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    try:
        yield
    finally:
        del os.environ["SOURCE_DATE_EPOCH"]
        if before is not None:
            os.environ["SOURCE_DATE_EPOCH"] = before


def _signs(font: Path) -> set[str]:
    return {chr(code) for code in TTFont(font, lazy=True).getBestCmap()}


@cache
def _press(root: Path) -> _Press:
    return _Press(root)


def _fingerprint(root: Path) -> str:
    files = sorted(
        (*(root / "fonts").glob("*.ttf"), *(path for path in (root / "letters").iterdir() if path.is_file()))
    )
    return digest(
        {
            "packages": {name: importlib.metadata.version(name) for name in _PACKAGES},
            "pango": str(weasyprint.text.ffi.pango.pango_version()),
            "subsetting": "fontTools" if weasyprint.text.ffi.harfbuzz_subset is None else "harfbuzz",
            "zlib": zlib.ZLIB_RUNTIME_VERSION,
            "files": {path.name: digest_bytes(path.read_bytes()) for path in files},
        }
    )
