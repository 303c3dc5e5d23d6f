"""Which workspace a command is about, where the person need not say."""

from typing import Annotated

import typer

from bot.cli.library import database_of, documents_of
from bot.cli.local import LOCAL_TEAM_ID
from bot.cli.screen import fail
from bot.settings import Settings
from bot.storage.sql import SqlStore

WorkspaceOption = Annotated[
    str | None,
    typer.Option(
        "--workspace",
        help="The workspace's ID, such as T012AB34C, in an organisation E012AB34C:T012AB34C; "
        "default: the one that the bot is in.",
    ),
]


def workspace_to_add_to(settings: Settings, given: str | None) -> str:
    """Return the workspace given, or the only one known; ends the command if that is not clear."""
    if given is not None:
        return given if ":" in given else f":{given}"
    talked_in = SqlStore(database_of(settings)).workspaces()
    known = sorted({*documents_of(settings).workspaces(), *talked_in})
    if len(known) > 1:
        named = ", ".join(known)
        fail(f"The bot is in several workspaces. Name one with --workspace: {named}.")
    if not known and settings.slack_bot_token is not None:
        fail("The bot has not been spoken to yet. Name the workspace with --workspace T….")
    return known[0] if known else f":{LOCAL_TEAM_ID}"


def workspace_with_documents(settings: Settings, given: str | None) -> str:
    """Return the workspace given, or the only one with documents, or none."""
    if given is not None:
        return given if ":" in given else f":{given}"
    known = documents_of(settings).workspaces()
    return known[0] if len(known) == 1 else ""
