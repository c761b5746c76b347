"""The text of a register with lines added or taken away, or a document attached: what an editor wrote around them stays untouched."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any

import yaml

from advisor.register.model import Document, Record
from advisor.register.speech import data_of
from advisor.rulebook.read import LOADER


class CannotAmend(Exception):
    """The text is laid out in a way that nothing can be added to without rewriting it."""


def with_lines(text: str, section: str, records: Sequence[Record]) -> str:
    """The text with some lines more at the end of a section; the section is made if it is not there.

    Raises: `CannotAmend`.
    """
    root = _root(text)
    told = [data_of(section, record) for record in records]
    node = _under(root, section)
    if root.flow_style:
        return _in_braces(text, root, node, section, told)
    if node is None:
        return f"{text.rstrip()}\n{section}:\n" + "".join(f"  - {_flow(each)}\n" for each in told)
    if not isinstance(node, yaml.SequenceNode):
        raise CannotAmend
    if node.flow_style:
        written = ", ".join(_flow(each) for each in told)
        return _spliced(text, node.end_mark.index - 1, f"{', ' if node.value else ''}{written}")
    indent = " " * node.start_mark.column
    end = _end_of_line(text, _last_index(node))
    return _spliced(text, end, "".join(f"\n{indent}- {_flow(each)}" for each in told))


def with_document(text: str, section: str, rank: int, document: Document) -> str:
    """The text with a document attached to the line at a rank of a section, in place of the one it had.

    Raises: `CannotAmend`.
    """
    root = _root(text)
    node = _under(root, section)
    if not isinstance(node, yaml.SequenceNode) or not isinstance(node.value[rank], yaml.MappingNode):
        raise CannotAmend
    line: yaml.MappingNode = node.value[rank]
    data = document.model_dump(mode="json")
    written = json.dumps(data, ensure_ascii=False) if root.flow_style else _flow(data)
    before = _under(line, "document")
    if before is not None:
        if not before.flow_style:
            raise CannotAmend
        return text[: before.start_mark.index] + written + text[before.end_mark.index :]
    if line.flow_style:
        key = '"document"' if root.flow_style else "document"
        return _spliced(text, line.value[-1][1].end_mark.index, f", {key}: {written}")
    indent = " " * line.start_mark.column
    return _spliced(text, _end_of_line(text, _last_index(line)), f"\n{indent}document: {written}")


def without_lines(text: str, section: str, ranks: Collection[int]) -> str:
    """The text without the lines at some ranks of a section; a section left without any goes with them.

    Raises: `CannotAmend`.
    """
    root = _root(text)
    node = _under(root, section)
    if not isinstance(node, yaml.SequenceNode):
        raise CannotAmend
    if node.flow_style:
        left = [each for rank, each in enumerate(node.value) if rank not in ranks]
        inside = ", ".join(text[each.start_mark.index : each.end_mark.index] for each in left)
        return text[: node.start_mark.index + 1] + inside + text[node.end_mark.index - 1 :]
    if len(ranks) == len(node.value):
        key = next(name for name, value in root.value if value is node)
        return _cut(text, key.start_mark.index, _last_index(node))
    for rank in sorted(ranks, reverse=True):
        item = node.value[rank]
        dash = text.rfind("-", 0, item.start_mark.index)
        text = _cut(text, dash, _last_index(item))
    return text


def _cut(text: str, start: int, end: int) -> str:
    """The text without the whole lines between two places; what stands on them besides goes too."""
    first = text.rfind("\n", 0, start) + 1
    return text[:first] + text[_end_of_line(text, end) + 1 :]


def _root(text: str) -> yaml.MappingNode:
    root = yaml.compose(text, Loader=LOADER)
    if not isinstance(root, yaml.MappingNode):
        raise CannotAmend
    return root


def _under(node: yaml.MappingNode, key: str) -> Any:
    return next((value for name, value in node.value if name.value == key), None)


def _in_braces(text: str, root: yaml.MappingNode, node: Any, section: str, told: list[dict[str, Any]]) -> str:
    """A register written as JSON."""
    written = ", ".join(json.dumps(each, ensure_ascii=False, default=str) for each in told)
    if node is None:
        return _spliced(text, root.value[-1][1].end_mark.index, f', "{section}": [{written}]')
    if not isinstance(node, yaml.SequenceNode):
        raise CannotAmend
    if not node.value:
        return _spliced(text, node.start_mark.index + 1, written)
    return _spliced(text, node.value[-1].end_mark.index, f", {written}")


def _flow(data: dict[str, Any]) -> str:
    return yaml.safe_dump(data, default_flow_style=True, allow_unicode=True, sort_keys=False, width=10**6).strip()


def _last_index(node: Any) -> int:
    """Where the last scalar or bracket of a node ends: a block node itself ends only where the next one begins."""
    while not isinstance(node, yaml.ScalarNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(node, yaml.MappingNode) else last
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        raise CannotAmend
    return int(node.end_mark.index)


def _end_of_line(text: str, index: int) -> int:
    end = text.find("\n", index)
    return len(text) if end < 0 else end


def _spliced(text: str, index: int, more: str) -> str:
    return text[:index] + more + text[index:]
