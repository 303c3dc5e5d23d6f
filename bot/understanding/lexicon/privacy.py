"""How people speak of data that must not get out, of who may see what, and of deletion."""

from advisor.attributes import AttributeName
from bot.understanding.lexicon.lexicon import Lexicon
from bot.understanding.vocabulary import any_of

_GUARDED = any_of(
    "sensitive confidential private secret proprietary personal classified restricted privileged "
    "confidentials delicate touchy"
)
_INSIDE = any_of(
    "vpc network building company premises premise country eu europe servers server tenant cloud "
    "house site perimeter machines hospital walls germany datacentre datacenter infrastructure "
    "environment firewall us org organisation organization campus switzerland uk office estate"
)
_OUTSIDE = any_of(
    "cloud openai third external outside saas public internet api vendor vendors "
    "anthropic "
    "azure aws google provider providers overseas abroad elsewhere american chinese "
    "foreign outsiders "
    "hyperscaler hyperscalers"
)
_RECORDS = any_of("data records record files information notes details history histories documents")
_PRIVACY = any_of("privacy confidentiality security secrecy")
_SOME = any_of("some certain particular specific selected authorised authorized the one two three")
_READERS = any_of(
    "team teams department departments group groups role roles people users staff managers units "
    "branches regions employees"
)
_OBJECTS = any_of(
    "privacy data strict veto vetoes object objects strike insist insists forbid forbids ban bans "
    "watch watches watching not n't never nervous block blocks"
)
_PUBLIC = any_of("public published open openly")

