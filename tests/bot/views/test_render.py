from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.assessment import Approach, Reason, Recommendation
from advisor.attributes import AttributeName, Attributes, Statement
from advisor.roadmap import plan_roadmap
from bot.dialogue.actions import (
    AcceptWhatIf,
    Action,
    AskAbout,
    DiscardWhatIf,
    ExportRoadmap,
    Feedback,
    JustTellMe,
    NotSure,
    QuickAnswer,
    RoadmapForm,
    SettleOn,
    Share,
    ShowCases,
    ShowCosts,
    ShowProfile,
    ShowRoadmap,
    StartOver,
    TakeBack,
    WhyThis,
    WriteRecord,
)
from bot.dialogue.conversation import Conversation
from bot.dialogue.exhibits import Compared, CostCurve, Exported, Planned, Profile, Recorded
from bot.dialogue.notes import Note, NoteKind
from bot.dialogue.options import quick_answers
from bot.dialogue.problems import Fault, Problem
from bot.dialogue.reply import (
    Answered,
    AskNext,
    Change,
    Clarify,
    Disagreed,
    Leaning,
    Lookup,
    Meaning,
    OfWhat,
    Part,
    Recommended,
    Rejected,
    Rescored,
    Summary,
    Understood,
    WhatIf,
    WhyAsked,
    WhyNot,
)
from bot.views.actions import OPEN_FORM, unpack
from bot.views.blocks import EMPTY_CELL
from bot.views.evidence import source_link
from bot.views.json import Block, Json
from bot.views.message import Message
from bot.views.render import render
from knowledge.answers import Answer, Citation, Kind, Mode
from tests.bot.views.samples import (
    AT,
    BUDGET,
    RECORD,
    TRAFFIC,
    assessment,
    known,
    provisional_recommendation,
)
from tests.bot.views.slack import plainest, refusals

NAME = AttributeName.BUDGET
ROUND = 4
CONVERSATION = Conversation(round=ROUND, record={NAME: known(BUDGET)})
PLAIN_BLOCKS = {"section", "context", "actions"}
CITATION = Citation("https://a.example/x", "The article", "Costs", Kind.ARTICLE, "words")


def drawn(*parts: Part, draft: str = "") -> Message:
    return render(parts, CONVERSATION, draft=draft)


def answer(text: str, *citations: Citation, abstained: bool = False) -> Answered:
    shown = Answer(text, abstained, citations, Mode.EXTRACTIVE, 1.0)
    return Answered("what does it cost?", shown)


def types(message: Message) -> list[Json]:
    return [block["type"] for block in message.blocks]


def mappings(value: Json) -> Iterator[Block]:
    if isinstance(value, Mapping):
        yield value
        for inner in value.values():
            yield from mappings(inner)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for inner in value:
            yield from mappings(inner)


def actions_of(message: Message) -> list[Action | None]:
    values = [found["value"] for found in mappings(message.blocks) if "value" in found]
    return [unpack(str(value)) for value in values]


def test_silence_is_an_empty_message() -> None:
    assert drawn() == Message("", ())


def test_a_recommendation_says_it_in_its_first_three_blocks() -> None:
    message = drawn(Recommended(assessment()))
    assert types(message)[:3] == ["header", "section", "table"]
    assert types(message)[-2:] == ["actions", "context_actions"]
    assert message.text.startswith("*RAG fits best so far*\nThe matrix and the evidence")


def test_costs_and_evidence_are_folded_away() -> None:
    folded = [block for block in drawn(Recommended(assessment())).blocks if "child_blocks" in block]
    assert len(folded) == 2
    assert all(block["default_collapsed"] for block in folded)


def test_how_firm_it_is_stands_below_the_headline() -> None:
    text = drawn(Recommended(assessment(stability=0.67))).text
    assert "It stays RAG in 67 of 100 ways the open questions and weights could" in text


@pytest.mark.parametrize(
    ("stability", "opening"),
    [
        (1.0, "*RAG fits best so far*"),
        (0.34, "*Leaning to RAG, not settled*"),
        (0.1, "*A close call, leaning to RAG*"),
        (0.0, "*A close call, leaning to RAG*"),
    ],
)
def test_a_headline_is_no_firmer_than_the_recommendation(stability: float, opening: str) -> None:
    assert drawn(Recommended(assessment(stability=stability))).text.startswith(opening)


