"""Sends a message in the richest form that a workspace takes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import structlog
from slack_sdk.errors import SlackApiError

from bot.delivery.errors import reason_of
from bot.delivery.forms import bare, plainer, refused_charts
from bot.delivery.refusals import Refusals, faulty_kinds, unknown_kinds
from bot.turns.errors import DeliveryRefused
from bot.turns.outgoing import Content
from bot.views.charts import Chart
from bot.views.plainer import RICH

FORM_REFUSED = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})

log = structlog.get_logger()
Send = Callable[[Content], str]
"""Sends one form of a message and returns its ts. Raises `FormRefused`."""
Share = Callable[[Sequence[Chart]], bool]
"""Shows charts as pictures; False where that cannot be."""


class FormRefused(Exception):
    """Slack does not take these blocks; a plainer form of the message may pass."""

    def __init__(self, messages: Sequence[str]) -> None:
        super().__init__(*messages)
        self.messages = messages


def in_first_accepted_form(content: Content, refusals: Refusals, send: Send, share: Share) -> str:
    """Send with each kind of block that is refused replaced by its plainer form.

    Returns what `send` returned for the form that was taken. Kinds that the workspace does not
    know are kept in mind in `refusals`. Raises `DeliveryRefused` where not even text is taken.
    """
    kinds, pictured = refusals.known() & RICH, False
    while True:
        pictured = pictured or share(refused_charts(content, kinds))
        form = plainer(content, kinds, pictured=pictured)
        try:
            return send(form)
        except FormRefused as refusal:
            if not form.blocks:
                raise DeliveryRefused("invalid_blocks") from refusal
            more = _learnt(refusal.messages, form, refusals) - kinds
            log.warning("form_refused", kinds=sorted(more))
        if kinds == RICH:
            content = bare(content)
        kinds = kinds | more if more else RICH


@contextmanager
def refused_forms() -> Iterator[None]:
    """Tell a refusal of the blocks from all others."""
    try:
        yield
    except SlackApiError as problem:
        if reason_of(problem) not in FORM_REFUSED:
            raise
        raise FormRefused(complaints(problem.response.data)) from problem


def complaints(answer: object) -> Sequence[str]:
    """Return what Slack's answer says is wrong with the blocks."""
    if not isinstance(answer, Mapping):
        return ()
    about = answer.get("response_metadata", answer)
    return tuple(map(str, about.get("messages", ())))


def _learnt(messages: Sequence[str], form: Content, refusals: Refusals) -> frozenset[str]:
    """Return the kinds that are refused in this form, and keep in mind those unknown."""
    unknown = unknown_kinds(messages)
    for kind in unknown:
        refusals.note(kind)
    return unknown | faulty_kinds(messages, form.blocks)
