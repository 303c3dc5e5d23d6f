"""A local Slack workspace: a server that speaks Slack's API, with a page for the browser."""
