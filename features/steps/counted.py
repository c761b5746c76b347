"""Steps on the sites of a register: report forms, levels, counts, and what leaves for others."""

from __future__ import annotations

from datetime import date
from typing import Any

from advisor.register.site_checks import names_of, record_faults
from advisor.review.duties import Window
from advisor.rulebook import register_keywords as rk
from advisor.service.site_pages import told_value
from advisor.sites.diagnosis import Diagnosis, diagnose
from advisor.sites.levels import LevelOfSite, levels
from advisor.sites.observatory import observatory, rows_of
from steps.catalogue import plain, step
from steps.draft import Draft
from steps.kept import review_program
from steps.then import NotAsSaid, expect
from steps.words import Refused

Table = list[list[str]]
TO_APPRAISE, HIDDEN = "à apprécier", "masqué"
_FORM = {
    "lieu": "hall",
    "gravité": "1",
    "récurrence": "isolé",
    "qualité de l'auteur": "inconnu",
    "constaté par": "gardien",
}
_FORM |= {"agent victime": "non", "par un prestataire": "non"}


@step(
    "given",
    "le site « {name} » du territoire « {item} », commune « {words} », de {count} logements et {value} halls suivis",
    "Déclare une résidence, ses logements et ses halls suivis.",
    "le site « tilleuls » du territoire « 77 », commune « 77288 », de 100 logements et 4 halls suivis",
)
def _site(draft: Draft, name: str, item: str, words: str, count: str, value: str) -> None:  # noqa: PLR0913, PLR0917 - one parameter a word of the step
    told = {"id": name, "territory": item, "commune": words, "dwellings": int(count), "halls": int(value)}
    draft.kept.add("sites", told)


@step(
    "given",
    "des fiches de signalement du site « {name} » :",
    "Une fiche par ligne : « jour », « phénomène », puis toute colonne des signalements ; « fois » en écrit plusieurs le même jour. Ce qui n'est pas dit : hall, gravité 1, isolé, auteur inconnu, constaté par le gardien.",
    "des fiches de signalement du site « tilleuls » :",
)
def _forms(draft: Draft, name: str, datatable: Table) -> None:
    header, *rows = [[plain(cell) for cell in row] for row in datatable]
    for row in rows:
        told = dict(zip(header, row, strict=True))
        day, times = told.pop("jour"), int(told.pop("fois", "1"))
        for _ in range(times):
            rank = len(draft.kept.data.get("reports", []))
            cells = _FORM | {"ligne": f"fiche-{rank + 1}", "date d'effet": day, "site": name}
            cells |= {"à effacer le": f"{int(day[:4]) + 2}{day[4:]}"} | {
                key: cell for key, cell in told.items() if cell
            }
            draft.kept.rows("signalements", list(cells), [list(cells.values())], draft.rulebook)


@step(
    "given",
    "aucun prestataire n'a refusé d'intervenir sur le site « {name} » du {day} au {label}",
    "Consigne un chiffre de zéro refus sur la période.",
    "aucun prestataire n'a refusé d'intervenir sur le site « tilleuls » du 2025-12-01 au 2026-06-30",
)
def _no_refusal(draft: Draft, name: str, day: str, label: str) -> None:
    told = {"id": f"refus-{name}-{day}", "on": day, "until": label, "recorded_on": label, "site": name}
    draft.kept.add("figures", told | {"kind": "interventions refusées", "value": 0, "definition": "ordres refusés"})


@step(
    "given",
    "le site « {name} » revu le {day} par « {role} » : observé « {status} », retenu « {value} »",
    "Consigne une revue du site : le niveau observé, le niveau donné, la fonction de qui le donne.",
    "le site « tilleuls » revu le 2026-03-20 par « comité de sûreté » : observé « N2 », retenu « N3 »",
)
def _reviewed(draft: Draft, name: str, day: str, role: str, status: str, value: str) -> None:  # noqa: PLR0913, PLR0917 - one parameter a word of the step
    told = {"id": f"revue-{name}-{day}", "on": day, "recorded_on": day, "site": name, "by_role": role}
    draft.kept.add("site_reviews", told | {"observed": status, "level": value})


@step("when", "on classe les sites", "Classe chaque site au jour du registre.", "on classe les sites")
def _class(draft: Draft) -> None:
    kept, program = draft.kept, review_program(draft.rulebook)
    kept.levels = levels(program, kept.register(), date.fromisoformat(kept.day), kept.judged.append)


@step(
    "when",
    "on compte les faits du {day} au {label}",
    "Calcule les indicateurs et les évolutions sur la période, petits nombres masqués.",
    "on compte les faits du 2025-07-01 au 2026-06-30",
)
def _count(draft: Draft, day: str, label: str) -> None:
    window = Window(*map(date.fromisoformat, (day, label, draft.kept.day)))
    draft.kept.diagnosis = diagnose(draft.kept.register(), draft.rulebook, window)


@step(
    "then",
    "le site « {name} » est {kind:observé|retenu} « {status} »",
    "Le niveau du site, N1 à N4, ou « à apprécier » si rien ne permet de conclure.",
    "le site « tilleuls » est retenu « N2 »",
)
def _level(draft: Draft, name: str, kind: str, status: str) -> None:
    told = _level_of(draft, name)
    expect(status, (told.observed if kind == "observé" else told.retained) or TO_APPRAISE)


