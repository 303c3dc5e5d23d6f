"""Plays a talk through the pure step: no queue, no store, no Slack."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from bot.dialogue.conversation import Conversation
from bot.dialogue.moves import Outcome
from bot.turns.deciding import decide
from bot.turns.turn import EditTurn, MessageTurn, Place, Talk
from bot.understanding import RulesInterpreter
from tests.scenarios.talks import Line

NAMED = "@bot "
PLACE = Place(team_id="T1", channel_id="C1", thread_ts="0.0")


def played(lines: Sequence[Line]) -> Iterator[Outcome]:
    """Yield the conversation and the reply after each line, each a minute after the last."""
    talk, start = Conversation(), datetime.now(UTC)
    for number, line in enumerate(lines):
        turn = _turn(number, line, start + timedelta(minutes=number))
        talk, reply = decide(turn, talk, RulesInterpreter())
        yield talk, reply


def _turn(number: int, line: Line, at: datetime) -> Talk:
    text = line.says.removeprefix(NAMED)
    common = {"id": f"{number}.0", "place": PLACE, "user_id": line.by, "at": at, "text": text}
    if line.edits is not None:
        return EditTurn.model_validate({**common, "ts": f"{line.edits}.0"})
    named = line.says.startswith(NAMED)
    return MessageTurn.model_validate({**common, "ts": f"{number}.0", "names_bot": named})
