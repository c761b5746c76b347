"""RFC 8785: vectors written by hand from its rules, and what is refused."""

from __future__ import annotations

import datetime
import hashlib
import hmac
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.audit.canonical import canonical_bytes, digest, digest_bytes, keyed_digest
from advisor.audit.errors import KeyInvalid, NotCanonical

from .trails import plain

VECTORS: tuple[tuple[str, Any, bytes], ...] = (
    ("nothing", None, b"null"),
    ("true", True, b"true"),
    ("false", False, b"false"),
    ("zero", 0, b"0"),
    ("negative", -7, b"-7"),
    ("largest", 2**53 - 1, b"9007199254740991"),
    ("smallest", -(2**53) + 1, b"-9007199254740991"),
    ("whole float", 4.0, b"4"),
    ("minus zero", -0.0, b"0"),
    ("large whole float", 1e15, b"1000000000000000"),
    ("empty object", {}, b"{}"),
    ("empty list", [], b"[]"),
    ("no spaces", {"a": [1, 2]}, b'{"a":[1,2]}'),
    ("tuple is a list", (1, ("a",)), b'[1,["a"]]'),
    ("keys sorted", {"b": 1, "a": 2, "": 3, "B": 4}, b'{"":3,"B":4,"a":2,"b":1}'),
    ("short escapes", '\b\t\n\f\r"\\', b'"\\b\\t\\n\\f\\r\\"\\\\"'),
    ("other controls", "\x00\x1f", b'"\\u0000\\u001f"'),
    ("delete is no control here", "\x7f", b'"\x7f"'),
    ("solidus stays", "</script>", b'"</script>"'),
    ("line separators stay", "\u2028", b'"\xe2\x80\xa8"'),
    ("accents in UTF-8", "é", b'"\xc3\xa9"'),
    ("no normalisation", "e\u0301", b'"e\xcc\x81"'),
    ("beyond the first plane", "\U0001f600", b'"\xf0\x9f\x98\x80"'),
    # UTF-16 order: U+1F600 is D83D DE00, so it stands before U+FB33 although its code point is higher.
    ("keys in UTF-16 order", {"\ufb33": 1, "\U0001f600": 2}, b'{"\xf0\x9f\x98\x80":2,"\xef\xac\xb3":1}'),
    (
        "keys of many planes",
        {"\u20ac": 1, "\r": 2, "1": 3, "\x80": 4, "ö": 5},
        b'{"\\r":2,"1":3,"\xc2\x80":4,"\xc3\xb6":5,"\xe2\x82\xac":1}',
    ),
)

REFUSED: tuple[tuple[Any, str], ...] = (
    (1.5, "$ : nombre non entier (1.5)"),
    (float("nan"), "$ : nombre non entier (nan)"),
    (float("inf"), "$ : nombre non entier (inf)"),
    (2**53, "$ : nombre hors de ±(2^53 - 1)"),
    (-1e16, "$ : nombre hors de ±(2^53 - 1)"),
    ({"jour": datetime.date(2026, 11, 24)}, "$.jour : valeur de type date"),
    ([b"x"], "$[0] : valeur de type bytes"),
    ({1: 2}, "$ : clé de type int, un texte est attendu"),
    ("ab\ud800", "$ : demi-caractère isolé U+D800 en position 3"),
    ({"\udfff": 1.5}, "$ (clé) : demi-caractère isolé U+DFFF en position 1"),
    ({"\udfff": 1.5}, "$.\\udfff : nombre non entier (1.5)"),
)

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(("value", "expected"), [vector[1:] for vector in VECTORS], ids=[name for name, *_ in VECTORS])
def test_vector(value: Any, expected: bytes) -> None:
    assert canonical_bytes(value) == expected
    assert digest(value) == "sha256:" + hashlib.sha256(expected).hexdigest()


@pytest.mark.parametrize(("value", "fault"), REFUSED)
def test_what_has_no_single_form_is_refused_with_its_place(value: Any, fault: str) -> None:
    with pytest.raises(NotCanonical) as caught:
        canonical_bytes(value)
    assert fault in plain(caught.value.message)
    assert "AAAA-MM-JJ" in caught.value.remedy


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(NotCanonical) as caught:
        canonical_bytes({"a": 1.5, "b": [{1, 2}, object()]})
    assert plain(caught.value.message) == (
        "Valeur sans forme canonique : $.a : nombre non entier (1.5) ; $.b[0] : valeur de type set ; "
        "$.b[1] : valeur de type object."
    )


def test_a_value_that_contains_itself_is_refused() -> None:
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(NotCanonical, match="qui se contient"):
        canonical_bytes(endless)


@given(values)
def test_what_is_printed_is_read_back_equal(value: Any) -> None:
    printed = canonical_bytes(value)
    assert json.loads(printed) == value
    assert canonical_bytes(json.loads(printed)) == printed


@given(st.dictionaries(st.text(), values, min_size=2))
def test_the_order_of_keys_does_not_matter(members: dict[str, Any]) -> None:
    assert canonical_bytes(dict(reversed(members.items()))) == canonical_bytes(members)


def test_digest_of_bytes_is_plain_sha256() -> None:
    assert digest_bytes(b"") == "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_keyed_digest_depends_on_the_key_of_the_case() -> None:
    one, other = keyed_digest(b"k" * 32, b"fait"), keyed_digest(b"K" * 32, b"fait")
    assert one == "hmac-sha256:" + hmac.new(b"k" * 32, b"fait", "sha256").hexdigest()
    assert one != other


def test_a_short_key_is_refused() -> None:
    with pytest.raises(KeyInvalid, match="31"):
        keyed_digest(b"k" * 31, b"fait")
