"""What people say to have the bot do something, and to agree, refuse or pass."""

from typing import Final

from bot.dialogue.acts import Act
from bot.understanding.phrases import Phrasebook
from bot.understanding.vocabulary import words_of

COMMANDS: Final = Phrasebook[Act](
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
            "what 's|is still? missing|left|open|known|unknown ~is|are",
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
            "are|r you|u a|an|the? real|actual|live? person|human|robot|ai|machine|program",
            "am i talking|chatting|speaking to|with a|an? real|actual|live? person|human|bot|ai",
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


LEADS: Final = words_of(
    "ok okay please pls hey hi hello so well and actually can could would you u let lets 's bot "
    "just i want we to like now , no yes thanks the a me good afternoon morning evening hmm um lol "
    "then right alright us 'd love need oh wait sorry all thank folks team show give"
)


GREETINGS: Final = words_of(
    "hi hello hey hiya howdy morning greetings yo hallo moin namaste evening afternoon servus"
)


THANKS: Final = words_of("thanks thank thx ty cheers thankyou merci danke tnx thanx")


CONFIRMS: Final = words_of(
    "yes yep yeah yup y sure ok okay k correct right exactly agreed absolutely definitely deal ja"
)


DENIALS: Final = words_of("no nope nah n wrong incorrect nein negative naw")


CONFIRMING: Final = Phrasebook[bool](
    {
        True: (
            "go ahead",
            "do it|that|so",
            "sounds good|great|right",
            "no problem|worries",
            "please do",
            "that 's|is right|correct|fine|it",
            "take|keep|accept|apply that|it|this",
            "let 's do|go|take",
            "of course",
            "use that|those|these",
        )
    }
)


DENYING: Final = Phrasebook[bool](
    {
        True: (
            "not quite|really|right|that|now",
            "that 's|is wrong|incorrect|not",
            "no|nope? ,? you|u 're|are|r wrong|mistaken|incorrect",
            "leave it|that",
            "don n't",
            "discard|drop it|that|this",
            "no way",
            "no thanks|thank",
            "keep the? old|it|as",
        )
    }
)
KEEPING: Final = Phrasebook[bool](
    {
        True: (
            "keep|leave it|that|this|things|everything|all as it|that|they|things is|are|was|were",
            "keep|leave it|that|this|things|everything|all as is|before|now",
            "keep|leave|stay|stick with|to? what we|i have|had|said",
        )
    }
)
"""Refuses a change, after a no and the like."""
BEFORE_KEEPING: Final = DENIALS | words_of("ok okay well let 's lets just please then so")


SKIPS: Final = Phrasebook[bool](
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
            "can|ca|cannot|could n't|not? yet? confirm when|how|what|which|whether|if",
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
            "no budget|money|figure|number|amount|deadline|date|decision ... yet|decided|set|fixed",
            "later please|pls|thanks|maybe",
            "maybe|ask|do|decide|answer|tell later",
            "god|heaven|goodness knows",
            "ask finance|legal|them|him|her|my|someone",
            "not a clue",
            "your guess",
            "that is|'s confidential|secret|private|classified",
            "ask|check|talk|confirm|verify with|to|around",
            "not sure|certain yet?",
            "too early",
            "good question",
            "hmm ... say",
        )
    }
)
