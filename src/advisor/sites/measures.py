"""How each indicator is counted: a numerator, a denominator, or what is missing to have them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from advisor.law.truth import Truth
from advisor.register.model import Record, Report
from advisor.review.posts import posts_of
from advisor.sites.book import Book
from advisor.sites.places import Place

_STAFF = ("K1", "K2", "K3", "K4")
_OCCUPIED = ("E2", "E3")
_DWELLINGS = ("dwellings", "logements du site")
SERIOUS = 3
"""The severity from which IND24 counts a fact as one to be reported."""


@dataclass(frozen=True, slots=True)
class Count:
    """A numerator over a denominator, times `factor`; `rest` tells that the numerator counts some of the denominator.

    `name` and `over` name what is counted, so that one count has one name in all the indicators; a denominator without name is
    known to all. A median has its value in `middle`, and the number that it is the middle of as numerator.
    """

    name: str
    numerator: int | None
    denominator: int | None = None
    factor: int = 100
    over: str = ""
    rest: bool = False
    middle: float | None = None
    missing: tuple[str, ...] = ()


Measure = Callable[[Book, Place], Count]


def _facts(book: Book, place: Place) -> Count:
    return _over(len(book.reports(place)), "facts", book.dwellings(place), "logements du site", factor=1000)


def _halls(book: Book, place: Place, reports: list[Report], name: str) -> Count:
    found = {(each.site, each.building, each.staircase, each.hall) for each in reports if each.hall}
    return _over(len(found), name, book.halls(place), "halls suivis")


def _occupied(book: Book, place: Place) -> Count:
    return _halls(book, place, book.of_kind(place, *_OCCUPIED), "occupied_halls")


def _dealt(book: Book, place: Place) -> Count:
    daily = [each for each in book.of_kind(place, "H2") if each.recurrence == "daily"]
    return _halls(book, place, daily, "dealt_halls")


def _staff_complaints(book: Book, place: Place) -> Count:
    filed = sum(each.by_staff for each in book.complaints(place))
    return _over(filed, "staff_complaints", book.figure(place, "staff"), "effectif")


def _physical(book: Book, place: Place) -> Count:
    return _part(book.of_kind(place, "K3"), "physical_assaults", book.of_kind(place, *_STAFF), "assaults")


def _on_leave(book: Book, place: Place) -> Count:
    assaults = book.of_kind(place, *_STAFF)
    return _part([each for each in assaults if each.sick_leave_days], "assaults_with_leave", assaults, "assaults")


def _damage(book: Book, place: Place) -> Count:
    cost = sum(each.damage_cost or 0 for each in book.reports(place))
    return _over(cost, "damage", book.dwellings(place), "logements du site", factor=1)


def _answered(book: Book, place: Place) -> Count:
    filed = book.complaints(place)
    return _part([each for each in filed if each.feedback_on], "complaints_answered", filed, "complaints")


def _appointments(book: Book, place: Place) -> Count:
    days = [
        (each.appointment_on - each.asked_on).days
        for each in book.complaints(place)
        if each.appointment_on and each.asked_on
    ]
    missing = () if days else ("plaintes avec un rendez-vous daté",)
    return Count("appointments", len(days), factor=1, middle=median(days) if days else None, missing=missing)


def _domiciled(book: Book, place: Place) -> Count:
    told = [each for each in book.complaints(place) if each.by_staff and each.employer_address is not None]
    return _part([each for each in told if each.employer_address], "domiciled", told, "staff_complaints_told")


def _near_eviction(book: Book, place: Place) -> Count:
    found = book.figure(place, "near_eviction")
    return Count("near_eviction", found, factor=1, missing=_lacking((found, "dossiers proches de l'expulsion")))


def _litigation(book: Book, place: Place) -> Count:
    days, executed = book.figure(place, "litigation_days"), book.figure(place, "executed_decisions")
    missing = _lacking((days, "délai médian d'exécution"), (executed, "décisions exécutées"))
    return Count("executed_decisions", executed, factor=1, middle=days, missing=missing)


def _refused(book: Book, place: Place) -> Count:
    refused, escorted = book.figure(place, "refused_orders"), book.figure(place, "escorted_orders")
    either = None if refused is None or escorted is None else refused + escorted
    ordered = book.figure(place, "orders")
    missing = _lacking(
        (refused, "interventions refusées"),
        (escorted, "interventions accompagnées"),
        (ordered, "interventions commandées"),
    )
    return Count("hampered_orders", either, ordered, missing=missing)


def _night(book: Book, place: Place) -> Count:
    timed = [each for each in book.reports(place) if each.time_band]
    return _part([each for each in timed if each.time_band == "night"], "band:night", timed, "timed")


def _reported(book: Book, place: Place) -> Count:
    serious = [each for each in book.reports(place) if (each.severity or 0) >= SERIOUS]
    return _part([each for each in serious if each.sent_on], "serious_sent", serious, "serious")


def _referents(book: Book, place: Place) -> Count:
    kept, window = book.register, book.window
    here = [each for each in kept.territories if place.scale == "landlord" or each.id == place.id]
    texts = book.rulebook.conventions.values()
    posts = [post for each in here for post in posts_of(texts, each, kept, window) if post.expected is Truth.TRUE]
    held = sum(bool(post.holders(window.last)) for post in posts)
    return Count("held_posts", held, len(posts), missing=() if posts else ("postes de référent qu'un texte prévoit",))


def _meetings(book: Book, place: Place) -> Count:
    return _over(book.meetings(place), "meetings", book.figure(place, "meetings_due"), "réunions dues")


def _figures(some: tuple[str, str], over: tuple[str, str], *, factor: int = 100, counted: bool = False) -> Measure:
    """A measure of two figures that somebody counted, each with its label; `counted`: the second is of persons too."""

    def measure(book: Book, place: Place) -> Count:
        found = book.figure(place, some[0])
        whole = book.dwellings(place) if over == _DWELLINGS else book.figure(place, over[0])
        missing = _lacking((found, some[1]), (whole, over[1]))
        return Count(
            some[0], found, whole, factor=factor, over=over[0] if counted else "", rest=counted, missing=missing
        )

    return measure


def _over(found: int, name: str, whole: int | None, label: str, *, factor: int = 100) -> Count:
    return Count(name, found, whole, factor=factor, missing=_lacking((whole, label)))


def _part(some: Sequence[Record], name: str, whole: Sequence[Record], over: str) -> Count:
    missing = () if whole else ("aucun fait à rapporter au dénominateur",)
    return Count(name, len(some), len(whole), over=over, rest=True, missing=missing)


def _lacking(*told: tuple[int | None, str]) -> tuple[str, ...]:
    """What is missing: a figure that nobody gave, or a denominator of nought."""
    return tuple(label for found, label in told if found is None)


MEASURES: dict[str, Measure] = {
    "IND01": _facts,
    "IND02": _occupied,
    "IND03": _dealt,
    "IND04": _staff_complaints,
    "IND05": _figures(("filing_bodies", "organismes portant plainte"), ("responding_bodies", "organismes répondants")),
    "IND06": _physical,
    "IND07": _damage,
    "IND08": _on_leave,
    "IND09": _figures(("responding_bodies", "organismes répondants"), ("member_bodies", "organismes membres")),
    "IND10": _answered,
    "IND11": _appointments,
    "IND12": _domiciled,
    "IND13": _figures(("gpo_solved", "problèmes résolus"), ("gpo_opened", "problèmes ouverts")),
    "IND14": _near_eviction,
    "IND15": _litigation,
    "IND16": _figures(("vacant", "logements vacants"), _DWELLINGS),
    "IND17": _figures(("insecurity_transfers", "demandes de mutation pour insécurité"), ("households", "ménages")),
    "IND18": _figures(("departures", "départs"), _DWELLINGS),
    "IND19": _figures(("refusals", "refus de proposition"), ("offers", "propositions de logement"), counted=True),
    "IND20": _refused,
    "IND21": _figures(("recorded_crime", "délinquance enregistrée"), ("inhabitants", "habitants"), factor=1000),
    "IND22": _night,
    "IND23": _figures(("covered", "logements couverts"), _DWELLINGS),
    "IND24": _reported,
    "IND25": _referents,
    "IND26": _meetings,
}
"""One a declared indicator."""
