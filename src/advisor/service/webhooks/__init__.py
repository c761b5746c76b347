"""Signed messages of ids to the endpoints of an organisation (Standard Webhooks): each arrives at least once."""
