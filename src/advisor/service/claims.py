"""A demand made again under the same key is answered again, and never done twice (Idempotency-Key)."""

from __future__ import annotations

from datetime import timedelta

from advisor.access.account import Asker
from advisor.access.terms import later
from advisor.law.errors import AnswerAwaited, KeyReused
from advisor.service.claim import Claim
from advisor.service.gate import Gate
from advisor.storage.store import Store

KEPT = timedelta(hours=24)
"""How long a key stands for what was done under it."""


def claim_of(gate: Gate, asker: Asker, key: str, request: bytes) -> Claim | bytes:
    """The claim of a demand under a key, or the answer that it was given already.

    Raises: `KeyReused` when the key stands for another demand; `AnswerAwaited` when the answer is not there.
    """
    account, since = asker.account.id, later(gate.now, -KEPT)
    with gate.store.reading(asker.account.organisation) as work:
        mark = work.answers.mark(request)
        found = work.answers.find(account, key, since=since)
    if found is None:
        return Claim(account, key, mark, since)
    if found.request != mark:
        raise KeyReused(
            "Cette clé (Idempotency-Key) a servi à une autre demande.",
            remedy="Donner une nouvelle clé à chaque demande nouvelle, et la même à la même demande répétée.",
        )
    if found.answer is None:
        raise AnswerAwaited(
            "Cette demande est en cours, ou elle a été faite sans que sa réponse ait pu être gardée.",
            remedy="La répéter dans un instant ; si cela dure, lire le dossier : l'acte y est. Il ne sera pas refait.",
        )
    return found.answer


def keep_answer(gate: Gate, organisation: str, claim: Claim, answer: bytes) -> None:
    """Keep the answer to what was done under a claim.

    Raises: `StorageFailed`; the act stands, and its demand made again is `AnswerAwaited`.
    """
    with gate.store.writing(organisation, gate.now) as work:
        work.answers.keep(claim.account, claim.key, answer)


def erase_answers(store: Store, organisation: str, now: str) -> int:
    """Erase the answers of an organisation that no key stands for any more; how many. `now` as in `Gate`."""
    with store.writing(organisation, now) as work:
        return work.answers.erase_before(later(now, -KEPT))
