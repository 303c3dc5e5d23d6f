"""The one reader of the environment: every setting, validated at start."""

import socket
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Literal, Self
from urllib.parse import urlsplit

import platformdirs
from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from knowledge.budget import Limits
from knowledge.choices import Choices


class Role(StrEnum):
    """What one process does: take turns in, answer them, or both."""

    ALL = "all"
    WEB = "web"
    WORKER = "worker"


POSTGRESQL_SCHEMES = frozenset({"postgres", "postgresql", "postgresql+psycopg"})


class Settings(BaseSettings):
    """Settings from the environment, with defaults that need no account and no server.

    Names are the environment variables in upper case; those of Slack itself have no prefix.
    """

    model_config = SettingsConfigDict(
        frozen=True, populate_by_name=True, extra="ignore", env_ignore_empty=True
    )

    slack_bot_token: SecretStr | None = Field(default=None, alias="SLACK_BOT_TOKEN")
    slack_app_token: SecretStr | None = Field(default=None, alias="SLACK_APP_TOKEN")
    slack_signing_secret: SecretStr | None = Field(default=None, alias="SLACK_SIGNING_SECRET")
    slack_api_url: str = Field(default="https://slack.com/api/", alias="SLACK_API_URL")

    home: Path = Field(
        default_factory=lambda: Path(platformdirs.user_data_dir("advisor-bot")),
        alias="ADVISOR_HOME",
    )
    database_url: str = Field(default="", alias="ADVISOR_DATABASE_URL")
    llm: str | None = Field(default=None, alias="ADVISOR_LLM")
    llm_budget_usd: Decimal | None = Field(default=None, alias="ADVISOR_LLM_BUDGET_USD", ge=0)
    llm_budget_tokens: int | None = Field(default=None, alias="ADVISOR_LLM_BUDGET_TOKENS", ge=0)
    llm_tokens_per_person: int | None = Field(
        default=None, alias="ADVISOR_LLM_TOKENS_PER_PERSON", ge=0
    )
    embedding_model: str | None = Field(default=None, alias="ADVISOR_EMBEDDING_MODEL")
    reranker: str | None = Field(default=None, alias="ADVISOR_RERANKER")
    chroma_url: str | None = Field(default=None, alias="ADVISOR_CHROMA_URL")
    host: str = Field(default="127.0.0.1", alias="ADVISOR_HOST")
    port: int = Field(default=3000, alias="ADVISOR_PORT", ge=0, le=65535)
    status_port: int | None = Field(default=None, alias="ADVISOR_STATUS_PORT", ge=0, le=65535)
    workspace_port: int = Field(default=8765, alias="ADVISOR_WORKSPACE_PORT", ge=0, le=65535)
    replica: str = Field(default_factory=socket.gethostname, alias="ADVISOR_REPLICA", min_length=1)
    workers: int = Field(default=8, alias="ADVISOR_WORKERS", ge=1, le=64)
    person_turns: int = Field(default=300, alias="ADVISOR_TURNS_PER_PERSON", ge=0)
    workspace_turns: int = Field(default=5000, alias="ADVISOR_TURNS_PER_WORKSPACE", ge=0)
    retention_days: int = Field(default=90, alias="ADVISOR_RETENTION_DAYS", ge=1, le=3650)
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", alias="ADVISOR_LOG_LEVEL"
    )

    @model_validator(mode="after")
    def _tokens_are_of_their_kind(self) -> Self:
        for name, token, prefix in (
            ("SLACK_BOT_TOKEN", self.slack_bot_token, "xoxb-"),
            ("SLACK_APP_TOKEN", self.slack_app_token, "xapp-"),
        ):
            if token is not None and not token.get_secret_value().startswith(prefix):
                raise ValueError(
                    f"{name} must start with {prefix}; see README, Connect a workspace"
                )
        return self

    @field_validator("database_url")
    @classmethod
    def _database_is_known(cls, url: str) -> str:
        """Name the PostgreSQL driver, which people leave out; refuse what cannot be kept."""
        scheme, _, rest = url.partition("://")
        if scheme in POSTGRESQL_SCHEMES:
            return f"postgresql+psycopg://{rest}"
        if not url or (scheme == "sqlite" and rest.strip("/") not in ("", ":memory:")):
            return url
        raise ValueError(
            "must be sqlite:////path/of/a/file or postgresql://user:password@host/database"
        )

    @field_validator("chroma_url")
    @classmethod
    def _chroma_is_reached_over_http(cls, url: str | None) -> str | None:
        try:
            parts = urlsplit(url or "")
            known = not url or (parts.scheme in ("http", "https") and parts.hostname)
            reachable = known and parts.port != 0 and parts.path in ("", "/")
        except ValueError:  # a port that is no number
            reachable = False
        if not reachable:
            raise ValueError("must be http://host:port or https://host:port of a Chroma server")
        return url or None

    @property
    def library(self) -> Choices:
        """What is chosen of the knowledge library."""
        return Choices(
            embedding_model=self.embedding_model or None,
            reranker=self.reranker or None,
            chroma_url=self.chroma_url,
            llm=self.llm,
            llm_limits=Limits(
                self.llm_budget_usd, self.llm_budget_tokens, self.llm_tokens_per_person
            ),
        )

    @property
    def data_url(self) -> str:
        """The database of conversations and the outbox, as an SQLAlchemy URL."""
        return self.database_url or f"sqlite:///{self.home / 'data.sqlite'}"

    @property
    def is_one_file(self) -> bool:
        """Whether the data is in a file, which one process alone may use."""
        return self.data_url.startswith("sqlite")

    @property
    def queue_url(self) -> str:
        """The database of the queue: on SQLite a file beside the data, else the same database.

        Two files, since a writer of the one would make acknowledgements of the other wait.
        """
        if self.is_one_file:
            return self.data_url.removesuffix(".sqlite") + "-queue.sqlite"
        return self.data_url


class SettingsInvalid(Exception):
    """A setting in the environment cannot be used; the message names each and what it takes."""


def read_settings() -> Settings:
    """Read the environment. Raises `SettingsInvalid`; no message holds a secret's value."""
    try:
        return Settings()
    except ValidationError as problem:
        raise SettingsInvalid("\n".join(map(_told, problem.errors()))) from problem


def _told(error: ErrorDetails) -> str:
    name = ".".join(map(str, error["loc"]))
    return f"{name}: {error['msg']}" if name else error["msg"].removeprefix("Value error, ")
