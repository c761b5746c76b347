"""Migrations of the database, in order; `advisor db upgrade` runs them."""
