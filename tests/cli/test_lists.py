"""`advisor rule watch | taxonomy`: what must be checked again comes first, and every phenomenon is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest
from typer.testing import Result

from advisor.cli import lists
from advisor.rulebook.load import load_rulebook
from advisor.service.adviser import rules_root
from advisor.service.refusals import FINDINGS, FINE

Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("day", "code", "overdue"),
    [
        ("2026-12-22", FINE, set()),
        (
            "2026-12-23",
            FINDINGS,
            {"decret-rivage", "societes-d-economie-mixte", "mauvaise-foi-et-delai-du-commandement"},
        ),
    ],
)
def test_a_text_is_overdue_the_day_after_its_check_was_due(
    run: Run, monkeypatch: pytest.MonkeyPatch, day: str, code: int, overdue: set[str]
) -> None:
    monkeypatch.setattr(lists, "today", lambda: date.fromisoformat(day))
    done = run("rule", "watch", "--json")
    texts = json.loads(done.stdout)
    assert done.exit_code == code
    assert {text["id"] for text in texts if text["overdue"]} == overdue
    assert {text["id"] for text in texts[: len(overdue)]} == overdue


def test_what_a_watched_text_would_touch_is_shown(run: Run) -> None:
    shown = run("rule", "watch").stdout
    for text in load_rulebook(rules_root()).watched.values():
        assert text.title in shown
        assert all(name in shown for name in (*text.rules, *text.provisions))


def test_a_word_finds_a_phenomenon_by_itself_or_by_its_family(run: Run) -> None:
    by_family = json.loads(run("rule", "taxonomy", "Bruit et relations", "--json").stdout)
    assert {each["value"] for each in by_family} >= {"bruit de jour", "tapage nocturne", "conflit de voisinage"}
    [night] = json.loads(run("rule", "taxonomy", "TAPAGE", "--json").stdout)
    assert night["gravity"] == ["nuisance répétée", "trouble sérieux"]
    assert run("rule", "taxonomy", "introuvable").exit_code == FINDINGS


def test_a_gravity_is_always_given_as_a_range_for_a_jurist(run: Run) -> None:
    assert "un juriste apprécie chaque fait" in run("rule", "taxonomy").stdout
