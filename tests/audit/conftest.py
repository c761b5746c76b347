"""A disk that can be filled for real, and freed again."""

from __future__ import annotations

import os
import resource
import subprocess
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest

PAGE = 4_096


class FullDisk(Protocol):
    """A folder whose disk can be made to refuse the next bytes of a file."""

    folder: Path

    def fill(self, file: Path) -> None:
        """Leave room for less than one entry at the end of this file."""

    def free(self) -> None:
        """Make room again."""


class SmallFileSystem:
    """A file system of a few pages, mounted for the test: the kernel answers ENOSPC."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def fill(self, file: Path) -> None:
        with (self.folder / "filler").open("wb", buffering=0) as filler:
            try:
                while True:
                    filler.write(b"x" * PAGE)
            except OSError:
                return

    def free(self) -> None:
        (self.folder / "filler").unlink()


class SmallFiles:
    """A limit on the size of any file of this process: the kernel takes part of the bytes, then answers EFBIG."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.limits = resource.getrlimit(resource.RLIMIT_FSIZE)

    def fill(self, file: Path) -> None:
        size = file.stat().st_size if file.exists() else 0
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100, self.limits[1]))

    def free(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, self.limits)


@pytest.fixture(params=["small file system", "small files"])
def full_disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[FullDisk]:
    """A disk full for real; where mounting is not allowed, the limit on file sizes stands in and a warning says so."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if request.param == "small file system" and _mounted(disk):
        descriptor = os.open(disk, os.O_RDONLY)
        # Detached at once, it lives only as long as this descriptor: even a killed test leaves no mount behind.
        subprocess.run(["umount", "--lazy", str(disk)], check=True)  # noqa: S607 - found on the PATH of any Debian
        try:
            yield SmallFileSystem(Path(f"/proc/self/fd/{descriptor}"))
        finally:
            os.close(descriptor)
        return
    limited = SmallFiles(disk)
    yield limited
    limited.free()


def _mounted(folder: Path) -> bool:
    command = ["mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", str(folder)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        warnings.warn(f"no small file system here ({error}): file sizes are limited instead", stacklevel=2)
        return False
    return True
