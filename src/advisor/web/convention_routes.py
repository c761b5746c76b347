"""The conventions as read in the rule base: their texts and the clauses of each."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from advisor.rulebook.conventions import ConventionText
from advisor.web import rulebook_examples as examples
from advisor.web.described import answers, kept_by_nothing
from advisor.web.paging import Page, page_of
from advisor.web.rulebook_routes import LISTED, ONE, Id, Reads, named, paged, rulebook_of
from advisor.web.rulebook_shapes import ClauseList, ClauseTold, TextList, TextTold, told

router = APIRouter(prefix="/v1/conventions", dependencies=[Depends(kept_by_nothing)])


@router.get("", **answers("conventions", TextList, {"items": [examples.TEXT]}, *LISTED))
def get_texts(
    asked: Reads, request: Request, response: Response, page: Annotated[Page, page_of("conventions")]
) -> TextList:
    """List the texts of the conventions: where and when each holds, and how it is known."""
    del asked
    shown = paged(page, request, response, rulebook_of(request).conventions)
    return TextList(items=tuple(_text(each) for each in shown))


@router.get("/{text}", **answers("conventions", TextTold, examples.TEXT, *ONE))
def get_text(asked: Reads, text: Id, request: Request) -> TextTold:
    """Read one text, without its clauses."""
    del asked
    return _text(named(rulebook_of(request).conventions, text, "Le texte"))


@router.get("/{text}/clauses", **answers("conventions", ClauseList, {"items": [examples.CLAUSE]}, *ONE))
def get_clauses(
    asked: Reads, text: Id, request: Request, response: Response, page: Annotated[Page, page_of("clauses")]
) -> ClauseList:
    """List the clauses of a text: who owes what to whom, when, and what would prove it."""
    del asked
    found = named(rulebook_of(request).conventions, text, "Le texte").clauses
    shown = paged(page, request, response, {each.id: each for each in found})
    return ClauseList(items=tuple(told(ClauseTold, each) for each in shown))


@router.get("/{text}/clauses/{clause}", **answers("conventions", ClauseTold, examples.CLAUSE, *ONE))
def get_clause(asked: Reads, text: Id, clause: Id, request: Request) -> ClauseTold:
    """Read one clause of a text."""
    del asked
    found = named(rulebook_of(request).conventions, text, "Le texte").clauses
    return told(ClauseTold, named({each.id: each for each in found}, clause, "La clause"))


def _text(found: ConventionText) -> TextTold:
    return told(TextTold, found, clauses=len(found.clauses))
