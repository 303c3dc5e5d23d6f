"""Scores a project's attributes against the article's framework and the published evidence."""

from advisor.assessing import assess

__all__ = ["assess"]
