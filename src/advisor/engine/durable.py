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
TAKEN = (0, 1)
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
    state = assert_fact(handle, f'{{"id":"f0","sid":"{SESSION}","{MARKER}":1}}')[1]
    marked = 0
    found: list[str] = []
    started = False
    try:
        for number, body in enumerate(bodies, 1):
            code = assert_fact(handle, f'{{"id":"f{number}","sid":"{SESSION}",{body}')[0]
            if code not in TAKEN:
                raise EngineFault(f"fact {number}, code {code}")
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
                fact = int(echo[tail : echo.index('"', tail)])
                found.append(f"{rule} {fact - 1}")
            echo = step(handle, state)
    finally:
        if started:
            native.delete_state(handle, SESSION)
    if marked != 1:
        raise EngineFault(f"marker fired {marked} times")
    return found


_HUGE = 2**62
_PROBE = {
    '{"p0":"é"}': ("é", "e"),
    '{"$neq":{"p0":"é"}}': ("e", "é"),
    **{
        f'{{"${op}":{{"p0":{_HUGE - 1}}}}}': (passes, fails)
        for op, passes, fails in (
            ("gte", _HUGE - 1, -_HUGE),
            ("gt", _HUGE, _HUGE - 1),
            ("lte", _HUGE - 1, _HUGE),
            ("lt", _HUGE - 2, _HUGE - 1),
        )
    },
    '{"$and":[{"p0":1},{"$gte":{"p0":1}}]}': (1, 0),
}


def probe() -> None:
    """Try every comparison at the ends of its range, before any case is fired.

    Raises: `EngineFault` naming the comparison that this build judges wrongly.
    """
    for test, (passes, fails) in _PROBE.items():
        handle = native.create_ruleset("probe", f'{{"0":{{"all":[{{"m":{test}}}]}},"z":{{"all":[{{"m":{{"z":1}}}}]}}}}')
        bodies = [f'"p0":"{value}"}}' if isinstance(value, str) else f'"p0":{value}}}' for value in (fails, passes)]
        if fire(handle, bodies) != ["0 1"]:
            raise EngineFault(f"comparison {test}")
        forget([handle])


def receive(channel: int) -> str | None:
    """The next frame, or nothing once the other side has closed."""
    head = _read(channel, 4)
    return None if head is None else (_read(channel, int.from_bytes(head, "big")) or b"").decode()


def _read(channel: int, length: int) -> bytes | None:
    parts = []
    while length:
        part = os.read(channel, min(length, 1 << 20))
        if not part:
            return None
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def send(channel: int, text: str) -> None:
    """Write one frame."""
    data = text.encode()
    rest = memoryview(len(data).to_bytes(4, "big") + data)
    while rest:
        rest = rest[os.write(channel, rest) :]


def answer(request: str, programs: dict[str, list[int]]) -> str:
    """Answer one request, keeping the programs compiled last."""
    verb, digest, *lines = request.split("\n")
    if verb == "compile":
        while len(programs) >= KEPT_PROGRAMS:
            forget(programs.pop(next(iter(programs))))
        programs[digest] = compile_rulesets(lines)
        return "ok"
    if digest not in programs:
        return "unknown"
    handles = programs[digest]
    starts = [number for number, line in enumerate(lines) if line.startswith("=")]
    told = ["ok"]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        told.append(" ".join(fire(handles[int(lines[start][1:])], lines[start + 1 : end])))
    return "\n".join(told)


def serve(channel: int = 0) -> None:
    """Say `ready` or what is wrong, then answer requests until the other side closes or something fails."""
    programs: dict[str, list[int]] = {}
    try:
        if native is None:
            raise EngineFault(MISSING)
        probe()
        send(channel, "ready")
        while (request := receive(channel)) is not None:
            send(channel, answer(request, programs))
    except Exception as error:
        send(channel, f"fault {type(error).__name__} {error}")


if __name__ == "__main__":
    serve()
