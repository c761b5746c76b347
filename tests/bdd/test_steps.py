"""The steps are a closed, sound set: each reads its own example, refuses conclusions, and is listed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from steps.catalogue import STEPS, Step, matching
from steps.draft import Draft
from steps.listing import FILE, listing
from steps.then import NotAsSaid
from steps.words import Refused

from advisor.service.adviser import Adviser, open_adviser

MOST_OF_A_CASE, MOST_OF_A_REGISTER = 46, 46
"""An expert learns one language at a time: the file of a household, the register of the conventions, or its sites."""
MOST_OF_SITES = 16
OF_SITES = {"steps.counted"}
OF_A_REGISTER = {"steps.register", "steps.disclosures", "steps.in_time", "steps.outgoing", "steps.places"}
FEATURES = Path(__file__).parents[2] / "features"


@pytest.fixture(scope="module")
def adviser() -> Adviser:
    return open_adviser(setting="reference")


def play(adviser: Adviser, *lines: tuple[str, str, list[list[str]] | None]) -> Draft:
    """Run steps written as (keyword, text, table)."""
    draft = Draft(adviser)
    for keyword, text, table in lines:
        [(step, arguments)] = matching(keyword, text)
        step.act(draft, **arguments, **({"datatable": table} if table else {}))
    return draft


BEGIN = ("given", "un dossier évalué le 2026-11-16", None)
HOLDER = ("given", "une personne « t1 » :", [["rôle", "titulaire du bail"]])
NOW = ("when", "on évalue le dossier", None)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.shown())
def test_each_example_is_read_by_its_own_pattern_alone(step: Step) -> None:
    assert [found for found, _ in matching(step.keyword, step.example)] == [step]


def test_the_set_stays_small() -> None:
    of_a_register = [step for step in STEPS if step.act.__module__ in OF_A_REGISTER]
    assert len(of_a_register) <= MOST_OF_A_REGISTER
    of_sites = [step for step in STEPS if step.act.__module__ in OF_SITES]
    assert len(of_sites) <= MOST_OF_SITES
    assert len(STEPS) - len(of_a_register) - len(of_sites) <= MOST_OF_A_CASE


def test_the_list_of_steps_is_current() -> None:
    assert FILE.read_text(encoding="utf-8") == listing(), "relancer « python features/steps/listing.py »"


def test_french_spaces_and_apostrophes_are_read() -> None:
    [(_, arguments)] = matching("then", "l\u2019accompagnement «\u00a0enquete\u202f» n\u2019est pas proposé")
    assert arguments["measure"] == "enquete"
    assert arguments["status"] == "n'est pas"


@pytest.mark.parametrize(
    ("holder", "term", "value", "said"),
    [
        ("un incident « i1 » :", "manquement", "oui", "est une conclusion"),
        ("un incident « i1 » :", "établi", "oui", "est une conclusion"),
        ("dans le dossier :", "troubles cessés", "oui", "est une conclusion"),
        ("dans le dossier :", "date du dernier rappel", "2026-01-01", "est une conclusion"),
        ("une pièce « p1 » :", "usage courrier", "oui", "est une conclusion"),
        ("une pièce « p1 » :", "utilisable", "oui", "ne s'écrit pas dans un dossier"),
        ("dans le dossier :", "date de l'acte", "2026-01-01", "ne s'écrit pas dans un dossier"),
        ("un incident « i1 » :", "subi par la personne visée", "oui", "écrire « subi par »"),
        ("un incident « i1 » :", "auteur mineur", "oui", "écrire « mineur »"),
        ("une pièce « p1 » :", "lieu", "logement", "se dit d'un incident, non d'une pièce"),
        ("un incident « i1 » :", "lieux", "logement", "Vouliez-vous dire « lieu »"),
        ("un incident « i1 » :", "lieu", "hall", "n'existe pas"),
        ("un incident « i1 » :", "date du fait", "hier", "n'est pas une date"),
        ("un incident « i1 » :", "arme", "peut-être", "« arme » vaut oui, non, inconnu"),
        ("un incident « i1 » :", "distance en mètres", "loin", "n'est pas un nombre"),
    ],
)
def test_soit_refuses_what_a_file_cannot_say(adviser: Adviser, holder: str, term: str, value: str, said: str) -> None:
    with pytest.raises(Refused) as refused:
        play(adviser, BEGIN, ("given", holder, [[term, value]]))
    assert said in str(refused.value)


def test_an_appraisal_belongs_to_its_role(adviser: Adviser) -> None:
    incident = ("given", "un incident « i1 » :", [["phénomène", "rixe"]])
    with pytest.raises(Refused, match="s'apprécie par le juriste"):
        play(adviser, BEGIN, incident, ("given", "le gardien répond « grave » à « gravité » pour « i1 »", None))


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("« rapel_au_reglement » n'est pas interdite", None),
        ("« rapel_au_reglement » est non proposée", None),
        ("l'accompagnement « enquête » n'est pas proposé", None),
        ("l'alerte « danger » ne sonne pas", None),
        ("l'échéance « Réponse » ne court pas", None),
        ("la version de « loi-89-462/art-7 » en vigueur le 2025-06-14 n'est pas citée", None),
        ("pour l'incident « i9 », « manquement » vaut « non »", None),
        ("les mesures interdites sont exactement :", [["congé"]]),
        ("les alertes sont exactement :", [["danger"]]),
    ],
)
def test_a_misspelt_name_never_passes_for_an_absence(
    adviser: Adviser, text: str, table: list[list[str]] | None
) -> None:
    with pytest.raises(Refused):
        play(adviser, BEGIN, HOLDER, NOW, ("then", text, table))


def test_alors_fails_when_the_advice_differs(adviser: Adviser) -> None:
    with pytest.raises(NotAsSaid, match="rien à entreprendre"):
        play(adviser, BEGIN, HOLDER, ("given", "toutes les listes sont complètes", None), NOW,
             ("then", "la mesure conseillée est « rappel_au_reglement »", None))  # fmt: skip


def test_alors_without_quand_is_refused(adviser: Adviser) -> None:
    with pytest.raises(Refused, match="Quand on évalue le dossier"):
        play(adviser, BEGIN, HOLDER, ("then", "rien ne manque", None))


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("Et toutes les listes sont complettes", "toutes les listes sont complètes[ au {AAAA-MM-JJ}]"),
        ("Et la mesure conseillée est « entretien »", "Ce pas s'écrit après « Alors »"),
    ],
)
def test_an_unknown_step_lists_the_nearest_ones(step: str, said: str, tmp_path: Path) -> None:
    feature = FEATURES / "essai-de-pas-inconnu.feature"
    text = f"# language: fr\nFonctionnalité: Essai\n\n  Scénario: Pas inconnu\n    Soit un dossier évalué le 2026-11-16\n    {step}\n"
    copy = tmp_path / "features"
    copy.mkdir()
    (copy / "conftest.py").write_text((FEATURES / "conftest.py").read_text(encoding="utf-8"), encoding="utf-8")
    (copy / "steps").symlink_to(FEATURES / "steps")
    (copy / feature.name).write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", str(copy), "-q", "-p", "no:cacheprovider"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert ran.returncode == 1
    assert said in ran.stdout
    assert f"{feature.name}:6 : pas inconnu dans « Pas inconnu »" in ran.stdout
