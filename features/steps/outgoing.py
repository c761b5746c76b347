"""Steps on what leaves a review: its report, what changed since another, and the letters to partners."""

from __future__ import annotations

from markupsafe import Markup

from advisor.law.errors import LetterIncomplete
from advisor.letters.draft import GroundKind, LetterDraft, placed_sentences
from advisor.letters.partner import Wanted, compose_partner_letter
from advisor.letters.typography import typeset
from advisor.review.changes import ClauseChange, changes_between
from advisor.review.review import Review
from advisor.rulebook import convention_keywords as words
from advisor.rulebook.keywords import french
from advisor.service.review_pages import review_page
from advisor.service.review_view import view_of
from advisor.service.review_words import REASON_KINDS
from steps.catalogue import plain, step
from steps.draft import Draft
from steps.register import SIDES
from steps.then import NotAsSaid, expect
from steps.words import Refused, known

HEAD = {
    "organisation": "Office public de l'habitat du scénario",
    "agency": "Direction de la tranquillité",
    "address": ["1, place du Marché", "77000 Melun"],
    "town": "Melun",
    "contact": "tranquillite@bailleur.example",
}
ENVELOPE = ["Le correspondant", "12, rue de la Préfecture", "77000 Melun"]


@step(
    "given",
    "le bailleur écrit à ses partenaires depuis son siège",
    "Donne au registre l'en-tête du bailleur et une adresse pour chaque organisme.",
    "le bailleur écrit à ses partenaires depuis son siège",
)
def _addresses(draft: Draft) -> None:
    draft.kept.data["letterhead"] = HEAD
    draft.kept.data["addresses"] = [{"body": word, "lines": ENVELOPE} for word in words.ROLES]


@step(
    "given",
    "la revue du {day} au {label} a été gardée",
    "Revoit le registre tel qu'il est écrit jusque-là, pour y comparer la revue suivante.",
    "la revue du 2025-04-01 au 2026-03-31 a été gardée",
)
def _earlier(draft: Draft, day: str, label: str) -> None:
    draft.kept.judge(draft.rulebook, day, label)
    draft.kept.earlier, draft.kept.review = draft.kept.review, None


@step(
    "when",
    "on écrit à « {role} » le courrier « {name} »[ à propos du texte « {item} »]",
    "Compose un courrier à un partenaire, dans le seul territoire du registre, après la revue.",
    "on écrit à « procureur » le courrier « rappel_partenaire »",
)
def _write(draft: Draft, role: str, name: str, item: str) -> None:
    known(words.ROLES, role, "l'organisme")
    register = draft.kept.register()
    [territory] = register.territories
    wanted = Wanted(name, words.ROLES[role], territory.id, item)
    draft.kept.letter = draft.kept.refusal = None
    try:
        draft.kept.letter = compose_partner_letter(_review(draft), register, draft.rulebook, wanted)
    except LetterIncomplete as error:
        draft.kept.refusal = error


@step(
    "then",
    "le courrier au partenaire {kind:dit|ne dit pas} « {words} »",
    "Ces mots figurent, ou non, dans une phrase du courrier.",
    "le courrier au partenaire dit « selon le compte rendu dont nous disposons »",
)
def _says(draft: Draft, kind: str, words: str) -> None:
    text = " ".join(sentence.text for _, sentence in placed_sentences(_letter(draft)))
    _contains(words, text, wanted=kind == "dit")


@step(
    "then",
    "le courrier au partenaire repose sur les clauses « {items} »",
    "Les clauses que les phrases du courrier citent comme fondement, toutes et elles seules.",
    "le courrier au partenaire repose sur les clauses « D77-01 »",
)
def _rests_on(draft: Draft, items: str) -> None:
    grounds = (ground for _, sentence in placed_sentences(_letter(draft)) for ground in sentence.grounds)
    found = sorted({ground.ref for ground in grounds if ground.kind is GroundKind.CLAUSE})
    expect(sorted(items.split(", ")), found)


@step(
    "then",
    "le courrier au partenaire est refusé : il manque « {words} »",
    "Le refus nomme ce qui manque.",
    "le courrier au partenaire est refusé : il manque « un référent du bailleur en fonction »",
)
def _is_refused(draft: Draft, words: str) -> None:
    if draft.kept.refusal is None:
        raise NotAsSaid("le courrier a été composé.")
    _contains(words, " ; ".join(draft.kept.refusal.missing), wanted=True)


@step(
    "then",
    "depuis la revue gardée, ce que doit {kind:le bailleur|un partenaire} selon « {name} » passe de « {status} » à « {label} »",
    "Le verdict d'un côté d'une clause, dans les deux revues.",
    "depuis la revue gardée, ce que doit le bailleur selon « D77-01 » passe de « respectée » à « à apprécier »",
)
def _moves(draft: Draft, kind: str, name: str, status: str, label: str) -> None:
    found = _change(draft, kind, name)
    if found is None:
        raise NotAsSaid("ce verdict n'a pas changé.")
    expect((status, label), tuple(french(words.VERDICTS, each) for each in (found.before, found.after)))


@step(
    "then",
    "depuis la revue gardée, ce que doit {kind:le bailleur|un partenaire} selon « {name} » change par « {rule} »",
    "Les genres de raison qui ont changé, tous et eux seuls (« rien » si le verdict est le même).",
    "depuis la revue gardée, ce que doit le bailleur selon « D77-01 » change par « règle, preuve »",
)
def _moves_by(draft: Draft, kind: str, name: str, rule: str) -> None:
    found = _change(draft, kind, name)
    told = [] if found is None else sorted(REASON_KINDS[each.kind] for each in found.reasons)
    expect([] if rule == "rien" else sorted(rule.split(", ")), told)


@step(
    "then",
    "le rapport de la revue {kind:dit|ne dit pas} « {words} »",
    "Ces mots figurent, ou non, dans le rapport.",
    "le rapport de la revue dit « Ce qui est dû au bailleur »",
)
def _report(draft: Draft, kind: str, words: str) -> None:
    found = _review(draft)
    changes = None if draft.kept.earlier is None else changes_between(draft.kept.earlier, found)
    page = review_page(view_of(found, draft.kept.register(), draft.rulebook, changes))
    _contains(words, Markup(page.partition("<body>")[2]).striptags(), wanted=kind == "dit")  # noqa: S704 - our own page


def _review(draft: Draft) -> Review:
    if draft.kept.review is None:
        raise Refused("aucune revue n'a été demandée : écrire « Quand on revoit les conventions du … au … ».")
    return draft.kept.review


def _letter(draft: Draft) -> LetterDraft:
    if draft.kept.letter is not None:
        return draft.kept.letter
    raise NotAsSaid(draft.kept.refusal.message if draft.kept.refusal else "aucun courrier n'a été demandé.")


def _change(draft: Draft, kind: str, name: str) -> ClauseChange | None:
    if draft.kept.earlier is None:
        raise Refused("aucune revue n'a été gardée : écrire « Soit la revue du … au … a été gardée ».")
    moved = changes_between(draft.kept.earlier, _review(draft)).moved
    return next((each for each in moved if (each.clause, each.owed_by_landlord) == (name, SIDES[kind])), None)


def _contains(words: str, text: str, *, wanted: bool) -> None:
    if (plain(typeset(words)) in plain(typeset(text))) is not wanted:
        raise NotAsSaid(f"« {words} » {'ne figure pas' if wanted else 'figure'} dans : {plain(text)[:2000]}")
