"""The part of the control interface that does things as a person."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.workspace import posting, seed
from bot.workspace.control import requests as asked
from bot.workspace.control.names import channel_of, message_of, user_id
from bot.workspace.entries import ChannelPut
from bot.workspace.errors import SlackError
from bot.workspace.ids import random_id
from bot.workspace.people import clicking, commanding, forms, visiting, writing
from bot.workspace.people.actor import Actor
from bot.workspace.people.composing import compose
from bot.workspace.records import Channel, Json, View
from bot.workspace.workspace import Workspace

Asked = TypeVar("Asked", bound=BaseModel)
_BAD_REQUEST = 400


class Acting:
    """Does what one request asks for and answers with what the person then sees."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def routes(self) -> list[Route]:
        """Return the routes of all actions."""
        return [
            self._route("post", asked.Post, self.post),
            self._route("edit", asked.Edit, self.edit),
            self._route("delete", asked.Delete, self.delete),
            self._route("click", asked.Click, self.click),
            self._route("submit", asked.Submit, self.submit),
            self._route("close", asked.Close, self.close),
            self._route("command", asked.Command, self.command),
            self._route("shortcut", asked.UseShortcut, self.shortcut),
            self._route("open", asked.Open, self.open),
            self._route("stop", asked.Stop, self.stop),
            self._route("invite", asked.Membership, self.invite),
            self._route("remove", asked.Membership, self.remove),
            self._route("create", asked.Create, self.create),
            self._route("archive", asked.Archive, self.archive),
        ]

    async def post(self, want: asked.Post, _: str) -> Json:
        """Write a message."""
        user = self._user(want.user)
        channel = channel_of(self._workspace.state, want.channel, user)
        text = self._text(want.text, escaped=want.escaped)
        message = writing.write(self._workspace, user, channel, text, want.thread_ts)
        return {"channel": channel.id, "ts": message.ts}

    async def edit(self, want: asked.Edit, _: str) -> Json:
        """Change a message."""
        user = self._user(want.user)
        channel = channel_of(self._workspace.state, want.channel, user)
        text = self._text(want.text, escaped=want.escaped)
        writing.rewrite(self._workspace, user, channel.id, want.ts, text)
        return {}

    async def delete(self, want: asked.Delete, _: str) -> Json:
        """Delete a message."""
        user = self._user(want.user)
        channel = channel_of(self._workspace.state, want.channel, user)
        writing.withdraw(self._workspace, user, channel.id, want.ts)
        return {}

    async def click(self, want: asked.Click, base_url: str) -> Json:
        """Use an element."""
        workspace, user = self._workspace, self._user(want.user)
        if not want.ts:
            view = self._view(user)
            failure = await clicking.click_view(
                workspace, view, want.action_id, want.value, want.fields
            )
            return {"failure": failure}
        state = workspace.state
        channel = channel_of(state, want.channel, user).id if want.channel else ""
        message = message_of(state, want.ts, channel)
        failure = await clicking.click_message(
            workspace, Actor(user, base_url), message, want.action_id, want.value
        )
        return {"failure": failure}

    async def submit(self, want: asked.Submit, _: str) -> Json:
        """Submit the open modal."""
        view = self._modal(self._user(want.user))
        return asdict(await forms.submit(self._workspace, view, want.fields))

    async def close(self, want: asked.Close, _: str) -> Json:
        """Close the open modal."""
        await forms.close(self._workspace, self._modal(self._user(want.user)))
        return {}

    async def command(self, want: asked.Command, base_url: str) -> Json:
        """Run a slash command."""
        user = self._user(want.user)
        channel = channel_of(self._workspace.state, want.channel, user)
        failure = await commanding.run_command(
            self._workspace, Actor(user, base_url), channel, want.command, want.text
        )
        return {"failure": failure}

    async def shortcut(self, want: asked.UseShortcut, base_url: str) -> Json:
        """Use a shortcut."""
        workspace, user = self._workspace, self._user(want.user)
        if not want.ts:
            failure = await commanding.use_global_shortcut(workspace, user, want.callback_id)
            return {"failure": failure}
        channel = channel_of(workspace.state, want.channel, user).id if want.channel else ""
        message = message_of(workspace.state, want.ts, channel)
        failure = await commanding.use_message_shortcut(
            workspace, Actor(user, base_url), want.callback_id, message
        )
        return {"failure": failure}

    async def open(self, want: asked.Open, _: str) -> Json:
        """Open the app."""
        visiting.open_app(self._workspace, self._user(want.user), want.tab)
        return {}

    async def stop(self, want: asked.Stop, _: str) -> Json:
        """Press stop."""
        user = self._user(want.user)
        channel = channel_of(self._workspace.state, want.channel, user)
        visiting.press_stop(self._workspace, user, channel.id, want.thread_ts)
        return {}

    async def invite(self, want: asked.Membership, _: str) -> Json:
        """Add the app to a channel."""
        user = self._user(want.user)
        channel = channel_of(self._workspace.state, want.channel, user)
        posting.join(self._workspace, channel, seed.BOT_USER_ID, user)
        return {}

    async def remove(self, want: asked.Membership, _: str) -> Json:
        """Remove the app from a channel."""
        channel = channel_of(self._workspace.state, want.channel, self._user(want.user))
        left = tuple(each for each in channel.members if each != seed.BOT_USER_ID)
        self._workspace.record(ChannelPut(channel=channel.model_copy(update={"members": left})))
        return {}

    async def create(self, want: asked.Create, _: str) -> Json:
        """Make a channel that everyone is in, the app too."""
        name, channels = want.name.removeprefix("#"), self._workspace.state.channels
        if name in {each.name for each in channels.values()}:
            raise SlackError("name_taken")
        members = (*seed.PEOPLE, seed.BOT_USER_ID)
        channel = Channel(id=random_id("C"), name=name, members=members)
        self._workspace.record(ChannelPut(channel=channel))
        return {"channel": channel.id}

    async def archive(self, want: asked.Archive, _: str) -> Json:
        """Archive a channel."""
        channel = channel_of(self._workspace.state, want.channel, "")
        archived = channel.model_copy(update={"is_archived": True})
        self._workspace.record(ChannelPut(channel=archived))
        return {}

    def _user(self, name: str) -> str:
        return user_id(self._workspace.state, name)

    def _text(self, text: str, *, escaped: bool) -> str:
        return text if escaped else compose(self._workspace.state, text)

    def _modal(self, user: str) -> View:
        stack = self._workspace.screens.modals.of(user)
        if not stack:
            raise SlackError("no_open_view")
        return stack[-1]

    def _view(self, user: str) -> View:
        """Return the open modal or, without one, the Home tab."""
        home = self._workspace.state.homes.get(user)
        stack = self._workspace.screens.modals.of(user)
        if stack:
            return stack[-1]
        if home is None:
            raise SlackError("no_open_view")
        return home

    def _route(
        self, name: str, kind: type[Asked], act: Callable[[Asked, str], Awaitable[Json]]
    ) -> Route:
        async def endpoint(request: Request) -> Response:
            return await answer(request, kind, act)

        return Route(f"/control/{name}", endpoint, methods=["POST"])


async def answer(
    request: Request, kind: type[Asked], act: Callable[[Asked, str], Awaitable[Json]]
) -> Response:
    """Parse the body, act, and answer; what cannot be done answers 400 with an `error`.

    Only JSON is taken, so that no other site's page can act here unasked.
    """
    if not request.headers.get("content-type", "").startswith("application/json"):
        return _refused({"error": "content_type_not_json"})
    try:
        want = kind.model_validate_json(await request.body() or b"{}")
        return JSONResponse(await act(want, str(request.base_url).rstrip("/")))
    except ValidationError as problem:
        return _refused({"error": "invalid_request", "detail": str(problem)})
    except SlackError as refused:
        return _refused({"error": refused.code, "messages": list(refused.messages)})


def _refused(said: Mapping[str, object]) -> Response:
    return JSONResponse(dict(said), status_code=_BAD_REQUEST)
