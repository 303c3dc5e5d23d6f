"""The shipped evaluation sets and how the bot scores on them beside a baseline."""
