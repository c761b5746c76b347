"""The local conventions, charters and statutes carry every row of the dossier (§2.9–2.21), once, with strength and dates."""

from __future__ import annotations

from datetime import date

import pytest

from advisor.rulebook.condition import Duration
from advisor.rulebook.conventions import Clause, ConventionText
from advisor.rulebook.load import load_rulebook
from advisor.service.adviser import rules_root

ROWS = {
    "d95-2018": {"D95": 8},
    "d92-2022": {"D92": 5},
    "d60-2018": {"D60": 6},
    "y89-2012": {"Y89": 2},
    "dom-2020": {"DOM2020": 3},
    "d33-2024": {"D33": 2},
    "d23-2024": {"D23": 2},
    "d44-2024": {"D44": 6},
    "lil-2025": {"LIL": 5},
    "rho-2001": {},
    "rho-2009": {"RHO2009": 3},
    "rho-2020": {"RHO2020": 2, "RHO2024": 2},
    "paca-tj": {"PACATJ": 3},
    "paca-ch": {"PACACH": 3},
    "thm-2021": {"THM2021": 1},
    "d83": {"D83": 3},
    "nice-2021": {"NICE": 6},
    "d31-2016": {"D31": 2},
    "d32-2021": {},
    "d82-2023": {"D82": 5},
    "str-2019": {"STR": 2},
    "hsc-2022": {"HSC": 1},
    "mtp-2013": {},
    "mtp-2021": {"MTP": 2},
    "lh-2021": {"LH": 3},
    "lem": {"LEM": 2},
    "charte-clspd": {"CHARTE": 8},
    "cnil-bonnes-pratiques": {"CNIL": 1},
    "gpo": {"GPO": 1},
    "zsp": {"ZSP": 2},
    "npnru": {"NPNRU": 3},
    "dieppe-2022": {"DIEPPE": 1},
    "leg": {"LEG": 19},
}
"""Rows of each text in the dossier (§2.9–2.21); those without a row are known from its timeline (§1.1) alone."""
SPLIT = {
    "D82-03": "ab",
    "LEG-04": "ab",
    "LEG-08": "ab",
    "LEG-10": "ab",
    "LEG-11": "abcd",
    "LEG-12": "ab",
    "LEG-14": "ab",
}
"""Rows that hold several duties, and the clauses that share them."""
SIGNED = {
    "d92-2022": date(2022, 9, 5),
    "d60-2018": date(2018, 5, 14),
    "dom-2020": date(2020, 1, 24),
    "d33-2024": date(2024, 11, 28),
    "d23-2024": date(2024, 7, 11),
    "d44-2024": date(2024, 9, 20),
    "lil-2025": date(2025, 9, 23),
    "rho-2020": date(2020, 9, 29),
    "thm-2021": date(2021, 5, 18),
    "d31-2016": date(2016, 9, 22),
    "d82-2023": date(2023, 9, 6),
    "str-2019": date(2019, 7, 9),
    "hsc-2022": date(2022, 11, 22),
    "mtp-2021": date(2021, 1, 6),
    "gpo": date(2019, 4, 15),
    "zsp": date(2012, 7, 30),
    "dieppe-2022": date(2022, 4, 8),
}
"""Days that the dossier gives; the others are a month, a year or nothing."""
INFERRED = {
    *("D95-01", "D95-05", "D95-06", "D95-07", "D92-01", "D92-02", "D92-03", "DOM2020-01", "D23-01", "D44-01", "D44-06"),
    *("LIL-01", "LIL-02", "LIL-05", "RHO2009-01", "PACACH-01", "PACACH-02", "D83-01", "D83-03", "NICE-03", "D31-01"),
    *("D82-04", "D82-05", "LEM-01", "LEM-02", "CHARTE-07", "CHARTE-08", "DIEPPE-01"),
}
"""Clauses whose strength the dossier infers (« ? », suffix « i »), and CHARTE-07, left between power and duty."""
RHYTHMS = {
    "PACACH-01": Duration(1, "months"),
    "ZSP-01": Duration(1, "months"),
    "CHARTE-08": Duration(1, "years"),
    "LEG-15": Duration(5, "years"),
}
"""The only rhythms in numbers that bind; the month of GPO-01 is a local practice."""
DEADLINES = {
    "LEG-11b": Duration(15, "days"),
    "LEG-11c": Duration(1, "months"),
    "LEG-14a": Duration(5, "days"),
    "LEG-14b": Duration(5, "days"),
}
"""CCH L. 442-4-3; CPP 29; CSI L. 614-6. The month of LEG-12 is a wait, never a deadline."""
RELATIONS = {
    ("d33-2024", "succeeds", "dom-2020"),
    ("lil-2025", "attached_to", "leg"),
    ("rho-2009", "succeeds", "rho-2001"),
    ("rho-2020", "succeeds", "rho-2009"),
    ("rho-2020", "succeeds", "rho-2001"),
    ("d83", "succeeds", "thm-2021"),
    ("d32-2021", "modelled_on", "d31-2016"),
    ("d82-2023", "modelled_on", "d31-2016"),
    ("d82-2023", "modelled_on", "d32-2021"),
    ("mtp-2021", "succeeds", "mtp-2013"),
    ("charte-clspd", "implements", "leg"),
    ("cnil-bonnes-pratiques", "attached_to", "charte-clspd"),
}
CONVENTION_ONLY = {
    *("D95-03", "D44-04", "RHO2024-02", "THM2021-01", "NICE-01", "NICE-02", "D82-01", "D82-02", "STR-01"),
}
"""Flows of convictions, prosecutions or police logs to a landlord: no statute was found (legal review, rows 16–17)."""


