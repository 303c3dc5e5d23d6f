"""Whether a date or a length of time is the project's deadline, or about something else."""

from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.bare_numbers import continues
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.figure import Figure, Shape
from bot.understanding.frequencies import find_frequencies
from bot.understanding.groups import Group
from bot.understanding.pointing import is_by_then, is_launched_then
from bot.understanding.tokens import Kind
from bot.understanding.vocabulary import words_of

_TOUCHING: Final = 3
_POINTING: Final = 25  # tokens from a day to the "before then" that makes it a deadline
_EVENT_REACH: Final = 5
_AHEAD_OF_EVENT: Final = words_of("before by")
_LEFT_REACH: Final = 4
_UNTIL: Final = (["to", "go"], ["until", "launch"], ["before", "launch"], ["before", "we"])
_BY: Final = words_of("before by until till")
_UNTIL_THEN: Final = words_of("until till through")
_AND: Final = words_of("and or to - through & ,")
_DURING: Final = words_of("in during over around each every on at this through")
_PLACING: Final = words_of(
    "by in within inside before until till bis for around sometime early late mid is be = : than "
    "past beyond"
)


def is_placed(context: Context, attribute: AttributeName, figure: Figure) -> bool:
    """Tell whether a length of time or a date is about the attribute at all."""
    return (
        figure.is_reckoned
        or context.leans(attribute, figure) is Role.FOR
        or _placed_by(context, figure)
        or is_pointed_at(context, figure)
        or context.stands_alone(figure)
        or context.is_correction(figure)
        or context.has(Group.LAUNCH, figure)
    )


def is_about_other_time(context: Context, figure: Figure) -> bool:
    """Tell whether a time is not the launch's: "updated every 2 weeks", "3 years ago".

    What follows "by" or "before" is a deadline unless the other words stand right beside it.
    """
    if context.leans(AttributeName.DEPLOYMENT_SPEED, figure) is not Role.AGAINST:
        return False
    if figure.is_reckoned or is_pointed_at(context, figure):
        return False
    against = context.cues.here(AttributeName.DEPLOYMENT_SPEED, Role.AGAINST, figure.first)
    against = [cue for cue in against if not _is_of_event(context, cue.first, figure)]
    if not against:
        return False
    against = [cue for cue in against if cue.last < figure.first or not _is_before(context, figure)]
    due = _is_before(context, figure) or context.word_at(figure.first - 1) in {
        "by",
        "until",
        "within",
    }
    return not due or context.distance(against, figure) <= _TOUCHING


def is_pointed_at(context: Context, figure: Figure) -> bool:
    """Tell whether a deadline is said by it: "ends in 5 weeks, so be live before then"."""
    tokens = context.message.tokens
    for at in range(figure.last + 1, figure.last + 1 + _POINTING):
        if is_by_then(tokens, at) or is_launched_then(tokens, at):
            return not any(
                other is not figure and figure.last < other.first <= at + 1
                for other in context.figures
                if other.shape in {Shape.DATE, Shape.DURATION}
            ) and not any(one.first <= at <= one.last for one in context.figures)
    return False


def is_time_left(context: Context, figure: Figure) -> bool:
    """Tell whether hours are all there is: "48 hours is all we've got", "36 hours to go live"."""
    after = [context.word_at(figure.last + step) for step in range(1, _LEFT_REACH)]
    return after[1:2] == ["all"] or after[:1] == ["left"] or after[:2] in _UNTIL


def _is_of_event(context: Context, place: int, figure: Figure) -> bool:
    """Tell whether a word is of what a launch must precede: "before they come back in May"."""
    clause = context.message.clause_of(figure.first)
    ahead = (context.word_at(at) for at in range(clause.first, place))
    return place < figure.first and not _AHEAD_OF_EVENT.isdisjoint(ahead)


def _is_before(context: Context, figure: Figure) -> bool:
    """Tell whether "before" leads to the figure: what follows is no matter then."""
    return "before" in {context.word_at(figure.first - 1), context.word_at(figure.first - 2)}


def _placed_by(context: Context, figure: Figure) -> bool:
    """Tell whether a preposition leads to the figure: "by the end of March"."""
    before = figure.first - 1
    if context.word_at(before) in {"the", "next", "a"}:
        before -= 1
    ahead = {context.word_at(before - step) for step in range(1, _EVENT_REACH)}
    by_event = context.word_at(before) == "on" and not _AHEAD_OF_EVENT.isdisjoint(ahead)
    return by_event or context.word_at(before) in _PLACING  # "by the fair on 9 October"


