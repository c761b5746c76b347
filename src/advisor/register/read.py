"""Text to Register: YAML or JSON, every fault said at once with its place and its remedy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import ValidationError

from advisor.law.errors import RegisterRejected
from advisor.law.misfit import fault_of
from advisor.register.model import Record, Register
from advisor.register.names import named_persons
from advisor.register.site_checks import site_contradictions
from advisor.rulebook import convention_keywords as words
from advisor.rulebook.diagnostic import Findings, nearest
from advisor.rulebook.keywords import french
from advisor.rulebook.model import Rulebook
from advisor.rulebook.read import Mapping, Node, Sequence, plain_data, read_nodes

_IDENTITY = "IC03"


def read_register(text: str, rulebook: Rulebook, name: str = "registre") -> Register:
    """Read and validate a register of evidence.

    Raises: `RegisterRejected` whose message lists every fault with its line.
    """
    findings = Findings()
    node = read_nodes(text, name, findings)
    if node is None:
        raise _rejected([each.without_excerpt() for each in findings.all()])
    try:
        register = Register.model_validate(plain_data(node))
    except ValidationError as error:
        faults = [f"{_place(node, each['loc'], name)} : {fault_of(each)}" for each in error.errors(include_url=False)]
        raise _rejected(faults) from error
    faults = [f"{name} : {fault}" for fault in contradictions(register, rulebook)]
    if faults:
        raise _rejected(faults)
    return register


def contradictions(register: Register, rulebook: Rulebook) -> Iterator[str]:
    """What a register says that cannot be: names used twice or unknown, days in the wrong order."""
    places, texts, clauses = (
        [each.id for each in register.territories],
        list(rulebook.conventions),
        list(rulebook.clauses),
    )
    for section, record in records(register):
        where = f"{section}, « {record.id} »"
        if record.until is not None and record.until < record.on:
            yield f"{where} : la fin ({record.until}) précède le début ({record.on})"
        yield from (f"{where} : {fault}" for fault in _unknown("le territoire", record.territories, places))
        yield from (f"{where} : {fault}" for fault in _unknown("le texte", filter(None, [record.text]), texts))
        yield from (f"{where} : {fault}" for fault in _unknown("la clause", record.clauses, clauses))
    yield from _links(register, rulebook)
    yield from named_persons((f"{section}, « {record.id} »", record) for section, record in records(register))
    yield from named_persons((f"dérogation sur « {each.clause} »", each) for each in register.overrides)
    for name, count in Counter(record.id for _, record in records(register)).items():
        if count > 1:
            yield f"« {name} » désigne {count} lignes ; donner à chacune un nom à elle"
    referents = [each.id for each in register.referents]
    for each in register.referents:
        named = [each.deputy_of] if each.deputy_of else []
        yield from (f"referents, « {each.id} » : {fault}" for fault in _unknown("le référent", named, referents))
    yield from site_contradictions(register, rulebook)
    for override in register.overrides:
        where = f"dérogation sur « {override.clause} »"
        yield from (f"{where} : {fault}" for fault in _unknown("la clause", [override.clause], clauses))
        yield from (f"{where} : {fault}" for fault in _unknown("le territoire", [override.territory], places))
        if override.until < override.on:
            yield f"{where} : la fin précède le début"
    for address in register.addresses:
        yield from (
            f"addresses, « {address.body} » : {each}" for each in _unknown("le territoire", address.territories, places)
        )


def _unknown(what: str, named: Iterable[str], known: list[str]) -> Iterator[str]:
    for name in named:
        if name not in known:
            yield f"{what} « {name} » n'existe pas. {nearest(name, known)}".rstrip()


def _links(register: Register, rulebook: Rulebook) -> Iterator[str]:
    """What exchanges and meetings name that nobody declared, and an exchange whose sense its roles contradict."""
    referents = [each.id for each in register.referents]
    meetings = {each.id: each for each in register.meetings}
    for meeting in register.meetings:
        unknown = _unknown("le groupe", filter(None, [meeting.group]), list(rulebook.groups))
        yield from (f"meetings, « {meeting.id} » : {fault}" for fault in unknown)
    for each in register.exchanges:
        where = f"exchanges, « {each.id} »"
        named = filter(None, [each.from_referent, each.to_referent])
        yield from (f"{where} : {fault}" for fault in _unknown("le référent", named, referents))
        yield from (
            f"{where} : {fault}" for fault in _unknown("la réunion", filter(None, [each.meeting]), list(meetings))
        )
        held = meetings.get(each.meeting or "")
        if held is not None and held.on != each.on:
            yield f"{where} : échangé le {each.on}, mais dit dans la réunion « {held.id} » du {held.on}"
        if each.category == _IDENTITY and not each.named:
            yield f"{where} : une identité ({_IDENTITY}) est nominative ; sans nom, dire IC01 ou IC02"
        if each.given and each.from_role not in words.LANDLORD_SIDE:
            yield f"{where} : donné par « {french(words.ROLES, each.from_role)} » ; seul le bailleur donne, sinon il reçoit"
        if not each.given and each.to_role not in words.LANDLORD_SIDE:
            yield f"{where} : reçu par « {french(words.ROLES, each.to_role)} » ; seul le bailleur reçoit, sinon il donne"
        if each.erased_on is not None and each.erased_on < each.on:
            yield f"{where} : effacé ({each.erased_on}) avant d'être échangé ({each.on})"


def records(register: Register) -> Iterator[tuple[str, Record]]:
    """Every line of the register, with the name of its section."""
    for section in type(register).model_fields:
        value = getattr(register, section)
        for each in value if isinstance(value, tuple) else ():
            if isinstance(each, Record):
                yield section, each


def _rejected(faults: list[str]) -> RegisterRejected:
    return RegisterRejected(
        "Le registre ne peut pas être utilisé :\n" + "\n".join(f"  - {fault}" for fault in dict.fromkeys(faults)),
        remedy="Corriger chaque point signalé ; rien n'a été pris en compte.",
    )


def _place(node: Node, loc: tuple[Any, ...], name: str) -> str:
    """The line of the text that an error of the model speaks of, and its path."""
    here = node
    for step in loc:
        if isinstance(here, Mapping):
            found = next((value for key, value in here.entries if key.text == step), None)
        elif isinstance(here, Sequence) and isinstance(step, int) and step < len(here.items):
            found = here.items[step]
        else:
            found = None
        if found is None:
            break
        here = found
    return f"{name}:{here.place.line} {'.'.join(str(step) for step in loc)}"
