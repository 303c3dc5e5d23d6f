import pytest

from knowledge.sides import sides_of


@pytest.mark.parametrize(
    ("piece", "sides"),
    [
        (
            "RAG's setup cost in the article against what Mercari paid for its set-up",
            ("RAG's setup cost in the article", "what Mercari paid for its set-up"),
        ),
        (
            "Compare the article's hallucination rate for tuning with what Intercom found?",
            (
                "the article's hallucination rate for tuning",
                "Intercom: hallucination rate for tuning",
            ),
        ),
        (
            "How does Checkr's accuracy compare with the accuracy in the article?",
            ("Checkr's accuracy", "the accuracy in the article"),
        ),
        (
            "The article says 92% accuracy for tuning, what did Checkr see?",
            ("The article says 92% accuracy for tuning", "Checkr: accuracy for tuning"),
        ),
        (
            "The article gives RAG 1.2 s of latency, does the Checkr report agree with it?",
            ("The article gives RAG 1.2 s of latency", "the Checkr report: RAG of latency"),
        ),
    ],
)
def test_another_source_beside_the_article_is_asked_of_its_own(
    piece: str, sides: tuple[str, ...]
) -> None:
    assert sides_of(piece) == sides


@pytest.mark.parametrize(
    "piece",
    [
        "RAG against fine-tuning in the article",
        "Compare RAG's cost with its accuracy in the article",
        "In the article's cost table, what does RAG cost to set up?",
        "The article says that RAG hallucinates less, what does it cost?",
        "How does Checkr's accuracy compare with DoorDash's?",
    ],
)
def test_what_has_one_source_has_no_sides(piece: str) -> None:
    assert sides_of(piece) == ()
