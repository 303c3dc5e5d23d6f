"""The schema's history, one module a revision, applied at start by `bot.storage.schema`.

A revision only adds (tables, columns with a default, indexes), since during a rolling upgrade the
release before it still runs on the same database, and may be put back. What is no longer used is
dropped one release later.
"""
