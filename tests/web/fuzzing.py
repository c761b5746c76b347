"""Demands drawn from the OpenAPI document: as its schemas say, otherwise, and on what there is."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import schemathesis
from hypothesis import strategies as st
from lived import Lived, bodies
from schemathesis import checks
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.specs.openapi import checks as openapi_checks

CHECKS = [
    checks.not_a_server_error,
    openapi_checks.status_code_conformance,
    openapi_checks.content_type_conformance,
    openapi_checks.response_headers_conformance,
    openapi_checks.response_schema_conformance,
]
SENT = ("method", "url", "params", "headers", "json", "data")
HOSTILE: tuple[Any, ...] = (
    None,
    True,
    "",
    "\x00",
    "\ud800",
    "\u202e\x1b[31m",
    "{{ 7*7 }}{% raw %}",
    "../../etc/passwd",
    "=1+1",
    "a" * 100_000,
    "9999-99-99",
    "0001-01-01",
    -1,
    0,
    2**63,
    10**400,
    1e308,
    float("inf"),
    float("nan"),
    [],
    {},
    [[[[[[]]]]]],
    {"a": {"$ref": "#"}},
)
"""What stands in the place of a value."""
Place = tuple[str | int, ...]


@dataclass(frozen=True, repr=False)
class Drawn:
    """A demand: what schemathesis drew, whose session sends it, and how much of it is replaced by what there is."""

    case: schemathesis.Case
    who: str | None
    on_known: bool
    with_known: bool
    at: int
    hostile: int


def drawn(operation: Any, who: tuple[str | None, ...]) -> st.SearchStrategy[Drawn]:
    """Demands of one operation, by the sessions named (none: nobody's)."""
    modes = schemathesis.GenerationMode
    cases = st.one_of(
        operation.as_strategy(generation_mode=modes.POSITIVE), operation.as_strategy(generation_mode=modes.NEGATIVE)
    )
    return st.builds(
        Drawn,
        cases,
        who=st.sampled_from(who),
        on_known=st.sampled_from((True, True, False)),
        with_known=st.sampled_from((True, True, False)),
        at=st.integers(0, 40),
        hostile=st.integers(0, len(HOSTILE) - 1),
    )


def leaves(value: Any, place: Place = ()) -> Iterator[Place]:
    """Where a value holds another one, however deep."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in items:
        yield (*place, key)
        yield from leaves(each, (*place, key))


def damaged(value: Any, at: int, by: Any) -> Any:
    """The same value, with another in the `at`-th of its places; whole where it has none that far."""
    places = list(leaves(value))
    if at >= len(places):
        return value
    made = copy.deepcopy(value)
    inner = made
    for key in places[at][:-1]:
        inner = inner[key]
    inner[places[at][-1]] = by
    return made


def ask(made: Lived, one: Drawn) -> tuple[Any, str]:
    """The answer to a demand, and what was sent, cut short."""
    case, label = one.case, one.case.operation.label
    ids, tag = made.known(label)
    headers: dict[str, Any] = {}
    if one.on_known:
        case.path_parameters = {name: ids.get(name, value) for name, value in (case.path_parameters or {}).items()}
        headers["If-Match"] = tag
    if one.who is not None:
        session = made.sessions[one.who]
        headers |= {"Cookie": f"__Host-advisor={session.text}", "X-CSRF-Token": session.csrf}
    sent = {key: value for key, value in case.as_transport_kwargs(base_url="https://testserver").items() if key in SENT}
    sent["content"] = sent.pop("data", None)
    known = bodies(made).get(label, example_of(case.operation))
    if one.with_known and known is not None:
        sent |= {"json": None, "content": json.dumps(damaged(known, one.at, HOSTILE[one.hostile]))}
        headers["Content-Type"] = "application/json"
    sent["headers"] = {**(sent["headers"] or {}), **headers}
    made.world.client.cookies.clear()
    return made.world.client.request(**sent), str(sent)[:3_000]


def example_of(operation: Any) -> Any:
    """The JSON that the document shows as the body of an operation; none where it reads no JSON."""
    content = operation.definition.raw.get("requestBody", {}).get("content", {})
    return content.get("application/json", {}).get("example")


def faults(one: Drawn, answer: Any) -> list[str]:
    """What an answer is not that the document says it is."""
    try:
        one.case.validate_response(answer, checks=CHECKS)
    except FailureGroup as found:
        return [f"{each.title}: {each.message}" for each in found.exceptions if isinstance(each, Failure)]
    return []
