"""Which turns have begun and not ended."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the beginnings."""
    op.create_table(
        "beginnings",
        sa.Column("turn_id", sa.String(), primary_key=True),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("begun_at", sa.DateTime(), nullable=False),
    )
