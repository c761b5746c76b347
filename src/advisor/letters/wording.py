"""Wordings that would harm someone or void the letter, and what to write instead.

Source: legal review, part E (one entry a row) and C-11 (exhibits). A phrase outside the table may still be wrong: the table
helps the signatory and does not replace the reading of a jurist.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from advisor.law.errors import LetterIncomplete
from advisor.law.value import Value
from advisor.letters.draft import Audience, BlockKind, LetterDraft, Sentence, placed_sentences
from advisor.letters.wording_table import DANGEROUS, DangerousWording

_SINGLE_SOURCE_HOUR = "plaignant-identifiable"
_WRONG_LAW = "loi-narcotrafic"
_NEW_WORDING_FROM = (2025, 6, 15)
_NEW_LAW = re.compile(r"2025-532|13 juin 2025")
_SAYS_IT_DOES_NOT_APPLY = re.compile(r"n'(?:est|etait|sont) pas applicable|ne s'appliqu\w+ pas|inapplicable")
_HOUR = re.compile(r"\b\d{1,2} ?h(?: ?\d{2})?\b|\b\d{1,2} ?heures?\b(?! ouvr)")
_SEEN_BY_STAFF = re.compile(r"\bagents?\b|gardien|personnel|salarie|constat\b|commissaire de justice|prestataire")
_DATE = re.compile(r"\b(\d{1,2})(?:er)? (\w+) (\d{4})\b")
_MONTHS = tuple("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split())
_BY_ID = {wording.id: wording for wording in DANGEROUS}


class WordingFinding(Value):
    """One dangerous wording found: where, the words, why they are dangerous and what to write instead. In French."""

    wording: str
    place: str
    excerpt: str
    why: str
    instead: str

    def __str__(self) -> str:
        return f"{self.place}, « {self.excerpt} » : {self.why} Écrivez plutôt : {self.instead}"


def check_wording(subject: str | LetterDraft, *, audience: Audience | None = None) -> tuple[WordingFinding, ...]:
    """Every dangerous wording of a text or of a whole draft, in reading order.

    A text is checked against all rows unless its `audience` is given; a draft brings its own. Legal quotes are exempt: the
    law and the lease are reproduced as they stand.
    """
    if isinstance(subject, str):
        return tuple(_findings("texte", subject, audience))
    return tuple(_draft_findings(subject))


def refuse_dangerous_wording(draft: LetterDraft) -> None:
    """Raise `LetterIncomplete` with every dangerous wording of the draft, or return if there is none."""
    findings = check_wording(draft)
    if findings:
        raise LetterIncomplete(
            "Le courrier contient des formules interdites : " + " | ".join(str(finding) for finding in findings),
            remedy="Réécrivez les passages signalés ; aucun courrier ne part avec une formule interdite.",
        )


def _draft_findings(draft: LetterDraft) -> Iterator[WordingFinding]:
    quoted = {sentence for block in draft.body if block.kind is BlockKind.LEGAL_QUOTE for sentence in block.sentences}
    for place, sentence in placed_sentences(draft):
        if sentence not in quoted:
            yield from _findings(place, _printed(sentence), draft.audience)
            yield from _hour_of_one_witness(place, sentence)
    for place, text in _framing_texts(draft):
        yield from _findings(place, text, draft.audience)


def _printed(sentence: Sentence) -> str:
    return f"{sentence.period} : {sentence.text}" if sentence.period else sentence.text


def _framing_texts(draft: LetterDraft) -> Iterator[tuple[str, str]]:
    yield "formule d'appel", draft.salutation
    yield "formule de politesse", draft.closing
    yield from (("références", f"{reference.label} : {reference.value}") for reference in draft.references)
    for block in draft.addressees:
        yield from (("adresse du destinataire", line) for line in block.lines)
    for contact in (draft.sender.contact, *draft.information.contacts):
        yield from (("contact", text) for text in (contact.role, *contact.ways))


def _findings(place: str, text: str, audience: Audience | None) -> Iterator[WordingFinding]:
    folded = _folded(text)
    for wording in DANGEROUS:
        if audience is None or audience in wording.audiences:
            for match in wording.pattern.finditer(folded):
                yield _finding(wording, place, match.group())
    if _cites_new_law_for_old_facts(folded):
        yield _finding(_BY_ID[_WRONG_LAW], place, text)


def _hour_of_one_witness(place: str, sentence: Sentence) -> Iterator[WordingFinding]:
    folded = _folded(_printed(sentence))
    hour = _HOUR.search(folded)
    if sentence.period and hour and not _SEEN_BY_STAFF.search(folded):
        yield _finding(_BY_ID[_SINGLE_SOURCE_HOUR], place, hour.group())


def _cites_new_law_for_old_facts(folded: str) -> bool:
    if not _NEW_LAW.search(folded) or _SAYS_IT_DOES_NOT_APPLY.search(folded):
        return False
    return any(day < _NEW_WORDING_FROM for day in _dates(_NEW_LAW.sub("", folded)))


def _dates(folded: str) -> Iterator[tuple[int, int, int]]:
    for day, month, year in _DATE.findall(folded):
        if month in _MONTHS:
            yield int(year), _MONTHS.index(month) + 1, int(day)


def _finding(wording: DangerousWording, place: str, excerpt: str) -> WordingFinding:
    return WordingFinding(
        wording=wording.id, place=place, excerpt=excerpt.strip(), why=wording.why, instead=wording.instead
    )


def _folded(text: str) -> str:
    """Lower case, without accents, invisible signs or typographic variants, so that no dress hides a wording."""
    bare = unicodedata.normalize("NFKD", text.replace("’", "'").replace("œ", "oe"))
    bare = "".join(sign for sign in bare if not unicodedata.combining(sign) and unicodedata.category(sign) != "Cf")
    return " ".join(bare.casefold().split())
