"""Words what the bot asks back, and why it asks."""

from advisor.assessment import Recommendation
from advisor.labels import outcome_label
from advisor.questions import WHY
from bot.dialogue.reply import AskNext, Clarify, OfWhat, WhyAsked
from bot.views.escape import escape
from bot.views.statements import label
from bot.views.wording import TOPICS


def asked_next(part: AskNext) -> str:
    """Return the question with why it matters, as mrkdwn; one that is only recalled in a line."""
    question = TOPICS[part.attribute].question
    if part.repeated:
        return f"Still open: {question}"
    reason = f"\n{escape(part.reason)}" if part.reason else ""
    return f"*{question}*{reason}"


def unclear(part: Clarify) -> str:
    """Return that a figure needs its unit, as mrkdwn."""
    topic = TOPICS[part.attribute]
    return (
        f"*{label(part.attribute)}: I cannot use that figure as it stands.* Say it with its unit, "
        f"such as “{topic.example}”, or pick what fits:"
    )


def of_what(part: OfWhat) -> str:
    """Return the question what a lone number counts, as mrkdwn."""
    figure = escape(part.readings[0][1].raw or "")
    return f"*{figure} of what?* Pick one, or say it in full, such as “{figure} documents”:"


def why_asked(part: WhyAsked) -> str:
    """Return why a question was asked and where its answers lead, as mrkdwn."""
    general = WHY.get(part.attribute, "It makes the assessment firmer.")
    return f"{escape(general)}\n{_where_answers_lead(part)}"


def _where_answers_lead(part: WhyAsked) -> str:
    led = dict.fromkeys(result for _, result in part.answers)
    if set(led) <= {part.now}:
        return (
            f"By itself no answer changes where this stands now ({outcome_label(part.now)}), but "
            "together with the other open points it can."
        )
    if len(led) == 1:
        return f"Whatever you answer, it becomes *{outcome_label(next(iter(led)))}*."
    return "What your answer would make of it:\n" + "\n".join(
        f"• {_answers_to(part, result)}: *{outcome_label(result)}*"
        + (", as now" if result is part.now else "")
        for result in led
    )


def _answers_to(part: WhyAsked, result: Recommendation) -> str:
    return " or ".join(f"“{escape(said.raw or '')}”" for said, to in part.answers if to is result)
