"""The files of `territoires/`: each topic has one principle, each profile names what exists, each fault is told."""

from __future__ import annotations

import pytest

from advisor.rulebook.convention_keywords import TOPICS
from advisor.rulebook.load import examine_texts, load_rulebook
from advisor.service.adviser import rules_root

FOLDERS = ("territoires", "conventions", "sources")
"""What the territories speak of: the rest of the rule base need not be read for them."""
PERIOD = """texte: essai-periode
titre: Canicule d'essai
nature: période exceptionnelle
niveau: département
périmètre: {départements: [77]}
en vigueur depuis: 2026-07-01
en vigueur jusqu'au: 2026-07-31
renouvellement: sans
connu par: compte rendu
confiance: moyenne
sources: [essai]
clauses:
  - clause: ESSAI-01
    objet: période exceptionnelle
    débiteurs: [bailleur]
    modalité: recommandation
    action: garder le contact avec les personnes isolées
    naît: en permanence
    preuves: [visite]
    sources: [essai]
    confiance: moyenne
"""


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    root = rules_root()
    found = (path for folder in FOLDERS for path in sorted((root / folder).glob("*.yaml")))
    return {f"rules/{path.relative_to(root).as_posix()}": path.read_text(encoding="utf-8") for path in found}


def codes(texts: dict[str, str], file: str, content: str) -> list[str]:
    _, found = examine_texts(texts | {f"rules/{file}": content})
    return [each.code for each in found]


def order(texts: dict[str, str], before: str, after: str) -> list[str]:
    told = texts["rules/territoires/hierarchie.yaml"]
    assert before in told
    return codes(texts, "territoires/hierarchie.yaml", told.replace(before, after, 1))


def test_each_topic_has_its_principle_with_its_source() -> None:
    (found,) = load_rulebook(rules_root()).hierarchies.values()
    told = {topic: found.principle_of(topic) for topic in TOPICS.values()}
    assert {topic for topic, each in told.items() if each.principle == "most_specific"} == {
        "referents",
        "channel",
        "meetings",
    }
    assert {topic for topic, each in told.items() if each.principle == "most_protective"} == {
        "confidentiality",
        "staff",
    }
    assert {topic for topic, each in told.items() if each.principle == "statute"} == {"exchanges"}
    assert all(each.source for each in found.principles)


def test_profiles_hold_what_the_dossier_tells_of_several_courts() -> None:
    profiles = load_rulebook(rules_root()).profiles
    several = {each.id: each.courts for each in profiles.values() if len(each.courts) > 1}
    assert several == {
        "t33": ("Bordeaux", "Libourne"),
        "t69": ("Lyon", "Villefranche-sur-Saône"),
        "t77": ("Meaux", "Melun", "Fontainebleau"),
        "t83": ("Toulon", "Draguignan"),
    }


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("      - formation\n", "", "K020"),
        ("      - formation\n", "      - formation\n      - canal\n", "K020"),
        ("principe: la loi", "principe: la coutume", "F005"),
        (
            "renseignements réservés:\n  - informations: [IC03,",
            "renseignements réservés:\n  - informations: [IC99,",
            "F005",
        ),
        ("délais:\n", "delais:\n", "F002"),
    ],
)
def test_a_fault_in_the_order_is_told(texts: dict[str, str], before: str, after: str, code: str) -> None:
    assert code in order(texts, before, after)


def test_a_second_order_is_refused(texts: dict[str, str]) -> None:
    told = texts["rules/territoires/hierarchie.yaml"].replace("ordre-des-textes", "autre")
    assert codes(texts, "territoires/autre.yaml", told) == ["K021"]


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("textes: [d77-2021]", "textes: [d77-2022]", "K022"),
        ("territoire: t77", "territoire: t78", "K001"),
        ("niveau: département", "niveau: département\npar défaut: oui", "K021"),
        ("  sujets:", "  sujet:", "F005"),
        ("vérifié le: 2026-11-28\n", "", "F003"),
    ],
)
def test_a_fault_in_a_profile_is_told(texts: dict[str, str], before: str, after: str, code: str) -> None:
    told = texts["rules/territoires/t77.yaml"]
    assert before in told
    assert code in codes(texts, "territoires/t77.yaml", told.replace(before, after, 1))


def test_without_a_fallback_nothing_is_prudent(texts: dict[str, str]) -> None:
    told = texts["rules/territoires/defaut.yaml"]
    assert "K021" in codes(texts, "territoires/defaut.yaml", told.replace("par défaut: oui\n", ""))


def test_another_period_is_one_more_file(texts: dict[str, str]) -> None:
    assert codes(texts, "conventions/essai-periode.yaml", PERIOD) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("en vigueur depuis: 2026-07-01\n", ""),
        ("en vigueur jusqu'au: 2026-07-31\n", ""),
        ("objet: période exceptionnelle", "objet: accès"),
    ],
)
def test_a_period_without_its_days_or_its_topic_is_refused(texts: dict[str, str], before: str, after: str) -> None:
    assert codes(texts, "conventions/essai-periode.yaml", PERIOD.replace(before, after, 1)) == ["K023"]
