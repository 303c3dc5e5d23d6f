"""The words that make a clause something else than a statement about this project."""

from enum import Enum
from typing import Final

from bot.understanding.phrases import Phrasebook
from bot.understanding.vocabulary import any_of, words_of


class Mood(Enum):
    """What a clause does with what it says."""

    STATED = "stated"
    QUESTION = "question"
    HYPOTHETICAL = "hypothetical"
    OTHERS = "others"
    PAST = "past"
    DICTATED = "dictated"
    IRONIC = "ironic"


_WE: Final = any_of(
    "we i money budget it traffic accuracy time timeline deadline they usage latency "
    "privacy there volume load management finance someone somebody anyone anybody data docs"
)
_WERE: Final = any_of(
    "had were was got could doubled tripled halved raised cut went only needed wanted "
    "started used grew dropped increased spent gave found managed labelled labeled took "
    "relaxed moved pushed delayed went didn did weren wasn handed offered paid granted lent"
)

_VENDORS: Final = any_of(
    "openai google anthropic microsoft meta amazon azure techcorp gpt claude llama gemini "
    "huggingface deepmind"
)
_VENDOR_DOES: Final = any_of(
    "has have had uses used did does says said claims charges takes took gets got answers needs "
    "needed runs ran spent spends costs built is was trained"
)

_HEARSAY: Final = any_of(
    "article blog paper whitepaper study podcast webinar newsletter vendor salesperson consultant "
    "consultants consultancy agency tutorial video"
)
_CLAIMS: Final = any_of(
    "says said claims claimed claim say quote swear swears swore insists boasts brags "
    "bragged quoted quotes mentions mentioned states stated promised promises "
    "suggests suggested recommended recommends wanted pitched pitches"
)
_OTHERS: Final = any_of(
    "supplier suppliers vendors competitors integrator integrators salesman reseller resellers "
    "partner partners friend friends intern professor analyst analysts journalist speaker"
)
_DEPARTMENTS: Final = any_of("sales marketing hr legal finance data search platform ads it other")
_TEAM: Final = any_of("team department dept guys folks")
_DID: Final = any_of(
    "did built have has uses use spent used ran had made took runs got launched burned shipped"
)

_BEFORE: Final = any_of("old previous former last earlier prior legacy")
_MADE: Final = any_of(
    "system bot chatbot tool software solution platform app portal project attempt try version "
    "vendor supplier contractor agency consultancy integrator provider one thing setup assistant "
    "engine website crm prototype rollout upgrade"
)
_PRICED: Final = any_of(
    "cost costed came set swallowed burned burnt devoured ate cleared ran went wasted charged "
    "bragged boasted promised claimed quoted took consumed gobbled"
)

_APPROACH: Final = any_of("rag finetuning tuning retrieval prompting hybrid embeddings")

