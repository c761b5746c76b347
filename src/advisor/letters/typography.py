"""French typography: spaces, apostrophes, quotation marks and links that a line break must not cut."""

from __future__ import annotations

import re
import unicodedata

NO_BREAK = "\u00a0"
NARROW = "\u202f"

_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_UNITS = r"€|%|euros?|h|min|m|m²|km|ans?|mois|semaines?|jours?|heures?|minutes?|er|alinéas?|étages?|logements?|pièces?"
_CLOSERS = r"[\s»”)\]…;:!?.,]"

# Each pair is applied in order; `_` in a replacement stands for a no-break space, `~` for a narrow one.
_STEPS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement.replace("_", NO_BREAK).replace("~", NARROW))
    for pattern, replacement in (
        # One space is one space, whatever its kind; the steps below choose the kind again.
        (r"\s+", " "),
        (r"^ | $", ""),
        (r"(?<=[^\W\d_])['‘’](?=[^\W_]|« ?)", "’"),
        (r"(?<!\.)\.{3}(?!\.)", "…"),
        (r"« ?", "«_"),
        (r"\s?»", "_»"),
        (rf"(?<=[^\s(\[«]) ?([;!?]+)(?={_CLOSERS}|$)", r"~\1"),
        (rf"(?<=[^\s(\[«]) ?:(?={_CLOSERS}|$)", "_:"),
        # Numbers: groups of thousands, telephone numbers, units, hours.
        (r"(?<![\d,.])(\d{1,3}) (?=\d{3}(?!\d))", r"\1~"),
        (rf"(?<=\d{NARROW}\d{{3}}) (?=\d{{3}}(?!\d))", "~"),
        (r"(?<![\d,.])(0\d) (\d\d) (\d\d) (\d\d) (\d\d)(?!\d)", r"\1_\2_\3_\4_\5"),
        (rf"(?<=\d) (?=(?:{_UNITS})(?![\w²]))", "_"),
        (rf"(?<=\d{NO_BREAK}h) (?=\d\d(?!\d))", "_"),
        # Dates.
        (rf"(?<![\d,.])(\d{{1,2}}|1er) (?=(?:{_MONTHS})\b)", r"\1_"),
        # Articles, numbers and titles stay with what they introduce.
        (r"(?i:\b(art\.|articles?|al\.|alinéas?|chap\.|p\.|n[°ᵒ]s?|bis|§)) (?=\d)", r"\1_"),
        (r"(?<![\w.])([LRDA]\.) (?=\d)", r"\1_"),
        (r"(?i:\b(art\.|articles?)) (?=[LRDA]\.)", r"\1_"),
        (rf"(?i:\b((?:art\.|article){NO_BREAK}\d[\d-]*)) (?=[b-h]\b)", r"\1_"),
        (r"(?<![\w.])(C\.) (?=(?:civ|pén|trav|mon|proc)\.)", r"\1_"),
        (r"\b(MM\.|M\.|Mmes?|Mlles?|Mes?|Drs?) (?=[A-ZÀ-ÖØ-Þ])", r"\1_"),
    )
)


def typeset(text: str) -> str:
    """Set `text` by French usage, on one line; the words and signs stay the same, and setting twice changes nothing.

    A narrow no-break space (U+202F) comes before ; ! ? and between thousands, a no-break space before : and inside « ».
    Source: usage of the Imprimerie nationale. Limit: straight double quotes stay, their sense being open.
    """
    text = unicodedata.normalize("NFC", text)
    for pattern, replacement in _STEPS:
        text = pattern.sub(replacement, text)
    return text
