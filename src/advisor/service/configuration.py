"""Every setting that the environment gives, read once; the operator's guide shows the same table."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path

from pydantic import Field, ValidationError

from advisor.access.budget import USUAL
from advisor.law.value import Value
from advisor.service.refusals import Misuse
from advisor.storage.connect import sqlite_url

PREFIX = "ADVISOR_"
READ_BY_THE_TESTS = frozenset({"ADVISOR_WITHOUT_POSTGRES"})
_DATABASE, _MASTER, _SIGNING = "advisor.db", "cle-maitresse", "cle-de-signature.pem"


class Configuration(Value):
    """What an operator sets; descriptions are told to people."""

    data: Path | None = Field(
        None,
        alias="ADVISOR_DATA",
        description="Dossier de la base embarquée (SQLite) et de ses clés. Sans lui : `advisor` dans `XDG_DATA_HOME`.",
    )
    database: str = Field(
        "",
        alias="ADVISOR_DATABASE",
        description="Adresse d'une autre base : `postgresql+psycopg://…` ou `sqlite:///…`.",
    )
    master_key: Path | None = Field(
        None,
        alias="ADVISOR_MASTER_KEY_FILE",
        description="Fichier de la clé maîtresse, lisible de son seul propriétaire. Sans lui : le titre systemd "
        "`master-key`, sinon `cle-maitresse` dans le dossier de la base embarquée.",
    )
    signing_key: Path | None = Field(
        None,
        alias="ADVISOR_SIGNING_KEY_FILE",
        description="Fichier de la clé qui signe les têtes des journaux. Sans lui : le titre systemd `signing-key`, "
        "sinon `cle-de-signature.pem` dans le dossier de la base embarquée.",
    )
    providers: Path | None = Field(
        None, alias="ADVISOR_PROVIDERS", description="Fichier TOML des fournisseurs d'identité (docs/acces.md)."
    )
    retention: Path | None = Field(
        None,
        alias="ADVISOR_RETENTION_FILE",
        description="Fichier des durées de conservation du bailleur (YAML), pour le service comme pour les commandes. Sans lui : "
        "celles du produit (service/retention.yaml).",
    )
    metrics_token: Path | None = Field(
        None,
        alias="ADVISOR_METRICS_TOKEN_FILE",
        description="Fichier du jeton que demande `/metrics`. Sans lui : le titre systemd `metrics-token` ; sans l'un ni "
        "l'autre, `/metrics` n'existe pas.",
    )
    stamp_authority: str = Field(
        "",
        alias="ADVISOR_TSA_URL",
        pattern="^(https?://.*)?$",
        description="Adresse d'une autorité d'horodatage (RFC 3161).",
    )
    stamp_certificate: Path | None = Field(
        None,
        alias="ADVISOR_TSA_CERTIFICATE",
        description="Certificats (PEM) de l'autorité d'horodatage : la racine, et les intermédiaires s'il en faut.",
    )
    stop_seconds: int = Field(
        30,
        ge=1,
        le=600,
        alias="ADVISOR_STOP_SECONDS",
        description="À l'arrêt, secondes laissées aux demandes en cours, de 1 à 600 ; par défaut 30.",
    )
    budget: int = Field(
        USUAL,
        ge=0,
        le=1_000_000,
        alias="ADVISOR_BUDGET",
        description="Unités d'actes coûteux qu'un compte peut demander par minute, sessions et jetons ensemble, 1 000 000 au plus ; par "
        "défaut 600 ; 0 : sans limite.",
    )
    relays: str = Field(
        "127.0.0.1,::1",
        alias="FORWARDED_ALLOW_IPS",
        pattern="^[0-9A-Fa-f.:/, ]+$",
        description="Adresses ou réseaux, séparés par des virgules, des relais dont l'en-tête `X-Forwarded-For` est cru ; par "
        "défaut `127.0.0.1,::1`. `*` est refusé : chacun dirait alors l'adresse qu'il veut.",
    )
    credentials: Path | None = Field(
        None, alias="CREDENTIALS_DIRECTORY", description="Donné par systemd (`LoadCredential=`) ; ne pas le régler."
    )
    user_data: Path = Field(
        default_factory=lambda: Path.home() / ".local" / "share",
        alias="XDG_DATA_HOME",
        description="Dossier des données de la personne qui lance la commande ; par défaut `~/.local/share`.",
    )

    @property
    def named(self) -> bool:
        """Whether the environment says where dossiers are kept."""
        return bool(self.database or self.data)

    @property
    def embedded(self) -> bool:
        """Whether the database is the embedded one, which the product makes by itself."""
        return not self.database

    @property
    def home(self) -> Path:
        """The folder of the embedded database."""
        return self.data or self.user_data / "advisor"

    @property
    def embedded_file(self) -> Path:
        """The file of the embedded database."""
        return self.home / _DATABASE

    @property
    def url(self) -> str:
        """The address of the database."""
        return self.database or sqlite_url(self.embedded_file)

    @property
    def master_key_file(self) -> Path:
        """Where the master key is read."""
        return self.master_key or self._credential("master-key") or self.home / _MASTER

    @property
    def signing_key_file(self) -> Path:
        """Where the signing key is read."""
        return self.signing_key or self._credential("signing-key") or self.home / _SIGNING

    @property
    def metrics_token_file(self) -> Path | None:
        """Where the token of the metrics is read, if it is anywhere."""
        return self.metrics_token or self._credential("metrics-token")

    def handed(self, path: Path) -> bool:
        """Whether systemd handed a file over."""
        return self.credentials is not None and path.parent == self.credentials

    def _credential(self, name: str) -> Path | None:
        path = None if self.credentials is None else self.credentials / name
        return path if path is not None and path.exists() else None


def read_configuration(environment: Mapping[str, str]) -> Configuration:
    """The settings of an environment; one that is empty is none.

    Raises: `Misuse` that names every setting that does not exist or cannot be what it says.
    """
    known = setting_names()
    given = {
        name: text
        for name, text in environment.items()
        if text and (name in known or name.startswith(PREFIX)) and name not in READ_BY_THE_TESTS
    }
    try:
        return Configuration.model_validate(given)
    except ValidationError as error:
        faults = "\n".join(_fault(str(each["loc"][0]), str(each["type"]), known) for each in error.errors())
        raise Misuse(faults, remedy="Les réglages sont dans docs/exploitation.md.") from error


def setting_names() -> tuple[str, ...]:
    """The names of the settings, in their order."""
    return tuple(str(field.alias) for field in Configuration.model_fields.values())


def _fault(name: str, kind: str, known: tuple[str, ...]) -> str:
    if kind != "extra_forbidden":
        return f"Le réglage {name} n'a pas une valeur admise."
    near = difflib.get_close_matches(name, known, n=1)
    return f"Le réglage {name} n'existe pas." + (f" Vouliez-vous dire {near[0]} ?" if near else "")
