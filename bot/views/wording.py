"""What the bot says where no figures are needed: labels, questions and notes, as tables."""

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.assessment import Approach, Recommendation, Verdict
from advisor.attributes import AttributeName
from bot.dialogue.reply import NoteKind
from knowledge.answers import Kind

APPROACHES: Mapping[Approach | Recommendation, str] = {
    Approach.PROMPTING: "prompting",
    Approach.RAG: "RAG",
    Approach.FINE_TUNING: "fine-tuning",
    Approach.HYBRID: "hybrid",
    Recommendation.PROMPTING: "prompting",
    Recommendation.RAG: "RAG",
    Recommendation.FINE_TUNING: "fine-tuning",
    Recommendation.HYBRID: "a hybrid of both",
    Recommendation.INSUFFICIENT_INFORMATION: "not enough known yet",
}
VERDICTS: Mapping[Verdict, str] = {
    Verdict.AGREES: "The evidence agrees",
    Verdict.QUALIFIES: "The evidence agrees, with conditions",
    Verdict.DISAGREES: "The evidence disagrees",
    Verdict.INSUFFICIENT: "The evidence cannot tell yet",
}
SOURCE_KINDS: Mapping[Kind, str] = {
    Kind.ARTICLE: "the article",
    Kind.CASE: "the article's own example",
    Kind.LITERATURE: "published work",
    Kind.CAVEAT: "a caveat on the article",
}


@dataclass(frozen=True, slots=True)
class Topic:
    """How an attribute is spoken of: its label, the question, why it matters, an example."""

    label: str
    question: str
    why: str
    example: str


TOPICS: Mapping[AttributeName, Topic] = {
    AttributeName.USE_CASE_COMPLEXITY: Topic(
        "Use case complexity",
        "How demanding is the task, from looking something up to open-ended expert work?",
        "The article gives simple to medium tasks to RAG and complex ones to fine-tuning.",
        "several steps in one domain",
    ),
    AttributeName.BUDGET: Topic(
        "Budget",
        "What can you spend in the first year, roughly, in US dollars?",
        "By the article's figures fine-tuning costs several times what RAG costs in year one.",
        "$60k",
    ),
    AttributeName.DATA_VOLUME: Topic(
        "Data volume",
        "How much text is there: documents, pages, tokens or GB?",
        "A small collection may fit a prompt, and fine-tuning asks for much more data than RAG.",
        "2,000 documents",
    ),
    AttributeName.DEPLOYMENT_SPEED: Topic(
        "Time to go live",
        "When does it have to be live? Weeks, months or a date will do.",
        "RAG is the faster start; fine-tuning needs time for data, training and tests.",
        "5 weeks",
    ),
    AttributeName.SCALABILITY: Topic(
        "Traffic",
        "How many queries do you expect, per day or month?",
        "Cost and latency per query decide more as traffic grows.",
        "3,000 queries a day",
    ),
    AttributeName.ACCURACY: Topic(
        "Accuracy",
        "How accurate must it be, as a percentage or as the cost of a mistake?",
        "The article credits RAG with 85% and fine-tuning with 92%.",
        "90%",
    ),
    AttributeName.KNOWLEDGE_VOLATILITY: Topic(
        "How often knowledge changes",
        "How often does what it must know change: rarely, now and then, or all the time?",
        "Changing facts speak for retrieval; a tuned model would be out of date.",
        "docs change weekly",
    ),
    AttributeName.NEEDS_CITATIONS: Topic(
        "Citations",
        "Must answers name their source?",
        "Only retrieval can point at the passage that an answer came from.",
        "yes",
    ),
    AttributeName.STYLE_OR_FORMAT_TASK: Topic(
        "Style or format",
        "Is the gap how it writes or behaves, rather than what it knows?",
        "Tuning teaches behaviour and format well, facts poorly.",
        "yes",
    ),
    AttributeName.LABELLED_EXAMPLES: Topic(
        "Labelled examples",
        "How many good examples of input and wanted output do you have?",
        "Below about 50 examples fine-tuning is premature.",
        "500 examples",
    ),
    AttributeName.PRIVACY: Topic(
        "Privacy",
        "How closely must the data be kept: public, internal, or never leaving your machines?",
        "It decides where the model may run and what may be trained into it.",
        "internal",
    ),
    AttributeName.LATENCY: Topic(
        "Latency",
        "How fast must an answer come?",
        "Retrieval adds a search and a longer prompt; small tuned models answer fastest.",
        "under 2 s",
    ),
    AttributeName.KNOWLEDGE_TOKENS: Topic(
        "Size of the knowledge",
        "How large is the text it must know, in tokens, words or pages?",
        "Up to about 200,000 tokens it may simply go into the prompt.",
        "150k tokens",
    ),
    AttributeName.ACCESS_CONTROL: Topic(
        "Access control",
        "May some people see only part of the documents?",
        "Retrieval can filter by reader; a tuned model cannot keep its secrets apart.",
        "yes",
    ),
    AttributeName.DELETION_REQUIRED: Topic(
        "Deletion",
        "Must single documents be erasable on request?",
        "A document leaves an index at once, but not a tuned model.",
        "no",
    ),
    AttributeName.HAS_EVALUATION_SET: Topic(
        "Test cases",
        "Do you have graded test cases to measure answers with?",
        "Without them nobody can tell whether a change helped.",
        "yes",
    ),
    AttributeName.UNIT_COST: Topic(
        "Cost per query",
        "What may one query cost, in US dollars?",
        "A low limit favours a small model, which may need tuning.",
        "$0.02",
    ),
    AttributeName.ML_EXPERIENCE: Topic(
        "Experience with models",
        "Has someone on the team trained and served a model before?",
        "Fine-tuning needs people who can judge data and training.",
        "some",
    ),
}

