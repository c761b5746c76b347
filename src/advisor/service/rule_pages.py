"""One HTML page a rule: the text as written, the rule in words, its examples, its law, who reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

from advisor.engine.compile import dependencies
from advisor.engine.examples import Outcome, run_examples
from advisor.law.provision import Provision
from advisor.letters.templates import templates_root
from advisor.rulebook import keywords as kw
from advisor.rulebook.load import load_rulebook
from advisor.rulebook.model import ExceptionClause, Rule, Rulebook
from advisor.service.labels import measure_title
from advisor.service.pages import page_environment
from advisor.service.rule_words import Outline, appraisal_words, head_words, outline, target_words
from advisor.service.rulebooks import rules_named


@dataclass(frozen=True, slots=True)
class ClauseView:
    """An exception in words, with those nested in it."""

    title: str
    effect: str
    condition: Outline
    says: str
    grounds: tuple[Provision, ...]
    exceptions: tuple[ClauseView, ...]


@dataclass(frozen=True, slots=True)
class RuleView:
    """One rule, or one row of a table, as its page shows it."""

    rule: Rule
    stage: str
    scope: str
    nature: str
    state: str
    governing: str
    condition: Outline
    says: str
    aims_at: str
    appraisal: tuple[tuple[str, str], ...]
    points_to: str
    exceptions: tuple[ClauseView, ...]
    provisions: tuple[Provision, ...]
    outcomes: tuple[Outcome, ...]
    reads: tuple[str, ...]
    read_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """How a page leads to another one, and to the list of all."""

    before: str
    after: str
    index: str

    def to(self, rule: str) -> str:
        """The address of the page of a rule."""
        return f"{self.before}{quote(page_name(rule))}{self.after}"


FILES = Links("", ".html", "index.html")
"""Pages that stand in one folder."""


class RulePages:
    """The pages of a rule base whose files stand under a folder; the rules are told once, when first asked for."""

    def __init__(self, rulebook: Rulebook, root: Path) -> None:
        self.rulebook = rulebook
        self._root = root

    @cached_property
    def by_page(self) -> dict[str, tuple[RuleView, ...]]:
        """What each page shows: one rule, or the rows of a table."""
        return {
            page: tuple(group)
            for page, group in groupby(_views(self.rulebook), key=lambda view: page_name(view.rule.id))
        }

    def views(self, name: str) -> tuple[RuleView, ...]:
        """The rule of that id, or every row of its table.

        Raises: `NotFound`, with the nearest names.
        """
        return self.by_page[page_name(rules_named(self.rulebook, name)[0].id)]

    def source(self, name: str) -> str:
        """The text of a rule's file. Raises: `NotFound`."""
        return _source(self._root, self.views(name)[0].rule)

    def page(self, name: str, links: Links | None = None) -> str:
        """The page of one rule or table; without `links` it stands alone.

        Raises: `NotFound`.
        """
        views = self.views(name)
        template = page_environment(templates_root()).get_template("rule.html")
        return template.render(
            page=page_name(views[0].rule.id),
            views=views,
            source=_source(self._root, views[0].rule),
            file=views[0].rule.place.file,
            titles={name: rule.title for rule in self.rulebook.rules for name in (rule.id, page_name(rule.id))},
            citing=self._citing,
            links=links,
        )

    def index(self, links: Links) -> str:
        """The page that lists all the others, stage by stage."""
        return (
            page_environment(templates_root())
            .get_template("rules.html")
            .render(stages=_by_stage(self.by_page), count=len(self.by_page), digest=self.rulebook.digest, links=links)
        )

    @cached_property
    def _citing(self) -> dict[str, tuple[str, ...]]:
        return _citing(self.rulebook)


def rule_pages(root: Path, name: str | None = None) -> dict[str, str]:
    """The page of one rule or table by its file name, or without a name those of the whole base with `index.html`.

    Raises: `RulebookInvalid`; `NotFound`.
    """
    pages = RulePages(load_rulebook(root), root)
    if name is not None:
        return {FILES.to(pages.views(name)[0].rule.id): pages.page(name)}
    files = {FILES.to(page): pages.page(page, FILES) for page in pages.by_page}
    return {**files, FILES.index: pages.index(FILES)}


