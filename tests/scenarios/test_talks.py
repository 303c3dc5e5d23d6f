from datetime import UTC, date, datetime, timedelta

import pytest

from bot.dialogue.conversation import Conversation
from bot.dialogue.heard import Heard
from bot.dialogue.step import step
from bot.understanding import RulesInterpreter
from bot.views.render import render
from bot.views.statements import reading
from tests.bot.dialogue.said import shown
from tests.bot.views.slack import refusals
from tests.scenarios.talks import TALKS, Line

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)
NAMED = "@bot "


@pytest.mark.parametrize("lines", TALKS.values(), ids=TALKS.keys())
def test_the_talk_goes_as_the_table_says(lines: tuple[Line, ...]) -> None:
    interpreter = RulesInterpreter()
    talk = Conversation()
    for minute, line in enumerate(lines):
        text = line.says.removeprefix(NAMED)
        message = interpreter.interpret(text, asked=talk.asked, today=TODAY)
        at = START + timedelta(minutes=minute)
        heard = Heard(line.by, at, TODAY, line.says.startswith(NAMED), len(text), text)
        talk, reply = step(talk, heard, message)
        drawn = render(reply, talk)
        assert (line.says[:80], " ".join(shown(reply))) == (line.says[:80], line.shows)
        assert refusals(drawn) == []
        if line.knows is not None:
            assert _record(talk) == dict(line.knows)


def _record(talk: Conversation) -> dict[str, str]:
    return {name.value: reading(name, known.statement) for name, known in talk.record.items()}
