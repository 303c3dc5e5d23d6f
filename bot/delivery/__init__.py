"""Sends what the bot has to say to Slack, once."""
