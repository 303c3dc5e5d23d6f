"""Holds what reading messages with a language model costs to a budget."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.understanding.model import Extraction, Extractor, StructuredModel
from knowledge.budget import CHARACTERS_A_TOKEN, Budget, Payer, Tokens
from knowledge.errors import BudgetUsedUp

if TYPE_CHECKING:
    from collections.abc import Iterable

    from langchain_core.messages.ai import UsageMetadata


@dataclass(frozen=True, slots=True)
class MeteredModel:
    """A `StructuredModel` that someone pays for; its calls raise `BudgetUsedUp` once that is spent.

    `name` is the model's for `init_chat_model`, by which its price is found.
    """

    model: StructuredModel
    name: str
    budget: Budget
    payer: Payer

    def with_structured_output(self, schema: type[Extraction], /) -> Extractor:
        """Return the model bound to the schema, with its calls counted."""
        return _Metered(self.model.with_structured_output(schema), self)

    def check(self) -> None:
        """Raise `BudgetUsedUp` if no call may be made."""
        if not self.budget.allows(self.payer):
            raise BudgetUsedUp(self.name)

    def count(self, used: Tokens) -> None:
        """Count a call."""
        self.budget.spend(self.payer, self.name.rpartition(":")[2], used)


@dataclass(frozen=True, slots=True)
class _Metered:
    extractor: Extractor
    meter: MeteredModel

    def invoke(self, messages: list[tuple[str, str]], /) -> object:
        # Imported here: it takes a second, and most installations have no model.
        from langchain_core.callbacks import get_usage_metadata_callback  # noqa: PLC0415

        self.meter.check()
        with get_usage_metadata_callback() as told:
            try:
                return self.extractor.invoke(messages)
            finally:
                reports = told.usage_metadata.values()
                self.meter.count(_sum(reports) if reports else _estimate(messages))


def _sum(reports: "Iterable[UsageMetadata]") -> Tokens:
    used = (Tokens(each["input_tokens"], each["output_tokens"]) for each in reports)
    return sum(used, Tokens(0, 0))


def _estimate(messages: list[tuple[str, str]]) -> Tokens:
    return Tokens(sum(len(text) for _, text in messages) // CHARACTERS_A_TOKEN, 0)
