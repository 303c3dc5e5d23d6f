import pytest

from knowledge.ellipsis import completed, told_apart


@pytest.mark.parametrize(
    ("piece", "before", "whole"),
    [
        ("how many did LIMA take", "How many examples did Replit mine",
         "how many examples did LIMA take"),
        ("when did Cohere end its own?", "When does OpenAI stop tuning",
         "when did Cohere end its own fine-tuning?"),
        ("how long at Checkr?", "What latency does tuning have in the article",
         "how long at Checkr? (What latency does tuning have)"),
        ("how much for RAG?", "What does the article say of upkeep", "how much for RAG?"),
        ("how long at Checkr?", "How long does BloombergGPT train", "how long at Checkr?"),
    ],
)  # fmt: skip
def test_what_a_part_leaves_out_is_put_in(piece: str, before: str, whole: str) -> None:
    assert completed(piece, before) == whole


@pytest.mark.parametrize(
    ("piece", "asked"),
    [
        (
            "Yelp and Mercari: how much cheaper did each get?",
            ("Yelp: how much cheaper did it get?", "Mercari: how much cheaper did it get?"),
        ),
        (
            "By how much did DoorDash cut hallucinations and Intercom its reranking cost?",
            (
                "By how much did DoorDash cut hallucinations",
                "By how much did Intercom cut its reranking cost?",
            ),
        ),
    ],
)
def test_two_that_share_a_question_are_asked_in_turn(piece: str, asked: tuple[str, ...]) -> None:
    assert told_apart(piece) == asked


@pytest.mark.parametrize(
    "piece",
    [
        "RAG and Fine-tuning: what does each cost?",
        "TechCorp and ServicePro: which approach did they take?",
        "How did Faire tune and serve its model?",
    ],
)
def test_approaches_and_the_articles_companies_stay_together(piece: str) -> None:
    assert told_apart(piece) == ()
