"""The texts of the conventions carry every row of the dossier, once, with its strength, its mark and its dates."""

from __future__ import annotations

import re
from datetime import date

import pytest

from advisor.rulebook.condition import Duration
from advisor.rulebook.conventions import Clause, ConventionText
from advisor.rulebook.load import load_rulebook
from advisor.service.adviser import rules_root

ROWS = {
    "nat-2000": ("NAT2000", 21),
    "psq-2018": ("PSQ2018", 9),
    "nat-2019": ("NAT2019", 25),
    "d77-2021": ("D77", 10),
    "ffsu-2020": ("FFSU2020", 14),
    "confinement-2020": ("CONF2020", 5),
    "cps-paris-2000": ("", 0),
    "aorif-2017": ("", 0),
    "par-1998": ("PAR1998", 1),
    "par-1999": ("", 0),
    "par-2002": ("PAR2002", 7),
    "par-2013": ("PAR2013", 4),
    "par-2023": ("PAR2023", 1),
    "d93-2020": ("D93", 7),
    "d94-2012": ("D94", 2),
}
"""Rows of each text in the dossier (§2.1–2.8; §1.1 for those without one); rows 15–19 of FFSU2020 are CONF2020-01…05."""
SPLIT = {"PAR2013-03a", "PAR2013-03b"}
"""Clauses that carry one half of a row each."""
IN_FORCE = {
    "nat-2000": (date(2000, 3, 21), None),
    "psq-2018": (date(2018, 2, 8), None),
    "nat-2019": (date(2019, 3, 29), date(2022, 3, 29)),
    "d77-2021": (date(2021, 5, 5), None),
    "ffsu-2020": (date(2020, 5, 18), None),
    "confinement-2020": (date(2020, 3, 17), date(2020, 5, 10)),
    "cps-paris-2000": (date(2000, 1, 6), None),
    "aorif-2017": (None, None),
    "par-1998": (date(1998, 5, 13), None),
    "par-1999": (date(1999, 4, 26), None),
    "par-2002": (date(2002, 1, 28), None),
    "par-2013": (date(2013, 5, 21), None),
    "par-2023": (date(2023, 2, 21), None),
    "d93-2020": (None, None),
    "d94-2012": (None, None),
}
"""First and last day of each text; none where the dossier gives a month, a year or nothing."""
UNSIGNED = {"psq-2018", "ffsu-2020", "confinement-2020"}
"""An announcement, the account of a meeting and a period: dated, signed by nobody."""
INFERRED = {
    *(f"NAT2000-{row:02d}" for row in (3, 4, 5, 6, 7, 8, 18, 19, 20, 21)),
    *(f"NAT2019-{row:02d}" for row in (4, 6, 7, 8, 17, 18)),
    *(f"D77-{row:02d}" for row in (1, 3, 4, 6)),
    *(f"FFSU2020-{row:02d}" for row in (9, 10, 11)),
    *("PAR1998-01", "PAR2002-02", "PAR2002-04", "PAR2013-01", "PAR2013-03b", "PAR2013-04", "D93-02"),
}
"""Clauses whose strength or bearer the dossier infers (« ? », or the suffix « i » of its confidence)."""
MARKED = 17 + 9 + 22 + 7 + 14 + 5
"""Rows of confidence H that come from a seed: of 2000, 2018, 2019, of Seine-et-Marne, of the network, of the lockdown."""
TIMED = {"PAR2013-01": Duration(3, "months"), "PAR2013-03b": Duration(1, "years")}
"""The only rhythms that the dossier gives in numbers; it gives no deadline."""
SEED = re.compile(r"S00[0-4]")


@pytest.fixture(scope="module")
def texts() -> dict[str, ConventionText]:
    return load_rulebook(rules_root()).conventions


def clauses(texts: dict[str, ConventionText]) -> list[Clause]:
    return [clause for name in ROWS for clause in texts[name].clauses]


@pytest.mark.parametrize("name", ROWS)
def test_a_text_has_each_row_of_the_dossier(texts: dict[str, ConventionText], name: str) -> None:
    prefix, count = ROWS[name]
    rows = [clause.id.rstrip("ab") if clause.id in SPLIT else clause.id for clause in texts[name].clauses]
    assert list(dict.fromkeys(rows)) == [f"{prefix}-{row:02d}" for row in range(1, count + 1)]


def test_each_half_of_a_split_row_is_there(texts: dict[str, ConventionText]) -> None:
    assert {clause.id for clause in clauses(texts) if clause.id[-1] in "ab"} == SPLIT


def test_a_sure_row_of_a_seed_names_its_line(texts: dict[str, ConventionText]) -> None:
    sure = [each for each in clauses(texts) if each.confidence == "high" and SEED.fullmatch(each.sources[0])]
    unmarked = [
        each.id for each in sure if not re.fullmatch(rf"{each.sources[0]} l\.[0-9]+( et l\.[0-9]+)*", each.mark)
    ]
    assert (len(sure), unmarked) == (MARKED, [])


@pytest.mark.parametrize("name", IN_FORCE)
def test_a_text_is_in_force_when_the_dossier_says(texts: dict[str, ConventionText], name: str) -> None:
    text = texts[name]
    assert (text.valid_from, text.valid_to) == IN_FORCE[name]
    assert text.signed_on == (None if name in UNSIGNED else text.valid_from)


def test_only_the_period_that_is_over_ends_without_renewal(texts: dict[str, ConventionText]) -> None:
    renewals = {name: texts[name].renewal for name in ROWS if texts[name].renewal != "unknown"}
    assert renewals == {"nat-2019": "renewable", "confinement-2020": "none"}


def test_what_the_dossier_infers_is_said_inferred(texts: dict[str, ConventionText]) -> None:
    assert {clause.id for clause in clauses(texts) if clause.inferred} == INFERRED


def test_no_text_of_these_was_read_itself(texts: dict[str, ConventionText]) -> None:
    assert [name for name in ROWS if texts[name].is_read] == []


def test_only_the_rhythms_of_the_dossier_are_in_numbers(texts: dict[str, ConventionText]) -> None:
    assert {each.id: each.period for each in clauses(texts) if each.period} == TIMED
    assert [each.id for each in clauses(texts) if each.deadline] == []


def test_all_signatories_are_named_only_where_somebody_signed(texts: dict[str, ConventionText]) -> None:
    collective = {each.text for each in clauses(texts) if "all_signatories" in (*each.bearers, *each.beneficiaries)}
    assert collective == {"d77-2021", "d93-2020", "par-2023"}
    assert all(texts[name].signatories for name in collective)
