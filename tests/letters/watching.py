"""What the process reaches for while a letter is printed: files, the network, other programs."""

from __future__ import annotations

import sys

watched: list[str] = []
_watching = False


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if _watching and event in {"open", "socket.connect", "socket.getaddrinfo", "urllib.Request", "subprocess.Popen"}:
        watched.append(f"{event} {arguments[0]}")


sys.addaudithook(_watch)


def watch(*, on: bool) -> None:
    """Watch, or no longer: an audit hook cannot be taken off, only put to sleep."""
    global _watching  # noqa: PLW0603
    watched.clear()
    _watching = on


def reached(events: list[str]) -> list[str]:
    """What a letter has no business with."""
    return [each for each in events if any(word in each for word in ("/etc/", "socket", "Popen", "urllib"))]
