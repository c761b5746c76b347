"""Steps on the territories of a register: which texts bind, which clause prevails, what differs."""

from __future__ import annotations

from advisor.rulebook import convention_keywords as words
from advisor.rulebook import territory_keywords as keys
from advisor.rulebook.keywords import french
from steps.catalogue import step
from steps.draft import Draft
from steps.then import NotAsSaid, expect
from steps.words import Refused, known, listed

ON = "[ sur « {item} »]"
BINDS = {"lie les parties": "true", "ne lie pas les parties": "false", "lie peut-être les parties": "unknown"}


@step(
    "when",
    "on regarde les territoires le {day}",
    "Demande, pour ce jour, les textes qui lient sur chaque territoire et la clause qui l'emporte par objet.",
    "on regarde les territoires le 2026-03-31",
)
def _look(draft: Draft, day: str) -> None:
    draft.kept.look(draft.rulebook, day)


@step(
    "then",
    "le texte « {name} »" + ON + " {status:" + "|".join(BINDS) + "}[ : « {label} »]",
    "Ce qui lie sur un territoire ce jour-là, et ce qui s'y oppose ou reste à savoir.",
    "le texte « nat-2019 » lie peut-être les parties : « renouvellement ni confirmé ni démenti »",
)
def _binds(draft: Draft, name: str, item: str, status: str, label: str) -> None:
    known(draft.rulebook.conventions, name, "le texte")
    found = next((each for each in draft.kept.place(item).texts if each.text == name), None)
    if found is None:
        raise NotAsSaid(f"« {name} » est hors de ce territoire")
    expect(status, french(BINDS, found.binds))
    if label and not any(label in each for each in found.why):
        raise NotAsSaid(f"il est dit : {' ; '.join(found.why) or 'rien'}")


@step(
    "then",
    "le texte « {name} »" + ON + " est hors du territoire",
    "Le périmètre du texte exclut sûrement le territoire.",
    "le texte « d93-2020 » est hors du territoire",
)
def _outside(draft: Draft, name: str, item: str) -> None:
    known(draft.rulebook.conventions, name, "le texte")
    if name in [each.text for each in draft.kept.place(item).texts]:
        raise NotAsSaid(f"« {name} » couvre ou couvre peut-être ce territoire")


@step(
    "then",
    "la clause « {name} »" + ON + " est « {status} »[ par « {names} »]",
    "Sa place parmi les clauses de même objet ; « par » nomme celles qui l'écartent, toutes.",
    "la clause « NAT2019-07 » est « écartée » par « D77-01 »",
)
def _standing(draft: Draft, name: str, item: str, status: str, names: str) -> None:
    known(keys.STANDINGS, status, "la place")
    found = [each for topic in draft.kept.place(item).topics for each in topic.clauses if each.clause == name]
    if not found:
        raise NotAsSaid(f"« {name} » n'est pas d'un texte qui lie, ou peut lier, sur ce territoire")
    expect(status, french(keys.STANDINGS, found[0].standing))
    if names:
        expect(sorted(listed(names)), sorted(found[0].set_aside_by))


@step(
    "then",
    "la clause « {name} »" + ON + " ne permet pas de transmettre : {label}",
    "Le renseignement qu'une convention seule ne permet jamais de transmettre.",
    "la clause « D77-04 » ne permet pas de transmettre : suites de plainte",
)
def _caution(draft: Draft, name: str, item: str, label: str) -> None:
    known({each: each for each in words.INFORMATION.values()}, label, "le renseignement")
    cautions = [
        caution
        for topic in draft.kept.place(item).topics
        for each in topic.clauses
        if each.clause == name
        for caution in each.cautions
    ]
    if not any(label in each.partition(" : ")[0] for each in cautions):
        raise NotAsSaid(f"mises en garde : {' / '.join(cautions) or 'aucune'}")


@step(
    "then",
    "sur l'objet « {term} », « {item} » {status:a en propre|aurait en propre} « {names} »",
    "Ce qu'un territoire a et que tous n'ont pas, sûrement ou si le texte lie ; « aucune » s'il n'a rien.",
    "sur l'objet « référents », « 77 » a en propre « D77-01 »",
)
def _differs(draft: Draft, term: str, item: str, status: str, names: str) -> None:
    topic = known(words.TOPICS, term, "l'objet")
    if draft.kept.view is None:
        raise Refused("les territoires n'ont pas été regardés.")
    sides = [side for each in draft.kept.view.differences if each.topic == topic for side in each.sides]
    found = [side.certain if status == "a en propre" else side.possible for side in sides if side.territory == item]
    expect(sorted(listed(names)), sorted(found[0]) if found else [])


@step(
    "then",
    "le trait « {term} »" + ON + " est « {value} », selon le profil « {name} »",
    "Ce qui est propre au lieu, et le profil qui le dit.",
    "le trait « accès » est « accès direct aux halls, caves et cours », selon le profil « t82 »",
)
def _trait(draft: Draft, term: str, item: str, value: str, name: str) -> None:
    trait = known(keys.TRAITS, term, "le trait")
    known(draft.rulebook.profiles, name, "le profil")
    found = [(each.value, each.profile) for each in draft.kept.place(item).place.traits if each.trait == trait]
    expect([(value, name)], found)


@step(
    "then",
    "le référent du parquet" + ON + " {status:se cherche à|reste à chercher parmi} « {names} »",
    "Le parquet compétent, ou ceux entre lesquels la commune fera choisir.",
    "le référent du parquet reste à chercher parmi « Meaux, Melun, Fontainebleau »",
)
def _court(draft: Draft, item: str, status: str, names: str) -> None:
    place = draft.kept.place(item).place
    if status == "se cherche à":
        expect(names, place.court or f"nulle part de sûr : {', '.join(place.courts)}")
    else:
        expect(listed(names), list(place.courts) if place.court is None and place.questions else [])
