"""`advisor review groups`, and what a review tells of exchanges and of the meetings of groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from typing import Annotated

import typer

from advisor.cli.console import output, print_data
from advisor.cli.options import Json, Rules, adviser_for
from advisor.review.review import Review
from advisor.rulebook import convention_keywords as words
from advisor.rulebook.diagnostic import nearest
from advisor.rulebook.groups import Group
from advisor.rulebook.keywords import french
from advisor.service.refusals import Misuse

GroupName = Annotated[str | None, typer.Argument(metavar="[GROUPE]", help="Le groupe ; tous si rien n'est dit.")]


def groups(name: GroupName = None, *, as_json: Json = False, rules: Rules = None) -> None:
    """Dire les règles d'un groupe où les partenaires se parlent, ou de tous : qui siège, ce qui se dit, se garde, ne sort jamais."""
    known = adviser_for(rules, "reference").program.rulebook.groups
    if name is not None and name not in known:
        raise Misuse(f"Le groupe « {name} » n'existe pas.", remedy=nearest(name, list(known)) or ", ".join(known))
    shown = [known[name]] if name else list(known.values())
    if as_json:
        print_data([asdict(each) | {"place": str(each.place)} for each in shown])
        return
    for each in shown:
        output().print("\n".join(group_lines(each)) + "\n", markup=False)


def group_lines(group: Group) -> Iterator[str]:
    """The rules of a group, one sentence a line."""
    roles = ", ".join(french(words.ROLES, role) for role in group.attendees)
    told = " ; ".join(f"{code} {words.INFORMATION[code]}" for code in group.information)
    yield f"{group.title} ({group.id})"
    yield f"  peuvent siéger : {roles}"
    yield f"  charte : {'à signer par chacun avant de siéger' if group.charter else 'aucune'}"
    yield f"  situations de personnes : {'en groupe restreint seulement' if group.named_cases else 'jamais'}"
    yield f"  on y parle de : {told}"
    yield f"  trace nominative : {'admise' if group.named_record else 'aucune'}"
    yield f"  peut se garder : {' ; '.join(group.may_be_kept)}"
    yield f"  ne sort jamais : {' ; '.join(group.never_leaves)}"
    if group.remark:
        yield f"  remarque : {group.remark}"
    yield f"  sources : {' ; '.join(group.sources)} (confiance {french(words.CONFIDENCES, group.confidence)})"


def show_records(found: Review) -> None:
    """Print each exchange and meeting judged: findings with their remedy, questions, day of erasure."""
    console, lines = output(), {"exchange": "Échanges d'informations", "meeting": "Réunions de groupe"}
    for scope, title in lines.items():
        told = [each for each in found.records if each.scope == scope]
        if told:
            counts = Counter(each.verdict for each in told)
            summary = ", ".join(f"{word} {counts[code]}" for word, code in words.CONFORMITY.items() if counts[code])
            console.print(f"{title} : {summary}", markup=False)
        for each in told:
            for finding in (one for one in found.findings if one.record == each.record):
                broken = f" [{', '.join(finding.clauses)}]" if finding.clauses else ""
                weight = "" if finding.is_breach else " (à apprécier)"
                console.print(f"  {each.record} du {each.on}{weight} : {finding.title}{broken}", markup=False)
                console.print(f"    → {finding.remedy}", markup=False)
            for question in each.questions:
                console.print(f"  {each.record} du {each.on} ? {question.text} ({question.asked_of})", markup=False)
            if each.erase_by is not None:
                console.print(f"  {each.record} : à effacer au plus tard le {each.erase_by}", markup=False)
