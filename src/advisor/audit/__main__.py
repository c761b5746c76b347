"""`python -m advisor.audit verify TRAIL`: verify a trail with this package alone."""

from __future__ import annotations

import argparse
import dataclasses
import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from advisor.audit.entry import Head
from advisor.audit.errors import AuditError
from advisor.audit.export import is_export
from advisor.audit.heads import read_head, read_key, trusted_keys, verify_heads
from advisor.audit.journal import reading
from advisor.audit.stamps import read_stamp, verify_stamps
from advisor.audit.verdict import Verdict
from advisor.audit.verify import verify_pieces, verify_trail
from advisor.audit.verify_export import verify_export

_HEAD = re.compile(r"(\d{1,15}):(sha256:[0-9a-f]{64})")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the verdict in French; 0 intact, 1 findings, 2 misuse or unreadable."""
    wanted = _parser().parse_args(arguments)
    try:
        verdict = _verdict(wanted)
    except AuditError as error:
        print(f"{error.message}\n  Remède : {error.remedy}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"Clé ou fichier illisible : « {error.filename} » ({error.strerror}).", file=sys.stderr)
        return 2
    what = "Export" if is_export(wanted.trail) else "Registre"
    print(_as_json(verdict) if wanted.json else _as_text(verdict, what))
    return 0 if verdict.intact else 1


def _verdict(wanted: argparse.Namespace) -> Verdict:
    trusted = frozenset(wanted.key)
    if is_export(wanted.trail):
        least = wanted.head.sequence if wanted.head else 0
        return verify_export(wanted.trail.read_bytes(), known=trusted, least=least)
    verdict = verify_trail(wanted.trail, known=wanted.head)
    if wanted.heads:
        keys = [read_key(line) for line in wanted.public_keys.read_bytes().splitlines()] if wanted.public_keys else []
        heads = [read_head(line) for line in wanted.heads.read_bytes().splitlines()]
        with reading(wanted.trail) as trail:
            faults = verify_heads(trail.lines(), heads, trusted_keys(keys, trusted))
        verdict = dataclasses.replace(verdict, findings=(*verdict.findings, *faults))
        if wanted.stamps and wanted.authority:
            stamps = [read_stamp(line) for line in wanted.stamps.read_bytes().splitlines()]
            faults, notes = verify_stamps(heads, stamps, wanted.authority.read_bytes())
            verdict = dataclasses.replace(
                verdict, findings=(*verdict.findings, *faults), notes=(*verdict.notes, *notes)
            )
    if wanted.pieces and verdict.intact:
        with reading(wanted.trail) as trail:
            pieces = verify_pieces(trail, wanted.pieces, wanted.keys or wanted.pieces)
        verdict = dataclasses.replace(verdict, findings=pieces.findings, notes=verdict.notes + pieces.notes)
    return verdict


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m advisor.audit", description="Vérifier ce qui a été scellé.")
    verify = parser.add_subparsers(required=True, metavar="verify").add_parser("verify", help="vérifier un registre")
    verify.add_argument(
        "trail", type=Path, metavar="REGISTRE", help="un registre, une écriture par ligne, ou un export"
    )
    verify.add_argument("--head", type=_head, metavar="N:sha256:…", help="tête notée ailleurs (nombre et empreinte)")
    verify.add_argument("--heads", type=Path, metavar="FICHIER", help="têtes signées du registre, une par ligne")
    verify.add_argument("--stamps", type=Path, metavar="FICHIER", help="horodatages de ces têtes (avec --authority)")
    verify.add_argument("--authority", type=Path, metavar="FICHIER", help="certificat racine de l'autorité, en PEM")
    verify.add_argument(
        "--public-keys", type=Path, metavar="FICHIER", help="clés publiques de l'organisme, une par ligne"
    )
    verify.add_argument(
        "--key", action="append", default=[], metavar="sha256:…", help="empreinte d'une clé de signature notée ailleurs"
    )
    verify.add_argument("--pieces", type=Path, metavar="DOSSIER", help="vérifier aussi les pièces de ce dossier")
    verify.add_argument("--keys", type=Path, metavar="DOSSIER", help="où sont les clés des dossiers (avec les pièces)")
    verify.add_argument("--json", action="store_true", help="écrire le verdict en JSON")
    return parser


def _head(text: str) -> Head:
    match = _HEAD.fullmatch(text)
    if match is None:
        raise argparse.ArgumentTypeError("attendu : nombre d’écritures, deux-points, empreinte de la dernière")
    return Head(int(match[1]), match[2])


def _as_json(verdict: Verdict) -> str:
    return json.dumps({"intact": verdict.intact, **dataclasses.asdict(verdict)}, ensure_ascii=False, indent=2)


def _as_text(verdict: Verdict, what: str) -> str:
    state = f"{what} intact" if verdict.intact else f"{what} altéré, {len(verdict.findings)} anomalie(s)"
    lines = [f"{state} : {verdict.count} écriture(s) lue(s), tête {verdict.head.sequence}:{verdict.head.digest}"]
    for finding in verdict.findings:
        lines += [f"- {finding.message}", f"  Remède : {finding.remedy}"]
    lines += [f"Note : {note}" for note in verdict.notes]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
