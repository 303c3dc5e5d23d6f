"""What Slack accepts as blocks and views: shapes, lengths, and where each kind may stand."""

from bot.workspace.blocks.surfaces import check_home, check_message, check_modal

__all__ = ["check_home", "check_message", "check_modal"]
