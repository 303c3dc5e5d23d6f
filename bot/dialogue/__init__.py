"""The conversation as a pure step: a state and what was heard give a state and a reply."""
