import pytest

from knowledge.answers import Kind
from knowledge.entries import Entry
from knowledge.errors import IndexUnavailable
from knowledge.own.joined import JoinedIndex
from tests.fakes.embedding import HashingEmbedder
from tests.fakes.index import DownIndex, ListIndex

EMBEDDER = HashingEmbedder()


def holding(*texts: str) -> ListIndex:
    index = ListIndex()
    index.add([Entry(text, text, text, Kind.DOCUMENT) for text in texts], EMBEDDER.embed(texts))
    return index


def test_the_nearest_of_all_indexes_come_first() -> None:
    joined = JoinedIndex((holding("sick leave", "parking"), holding("sick leave days")))
    hits = joined.nearest(EMBEDDER.embed(["sick leave days"])[0], 2).hits
    assert [hit.passage_id for hit in hits] == ["sick leave days", "sick leave"]


def test_where_one_is_away_none_is_asked_alone() -> None:
    joined = JoinedIndex((holding("parking"), DownIndex()))
    with pytest.raises(IndexUnavailable):
        joined.nearest(EMBEDDER.embed(["parking"])[0], 1)
