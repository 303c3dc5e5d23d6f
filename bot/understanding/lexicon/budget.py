"""How people speak of the money for a project."""

from advisor.attributes import AttributeName
from bot.understanding.lexicon.lexicon import Lexicon
from bot.understanding.vocabulary import any_of

_MONEY = any_of(
    "money budget budgets cost costs cash funds funding spend spending expense "
    "resources price prices "
    "finances expenses"
)
_TIGHT = any_of(
    "tight limited small tiny scarce modest minimal constrained low short thin restricted meagre "
    "frozen peanuts pennies pittance laughable joke slim lean stretched strained microscopic "
    "miserable paltry negligible nonexistent bare ridiculous measly"
)
_AMPLE = any_of(
    "unlimited generous ample plentiful healthy comfortable huge flexible big large sizeable "
    "serious substantial abundant bottomless open infinite limitless fine sufficient solid massive"
)
_TROUBLE = any_of(
    "issue problem concern object constraint obstacle worry question factor limit limits "
    "limitation bottleneck blocker matter matters consideration worries problems "
    "constraints obstacles"
)

BUDGET = Lexicon(
    AttributeName.BUDGET,
    topic=(
        "budget|budgets|money|funding",
        "the spend",
        "price tag",
        "cost limit|cap|ceiling",
    ),
    measured=(
        "budget|budgets|funding|funds|money|cash|spend|spending|financing",
        "financial resources|means",
    ),
    readings={
        "very_high": ("seven|eight|7 -? figures|figure", "blank cheque|check", "carte blanche"),
        "high": (
            f"{_MONEY} is|are|'s ... secondary|irrelevant|plentiful",
            f"{_MONEY} ... not|n't ... matter|hurt|limit|decide|deciding|decisive",
            f"{_MONEY} ... not ... {_TROUBLE}",
            f"{_MONEY} no {_TROUBLE}",
            f"{_MONEY} ... not ... keep|keeps|holding|stopping|stop|stops|hold|holds",
            f"{_MONEY} ... not ... worry|worries|bother|bothers",
            f"not ... {_MONEY} ... {_TROUBLE}",
            f"not ... short|lacking ... {_MONEY}",
            f"{_MONEY} ... {_AMPLE}",
            f"{_AMPLE} {_MONEY}",
            "deep pockets",
            "well -? funded|financed",
            f"plenty|loads|lots|tons of {_MONEY}",
            f"a lot of {_MONEY}",
            "money|cash|budget to burn|spare",
            "cheque|check -? book is|'s open|out",
            "sky is|'s ... limit",
            "not ... cost|costs|price|money|budget ... up|awake at night",
            "not ... worried|worry|fussed|bothered|concerned about|by ... cost|costs",
            "not ... worried|worry|fussed|bothered|concerned about|by ... money|budget|price",
            "not ... look|looking at ... price|cost|budget",
            "rich|wealthy|generous sponsor|parent|donor|backer|owner|investor|investors",
            "well -? resourced|capitalised|capitalized|off",
            "flush with",
            "swimming in money|cash|it",
            "got|have|has money ... for this|that|it",
            "spend|pay what|whatever it|we takes|need|needed|like|want",
            "open|blank chequebook|checkbook|purse",
            "top dollar",
            "plenty in|of the? budget|kitty|pot|bank|funding|funds",
            "whatever it costs|takes",
            "cost|costs is|are secondary",
            "spare no expense",
            "no expense spared",
            "throw money|cash",
            "budget ... there",
            "money|cash|funding|funds is|are|'s there|sorted",
            "rolling in it|money|cash",
            "willing|prepared|happy to spend|invest|pay",
            "cash - rich",
        ),
        "moderate": (
            "low|mid|high? six|6 -? figures|figure",
            "medium|moderate|reasonable|decent|average|mid|normal|fair budget|budgets|funding",
            "spend|spending|budget|money|cost -? wise ... middle|average|medium|moderate|so",
            "spend|spending|budget|money|cost ... middle|average|medium|moderate|so - so",
            "middle of the road|pack ... budget|money|spending|spend",
            "some money|budget|funding|funds|cash but not|no",
            "budget ... medium|moderate|average|reasonable|decent|okay|ok|normal|fine",
        ),
        "low": (
            f"hardly|barely|almost|practically any|no|nothing {_MONEY}",
            "almost|practically nothing|anything to|for spend|invest|pay|this",
            "hardly|barely|virtually nothing|anything to|for spend|invest|pay|this",
            "back of the sofa|couch",
            "down the? sofa|couch",
            "loose|spare coins|coin|change",
            "beer|lunch|coffee|pizza money|budget",
            f"{_MONEY} ... whatever ... left|leftover|leftovers|scraps|find|spare|remains",
            "five|5 -? figures|figure",
            "cheap|cheaply as chips|possible",
            f"{_MONEY} ... {_TIGHT}",
            f"{_TIGHT} {_MONEY}|pockets",
            "shoestring",
            "on the cheap",
            "cash -? strapped",
            "skint|broke|penniless|bootstrapped|bootstrapping",
            f"not ... much|many|big|lot|deep|made ... {_MONEY}|pockets",
            "not ... afford much|anything|it|a|to",
            f"no|zero|without real|proper|big|dedicated? {_MONEY}",
            "as cheap|cheaply|inexpensive|little",
            "bare minimum spend",
            "penny|pennies pinching|counts|count",
            "pinch|pinching|watch|watching|count|counting ... penny|pennies|cents|costs|spend",
            "pocket change|money",
            "loose|small change",
            "running on fumes|empty",
            "penny -? pincher|pinchers|pinching",
            "cheapskate|cheapskates|stingy|frugal|tightfisted|miserly|thrifty",
            "tight -? fisted",
            "every penny|cent|euro|dollar|pound counts|matters|hurts",
            "cheap|cheapest and|but|as|option|way|possible|solution",
            "cheap please|pls|only",
            "as|very|dirt cheap",
            "bare -? bones",
            "low|lowest -? cost|budget",
            "not ... a|single|one? penny|dime|cent ... spare|more|extra|left",
            "not a|one|single penny|dime|cent",
            "self -? funded|financed|financing|funding",
            "counting|count|turn|turning every penny|cent|coin",
            "can n't|not spend ... much|lot|more",
            "not ... money|budget|cash|funds|funding ... speak of|left|around|available|spare",
            "purse -? strings ... tight",
            "hobby|volunteer|charity project|projects|budget|money|run|work",
            "nonprofit|student|unpaid|side project|projects|budget|money|run|work",
            "out of ... own pocket",
            "free|cost -? tier|nothing|free only|please",
            "budget|money|funds|cash ... gone|spent|dried|exhausted|slashed|frozen|cut",
            "in the red",
            "next to nothing|no to? spend|money|budget|funding|cash|pay",
            "strapped for cash",
            "must|should|has|needs|have|got to? ... be cheap|inexpensive|affordable",
            "keep ... costs|cost|spend|spending down|low|minimal",
            "cost|price -? sensitive|conscious",
            "little|few money|budget|funding|cash|funds",
        ),
    },
    cues=(
        "budget|budgets|budgeted|funding|funds|money|cash|spend|spending|invest|investing|capex",
        "cost|costs|afford|finance|cfo|ceo",
        "board|procurement|approved|approval|sanctioned|allocated",
        "grant|pay|paying|price|priced|earmarked|purse|pot|kitty|quote|boss|manager|management",
        "leadership|director|controller|treasurer|sponsor",
        "signed|sign off",
        "all in",
        "stretch to",
        "go up? to",
        "go|goes|going into this|it",
        "for this|everything|all",
        "fund|funds|funded|ceiling|cap|capped|envelope|limit|ask|asking|stump|cough|invested",
        "given us|me",
        "gave us|me",
        "squeeze|scrape|free up|out|together",
        "for the whole|lot|project|thing|build|job|pilot|rollout|poc|mvp|prototype",
        "to play with",
        "set|put aside",
        "first|this|next year",
        "to build|develop|implement|deliver it|this|that|everything",
        "to get it|this|that live|going|running|done|built",
    ),
    against=(
        "raised|raise|valuation|revenue|turnover|arr|mrr|sales|profit|round",
        "save|saves|saving|savings|saved|worth|fine|fines|fined|penalty|salary|salaries|earn|earns",
        "fee|fees|loss|losses|lose|losing|refund",
        "refunds|claim|damages|lawsuit|transaction|per|deal",
        "invoice|invoices|receipt|receipts|reimburse|reimbursed|transfer|ticket",
        "deals|run|running|hosting|opex|monthly|bill|bills|subscription|licence|license|cards",
        "customers|users pay",
        "wrong|mistake|mistakes|error|errors a|each|every|costs",
        "that|it|which|this costs|cost",
        "costs|cost us|you|them|someone|somebody",
    ),
)
