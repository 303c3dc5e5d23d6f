"""What the reader of spans learns from: messages with their spans and each one's label."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from advisor.attributes import AttributeName
from bot.understanding.learned.examples import TODAY, label_of_clause, label_of_figure
from bot.understanding.learned.marked import Marked
from bot.understanding.learned.spans.places import Span
from bot.understanding.message import take_apart


@dataclass(frozen=True, slots=True)
class SpanExample:
    """A message, what was asked before it, and its figures and clauses with their labels."""

    text: str
    asked: AttributeName | None
    figures: tuple[tuple[Span, str], ...]
    clauses: tuple[tuple[Span, str], ...]


def span_examples(messages: Iterable[Marked]) -> Iterator[SpanExample]:
    """Yield each message as the model sees it."""
    for marked in messages:
        message = take_apart(marked.text, TODAY)
        at = message.tokens
        yield SpanExample(
            message.source.plain,
            marked.asked,
            tuple(
                ((at[one.first].start, at[one.last].end), label_of_figure(message, one, marked))
                for one in message.figures
            ),
            tuple(
                ((at[one.first].start, at[one.last].end), label_of_clause(message, one, marked))
                for one in message.clauses
            ),
        )
