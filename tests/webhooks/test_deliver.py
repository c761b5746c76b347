"""Messages of the outbox reach each endpoint at least once, signed; what fails is tried again, later and later, then left."""

from __future__ import annotations

import base64
import json
import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from advisor.law.errors import NotFound
from advisor.service import background
from advisor.service.background import in_background
from advisor.service.gate import gate_at
from advisor.service.sealing import Actor, Desk
from advisor.service.webhooks import deliver
from advisor.service.webhooks.deliver import Courier, deliver_due, erase_old_messages, pause_after
from advisor.service.webhooks.endpoints import (
    enable_webhook,
    make_webhook,
    remove_webhook,
    rotate_secret,
    webhooks_of,
)
from advisor.service.webhooks.send import Sender
from advisor.service.webhooks.signature import signature
from advisor.storage.store import Store
from advisor.storage.tables import messages, webhook_deliveries, webhooks
from advisor.storage.upgrade import upgrade
from advisor.storage.webhooks import Delivery
from tests.storage.store_samples import MASTER
from tests.webhooks.receiver import Receiver, receiver

START = datetime(2026, 11, 24, 12, tzinfo=UTC)


@dataclass
class Post:
    """What a test moves in: a store, an endpoint that listens, and the messages posted so far."""

    store: Store
    endpoint: Receiver
    moment: datetime = START
    posted: list[str] = field(default_factory=list)

    @property
    def courier(self) -> Courier:
        sender = Sender(lambda *_: ["127.0.0.1"], lambda _: True, self.endpoint.context())
        return Courier(self.store, lambda: self.moment, sender, random.Random(1))

    @property
    def desk(self) -> Desk:
        return Desk(self.store, None, Actor("opac", "m1", "administrator", self.gate.now), START.date())  # type: ignore[arg-type]

    @property
    def gate(self) -> object:
        return gate_at(self.store, self.moment)

    def make(self, url: str = "") -> tuple[str, bytes]:
        made = make_webhook(self.gate, self.desk, url or self.endpoint.url)
        return made.webhook.id, base64.b64decode(made.secret.removeprefix("whsec_"))

    def act(self) -> str:
        name = f"msg_{len(self.posted)}"
        with self.store.writing("opac", self.gate.now) as work:
            work.outbox.post(name, "letter.approved", {"reference": "D77-1", "sequence": len(self.posted) + 1})
        self.posted.append(name)
        return name

    def deliveries(self, webhook: str) -> list[Delivery]:
        with self.store.reading("opac") as work:
            return work.webhooks.deliveries(webhook)


@pytest.fixture
def post(url: str, tmp_path: Path) -> Iterator[Post]:
    store = Store(url, MASTER)
    upgrade(store.engine)
    store.found("opac", "Bailleur d'essai", START.isoformat())
    with receiver(tmp_path) as endpoint:
        yield Post(store, endpoint)
    store.engine.dispose()


def test_an_act_reaches_each_endpoint_signed_with_ids_only(post: Post) -> None:
    first, secret = post.make()
    second, other = post.make()
    name = post.act()
    assert deliver_due(post.courier) == 2
    assert len(post.endpoint.came) == 2
    signed = set()
    for headers, body in post.endpoint.came:
        told = json.loads(body)
        assert told == {
            "type": "letter.approved",
            "timestamp": post.gate.now,
            "data": {"reference": "D77-1", "sequence": 1},
        }
        assert (headers["webhook-id"], headers["webhook-timestamp"]) == (name, str(int(START.timestamp())))
        signed.add(headers["webhook-signature"])
    assert signed == {signature([each], name, int(START.timestamp()), body) for each in (secret, other)}
    assert [each.state for each in post.deliveries(first) + post.deliveries(second)] == ["delivered", "delivered"]
    assert deliver_due(post.courier) == 0


def test_without_an_endpoint_nothing_waits_for_ever(post: Post) -> None:
    post.act()
    assert deliver_due(post.courier) == 0
    post.make()
    assert deliver_due(post.courier) == 0
    assert erase_old_messages(post.store, "opac", post.gate.now) == 0
    post.moment += timedelta(days=8)
    assert erase_old_messages(post.store, "opac", post.gate.now) == 1


