import pytest

from advisor.attributes import AttributeName
from advisor.scales import SCALES
from bot.dialogue.options import quick_answers

COUNTS = [name for name in AttributeName if SCALES[name].bounds and name != "knowledge_tokens"]


@pytest.mark.parametrize("name", COUNTS)
def test_each_figure_offered_has_its_unit(name: AttributeName) -> None:
    for said in quick_answers(name):
        words = said.raw or ""
        assert any(mark in words for mark in ("$", "%", " s", "doc", "quer", "week", "example"))
