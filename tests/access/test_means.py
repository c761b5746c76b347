"""Passwords, secrets, waiting times and terms."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.access.credential import Credential, read_credential, read_token
from advisor.access.password import accept, hashed, is_outdated, matches
from advisor.access.terms import later, session_stands, stands_until
from advisor.access.throttle import ADDRESS, LOGIN, PAIR, Limit, wait_after
from advisor.law.errors import PasswordRefused

NOW = "2026-03-02T09:00:00+00:00"


def test_a_password_is_kept_as_argon2id_with_the_parameters_of_rfc_9106() -> None:
    kept = hashed("trois chats gris dorment")
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert matches(kept, "trois chats gris dorment")
    assert not matches(kept, "trois chats gris dormenT")
    assert kept != hashed("trois chats gris dorment")
    assert not is_outdated(kept)
    assert is_outdated("$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHRzYWx0$WwNWhYSXZDbYjpZ4DTvUUw")


@pytest.mark.parametrize("kept", [None, "", "plain"])
def test_where_nothing_was_kept_nothing_matches(kept: str | None) -> None:
    assert not matches(kept, "")
    assert not matches(kept, "trois chats gris dorment")


@pytest.mark.parametrize(
    "password",
    [
        "court",
        "a" * 129,
        "motdepasse12345",
        "aaaaaaaaaaaaaaaaaaaa",
        "azertyazerty123456",
        "opac-du-lac-opac-du-lac",
        "Office public opac 2026",
        "OFFICE.PUBLIC_Opac!2026",
        "l'Hâbitat du lac, 2026-2027",
        "Habitat   du   Lac   1234",
        "0ff1ce publ1c @gent-12 2026",
        "ｏｆｆｉｃｅ ｐｕｂｌｉｃ 2026",
        "Référent-Sûreté 2026!!",
        "agent12agent12agent12",
    ],
)
def test_a_weak_password_is_refused(password: str) -> None:
    with pytest.raises(PasswordRefused) as refused:
        accept(password, about=("agent-12", "opac-du-lac", "Office public de l'habitat du lac"))
    assert password not in refused.value.message + refused.value.remedy


def test_the_refusal_says_the_rule() -> None:
    with pytest.raises(PasswordRefused) as refused:
        accept("Office public opac 2026", about=("agent", "opac", "Office public"))
    assert "au moins 7 lettres ou chiffres, dont 5 différents" in refused.value.remedy


def test_a_sentence_is_accepted() -> None:
    accept("trois chats gris dorment", about=("opac", "agent"))
    accept("é" + "abcdefghijklmn", about=("opac",))
    accept("l'habitat de trois chats gris", about=("agent-12", "opac", "Office public de l'habitat du lac"))


@given(st.text(min_size=1, max_size=30), st.binary(min_size=32, max_size=32))
def test_a_credential_is_read_back(organisation: str, secret: bytes) -> None:
    made = Credential(organisation=organisation, secret=secret)
    if len(made.text) <= 265 and len(made.text.rpartition(".")[0]) <= 200:
        assert read_credential(made.text) == made
        assert read_token(made.token) == made
    assert read_token(made.text) is None or made.organisation.startswith("adv1.")
    assert secret.hex() not in (made.digest, made.csrf)
    assert made.digest != made.csrf


@pytest.mark.parametrize("text", ["", ".", "opac", "opac.zz", "opac." + "a" * 63, "op ac." + "a" * 64, "a" * 10_000])
def test_what_is_no_credential_is_none(text: str) -> None:
    assert read_credential(text) is None
    assert read_token(f"adv1.{text}") is None
    assert read_token(text) is None


@pytest.mark.parametrize("limit", [PAIR, ADDRESS, LOGIN])
def test_the_wait_grows_and_has_an_end(limit: Limit) -> None:
    waits = [wait_after(failures, limit) for failures in range(200)]
    assert waits[: limit.free] == [0] * limit.free
    assert waits[limit.free : limit.free + 4] == [1, 2, 4, 8]
    assert waits == sorted(waits)
    assert max(waits) == limit.longest


def test_a_session_ends_idle_at_the_end_of_the_day_and_when_the_clock_goes_back() -> None:
    assert session_stands(NOW, NOW, NOW)
    assert session_stands(NOW, NOW, "2026-03-02T09:29:59+00:00")
    assert not session_stands(NOW, NOW, "2026-03-02T09:30:00+00:00")
    assert session_stands(NOW, "2026-03-02T18:59:00+00:00", "2026-03-02T18:59:59+00:00")
    assert not session_stands(NOW, "2026-03-02T18:59:00+00:00", "2026-03-02T19:00:00+00:00")
    assert not session_stands(NOW, NOW, "2026-03-02T08:59:59+00:00")


def test_an_end_is_reached_whatever_the_offset() -> None:
    assert stands_until("2026-03-02T10:00:01+01:00", NOW)
    assert not stands_until("2026-03-02T10:00:00+01:00", NOW)
    assert later(NOW, timedelta(hours=1)) == "2026-03-02T10:00:00+00:00"
