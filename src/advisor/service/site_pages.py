"""The page of the sites and the blank report form: what was counted and classed, laid out for people."""

from __future__ import annotations

from advisor.letters.templates import templates_root
from advisor.register.model import Register
from advisor.register.site_checks import phenomena_of
from advisor.rulebook import keywords as kw
from advisor.rulebook import site_keywords as words
from advisor.rulebook.model import Rulebook
from advisor.service.charts import HIDDEN, bars, columns, hours
from advisor.service.pages import page_environment
from advisor.sites.diagnosis import Diagnosis, IndicatorTold, IndicatorValue
from advisor.sites.levels import Levels
from advisor.sites.places import LANDLORD

CHANGES = {"first": "premier classement", "raised": "relevé", "kept": "maintenu", "lowered": "abaissé"}
"""What a retained level does to the one in force."""
_ALL = ("landlord", LANDLORD)


def sites_page(levels: Levels, diagnosis: Diagnosis) -> str:
    """The landlord's own page: the level of each site and why, then the facts and the indicators, the small numbers hidden."""
    labels = {(each.scale, each.id): each.label for each in diagnosis.places}
    by_indicator = {
        told.id: [each for each in diagnosis.values if each.indicator == told.id] for told in diagnosis.indicators
    }
    rates = [(labels[each.scale, each.place], each.value) for each in by_indicator["IND01"] if each.scale == "site"]
    trend = next(each for each in diagnosis.trends if (each.scale, each.place) == _ALL)
    return (
        page_environment(templates_root())
        .get_template("sites.html")
        .render(
            levels=levels,
            diagnosis=diagnosis,
            labels=labels,
            changes=CHANGES,
            by_indicator=by_indicator,
            overall={told.id: overall(told, by_indicator[told.id]) for told in diagnosis.indicators},
            months=columns(trend.months),
            rates=bars(rates, "pour 1 000 logements"),
            hours=hours(each for each in diagnosis.hours if (each.scale, each.place) == _ALL),
            families=[
                (words.FAMILIES[each.key], each.number)
                for each in diagnosis.families
                if (each.scale, each.place) == _ALL
            ],
        )
    )


def overall(told: IndicatorTold, values: list[IndicatorValue]) -> str:
    """An indicator for the landlord as a whole, in words: its value and unit, that it is hidden, or what is missing."""
    value = next((each for each in values if (each.scale, each.place) == _ALL), None)
    if value is None:
        return "par commune"
    return told_value(told, value)


def told_value(told: IndicatorTold, value: IndicatorValue) -> str:
    """The value of an indicator in words."""
    if value.missing:
        return f"il manque {', '.join(value.missing)}"
    if value.masked or value.value is None:
        return HIDDEN
    return f"{value.value:g} {told.unit}".replace(".", ",")


def form_page(rulebook: Rulebook, register: Register | None = None) -> str:
    """The blank report form to print, with the residences of a register if one is given."""
    families: dict[str, list[str]] = {}
    for code, word in phenomena_of(rulebook).items():
        if code[:1] in words.FAMILIES and code[:1] != words.ARCHIVED_FAMILY:
            families.setdefault(words.FAMILIES[code[:1]], []).append(word)
    return (
        page_environment(templates_root())
        .get_template("site-form.html")
        .render(
            sites=[each.label or each.id for each in register.sites] if register else [],
            places=list(words.PLACES),
            bands=list(words.TIME_BANDS),
            phenomena=list(families.items()),
            severities=[f"{rank}, {step.id}" for rank, step in enumerate(rulebook.terms[kw.GRAVITY].steps, start=1)],
            recurrences=list(words.RECURRENCES),
            authors=list(words.AUTHOR_STATUSES),
            services=list(words.SERVICES),
        )
    )
