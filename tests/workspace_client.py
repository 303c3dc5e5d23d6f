"""Drives the local workspace as people do: the client that scenario tests use."""

import json
import socket
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, TypeVar
from urllib.parse import urlencode

import uvicorn
from starlette.types import ASGIApp

from bot.workspace.config import LOCAL_APP_TOKEN, LOCAL_BOT_TOKEN, LOCAL_SIGNING_SECRET, Config
from bot.workspace.server import build_app
from bot.workspace.workspace import Workspace

Json = dict[str, Any]
Seen = TypeVar("Seen")

BOT_TOKEN = LOCAL_BOT_TOKEN
APP_TOKEN = LOCAL_APP_TOKEN
SIGNING_SECRET = LOCAL_SIGNING_SECRET

_PATIENCE_S = 25.0
_LONG_S = 30.0
"""How long anything is waited for; only a failing test waits that long."""
_START_TIMEOUT_S = 10.0
_LOOK_AGAIN_S = 0.02
_HTTP_SLACK_S = 10.0
"""How much longer than the server's own wait the client waits for its answer."""


class WorkspaceError(AssertionError):
    """The workspace could not do what was asked; `code` is its error name."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(f"{code}: {detail}")
        self.code = code


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as a person sees it. `raw` has everything else, in Slack's shape."""

    ts: str
    channel: str
    user: str
    text: str
    thread_ts: str
    blocks: tuple[Json, ...]
    visible_to: str
    raw: Json

    def texts(self) -> str:
        """Return every text in the message and its blocks, one a line."""
        return "\n".join(texts(self.text, self.blocks))

    def actions(self) -> tuple[str, ...]:
        """Return the action ids of its buttons and menus, in order."""
        return tuple(_held("action_id", self.blocks))


@dataclass(frozen=True, slots=True)
class Submitted:
    """What came of submitting a form: errors by block id, a failure, or neither."""

    errors: Mapping[str, str]
    failure: str


@dataclass(frozen=True, slots=True)
class ApiCall:
    """A Web API call the app made."""

    method: str
    arguments: Json
    response: Json
    fault: str


@dataclass(frozen=True, slots=True)
class Delivered:
    """What the app was told, and how that went; `failures` are the attempts that failed."""

    kind: str
    payload: Json
    acknowledged_after_s: float | None
    given_up: bool
    failures: tuple[str, ...]


