"""Which incidents a measure rests on, and the law each was judged under."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from advisor.advice.reasons import citations_of, merged
from advisor.advice.recommend import Candidate
from advisor.engine.derive import Derivation
from advisor.engine.reference import Frame, members, truth
from advisor.law.provision import Citation
from advisor.law.truth import Truth
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import Aggregate, All, AnyOf, Condition, Holds, Not, TermRef, walk
from advisor.rulebook.model import Conclusion

TRUE = Truth.TRUE


def incidents_of(candidate: Candidate, derivation: Derivation) -> tuple[str, ...]:
    """The incidents on which the proposals of a measure rest, in the file's order.

    What the person aimed at suffered is never among them: it is not held against that person, nor quoted to them.
    """
    found: set[str] = set()
    for judgement, emission in candidate.proposals:
        if judgement.frame.item.scope == "incident":
            found.add(judgement.frame.item.id)
            continue
        condition = derivation.program.conditions[emission.rule.condition]
        found.update(_behind(condition, judgement.frame, derivation, set()))
    sheet = derivation.sheet
    return tuple(
        item.id
        for item in sheet.lists.get("incident", ())
        if item.id in found
        and sheet.related.get((item.id, candidate.person), {}).get(kw.SUFFERED, (False,))[0] is not True
    )


def _behind(node: Condition, frame: Frame, derivation: Derivation, seen: set[str]) -> Iterator[str]:
    if isinstance(node, Not) or truth(node, frame) is Truth.FALSE:
        return
    if isinstance(node, All | AnyOf):
        for part in node.parts:
            yield from _behind(part, frame, derivation, seen)
        return
    inside: Iterable[object] = (node.what,) if isinstance(node, Holds) else walk(node)
    for each in inside:
        if isinstance(each, Aggregate):
            yield from _members(each, frame)
        elif isinstance(each, TermRef):
            yield from _term(each.term, frame, derivation, seen)


def _members(node: Aggregate, frame: Frame) -> Iterator[str]:
    if node.items != "incident":
        return
    if frame.item.scope != "case" and frame.world.closed(node, frame):
        frame = frame.world.frame(frame.view, frame.world.sheet.case)
    for inner, belongs in members(node, frame):
        if belongs is TRUE:
            yield inner.item.id


def _term(term_id: str, frame: Frame, derivation: Derivation, seen: set[str]) -> Iterator[str]:
    if term_id in seen:
        return
    seen.add(term_id)
    term, definition = derivation.world.terms[term_id], derivation.program.definitions.get(term_id)
    if term.scope not in ("case", "person"):
        return
    home = frame.around.get(term.scope) or derivation.world.frame(frame.view, derivation.sheet.case)
    if isinstance(definition, Aggregate):
        yield from _members(definition, home)
    elif definition is not None:
        yield from _behind(definition, home, derivation, seen)  # type: ignore[arg-type]
    elif term.concluded:
        for (_, view), judgements in derivation.judgements.items():
            if view != home.view:
                continue
            for judgement in judgements:
                heads = [emission.head for emission in judgement.verdict.emissions if emission.truth is TRUE]
                names = {name for head in heads if isinstance(head, Conclusion) for name, _ in head.values}
                if judgement.frame.item is home.item and term_id in names:
                    condition = derivation.program.conditions[judgement.verdict.rule.condition]
                    yield from _behind(condition, judgement.frame, derivation, seen)


def substance(incidents: tuple[str, ...], view: str, derivation: Derivation) -> tuple[Citation, ...]:
    """The citations of the rules that qualified the incidents, each in the wording of the fact's date."""
    shown = derivation.views.get(view, view)
    wanted = set(incidents)
    groups = []
    for (_, seen), judgements in derivation.judgements.items():
        if seen != shown:
            continue
        for judgement in judgements:
            rule = judgement.verdict.rule.rule
            if rule.scope != "incident" or rule.governing_date != "fact" or judgement.frame.item.id not in wanted:
                continue
            if any(emission.truth is TRUE for emission in judgement.verdict.emissions):
                groups.append(citations_of(rule, judgement.frame, derivation))
    return merged(*groups)
