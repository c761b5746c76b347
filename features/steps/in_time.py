"""Steps on the dated duties of a register: what is late, what falls due, what the committee hears, the calendar."""

from __future__ import annotations

from datetime import date

from advisor.review.agenda import AgendaLine
from advisor.review.calendar import calendar_text
from advisor.rulebook import review_keywords as verdicts
from advisor.rulebook.keywords import french
from steps.catalogue import step
from steps.draft import Draft
from steps.then import NotAsSaid, expect
from steps.words import Refused, known

ON = "[ sur « {item} »]"


@step(
    "when",
    "on dresse les échéances à {length} jours",
    "Demande, au jour du registre, les échéances passées et celles qui viennent sous tant de jours.",
    "on dresse les échéances à 60 jours",
)
def _foresee(draft: Draft, length: str) -> None:
    if not length.isdigit():
        raise Refused(f"« {length} » n'est pas un nombre de jours.")
    draft.kept.foresee(draft.rulebook, int(length))


@step(
    "then",
    "l'échéance de « {name} »" + ON + " au {day} est « {status} »",
    "Où en est un devoir daté, au jour du registre.",
    "l'échéance de « LEG-11b » au 2026-03-17 est « En retard »",
)
def _state(draft: Draft, name: str, item: str, day: str, status: str) -> None:
    known(verdicts.AGENDA_STATES, status, "l'état")
    found = [french(verdicts.AGENDA_STATES, each.state) for each in _lines(draft, name, item) if str(each.due) == day]
    expect([status], found)


@step(
    "then",
    "« {name} »" + ON + " n'a aucune échéance en vue",
    "Rien de daté n'est en retard ni à venir pour la clause.",
    "« LEG-11b » n'a aucune échéance en vue",
)
def _none(draft: Draft, name: str, item: str) -> None:
    expect([], [str(each.due) for each in _lines(draft, name, item)])


@step(
    "then",
    "le comité de pilotage {status:entend parler|n'entend pas parler} de « {name} »" + ON,
    "L'alerte des retards que le délai d'usage rend dignes du comité.",
    "le comité de pilotage entend parler de « LEG-11b »",
)
def _committee(draft: Draft, status: str, name: str, item: str) -> None:
    raised = [alert for each in _lines(draft, name, item) for alert in each.alerts if alert.certain]
    expect(status, "entend parler" if raised else "n'entend pas parler")


@step(
    "then",
    "le texte « {name} »" + ON + " laisse {length} échéances en attente de savoir s'il lie",
    "Ces échéances sont comptées, non listées : une seule réponse les règle toutes.",
    "le texte « zsp » laisse 24 échéances en attente de savoir s'il lie",
)
def _open(draft: Draft, name: str, item: str, length: str) -> None:
    known(draft.rulebook.conventions, name, "le texte")
    found = [
        str(each.duties)
        for each in draft.kept.foreseen().open_texts
        if each.text == name and item in ("", each.territory)
    ]
    expect([length], found)


@step(
    "then",
    "le calendrier {status:porte|ne porte nulle part} « {label} »[ le {day}]",
    "Le titre d'un événement d'une journée, au dernier jour du devoir ; « nulle part » : ce que le registre nomme, hors le territoire.",
    "le calendrier porte « LEG-11b (77) : répondre à l'injonction du préfet » le 2026-03-17",
)
def _event(draft: Draft, status: str, label: str, day: str) -> None:
    if (status == "porte") != bool(day):
        raise Refused("« porte » se dit avec un jour, « ne porte nulle part » sans jour.")
    if not day:
        _silent(draft, label)
        return
    wanted = f"DTSTART;VALUE=DATE:{date.fromisoformat(day):%Y%m%d}"
    events = calendar_text(draft.kept.foreseen()).replace("\r\n ", "").split("BEGIN:VEVENT")[1:]
    titles = [line for each in events if wanted in each for line in each.splitlines() if line.startswith("SUMMARY:")]
    if f"SUMMARY:{label}" not in titles:
        raise NotAsSaid(f"ce jour-là : {' / '.join(titles) or 'rien'}")


def _silent(draft: Draft, label: str) -> None:
    written = calendar_text(draft.kept.foreseen())
    if "BEGIN:VEVENT" not in written:
        raise Refused("le calendrier est vide : ce pas ne prouverait rien.")
    if label in written.replace("\r\n ", ""):
        raise NotAsSaid(f"le calendrier contient « {label} »")


def _lines(draft: Draft, name: str, territory: str) -> list[AgendaLine]:
    if name not in draft.rulebook.clauses:
        raise Refused(f"la clause « {name} » n'existe pas.")
    return [each for each in draft.kept.foreseen().lines if each.clause == name and territory in ("", each.territory)]
