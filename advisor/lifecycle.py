"""What tuning asks for beyond the training run: data, hosting, and a platform that stays."""

from dataclasses import dataclass
from datetime import date

from advisor.published import Finding


@dataclass(frozen=True, slots=True)
class Milestone:
    """A dated step in a platform's support for tuning."""

    platform: str
    on: date
    text: str
    source: str

    def told(self, today: date | None) -> str:
        """Return the step as past or to come; without today, with its date only."""
        when = self.on.isoformat()
        if today is None:
            return f"{self.platform}, {when}: {self.text}"
        tense = "since" if self.on <= today else "from"
        return f"{self.platform}, {tense} {when}: {self.text}"


_OPENAI = "https://developers.openai.com/api/docs/deprecations"

MILESTONES = (
    Milestone(
        "Cohere",
        date(2025, 9, 15),
        "fine-tuning is deprecated",
        "https://docs.cohere.com/docs/chat-fine-tuning",
    ),
    Milestone(
        "OpenAI",
        date(2026, 5, 7),
        "organisations that never tuned a model can no longer start",
        _OPENAI,
    ),
    Milestone(
        "OpenAI",
        date(2027, 1, 6),
        "no new tuning jobs for anyone; tuned models serve until their base model retires",
        _OPENAI,
    ),
)

TUNING_NEEDS = (
    Finding(
        "Data: start with about 50 good demonstrations and look for gains at 50 to 100; "
        "1,000 curated ones shaped a 65B model.",
        "OpenAI, https://developers.openai.com/api/docs/guides/supervised-fine-tuning; "
        "LIMA, https://arxiv.org/abs/2305.11206",
    ),
    Finding(
        "Hosting: a deployed tuned model is paid by the hour, idle or not: $1.70 an hour is about "
        "$1,224 a month in one worked example.",
        "Microsoft, https://learn.microsoft.com/azure/foundry/openai/how-to/"
        "fine-tuning-cost-management",
    ),
    Finding(
        "Upkeep: tuning may have to be repeated whenever the data or the base model changes.",
        "Microsoft, https://learn.microsoft.com/azure/foundry/openai/concepts/"
        "fine-tuning-considerations",
    ),
    Finding(
        "Safety: ten harmful examples undid a model's safety training, and harmless ones can "
        "weaken it, so test safety again after tuning.",
        "https://arxiv.org/abs/2310.03693",
    ),
)
