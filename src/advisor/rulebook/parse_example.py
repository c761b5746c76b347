"""The examples inside a rule file: a small case in the words of the vocabulary, and what the rule must answer."""

from __future__ import annotations

from advisor.rulebook import keywords as kw
from advisor.rulebook.diagnostic import Findings, Place, nearest
from advisor.rulebook.form import Form, as_mapping, iso_day
from advisor.rulebook.model import Example
from advisor.rulebook.read import Mapping, Node, Scalar, Sequence, plain_data
from advisor.rulebook.vocabulary import Term, Vocabulary


def parse_example(node: Node, vocabulary: Vocabulary, scope: str, findings: Findings) -> Example:
    """Read one example of a rule on items of `scope`; each name and value of its facts is checked."""
    form = Form(node, kw.EXAMPLE_KEYS, "exemple", findings)
    clerk = _Clerk(vocabulary, findings)
    expected, missing = _expectation(form, clerk)
    facts = form.node("facts")
    mapping = as_mapping(facts, "dossier", findings) if facts is not None else None
    if mapping is not None:
        clerk.check_case(mapping, scope)
    data = plain_data(mapping) if mapping is not None else {}
    return Example(form.text("title", required=True), data, expected, missing, form.place)


def _expectation(form: Form, clerk: _Clerk) -> tuple[str, str]:
    word = form.text("expected", required=True)
    missing = word.removeprefix(kw.MISSING_PREFIX).strip() if word.startswith(kw.MISSING_PREFIX) else ""
    expected = "missing" if missing else kw.EXPECTATIONS.get(word, "")
    if word and not expected:
        clerk.findings.add(
            form.place_of("expected"),
            "F005",
            f"« {word} » n'est pas admis pour « attendu »",
            "Écrire « s'applique », « ne s'applique pas » ou « il manque <terme> ».",
        )
    if missing and missing not in kw.LISTS:
        clerk.term(missing, form.place_of("expected").shifted(len(kw.MISSING_PREFIX), len(missing)))
    return expected, missing


class _Clerk:
    """Reads the facts of one example against the vocabulary."""

    def __init__(self, vocabulary: Vocabulary, findings: Findings) -> None:
        self.vocabulary, self.findings = vocabulary, findings

    def term(self, name: str, place: Place) -> Term | None:
        """The term of that name; E002 when there is none."""
        term = self.vocabulary.terms.get(name)
        if term is None:
            known = [*self.vocabulary.terms, *kw.LISTS]
            remedy = nearest(name, known) or "Nommer un terme du vocabulaire."
            self.findings.add(place, "E002", f"le terme « {name} » n'existe pas", remedy)
        return term

    def check_case(self, node: Mapping, scope: str) -> None:
        """The facts of the whole example: terms of the case, of the person, of the rule's own item, and lists."""
        scopes = {"case", "person", scope} | ({"incident_person"} if scope == "incident" else set())
        for key, value in node.entries:
            if key.text in kw.LISTS:
                self._check_list(key.text, value)
            elif key.text == kw.OPEN_LISTS:
                self._check_open(value)
            else:
                self._check_fact(key, value, scopes)

    def _check_list(self, name: str, node: Node) -> None:
        if not isinstance(node, Sequence):
            self.findings.add(
                node.place, "F004", f"« {name} » attend une liste", f"Écrire « {name}: [{{terme: valeur}}] »."
            )
            return
        scope = kw.LISTS[name]
        scopes = {scope} | ({"incident_person"} if scope == "incident" else set())
        for item in node.items:
            mapping = as_mapping(item, name, self.findings)
            for key, value in mapping.entries if mapping else ():
                self._check_fact(key, value, scopes)

    def _check_open(self, node: Node) -> None:
        for word in node.items if isinstance(node, Sequence) else (node,):
            if not isinstance(word, Scalar) or word.text not in kw.LISTS:
                text = word.text if isinstance(word, Scalar) else "…"
                self.findings.add(
                    word.place,
                    "F005",
                    f"« {text} » n'est pas admis pour « {kw.OPEN_LISTS} »",
                    f"Valeurs admises : {', '.join(kw.LISTS)}.",
                )

    def _check_fact(self, key: Scalar, value: Node, scopes: set[str]) -> None:
        term = self.term(key.text, key.place)
        if term is None:
            return
        if term.scope not in scopes:
            self.findings.add(
                key.place,
                "E007",
                f"« {term.id} » ne se donne pas ici : il porte sur « {kw.french(kw.SCOPES, term.scope)} »",
                "Le placer dans la liste qui convient : « incidents: [{…}] », « pièces: [{…}] ».",
            )
        words = value.items if isinstance(value, Sequence) and term.type == "set" else (value,)
        for word in words:
            if isinstance(word, Scalar):
                self._check_value(term, word)
            else:
                self.findings.add(
                    word.place, "F004", f"« {term.id} » attend un texte", "Écrire un seul texte, pas une liste."
                )

    def _check_value(self, term: Term, node: Scalar) -> None:
        word = node.text
        if word == kw.NOT_KNOWN:
            return
        if term.type == "date":
            try:
                iso_day(word)
            except ValueError:
                self.findings.add(node.place, "F006", f"« {word} » n'est pas une date", "Écrire AAAA-MM-JJ.")
        elif term.type in ("number", "money"):
            if not (word.isascii() and word.isdigit()):
                self.findings.add(
                    node.place, "F007", f"« {word} » n'est pas un nombre entier", "Écrire des chiffres seulement."
                )
        elif not _is_value(term, word):
            known = [step.id for step in term.steps] or [kw.PLAIN_TRUE, kw.PLAIN_FALSE]
            self.findings.add(
                node.place,
                "E003",
                f"« {word} » n'est pas une valeur de « {term.id} »",
                nearest(word, known) or f"Valeurs admises : {', '.join([*known, kw.NOT_KNOWN])}.",
            )


def _is_value(term: Term, word: str) -> bool:
    if term.type == "boolean":
        return word in (kw.PLAIN_TRUE, kw.PLAIN_FALSE)
    return not term.steps or term.code_of(word) is not None
