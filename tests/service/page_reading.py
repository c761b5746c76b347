"""Reading a page as a browser would: elements, their text, their headings."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import tinyhtml5

SILENT = ("style", "code", "pre", "script")


def read_page(html: str) -> Element:
    page = tinyhtml5.parse(html, namespace_html_elements=False)
    for element in page.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.rpartition("}")[2]
    return page


def text_of(element: Element) -> str:
    """All the text below an element, spaces run together (no-break ones kept)."""
    return " ".join("".join(element.itertext()).split(" ")).replace("\n", " ").strip()


def plain(text: str) -> str:
    """Text with every space and apostrophe of one kind, for comparing words."""
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'").split())


def said(element: Element) -> str:
    return plain("".join(element.itertext()))


def spoken_texts(element: Element) -> Iterator[str]:
    """The text nodes that a reader sees as prose; code and styles are left out."""
    if element.tag in SILENT:
        return
    if element.text:
        yield element.text
    for child in element:
        if isinstance(child.tag, str):
            yield from spoken_texts(child)
        if child.tail:
            yield child.tail


def of_class(element: Element, name: str) -> list[Element]:
    return [each for each in element.iter() if name in each.get("class", "").split()]


def headings(element: Element) -> list[int]:
    return [int(each.tag[1]) for each in element.iter() if each.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