@pytest.fixture(scope="module")
def texts() -> dict[str, ConventionText]:
    return load_rulebook(rules_root()).conventions


def clauses(texts: dict[str, ConventionText]) -> list[Clause]:
    return [clause for name in ROWS for clause in texts[name].clauses]


@pytest.mark.parametrize("name", ROWS)
def test_a_text_has_each_row_of_the_dossier_in_order(texts: dict[str, ConventionText], name: str) -> None:
    rows = [f"{prefix}-{row:02d}" for prefix, count in ROWS[name].items() for row in range(1, count + 1)]
    expected = [f"{row}{part}" for row in rows for part in SPLIT.get(row, ("",))]
    assert [clause.id for clause in texts[name].clauses] == expected


def test_a_text_is_dated_only_when_the_day_is_known(texts: dict[str, ConventionText]) -> None:
    assert {name: texts[name].signed_on for name in ROWS if texts[name].signed_on} == SIGNED
    assert {name: texts[name].valid_from for name in ROWS if texts[name].valid_from} == SIGNED


def test_only_a_replaced_text_ends_and_only_it_and_the_statutes_have_no_renewal(
    texts: dict[str, ConventionText],
) -> None:
    assert {name: texts[name].valid_to for name in ROWS if texts[name].valid_to} == {"rho-2009": date(2020, 9, 28)}
    assert {name for name in ROWS if texts[name].renewal != "unknown"} == {"rho-2009", "leg"}


def test_what_the_dossier_infers_is_said_inferred(texts: dict[str, ConventionText]) -> None:
    assert {clause.id for clause in clauses(texts) if clause.inferred} == INFERRED


def test_only_the_numbers_of_the_dossier_are_timed(texts: dict[str, ConventionText]) -> None:
    assert {clause.id: clause.period for clause in clauses(texts) if clause.period} == RHYTHMS
    assert {clause.id: clause.deadline for clause in clauses(texts) if clause.deadline} == DEADLINES


def test_only_the_statutes_were_read(texts: dict[str, ConventionText]) -> None:
    assert [name for name in ROWS if texts[name].is_read] == ["leg"]


def test_texts_are_related_as_the_timeline_says(texts: dict[str, ConventionText]) -> None:
    assert {(name, kind, other) for name in ROWS for kind, other in texts[name].relations} == RELATIONS


def test_a_flow_that_no_statute_founds_says_so(texts: dict[str, ConventionText]) -> None:
    towards = {
        clause.id
        for clause in clauses(texts)
        if {"IC06", "IC07", "IC08"} & set(clause.information)
        and clause.text != "leg"
        and {"police", "prosecutor"} & set(clause.bearers)
    }
    remarks = {clause.id: clause.remark for clause in clauses(texts)}
    assert towards - {"D44-05"} == CONVENTION_ONLY, "D44-05 speeds up a procedure and sends nothing"
    lawful = ("aucune loi trouvée", "au greffe", "par écrit")
    assert [name for name in CONVENTION_ONLY if not any(word in remarks[name].lower() for word in lawful)] == []


def test_a_statute_binds_by_an_article(texts: dict[str, ConventionText]) -> None:
    assert {clause.text for clause in clauses(texts) if clause.provision} == {"leg"}
    assert [clause.id for clause in texts["leg"].clauses if not (clause.provision and clause.article)] == []
