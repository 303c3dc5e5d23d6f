"""What phrases state without a figure: money is tight, legal wants a link to the source."""

from collections.abc import Iterator
from decimal import Decimal

from advisor.attributes import AttributeName, Qualifier, Statement
from bot.understanding.cues import Phrase, find_phrases
from bot.understanding.findings import Finding
from bot.understanding.lexicon import Reading
from bot.understanding.message import Message
from bot.understanding.moods import Mood
from bot.understanding.opposites import opposite
from bot.understanding.phrases import Found


def read_phrases(message: Message, mood: Mood) -> Iterator[Finding]:
    """Yield what phrases of one mood state. The phrase with most words weighs most."""
    for phrase, negated in find_phrases(message):
        if message.mood_at(phrase.first) is not mood:
            continue
        attribute, reading = phrase.label
        meant = opposite(reading) if negated else reading
        if meant is not None:
            yield _finding(message, phrase, attribute, meant)


def statement_for(attribute: AttributeName, reading: Reading, raw: str) -> Statement:
    """Write a reading as a statement; no labelled examples is a count of zero."""
    if isinstance(reading, bool):
        return Statement(raw=raw, value=reading)
    if attribute is AttributeName.LABELLED_EXAMPLES and reading == "none":
        return Statement(raw=raw, value=Decimal(0), unit="examples", qualifier=Qualifier.EXACT)
    return Statement(raw=raw, level=reading)


def _finding(
    message: Message, phrase: Found[Phrase], attribute: AttributeName, reading: Reading
) -> Finding:
    raw = message.words(phrase.first, phrase.last)
    said = statement_for(attribute, reading, raw)
    return Finding(attribute, said, phrase.first, phrase.last, len(phrase.said))
