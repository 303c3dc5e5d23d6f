"""Settles what a message says of each attribute when it says several things."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from advisor.attributes import AttributeName, Statement
from bot.understanding.findings import DISTANT, Finding
from bot.understanding.message import Message
from bot.understanding.vocabulary import words_of

_CONTENT: Final = words_of("fine ok okay enough possible realistic wait")


def settle(
    message: Message, figures: Iterable[Finding], phrases: Iterable[Finding]
) -> dict[AttributeName, Finding]:
    """Return one finding for each attribute, in the order said.

    A figure says more than a phrase; among figures a correction wins and otherwise the first with
    the best cue; among phrases the longest.
    """
    by_figure, by_phrase = _grouped(figures), _grouped(phrases)
    settled = {}
    for name in {**by_figure, **by_phrase}:
        figure, phrase = _best_figure(by_figure.get(name, [])), _longest(by_phrase.get(name, []))
        chosen = phrase if phrase and _outweighs(message, phrase, figure) else figure
        if chosen is not None:
            settled[name] = chosen
    return dict(sorted(settled.items(), key=lambda item: item[1].first))


def statements(findings: Mapping[AttributeName, Finding]) -> dict[AttributeName, Statement | None]:
    """Return what was found without the places."""
    return {name: finding.statement for name, finding in findings.items()}


def _grouped(findings: Iterable[Finding]) -> dict[AttributeName, list[Finding]]:
    groups: dict[AttributeName, list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[finding.attribute].append(finding)
    return groups


def _best_figure(findings: list[Finding]) -> Finding | None:
    """Return the weightiest; the last of several corrections, else the first said."""
    kept = [finding for finding in findings if not _is_only_hoped(finding)]
    if not kept:
        return None
    corrections = [finding for finding in kept if finding.corrects]
    if corrections:
        return corrections[-1]
    return max(kept, key=lambda finding: finding.weight)


def _is_only_hoped(finding: Finding) -> bool:
    """Tell whether examples are hoped for: they are not there to learn from."""
    hoped = finding.weight == DISTANT
    return hoped and finding.attribute is AttributeName.LABELLED_EXAMPLES


def _longest(findings: list[Finding]) -> Finding | None:
    return max(findings, key=lambda finding: (finding.weight, -finding.first), default=None)


def _outweighs(message: Message, phrase: Finding, figure: Finding | None) -> bool:
    """Tell whether a phrase says more than a figure: "no rush, end of year is fine"."""
    if figure is None:
        return True
    relaxed = phrase.statement is not None and phrase.statement.level == "relaxed"
    clause = message.clause_of(figure.first)
    words = message.tokens[clause.first : clause.last + 1]
    return relaxed and any(token.text in _CONTENT for token in words)
