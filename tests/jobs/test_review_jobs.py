"""Registers reviewed in bulk: on a day, in the version that stands, the digest of the review sealed; both databases."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from advisor.access.actions import Action
from advisor.access.roles import Role
from advisor.audit.canonical import canonical_bytes
from advisor.law.errors import AccessDenied, NotFound
from advisor.service import kept_reviews
from advisor.service.jobs.run import living_jobs, run_job
from advisor.service.kept_registers import Change, amend_register, open_register
from advisor.service.review import reviewed_register, window_of
from tests.jobs.samples import Scene
from tests.storage.store_samples import REGISTER, REGISTER_NAME, REGISTER_NEXT


def test_a_register_is_reviewed_on_a_day_and_the_digest_of_its_review_sealed(scene: Scene) -> None:
    open_register(scene.desk(Role.AGENT), REGISTER_NAME, REGISTER, reason="registre de la convention")
    job = scene.ask(Role.DPO, "reviews", [{"name": REGISTER_NAME, "day": "2026-11-24"}])
    run_job(scene.shop, "opac", job)
    (item,) = scene.items(job)
    assert (item.state, item.reason) == ("done", "")
    assert scene.acts("register.reviewed") == [f"register:{REGISTER_NAME}"]
    window = window_of(date(2024, 11, 25), date(2026, 11, 24), date(2026, 11, 24))
    review = reviewed_register(scene.adviser, REGISTER, name=REGISTER_NAME, window=window).review
    with scene.store.reading("opac") as work:
        (entry,) = [
            each for each in work.journal.of(f"register:{REGISTER_NAME}") if each.sequence == item.result["entry"]
        ]
        told = {name: entry.payload[name] for name in ("version", "first", "last", "as_of", "rulebook", "review")}
        assert told == {
            "version": 1,
            "first": "2024-11-25",
            "last": "2026-11-24",
            "as_of": "2026-11-24",
            "rulebook": scene.adviser.program.rulebook.digest,
            "review": work.registers.mark(REGISTER_NAME, canonical_bytes(review.model_dump(mode="json"))),
        }
        (read,) = [each for each in work.accesses.page(limit=1000) if each.action == Action.READ_REGISTER]
    assert (read.subject, read.account) == (f"register:{REGISTER_NAME}", scene.accounts[Role.DPO].id)


def test_a_register_that_is_not_there_or_a_day_to_come_is_refused(scene: Scene) -> None:
    with pytest.raises(NotFound, match="registre"):
        scene.ask(Role.DPO, "reviews", [{"name": REGISTER_NAME, "day": "2026-11-24"}])
    assert living_jobs(scene.store) == []
    open_register(scene.desk(Role.AGENT), REGISTER_NAME, REGISTER, reason="registre de la convention")
    job = scene.ask(Role.DPO, "reviews", [{"name": REGISTER_NAME, "day": day} for day in ("2026-11-25", "1999-12-31")])
    run_job(scene.shop, "opac", job)
    assert [(each.state, each.code) for each in scene.items(job)] == [
        ("refused", "registre-refuse"),
        ("refused", "mauvais-usage"),
    ]
    assert scene.acts("register.reviewed") == []


def test_a_register_written_while_it_is_reviewed_is_not_sealed_under_the_former_version(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_register(scene.desk(Role.AGENT), REGISTER_NAME, REGISTER, reason="registre de la convention")
    job = scene.ask(Role.DPO, "reviews", [{"name": REGISTER_NAME, "day": "2026-11-24"}])
    plain = kept_reviews.reviewed_register

    def written_meanwhile(*given: Any, **named: Any) -> Any:
        amend_register(scene.desk(Role.AGENT), REGISTER_NAME, REGISTER_NEXT, Change(1, "ajout d'une formation"))
        return plain(*given, **named)

    monkeypatch.setattr(kept_reviews, "reviewed_register", written_meanwhile)
    run_job(scene.shop, "opac", job)
    assert [(each.state, each.code) for each in scene.items(job)] == [("refused", "version-depassee")]
    assert scene.acts("register.reviewed") == []


def test_who_may_not_read_registers_reviews_none(scene: Scene) -> None:
    open_register(scene.desk(Role.AGENT), REGISTER_NAME, REGISTER, reason="registre de la convention")
    with pytest.raises(AccessDenied):
        scene.ask(Role.PARTNER, "reviews", [{"name": REGISTER_NAME, "day": "2026-11-24"}])
    job = scene.ask(Role.AGENT, "reviews", [{"name": REGISTER_NAME, "day": "2026-11-24"}])
    with scene.store.writing("opac", scene.gate().now) as work:
        work.accounts.set_rights(scene.accounts[Role.AGENT].id, roles={Role.PARTNER}, active=True)
    run_job(scene.shop, "opac", job)
    assert [(each.state, each.code) for each in scene.items(job)] == [("refused", "acces-refuse")]
    assert scene.acts("register.reviewed") == []