def test_a_bet_says_its_odds_and_what_would_decide_and_cannot_be_shared() -> None:
    message = drawn(provisional_recommendation(), draft="draft-1")
    assert types(message) == ["section", "section", "section", "context", "actions"]
    assert "*What to do first, whichever it is:*" in message.text
    assert actions_of(message) == []
    for words in ("*RAG*", "44 of 100", "prompting in 29", "lost than won"):
        assert words in message.text
    assert "If anything, the matrix leans to RAG." in message.text
    assert "“yes”: *hybrid*; “no”: *RAG*" in message.text


def test_a_refusal_shows_only_a_newcomer_how_to_begin() -> None:
    refused = answer("The sources do not say.", abstained=True)
    assert OPEN_FORM not in str(drawn(refused).blocks)
    newcomer = drawn(replace(refused, by_newcomer=True))
    assert OPEN_FORM in str(newcomer.blocks)
    assert "What I do" in newcomer.text
    stated = replace(answer("It says so [1].", CITATION), by_newcomer=True)
    assert "What I do" not in drawn(stated).text


def test_the_score_table_has_a_row_for_each_known_factor_between_head_and_total() -> None:
    message = drawn(Recommended(assessment()))
    rows = [[cell["text"] for cell in mappings(row)] for row in message.blocks[2]["rows"]]  # type: ignore[union-attr]
    assert rows[0] == ["Factor", "You said", "Level", "RAG", "Fine-tuning"]
    assert rows[1] == ["Budget", "about $60k", "2", "3.8", "2.6"]
    assert rows[2][:2] == ["Traffic", "3,000 queries a day (“3k questions a day”)"]
    assert rows[-1] == ["Weighted mean", EMPTY_CELL, EMPTY_CELL, "3.8", "2.6"]
    assert len(rows) == 4
    assert "Not known, so not counted: use case complexity, data volume, time to" in message.text


@pytest.mark.parametrize(
    "words",
    [
        "a budget of $500k",
        "*$80,950* in the first year",
        "Fine-tuning never breaks even",
        ":warning: $60k is less than",
        "neither source nor method",
        "<https://arxiv.org/abs/2312.05934|arxiv.org>",
        "A year has 365 days.",
        "this tool's own reading",
    ],
)
def test_a_recommendation_shows_what_backs_it(words: str) -> None:
    assert words in drawn(Recommended(assessment())).text


def test_only_a_private_recommendation_can_be_shared() -> None:
    assert Share() in actions_of(drawn(Recommended(assessment()), draft="draft-1"))
    assert Share() not in actions_of(drawn(Recommended(assessment())))


def test_the_buttons_of_a_private_message_carry_their_draft() -> None:
    message = drawn(Recommended(assessment()), draft="draft-1")
    ids = [block["block_id"] for block in message.blocks if "block_id" in block]
    assert len(ids) == 3
    assert all(str(block_id).startswith("draft-1#") for block_id in ids)


def test_a_recommendation_offers_the_form_questions_a_restart_and_feedback() -> None:
    message = drawn(Recommended(assessment()))
    kinds = {type(action) for action in actions_of(message)}
    shown = {ShowCosts, ShowProfile, ShowCases, ShowRoadmap, WriteRecord}
    assert kinds == {AskAbout, *shown, StartOver, Feedback}
    assert OPEN_FORM in [found.get("action_id") for found in mappings(message.blocks)]


@pytest.mark.parametrize("name", list(AttributeName))
def test_a_question_offers_answers_and_ways_around_it(name: AttributeName) -> None:
    message = drawn(AskNext(name, "It would tip the matrix."))
    offered = [
        QuickAnswer(round=ROUND, attribute=name, statement=statement)
        for statement in quick_answers(name)
    ]
    around = [
        NotSure(round=ROUND, attribute=name),
        WhyThis(round=ROUND, attribute=name),
        JustTellMe(round=ROUND),
    ]
    assert actions_of(message) == [*offered, *around]
    assert "It would tip the matrix." in message.text


