"""What the API answers besides advice and letters."""

from __future__ import annotations

from typing import Literal

from advisor.law.value import Value


class Health(Value):
    """That the service answers, with which rule base and which engines."""

    status: Literal["ok"]
    version: str
    rulebook: str
    engine: str
    notice: str


class Readiness(Value):
    """That the service can work; `database` is `none` for a service that keeps nothing."""

    status: Literal["ready"]
    database: Literal["ok", "none"]


class TrailHead(Value):
    """The last entry of a trail; noted elsewhere, it anchors it."""

    sequence: int
    digest: str


class TrailFinding(Value):
    """One fault of a trail, with its place and remedy in French; lines and columns count from 1, offsets from 0."""

    code: str
    message: str
    remedy: str
    entry: int | None
    line: int | None
    column: int | None
    offset: int | None
    field: str
    file: str


class TrailVerdict(Value):
    """What a verification says: findings are faults, notes are not."""

    intact: bool
    count: int
    head: TrailHead
    findings: tuple[TrailFinding, ...]
    notes: tuple[str, ...]
