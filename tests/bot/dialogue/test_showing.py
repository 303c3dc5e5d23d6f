import pytest

from bot.dialogue.actions import (
    Action,
    ExportRoadmap,
    RoadmapForm,
    ShowCases,
    ShowCosts,
    ShowProfile,
    ShowRoadmap,
    WriteRecord,
)
from bot.dialogue.exhibits import Exported, Planned
from tests.bot.dialogue.said import Talk, informs, level, usd


@pytest.fixture
def talk() -> Talk:
    talk = Talk()
    talk.say(informs(budget=usd(60), knowledge_volatility=level("high")))
    return talk


@pytest.mark.parametrize(
    ("action", "part"),
    [
        (ShowCosts(), "CostCurve"),
        (ShowProfile(), "Profile"),
        (ShowCases(), "Compared"),
        (ShowRoadmap(), "Planned"),
        (WriteRecord(), "Recorded"),
    ],
)
def test_each_button_shows_its_part(talk: Talk, action: Action, part: str) -> None:
    assert talk.press(action) == [part]


def test_showing_changes_nothing_that_is_known(talk: Talk) -> None:
    before = talk.state.record
    talk.press(ShowProfile())
    talk.press(WriteRecord())
    assert talk.state.record == before


def test_a_record_pressed_twice_is_written_once(talk: Talk) -> None:
    assert talk.press(WriteRecord()) == ["Recorded"]
    assert talk.press(WriteRecord()) == ["already_recorded"]


def test_after_a_change_a_record_is_written_anew(talk: Talk) -> None:
    talk.press(WriteRecord())
    talk.say(informs(budget=usd(200)))
    assert talk.press(WriteRecord()) == ["Recorded"]


@pytest.mark.parametrize("action", [WriteRecord(), ShowRoadmap()])
def test_what_follows_a_decision_waits_for_one(action: Action) -> None:
    little = Talk()
    little.say(informs(budget=usd(60)))
    assert little.press(action)[0] == "Summary"


def test_an_exported_roadmap_begins_when_the_shown_one_did(talk: Talk) -> None:
    talk.press(ShowRoadmap())
    planned = talk.part(Planned)
    assert isinstance(planned, Planned)
    talk.press(ExportRoadmap(form=RoadmapForm.CSV, start=planned.roadmap.phases[0].start))
    exported = talk.part(Exported)
    assert isinstance(exported, Exported)
    assert exported.roadmap == planned.roadmap
