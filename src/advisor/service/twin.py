"""The DOCX twin of a letter, where the extra that writes it is installed."""

from __future__ import annotations

from advisor.law.errors import FeatureMissing
from advisor.letters.draft import LetterDraft


def docx_twin(draft: LetterDraft, *, approved: bool, addressee: int = 0) -> bytes:
    """The outgoing copy as DOCX, for the lawyer.

    Raises: `FeatureMissing` when the extra « docx » is not installed; `LetterIncomplete`, as for the PDF.
    """
    try:
        from advisor.letters.docx import render_docx  # noqa: PLC0415 — the extra may be absent
    except ModuleNotFoundError as error:
        raise FeatureMissing(
            "Le double DOCX demande le complément « docx », qui n'est pas installé.",
            remedy="Installer advisor[docx], ou employer le PDF.",
        ) from error
    return render_docx(draft, approved=approved, addressee=addressee)
