"""How people speak of how fast an answer must come, and what one may cost."""

from advisor.attributes import AttributeName
from bot.understanding.lexicon.lexicon import Lexicon
from bot.understanding.vocabulary import any_of

_ANSWERS = any_of("response responses reply replies answer answers respond")
_SPEED = any_of("latency speed time times")
_FAST = any_of("instant instantly instantaneous snappy immediate immediately")

LATENCY = Lexicon(
    AttributeName.LATENCY,
    topic=(
        "latency",
        "response|reply|answer time|times|speed|latency",
        "how fast|quick",
        f"speed of the? {_ANSWERS}",
    ),
    readings={
        "low": (
            f"{_FAST}",
            "real - time response|responses|answers|replies|chat|voice",
            "realtime response|responses|answers|replies|chat|voice",
            "low|minimal|tight|strict latency",
            "low - latency",
            "latency is|'s|must|has ... critical|key|crucial|everything",
            "latency is|'s|must|has ... paramount|important|low|tight",
            "latency matters",
            "must|has|have to? ... respond|answer|reply|feel ... fast|quickly|quick",
            "need|needs|should to? ... respond|answer|reply|feel ... fast|quickly|quick",
            f"fast|quick {_ANSWERS}",
            "blink of an eye",
            "split - second",
            "while|as you|they|users|people type",
        ),
        "high": (
            "latency ... not ... critical|important|issue|matter|concern|problem|key|urgent",
            f"{_ANSWERS} {_SPEED} ... not ... critical|important|issue|matter",
            f"{_ANSWERS} {_SPEED} ... not ... concern|problem|key|urgent",
            "not ... latency sensitive|critical|requirement|constraint|requirements",
            "not ... latency - sensitive|critical",
            "overnight|offline|asynchronous|asynchronously|async",
            "batch job|jobs|mode|processing|process|run|runs|is",
            f"slow {_ANSWERS} ... fine|ok|okay|acceptable",
            "can|may take a while|minutes|hours|its",
            f"can|could wait ... answer|answers|minutes|seconds|{_ANSWERS}",
        ),
    },
    cues=(
        "latency|response|responses|respond|responds|reply|replies|answer|answers|p95|p99|p50|end",
        "bail|wait|waits|waiting|load|speed|back|slow|slower|fast|faster|timeout|interactive|voice",
        "typing|return|returns|turnaround|longer|takes|take|respons*|render*|finish|suggest*",
        "background|ok|okay|fine|acceptable|enough|tolerable",
        "per call|request|query|segment|answer",
    ),
    against=(
        "meeting|lunch|break|standup|coffee|train|bus|late|demo|video|videos|audio|recording",
        "clip|clips|cron|agents|ago|currently|spend|spends|recordings|calls|walk|drive|call",
        "back in",
        "handle|handling time",
        "takes our|us|me|them|agents|staff|people",
    ),
)

UNIT_COST = Lexicon(
    AttributeName.UNIT_COST,
    topic=("unit cost|price", "cost|price per query|question|request|call|answer"),
    cues=("per|each|every query|question|request|call|answer|response|ticket|chat",),
)

KNOWLEDGE_TOKENS = Lexicon(
    AttributeName.KNOWLEDGE_TOKENS,
    topic=("knowledge tokens", "token count", "tokens of knowledge"),
    cues=("knowledge|relevant|prompt|context",),
)
