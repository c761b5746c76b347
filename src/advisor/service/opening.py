"""The store, its keys and the identity providers that the settings name; and the embedded place, made when it is first needed."""

from __future__ import annotations

import secrets
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from advisor.service.configuration import Configuration
from advisor.service.oidc import Provider
from advisor.service.output import on_disk
from advisor.service.private_files import read_private, write_private
from advisor.service.refusals import Misuse
from advisor.service.signing import make_signing_key, read_signing_key
from advisor.storage.connect import connect, sqlite_file
from advisor.storage.sealing import KEY_BYTES, master_key
from advisor.storage.store import Store
from advisor.storage.upgrade import REVISION, Standing, standing, upgrade

_NEEDED = {"issuer", "client_id", "client_secret", "redirect_uri"}
_TEXTS = _NEEDED | {"scope", "client_auth"}
_CLIENT_AUTH = ("client_secret_basic", "client_secret_post")
_MASTER = "La clé maîtresse"


@dataclass(frozen=True, slots=True)
class Place:
    """The files that were made for the embedded database; none where all was there."""

    made: tuple[Path, ...] = ()


def prepare_place(configuration: Configuration) -> Place:
    """Make what the embedded database still lacks: its folder, its keys, its tables. Any other database is left alone.

    Raises: `Misuse` when the database is there and its master key is not: another one would open nothing.
    """
    if not configuration.embedded:
        return Place()
    home, file = configuration.home, configuration.embedded_file
    with on_disk(home):
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    is_new = not file.exists() or not _standing(configuration).tables
    made = []
    if is_new:
        for path, make in (
            (configuration.master_key_file, make_master_key),
            (configuration.signing_key_file, make_signing_key),
        ):
            if not path.exists():
                make(path)
                made.append(path)
        _upgrade(configuration)
        made.append(file)
    return Place(tuple(made))


def make_master_key(path: Path) -> None:
    """Draw a master key into a new file that its owner alone can read. Raises: `StorageFailed`."""
    write_private(path, secrets.token_hex(KEY_BYTES).encode() + b"\n", _MASTER)


def read_master_key(configuration: Configuration) -> bytes:
    """The master key (32 bytes).

    Raises: `Misuse` when there is none, others may read it, or it is none.
    """
    path = configuration.master_key_file
    key = master_key(read_private(path, _MASTER, handed=configuration.handed(path)).decode(errors="replace"))
    if key is None:
        raise Misuse(f"« {path} » n'est pas une clé maîtresse.", remedy="64 chiffres hexadécimaux, tirés au hasard.")
    return key


def signing_key(configuration: Configuration) -> Ed25519PrivateKey:
    """The key that signs the heads of the journals. Raises: `Misuse`, `SignatureRefused`."""
    path = configuration.signing_key_file
    return read_signing_key(path, handed=configuration.handed(path))


def signing_key_if_any(configuration: Configuration) -> Ed25519PrivateKey | None:
    """The key that signs the heads; none where the settings name none and there is none. Raises: as `signing_key`."""
    is_there = configuration.signing_key is not None or configuration.signing_key_file.exists()
    return signing_key(configuration) if is_there else None


def open_store(configuration: Configuration, *, behind_too: bool = False) -> Store:
    """The store that the settings name, ready to serve; or, to be saved, at an older revision too.

    Raises: `Misuse` when it is not there, its master key is missing or another one, or its tables are those of another
    version; `StorageFailed` when it does not answer.
    """
    require_there(configuration)
    store = Store(configuration.url, read_master_key(configuration))
    found = standing(store.engine)
    if not found.current and not (behind_too and found.revision and found.revision < REVISION):
        raise behind(found)
    if not store.recognise_master():
        raise Misuse(
            f"La clé maîtresse « {configuration.master_key_file} » n'est pas celle de cette base : rien ne s'ouvrirait.",
            remedy="Donner la clé sous laquelle la base a été ouverte la première fois (ADVISOR_MASTER_KEY_FILE).",
        )
    return store


def require_there(configuration: Configuration) -> None:
    """Return if there is a database to ask, so that none is made by asking. Raises: `Misuse`."""
    if configuration.embedded and not configuration.embedded_file.exists():
        raise Misuse(
            f"Aucune base dans « {configuration.home} ».",
            remedy="« advisor organisation create » en fait une ; sinon, régler ADVISOR_DATA ou ADVISOR_DATABASE.",
        )


@contextmanager
def empty_store(configuration: Configuration) -> Iterator[Store]:
    """The store to fill, under a master key that is there already; a file made for it is gone again if that fails."""
    key = read_master_key(configuration)
    file = sqlite_file(configuration.url)
    is_new = file is not None and not file.exists()
    if configuration.embedded:
        with on_disk(configuration.home):
            configuration.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    store = Store(configuration.url, key)
    try:
        yield store
    except BaseException:
        store.engine.dispose()
        for each in (file, *(Path(f"{file}{end}") for end in ("-wal", "-shm"))) if file is not None and is_new else ():
            each.unlink(missing_ok=True)
        raise
    store.engine.dispose()


def behind(found: Standing) -> Misuse:
    """The refusal of a database whose tables are those of another version."""
    if found.revision is not None and found.revision > REVISION:
        return Misuse(
            f"La base est à la révision {found.revision}, plus récente que cette version du produit ({REVISION}).",
            remedy="Installer la version du produit qui l'a faite, ou une plus récente.",
        )
    return Misuse(
        f"La base est à la révision {found.revision or 'zéro'} ; cette version du produit demande la {REVISION}.",
        remedy="La sauvegarder (advisor backup), puis lancer « advisor db upgrade ».",
    )


def open_providers(configuration: Configuration) -> tuple[Provider, ...]:
    """The identity providers of the TOML file that the settings name, one table each.

    Raises: `Misuse` when it cannot be read, or a setting is missing, unknown or of the wrong kind.
    """
    named = configuration.providers
    if named is None:
        return ()
    try:
        tables = tomllib.loads(named.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Misuse(f"« {named} » n'est pas un réglage lisible.", remedy="Corriger le fichier TOML.") from error
    return tuple(_provider(name, table) for name, table in tables.items())


def _standing(configuration: Configuration) -> Standing:
    engine = connect(configuration.url)
    try:
        return standing(engine)
    finally:
        engine.dispose()


def _upgrade(configuration: Configuration) -> None:
    engine = connect(configuration.url)
    try:
        upgrade(engine)
    finally:
        engine.dispose()


def _provider(name: str, table: object) -> Provider:
    given = dict(table) if isinstance(table, dict) else {}
    strong, always, pkce = given.pop("strong_acr", []), given.pop("always_strong", False), given.pop("pkce", True)
    fits = (
        _NEEDED <= set(given) <= _TEXTS
        and all(isinstance(each, str) for each in given.values())
        and isinstance(strong, list)
        and all(isinstance(each, str) for each in strong)
        and isinstance(always, bool)
        and isinstance(pkce, bool)
        and given.get("client_auth", _CLIENT_AUTH[0]) in _CLIENT_AUTH
        and str(given.get("issuer")).startswith("https://")
    )
    if not fits:
        raise Misuse(
            f"Le fournisseur d'identité « {name} » est mal réglé.",
            remedy=f"Donner {', '.join(sorted(_NEEDED))} (l'émetteur en https) ; voir docs/acces.md.",
        )
    return Provider(name=name, strong_acr=tuple(strong), always_strong=always, pkce=pkce, **given)
