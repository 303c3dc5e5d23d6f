"""A language model by its name, made at its first use."""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from pydantic import BaseModel

    from bot.understanding.model import Extractor


class NamedModel:
    """A model by its name for LangChain's `init_chat_model`, such as `openai:gpt-5-mini`.

    The provider's package and key are looked for at the first message, which costs seconds then
    and nothing at the start.
    """

    def __init__(self, name: str, *, timeout_s: float) -> None:
        self._name = name
        self._timeout_s = timeout_s

    def with_structured_output(self, schema: "type[BaseModel]", /) -> "Extractor":
        """Return the model bound to the schema; raises what the provider raises."""
        return self._model.with_structured_output(schema)

    @cached_property
    def _model(self) -> "BaseChatModel":
        from langchain.chat_models import init_chat_model  # noqa: PLC0415 - see the class

        return init_chat_model(self._name, timeout=self._timeout_s, max_retries=0)
