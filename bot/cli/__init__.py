"""The command line: each part of the bot can be opened and used by itself."""

from bot.cli import (  # importing a command adds it to the app
    ask,
    assess,
    doctor,
    documents,
    evaluate,
    index,
    interpret,
    run,
)
from bot.cli.app import main

__all__ = ["ask", "assess", "doctor", "documents", "evaluate", "index", "interpret", "main", "run"]