def test_what_failed_is_tried_again_later_and_later_then_given_up(post: Post) -> None:
    webhook, _ = post.make()
    post.act()
    post.endpoint.status = 500
    assert deliver_due(post.courier) == 1
    (waiting,) = post.deliveries(webhook)
    assert (waiting.state, waiting.outcome, waiting.attempts) == ("waiting", "500", 1)
    assert deliver_due(post.courier) == 0
    while post.deliveries(webhook)[0].state == "waiting":
        post.moment = datetime.fromisoformat(post.deliveries(webhook)[0].next_at)
        deliver_due(post.courier)
        assert post.moment < START + timedelta(days=4)
    (over,) = post.deliveries(webhook)
    assert (over.state, over.attempts) == ("given_up", len(post.endpoint.came))
    assert 10 < over.attempts < 40
    assert post.moment > START + timedelta(days=2)


def test_pauses_grow_up_to_a_limit_and_differ() -> None:
    chance = random.Random(3)
    for attempts in range(1, 30):
        pauses = [pause_after(attempts, chance) for _ in range(50)]
        plain = min(timedelta(seconds=5) * 4 ** min(attempts - 1, 9), timedelta(hours=6))
        assert all(0.8 * plain <= each <= 1.2 * plain for each in pauses)
        assert len(set(pauses)) > 25


def test_an_endpoint_that_fails_for_days_is_left_alone_and_that_is_told(post: Post, tmp_path: Path) -> None:
    webhook, _ = post.make("https://closed.example:1/")
    (tmp_path / "other").mkdir()
    witness, _ = post.make()
    for _ in range(6):
        post.act()
        deliver_due(post.courier)
        post.moment += timedelta(days=1)
    post.act()
    deliver_due(post.courier)
    left = next(each for each in webhooks_of(post.gate, "opac") if each.id == webhook)
    assert (left.disabled_for, left.failing_since) == ("failing", START.isoformat(timespec="seconds"))
    with post.store.reading("opac") as work:
        (entry,) = work.journal.of("webhooks")
    assert (entry.act, entry.payload) == ("webhook.disabled", {"webhook": webhook, "reason": "failing"})
    while deliver_due(post.courier):
        pass
    told = [json.loads(body) for headers, body in post.endpoint.came]
    assert [each["data"] for each in told if each["type"] == "webhook.disabled"] == [
        {"webhook": webhook, "sequence": entry.sequence}
    ]
    assert next(each for each in webhooks_of(post.gate, "opac") if each.id == witness).disabled_at is None
    enable_webhook(post.gate, "opac", webhook)
    assert all(each.disabled_at is None for each in webhooks_of(post.gate, "opac"))


def test_one_success_ends_a_failure(post: Post) -> None:
    webhook, _ = post.make()
    post.act()
    post.endpoint.status = 503
    deliver_due(post.courier)
    assert webhooks_of(post.gate, "opac")[0].failing_since is not None
    post.endpoint.status = 204
    post.moment += timedelta(minutes=1)
    deliver_due(post.courier)
    assert webhooks_of(post.gate, "opac")[0].failing_since is None
    assert post.deliveries(webhook)[0].state == "delivered"


def test_an_endpoint_that_says_it_is_gone_is_left_at_once(post: Post) -> None:
    webhook, _ = post.make()
    post.act()
    post.endpoint.status = 410
    deliver_due(post.courier)
    assert webhooks_of(post.gate, "opac")[0].disabled_for == "gone"
    assert post.deliveries(webhook)[0].state == "given_up"


def test_after_a_rotation_both_secrets_sign_for_a_day(post: Post) -> None:
    webhook, former = post.make()
    new = base64.b64decode(rotate_secret(post.gate, post.desk, webhook).removeprefix("whsec_"))
    for hours, secrets in ((0, [new, former]), (25, [new])):
        post.moment = START + timedelta(hours=hours)
        name = post.act()
        deliver_due(post.courier)
        headers, body = post.endpoint.came[-1]
        assert headers["webhook-signature"] == signature(secrets, name, int(post.moment.timestamp()), body)


