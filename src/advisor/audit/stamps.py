"""Time stamps of a third party (RFC 3161): that a signed head existed at an hour which is not the signer's word."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC
from typing import Any

from advisor.audit.canonical import canonical_bytes
from advisor.audit.errors import SignatureRefused
from advisor.audit.heads import SignedHead, head_line
from advisor.audit.verdict import Finding

_KEEP = "Conserver cette copie à titre de preuve, puis la comparer avec une sauvegarde."


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """The answer of a time stamp authority (DER, in hex) on the signed head of `size` entries."""

    size: int
    response: str


@dataclass(frozen=True, slots=True)
class StampRequest:
    """What is asked of the authority (DER), and the number that its answer must repeat."""

    data: bytes
    nonce: int | None


def stamp_request(head: SignedHead) -> StampRequest:
    """Ask for a time stamp of a signed head; the authority learns a digest alone. Raises: `SignatureRefused`."""
    library = _library()
    algorithm = library.HashAlgorithm.SHA256
    request = library.TimestampRequestBuilder().data(head_line(head)).hash_algorithm(algorithm).build()
    return StampRequest(request.as_bytes(), request.nonce)


def stamped_at(head: SignedHead, response: bytes, certificates: bytes, nonce: int | None = None) -> str:
    """When a head was stamped (ISO instant, UTC), if the answer stands under the authority's root (PEM, with what it issued).

    Raises: `SignatureRefused` when the answer is none, is that of another head or authority, or its signature is false.
    """
    library = _library()
    from cryptography import x509  # noqa: PLC0415 - a trail is verified without it

    try:
        given = x509.load_pem_x509_certificates(certificates)
    except ValueError as error:
        raise SignatureRefused(
            "Ce ne sont pas des certificats.", remedy="Donner le certificat racine de l'autorité, en PEM."
        ) from error
    builder = library.VerifierBuilder(
        roots=[each for each in given if each.issuer == each.subject],
        intermediates=[each for each in given if each.issuer != each.subject],
        nonce=nonce,
    )
    try:
        answer = library.decode_timestamp_response(response)
        builder.build().verify_message(answer, head_line(head))
    except (ValueError, library.VerificationError) as error:
        raise SignatureRefused(
            f"L'horodatage de la tête de {head.size} écriture(s) ne tient pas.",
            remedy="Vérifier le certificat racine de l'autorité ; sinon, demander un autre horodatage.",
        ) from error
    hour: str = answer.tst_info.gen_time.astimezone(UTC).isoformat(timespec="seconds")
    return hour


def verify_stamps(
    heads: Sequence[SignedHead], stamps: Sequence[Stamp], certificates: bytes
) -> tuple[list[Finding], list[str]]:
    """Every fault of the time stamps, and what those that stand prove. Raises: `SignatureRefused` without the library."""
    _library()
    by_size: Mapping[int, SignedHead] = {head.size: head for head in heads}
    findings, notes = [], []
    for stamp in stamps:
        head = by_size.get(stamp.size)
        if head is None:
            findings.append(_fault(stamp, "la tête qu'il date n'est pas là"))
            continue
        try:
            hour = stamped_at(head, bytes.fromhex(stamp.response), certificates)
        except SignatureRefused:
            findings.append(_fault(stamp, "il n'est pas celui de cette tête, ou pas de cette autorité"))
            continue
        notes.append(f"Une autorité tierce atteste que la tête de {stamp.size} écriture(s) existait le {hour}.")
    return findings, notes


def stamp_line(stamp: Stamp) -> bytes:
    """A time stamp as canonical JSON."""
    return canonical_bytes(asdict(stamp))


def read_stamp(data: bytes) -> Stamp:
    """Read a time stamp; raises `SignatureRefused`."""
    try:
        stamp = Stamp(**json.loads(data))
        bytes.fromhex(stamp.response)
    except (ValueError, TypeError, RecursionError) as error:
        raise SignatureRefused(
            "Ce n'est pas un horodatage.", remedy="Reprendre le fichier tel qu'il a été exporté."
        ) from error
    if type(stamp.size) is not int:
        raise SignatureRefused("Ce n'est pas un horodatage.", remedy="Reprendre le fichier tel qu'il a été exporté.")
    return stamp


def _fault(stamp: Stamp, why: str) -> Finding:
    return Finding(
        code="horodatage-faux",
        message=f"Horodatage de la tête de {stamp.size} écriture(s) : {why}.",
        remedy=_KEEP,
        field="stamps",
    )


def _library() -> Any:
    try:
        import rfc3161_client  # noqa: PLC0415 - an extra, and a trail is verified without it
    except ImportError as error:
        raise SignatureRefused(
            "Les horodatages ne peuvent être ni demandés ni vérifiés ici.", remedy="Installer advisor[timestamp]."
        ) from error
    return rfc3161_client
