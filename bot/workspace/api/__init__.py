"""Slack's Web API, as far as a bot needs it."""
