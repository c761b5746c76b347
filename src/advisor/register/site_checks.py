"""What a register says of its sites that cannot be: names that do not exist, and report forms that lack a tick."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from advisor.register.model import Figure, Record, Register, Report, SiteReview
from advisor.rulebook import keywords as kw
from advisor.rulebook import register_keywords as columns
from advisor.rulebook.diagnostic import nearest
from advisor.rulebook.model import Rulebook

_ALWAYS = ("phenomenon", "place", "severity", "recurrence", "author_status", "by_role", "kept_until")
_WHEN_SENT = ("sent_to", "category", "basis")
_STAFF, _CONTRACTOR = ("K1", "K2", "K3", "K4"), "K5"


@dataclass(frozen=True, slots=True)
class Names:
    """What a line about a site may name: sites by id, phenomena by code, referents."""

    sites: tuple[str, ...]
    phenomena: dict[str, str]
    referents: tuple[str, ...]


def names_of(register: Register, rulebook: Rulebook) -> Names:
    """The names that a register and the vocabulary give."""
    return Names(
        tuple(each.id for each in register.sites),
        phenomena_of(rulebook),
        tuple(each.id for each in register.referents),
    )


def phenomena_of(rulebook: Rulebook) -> dict[str, str]:
    """The French word of each phenomenon, by its code."""
    term = rulebook.terms.get(kw.PHENOMENON)
    return {step.code: step.id for step in term.steps} if term else {}


def phenomenon_code(text: str, phenomena: dict[str, str]) -> str | None:
    """The code of a phenomenon said by its word or by its code; nothing for anything else."""
    if text in phenomena:
        return text
    return next((code for code, word in phenomena.items() if word == text), None)


def record_faults(record: Record, names: Names) -> Iterator[tuple[str, str]]:
    """What is wrong in a line about a site: the field, and why."""
    if isinstance(record, Figure | Report | SiteReview) and record.site is not None and record.site not in names.sites:
        yield "site", _absent("le site", record.site, names.sites)
    if isinstance(record, Figure) and record.site and record.commune:
        yield "commune", "un chiffre est celui d'un site ou d'une commune, non des deux"
    if isinstance(record, SiteReview) and record.level < record.observed:
        yield "level", f"un site observé au niveau {record.observed} n'est pas retenu au-dessous"
    if isinstance(record, Report) and record.site is not None:
        yield from _form_faults(record, names)


def _form_faults(report: Report, names: Names) -> Iterator[tuple[str, str]]:
    asked = [*_ALWAYS, *(_WHEN_SENT if report.sent_on else ())]
    code = phenomenon_code(report.phenomenon, names.phenomena)
    if code in _STAFF:
        asked.append("staff_victim")
    for field in asked:
        if getattr(report, field) in (None, ""):
            yield field, f"une fiche de signalement dit toujours « {_heading(field)} »"
    for field, said in (("phenomenon", [report.phenomenon]), ("secondary", report.secondary)):
        for word in filter(None, said):
            if phenomenon_code(word, names.phenomena) is None:
                yield field, _absent("le phénomène", word, names.phenomena.values())
    if code == _CONTRACTOR and not report.by_contractor:
        yield "by_contractor", "une entrave à un prestataire est un fait rencontré par un prestataire"
    if report.sick_leave_days and not report.staff_victim:
        yield "sick_leave_days", "un arrêt de travail veut un agent victime"
    if report.kept_until is not None and report.kept_until < report.on:
        yield "kept_until", f"la date d'effacement précède le fait ({report.on})"
    for named in report.recipients:
        if named not in names.referents:
            yield "recipients", _absent("le référent", named, names.referents)


def site_contradictions(register: Register, rulebook: Rulebook) -> Iterator[str]:
    """Every fault about the sites of a register, with its place."""
    names = names_of(register, rulebook)
    places = [each.id for each in register.territories]
    for site in register.sites:
        if site.territory not in places:
            yield f"sites, « {site.id} » : {_absent('le territoire', site.territory, places)}"
    for name, count in Counter(each.id for each in register.sites).items():
        if count > 1:
            yield f"sites : « {name} » désigne {count} sites ; donner à chacun un nom à lui"
    sections: tuple[tuple[str, tuple[Record, ...]], ...] = (
        ("reports", register.reports),
        ("figures", register.figures),
        ("site_reviews", register.site_reviews),
    )
    for section, lines in sections:
        for line in lines:
            yield from (f"{section}, « {line.id} », {field} : {why}" for field, why in record_faults(line, names))


def _heading(field: str) -> str:
    return next(word for word, path in columns.SECTION_COLUMNS["reports"].items() if path == field)


def _absent(what: str, name: str, known: Iterable[str]) -> str:
    return f"{what} « {name} » n'existe pas. {nearest(name, list(known))}".rstrip()
