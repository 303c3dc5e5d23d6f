"""The HTTP side of the Web API: tokens, scopes, faults, the record of calls."""

import asyncio
import time
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.workspace.api.arguments import Arguments, read_arguments
from bot.workspace.api.call import Call
from bot.workspace.api.methods import ALL_SCOPES, METHODS, SCOPES, WITH_APP_TOKEN, WITHOUT_TOKEN
from bot.workspace.calls import RecordedCall
from bot.workspace.connection import cut
from bot.workspace.errors import MissingScope, SlackError
from bot.workspace.faults import Fault, FaultKind, refuse
from bot.workspace.records import Json
from bot.workspace.workspace import Workspace

_TOO_MANY = 429
_SERVER_ERROR = 503


@dataclass(frozen=True, slots=True)
class WebApi:
    """Answers `/api/{method}`."""

    workspace: Workspace

    async def answer(self, request: Request) -> Response:
        """Answer one call, or fail as a test asked for."""
        method = request.path_params["method"]
        fault = self.workspace.faults.strike(method)
        try:
            arguments = await _arguments(request)
        except SlackError as refused:
            return self._finish(method, Arguments({}), _refusal(refused), fault)
        if fault is not None:
            if fault.kind is FaultKind.LOST_REQUEST:
                self._note(method, arguments, {}, fault)
                return await cut(request)
            if fault.kind is FaultKind.SERVER_ERROR:
                self._note(method, arguments, {}, fault)
                return Response(status_code=_SERVER_ERROR)
            await asyncio.sleep(fault.delay_s)
        response = self._finish(method, arguments, self._result(request, arguments, fault), fault)
        if fault is not None and fault.kind is FaultKind.LOST_RESPONSE:
            return await cut(request)
        return response

    def _result(self, request: Request, arguments: Arguments, fault: Fault | None) -> Json:
        method = request.path_params["method"]
        try:
            if fault is not None:
                refuse(fault)
            self._admit(method, _token(request, arguments))
            call = Call(self.workspace, arguments, _base_url(request))
            return {"ok": True, **METHODS[method](call)}
        except SlackError as refused:
            return _refusal(refused)

    def _admit(self, method: str, token: str) -> None:
        """Refuse unknown methods, wrong tokens and missing scopes, in Slack's order."""
        refused_methods = self.workspace.faults.switches.refused_methods
        if method not in METHODS or method in refused_methods:
            raise SlackError("unknown_method")
        if method in WITHOUT_TOKEN:
            return
        self._check_token(method, token)
        needed = SCOPES.get(method, frozenset())
        held = self.workspace.config.profile.scopes
        if held is not None and needed and not needed & held:
            raise MissingScope(needed, held)

    def _check_token(self, method: str, token: str) -> None:
        config = self.workspace.config
        if not token:
            raise SlackError("not_authed")
        if token not in (config.bot_token, config.app_token):
            raise SlackError("invalid_auth")
        if (token == config.app_token) != (method in WITH_APP_TOKEN):
            raise SlackError("not_allowed_token_type")

    def _finish(
        self, method: str, arguments: Arguments, result: Json, fault: Fault | None
    ) -> Response:
        self._note(method, arguments, result, fault)
        scopes = self.workspace.config.profile.scopes
        held = ALL_SCOPES if scopes is None else scopes
        headers = {"X-OAuth-Scopes": ",".join(sorted(held))}
        if result.get("error") == "ratelimited":
            headers["Retry-After"] = str(fault.retry_after_s if fault else 1)
            return JSONResponse(result, status_code=_TOO_MANY, headers=headers)
        return JSONResponse(result, headers=headers)

    def _note(self, method: str, arguments: Arguments, result: Json, fault: Fault | None) -> None:
        struck = fault.kind.value if fault else ""
        given = arguments.without_token()
        self.workspace.calls.add(RecordedCall(method, given, result, time.time(), struck))


async def _arguments(request: Request) -> Arguments:
    content_type = request.headers.get("content-type", "")
    return read_arguments(request.url.query, content_type, await request.body())


def _token(request: Request, arguments: Arguments) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else arguments.text("token")


def _refusal(refused: SlackError) -> Json:
    answer: Json = {"ok": False, "error": refused.code}
    if refused.messages:
        answer["errors"] = list(refused.messages)
        answer["response_metadata"] = {"messages": list(refused.messages)}
    if isinstance(refused, MissingScope):
        answer |= {"needed": refused.needed, "provided": refused.provided}
    return answer


def _base_url(request: Request) -> str:
    return str(request.base_url).rstrip("/")
