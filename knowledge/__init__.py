"""Turns a question into an answer cited from the corpus, or into an honest refusal."""
