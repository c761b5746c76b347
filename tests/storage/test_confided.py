"""An address that was confided: kept apart under its person's key, told by one operation, in no version, piece, export or other file.

Sources: legal review, C-5 (location of a victim to nobody) and C-10 (keyed digests); GDPR art. 15, 4 and 17.
"""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import inspect, text
from store_samples import ENOUGH, WHY, amended

from advisor.audit.export import CONFIDED, WITHDRAWN
from advisor.audit.heads import fingerprint, public_bytes
from advisor.audit.verify_export import verify_export
from advisor.casefile.text import WITHHELD
from advisor.law.errors import CaseRejected, NotFound
from advisor.service.adviser import Adviser, evaluate
from advisor.service.dossier_letters import approve_dossier_letter, draft_dossier_letter
from advisor.service.dossiers import decide, open_dossier, read_dossier
from advisor.service.erasure import erase_person, person_file, read_confided
from advisor.service.exports import export_dossier
from advisor.service.record import case_bytes, open_record, piece, seal_advice
from advisor.service.sealing import Actor, Desk
from advisor.service.signing import adopt_key
from advisor.storage.store import Store

KEY = Ed25519PrivateKey.from_private_bytes(bytes([1]) * 32)
NOTED = frozenset({fingerprint(public_bytes(KEY))})
LINES = ("Chez une amie", "8 rue du Refuge", "69000 LYON")
FLED = (Path(__file__).parents[2] / "examples" / "27-victime-qui-quitte-le-logement.yaml").read_text(encoding="utf-8")
_LINE = '  confided_address: [Chez une amie, "8 rue du Refuge", "69000 LYON"]\n'
EXAMPLE = FLED.replace(_LINE, "")
DOSSIER = "D77-0027"
MOMENT = "2026-11-16T09:00:00+01:00"


@pytest.fixture
def desk(store: Store, adviser: Adviser) -> Desk:
    found = Desk(store, adviser, Actor("opac", "a1", "safety_lead", MOMENT), date(2026, 11, 16))
    adopt_key(store, found.actor, KEY)
    open_dossier(found, FLED, reason=WHY)
    return found


def read_back(desk: Desk) -> str:
    return case_bytes(read_dossier(desk, DOSSIER)[0]).decode()


def stored(desk: Desk) -> str:
    """Every cell of the store as text: what is encrypted says nothing here."""
    with desk.store.engine.connect() as connection:
        names = inspect(connection).get_table_names()
        return "".join(str(list(connection.execute(text(f"SELECT * FROM {name}")))) for name in names)  # noqa: S608


