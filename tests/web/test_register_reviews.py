"""What a kept register says, over the API: reviewed, told in every form, its sites counted."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import icalendar
import openpyxl
import pikepdf
import pytest
from convention_calls import REGISTER, ids
from world import NewUrl, World, make_world

from advisor.access.roles import Role
from advisor.web.negotiated import CALENDAR, CSV, HTML, PDF, XLSX


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


def read_workbook(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def test_what_people_wrote_does_nothing_in_a_page_or_a_report(world: World, name: str) -> None:
    hostile = "<script>alert(1)</script><img src=http://10.0.0.1/x>{{ 7*7 }}"
    text = REGISTER.replace("label: Les Tilleuls", f"label: '{hostile}'").replace(
        "label: Seine-et-Marne", f"label: '{hostile}'"
    )
    text = text.replace("function: référent sûreté", f"function: '{hostile}'")
    written = call(
        world,
        "PUT",
        f"/v1/registers/{name}",
        json={"content": text, "reason": "essai de balises"},
        headers={"If-Match": '"1"'},
    )
    assert written.status_code == 200, written.text
    for path in (f"registers/{name}/reviews", f"sites/{name}/page", f"sites/{name}/form"):
        page = call(world, "GET", f"/v1/{path}", headers={"Accept": HTML}).text
        assert "<script>alert" not in page
        assert "<img src=http" not in page
        assert "{{ 7*7 }}" in page, "told as it was written"
    assert call(world, "GET", f"/v1/registers/{name}/reviews", headers={"Accept": PDF}).content.startswith(b"%PDF")


def test_a_review_is_told_in_every_form(world: World, name: str) -> None:
    path = f"/v1/registers/{name}/reviews"
    plain = call(world, "GET", path)
    [clause] = [each for each in plain.json()["clauses"] if each["clause"] == "D77-01" and each["owed_by_landlord"]]
    assert (clause["verdict"], plain.headers["x-register-version"]) == ("respected", "1")
    earlier = call(world, "GET", path, params={"last": "2024-01-10", "as_of": "2024-01-10"}).json()
    assert [each["verdict"] for each in earlier["clauses"] if each["clause"] == "D77-01"] != [clause["verdict"]]
    page = call(world, "GET", path, headers={"Accept": HTML})
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "Ce qui est dû au bailleur" in page.text
    book = read_workbook(call(world, "GET", path, headers={"Accept": XLSX}).content)
    assert book.sheetnames[:2] == ["synthèse", "clauses"]
    printed = call(world, "GET", path, headers={"Accept": PDF})
    assert printed.headers["content-type"] == PDF
    with pikepdf.open(io.BytesIO(printed.content)) as found:
        assert len(found.pages) > 0
    assert call(world, "GET", path, params={"first": "2026-02-01", "last": "2026-01-01"}).status_code == 400


def test_the_ledger_is_that_of_the_review(world: World, name: str) -> None:
    review = call(world, "GET", f"/v1/registers/{name}/reviews").json()
    ledger = call(world, "GET", f"/v1/registers/{name}/ledger").json()
    assert [each["record"] for each in ledger["records"]] == ["dit-1"]
    assert (ledger["records"], ledger["findings"]) == (review["records"], review["findings"])


def test_duties_are_told_as_data_and_as_a_calendar(world: World, name: str) -> None:
    text = (Path(__file__).parents[2] / "examples" / "conventions" / "registre.yaml").read_text(encoding="utf-8")
    body = {"content": text, "reason": "registre d'exemple"}
    call(world, "PUT", f"/v1/registers/{name}", json=body, headers={"If-Match": '"1"'})
    path = f"/v1/registers/{name}/duties"
    agenda = call(world, "GET", path, params={"days": "366"}).json()
    dated = [each for each in agenda["lines"] if each["dated"]]
    assert dated
    found = call(world, "GET", f"{path}/calendar", headers={"Accept": CALENDAR})
    assert found.headers["content-type"].startswith(CALENDAR)
    events = icalendar.Calendar.from_ical(found.content).walk("VEVENT")
    assert sorted(each["dtstart"].dt.isoformat() for each in events) == sorted(each["due"] for each in dated)


def test_territories_and_referents_are_those_of_the_register(world: World, name: str) -> None:
    found = call(world, "GET", f"/v1/registers/{name}/territories").json()
    [here] = found["territories"]
    assert [each["binds"] for each in here["texts"] if each["text"] == "d77-2021"] == ["true"]
    posts = call(world, "GET", f"/v1/registers/{name}/referents").json()["posts"]
    assert ["ref-77"] in [[held["record"] for held in each["in_charge"]] for each in posts]
    before = call(world, "GET", f"/v1/registers/{name}/referents", params={"on": "2023-06-01"}).json()["posts"]
    assert not any(each["in_charge"] for each in before)


def test_sites_are_classed_counted_and_shared_with_small_numbers_hidden(world: World, name: str) -> None:
    levels = call(world, "GET", f"/v1/sites/{name}/levels").json()
    assert [each["label"] for each in levels["sites"]] == ["Les Tilleuls"]
    reports = "".join(
        f"  - {{id: f-{rank}, on: 2026-0{rank}-03, recorded_on: 2026-0{rank}-04, phenomenon: tapage nocturne, site: tilleuls, "
        "place: hall, severity: 2, recurrence: isolé, author_status: inconnu, by_role: gardien, kept_until: 2027-01-01}\n"
        for rank in (1, 2)
    )
    text = REGISTER.replace("reports:\n", f"reports:\n{reports}")
    written = call(
        world,
        "PUT",
        f"/v1/registers/{name}",
        json={"content": text, "reason": "fiches du gardien"},
        headers={"If-Match": '"1"'},
    )
    assert written.status_code == 200, written.text
    found = call(world, "GET", f"/v1/sites/{name}/observatory/77288").json()
    assert found["families"]
    assert {each["number"] for each in found["families"]} == {None, 0}, "two facts would be told to someone's door"
    shared = call(world, "GET", f"/v1/sites/{name}/observatory/77288", headers={"Accept": CSV}).text
    assert "masqué" in shared
    assert "gardien" not in shared
    assert call(world, "GET", f"/v1/sites/{name}/observatory/75056").status_code == 404
    assert call(world, "GET", f"/v1/sites/{name}/indicators").json()["places"]
    for page in ("page", "form"):
        told = call(world, "GET", f"/v1/sites/{name}/{page}")
        assert "Les Tilleuls" in told.text
        assert "default-src 'none'" in told.headers["content-security-policy"]


@pytest.mark.parametrize("day", ["0001-01-01", "1999-12-31", "2000-01-01", "2100-12-31", "9999-12-31"])
@pytest.mark.parametrize(
    "path",
    [
        "registers/{0}/reviews?as_of={1}",
        "registers/{0}/reviews?first={1}",
        "registers/{0}/reviews?last={1}",
        "registers/{0}/ledger?as_of={1}",
        "registers/{0}/duties?as_of={1}&days=1830",
        "registers/{0}/duties/calendar?as_of={1}",
        "registers/{0}/territories?on={1}",
        "registers/{0}/referents?on={1}",
        "sites/{0}/levels?on={1}",
        "sites/{0}/indicators?as_of={1}",
        "sites/{0}/indicators?first={1}",
        "sites/{0}/observatory/77288?last={1}",
    ],
)
def test_a_day_out_of_every_use_is_no_fault_of_the_service(world: World, name: str, path: str, day: str) -> None:
    answer = call(world, "GET", f"/v1/{path.format(name, day)}")
    assert answer.status_code < 500, answer.text
