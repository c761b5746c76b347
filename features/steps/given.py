"""« Soit » : what the file says, in the vocabulary's own terms."""

from __future__ import annotations

from steps.catalogue import plain, step
from steps.draft import SECTIONS, Draft
from steps.words import Refused, input_term, known

SCOPES = {
    "un incident": "incident",
    "une pièce": "piece",
    "une mesure antérieure": "measure",
    "une lettre reçue": "injunction",
    "une personne": "person",
}
MANY = {
    "incidents suivants": "incident",
    "pièces suivantes": "piece",
    "mesures antérieures suivantes": "measure",
    "lettres reçues suivantes": "injunction",
    "personnes suivantes": "person",
}
LISTS = {
    "incidents": "incident",
    "pièces": "piece",
    "mesures antérieures": "measure",
    "lettres reçues": "injunction",
    "personnes": "person",
    "demandes": "request",
}
Table = list[list[str]]


@step(
    "given",
    "un dossier évalué le {day}",
    "Ouvre un dossier vide ; la date est celle de l'acte. Rien n'y est dit : le Contexte énonce ce qui compte.",
    "un dossier évalué le 2026-11-16",
)
def _case(draft: Draft, day: str) -> None:
    draft.begin(day)


@step(
    "given",
    "le dossier est évalué le {day}",
    "Change la date de l'acte que le Contexte a donnée.",
    "le dossier est évalué le 2025-07-07",
)
def _another_day(draft: Draft, day: str) -> None:
    draft.data["evaluated_on"] = day


@step(
    "given",
    "dans le dossier :",
    "Énonce des termes du dossier : une ligne par terme, sa valeur dans la seconde colonne.",
    "dans le dossier :",
)
def _case_terms(draft: Draft, datatable: Table) -> None:
    for word, cell in _pairs(datatable):
        draft.tell("case", "", word, cell)


@step(
    "given",
    "{kind:un incident|une pièce|une mesure antérieure|une lettre reçue|une personne} « {name} » :",
    "Énonce les termes d'un seul élément, une ligne par terme.",
    "un incident « i1 » :",
)
def _item(draft: Draft, kind: str, name: str, datatable: Table) -> None:
    draft.item(SCOPES[kind], name)
    for word, cell in _pairs(datatable):
        draft.tell(SCOPES[kind], name, word, cell)


@step(
    "given",
    "les {lists:incidents suivants|pièces suivantes|mesures antérieures suivantes|lettres reçues suivantes|personnes suivantes} :",
    "Énonce plusieurs éléments, un par ligne ; l'en-tête porte « nom » puis les termes. Une case vide ne dit rien.",
    "les mesures antérieures suivantes :",
)
def _items(draft: Draft, lists: str, datatable: Table) -> None:
    header, *rows = [[plain(cell) for cell in row] for row in datatable]
    if header[0] != "nom":
        raise Refused("la première colonne s'appelle « nom ».")
    for name, *cells in rows:
        draft.item(MANY[lists], name)
        for word, cell in zip(header[1:], cells, strict=True):
            if cell:
                draft.tell(MANY[lists], name, word, cell)


@step(
    "given",
    "la personne visée est « {name} »",
    "Désigne pour qui la mesure est cherchée. Sans ce pas, chaque titulaire du bail est visé. Se répète.",
    "la personne visée est « t1 »",
)
def _aimed_at(draft: Draft, name: str) -> None:
    draft.data.setdefault("aimed_at", []).append(name)


@step(
    "given",
    "la mesure « {measure} » est demandée",
    "Quelqu'un demande cette mesure : l'avis dit pourquoi oui ou pourquoi non.",
    "la mesure « conge » est demandée",
)
def _requested(draft: Draft, measure: str) -> None:
    known(draft.rulebook.measures, measure, "la mesure")
    draft.data.setdefault("requests", []).append({"measure": measure, "by_role": "agence"})


@step(
    "given",
    "le {role} répond « {value} » à « {term} »[ pour « {item} »]",
    "Donne une appréciation, par le rôle que nomme le vocabulaire. Elle peut aussi s'écrire dans un tableau.",
    "le juriste répond « grave » à « gravité » pour « i1 »",
)
def _appraised(draft: Draft, role: str, value: str, term: str, item: str) -> None:
    scope = known(draft.rulebook.terms, term, "le terme").scope
    found = input_term(draft.rulebook, term, scope)
    if not found.appraised:
        raise Refused(f"« {term} » n'est pas une appréciation : l'énoncer comme un fait.")
    if found.asked_of != role:
        raise Refused(f"« {term} » s'apprécie par le {found.asked_of}, non par le {role}.")
    draft.appraise(found, value, item or None)


@step(
    "given",
    "toutes les listes sont complètes[ au {day}]",
    "Atteste que rien ne manque dans aucune liste, au jour de l'évaluation ou à un jour antérieur.",
    "toutes les listes sont complètes",
)
def _all_complete(draft: Draft, day: str) -> None:
    draft.complete = dict.fromkeys(SECTIONS.values(), day)


@step(
    "given",
    "la liste des {items} {status:est|n'est pas} complète",
    "Atteste, ou cesse d'attester, une seule liste (incidents, pièces, mesures antérieures, lettres reçues, personnes, demandes).",
    "la liste des incidents n'est pas complète",
)
def _one_complete(draft: Draft, items: str, status: str) -> None:
    section = SECTIONS[known(LISTS, items, "la liste")]
    draft.complete.pop(section, None)
    if status == "est":
        draft.complete[section] = ""


def _pairs(datatable: Table) -> Table:
    rows = [[plain(cell) for cell in row] for row in datatable]
    if any(len(row) != 2 for row in rows):
        raise Refused("le tableau a deux colonnes : le terme, puis sa valeur.")
    return rows
