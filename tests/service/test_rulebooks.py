"""What an expert asks of the rule base: the check says everything at once, a trial shows the reasoning, a page shows the law."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from page_reading import headings, of_class, plain, read_page, said, spoken_texts
from service_samples import CASES, TODAY

from advisor.law.errors import NotFound
from advisor.rulebook.model import Rulebook
from advisor.service.adviser import rules_root
from advisor.service.rule_pages import rule_pages
from advisor.service.rulebooks import (
    Trial,
    check_rules,
    format_rules,
    rule_schemas,
    rules_named,
    terms_like,
    try_rule,
)

TRIAL_RULE = """\
règle: essai
titre: Une règle à l'essai
étape: situation
nature: qualification
fondements: [pratique/echelle-graduee]
droit applicable: date de l'acte
état: proposée
si: {condition}
alors: {{fait isolé: oui}}
exemples:
  - cas: un premier exemple
    dossier: {{menaces: oui}}
    attendu: s'applique
  - cas: un second exemple
    dossier: {{menaces: non}}
    attendu: ne s'applique pas
  - cas: un troisième exemple
    dossier: {{menaces: inconnu}}
    attendu: il manque menaces
"""


@pytest.fixture
def base(rules: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(rules, tmp_path / "rules"))


def add_rule(base: Path, condition: str) -> None:
    (base / "situation" / "essai.yaml").write_text(TRIAL_RULE.format(condition=condition), encoding="utf-8")


def trials(base: Path, rule: str) -> tuple[Trial, ...]:
    text = (CASES / "night-noise.yaml").read_text(encoding="utf-8")
    return try_rule(base, rule, text, case_name="night-noise.yaml", today=TODAY, as_of=None)


# Check


def test_the_rule_base_of_the_product_is_sound(rules: Path) -> None:
    found = check_rules(rules)
    assert found.sound, "\n".join(map(str, (*found.diagnostics, *found.failures)))
    assert found.examples > found.rules > 0


def test_every_diagnostic_is_said_at_once_with_its_place(base: Path) -> None:
    add_rule(base, "menace et danger imédiat")
    (base / "situation" / "autre.yaml").write_text("règle: [", encoding="utf-8")
    found = check_rules(base)
    assert not found.sound
    assert {each.place.file for each in found.diagnostics} >= {
        "rules/situation/essai.yaml",
        "rules/situation/autre.yaml",
    }
    assert all(each.code and each.message and each.place.line >= 1 for each in found.diagnostics)
    assert found.failures == ()


def test_an_example_that_does_not_hold_is_named(base: Path) -> None:
    add_rule(base, "non menaces")
    found = check_rules(base)
    assert not found.diagnostics
    assert {(each.rule, each.example.title) for each in found.failures} == {
        ("essai", "un premier exemple"),
        ("essai", "un second exemple"),
    }


# Try


def test_a_rule_not_yet_in_service_can_be_tried(base: Path) -> None:
    add_rule(base, "menaces")
    (trial,) = trials(base, "essai")
    assert trial.answer == "false"
    assert trial.says == ()


def test_a_trial_shows_the_reasoning_and_the_conclusion(rules: Path) -> None:
    told = {trial.item: trial for trial in trials(rules, "manquement")}
    assert set(told) == {"i1", "i2"}
    assert told["i1"].answer == "true"
    assert told["i1"].says == ("le fait manque à l'obligation d'user paisiblement des lieux",)
    assert {part.truth for part in told["i1"].reason.because.parts} == {"true"}
    assert told["i1"].reason.citations


def test_what_is_missing_is_asked(base: Path) -> None:
    add_rule(base, "menaces")
    file = base.parent / "case.yaml"
    text = (CASES / "night-noise.yaml").read_text(encoding="utf-8")
    file.write_text(text.replace("  threats: false\n", ""), encoding="utf-8")
    (trial,) = try_rule(base, "essai", file.read_text(encoding="utf-8"), case_name="c", today=TODAY, as_of=None)
    assert trial.answer == "unknown"
    assert [question.term for question in trial.questions] == ["menaces"]


def test_a_table_is_tried_row_by_row(rules: Path, rulebook: Rulebook) -> None:
    rows = {rule.id for rule in rules_named(rulebook, "lien-avec-les-lieux")}
    told = {trial.reason.rule for trial in trials(rules, "lien-avec-les-lieux")}
    assert len(rows) > 1
    assert told <= rows
    assert any(trial.answer == "true" for trial in trials(rules, "lien-avec-les-lieux"))


def test_a_rule_that_does_not_exist_gets_the_nearest_name(rules: Path) -> None:
    with pytest.raises(NotFound) as refusal:
        trials(rules, "manquemen")
    assert "« manquement »" in refusal.value.remedy


# Terms


@pytest.mark.parametrize("word", ["menaces", "MENACES", "proférées", "proferees"])
def test_a_term_is_found_by_name_or_question_accents_aside(word: str, rulebook: Rulebook) -> None:
    assert "menaces" in [term.id for term in terms_like(rulebook, word)]


def test_without_a_word_every_term_is_told(rulebook: Rulebook) -> None:
    assert {term.id for term in terms_like(rulebook, "")} == set(rulebook.terms)
    assert terms_like(rulebook, "mot introuvable") == ()


# Pages


def test_each_rule_has_a_page_and_the_index_leads_to_all(rules: Path, rulebook: Rulebook) -> None:
    files = rule_pages(rules)
    wanted = {f"{rule.id.partition('#')[0]}.html" for rule in rulebook.rules}
    assert set(files) == {"index.html", *wanted}
    index = read_page(files["index.html"])
    assert {each.get("href") for each in index.iter("a")} - {"#contenu"} == wanted
    for text in files.values():
        page = read_page(text)
        assert page.get("lang") == "fr"
        assert headings(page).count(1) == 1
        local = {link for each in page.iter("a") if "://" not in (link := each.get("href", "")) and link[:1] != "#"}
        assert local <= set(files)


def test_a_rule_page_shows_text_examples_law_and_readers(rules: Path, rulebook: Rulebook) -> None:
    (rule,) = rules_named(rulebook, "manquement")
    page = read_page(rule_pages(rules, "manquement")["manquement.html"])
    told = said(page)
    assert plain(rule.title) in told
    assert all(plain(clause.title) in told for clause in rule.exceptions)
    assert all(plain(example.title) in told for example in rule.examples)
    assert [
        said(row).endswith("conforme") for table in of_class(page, "examples") for row in list(table.iter("tr"))[1:]
    ] == [True] * len(rule.examples)
    for ground in rule.grounds:
        provision = rulebook.provisions[ground]
        assert plain(provision.label) in told
        assert all(plain(wording.summary) in told for wording in provision.wordings)
    assert "Est lue par" in told
    source = "".join(of_class(page, "source")[0].itertext())
    assert source.strip() == (rules / "qualification" / "manquement.yaml").read_text(encoding="utf-8").strip()


def test_every_file_of_the_rule_base_is_canonical() -> None:
    assert format_rules(rules_root(), write=False) == ()


def test_no_expression_is_read_as_prose_on_a_rule_page(rules: Path) -> None:
    for name, text in rule_pages(rules).items():
        prose = plain(" ".join(spoken_texts(read_page(text))))
        assert not re.search(r"[<>]=|≠|\w_\w|\b(existe|nombre|tous|premier|dernier)\(|\bparmi \(", prose), name


def test_an_appraised_guard_says_its_way_out(rules: Path, rulebook: Rulebook) -> None:
    guard = next(rule.guard for rule in rulebook.rules if rule.guard and rule.guard.kind == "appraised")
    rule = next(each for each in rulebook.rules if each.guard is guard)
    told = said(read_page(rule_pages(rules, rule.id)[f"{rule.id}.html"]))
    assert plain(rulebook.terms[guard.question].question) in told
    assert rulebook.measures[guard.meanwhile].title in told


def test_files_out_of_form_are_named_then_rewritten_and_mean_the_same(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(rules_root(), rules)
    path = rules / "reponse" / "mise-en-demeure-restee-sans-effet.yaml"
    canonical = path.read_text(encoding="utf-8")
    path.write_text(
        canonical.replace("état: en service\n", "").replace("portée:", "état: en service\nportée:"), "utf-8"
    )
    named = format_rules(rules, write=False)
    assert named == ("reponse/mise-en-demeure-restee-sans-effet.yaml",)
    assert format_rules(rules, write=True) == named
    assert path.read_text(encoding="utf-8") == canonical
    assert check_rules(rules).diagnostics == ()


def test_the_schemas_name_every_measure_and_term(tmp_path: Path) -> None:
    text = json.dumps(rule_schemas(rules_root()), ensure_ascii=False)
    for word in ("rappel_au_reglement", "usage courrier", "loi-89-462/art-7-b", "délai_mise_en_demeure"):
        assert word in text
