"""Vectors of the legal review that no case file can tell: the engines disagree (T33), a purged case is replayed (T34)."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from advisor.advice.advice import Alarms
from advisor.audit.evidence import ARTIFACTS, PURGED, REASON, key_file
from advisor.audit.journal import append
from advisor.engine.derivation import Derivation
from advisor.law.errors import EngineDisagreement, NotFound
from advisor.service.adviser import Adviser, evaluate, open_adviser
from advisor.service.record import last_entry, open_record, seal_advice, verify
from advisor.service.replay import replay

EXAMPLES = Path(__file__).parents[2] / "examples"
RECORDED, PURGED_AT = "2026-11-24T10:00:00+01:00", "2029-11-26T10:00:00+01:00"


class Disagreeing:
    """A second engine that never agrees."""

    def check(self, derivation: Derivation) -> None:
        """Refuse whatever was derived."""
        raise EngineDisagreement(f"Les deux moteurs ne disent pas la même chose de « {derivation.sheet.reference} ».")


@pytest.fixture(scope="module")
def adviser() -> Adviser:
    return open_adviser(setting="reference")


def injunction() -> dict[str, Any]:
    (path,) = EXAMPLES.glob("10-*.yaml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def test_t33_on_the_fourteenth_day_the_deadline_still_sounds_when_the_engines_disagree(adviser: Adviser) -> None:
    """Legal review, T33 and C-8; CCH L. 442-4-3: received on 3 November, due on the 18th, evaluated on the 17th."""
    fourteenth = date(2026, 11, 17)
    stubborn = replace(adviser, engine=Disagreeing())  # type: ignore[arg-type]
    with pytest.raises(EngineDisagreement) as caught:
        evaluate(stubborn, json.dumps(injunction()), name="x", today=fourteenth, as_of=fourteenth)
    alarms = caught.value.alarms
    assert isinstance(alarms, Alarms)
    (answer,) = [clock for clock in alarms.clocks if clock.deadline.name == "Réponse au préfet"]
    assert answer.deadline.due == date(2026, 11, 18)


def test_t34_a_purged_case_leaves_the_proof_that_it_existed_and_nothing_to_replay(
    adviser: Adviser, tmp_path: Path
) -> None:
    """Legal review, T34 and C-10: replay until the purge, afterwards existence, date and reason alone."""
    evaluation = evaluate(adviser, json.dumps(injunction()), name="x", today=date(2026, 11, 24))
    reference, record = evaluation.case.reference, open_record(tmp_path)
    entry = seal_advice(record, adviser, evaluation, secret=b"k" * 32, recorded_at=RECORDED)
    assert replay(record, adviser, reference).identical
    pieces = [str(name) for name in entry.payload[ARTIFACTS]]
    payload = {PURGED: pieces, REASON: "conservation échue"}
    append(record.trail, act="case.purged", subject=reference, payload=payload, recorded_at=PURGED_AT)
    for name in pieces:
        (record.sealed / name).unlink()
    key_file(record.sealed, reference).unlink()

    with pytest.raises(NotFound):
        replay(record, adviser, reference)
    assert last_entry(record, "advice.sealed", reference).recorded_at == RECORDED
    trail, kept = verify(record)
    assert trail.intact
    assert kept is not None
    assert kept.intact
    assert all("2029-11-26" in note and "conservation échue" in note for note in kept.notes)
    assert len(kept.notes) == len(pieces)
    left = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()).decode()
    for told in ("TITULAIRE", *(each["description"] for each in injunction()["incidents"])):
        assert told not in left
