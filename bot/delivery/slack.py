"""Sends outgoing messages through Slack's Web API, each once, in the richest form it takes."""

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from bot.delivery.doubles import SUSPICIOUS_AFTER_S, keep_first
from bot.delivery.errors import (
    REASON_LENGTH,
    SERVER_ERROR,
    reason_of,
    translated_errors,
)
from bot.delivery.forms import bare, linked, plainer, refused_charts, spelled_out
from bot.delivery.refusals import Refusals, faulty_kinds, unknown_kinds
from bot.delivery.signs import Signs
from bot.delivery.tabs import Tabs
from bot.delivery.uploads import Uploads
from bot.turns.errors import DeliveryFailed, DeliveryRefused
from bot.turns.outgoing import Content, Direct, Home, Post, Response, Suggestions, Update, Whisper
from bot.turns.ports import Doing, Entry
from bot.turns.turn import Place
from bot.views.charts import Chart
from bot.views.plainer import RICH

EVENT_TYPE = "advisor_turn"
"""The name under which a post carries its turn id, to be found again after a lost answer."""
SEARCH_LIMIT = 100
"""How many messages after the turn's own time are searched for its post."""
FORM_REFUSED = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})

log = structlog.get_logger()
Send = Callable[[Content], str]
"""Sends one form of a message and returns its ts. Raises `_FormRefused`."""
Share = Callable[[Sequence[Chart]], bool]
"""Shows charts as pictures; False where that cannot be."""


class _FormRefused(Exception):
    """Slack does not take these blocks; a plainer form of the message may pass."""

    def __init__(self, messages: Sequence[str]) -> None:
        super().__init__(*messages)
        self.messages = messages


