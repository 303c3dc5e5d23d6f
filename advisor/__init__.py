"""Scores a project's attributes against the article's framework and the published evidence."""
