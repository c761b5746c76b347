"""A small register, the rule base that it is read with, and tables of its sections."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from advisor.register.intake import Intake, take_in
from advisor.register.read import read_register
from advisor.register.rows import Known, known_of
from advisor.register.table import read_csv
from advisor.rulebook.load import load_rulebook
from advisor.rulebook.model import Rulebook
from advisor.service.adviser import rules_root
from advisor.service.register import Book

TODAY = date(2026, 3, 31)
REGISTER = """\
# Tenu par le référent sûreté.
landlord: bailleur-essai
zone_department: "77"
territories:
  - {id: "77", department: "77", label: Seine-et-Marne}
  - {id: "93", department: "93", label: Seine-Saint-Denis} # depuis 2020
referents:
  - {id: ref-1, on: 2024-01-15, recorded_on: 2024-01-16, territories: ["77"], body: bailleur,
     function: référent sûreté} # nommé par note
  - id: ref-2
    on: 2024-02-01
    recorded_on: 2024-02-02
    body: procureur
    function: magistrat référent
trainings: []
"""
HEADINGS = "ligne;date d'effet;consigné le;jusqu'au;organisme;fonction;supplée;territoires;texte;clauses;document;empreinte du document;note"


@lru_cache(maxsize=1)
def rulebook() -> Rulebook:
    return load_rulebook(rules_root())


@lru_cache(maxsize=1)
def book() -> Book:
    return Book("registre.yaml", REGISTER, read_register(REGISTER, rulebook()), rulebook())


def known() -> Known:
    return known_of(book().register, rulebook(), TODAY)


def referents(*lines: str, correct: bool = False) -> Intake:
    """The intake of a table of referents, its lines written `ligne;date;consigné;fin;organisme;fonction;supplée;territoires;…`."""
    data = "\n".join((HEADINGS, *lines)).encode()
    return take_in(read_csv(data, "essai.csv"), "referents", known(), correct=correct)
