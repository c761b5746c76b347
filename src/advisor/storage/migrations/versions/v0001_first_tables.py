"""The first tables, with the guards of the journals."""

from alembic import op

from advisor.storage.guards import guard_statements, unguard_statements
from advisor.storage.tables import metadata

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    metadata.create_all(op.get_bind())
    for statement in guard_statements(op.get_bind().dialect.name):
        op.execute(statement)


def downgrade() -> None:
    """Drop the tables, guards first."""
    for statement in unguard_statements(op.get_bind().dialect.name):
        op.execute(statement)
    metadata.drop_all(op.get_bind())
