"""What to say of an unknown step: the nearest known ones, and where a known one belongs."""

from __future__ import annotations

import difflib

from steps.catalogue import KEYWORDS, STEPS, Step, matching, plain

SHOWN = 3


def unknown_step(where: str, scenario: str, keyword: str, text: str) -> str:
    """The French message for a step that no pattern reads: `keyword` is given, when or then."""
    elsewhere = [word for code, word in KEYWORDS.items() if code != keyword and matching(code, text)]
    if elsewhere:
        hint = f"  Ce pas s'écrit après « {elsewhere[0]} », non après « {KEYWORDS[keyword]} »."
    else:
        lines = "\n".join(f"    {KEYWORDS[each.keyword]} {each.shown()}" for each in nearest_steps(keyword, text))
        hint = f"  Pas les plus proches :\n{lines}"
    return f"{where} : pas inconnu dans « {scenario} » : « {text} »\n{hint}\n  Liste complète : features/PAS.md"


def nearest_steps(keyword: str, text: str) -> list[Step]:
    """The known steps of a keyword that look most like `text`, the nearest first."""
    wanted = plain(text)
    known = [each for each in STEPS if each.keyword == keyword]
    return sorted(known, key=lambda each: -_likeness(each, wanted))[:SHOWN]


def _likeness(known: Step, text: str) -> float:
    return max(difflib.SequenceMatcher(None, text, form).ratio() for form in (known.example, known.shown()))
