"""What the bot says where no figures are needed: labels, questions and notes, as tables."""

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.assessment import Approach, Verdict
from advisor.attributes import AttributeName
from advisor.labels import outcome_label
from bot.dialogue.notes import NoteKind
from knowledge.answers import Kind

VERDICTS: Mapping[Verdict, str] = {
    Verdict.AGREES: "The evidence agrees",
    Verdict.QUALIFIES: "The evidence agrees, with conditions",
    Verdict.DISAGREES: "The evidence disagrees",
    Verdict.INSUFFICIENT: "The evidence cannot tell yet",
}
SOURCE_KINDS: Mapping[Kind, str] = {
    Kind.ARTICLE: "the article",
    Kind.CASE: "an example project",
    Kind.LITERATURE: "published work",
    Kind.CAVEAT: "a caveat on the article",
    Kind.DOCUMENT: "your team's document",
}


@dataclass(frozen=True, slots=True)
class Topic:
    """How an attribute is asked for: the question, an example of an answer, what is meant by it."""

    question: str
    example: str
    meaning: str


TOPICS: Mapping[AttributeName, Topic] = {
    AttributeName.USE_CASE_COMPLEXITY: Topic(
        "How demanding is the task, from looking something up to open-ended expert work?",
        "several steps in one domain",
        "how much reasoning an answer takes, from finding one passage to an expert's judgement.",
    ),
    AttributeName.BUDGET: Topic(
        "What can you spend in the first year, roughly, in US dollars?",
        "$60k",
        "all that may be spent in the first year: setting up, running and people from outside.",
    ),
    AttributeName.DATA_VOLUME: Topic(
        "How much text is there: documents, pages, tokens or GB?",
        "2,000 documents",
        "how much text the assistant has to know, whether answers quote it or not.",
    ),
    AttributeName.DEPLOYMENT_SPEED: Topic(
        "When does it have to be live? Weeks, months or a date will do.",
        "5 weeks",
        "how long it may take until the people it is for can use it.",
    ),
    AttributeName.SCALABILITY: Topic(
        "How many queries do you expect, per day or month?",
        "3,000 queries a day",
        "how many questions or items come in over a time; the average, not the peak.",
    ),
    AttributeName.ACCURACY: Topic(
        "How accurate must it be, as a percentage or as the cost of a mistake?",
        "90%",
        "the share of answers that must be right, or what a wrong one costs you.",
    ),
    AttributeName.KNOWLEDGE_VOLATILITY: Topic(
        "How often does what it must know change: rarely, now and then, or all the time?",
        "docs change weekly",
        "how often the facts behind the answers change, so that what was learned goes stale.",
    ),
    AttributeName.NEEDS_CITATIONS: Topic(
        "Must answers name their source?",
        "yes",
        "whether an answer must say which document, page or paragraph it rests on.",
    ),
    AttributeName.STYLE_OR_FORMAT_TASK: Topic(
        "Is the gap how it writes or behaves, rather than what it knows?",
        "yes",
        "whether a way to write or behave is missing (a voice, a format), rather than facts.",
    ),
    AttributeName.LABELLED_EXAMPLES: Topic(
        "How many good examples of input and wanted output do you have?",
        "500 examples",
        "inputs with the output that someone found good, such as tickets with their category.",
    ),
    AttributeName.PRIVACY: Topic(
        "How closely must the data be kept: public, internal, or never leaving your machines?",
        "internal",
        "who may see the data: anyone, your company, or only your own machines.",
    ),
    AttributeName.LATENCY: Topic(
        "How fast must an answer come?",
        "under 2 s",
        "how long people wait from question to answer.",
    ),
    AttributeName.KNOWLEDGE_TOKENS: Topic(
        "How large is the text it must know, in tokens, words or pages?",
        "150k tokens",
        "the text it must know, in tokens; a token is about three quarters of a word.",
    ),
    AttributeName.ACCESS_CONTROL: Topic(
        "May some people see only part of the documents?",
        "yes",
        "whether what a person may see depends on who they are.",
    ),
    AttributeName.DELETION_REQUIRED: Topic(
        "Must single documents be erasable on request?",
        "no",
        "whether a document must be gone from the answers once someone asks for that.",
    ),
    AttributeName.HAS_EVALUATION_SET: Topic(
        "Do you have graded test cases to measure answers with?",
        "yes",
        "questions with known right answers, by which answers can be graded.",
    ),
    AttributeName.UNIT_COST: Topic(
        "What may one query cost, in US dollars?",
        "$0.02",
        "what one answer may cost, all included.",
    ),
    AttributeName.ML_EXPERIENCE: Topic(
        "Has someone on the team trained and served a model before?",
        "some",
        "whether someone on the team has trained a model and run it for others.",
    ),
}

