"""The part of the control interface that looks: conversations, views, calls, deliveries."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.workspace import seed
from bot.workspace.control.names import channel_of, user_id
from bot.workspace.delivery.dispatcher import Delivery
from bot.workspace.errors import SlackError
from bot.workspace.records import Channel, ChannelKind, Json, Message
from bot.workspace.screens import Prompts
from bot.workspace.shapes import channel_json, file_json, message_json, user_json, view_json
from bot.workspace.workspace import Workspace

LONGEST_WAIT_S = 120.0
_BAD_REQUEST = 400


class Looking:
    """Answers questions about the workspace; none of them changes anything."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def routes(self) -> list[Route]:
        """Return the routes of all questions."""
        asked: dict[str, Callable[[Request], Awaitable[Json]]] = {
            "overview": self.overview,
            "messages": self.messages,
            "replies": self.replies,
            "ephemerals": self.ephemerals,
            "view": self.view,
            "home": self.home,
            "file": self.file,
            "calls": self.calls,
            "deliveries": self.deliveries,
        }
        routes = [Route(f"/control/{name}", _endpoint(look)) for name, look in asked.items()]
        return [*routes, Route("/control/changes", self.changes)]

    async def overview(self, request: Request) -> Json:
        """Describe the team, its channels and the app, for one person."""
        state, profile = self._workspace.state, self._workspace.config.profile
        user = self._user(request)
        mine = [each for each in state.channels.values() if user in each.members]
        return {
            "team": seed.TEAM_NAME,
            "home": str(self._workspace.config.home or ""),
            "you": user,
            "bot": seed.BOT_USER_ID,
            "people": list(seed.PEOPLE),
            "users": list(map(user_json, state.users.values())),
            "channels": list(map(channel_json, mine)),
            "latest": {each.id: self._latest_ts(each, user) for each in mine},
            "app": {
                "name": profile.name,
                "description": profile.description,
                "example": profile.example,
                "home_tab": profile.home_tab,
                "commands": list(map(asdict, profile.commands)),
                "shortcuts": list(map(asdict, profile.shortcuts)),
            },
            "connected": self._workspace.http is not None
            or self._workspace.sockets.connection_count > 0,
        }

    async def messages(self, request: Request) -> Json:
        """Return what one person sees in a channel, with statuses and suggestions."""
        workspace, user = self._workspace, self._user(request)
        channel = channel_of(workspace.state, request.query_params["channel"], user)
        root_ts = request.query_params.get("thread_ts", "")
        shown = [
            self._shown(each)
            for each in workspace.state.messages(channel.id)
            if each.visible_to in ("", user) and root_ts in ("", each.root_ts)
        ]
        prompts = workspace.screens.prompts.get(channel.id) or self._standing_prompts(channel)
        statuses = workspace.screens.statuses.in_channel(channel.id)
        return {
            "channel": channel.id,
            "messages": shown,
            "statuses": {thread: asdict(status) for thread, status in statuses.items()},
            "prompts": asdict(prompts) if prompts else None,
        }

    async def replies(self, request: Request) -> Json:
        """Wait until the app has posted `count` finished messages in a thread."""
        thread_ts = request.query_params["thread_ts"]
        count = int(request.query_params.get("count", "1"))

        def look() -> list[Message] | None:
            found = [
                each
                for channel in self._workspace.state.channels
                for each in self._workspace.state.thread(channel, thread_ts)
                if each.user == seed.BOT_USER_ID and each.ts != thread_ts and not each.streaming
            ]
            return found if len(found) >= count else None

        found = await self._workspace.changes.until(look, _timeout(request))
        if found is None:
            raise SlackError("timed_out")
        return {"messages": [self._shown(each) for each in found]}

    async def ephemerals(self, request: Request) -> Json:
        """Wait until one person has at least `count` private messages, newest last."""
        user = self._user(request)
        count = int(request.query_params.get("count", "0"))

        def look() -> list[Message] | None:
            found = [
                each
                for channel in self._workspace.state.channels
                for each in self._workspace.state.messages(channel)
                if each.visible_to == user
            ]
            return sorted(found, key=lambda each: each.ts) if len(found) >= count else None

        found = await self._workspace.changes.until(look, _timeout(request))
        if found is None:
            raise SlackError("timed_out")
        return {"messages": [self._shown(each) for each in found]}

    async def view(self, request: Request) -> Json:
        """Return the modal a person has open; with `timeout_s`, wait for one."""
        user = self._user(request)

        def look() -> Json | None:
            stack = self._workspace.screens.modals.of(user)
            return {**view_json(stack[-1]), "depth": len(stack)} if stack else None

        return {"view": await self._workspace.changes.until(look, _timeout(request))}

    async def home(self, request: Request) -> Json:
        """Return a person's Home tab; with `timeout_s`, wait for one."""
        user = self._user(request)

        def look() -> Json | None:
            home = self._workspace.state.homes.get(user)
            return view_json(home) if home else None

        return {"view": await self._workspace.changes.until(look, _timeout(request))}

    async def file(self, request: Request) -> Json:
        """Describe a file or canvas."""
        file = self._workspace.state.files.get(request.query_params["file"])
        if file is None:
            raise SlackError("file_not_found")
        return {"file": file_json(file)}

    async def calls(self, request: Request) -> Json:
        """Return the app's calls, of one method if `method` is given."""
        method = request.query_params.get("method", "")
        return {"calls": list(map(asdict, self._workspace.calls.of(method)))}

    async def deliveries(self, request: Request) -> Json:  # noqa: ARG002 - as all questions
        """Return what was delivered to the app and how that went."""
        return {"deliveries": list(map(_delivery, self._workspace.dispatcher.deliveries))}

    async def changes(self, request: Request) -> Response:  # noqa: ARG002 - as all endpoints
        """Stream a line for each change, for pages to look again."""

        async def lines() -> AsyncIterator[str]:
            async for count in self._workspace.changes.stream():
                yield f"data: {json.dumps({'count': count})}\n\n"

        return StreamingResponse(lines(), media_type="text/event-stream")

    def _latest_ts(self, channel: Channel, user: str) -> str:
        """Return the newest message others have for `user` in a channel, empty if none."""
        return max(
            (
                each.ts
                for each in self._workspace.state.messages(channel.id)
                if each.user != user and each.visible_to in ("", user)
            ),
            default="",
        )

    def _standing_prompts(self, channel: Channel) -> Prompts | None:
        """Return what the app's manifest suggests in direct messages."""
        prompts = self._workspace.config.profile.prompts
        if channel.kind is not ChannelKind.IM or not prompts:
            return None
        return Prompts("", tuple(map(asdict, prompts)))

    def _user(self, request: Request) -> str:
        return user_id(self._workspace.state, request.query_params.get("user", "ada"))

    def _shown(self, message: Message) -> Json:
        shown = message_json(self._workspace.state, message, with_metadata=True)
        return {
            **shown,
            "channel": message.channel,
            "thread_ts": message.thread_ts,
            "visible_to": message.visible_to,
            "streaming": message.streaming,
            "notice": message.notice,
        }


def _endpoint(
    look: Callable[[Request], Awaitable[Json]],
) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        try:
            return JSONResponse(await look(request))
        except SlackError as refused:
            return JSONResponse({"error": refused.code}, status_code=_BAD_REQUEST)
        except KeyError as missing:
            said = {"error": "invalid_request", "detail": f"missing parameter {missing}"}
            return JSONResponse(said, status_code=_BAD_REQUEST)

    return endpoint


def _timeout(request: Request) -> float:
    return min(float(request.query_params.get("timeout_s", "0")), LONGEST_WAIT_S)


def _delivery(delivery: Delivery) -> Json:
    return {
        "kind": delivery.envelope.kind.value,
        "payload": delivery.envelope.payload,
        "acknowledged_after_s": delivery.acknowledged_after_s,
        "given_up": delivery.given_up,
        "failures": [failure.value for failure in delivery.failures],
    }
