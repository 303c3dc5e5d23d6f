from datetime import date

import pytest

from bot.dialogue.acts import Act
from bot.understanding import RulesInterpreter


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("which approach should we use?", Act.RECOMMEND),
        ("so what should we do, use RAG?", Act.RECOMMEND),
        ("so fine-tuning then?", Act.RECOMMEND),
        ("which embedding model should we use for German contracts?", Act.ASK),
        ("what vector database should we pick?", Act.ASK),
        ("are you a real person or a machine?", Act.HELP),
    ],
)
def test_the_choice_of_an_approach_is_told_from_that_of_a_thing(text: str, act: Act) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22))
    assert found.acts == (act,)