PRIVACY = Lexicon(
    AttributeName.PRIVACY,
    topic=(
        "privacy|confidentiality|gdpr|pii",
        "data protection|privacy|sensitivity",
        "privacy requirement|requirements",
    ),
    measured=(
        "privacy|confidentiality|sensitivity|secrecy",
        "privacy|data|security|confidentiality sensitivity|requirements",
        "privacy|data|security|confidentiality requirement|needs|constraints",
        "data protection|security",
    ),
    readings={
        "high": (
            "salary|salaries|wage|payroll information|data|details|files|lists|figures",
            "income|bank|passport|disciplinary information|data|details|files|lists|figures",
            "local|offline models|model|llm|deployment|only only?",
            "internal models|model|llm|deployment only?",
            "salary|wage|medical|clinical|patient|client|hr|personnel stuff|things|info|material",
            "names|addresses|diagnoses|birthdates ... of ... people|patients|clients",
            "names|addresses|diagnoses|birthdates ... of ... customers|kids|employees",
            f"not ... leave|leaves|leaving|exit|exits ... {_INSIDE}",
            "not leave|leaves our own?",
            f"must|has|have|needs to? stay|remain|be|run ... {_INSIDE}|internal|local",
            f"must|has|have|needs to? live|kept|sit ... {_INSIDE}|internal|local",
            f"need|should|got to? stay|remain|be|run|live|kept|sit ... {_INSIDE}|internal|local",
            "must|has|have|needs|need|should to? ... our own servers|hardware|machines|kit|cloud",
            f"stay|stays|remain|remains ... in|inside|on|within the|our|own? {_INSIDE}",
            f"kept|keep|run|runs ... in|inside|on|within the|our|own? {_INSIDE}",
            "on our own servers|hardware|machines|kit|boxes|gpus",
            "on - prem|premise|premises|site",
            "on prem|premise|premises",
            "onprem|onpremise|onpremises|airgapped",
            "air - gapped|gap",
            "air gapped",
            "in - house hosting|hosted|only",
            "strictly|purely|only|all|kept|keep|stays|stay|everything in -? house",
            f"strictly|purely on|in|inside|within our|own|the own? {_INSIDE}|premises|walls",
            "salary|salaries|wage|wages|pay|income|diagnosis|debts ... in there|it|them",
            "self - hosted|hosting|host",
            "self host|hosted|hosting",
            f"{_GUARDED}",
            "pii|phi|hipaa|schrems|itar|glba",
            f"patient|patients|medical|health|clinical ... {_RECORDS}",
            f"payroll|personnel|banking|genetic|hr ... {_RECORDS}",
            f"personal|customer|client|employee|payroll {_RECORDS}",
            f"not ... share|send|show|give|publish|leak|post|disclose|expose ... {_RECORDS}",
            f"not ... upload|paste|hand|pass|email|forward|copy ... {_RECORDS}",
            f"not ... {_OUTSIDE}",
            f"no|zero chance|way|question ... ... {_OUTSIDE}",
            f"not ... go|goes|going|travel|travels|end|sit|sits ... {_OUTSIDE}",
            f"forbid|forbids|forbidden|prohibit ... {_OUTSIDE}",
            f"prohibits|prohibited|ban|bans|banned ... {_OUTSIDE}",
            f"refuse|refuses|oppose|opposes|against ... send|sending ... {_OUTSIDE}",
            f"refuse|refuses|oppose|opposes|against ... upload|uploading|share ... {_OUTSIDE}",
            f"not ... allowed|permitted|able|may ... send|share ... us|u|american|{_OUTSIDE}",
            f"not ... allowed|permitted ... upload|use|transfer ... us|u|american|{_OUTSIDE}",
            f"not ... able|may ... upload|use|transfer ... us|u|american|{_OUTSIDE}",
            f"only|solely|exclusively ... on|in our|own|the own? {_INSIDE}|premises|hardware",
            f"only|solely|exclusively ... inside|within our own? {_INSIDE}|premises|hardware",
            f"only|solely|exclusively ... inside|within own|the own? {_INSIDE}|premises|hardware",
            f"host|hosted|hosting|stored|processed|live in|inside|within the? {_INSIDE}",
            f"bank|credit|account|tax|insurance ... {_RECORDS}",
            f"health|court|police|criminal|defence|military ... {_RECORDS}",
            "bank|credit|tax|patient accounts|files|cases|folders",
            "customer|client|police|court|medical accounts|files|cases|folders",
            "bank|financial|medical|health|social -? secrecy|secret",
            "under lock and key",
            "locked down",
            "eyes only",
            "need - to - know",
            "need to know basis|only",
            "professional secrecy|confidentiality",
            "names|addresses and addresses|names|salaries|birthdays|diagnoses",
            "not ... get|gets|leak|leaks|leaked|fall out|wrong",
            "whistleblower|whistleblowers|undercover|informants",
            "minors|children|kids 's? data|records|photos",
            "attorney - client",
            "nda|ndas",
            "strict|strictest privacy|confidentiality|data",
            f"{_PRIVACY} ... critical|paramount|huge|key|crucial|must|top|essential",
            f"{_PRIVACY} ... everything|important|high|strict|priority|blocker|concern",
            "data residency|sovereignty|protection",
            f"works council|committee ... {_OBJECTS}",
            f"betriebsrat|union|unions ... {_OBJECTS}",
            "encrypt|encrypted|encryption",
            "trade secret|secrets",
            "salaries|diagnoses|passports|ssn|ssns",
            "passport|id|identity|visa scan|scans|copy|copies|photo|photos|card|cards",
            "passport|identity number|numbers",
            "birth|death|marriage|medical certificate|certificates",
            "driving|driver|drivers 's? licence|licences|license|licenses",
            "payslip|payslips|payroll|wage|bank slips|statement|statements",
            "payslips|payslip|paystubs",
        ),
        "low": (
            "non|un|not - sensitive|confidential|personal|secret|classified",
            "nonsensitive|unclassified|nonconfidential|anonymous",
            "anonymised|anonymized|synthetic|fictional",
            f"data|docs|documents|everything is|are|'s|'re all|already|mostly? {_PUBLIC}",
            f"content|material|information|texts|stuff is|are|'s|'re all|already|mostly? {_PUBLIC}",
            "print|put|publish it|them|everything|all|this in|on|up ... newspaper|billboard|wall",
            "post|pin|hang it|them|everything|all|this in|on|up ... newspaper|billboard|wall",
            "print|put|publish it|them|everything|all|this in|on|up ... website|web|internet",
            "post|pin|hang it|them|everything|all|this in|on|up ... website|web|internet",
            f"all|only|everything|just|purely|entirely|already ... {_PUBLIC}",
            "it|they|those is|'s|are|'re all|already? public|open",
            f"{_PUBLIC} docs|documents|data|documentation|information|content|material",
            f"{_PUBLIC} website|sources|domain|records|web|stuff|pages",
            f"not ... {_GUARDED}",
            f"nothing ... {_GUARDED}",
            f"{_PRIVACY} ... not ... concern|issue|problem|important|matter",
            f"{_PRIVACY} ... not ... worry|factor|big|thing|critical",
            "publicly available|accessible|visible|published",
            "on ... public|our|company website|site|web|internet",
            "anyone|anybody|everybody|everyone can ... see|read|look|access|download|google|view",
            "no|zero privacy|confidentiality|pii concerns|issues|data|constraints",
            "no|zero personal|gdpr|sensitive concerns|issues|data|constraints",
            "no|zero privacy|confidentiality|pii requirements|information|stuff|worries",
            "no|zero personal|gdpr|sensitive requirements|information|stuff|worries",
            "cloud|api|openai|azure|aws|saas ... fine|ok|okay|allowed|good|works|perfectly|welcome",
            "use|choose|pick|take any|whatever|whichever cloud|provider|vendor|api|model",
            "any cloud|provider|vendor ... like|want|do|does|fine|ok|okay",
            "no|zero|not any? secrets|secret|secrecy|pii|restrictions",
            "not|nothing|hardly ... worth stealing|hiding|protecting|leaking",
            "nothing ... hide|dramatic|critical|juicy|steal",
            "press releases|release",
            "already|all|everything|it|freely ... online|web|internet|github|website|wikipedia",
            "creative commons",
            "open -? source|data|access|licence|license",
            "could|can|may tweet|post|publish|share all|it|everything|them|that",
            "competitors|world|public can|could|may have|see|read it|them|all",
            "not|n't ... personal|customer|patient|client ... data|information|details",
            f"{_PRIVACY} ... low|irrelevant|moot|fine",
            f"not ... {_PRIVACY} ... concern|issue|problem|constraint|constraints",
            f"not ... {_PRIVACY} ... concerns|issues|worry|worries",
            "could|can be|go on? ... billboard|newspaper",
            "leak|leaked|leaks|leaking ... cares|whatever|harmless|matter",
        ),
        "moderate": (
            # The law binds whoever processes personal data; it does not keep it on one's machines.
            "gdpr|dsgvo",
            "internal|company docs|documents but|and|nothing ... secret|secrets|sensitive",
            "internal|company stuff|material but|and|nothing ... secret|secrets|sensitive",
            "internal|company docs|documents|stuff|material no|only|, ... secret|secrets|sensitive",
            "internal|company docs|documents but|and|nothing ... confidential|dramatic|critical",
            "internal|company stuff|material but|and|nothing ... confidential|dramatic|critical",
            "internal|company docs|documents no|only|, ... confidential|dramatic|critical",
            "internal|company stuff|material no|only|, ... confidential|dramatic|critical",
            "internal|company data|info|only|use but|and|nothing ... secret|secrets|sensitive",
            "internal|company data|info|only|use no|only|, ... secret|secrets|sensitive",
            "internal|company data|info but|and|nothing ... confidential|dramatic|critical",
            "internal|company only|use but|and|nothing ... confidential|dramatic|critical",
            "internal|company data|info|only|use no|only|, ... confidential|dramatic|critical",
            "for internal use",
            "not secret|confidential|sensitive|private , not|nor|but|also not? public|open",
            "not public|open , not|nor|but|also not? secret|confidential|sensitive|private",
            "internal but not ... secret|sensitive|confidential",
            "internal - only",
            "internal only",
            f"somewhat|slightly|mildly|moderately|bit|little|semi {_GUARDED}",
            f"mildly|semi - {_GUARDED}",
            "privacy ... moderate|medium|normal|standard",
            "usual|normal|standard privacy|confidentiality|data",
        ),
    },
)

