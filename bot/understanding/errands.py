"""Figures of the writer's own day rather than of the project: meetings, bills, lunch, a file.

They are told by what they are said of: an invoice is due too, but that is no launch.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from bot.understanding.figure import Figure, Shape
from bot.understanding.message import Message
from bot.understanding.pointing import is_by_then, is_launched_then
from bot.understanding.tokens import text_at
from bot.understanding.units import NOUNS, Noun
from bot.understanding.vocabulary import words_of

_HOURS: Final = frozenset(map(Decimal, range(1, 25)))
_UNTIL: Final = words_of("until till til")
_AT: Final = words_of("at from before after")
_AWAY: Final = words_of(
    "meeting meetings lunch dinner breakfast call busy out away back standup train flight plane "
    "class lecture seminar dentist doctor gym interview office desk free"
)
_OWN: Final = words_of(
    "calls meetings interviews demos appointments chats reviews deadlines exams lectures sessions"
)
_MOST_OF_OWN: Final = 20  # what one person can do in a day
_I_HAVE: Final = (["i", "have"], ["i", "'ve"], ["i", "got"], ["'ve", "got"], ["have", "got"])
_OF_THE_DAY: Final = words_of("today tomorrow tonight this left row")

_DUE: Final = words_of("due payable overdue")
_PAYABLE: Final = words_of(
    "invoice invoices bill bills rent payment payments tax taxes fee fees deposit instalment "
    "subscription expenses timesheet timesheets homework essay insurance mortgage salary salaries"
)
_BUILT: Final = words_of(
    "bot chatbot assistant tool system app project launch release rollout reader pilot demo "
    "prototype mvp feature module"
)
_ANYTHING: Final = words_of("it everything thing")
_BOOKED: Final = words_of("need have 've got get grab book booked want find spend")
_SOON: Final = timedelta(days=14)

_TREATS: Final = words_of(
    "lunch dinner breakfast coffee pizza beer cake taxi cab parking ticket tickets train flight "
    "hotel room buffet menu gift present"
)
_COSTS: Final = words_of("is 's are was were costs cost")
_LOOSELY: Final = words_of("about around only just like roughly ~")
_HEADS: Final = words_of("head person plate pop guest")

_SENT: Final = words_of(
    "send resend sent email mail attach attached attachment forward download downloading upload"
)
_FILES: Final = words_of("file attachment zip deck slides recording video screenshot image photo")
_SMALL_SIZES: Final = frozenset({"KB", "MB"})
_CLAUSES_BACK: Final = 2


def is_of_errand(message: Message, figure: Figure) -> bool:
    """Tell whether a figure is of what its writer has to do, pay, eat or send that day."""
    tells = _TELLS.get(figure.shape)
    return tells is not None and tells(message, figure)


def _is_hour(message: Message, figure: Figure) -> bool:
    """Tell whether a number is an hour of the clock: "in a meeting until 3"."""
    clause = message.clause_of(figure.first)
    ahead = [token.text for token in message.tokens[clause.first : figure.first]]
    until = ahead[-1:] and ahead[-1] in _UNTIL and not _AWAY.isdisjoint(ahead)
    beside = ahead[1:] and ahead[-1] in _AT and ahead[-2] in _AWAY  # "lunch at 1"
    return figure.low in _HOURS and bool(until or beside)


def _is_own(message: Message, figure: Figure) -> bool:
    """Tell whether somebody counts what there is to do: "I have 3 calls today"."""
    before = [text_at(message.tokens, figure.first - step) for step in (2, 1)]
    clause = message.clause_of(figure.first)
    after = {token.text for token in message.tokens[figure.last + 1 : clause.last + 1]}
    return (
        before in _I_HAVE
        and isinstance(figure.high, Decimal)
        and figure.high <= _MOST_OF_OWN
        and text_at(message.tokens, figure.last) in _OWN
        and not _OF_THE_DAY.isdisjoint(after)
    )


def _is_day_of_errand(message: Message, figure: Figure) -> bool:
    """Tell whether a bill is due that day, or an hour of it is wanted of somebody."""
    clause = message.clause_of(figure.first)
    before = {token.text for token in message.tokens[clause.first : figure.first]}
    payable = not (before.isdisjoint(_DUE) or before.isdisjoint(_PAYABLE))
    if payable and before.isdisjoint(_ANYTHING) and not _is_of_project(message, figure):
        return True
    soon = isinstance(figure.low, date) and figure.low - message.today <= _SOON
    return soon and any(
        other.unit in {"minutes", "hours"}
        and text_at(message.tokens, other.first - 1) in _BOOKED
        and text_at(message.tokens, other.last + 1) == "with"
        for other in message.figures_in[message.clause_at[figure.first]]
        if other.last < figure.first
    )


def _is_of_project(message: Message, figure: Figure) -> bool:
    """Tell whether its sentence names what is built, or a launch is said to be that day.

    The bill is only an example then, or the day a deadline too: "rent's due 1 May, be live by
    then".
    """
    tokens = message.tokens
    sentence = message.clause_of(figure.first).sentence
    said = {
        token.text
        for clause in message.clauses
        if clause.sentence == sentence
        for token in tokens[clause.first : clause.last + 1]
    }
    return not said.isdisjoint(_BUILT) or any(
        is_by_then(tokens, at) or is_launched_then(tokens, at)
        for at in range(figure.last + 1, len(tokens))
    )


def _is_petty(message: Message, figure: Figure) -> bool:
    """Tell whether money is the price of a lunch or the like, or for each head, uncounted."""
    after = [text_at(message.tokens, figure.last + step) for step in (1, 2)]
    if after[0] in {"a", "per"} and after[1] in _HEADS:
        return not any(other.noun is Noun.PEOPLE for other in message.figures)
    place = figure.first - 1
    while text_at(message.tokens, place) in _LOOSELY:
        place -= 1
    subject = text_at(message.tokens, place - 1)
    return text_at(message.tokens, place) in _COSTS and subject in _TREATS


def _is_of_file(message: Message, figure: Figure) -> bool:
    """Tell whether a size is of a file to send: "can you resend the file? it's 40 MB"."""
    if figure.unit not in _SMALL_SIZES or text_at(message.tokens, figure.last + 1) == "of":
        return False
    number = message.clause_at[figure.first]
    first = message.clauses[max(0, number - _CLAUSES_BACK)].first
    said = {token.text for token in message.tokens[first : figure.first]}
    spoken_of = not (said.isdisjoint(_SENT) or said.isdisjoint(_FILES))
    return spoken_of and not any(NOUNS.get(word) is Noun.DOCUMENTS for word in said - _FILES)


_TELLS: Final[Mapping[Shape, Callable[[Message, Figure], bool]]] = {
    Shape.BARE: _is_hour,
    Shape.COUNT: _is_own,
    Shape.DATE: _is_day_of_errand,
    Shape.MONEY: _is_petty,
    Shape.SIZE: _is_of_file,
}
