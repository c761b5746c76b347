"""The worker dies, sleeps, errs or is missing: the case is refused, the next one works, nothing is left behind."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from small_rulebook import answered, compiled, sheet, term

from advisor.advice.advice import Alarms
from advisor.engine import durable
from advisor.engine.derivation import Derivation
from advisor.engine.encode import EncodedProgram, encode
from advisor.engine.program import Program
from advisor.engine.worker import DurableEngine, available, engine_description
from advisor.law.errors import EngineUnavailable
from advisor.law.possible import UNKNOWN
from advisor.rulebook.condition import All, Compare, Const, Holds, TermRef
from advisor.service.adviser import evaluate, open_adviser

pytestmark = pytest.mark.skipif(durable.native is None, reason=durable.MISSING)
TERMS = [term("oui", "boolean"), term("nombre", "number")]


def program(least: int = 2) -> Program:
    above = Compare(TermRef("nombre"), ">=", Const(least, "number"))
    return compiled([Holds(TermRef("oui")), All((Holds(TermRef("oui")), above))], TERMS)


def case(known: Program, items: int = 3) -> Derivation:
    return answered(known, sheet([{"oui": (True, False, UNKNOWN)[n % 3], "nombre": n} for n in range(items)]))


@pytest.fixture
def own() -> Iterator[DurableEngine]:
    """An engine that this test alone may break."""
    with DurableEngine(timeout=5.0) as engine:
        yield engine


def _kill_stopped(process: int, number: signal.Signals) -> None:
    os.kill(process, number)
    with contextlib.suppress(ProcessLookupError):
        os.kill(process, signal.SIGCONT)


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGKILL])
def test_a_worker_killed_while_it_works(own: DurableEngine, number: signal.Signals) -> None:
    known = program()
    own.check(case(known))
    (before,) = own.processes
    os.kill(before, signal.SIGSTOP)
    threading.Timer(0.1, _kill_stopped, (before, number)).start()
    with pytest.raises(EngineUnavailable, match="fin du processus") as caught:
        own.check(case(known))
    assert "Aucune décision" in caught.value.message
    assert caught.value.remedy
    assert own.processes == []
    own.check(case(known))
    assert own.processes not in ([], [before])


def test_a_worker_that_died_between_two_cases_is_replaced(own: DurableEngine) -> None:
    known = program()
    own.check(case(known))
    (before,) = own.processes
    os.kill(before, signal.SIGKILL)
    while own.processes:
        time.sleep(0.01)
    own.check(case(known))
    assert own.processes not in ([], [before])


def test_a_silent_worker_is_given_up() -> None:
    known = program()
    with DurableEngine(timeout=0.2) as engine:
        with pytest.raises(EngineUnavailable, match="délai dépassé"):
            _stopped_at_birth(engine, case(known))
        assert engine.processes == []
        engine._timeout = 10.0
        engine.check(case(known))


def _stopped_at_birth(engine: DurableEngine, derivation: Derivation) -> None:
    real = subprocess.Popen

    def stopped(*args: object, **options: object) -> object:
        process = real(*args, **options)
        os.kill(process.pid, signal.SIGSTOP)
        return process

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(subprocess, "Popen", stopped)
        engine.check(derivation)


def test_a_fault_of_the_engine_refuses_the_case_and_ends_the_worker(own: DurableEngine) -> None:
    known = program()
    encoded = own.plan(known).encoded
    own.check(case(known))
    with pytest.raises(EngineUnavailable, match="une erreur est survenue"):
        own.fire(encoded, [(0, ['"p0":1,"id":"same"}', '"p0":2,"id":"same"}', '"p0":'])])
    assert own.processes == []
    own.check(case(known))


def test_programs_forgotten_by_the_worker_are_sent_again(own: DurableEngine) -> None:
    known = [program(least) for least in range(durable.KEPT_PROGRAMS + 3)]
    for _ in range(2):
        for each in known:
            own.check(case(each))
    assert len(own.processes) == 1


@pytest.mark.parametrize("workers", [1, 2])
def test_threads_share_the_workers(workers: int) -> None:
    known = [program(least) for least in range(3)]
    with DurableEngine(workers) as engine, ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(engine.check, case(known[number % 3], number % 7 + 1)) for number in range(120)]
        assert [each.result() for each in asked] == [None] * 120
        assert len(engine.processes) <= workers


def test_closing_ends_the_processes_and_a_later_question_starts_one(own: DurableEngine) -> None:
    known = program()
    own.check(case(known))
    (before,) = own.processes
    own.close()
    assert not Path(f"/proc/{before}").exists()
    own.check(case(known))
    assert len(own.processes) == 1


def test_nothing_outlives_the_program(tmp_path: Path) -> None:
    script = tmp_path / "ends.py"
    script.write_text(
        "import sys, os\n"
        "from advisor.engine.worker import DurableEngine\n"
        "engine = DurableEngine()\n"
        "with engine._worker(): pass\n"
        "print(engine.processes[0], flush=True)\n"
        "if sys.argv[1:]: os.kill(os.getpid(), 9)\n",
        encoding="utf-8",
    )
    for how in ([], ["killed"]):
        done = subprocess.run([sys.executable, script, *how], capture_output=True, text=True, timeout=60, check=False)
        until = time.monotonic() + 10
        while _runs(int(done.stdout)) and time.monotonic() < until:
            time.sleep(0.02)
        assert not _runs(int(done.stdout)), how


def _runs(process: int) -> bool:
    status = Path(f"/proc/{process}/status")
    return status.exists() and "Z (zombie)" not in status.read_text()


def test_a_missing_extension_is_said_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert available() == (True, "")
    (tmp_path / "durable_rules_engine.py").write_text("raise ImportError('undefined symbol: PyEval_CallObject')\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    works, reason = available()
    assert not works
    assert "undefined symbol: PyEval_CallObject" in reason
    assert "\n" not in reason
    with DurableEngine() as engine, pytest.raises(EngineUnavailable, match="au démarrage"):
        engine.check(case(program()))


def test_without_the_extension_no_advice_is_given_by_the_reference_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "durable_rules_engine.py").write_text("raise ImportError('no such extension')\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    both = open_adviser.__wrapped__(None, "both")
    assert "aucun avis" in both.notice
    example = Path(__file__).parents[3] / "examples" / "10-injonction-du-prefet.yaml"
    text, day = example.read_text(encoding="utf-8"), date(2026, 11, 24)
    with pytest.raises(EngineUnavailable, match="no such extension") as caught:
        evaluate(both, text, name="x", today=day)
    assert isinstance(caught.value.alarms, Alarms)
    assert caught.value.alarms.clocks
    alone = open_adviser.__wrapped__(None, "reference")
    assert (alone.engine, alone.notice, alone.mark().setting) == (None, "", "reference")
    assert evaluate(alone, text, name="x", today=day).advice.persons


def test_a_program_in_the_current_folder_is_not_taken_for_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "durable_rules_engine.py").write_text("raise SystemExit(3)\n")
    monkeypatch.chdir(tmp_path)
    assert available() == (True, "")


def test_the_worker_imports_nothing_of_the_house() -> None:
    script = "import sys, advisor.engine.durable; print(*sorted(n for n in sys.modules if n.startswith('advisor')))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["advisor", "advisor.engine", "advisor.engine.durable"]


def test_what_a_receipt_says_of_the_engine() -> None:
    told = engine_description()
    assert told["name"] == "durable-rules"
    assert told["version"] == "2.0.28"
    assert told["python"] == ".".join(map(str, sys.version_info[:3]))
    assert told["machine"]


def resident(process: int) -> int:
    """Resident memory in kB."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def test_memory_stays_flat_over_five_thousand_cases(own: DurableEngine) -> None:
    known = program()
    encoded = own.plan(known).encoded
    facts = [(number, _bodies(encoded, number)) for number in range(len(encoded.rulesets))]
    for _ in range(500):
        own.fire(encoded, facts)
    (process,) = own.processes
    before = resident(process)
    for _ in range(5_000):
        assert sum(map(len, own.fire(encoded, facts))) > 0
    assert resident(process) - before < 1_000


def _bodies(encoded: EncodedProgram, number: int) -> list[str]:
    read = encoded.rulesets[number].properties
    return [",".join(f'"p{name}":{value}' for name in read) + "}" for value in range(10)]


def test_memory_stays_flat_over_many_programs() -> None:
    texts = [[each.text for each in encode(program(least)).rulesets] for least in range(1, 4)]

    def turn(times: int) -> None:
        for number in range(times):
            handles = durable.compile_rulesets(texts[number % 3])
            for handle in handles:
                durable.fire(handle, ['"p0":1}'])
            durable.forget(handles)

    turn(200)
    before = resident(os.getpid())
    turn(1_000)
    assert resident(os.getpid()) - before < 1_000
