"""What the fork server imports once for all replicas, first of all what the bot imports late."""

import bot.bootstrap.back
import bot.bootstrap.front
import bot.listeners.http
import bot.serving
import tests.faults.arrangements
import tests.faults.replica

__all__ = ["bot", "tests"]