def page_name(rule: str) -> str:
    """The page that a rule stands on: its own, or its table's."""
    return rule.partition("#")[0]


def _views(rulebook: Rulebook) -> list[RuleView]:
    outcomes: dict[str, list[Outcome]] = {}
    for outcome in run_examples(rulebook):
        outcomes.setdefault(outcome.rule, []).append(outcome)
    needs = _read_rules(rulebook)
    readers: dict[str, list[str]] = {}
    for reader, read in needs.items():
        for each in read:
            readers.setdefault(each, []).append(reader)
    return [
        _view(
            rule, rulebook, tuple(outcomes.get(rule.id, ())), sorted(needs[rule.id]), sorted(readers.get(rule.id, ()))
        )
        for rule in rulebook.rules
    ]


def _read_rules(rulebook: Rulebook) -> dict[str, set[str]]:
    """For each rule, those whose conclusions it reads; admissions, which every later rule goes through, are left out."""
    admissions = {rule.id for rule in rulebook.rules if rule.stage == "admission"}
    needs = dependencies(list(rulebook.rules), rulebook)
    return {reader: read - admissions for reader, read in needs.items()}


def _view(
    rule: Rule, rulebook: Rulebook, outcomes: tuple[Outcome, ...], reads: list[str], read_by: list[str]
) -> RuleView:
    return RuleView(
        rule=rule,
        stage=kw.french(kw.STAGES, rule.stage),
        scope=kw.french(kw.SCOPES, rule.scope),
        nature=kw.french(kw.NATURES, rule.nature),
        state=kw.french(kw.STATES, rule.state),
        governing=kw.french(kw.GOVERNING_DATES, rule.governing_date),
        condition=outline(rule.condition, rulebook),
        says=head_words(rule.head, rulebook) if rule.head else "",
        aims_at=target_words(rule.guard.target, rulebook) if rule.guard else "",
        appraisal=appraisal_words(rule.guard, rulebook) if rule.guard else (),
        points_to=measure_title(rule.guard.points_to, rulebook) if rule.guard and rule.guard.points_to else "",
        exceptions=tuple(_clause(clause, rulebook) for clause in rule.exceptions),
        provisions=tuple(rulebook.provisions[ground] for ground in rule.grounds),
        outcomes=outcomes,
        reads=tuple(reads),
        read_by=tuple(read_by),
    )


def _clause(clause: ExceptionClause, rulebook: Rulebook) -> ClauseView:
    return ClauseView(
        title=clause.title,
        effect=kw.french(kw.EFFECTS, clause.effect),
        condition=outline(clause.condition, rulebook),
        says=head_words(clause.head, rulebook) if clause.head else "",
        grounds=tuple(rulebook.provisions[ground] for ground in clause.grounds),
        exceptions=tuple(_clause(inner, rulebook) for inner in clause.exceptions),
    )


def _source(root: Path, rule: Rule) -> str:
    inside = rule.place.file.removeprefix(f"{root.name}/")
    return (root / inside).read_text(encoding="utf-8")


def _citing(rulebook: Rulebook) -> dict[str, tuple[str, ...]]:
    """For each provision, the pages of the rules that rest on it."""
    found: dict[str, dict[str, None]] = {}
    for rule in rulebook.rules:
        for ground in rule.grounds:
            found.setdefault(ground, {})[page_name(rule.id)] = None
    return {ground: tuple(pages) for ground, pages in found.items()}


def _by_stage(by_page: dict[str, tuple[RuleView, ...]]) -> Iterator[tuple[str, list[tuple[str, RuleView]]]]:
    for stage in kw.STAGES:
        pages = [(page, views[0]) for page, views in sorted(by_page.items()) if views[0].stage == stage]
        if pages:
            yield stage, pages
