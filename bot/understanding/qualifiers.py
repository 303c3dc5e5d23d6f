"""How firmly a figure was said, and on which side it is open."""

from typing import Final

from advisor.attributes import Qualifier
from bot.understanding.figure import Figure
from bot.understanding.message import Message
from bot.understanding.tokens import Kind
from bot.understanding.vocabulary import words_of

_AHEAD: Final = {
    Qualifier.MAX: words_of(
        "under below < within inside max maximum most by before until till cap capped ceiling "
        "limit exceed upto tops latest"
    ),
    Qualifier.MIN: words_of("least minimum min above > exceeding beyond minimally"),
    Qualifier.APPROX: words_of(
        "about abt around ~ roughly approx approximately maybe perhaps like nearly almost ca prob "
        "probably some say ungefähr rund etwa guess reckon estimate typically usually average"
    ),
    Qualifier.PEAK: words_of("peak peaks peaking burst bursts spike spikes"),
    Qualifier.TARGET: words_of("target targeting aiming aim goal great ideally hoping"),
}
_BEHIND: Final = {
    Qualifier.MAX: words_of("max maximum tops top most latest limit cap ceiling absolute less"),
    Qualifier.MIN: words_of("min minimum more better least higher upwards"),
    Qualifier.APPROX: words_of("ish approx roughly maybe give average avg probably about so"),
    Qualifier.PEAK: words_of("peak peaks lunchtime busy busiest burst bursts"),
}
_AHEAD_REACH: Final = 4
_BEHIND_REACH: Final = 3


def qualifier_of(message: Message, figure: Figure) -> Qualifier:
    """Return a figure's qualifier; the most telling word near it wins."""
    if figure.is_range and not figure.magnitude and figure.shape.value != "date":
        return Qualifier.RANGE
    clause = message.clause_of(figure.first)
    ahead = [
        token.text
        for token in message.tokens[max(clause.first, figure.first - _AHEAD_REACH) : figure.first]
    ]
    behind = _behind(message, figure)
    compared = _compared(ahead)
    if compared is Qualifier.MIN and _is_denied(message, clause.first, figure.first):
        compared = Qualifier.MAX  # "we can't spend more than 5k"
    return compared or _said_beside(ahead, behind, figure) or Qualifier.EXACT


def _behind(message: Message, figure: Figure) -> list[str]:
    """Return the words behind a figure, none if they are the next one's: "400 pages, about 60k"."""
    first = figure.last + 1
    behind = message.tokens[first : first + _BEHIND_REACH]
    ahead_of = [token for token in message.tokens[first + 2 : first + 4] if token.text not in "$€£"]
    a_number = bool(ahead_of) and ahead_of[0].kind is Kind.NUMBER
    of_next = a_number and behind[0].text == ","
    return [] if of_next else [token.text for token in behind]


def _compared(ahead: list[str]) -> Qualifier | None:
    """Read "no more than", "less than", "at least", "up to", "over"."""
    text = " ".join(ahead)
    for words, qualifier in _COMPARISONS:
        if words in f" {text} ":
            return qualifier
    return None


def _is_denied(message: Message, first: int, last: int) -> bool:
    """Tell whether a negation leads to "more than" or "over": a ceiling, said as a floor denied."""
    words = [token.text for token in message.tokens[max(first, last - _DENIED_REACH) : last]]
    exceeds = not _EXCEEDING.isdisjoint(words[-_AHEAD_REACH:])
    return exceeds and not _DENYING.isdisjoint(words)


_EXCEEDING: Final = words_of("more over north greater upwards")
_DENYING: Final = words_of("not n't never cannot cant nobody without")
_DENIED_REACH: Final = 7
_COMPARISONS: Final = tuple(
    (f" {words} ", qualifier)
    for qualifier, phrases in (
        (Qualifier.MAX, "not go over|n't go over|not go above|n't go above|never over|not above"),
        (Qualifier.MIN, "not before|no sooner than|no earlier than|not until"),
        (Qualifier.MAX, "no more than|not more than|less than|at most|up to|not exceed|n't exceed"),
        (Qualifier.MIN, "more than|at least|no less than|north of|over|upwards of|greater than"),
        (Qualifier.MAX, "no longer than|fewer than|faster than|not over|n't over"),
    )
    for words in phrases.split("|")
)


def _said_beside(ahead: list[str], behind: list[str], figure: Figure) -> Qualifier | None:
    if figure.at_least:
        return Qualifier.MIN
    for qualifier, words in _BEHIND.items():
        if any(word in words for word in behind[:2]):
            return qualifier
    for qualifier, words in _AHEAD.items():
        if any(word in words for word in ahead):
            return qualifier
    return Qualifier.APPROX if figure.rough else None
