"""The catalogue filled: importing this module registers every step."""

from steps import disclosures, findings, given, in_time, outgoing, places, register, then, when

__all__ = ["disclosures", "findings", "given", "in_time", "outgoing", "places", "register", "then", "when"]
