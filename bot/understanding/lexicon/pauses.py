"""How people ask for time before they answer."""

from enum import Enum
from typing import Final

from bot.understanding.phrases import Phrasebook
from bot.understanding.vocabulary import any_of


class Pause(Enum):
    """How somebody asks for time.

    A short time alone may be an answer where a short time was asked for; a promise says whom its
    writer will ask, and may say when they will be back.
    """

    SHORT_TIME = "short time"
    ORDER = "order"
    PROMISE = "promise"


_SHORT: Final = any_of("sec secs second seconds minute minutes min mins mo tick ticks bit jiffy")
_FIND_OUT: Final = any_of(
    "check ask see find look think confirm verify chase dig ping investigate double"
)

PAUSES: Final = Phrasebook[Pause](
    {
        Pause.SHORT_TIME: (
            "one|two|a|couple|few|1 quick? sec|secs|second|seconds|minute|minutes|min|mins",
        ),
        Pause.ORDER: (
            "one|two|a|1 quick? moment|moments|mo|tick|ticks|jiffy",
            "moment please|pls",
            f"just|wait|hold|hang|gimme on? a|one|two|few|another|1|2 quick? {_SHORT}|moment",
            f"give me|us a|one|two|few|another|# of? quick? few? {_SHORT}|moment|hour|hours|day",
            "give me|us some|more time",
            "hold|hang on|up? please|pls?",
            "wait up? please|pls?",
            "bear with me|us",
            "stand by",
            "standby|brb|afk|bbl",
            "be right? back",
        ),
        Pause.PROMISE: (
            "get|come|circle back to you|u|this|that",
            f"let me {_FIND_OUT}",
            f"lemme {_FIND_OUT}",
            "waiting for|on finance|legal|it|him|her|them|bob|an|the|my|our",
            "i|we 'll|will|ll tell|let you|u know?",
            "will|'ll know more",
            f"i 'll|will|ll|'d|must|should|need|have to? {_FIND_OUT}",
            f"need|have|got|gotta to? {_FIND_OUT}",
            f"we 'll|will|ll {_FIND_OUT}",
            "checking with|on|now",
            "back in|on|by #|a|an|the|half|few|couple|monday|tuesday|wednesday|thursday|friday",
            "back later|soon|shortly|tomorrow|tonight|then",
        ),
    }
)
