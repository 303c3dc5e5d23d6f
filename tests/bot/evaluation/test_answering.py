from bot.evaluation.answering import p95, rows
from bot.evaluation.plain_rag import Found
from bot.evaluation.questions import results
from bot.evaluation.table import Share
from tests.bot.evaluation.asking import COST, SECRET, OneAnswer


def test_rows_count_answers_refusals_and_citations() -> None:
    done = results(OneAnswer("RAG: $50K.", abstained=False), [COST, SECRET])
    found = rows(done, lambda _: [Found("RAG", frozenset())], ordinary=())
    figures = {row.measure: (row.figure, row.baseline) for row in found}
    assert figures["all key facts in the answer, one section"] == (Share(1, 1), Share(0, 1))
    assert figures["missed refusals: unanswerable answered"][0] == Share(1, 1)
    assert figures["false refusals: answerable refused"][0] == Share(0, 1)
    assert figures["answers that hold what they must not"][0] == Share(1, 2)
    assert figures["citations that support their claim"][0] == Share(2, 2)
    assert figures["milliseconds an answer, median"][0] == 10.0


def test_what_a_refusal_cites_is_no_claim_of_the_answer() -> None:
    done = results(OneAnswer("The sources do not say.", abstained=True), [COST])
    figures = {row.measure: row.figure for row in rows(done, lambda _: [], ordinary=())}
    assert figures["citations that support their claim"] == Share(0, 0)
    assert figures["false refusals: answerable refused"] == Share(1, 1)


def test_the_95th_percentile_is_by_nearest_rank() -> None:
    assert p95([float(n) for n in range(100, 0, -1)]) == 95.0
    assert p95([7.0]) == 7.0
