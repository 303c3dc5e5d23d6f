"""Which sources a question names."""

import pytest

from knowledge.answers import EVERY_KIND, Kind
from knowledge.questions import read

ARTICLE = frozenset({Kind.ARTICLE, Kind.CASE, Kind.CAVEAT})
LITERATURE = frozenset({Kind.LITERATURE, Kind.CAVEAT})


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("What does the article say about cost?", ARTICLE),
        ("What do published studies say?", LITERATURE),
        ("What has research found? Look in the literature.", LITERATURE),
        ("Does the article agree with the literature?", ARTICLE | LITERATURE),
        ("Which documented projects chose RAG?", {Kind.CASE, Kind.CAVEAT}),
        ("What does our handbook say on leave?", {Kind.DOCUMENT}),
        ("according to our travel policy, who books?", {Kind.DOCUMENT}),
        ("Is it in the documents we uploaded?", {Kind.DOCUMENT}),
        ("Our docs change weekly: RAG or fine-tuning?", EVERY_KIND),
        ("Should my team read papers first?", EVERY_KIND),
        ("", EVERY_KIND),
    ],
)
def test_the_kinds_are_those_of_the_sources_named(text: str, kinds: frozenset[Kind]) -> None:
    assert read(text).kinds == kinds
