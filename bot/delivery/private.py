"""Tells one person something: beside a thread, or in answer to a command or click."""

import json
from typing import Any

from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient

from bot.delivery.errors import RATE_LIMITED, REASON_LENGTH, SERVER_ERROR, retry_after_s
from bot.delivery.fallbacks import FORM_REFUSED, FormRefused, complaints, refused_forms
from bot.turns.errors import DeliveryFailed, DeliveryRefused
from bot.turns.outgoing import Content, Response, Whisper


def tell(client: WebClient, private: Whisper | Response, content: Content) -> str:
    """Send the content; Slack gives private messages no ts, so it returns none.

    Raises `FormRefused`, and `DeliveryError` beside Slack's own errors.
    """
    if isinstance(private, Response):
        return _respond(private, content)
    with refused_forms():
        client.chat_postEphemeral(
            channel=private.place.channel_id,
            user=private.user_id,
            thread_ts=private.place.thread_ts or None,
            **arguments_of(content),
        )
    return ""


def arguments_of(content: Content) -> dict[str, Any]:
    """Return the content as the arguments of a call; blocks only where there are some."""
    return {"text": content.text, "blocks": [dict(block) for block in content.blocks] or None}


def _respond(response: Response, content: Content) -> str:
    # Whether to try again is the postman's to decide: the client would do so on its own.
    answer = WebhookClient(response.response_url, retry_handlers=[]).send(
        response_type="ephemeral", replace_original=response.replaces, **arguments_of(content)
    )
    if answer.status_code == RATE_LIMITED or answer.status_code >= SERVER_ERROR:
        wish = retry_after_s(answer.headers)
        raise DeliveryFailed(f"HTTP {answer.status_code}", retry_after_s=wish)
    if any(reason in answer.body for reason in FORM_REFUSED):
        raise FormRefused(complaints(_parsed(answer.body)))
    if answer.body != "ok" and '"ok":true' not in answer.body.replace(" ", ""):
        raise DeliveryRefused(answer.body[:REASON_LENGTH])
    return ""


def _parsed(body: str) -> object:
    try:
        return json.loads(body)
    except ValueError:
        return None  # the bare name of the error, as Slack sometimes answers
