"""`python -m bot.cli`: the same as `advisor-bot`."""

from bot.cli import main

main()
