import pytest

from knowledge.deduction import Deduction
from knowledge.facts import FactTable
from knowledge.passages import Passage
from knowledge.questions import read


@pytest.fixture(scope="session")
def deduction(passages: tuple[Passage, ...]) -> Deduction:
    return Deduction(FactTable(passages), {passage.id: passage for passage in passages})


def told(deduction: Deduction, question: str) -> str:
    return " ".join(claim.text for claim in deduction.claims(read(question), of_article=True))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How much is RAG's setup plus two years of upkeep?", ["$90K"]),
        ("What would FutureTech's approach cost to maintain for five years?", ["$300K"]),
        ("Total first-year cost of fine-tuning at 10k queries a month?", ["$266K", "120,000"]),
        ("What do 40,000 queries cost with RAG?", ["$400"]),
        ("Setting up whatever FutureTech built and running it three years, total?", ["$380K"]),
        ("The slower-to-answer option: what does it cost per query?", ["fine-tuning", "$0.05"]),
        ("How many times more does fine-tuning cost to maintain?", ["3 times"]),
        ("By how many points does the hallucination rate differ?", ["3 percentage points"]),
        ("How much slower is fine-tuning's response latency?", ["0.3s"]),
        ("ServicePro's approach: what memory usage and what setup cost?", ["RAG", "Low", "$50K"]),
        ("Which firms chose the approach with the lower setup cost?", ["TechCorp and ServicePro"]),
        (
            "After how many requests has fine-tuning paid for itself? When does it break even?",
            ["never"],
        ),
        ("from which volume does tuning get cheaper than rag", ["never"]),
        ("The approach rated slow to deploy: how well does it retain knowledge?", ["90%"]),
        ("What's the yearly upkeep of a FutureTech-style system?", ["fine-tuning", "$60K"]),
        ("Setup of a thing like ServicePro's?", ["RAG", "$50K"]),
        ("How much more is a DataSolutions-like set-up upfront than a TechCorp one?", ["$150K"]),
        ("First-year total of a bot along the lines of ServicePro, queries aside?", ["$70K"]),
        ("Two years of the kind of system TechCorp runs, total without the setup?", ["$40K"]),
        ("Upkeep of a ServicePro-type system against what TechCorp built?", ["$20K"]),
        ("By how much does the cost gap widen every year?", ["$40K", "$150K"]),
        ("Each extra year, how much further do the costs drift apart?", ["$40K"]),
        ("What's the spread between the setup costs?", ["$150K"]),
        ("How many points separate them on knowledge retention?", ["10 percentage points"]),
        ("The approach that keeps 90% of it: two years of upkeep?", ["fine-tuning", "$120K"]),
        ("Three years of upkeep for the one that retains more after 3 months?", ["$180K"]),
        ("What does the option marked fast to deploy cost per query?", ["RAG", "$0.01"]),
        ("TechCorp's pick: 20,000 queries, how much, and how fast are its responses?",
         ["$200", "1.2s"]),
        ("Which firms took the one whose latency is 1.5 seconds, and what memory does it use?",
         ["DataSolutions and FutureTech", "High"]),
        ("What outcomes did the companies get with the option of the lower accuracy?",
         ["TechCorp", "30%", "ServicePro"]),
        ("Which companies chose fine-tuning and what came of it?",
         ["DataSolutions", "15%", "FutureTech"]),
        ("Two years of DataSolutions' route at the article's rates?", ["$320K"]),
        ("The half of the support bot that takes rare questions: its latency?", ["RAG", "1.2s"]),
        ("In which weeks of the roadmap is the model configured and set up?", ["weeks 5-6"]),
        ("The option with the Fast grade, in which weeks is it tested and trained?",
         ["RAG", "weeks 7-8"]),
        ("How is RAG rated on compute, and when is full deployment?", ["Medium", "weeks 11-12"]),
    ],
)  # fmt: skip
def test_two_places_or_figures_are_put_together(
    deduction: Deduction, question: str, said: list[str]
) -> None:
    text = told(deduction, question)
    assert all(part in text for part in said), text


@pytest.mark.parametrize(
    "question",
    [
        "What did TechCorp pay for its setup?",  # asks of the company, not of its approach
        "What does the approach InnovateAI chose cost to set up?",  # a hybrid has no column
        "How much did TechCorp pay for its kind of system upfront?",
        "Does FutureTech spend a lot on the upkeep of such a system?",
        "What would an InnovateAI-style system cost upfront?",
        "How quickly does RAG's accuracy gap to experts grow per year?",  # only costs have a rate
        "Who wrote this?",
        "When does RAG pay for itself?",
        "When did FutureTech's fine-tuning break even?",
        "When was full-scale deployment at TechCorp?",
        "In which weeks is the office closed?",
        "The approach with a 7% error rate: what does it cost per query?",  # nobody's figure
    ],
)
def test_what_the_tables_do_not_hold_is_not_deduced(deduction: Deduction, question: str) -> None:
    assert told(deduction, question) == ""


def test_every_deduced_claim_cites_a_passage(deduction: Deduction) -> None:
    question = read("TechCorp's route vs FutureTech's: the gap in year one at 1M queries?")
    assert all(claim.passages for claim in deduction.claims(question, of_article=True))


def test_a_question_of_other_sources_is_not_taken_for_one_of_the_article(
    deduction: Deduction,
) -> None:
    question = read("What latency and memory did the study find?")
    assert deduction.claims(question, of_article=False) == ()


@pytest.mark.parametrize("other", ["prompting", "prompt engineering", "plain prompts"])
def test_the_break_even_against_rag_is_not_told_of_prompting(
    deduction: Deduction, other: str
) -> None:
    asked = "When does fine-tuning get cheaper than {}?"
    assert "RAG" in told(deduction, asked.format("RAG"))
    assert told(deduction, asked.format(other)) == ""
