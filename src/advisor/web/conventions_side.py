"""The side of the conventions: the operations on registers, sites, texts and the rule base, and the bodies that they read."""

from __future__ import annotations

from advisor.web import (
    convention_routes,
    register_review_routes,
    register_routes,
    register_shapes,
    register_table_routes,
    rulebook_routes,
    site_routes,
)

ROUTERS = (
    register_routes.router,
    register_table_routes.router,
    register_review_routes.router,
    site_routes.router,
    rulebook_routes.router,
    convention_routes.router,
)
BODIES = register_shapes.BODIES
