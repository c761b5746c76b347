"""The DOCX twins of a letter, where the extra that writes them is installed."""

from __future__ import annotations

from importlib.util import find_spec

from advisor.law.errors import FeatureMissing
from advisor.letters.draft import LetterDraft


def require_docx() -> None:
    """Make sure that a twin can be written, before anything is sealed.

    Raises: `FeatureMissing` when the extra « docx » is not installed.
    """
    if find_spec("docx") is None:
        raise FeatureMissing(
            "Le double DOCX demande le complément « docx », qui n'est pas installé.",
            remedy="Installer advisor[docx], ou employer le PDF.",
        )


def docx_twins(draft: LetterDraft, *, approved: bool) -> tuple[bytes, ...]:
    """The outgoing copy of each addressee as DOCX, for the lawyer.

    Raises: `FeatureMissing`; `LetterIncomplete`, as for the PDF.
    """
    require_docx()
    from advisor.letters.docx import render_docx  # noqa: PLC0415 — the extra may be absent

    return tuple(render_docx(draft, approved=approved, addressee=rank) for rank in range(len(draft.addressees)))
