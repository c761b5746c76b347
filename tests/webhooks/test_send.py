"""What leaves goes to a public address over TLS, once resolved and checked, is not redirected, and takes its time only."""

from __future__ import annotations

import base64
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from advisor.service.refusals import Misuse
from advisor.service.webhooks.send import NotSent, Sender, is_public, require_target
from advisor.service.webhooks.signature import signature, written
from tests.webhooks.receiver import Receiver, receiver


@pytest.fixture
def endpoint(tmp_path: Path) -> Iterator[Receiver]:
    with receiver(tmp_path) as made:
        yield made


def sender(endpoint: Receiver, *addresses: str) -> Sender:
    """One that finds the endpoint under its name, and for the test lets this machine through."""
    return Sender(lambda *_: list(addresses or ("127.0.0.1",)), lambda _: True, endpoint.context())


def test_the_signature_is_that_of_the_published_vector() -> None:
    # Standard Webhooks, specification 1.0 and its reference libraries (github.com/standard-webhooks/standard-webhooks).
    text = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    secret = base64.b64decode(text)
    assert written(secret) == f"whsec_{text}"
    found = signature([secret], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}')
    assert found == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.1", "10.0.0.1", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "192.0.2.1", "192.168.1.1",
        "198.18.0.1", "224.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "fe80::1",
        "fc00::1", "fd00:ec2::254", "ff02::1", "2002:7f00:1::", "2002:a00:1::", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe",
        "2001:db8::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "fe80::1%eth0",
    ],
)  # fmt: skip
def test_what_is_no_public_address(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::5db8:d70e"])
def test_what_is_a_public_address(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "", "http://hooks.example/", "https://", "https:///in", "https://a:b@hooks.example/", "https://hooks.example/#x",
        "https://127.0.0.1/", "https://[::1]/", "https://169.254.169.254/latest", "ftp://hooks.example", "https://a b/",
        "https://hooks.example:99999/", "https://hooks.example:x/", "https://hooks.example/\r\nX: y", "//hooks.example",
        "https://[::ffff:10.0.0.1]/", "https://hôte.example/", "https://hooks.example:0/", "https://[x]/",
    ],
)  # fmt: skip
def test_what_is_no_target(url: str) -> None:
    with pytest.raises(Misuse, match="ne peut pas recevoir"):
        require_target(url)


def test_what_is_a_target() -> None:
    require_target("https://hooks.example:8443/in?of=opac")


def test_a_message_arrives_as_it_was_sent(endpoint: Receiver) -> None:
    assert sender(endpoint).post(endpoint.url, {"webhook-id": "m1"}, b'{"a":1}') == 204
    ((headers, body),) = endpoint.came
    assert (headers["webhook-id"], headers["host"], body) == ("m1", f"hooks.example:{endpoint.port}", b'{"a":1}')


@pytest.mark.parametrize("addresses", [("127.0.0.1",), ("93.184.215.14", "10.0.0.1"), ("::1",)])
def test_a_name_that_leads_inside_is_not_reached(endpoint: Receiver, addresses: tuple[str, ...]) -> None:
    guarded = replace(sender(endpoint, *addresses), allowed=is_public)
    with pytest.raises(NotSent, match="forbidden_address"):
        guarded.post(endpoint.url, {}, b"{}")
    assert endpoint.came == []


def test_a_name_is_resolved_once_and_what_was_checked_is_reached(endpoint: Receiver) -> None:
    answers = iter((["127.0.0.1"], ["10.0.0.1"]))
    checked: list[str] = []
    rebinding = Sender(lambda *_: next(answers), lambda each: not checked.append(each), endpoint.context())
    assert rebinding.post(endpoint.url, {}, b"{}") == 204
    assert (checked, list(answers)) == (["127.0.0.1"], [["10.0.0.1"]])


def test_a_redirection_is_not_followed(endpoint: Receiver) -> None:
    endpoint.status, endpoint.headers = 307, {"Location": endpoint.url}
    assert sender(endpoint).post(endpoint.url, {}, b"{}") == 307
    assert len(endpoint.came) == 1


def test_another_certificate_is_not_trusted(endpoint: Receiver, tmp_path: Path) -> None:
    with pytest.raises(NotSent, match="certificate"):
        Sender(lambda *_: ["127.0.0.1"], lambda _: True).post(endpoint.url, {}, b"{}")
    (tmp_path / "other").mkdir()
    with receiver(tmp_path / "other", "else.example") as other, pytest.raises(NotSent, match="certificate"):
        Sender(lambda *_: ["127.0.0.1"], lambda _: True, other.context()).post(other.url, {}, b"{}")


def test_an_endpoint_that_drips_is_left(endpoint: Receiver) -> None:
    endpoint.drip = True
    began = time.monotonic()
    with pytest.raises(NotSent):
        replace(sender(endpoint), whole=1.0).post(endpoint.url, {}, b"{}")
    assert time.monotonic() - began < 8


def test_an_answer_without_end_is_not_read(endpoint: Receiver) -> None:
    endpoint.headers = {f"X-{number}": "x" * 60_000 for number in range(200)}
    with pytest.raises(NotSent, match="connection"):
        sender(endpoint).post(endpoint.url, {}, b"{}")


def test_nothing_listens(endpoint: Receiver) -> None:
    with pytest.raises(NotSent, match="connection"):
        sender(endpoint).post("https://hooks.example:1/", {}, b"{}")
    with pytest.raises(NotSent, match="unresolved"):
        Sender(context=endpoint.context()).post("https://nowhere.invalid/", {}, b"{}")
