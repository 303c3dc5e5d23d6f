"""Counts of things that have their answer with them are labelled examples."""

from datetime import date
from decimal import Decimal

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("we kept 800 letters with the judge's ruling on each", 800),
        ("there are 4,000 tickets with our answers", 4000),
        ("the doctors have written replies for 7,000 such messages", 7000),
        ("labelled so far: 1,320", 1320),
        ("tagged drill logs? 200", 200),
        ("abt 350, marked by the head gardener", 350),
        ("14,000 x-rays, each labelled by a radiologist", 14_000),
        ("we hold 2,600 letters, every one of them tagged by a student", 2600),
        ("6,000 calls - all already graded by our staff", 6000),
        ("roughly 900 coins, each one has been classified by the museum", 900),
        ("we've annotated a third of the 900 letters", 300),
    ],
)
def test_what_has_its_answer_is_an_example(text: str, count: int) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22)).attributes
    said = found[AttributeName.LABELLED_EXAMPLES]
    assert said is not None
    assert (said.value, said.unit) == (Decimal(count), "examples")


@pytest.mark.parametrize(
    "text",
    [
        "12,000 scans, none of them labelled",
        "12,000 scans, none of which were graded yet",
        "12,000 scans, each not yet labelled",
        "12,000 scans, all were never labelled",
        "12,000 scans, each to be labelled",
        "12,000 scans, each will be labelled later",
        "12,000 scans, every one of them still has to be tagged",
    ],
)
def test_what_has_none_yet_is_only_data(text: str) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22)).attributes
    kept, said = found[AttributeName.DATA_VOLUME], found.get(AttributeName.LABELLED_EXAMPLES)
    assert kept is not None
    assert kept.value == Decimal(12_000)
    assert said is None or said.value == 0


@pytest.mark.parametrize(
    "text",
    [
        "we can't print the label otherwise",
        "every bottle gets one, we never reprint labels",
        "the printer jams without a label",
        "we print 400 labels on Mondays",
    ],
)
def test_a_label_to_stick_on_is_no_example(text: str) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22)).attributes
    assert AttributeName.LABELLED_EXAMPLES not in found


@pytest.mark.parametrize(
    ("text", "documents", "examples"),
    [
        (
            "corpus is 3 lakh circulars approx, and some 1,200 Q&A pairs are tagged by hand",
            300_000,
            1200,
        ),
        ("there are 9,000 letters, and 300 calls were marked by hand", 9000, 300),
        ("the archive holds 700 manuals, and 90 enquiries are labelled", 700, 90),
    ],
)
def test_only_the_count_beside_the_labelling_is_labelled(
    text: str, documents: int, examples: int
) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22)).attributes
    kept, said = found[AttributeName.DATA_VOLUME], found[AttributeName.LABELLED_EXAMPLES]
    assert kept is not None
    assert said is not None
    assert (kept.value, said.value) == (Decimal(documents), Decimal(examples))
