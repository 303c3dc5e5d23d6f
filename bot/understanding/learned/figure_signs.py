"""What a model sees of a figure: its unit, what the rules make of it, and the words around it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.context import Context
from bot.understanding.figure import Figure
from bot.understanding.findings import Finding
from bot.understanding.learned.features import Seen, Signs, words_of_clause

_AROUND: Final = 7  # words on either side
_NEXT: Final = 3  # of those by their place
_PAIRED: Final = 4  # of those as pairs
_MOST_COUNTED: Final = 5
_WORD, _BESIDE = 0.6, 0.35  # how much a word near counts, and one of a neighbouring clause


def see_figure(
    context: Context, figure: Figure, found: Sequence[Finding], asked: AttributeName | None
) -> Seen:
    """Return what is seen of a figure, `found` being what the rules found in all figures."""
    tokens = context.message.tokens
    clause = context.message.clause_of(figure.first)
    left = words_of_clause(tokens[max(0, figure.first - _AROUND) : figure.first])
    right = words_of_clause(tokens[figure.last + 1 : figure.last + 1 + _AROUND])
    own = words_of_clause(tokens[figure.first : figure.last + 1])
    signs = {
        **_own(figure),
        **_place(context, figure, asked),
        **_rules(figure, found),
        **_words(left, right, own),
        **dict(_beside(context, figure)),
    }
    return Seen(signs, (left, right, words_of_clause(tokens[clause.first : clause.last + 1])))


def _own(figure: Figure) -> Signs:
    signs = {
        f"shape {figure.shape.value}": 1.0,
        f"unit {figure.unit}": 1.0,
        f"noun {figure.noun.value if figure.noun else ''}": 1.0,
        f"per {figure.per}": 1.0,
    }
    if isinstance(figure.low, Decimal) and figure.low > 0:
        signs[f"digits {figure.shape.value} {figure.low.adjusted()}"] = 1.0
    kinds = {
        "range": figure.is_range,
        "rough": figure.rough,
        "magnitude": figure.magnitude,
        "at least": figure.at_least,
        "scaled": figure.scaled,
        "spread": figure.is_spread,
    }
    return signs | {kind: 1.0 for kind, holds in kinds.items() if holds}


def _place(context: Context, figure: Figure, asked: AttributeName | None) -> Signs:
    message = context.message
    alike = sum(one.shape is figure.shape for one in message.figures)
    clause = message.clause_of(figure.first)
    return {
        f"mood {clause.mood.value}": 1.0,
        f"live {figure in context.figures}": 1.0,
        f"asked {asked or ''}": 1.0,
        f"alike {min(alike, _MOST_COUNTED)}": 1.0,
        f"figures {min(len(message.figures), _MOST_COUNTED)}": 1.0,
        f"long {min(len(message.tokens) // 8, _MOST_COUNTED)}": 1.0,
        f"alone {clause.first == figure.first} {clause.last == figure.last}": 1.0,
    }


def _rules(figure: Figure, found: Sequence[Finding]) -> Signs:
    """Return what the rules make of it, and whether they make the same of others."""
    signs: dict[str, float] = {}
    for finding in found:
        if not overlap(figure, finding):
            continue
        name = finding.attribute
        rivals = [one.weight for one in found if one.attribute is name and one is not finding]
        above = "top" if all(finding.weight > one for one in rivals) else "not top"
        signs[f"rules {name}"] = 2.0
        signs[f"rules {name} {finding.weight}"] = 1.0
        signs[f"corrects {finding.corrects}"] = 1.0
        signs[f"rivals {above if rivals else None}"] = 1.0
        earlier = any(one.attribute is name and one.first < finding.first for one in found)
        signs[f"earlier {earlier}"] = 1.0
    return signs or {"rules none": 2.0}


def overlap(figure: Figure, finding: Finding) -> bool:
    """Tell whether a finding was read from a figure."""
    return finding.first <= figure.last and figure.first <= finding.last


def _words(left: Sequence[str], right: Sequence[str], own: Sequence[str]) -> Signs:
    signs = {f"own {word}": _WORD for word in own}
    for side, words in (("left", left[::-1]), ("right", right)):
        signs |= {f"{side} {word}": _WORD for word in words}
        signs |= {f"{side} {at} {word}": 1.0 for at, word in enumerate(words[:_NEXT])}
        signs |= {f"{side} {one} {two}": _WORD for one, two in pairwise(("", *words[:_PAIRED]))}
    return signs


def _beside(context: Context, figure: Figure) -> Iterator[tuple[str, float]]:
    message = context.message
    number = message.clause_at[figure.first]
    for side, at in (("before", number - 1), ("after", number + 1)):
        if not 0 <= at < len(message.clauses):
            yield f"{side} none", 1.0
            continue
        clause = message.clauses[at]
        yield f"{side} {clause.sentence == message.clauses[number].sentence}", 1.0
        yield f"{side} mood {clause.mood.value}", 0.5
        for word in words_of_clause(message.tokens[clause.first : clause.last + 1]):
            yield f"{side} {word}", _BESIDE
