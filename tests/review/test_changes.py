"""What changed between two reviews: the verdict that moved, the reason that moved it, what appears and what goes."""

from __future__ import annotations

from datetime import date

from small_texts import TODAY, clause, register, reviewed, text

from advisor.register.model import Override, Referent
from advisor.review.changes import ReasonChange, changes_between
from advisor.review.review import Review

REFERENT = Referent(id="r", on=date(2025, 1, 2), recorded_on=date(2025, 1, 3), body="landlord", function="référent")
ANOTHER = clause(id="ESSAI-09", action="tenir une réunion", proofs=("meeting",), topic="meetings")


def reasons(before: Review, after: Review) -> dict[str, ReasonChange]:
    [moved] = changes_between(before, after).moved
    return {each.kind: each for each in moved.reasons}


def test_nothing_moves_between_a_review_and_itself() -> None:
    found = reviewed(text(), register())
    told = changes_between(found, found)
    assert (told.moved, told.appeared, told.gone) == ((), (), ())
    assert told.same_rules
    assert told.same_register


def test_a_new_proof_is_the_reason_of_a_new_verdict() -> None:
    before, after = reviewed(text(), register()), reviewed(text(), register(referents=(REFERENT,)))
    [moved] = changes_between(before, after).moved
    assert (moved.before, moved.after) == ("not_respected", "respected")
    told = reasons(before, after)
    assert told["evidence"] == ReasonChange(kind="evidence", before=(), after=("r",))
    assert told["rule"].before == ("Une obligation de résultat lue, échue et sans preuve n'est pas respectée",)
    assert "binds" not in told
    assert not changes_between(before, after).same_register


def test_an_override_is_the_reason_of_a_new_verdict() -> None:
    standing = Override(
        clause="ESSAI-01",
        territory="77",
        verdict="respectée",
        reason="liste tenue par la préfecture",
        by_role="juriste",
        on=TODAY,
        until=TODAY,
    )
    told = reasons(reviewed(text(), register()), reviewed(text(), register(overrides=(standing,))))
    assert told["override"].after == ("liste tenue par la préfecture (juriste)",)
    assert "rule" not in told


def test_a_landlord_that_leaves_a_text_sees_its_application_move() -> None:
    alone = register(adhesions=())
    told = reasons(reviewed(text(), register()), reviewed(text(), alone))
    assert (told["binds"].before, told["binds"].after) == (("true",), ("false",))


def test_a_clause_that_only_one_review_has_appears_or_goes() -> None:
    one, two = reviewed(text(), register()), reviewed(text(clause(), ANOTHER), register())
    [appeared] = changes_between(one, two).appeared
    assert (appeared.clause, appeared.before, appeared.after) == ("ESSAI-09", "", "not_respected")
    [gone] = changes_between(two, one).gone
    assert (gone.clause, gone.before, gone.after) == ("ESSAI-09", "not_respected", "")
