"""auth, users, bots, team, connections: who is who."""

from collections.abc import Mapping

from bot.workspace import seed
from bot.workspace.api.call import Call, Method
from bot.workspace.errors import SlackError
from bot.workspace.records import Json
from bot.workspace.shapes import user_json


def api_test(call: Call) -> Json:
    """Echo the arguments; `error` makes it fail, as Slack's does."""
    given = call.arguments.without_token()
    if call.arguments.text("error"):
        raise SlackError(call.arguments.text("error"))
    return {"args": given} if given else {}


def auth_test(call: Call) -> Json:
    """Tell whose token it is."""
    return {
        "url": f"{call.base_url}/",
        "team": seed.TEAM_NAME,
        "user": call.workspace.config.profile.name,
        "team_id": seed.TEAM_ID,
        "user_id": seed.BOT_USER_ID,
        "bot_id": seed.BOT_ID,
        "is_enterprise_install": False,
    }


def connections_open(call: Call) -> Json:
    """Hand out the address of one websocket."""
    ticket = call.workspace.sockets.ticket()
    base = call.base_url.replace("http", "ws", 1)
    return {"url": f"{base}/link/?ticket={ticket}&app_id={seed.APP_ID}"}


def users_info(call: Call) -> Json:
    """Describe a person or the bot user."""
    user = call.workspace.state.users.get(call.arguments.required("user"))
    if user is None:
        raise SlackError("user_not_found")
    return {"user": user_json(user)}


def users_list(call: Call) -> Json:
    """List everyone."""
    people = call.workspace.state.users.values()
    return {"members": list(map(user_json, people)), "response_metadata": {"next_cursor": ""}}


def team_info(call: Call) -> Json:
    """Describe the workspace."""
    team = {"id": seed.TEAM_ID, "name": seed.TEAM_NAME, "domain": seed.TEAM_DOMAIN}
    return {"team": {**team, "url": f"{call.base_url}/"}}


def bots_info(call: Call) -> Json:
    """Describe the app's bot."""
    if call.arguments.text("bot", seed.BOT_ID) != seed.BOT_ID:
        raise SlackError("bot_not_found")
    return {
        "bot": {
            "id": seed.BOT_ID,
            "app_id": seed.APP_ID,
            "user_id": seed.BOT_USER_ID,
            "name": call.workspace.config.profile.name,
            "deleted": False,
        }
    }


METHODS: Mapping[str, Method] = {
    "api.test": api_test,
    "apps.connections.open": connections_open,
    "auth.test": auth_test,
    "bots.info": bots_info,
    "team.info": team_info,
    "users.info": users_info,
    "users.list": users_list,
}
