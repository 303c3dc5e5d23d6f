"""Who the bot is in a workspace, asked once and kept.

Bolt's own authorisers answer 200 to an event when `auth.test` fails, which loses it. This one
raises instead, so that the event is not acknowledged and Slack sends it again.
"""

import asyncio
from collections.abc import Awaitable, Callable

from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

Authorize = Callable[[], Awaitable[AuthorizeResult]]


class IdentityUnknown(Exception):
    """Slack did not say who the bot is. `reason` is its error code, such as `invalid_auth`."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"Slack did not accept the bot token: {reason}")
        self.reason = reason


def authorize_by(client: AsyncWebClient, token: str) -> Authorize:
    """Return an authoriser for one workspace's token.

    It raises `IdentityUnknown` when Slack refuses the token, and asks again the next time: Bolt
    takes a SlackApiError for a settled matter. It is a plain function, since Bolt passes arguments
    by the names it finds and would fill in `self`.
    """
    asking = asyncio.Lock()
    known: list[AuthorizeResult] = []

    async def authorize() -> AuthorizeResult:
        async with asking:
            if not known:
                known.append(await _ask(client, token))
        return known[0]

    return authorize


async def _ask(client: AsyncWebClient, token: str) -> AuthorizeResult:
    try:
        answer = await client.auth_test(token=token)
    except SlackApiError as problem:
        raise IdentityUnknown(str(problem.response.get("error"))) from problem
    return AuthorizeResult.from_auth_test_response(auth_test_response=answer, bot_token=token)
