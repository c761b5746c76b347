"""The durable-rules side: a small process that fires rulesets on facts, and imports nothing of the house.

Inside the bounds of the study of version 2.0.28: the C functions only, one constant session, our own fact ids, facts
asserted one by one and then drained, a marker that always fires. Run as `python -m advisor.engine.durable`, it speaks
length-prefixed UTF-8 frames on the socket that is its standard input:

- `compile`, digest, one ruleset (JSON) a line; answered `ok`;
- `fire`, digest, then for each batch `=` and the ruleset's number, and one fact body a line; answered `ok`, then one line
  a batch with `clause fact` pairs. An unknown digest is answered `unknown`.
Anything else it answers is a fault, after which it ends: an engine that failed once is not used again.
"""

from __future__ import annotations

import os

try:
    import durable_rules_engine as native

    MISSING = ""
except ImportError as error:
    native = None
    MISSING = str(error)

SESSION = "c"
MARKER = "z"
MAX_FACTS = 200_000
KEPT_PROGRAMS = 8
OBSERVED = (0, 1)
_GLUE = '":{"m":{"id":"f'


class EngineFault(Exception):
    """durable-rules did something outside the bounds in which it is trusted."""


def compile_rulesets(texts: list[str]) -> list[int]:
    """Create the rulesets (JSON); gives their handles."""
    return [native.create_ruleset(f"s{number}", text) for number, text in enumerate(texts)]


def forget(handles: list[int]) -> None:
    """Free rulesets that no session uses."""
    for handle in handles:
        native.delete_ruleset(handle)


def fire(handle: int, bodies: list[str]) -> list[str]:
    """Assert each fact body in a fresh session, drain what fires, delete the session; gives `clause fact` pairs.

    Raises: `EngineFault` on a refused or duplicate fact, or a missing or repeated marker.
    """
    if len(bodies) > MAX_FACTS:
        raise EngineFault(f"{len(bodies)} facts")
    assert_fact, step = native.assert_fact, native.complete_and_start_action
    code, state = assert_fact(handle, f'{{"id":"f0","sid":"{SESSION}","{MARKER}":1}}')
    marked = 0
    found: list[str] = []
    started = False
    try:
        for number, body in enumerate(bodies, 1):
            code |= assert_fact(handle, f'{{"id":"f{number}","sid":"{SESSION}",{body}')[0]
        if code not in OBSERVED:
            raise EngineFault(f"code {code}")
        first = native.start_action_for_state(handle, state)
        if first is None:
            raise EngineFault("no marker")
        started = True
        echo = first[1]
        while echo is not None:
            end = echo.index('"', 2)
            tail = end + len(_GLUE)
            if echo[end:tail] != _GLUE:
                raise EngineFault(f"echo {echo[:40]}")
            rule = echo[2:end]
            if rule == MARKER:
                marked += 1
            else:
                found.append(f"{rule} {int(echo[tail : echo.index('"', tail)]) - 1}")
            echo = step(handle, state)
    finally:
        if started:
            native.delete_state(handle, SESSION)
    if marked != 1:
        raise EngineFault(f"marker fired {marked} times")
    return found
