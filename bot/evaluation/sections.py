"""Sections: where the question sets say that an answer is, and which passages stand there."""

from typing import Final

from knowledge.answers import Kind
from knowledge.passages import Passage

LITERATURE: Final = "literature"
_ARTICLE: Final = "article-"
_RENAMED: Final = {"cases": "case_studies"}


def sections_of(passage: Passage) -> frozenset[str]:
    """Return the sections that a passage belongs to, as the sets name them.

    The article's documents are its sections; a caveat belongs to the sections that it is about;
    what others published, public projects among it, is all one section.
    """
    if passage.front.kind is Kind.CAVEAT:
        return frozenset(_section(part.split("/")[0]) for part in passage.about)
    return frozenset({_section(passage.front.id)})


def _section(document: str) -> str:
    if not document.startswith(_ARTICLE):
        return LITERATURE
    name = document.removeprefix(_ARTICLE).replace("-", "_")
    return _RENAMED.get(name, name)
