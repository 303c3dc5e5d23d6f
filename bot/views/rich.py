"""Builds plans and cards, Slack's newer blocks."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.views import limits
from bot.views.blocks import EMPTY_CELL, cut, mrkdwn
from bot.views.escape import literal
from bot.views.json import Block, Json


@dataclass(frozen=True, slots=True)
class Task:
    """One task of a plan: a title, and under it points and what to mind, as plain text."""

    title: str
    points: Sequence[str]
    remarks: Sequence[str]


def plan(title: str, tasks: Sequence[Task]) -> Block:
    """Return tasks that are still to be done, each with its details folded in."""
    return {
        "type": "plan",
        "title": cut(title, limits.PLAN_TITLE),
        "tasks": [_task(number, task) for number, task in enumerate(tasks, start=1)],
    }


def card(title: str, subtitle: str, body: str) -> Block:
    """Return a card of three pieces of mrkdwn."""
    return {
        "type": "card",
        "title": mrkdwn(title, limits.CARD_TITLE),
        "subtitle": mrkdwn(subtitle, limits.CARD_TITLE),
        "body": mrkdwn(body, limits.CARD_BODY),
    }


def carousel(cards: Sequence[Block]) -> Block:
    """Return cards side by side."""
    return {"type": "carousel", "elements": cards[: limits.CAROUSEL_CARDS]}


def _task(number: int, task: Task) -> Block:
    listed: Json = {
        "type": "rich_text_list",
        "style": "bullet",
        "elements": [_line(point) for point in task.points],
    }
    return {
        "type": "task_card",
        "task_id": f"phase-{number}",
        "title": cut(task.title, limits.PLAN_TITLE),
        "status": "pending",
        "details": {"type": "rich_text", "elements": [listed, *map(_line, task.remarks)]},
    }


def _line(text: str) -> Block:
    said: Json = {"type": "text", "text": literal(text) or EMPTY_CELL}
    return {"type": "rich_text_section", "elements": [said]}