def test_secrets_are_not_readable_in_the_database(post: Post) -> None:
    _, secret = post.make()
    with post.store.engine.connect() as connection:
        kept = bytes(connection.execute(webhooks.select()).one().secret)
    assert secret not in kept


def test_several_deliverers_never_take_the_same_message(post: Post) -> None:
    post.make()
    names = {post.act() for _ in range(24)}
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: [deliver_due(post.courier) for _ in range(12)], range(4)))
    while deliver_due(post.courier):
        pass
    came = [headers["webhook-id"] for headers, _ in post.endpoint.came]
    assert sorted(came) == sorted(names)


def test_what_a_dead_deliverer_had_taken_arrives_by_another(post: Post) -> None:
    webhook, _ = post.make()
    name = post.act()
    post.endpoint.wait = 5
    post.store.engine.dispose()
    pid = os.fork()
    if pid == 0:
        own = Post(Store(post.store.engine.url.render_as_string(hide_password=False), MASTER), post.endpoint)
        try:
            deliver_due(own.courier)
        finally:
            os._exit(0)
    end = time.monotonic() + 30
    while not post.endpoint.came:
        assert time.monotonic() < end
        time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    post.endpoint.wait = 0
    assert deliver_due(post.courier) == 0, "it is still the other's"
    post.moment += deliver.LEASE
    assert deliver_due(post.courier) == 1
    assert [headers["webhook-id"] for headers, _ in post.endpoint.came] == [name, name]
    assert post.deliveries(webhook)[0].attempts == 2


def test_a_removed_endpoint_gets_nothing_more(post: Post) -> None:
    webhook, _ = post.make()
    post.act()
    remove_webhook(post.gate, "opac", webhook)
    assert deliver_due(post.courier) == 0
    assert post.endpoint.came == []
    with pytest.raises(NotFound):
        remove_webhook(post.gate, "opac", webhook)
    with post.store.engine.connect() as connection:
        assert connection.execute(webhook_deliveries.select()).all() == []
        assert [each.delivered_at for each in connection.execute(messages.select())] != [None]


def test_once_stopped_no_other_organisation_is_begun(post: Post) -> None:
    post.make()
    post.act()
    post.store.found("zone", "Autre bailleur", START.isoformat())
    actor = Actor("zone", "m2", "administrator", post.gate.now)  # type: ignore[attr-defined]
    make_webhook(post.gate, Desk(post.store, None, actor, START.date()), post.endpoint.url)  # type: ignore[arg-type]
    with post.store.writing("zone", START.isoformat()) as work:
        work.outbox.post("msg_zone", "letter.approved", {"reference": "D77-1", "sequence": 1})
    assert deliver_due(post.courier, stopped=lambda: bool(post.endpoint.came)) == 1
    assert [each["webhook-id"] for each, _ in post.endpoint.came] == ["msg_0"]
    assert deliver_due(post.courier) == 1
    assert post.endpoint.came[-1][0]["webhook-id"] == "msg_zone"


def test_a_process_that_ends_leaves_the_other_organisations_for_the_next(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def deliver_once(_: Courier, *, stopped: Callable[[], bool]) -> int:
        asked.append(stopped())
        while not stopped():
            time.sleep(0.01)
        asked.append(stopped())
        return 0

    monkeypatch.setattr(background, "deliver_due", deliver_once)
    with in_background(post.courier, pause=0.01):
        while not asked:
            time.sleep(0.01)
    assert asked == [False, True]


def test_a_process_delivers_and_tidies_beside_its_demands(post: Post) -> None:
    post.make()
    post.act()
    deliver_due(post.courier)
    post.moment += timedelta(days=8)
    name = post.act()
    with in_background(post.courier, pause=0.05):
        end = time.monotonic() + 30
        while len(post.endpoint.came) < 2:
            assert time.monotonic() < end
            time.sleep(0.05)
    assert post.endpoint.came[-1][0]["webhook-id"] == name
    with post.store.engine.connect() as connection:
        assert [each.id for each in connection.execute(messages.select())] == [name]
