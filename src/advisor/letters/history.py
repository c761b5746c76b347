"""What a letter recalls: the steps already sent to its readers, and what its only reader told the landlord."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from advisor.advice.advice import MeasureAdvice
from advisor.casefile.model import CaseFile, Person
from advisor.law.dates_fr import french_date
from advisor.letters.addressees import suffered
from advisor.letters.draft import Audience, Ground, GroundKind, Sentence
from advisor.letters.wording import check_wording
from advisor.rulebook.model import Measure


@dataclass(frozen=True)
class History:
    """What was done and said before a letter, as known on its day; `missing` collects in French what cannot be told yet."""

    case: CaseFile
    held: MeasureAdvice
    catalogue: Mapping[str, Measure]
    as_of: date
    readers: tuple[Person, ...]
    missing: list[str]

    def steps(self) -> Iterator[Sentence]:
        """The steps of the ladder already sent, as known on the day, to those who read this letter."""
        for measure in self.case.measures:
            sent = measure.sent_on.value
            if sent is None or sent > self.as_of or self.catalogue[measure.measure].family != "ladder":
                continue
            if not measure.sent_to and self._holders() > 1:
                self.missing.append(f"à qui la mesure « {measure.id} » a été adressée (mesure : adressée à)")
            if measure.sent_to and not {each.id for each in self.readers} <= set(measure.sent_to):
                continue
            yield Sentence(
                text=f"{self.catalogue[measure.measure].title}, le {french_date(sent)}.",
                grounds=(Ground(kind=GroundKind.FACT, ref=measure.id, label=f"mesure {measure.id}"),),
            )

    def statements(self, audience: Audience) -> Iterator[Sentence]:
        """What the only reader of this letter told us by then; nobody reads here what another person said.

        Whoever suffered facts is quoted only on the facts of this letter: the rest may speak of what they suffered.
        """
        if len(self.readers) != 1:
            return
        (reader,) = self.readers
        for statement in self.case.statements:
            made_by = statement.made_by or (reader.id if self._holders() == 1 else None)
            if made_by != reader.id or statement.on > self.as_of:
                continue
            if statement.incident not in self.held.incidents and (statement.incident or suffered(self.case, reader)):
                continue
            ground = Ground(kind=GroundKind.FACT, ref=statement.id, label=f"déclaration {statement.id} du locataire")
            day = f"Le {french_date(statement.on)}, vous nous avez"
            quoted = Sentence(text=f"{day} indiqué ceci : « {statement.text.strip()} »", grounds=(ground,))
            if check_wording(quoted, audience=audience):
                text = f"{day} donné votre version des faits, qui est versée au dossier."
                quoted = Sentence(text=text, grounds=(ground,))
            yield quoted

    def _holders(self) -> int:
        return sum(each.role.value in ("holder", None) for each in self.case.persons)
