import pytest

from advisor.attributes import AttributeName
from advisor.conditions import condition
from advisor.scales import SCALES


@pytest.mark.parametrize(
    ("name", "level", "now", "said"),
    [
        ("budget", 4, 3.0, "the budget is $260,000 or more"),
        ("budget", 1, 2.0, "the budget is under $25,000"),
        ("budget", 4, None, "the budget is $260k to $500k"),
        ("data_volume", 1, 2.0, "there are under 100 documents"),
        ("deployment_speed", 2, 3.0, "there are over 13 weeks to go-live"),
        ("deployment_speed", 5, 3.0, "there are 3 weeks or less to go-live"),
        ("accuracy", 5, 4.0, "the accuracy needed is over 90%"),
        ("labelled_examples", 3, 2.0, "there are 1,000 or more labelled examples"),
        ("use_case_complexity", 5, 3.0, "the use case takes expert, open-ended reasoning"),
        ("style_or_format_task", 1, 0.0, "the gap is how it writes or behaves"),
    ],
)
def test_a_state_is_said_plainly(name: str, level: int, now: float | None, said: str) -> None:
    assert condition(AttributeName(name), level, now=now) == said


@pytest.mark.parametrize("name", AttributeName)
def test_every_level_of_every_attribute_is_told_apart(name: AttributeName) -> None:
    levels = SCALES[name].levels
    for now in (None, *levels):
        said = {condition(name, level, now=now) for level in levels if level != now}
        assert len(said) == len(levels) - (now in levels)
        assert not any("{" in text or "_" in text for text in said)
