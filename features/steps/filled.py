"""The catalogue filled: importing this module registers every step."""

from steps import counted, disclosures, findings, given, in_time, outgoing, places, register, then, when

__all__ = ["counted", "disclosures", "findings", "given", "in_time", "outgoing", "places", "register", "then", "when"]
