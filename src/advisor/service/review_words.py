"""The French that stands for the codes of a review, for its report, its page and its workbook."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.advice.advice import Reason, RuleReason
from advisor.law.dates_fr import french_date
from advisor.register.model import Record, Register
from advisor.register.read import records
from advisor.review.changes import ReasonChange
from advisor.review.review import ReviewedClause, ReviewedDuty
from advisor.rulebook import convention_keywords as words
from advisor.rulebook import register_keywords as rk
from advisor.rulebook.conventions import Clause, ConventionText
from advisor.rulebook.keywords import french

SIDES = {True: "Ce que le bailleur doit", False: "Ce qui est dû au bailleur"}
BINDS = {"true": "le texte lie", "false": "le texte ne lie pas", "unknown": "nul ne sait si le texte lie"}
REASON_KINDS = {
    "binds": "application du texte",
    "rule": "règle",
    "evidence": "preuve",
    "override": "dérogation d'un relecteur",
    "question": "question",
}


def verdict(code: str) -> str:
    """The French word of a verdict; « (absente) » where a review has none."""
    return french(words.VERDICTS, code) if code else "(absente)"


def roles(codes: Iterable[str]) -> str:
    """Roles in French, in their order."""
    return ", ".join(french(words.ROLES, each) for each in codes)


def bearers(clause: ReviewedClause, duty: ReviewedDuty) -> str:
    """Who owes a duty: its own bearer, or all those of the clause together."""
    return roles((duty.bearer,) if duty.bearer else clause.bearers)


def modality(code: str) -> str:
    """The French word of a clause's force."""
    return french(words.MODALITIES, code)


def confidence(code: str) -> str:
    """The French word of a clause's confidence."""
    return french(words.CONFIDENCES, code)


def moved(change: ReasonChange) -> str:
    """A reason that changed: « preuve : rien → ref-1 »."""
    before, after = (", ".join(BINDS.get(each, each) for each in told) for told in (change.before, change.after))
    return f"{REASON_KINDS[change.kind]} : {before or 'rien'} → {after or 'rien'}"


def held(code: str) -> str:
    """How a text is known: « texte intégral », « compte rendu »."""
    return french(words.HELD, code)


def origin(clause: Clause) -> str:
    """Where a clause was read: its article or mark, and its sources."""
    place = f"art. {clause.article}" if clause.article[:1].isdigit() else clause.article or clause.mark
    return " ; ".join(filter(None, (place, f"sources : {', '.join(clause.sources)}")))


def validity(text: ConventionText) -> str:
    """The dates of a text, and what is known of its renewal."""
    start = f"depuis le {french_date(text.valid_from)}" if text.valid_from else "début non connu"
    end = f"jusqu'au {french_date(text.valid_to)}" if text.valid_to else "fin non connue"
    return f"{start}, {end} ; renouvellement : {french(words.RENEWALS, text.renewal)}"


def why(reason: RuleReason) -> str:
    """A rule that concluded, with the facts that met its conditions; what was open in a choice is left out."""
    facts = " ; ".join(dict.fromkeys(_leaves(reason.because)))
    return f"{reason.title} — {facts}" if facts else reason.title


def _leaves(reason: Reason) -> Iterable[str]:
    if not reason.parts:
        return (reason.text,) if reason.truth == "true" else ()
    return (text for part in reason.parts for text in _leaves(part))


def evidence(register: Register) -> dict[str, tuple[str, Record]]:
    """Each line of a register by its name, with the French name of its section."""
    named = {code: word for word, code in rk.SECTIONS.items()}
    return {record.id: (named.get(section, section), record) for section, record in records(register)}


def evidence_line(name: str, kept: dict[str, tuple[str, Record]]) -> str:
    """A line of the register in one line: its name, section, days and document."""
    if name not in kept:
        return name
    section, record = kept[name]
    days = f"{french_date(record.on)}, consignée le {french_date(record.recorded_on)}"
    document = f" ; {record.document.label} (SHA-256 {record.document.sha256[:12]}…)" if record.document else ""
    return f"{name} ({section}, {days}{document})"
