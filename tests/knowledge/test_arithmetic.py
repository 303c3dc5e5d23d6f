from collections.abc import Callable
from dataclasses import replace

import pytest

from knowledge.arithmetic import between
from knowledge.passages import Passage
from knowledge.questions import read


@pytest.fixture
def saying(passages: tuple[Passage, ...]) -> Callable[[str], Passage]:
    """Make a passage that says something else."""
    return lambda text: replace(passages[0], text=text)


@pytest.mark.parametrize(
    ("question", "statement", "said"),
    [
        ("What is the difference?", "It rose from 24.7 to 45.5.", "45.5 is 20.8 more than 24.7."),
        ("How much more did it cost?", "It took $1,500 for RAG against $4,000 tuned.",
         "$4,000 is $2.5K more than $1,500."),
        ("How many times slower is RAG?", "Tuned it took 0.4 s against 6 s for RAG.",
         "6 s is 15 times 0.4 s."),
        ("By how much did latency fall?", "It fell from about 700 ms to 300 ms.",
         "About 700 ms is about 400 ms more than 300 ms."),
        ("What remains of the bill without hosting?", "Hosting is $900 of a $1,100 monthly bill.",
         "$1,100 less $900 leaves $200."),
        ("How many times more memory is it?", "Full tuning took 780 GB, QLoRA 48 GB.",
         "780 GB is 16.25 times 48 GB."),
        ("How far ahead is RAG of tuning?", "It scored 0.4 as is, 0.5 after tuning, 0.9 with RAG.",
         "0.9 is 0.4 more than 0.5."),
        ("How many requests a day is that per GPU?", "It serves 30M requests a day on 12 GPUs.",
         "30M requests over 12 GPUs is 2,500,000 for each."),
        ("How many points lie between the tools?", "The best was right on 65%, another on 42%.",
         "65% is 23 percentage points more than 42%."),
    ],
)  # fmt: skip
def test_what_lies_between_two_figures_of_a_statement_is_worked_out(
    saying: Callable[[str], Passage], question: str, statement: str, said: str
) -> None:
    passage = saying(statement)
    (claim,) = between(read(question), passage)
    assert claim.text == said
    assert claim.computed
    assert claim.passages == (passage,)


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("How did it score?", "It rose from 24.7 to 45.5."),  # asks for no arithmetic
        ("By how much did it fall?", "It cut cost by up to 90% and latency by up to 85%."),
        ("By how much do the tools differ?", "They hallucinated on 17% to 33% of queries."),
        ("By how much did it rise?", "It rose from 20% to over 40%."),
        ("How much more is it?", "It gave 2.8% more resolutions and 65% fewer hallucinations."),
        ("How far ahead is it?", "It scored 0.4, 0.5 and 0.9."),  # which two is not said
        ("How much more does it cost?", "It took 25 minutes and about $0.25."),
        ("How much more is it?", "It costs $1.70 an hour, $1,200 in all."),
        ("How many times more is it?", "It is 5 s and 5 s."),
        ("How many more errors is that?", "It has 9 layers, the other had 5 layers."),
        ("How many GPUs is that per request?", "It serves 30M requests on 12 GPUs."),
        ("How much cheaper is it?", "It kept quality at 65% (small) or 39% (large) lower cost."),
    ],
)
def test_nothing_is_worked_out_where_it_is_unclear_which_or_of_what(
    saying: Callable[[str], Passage], question: str, statement: str
) -> None:
    assert between(read(question), saying(statement)) == ()