MOODS: Final = Phrasebook[Mood](
    {
        Mood.HYPOTHETICAL: (
            "what if",
            "what about if",
            "suppose|supposing",
            "imagine|imagining",
            "wish i|we|it|they had|could|were|was",
            "hypothetically|theoretically",
            f"if {_WE} ... {_WERE}",
            "if the|our|my ... doubled|tripled|halved|grew|was",
            "if the|our|my ... were|went|had|dropped|increased|became",
            "if the|our|my|a|some ... gave|handed|offered|granted|paid|lent|threw us|me|in",
            "assume|assuming for|that|we|you|a|the",
            "let|lets 's? assume|pretend|imagine",
            "let|lets 's? say ... had|got|could|would|were|was|doubled|tripled|halved|grew|went",
            "say we|i|you had|got|could|were|get",
            "in a world|universe where",
            "would|will it|that|this|anything|the change|matter|differ",
            "would ... change|differ ... if",
            "were we|i to",
            "had we",
            "if|were money no",
            "pretend|pretending",
            "what would|happens|changes|'s|is ... if|with|at",
            "how would|does ... change|differ|look ... if|with|at",
            "how about if|with",
            "what about with|at|#",
            "and|but|so with # ... instead",
            "if it was|were|had",
            "if that|this|those|these|they|he|she ... had|came|went",
        ),
        Mood.OTHERS: (
            "other|another|different|sister|neighbouring|neighboring team|teams|department",
            "other|another|different departments|company|companies|project",
            "sister|neighbouring|neighboring departments|company|companies|project",
            "other|another|different projects|group|division|subsidiary|branch|org|squad",
            "sister|neighbouring|neighboring projects|group|division|subsidiary|branch|org|squad",
            "previous|former|last|old|ex|prior -? employer|employers|company|job|team",
            "previous|former|last|old|ex|prior -? startup|role|gig|place|client|firm",
            "previous|former|last|old|ex|prior -? vendor|supplier|provider|contractor|agency",
            "previous|former|last|old|ex|prior -? integrator|consultancy|freelancer|subcontractor",
            "previous|former|last|old|prior employer|employers|company|job|team",
            "previous|former|last|old|prior startup|role|gig|place|client|firm",
            "my|our|a|some|the competitor|competitors|rival|rivals|friend|mate|buddy|neighbour",
            "my|our|some|the neighbours|neighbors|friends|mates|cousins|partners in|at|over|from",
            "my|our|a|some|the neighbor|cousin|brother|sister|peer|peers",
            "competitor|competitors|rival|rivals",
            f"the|our|their competition ... {_DID}|{_CLAIMS}|is|pays|paid|already",
            "another|other firm|vendor|startup|customer",
            f"another|other ... {_CLAIMS}",
            f"another|other|neighbouring|neighboring|rival ... {_DID}|paid|apparently",
            "someone|somebody|people|everyone 'll|will|would|may|might tell|say|claim",
            "they|people say|claim|reckon",
            "section|page|chapter|slide|paragraph # says|talks|mentions|states|quotes|claims",
            "my|our|his|her ... 's class|school|company|firm|employer|startup",
            f"{_HEARSAY} ... {_CLAIMS}",
            "the|that|this|an|your article|blog|paper|pdf|case|example",
            "according to",
            "i|we read|heard|saw ... that|about|article|blog|somewhere|company|guys",
            f"i|we|you read|heard|saw|hear|see some|someone|somebody|a|an|one|another ... {_DID}",
            f"{_VENDORS} ... {_VENDOR_DOES}",
            f"{_VENDORS} 's",
            "model ... parameters|trained",
            f"{_DEPARTMENTS} {_TEAM} ... {_DID}",
            "at|from my|his|her|their last|old|previous|former|other",
            "they|he|she spent|paid|burned|built|took|claimed|quoted|charged|charge|launched",
            "will|would tell|say you|that",
            "used at|by another|other",
            "old|previous|former|last project had|used|has|was",
            "not mine|ours",
            "you|u 're|are|were not? wrong|right|correct|mistaken|incorrect",
            "customer|client of ours ... has|have|had|uses",
            "your message|answer|post|reply|report|note|table|summary ... said|says|stated|states",
            "your message|answer|post|reply ... mentions|mentioned|claims|claimed|shows|showed",
            "you said|wrote|stated|claimed|mentioned|told|quoted|quote|cite|cited|claim",
            f"one|some|most|many|all of our|the|their|my {_OTHERS} ... {_CLAIMS}",
            f"our|the|my|a|some|another {_OTHERS} ... {_CLAIMS}",
            "industry average|benchmark",
            "company|firm|shop|place|folks|people|guys|lot next|down door|the",
            "team|crew|department|dept next|down door|the",
            "read|reads|heard|hears|saw|sees somewhere",
            "on|for|of|with|about theirs",
            "theirs for|at|in|cost",
            f"{_APPROACH} needs|need|requires|require|takes|take|costs|cost|gets|gives ... #",
            f"{_APPROACH} wants|reaches|reach|hits|works|pays ... #",
            "benchmark|benchmarks|leaderboard says|show|shows|score|scores",
        ),
        Mood.PAST: (
            "was|were #",
            "used to be|have|get|need|do|see|cost|take",
            "previously",
            "back then|when",
            "back in 20*|19*|january|february|march|april|may|june|july|august|september",
            "back in october|november|december|spring|summer|autumn|fall|winter|the",
            "were thinking|thinking|planning|assuming|hoping|aiming|considering|looking",
            "was thinking|planning|assuming|hoping|supposed|originally|meant",
            "originally",
            "initially",
            "was|were wrong|mistaken about|on",
            "thing|figure|number|bit|estimate|count was|is wrong|nonsense|rubbish|bogus|mistaken",
            "last year|month|week|quarter ... had|was|were|spent|got|did|ran|took|tried",
            "last spring|summer|autumn|winter ... had|was|were|spent|got|did|ran|took|tried",
            "formerly",
            "at first we|i|they|it|the|our",
            "first|initial thought|said|plan|estimate|guess|idea|assumed",
            "thought ... was|were|had|would",
            "had said|planned|hoped|assumed|thought",
            "years|months|weeks ago",
            "old figure|number|estimate|plan|budget|deadline was|is",
            f"{_BEFORE} {_MADE} ... {_PRICED} ... #",
            f"{_PRICED} ... # ... last|previous time|round",
            "spent|paid|burned|burnt|blew # ... on|for the|our|a last|previous|old|first|earlier",
            "in 2015|2016|2017|2018|2019|2020|2021|2022|2023|2024",
        ),
    }
)

