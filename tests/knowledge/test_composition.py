from knowledge.claims import Claim, stated
from knowledge.composition import LONGEST_ANSWER, caveats_on, composed
from knowledge.passages import Passage


def test_markers_count_citations_in_order(passages: tuple[Passage, ...]) -> None:
    first, second = passages[0], passages[1]
    claims = [Claim("One.", (first,)), Claim("Two.", (second,)), Claim("Both.", (second, first))]
    text, citations = composed(claims)
    assert text == "One [1]. Two [2]. Both [1][2]."
    assert [citation.quote for citation in citations] == [first.text, second.text]


def test_a_claim_that_would_make_it_too_long_is_left_out(passages: tuple[Passage, ...]) -> None:
    long = Claim("word " * 100 + "end.", (passages[0],))
    text, citations = composed([long, Claim(long.text, (passages[1],))])
    assert len(text) <= LONGEST_ANSWER
    assert len(citations) == 1


def test_a_caveat_is_added_to_what_it_is_about(passages: tuple[Passage, ...]) -> None:
    latency = next(p for p in passages if p.id == "article-benchmarks/response-latency")
    (caveat,) = caveats_on([stated(latency)], [p for p in passages if p.front.id == "caveats"])
    assert "Checkr" in caveat.text


def test_a_company_reporting_on_itself_is_said(passages: tuple[Passage, ...]) -> None:
    vendor = next(passage for passage in passages if passage.vendor)
    assert "own report" in stated(vendor).text
