"""Whether a message asks which approach to take, or which other thing."""

from collections.abc import Sequence
from typing import Final

from bot.understanding.question_words import PROJECT_QUESTIONS
from bot.understanding.tokens import Token
from bot.understanding.vocabulary import words_of

_WHICH: Final = words_of("which what")
_MODALS: Final = words_of("should shall could can would do does is are")
_APPROACHES: Final = words_of(
    "approach approaches option options method methods one way route path strategy technique "
    "solution of rag fine finetuning prompting hybrid"
)
"""What one may ask the choice of, after "which"."""


def asks_for_approach(tokens: Sequence[Token]) -> bool:
    """Tell whether the words ask which approach to take, as "what should we use?" does."""
    asked = any(True for _ in PROJECT_QUESTIONS.search(tokens))
    return asked and not _asks_for_a_thing([token.text for token in tokens])


def _asks_for_a_thing(words: Sequence[str]) -> bool:
    """Tell whether it is "which embedding model should we use?"."""
    start = next((number for number, word in enumerate(words) if word in _WHICH), None)
    if start is None:
        return False
    rest = words[start + 1 :]
    end = next((number for number, word in enumerate(rest) if word in _MODALS), 0)
    return end > 0 and _APPROACHES.isdisjoint(rest[:end])
