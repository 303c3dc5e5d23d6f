"""`advisor-bot doctor`: what is wrong with this installation, and how to mend it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import typer
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from bot.cli.app import app
from bot.cli.screen import fail
from bot.settings import Settings, SettingsInvalid, read_settings
from bot.storage.database import open_database
from bot.storage.errors import DatabaseUnavailable
from bot.storage.tables import ConversationRow, OutboxRow
from knowledge.errors import IndexUnavailable, ModelError

NEEDED_SCOPES = frozenset(
    {
        "app_mentions:read",
        "channels:history",
        "channels:read",
        "chat:write",
        "commands",
        "groups:history",
        "groups:read",
        "im:history",
        "im:write",
    }
)
"""What the bot cannot work without; deploy/slack/manifest.json asks for them."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was checked. `remedy` is empty when it is well."""

    subject: str
    state: str
    remedy: str = ""


@app.command()
def doctor() -> None:
    """Check tokens, scopes, database, index and model; say what is wrong and how to mend it."""
    try:
        settings = read_settings()
    except SettingsInvalid as problem:
        fail(str(problem))
    sick = False
    for check in CHECKS:
        for finding in check(settings):
            sick = sick or bool(finding.remedy)
            typer.echo(_line(finding))
    raise typer.Exit(int(sick))


def check_slack(settings: Settings) -> Iterator[Finding]:
    """Ask Slack who the bot is and what it may do."""
    if settings.slack_bot_token is None:
        yield Finding("Slack", "no SLACK_BOT_TOKEN: `advisor-bot run` starts a local workspace")
        return
    client = WebClient(settings.slack_bot_token.get_secret_value(), base_url=settings.slack_api_url)
    try:
        answer = client.auth_test()
    except SlackApiError as problem:
        code = problem.response.get("error")
        yield Finding(
            "Slack", f"refuses the token ({code})", "Install the app again, copy its token"
        )
        return
    except (SlackClientError, OSError):
        yield Finding("Slack", f"{settings.slack_api_url} is out of reach", "Check the network")
        return
    yield Finding("Slack", f"{answer['user']} in {answer['team']}")
    yield from _scopes(str(answer.headers.get("x-oauth-scopes", "")))
    yield _transport(settings)


def check_database(settings: Settings) -> Iterator[Finding]:
    """Open the database and look for answers that never arrived."""
    try:
        engine = open_database(settings.data_url)
    except DatabaseUnavailable as problem:
        yield Finding("Database", f"{problem.location} cannot be opened", str(problem))
        return
    conversations, unsent = _counts(engine)
    engine.dispose()
    yield Finding("Database", f"{conversations} conversations")
    if unsent:
        yield Finding(
            "Outbox",
            f"{unsent} messages were not delivered",
            "They are kept, and a running bot tries again for a day. Its log says why under "
            "put_off and not_delivered; after that the person can send the message again",
        )


def check_index(settings: Settings) -> Iterator[Finding]:
    """Open the index, building it if need be, and ask it something."""
    from bot.bootstrap import open_librarian  # noqa: PLC0415 - takes seconds, needed here only

    try:
        librarian = open_librarian(settings, open_database(settings.data_url))
        answer = librarian.ask("What does retrieval-augmented generation do?")
    except ModelError as problem:
        remedy = "Mend or unset ADVISOR_EMBEDDING_MODEL or ADVISOR_RERANKER, if it is one of them"
        yield Finding("Index", str(problem), remedy)
        return
    except Exception as problem:  # noqa: BLE001 - a doctor reports whatever it finds
        yield Finding("Index", str(problem), "Run `advisor-bot index build`")
        return
    yield Finding("Index", f"answers in {answer.latency_ms:.0f} ms ({answer.mode})")


def check_chroma(settings: Settings) -> Iterator[Finding]:
    """Ask the Chroma server, if one is set, what it holds."""
    if settings.chroma_url is None:
        return
    from knowledge.indexes import corpus_indexes  # noqa: PLC0415 - only where a server is set

    try:
        found = corpus_indexes(settings.home, settings.chroma_url).complete()
    except IndexUnavailable as problem:
        yield Finding(
            "Chroma server",
            str(problem),
            "Start it (`chroma run`) or mend ADVISOR_CHROMA_URL; until then answers are found by "
            "keywords alone",
        )
        return
    yield Finding("Chroma server", f"{settings.chroma_url}, whole indexes: {len(found)}")


def check_model(settings: Settings) -> Iterator[Finding]:
    """Say whether a language model is set."""
    state = settings.llm or "none set (ADVISOR_LLM): rules and extracted answers are used"
    yield Finding("Language model", state)


CHECKS: tuple[Callable[[Settings], Iterator[Finding]], ...] = (
    check_slack,
    check_database,
    check_index,
    check_chroma,
    check_model,
)


def _scopes(header: str) -> Iterator[Finding]:
    missing = NEEDED_SCOPES - {scope.strip() for scope in header.split(",")}
    if header and missing:
        named = ", ".join(sorted(missing))
        remedy = "Update the app from deploy/slack/manifest.json and install it again"
        yield Finding("Scopes", f"missing: {named}", remedy)


def _transport(settings: Settings) -> Finding:
    if settings.slack_app_token is not None:
        return Finding("Transport", "Socket Mode")
    if settings.slack_signing_secret is not None:
        return Finding("Transport", "HTTP, with --http")
    remedy = "Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for --http"
    return Finding("Transport", "none", remedy)


def _counts(engine: Engine) -> tuple[int, int]:
    with Session(engine) as session:
        conversations = session.scalar(select(func.count()).select_from(ConversationRow)) or 0
        unsent = session.scalar(
            select(func.count())
            .select_from(OutboxRow)
            .where(OutboxRow.settled_at.is_(None) | OutboxRow.abandoned)
        )
    return conversations, unsent or 0


def _line(finding: Finding) -> str:
    mark = "✗" if finding.remedy else "✓"
    remedy = f"\n    {finding.remedy}." if finding.remedy else ""
    return f"{mark} {finding.subject}: {finding.state}{remedy}"