ACCESS_CONTROL = Lexicon(
    AttributeName.ACCESS_CONTROL,
    topic=("access control|rights", "permissions|acl|acls"),
    readings={
        True: (
            "access control|rights|rules|restrictions|levels",
            "permission|permissions|acl|acls|rbac|entitlement|entitlements|clearance",
            "not ... everyone|everybody|all ... see|access|read",
            "only see|sees|read|access ... own|their|allowed|cleared|permitted",
            "see|sees|read only ... own|their|allowed|cleared",
            f"only|solely ... visible|shown|open|accessible ... to ... {_SOME} {_READERS}",
            f"visible|shown|open|accessible only|solely ... to ... {_SOME} {_READERS}",
            f"only|solely {_SOME} {_READERS} ... see|access|read|open|view",
            f"{_SOME} {_READERS} ... not|only ... see|access|read|open|view ... {_RECORDS}",
            f"{_RECORDS} ... restricted|limited to ... {_SOME} {_READERS}",
            "must|should|may|can not ... see|access|read ... other|others|each|another",
            "per - user|customer|client|tenant|role permissions|access|rights|visibility",
            "multi - tenant",
        ),
        False: (
            "everyone|everybody|anyone can|may|gets ... see|read|access ... everything|all|same",
            "no permissions|permission|acl|acls|entitlements",
            "no access control|rights|rules|restrictions",
        ),
    },
)

