"""What a message asks the bot to do, in words: summarise, start over, be quiet."""

from collections.abc import Iterator
from typing import Final

from bot.dialogue.acts import Act
from bot.understanding.message import Message
from bot.understanding.phrases import Found, Phrasebook
from bot.understanding.questions import is_phatic
from bot.understanding.tokens import Kind
from bot.understanding.vocabulary import words_of

_COMMANDS: Final = Phrasebook[Act](
    {
        Act.RECOMMEND: (
            "just tell|give me|us",
            "tell me already|now",
            "what|whats is|'s|would|do|does? you|your|the|ur? ... recommend",
            "what|whats is|'s|would|do|does? you|your|the|ur? ... recommendation|verdict",
            "what|whats is|'s|would|do|does? you|your|the|ur? ... suggest|advise|conclusion",
            "give|show|send|post me|us? the|a|your recommendation|answer|verdict|result",
            "give|show|send|post me|us? the|a|your results|assessment|score|scores|matrix",
            "skip the|all? questions",
            "enough|no more questions",
            "stop asking",
            "go with what you have",
            "bottom line",
            "recommend now|something|already|one",
            "final answer|verdict",
            "so which one|is",
            "which one then",
            "decide already|now|for me|us",
            "your best guess",
            "so ... what should we do",
            "your recommendation",
            "i want an? answer|recommendation now?",
            "why do|did|would|are|have you say|recommend|recommended",
            "why do|did|would|are|have you suggest|suggesting|saying|choose",
            "why do|did|would|are|have you chose|pick|picked|lean|leaning|prefer|said",
            "why that|this recommendation|verdict|choice|leaning",
            "why not? rag|fine|prompting|hybrid|finetuning",
            "how did|do you get|arrive|come there|at|to",
            "calculate|assess|score it|us|this|that now?",
        ),
        Act.SUMMARISE: (
            "summarise|summarize|summary|recap",
            "sum up|it",
            "what|wat do|have|did you have|know|got|understood|understand|noted|recorded|heard",
            "what|what's have we|i told|given|said|got|covered|know",
            "what do we have|know so far?",
            "where do|are we stand?",
            "what 's|is still? missing|left|open|known|unknown",
            "show me? ... so far",
            "which of my|our answers|inputs|figures|numbers",
            "what did i|we say|tell|give",
            "list ... so far",
            "our|my|current status",
            "status ?",
        ),
        Act.REPEAT: (
            "repeat that|this|it|the|your|please|last|question?",
            "say|ask|post|show|send|print that|it|the|me|this? ... again",
            "say that again",
            "come again",
            "once more",
            "what was the|your|that last? question",
            "pardon me?",
            "again please|pls",
            "could|can you ... again",
            "didn n't catch|get that",
        ),
        Act.RESTART: (
            "start over|again|afresh|anew",
            "start|begin from scratch|zero|the|new beginning?",
            "restart",
            "reset",
            "begin again",
            "clean slate",
            "new project|assessment please|pls|now?",
            "wipe|clear|delete|forget|erase everything|all",
            "wipe|clear|delete|erase it|the record|slate|all?",
            "different project now|please|this",
            "from the top",
        ),
        Act.LEAVE: (
            "be quiet",
            "leave us|me|this|the alone|thread|channel|conversation?",
            "go away",
            "shut up|it",
            "stop talking|replying|responding|answering|posting|messaging|listening",
            "mute|hush|shush",
            "butt out",
            "please|pls leave",
            "bot leave",
            "leave bot|please|pls|now",
            "we|we'll 'll? take it from here",
            "quiet please|pls|bot|now",
            "not talking to you",
            "stay out",
            "silence",
        ),
        Act.CANCEL: (
            "cancel that|this|it|the?",
            "abort",
            "quit",
            "forget it",
            "never mind",
            "nevermind|nvm",
            "end this|the|it conversation|assessment|here?",
            "close this|the|it assessment|thread|conversation?",
            "stop this|here|now|it|please?",
            "abandon this|it|the",
            "call it off",
            "that will|'ll be all",
            "we're|we|i 're|'m|am|are? done here|for",
            "exit",
        ),
        Act.HELP: (
            "help",
            "help me|us?",
            "what can|do you|u do|help",
            "how do|does|can|should you|this|i|we|it work|use|start|begin",
            "is this the|a? bot",
            "are you the|a? bot",
            "who|what are|r you|u",
            "commands|instructions|manual please|pls?",
            "how to use",
            "what is|'s this bot|thing|for",
            "what should|can|do i|we say|type|ask|tell",
        ),
        Act.WHY: (
            "why do|would|are|did you ask|need|want|care|asking|wanting|needing",
            "why ask|asking",
            "why does|is|would|should that|this|it|he matter|important|relevant?",
            "why does|is|would|should that|this|it|he needed|necessary|count?",
            "what 's|is|are that|this|it for",
            "what difference does|would",
            "how is|'s that|this relevant|important",
            "what has|does that|this got? to do",
            "why that|this|the question",
            "why ?",
        ),
    }
)
_WHOLE: Final = {Act.HELP, Act.CANCEL, Act.LEAVE, Act.RESTART, Act.REPEAT}
_BRIEF: Final = 12  # words up to which a message may be nothing but a command
_OPENING: Final = 3  # a command stands at the start, after "ok, please"
_LEADS: Final = words_of(
    "ok okay please pls hey hi hello so well and actually can could would you u let lets 's bot "
    "just i want we to like now , no yes thanks the a me good afternoon morning evening hmm um lol "
    "then right alright us 'd love need oh wait sorry all thank folks team show give"
)

