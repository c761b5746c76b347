"""Signed tree heads: what an organisation vouches for of its journal, under a key known by its fingerprint (Ed25519)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from advisor.audit.canonical import canonical_bytes, digest_bytes
from advisor.audit.errors import SignatureRefused
from advisor.audit.merkle import GrowingTree
from advisor.audit.verdict import Finding

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_ROOT = re.compile(r"[0-9a-f]{64}")
HEAD_FORMAT, KEY_FORMAT = "advisor-head/1", "advisor-key/1"

_COMPARE = (
    "Conserver cette copie à titre de preuve, puis la comparer avec une sauvegarde et avec les têtes notées ailleurs."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedHead:
    """The first `size` entries of a journal stand under `root`, says a key at an instant; `root`, `signature` in hex."""

    organisation: str
    size: int
    root: str
    signed_at: str
    key_id: str
    signature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    """A public key (hex) under its fingerprint; one that follows another is endorsed by it, so that trust passes on."""

    key_id: str
    public: str
    endorsed_by: str = ""
    endorsement: str = ""


def fingerprint(public: bytes) -> str:
    """The name of a public key (32 bytes): its digest."""
    return digest_bytes(public)


def public_bytes(private: Ed25519PrivateKey) -> bytes:
    """The public key (32 bytes) of a private one."""
    return private.public_key().public_bytes_raw()


def sign_tree_head(private: Ed25519PrivateKey, organisation: str, size: int, root: bytes, signed_at: str) -> SignedHead:
    """Sign the root of the first `size` entries of an organisation's journal."""
    unsigned = SignedHead(
        organisation=organisation,
        size=size,
        root=root.hex(),
        signed_at=signed_at,
        key_id=fingerprint(public_bytes(private)),
        signature="",
    )
    return SignedHead(**{**asdict(unsigned), "signature": private.sign(_head_message(unsigned)).hex()})


def introduce_key(private: Ed25519PrivateKey, former: Ed25519PrivateKey | None = None) -> SigningKey:
    """The public side of a key, endorsed by the key that it follows if there is one."""
    public = public_bytes(private)
    if former is None:
        return SigningKey(key_id=fingerprint(public), public=public.hex())
    return SigningKey(
        key_id=fingerprint(public),
        public=public.hex(),
        endorsed_by=fingerprint(public_bytes(former)),
        endorsement=former.sign(_key_message(public.hex())).hex(),
    )


def is_signed(public: str, message: bytes, signature: str) -> bool:
    """True if this public key (hex) signed these bytes.

    Raises `SignatureRefused` where the library of signatures is not installed: a trail is verified without it.
    """
    try:
        from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - a trail is verified without it
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415
    except ImportError as error:
        raise SignatureRefused(
            "Les signatures ne peuvent pas être vérifiées ici.", remedy="Installer « cryptography », puis recommencer."
        ) from error
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(bytes.fromhex(signature), message)
    except (InvalidSignature, ValueError):
        return False
    return True


def trusted_keys(keys: Iterable[SigningKey], known: frozenset[str]) -> dict[str, str]:
    """Fingerprint → public key of the keys that may be relied on.

    Those whose fingerprint is `known`, and those that one of them endorsed; where none is known, every key that bears
    its own fingerprint: this then shows coherence, not origin.
    """
    genuine = {key.key_id: key for key in keys if _is_genuine(key)}
    if not known:
        return {name: key.public for name, key in genuine.items()}
    trusted = {name: key.public for name, key in genuine.items() if name in known}
    waiting = [key for name, key in genuine.items() if name not in trusted]
    while True:
        passed_on = [
            key
            for key in waiting
            if key.endorsed_by in trusted
            and is_signed(trusted[key.endorsed_by], _key_message(key.public), key.endorsement)
        ]
        if not passed_on:
            return trusted
        trusted |= {key.key_id: key.public for key in passed_on}
        waiting = [key for key in waiting if key not in passed_on]


def check_signature(head: SignedHead, trusted: Mapping[str, str]) -> Finding | None:
    """The fault of a head whose signature does not hold under the keys relied on."""
    if head.key_id not in trusted:
        return _fault(head, "cle-inconnue", f"elle est signée par une clé que rien ne reconnaît ({head.key_id})")
    if not is_signed(trusted[head.key_id], _head_message(head), head.signature):
        return _fault(head, "signature-fausse", "sa signature n'est pas celle de ce contenu")
    return None


def verify_heads(lines: Iterable[bytes], heads: Sequence[SignedHead], trusted: Mapping[str, str]) -> list[Finding]:
    """Compare a whole journal (its lines, in order, read once and not kept) with the heads signed of it, and place every fault."""
    wanted, roots, tree = {head.size for head in heads}, {}, GrowingTree()
    for line in lines:
        tree.add(line)
        if tree.size in wanted:
            roots[tree.size] = tree.head
    findings, agreed = [], 0
    for head in sorted(heads, key=lambda each: each.size):
        unsigned = check_signature(head, trusted)
        if unsigned is not None:
            findings.append(unsigned)
        elif head.size > tree.size:
            missing = f"le registre s'arrête à l'écriture n° {tree.size} : la fin a été supprimée"
            findings.append(_fault(head, "fin-tronquee", missing, entry=tree.size + 1))
        elif roots[head.size].hex() != head.root:
            where = f"une écriture de n° {agreed + 1} à n° {head.size} a été réécrite, déplacée ou remplacée"
            findings.append(_fault(head, "histoire-reecrite", where, entry=agreed + 1))
        else:
            agreed = head.size
    return findings


def head_line(head: SignedHead) -> bytes:
    """A signed head as canonical JSON."""
    return canonical_bytes(asdict(head))


def read_head(data: bytes) -> SignedHead:
    """Read a signed head; raises `SignatureRefused`."""
    try:
        head = SignedHead(**json.loads(data))
    except (ValueError, TypeError, RecursionError) as error:
        raise _unreadable("une tête signée") from error
    texts = (value for name, value in asdict(head).items() if name != "size")
    if type(head.size) is not int or head.size < 1 or not all(map(_is_text, texts)) or not _ROOT.fullmatch(head.root):
        raise _unreadable("une tête signée")
    return head


def key_line(key: SigningKey) -> bytes:
    """A public key as canonical JSON."""
    return canonical_bytes(asdict(key))


def read_key(data: bytes) -> SigningKey:
    """Read a public key; raises `SignatureRefused`."""
    try:
        key = SigningKey(**json.loads(data))
    except (ValueError, TypeError, RecursionError) as error:
        raise _unreadable("une clé publique") from error
    if not all(map(_is_text, asdict(key).values())):
        raise _unreadable("une clé publique")
    return key


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_genuine(key: SigningKey) -> bool:
    try:
        return fingerprint(bytes.fromhex(key.public)) == key.key_id
    except ValueError:
        return False


def _head_message(head: SignedHead) -> bytes:
    content = {name: value for name, value in asdict(head).items() if name != "signature"}
    return canonical_bytes({"format": HEAD_FORMAT, **content})


def _key_message(public: str) -> bytes:
    return canonical_bytes({"format": KEY_FORMAT, "public": public})


def _fault(head: SignedHead, code: str, message: str, entry: int | None = None) -> Finding:
    return Finding(
        code=code,
        message=f"Tête signée de {head.size} écriture(s), du {head.signed_at} : {message}.",
        remedy=_COMPARE,
        entry=entry,
        field="heads",
    )


def _unreadable(what: str) -> SignatureRefused:
    return SignatureRefused(f"Ce n'est pas {what}.", remedy="Reprendre le fichier tel qu'il a été exporté.")