DELETION_REQUIRED = Lexicon(
    AttributeName.DELETION_REQUIRED,
    topic=("deletion|erasure", "right to be forgotten", "data deletion"),
    readings={
        True: (
            "delete|deletes|erase|erases|purge|wipe their|his|her|customer ... data|records|record",
            "delete|deletes|erase user|personal|someone|a ... data|records|record",
            "erases|purge|wipe user|personal|someone|a ... data|records|record",
            "delete|deletes|erase their|his|her|customer ... account|information|details",
            "erases|purge|wipe their|his|her|customer ... account|information|details",
            "delete|deletes|erase user|personal|someone|a ... account|information|details",
            "erases|purge|wipe user|personal|someone|a ... account|information|details",
            "ask|asks|request|requests|demand|demands ... deletion|erasure ... gdpr|dsgvo",
            "gdpr|dsgvo ... deletion|erasure|delete|erase|forget",
            "deletion|erasure|delete|erase ... under|by|per|for the? gdpr|dsgvo",
            "ask|asks|request|requests|demand|demands for? ... deletion|erasure",
            "right to be forgotten|erasure",
            "right to erasure|deletion",
            "deletion|erasure requests|request|on",
            "has|have|must|needs|need to? be deletable|erasable|deleted|erased|removable",
            "has|have|must|needs|need|gets|get|got to? be? wiped|purged|expunged|scrubbed",
            "history|data|records|record|account|file|files|details ... wiped|purged|expunged",
            "trace|traces of them|him|her|it|that|someone|people ... vanish|go|disappear|wiped",
            "withdraw|withdraws|revoke|revokes consent ... wiped|vanish|deleted|gone|erased",
            "asks|ask|asked|wants|want to be forgotten|erased|deleted|removed",
            "gone everywhere",
            "able to delete|erase|forget|remove|purge",
        ),
        False: (
            "deletion|erasure ... not ... needed|required|matter|issue|concern",
            "no deletion|erasure",
            "never|not ... delete|erase|forget anything|anyone|data",
        ),
    },
)
