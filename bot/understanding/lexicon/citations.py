"""How people speak of sources for answers."""

from advisor.attributes import AttributeName
from bot.understanding.lexicon.lexicon import Lexicon
from bot.understanding.vocabulary import any_of

_CITE = any_of(
    "citation citations cite cites cited citing source sources sourced reference references "
    "referenced footnote footnotes provenance attribution"
)
_NOUNS = any_of("citation citations sources references footnotes links refs")
_DROP = any_of("drop scrap forget ditch lose skip omit leave remove cut bin")
_NEED = any_of(
    "need needs needed want wants wanted require requires required must should mandatory essential "
    "compulsory expect expects insist insists demand demands important matter matters "
    "mandated vital"
)
_PLACE = any_of(
    "source sources paragraph page pages document documents clause passage section original "
    "originals "
    "article line regulation procedure policy law standard ruling"
)
_EACH = any_of("every each all any")
_CLAIM = any_of(
    "output outputs result results draft drafts summary summaries claim claims "
    "answer answers statement statements response responses fact facts reply sentence"
)

_POINTS = any_of(
    "link links linked mention mentions state states show shows point points refer refers quote "
    "quotes name names list lists reference references indicate indicates carry carries include "
    "includes"
)

_NAMED = any_of("named given stated shown printed mentioned quoted listed displayed noted")
_MARK = any_of("mark number title name heading")

