"""How a letter to a partner words a clause, its days and its origin, and the ground it gives for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from advisor.law.dates_fr import french_date
from advisor.letters.draft import Ground, GroundKind
from advisor.letters.partner_duties import Dealings, Owed
from advisor.review.review import Review
from advisor.rulebook import convention_keywords as words
from advisor.rulebook.conventions import ConventionText
from advisor.rulebook.keywords import french

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def filled(text: str, values: Mapping[str, str]) -> str:
    """A text with its placeholders replaced; one without a value leaves « … »."""
    return PLACEHOLDER.sub(lambda match: values.get(match.group(1), "…"), text)


def capital(text: str) -> str:
    """A text that begins a sentence."""
    return text[:1].upper() + text[1:]


def origin_of(owed: Owed, dealings: Dealings, told: Mapping[str, Any]) -> str:
    """Where a duty comes from, as its reader may check it: an article, or the text; an account is said to be one."""
    clause, text = owed.clause, owed.text
    provision = dealings.rulebook.provisions.get(clause.provision)
    if provision is not None:
        return provision.label
    if text.nature == "statute":
        return clause.article or text.title
    if not dealings.is_read(clause):
        return filled(told["account"], {"origin": text.title})
    article = next((each.article for each in dealings.register.readings if clause.id in each.clauses), clause.article)
    return filled(told["article"], {"title": text.title, "article": article}) if article else text.title


def days_of(owed: Owed, dealings: Dealings, told: Mapping[str, Any]) -> str:
    """Since when a duty is awaited: its last day, the day of its event, or the days reviewed."""
    duty = owed.duty
    values = {
        "first": french_date(duty.first),
        "last": french_date(min(duty.last, dealings.found.as_of)),
        "due": french_date(duty.due) if duty.due else "",
    }
    kind = "due" if duty.due and duty.dated else "event" if duty.event else "period"
    return filled(told["days"][kind], values)


def clause_ground(owed: Owed, dealings: Dealings) -> Ground:
    """The clause as a ground: its text, its place there, its sources, and how it is known."""
    clause = owed.clause
    read = "lue dans le texte" if dealings.is_read(clause) else "connue par un compte rendu ou par la presse"
    place = clause.article or clause.mark or clause.id
    label = f"{owed.text.title}, {place} (sources : {', '.join(clause.sources)}), {read}"
    return Ground(kind=GroundKind.CLAUSE, ref=clause.id, label=label)


def text_ground(text: ConventionText) -> Ground:
    """A whole text as a ground, with its sources and how it is known."""
    label = f"{text.title} (sources : {', '.join(text.sources)}), connu par : {french(words.HELD, text.held)}"
    return Ground(kind=GroundKind.CLAUSE, ref=text.id, label=label)


def review_ground(found: Review) -> Ground:
    """The review as a ground: what its register says over a period."""
    period = f"du {french_date(found.first)} au {french_date(found.last)}"
    return Ground(kind=GroundKind.FACT, ref=found.register_digest, label=f"revue des conventions {period}")


def validity(text: ConventionText) -> str:
    """What is known of a text's days and renewal, unknown ones said to be so."""
    start = f"en vigueur depuis le {french_date(text.valid_from)}" if text.valid_from else "début non connu de nous"
    end = f"fin prévue le {french_date(text.valid_to)}" if text.valid_to else "fin non connue de nous"
    return f"{start}, {end}, renouvellement : {french(words.RENEWALS, text.renewal)}"
