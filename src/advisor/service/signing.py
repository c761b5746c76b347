"""Signing keys on disk, and the heads they sign: the organisation vouches for its journal, and never for a rewritten one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from advisor.audit.chain import judge
from advisor.audit.errors import SignatureRefused, TrailBroken
from advisor.audit.heads import (
    SignedHead,
    check_signature,
    fingerprint,
    head_line,
    introduce_key,
    key_line,
    public_bytes,
    sign_tree_head,
    trusted_keys,
    verify_heads,
)
from advisor.audit.stamps import Stamp, stamp_line, verify_stamps
from advisor.audit.verdict import Finding, Verdict
from advisor.law.errors import NotFound
from advisor.service.gate import Gate
from advisor.service.private_files import read_private, write_private
from advisor.service.sealing import Actor
from advisor.storage.store import Store, Work

_KEEP = "Conserver cette base à titre de preuve, puis restaurer une sauvegarde."
KEY_SUBJECT = "signing-key"
"""Subject of the entries by which a journal says which key vouches for it from then on."""


def make_signing_key(path: Path) -> str:
    """Draw a signing key into a new file that its owner alone can read; its fingerprint, to be noted elsewhere.

    Raises: `StorageFailed`, also when the file is already there: a key is never overwritten.
    """
    private = Ed25519PrivateKey.generate()
    pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    write_private(path, pem, "La clé de signature")
    return fingerprint(public_bytes(private))


def read_signing_key(path: Path, *, handed: bool = False) -> Ed25519PrivateKey:
    """The signing key of a file.

    Raises: `Misuse` when it cannot be read or others than its owner may read it; `SignatureRefused` when it is no
    Ed25519 key. `handed`: see `read_private`.
    """
    pem = read_private(path, "La clé de signature", handed=handed)
    try:
        key = load_pem_private_key(pem, password=None)
    except (ValueError, TypeError) as error:
        raise SignatureRefused(
            f"« {path} » n'est pas une clé de signature.", remedy="Donner une clé Ed25519."
        ) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise SignatureRefused(f"« {path} » n'est pas une clé Ed25519.", remedy="Donner une clé Ed25519.")
    return key


def adopt_key(store: Store, actor: Actor, key: Ed25519PrivateKey, former: Ed25519PrivateKey | None = None) -> str:
    """Let a key vouch for the journal from now on; one that follows another is endorsed by it. Its fingerprint.

    Raises: `SignatureRefused` when the journal has a key and `former` is not the current one, or when it knows `key`.
    """
    introduced = introduce_key(key, former)
    with store.writing(actor.organisation, actor.at) as work:
        work.journal.head(for_update=True)
        held = [each.key_id for each in work.heads.public_keys()]
        if introduced.key_id in held:
            raise SignatureRefused("Le registre connaît déjà cette clé.", remedy="Tirer une nouvelle clé.")
        if held[-1:] != ([introduced.endorsed_by] if introduced.endorsed_by else []):
            raise SignatureRefused(
                "La nouvelle clé n'est pas cautionnée par la clé en vigueur.",
                remedy="Donner la clé en vigueur ; si elle est perdue, un nouveau registre commence.",
            )
        work.heads.introduce(introduced)
        work.journal.append(
            "signing-key.adopted",
            KEY_SUBJECT,
            {"key": introduced.key_id, "endorsed_by": introduced.endorsed_by, "account": actor.account},
        )
    return introduced.key_id


def sign_head(work: Work, key: Ed25519PrivateKey) -> SignedHead:
    """Sign the present head of the journal within a transaction; one already signed is given again.

    Raises: `SignatureRefused` unless the key is the one in force; `NotFound` for an empty journal; `TrailBroken` when
    the journal no longer extends what was signed before.
    """
    size = work.journal.head(for_update=True).sequence
    keys = work.heads.public_keys()
    if not keys or keys[-1].key_id != fingerprint(public_bytes(key)):
        raise SignatureRefused("Cette clé n'est pas celle qui est en vigueur.", remedy="L'adopter, ou donner la bonne.")
    if not size:
        raise NotFound("Le registre est vide : il n'y a rien à signer.", remedy="Sceller d'abord un acte.")
    last = work.heads.last()
    if last is not None:
        _require_extended(work, last, trusted_keys(keys, frozenset()), size)
        if last.size == size:
            return last
    head = sign_tree_head(key, work.organisation, size, work.journal.root(size), work.recorded_at)
    work.heads.add(head)
    return head


def sign_now(gate: Gate, organisation: str, key: Ed25519PrivateKey) -> SignedHead:
    """Sign the present head of a journal. Raises: as `sign_head`."""
    with gate.store.writing(organisation, gate.now) as work:
        return sign_head(work, key)


def heads_of(store: Store, organisation: str) -> tuple[list[SignedHead], list[Stamp]]:
    """The signed heads of a journal and their time stamps. Raises: `NotFound` for an unknown organisation."""
    with store.reading(organisation) as work:
        work.journal.head()
        return work.heads.all(), work.heads.stamps()


def verify_journal(
    store: Store, organisation: str, known: frozenset[str] = frozenset(), authority: bytes | None = None
) -> Verdict:
    """Verify a whole journal in the store, every head signed of it and, under an authority's root (PEM), their time stamps.

    `known` are key fingerprints noted elsewhere.
    """
    with store.reading(organisation) as work:
        verdict = examine_journal(work, known)
        heads, stamps = work.heads.all(), work.heads.stamps()
    if authority is None or not stamps:
        return verdict
    faults, notes = verify_stamps(heads, stamps, authority)
    return replace(verdict, findings=(*verdict.findings, *faults), notes=(*verdict.notes, *notes))


def examine_journal(work: Work, known: frozenset[str]) -> Verdict:
    """Verify a whole journal within a transaction: its chain, its tree, its head, and every head signed of it.

    It is read line by line, three times, and a few times more where a link of it is broken; it is never held.
    """
    found = judge(_Kept(work))
    count, last, findings = found.count, found.head, list(found.findings)
    findings += verify_heads(work.journal.lines(), work.heads.all(), trusted_keys(work.heads.public_keys(), known))
    head = work.journal.head()
    if head != last:
        findings.append(
            Finding(
                code="tete-differente",
                message=f"La base tient l'écriture n° {head.sequence} pour la dernière ; la dernière lue est la "
                f"n° {last.sequence}.",
                remedy=_KEEP,
                entry=last.sequence + 1,
            )
        )
    if not work.journal.tree_agrees(work.journal.lines()):
        findings.append(
            Finding(
                code="arbre-different",
                message="L'arbre des empreintes que garde la base n'est pas celui des écritures : ses preuves sont fausses.",
                remedy=_KEEP,
            )
        )
    return Verdict(count=count, head=last, findings=tuple(findings))


@dataclass(frozen=True, slots=True)
class _Kept:
    """The lines of a journal as the bytes of a trail, as often as they are asked for."""

    work: Work

    def __iter__(self) -> Iterator[bytes]:
        return _fed(self.work.journal.lines())


@contextmanager
def journal_files(store: Store, organisation: str) -> Iterator[dict[str, Iterator[bytes]]]:
    """A whole journal as files to be verified elsewhere, line by line, on one state of the database: its lines, the heads signed
    of it, their time stamps, the public keys.

    `python -m advisor.audit verify journal.jsonl --heads tetes.jsonl --public-keys cles.jsonl --key EMPREINTE`

    Raises: `NotFound` for an unknown organisation.
    """
    with store.reading(organisation) as work:
        work.journal.head()
        yield {
            "journal.jsonl": _fed(work.journal.lines()),
            "tetes.jsonl": _fed(map(head_line, work.heads.all())),
            "horodatages.jsonl": _fed(map(stamp_line, work.heads.stamps())),
            "cles.jsonl": _fed(map(key_line, work.heads.public_keys())),
        }


def _fed(lines: Iterable[bytes]) -> Iterator[bytes]:
    return (line + b"\n" for line in lines)


def _require_extended(work: Work, last: SignedHead, trusted: dict[str, str], size: int) -> None:
    fault = check_signature(last, trusted)
    if fault is None and (last.size > size or work.journal.root(last.size).hex() != last.root):
        fault = Finding(
            code="histoire-reecrite",
            message=f"Le registre ne prolonge plus la tête signée de {last.size} écriture(s) : rien n'est signé.",
            remedy=_KEEP,
            entry=last.size,
        )
    if fault is not None:
        raise TrailBroken([fault])