class WorkspaceClient:
    """One workspace. People are `ada`, `ben`, `chloe`; `dm` is a person's chat with the bot."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url.rstrip("/")

    @property
    def api_url(self) -> str:
        """The address to give to `slack_sdk` as `base_url`."""
        return f"{self.base_url}/api/"

    def post(
        self, user: str, channel: str, text: str, *, thread_ts: str = "", escaped: bool = False
    ) -> str:
        """Write a message as typed in the composer and return its ts."""
        want = {"user": user, "channel": channel, "text": text, "thread_ts": thread_ts}
        return str(self._do("post", **want, escaped=escaped)["ts"])

    def edit(self, user: str, channel: str, ts: str, text: str) -> None:
        """Change one's own message."""
        self._do("edit", user=user, channel=channel, ts=ts, text=text)

    def delete(self, user: str, channel: str, ts: str) -> None:
        """Delete one's own message."""
        self._do("delete", user=user, channel=channel, ts=ts)

    def click(self, user: str, ts: str, action_id: str, value: Any = None) -> str:
        """Use an element of a message; return the failure shown, empty if none."""
        want = {"user": user, "ts": ts, "action_id": action_id, "value": value}
        return str(self._do("click", **want)["failure"])

    def click_view(
        self, user: str, action_id: str, value: Any = None, *, fields: Json | None = None
    ) -> str:
        """Use an element of the open modal or, if none is open, of the Home tab."""
        want = {"user": user, "action_id": action_id, "value": value, "fields": fields or {}}
        return str(self._do("click", **want)["failure"])

    def submit(self, user: str, fields: Mapping[str, Any]) -> Submitted:
        """Submit the open modal; fields by block id or action id, the rest as prefilled."""
        seen = self._do("submit", user=user, fields=dict(fields))
        return Submitted(errors=seen["errors"], failure=seen["failure"])

    def close_view(self, user: str) -> None:
        """Close the open modal."""
        self._do("close", user=user)

    def command(self, user: str, channel: str, command: str, text: str = "") -> str:
        """Run a slash command; return the failure shown, empty if none."""
        want = {"user": user, "channel": channel, "command": command, "text": text}
        return str(self._do("command", **want)["failure"])

    def shortcut(self, user: str, callback_id: str, *, ts: str = "") -> str:
        """Use a global shortcut, or a message shortcut on the message `ts`."""
        return str(self._do("shortcut", user=user, callback_id=callback_id, ts=ts)["failure"])

    def open_app(self, user: str, tab: str = "home") -> None:
        """Open the app's home or messages tab."""
        self._do("open", user=user, tab=tab)

    def stop(self, user: str, channel: str, thread_ts: str) -> None:
        """Press stop while the app works in a thread."""
        self._do("stop", user=user, channel=channel, thread_ts=thread_ts)

    def invite_bot(self, user: str, channel: str) -> None:
        """Add the bot to a channel."""
        self._do("invite", user=user, channel=channel)

    def remove_bot(self, user: str, channel: str) -> None:
        """Remove the bot from a channel."""
        self._do("remove", user=user, channel=channel)

    def create(self, channel: str) -> str:
        """Make a channel that everyone is in, the bot too; return its id."""
        return str(self._do("create", name=channel)["channel"])

    def archive(self, channel: str) -> None:
        """Archive a channel."""
        self._do("archive", channel=channel)

    def wait_for_reply(
        self, thread_ts: str, count: int = 1, timeout_s: float = _LONG_S
    ) -> tuple[Shown, ...]:
        """Return the bot's finished messages in a thread once there are `count` of them."""
        found = self._look("replies", thread_ts=thread_ts, count=count, timeout_s=timeout_s)
        return _all_shown(found)

    def wait_for_ephemeral(
        self, user: str, count: int = 1, timeout_s: float = _LONG_S
    ) -> tuple[Shown, ...]:
        """Return a person's private messages, oldest first, once there are `count` of them."""
        return _all_shown(self._look("ephemerals", user=user, count=count, timeout_s=timeout_s))

    def wait_for_view(self, user: str, timeout_s: float = _LONG_S) -> Json:
        """Return the modal that a person has open, once there is one."""
        return self._present("view", user, timeout_s)

    def wait_for_home(self, user: str, timeout_s: float = _LONG_S) -> Json:
        """Return a person's Home tab, once it was published."""
        return self._present("home", user, timeout_s)

    def open_view(self, user: str) -> Json | None:
        """Return the modal that is open now, or None."""
        view: Json | None = self._look("view", user=user)["view"]
        return view

    def messages(
        self, channel: str, *, user: str = "ada", thread_ts: str = ""
    ) -> tuple[Shown, ...]:
        """Return what a person sees in a channel, or in one thread of it."""
        return _all_shown(self._look("messages", channel=channel, user=user, thread_ts=thread_ts))

    def statuses(self, channel: str, *, user: str = "ada") -> Mapping[str, str]:
        """Return what the app says it is doing, by thread."""
        seen = self._look("messages", channel=channel, user=user)["statuses"]
        return {thread_ts: status["text"] for thread_ts, status in seen.items()}

    def calls(self, method: str = "") -> tuple[ApiCall, ...]:
        """Return the app's API calls, oldest first; `response_url` is a method here too."""
        seen = self._look("calls", method=method)["calls"]
        return tuple(
            ApiCall(each["method"], each["arguments"], each["response"], each["fault"])
            for each in seen
        )

    def wait_for_calls(
        self, method: str, count: int = 1, timeout_s: float = _LONG_S
    ) -> tuple[ApiCall, ...]:
        """Return the app's calls of a method once there are `count` of them."""
        return self._until(
            lambda: self.calls(method), lambda seen: len(seen) >= count, timeout_s, method
        )

    def deliveries(self) -> tuple[Delivered, ...]:
        """Return what was delivered to the app, oldest first."""
        return tuple(
            Delivered(
                each["kind"],
                each["payload"],
                each["acknowledged_after_s"],
                each["given_up"],
                tuple(each["failures"]),
            )
            for each in self._look("deliveries")["deliveries"]
        )

    def wait_until_acknowledged(self, timeout_s: float = _LONG_S) -> tuple[Delivered, ...]:
        """Return all deliveries once each is acknowledged or given up."""
        return self._until(
            self.deliveries,
            lambda seen: all(
                each.acknowledged_after_s is not None or each.given_up for each in seen
            ),
            timeout_s,
            "a delivery was neither acknowledged nor given up",
        )

    def wait_until_connected(self, timeout_s: float = _LONG_S) -> None:
        """Return once the app can be reached over Socket Mode."""
        self._until(
            lambda: self._look("overview"),
            lambda seen: bool(seen["connected"]),
            timeout_s,
            "the app did not connect",
        )

    def fault(self, kind: str, method: str = "", **details: Any) -> None:
        """Make the next calls of a method fail: see `bot.workspace.faults.Fault`."""
        self._do("fault", kind=kind, method=method, **details)

    def switches(self, **switches: Any) -> None:
        """Set how the workspace behaves: see `bot.workspace.faults.Switches`."""
        self._do("switches", **switches)

    def clear_faults(self) -> None:
        """Make the workspace behave again."""
        self._do("clear")

    def disconnect(self, reason: str = "refresh_requested") -> None:
        """Close the app's websockets, as Slack does now and then."""
        self._do("disconnect", reason=reason)

    def verify_url(self) -> bool:
        """Have the workspace check the app's request URL."""
        return bool(self._do("verify_url")["verified"])

    def reset(self) -> None:
        """Begin afresh."""
        self._do("reset")

    def _until(
        self,
        look: Callable[[], Seen],
        enough: Callable[[Seen], bool],
        timeout_s: float,
        missed: str,
    ) -> Seen:
        """Return what `look` sees once it is enough."""
        deadline = time.monotonic() + timeout_s
        while not enough(seen := look()):
            if time.monotonic() > deadline:
                raise WorkspaceError("timed_out", missed)
            time.sleep(_LOOK_AGAIN_S)
        return seen

    def _present(self, what: str, user: str, timeout_s: float) -> Json:
        view: Json | None = self._look(what, user=user, timeout_s=timeout_s)["view"]
        if view is None:
            raise WorkspaceError("timed_out", f"{user} was shown no {what}")
        return view

    def _do(self, path: str, **body: Any) -> Json:
        return self._send(
            urllib.request.Request(  # noqa: S310 - the address is the test's own server
                f"{self.base_url}/control/{path}",
                data=json.dumps(body).encode(),
                headers={"Content-Type": "application/json"},
            ),
            timeout_s=60.0,
        )

    def _look(self, path: str, **query: Any) -> Json:
        given = {name: held for name, held in query.items() if held != ""}
        address = f"{self.base_url}/control/{path}?{urlencode(given)}"
        request = urllib.request.Request(address)  # noqa: S310 - as above
        return self._send(request, timeout_s=float(query.get("timeout_s", 0)))

    def _send(self, request: urllib.request.Request, *, timeout_s: float) -> Json:
        try:
            with urllib.request.urlopen(  # noqa: S310 - as above
                request, timeout=timeout_s + _HTTP_SLACK_S
            ) as response:
                answer: Json = json.load(response)
                return answer
        except urllib.error.HTTPError as refused:
            with refused:
                said = json.load(refused)
            raise WorkspaceError(said["error"], f"{request.full_url} {said}") from None


