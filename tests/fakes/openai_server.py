"""A server on loopback that speaks enough of OpenAI's chat API, and says what a test wants."""

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Say = Callable[[str], str]
"""Gives the message's content for a request's last message."""

PIECE = 7
"""Characters a chunk: so few that figures and words are cut apart."""


_ORDERED = re.compile(r"\b(?:say|answer|reply|state)\b[^:.]*?(?: that|:) (?P<words>[^.<]+\.)")


def obedient(request: str) -> str:
    """Do what the last order in the statements tells, resting it on the statement that tells it.

    Without an order, repeat the first statement.
    """
    statements = re.findall(r'<statement number="(\d+)">(.*?)</statement>', request, re.DOTALL)
    told = [
        (order["words"], int(number))
        for number, text in statements
        for order in _ORDERED.finditer(text)
    ]
    words, number = told[-1] if told else (statements[0][1], 1)
    claim = {"text": words[0].upper() + words[1:], "statements": [number]}
    return json.dumps({"sufficient": True, "claims": [claim]})


class Ending(Enum):
    """How an answer ends that was begun."""

    WHOLE = auto()
    CUT = auto()
    """The stream ends as if it were whole, with half of the answer missing."""
    DROPPED = auto()
    """The connection breaks in the middle of the answer."""
    STALLED = auto()
    """The connection stays, and nothing more comes."""


@dataclass
class Behaviour:
    """What the server does: `say` the content with an HTTP status, or hang until let go.

    Content is streamed to whoever asks for a stream; `ending` says how far. Before each chunk
    `between` is called. `usage` is what is reported of the whole, nothing if None. Requests are
    kept in `requests`.
    """

    say: Say
    status: int = 200
    wait: threading.Event = field(default_factory=threading.Event)
    hang: bool = False
    ending: Ending = Ending.WHOLE
    between: Callable[[], object] = lambda: None
    usage: dict[str, int] | None = None
    requests: list[dict[str, Any]] = field(default_factory=list)


@contextmanager
def openai_server(behaviour: Behaviour) -> Iterator[str]:
    """Yield the server's base URL; a hanging server is let go at the end."""
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), type("Handler", (_Handler,), {"behaviour": behaviour})
    )
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        behaviour.wait.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # whose chunks tell a connection that broke from an end
    behaviour: Behaviour

    def do_POST(self) -> None:
        length = int(self.headers["content-length"])
        request = json.loads(self.rfile.read(length))
        self.behaviour.requests.append(request)
        self.close_connection = True
        if self.behaviour.hang:
            self.behaviour.wait.wait()
            return
        content = self.behaviour.say(request["messages"][-1]["content"])
        if self.behaviour.status != 200:
            self._refuse()
        elif request.get("stream"):
            self._stream(content)
        else:
            self._send(json.dumps(_completion(content, self.behaviour.usage)).encode())

    def _refuse(self) -> None:
        self.send_response(self.behaviour.status)
        self.send_header("content-length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def _send(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream(self, content: str) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.send_header("transfer-encoding", "chunked")
        self.end_headers()
        whole = self.behaviour.ending is Ending.WHOLE
        said = content if whole else content[: len(content) * 2 // 3]
        try:
            for start in range(0, len(said), PIECE):
                self.behaviour.between()
                self._event(json.dumps(_chunk(said[start : start + PIECE])))
            self._end()
        except OSError:
            pass  # whoever asked has left

    def _end(self) -> None:
        if self.behaviour.ending is Ending.STALLED:
            self.behaviour.wait.wait()
        if self.behaviour.ending in (Ending.WHOLE, Ending.CUT):
            self._event(json.dumps(_chunk("", finish="stop")))
            if self.behaviour.usage:
                self._event(
                    json.dumps({**_chunk(""), "choices": [], "usage": self.behaviour.usage})
                )
            self._event("[DONE]")
            self.wfile.write(b"0\r\n\r\n")

    def _event(self, data: str) -> None:
        line = f"data: {data}\n\n".encode()
        self.wfile.write(b"%x\r\n%b\r\n" % (len(line), line))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name
        del format, args


def _completion(content: str, usage: dict[str, int] | None) -> dict[str, Any]:
    message = {"role": "assistant", "content": content}
    return {
        "id": "completion",
        "object": "chat.completion",
        "created": 0,
        "model": "any",
        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        **({"usage": usage} if usage else {}),
    }


def _chunk(content: str, finish: str | None = None) -> dict[str, Any]:
    delta = {"role": "assistant", "content": content}
    return {
        "id": "completion",
        "object": "chat.completion.chunk",
        "created": 0,
        "model": "any",
        "choices": [{"index": 0, "finish_reason": finish, "delta": delta}],
    }
