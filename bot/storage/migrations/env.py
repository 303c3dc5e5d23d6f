"""Run by Alembic for each command, on the connection that `bot.storage.schema` hands over."""

from alembic import context

from bot.storage.tables import Base

context.configure(connection=context.config.attributes["connection"], target_metadata=Base.metadata)
context.run_migrations()
