"""Word lists as people read them: one string, words between spaces."""


def words_of(text: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(text.split())


def any_of(text: str) -> str:
    """Return the words of a list as one element of a pattern, "a|b|c"."""
    return "|".join(text.split())
