"""One dossier as one file that proves itself: what was sealed, the proofs, and the signed head they lead to."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from advisor.audit.canonical import canonical_bytes
from advisor.audit.entry import Entry, entry_line
from advisor.audit.evidence import ARTIFACTS, PURGED
from advisor.audit.export import (
    EXPORTED,
    HEAD,
    JOURNAL,
    KEYS,
    MANIFEST,
    MARK_KEY,
    PIECES,
    PROOFS,
    README,
    SEAL,
    MarkKeys,
    manifest_bytes,
    mark_keys_bytes,
    seal_bytes,
    version_file,
)
from advisor.audit.heads import head_line, key_line
from advisor.audit.package import pack
from advisor.law.errors import NotFound
from advisor.service.letter_views import require_all_shown
from advisor.service.sealing import Desk, seal_act
from advisor.service.signing import sign_head
from advisor.storage.sealing import derived
from advisor.storage.store import Work

_README = """EXPORT D'UN DOSSIER

Ce fichier contient un dossier tel qu'il a été tenu, et de quoi vérifier qu'il n'a pas été altéré.
Il contient des données personnelles : le conserver et le détruire comme le dossier lui-même.

{journal:22} les écritures du registre qui portent sur ce dossier, une par ligne
versions/              le dossier dans chacune de ses versions (0001.json), et ce qui y est propre à chaque personne
                       (0001.EMPREINTE.json), absent quand la personne a été effacée ; une adresse confiée n'y est jamais
pieces/                les avis, reçus, courriers et pièces que les écritures ont scellés
{proofs:22} ce qui montre que chaque écriture est dans le registre de l'organisme
{head:22} la tête du registre, signée par l'organisme
{keys:22} les clés publiques de l'organisme, chacune cautionnée par la précédente
{mark_key:22} les clés des empreintes ; elles vérifient et n'ouvrent rien ; absentes après la purge
{manifest:22} l'empreinte de chaque fichier
{seal:22} la signature du manifeste

Vérifier, sans réseau et sans le service :
    python -m advisor.audit verify EXPORT.zip --key sha256:EMPREINTE
L'empreinte de la clé se demande à l'organisme par une autre voie.
Rejouer l'avis scellé :
    advisor replay RÉFÉRENCE --export EXPORT.zip
"""


def export_dossier(desk: Desk, reference: str, key: Ed25519PrivateKey) -> bytes:
    """The export of a dossier; the act is sealed, and the head that is signed covers it.

    After a purge: the lines and their proofs alone. Raises: `NotFound`; `AppraisalFirst` while a proposal in it is held back
    from the actor; `SignatureRefused`, `TrailBroken` as `sign_head`.
    """
    with desk.writing() as work:
        work.dossiers.version(reference)
        require_all_shown(work, desk, reference)
        seal_act(work, desk.actor, EXPORTED, reference, {})
        head = sign_head(work, key)
        entries = work.journal.of(reference)
        proofs = {
            str(entry.sequence): [each.hex() for each in work.journal.inclusion(entry.sequence, head.size)]
            for entry in entries
        }
        files = {
            README: _readme(),
            JOURNAL: b"".join(entry_line(entry) + b"\n" for entry in entries),
            PROOFS: canonical_bytes(proofs),
            HEAD: head_line(head),
            KEYS: b"\n".join(key_line(each) for each in work.heads.public_keys()),
            **_contents(work, reference, entries),
        }
    manifest = manifest_bytes(desk.actor.organisation, reference, files)
    seal = seal_bytes(head.key_id, key.sign(manifest))
    return pack({**files, MANIFEST: manifest, SEAL: seal})


def _contents(work: Work, reference: str, entries: list[Entry]) -> dict[str, bytes]:
    try:
        dossier = work.dossiers.mark_key(reference)
    except NotFound:
        return {}
    versions = range(1, work.dossiers.version(reference) + 1)
    parts = {version: work.persons.parts(reference, version) for version in versions}
    gone = {str(name) for entry in entries for name in entry.payload.get(PURGED, ())}
    names = {str(name) for entry in entries for name in entry.payload.get(ARTIFACTS, {})} - gone
    living = {part.person for held in parts.values() for part in held if part.content is not None}
    whole = [version for version, held in parts.items() if {part.person for part in held} <= living]
    keys = MarkKeys(
        dossier=dossier,
        persons={mark: derived(work.persons.key(reference, mark), "digests") for mark in living},
        pieces={name: work.pieces.digest_key(name) for name in names},
        decisions={str(version): work.persons.digest_key(reference, version) for version in whole},
    )
    return {
        MARK_KEY: mark_keys_bytes(keys),
        **{version_file(version): work.dossiers.read(reference, version) for version in versions},
        **{
            version_file(version, part.person): part.content
            for version, held in parts.items()
            for part in held
            if part.content is not None
        },
        **{f"{PIECES}{name}": work.pieces.read(name) for name in names},
    }


def _readme() -> bytes:
    return _README.format(
        journal=JOURNAL, proofs=PROOFS, head=HEAD, keys=KEYS, mark_key=MARK_KEY, manifest=MANIFEST, seal=SEAL
    ).encode()
