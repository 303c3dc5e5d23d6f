"""The Slack bot: gathers a project's attributes in conversation and shows the advice."""
