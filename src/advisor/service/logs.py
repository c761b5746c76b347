"""Logs as one JSON object a line, in which no words of a request can stand.

Deny by default: of a record, only its level, its logger, its place in the code and the types of its exceptions are told.
Messages, arguments and the texts of exceptions may quote what was sent, so they are told for the two loggers below alone.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import threading
from datetime import UTC, datetime
from pathlib import PurePath
from types import TracebackType
from typing import Any

REQUESTS = "advisor.requests"
"""One record a request, made by `observe` of the template of its route, never of its path."""
_SERVER = "uvicorn.error"
"""Start and stop of the server; its messages are constants, and only numbers are put into them."""
_FRAMES = 12
_HOLES = re.compile(r"%[a-z]")
"""Where a message of the server takes a word, which is not told."""


class JsonLines(logging.Formatter):
    """A record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        told: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
        }
        if record.name == REQUESTS and isinstance(record.args, dict):
            told |= record.args
        elif record.name == _SERVER and isinstance(record.msg, str) and not record.exc_info:
            told["message"] = _with_numbers(record)
        else:
            told["place"] = f"{record.module}:{record.lineno}"
        if record.exc_info and record.exc_info[1] is not None:
            told["faults"] = faults_of(record.exc_info[1])
        return json.dumps(told, ensure_ascii=False)


def faults_of(error: BaseException) -> list[dict[str, Any]]:
    """An exception and its causes: types and places, never texts."""
    found, seen = [], set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        found.append({"type": type(current).__name__, "at": _places(current.__traceback__)})
        current = current.__cause__ or current.__context__
    return found


def hold_everything() -> None:
    """Send to the log, under the same rule, what Python would print by itself: warnings and exceptions that nobody caught."""
    logging.captureWarnings(True)
    sys.excepthook = lambda kind, error, trace: _uncaught(error)
    sys.unraisablehook = lambda told: _uncaught(told.exc_value)
    threading.excepthook = lambda told: _uncaught(told.exc_value)


def log_config() -> dict[str, Any]:
    """The logging of a server: everything to the error output, in one form."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "advisor.service.logs.JsonLines"}},
        "handlers": {"errors": {"class": "logging.StreamHandler", "formatter": "json", "stream": "ext://sys.stderr"}},
        "root": {"handlers": ["errors"], "level": "WARNING"},
        "loggers": {
            REQUESTS: {"level": "INFO"},
            _SERVER: {"level": "INFO"},
        },
    }


def _uncaught(error: BaseException | None) -> None:
    if error is not None:
        logging.getLogger("advisor.uncaught").error("uncaught", exc_info=error)


def _with_numbers(record: logging.LogRecord) -> str:
    arguments = record.args if isinstance(record.args, tuple) else ()
    if all(isinstance(each, int) for each in arguments):
        return record.getMessage()
    return _HOLES.sub("…", str(record.msg))


def _places(trace: TracebackType | None) -> list[str]:
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{PurePath(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return places[-_FRAMES:]
