"""Words what Slack refused for good, with the way out."""

from collections.abc import Mapping

NOT_THERE = (
    "I am not a member of that channel. Type `/invite` and my name there, then do it once more."
)
WAYS_OUT: Mapping[str, str] = {
    "not_in_channel": NOT_THERE,
    "channel_not_found": NOT_THERE,
    "is_archived": "That channel is archived. Choose another one.",
    "restricted_action": "Only some people may post in that channel. Choose another one.",
    "missing_scope": (
        "I lack a permission for it. Whoever runs me installs the app again from its manifest; "
        "`advisor-bot doctor` names what is missing."
    ),
}


def refusal_told(reason: str) -> str:
    """Return what happened and what to do; `reason` is Slack's error code."""
    way_out = WAYS_OUT.get(reason, f"Slack says {reason.replace('_', ' ')}.")
    return f"I could not post this where you asked. {way_out}"