NEEDS_CITATIONS = Lexicon(
    AttributeName.NEEDS_CITATIONS,
    topic=("citation|citations|sources|references|footnotes|citing",),
    readings={
        True: (
            "has|have|must|should|needs|need|shall|ought to? cite|reference|quote|link",
            f"carry|carries|contain|contains|include|includes|bear ... {_CITE}",
            f"reference|citation|link to the|a|an|our|its ... {_PLACE}|file|url",
            f"pointer|references|links|url to the|a|an|our|its ... {_PLACE}|file|url",
            f"{_NEED}|like|love|ask|asks|asked|insist|show|shown|supply|provide ... quotes",
            f"{_NEED}|like|love|ask|asks|asked|insist|show|shown|supply|provide ... excerpts",
            f"{_NEED}|like|love|ask|asks|asked|insist|show|shown|supply|provide ... extracts",
            f"{_NEED}|like|love|ask|asks|asked|insist|show|shown|supply|provide ... snippets",
            f"{_NEED}|like|love|ask|asks|asked|insist|show|shown|supply|provide ... evidence",
            f"like|love|ask|asks|asked|supply|provide|give ... {_CITE}",
            f"without|unless|lacking {_NOUNS} ... useless|worthless|unacceptable",
            f"without|unless|lacking {_NOUNS} ... pointless|ignored|rejected|out",
            f"with|has|have|having|including the? link|url|address of the? {_PLACE}|file|section",
            f"with|has|have|having|including the? name|title|number of the? {_PLACE}|file|section",
            f"{_NEED}|can|could|able|let|lets|so ... double -? check|checking",
            "where it|he|she|they|bot got|found|took|read|pulled|has that|it|this|the",
            "say|says|tell|tells|show|shows ... where ... from|found|stands|stated|written",
            "click through",
            "prove|proves|prove it|where|every|each|its|that",
            f"point|points|pointing|pointer|refer|refers ... to|at ... {_PLACE}",
            "citation|citations|cite|cites|cited|citing|footnote|footnotes|provenance",
            f"click|check|verify|jump|trace|follow ... to|against|at|in|back ... {_PLACE}",
            f"{_NEED} ... {_CITE}",
            f"{_NOUNS}|source yes|yep|definitely|please|absolutely",
            f"keep|keeps|leave|put|have ... {_NOUNS} ... in",
            f"{_CITE} ... under|below|beside|behind each|every|all {_CLAIM}",
            f"{_EACH} {_CLAIM} ... {_POINTS}",
            f"{_CLAIM} ... {_POINTS} ... {_PLACE}",
            f"{_POINTS} ... exact|original|relevant|underlying|specific {_PLACE}",
            f"{_PLACE} number|numbers|reference",
            f"{_CITE} ... {_NEED}",
            f"link|links|linked|linking|pointer|point|points|pointing back? to ... {_PLACE}",
            f"show|shows|showing|see|give|gives|quote ... {_CITE}",
            f"quotes|include|includes|with|display|name ... {_CITE}",
            "where ... comes|came|come|taken|got|gets from|it",
            f"{_EACH} {_CLAIM} ... {_CITE}|link|linked|backed|traceable|quote|evidence",
            "traceable|traceability|verifiable|auditable",
            "trace|traces|track|tracing|trail ... every|each|all|any|back|answer|answers|source",
            f"check|see|verify ... the|in|at|up? ... {_PLACE} ... self|selves",
            f"check|see|verify ... the|in|at|up? ... {_PLACE} ... themselves|myself|yourself",
            f"read|open|look ... the|in|at|up? ... {_PLACE} ... self|selves",
            f"read|open|look ... the|in|at|up? ... {_PLACE} ... themselves|myself|yourself",
            "check|see|verify the|against|with original|originals|source|sources",
            "open|inspect|consult|compare the|against|with original|originals|source|sources",
            "can|able|must ... check|verify the|our|its? answer|answers|it|facts|claims",
            "want|wants|need|needs ... check|verify the|our|its? answer|answers|it|facts|claims",
            "evidence|proof for|with|behind every|each|any|all",
            "where the|that|an|each|every? answer|answers|it comes|came|come",
            "where the|that|an|each|every? info|information|statement comes|came|come",
            "unsourced|unreferenced|uncited|unsupported",
            "no answer|answers|claim without|unless",
            f"every|each|any {_CLAIM} ... reference|source|proof|footnote",
            f"every|each|any {_CLAIM} ... evidence|backed|back|supported",
            "receipts",
            "page|paragraph|clause|section|article|line number|numbers|reference|refs",
            "bibliography",
            "back|backs|backed ... up? ... source|sources|evidence|reference",
            "back|backs|backed ... up? ... references|document|link|chapter",
            f"cite|cites|citing ... {_PLACE}",
            "chapter and verse",
            "show|shows|display|displays|give|gives the|its passage|paragraph|clause|page|section",
            "show|shows|give|gives|basis basis|for|of of|for any|each|every|an answer|answers",
            "quote|quotes|quoting ... passage|paragraph|clause|section|wording|verbatim",
            "which page|document|paragraph|clause ... from|came|comes|based|says|on",
            "which section|source|article|policy ... from|came|comes|based|says|on",
            "proof ... where|of",
            "paper|audit trail",
            "source|page|paragraph link|links|number|numbers|reference|references",
            "check|verify|click ... against|at|through|to ... source|original|sources|document",
            f"with {_NOUNS}",
            f"{_PLACE}|{_MARK} ... {_NAMED} ... {_EACH} {_CLAIM}|time",
            f"{_PLACE}|{_MARK} ... {_NAMED} ... answers|replies|always",
            f"{_EACH} {_CLAIM} ... carry|carries|bear|bears|has|have ... {_PLACE}",
            f"answers|replies|they|it must|should|need|has to? ... carry|bear ... {_PLACE}|{_MARK}",
            f"{_PLACE}|rule number|numbers ... after|behind|beside|with {_EACH}",
        ),
        False: (
            f"forget|drop|scrap|leave|omit the|about|out? {_NOUNS}",
            f"do|live|get|manage|fine without ... {_NOUNS}",
            f"{_NOUNS} ?|:|,|- ... do|live|get|manage|go|fine|happy|cope without",
            f"{_NOUNS} ?|:|,|- ... not|no ... need|needed|necessary|bother",
            f"without|skip|drop|ditch|lose the|any? {_NOUNS}",
            f"{_DROP} the|those|these|all|any? {_PLACE} links|link|numbers|quotes|references",
            f"{_NOUNS} ... optional|unnecessary|overkill|pointless|irrelevant|clutter",
            f"{_NOUNS} ... nice - to",
            f"{_NOUNS} ... nice to have",
            f"nobody|noone|who cares|reads|clicks|wants|needs ... {_NOUNS}",
            f"not ... care|bother|fussed|mind ... where|{_NOUNS}",
            "nobody|noone|users never|hardly|rarely? clicks|click|reads ... links|citations",
            "nobody|noone|users never|hardly|rarely? clicks|click|reads ... sources|them",
            "nobody|noone|users never|hardly|rarely? read|checks|check ... links|citations",
            "nobody|noone|users never|hardly|rarely? read|checks|check ... sources|them",
            "just ... the answer",
            f"spare|save us|me|them|everyone|people ... {_NOUNS}",
            f"{_NOUNS} ?|:|,|- ... skip|drop|ditch|lose|forget them|those|it|that",
            f"{_NOUNS} ?|:|,|- ... scrap|omit|cut|leave them|those|it|that",
            f"no {_NOUNS}",
            f"{_NOUNS} ?|: god|hell|heavens|oh|goodness|definitely|absolutely no|nope|not",
            f"{_NOUNS} ?|: no|nope|none|nah|nein|not|false|never",
            f"no need ... {_NOUNS}",
            f"not ... {_NOUNS} ... important|necessary|needed|required|essential|matter|priority",
            f"{_NOUNS} ... not|never ... important|necessary|needed",
            f"{_NOUNS} ... not|never ... required|essential|matter|priority",
            f"{_NOUNS} ... not|never ... must|crucial|requirement|mandatory",
            f"{_NOUNS} ... not|never ... interested|interest|used|read",
            f"nice to have {_NOUNS}",
            f"not|never ... interested|bothered ... {_NOUNS}|where",
            f"{_NOUNS} ... confuse|annoy|distract|clutter|noise",
            f"nobody|noone ... {_NOUNS}",
            f"no one ... {_NOUNS}",
            f"not ... asked|asking|asks for ... {_NOUNS}",
            f"not ... need ... {_NOUNS}",
        ),
    },
)
