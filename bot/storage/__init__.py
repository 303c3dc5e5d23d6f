"""Conversations and the outbox in SQL, every row scoped by workspace."""
