"""What a database refuses, told in the house's own errors."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DataError, DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionLeft

from advisor.law.errors import StorageFailed, StoreAway, ValueRefused

_PRIMARY = 0xFF
"""The bits of an extended code of SQLite that tell its kind."""
_DISK_OF_SQLITE = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY}
_DISK_OF_POSTGRES = {"53100", "58030"}
"""`disk_full` and `io_error` (PostgreSQL, appendix A)."""


@contextmanager
def refusals() -> Iterator[None]:
    """Whatever the database refuses inside is told as a `StorageFailed`, or a `ValueRefused`; nothing is then kept.

    A database that does not answer is a `StoreAway`.
    """
    try:
        yield
    except NoConnectionLeft as error:
        raise _away() from error
    except OperationalError as error:
        if not _is_of_the_disk(error.orig):
            raise _away() from error
        raise StorageFailed(
            "La base de données refuse d'écrire. Rien n'a été enregistré à moitié.",
            remedy="Vérifier que le disque n'est pas plein et qu'il peut être écrit, puis refaire l'opération.",
        ) from error
    except DataError as error:
        raise ValueRefused(
            "Une valeur de la demande ne peut pas être gardée (signe de contrôle, nombre hors limites).",
            remedy="Corriger la référence, l'identifiant ou le nombre donné.",
        ) from error
    except DBAPIError as error:
        raise StorageFailed(
            "La base de données refuse cette opération. Rien n'a été enregistré.",
            remedy="Vérifier que « advisor db upgrade » a été fait ; sinon, signaler l'incident.",
        ) from error


def _away() -> StoreAway:
    return StoreAway(
        "La base de données ne répond pas. Rien n'a été enregistré à moitié.",
        remedy="Vérifier qu'elle fonctionne et qu'elle peut être jointe, puis refaire l'opération.",
    )


def _is_of_the_disk(error: BaseException | None) -> bool:
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", 0) & _PRIMARY in _DISK_OF_SQLITE
    return getattr(error, "sqlstate", None) in _DISK_OF_POSTGRES
