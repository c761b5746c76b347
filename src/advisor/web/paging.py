"""Lists a page at a time: `limit` and an opaque `cursor`, the following page in `Link` (RFC 8288).

A cursor says where a list goes on, and nothing that opens anything: who asks is recognised for each page anew. It is
checked, not signed.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from fastapi import Depends, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response

from advisor.audit.canonical import canonical_bytes
from advisor.law.errors import NotFound

MOST, USUAL = 200, 50
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list is asked: at most `limit` items after a position (none: from the start)."""

    listing: str
    limit: int
    after: str | None

    @property
    def after_number(self) -> int:
        """The position of a list whose positions are numbers; 0 from the start.

        Raises: `RequestValidationError` for a cursor of another list.
        """
        if self.after is None:
            return 0
        if not self.after.isascii() or not self.after.isdigit() or len(self.after) > 18:
            raise _no_cursor()
        return int(self.after)

    def cut(
        self, request: Request, response: Response, found: Sequence[Item], position: Callable[[Item], object]
    ) -> Sequence[Item]:
        """The items of this page out of `limit + 1` that were sought; the answer links to the following page, if any."""
        shown = found[: self.limit]
        if len(found) > len(shown):
            cursor = _written(self.listing, str(position(shown[-1])))
            following = request.url.include_query_params(cursor=cursor)
            response.headers["Link"] = f'<{following.path}?{following.query}>; rel="next"'
        return shown

    def of_all(
        self, request: Request, response: Response, every: Sequence[Item], number: Callable[[Item], int]
    ) -> Sequence[Item]:
        """The items of this page out of a whole list in the order of their numbers; the answer links to the following page.

        Raises: `RequestValidationError` for a cursor of another list.
        """
        found = [each for each in every if number(each) > self.after_number]
        return self.cut(request, response, found[: self.limit + 1], number)


def numbered(every: Iterable[Item], number: Callable[[Item], int], asked: int, what: str) -> Item:
    """The item of a number, out of a whole list; `what` says in French what is not there.

    Raises: `NotFound`.
    """
    found = next((each for each in every if number(each) == asked), None)
    if found is None:
        raise NotFound(f"Il n'y a pas {what} n° {asked} dans ce dossier.", remedy="Voir leur liste.")
    return found


def page_of(listing: str) -> Any:
    """A dependency: the page of a list that is asked; a cursor of another list is refused (422)."""

    def asked(
        limit: Annotated[int, Query(ge=1, le=MOST, description="How many at most.")] = USUAL,
        cursor: Annotated[
            str | None, Query(max_length=400, description="Where to go on; from the `Link` of the page before.")
        ] = None,
    ) -> Page:
        return Page(listing, limit, None if cursor is None else _read(listing, cursor))

    return Depends(asked)


def _written(listing: str, position: str) -> str:
    return base64.urlsafe_b64encode(canonical_bytes([listing, position])).decode().rstrip("=")


def _read(listing: str, cursor: str) -> str:
    try:
        told = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, RecursionError):
        raise _no_cursor() from None
    match told:
        case [str(name), str(position)] if name == listing and _written(listing, position) == cursor:
            return position
    raise _no_cursor()


def _no_cursor() -> RequestValidationError:
    fault = "ce n'est pas la suite de cette liste ; reprendre celle que donne l'en-tête Link de la page d'avant"
    return RequestValidationError([{"loc": ("query", "cursor"), "type": "value_error", "ctx": {"error": fault}}])
