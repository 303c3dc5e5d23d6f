"""A server on loopback that speaks enough of OpenAI's chat API, and says what a test wants."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Say = Callable[[str], str]
"""Gives the message's content for a request's last message."""


@dataclass
class Behaviour:
    """What the server does: `say` the content with an HTTP status, or hang until let go."""

    say: Say
    status: int = 200
    wait: threading.Event = field(default_factory=threading.Event)
    hang: bool = False


@contextmanager
def openai_server(behaviour: Behaviour) -> Iterator[str]:
    """Yield the server's base URL; a hanging server is let go at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(behaviour))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        behaviour.wait.set()
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(behaviour: Behaviour) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["content-length"])
            asked = json.loads(self.rfile.read(length))["messages"][-1]["content"]
            if behaviour.hang:
                behaviour.wait.wait()
                return
            self._send(_completion(behaviour.say(asked)))

        def _send(self, content: dict[str, Any]) -> None:
            body = json.dumps(content).encode()
            self.send_response(behaviour.status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name
            del format, args

    return Handler


def _completion(content: str) -> dict[str, Any]:
    return {
        "id": "completion",
        "object": "chat.completion",
        "created": 0,
        "model": "any",
        "choices": [
            {
                "index": 0,
                "finish_reason": "stop",
                "message": {"role": "assistant", "content": content},
            }
        ],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }
