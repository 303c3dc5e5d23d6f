"""The figures that a monitor collects from /metrics, beside those in bot.engine.figures."""

from prometheus_client import Counter, Histogram

ACKNOWLEDGEMENT = Histogram(
    "advisor_acknowledgement_seconds",
    "From a request's arrival to its acknowledgement; Slack waits 3 s.",
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5),
)
TURN = Histogram(
    "advisor_turn_seconds",
    "From when a person sent something to when its answer was delivered.",
    buckets=(0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 3600),
)
TURN_PART = Histogram(
    "advisor_turn_part_seconds",
    "Of that: waiting to be begun (waited), reading and deciding (decided), sending (delivered).",
    ["part"],
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 30),
)
EVENTS = Counter(
    "advisor_events",
    "What was logged as a warning or error, by name: fallbacks, puts-off, takeovers, failures.",
    ["event", "level"],
)
