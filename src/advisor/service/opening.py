"""The store and the identity providers that the environment names."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from advisor.service.oidc import Provider
from advisor.service.refusals import Misuse
from advisor.service.signing import read_signing_key
from advisor.storage.sealing import master_key
from advisor.storage.store import Store

DATABASE, MASTER_KEY, PROVIDERS = "ADVISOR_DATABASE", "ADVISOR_MASTER_KEY", "ADVISOR_PROVIDERS"
SIGNING_KEY = "ADVISOR_SIGNING_KEY"
_NEEDED = {"issuer", "client_id", "client_secret", "redirect_uri"}
_TEXTS = _NEEDED | {"scope", "client_auth"}
_CLIENT_AUTH = ("client_secret_basic", "client_secret_post")


def open_store(environment: Mapping[str, str]) -> Store | None:
    """The store of `ADVISOR_DATABASE` (a URL) under `ADVISOR_MASTER_KEY` (64 hexadecimal digits); none without URL.

    Raises: `Misuse` when the key is missing or is none.
    """
    url = environment.get(DATABASE)
    if not url:
        return None
    key = master_key(environment.get(MASTER_KEY, ""))
    if key is None:
        raise Misuse(
            f"La clé maîtresse manque ou n'en est pas une ({MASTER_KEY}).",
            remedy="Donner 64 chiffres hexadécimaux, tirés au hasard et gardés hors de la base.",
        )
    return Store(url, key)


def open_signing_key(environment: Mapping[str, str]) -> Ed25519PrivateKey | None:
    """The key of the file that `ADVISOR_SIGNING_KEY` names; none where it names none. Raises: as `read_signing_key`."""
    named = environment.get(SIGNING_KEY)
    return read_signing_key(Path(named)) if named else None


def open_providers(environment: Mapping[str, str]) -> tuple[Provider, ...]:
    """The identity providers of the TOML file that `ADVISOR_PROVIDERS` names, one table each.

    Raises: `Misuse` when it cannot be read, or a setting is missing, unknown or of the wrong kind.
    """
    named = environment.get(PROVIDERS)
    if not named:
        return ()
    try:
        tables = tomllib.loads(Path(named).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Misuse(f"« {named} » n'est pas un réglage lisible.", remedy="Corriger le fichier TOML.") from error
    return tuple(_provider(name, table) for name, table in tables.items())


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