def test_a_repeated_question_is_brief() -> None:
    message = drawn(AskNext(NAME, "It would tip the matrix.", repeated=True))
    assert message.text.startswith("Still open: ")
    assert "tip the matrix" not in message.text


def test_what_was_understood_is_shown_with_its_words_and_what_it_replaces() -> None:
    later = known(Statement(raw="80k max", value=Decimal(80000), unit="usd"))
    message = drawn(
        Understood(
            (
                Change(NAME, known(BUDGET), later),
                Change(AttributeName.SCALABILITY, known(TRAFFIC), None),
            )
        )
    )
    assert "• Budget: *$80k (“80k max”)*, was about $60k" in message.text
    assert "• Traffic: taken back" in message.text


def test_a_disagreement_shows_what_each_value_would_mean() -> None:
    later = known(Statement(raw="600k", value=Decimal(600000), unit="usd"), said_by="U2")
    tuning = assessment(recommendation=Recommendation.FINE_TUNING)
    text = drawn(Disagreed(NAME, known(BUDGET), later, assessment(), tuning)).text
    assert "<@U1> said about $60k, <@U2> says $600k" in text
    assert "With about $60k: RAG. With $600k: fine-tuning." in text


def test_a_disagreement_that_changes_nothing_says_its_outcome_once() -> None:
    part = Disagreed(NAME, known(BUDGET), known(BUDGET, said_by="U2"), assessment(), assessment())
    assert "With either it is: RAG." in drawn(part).text


def test_of_a_whole_sentence_only_the_beginning_is_quoted() -> None:
    said = Statement(raw="we run a hospital " * 9, level="high")
    text = drawn(Summary(((AttributeName.USE_CASE_COMPLEXITY, known(said)),), ())).text
    assert "…”" in text
    assert len(text) < 130


def test_why_not_tells_the_price_once() -> None:
    before = assessment()
    priced = replace(before, cost=replace(before.cost, budget_usd=Decimal(60_000)))
    hybrid = replace(priced, recommendation=Recommendation.HYBRID)
    text = drawn(WhyNot(Approach.RAG, hybrid)).text
    assert text.count("$80,950") == 1
    assert "over the budget of $60,000" in text


def test_a_disagreement_offers_both_values_with_who_said_them() -> None:
    later = known(Statement(raw="600k", value=Decimal(600000), unit="usd"), said_by="U2")
    message = drawn(Disagreed(NAME, known(BUDGET), later, assessment(), assessment()))
    assert actions_of(message) == [
        SettleOn(round=ROUND, attribute=NAME, statement=BUDGET, said_by="U1"),
        SettleOn(round=ROUND, attribute=NAME, statement=later.statement, said_by="U2"),
    ]


def test_two_figures_of_one_message_are_shown_as_its_writers() -> None:
    later = known(Statement(raw="600k", value=Decimal(600000), unit="usd"))
    part = Disagreed(NAME, known(BUDGET), later, assessment(), assessment(), earlier_holds=True)
    text = drawn(part).text
    assert "<@U1> said about $60k" in text
    assert "and also $600k" in text
    assert "I go on with about $60k." in text


def test_money_in_another_currency_is_kept_and_a_rate_asked_for() -> None:
    euros = Statement(raw="40k euros", value=Decimal(40_000), unit="eur")
    part = Understood((Change(NAME, None, known(euros)),))
    assert "such as “1 EUR = … USD”" in drawn(part).text
    told = Conversation(rates={"eur": Decimal("1.1")})
    assert "EUR" not in render((part,), told).text


def test_a_person_without_a_slack_id_is_not_mentioned() -> None:
    odd = known(BUDGET, said_by="!channel")
    text = drawn(Disagreed(NAME, odd, odd, assessment(), assessment())).text
    assert "<" not in text


def test_a_what_if_shows_the_difference_and_waits_for_a_choice() -> None:
    supposed = Statement(raw="200k", value=Decimal(200000), unit="usd")
    after = assessment(recommendation=Recommendation.HYBRID, totals=(3.6, 3.1))
    message = drawn(WhatIf(((NAME, supposed),), assessment(), after))
    assert "*What if: Budget $200k*" in message.text
    assert "From RAG to *hybrid*" in message.text
    assert "RAG 3.8 → 3.6, fine-tuning 2.6 → 3.1" in message.text
    accept = AcceptWhatIf(round=ROUND, changes={NAME: supposed})
    assert actions_of(message) == [accept, DiscardWhatIf(round=ROUND)]