EXAMPLES = (
    "“Support bot, about $60k, live in 5 weeks, 3k questions a day, docs change weekly”",
    "“What does the article say about hallucination rates?”",
)
EXAMPLES_TEXT = "\n".join(f"• {example}" for example in EXAMPLES)

NOTES: Mapping[NoteKind, str] = {
    NoteKind.WELCOME: (
        "Hi! Tell me about your LLM project and I will say whether to prompt, retrieve (RAG), "
        f"fine-tune or combine, and why. For example:\n{EXAMPLES_TEXT}"
    ),
    NoteKind.HELP: (
        "Describe your project in your own words; I score it as you go and ask only what still "
        "matters.\n"
        "• Change anything: “make that 6 weeks”, “forget the budget”\n"
        "• Try things out: “what if we had 200k?”\n"
        "• Ask: “why do you ask?”, “what does the article say about cost?”\n"
        "• Steer: “just tell me”, “skip”, “summary”, “cancel”, “start over”\n"
        "• Send me off with “leave”; name me and I am back."
    ),
    NoteKind.QUICK_HELP: (
        "*/assess* answers at once, and only you see it until you share it.\n"
        "• `/assess budget=60k weeks=5 queries=3k/day accuracy=90%`\n"
        "• `/assess support bot, about $60k, live in 5 weeks`\n"
        "• `/assess` alone opens a form."
    ),
    NoteKind.CANCELLED: (
        "Stopped. I keep what you told me; say more to go on, or “start over” to forget it."
    ),
    NoteKind.RESTARTED: "Forgotten. Tell me about the project, in as many words as you like.",
    NoteKind.LEFT: "I will be quiet here. Name me in a message and I am back.",
    NoteKind.BACK: "I am back, and I still know what you told me.",
    NoteKind.NOT_UNDERSTOOD: (
        f"I could not read anything about a project in that. You could say:\n{EXAMPLES_TEXT}"
    ),
    NoteKind.USE_THE_FORM: (
        "I do not follow, sorry. The form may be quicker. I will stay quiet until you name me or "
        "tell me something I can use."
    ),
    NoteKind.TOO_LONG: (
        "That was long, and I found nothing about a project in it. Two or three sentences with "
        "the figures would help me most."
    ),
    NoteKind.NOTHING_KNOWN: "I know nothing about your project yet.",
    NoteKind.THANKED: "You are welcome. Change a figure or ask me anything, any time.",
    NoteKind.KEPT: "Nothing changed; I have it as before.",
    NoteKind.SKIPPED: "Fine, I leave that open.",
    NoteKind.RETRACTED_NOTHING: "There was nothing to take back.",
    NoteKind.NOTHING_ASKED: "I am not waiting for an answer.",
    NoteKind.STALE_BUTTON: (
        "That button is from an earlier state, so I changed nothing: what it asked has been "
        "answered since, or the assessment was stopped or started over. To change a figure, "
        "just tell me the new one."
    ),
    NoteKind.FEEDBACK_THANKS: "Thank you, noted.",
    NoteKind.FEEDBACK_WHY: "Thank you, noted. What was wrong or missing? A sentence helps.",
}
