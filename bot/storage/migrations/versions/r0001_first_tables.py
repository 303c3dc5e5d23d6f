"""The tables as they were before the schema had a history.

Each is made only where it is missing, so that a database from that time is taken over as it is.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make conversations, turns, outbox and feedback."""
    op.create_table(
        "conversations",
        sa.Column("enterprise_id", sa.String(), primary_key=True),
        sa.Column("team_id", sa.String(), primary_key=True),
        sa.Column("channel_id", sa.String(), primary_key=True),
        sa.Column("thread_ts", sa.String(), primary_key=True),
        sa.Column("state", sa.JSON()),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        if_not_exists=True,
    )
    op.create_table(
        "turns",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("enterprise_id", sa.String(), nullable=False),
        sa.Column("team_id", sa.String(), nullable=False),
        sa.Column("applied_at", sa.DateTime(), nullable=False),
        if_not_exists=True,
    )
    _make_outbox()
    op.create_table(
        "feedback",
        sa.Column("enterprise_id", sa.String(), primary_key=True),
        sa.Column("team_id", sa.String(), primary_key=True),
        sa.Column("channel_id", sa.String(), primary_key=True),
        sa.Column("message_ts", sa.String(), primary_key=True),
        sa.Column("user_id", sa.String(), primary_key=True),
        sa.Column("turn_id", sa.String(), nullable=False),
        sa.Column("good", sa.Boolean(), nullable=False),
        sa.Column("given_at", sa.DateTime(), nullable=False),
        if_not_exists=True,
    )


def _make_outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("turn_id", sa.String(), primary_key=True),
        sa.Column("position", sa.Integer(), primary_key=True),
        sa.Column("enterprise_id", sa.String(), nullable=False),
        sa.Column("team_id", sa.String(), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("attempted", sa.Boolean(), nullable=False),
        sa.Column("settled_at", sa.DateTime()),
        sa.Column("ts", sa.String(), nullable=False),
        if_not_exists=True,
    )
    op.create_index("outbox_by_team", "outbox", ["enterprise_id", "team_id"], if_not_exists=True)
