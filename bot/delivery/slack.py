"""Sends outgoing messages through Slack's Web API, each once."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPException
from typing import Any

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.webhook import WebhookClient

from bot.turns.errors import DeliveryFailed, DeliveryRefused
from bot.turns.outgoing import Content, Direct, Post, Response, Whisper
from bot.turns.ports import Entry
from bot.turns.turn import Place

EVENT_TYPE = "advisor_turn"
"""The name under which a post carries its turn id, to be found again after a lost answer."""
SEARCH_LIMIT = 100
"""How many messages after the turn's own time are searched for its post."""
FORM_REFUSED = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})
PASSING = frozenset(
    {
        "fatal_error",
        "internal_error",
        "rate_limited",
        "ratelimited",
        "request_timeout",
        "service_unavailable",
    }
)
SERVER_ERROR = 500
REASON_LENGTH = 80
TRANSPORT_ERRORS = (SlackClientError, HTTPException, OSError)

log = structlog.get_logger()


class _FormRefused(Exception):
    """Slack does not take these blocks; a plainer form of the message may pass."""


class SlackDelivery:
    """The `Delivery` to a Slack workspace.

    `client` must not retry by itself: a retry after a lost answer would post twice.
    """

    def __init__(self, client: WebClient) -> None:
        self._client = client

    def send(self, entry: Entry) -> str:
        """Send the entry and return its ts; see the `Delivery` protocol."""
        with _translated_errors():
            return self._found(entry) or self._send_in_first_accepted_form(entry)

    def working(self, place: Place) -> None:
        """Show that an answer is being worked on, in threads; never raises."""
        if not place.thread_ts:
            return
        try:
            self._client.assistant_threads_setStatus(
                channel_id=place.channel_id,
                thread_ts=place.thread_ts,
                status="is looking it up…",
            )
        except TRANSPORT_ERRORS as problem:
            log.debug("status_not_shown", reason=type(problem).__name__)

    def _send_in_first_accepted_form(self, entry: Entry) -> str:
        *richer, plainest = entry.outgoing.content.forms()
        for content in richer:
            try:
                return self._dispatch(entry, content)
            except _FormRefused:
                log.warning("form_refused", turn_id=entry.turn_id, part=entry.position)
        return self._dispatch(entry, plainest)

    def _dispatch(self, entry: Entry, content: Content) -> str:
        try:
            return self._call(entry, content)
        except SlackApiError as problem:
            if problem.response.get("error") in FORM_REFUSED:
                raise _FormRefused from problem
            raise

    def _call(self, entry: Entry, content: Content) -> str:
        match entry.outgoing:
            case Post(place=place):
                return self._post(entry, place, content)
            case Whisper(place=place, user_id=user_id):
                self._client.chat_postEphemeral(
                    channel=place.channel_id,
                    user=user_id,
                    thread_ts=place.thread_ts or None,
                    **_content(content),
                )
                return ""
            case Response(response_url=url):
                return _respond(url, content)
            case Direct(user_id=user_id):
                return self._post(entry, self._direct(user_id), content)

    def _post(self, entry: Entry, place: Place, content: Content) -> str:
        answer = self._client.chat_postMessage(
            channel=place.channel_id,
            thread_ts=place.thread_ts or None,
            metadata={"event_type": EVENT_TYPE, "event_payload": _mark(entry)},
            unfurl_links=False,
            unfurl_media=False,
            **_content(content),
        )
        return str(answer["ts"])

    def _found(self, entry: Entry) -> str | None:
        """Look for what an earlier attempt may have posted; private messages cannot be found."""
        if not entry.attempted:
            return None
        match entry.outgoing:
            case Post(place=place):
                return self._find(entry, place)
            case Direct(user_id=user_id):
                return self._find(entry, self._direct(user_id))
            case Whisper() | Response():
                return None

    def _find(self, entry: Entry, place: Place) -> str | None:
        for message in self._since(place, _begun_at(entry)):
            if message.get("metadata", {}).get("event_payload") == _mark(entry):
                return str(message["ts"])
        return None

    def _direct(self, user_id: str) -> Place:
        opened = self._client.conversations_open(users=user_id)
        return Place(team_id="", channel_id=str(opened["channel"]["id"]))

    def _since(self, place: Place, oldest: str) -> list[Mapping[str, Any]]:
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


def _mark(entry: Entry) -> dict[str, Any]:
    return {"turn_id": entry.turn_id, "position": entry.position}


def _content(content: Content) -> dict[str, Any]:
    return {"text": content.text, "blocks": list(content.blocks) or None}


def _respond(url: str, content: Content) -> str:
    answer = WebhookClient(url).send(
        text=content.text,
        blocks=list(content.blocks) or None,
        response_type="ephemeral",
        replace_original=False,
    )
    if answer.status_code >= SERVER_ERROR:
        raise DeliveryFailed(f"HTTP {answer.status_code}")
    if any(reason in answer.body for reason in FORM_REFUSED):
        raise _FormRefused
    if answer.body != "ok" and '"ok":true' not in answer.body.replace(" ", ""):
        raise DeliveryRefused(answer.body[:REASON_LENGTH])
    return ""


@contextmanager
def _translated_errors() -> Iterator[None]:
    try:
        yield
    except _FormRefused as problem:
        raise DeliveryRefused("invalid_blocks") from problem
    except SlackApiError as problem:
        raise _delivery_error(problem) from problem
    except TRANSPORT_ERRORS as problem:
        raise DeliveryFailed(type(problem).__name__) from problem


def _delivery_error(problem: SlackApiError) -> DeliveryFailed | DeliveryRefused:
    response = problem.response
    reason = str(response.get("error") or f"HTTP {response.status_code}")
    if reason in PASSING or response.status_code >= SERVER_ERROR:
        wish = response.headers.get("Retry-After")
        return DeliveryFailed(reason, retry_after_s=float(wish) if wish else None)
    return DeliveryRefused(reason[:REASON_LENGTH])
