"""What a database refuses, told in the house's own errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DataError, DBAPIError, OperationalError

from advisor.law.errors import StorageFailed, ValueRefused


@contextmanager
def refusals() -> Iterator[None]:
    """Whatever the database refuses inside is told as a `StorageFailed`, or a `ValueRefused`; nothing is then kept."""
    try:
        yield
    except OperationalError as error:
        raise StorageFailed(
            "La base de données ne répond pas ou refuse d'écrire. Rien n'a été enregistré à moitié.",
            remedy="Vérifier qu'elle fonctionne et que le disque n'est pas plein, puis refaire l'opération.",
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
