"""What delivery needs to go on later and in order, and what limits need to count turns."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add whose each message is and where, whether it was let go, and who spent each turn."""
    for column in (
        sa.Column("user_id", sa.String(), nullable=False, server_default=""),
        sa.Column("place", sa.String(), nullable=False, server_default=""),
        sa.Column("abandoned", sa.Boolean(), nullable=False, server_default=sa.false()),
    ):
        op.add_column("outbox", column)
    op.create_index("outbox_by_place", "outbox", ["place", "settled_at"])
    op.add_column("turns", sa.Column("user_id", sa.String(), nullable=False, server_default=""))
    op.create_index("turns_by_team", "turns", ["enterprise_id", "team_id", "applied_at"])
    op.create_index("turns_by_time", "turns", ["applied_at"])
    op.create_index("conversations_by_time", "conversations", ["updated_at"])
    op.create_table(
        "paces",
        sa.Column("channel", sa.String(), primary_key=True),
        sa.Column("next_at", sa.Double(), nullable=False),
    )
