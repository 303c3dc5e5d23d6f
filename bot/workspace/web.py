"""Everything else that is asked over HTTP: response URLs, uploads, files, and the page."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.workspace.api.arguments import read_arguments
from bot.workspace.calls import RecordedCall
from bot.workspace.connection import cut
from bot.workspace.errors import SlackError
from bot.workspace.faults import FaultKind, refuse
from bot.workspace.people.responding import respond
from bot.workspace.records import Json
from bot.workspace.workspace import Workspace

PAGE = Path(__file__).parent / "page" / "dist"
RESPONSE_METHOD = "response_url"
"""The name under which calls of response URLs are recorded and made to fail."""

_BAD_REQUEST, _NOT_FOUND, _SERVER_ERROR = 400, 404, 503
_URL_ERRORS = frozenset({"used_url", "expired_url", "invalid_url"})


@dataclass(frozen=True, slots=True)
class Web:
    """The endpoints outside the Web API and the control interface."""

    workspace: Workspace

    def routes(self) -> list[Route | Mount]:
        """Return the routes, the page's last because it takes what is left."""
        return [
            Route("/response/{token}", self.response, methods=["POST"]),
            Route("/upload/v1/{file_id}", self.upload, methods=["POST"]),
            Route("/files/{file_id}", self.file),
            Route("/archives/{rest:path}", self.permalink),
            Route("/docs/{rest:path}", self.permalink),
            Mount("/", StaticFiles(directory=PAGE, html=True, check_dir=False)),
        ]

    async def response(self, request: Request) -> Response:
        """Take what the app says through a response URL."""
        fault = self.workspace.faults.strike(RESPONSE_METHOD)
        if fault is not None and fault.kind is FaultKind.LOST_REQUEST:
            return await cut(request)
        if fault is not None and fault.kind is FaultKind.SERVER_ERROR:
            return Response(status_code=_SERVER_ERROR)
        if fault is not None:
            await asyncio.sleep(fault.delay_s)
        body: Json = {}
        try:
            if fault is not None:
                refuse(fault)
            body = read_arguments("", "application/json", await request.body()).without_token()
            granted = self.workspace.response_passes.use(request.path_params["token"])
            respond(self.workspace, granted, body)
        except SlackError as refused:
            answer = {"ok": False, "error": refused.code, "messages": list(refused.messages)}
            self._note(request, body, answer)
            status = _NOT_FOUND if refused.code in _URL_ERRORS else _BAD_REQUEST
            return JSONResponse(answer, status_code=status)
        self._note(request, body, {"ok": True})
        if fault is not None and fault.kind is FaultKind.LOST_RESPONSE:
            return await cut(request)
        return PlainTextResponse("ok")

    async def upload(self, request: Request) -> Response:
        """Take a file's bytes."""
        file = self.workspace.state.files.get(request.path_params["file_id"])
        if file is None:
            return PlainTextResponse("no such upload", status_code=_NOT_FOUND)
        content = await request.body()
        if len(content) != file.size:
            return PlainTextResponse("not the length announced", status_code=_BAD_REQUEST)
        self.workspace.keep_bytes(file.id, content)
        return PlainTextResponse(f"OK - {len(content)}")

    async def file(self, request: Request) -> Response:
        """Return a file's bytes."""
        file = self.workspace.state.files.get(request.path_params["file_id"])
        try:
            content = self.workspace.read_bytes(file.id) if file else None
        except KeyError:
            content = None
        if file is None or content is None:
            return PlainTextResponse("no such file", status_code=_NOT_FOUND)
        return Response(content, media_type=_harmless(file.mimetype))

    async def permalink(self, request: Request) -> Response:  # noqa: ARG002 - an endpoint's shape
        """Open the page; it finds the message or canvas in the address."""
        return FileResponse(PAGE / "index.html")

    def _note(self, request: Request, body: Json, answer: Json) -> None:
        arguments = {"token": request.path_params["token"], **body}
        call = RecordedCall(RESPONSE_METHOD, arguments, answer, asyncio.get_running_loop().time())
        self.workspace.calls.add(call)


def _harmless(mimetype: str) -> str:
    """Return the type to show a file as: pictures as they are, all else as text.

    An uploaded page or script must not run in the workspace's own page.
    """
    is_picture = mimetype.startswith("image/") and mimetype != "image/svg+xml"
    return mimetype if is_picture else "text/plain; charset=utf-8"
