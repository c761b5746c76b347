"""Whatever is sent to any operation, by whomever: no fault of the service, and an answer that the document describes.

A longer run: ADVISOR_FUZZ=200 (demands an operation), for other draws each time ADVISOR_FUZZ_SEED=random, and
ADVISOR_FUZZ_DATABASES="sqlite postgresql" for both databases (each demand that passes brings the whole database back).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from fuzzing import ask, drawn, faults
from hypothesis import HealthCheck, Phase, given, settings
from lived import Lived, live, make_lived
from world import SIGNING_KEY

from advisor.access.roles import Role
from advisor.storage.store import Store
from advisor.web.app import Settings, create_app
from tests.storage.servers import empty_database

WHO = ("everything", "everything", "everything", Role.PARTNER, Role.AUDITOR, None)
DEMANDS = int(os.environ.get("ADVISOR_FUZZ", "5"))
DRAWING = settings(
    max_examples=DEMANDS,
    derandomize=os.environ.get("ADVISOR_FUZZ_SEED") != "random",
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate],
)


def document() -> dict[str, Any]:
    store = Store("sqlite://", bytes(32))
    return create_app(Settings(store=store, signing_key=SIGNING_KEY)).openapi()


OPERATIONS = {found.ok().label: found.ok() for found in schemathesis.openapi.from_dict(document()).get_all_operations()}


@pytest.fixture(scope="module", params=os.environ.get("ADVISOR_FUZZ_DATABASES", "sqlite").split())
def lived(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lived]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('lived')}/advisor.db"
    else:
        url = empty_database(request.getfixturevalue("server"))
    made = make_lived(url)
    with made.world.client:
        live(made)
        yield made
    made.world.store.engine.dispose()


@pytest.mark.parametrize("label", OPERATIONS)
def test_an_operation_answers_as_described(lived: Lived, label: str) -> None:
    lived.back()

    @DRAWING
    @given(drawn(OPERATIONS[label], WHO))
    def check(one: Any) -> None:
        answer, sent = ask(lived, one)
        found = "\n".join(faults(one, answer))
        if found:
            pytest.fail(f"{sent}\nby {one.who}: {answer.status_code} {answer.text[:1_000]}\n{found}", pytrace=False)
        if answer.is_success and answer.request.method != "GET":
            lived.back()

    check()
