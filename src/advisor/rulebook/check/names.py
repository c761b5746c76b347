"""Names: files, folders and rules bear one name; terms have one origin and can be read aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advisor.rulebook import keywords as kw
from advisor.rulebook.check.finding import Finding
from advisor.rulebook.grammar import RESERVED
from advisor.rulebook.model import Rulebook
from advisor.rulebook.read import folder_of


def rule_named_by_file(rulebook: Rulebook) -> Iterator[Finding]:
    """R001: the file's name is the rule's id, in ASCII."""
    for rule in rulebook.rules:
        stem = rule.place.file.rsplit("/", 1)[-1].removesuffix(".yaml")
        name = rule.id.partition("#")[0]
        if name and (name != stem or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)):
            yield (
                rule.place,
                "R001",
                f"la règle « {name} » est dans le fichier « {stem}.yaml »",
                "Donner au fichier et à la règle le même nom : minuscules sans accent, chiffres et tirets.",
            )


def rule_in_its_folder(rulebook: Rulebook) -> Iterator[Finding]:
    """R002: the folder is the stage."""
    for rule in rulebook.rules:
        folder = folder_of(rule.place.file)
        if folder in kw.STAGE_FOLDERS and kw.STAGE_FOLDERS[folder] != rule.stage:
            stage = kw.french(kw.STAGES, rule.stage)
            yield (
                rule.place,
                "R002",
                f"l'étape « {stage} » ne se range pas dans le dossier « {folder}/ »",
                f"Déplacer le fichier dans « {kw.french(kw.STAGE_FOLDERS, rule.stage)}/ », ou corriger l'étape.",
            )


def rule_ids_unique(rulebook: Rulebook) -> Iterator[Finding]:
    """R003: no two rules bear one name."""
    seen: dict[str, str] = {}
    for rule in rulebook.rules:
        if rule.id in seen:
            table, _, row = rule.id.partition("#")
            what = f"la ligne « {row} »" if row else f"la règle « {table} »"
            yield rule.place, "R003", f"{what} existe déjà dans {seen[rule.id]}", "Lui donner un autre nom."
        seen.setdefault(rule.id, rule.place.file)


def terms_have_one_origin(rulebook: Rulebook) -> Iterator[Finding]:
    """T002: a term comes from exactly one place."""
    for term in rulebook.terms.values():
        origins = [bool(term.path), bool(term.computed), term.definition is not None, term.concluded, term.appraised]
        if sum(origins) != 1:
            yield (
                term.place,
                "T002",
                f"« {term.id} » a plusieurs origines" if any(origins) else f"« {term.id} » n'a pas d'origine",
                "Écrire une seule de ces clés : chemin, calcul, définition, conclu, appréciation.",
            )


def choices_list_their_values(rulebook: Rulebook) -> Iterator[Finding]:
    """T004: choices, scales and sets list their values."""
    for term in rulebook.terms.values():
        if term.type in ("choice", "scale", "set") and not term.steps:
            yield (
                term.place,
                "T004",
                f"« {term.id} » ne liste pas ses valeurs",
                "Ajouter « valeurs: » avec une ligne « valeur: code » pour chacune.",
            )


def appraisals_ask_someone(rulebook: Rulebook) -> Iterator[Finding]:
    """T005: an appraisal has a question, and a role that answers."""
    for term in rulebook.terms.values():
        if term.appraised and not (term.question and term.asked_of):
            yield (
                term.place,
                "T005",
                f"l'appréciation « {term.id} » n'a pas de question ou pas de rôle",
                "Ajouter « question » et « demander à ».",
            )


def names_are_readable(rulebook: Rulebook) -> Iterator[Finding]:
    """T006: no term contains a word of the expression language."""
    for term in rulebook.terms.values():
        caught = RESERVED & set(term.id.split())
        if caught:
            yield (
                term.place,
                "T006",
                f"« {term.id} » contient le mot réservé « {min(caught)} »",
                "Choisir un nom que l'on puisse lire au milieu d'une phrase sans s'y tromper.",
            )