def test_a_what_if_that_moves_no_score_still_says_which_warning_goes() -> None:
    supposed = Statement(raw="$400k", value=Decimal(400000), unit="usd")
    after = assessment(warnings=())
    text = drawn(WhatIf(((NAME, supposed),), assessment(), after)).text
    assert "_No longer:_ :warning: $60k is less than" in text


def test_a_rescoring_says_which_warning_is_new() -> None:
    text = drawn(Rescored(assessment(warnings=()), assessment())).text
    assert "_New:_ :warning: $60k is less than" in text


def test_a_note_names_its_attribute_as_people_do() -> None:
    note = "data_volume: a page was taken as 500 tokens"
    text = drawn(Recommended(replace(assessment(), notes=(note,)))).text
    assert "Data volume: a page was taken" in text


def test_the_cost_curve_is_a_line_for_each_approach_and_says_the_same_in_words() -> None:
    message = drawn(CostCurve(assessment()))
    assert types(message) == ["section", "section", "data_visualization", "context"]
    rag, *_ = [found for found in mappings(message.blocks[2]) if "data" in found]
    points = [(point["label"], point["value"]) for point in mappings(rag["data"])]
    assert (points[0], points[2]) == (("0", 50.0), ("12", 81.0))
    gist = "*RAG costs least over three years, at 3,000 questions a day: $142,850*"
    assert message.text.startswith(gist)
    assert "*12*: RAG 81, Fine-tuning 314.8" in message.text


@pytest.mark.parametrize(
    ("recommended", "told"),
    [
        (Recommendation.RAG, "RAG is also what I recommend"),
        (Recommendation.HYBRID, "not what I recommend: that is *hybrid*, which comes to $687,100"),
        (Recommendation.PROMPTING, "that is *prompting*, which is not priced"),
        (Recommendation.INSUFFICIENT_INFORMATION, "not enough is known yet to recommend"),
    ],
)
def test_the_cheapest_is_not_taken_for_what_is_recommended(
    recommended: Recommendation, told: str
) -> None:
    assert told in drawn(CostCurve(assessment(recommendation=recommended))).text


def test_a_roadmap_has_a_row_for_each_phase_and_a_plan_with_its_risks() -> None:
    roadmap = plan_roadmap(assessment(), start=AT.date())
    message = drawn(Planned(roadmap))
    assert types(message) == ["section", "table", "plan", "actions"]
    rows = message.blocks[1]["rows"]
    assert isinstance(rows, Sequence)
    assert len(rows) == len(roadmap.phases) + 1
    assert roadmap.phases[0].stop_rule in message.text
    exports = [ExportRoadmap(form=form, start=roadmap.phases[0].start) for form in RoadmapForm]
    assert actions_of(message) == exports


def test_a_private_roadmap_offers_no_files() -> None:
    roadmap = plan_roadmap(assessment(), start=AT.date())
    assert actions_of(drawn(Planned(roadmap), draft="draft-1")) == []


def test_a_decision_record_is_written_only_where_others_can_read_it() -> None:
    assert WriteRecord() in actions_of(drawn(Recommended(assessment())))
    assert WriteRecord() not in actions_of(drawn(Recommended(assessment()), draft="draft-1"))


def test_the_profile_names_who_fits_better_where_and_what_is_not_known() -> None:
    message = drawn(Profile(assessment()))
    assert types(message) == ["section", "data_visualization", "context"]
    assert "RAG fits better on: budget, traffic." in message.text
    assert "Not known, so not drawn: Use case complexity" in message.text


def test_without_a_known_factor_there_is_no_profile_to_draw() -> None:
    assert types(drawn(Profile(assessment(Attributes({}))))) == ["section"]


