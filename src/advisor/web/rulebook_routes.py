"""The rule base as read: its digest, its rules as data and as pages, provisions, measures, groups, glossary."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from fastapi import APIRouter, Depends, Path, Request
from fastapi.responses import HTMLResponse, Response

from advisor.access.actions import Action
from advisor.law.errors import NotFound
from advisor.law.provision import Provision
from advisor.rulebook.diagnostic import nearest
from advisor.rulebook.model import Rulebook
from advisor.service.glossary import glossary_text
from advisor.service.rule_pages import ClauseView, Links, RulePages, RuleView, page_name
from advisor.service.rule_words import Outline
from advisor.web import rulebook_examples as examples
from advisor.web.described import answers, kept_by_nothing
from advisor.web.errors import NO_STORE
from advisor.web.identity import Asked, require
from advisor.web.negotiated import HTML, JSON, form_of
from advisor.web.openapi import problems
from advisor.web.paging import Page, page_of
from advisor.web.routes import PAGE_POLICY
from advisor.web.rulebook_shapes import (
    ExampleTold,
    ExceptionTold,
    GroupList,
    GroupTold,
    LineTold,
    MeasureList,
    MeasureTold,
    ProvisionList,
    RowOfRule,
    RulebookTold,
    RuleList,
    RuleListed,
    RuleTold,
    told,
)

Noun = TypeVar("Noun")
Reads = Annotated[Asked, Depends(require(Action.READ_RULES))]
LISTED = (401, 403, 422)
ONE = (401, 403, 404, 422)
Id = Annotated[str, Path(min_length=1, max_length=120)]
LINKS = Links("/v1/rulebook/rules/", "", "/v1/rulebook/rules")
_PAGE = {HTML: {"schema": {"type": "string"}, "example": '<!DOCTYPE html>\n<html lang="fr">…</html>'}}


def rulebook_of(request: Request) -> Rulebook:
    """The rule base that the service decides with."""
    found: Rulebook = request.app.state.adviser.program.rulebook
    return found


router = APIRouter(prefix="/v1/rulebook", dependencies=[Depends(kept_by_nothing)])


def named(nouns: Mapping[str, Noun], name: str, what: str) -> Noun:
    """A noun of the rule base by its id.

    Raises: `NotFound`, with the nearest name.
    """
    if name not in nouns:
        raise NotFound(f"{what} « {name} » n'existe pas.", remedy=nearest(name, list(nouns)) or "Voir la liste.")
    return nouns[name]


def paged(page: Page, request: Request, response: Response, nouns: Mapping[str, Noun]) -> tuple[Noun, ...]:
    """The nouns of a page, in the order of their ids."""
    found = sorted(each for each in nouns if page.after is None or each > page.after)[: page.limit + 1]
    return tuple(nouns[each] for each in page.cut(request, response, found, lambda each: each))


@router.get("", **answers("rulebook", RulebookTold, examples.RULEBOOK, 401, 403))
def get_rulebook(asked: Reads, request: Request) -> RulebookTold:
    """Read the digest of the rule base, that every receipt names, and how much is in it."""
    del asked
    base = rulebook_of(request)
    return RulebookTold(
        digest=base.digest,
        rules=len(base.rules),
        rules_in_service=sum(each.state == "in_service" for each in base.rules),
        provisions=len(base.provisions),
        measures=len(base.measures),
        terms=len(base.terms),
        texts=len(base.conventions),
        clauses=len(base.clauses),
        groups=len(base.groups),
    )


@router.get("/provisions", **answers("rulebook", ProvisionList, {"items": [examples.PROVISION]}, *LISTED))
def get_provisions(
    asked: Reads, request: Request, response: Response, page: Annotated[Page, page_of("provisions")]
) -> ProvisionList:
    """List the provisions that rules rest on, each with its dated wordings and how well it was read."""
    del asked
    return ProvisionList(items=paged(page, request, response, rulebook_of(request).provisions))


@router.get("/provisions/{provision:path}", **answers("rulebook", Provision, examples.PROVISION, *ONE))
def get_provision(asked: Reads, provision: Id, request: Request) -> Provision:
    """Read one provision."""
    del asked
    return named(rulebook_of(request).provisions, provision, "La disposition")


_RULES = answers("rulebook", RuleList, {"items": [examples.LISTED]}, *LISTED)
_RULES["responses"][200]["content"] |= _PAGE


@router.get("/rules", response_model=None, **_RULES)
def get_rules(
    asked: Reads, request: Request, response: Response, page: Annotated[Page, page_of("rules")]
) -> HTMLResponse | RuleList:
    """List the rules and tables; as a page that leads to the others where `Accept` asks for it."""
    del asked
    pages = _pages(request)
    if form_of(request, (JSON, HTML)) == HTML:
        return _served(pages.index(LINKS))
    shown = paged(page, request, response, pages.by_page)
    return RuleList(items=tuple(told(RuleListed, each[0].rule, id=page_name(each[0].rule.id)) for each in shown))


_RULE = answers("rulebook", RuleTold, examples.RULE, *ONE)
_RULE["responses"][200]["content"] |= _PAGE


@router.get("/rules/{rule}", response_model=None, **_RULE)
def get_rule(asked: Reads, rule: Id, request: Request) -> HTMLResponse | RuleTold:
    """Read a rule, or a table with its rows: in words, with its examples, its law and its file; as a page where `Accept` asks."""
    del asked
    pages = _pages(request)
    if form_of(request, (JSON, HTML)) == HTML:
        return _served(pages.page(rule, LINKS))
    views = pages.views(rule)
    first = views[0].rule
    return RuleTold(
        id=page_name(first.id),
        file=first.place.file,
        source=pages.source(rule),
        rows=tuple(_row(each) for each in views),
    )


@router.get("/measures", **answers("rulebook", MeasureList, {"items": [examples.MEASURE]}, *LISTED))
def get_measures(
    asked: Reads, request: Request, response: Response, page: Annotated[Page, page_of("measures")]
) -> MeasureList:
    """List the measures of the catalogue."""
    del asked
    shown = paged(page, request, response, rulebook_of(request).measures)
    return MeasureList(items=tuple(told(MeasureTold, each) for each in shown))


@router.get("/measures/{measure}", **answers("rulebook", MeasureTold, examples.MEASURE, *ONE))
def get_measure(asked: Reads, measure: Id, request: Request) -> MeasureTold:
    """Read one measure."""
    del asked
    return told(MeasureTold, named(rulebook_of(request).measures, measure, "La mesure"))


@router.get("/groups", **answers("rulebook", GroupList, {"items": [examples.GROUP]}, *LISTED))
def get_groups(
    asked: Reads, request: Request, response: Response, page: Annotated[Page, page_of("groups")]
) -> GroupList:
    """List the groups in which partners speak together, with the rules of each."""
    del asked
    shown = paged(page, request, response, rulebook_of(request).groups)
    return GroupList(items=tuple(told(GroupTold, each) for each in shown))


@router.get("/groups/{group}", **answers("rulebook", GroupTold, examples.GROUP, *ONE))
def get_group(asked: Reads, group: Id, request: Request) -> GroupTold:
    """Read the rules of one group."""
    del asked
    return told(GroupTold, named(rulebook_of(request).groups, group, "Le groupe"))


_GLOSSARY: dict[str, Any] = {
    "tags": ["rulebook"],
    "response_class": Response,
    "responses": {
        200: {
            "description": "The glossary, as Markdown.",
            "content": {"text/markdown": {"schema": {"type": "string"}, "example": "# Glossaire\n"}},
        },
        **problems(401, 403),
    },
}


@router.get("/glossary", **_GLOSSARY)
def get_glossary(asked: Reads, request: Request) -> Response:
    """Read the glossary: the French of the rules beside the English of the code."""
    del asked
    return Response(glossary_text(rulebook_of(request)), media_type="text/markdown", headers=NO_STORE)


def _pages(request: Request) -> RulePages:
    found: RulePages = request.app.state.rule_pages
    return found


def _row(view: RuleView) -> RowOfRule:
    return told(
        RowOfRule,
        view,
        id=view.rule.id,
        title=view.rule.title,
        governing_date=view.governing,
        valid_from=view.rule.valid_from,
        valid_to=view.rule.valid_to,
        condition=_line(view.condition),
        exceptions=tuple(_exception(each) for each in view.exceptions),
        grounds=view.rule.grounds,
        examples=tuple(
            ExampleTold(title=each.example.title, expected=each.example.expected, fault=each.fault)
            for each in view.outcomes
        ),
    )


def _exception(view: ClauseView) -> ExceptionTold:
    return told(
        ExceptionTold,
        view,
        condition=_line(view.condition),
        grounds=tuple(each.id for each in view.grounds),
        exceptions=tuple(_exception(each) for each in view.exceptions),
    )


def _line(line: Outline) -> LineTold:
    return LineTold(text=line.text, parts=tuple(_line(each) for each in line.parts))


def _served(page: str) -> HTMLResponse:
    return HTMLResponse(page, headers={"Content-Security-Policy": PAGE_POLICY, **NO_STORE})