@step(
    "then",
    "les moyens proposés pour le site « {name} » sont « {value} »",
    "Ce que le niveau retenu appelle.",
    "les moyens proposés pour le site « tilleuls » sont « présence et médiation »",
)
def _means(draft: Draft, name: str, value: str) -> None:
    expect(value, _level_of(draft, name).means)


@step(
    "then",
    "le site « {name} » laisse la question « {term} »",
    "La question qui permettrait de conclure.",
    "le site « tilleuls » laisse la question « situation confirmée »",
)
def _question(draft: Draft, name: str, term: str) -> None:
    asked = {each.term for each in _level_of(draft, name).questions}
    if term not in asked:
        expect(term, sorted(asked))


@step(
    "then",
    "la confirmation d'un partenaire est à demander pour le site « {name} »",
    "Le bailleur constate seul des critères N3 ou N4.",
    "la confirmation d'un partenaire est à demander pour le site « tilleuls »",
)
def _to_confirm(draft: Draft, name: str) -> None:
    expect(True, _level_of(draft, name).to_confirm)


@step(
    "then",
    "le site « {name} » garde la trace de « {role} » au {day}",
    "La date et la fonction de qui a donné un niveau.",
    "le site « tilleuls » garde la trace de « comité de sûreté » au 2026-03-20",
)
def _trace(draft: Draft, name: str, role: str, day: str) -> None:
    told = [f"{each.by_role} le {each.on}" for each in _level_of(draft, name).history]
    if f"{role} le {day}" not in told:
        expect(f"{role} le {day}", told)


@step(
    "then",
    "l'indicateur « {name} » de « {item} » vaut « {value} »",
    "La valeur d'un indicateur dans un lieu (« bailleur » pour tous), « masqué », ou « il manque … ».",
    "l'indicateur « IND01 » de « bailleur » vaut « 120 pour 1 000 logements sur la période »",
)
def _indicator(draft: Draft, name: str, item: str, value: str) -> None:
    found = _diagnosis(draft)
    told = next((each for each in found.indicators if each.id == name), None)
    shown = next((each for each in found.values if (each.indicator, each.place) == (name, item)), None)
    if told is None or shown is None:
        raise Refused(f"« {name} » ne se calcule pas pour « {item} ».")
    expect(value, told_value(told, shown))


@step(
    "then",
    "les faits de « {item} » sont {count}",
    "Le nombre de faits d'un lieu sur la période, ou « masqués ».",
    "les faits de « bailleur » sont 12",
)
def _facts(draft: Draft, item: str, count: str) -> None:
    trend = next((each for each in _diagnosis(draft).trends if each.place == item), None)
    if trend is None:
        raise Refused(f"« {item} » n'est pas un lieu du registre.")
    expect(count, f"{HIDDEN}s" if trend.number is None else str(trend.number))


@step(
    "then",
    "l'envoi à la commune « {item} » porte « {words} » et jamais « {names} »",
    "Ce que contient l'export pour l'observatoire, et ce qui n'y est pas.",
    "l'envoi à la commune « 77288 » porte « masqué » et jamais « gardien »",
)
def _export(draft: Draft, item: str, words: str, names: str) -> None:
    found = observatory(_diagnosis(draft), item)
    text = found.model_dump_json() + "\n".join(";".join(row) for row in rows_of(found))
    if words not in text:
        raise NotAsSaid(f"l'envoi ne porte pas « {words} »")
    for name in names.split(", "):
        if name in text:
            raise NotAsSaid(f"l'envoi porte « {name} »")


@step(
    "when",
    "on ôte « {term} » de la première fiche du site « {name} »",
    "Relit la fiche sans cette case.",
    "on ôte « gravité » de la première fiche du site « tilleuls »",
)
def _strip(draft: Draft, term: str, name: str) -> None:
    field = rk.SECTION_COLUMNS["reports"].get(term)
    whole = next((each for each in draft.kept.register().reports if each.site == name), None)
    if field is None or whole is None:
        raise Refused(f"« {term} » n'est pas une case, ou le site « {name} » n'a pas de fiche.")
    empty: Any = type(whole).model_fields[field].default
    names = names_of(draft.kept.register(), draft.rulebook)
    found = record_faults(whole.model_copy(update={field: empty}), names)
    draft.kept.faults = [each for each, _ in found]


@step(
    "then",
    "la fiche est {kind:refusée|reçue}[ sur « {term} »]",
    "Une fiche refusée l'est pour la case nommée, et pour elle seule.",
    "la fiche est refusée sur « gravité »",
)
def _form(draft: Draft, kind: str, term: str) -> None:
    expect([rk.SECTION_COLUMNS["reports"][term]] if kind == "refusée" else [], draft.kept.faults)


def _level_of(draft: Draft, name: str) -> LevelOfSite:
    if draft.kept.levels is None:
        raise Refused("aucun site n'a été classé : écrire « Quand on classe les sites ».")
    found = next((each for each in draft.kept.levels.sites if each.site == name), None)
    if found is None:
        raise Refused(f"« {name} » n'est pas un site du registre.")
    return found


def _diagnosis(draft: Draft) -> Diagnosis:
    if draft.kept.diagnosis is None:
        raise Refused("aucun fait n'a été compté : écrire « Quand on compte les faits du … au … ».")
    return draft.kept.diagnosis