def test_similar_projects_are_cards_with_their_sources() -> None:
    source = "https://arxiv.org/abs/2404.17723"
    case = replace(assessment().similar_cases[0], source=source, illustrative=False)
    message = drawn(Compared(replace(assessment(), similar_cases=(case,))))
    assert types(message) == ["section", "carousel"]
    assert f"*<{source}|TechCorp>*" in message.text


def test_an_illustration_is_called_one_and_is_no_link() -> None:
    text = drawn(Compared(assessment())).text
    assert "*TechCorp*" in text
    assert "the article's illustration, not verifiable" in text


def test_where_nothing_is_similar_that_is_said() -> None:
    nothing = replace(assessment(), similar_cases=())
    assert "Too little is known" in drawn(Compared(nothing)).text


def test_a_refused_roadmap_says_why_and_what_instead() -> None:
    soon = Statement(raw="1 week", value=Decimal(1), unit="weeks")
    hurried = assessment(Attributes({AttributeName.DEPLOYMENT_SPEED: soon}))
    message = drawn(Planned(plan_roadmap(hurried, start=AT.date())))
    assert types(message) == ["section"]
    assert "too short for RAG" in message.text


def test_a_rescoring_that_changes_nothing_says_so() -> None:
    assert drawn(Rescored(assessment(), assessment())).text.startswith("Still *RAG*.")


def test_a_rescoring_says_how_the_confidence_moved() -> None:
    text = drawn(Rescored(assessment(), assessment(stability=0.4))).text
    assert "It stays so in only 40 of 100 ways; before, in 80 of 100 ways." in text


def test_a_what_if_that_turns_the_recommendation_says_how_firmly_the_new_one_stands() -> None:
    moved = assessment(recommendation=Recommendation.HYBRID, stability=0.6, totals=(3.6, 3.1))
    supposed = drawn(WhatIf(((NAME, BUDGET),), assessment(), moved)).text
    assert "It stays hybrid in 60 of 100 ways" in supposed
    told = drawn(Rescored(assessment(), moved), Recommended(moved)).text
    assert told.count("It stays hybrid in 60 of 100 ways") == 1


def test_a_score_that_begins_or_ends_unknown_is_called_open() -> None:
    text = drawn(Rescored(assessment(totals=(0.0, 0.0)), assessment())).text
    assert "RAG open → 3.8, fine-tuning open → 2.6" in text


def test_a_leaning_has_the_first_warning_only() -> None:
    text = drawn(Leaning(assessment())).text
    assert text.startswith("*RAG fits best so far.* It stays RAG in 80 of 100")
    assert "\nMatrix score: RAG 3.8, fine-tuning 2.6 of 5" in text
    assert text.count(":warning:") == 1


def test_a_leaning_does_not_repeat_what_has_not_changed() -> None:
    text = drawn(Leaning(assessment(stability=0.9), assessment())).text
    assert text.startswith("*RAG fits best so far.* It stays RAG in 90 of 100")
    assert "\n" not in text


def test_a_leaning_without_any_known_factor_shows_no_score() -> None:
    assert "Matrix score" not in drawn(Leaning(assessment(totals=(0.0, 0.0)))).text


def test_an_answer_links_its_sources_by_number() -> None:
    message = drawn(answer("RAG costs $50k to set up [1].", CITATION))
    assert "RAG costs $50k to set up [1]." in message.text
    assert "[1] <https://a.example/x|The article>, Costs · the article" in message.text


def test_a_public_case_is_not_called_the_articles() -> None:
    case = Citation("https://a.example/v", "Vimeo", "Projects that retrieve", Kind.CASE, "words")
    text = drawn(answer("Vimeo retrieves from transcripts [1].", case)).text
    assert "Vimeo>, Projects that retrieve · an example project" in text
    assert "article" not in text


def test_a_refusal_is_marked_before_anything_else_is_said() -> None:
    text = drawn(answer("The article names no price for TechCorp.", abstained=True)).text
    assert ":grey_question: The article names no price" in text


def test_what_an_answer_had_to_do_without_is_one_plain_line() -> None:
    shown = Answer("It is so.", False, (), Mode.EXTRACTIVE, 1.0, "Found by keywords alone.")  # noqa: FBT003 - a value
    blocks = drawn(Answered("is it so?", shown)).blocks
    assert blocks is not None
    lines = [block for block in blocks if "keywords alone" in str(block)]
    assert [line["type"] for line in lines] == ["context"]


