"""The advice and the letters of every sample case, word for word."""

from __future__ import annotations

import pytest

from advisor.service.adviser import Adviser, open_adviser

from .golden import GOLDEN, sample_names, told


@pytest.fixture(scope="module")
def adviser() -> Adviser:
    return open_adviser(setting="reference")


@pytest.mark.parametrize("name", sample_names())
def test_a_sample_case_is_told_in_the_words_that_were_read(adviser: Adviser, name: str) -> None:
    assert told(adviser, name) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_no_text_is_left_of_a_case_that_is_gone() -> None:
    assert sorted(path.stem for path in GOLDEN.glob("*.txt")) == sample_names()
