"""What an evaluation needs and keeps warm: the checked rule base, its program, and the two engines."""

from __future__ import annotations

import platform
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from itertools import repeat
from pathlib import Path
from typing import Literal

from advisor import __version__
from advisor.advice.advice import Advice, Alarms
from advisor.advice.alarms import merged, raise_alarms
from advisor.advice.explain import explain
from advisor.audit.receipt import EngineMark
from advisor.casefile.model import CaseFile
from advisor.casefile.read import read_case
from advisor.casefile.salvage import readings_of
from advisor.casefile.terms import sheet_of
from advisor.engine import reference
from advisor.engine.compile import compile_rulebook
from advisor.engine.derivation import Derivation
from advisor.engine.derive import derive
from advisor.engine.program import Program
from advisor.engine.worker import DurableEngine, available, engine_description
from advisor.law.errors import AdvisorError, CaseRejected
from advisor.rulebook.load import load_rulebook

EngineSetting = Literal["both", "reference"]


@dataclass(frozen=True)
class Adviser:
    """A rule base ready to advise; `engine` is absent only where the reference evaluator alone was asked for.

    `beside` adds the rules that are not yet in service: they are shown as "would change" and never decide.
    """

    program: Program
    engine: DurableEngine | None
    notice: str
    beside: Program | None = None

    @property
    def check(self) -> Callable[[Derivation], None] | None:
        """What asks the second engine, where there is one."""
        return self.engine.check if self.engine is not None else None

    def mark(self) -> EngineMark:
        """Which engines decided, for the receipt; `code` is there where the wheel's compiled form did."""
        versions = {"advisor": __version__, "python": platform.python_version()}
        if not (reference.__file__ or "").endswith(".py"):
            versions["code"] = "compiled"
        if self.engine is not None:
            second = engine_description()
            versions[second["name"]] = second["version"]
        return EngineMark(
            name="reference+durable" if self.engine is not None else "reference",
            versions=tuple(sorted(versions.items())),
            setting="both" if self.engine is not None else "reference",
            platform=f"{platform.system()}-{platform.machine()}".lower(),
        )


@dataclass(frozen=True)
class Evaluation:
    """One case evaluated: the case, what follows from it, and the advice."""

    case: CaseFile
    derivation: Derivation
    advice: Advice


def rules_root() -> Path:
    """The folder of rules: the one of the installed wheel, else the one of the checkout."""
    installed = Path(str(files("advisor"))) / "data" / "rules"
    return installed if installed.is_dir() else Path(__file__).parents[3] / "rules"


@lru_cache(maxsize=4)
def open_adviser(rules: Path | None = None, setting: EngineSetting = "both") -> Adviser:
    """Load, check and compile the rule base once, and start the second engine.

    Raises: `RulebookInvalid` with every diagnostic. Where durable-rules does not work, `notice` says so, and every case is
    refused with its alarms: the reference alone decides only where it was asked for.
    """
    rulebook = load_rulebook(rules or rules_root())
    program = compile_rulebook(rulebook)
    waiting = any(rule.state in ("proposed", "reviewed") for rule in rulebook.rules)
    beside = compile_rulebook(rulebook, states=("in_service", "reviewed", "proposed")) if waiting else None
    if setting == "reference":
        return Adviser(program, None, "", beside)
    usable, reason = available()
    notice = "" if usable else f"Moteur durable-rules indisponible ({reason}) : aucun avis ne sera rendu."
    return Adviser(program, DurableEngine(), notice, beside)


def evaluate(adviser: Adviser, text: str, *, name: str, today: date, as_of: date | None = None) -> Evaluation:
    """Read a case file and advise on it, as of a day (else the file's own day, else today).

    Raises: `AdvisorError`; its `alarms` hold the clocks and alerts that sound all the same.
    """
    case = read_or_sound(adviser, text, name=name, today=today, as_of=as_of)
    return evaluate_case(adviser, case, as_of or case.evaluated_on or today)


def read_or_sound(adviser: Adviser, text: str, *, name: str, today: date, as_of: date | None = None) -> CaseFile:
    """Read a case file.

    Raises: `CaseRejected`; its `alarms` are those of what could still be read.
    """
    try:
        return read_case(text, adviser.program.rulebook, name)
    except CaseRejected as error:
        error.alarms = _alarms_of_readings(adviser, error.readings, as_of, today)
        raise


def alarms_in(adviser: Adviser, text: str, *, today: date, as_of: date | None = None) -> Alarms | None:
    """The alarms of a text that cannot be taken as a case file; `None` if nothing of a case can be read there."""
    return _alarms_of_readings(adviser, readings_of(text, adviser.program.rulebook), as_of, today)


def _alarms_of_readings(
    adviser: Adviser, readings: tuple[CaseFile, ...], as_of: date | None, today: date
) -> Alarms | None:
    days = [as_of or each.evaluated_on or today for each in readings]
    return merged(map(alarms_of, repeat(adviser), readings, days)) if readings else None


def evaluate_case(adviser: Adviser, case: CaseFile, as_of: date) -> Evaluation:
    """Advise on a case already read.

    Raises: `RuleConflict`, `EngineDisagreement`, `EngineUnavailable`, with `alarms`.
    """
    sheet = sheet_of(case, adviser.program.rulebook.vocabulary, as_of)
    alarms = raise_alarms(adviser.program, sheet, case.landlord.department)
    try:
        derivation = derive(adviser.program, sheet)
        if adviser.engine is not None:
            adviser.engine.check(derivation)
        return Evaluation(case, derivation, explain(derivation, alarms, beside=adviser.beside))
    except AdvisorError as error:
        error.alarms = alarms
        raise


def alarms_of(adviser: Adviser, case: CaseFile, as_of: date) -> Alarms:
    """The alarms of a case, whatever else may be wrong with it."""
    sheet = sheet_of(case, adviser.program.rulebook.vocabulary, as_of)
    return raise_alarms(adviser.program, sheet, case.landlord.department)


def persons_aimed_at(adviser: Adviser, case: CaseFile, as_of: date) -> list[str]:
    """The ids of those for whom a measure is sought, named by the case or following from it."""
    return [each.id for each in sheet_of(case, adviser.program.rulebook.vocabulary, as_of).aimed_at]