_ANYBODY: Final = any_of(
    "people others teams companies firms folks you one everyone anyone most many projects"
)
IN_GENERAL: Final = Phrasebook[bool](
    {
        True: (
            f"do|does|did|would|should|must {_ANYBODY} normally|usually|typically|generally|really",
            f"do|does|did|would|should|must {_ANYBODY} need|use|want|have|take|spend",
            f"do|does|did {_ANYBODY} like ... need|use|want|have|take|spend",
        )
    }
)
"""Questions of what anybody does, whose figures are nobody's."""

IRONY: Final = Phrasebook[bool](
    {
        True: (
            "yeah|sure|oh|ha right|sure? ,? because|like we|i|they have|'ve|had|need|want|wanted",
            "yeah|sure|oh|ha right|sure? ,? as if",
            "as if we|i|they|anyone|anybody|money",
            "because|cause|cos|since|like we|i|they 're|are|am|'m|were made of",
            "because|cause|cos|since|like we|i|they 're|are|am|'m|were swimming|rolling in",
            "like|cause|because money grows",
            "in|only in your|my|our dreams",
            "when pigs|hell fly|freezes",
        )
    }
)
"""Sentences that mean the opposite of what they say."""

_SOURCES: Final = any_of("article blog paper pdf page case example")
POINTS_AT: Final = Phrasebook[bool](
    {
        True: (
            f"cite|cites|citing|quote|quotes|link|links|name|names ... {_SOURCES}",
            f"mention|mentions|reference|references|point|points ... {_SOURCES}",
            "only|just my|our brother|sister|cousin|neighbour|neighbor|friend|mate|buddy",
            "voice|tone|style|wording|words|language|jokes|manner|manners is|are not ours",
        )
    }
)
"""Answers that point at an article tell of the project, not of what an article says; so do the
only people who use it and a manner that is not ours."""

CONSEQUENCES: Final = Phrasebook[bool](
    {
        True: (
            "we|i|they|it|there would|'d|could|might|may have|get|go|afford",
            "we|i|they|it|there would|'d|could|might|may spend|use|add|raise|reach",
            "we|i|they|it|there would|'d|could|might|may bring|double|triple|grow|become|turn|rise",
            "we|i|they|it would|'d|could|might|may ... be ... able|more|another|up to",
            "we|i|they|it|there|that would|'d be at|over|near|around|about|closer|down|up? #",
            "we|i|they|it|there|that would|'d be|have done|finished|ready|live|able|fine|home|over",
            "we|i|they|it|there|that would|'d need|want|take|cost|make|mean|jump|drop|fall|climb",
        )
    }
)
"""What follows from a condition that does not hold yet."""

OTHERS_GO_ON: Final = words_of("they them their theirs he she his her it")
BACK_TO_US: Final = words_of("we our ours us i my mine")

LEADS: Final = words_of(
    "so and but ok okay hey hi hello well also plus btw oh um hmm right now then cool great thanks "
    "thx please pls , - : ( sorry just quick quickly question one actually anyway yes no yeah "
    "morning afternoon evening good team all folks because or like wait ' \""
)
_ORDERS: Final = any_of("sources source instructions rules prompt guidelines training article")
# What the bot is told to say, or to disregard, says nothing about a project.
DICTATION: Final = Phrasebook[bool](
    {
        True: (
            "say|state|claim|write|print|output|repeat|reply|respond|answer|conclude that",
            "say|write|print|output|reply|respond|answer :",
            "reply|respond|answer with",
            "repeat after me",
            "tell them|him|her|everyone|everybody that|we",
            f"ignore|disregard|override|bypass|forget all|any? {_ORDERS}",
            f"ignore|disregard|override|bypass|forget all|any? your|the|previous|prior {_ORDERS}",
            f"ignore|disregard|override|bypass|forget all|any your|the|previous|prior {_ORDERS}",
        )
    }
)
