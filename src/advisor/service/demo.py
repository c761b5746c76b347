"""The whole line on a set of cases: advice, page, letters, seal; then the record is verified and one case replayed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from advisor.advice.advice import PersonAdvice
from advisor.audit.verdict import Verdict
from advisor.law.errors import AdvisorError, LetterIncomplete
from advisor.service.adviser import Adviser, Evaluation, evaluate
from advisor.service.mail import Posting, draft_letter
from advisor.service.output import write_file
from advisor.service.pages import advice_page
from advisor.service.record import Record, advice_bytes, open_record, seal_advice, verify
from advisor.service.refusals import keeping_alarms
from advisor.service.replay import Replay, replay
from advisor.service.summary import Summary, summarise


@dataclass(frozen=True, slots=True)
class LetterLine:
    """What became of one letter: the files written, or the reason why there is none."""

    measure: str
    title: str
    files: tuple[Path, ...]
    refused: str = ""


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One case of the demo: its evaluation and summary, or its refusal."""

    name: str
    evaluation: Evaluation | None
    summary: Summary | None
    letters: tuple[LetterLine, ...]
    refused: AdvisorError | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """The end of the demo: the trail's verdict, that of its pieces, and the replay of one case."""

    trail: Verdict
    pieces: Verdict | None
    replayed: Replay | None

    @property
    def sound(self) -> bool:
        """True when the record is whole and the replay gave the same bytes."""
        whole = self.trail.intact and (self.pieces is None or self.pieces.intact)
        return whole and (self.replayed is None or self.replayed.identical)


@dataclass(frozen=True, slots=True)
class Demo:
    """What every case of a demo shares; `moment` gives an ISO instant, `secret` a new key of 32 bytes."""

    adviser: Adviser
    out: Path
    today: date
    moment: Callable[[], str]
    secret: Callable[[], bytes]

    @property
    def record(self) -> Record:
        """Where the demo seals."""
        return open_record(self.out / "registre")


def run_cases(demo: Demo, cases: Iterable[tuple[str, str]]) -> Iterator[CaseLine]:
    """Evaluate, write, draft and seal each case, given by name and text; a refused case does not stop the others."""
    for name, text in cases:
        try:
            evaluation = evaluate(demo.adviser, text, name=name, today=demo.today)
        except AdvisorError as error:
            yield CaseLine(name, None, None, (), error)
            continue
        with keeping_alarms(evaluation.advice.alarms):
            line = _case_line(demo, name, evaluation)
        yield line


def _case_line(demo: Demo, name: str, evaluation: Evaluation) -> CaseLine:
    rulebook, advice, stem = demo.adviser.program.rulebook, evaluation.advice, Path(name).stem
    write_file(demo.out / "avis" / f"{stem}.json", advice_bytes(advice))
    write_file(demo.out / "pages" / f"{stem}.html", advice_page(advice, evaluation.case, rulebook))
    letters = tuple(_letters(demo, evaluation, stem))
    if not any(letter.files for letter in letters):
        seal_advice(demo.record, demo.adviser, evaluation, secret=demo.secret(), recorded_at=demo.moment())
    return CaseLine(name, evaluation, summarise(advice, evaluation.case, rulebook), letters)


def prove(demo: Demo, reference: str | None) -> Proof:
    """Verify the record of the demo, and replay one of its cases."""
    trail, pieces = verify(demo.record)
    return Proof(trail, pieces, replay(demo.record, demo.adviser, reference) if reference else None)


def _letters(demo: Demo, evaluation: Evaluation, stem: str) -> Iterator[LetterLine]:
    for person in evaluation.advice.persons:
        for measure, title in letters_called_for(person):
            try:
                posting = draft_letter(
                    demo.record,
                    demo.adviser,
                    evaluation,
                    person=person.person,
                    measure=measure,
                    secret=demo.secret(),
                    recorded_at=demo.moment(),
                )
            except LetterIncomplete as error:
                yield LetterLine(measure, title, (), error.message)
                continue
            files = write_copies(posting, demo.out / "courriers", f"{stem}-{measure}-{person.person}")
            yield LetterLine(measure, title, files)


def letters_called_for(person: PersonAdvice) -> Iterator[tuple[str, str]]:
    """The letters that the advice calls for: that of the recommended measure, and those of the landlord's duties."""
    if person.recommended is not None and person.recommended.letter:
        yield person.recommended.measure, person.recommended.title
    for duty in person.obligations:
        if duty.letter and duty.status == "lawful":
            yield duty.measure, duty.title


def write_copies(posting: Posting, folder: Path, stem: str) -> tuple[Path, ...]:
    """Write the internal copy and one outgoing copy for each addressee.

    Raises: `StorageFailed`.
    """
    outgoing = (
        write_file(folder / f"{stem}-envoi{rank}.pdf", copy.pdf) for rank, copy in enumerate(posting.outgoing, start=1)
    )
    return (write_file(folder / f"{stem}-interne.pdf", posting.internal.pdf), *outgoing)
