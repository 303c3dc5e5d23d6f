"""Two figures for one attribute in one message."""

from datetime import date

import pytest

from bot.understanding import RulesInterpreter, field_name


def contradictory(text: str) -> dict[str, tuple[str | None, str | None]]:
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22))
    assert found.contradictory.keys() <= found.attributes.keys()
    return {
        field_name(name): (one.raw, other.raw) for name, (one, other) in found.contradictory.items()
    }


@pytest.mark.parametrize(
    ("text", "field", "pair"),
    [
        ("we have 5 documents and 40 GB", "data_volume", ("5 documents", "40 GB")),
        ("budget is 50k and budget is 90k", "budget", ("50k", "90k")),
        ("The budget is $50k. The budget is $90k.", "budget", ("$50k", "$90k")),
        ("50k for the pilot and 90k for the rollout", "budget", ("50k", "90k")),
        ("go live in 6 weeks, deadline is in 6 months", "timeline", ("6 weeks", "6 months")),
        ("accuracy 80% and accuracy 95%", "accuracy", ("80%", "95%")),
        ("latency 2 seconds, latency 10 seconds", "latency", ("2 seconds", "10 seconds")),
        ("200 queries a day. 50,000 queries a day.", "traffic",
         ("200 queries a day", "50,000 queries a day")),
    ],
)  # fmt: skip
def test_both_figures_are_told(text: str, field: str, pair: tuple[str, str]) -> None:
    assert contradictory(text) == {field: pair}


@pytest.mark.parametrize(
    "text",
    [
        "12,000 PDFs and 40 GB",
        "180k words, about 250k tokens",
        "6 weeks, so a month and a half",
        "at least 80% accuracy, at most 90%",
        "500 a day normally, 3000 a day at peak",
        "budget was 50k, it is 90k now",
        "the budget is 50k, no wait, 90k",
        "what if the budget was 90k? it is 50k",
        "budget 50k, and again: budget 50k",
        "between 50k and 90k budget",
        "8,500 judgments and 300 statutes",
        "pilot in March, real launch in September",
    ],
)
def test_figures_that_go_together_contradict_nothing(text: str) -> None:
    assert contradictory(text) == {}
