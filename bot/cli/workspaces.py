"""Which workspace a command is about, where the person need not say."""

import re
from typing import Annotated

import typer

from advisor.errors import shown
from bot.cli.library import database_of, documents_of
from bot.cli.local import LOCAL_TEAM_ID
from bot.cli.screen import fail
from bot.settings import Settings
from bot.storage.sql import SqlStore

_ID = re.compile(r"(?:(?:E[A-Z0-9]{1,20})?:)?T[A-Z0-9]{1,20}")
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
        return _named(given)
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
        return _named(given)
    known = documents_of(settings).workspaces()
    return known[0] if len(known) == 1 else ""


def _named(given: str) -> str:
    """Return a workspace's name as documents are kept by it; ends the command if it is none."""
    if not _ID.fullmatch(given):
        raise typer.BadParameter(
            f"{shown(given)} is no workspace; give its ID, a T and up to 20 capitals and digits, "
            "in an organisation with that one's before it, e.g. T012AB34C or E012AB34C:T012AB34C",
            param_hint="--workspace",
        )
    return given if ":" in given else f":{given}"