def test_a_source_with_a_name_before_its_address_is_linked_by_that_name() -> None:
    assert source_link("RAFT, https://a.example/x") == "<https://a.example/x|RAFT>"
    assert source_link("https://www.a.example/x") == "<https://www.a.example/x|a.example>"
    assert source_link("article") == "article"


def test_a_link_that_is_not_a_source_is_not_clickable() -> None:
    text = drawn(answer("see https://evil.example and <https://evil.example|this>")).text
    assert "https://evil" not in text


def test_a_summary_names_what_is_not_known() -> None:
    text = drawn(Summary(((NAME, known(BUDGET)),), (AttributeName.ACCURACY,))).text
    assert "• Budget: *about $60k" in text
    assert "Not known: accuracy needed." in text


def test_why_says_where_each_answer_would_lead() -> None:
    few, many = quick_answers(AttributeName.DATA_VOLUME)[:2]
    rag, prompting = Recommendation.RAG, Recommendation.PROMPTING
    name = AttributeName.DATA_VOLUME
    text = drawn(WhyAsked(name, rag, ((few, prompting), (many, rag)))).text
    assert "• “under 100 documents”: *prompting*" in text
    assert "• “100 to 1k documents”: *RAG*, as now" in text


def test_why_admits_where_no_answer_changes_anything_by_itself() -> None:
    rag = Recommendation.RAG
    text = drawn(WhyAsked(NAME, rag, tuple((said, rag) for said in quick_answers(NAME)))).text
    assert "no answer changes where this stands now (RAG)" in text


def test_a_rejection_lists_each_problem() -> None:
    budget = Problem(Fault.BAD_VALUE, "banana", NAME)
    text = drawn(Rejected((budget, Problem(Fault.UNKNOWN_KEY, "colour")))).text
    assert "• Budget: I cannot use “banana”. Give a figure in US dollars" in text
    assert "• “colour” is nothing I score." in text


def test_why_not_names_what_speaks_against_it_and_what_would_have_to_change() -> None:
    against = Reason("Facts change weekly.", "article", opposes=(Approach.FINE_TUNING,))
    shown = assessment()
    shown = replace(shown, evidence=replace(shown.evidence, reasons=(against,)))
    text = drawn(WhyNot(Approach.FINE_TUNING, shown)).text
    assert "• Facts change weekly. (article)" in text
    assert "fits fine-tuning less than RAG (2.6 against 3.8 of 5)" in text
    assert "*What would make it fine-tuning*\n• a budget of $500k" in text


def test_why_not_admits_that_no_single_change_would_do() -> None:
    text = drawn(WhyNot(Approach.HYBRID, assessment())).text
    assert "None of the nearest single changes" in text


def test_why_not_of_what_is_recommended_says_so() -> None:
    assert "I do lean to RAG" in drawn(WhyNot(Approach.RAG, assessment())).text


def test_starting_over_asks_once_more() -> None:
    message = drawn(Recommended(assessment()))
    (over,) = [
        found for found in mappings(message.blocks) if "confirm" in found and "value" in found
    ]
    assert isinstance(unpack(str(over["value"])), StartOver)


def test_a_restart_offers_to_take_it_back_where_something_was_known() -> None:
    dropped = Conversation(round=ROUND, replaced={NAME: known(BUDGET)})
    restarted = Note(NoteKind.RESTARTED)
    assert actions_of(render((restarted,), dropped)) == [TakeBack(round=ROUND)]
    assert actions_of(render((restarted,), Conversation())) == []


@pytest.mark.parametrize("kind", list(NoteKind))
def test_each_note_has_its_words(kind: NoteKind) -> None:
    assert len(drawn(Note(kind)).text) > 10


def test_a_table_that_stands_for_a_chart_too_many_counts_as_a_table() -> None:
    message = drawn(*[CostCurve(assessment())] * 4)
    kinds = types(message)
    assert (kinds.count("data_visualization"), kinds.count("table")) == (2, 1)
    assert refusals(message) == []


