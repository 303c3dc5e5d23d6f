"""The command line: each part of the bot can be opened and used by itself."""

from bot.cli import ask, assess, evaluate, index  # importing a command adds it to the app
from bot.cli.app import main

__all__ = ["ask", "assess", "evaluate", "index", "main"]