EXAMPLES = (
    "“Support bot, about $60k, live in 5 weeks, 3k questions a day, docs change weekly”",
    "“What does the article say about hallucination rates?”",
)
EXAMPLES_TEXT = "\n".join(f"• {example}" for example in EXAMPLES)

NOTES: Mapping[NoteKind, str] = {  # {example} stands for an answer to the pending question
    NoteKind.WELCOME: (
        "Hi! Tell me about your LLM project and I will say whether to prompt, retrieve (RAG), "
        f"fine-tune or combine, and why. For example:\n{EXAMPLES_TEXT}"
    ),
    NoteKind.HELP: (
        "Describe your project in your own words; I score it as you go and ask only what still "
        "matters.\n"
        "• Change anything: “make that 6 weeks”, “forget the budget”, or edit your message\n"
        "• Try things out: “what if we had 200k?”\n"
        "• Ask: “why do you ask?”, “what does the article say about cost?”\n"
        "• Steer: “just tell me”, “show the costs”, “skip”, “summary”, “cancel”, “start over”\n"
        "• Look back: `/assess list` shows your team's assessments, `/assess compare` and two ids "
        "both side by side\n"
        "• Send me off with “leave”; name me and I am back."
    ),
    NoteKind.QUICK_HELP: (
        "*/assess* answers at once, and only you see it until you share it.\n"
        "• `/assess budget=60k weeks=5 queries=3k/day accuracy=90%`\n"
        "• `/assess support bot, about $60k, live in 5 weeks`\n"
        "• `/assess` alone opens a form.\n"
        "• `/assess list` shows your team's assessments, `/assess show` and an id one of them, "
        "`/assess compare` and two ids both side by side."
    ),
    NoteKind.CANCELLED: (
        "Stopped. I keep what you told me; say more to go on, or “start over” to forget it."
    ),
    NoteKind.RESTARTED: (
        "I begin afresh; what I knew is dropped for good with your next message about a project. "
        "Tell me about it in as many words as you like."
    ),
    NoteKind.LEFT: "I will be quiet here. Name me in a message and I am back.",
    NoteKind.BACK: "I am back, and I still know what you told me.",
    NoteKind.NOT_UNDERSTOOD: (
        f"I could not read anything about a project in that. You could say:\n{EXAMPLES_TEXT}"
    ),
    NoteKind.NO_ANSWER: (
        "I could not read an answer in that. “{example}” would be one, and “not sure” is one too."
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
    NoteKind.BEGINNING: (
        "That depends on your project, so let me ask a little, the most decisive first. Describe "
        "it in your own words instead if you like; “just tell me” ends the questions."
    ),
    NoteKind.ODDS: (
        "Nothing that you told me decides by itself. So I let each open point turn out in every "
        "way it can, a thousand times over, and count which approach comes out best how often. "
        "Any of the open points that you tell me moves those odds."
    ),
    NoteKind.THANKED: "You are welcome. Change a figure or ask me anything, any time.",
    NoteKind.KEPT: "Nothing changed; I have it as before.",
    NoteKind.AGREED: "Settled; I keep it as it stands.",
    NoteKind.RATE: "Noted: I count with that rate, and keep what was said as it was said.",
    NoteKind.SKIPPED: "Fine, I leave that open.",
    NoteKind.NO_HURRY: "Take your time; I keep the question open.",
    NoteKind.EDITED: "A message was edited, so I have read it again.",
    NoteKind.DELETED: "A message was deleted, so what it alone had told me is gone.",
    NoteKind.RETRACTED_NOTHING: "There was nothing to take back.",
    NoteKind.NOTHING_ASKED: "I am not waiting for an answer.",
    NoteKind.STALE_BUTTON: (
        "That button is from an earlier state, so I changed nothing: what it asked has been "
        "answered since, or the assessment was stopped or started over. To change a figure, "
        "just tell me the new one."
    ),
    NoteKind.ALREADY_RECORDED: (
        "The decision record is in this thread already and nothing has changed since. Change a "
        "figure, and the button writes a new one."
    ),
}


def approach_title(approach: Approach) -> str:
    """Return an approach's name at the beginning of a line."""
    name = outcome_label(approach)
    return name[:1].upper() + name[1:]