_GREETINGS: Final = words_of(
    "hi hello hey hiya howdy morning greetings yo hallo moin namaste evening afternoon servus"
)
_THANKS: Final = words_of("thanks thank thx ty cheers thankyou merci danke tnx thanx")
_CONFIRMS: Final = words_of(
    "yes yep yeah yup y sure ok okay k correct right exactly agreed absolutely definitely deal ja"
)
_DENIALS: Final = words_of("no nope nah n wrong incorrect nein negative naw")
_CONFIRMING: Final = Phrasebook[bool](
    {
        True: (
            "go ahead",
            "do it|that|so",
            "sounds good|great|right",
            "please do",
            "that 's|is right|correct|fine|it",
            "take|keep|accept|apply that|it|this",
            "let 's do|go|take",
            "of course",
            "use that|those|these",
        )
    }
)
_DENYING: Final = Phrasebook[bool](
    {
        True: (
            "not quite|really|right|that|now",
            "that 's|is wrong|incorrect|not",
            "leave it|that",
            "don n't",
            "discard|drop it|that|this",
            "no way",
            "no thanks|thank",
            "keep the? old|it|as",
        )
    }
)
_SKIPS: Final = Phrasebook[bool](
    {
        True: (
            "no idea|clue",
            "dunno|idk",
            "not sure|certain",
            "don|do|does|did|didn n't|not know",
            "dont know",
            "unsure",
            "skip",
            "pass",
            "next question|one|please",
            "unknown",
            "tbd|tbc|n / a|na",
            "n / a",
            "can|ca|cannot|could n't|not? say|tell",
            "hard|difficult|impossible|tough to say|tell|know|judge",
            "haven|hasn n't decided|thought|discussed|been|agreed",
            "not ... decided|known|clear|agreed yet?",
            "no preference|opinion",
            "ask me later|again",
            "depends",
            "rather|prefer not",
            "move on",
            "who knows",
            "beats me",
            "couldn n't tell|say",
            "doesn n't apply",
            "not applicable|relevant",
            "still|yet to be? open|unclear|unknown|decided|discussed|discussing",
            "can we skip",
            "later",
            "god|heaven|goodness knows",
            "ask finance|legal|them|him|her|my|someone",
            "not a clue",
            "your guess",
            "that is|'s confidential|secret|private|classified",
            "ask|check|talk|confirm|verify with|to|around",
            "get back to you|u",
            "let me check|ask|see|find|look|think|confirm",
            "i 'll|will check|ask|see|find|look|confirm|verify|chase",
            "need to check|ask|look|find|confirm",
            "not sure|certain yet?",
            "too early",
            "good question",
            "hmm ... say",
        )
    }
)


def commands(message: Message) -> Iterator[Act]:
    """Yield the commands in a message, each once, in the order said."""
    seen: set[Act] = set()
    for found in _COMMANDS.search(message.tokens):
        if found.label not in seen and _is_meant(message, found):
            seen.add(found.label)
            yield found.label


def courtesies(message: Message) -> Iterator[Act]:
    """Yield greeting and thanks, wherever they stand at the start of a clause."""
    words = [token.text for token in message.tokens]
    starts = {clause.first for clause in message.clauses}
    if (
        words
        and (
            words[0] in _GREETINGS
            or (words[:1] == ["good"] and words[1:2] and words[1] in _GREETINGS)
        )
    ) or any(is_phatic(message, clause) for clause in message.clauses):
        yield Act.GREET
    if any(words[start] in _THANKS for start in starts if start < len(words)):
        yield Act.THANK


def verdicts(message: Message) -> Iterator[Act]:
    """Yield agreement or refusal, when the message opens with it."""
    if not message.tokens:
        return
    opening = message.tokens[0].text
    alone = len([token for token in message.tokens if token.kind is Kind.WORD]) <= _OPENING
    if (opening in _CONFIRMS and alone) or _opens(_CONFIRMING, message):
        yield Act.CONFIRM
    elif (opening in _DENIALS and alone) or _opens(_DENYING, message):
        yield Act.DENY


def declines(message: Message) -> bool:
    """Tell whether a message says that its writer does not know or will not say."""
    return any(True for _ in _SKIPS.search(message.tokens))


def does_not_know(message: Message, place: int) -> bool:
    """Tell whether a word belongs to "no idea" or "not sure"."""
    return any(found.first <= place <= found.last for found in _SKIPS.search(message.tokens))


def is_brief(message: Message) -> bool:
    """Tell whether a message is short enough to be nothing but an answer or a command."""
    return len(message.tokens) <= _BRIEF


def _opens(book: Phrasebook[bool], message: Message) -> bool:
    return any(found.first <= 1 for found in book.search(message.tokens[:_BRIEF]))


def _is_meant(message: Message, found: Found[Act]) -> bool:
    """Tell whether a command's words are a command: they open a clause, or are all there is."""
    clause = message.clause_of(found.first)
    before = message.tokens[clause.first : found.first]
    if not all(token.text in _LEADS for token in before):
        return False
    if found.label not in _WHOLE:
        return True
    if len(found.said) == 1:  # "help" and "stop" are words of many sentences
        return _leftover(message, found) == 0
    words = sum(token.kind is Kind.WORD for token in message.tokens)
    asks = found.label is Act.HELP
    return asks or (words <= _BRIEF and _leftover(message, found) <= _OPENING)


def _leftover(message: Message, found: Found[Act]) -> int:
    """Return how many words follow a command in its own clause."""
    clause = message.clause_of(found.first)
    rest = message.tokens[found.last + 1 : clause.last + 1]
    return sum(token.kind is Kind.WORD and token.text not in _LEADS for token in rest)
