"""`advisor account`, on a database of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from advisor.access.credential import read_token
from advisor.access.roles import ROLE_NAMES, Role
from advisor.law.errors import NotRecognised
from advisor.service.configuration import read_configuration
from advisor.service.gate import Gate
from advisor.service.login import Claim, log_in
from advisor.service.opening import open_providers
from advisor.service.recognise import recognise_token
from advisor.service.refusals import MISUSE, Misuse
from advisor.storage.store import Store
from advisor.storage.upgrade import upgrade
from tests.storage.servers import empty_database

KEY = "ab" * 32
Run = Callable[..., Result]


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path}/advisor.db"
    else:
        url = empty_database(request.getfixturevalue("server"))
    made = Store(url, bytes.fromhex(KEY))
    upgrade(made.engine)
    file = tmp_path / "cle-maitresse"
    file.write_text(KEY, encoding="ascii")
    file.chmod(0o600)
    monkeypatch.setenv("ADVISOR_DATABASE", url)
    monkeypatch.setenv("ADVISOR_MASTER_KEY_FILE", str(file))
    return made


def now() -> str:
    from advisor.cli.clock import moment  # noqa: PLC0415

    return moment()


def test_an_account_is_created_listed_given_a_token_and_disabled(run: Run, store: Store) -> None:
    assert run("organisation", "create", "opac", "OPAC d'essai").exit_code == 0
    assert run("organisation", "create", "opac", "OPAC d'essai").exit_code == MISUSE
    made = run("account", "create", "opac", "juriste-1", "--role", "juriste", "--role", "référent-sûreté", "--json")
    secret = json.loads(made.stdout)["secret"]
    gate = Gate(store, now())
    assert log_in(gate, Claim("opac", "juriste-1", secret)).asker.account.roles == {Role.LAWYER, Role.SAFETY_LEAD}
    assert "juriste, référent sûreté" in run("account", "list", "opac").stdout
    token = run("account", "token", "opac", "juriste-1", "--libelle", "extranet", "--portee", "account:read", "--json")
    text = json.loads(token.stdout)["secret"]
    assert recognise_token(gate, read_token(text)).account.login == "juriste-1"
    assert run("account", "disable", "opac", "juriste-1").exit_code == 0
    with pytest.raises(NotRecognised):
        recognise_token(gate, read_token(text))
    with pytest.raises(NotRecognised):
        log_in(gate, Claim("opac", "juriste-1", secret))
    listed = json.loads(run("account", "list", "opac", "--json").stdout)
    assert [(each["login"], each["active"]) for each in listed] == [("juriste-1", False)]
    with store.reading("opac") as work:
        done = [each.action for each in work.accesses.page() if each.account == "operator"]
    assert done == ["account:read", "account:manage", "token:manage", "account:read", "account:manage"]


def test_a_reset_gives_another_initial_password(run: Run, store: Store) -> None:
    run("organisation", "create", "opac", "OPAC d'essai")
    first = json.loads(run("account", "create", "opac", "a", "--role", "agent", "--json").stdout)["secret"]
    told = run("account", "reset", "opac", "a").stdout
    second = told.split("valable 72 heures : ")[1].split()[0]
    assert second != first
    gate = Gate(store, now())
    assert log_in(gate, Claim("opac", "a", second)).asker.account.login == "a"
    with pytest.raises(NotRecognised):
        log_in(gate, Claim("opac", "a", first))


@pytest.mark.parametrize("role", ROLE_NAMES.values())
def test_every_role_has_its_french_word(run: Run, store: Store, role: str) -> None:
    run("organisation", "create", "opac", "OPAC d'essai")
    written = role.replace(" ", "-").lower()
    assert run("account", "create", "opac", "x", "--role", written).exit_code == 0
    assert role in run("account", "list", "opac").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("create", "opac", "x", "--role", "roi"),
        ("create", "unknown", "x", "--role", "agent"),
        ("create", "opac", "x", "--role", "agent", "--sujet", "s"),
        ("disable", "opac", "nobody"),
        ("token", "opac", "nobody", "--libelle", "x", "--portee", "rules:read"),
        ("token", "opac", "nobody", "--libelle", "x", "--portee", "purge:run"),
    ],
)
def test_what_cannot_be_done_is_refused_in_french(run_apart: object, store: Store, arguments: tuple[str, ...]) -> None:
    store.found("opac", "OPAC d'essai", now())
    found = run_apart("account", *arguments)  # type: ignore[operator]
    assert found.returncode == MISUSE, found.stderr
    assert "Traceback" not in found.stderr
    assert any(word in found.stderr for word in ("Remède", "Erreur"))


def test_providers_are_read_from_their_file(tmp_path: Path) -> None:
    file = tmp_path / "providers.toml"
    good = (
        '[proconnect]\nissuer = "https://id.example"\nclient_id = "c"\nclient_secret = "s"\n'
        'redirect_uri = "https://a.example/r"\nclient_auth = "client_secret_post"\nstrong_acr = ["eidas2"]\n'
    )
    file.write_text(good, encoding="utf-8")
    configuration = read_configuration({"ADVISOR_PROVIDERS": str(file)})
    (found,) = open_providers(configuration)
    assert (found.name, found.strong_acr, found.client_auth) == ("proconnect", ("eidas2",), "client_secret_post")
    assert (found.always_strong, found.pkce, found.scope) == (False, True, "openid")
    assert open_providers(read_configuration({})) == ()
    for bad in (
        good.replace("https://id", "http://id"),
        good.replace("client_id", "client"),
        good + "always_strong = 1\n",
        good + 'pkce = "no"\n',
        good.replace("client_secret_post", "none"),
        good.replace('["eidas2"]', '"eidas2"'),
        "proconnect = 1",
        "[",
    ):
        file.write_text(bad, encoding="utf-8")
        with pytest.raises(Misuse):
            open_providers(configuration)
    with pytest.raises(Misuse):
        open_providers(read_configuration({"ADVISOR_PROVIDERS": str(tmp_path / "none.toml")}))
