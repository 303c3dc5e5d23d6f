"""Interpreters: from a message's words to the acts and attributes the dialogue works with."""
