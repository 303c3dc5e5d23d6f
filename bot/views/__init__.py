"""Draws replies as Block Kit, with a plain form of everything."""
