import pytest

from bot.workspace.errors import SlackError
from bot.workspace.passes import ResponsePass, ResponsePasses, Triggers

GRANTED = ResponsePass("U1", "C1")


def test_a_trigger_works_once() -> None:
    triggers = Triggers(life_s=60)
    issued = triggers.issue("U1")

    assert triggers.exchange(issued) == "U1"
    with pytest.raises(SlackError, match="exchanged_trigger_id"):
        triggers.exchange(issued)


def test_a_trigger_expires() -> None:
    triggers = Triggers(life_s=-1)

    with pytest.raises(SlackError, match="expired_trigger_id"):
        triggers.exchange(triggers.issue("U1"))


def test_an_unknown_trigger_is_refused() -> None:
    with pytest.raises(SlackError, match="invalid_trigger_id"):
        Triggers(life_s=60).exchange("1.2.3")


def test_a_response_url_works_as_often_as_allowed() -> None:
    passes = ResponsePasses(life_s=60, uses=2)
    token = passes.issue(GRANTED)

    assert [passes.use(token), passes.use(token)] == [GRANTED, GRANTED]
    with pytest.raises(SlackError, match="used_url"):
        passes.use(token)


def test_a_response_url_expires() -> None:
    passes = ResponsePasses(life_s=-1, uses=5)

    with pytest.raises(SlackError, match="expired_url"):
        passes.use(passes.issue(GRANTED))
