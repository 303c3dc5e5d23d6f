"""How likely labels are, as one model says or two together."""

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np

from bot.understanding.learned.linear import NOTHING

Likelihoods = Mapping[str, float]
"""By label; they add up to 1."""

SPANS_COUNT: Final = 0.6
"""How much the reader of spans counts beside a linear model, which counts for the rest. Of writers
that neither learned from, figures have a log-loss of 0.20 together, and 0.28 and 0.26 alone."""
_LEAST: Final = 1e-5


SURE_ALONE: Final = 0.97
"""From this likelihood of nothing on, a linear model needs no other: that spares many messages the
reader of spans, and changes nothing that shows."""


def by_both(linear: Likelihoods, of_span: Callable[[], Likelihoods | None]) -> Likelihoods:
    """Return what a linear model says where it is sure of nothing, else both together."""
    return linear if linear.get(NOTHING, 0.0) >= SURE_ALONE else pooled(linear, of_span())


def pooled(linear: Likelihoods, of_span: Likelihoods | None) -> Likelihoods:
    """Return both together, as their weighted geometric mean: a logarithmic opinion pool."""
    if of_span is None:
        return linear
    logs = [
        (1 - SPANS_COUNT) * np.log([max(linear.get(label, 0.0), _LEAST) for label in of_span]),
        SPANS_COUNT * np.log([max(value, _LEAST) for value in of_span.values()]),
    ]
    odds = np.exp(sum(logs))
    return dict(zip(of_span, (odds / odds.sum()).tolist(), strict=True))
