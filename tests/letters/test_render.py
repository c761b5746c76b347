"""The printed letter: both conformances, two copies of one draft, the same bytes, and nothing fetched."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import page
import pikepdf
import pytest
from letter_samples import ADDRESS, NIGHT_NOISE, SAMPLES, letter, mise_en_demeure, paragraph, rappel, say
from pdf_reading import everything, opened, plain_text, runs, structure_tags
from watching import reached

from advisor.audit.canonical import digest_bytes
from advisor.law.errors import LetterIncomplete, NotFound
from advisor.letters.draft import Addressee, LetterDraft, placed_sentences
from advisor.letters.postal import postal_block
from advisor.letters.render import Copy, RenderedLetter, render_pdf, templates_root

Sample = Callable[[], LetterDraft]

RECEIPT = json.dumps({"case": "sha256:0f0f", "rules": ["reponse-graduee"]}).encode()
BANNER = "EXEMPLAIRE INTERNE — ne pas transmettre"
# False alarms of the checker: data that happen to end in a line feed or a return (two names), and metadata filters.
FALSE_ALARMS = {"STREAM-LENGTH-001", "PDFA3A-STREAM-LENGTH-001", "METADATA-FILTER-001"}

every_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.__name__)
every_copy = pytest.mark.parametrize("copy", Copy)
approved_or_not = pytest.mark.parametrize("approved", [True, False], ids=["approved", "draft"])


@cache
def printed(sample: Sample, copy: Copy, *, approved: bool = True) -> RenderedLetter:
    return render_pdf(sample(), copy=copy, approved=approved, receipt=RECEIPT)


def tight(text: str) -> str:
    """Text without spaces, in which a line break hides nothing."""
    return "".join(text.split())


@every_sample
@every_copy
@approved_or_not
@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_is_archivable_and_accessible(sample: Sample, copy: Copy, approved: bool, profile: str) -> None:
    pdf = printed(sample, copy, approved=approved).pdf
    report = page.validate_pdf_bytes(pdf, profile=profile)
    faults = {(fault.rule_id, fault.message) for fault in report.failures if fault.rule_id not in FALSE_ALARMS}
    assert faults == set()
    assert opened(pdf).check_pdf_syntax() == [], "what qpdf finds of lengths and streams"


@every_sample
@every_copy
def test_a_screen_reader_finds_its_way(sample: Sample, copy: Copy) -> None:
    pdf = printed(sample, copy).pdf
    document = opened(pdf)
    tags = structure_tags(pdf)
    assert str(document.Root.Lang) == "fr"
    assert document.Root.ViewerPreferences.DisplayDocTitle
    assert tags[0] == "Document"
    assert tags.index("H1") < tags.index("H2")
    assert {"H1", "H2", "P"} <= set(tags)
    assert tags.count("H1") == (2 if copy is Copy.INTERNAL else 1)


def test_chronology_list_and_quote_are_tagged_as_such() -> None:
    assert {"Table", "Caption", "THead", "TH", "TD", "BlockQuote"} <= set(
        structure_tags(printed(mise_en_demeure, Copy.OUTGOING).pdf)
    )
    assert {"L", "LI", "Lbl", "LBody"} <= set(structure_tags(printed(rappel, Copy.OUTGOING).pdf))


@every_sample
@every_copy
def test_page_furniture_is_not_read_as_content(sample: Sample, copy: Copy) -> None:
    pdf = printed(sample, copy).pdf
    read = plain_text(pdf, artifacts=False)
    shown = plain_text(pdf)
    pages = len(opened(pdf).pages)
    for furniture in (f"Page 1 / {pages}", f"Page {pages} / {pages}"):
        assert furniture in shown
        assert furniture not in read
    assert (BANNER in shown) == (copy is Copy.INTERNAL)
    assert BANNER not in read


@every_sample
@every_copy
def test_every_word_of_the_draft_is_printed(sample: Sample, copy: Copy) -> None:
    draft = sample()
    shown = tight(plain_text(printed(sample, copy).pdf))
    for _, sentence in placed_sentences(draft):
        for word in sentence.text.replace("'", "’").split():
            assert word in shown
    for line in (*draft.addressees[0].block.lines, draft.signatory.role, draft.signatory.delegation, draft.closing):
        assert tight(line.replace("'", "’")) in shown


@every_copy
def test_the_watermark_stays_until_approval_and_is_an_artifact(copy: Copy) -> None:
    def watermark(approved: bool) -> str:
        pdf = printed(rappel, copy, approved=approved).pdf
        assert "BROUILLON" not in tight(plain_text(pdf, artifacts=False))
        return "".join(run.text for run in runs(pdf) if run.artifact and len(run.text) == 1)

    pages = len(opened(printed(rappel, copy).pdf).pages)
    assert watermark(approved=False) == "BROUILLON" * pages
    assert watermark(approved=True) == ""


@every_sample
def test_the_address_stands_alone_in_the_window(sample: Sample) -> None:
    draft = sample()
    inside = [
        run.text
        for run in runs(printed(sample, Copy.OUTGOING).pdf)
        if run.page == 0 and 110 <= run.left + 0.1 <= 195 and 55 <= run.top <= 88
    ]
    assert inside == list(draft.addressees[0].block.lines)


@pytest.mark.parametrize("chosen", [0, 1])
def test_each_addressee_receives_a_copy_without_the_other(chosen: int) -> None:
    other = postal_block(("Le curateur désigné", "5 quai Neuf", "77000 Melun"))
    draft = letter(
        "rappel",
        "rappel",
        "rappel",
        paragraph(say("Bonjour.")),
        addressees=(Addressee(block=ADDRESS), Addressee(block=other, mention="Copie pour information.")),
    )
    shown = plain_text(render_pdf(draft, copy=Copy.OUTGOING, approved=True, receipt=None, addressee=chosen).pdf)
    assert ["8 RUE DE L EGLISE" in shown, "5 QUAI NEUF" in shown] == [chosen == 0, chosen == 1]
    assert ("Copie pour information." in shown) == (chosen == 1)


def test_notes_for_colleagues_stay_in_the_internal_copy() -> None:
    draft = letter("rappel", "rappel", "rappel", paragraph(say("Bonjour.")), notes=("Taire ce fait au foyer.",))
    shown = {copy: plain_text(render_pdf(draft, copy=copy, approved=True, receipt=None).pdf) for copy in Copy}
    assert "Taire ce fait" in shown[Copy.INTERNAL]
    assert "Taire ce fait" not in shown[Copy.OUTGOING]


@every_sample
def test_the_internal_copy_shows_the_grounds_of_every_sentence(sample: Sample) -> None:
    shown = tight(plain_text(printed(sample, Copy.INTERNAL).pdf))
    for _, sentence in placed_sentences(sample()):
        for ground in sentence.grounds:
            assert tight(ground.ref) in shown
            assert tight(ground.label.replace("'", "’")) in shown


@every_sample
def test_the_internal_copy_carries_the_receipt(sample: Sample) -> None:
    document = opened(printed(sample, Copy.INTERNAL).pdf)
    (name,) = document.attachments
    spec = document.attachments[name]
    assert name == "recu.json"
    assert spec.get_file().read_bytes() == RECEIPT
    assert spec.obj.AFRelationship == pikepdf.Name.Data
    assert spec.get_file().creation_date == spec.get_file().mod_date == datetime(2026, 11, 24, tzinfo=UTC)
    assert len(document.Root.AF) == 1


@every_sample
@approved_or_not
def test_nothing_internal_leaves_the_house(sample: Sample, approved: bool) -> None:
    draft = sample()
    found = tight(everything(printed(sample, Copy.OUTGOING, approved=approved).pdf))
    kept = tight(everything(printed(sample, Copy.INTERNAL, approved=approved).pdf))
    grounds = {ground for _, sentence in placed_sentences(draft) for ground in sentence.grounds}
    internal = {ground.ref for ground in grounds} | {ground.label.replace("'", "’") for ground in grounds}
    internal |= {RECEIPT.decode(), "recu.json", "Fondements", BANNER, "Exemplaire interne", "EmbeddedFile"}
    for secret in internal:
        assert tight(secret) not in found
        assert tight(secret) in kept
    for trace in (
        "WeasyPrint",
        "pydyf",
        "advisor",
        "Author",
        "Creator",
        "Producer",
        "/work/",
        tempfile.gettempdir(),
        ".html",
        ".yaml",
        "shelf",
    ):
        assert trace not in found


@every_copy
def test_metadata_say_no_more_than_the_formats_require(copy: Copy) -> None:
    document = opened(printed(rappel, copy).pdf)
    title = {Copy.INTERNAL: "Exemplaire interne du courrier TR-2026-0417", Copy.OUTGOING: "Courrier TR-2026-0417"}[copy]
    information = {str(key): str(value) for key, value in document.trailer.Info.items()}
    assert information == {"/Title": title, "/CreationDate": "D:20261124000000Z", "/ModDate": "D:20261124000000Z"}
    with document.open_metadata() as metadata:
        assert metadata["dc:title"] == title
        assert metadata.pdfa_status == "3A"
        assert metadata["pdfuaid:part"] == "1"
        said = sorted(name.rpartition("}")[2] for name in metadata)
    assert said == ["CreateDate", "ModifyDate", "conformance", "language", "part", "part", "schemas", "title"]


@every_copy
def test_only_our_fonts_are_used(copy: Copy) -> None:
    document = opened(printed(mise_en_demeure, copy, approved=False).pdf)
    names = {str(item.FontName).split("+")[1] for item in document.objects if "/FontName" in _keys(item)}
    assert names == {"Lettre", "Lettre-Bold", "Lettre-Italic"}


def _keys(item: pikepdf.Object) -> set[str]:
    return set(item.keys()) if isinstance(item, pikepdf.Dictionary) else set()


@every_copy
def test_the_same_draft_gives_the_same_bytes_in_another_process(copy: Copy, tmp_path: Path) -> None:
    here = render_pdf(mise_en_demeure(), copy=copy, approved=False, receipt=RECEIPT)
    code = (
        "from letter_samples import mise_en_demeure, rappel; from advisor.letters.render import Copy, render_pdf\n"
        "render_pdf(rappel(), copy=Copy.INTERNAL, approved=True, receipt=None)\n"
        f"r = render_pdf(mise_en_demeure(), copy=Copy({copy.value!r}), approved=False, receipt={RECEIPT!r})\n"
        "print(r.digest, r.environment)"
    )
    environment = {
        **os.environ,
        "PYTHONPATH": str(Path(__file__).parent),
        "PYTHONHASHSEED": "7",
        "TMPDIR": str(tmp_path),
    }
    there = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.split() == [here.digest, here.environment]
    assert here.digest == digest_bytes(here.pdf)


def test_the_bytes_do_not_tell_the_time_without_the_fast_subsetter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("weasyprint.pdf.fonts.harfbuzz_subset", None)
    digests = set()
    for second in (1_000_000_000, 1_700_000_000):
        monkeypatch.setattr("fontTools.misc.timeTools.time.time", lambda moment=second: moment)
        digests.add(render_pdf(rappel(), copy=Copy.OUTGOING, approved=True, receipt=None).digest)
    assert len(digests) == 1


def test_letters_printed_at_once_do_not_mix() -> None:
    def digest_of(sample: Sample) -> str:
        return render_pdf(sample(), copy=Copy.OUTGOING, approved=True, receipt=None).digest

    with ThreadPoolExecutor(4) as pool:
        at_once = list(pool.map(digest_of, SAMPLES * 2))
    assert at_once == [printed(sample, Copy.OUTGOING).digest for sample in SAMPLES] * 2


def test_copies_and_drafts_have_different_bytes() -> None:
    digests = {printed(rappel, copy, approved=approved).digest for copy in Copy for approved in (True, False)}
    assert len(digests) == 4


HOSTILE = (
    '<script>alert(1)</script> <img src="file:///etc/passwd"> <link rel=attachment href="file:///etc/hostname">',
    '<style>@import url(http://localhost:9/x.css)</style> <p style="background: url(file:///etc/passwd)">',
    "</p></main><h1>Faux</h1> &lt;b&gt; &#60; <!-- x --> ]]> url(file:///etc/passwd)",
)
TEMPLATE_CODE = ("{{ draft.measure }}", "{% include '/etc/passwd' %}", "{# rien #}")


@pytest.mark.parametrize("text", HOSTILE)
@every_copy
def test_hostile_text_is_printed_as_text_and_fetches_nothing(text: str, copy: Copy, watched: list[str]) -> None:
    draft = letter("rappel", "rappel", "rappel", paragraph(say(text, NIGHT_NOISE)), salutation=f"Madame {text}")
    pdf = render_pdf(draft, copy=copy, approved=True, receipt=None).pdf
    assert reached(watched) == []
    assert tight(plain_text(pdf)).count(tight(text)) >= 2
    assert list(opened(pdf).attachments) == []
    assert structure_tags(pdf).count("H1") == (2 if copy is Copy.INTERNAL else 1)


@pytest.mark.parametrize("text", TEMPLATE_CODE)
def test_a_template_expression_in_a_text_is_a_hole(text: str) -> None:
    with pytest.raises(LetterIncomplete, match="une valeur manque"):
        letter("rappel", "rappel", "rappel", paragraph(say(text)))


@pytest.mark.parametrize("sign", ["\x00", "\x07", "😀", "ل", "\u202e"])
def test_a_sign_that_our_fonts_lack_is_refused_by_name(sign: str) -> None:
    draft = letter("rappel", "rappel", "rappel", paragraph(say(f"Le son{sign} de nuit.")))
    with pytest.raises(LetterIncomplete, match=rf"U\+{ord(sign):04X}") as refusal:
        render_pdf(draft, copy=Copy.OUTGOING, approved=True, receipt=None)
    assert refusal.value.remedy


def test_a_dangerous_wording_is_never_printed() -> None:
    draft = letter("rappel", "rappel", "rappel", paragraph(say("Nous vous donnons congé.")))
    with pytest.raises(LetterIncomplete, match="formules interdites"):
        render_pdf(draft, copy=Copy.INTERNAL, approved=False, receipt=None)


def test_an_unknown_template_is_named_with_the_known_ones() -> None:
    with pytest.raises(NotFound, match="« inconnu »") as refusal:
        render_pdf(
            letter("inconnu", "rappel", "rappel", paragraph(say("Oui."))),
            copy=Copy.OUTGOING,
            approved=True,
            receipt=None,
        )
    folder = Path(__file__).parents[2] / "templates" / "letters"
    known = sorted(path.stem for path in folder.glob("*.html") if not path.stem.startswith("_"))
    assert "rappel" in known
    assert ", ".join(known) in refusal.value.remedy


@pytest.mark.parametrize("addressee", [-1, 1])
def test_an_unknown_addressee_is_refused(addressee: int) -> None:
    with pytest.raises(LetterIncomplete, match="pas de destinataire"):
        render_pdf(rappel(), copy=Copy.OUTGOING, approved=True, receipt=None, addressee=addressee)


def test_the_templates_and_the_licence_of_the_fonts_are_found() -> None:
    root = templates_root()
    assert (root / "letters" / "_base.html").is_file()
    assert "SIL OPEN FONT LICENSE" in (root / "fonts" / "OFL.txt").read_text(encoding="utf-8")