WORDS = st.text(max_size=4000) | st.sampled_from(["<!channel>", "word " * 900, "&lt;" * 900])
STATEMENTS = st.builds(
    Statement,
    raw=WORDS,
    value=st.decimals(allow_nan=False, allow_infinity=False) | st.booleans() | st.dates(),
    unit=st.none() | st.sampled_from(["usd", "weeks", "queries/day", "percent"]) | WORDS,
)
KNOWN = st.builds(known, STATEMENTS, said_by=WORDS)
NAMES = st.sampled_from(AttributeName)
ASSESSMENTS = st.builds(
    assessment,
    st.just(RECORD),
    recommendation=st.sampled_from(Recommendation),
    stability=st.floats(0, 1),
)
CITATIONS = st.builds(Citation, WORDS, WORDS, WORDS, st.sampled_from(Kind), WORDS)
ANSWERS = st.builds(
    Answer,
    WORDS,
    st.booleans(),
    st.lists(CITATIONS, max_size=20).map(tuple),
    st.just(Mode.LLM),
    st.just(1.0),
)
PROBLEMS = st.builds(Problem, st.sampled_from(Fault), WORDS, st.none() | NAMES)
ROADMAPS = st.builds(plan_roadmap, ASSESSMENTS, start=st.just(AT.date()))
PARTS: st.SearchStrategy[Part] = st.one_of(
    st.builds(
        Note, st.sampled_from([kind for kind in NoteKind if kind != NoteKind.NO_ANSWER]), WORDS
    ),
    st.builds(Note, st.just(NoteKind.NO_ANSWER), NAMES.map(str) | st.just("")),
    st.builds(Understood, st.lists(st.builds(Change, NAMES, KNOWN, KNOWN), max_size=18).map(tuple)),
    st.builds(Disagreed, NAMES, KNOWN, KNOWN, ASSESSMENTS, ASSESSMENTS),
    st.builds(Rejected, st.lists(PROBLEMS, max_size=9).map(tuple)),
    st.builds(
        Summary,
        st.lists(st.tuples(NAMES, KNOWN), max_size=18).map(tuple),
        st.lists(NAMES).map(tuple),
    ),
    st.builds(Leaning, ASSESSMENTS),
    st.builds(AskNext, NAMES, WORDS, st.booleans()),
    st.builds(Clarify, NAMES),
    st.builds(
        OfWhat,
        st.dictionaries(NAMES, KNOWN.map(lambda one: one.statement), min_size=1, max_size=4).map(
            lambda readings: tuple(readings.items())
        ),
    ),
    st.builds(Meaning, NAMES),
    st.builds(WhyAsked, NAMES, st.sampled_from(Recommendation), st.just(())),
    st.builds(Recommended, ASSESSMENTS),
    st.builds(WhyNot, st.sampled_from(Approach), ASSESSMENTS),
    st.builds(CostCurve, ASSESSMENTS),
    st.builds(Planned, ROADMAPS),
    st.builds(Exported, ROADMAPS, st.sampled_from(RoadmapForm)),
    st.builds(Profile, ASSESSMENTS),
    st.builds(Compared, ASSESSMENTS),
    st.builds(Recorded, ASSESSMENTS, st.just(AT.date())),
    st.builds(Rescored, ASSESSMENTS, ASSESSMENTS),
    st.builds(
        WhatIf,
        st.lists(st.tuples(NAMES, STATEMENTS), min_size=1, max_size=18).map(tuple),
        ASSESSMENTS,
        ASSESSMENTS,
    ),
    st.builds(Lookup, WORDS, st.just(())),
    st.builds(Answered, WORDS, ANSWERS),
)


@settings(max_examples=60)
@given(st.lists(PARTS, max_size=5).map(tuple), st.sampled_from(["", "draft-1"]))
def test_slack_takes_every_message_and_its_plain_form(parts: tuple[Part, ...], draft: str) -> None:
    message = render(parts, CONVERSATION, draft=draft)
    simple = plainest(message)
    assert refusals(message) == []
    assert refusals(simple) == []
    assert {str(block["type"]) for block in simple.blocks} <= PLAIN_BLOCKS
    assert "<!" not in message.text
