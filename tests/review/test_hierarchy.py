"""Which clause prevails, topic by topic, by the order that the dossier gives (§ 1.2); and what is particular to a place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from small_texts import SIGNED, TODAY, clause, real_rulebook, register, text

from advisor.register.model import Adhesion, Attestation, Register, Territory
from advisor.review.compare import territories_view
from advisor.review.territories import ClauseStanding, TerritoriesView
from advisor.rulebook.condition import Duration
from advisor.rulebook.conventions import Clause, ConventionText, Perimeter

NATION = Perimeter(france=True)


def joined(*names: str) -> tuple[Adhesion, ...]:
    return tuple(Adhesion(id=f"a-{name}", on=SIGNED, recorded_on=SIGNED, text=name) for name in names)


def seen(kept: Register, *texts: ConventionText, on: date = TODAY) -> TerritoriesView:
    rulebook = replace(real_rulebook(), conventions={each.id: each for each in texts})
    return territories_view(rulebook, kept, on, TODAY)


def standings(kept: Register, *texts: ConventionText) -> dict[str, ClauseStanding]:
    (view,) = seen(kept, *texts).territories
    return {each.clause: each for topic in view.topics for each in topic.clauses}


def national(*clauses: Clause, **changes: object) -> ConventionText:
    return text(*clauses, id="nation", level="national", perimeter=NATION, **changes)


def one(name: str, **changes: object) -> Clause:
    return clause(id=name, **changes)


BOTH = register(adhesions=joined("essai", "nation"))
UNSAID = register(adhesions=joined("nation"), attestations=())


@pytest.mark.parametrize("topic", ["referents", "channel", "meetings"])
def test_the_closest_text_says_to_whom_and_how_to_speak(topic: str) -> None:
    found = standings(BOTH, text(one("D", topic=topic)), national(one("N", topic=topic)))
    assert found["D"].standing == "prevails"
    assert (found["N"].standing, found["N"].set_aside_by) == ("set_aside", ("D",))


def test_a_closer_text_sets_nothing_aside_for_those_it_does_not_name() -> None:
    closer = text(one("D", bearers=("prosecutor",)))
    both = standings(BOTH, closer, national(one("N", bearers=("landlord", "prosecutor"))))
    assert both["N"].standing == "prevails"


def test_two_closer_clauses_together_answer_for_all_the_bearers() -> None:
    closer = text(one("D1", bearers=("prosecutor",)), one("D2", bearers=("all_signatories",)))
    found = standings(BOTH, closer, national(one("N", bearers=("landlord", "prosecutor"))))
    assert (found["N"].standing, found["N"].set_aside_by) == ("set_aside", ("D1", "D2"))


def test_a_closer_text_that_may_bind_leaves_the_wider_one_in_doubt() -> None:
    found = standings(UNSAID, text(one("D")), national(one("N")))
    assert found["D"].standing == "may_prevail"
    assert (found["N"].standing, found["N"].set_aside_by) == ("open", ("D",))


@pytest.mark.parametrize(
    "closer",
    [
        text(one("D", modality="recommendation")),
        text(one("D", modality="permission")),
        text(one("D"), nature="announcement"),
        text(one("D"), nature="minutes"),
        text(one("D"), nature="house_rule"),
        text(one("D"), level="group", perimeter=Perimeter(departments=("77",), groups=("ZSP",))),
    ],
    ids=["recommendation", "permission", "announcement", "minutes", "house rule", "sittings of a group"],
)
def test_what_binds_nobody_or_in_a_sitting_alone_sets_nothing_aside(closer: ConventionText) -> None:
    assert standings(BOTH, closer, national(one("N")))["N"].standing == "prevails"


def test_texts_of_one_level_set_nothing_aside_even_if_one_succeeds_the_other() -> None:
    second = national(one("N2"), relations=(("succeeds", "nation"),))
    found = standings(register(adhesions=joined("nation", "second")), national(one("N1")), replace(second, id="second"))
    assert {each.standing for each in found.values()} == {"prevails"}


def test_nothing_sets_the_law_aside() -> None:
    law = text(one("L"), id="loi", nature="statute", level="statute", perimeter=NATION)
    found = standings(BOTH, law, text(one("D")))
    assert [found[name].standing for name in ("L", "D")] == ["prevails", "prevails"]


@pytest.mark.parametrize("topic", ["confidentiality", "staff"])
def test_protections_add_up_and_a_mere_permission_yields(topic: str) -> None:
    protects = national(one("N", topic=topic, modality="prohibition"))
    local = text(one("D", topic=topic), one("P", topic=topic, modality="permission"))
    found = standings(BOTH, protects, local)
    assert [found[name].standing for name in ("N", "D", "P")] == ["prevails", "prevails", "set_aside"]
    assert set(found["P"].set_aside_by) == {"N", "D"}


def test_the_law_alone_lets_a_name_be_passed_on() -> None:
    law = text(one("L", topic="exchanges"), id="loi", nature="statute", level="statute", perimeter=NATION)
    local = text(one("D", topic="exchanges", modality="permission", information=("IC06",)))
    found = standings(BOTH, law, local)
    assert (found["D"].standing, found["D"].set_aside_by) == ("set_aside", ("L",))


@pytest.mark.parametrize("code", ["IC03", "IC05", "IC06", "IC07", "IC08", "IC15", "IC16", "IC17"])
def test_a_convention_is_never_enough_for_what_the_law_keeps_whatever_the_topic(code: str) -> None:
    found = standings(BOTH, text(one("D", topic="reports", information=(code, "IC01"))))
    (caution,) = found["D"].cautions
    assert "fait" not in caution.split(" : ")[0]
    law = text(one("L", topic="reports", information=(code,)), nature="statute", level="statute", perimeter=NATION)
    assert standings(BOTH, law)["L"].cautions == ()


def test_a_time_limit_of_a_convention_does_not_put_off_the_law_s() -> None:
    timed = {"topic": "reports", "arises": "on_event", "event": "report", "deadline": Duration(15, "days")}
    law = text(one("L", **timed), id="loi", nature="statute", level="statute", perimeter=NATION)
    found = standings(BOTH, law, text(one("D", **timed)))
    assert found["D"].cautions == (next(iter(real_rulebook().hierarchies.values())).deadlines,)
    assert found["L"].cautions == ()


def test_where_the_dossier_gives_no_order_every_clause_stands() -> None:
    found = standings(BOTH, text(one("D", topic="training")), national(one("N", topic="training")))
    assert {each.standing for each in found.values()} == {"prevails"}


def test_a_lapsed_text_says_why_it_does_not_bind_or_why_nobody_knows() -> None:
    lapsed = national(valid_to=date(2022, 3, 29), renewal="renewable")
    (told,) = seen(BOTH, lapsed).territories[0].texts
    assert (told.binds, told.why) == (
        "unknown",
        ("inconnu après le 29 mars 2022 : renouvellement ni confirmé ni démenti",),
    )
    (told,) = seen(BOTH, replace(lapsed, renewal="none")).territories[0].texts
    assert (told.binds, told.why) == ("false", ("le texte a pris fin le 29 mars 2022",))
    (told,) = seen(BOTH, lapsed, on=date(2022, 3, 29)).territories[0].texts
    assert (told.binds, told.why) == ("true", ())


def test_every_reason_not_to_be_bound_is_told() -> None:
    there = Territory(id="44", department="44", until=date(2026, 1, 1))
    by_court = text(perimeter=Perimeter(courts=("Nantes",), within=("44",)), valid_from=None)
    kept = register(territories=(there,), adhesions=(), attestations=())
    assert seen(kept, by_court).territories[0].texts[0].why == (
        "le ressort judiciaire du territoire n'est pas donné (le texte vaut à Nantes)",
        "la date d'entrée en vigueur n'est pas connue",
        "le registre ne dit pas si le bailleur y est partie",
        "le bailleur n'est pas présent sur ce territoire ce jour-là",
    )
    whole = kept.model_copy(
        update={"attestations": (Attestation(kind="adhésions", complete_until=TODAY, by_role="juriste"),)}
    )
    assert "le bailleur n'y est pas partie (adhésions attestées complètes)" in (
        seen(whole, by_court).territories[0].texts[0].why
    )


def test_two_territories_show_what_they_do_not_share() -> None:
    two = register(
        territories=(Territory(id="77", department="77"), Territory(id="95", department="95")),
        adhesions=joined("essai", "nation"),
        attestations=(),
    )
    other = text(one("V", topic="reports"), id="autre", perimeter=Perimeter(departments=("95",)))
    found = seen(two, text(one("D")), other, national(one("N", topic="training")))
    assert [(each.topic, each.sides) for each in found.differences] == [
        ("referents", found.differences[0].sides),
        ("reports", found.differences[1].sides),
    ]
    referents, reports = (each.sides for each in found.differences)
    assert [(side.territory, side.certain, side.possible) for side in referents] == [("77", ("D",), ()), ("95", (), ())]
    assert [(side.territory, side.certain, side.possible) for side in reports] == [("77", (), ()), ("95", (), ("V",))]
    titles = {each.trait: dict(each.values) for each in found.trait_differences}
    assert titles["coordinator"] == {"77": "non dit", "95": "un commandant de police de la réserve"}


def place(**told: object) -> object:
    there = Territory.model_validate({"id": "t"} | told)
    return seen(register(territories=(there,)), text()).territories[0].place


def test_several_courts_in_a_department_are_told_apart_by_commune() -> None:
    found = place(department="77")
    assert (found.courts, found.court) == (("Meaux", "Melun", "Fontainebleau"), None)
    assert "De quel parquet relève la commune" in found.questions[0]
    assert place(department="77", court="Melun").questions == ()
    assert "n'est pas de ceux du profil" in place(department="77", court="Lille").questions[0]
    assert place(department="95").court == "Pontoise"


def test_a_commune_says_it_in_place_of_its_department() -> None:
    dugny = {each.trait: each for each in place(department="93", commune="93030").traits}
    assert (dugny["video_regime"].profile, dugny["signatories"].profile) == ("dugny", "t93")
    assert place(department="93").possible == ("dugny",)
    assert place(department="93", commune="93066").possible == ()


def test_where_no_profile_holds_nothing_is_supposed() -> None:
    found = place(department="48")
    assert (found.profiles, found.flow, found.courts, found.court) == (("defaut",), (), (), None)
    told = {each.trait: each.value for each in found.traits}
    assert told["sworn_agents"] == "inconnu"
    assert "L. 272-1" in told["access_regime"]
    assert "Repli prudent" in found.remarks[0]
