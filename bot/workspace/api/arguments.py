"""A call's arguments, from a query string, a form or JSON, read with Slack's own refusals."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from bot.workspace.errors import SlackError
from bot.workspace.records import Json

_TRUE = ("true", "1")


class Arguments:
    """The arguments of one call. A form sends lists and objects as JSON text."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        self._given = given

    def without_token(self) -> Json:
        """Return the arguments as they came, for the record, without the token."""
        return {name: held for name, held in self._given.items() if name != "token"}

    def has(self, name: str) -> bool:
        """Tell whether an argument was given at all."""
        return self._given.get(name) is not None

    def text(self, name: str, default: str = "") -> str:
        """Return an argument as text."""
        held = self._given.get(name)
        return default if held is None else str(held)

    def required(self, name: str) -> str:
        """Return an argument that must be there and not empty."""
        held = self.text(name)
        if not held:
            raise SlackError("invalid_arguments", [f"[ERROR] missing required field: {name}"])
        return held

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return a yes or no."""
        return self.text(name).lower() in _TRUE if self.has(name) else default

    def number(self, name: str, default: int) -> int:
        """Return a whole number."""
        try:
            return int(self.text(name) or default)
        except ValueError:
            raise SlackError("invalid_arguments", [f"[ERROR] {name} must be a number"]) from None

    def object(self, name: str) -> Json | None:
        """Return an object, or None if it was not given."""
        held = self._decoded(name)
        if held is not None and not isinstance(held, dict):
            raise SlackError("invalid_arguments", [f"[ERROR] {name} must be an object"])
        return held

    def objects(self, name: str, refusal: str = "invalid_arguments") -> tuple[Json, ...] | None:
        """Return a list of objects, or None if it was not given."""
        held = self._decoded(name, refusal)
        if held is None:
            return None
        if not isinstance(held, list) or not all(isinstance(each, dict) for each in held):
            raise SlackError(refusal, [f"[ERROR] {name} must be an array of objects"])
        return tuple(held)

    def words(self, name: str) -> tuple[str, ...]:
        """Return a list of texts, given as JSON or separated by commas."""
        held = self._given.get(name)
        if isinstance(held, list):
            return tuple(map(str, held))
        return tuple(part.strip() for part in self.text(name).split(",") if part.strip())

    def _decoded(self, name: str, refusal: str = "invalid_arguments") -> Any:
        held = self._given.get(name)
        if not isinstance(held, str):
            return held
        if not held.strip():
            return None
        try:
            return json.loads(held)
        except json.JSONDecodeError:
            raise SlackError(refusal, [f"[ERROR] {name} is not JSON"]) from None


def read_arguments(query: str, content_type: str, body: bytes) -> Arguments:
    """Return the arguments of a request; those in the body win over the query's."""
    given: Json = dict(parse_qsl(query, keep_blank_values=True))
    if content_type.startswith("application/json"):
        given |= _json_object(body)
    else:
        given |= dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    return Arguments(given)


def _json_object(body: bytes) -> Json:
    try:
        held = json.loads(body or b"{}")
    except ValueError:
        raise SlackError("invalid_json") from None
    if not isinstance(held, dict):
        raise SlackError("json_not_object")
    return held
