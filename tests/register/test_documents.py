"""The documents behind the lines are sought by their bytes, not by their name."""

from __future__ import annotations

import hashlib
from pathlib import Path

from register_samples import book, rulebook

from advisor.register.documents import digest_of, digests_in, find_documents
from advisor.register.model import Document, Register
from advisor.register.read import read_register
from advisor.service.register import open_book, with_attached


def with_both(first: Document, second: Document) -> Register:
    once = open_book(with_attached(book(), "ref-1", first, replace=False), rulebook(), "registre.yaml")
    return read_register(with_attached(once, "ref-2", second, replace=False), rulebook())


def test_same_moved_changed_missing(tmp_path: Path) -> None:
    (tmp_path / "sous").mkdir()
    (tmp_path / "note.pdf").write_bytes(b"note")
    (tmp_path / "sous" / "autre nom.pdf").write_bytes(b"arrete")
    note, order = (Document(label=name, sha256=hashlib.sha256(data).hexdigest()) for name, data in
                   (("note.pdf", b"note"), ("arrete.pdf", b"arrete")))  # fmt: skip
    register = with_both(note, order)

    def states() -> list[tuple[str, str]]:
        return [(each.state, each.file) for each in find_documents(register, digests_in(tmp_path)).documents]

    assert states() == [("same", "note.pdf"), ("moved", "sous/autre nom.pdf")]
    (tmp_path / "note.pdf").write_bytes(b"note, reprise")
    (tmp_path / "sous" / "autre nom.pdf").unlink()
    assert states() == [("changed", "note.pdf"), ("missing", "")]


def test_links_are_not_followed_and_what_no_line_claims_is_told(tmp_path: Path) -> None:
    outside, folder = tmp_path / "dehors.pdf", tmp_path / "dossier"
    folder.mkdir()
    outside.write_bytes(b"note")
    (folder / "lien.pdf").symlink_to(outside)
    (folder / "brouillon.txt").write_bytes(b"rien")
    document = Document(label="lien.pdf", sha256=digest_of(outside))
    found = find_documents(with_both(document, document), digests_in(folder))
    assert [each.state for each in found.documents] == ["missing", "missing"]
    assert found.unclaimed == ("brouillon.txt",)
    assert find_documents(book().register, {}).bare == ("ref-1", "ref-2")
