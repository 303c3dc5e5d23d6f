"""The payload of every view, as it was last reviewed.

After a change that is meant: `python -m pytest tests/bot/views/test_golden.py --regenerate-golden`,
then read the difference before it is committed.
"""

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from bot.dialogue.reply import Part
from tests.bot.views.gallery import PARTS, homes, messages, modals
from tests.bot.views.slack import home_refusals, modal_refusals, refusals

GOLDEN = Path(__file__).parent / "golden"
MESSAGES, MODALS, HOMES = messages(), modals(), homes()


def payloads() -> dict[str, Any]:
    drawn = {name: {"text": each.text, "blocks": each.blocks} for name, each in MESSAGES.items()}
    return drawn | {name: dict(view) for name, view in (*MODALS.items(), *HOMES.items())}


PAYLOADS = payloads()


@pytest.mark.parametrize("name", PAYLOADS)
def test_a_view_is_as_it_was_reviewed(name: str, request: pytest.FixtureRequest) -> None:
    path = GOLDEN / f"{name}.json"
    drawn = json.dumps(PAYLOADS[name], indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    if request.config.getoption("--regenerate-golden"):
        path.write_text(drawn)
    assert path.read_text() == drawn


def test_no_golden_payload_is_left_of_a_view_that_is_gone() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} == set(PAYLOADS)


def test_every_kind_of_part_has_its_sample() -> None:
    shown = {type(part) for parts in PARTS.values() for part in parts}
    assert shown == set(get_args(Part))


@pytest.mark.parametrize("name", MESSAGES)
def test_slack_takes_the_message(name: str) -> None:
    assert refusals(MESSAGES[name]) == []
    assert MESSAGES[name].text


@pytest.mark.parametrize("name", MODALS)
def test_slack_takes_the_modal(name: str) -> None:
    assert modal_refusals(MODALS[name]) == []


@pytest.mark.parametrize("name", HOMES)
def test_slack_takes_the_home_tab(name: str) -> None:
    assert home_refusals(HOMES[name]) == []
