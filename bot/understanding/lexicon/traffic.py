"""How people speak of how much a project will be used."""

from advisor.attributes import AttributeName
from bot.understanding.lexicon.lexicon import Lexicon

_USE = "traffic|usage|load|volume|volumes|queries|requests|questions|demand|throughput|users"

TRAFFIC = Lexicon(
    AttributeName.SCALABILITY,
    topic=(
        "traffic|scalability|load|usage|throughput|qps|rps",
        "query|request volume",
        "scale",
        "number of queries|requests|questions",
    ),
    readings={
        "very_low": (
            f"next to no|zero {_USE}",
            f"hardly|barely any? {_USE}",
            "hardly anyone|anybody ... use|uses|using|ask|asks",
            f"almost no|zero {_USE}",
            f"virtually|practically no {_USE}",
        ),
        "low": (
            "low|little|light|small|modest|minimal|tiny traffic|usage|load|volume",
            "low|little|light|small|modest|minimal|tiny throughput|volumes|demand|scale",
            "traffic|usage|load|demand|volumes ... low|light|small|modest|minimal|tiny|negligible",
            "not ... much|many|lot|heavy|high ... traffic|usage|load|queries|requests|demand",
            "few queries|requests|users|questions",
            "handful of queries|requests|questions|users|people",
            "couple of queries|requests|questions",
            "only|just a few people|users|queries|questions|requests",
            "low - volume",
            "low - traffic",
        ),
        "moderate": (
            "moderate|medium|average|steady traffic|usage|load|volume|demand",
            "traffic|usage|load ... moderate|medium|average",
        ),
        "high": (
            "high|heavy|lots|big|large|serious|significant of? traffic|usage|load",
            "high|heavy|lots|big|large|serious|significant of? volume|volumes|throughput|demand",
            "traffic|usage|load|demand ... high|heavy|big|large",
            "lots|loads|tons|plenty of queries|requests|traffic|users|questions|usage",
            "high - volume",
            "high - traffic",
            "at scale",
            "hammered|slammed by|with?",
        ),
        "very_high": (
            "huge|massive|enormous|insane high|heavy? traffic|usage|load|volume",
            "huge|massive|enormous|insane high|heavy? volumes|throughput|scale|demand",
            "gigantic|immense|extreme|crazy|very high|heavy? traffic|usage|load|volume",
            "gigantic|immense|extreme|crazy|very high|heavy? volumes|throughput|scale|demand",
            "traffic|usage|load|demand ... huge|massive|enormous|insane|extreme|gigantic",
            "web|internet|planet scale",
            "millions of users",
        ),
    },
    cues=(
        "traffic|scalability|load|usage|throughput|peak|queries|requests|questions|calls",
        "chats|volume|expect*|handle*|serve*",
    ),
    against=(
        "run|hosting|opex|cost|costs|rent|licence|license|subscription|bill|spend|salary",
        "budget",
        "limit|limited|rate limit|quota|quotas|tpm",
        "commits|releases|deploys|deployments|meetings|steps|miles|km|beers|coffees",
    ),
)