def patient(config: Config) -> Config:
    """Return the settings with longer waits than Slack's for an app beside busy tests.

    Whether the bot keeps to Slack's 3 s is for the benchmark to measure; a test is about what
    happens, however long the machine takes.
    """
    return replace(config, ack_timeout_s=_PATIENCE_S, trigger_life_s=_PATIENCE_S)


@contextmanager
def running_workspace(config: Config | None = None, *, port: int = 0) -> Iterator[WorkspaceClient]:
    """Run a workspace in a thread on a free port, or on `port`, for as long as the block lasts."""
    with running_server(build_app(Workspace(config or patient(Config()))), port=port) as base_url:
        yield WorkspaceClient(base_url)


@contextmanager
def running_server(app: ASGIApp, *, port: int = 0) -> Iterator[str]:
    """Serve any ASGI application likewise; yields its address."""
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            host="127.0.0.1",
            port=port,
            ws="websockets-sansio",
            log_level="warning",
            timeout_graceful_shutdown=1,
        )
    )
    thread = threading.Thread(target=server.run, name="server")
    thread.start()
    try:
        yield f"http://127.0.0.1:{_port(server)}"
    finally:
        server.should_exit = True
        thread.join()


def free_port() -> int:
    """Return a port that was free a moment ago, for a server whose address is needed before it."""
    with socket.create_server(("127.0.0.1", 0)) as held:
        return int(held.getsockname()[1])


def _port(server: uvicorn.Server) -> int:
    deadline = time.monotonic() + _START_TIMEOUT_S
    while not server.started:
        if time.monotonic() > deadline:
            raise WorkspaceError("timed_out", "the workspace did not start")
        time.sleep(0.005)
    return int(server.servers[0].sockets[0].getsockname()[1])


def _all_shown(seen: Json) -> tuple[Shown, ...]:
    return tuple(map(_shown, seen["messages"]))


def _shown(message: Json) -> Shown:
    return Shown(
        ts=message["ts"],
        channel=message["channel"],
        user=message["user"],
        text=message["text"],
        thread_ts=message["thread_ts"],
        blocks=tuple(message.get("blocks", ())),
        visible_to=message["visible_to"],
        raw=message,
    )


def texts(text: str, blocks: object) -> list[str]:
    """Return the lines of every text in a message and its blocks, in order."""
    return "\n".join([text, *_texts(blocks)]).splitlines()


def _texts(value: object) -> Iterator[str]:
    yield from (text for text in _held("text", value) if isinstance(text, str))


def _held(name: str, value: object) -> Iterator[Any]:
    """Yield every value of a field anywhere inside, in order."""
    if isinstance(value, dict):
        if name in value and not isinstance(value[name], dict | list):
            yield value[name]
        for inner in value.values():
            yield from _held(name, inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _held(name, inner)
