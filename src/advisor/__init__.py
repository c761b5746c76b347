"""Adviser for French social landlords: from a case file to a reasoned, sealed advice."""

__version__ = "0.1.0"
