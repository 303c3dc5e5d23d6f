"""What is said of privacy, of access and of deletion, which are three things."""

from datetime import date

import pytest

from bot.understanding import RulesInterpreter


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("GDPR applies", {"privacy": "high"}),
        ("we handle patient data", {"privacy": "high"}),
        ("GDPR, so it can't go to the cloud", {"privacy": "high"}),
        ("some documents are only visible to some teams", {"access_control": True}),
        ("only certain departments may see the contracts", {"access_control": True}),
        ("users can ask for deletion under GDPR", {"deletion_required": True}),
        ("GDPR deletion requests have to be met", {"deletion_required": True}),
    ],
)
def test_each_states_its_own_and_nothing_else(text: str, said: dict[str, object]) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22)).attributes
    read = {str(name): one and (one.level or one.value) for name, one in found.items()}
    assert read == said
