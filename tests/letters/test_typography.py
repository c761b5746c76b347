"""French typography: what is set, what is left alone, and the two laws (idempotent, never another meaning)."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from advisor.letters.typography import typeset


def seen(text: str) -> str:
    """A no-break space shown as `_`, a narrow one as `~`."""
    return typeset(text).replace("\u00a0", "_").replace("\u202f", "~")


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Oui ; non ! pourquoi ?", "Oui~; non~! pourquoi~?"),
        ("Oui; non! pourquoi?", "Oui~; non~! pourquoi~?"),
        ("Objet : rappel", "Objet_: rappel"),
        ("Objet: rappel", "Objet_: rappel"),
        ("Vraiment  ?!", "Vraiment~?!"),
        ("« oui » et «non»", "«_oui_» et «_non_»"),
        ("« oui ? »", "«_oui~?_»"),
        ("l'art. 7 b", "l’art._7_b"),
        ("l'article L. 442-4-3 du CCH", "l’article_L._442-4-3 du CCH"),
        ("C. civ., art. 1728", "C._civ., art._1728"),
        ("le 12 mars 2025", "le 12_mars 2025"),
        ("le 1er mars 2025", "le 1er_mars 2025"),
        ("n° 3 et N° 4", "n°_3 et N°_4"),
        ("150 € ou 7 500 € ou 1 234 567 €", "150_€ ou 7~500_€ ou 1~234~567_€"),
        ("14 h 30, sous 15 jours", "14_h_30, sous 15_jours"),
        ("M. Le directeur, Mme La gérante", "M._Le directeur, Mme_La gérante"),
        ("01 64 00 00 00", "01_64_00_00_00"),
        ("d'un l'« un » aujourd'hui", "d’un l’«_un_» aujourd’hui"),
        ("etc...", "etc…"),
        ("  deux   espaces\tet\nune ligne ", "deux espaces et une ligne"),
        ("e\u0301te\u0301", "été"),
    ],
)
def test_is_set_by_french_usage(written: str, printed: str) -> None:
    assert seen(written) == printed


@pytest.mark.parametrize(
    "kept",
    [
        "https://exemple.fr/?a=b;c",
        "12:30",
        "un(?) deux",
        "contact@exemple.fr",
        "77000 Melun",
        "en 2025 100 logements",
        "la loi 89-462",
        "le 5'",
        "",
    ],
)
def test_is_left_alone(kept: str) -> None:
    assert typeset(kept).replace("\u00a0", " ") == kept


SIGNS = st.text(
    alphabet=st.sampled_from("ab7é M.n°€h'’\"«»;:!?….,()-\u00a0\u202f\u2009 \n") | st.characters(codec="utf-8")
)
PHRASES = st.lists(
    st.sampled_from(
        ["art.", "7", "b", "n°", "12", "mars", "1er", "M.", "Mme", "X", "«", "»", ";", ":", "!", "?", "...", "€"]
    )
    | st.sampled_from(
        ["500", "h", "30", "L.", "442-4-3", "C.", "civ.", "l'", "eau", "(", ")", "article", " ", "\u202f"]
    )
).map(" ".join)


@given(SIGNS | PHRASES)
@example("« »")
@example("7 500 500 500")
@example("14 h 30 30")
def test_setting_twice_changes_nothing(text: str) -> None:
    assert typeset(typeset(text)) == typeset(text)


@given(SIGNS | PHRASES)
def test_words_and_signs_stay_the_same(text: str) -> None:
    assert _meaning(typeset(text)) == _meaning(text)


def _meaning(text: str) -> str:
    flat = unicodedata.normalize("NFC", text).replace("’", "'").replace("‘", "'").replace("…", "...")
    return "".join(flat.split())
