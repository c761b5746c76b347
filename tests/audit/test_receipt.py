"""The receipt: what it demands, its one form, and reading it back."""

from __future__ import annotations

import json
from typing import Any

import pytest

from advisor.audit.errors import ReceiptInvalid
from advisor.audit.receipt import EngineMark, Receipt, read_receipt, receipt_bytes

from .trails import plain

ENGINE = EngineMark(name="moteur", versions=(("durable", "2.0.28"), ("python", "3.11")), setting="both", platform="p")
PLAIN = "sha256:" + "0" * 64
KEYED = "hmac-" + PLAIN
GOOD: dict[str, Any] = {
    "case": KEYED,
    "rulebook": PLAIN,
    "program": PLAIN,
    "engine": ENGINE,
    "advice": KEYED,
    "as_of": "2026-11-24",
    "advisor": "0.1.0",
}


def test_the_bytes_of_a_receipt() -> None:
    expected = (
        f'{{"advice":"{KEYED}","advisor":"0.1.0","as_of":"2026-11-24","case":"{KEYED}",'
        '"engine":{"name":"moteur","platform":"p","setting":"both",'
        '"versions":{"durable":"2.0.28","python":"3.11"}},"format":"advisor-receipt/1","letter":null,'
        f'"program":"{PLAIN}","rulebook":"{PLAIN}"}}'
    )
    assert receipt_bytes(Receipt(**GOOD)).decode() == expected


@pytest.mark.parametrize("changes", [{}, {"letter": KEYED}, {"letter": PLAIN, "advice": PLAIN}])
def test_what_is_printed_is_read_back_equal(changes: dict[str, str]) -> None:
    receipt = Receipt(**{**GOOD, **changes})
    assert read_receipt(receipt_bytes(receipt)) == receipt


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("case", PLAIN),
        ("case", ""),
        ("rulebook", KEYED),
        ("program", "sha256:xyz"),
        ("advice", PLAIN + "0"),
        ("letter", ""),
        ("as_of", "24/11/2026"),
        ("as_of", "2026-02-30"),
        ("as_of", None),
        ("advisor", ""),
        ("engine", EngineMark(name="m", versions=(), setting="none", platform="p")),  # type: ignore[arg-type]
    ],
)
def test_a_wrong_field_is_named(field: str, value: Any) -> None:
    with pytest.raises(ReceiptInvalid) as caught:
        Receipt(**{**GOOD, field: value})
    assert plain(caught.value.message) == f"Reçu incomplet ou mal formé : {field}."
    assert caught.value.remedy


def test_all_wrong_fields_are_named() -> None:
    with pytest.raises(ReceiptInvalid, match="case, rulebook, as_of"):
        Receipt(**{**GOOD, "case": "", "rulebook": "", "as_of": ""})


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b"[" * 100_000,
        receipt_bytes(Receipt(**GOOD)) + b"\n",
        receipt_bytes(Receipt(**GOOD)).replace(b"receipt/1", b"receipt/2"),
        receipt_bytes(Receipt(**GOOD)).replace(b'"name"', b'"nom"'),
        receipt_bytes(Receipt(**GOOD)).replace(b'"moteur"', b"0.5"),
        receipt_bytes(Receipt(**GOOD)).replace(b'"engine":{', b'"engine":[],"e":{'),
        json.dumps(json.loads(receipt_bytes(Receipt(**GOOD)))).encode(),
    ],
)
def test_bytes_that_are_no_receipt_are_refused(data: bytes) -> None:
    with pytest.raises(ReceiptInvalid, match="illisible"):
        read_receipt(data)
