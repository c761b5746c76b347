"""Find dangerous wordings in a text or a draft, and refuse the draft that holds one.

A phrase outside the table may still be wrong: the table helps the signatory, it does not replace the reading of a jurist.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from advisor.law.errors import LetterIncomplete
from advisor.law.value import Value
from advisor.letters.draft import ADDRESS_REF, Audience, BlockKind, GroundKind, LetterDraft, Sentence, placed_sentences
from advisor.letters.wording_table import DANGEROUS, DangerousWording, folding
from advisor.register.names import NAMED

_BY_ID = {wording.id: wording for wording in DANGEROUS}
_RECOGNISABLE = _BY_ID["plaignant-identifiable"]
_CHILD = "mineur-designe"
"""Streets are named after children: an address designates none."""
_SOURCE = "source-revelee"
_EXHIBIT = re.compile(r"Pièce n° \d+ : (?P<entry>mains? courantes?)\b[^,(]*, pièce reçue le ", re.IGNORECASE)
"""An exhibit that counsel is told of: the copy that its author gave, which the advice admits before the judge."""
_OFFENCE = _BY_ID["tapage"]
_LABEL = re.compile(r"Pièce n° \d+ : .+?, pièce reçue le ")
"""An exhibit up to its day: its label is the name that its author gave it, what follows is told by the landlord."""
_OWN_WORDS = re.compile(r"Le [^«]+, vous nous avez indiqué ceci : « .+ »", re.DOTALL)
"""What the only reader of a letter told the landlord (`history.py`): the landlord qualifies nothing by quoting it."""
_WRONG_LAW = _BY_ID["loi-narcotrafic"]

_NEW_LAW = re.compile(r"2025-532|13 juin 2025")
_NEW_LAW_GOVERNS_FROM = (2025, 6, 15)
_DOES_NOT_APPLY = re.compile(r"n'(est|etait|sont) pas applicable|ne s'appliqu\w+ pas|inapplicable")
_DATE = re.compile(r"\b(\d{1,2})(?:er)? (\w+) (\d{4})\b")
_MONTHS = (
    *("janvier", "fevrier", "mars", "avril", "mai", "juin"),
    *("juillet", "aout", "septembre", "octobre", "novembre", "decembre"),
)
_HOUR = re.compile(
    r"(?<!h )(?<!heures )\b(?:a|vers|des|entre(?! 22 ?h(?:eures)? et 7 ?h)|jusqu'a) (?:\d{1,2} ?(?:h\b ?(?:\d{2}\b)?|h\d{2}\b|heures?\b)|minuit\b)"
    r"|\b\d{1,2} ?(?:h ?\d{2}|:\d{2})\b"
)
_REPORTED = re.compile(r"\b(?:signal|reclamation|plainte|plaign|temoi|voisin|riverain)")
_STAFF = r"(?:agents?|gardien\w*|personnel|salarie\w*|prestataires?|commissaires? de justice)"
_TOLD_TO_STAFF = re.compile(
    rf"\b(?:au|aux|a|aupres d\w*|devant|chez|par-devers) ?(?:l'|la |le |les |un |une |nos |notre )?{_STAFF}\b"
)
"""Staff that was told of a fact, or near which it took place, did not see it."""
_SEEN_BY_STAFF = re.compile(
    rf"\bconstats?\b|\b{_STAFF}\b.{{0,80}}\b(?:constat\w*|entendu|vu|voi\w+|relev\w+|observ\w+|trouv\w+|assist\w+|present\w*|ete)\b"
)
_WEEK = re.compile(r"\bsemaine du\b")
"""How the facts tell of what one household alone may know (`facts.py`): whoever is named, its hour is told to nobody."""
_APPOINTMENT = re.compile(r"\b(?:convoqu|convi|invit|recevr|rendez-vous|entretien)")
_SENTENCE_END = re.compile(r"(?<=[.;!?…]) ")


class WordingFinding(Value):
    """One dangerous wording found: its row, the place, the words, why they are dangerous, what to write instead."""

    wording: str
    place: str
    excerpt: str
    why: str
    instead: str

    def __str__(self) -> str:
        return f"{self.place}, « {self.excerpt} » : {self.why} À la place : {self.instead}"


def check_wording(
    subject: str | Sentence | LetterDraft, *, audience: Audience | None = None
) -> tuple[WordingFinding, ...]:
    """Every dangerous wording of a text, of a sentence or of a whole draft, in reading order.

    A text or a sentence is checked against every row unless its `audience` is given; a draft brings its own. The quotes of
    a draft are exempt: the law and the lease are reproduced as they stand.
    """
    if isinstance(subject, str):
        return tuple(_findings("texte", subject, audience))
    if isinstance(subject, Sentence):
        return tuple(_sentence_findings("texte", subject, audience))
    return tuple(dict.fromkeys(_draft_findings(subject)))


def refuse_dangerous_wording(draft: LetterDraft) -> None:
    """Return if the draft holds no dangerous wording; else raise `LetterIncomplete` naming each with its place."""
    findings = check_wording(draft)
    if findings:
        raise LetterIncomplete(
            "Le courrier contient des formules interdites : " + " | ".join(str(finding) for finding in findings),
            remedy="Réécrivez les passages signalés ; aucun courrier ne part avec une formule interdite.",
            missing=(f"une autre rédaction ({finding})" for finding in findings),
        )


def _draft_findings(draft: LetterDraft) -> Iterator[WordingFinding]:
    quoted = {sentence for block in draft.body if block.kind is BlockKind.LEGAL_QUOTE for sentence in block.sentences}
    for place, sentence in placed_sentences(draft):
        if sentence not in quoted:
            yield from _sentence_findings(_told_at(place, sentence), sentence, draft.audience)
    for place, text in _framing_texts(draft):
        yield from _findings(place, text, draft.audience)
    for addressee in draft.addressees:
        for line in addressee.block.lines:
            yield from (
                each for each in _findings("adresse du destinataire", line, draft.audience) if each.wording != _CHILD
            )


def _sentence_findings(place: str, sentence: Sentence, audience: Audience | None) -> Iterator[WordingFinding]:
    text = f"{sentence.period} : {sentence.text}" if sentence.period else sentence.text
    yield from (each for each in _findings(place, text, audience) if not _is_exempt(each, sentence, audience))
    yield from _precise_row(place, sentence)


def _told_at(place: str, sentence: Sentence) -> str:
    """The place of a sentence; a row of the chronology is found by the incident whose description it repeats."""
    told = [ground.ref for ground in sentence.grounds if ground.kind is GroundKind.FACT and sentence.period]
    return f"{place}, incident « {told[0]} »" if told else place


def _is_exempt(finding: WordingFinding, sentence: Sentence, audience: Audience | None) -> bool:
    """Whether a finding is a street's name, that of an exhibit listed to counsel, who needs to know what it is, or the word
    of the reader himself."""
    if finding.wording == _CHILD:
        return _is_address(sentence)
    if finding.wording == _OFFENCE.id:
        return _is_named_by_others(sentence, audience)
    exhibit = _EXHIBIT.match(sentence.text) if audience is Audience.COUNSEL else None
    return finding.wording == _SOURCE and exhibit is not None and finding.excerpt == exhibit.group("entry")


def _is_named_by_others(sentence: Sentence, audience: Audience | None) -> bool:
    """Whether an offence is named only by the author of an exhibit listed to counsel, or by the reader whose words are quoted."""
    if audience is Audience.COUNSEL:
        label = _LABEL.match(sentence.text)
        return label is not None and not _OFFENCE.pattern.search(folding(sentence.text[label.end() :])[0])
    return sentence.period is None and _OWN_WORDS.fullmatch(sentence.text) is not None


def _is_address(sentence: Sentence) -> bool:
    return ADDRESS_REF in {ground.ref for ground in sentence.grounds}


def _framing_texts(draft: LetterDraft) -> Iterator[tuple[str, str]]:
    yield "formule d'appel", draft.salutation
    yield "formule de politesse", draft.closing
    yield from (("références", f"{reference.label} : {reference.value}") for reference in draft.references)
    for addressee in draft.addressees:
        yield "mention du destinataire", addressee.mention
    for contact in (draft.sender.contact, *draft.information.contacts):
        yield from (("contact", text) for text in (contact.role, *contact.ways))


def _findings(place: str, text: str, audience: Audience | None) -> Iterator[WordingFinding]:
    plain, places = folding(text)
    for wording in DANGEROUS:
        if audience is None or audience in wording.audiences:
            for match in wording.pattern.finditer(plain):
                yield _finding(wording, place, text[places[match.start()] : places[match.end() - 1] + 1])
    for sentence in _SENTENCE_END.split(plain):
        reported_at = _HOUR.search(sentence) if _REPORTED.search(sentence) else None
        if reported_at and not _seen_by_staff(sentence) and not _APPOINTMENT.search(sentence):
            yield _finding(_RECOGNISABLE, place, reported_at.group())
    if _cites_new_law_for_old_facts(plain):
        yield _finding(_WRONG_LAW, place, text)


def _precise_row(place: str, sentence: Sentence) -> Iterator[WordingFinding]:
    """A row of the chronology that names someone, or gives the hour of what neither staff nor an officer saw, or of what one
    household alone may know, though nobody reported it."""
    if sentence.period:
        named = NAMED.search(sentence.text)
        if named:
            yield _finding(_RECOGNISABLE, place, named.group())
        plain, _ = folding(f"{sentence.period} : {sentence.text}")
        hour = _HOUR.search(plain)
        if hour and (_WEEK.search(plain) or not (_seen_by_staff(plain) or _REPORTED.search(plain))):
            yield _finding(_RECOGNISABLE, place, hour.group())


def _seen_by_staff(plain: str) -> bool:
    """Whether a sentence says that staff or an officer saw, heard or suffered what it tells."""
    return _SEEN_BY_STAFF.search(_TOLD_TO_STAFF.sub("", plain)) is not None


def _cites_new_law_for_old_facts(plain: str) -> bool:
    if not _NEW_LAW.search(plain) or _DOES_NOT_APPLY.search(plain):
        return False
    dates = _DATE.findall(_NEW_LAW.sub("", plain))
    days = ((int(year), _MONTHS.index(month) + 1, int(day)) for day, month, year in dates if month in _MONTHS)
    return any(day < _NEW_LAW_GOVERNS_FROM for day in days)


def _finding(wording: DangerousWording, place: str, excerpt: str) -> WordingFinding:
    return WordingFinding(
        wording=wording.id, place=place, excerpt=excerpt.strip(), why=wording.why, instead=wording.instead
    )
