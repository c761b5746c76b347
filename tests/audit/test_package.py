"""An export opens only if it is exactly what an export is; nothing else is unpacked."""

from __future__ import annotations

import io
import warnings
import zipfile

import pytest

from advisor.audit.errors import ExportRefused
from advisor.audit.package import pack, unpack

FILES = {"manifeste.json": b"{}", "pieces/D77.ab.pdf": b"%PDF", "LISEZ-MOI.txt": "é".encode()}


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    target = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(target, "w", method) as archive:
        warnings.simplefilter("ignore", UserWarning)
        for name, data in members:
            archive.writestr(name, data)
    return target.getvalue()


def test_the_same_files_make_the_same_bytes_and_read_back() -> None:
    made = pack(FILES)
    assert made == pack(dict(reversed(FILES.items())))
    assert unpack(made) == FILES


def link() -> zipfile.ZipInfo:
    member = zipfile.ZipInfo("pieces-lien", (1980, 1, 1, 0, 0, 0))
    member.create_system, member.external_attr = 3, 0o120777 << 16
    return member


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param(zipped(("a.txt", b"\0" * 5_000_000), method=zipfile.ZIP_DEFLATED), id="bomb"),
        pytest.param(zipped(("../a.txt", b"x")), id="traversal"),
        pytest.param(zipped(("/etc/passwd", b"x")), id="absolute"),
        pytest.param(zipped(("pieces/../../a", b"x")), id="traversal-within"),
        pytest.param(zipped(("pieces\\..\\a", b"x")), id="backslash"),
        pytest.param(zipped((".caché", b"x")), id="hidden"),
        pytest.param(zipped(("a.txt", b"x"), ("a.txt", b"y")), id="twice"),
        pytest.param(zipped((link(), b"/etc/passwd")), id="link"),
        pytest.param(b"#!/bin/sh\n" + pack(FILES), id="bytes-before"),
        pytest.param(pack(FILES) + b"after", id="bytes-after"),
        pytest.param(pack(FILES)[:-10], id="cut"),
        pytest.param(b"", id="empty"),
        pytest.param(b"PK\x03\x04" + bytes(200), id="noise"),
    ],
)
def test_anything_else_is_refused(hostile: bytes) -> None:
    with pytest.raises(ExportRefused):
        unpack(hostile)


def test_a_changed_byte_is_refused_or_read_as_it_now_is() -> None:
    whole = pack(FILES)
    for index in range(len(whole)):
        changed = whole[:index] + bytes([whole[index] ^ 1]) + whole[index + 1 :]
        try:
            assert unpack(changed) != FILES
        except ExportRefused:
            continue


def test_members_that_overlap_are_refused() -> None:
    whole = bytearray(pack({"a": b"x" * 100, "b": b"x" * 100}))
    central = whole.index(b"PK\x01\x02")
    second = whole.index(b"PK\x01\x02", central + 4)
    for place in (20, 24):
        whole[second + place : second + place + 4] = (10_000).to_bytes(4, "little")
    with pytest.raises(ExportRefused, match="recouvrent"):
        unpack(bytes(whole))
