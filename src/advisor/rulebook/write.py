"""Canonical YAML text of plain data: the inverse of `read`; quotes only where a text could be read otherwise."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import yaml

from advisor.rulebook.read import LOADER, STRAY

WIDTH = 120
SHORT = 40

_MARK = "§"
_IN_BLOCK, _IN_ITEM, _IN_LIST = _MARK + ": {}", "- {}", "[{}]"
_IN_FLOW, _AS_KEY = "{{" + _MARK + ": {}}}", "{}: " + _MARK
# Plain words that other readers of YAML take for a truth value or for nothing.
_TRUTHS = re.compile("y|n|yes|no|on|off|true|false|null|~", re.IGNORECASE)
_ODD = re.compile("[\t\n\r\x85\u2028\u2029]")

Data: TypeAlias = "str | Sequence[Data] | Mapping[str, Data]"


@dataclass(frozen=True, slots=True)
class Layout:
    """How collections stand on lines.

    The value of a `spread` key always has lines of its own (of a `spread_at_top` key, at the first level only), that
    of an `unfolded` key is never folded. `braces`: a mapping too long for one line is filled between braces if its
    values are short.
    """

    spread: frozenset[str] = frozenset()
    spread_at_top: frozenset[str] = frozenset()
    unfolded: frozenset[str] = frozenset()
    braces: bool = False

    def spreads(self, key: str, indent: int) -> bool:
        """Tell whether the value of `key` stands on lines of its own whatever its length."""
        return key in self.spread or (indent == 0 and key in self.spread_at_top)


def write_yaml(data: Data, layout: Layout) -> str:
    """The text that reads back as `data`, at most 120 columns wide where its words allow."""
    if isinstance(data, Mapping):
        lines = _mapping(data, 0, layout, fold=True)
    else:
        lines = _items(data, 0, layout, fold=True, spread=True)
    return "\n".join(lines) + "\n"


def _mapping(data: Mapping[str, Data], indent: int, layout: Layout, *, fold: bool) -> list[str]:
    lines = []
    for key, value in data.items():
        lines += _entry(key, value, indent, layout, fold=fold and key not in layout.unfolded)
    return lines


def _entry(key: str, value: Data, indent: int, layout: Layout, *, fold: bool) -> list[str]:
    head = f"{' ' * indent}{_key(key)}:"
    if isinstance(value, str):
        return _text(head, value, indent, fold=fold)
    one_line = f"{head} {_flow(value)}"
    spread = layout.spreads(key, indent)
    if not value or (not spread and len(one_line) <= WIDTH):
        return [one_line]
    if layout.braces and not spread and isinstance(value, Mapping) and _is_shallow(value):
        return _filled(head, value)
    if isinstance(value, Mapping):
        return [head, *_mapping(value, indent + 2, layout, fold=fold)]
    return [head, *_items(value, indent + 2, layout, fold=fold, spread=spread)]


def _items(items: Sequence[Data], indent: int, layout: Layout, *, fold: bool, spread: bool) -> list[str]:
    lines = []
    for item in items:
        head = f"{' ' * indent}-"
        one_line = f"{head} {_flow(item)}"
        if isinstance(item, str):
            lines.append(f"{head} {_block_scalar(item)}")
        elif not isinstance(item, Mapping) or not item or (not spread and len(one_line) <= WIDTH):
            lines.append(one_line)
        elif layout.braces and not spread and _is_shallow(item):
            lines += _filled(head, item)
        else:
            first, *rest = _mapping(item, indent + 2, layout, fold=fold)
            lines += [f"{head} {first.lstrip()}", *rest]
    return lines


def _is_shallow(data: Mapping[str, Data]) -> bool:
    return all(isinstance(value, str) or len(_flow(value)) <= SHORT for value in data.values())


def _filled(head: str, data: Mapping[str, Data]) -> list[str]:
    """The mapping between braces, on as few lines as it takes, its keys below one another."""
    lines, current = [], f"{head} {{"
    margin = " " * len(current)
    for number, (key, value) in enumerate(data.items(), 1):
        piece = f"{_flow(key)}: {_flow(value)}" + ("}" if number == len(data) else ",")
        if number > 1 and len(current) + 1 + len(piece) > WIDTH:
            lines.append(current)
            current = margin + piece
        else:
            current += piece if number == 1 else f" {piece}"
    return [*lines, current]


def _text(head: str, text: str, indent: int, *, fold: bool) -> list[str]:
    one_line = f"{head} {_block_scalar(text)}"
    if not fold or len(one_line) <= WIDTH or not _is_plain(text, _IN_BLOCK):
        return [one_line]
    lines, current = [], head
    for word in text.split(" "):
        if len(current) + 1 + len(word) > WIDTH:
            lines.append(current)
            current = " " * (indent + 1)
        current += f" {word}"
    lines.append(current)
    folded = "\n".join(line.removeprefix(head) for line in lines)
    return lines if _reads(f"{_MARK}:{folded}") == text else [one_line]


def _flow(data: Data) -> str:
    if isinstance(data, str):
        return data if _is_plain(data, _IN_LIST) and _is_plain(data, _IN_FLOW) else _quoted(data)
    if isinstance(data, Mapping):
        return "{" + ", ".join(f"{_flow(key)}: {_flow(value)}" for key, value in data.items()) + "}"
    return "[" + ", ".join(_flow(item) for item in data) + "]"


def _block_scalar(text: str) -> str:
    return text if _is_plain(text, _IN_BLOCK) and _is_plain(text, _IN_ITEM) else _quoted(text)


def _key(text: str) -> str:
    return text if _is_plain(text, _AS_KEY) else _quoted(text)


@lru_cache(maxsize=4096)
def _is_plain(text: str, context: str) -> bool:
    """Tell whether `text` written as it is in `context` reads back as itself."""
    if not text or _TRUTHS.fullmatch(text) or STRAY.search(text) or not unicodedata.is_normalized("NFC", text):
        return False
    return _reads(context.format(text)) == text


def _reads(text: str) -> str | None:
    """The one plain scalar of a small piece of YAML, apart from the marks `_MARK` around it; nothing if not so."""
    try:
        node = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError:
        return None
    while isinstance(node, yaml.SequenceNode | yaml.MappingNode) and len(node.value) == 1:
        node = node.value[0]
        if isinstance(node, tuple):
            node = next((each for each in node if each.value != _MARK), None)
    return node.value if isinstance(node, yaml.ScalarNode) and not node.style else None


def _quoted(text: str) -> str:
    if _ODD.search(text) or STRAY.search(text) or not unicodedata.is_normalized("NFC", text):
        return '"' + re.sub(r"[^ !#-\[\]-~]", lambda found: _escaped(found[0]), text) + '"'
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _escaped(sign: str) -> str:
    code = ord(sign)
    if code < 0x100:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
