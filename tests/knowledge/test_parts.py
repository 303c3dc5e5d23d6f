import pytest

from knowledge.parts import parts_of


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "What does tuning cost, and what did the audit find?",
            ["What does tuning cost", "what did the audit find?"],
        ),
        (
            "What is the memory rating; also, how many GPUs did Faire need?",
            ["What is the memory rating", "how many GPUs did Faire need?"],
        ),
        (
            "Which risks are named? And which weeks are for testing?",
            ["Which risks are named?", "which weeks are for testing?"],
        ),
        (
            "List the six factors, and tell me what LoRA saves.",
            ["List the six factors", "tell me what LoRA saves."],
        ),
        (
            "How many examples did Replit mine and how many did LIMA take?",
            ["How many examples did Replit mine", "how many examples did LIMA take?"],
        ),
        (
            "What did TechCorp gain, and what would such a system cost a year?",
            ["What did TechCorp gain", "what would such a system cost a year? (TechCorp)"],
        ),
        (
            "RAG's response time in the article next to what Checkr measured",
            ["RAG's response time in the article", "Checkr: RAG's response time"],
        ),
        (
            "What does LoRA save, and how does the article's latency compare with what Checkr saw?",
            ["What does LoRA save", "the article's latency", "Checkr: latency"],
        ),
        (
            "What did Faire and Yelp report, and how much did Grab cut errors and Indeed its cost?",
            [
                "What did Faire and Yelp report",
                "how much did Grab cut errors",
                "how much did Indeed cut its cost?",
            ],
        ),
        (
            "What metrics does the article name, and who should own them?",
            [
                "What metrics does the article name",
                "who should own them? (What metrics does the article name)",
            ],
        ),
        (
            "What share of teams choose wrongly, and how much money does that burn?",
            [
                "What share of teams choose wrongly",
                "how much money does that burn? (teams choose wrongly)",
            ],
        ),
    ],
)
def test_each_part_that_asks_stands_alone(question: str, asked: list[str]) -> None:
    assert [part.text for part in parts_of(question) if part.asks] == asked


@pytest.mark.parametrize(
    "question",
    [
        "RAG or tuning for a small team, and why?",
        "What are the risks, and how do we counter them?",
        "What do RAG and fine-tuning cost per query?",
        "For real-time chat, which one is better?",
        "Is it RAG vs. tuning?",
        "how accurate is RAG against fine-tuning in the article?",
        "the article's setup cost of RAG compared with its upkeep of it",
        "and per query? (What does RAG cost? And tuning?)",
        "Costs. Weeks. Accuracy.",
        "Which firm went hybrid, and who else?",
    ],
)
def test_a_question_of_one_piece_is_not_torn_apart(question: str) -> None:
    assert parts_of(question) == ()


def test_what_is_stated_before_a_question_asks_nothing() -> None:
    parts = parts_of("The article calls RAG quicker. What times did Checkr measure?")
    assert [part.asks for part in parts] == [False, True]


def test_a_pronoun_means_what_stands_before_unless_a_name_is_nearer() -> None:
    leaning = parts_of("What share of engineers choose wrongly, and how much money does that burn?")
    own = parts_of("What is the setup cost, and what did Honeycomb pay for its assistant?")
    assert [part.leans for part in leaning] == [False, True]
    assert [part.leans for part in own] == [False, False]
