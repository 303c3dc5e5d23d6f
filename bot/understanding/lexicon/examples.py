"""How people speak of labelled examples, and of a set to measure with."""

from advisor.attributes import AttributeName
from bot.understanding.lexicon.lexicon import Lexicon
from bot.understanding.vocabulary import any_of

_LABELLED = any_of(
    "labelled labeled annotated tagged graded rated classified categorised categorized coded "
    "curated "
    "scored marked labels label annotations annotation gold golden handwritten labelling labeling"
)
_MARK = any_of("label labels tag tags grade mark verdict rating score category code")
_KEPT = any_of(
    "papers documents docs files tickets logs records emails data reports transcripts notes text "
    "texts letters pages contracts archive"
)
_JUDGED = any_of("marks grades scores verdict verdicts ratings corrections markings")
_DECIDED = any_of("reply answer decision verdict estimate outcome ruling diagnosis")
_EXAMPLES = any_of("examples samples pairs demonstrations exemplars")
_MANY = any_of("lots loads tons plenty thousands mountains heaps piles wealth")
_SET = any_of("set sets suite dataset questions benchmark harness cases")
_MEASURED = any_of("evaluation eval test golden benchmark holdout validation")

LABELLED_EXAMPLES = Lexicon(
    AttributeName.LABELLED_EXAMPLES,
    topic=(
        "labelled|labeled|training examples|data|rows",
        "labels|examples|annotations",
        "training data|set",
    ),
    readings={
        "none": (
            f"lack|lacks of? {_LABELLED}|{_EXAMPLES}|training data|examples|labels?",
            f"lacking|missing|short of? {_LABELLED}|{_EXAMPLES}|training data|examples|labels?",
            "training|labelled|labeled data|examples : nothing|none|zero|nope|no|nada|zilch|nil",
            "labels|annotations|labelled|labeled :|? nothing|none|zero|nope|nada|zilch|nil",
            f"{_LABELLED}|{_EXAMPLES}|training data? is|are|'s still? missing|nonexistent",
            f"{_LABELLED}|{_EXAMPLES}|training data? is|are|'s still? none|zero|nothing",
            "start|starting|begin|beginning from scratch|zero with|on labels|labelling",
            "start|starting|begin|beginning from scratch|zero with|on labeling|examples",
            f"not ... {_LABELLED}",
            f"not ... single|one? {_LABELLED}|training|example ... example|examples|data|row|rows",
            f"not ... single|one? {_LABELLED}|training|example ... set|sample|samples|pairs|truth",
            f"not ... {_EXAMPLES}",
            "none is|are|of|labelled|tagged ... labelled|labeled|annotated|tagged",
            "unlabelled|unlabeled|unannotated",
            "could|would|should|must|have|need to? ... label|annotate|tag ... not|never|first",
            "could|would|should|must|have|need to? ... label|annotate|tag ... scratch|still|yet",
            f"{_LABELLED} ... is|are|'s none|zero|missing|nonexistent",
            f"{_LABELLED}|{_EXAMPLES} : ... none|nope|zero|no|nil|n / a",
            "label|annotate ... from scratch|zero",
            "nobody has ever|yet? labelled|labeled|annotated|tagged",
            "labels|labelled|training|examples data? : none|zero|no",
            f"{_EXAMPLES}|{_LABELLED} ... , we|i|there 've|have|got|is|are none|nothing|zero|zilch",
            "label|annotate|tag|grade ... but|though|today|yet ... nothing|none|zero",
        ),
        "low": (
            f"few|handful|couple|little|hardly|barely|some any|of? {_LABELLED}|{_EXAMPLES}",
            f"not ... many|much|lot {_LABELLED}|{_EXAMPLES}|training",
        ),
        "moderate": (
            f"decent|fair|reasonable|moderate number|amount|set of {_LABELLED}|{_EXAMPLES}",
        ),
        "high": (
            f"years|decades|months ... {_LABELLED}|{_EXAMPLES}|feedback",
            f"{_MANY} of {_LABELLED}|{_EXAMPLES}",
            f"{_MANY} to learn|train from|on|with",
            f"{_LABELLED}|sorted by hand ... for # years|decades",
            f"{_LABELLED}|sorted them|it by hand ... for ... years|decades",
            "years|decades|months|thousands|tons|lots ... of ... resolved|solved|answered|graded",
            "years|decades|months ... of ... corrected|reviewed|approved|closed",
            f"years|decades|months|thousands|tons|lots|piles of ... {_LABELLED} ... {_KEPT}",
            "thousands|tons|lots ... of ... corrected|reviewed|approved|closed",
            "years|decades|months|tons|lots ... with|and ... correct|right answer|label|code",
            "years|decades|months|tons|lots ... with|and ... final|actual|known answer|label|code",
            "years|decades ... with|and ... correct|right outcome|resolution|category",
            "months|tons|lots ... with|and ... correct|right outcome|resolution|category",
            "years|decades ... with|and ... final|actual|known outcome|resolution|category",
            "months|tons|lots ... with|and ... final|actual|known outcome|resolution|category",
            f"rich|big|solid|comprehensive|enormous -? set|history of {_LABELLED}|{_EXAMPLES}",
            f"rich|big|huge|large -? collection|archive|pile|stack|heap of {_LABELLED}|{_EXAMPLES}",
            f"solid|comprehensive|enormous -? collection|archive|pile of {_LABELLED}|{_EXAMPLES}",
            f"a lot of {_LABELLED}|{_EXAMPLES}",
            f"large|huge|big {_LABELLED}|training set|dataset|data|corpus|archive",
            f"massive|extensive {_LABELLED}|training set|dataset|data|corpus|archive",
            "well|extensively|fully -? labelled|labeled|annotated",
            "well|fully|all|already labelled|labeled|annotated|tagged",
        ),
    },
    cues=(
        _LABELLED,
        "tagging|annotation|annotator|annotators|labellers|labelers team|finished|marked?",
        "examples|example|pairs|samples|training|demonstrations|verified|ratings|corrected|judged",
        "reviewed|approved|corrected|validated|vetted|answered",
        "hand - labelled|picked|classified|written|sorted|checked",
        f"with|and ... {_JUDGED}",
        "with|has|have ... correct|right|known|final code|label|answer|answers",
        "with|has|have ... correct|right|known|final category|outcome|response",
        f"with|plus the|our|its|their|his|her ... {_DECIDED}",
        "with|plus our|their replies|answers|decisions|verdicts",
        f"written|drafted|recorded {_DECIDED}|replies|answers|decisions for|to|on",
        "input|question - output|answer",
        "assessed|reviewed|answered|solved|resolved|approved|verified by",
        "human|expert|manually|hand written|made|checked|sorted|answered|verified|approved",
        "by hand|experts|humans",
        "thumbs|feedback|upvotes|downvotes|votes",
        "picked|chose|chosen|selected|assigned|gave|given ... right|correct|correctly|best",
        "ground truth",
        "category|label|code|tag|answer|outcome attached|assigned|known|included|next",
        "gold -? set|standard|rows",
        "already|were|been|got sorted|marked|scored|labelled",
        f"carry|carries|bear|bears|have|has|got a|an|the|any|some {_MARK}",
    ),
    against=(
        "unlabelled|unlabeled|unannotated",
        "one of",
        "to label|annotate|tag",
        "not yet? labelled|labeled|annotated|tagged",
        "hoping|hope|plan|planning|aim|could|would|will",
    ),
)

HAS_EVALUATION_SET = Lexicon(
    AttributeName.HAS_EVALUATION_SET,
    topic=(f"{_MEASURED} {_SET}", "evals", "golden set|dataset"),
    readings={
        True: (
            f"have|got|has|built|made|with|there|is|own ... {_MEASURED} {_SET}",
            f"{_MEASURED} {_SET} ... ready|exists|there|done|built|place",
            "# ... test|evaluation|eval|benchmark questions|cases",
        ),
        False: (
            f"no|without|not ... {_MEASURED} {_SET}",
            "no|without|not ... way to measure|evaluate|test",
            "no|not evals",
        ),
    },
)
