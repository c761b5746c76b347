"""Registers over the API: written against what was read, completed from hostile or honest tables, erased for good."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import openpyxl
import pytest
from convention_calls import LETTER, REGISTER, TABLE, ids
from world import NewUrl, World, make_world

from advisor.access.roles import Role
from advisor.audit.entry import read_entry
from advisor.web.examples import REGISTER as AS_DATA
from advisor.web.negotiated import CSV, XLSX

REASON = {"Change-Reason": quote("tableau de l'agence, œuvre du référent")}


@pytest.fixture(scope="module")
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    with made.client:
        yield made
    made.store.engine.dispose()


@pytest.fixture
def name(world: World) -> str:
    return ids(world.store, world.gate().now)["register"]


def call(world: World, method: str, path: str, role: Role = Role.LAWYER, **given: Any) -> Any:
    return world.call(method, path, credential=world.open(world.accounts["opac", role]), **given)


def table(name: str, data: bytes, kind: str = CSV, tag: str = '"1"', **query: str) -> dict[str, Any]:
    return {
        "path": f"/v1/registers/{name}/tables/referents/imports",
        "content": data,
        "headers": {"Content-Type": kind, "If-Match": tag, **REASON},
        "params": query,
    }


def workbook(rows: list[list[Any]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)  # type: ignore[union-attr]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read_workbook(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def referents(world: World, name: str) -> list[str]:
    told = call(world, "GET", f"/v1/registers/{name}").json()
    return [each["id"] for each in told["content"]["referents"]]


def test_a_register_is_opened_once_under_a_key_and_read_where_it_says(world: World) -> None:
    body = {"name": "ouvert", "content": AS_DATA, "reason": "registre de la convention"}
    given = {
        "content": json.dumps(body),
        "headers": {"Content-Type": "application/json", "Idempotency-Key": "k1"},
    }
    made = call(world, "POST", "/v1/registers", **given)
    assert (made.status_code, made.json()) == (201, {"name": "ouvert", "version": 1})
    again = call(world, "POST", "/v1/registers", **given)
    assert (again.status_code, again.content, again.headers["Idempotency-Replayed"]) == (201, made.content, "true")
    found = call(world, "GET", made.headers["Location"])
    assert found.headers["ETag"] == made.headers["ETag"] == '"1"'
    assert found.json()["content"]["landlord"] == AS_DATA["landlord"]
    assert call(world, "GET", "/v1/registers/ouvert", headers={"If-None-Match": '"1"'}).status_code == 304
    del given["headers"]["Idempotency-Key"]  # type: ignore[attr-defined]
    assert call(world, "POST", "/v1/registers", **given).status_code == 409


def test_a_register_is_refused_with_every_fault(world: World) -> None:
    faults = REGISTER.replace("d77-2021", "d77-1900").replace("77288", "autre")
    body = {"name": "refuse", "content": faults, "reason": "registre de la convention"}
    answer = call(world, "POST", "/v1/registers", json=body)
    assert answer.status_code == 422
    assert "commune" in answer.json()["detail"]
    assert call(world, "GET", "/v1/registers/refuse").status_code == 404


@pytest.mark.parametrize("reserved", ["../d1", "A", "", "a b", "a" * 65, "-a"])
def test_a_name_is_plain(world: World, reserved: str) -> None:
    body = {"name": reserved, "content": REGISTER, "reason": "registre de la convention"}
    assert call(world, "POST", "/v1/registers", json=body).status_code == 422


def test_nobody_writes_over_what_they_did_not_read(world: World, name: str) -> None:
    text = f"# tenu à l'agence\n{REGISTER}"
    body = {"content": text, "reason": "remarque en tête"}
    path = f"/v1/registers/{name}"
    assert call(world, "PUT", path, json=body).status_code == 428
    assert call(world, "PUT", path, json=body, headers={"If-Match": '"2"'}).status_code == 412
    written = call(world, "PUT", path, json=body, headers={"If-Match": '"1"'})
    assert (written.status_code, written.headers["ETag"]) == (200, '"2"')
    assert call(world, "PUT", path, json=body, headers={"If-Match": '"1"'}).status_code == 412
    assert call(world, "GET", path).json()["text"] == text
    told = call(world, "GET", f"{path}/versions", params={"limit": "1"})
    following = told.links["next"]["url"]
    assert [each["version"] for each in told.json()["items"] + call(world, "GET", following).json()["items"]] == [1, 2]
    assert call(world, "GET", following).json()["items"][0]["reason"] == "remarque en tête"


def test_reading_a_register_is_in_the_access_journal_under_its_name(world: World, name: str) -> None:
    call(world, "GET", f"/v1/registers/{name}/ledger", Role.AUDITOR)
    assert world.journal()[0] == ("register:read", f"register:{name}", "granted", True)


def test_a_table_is_read_before_anything_is_written(world: World, name: str) -> None:
    dry = call(world, "POST", **table(name, TABLE.encode())).json()
    assert (dry["readable"], dry["to_correct"], dry["written"], dry["version"]) == (["ref-2"], 1, [], 1)
    assert [each["line"] for each in dry["rows"]] == [3]
    assert "2024-03-01" in dry["rows"][0]["faults"][0]
    kept = call(world, "POST", **table(name, TABLE.encode(), accept="true")).json()
    assert (kept["written"], kept["version"], referents(world, name)) == ([], 1, ["ref-77"])
    done = call(world, "POST", **table(name, TABLE.encode(), accept="true", correct="true"))
    assert (done.json()["written"], done.headers["ETag"]) == (["ref-2", "ref-3"], '"2"')
    assert referents(world, name) == ["ref-77", "ref-2", "ref-3"]
    late = call(world, "POST", **table(name, TABLE.encode(), accept="true"))
    assert late.status_code == 412


def test_the_lines_that_read_are_written_where_that_is_asked_for(world: World, name: str) -> None:
    asked = table(name, TABLE.encode(), accept="true", partly="true")
    assert call(world, "POST", **asked).json()["written"] == ["ref-2"]


def test_a_workbook_is_taken_in(world: World, name: str) -> None:
    model = call(world, "GET", "/v1/register-templates/referents", headers={"Accept": XLSX})
    sheet = read_workbook(model.content).active
    sheet.append(["ref-2", "2024-02-01", "2024-02-02", None, "bailleur", "suppléante", None, "partout"])
    out = io.BytesIO()
    sheet.parent.save(out)
    done = call(world, "POST", **table(name, out.getvalue(), XLSX, accept="true"))
    assert done.json()["written"] == ["ref-2"], done.text


def test_a_formula_is_pointed_at_and_never_computed(world: World, name: str) -> None:
    heads = TABLE.splitlines()[0].split(";")
    row = ["ref-2", "2024-02-01", "2024-02-02", None, "bailleur", '=HYPERLINK("http://x.example")', None, "partout"]
    done = call(world, "POST", **table(name, workbook([heads, row]), XLSX, accept="true", correct="true"))
    assert (done.json()["readable"], done.json()["to_correct"]) == ([], 1)
    assert "formule" in done.json()["rows"][0]["faults"][0]


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 60_000_000)
    return out.getvalue()


def macro() -> bytes:
    out = io.BytesIO(workbook([["ligne"]]))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "kind", "status"),
    [
        (b"PK\x03\x04 nothing", XLSX, 422),
        (bomb(), XLSX, 422),
        (macro(), XLSX, 422),
        (b"\x00\x01", CSV, 422),
        (b"", CSV, 422),
        (
            TABLE.encode() + "ref-4;2024-04-02;2024-04-02;;bailleur;suppléante;;partout;;;;;\n".encode("latin-1"),
            CSV,
            422,
        ),
        (b"a;b\n1;2", CSV, 422),
        (b"x" * 2_000_001, CSV, 413),
        (TABLE.encode(), "application/json", 415),
        (TABLE.encode(), "", 415),
    ],
    ids=[
        "not-a-zip",
        "bomb",
        "macro",
        "binary",
        "empty",
        "two-encodings",
        "other-heads",
        "too-large",
        "other-kind",
        "no-kind",
    ],
)
def test_a_hostile_table_is_refused_and_nothing_is_lost(
    world: World, name: str, data: bytes, kind: str, status: int
) -> None:
    answer = call(world, "POST", **table(name, data, kind, accept="true"))
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert call(world, "GET", f"/v1/registers/{name}").headers["ETag"] == '"1"'


@pytest.mark.parametrize(
    "reason", ["court", "%FF%FE%FF%FE%FF%FE%FF%FE%FF%FE", quote("deux lignes\nde motif"), quote("é" * 401)]
)
def test_a_reason_in_a_header_says_something(world: World, name: str, reason: str) -> None:
    asked = table(name, TABLE.encode())
    asked["headers"]["Change-Reason"] = reason
    assert call(world, "POST", **asked).status_code == 422


def test_no_cell_of_an_export_is_run_by_a_spreadsheet(world: World, name: str) -> None:
    text = REGISTER.replace("function: référent sûreté", "function: '=1+1', note: '@x'")
    call(
        world,
        "PUT",
        f"/v1/registers/{name}",
        json={"content": text, "reason": "essai de formule"},
        headers={"If-Match": '"1"'},
    )
    path = f"/v1/registers/{name}/tables/referents"
    told = call(world, "GET", path, headers={"Accept": CSV})
    assert (told.headers["ETag"], told.headers["x-content-type-options"]) == ('"2"', "nosniff")
    assert "'=1+1" in told.text
    assert "'@x" in told.text
    cells = [cell for row in read_workbook(call(world, "GET", path).content).active.iter_rows() for cell in row]
    assert [cell.value for cell in cells if cell.value and "1+1" in str(cell.value)] == ["'=1+1"]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    back = call(world, "POST", **table(name, told.content, tag='"2"', correct="true")).json()
    assert [each["dropped"] for each in back["rows"]] == [True], "what is exported reads back as what is there already"
    assert call(world, "GET", f"/v1/registers/{name}/tables/autre").status_code == 404


def test_a_document_is_kept_with_its_line(world: World, name: str) -> None:
    path = f"/v1/registers/{name}/lines/ref-77/document"
    headers = {
        "Content-Type": "application/pdf",
        "If-Match": '"1"',
        "Document-Label": quote("désignation.pdf"),
        **REASON,
    }
    found = call(world, "GET", path)
    assert (found.content, found.headers["content-disposition"]) == (LETTER, "attachment")
    assert call(world, "PUT", path, content=b"%PDF autre", headers=headers).status_code == 400
    assert (
        call(world, "PUT", path, content=b"%PDF autre", headers=headers, params={"replace": "true"}).status_code == 200
    )
    assert call(world, "GET", path).content == b"%PDF autre"
    assert call(world, "GET", f"/v1/registers/{name}/lines/adh-77/document").status_code == 404
    assert call(world, "GET", f"/v1/registers/{name}/lines/absente/document").status_code == 404
    told = call(world, "GET", f"/v1/registers/{name}").json()["content"]
    assert told["referents"][0]["document"]["label"] == "désignation.pdf"


def test_a_line_whose_time_is_over_is_erased_from_every_version(world: World, name: str) -> None:
    over = call(world, "GET", f"/v1/registers/{name}/overdue-lines").json()["items"]
    assert over == [{"line": "fiche-1", "section": "reports", "kept_until": "2026-05-01"}]
    body = {"lines": ["fiche-1"], "ground": "fin_de_conservation", "reason": "son terme est passé"}
    path = f"/v1/registers/{name}/erasures"
    assert call(world, "POST", path, Role.DPO, json=body).status_code == 428
    early = body | {"lines": ["ref-77"]}
    assert call(world, "POST", path, Role.DPO, json=early, headers={"If-Match": '"1"'}).status_code == 422
    done = call(world, "POST", path, Role.DPO, json=body, headers={"If-Match": '"1"'})
    assert (done.status_code, done.json()["version"]) == (200, 2)
    assert call(world, "GET", f"/v1/registers/{name}", params={"version": "1"}).status_code == 404
    assert "fiche-1" not in call(world, "GET", f"/v1/registers/{name}").text
    with world.store.reading("opac") as work:
        acts = [read_entry(line).act for line in work.journal.lines()]
    assert acts[-1] == "register.erased"


def test_what_was_erased_is_not_told_again_under_a_key(world: World, name: str) -> None:
    asked = table(name, TABLE.encode(), accept="true", partly="true")
    asked["headers"]["Idempotency-Key"] = f"k-{name}"
    assert "01/03/2024" in call(world, "POST", **asked).text
    body = {"lines": ["fiche-1"], "ground": "fin_de_conservation", "reason": "son terme est passé"}
    erased = call(world, "POST", f"/v1/registers/{name}/erasures", Role.DPO, json=body, headers={"If-Match": '"2"'})
    assert erased.status_code == 200
    again = call(world, "POST", **asked)
    assert again.status_code == 409
    assert "01/03/2024" not in again.text


@pytest.mark.parametrize(
    "content",
    [
        "a: &a [x, x]\n"
        + "".join(f"{n}: &{n} [*{p}, *{p}, *{p}, *{p}]\n" for p, n in zip("abcdefghijk", "bcdefghijkl", strict=True)),
        "[" * 20_000,
        "{" * 20_000,
        "landlord: !!python/object/apply:os.system [id]\n",
        "landlord: a\x00b\n",
        "\ufeff\t- x",
        "landlord: &x\n  y: *x\n",
        REGISTER.replace("dwellings: 120", "dwellings: " + "9" * 5_000),
        REGISTER.replace("on: 2024-01-15", "on: 2024-01-15T99:99:99"),
        REGISTER + REGISTER,
        "null",
        {},
        {"landlord": {"a": [[[[]]]]}},
    ],
    ids=lambda each: str(each)[:12],
)
def test_a_hostile_register_is_refused(world: World, name: str, content: Any) -> None:
    body = {"content": content, "reason": "essai de ce qui est refusé"}
    answer = call(world, "PUT", f"/v1/registers/{name}", json=body, headers={"If-Match": '"1"'})
    assert answer.status_code == 422, answer.text
    assert call(world, "GET", f"/v1/registers/{name}").headers["ETag"] == '"1"'


def test_a_register_that_the_rule_base_no_longer_reads_is_still_read_as_text(world: World, name: str) -> None:
    old = REGISTER.replace("d77-2021", "texte-retire")
    with world.store.writing("opac", world.gate().now) as work:
        work.registers.amend(name, old.encode(), version=1, account="import", reason="import")
    told = call(world, "GET", f"/v1/registers/{name}").json()
    assert (told["text"], told["content"]) == (old, None)
    assert "texte-retire" in told["faults"]
    refused = call(world, "GET", f"/v1/registers/{name}/reviews")
    assert refused.status_code == 422
    assert "texte-retire" in refused.json()["detail"]


def test_the_text_that_is_kept_reads_as_what_was_sent(world: World) -> None:
    body = {"name": "objet", "content": AS_DATA, "reason": "registre de la convention"}
    call(world, "POST", "/v1/registers", json=body)
    text = call(world, "GET", "/v1/registers/objet").json()["text"]
    assert json.loads(text) == AS_DATA
