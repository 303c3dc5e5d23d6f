"""The edge: verifies what Slack sends, parses it to a turn, enqueues it and acknowledges."""
