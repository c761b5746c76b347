"""Formatting is the inverse of reading."""

from __future__ import annotations

from pathlib import Path

import pytest
from base_rulebook import BASE, base, base_texts, rule_of, without_places
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rule_strategies import PROSE, rules

from advisor.law.errors import RulebookInvalid
from advisor.rulebook import keywords as kw
from advisor.rulebook.diagnostic import Findings
from advisor.rulebook.format import format_rule, format_text
from advisor.rulebook.load import examine_texts, load_rulebook
from advisor.rulebook.model import Rule
from advisor.rulebook.read import folder_of, plain_data, read_nodes
from advisor.rulebook.write import WIDTH, Data, Layout, write_yaml

RULES = Path(__file__).parents[2] / "rules"
SLOW = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def _texts(root: Path) -> dict[str, str]:
    return {
        f"rules/{path.relative_to(root).as_posix()}": path.read_text(encoding="utf-8")
        for path in sorted(root.rglob("*.yaml"))
    }


def _data(text: str, file: str) -> object:
    node = read_nodes(text, file, Findings())
    assert node is not None
    return plain_data(node)


@SLOW
@given(rules())
def test_a_rule_reads_back_as_it_was_written(rule: Rule) -> None:
    text = format_rule(rule, base().vocabulary)
    read = rule_of(text)
    assert without_places(read) == without_places(rule)
    assert format_rule(read, base().vocabulary) == text


@pytest.mark.parametrize("root", [BASE, RULES], ids=["base", "rules"])
def test_every_file_keeps_its_meaning_and_its_format(root: Path) -> None:
    texts, rulebook = _texts(root), load_rulebook(root)
    written = {file: format_text(text, file, rulebook.vocabulary) for file, text in texts.items()}
    again, _ = examine_texts(written)
    assert again is not None
    assert without_places(again.rules) == without_places(rulebook.rules)
    for file, text in written.items():
        assert format_text(text, file, rulebook.vocabulary) == text, file
        if folder_of(file) not in kw.STAGE_FOLDERS:
            assert _data(text, file) == _data(texts[file], file)


TREES = st.recursive(
    PROSE | st.just(""),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(PROSE.filter(lambda key: key.isprintable()), inner, max_size=3)
    ),
    max_leaves=8,
)
LAYOUTS = st.builds(
    Layout,
    spread=st.frozensets(st.sampled_from(("oui", "non", "a: b")), max_size=2),
    unfolded=st.frozensets(st.sampled_from(("oui", "§")), max_size=1),
    braces=st.booleans(),
)


@SLOW
@given(
    st.lists(TREES, min_size=1, max_size=3)
    | st.dictionaries(PROSE.filter(lambda key: key.isprintable()), TREES, min_size=1, max_size=4),
    LAYOUTS,
)
def test_any_data_reads_back_as_it_was_written(data: Data, layout: Layout) -> None:
    assert _data(write_yaml(data, layout), "rules/sources/essai.yaml") == data


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Rappeler le règlement", "Rappeler le règlement"),
        ("l'acte", "l'acte"),
        ("oui", "oui"),
        ("non", "non"),
        ("on", '"on"'),
        ("Rappel : le règlement", '"Rappel : le règlement"'),
        ("12:30", "12:30"),
        (">= trouble sérieux", '">= trouble sérieux"'),
        ("<= 3", "<= 3"),
        ("- tiret", '"- tiret"'),
        ("n° 3 # suite", '"n° 3 # suite"'),
        ('dit « "oui" » : bien', "'dit « \"oui\" » : bien'"),
        ('l\'« "acte" » : ici', "'l''« \"acte\" » : ici'"),
        ("", '""'),
        ("deux\nlignes", '"deux\\x0Alignes"'),
        ("invisible\u200b", '"invisible\\u200B"'),
        ("\U000e0001", '"\\U000E0001"'),
    ],
)
def test_quotes_stand_only_where_they_are_needed(text: str, written: str) -> None:
    assert write_yaml({"titre": text}, Layout()) == f"titre: {written}\n"


def test_a_text_between_brackets_is_quoted_where_a_comma_would_cut_it() -> None:
    assert write_yaml({"fondements": ["a, b", "c"]}, Layout()) == 'fondements: ["a, b", c]\n'


def test_long_prose_is_folded_and_conditions_are_not() -> None:
    long = "mot " * 60 + "fin"
    text = write_yaml({"titre": long, "si": long}, Layout(unfolded=frozenset({"si"})))
    *folded, whole = text.splitlines()
    assert whole == f"si: {long}"
    assert len(folded) > 1
    assert all(len(line) <= WIDTH for line in folded)


def test_a_word_longer_than_the_line_stays_whole() -> None:
    assert write_yaml({"lien": "x" * 200}, Layout()) == f"lien:\n  {'x' * 200}\n"


def test_facts_that_do_not_fit_are_filled_between_braces() -> None:
    facts = {f"terme numéro {number}": "inconnu" for number in range(8)}
    lines = write_yaml({"dossier": facts}, Layout(braces=True)).splitlines()
    assert lines[0].startswith("dossier: {terme numéro 0: inconnu, ")
    assert lines[1].startswith("          terme numéro ")
    assert write_yaml({"dossier": facts}, Layout()).startswith("dossier:\n  terme numéro 0: inconnu\n")


RAPPEL = "rules/reponse/rappel-apres-un-manquement.yaml"


def test_a_condition_takes_one_line_a_leaf() -> None:
    text = base_texts()[RAPPEL].replace(
        "si: existe(incidents où manquement)", "si: non (danger immédiat ou à protéger)"
    )
    assert "\nsi:\n  aucune:\n    - danger immédiat\n    - à protéger\n" in format_text(text, RAPPEL, base().vocabulary)


def test_comments_are_refused_unless_their_loss_is_asked_for() -> None:
    text = base_texts()[RAPPEL]
    commented = "# tête\n" + text.replace("état:", "# milieu\nétat:") + "# fin\n"
    with pytest.raises(RulebookInvalid) as refusal:
        format_text(commented, RAPPEL, base().vocabulary)
    assert refusal.value.message.count("L015") == 3
    written = format_text(text, RAPPEL, base().vocabulary)
    assert format_text(commented, RAPPEL, base().vocabulary, drop_comments=True) == written


def test_comments_are_seen_in_block_texts_but_not_in_texts() -> None:
    text = 'a: | # ici\n  texte # du texte\nb: "c # d"\ne: f#g\n'
    with pytest.raises(RulebookInvalid) as refusal:
        format_text(text, "rules/sources/essai.yaml", base().vocabulary)
    assert refusal.value.message.count("L015") == 1


def test_the_line_that_names_the_schema_stays_first() -> None:
    first, text = "# yaml-language-server: $schema=../regle.json\n", base_texts()[RAPPEL]
    written = format_text(text, RAPPEL, base().vocabulary)
    assert format_text(f"\ufeff{first}{text}", RAPPEL, base().vocabulary) == first + written


@pytest.mark.parametrize("text", ["a: [", base_texts()[RAPPEL].replace("étape:", "etape:")])
def test_what_cannot_be_read_is_not_formatted(text: str) -> None:
    with pytest.raises(RulebookInvalid) as refusal:
        format_text(text, RAPPEL, base().vocabulary)
    assert RAPPEL in refusal.value.message
    assert refusal.value.remedy
