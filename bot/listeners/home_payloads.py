"""Reads the payloads of the Home and Messages tabs, and of pressing stop."""

from datetime import datetime

from bot.listeners.payloads import chosen_value
from bot.listeners.places import Payload, event_place, interaction_place, time_of
from bot.turns.turn import HOME, HomeTurn, Place


def read_opening(body: Payload) -> HomeTurn | None:
    """Read `app_home_opened`; None for a tab that the bot has no part in."""
    event = body["event"]
    tab, user_id = event.get("tab"), event["user"]
    if tab not in ("home", "messages"):
        return None
    channel_id = event["channel"] if tab == "messages" else user_id
    place = event_place(body, channel_id=channel_id, thread_ts=HOME)
    return HomeTurn(
        id=f"{event['event_ts']}:{place.team_id}:{user_id}:{tab}",
        place=place,
        user_id=user_id,
        at=time_of(event["event_ts"]),
        tab=tab,
    )


def read_home_click(body: Payload) -> HomeTurn:
    """Read a click in the Home tab."""
    action, user_id = body["actions"][0], body["user"]["id"]
    place = interaction_place(body, channel_id=user_id, thread_ts=HOME)
    return HomeTurn(
        id=f"{action['action_ts']}:{place.team_id}:{user_id}:{action['action_id']}",
        place=place,
        user_id=user_id,
        at=time_of(action["action_ts"]),
        value=chosen_value(action),
    )


def read_stop(body: Payload) -> tuple[tuple[Place, ...], datetime]:
    """Read `agent_session_stopped`: the conversations to stop in, and when it was pressed.

    In direct messages what stands outside threads is one conversation, and stopped too.
    """
    event = body["event"]
    thread_ts = event.get("thread_ts") or ""
    thread = event_place(body, channel_id=event["channel"], thread_ts=thread_ts)
    rolling = thread.model_copy(update={"thread_ts": ""})
    return (thread, rolling) if thread.is_direct else (thread,), time_of(event["event_ts"])
