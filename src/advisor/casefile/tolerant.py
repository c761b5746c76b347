"""What can be read of a text that the strict reader refuses, for the sake of its alarms; never to decide on.

Nothing is refused here: a key written twice gives one of its two values, an invisible character is left out, what an
early end leaves open is closed. A line that YAML cannot place is skipped, and spoils at most the block of the key of
the first column under which it stands.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

import yaml

from advisor.rulebook.read import LOADER, MAX_CHARACTERS, MAX_DEPTH, STRAY

_MAX_REPAIRS = 12
_QUOTE = re.compile(r'(?<!\\)(?:\\\\)*"')
_FIRST_COLUMN = re.compile(r"^(?=[^\s#\-\]}][^\n]*:)", re.MULTILINE)
_NO_VALUE = ("", "~", "null")


def tolerant_data(text: str, *, keep_last: bool = False) -> Any:
    """The lists, mappings and texts of a JSON or YAML text as far as they can be read; `None` if none can.

    `keep_last` says which value stands under a key written twice: the last, else the first.
    """
    if len(text) > MAX_CHARACTERS:
        return None
    text = STRAY.sub("", unicodedata.normalize("NFC", text.removeprefix("\ufeff")))
    if _is_flow(text):
        return _built(_most_events(_with_commas(text)), keep_last=keep_last)
    events, error = _events(text)
    if error is None:
        return _built(events, keep_last=keep_last)
    blocks = [_built(_most_events(block), keep_last=keep_last) for block in _FIRST_COLUMN.split(text) if block.strip()]
    whole: dict[str, Any] = {}
    for block in blocks:
        if isinstance(block, dict):
            whole = {**whole, **block} if keep_last else {**block, **whole}
    return whole or None


def _is_flow(text: str) -> bool:
    return text.lstrip().startswith(("{", "["))


def _most_events(text: str) -> list[Any]:
    """The longest reading: of the text, else of the text less the lines on which it stumbles."""
    paired = "\n".join("" if len(_QUOTE.findall(line)) % 2 else line for line in text.split("\n"))
    return max(_repaired(text), _repaired(paired), key=len)


def _events(text: str) -> tuple[list[Any], yaml.YAMLError | None]:
    """What the first document says, up to its end or to the first place that cannot be read."""
    found: list[Any] = []
    try:
        for event in yaml.parse(text, Loader=LOADER):
            found.append(event)
            if isinstance(event, yaml.DocumentEndEvent):
                break
    except yaml.YAMLError as error:
        return found, error
    return found, None


def _repaired(text: str) -> list[Any]:
    best: list[Any] = []
    for _ in range(max(2, min(_MAX_REPAIRS, MAX_CHARACTERS // max(1, len(text))))):
        events, error = _events(text)
        best = max(best, events, key=len)
        mended = None if error is None else _mended(text, error)
        if mended is None or mended == text:
            return best
        text = mended
    return best


def _mended(text: str, error: yaml.YAMLError) -> str | None:
    """The text up to a quotation that nothing closes, or without the line that cannot be placed."""
    context, flow = str(getattr(error, "context", "") or ""), _is_flow(text)
    mark, start = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if mark is None:
        return None
    if flow and start is not None and "quoted scalar" in context:
        return text[: start.index]
    if start is not None and ("while scanning" in context or (not flow and "flow" in context)):
        mark = start
    lines = text.split("\n")
    line = min(mark.line, len(lines) - 1)
    while line > 0 and not lines[line].strip():
        line -= 1
    return "\n".join([*lines[:line], "", *lines[line + 1 :]])


def _with_commas(text: str) -> str:
    """A JSON text with the commas that it lacks."""
    for _ in range(_MAX_REPAIRS):
        try:
            json.loads(text)
        except json.JSONDecodeError as error:
            if "',' delimiter" not in error.msg or text[error.pos : error.pos + 1] in ("", "]", "}"):
                return text
            text = f"{text[: error.pos]},{text[error.pos :]}"
        except (ValueError, RecursionError):
            return text
        else:
            return text
    return text


@dataclass(slots=True)
class _Open:
    """A list or a mapping being read; `key` waits for its value."""

    value: list[Any] | dict[str, Any]
    key: str | None = None

    def put(self, value: Any, *, keep_last: bool) -> None:
        if isinstance(self.value, list):
            self.value.append(value)
        elif self.key is None:
            self.key = value if isinstance(value, str) else ""
        else:
            if keep_last or self.key not in self.value:
                self.value[self.key] = value
            self.key = None


def _built(events: list[Any], *, keep_last: bool) -> Any:
    whole: list[Any] = []
    opened = [_Open(whole)]
    named: dict[str, str | None] = {}
    for event in events:
        if isinstance(event, yaml.ScalarEvent):
            value = None if not event.style and event.value in _NO_VALUE else event.value
            if event.anchor:
                named[event.anchor] = value
            opened[-1].put(value, keep_last=keep_last)
        elif isinstance(event, yaml.AliasEvent):
            opened[-1].put(named.get(str(event.anchor)), keep_last=keep_last)
        elif isinstance(event, yaml.CollectionStartEvent):
            inner = _Open([] if isinstance(event, yaml.SequenceStartEvent) else {})
            opened[-1].put(inner.value if len(opened) <= MAX_DEPTH else None, keep_last=keep_last)
            opened.append(inner)
        elif isinstance(event, yaml.CollectionEndEvent):
            opened.pop()
    return whole[0] if whole else None
