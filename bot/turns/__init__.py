"""Turns: one accepted message, click, command or form each, answered in order behind the queue."""
