"""The case file that a scenario writes, term by term, and what came of its evaluation."""

from __future__ import annotations

import copy
import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from advisor.advice.advice import Advice, Alarms, PersonAdvice
from advisor.law.errors import AdvisorError
from advisor.rulebook import keywords as kw
from advisor.rulebook.model import Rulebook
from advisor.service.adviser import Adviser, Evaluation, evaluate
from steps.words import Refused, adviser, coded, input_term, known, leaf, listed, plain_term, spoken

SECTIONS = {"incident": "incidents", "piece": "pieces", "measure": "measures", "injunction": "notices", "person": "persons"}
ATTESTED = ("incidents", "pieces", "measures", "notices", "persons", "requests")
LISTS = {"incidents": "incidents", "pièces": "pieces", "mesures antérieures": "measures", "lettres reçues": "notices"}
LISTS |= {"personnes": "persons", "demandes": "requests"}
