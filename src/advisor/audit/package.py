"""One file that holds many: made so that the same content gives the same bytes, opened so that it can do no harm."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

from advisor.audit.errors import ExportRefused

MAX_FILES, MAX_BYTES = 20_000, 1 << 30

_NAME = re.compile(r"(?:(?:pieces|versions)/)?[A-Za-z0-9][A-Za-z0-9._:-]{0,199}")
_FIRST_INSTANT = (1980, 1, 1, 0, 0, 0)
_ENCRYPTED = 0x1


def pack(files: Mapping[str, bytes]) -> bytes:
    """A zip whose members stand in order of name, uncompressed, without date or owner."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            member = zipfile.ZipInfo(name, _FIRST_INSTANT)
            member.create_system, member.external_attr = 3, 0o100640 << 16
            archive.writestr(member, files[name])
    return target.getvalue()


def unpack(data: bytes) -> dict[str, bytes]:
    """The members of a zip that `pack` could have made.

    Raises `ExportRefused` for anything else: a compressed member (so that none can swell), a path, a link, a name twice,
    bytes before, between or after the members, too many of them.
    """
    if len(data) > MAX_BYTES:
        raise _refused(f"il dépasse {MAX_BYTES} octets")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _require_plain(members, len(data))
            files = {member.filename: archive.read(member) for member in members}
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError, RuntimeError) as error:
        raise _refused("ce n'est pas une archive zip entière") from error
    if pack(files) != data:
        raise _refused("il contient autre chose que ses fichiers, ou ils n'y sont pas rangés comme à l'export")
    return files


def _require_plain(members: list[zipfile.ZipInfo], size: int) -> None:
    if len(members) > MAX_FILES:
        raise _refused(f"il contient plus de {MAX_FILES} fichiers")
    if sum(member.file_size for member in members) > size:
        raise _refused("ses fichiers se recouvrent")
    names = set()
    for member in members:
        name = member.filename
        if not _NAME.fullmatch(name) or member.orig_filename != name:
            raise _refused(f"le nom « {name[:80]!r} » n'est pas admis")
        if name in names:
            raise _refused(f"le fichier « {name} » y figure deux fois")
        if member.compress_type != zipfile.ZIP_STORED or member.compress_size != member.file_size:
            raise _refused(f"le fichier « {name} » est compressé")
        if member.flag_bits & _ENCRYPTED or member.external_attr != 0o100640 << 16:
            raise _refused(f"le fichier « {name} » n'est pas un fichier simple")
        names.add(name)


def _refused(reason: str) -> ExportRefused:
    return ExportRefused(
        f"Export refusé : {reason}.", remedy="Demander à nouveau l'export ; ne pas ouvrir ce fichier autrement."
    )
