"""How people speak of how hard the task is."""

from advisor.attributes import AttributeName
from bot.understanding.lexicon.lexicon import Lexicon
from bot.understanding.vocabulary import any_of

_TASK = any_of(
    "task tasks problem use thing stuff question questions queries job case cases bot "
    "chatbot work domain logic reasoning lookup lookups q faq faqs assistant tool project "
    "matter requests enquiries workflow workflows search"
)

COMPLEXITY = Lexicon(
    AttributeName.USE_CASE_COMPLEXITY,
    topic=(
        "complexity|difficulty",
        "use case complexity?",
        "task complexity|difficulty",
        "how hard|complex|difficult",
    ),
    readings={
        "very_low": (
            "dead|super|very simple|easy|basic|straightforward",
            "extremely|trivially|ridiculously|really simple|easy|basic|straightforward",
            "trivial",
        ),
        "low": (
            f"simple|easy|basic|straightforward|plain|simplistic|elementary ... {_TASK}",
            "simple|easy|basic|straightforward enough|really|tbh|lookup|lookups|faq|faqs",
            "is|'s|are|'re|be simple|easy|basic|straightforward",
            "quite|pretty|fairly|rather|relatively|just simple|easy|basic|straightforward",
            "nothing|not clever|fancy|complicated|complex|difficult",
            "nothing|not hard|tricky|sophisticated|fancy|rocket",
            "just|only|mostly|purely|basically ... lookup|lookups|faq|faqs|fetching|looking",
            "not rocket science",
            "no reasoning",
            "complexity|difficulty ... low|small|minimal|simple|easy",
            "low complexity|difficulty",
            "low - complexity",
            "no - brainer",
            "child 's play",
            "simple|easy|basic",
            "piece of cake",
            "faq bot|style|thing|stuff|chatbot",
            "one - step",
            "single - step",
        ),
        "moderate": (
            "medium|moderate|average|middling|intermediate difficulty|complexity|hard",
            "medium|moderately|moderate complex|complicated|difficult|hard|tricky",
            "somewhat|fairly|reasonably complex|complicated|difficult|hard|tricky",
            "complexity|difficulty ... medium|moderate|average|middling",
            "combine|combines|combining ... two|few|several ... documents|docs|passages",
            "combine|combines|combining ... couple|2|3|three ... documents|docs|passages",
            "compare|compares|comparing ... two|few|several ... documents|docs|passages",
            "compare|compares|comparing ... couple|2|3|three ... documents|docs|passages",
            "combine|combines|combining ... two|few|several ... sources|pages|sections|articles",
            "combine|combines|combining ... couple|2|3|three ... sources|pages|sections|articles",
            "compare|compares|comparing ... two|few|several ... sources|pages|sections|articles",
            "compare|compares|comparing ... couple|2|3|three ... sources|pages|sections|articles",
            "a bit|little tricky|complex|complicated|involved",
            "multi - step",
            "neither|not simple nor|or hard|complex|difficult",
        ),
        "high": (
            "complex|complicated|difficult|tricky|sophisticated|intricate|nuanced|gnarly",
            "fiddly|thorny|demanding",
            f"hard {_TASK}|part",
            "is|'s|are|'re|be|quite|pretty|really|properly|genuinely hard|tough",
            "expert|experts|specialist|specialists level|knowledge|stuff|judgement",
            "expert|experts|specialist|specialists judgment|reasoning|territory|domain|domains",
            "expert - level",
            "complexity|difficulty ... high",
            "high complexity|difficulty",
            "reason|reasons|reasoning ... across|over|through|about|between",
            "deep|multi|multistep|complex|legal|clinical|causal reasoning|analysis|expertise",
            "domain expertise",
            "weigh|weighs|weighing up?",
            "needs|takes|requires ... judgement|judgment|expertise|expert|phd",
            "rocket science",
            "highly specialised|specialized|technical",
            "not ... trivial|easy|simple|straightforward|basic",
            "interpret|interprets|interpreting ... law|laws|regulations",
            "interpret|interprets|interpreting ... statutes|contracts|clauses",
        ),
        "very_high": (
            "very|extremely|super|insanely|incredibly complex|complicated|difficult|hard",
            "very|extremely|super|insanely|incredibly tricky|specialised|intricate|nuanced",
            "horribly|really|highly|fiendishly|seriously complex|complicated|difficult|hard",
            "horribly|really|highly|fiendishly|seriously tricky|specialised|intricate|nuanced",
            "open - ended",
            "open ended",
            "cutting edge|research level",
            "research - level",
            "expert - level",
        ),
    },
)
