"""Why an answer did not help, each person's own weights, and where a turn was told to stop."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the reason to feedback; make weights and stops."""
    op.add_column("feedback", sa.Column("why", sa.String(), nullable=False, server_default=""))
    op.create_table(
        "weights",
        sa.Column("enterprise_id", sa.String(), primary_key=True),
        sa.Column("team_id", sa.String(), primary_key=True),
        sa.Column("user_id", sa.String(), primary_key=True),
        sa.Column("weights", sa.JSON(), nullable=False),
        sa.Column("set_at", sa.DateTime(), nullable=False),
    )
    op.create_table(
        "stops",
        sa.Column("enterprise_id", sa.String(), primary_key=True),
        sa.Column("team_id", sa.String(), primary_key=True),
        sa.Column("channel_id", sa.String(), primary_key=True),
        sa.Column("thread_ts", sa.String(), primary_key=True),
        sa.Column("stopped_at", sa.DateTime(), nullable=False),
    )
