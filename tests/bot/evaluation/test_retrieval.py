from collections.abc import Mapping

import pytest

from bot.evaluation.plain_rag import Found
from bot.evaluation.retrieval import FUSED, PLAIN, compared_ways, scores
from bot.evaluation.table import Figure, Share, Table
from tests.bot.evaluation.asking import COST, SECRET, OneAnswer

RIGHT, WRONG = (Found(text, frozenset({text})) for text in ("cost", "intro"))


def column(table: Table, name: str) -> Mapping[str, Figure]:
    place = table.columns.index(name)
    return {measure: figures[place] for measure, figures in table.lines}


def test_measures_follow_the_rank_at_which_a_section_is_reached() -> None:
    first, second = scores([COST], [[RIGHT]]), scores([COST], [[WRONG, RIGHT]])
    assert set(first.values()) == {1.0}
    assert (second["recall@1"], second["recall@4"], second["MRR"]) == (0.0, 1.0, 0.5)
    assert second["nDCG@8"] == pytest.approx(0.631, abs=0.001)
    assert set(scores([COST], [[]]).values()) == {0.0}


def test_a_section_counts_once_and_two_sections_count_by_halves() -> None:
    both = COST.model_copy(update={"sections": ("cost", "intro")})
    assert scores([both], [[RIGHT, RIGHT, RIGHT]])["recall@4"] == 0.5
    assert scores([both], [[RIGHT, RIGHT, WRONG]])["recall@4"] == 1.0
    across = Found("a chunk over a border", frozenset({"cost", "intro"}))
    assert scores([both], [[across]])["recall@1"] == 0.5


def test_each_way_of_finding_is_ranked_by_its_own_evidence() -> None:
    librarian = OneAnswer("", abstained=True)
    table = compared_ways(
        "found", librarian, [COST, SECRET], lambda _: [WRONG, RIGHT], reranked=False
    )
    assert table.columns == (PLAIN, "dense only", "BM25 only", FUSED)
    assert [column(table, name)["MRR"] for name in table.columns] == [0.5, 0.5, 1.0, 1.0]
    assert column(table, "dense only")["key facts in the best 1"] == Share(0, 1)
    assert column(table, "dense only")["key facts in the best 4"] == Share(1, 1)


def test_a_reranker_has_its_own_column_in_the_order_that_it_gave() -> None:
    librarian = OneAnswer("", abstained=True)
    table = compared_ways("found", librarian, [COST], lambda _: [], reranked=True)
    assert column(table, "fused, reranked")["MRR"] == 0.5
    assert column(table, FUSED)["MRR"] == 1.0
