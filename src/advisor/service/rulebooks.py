"""What an expert asks of the rule base: is it sound, what does a rule answer on a case, which terms are there."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from advisor.advice.advice import Question, RuleReason, TruthWord
from advisor.advice.reasons import Asker, rule_reason
from advisor.advice.story import word
from advisor.casefile.read import read_case
from advisor.casefile.terms import sheet_of
from advisor.engine.compile import compile_rulebook
from advisor.engine.derivation import Derivation, Judgement
from advisor.engine.derive import derive
from advisor.engine.examples import Outcome, run_examples
from advisor.engine.program import VIEWS
from advisor.engine.resolve import holds
from advisor.law.errors import NotFound, RulebookInvalid
from advisor.law.truth import Truth, any_of
from advisor.rulebook.diagnostic import Diagnostic, nearest
from advisor.rulebook.format import format_text
from advisor.rulebook.load import examine_rulebook, load_rulebook
from advisor.rulebook.model import Rule, Rulebook
from advisor.rulebook.schema import rule_schema, table_schema
from advisor.rulebook.vocabulary import Term
from advisor.service.labels import VIEWS as VIEW_LABELS
from advisor.service.output import write_file
from advisor.service.rule_words import head_words


@dataclass(frozen=True, slots=True)
class RuleCheck:
    """The state of a rule base: every diagnostic, then (when there is none) every example that does not hold."""

    rules: int
    examples: int
    diagnostics: tuple[Diagnostic, ...]
    failures: tuple[Outcome, ...]

    @property
    def sound(self) -> bool:
        """True when nothing was found."""
        return not self.diagnostics and not self.failures


def check_rules(root: Path) -> RuleCheck:
    """Check the rule base under `root`; its examples are run once no diagnostic is left."""
    rulebook, diagnostics = examine_rulebook(root)
    if rulebook is None or diagnostics:
        return RuleCheck(len(rulebook.rules) if rulebook else 0, 0, diagnostics, ())
    outcomes = run_examples(rulebook)
    failures = tuple(outcome for outcome in outcomes if outcome.fault)
    return RuleCheck(len(rulebook.rules), len(outcomes), (), failures)


@dataclass(frozen=True, slots=True)
class Trial:
    """What a rule answers on one item of a case: its reasoning, what it then says, and what it lacks."""

    item: str
    views: tuple[str, ...]
    answer: TruthWord
    reason: RuleReason
    says: tuple[str, ...]
    questions: tuple[Question, ...]


def format_rules(root: Path, *, write: bool) -> tuple[str, ...]:
    """The files whose text is not the canonical one; rewritten when `write`. Files with comments are left alone.

    Raises: `RulebookInvalid` when the rule base has diagnostics.
    """
    vocabulary = load_rulebook(root).vocabulary
    changed = []
    for path in sorted(root.rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        try:
            canonical = format_text(text, f"{root.name}/{path.relative_to(root).as_posix()}", vocabulary)
        except RulebookInvalid:
            continue
        if canonical != text:
            changed.append(str(path.relative_to(root)))
            if write:
                write_file(path, canonical)
    return tuple(changed)


def rule_schemas(root: Path) -> dict[str, dict[str, Any]]:
    """The JSON Schemas with which an editor completes and underlines rule and table files."""
    rulebook = load_rulebook(root)
    return {"regle": rule_schema(rulebook), "table": table_schema(rulebook)}


def try_rule(  # noqa: PLR0913 - a rule, a base, a case, and the days on which it may be read
    root: Path, name: str, text: str, *, case_name: str, today: date, as_of: date | None
) -> tuple[Trial, ...]:
    """Run the whole base on a case and tell what one rule (or each row of a table) answers, whatever its state.

    Raises: `NotFound` for an unknown rule; `RulebookInvalid`; `CaseRejected`; `RuleConflict`.
    """
    rulebook = load_rulebook(root)
    wanted = {rule.id for rule in rules_named(rulebook, name)}
    tried = replace(
        rulebook,
        rules=tuple(replace(rule, state="in_service") if rule.id in wanted else rule for rule in rulebook.rules),
    )
    case = read_case(text, tried, case_name)
    sheet = sheet_of(case, tried.vocabulary, as_of or case.evaluated_on or today)
    derivation = derive(compile_rulebook(tried), sheet)
    return tuple(trial for rule in tried.rules if rule.id in wanted for trial in _trials(rule, derivation))


def rules_named(rulebook: Rulebook, name: str) -> tuple[Rule, ...]:
    """The rule of that id, or every row of the table of that id.

    Raises: `NotFound`, with the nearest names.
    """
    found = tuple(rule for rule in rulebook.rules if name in (rule.id, rule.id.partition("#")[0]))
    if not found:
        known = list(dict.fromkeys(rule.id.partition("#")[0] for rule in rulebook.rules))
        raise NotFound(
            f"La règle « {name} » n'existe pas.",
            remedy=nearest(name, known) or "« advisor rule page » en donne la liste.",
        )
    return found


def _trials(rule: Rule, derivation: Derivation) -> Iterator[Trial]:
    """One trial an item; views that answer alike are told together."""
    found: dict[str, list[Trial]] = {}
    for view in dict.fromkeys(derivation.views.get(view, view) for view in VIEWS):
        shared = tuple(VIEW_LABELS[each] for each in VIEWS[1:] if derivation.views.get(each, each) == view)
        for judgement in derivation.of_rule(rule.id, view):
            trial = _trial(rule, judgement, shared, derivation)
            told = found.setdefault(trial.item, [])
            same = next((index for index, each in enumerate(told) if _alike(each, trial)), None)
            if same is None:
                told.append(trial)
            else:
                told[same] = replace(told[same], views=(*told[same].views, *trial.views))
    for told in found.values():
        yield from told


def _alike(one: Trial, other: Trial) -> bool:
    return replace(one, views=()) == replace(other, views=())


def _trial(rule: Rule, judgement: Judgement, views: tuple[str, ...], derivation: Derivation) -> Trial:
    verdict, item = judgement.verdict, judgement.frame.item
    answer = holds(verdict) if rule.guard is not None else any_of(each.truth for each in verdict.emissions)
    asker = Asker(derivation)
    if answer is Truth.UNKNOWN:
        asker.ask(verdict.rule, judgement.frame, rule.id)
    return Trial(
        item=item.label or item.id,
        views=views,
        answer=word(answer),
        reason=rule_reason(judgement, answer, derivation),
        says=tuple(
            head_words(each.head, derivation.program.rulebook) + ("" if each.truth is Truth.TRUE else " (à établir)")
            for each in verdict.emissions
        ),
        questions=asker.questions(),
    )


def terms_like(rulebook: Rulebook, text: str) -> tuple[Term, ...]:
    """The terms whose name or question contains `text`, accents and case aside; all of them for an empty text."""
    wanted = _plain(text)
    return tuple(
        term
        for term in sorted(rulebook.terms.values(), key=lambda each: _plain(each.id))
        if wanted in _plain(term.id) or wanted in _plain(term.question)
    )


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