def shown(data: bytes) -> str:
    """The content of an export, file by file."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return "".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())


def test_one_operation_gives_it_and_no_reading_does(desk: Desk) -> None:
    assert read_confided(desk, DOSSIER, "t2") == LINES
    assert WITHHELD in read_back(desk)
    assert "Refuge" not in read_back(desk) + stored(desk)
    with pytest.raises(NotFound):
        read_confided(desk, DOSSIER, "t1")


def test_the_journal_holds_its_keyed_digest_alone(desk: Desk) -> None:
    with desk.reading() as work:
        (entry,) = work.journal.of(DOSSIER)
        mark = work.persons.mark(DOSSIER, "t2")
    assert entry.payload[CONFIDED].keys() == {mark}
    assert entry.payload[CONFIDED][mark].startswith("hmac-sha256:")


def test_what_is_decided_written_and_exported_does_not_hold_it(desk: Desk) -> None:
    decide(desk, DOSSIER)
    posting = draft_dossier_letter(desk, DOSSIER, person="t2", measure="fin_de_solidarite")
    other = Desk(desk.store, desk.adviser, Actor("opac", "a2", "approver", MOMENT), desk.today)
    approve_dossier_letter(other, posting.entry.sequence, reason=ENOUGH)
    data = export_dossier(desk, DOSSIER, KEY)
    told = shown(data)
    assert "Refuge" not in told
    assert "REFERENT PROTECTION" in told
    assert verify_export(data, known=NOTED).findings == ()
    with desk.reading() as work:
        key = work.persons.key(DOSSIER, work.persons.mark(DOSSIER, "t2"))
    assert key.hex() not in told


def test_it_stays_while_the_file_says_that_it_was_confided(desk: Desk) -> None:
    amended(desk, DOSSIER, read_back(desk))
    assert read_confided(desk, DOSSIER, "t2") == LINES
    amended(desk, DOSSIER, FLED.replace("8 rue du Refuge", "9 rue du Havre"), version=2)
    assert read_confided(desk, DOSSIER, "t2")[1] == "9 rue du Havre"


def without_her(desk: Desk) -> str:
    """The case file as read, without the person who confided her address."""
    told = json.loads(read_back(desk))
    told["persons"] = [each for each in told["persons"] if each["id"] != "t2"]
    return json.dumps(told | {"aimed_at": ["t1"], "incidents": [], "notices": [], "appraisals": []})


@pytest.mark.parametrize("how", ["left out", "empty", "person gone"])
def test_a_file_that_is_silent_on_it_is_refused_and_nothing_is_lost(desk: Desk, how: str) -> None:
    silent = {
        "left out": EXAMPLE,
        "empty": read_back(desk).replace(f'["{WITHHELD}"]', "[]"),
        "person gone": without_her(desk),
    }[how]
    assert WITHHELD not in silent
    with pytest.raises(CaseRejected, match="« t2 »") as refused:
        amended(desk, DOSSIER, silent)
    assert WITHHELD in (refused.value.remedy or "")
    assert "Refuge" not in f"{refused.value.message} {refused.value.remedy}"
    assert read_confided(desk, DOSSIER, "t2") == LINES
    assert (read_dossier(desk, DOSSIER)[1], WITHHELD in read_back(desk)) == (1, True)


@pytest.mark.parametrize("how", ["left out", "person gone"])
def test_it_is_withdrawn_by_name_and_the_journal_says_so(desk: Desk, how: str) -> None:
    amended(desk, DOSSIER, EXAMPLE if how == "left out" else without_her(desk), withdrawn=("t2",))
    with pytest.raises(NotFound):
        read_confided(desk, DOSSIER, "t2")
    with desk.reading() as work:
        assert work.journal.of(DOSSIER)[-1].payload[WITHDRAWN] == [work.persons.mark(DOSSIER, "t2")]
    assert WITHHELD not in read_back(desk)


def test_a_withdrawal_that_says_two_things_is_refused(desk: Desk) -> None:
    for told in (read_back(desk), FLED):
        with pytest.raises(CaseRejected, match="à la fois"):
            amended(desk, DOSSIER, told, withdrawn=("t2",))
    with pytest.raises(CaseRejected, match="Aucune adresse confiée"):
        amended(desk, DOSSIER, read_back(desk), withdrawn=("t1",))
    assert read_confided(desk, DOSSIER, "t2") == LINES


def test_no_later_version_tells_it(desk: Desk) -> None:
    told = read_back(desk).replace("Situation confiée au référent protection.", "Elle est au 8, rue du Refuge.")
    assert "rue du Refuge" in told
    with pytest.raises(CaseRejected, match="écrite ailleurs"):
        amended(desk, DOSSIER, told)


def test_what_was_never_confided_cannot_be_kept(desk: Desk) -> None:
    amended(desk, DOSSIER, EXAMPLE, withdrawn=("t2",))
    said = FLED.replace(_LINE, f"  confided_address: ['{WITHHELD}']\n")
    with pytest.raises(CaseRejected, match="Aucune adresse confiée"):
        amended(desk, DOSSIER, said, version=2)


def test_each_person_is_given_their_own_file_and_she_alone_her_address(desk: Desk) -> None:
    assert "Refuge" not in person_file(desk, DOSSIER, "t1").decode()
    assert json.loads(person_file(desk, DOSSIER, "t2"))["person"]["confided_address"] == list(LINES)


def test_it_is_erased_with_its_person_and_purged_with_its_dossier(desk: Desk) -> None:
    erase_person(desk, DOSSIER, "t2", version=1, ground="demande_de_la_personne")
    with pytest.raises(NotFound):
        read_confided(desk, DOSSIER, "t2")
    with pytest.raises(CaseRejected):
        amended(desk, DOSSIER, FLED, version=2)
    assert WITHHELD not in read_back(desk)


def test_the_record_of_a_folder_holds_its_digest_and_no_address(adviser: Adviser, tmp_path: Path) -> None:
    record = open_record(tmp_path)
    found = evaluate(adviser, FLED, name="essai", today=date(2026, 11, 16))
    entry = seal_advice(record, adviser, found, secret=bytes(32), recorded_at=MOMENT)
    assert next(iter(entry.payload[CONFIDED].values())).startswith("hmac-sha256:")
    assert WITHHELD in piece(record, entry, "case").decode()
    assert not [each for each in tmp_path.rglob("*") if each.is_file() and b"Refuge" in each.read_bytes()]
