"""How people speak of how hard the task is."""

from advisor.attributes import AttributeName
from bot.understanding.lexicon.lexicon import Lexicon
from bot.understanding.vocabulary import any_of

_EASY = any_of(
    "simple easy basic straightforward plain simplistic elementary trivial uncomplicated"
)
_HARD = any_of(
    "complex complicated difficult tricky sophisticated intricate nuanced gnarly fiddly thorny "
    "demanding challenging convoluted elaborate"
)
_TASK = any_of(
    "task tasks problem problems thing stuff question questions queries job bot chatbot domain "
    "logic reasoning lookup lookups faq faqs assistant tool matter requests enquiries workflow "
    "workflows search classification extraction project case cases q"
)
_VERY = any_of(
    "very extremely super insanely incredibly horribly really highly fiendishly seriously awfully "
    "ridiculously hugely terribly"
)
_RATHER = any_of("medium moderately moderate somewhat fairly reasonably mildly semi relatively")
_IS = any_of("is 's are 're be was gets quite pretty properly genuinely rather bit")
_SEVERAL = any_of("two few several couple 2 3 three multiple many various different")
_PLACES = any_of(
    "documents docs passages sources pages sections articles systems places files databases"
)
_EXPERTISE = any_of(
    "expertise judgement judgment expert experts phd specialist specialists experience"
)

COMPLEXITY = Lexicon(
    AttributeName.USE_CASE_COMPLEXITY,
    topic=(
        "complexity|difficulty",
        "use case complexity",
        "task complexity|difficulty",
        "how hard|complex|difficult",
    ),
    readings={
        "very_low": (f"dead|super|very|extremely|trivially|ridiculously|really {_EASY}",),
        "low": (
            f"{_EASY}",
            f"{_EASY} ... {_TASK}",
            f"just|only|merely|pretty|quite|fairly|rather|relatively|mostly {_EASY}",
            f"not ... {_HARD}|clever|fancy|rocket",
            f"not ... too|that|very|particularly|terribly|overly|all hard|{_HARD}",
            f"{_IS} not hard",
            "just|only|mostly|purely|basically ... lookup|lookups|faq|faqs|fetching|looking",
            "not rocket science",
            "no|little|zero reasoning",
            "complexity|difficulty ... low|small|minimal|simple|easy",
            "low -? complexity|difficulty",
            "no - brainer",
            "child 's play",
            "piece of cake",
            "faq bot|style|thing|stuff|chatbot|lookup",
            "a|the|simple faq",
            "one|single -? step|hop|lookup",
        ),
        "moderate": (
            "medium|moderate|average|middling|intermediate difficulty|complexity|hard",
            f"{_RATHER} {_HARD}|hard|involved",
            "complexity|difficulty ... medium|moderate|average|middling",
            f"combine|combines|combining|compare|compares|comparing ... {_SEVERAL} ... {_PLACES}",
            "a bit|little tricky|complex|complicated|involved|harder",
            "multi -? step",
            "mid -? level|range|tier",
            "middle of the road",
            "middle ... difficulty|complexity|difficult|complex",
            "difficulty|complexity ... middle",
            "not ... trivial|simple|easy ... not ... rocket|hard|complex",
            "not ... trivial|simple|easy ... not ... complicated|crazy|difficult",
            "neither ... nor ... complex|complicated|hard|difficult|easy|simple",
            "some reasoning",
        ),
        "high": (
            f"{_HARD}",
            f"hard {_TASK}|part|nut",
            f"{_IS} hard|tough",
            f"{_IS} {_HARD}",
            "expert|specialist -? level|knowledge|stuff|judgement|reasoning|territory|domain",
            "complexity|difficulty ... high",
            "high -? complexity|difficulty",
            "reason|reasons|reasoning ... across|over|through|about|between",
            "deep|multi|legal|clinical|causal reasoning|analysis|expertise|domain",
            "domain expertise",
            "multi - hop|part|stage|document",
            "multihop|multistep",
            "weigh|weighs|weighing up?",
            f"need|needs|takes|take|requires|require ... {_EXPERTISE}",
            "highly specialised|specialized|technical",
            f"not ... {_EASY}",
            "interpret|interprets|interpreting ... law|laws|regulations|statutes|contracts|clauses",
            "edge|corner|special cases|exceptions",
            "anything but simple|easy|trivial|straightforward",
            "ask|asks ... anything",
            "all over the place|map",
            "lots|tons|plenty of nuance|exceptions|rules|variables",
        ),
        "very_high": (
            f"{_VERY} {_HARD}|hard|specialised|specialized|technical",
            "open -? ended",
            "cutting edge|research level",
            "research|phd|expert|specialist - level",
            "rocket science",
        ),
    },
)
