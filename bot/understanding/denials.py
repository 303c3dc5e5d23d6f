"""Figures that a message denies, or names only to put another in their place."""

from itertools import pairwise
from typing import Final

from bot.understanding.figure import Figure, Shape
from bot.understanding.message import Message
from bot.understanding.phrases import NEGATIONS
from bot.understanding.vocabulary import words_of

_NEARER: Final = words_of("closer nearer rather more")
_AFTER_THAN: Final = words_of("to like around about ~")
_IN_PLACE_OF: Final = frozenset({("instead", "of"), ("rather", "than")})
_BETWEEN: Final = 3
"""Words that may stand after "instead of": "instead of hiring another 5 agents"."""
_BEFORE_FROM: Final = 2
_BARELY: Final = words_of("hardly barely scarcely")  # "barely two thousand" is a figure
_AFTER_NEGATION: Final = words_of(
    "for by have got exactly quite about the a need be is really like ~ $ € £ around of has at "
    "budget "
    "meant mean said say wrote intended"  # "I never meant 300 a day"
)
_PREMATURE: Final = words_of("early soon late tight short optimistic ambitious")
_BEING: Final = words_of("is 's are would will be seems feels looks too")
_TIMES: Final = frozenset({Shape.DATE, Shape.DURATION})
_BOUNDS: Final = words_of("before until till earlier sooner")  # "not before autumn" sets a bound
_NEGATION_REACH: Final = 6  # "not have a budget of 60k"


def is_replaced(message: Message, figure: Figure) -> bool:
    """Tell whether a figure is what another one replaces: "instead of 40k", "from 40k to 30k"."""
    if _is_given_up(message, figure) or _is_farther(message, figure):
        return True
    before = [token.text for token in message.tokens[max(0, figure.first - 1) : figure.first]]
    following = message.tokens[figure.last + 1 : figure.last + 3]
    words = [token.text for token in following]
    number = message.clause_at[figure.first]
    later = any(
        other.first > figure.last and other.shape in {figure.shape, Shape.BARE}
        for clause in (number, number + 1)
        for other in message.figures_in.get(clause, ())
    )
    if before == ["from"] and _comes_after_to(message, figure):
        return True
    arrow = words in (["-", ">"], ["=", ">"]) or words[:1] == ["\u2192"]
    return later and (arrow or (before in (["from"], ["by"]) and words[:1] == ["to"]))


def _comes_after_to(message: Message, figure: Figure) -> bool:
    """Tell whether "cut to 18k from 30k" names the figure as the old one."""
    return any(
        other.last == figure.first - _BEFORE_FROM
        and message.tokens[max(0, other.first - 1)].text == "to"
        for other in message.figures_in.get(message.clause_at[figure.first], ())
    )


def _is_given_up(message: Message, figure: Figure) -> bool:
    """Tell whether "instead of reading ten pages" names the figure as what is not wanted."""
    number = message.clause_at[figure.first]
    others = [other.last + 1 for other in message.figures_in[number] if other.last < figure.first]
    first = max([message.clauses[number].first, figure.first - 2 - _BETWEEN, *others])
    led = [token.text for token in message.tokens[first : figure.first]]
    return any(pair in _IN_PLACE_OF for pair in pairwise(led))


def _is_farther(message: Message, figure: Figure) -> bool:
    """Tell whether "closer to 700 pages than to 1000" names the figure as the wrong one."""
    place = figure.first - 1
    while place >= 0 and message.tokens[place].text in _AFTER_THAN:
        place -= 1
    number = message.clause_at[figure.first]
    clause = message.clauses[number]
    if place <= clause.first or message.tokens[place].text != "than":
        return False
    nearer = [at for at in range(clause.first, place) if message.tokens[at].text in _NEARER]
    return any(
        nearer and nearer[0] < other.first < place for other in message.figures_in.get(number, ())
    )


def is_negated(message: Message, figure: Figure) -> bool:
    """Tell whether "not 500 a day", "we don't have 300k" or "Q1 is too early" denies the figure."""
    if _is_premature(message, figure):
        return True
    clause = message.clause_of(figure.first)
    for place in range(figure.first - 1, max(clause.first, figure.first - _NEGATION_REACH) - 1, -1):
        word = message.tokens[place].text
        if word in NEGATIONS - _BARELY:
            return message.tokens[place + 1].text not in _BOUNDS
        if word not in _AFTER_NEGATION:
            return False
    return False


def _is_premature(message: Message, figure: Figure) -> bool:
    """Tell whether "Q1 is too early for us" says that a time will not do."""
    following = [token.text for token in message.tokens[figure.last + 1 : figure.last + 5]]
    if figure.shape not in _TIMES or "too" not in following[:-1]:
        return False
    place = following.index("too")
    refused = NEGATIONS.isdisjoint(following[:place]) and following[0] in _BEING
    return refused and following[place + 1] in _PREMATURE
