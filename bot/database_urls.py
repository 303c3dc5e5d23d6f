"""What a database's URL says of it."""

from sqlalchemy import make_url


def is_sqlite(url: str) -> bool:
    """Say whether the database at `url` is a SQLite file."""
    return make_url(url).get_backend_name() == "sqlite"


def for_psycopg(url: str) -> str:
    """Return the URL of a PostgreSQL database as its own driver takes it, password included."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