def is_launch(context: Context, figure: Figure) -> bool:
    """Tell whether a figure's clause speaks of going live, or of nothing else at all."""
    named = context.topic_near(AttributeName.DEPLOYMENT_SPEED, figure)
    return named or context.has(Group.LAUNCH, figure) or context.stands_alone(figure)


def concludes(context: Context, figure: Figure) -> bool:
    """Tell whether a clause draws a conclusion: "before the rush, so mid October"."""
    clause = context.message.clause_of(figure.first)
    words = {context.word_at(at) for at in range(clause.first, min(clause.first + 3, clause.last))}
    return not words.isdisjoint({"so", "meaning", "say", "ie"})


def dates_a_rate(context: Context, figure: Figure) -> bool:
    """Tell whether a date says when so much comes in: "5k chats a day in summer"."""
    if context.has(Group.LAUNCH, figure):
        return False
    nearby = context.message.around(figure.first)
    beside = (one for clause in nearby for one in context.figures_at(clause.first))
    before = [one for one in beside if one.last < figure.first]
    if not before or figure.first - before[-1].last > _TOUCHING:
        return False
    if before[-1].shape is Shape.DATE:  # "in July and August"
        return context.word_at(figure.first - 1) in _AND and dates_a_rate(context, before[-1])
    return before[-1].shape is Shape.RATE and context.word_at(before[-1].last + 1) in _DURING


def goes_on_from_a_frequency(context: Context, figure: Figure) -> bool:
    """Tell whether a date says when something recurs: "revised once a year, in January"."""
    number = context.message.clause_at[figure.first]
    if number == 0 or not context.stands_alone(figure):
        return False
    before, clause = context.message.clauses[number - 1], context.message.clauses[number]
    words = context.message.tokens[before.first : before.last + 1]
    if any(token.text in _BY for token in words):  # "before the clocks change, 28 March"
        return False
    changes = context.cues.here(AttributeName.KNOWLEDGE_VOLATILITY, Role.FOR, before.first)
    recurs = bool(changes) or bool(find_frequencies(words))
    return before.sentence == clause.sentence and recurs


def bounds_a_standstill(context: Context, figure: Figure) -> bool:
    """Tell whether a date says how long nothing changes: "the rules are set until 2031"."""
    if context.word_at(figure.first - 1) not in _UNTIL_THEN or context.has(Group.LAUNCH, figure):
        return False
    name = AttributeName.KNOWLEDGE_VOLATILITY
    stays = (
        *context.cues.here(name, Role.FOR, figure.first),
        *context.cues.here(name, Role.TOPIC, figure.first),
    )
    return bool(stays) or context.has(Group.STANDING, figure)


def is_latest(context: Context, figure: Figure) -> bool:
    """Tell whether a date is the last one possible: "end of January at the latest"."""
    clause = context.message.clause_of(figure.first)
    return any(context.word_at(at) == "latest" for at in range(clause.first, clause.last + 1))


def is_day(context: Context, figure: Figure) -> bool:
    """Tell whether a date names its day: of "fiscal year end, 31 March" only the latter does."""
    tokens = context.message.tokens[figure.first : figure.last + 1]
    return figure.low == figure.high and any(
        token.kind in {Kind.NUMBER, Kind.DAY} for token in tokens
    )


def has_clock(context: Context, figure: Figure) -> bool:
    """Tell whether a time of day is said with a date: an appointment, not a launch."""
    clause = context.message.clause_of(figure.first)
    end = max(clause.last + 1, figure.last + 1 + _TOUCHING)  # "3 December, 14:30"
    tokens = context.message.tokens[clause.first : end]
    return any(token.kind is Kind.CLOCK for token in tokens)


def dates_an_amount(context: Context, figure: Figure) -> bool:
    """Tell whether a date says when an amount holds: "300k is what they had in mind in spring"."""
    beside = context.message.figures_in[context.message.clause_at[figure.first]]
    amounts = [other for other in beside if other.shape is not Shape.DATE]
    said = context.has(Group.AS_SAID, figure) or any(map(context.is_correction, amounts))
    return bool(amounts) and said and not context.has(Group.LAUNCH, figure)


def dates_a_hope(context: Context, figure: Figure) -> bool:
    """Tell whether a date says when an amount is reached: "hoping for 2k by summer"."""
    beside = context.figures_at(figure.first)
    amounts = any(other.shape is not Shape.DATE for other in beside)
    if context.has(Group.LAUNCH, figure):
        return context.has(Group.HOPED_FOR, figure) and amounts
    goes_on = any(continues(context, other) for other in beside)
    return goes_on or (context.has(Group.HOPED_FOR, figure) and amounts)
