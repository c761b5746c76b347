"""Time stamps asked of an authority over the network, verified before they are kept."""

from __future__ import annotations

import urllib.request
from collections.abc import Callable
from typing import Any

from advisor.audit.heads import SignedHead
from advisor.audit.stamps import Stamp, stamp_request, stamped_at
from advisor.law.errors import NotFound
from advisor.service.gate import Gate
from advisor.service.refusals import Misuse

_QUERY, _SECONDS, _MOST = "application/timestamp-query", 20, 200_000


class _NoRedirection(urllib.request.HTTPRedirectHandler):
    """An answer that sends elsewhere is a refusal."""

    def redirect_request(self, *_: Any) -> None:
        """Follow nothing."""


_OPENER = urllib.request.build_opener(_NoRedirection)

Ask = Callable[[bytes], bytes]
"""How a request reaches an authority and its answer comes back (both DER)."""


def asked_at(url: str) -> Ask:
    """The authority at an address (http or https)."""

    def ask(request: bytes) -> bytes:
        demand = urllib.request.Request(url, data=request, headers={"Content-Type": _QUERY})  # noqa: S310 - the setting admits http alone
        try:
            with _OPENER.open(demand, timeout=_SECONDS) as answer:
                data: bytes = answer.read(_MOST)
        except OSError as error:
            raise Misuse(
                "L'autorité d'horodatage ne répond pas.",
                remedy="Vérifier ADVISOR_TSA_URL et le réseau, puis recommencer.",
            ) from error
        return data

    return ask


def stamp_last_head(gate: Gate, organisation: str, ask: Ask, certificates: bytes) -> tuple[SignedHead, str]:
    """Have the last signed head stamped and keep the answer; one that is stamped already is told again.

    Raises: `NotFound` when nothing is signed; `Misuse`; `SignatureRefused` when the answer does not stand.
    """
    with gate.store.reading(organisation) as work:
        head = work.heads.last()
        kept = [stamp for stamp in work.heads.stamps() if head is not None and stamp.size == head.size]
    if head is None:
        raise NotFound("Aucune tête n'est signée.", remedy="« advisor journal sign » d'abord.")
    if kept:
        return head, stamped_at(head, bytes.fromhex(kept[0].response), certificates)
    request = stamp_request(head)
    response = ask(request.data)
    hour = stamped_at(head, response, certificates, request.nonce)
    with gate.store.writing(organisation, gate.now) as work:
        work.heads.stamp(Stamp(size=head.size, response=response.hex()), hour)
    return head, hour
