"""The command line: each part of the bot can be opened and used by itself."""

from bot.cli.app import main

__all__ = ["main"]
