"""What a reader, a screen reader or a curious addressee can find in a PDF: runs of text with place and tag, raw bytes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
from pikepdf import Matrix, Name

POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True)
class Run:
    """A piece of text with its page, its place in mm from the top left corner, and whether it is an artifact."""

    text: str
    page: int
    left: float
    top: float
    artifact: bool


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def runs(pdf: bytes) -> list[Run]:
    document = opened(pdf)
    return [run for number, page in enumerate(document.pages) for run in _page_runs(page, number)]


def plain_text(pdf: bytes, *, artifacts: bool = True) -> str:
    """All text in drawing order, no-break spaces made plain, pieces joined by a space."""
    words = " ".join(run.text for run in runs(pdf) if artifacts or not run.artifact)
    return " ".join(words.replace("\u00a0", " ").replace("\u202f", " ").split())


def everything(pdf: bytes) -> str:
    """Every byte of every object, streams decompressed, and the text the glyphs stand for."""
    document = opened(pdf)
    parts = [plain_text(pdf)]
    for item in document.objects:
        parts.append(repr(item))
        if isinstance(item, pikepdf.Stream):
            parts.append(item.read_bytes().decode("latin-1"))
    return "\n".join(parts)


def structure_tags(pdf: bytes) -> list[str]:
    """The tags of the structure tree in reading order."""
    document = opened(pdf)
    return list(_tags(document.Root.StructTreeRoot.K))


def _tags(node: pikepdf.Object) -> Iterator[str]:
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from _tags(kid)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield str(node.S).removeprefix("/")
        yield from _tags(node.get("/K", pikepdf.Array()))


def _page_runs(page: pikepdf.Page, number: int) -> Iterator[Run]:
    height = float(page.mediabox[3])
    for text, matrix, artifact in _texts(page.obj, page.obj.Resources, Matrix(), artifact=False):
        yield Run(text, number, matrix.e / POINTS_PER_MM, (height - matrix.f) / POINTS_PER_MM, artifact)


def _texts(
    content: pikepdf.Object, resources: pikepdf.Object, base: Matrix, *, artifact: bool
) -> Iterator[tuple[str, Matrix, bool]]:
    matrix, saved, marks, text_matrix, glyphs = base, [], [artifact], Matrix(), {}
    for operands, operator in pikepdf.parse_content_stream(content):
        match str(operator):
            case "q":
                saved.append(matrix)
            case "Q":
                matrix = saved.pop()
            case "cm":
                matrix = Matrix(*map(float, operands)) @ matrix
            case "Tm":
                text_matrix = Matrix(*map(float, operands))
            case "Tf":
                glyphs = _glyphs(resources.Font[operands[0]])
            case "BMC" | "BDC":
                marks.append(marks[-1] or operands[0] == Name.Artifact)
            case "EMC":
                marks.pop()
            case "TJ" | "Tj":
                yield _decoded(operands[0], glyphs), text_matrix @ matrix, marks[-1]
            case "Do" if resources.XObject[operands[0]].Subtype == Name.Form:
                form = resources.XObject[operands[0]]
                inner = Matrix(form.get("/Matrix", pikepdf.Array([1, 0, 0, 1, 0, 0]))) @ matrix
                yield from _texts(form, form.get("/Resources", resources), inner, artifact=marks[-1])


def _glyphs(font: pikepdf.Object) -> dict[str, str]:
    table = font.ToUnicode.read_bytes().decode()
    pairs = re.findall(r"<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>", table)
    return {code.lower(): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}


def _decoded(operand: pikepdf.Object, glyphs: dict[str, str]) -> str:
    strings = operand if isinstance(operand, pikepdf.Array) else [operand]
    codes = "".join(bytes(part).hex() for part in strings if isinstance(part, pikepdf.String))
    return "".join(glyphs.get(codes[place : place + 4], "\ufffd") for place in range(0, len(codes), 4))
