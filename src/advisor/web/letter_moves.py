"""A letter that a demand takes further, against the state of it that the demand read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Path, Request
from fastapi.responses import Response

from advisor.service.letter_views import letter_seen
from advisor.service.sealing import Desk
from advisor.web.conditional import IfMatch, against_state, model_tag, require_tag
from advisor.web.described import Reference
from advisor.web.identity import Asked
from advisor.web.letter_shapes import LetterTold, letter_told

LetterNumber = Annotated[int, Path(ge=1, le=2**53, description="The letter: the entry of its draft in the journal.")]


@dataclass(frozen=True, slots=True)
class Move:
    """What the path and `If-Match` name of a letter; how it stands afterwards goes out with its new `ETag`."""

    reference: str
    letter: int
    request: Request
    response: Response
    tag: str

    @contextmanager
    def by(self, asked: Asked) -> Iterator[Desk]:
        """The desk of whoever moves the letter, while it stands as it was read.

        Raises: `NotFound`; `PreconditionFailed`.
        """
        desk = asked.desk(self.request)
        require_tag(self.tag, model_tag(letter_told(letter_seen(desk, self.reference, self.letter))))
        with against_state():
            yield desk

    def told(self, desk: Desk) -> LetterTold:
        """The letter as it now stands."""
        return told_of(desk, self.reference, self.letter, self.response)


def _move(reference: Reference, letter: LetterNumber, request: Request, response: Response, tag: IfMatch) -> Move:
    return Move(reference, letter, request, response, tag)


Moved = Annotated[Move, Depends(_move)]


def told_of(desk: Desk, reference: str, letter: int, response: Response) -> LetterTold:
    """A letter as it now stands, its entity tag in the answer."""
    told = letter_told(letter_seen(desk, reference, letter))
    response.headers["ETag"] = model_tag(told)
    return told
