"""The faulty rule files, and the exact text that an expert must then read.

A case is a folder `faulty/<code>-<slug>/`: its files replace those of the same name in the sound rule base `base/`, or
join it; `attendu.txt` holds every diagnostic. Cases that no text file can hold are written here. After a change of
wording: `python tests/rulebook/faulty_cases.py` rewrites every `attendu.txt`, to be read again before committing.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from advisor.law.errors import RulebookInvalid
from advisor.rulebook.diagnostic import Diagnostic
from advisor.rulebook.format import format_text
from advisor.rulebook.load import examine_rulebook

HERE = Path(__file__).parent
BASE, FAULTY = HERE / "base", HERE / "faulty"
EXPECTED = "attendu.txt"
ALONE = "L009"

_CALM = (BASE / "situation/calme-revenu.yaml").read_text(encoding="utf-8")
GENERATED: dict[str, dict[str, bytes]] = {
    "L001-fichier-trop-grand": {"situation/calme-revenu.yaml": b"titre: " + b"x" * 2_000_001},
    "L009-aucun-fichier": {},
    "L011-espace-invisible": {
        "situation/calme-revenu.yaml": _CALM.replace("Les troubles ont", "Les\u200b troubles ont").encode()
    },
    "L011-caractere-nul": {"situation/calme-revenu.yaml": _CALM.replace("récent", "ré\0cent").encode()},
    "L012-ancien-encodage": {"situation/calme-revenu.yaml": _CALM.encode("latin-1")},
    "L013-trop-de-fautes": {
        "situation/calme-revenu.yaml": (_CALM + "".join(f"titre{n}: x\n" for n in range(250))).encode()
    },
}


def case_names() -> list[str]:
    """Every case, by its folder."""
    return sorted(path.name for path in FAULTY.iterdir())


def diagnose(name: str, root: Path) -> tuple[Diagnostic, ...] | str:
    """What the rule base of a case says when assembled under `root`; of a sound one, what refuses its formatting."""
    rules = root / "rules"
    files = {} if name.startswith(ALONE) else _files(BASE)
    changed = GENERATED.get(name) or {file: text for file, text in _files(FAULTY / name).items() if file != EXPECTED}
    for file, content in (files | changed).items():
        (rules / file).parent.mkdir(parents=True, exist_ok=True)
        (rules / file).write_bytes(content)
    rulebook, diagnostics = examine_rulebook(rules)
    if diagnostics or rulebook is None:
        return diagnostics
    try:
        for file, content in changed.items():
            format_text(content.decode(), f"rules/{file}", rulebook.vocabulary)
    except RulebookInvalid as refusal:
        return refusal.message
    return ()


def told(found: tuple[Diagnostic, ...] | str) -> str:
    """The text of diagnostics as an expert reads it."""
    return (found if isinstance(found, str) else "\n\n".join(str(each) for each in found)) + "\n"


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def main() -> None:
    """Write what each case says now."""
    for name in sorted({*case_names(), *GENERATED}):
        with tempfile.TemporaryDirectory() as folder:
            text = told(diagnose(name, Path(folder)))
        path = FAULTY / name / EXPECTED
        path.parent.mkdir(exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            sys.stdout.write(f"{name}\n")
            path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