class SlackDelivery:
    """The `Delivery` to one Slack workspace.

    `client` must not retry by itself: a retry after a lost answer would post twice. What the
    workspace refuses is remembered for a while in `refusals`.
    """

    def __init__(
        self,
        client: WebClient,
        refusals: Refusals | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._client = client
        self._clock = clock
        self._refusals = refusals or Refusals()
        self._uploads = Uploads(client, self._refusals)
        self._signs = Signs(client)
        self._tabs = Tabs(client)

    def send(self, entry: Entry) -> str:
        """Send the entry and return its ts; see the `Delivery` protocol."""
        with translated_errors():
            match entry.outgoing:
                case Post(place=place):
                    return self._publish(entry, place)
                case Direct(user_id=user_id):
                    return self._publish(entry, self._direct(user_id))
                case Update() as update:
                    return self._in_first_accepted_form(
                        update.content,
                        send=lambda form: self._update(update, form),
                        share=lambda _: False,  # the message shows its pictures already
                    )
                case Home() as home:
                    self._tabs.show_home(home)
                    return ""
                case Suggestions() as suggestions:
                    self._tabs.suggest(suggestions)
                    return ""
                case Whisper() | Response() as private:
                    content = spelled_out(private.content)
                    return self._in_first_accepted_form(
                        content,
                        send=lambda form: self._tell(private, form),
                        share=lambda _: False,  # Slack takes no file that only one person sees
                    )

    def working(self, thread: Place, doing: Doing) -> None:
        """Show that an answer is being worked on; never raises."""
        self._signs.show(thread, doing)

    def rested(self, thread: Place) -> None:
        """Take that sign away; never raises."""
        self._signs.take_away(thread)

    def _publish(self, entry: Entry, place: Place) -> str:
        """Post where others read too, unless an earlier attempt has."""
        begun = self._clock()
        earlier = self._since(place, _begun_at(entry)) if entry.attempted else ()
        for message in earlier:
            if _is_marked(message, entry):
                return str(message["ts"])
        shared = tuple(file["name"] for message in earlier for file in message.get("files", ()))
        content = self._attached(entry.outgoing.content, place, shared)
        if content is None:
            return ""
        ts = self._in_first_accepted_form(
            content,
            send=lambda form: self._post(entry, place, form, looked_at=begun),
            share=lambda charts: self._share(charts, place, shared),
        )
        if not ts or not self._is_long_ago(begun):
            return ts
        return keep_first(self._client, place.channel_id, {ts, *self._found(entry, place)})

    def _is_long_ago(self, at: float) -> bool:
        return self._clock() - at >= SUSPICIOUS_AFTER_S

    def _found(self, entry: Entry, place: Place) -> set[str]:
        since = self._since(place, _begun_at(entry))
        return {str(message["ts"]) for message in since if _is_marked(message, entry)}

    def _attached(self, content: Content, place: Place, shared: Sequence[str]) -> Content | None:
        """Bring the attachment and return what is left to post; None if nothing is.

        A page becomes a canvas, else a file; what can be neither is spelled out in the message.
        """
        attachment = content.attachment
        if attachment is None:
            return content
        address = self._uploads.open_canvas(place, attachment) if attachment.is_page else None
        if address:
            return linked(content, address)
        if self._uploads.share_file(place, attachment, content.text, shared=shared):
            return None
        return spelled_out(content)

    def _in_first_accepted_form(self, content: Content, send: Send, share: Share) -> str:
        """Send with each kind of block that is refused replaced by its plainer form."""
        kinds, pictured = self._refusals.known() & RICH, False
        while True:
            pictured = pictured or share(refused_charts(content, kinds))
            form = plainer(content, kinds, pictured=pictured)
            try:
                return send(form)
            except _FormRefused as refusal:
                if not form.blocks:
                    raise DeliveryRefused("invalid_blocks") from refusal
                more = self._learn(refusal.messages, form) - kinds
                log.warning("form_refused", kinds=sorted(more))
            if kinds == RICH:
                content = bare(content)
            kinds = kinds | more if more else RICH

    def _learn(self, messages: Sequence[str], form: Content) -> frozenset[str]:
        """Return the kinds that are refused in this form, and keep in mind those unknown."""
        unknown = unknown_kinds(messages)
        for kind in unknown:
            self._refusals.note(kind)
        return unknown | faulty_kinds(messages, form.blocks)

    def _share(self, charts: Sequence[Chart], place: Place, shared: Sequence[str]) -> bool:
        """Share charts as pictures; False where there are none or no picture is taken."""
        return bool(charts) and all(
            self._uploads.share_picture(place, chart, shared=shared) for chart in charts
        )

    def _tell(self, private: Whisper | Response, content: Content) -> str:
        if isinstance(private, Response):
            return _respond(private, content)
        with _refused_forms():
            self._client.chat_postEphemeral(
                channel=private.place.channel_id,
                user=private.user_id,
                thread_ts=private.place.thread_ts or None,
                **_content(content),
            )
        return ""

    def _post(self, entry: Entry, place: Place, content: Content, *, looked_at: float) -> str:
        """Post, unless another replica has since this one looked, which was then stopped."""
        if self._is_long_ago(looked_at) and (found := self._found(entry, place)):
            return min(found, key=float)
        with _refused_forms():
            answer = self._client.chat_postMessage(
                channel=place.channel_id,
                thread_ts=place.thread_ts or None,
                metadata={"event_type": EVENT_TYPE, "event_payload": _mark(entry)},
                unfurl_links=False,
                unfurl_media=False,
                **_content(content),
            )
        return str(answer["ts"])

    def _update(self, update: Update, content: Content) -> str:
        """Change a message; the mark by which it is found stays, as Slack keeps metadata."""
        with _refused_forms():
            self._client.chat_update(
                channel=update.place.channel_id, ts=update.ts, **_content(content)
            )
        return update.ts

    def _direct(self, user_id: str) -> Place:
        opened = self._client.conversations_open(users=user_id)
        return Place(team_id="", channel_id=str(opened["channel"]["id"]))

    def _since(self, place: Place, oldest: str) -> Sequence[Mapping[str, Any]]:
        if place.thread_ts:
            answer = self._client.conversations_replies(
                channel=place.channel_id,
                ts=place.thread_ts,
                include_all_metadata=True,
                oldest=oldest,
                limit=SEARCH_LIMIT,
            )
        else:
            answer = self._client.conversations_history(
                channel=place.channel_id,
                include_all_metadata=True,
                oldest=oldest,
                limit=SEARCH_LIMIT,
            )
        return list(answer["messages"])


def _begun_at(entry: Entry) -> str:
    """Return the time a turn's id begins with; a command's and a form's id begin with a word."""
    time = entry.turn_id.partition(":")[0]
    return time if time[:1].isdigit() else "0"


def _is_marked(message: Mapping[str, Any], entry: Entry) -> bool:
    return bool(message.get("metadata", {}).get("event_payload") == _mark(entry))


def _mark(entry: Entry) -> dict[str, Any]:
    return {"turn_id": entry.turn_id, "position": entry.position}


def _content(content: Content) -> dict[str, Any]:
    return {"text": content.text, "blocks": list(content.blocks) or None}


@contextmanager
def _refused_forms() -> Iterator[None]:
    """Tell a refusal of the blocks from all others."""
    try:
        yield
    except SlackApiError as problem:
        if reason_of(problem) not in FORM_REFUSED:
            raise
        raise _FormRefused(_messages(problem.response.data)) from problem


def _messages(answer: object) -> Sequence[str]:
    """Return what Slack says is wrong with the blocks."""
    if not isinstance(answer, Mapping):
        return ()
    about = answer.get("response_metadata", answer)
    return tuple(map(str, about.get("messages", ())))


def _respond(response: Response, content: Content) -> str:
    answer = WebhookClient(response.response_url).send(
        text=content.text,
        blocks=[dict(block) for block in content.blocks] or None,
        response_type="ephemeral",
        replace_original=response.replaces,
    )
    if answer.status_code >= SERVER_ERROR:
        raise DeliveryFailed(f"HTTP {answer.status_code}")
    if any(reason in answer.body for reason in FORM_REFUSED):
        raise _FormRefused(_messages(_parsed(answer.body)))
    if answer.body != "ok" and '"ok":true' not in answer.body.replace(" ", ""):
        raise DeliveryRefused(answer.body[:REASON_LENGTH])
    return ""


def _parsed(body: str) -> object:
    try:
        return json.loads(body)
    except ValueError:
        return None  # the bare name of the error, as Slack sometimes answers
