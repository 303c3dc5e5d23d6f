"""Reads the payloads of the Home and Messages tabs, and of pressing stop."""

from datetime import UTC, datetime

from bot.listeners.payloads import Payload, chosen_value
from bot.turns.turn import HOME, HomeTurn, Place


def read_opening(body: Payload) -> HomeTurn | None:
    """Read `app_home_opened`; None for a tab that the bot has no part in."""
    event = body["event"]
    tab, user_id = event.get("tab"), event["user"]
    if tab not in ("home", "messages"):
        return None
    place = Place(
        enterprise_id=body.get("enterprise_id") or "",
        team_id=body["team_id"],
        channel_id=event["channel"] if tab == "messages" else user_id,
        thread_ts=HOME,
    )
    return HomeTurn(
        id=f"{event['event_ts']}:{place.team_id}:{user_id}:{tab}",
        place=place,
        user_id=user_id,
        at=_time(event["event_ts"]),
        tab=tab,
    )


def read_home_click(body: Payload) -> HomeTurn:
    """Read a click in the Home tab."""
    action, user_id = body["actions"][0], body["user"]["id"]
    place = Place(
        enterprise_id=(body.get("enterprise") or {}).get("id", ""),
        team_id=body["team"]["id"],
        channel_id=user_id,
        thread_ts=HOME,
    )
    return HomeTurn(
        id=f"{action['action_ts']}:{place.team_id}:{user_id}:{action['action_id']}",
        place=place,
        user_id=user_id,
        at=_time(action["action_ts"]),
        value=chosen_value(action),
    )


def read_stop(body: Payload) -> tuple[tuple[Place, ...], datetime]:
    """Read `agent_session_stopped`: the conversations to stop in, and when it was pressed.

    In direct messages what stands outside threads is one conversation, and stopped too.
    """
    event = body["event"]
    thread = Place(
        enterprise_id=body.get("enterprise_id") or "",
        team_id=body["team_id"],
        channel_id=event["channel"],
        thread_ts=event.get("thread_ts") or "",
    )
    rolling = thread.model_copy(update={"thread_ts": ""})
    is_direct = thread.channel_id.startswith("D")
    return (thread, rolling) if is_direct else (thread,), _time(event["event_ts"])


def _time(ts: str) -> datetime:
    return datetime.fromtimestamp(float(ts), UTC)
