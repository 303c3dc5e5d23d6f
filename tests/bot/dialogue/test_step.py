from dataclasses import replace
from decimal import Decimal

import pytest

from advisor.assessment import Recommendation
from advisor.attributes import AttributeName, Qualifier, Statement
from bot.dialogue.acts import Act, Interpretation
from bot.dialogue.conversation import Conversation
from bot.dialogue.reply import (
    AskNext,
    Disagreed,
    Leaning,
    Lookup,
    Meaning,
    OfWhat,
    ProvisionalRecommendation,
    Recommended,
    Rescored,
    Summary,
    Understood,
    WhatIf,
    WhyAsked,
)
from bot.dialogue.scoring import assessed
from bot.dialogue.step import LONG_MESSAGE, MISSES_BEFORE_FORM
from tests.bot.dialogue.said import (
    ACCURACY,
    BUDGET,
    SPEED,
    TODAY,
    YES,
    Talk,
    does,
    informs,
    level,
    supposes,
    usd,
    weeks,
)

NOTHING = does(Act.NONE)
FACTS = {"knowledge_volatility": level("high"), "needs_citations": YES}
FACTS_CHANGE = informs(**FACTS)


@pytest.fixture
def talk() -> Talk:
    return Talk()


@pytest.fixture
def asked(talk: Talk) -> Talk:
    """A talk in which the budget is known and a question is pending."""
    talk.say(informs(budget=usd(60)), mentioned=True)
    assert talk.state.asked
    return talk


@pytest.fixture
def recommended(talk: Talk) -> Talk:
    """A talk after its recommendation."""
    talk.say(informs(budget=usd(60)), mentioned=True)
    talk.say(informs(Act.INFORM, Act.RECOMMEND, **FACTS))
    assert talk.state.recommended
    return talk


def test_a_first_statement_is_confirmed_weighed_and_followed_by_a_question(talk: Talk) -> None:
    assert talk.say(informs(budget=usd(60))) == ["Understood", "Leaning", "AskNext"]


def test_the_record_keeps_who_said_it_when_and_in_which_words(talk: Talk) -> None:
    talk.say(informs(budget=usd(60)), by="U7")
    known = talk.state.record[BUDGET]
    assert (known.said_by, known.said_at.minute, known.statement.raw) == ("U7", 1, "60k")


def test_several_attributes_in_one_message_are_all_taken_in(talk: Talk) -> None:
    talk.say(informs(budget=usd(60), deployment_speed=weeks(5), accuracy=level("high")))
    assert set(talk.state.record) == {BUDGET, SPEED, ACCURACY}


def test_a_budget_under_the_articles_cost_is_said_with_the_leaning(talk: Talk) -> None:
    traffic = Statement(raw="3k a day", value=Decimal(3000), unit="queries/day")
    talk.say(informs(budget=usd(60), scalability=traffic))
    leaning = talk.part(Leaning)
    assert isinstance(leaning, Leaning)
    assert "80,950" in leaning.assessment.cost.warnings[0]


def test_just_tell_me_recommends_with_what_is_known(talk: Talk) -> None:
    talk.say(FACTS_CHANGE)
    assert talk.say(does(Act.RECOMMEND))[-1] == "Recommended"
    assert talk.state.asked is None


def test_just_tell_me_with_too_little_bets_and_says_what_would_decide(asked: Talk) -> None:
    assert asked.say(does(Act.RECOMMEND)) == ["Summary", "ProvisionalRecommendation"]
    part = asked.part(ProvisionalRecommendation)
    assert isinstance(part, ProvisionalRecommendation)
    assert part.assessment.recommendation is Recommendation.INSUFFICIENT_INFORMATION
    assert 0.99 < sum(part.chances.values()) <= 1
    assert part.deciders
    for decider in part.deciders:
        assert decider.attribute not in asked.state.record
        assert len({approach for _, approach in decider.answers}) > 1


def test_after_a_bet_the_question_that_was_passed_over_is_never_asked_again(asked: Talk) -> None:
    passed_over = asked.state.asked
    for _ in range(3):
        assert asked.say(does(Act.RECOMMEND)) == ["Summary", "ProvisionalRecommendation"]
    assert asked.state.asked is None
    assert asked.say(informs(deployment_speed=weeks(5)))[-1] == "AskNext"
    assert asked.state.asked not in (None, passed_over)


def test_just_tell_me_with_nothing_known_asks_the_first_question_once(talk: Talk) -> None:
    assert talk.say(does(Act.RECOMMEND)) == ["beginning", "AskNext"]
    assert talk.say(does(Act.RECOMMEND)) == ["ProvisionalRecommendation"]
    assert talk.say(does(Act.WHY)) == ["odds"]


def test_one_who_knows_nothing_to_say_is_asked(talk: Talk) -> None:
    assert talk.say(does(Act.SKIP), mentioned=True) == ["beginning", "AskNext"]


def test_a_first_what_if_is_a_description(talk: Talk) -> None:
    assert talk.say(supposes(budget=usd(60)), mentioned=True)[0] == "Understood"
    assert talk.state.record[BUDGET].statement == usd(60)
    assert talk.say(supposes(budget=usd(90))) == ["WhatIf"]


def test_only_the_first_question_of_one_who_said_nothing_else_is_a_newcomers(talk: Talk) -> None:
    ask = does(Act.ASK, question="is it safe?")
    seen = []
    for _ in range(2):
        talk.say(ask, mentioned=True)
        part = talk.part(Lookup)
        assert isinstance(part, Lookup)
        seen.append(part.by_newcomer)
    assert seen == [True, False]


def test_a_first_message_that_tells_and_asks_begins_the_assessment(talk: Talk) -> None:
    message = informs(Act.INFORM, Act.ASK, budget=usd(60))
    told = replace(message, question="what does it cost?")
    assert talk.say(told, mentioned=True) == ["Understood", "Lookup", "Leaning", "AskNext"]
    part = talk.part(Lookup)
    assert isinstance(part, Lookup)
    assert not part.by_newcomer


def test_a_correction_replaces_and_shows_what_it_replaced(asked: Talk) -> None:
    asked.say(informs(Act.CORRECT, budget=usd(80)))
    part = asked.part(Understood)
    assert isinstance(part, Understood)
    (change,) = part.changes
    assert change.before is not None
    assert (change.before.statement, asked.state.record[BUDGET].statement) == (usd(60), usd(80))


def test_two_corrections_in_a_row_leave_the_last(asked: Talk) -> None:
    asked.say(informs(Act.CORRECT, budget=usd(80)))
    asked.say(informs(Act.CORRECT, budget=usd(55)))
    assert asked.state.record[BUDGET].statement == usd(55)


def test_a_correction_during_another_question_keeps_asking(asked: Talk) -> None:
    assert asked.say(informs(Act.CORRECT, budget=usd(55)))[-1] == "AskNext"


def test_a_question_that_was_pending_already_is_only_recalled(asked: Talk) -> None:
    pending = asked.state.asked
    assert asked.say(informs(Act.CORRECT, budget=usd(55)))[-1] == "AskNext"
    question = asked.reply[-1]
    assert isinstance(question, AskNext)
    assert (question.attribute, question.repeated) == (pending, True)


def test_a_retraction_makes_an_attribute_unknown_again(asked: Talk) -> None:
    assert asked.say(informs(Act.RETRACT, budget=None))[0] == "Understood"
    assert BUDGET not in asked.state.record


def test_scratch_that_brings_back_what_was_there_before(asked: Talk) -> None:
    asked.say(informs(Act.CORRECT, budget=usd(80)))
    asked.say(does(Act.RETRACT))
    assert asked.state.record[BUDGET].statement == usd(60)
    assert asked.say(does(Act.RETRACT))[0] == "retracted_nothing"


def test_saying_the_same_again_changes_nothing(asked: Talk) -> None:
    before = asked.state.record
    again = usd(60).model_copy(update={"raw": "sixty grand", "qualifier": Qualifier.APPROX})
    assert asked.say(informs(budget=again), by="U2") == ["kept", "AskNext"]
    assert asked.state.record == before


def test_not_sure_leaves_the_attribute_unknown_and_moves_on(asked: Talk) -> None:
    first = asked.state.asked
    assert asked.say(does(Act.SKIP)) == ["skipped", "AskNext"]
    assert first not in asked.state.record
    assert asked.state.asked != first


def test_what_was_skipped_is_never_asked_again(talk: Talk) -> None:
    talk.say(informs(budget=usd(60)))
    seen = []
    while talk.state.asked:
        seen.append(talk.state.asked)
        talk.say(does(Act.SKIP))
    assert len(seen) == len(set(seen))
    assert talk.reply[-1:] == (talk.part(ProvisionalRecommendation),)


def test_a_skipped_attribute_may_still_be_told(asked: Talk) -> None:
    first = asked.state.asked
    assert first is not None
    asked.say(does(Act.SKIP))
    asked.say(informs(**{first.value: level("low")}))
    assert first in asked.state.record
    assert first not in asked.state.skipped


def test_a_plain_no_to_a_question_is_a_skip(asked: Talk) -> None:
    assert asked.say(does(Act.DENY))[0] == "skipped"


def test_why_is_answered_and_the_question_asked_again(asked: Talk) -> None:
    pending = asked.state.asked
    assert asked.say(does(Act.WHY)) == ["WhyAsked", "AskNext"]
    question = asked.part(AskNext)
    assert isinstance(question, AskNext)
    assert (question.attribute, question.repeated) == (pending, True)


def test_why_knows_where_each_answer_would_lead(talk: Talk) -> None:
    talk.say(FACTS_CHANGE)
    talk.state = talk.state.model_copy(update={"asked": AttributeName.STYLE_OR_FORMAT_TASK})
    talk.say(does(Act.WHY))
    why = talk.part(WhyAsked)
    assert isinstance(why, WhyAsked)
    assert [said.raw for said, _ in why.answers] == ["yes", "no"]
    assert len({result for _, result in why.answers}) == 2


def test_why_after_the_recommendation_shows_it_again(recommended: Talk) -> None:
    assert recommended.say(does(Act.WHY)) == ["Recommended"]


def test_an_answer_and_a_question_in_one_message_are_both_handled(asked: Talk) -> None:
    both = Interpretation((Act.INFORM, Act.ASK), {SPEED: weeks(5)}, question="what is RAG?")
    assert asked.say(both) == ["Understood", "Lookup", "Leaning", "AskNext"]


def test_a_digression_is_answered_and_the_pending_question_recalled(asked: Talk) -> None:
    assert asked.say(does(Act.ASK, question="what is RAG?")) == ["Lookup", "AskNext"]
    question = asked.part(AskNext)
    assert isinstance(question, AskNext)
    assert question.repeated


def test_somebody_who_knows_nothing_is_told_the_bet_after_four_open_questions(talk: Talk) -> None:
    talk.say(does(Act.RECOMMEND), mentioned=True)
    skipped = [talk.say(does(Act.SKIP)) for _ in range(4)]
    assert skipped[:3] == [["skipped", "AskNext"]] * 3
    assert skipped[3] == ["skipped", "ProvisionalRecommendation"]


def test_somebody_who_has_told_something_is_asked_on(talk: Talk) -> None:
    talk.say(informs(budget=usd(60)), mentioned=True)
    assert [talk.say(does(Act.SKIP)) for _ in range(4)] == [["skipped", "AskNext"]] * 4


@pytest.mark.parametrize(
    ("question", "shows"),
    [
        ("is RAG cheaper, and why?", ["Lookup", "OwnCosts", "AskNext"]),
        ("what does fine-tuning cost?", ["Lookup", "OwnCosts", "AskNext"]),
        ("does fine-tuning ever break even?", ["Lookup", "OwnCosts", "AskNext"]),
        ("what is RAG?", ["Lookup", "AskNext"]),
    ],
)
def test_a_question_about_costs_is_told_the_projects_own_too(
    asked: Talk, question: str, shows: list[str]
) -> None:
    assert BUDGET in asked.state.record
    assert asked.say(does(Act.ASK, question=question)) == shows


def test_a_question_about_costs_is_told_no_own_where_there_are_none(talk: Talk) -> None:
    talk.say(informs(knowledge_volatility=level("high")), mentioned=True)
    assert "OwnCosts" not in talk.say(does(Act.ASK, question="is RAG cheaper?"))


def test_a_question_alone_starts_no_interview(talk: Talk) -> None:
    assert talk.say(does(Act.ASK, question="what does the article say?")) == ["Lookup"]


def test_a_follow_up_question_knows_the_earlier_ones(talk: Talk) -> None:
    talk.say(does(Act.ASK, question="what did TechCorp do?"))
    talk.say(does(Act.ASK, question="what did it pay?"))
    assert talk.part(Lookup) == Lookup("what did it pay?", ("what did TechCorp do?",))


def test_a_summary_shows_the_record_and_what_is_missing(asked: Talk) -> None:
    assert asked.say(does(Act.SUMMARISE)) == ["Summary", "AskNext"]
    summary = asked.part(Summary)
    assert isinstance(summary, Summary)
    assert [name for name, _ in summary.known] == [BUDGET]
    assert SPEED in summary.unknown


def test_repeat_asks_the_pending_question_in_full(asked: Talk) -> None:
    assert asked.say(does(Act.REPEAT)) == ["AskNext"]
    question = asked.part(AskNext)
    assert isinstance(question, AskNext)
    assert not question.repeated


def test_repeat_after_the_recommendation_shows_it_again(recommended: Talk) -> None:
    assert recommended.say(does(Act.REPEAT)) == ["Recommended"]


def test_cancel_stops_asking_and_keeps_the_record(asked: Talk) -> None:
    assert asked.say(does(Act.CANCEL)) == ["cancelled"]
    assert asked.state.asked is None
    assert BUDGET in asked.state.record


def test_cancel_during_a_correction_keeps_what_was_corrected(asked: Talk) -> None:
    asked.say(informs(Act.CORRECT, Act.CANCEL, budget=usd(80)))
    assert asked.state.record[BUDGET].statement == usd(80)
    assert asked.state.asked is None


def test_a_cancelled_talk_goes_on_when_told_more(asked: Talk) -> None:
    asked.say(does(Act.CANCEL))
    assert asked.say(informs(deployment_speed=weeks(5)))[-1] == "AskNext"
    assert not asked.state.closed


def test_restart_forgets_everything(recommended: Talk) -> None:
    round_before = recommended.state.round
    assert recommended.say(does(Act.RESTART)) == ["restarted"]
    replaced = recommended.state.replaced
    assert recommended.state == Conversation(round=round_before + 1, replaced=replaced)


def test_a_restart_can_be_taken_back_until_something_new_is_said(recommended: Talk) -> None:
    before = recommended.state.record
    recommended.say(does(Act.RESTART))
    recommended.say(does(Act.RETRACT))
    assert recommended.state.record == before
    recommended.say(does(Act.RESTART))
    recommended.say(informs(budget=usd(5)))
    assert set(recommended.state.replaced) == {BUDGET}


def test_restart_with_a_fact_begins_with_that_fact(asked: Talk) -> None:
    asked.say(informs(Act.RESTART, Act.INFORM, deployment_speed=weeks(5)))
    assert set(asked.state.record) == {SPEED}


def test_a_what_if_shows_a_difference_and_changes_nothing(recommended: Talk) -> None:
    before = recommended.state.record
    assert recommended.say(supposes(budget=usd(600))) == ["WhatIf"]
    part = recommended.part(WhatIf)
    assert isinstance(part, WhatIf)
    assert part.before.matrix.totals != part.after.matrix.totals
    assert recommended.state.record == before


def test_an_accepted_what_if_is_in_the_record(recommended: Talk) -> None:
    recommended.say(supposes(budget=usd(600)))
    assert recommended.say(does(Act.CONFIRM), by="U2")[0] == "Understood"
    assert recommended.state.record[BUDGET].statement == usd(600)
    assert recommended.state.record[BUDGET].said_by == "U2"
    assert not recommended.state.proposed


def test_a_dropped_what_if_is_gone(recommended: Talk) -> None:
    before = recommended.state.record
    recommended.say(supposes(budget=usd(600)))
    assert recommended.say(does(Act.DENY)) == ["kept"]
    assert recommended.state.record == before
    assert not recommended.state.proposed


def test_while_a_what_if_is_open_no_other_answer_is_waited_for(asked: Talk) -> None:
    asked.say(supposes(budget=usd(600)))
    assert asked.state.asked is None


def test_after_a_dropped_what_if_the_questions_go_on(asked: Talk) -> None:
    pending = asked.state.asked
    asked.say(supposes(budget=usd(600)))
    assert asked.say(does(Act.DENY)) == ["kept", "AskNext"]
    assert asked.state.asked == pending
    assert asked.state.skipped == ()


def test_a_figure_without_a_unit_is_asked_back(talk: Talk) -> None:
    assert talk.say(Interpretation((Act.INFORM,), unclear=(BUDGET,))) == ["Clarify"]
    assert talk.state.asked is BUDGET


def test_who_asks_for_time_is_not_asked_again(asked: Talk) -> None:
    pending = asked.state.asked
    assert asked.say(does(Act.WAIT)) == ["no_hurry"]
    assert asked.state.asked == pending


def test_a_what_if_waits_for_who_asks_for_time(asked: Talk) -> None:
    asked.say(supposes(budget=usd(600)))
    assert asked.say(does(Act.WAIT)) == ["no_hurry"]
    assert asked.state.proposed


def test_a_lone_number_is_asked_back_among_what_is_not_known(asked: Talk) -> None:
    known, open_ = next(iter(asked.state.record)), AttributeName.LABELLED_EXAMPLES
    lone = Interpretation((Act.NONE,), unplaced={known: usd(400), open_: usd(400)})

    assert asked.say(lone) == ["OfWhat"]
    assert asked.reply == (OfWhat(((open_, usd(400)),)),)


def test_an_unclear_correction_is_not_asked_again_as_if_nothing_were_known(asked: Talk) -> None:
    assert asked.say(Interpretation((Act.CORRECT,), unclear=(BUDGET,))) == ["Clarify"]
    assert asked.say(does(Act.HELP)) == ["help"]


def test_an_answer_beside_a_what_if_is_no_longer_waited_for(asked: Talk) -> None:
    pending = asked.state.asked
    assert pending is not None
    both = Interpretation((Act.INFORM, Act.WHAT_IF), {pending: level("low")}, {BUDGET: usd(600)})
    assert asked.say(both) == ["Understood", "WhatIf"]
    assert asked.state.asked is None


def test_two_misses_offer_the_form(asked: Talk) -> None:
    assert asked.say(NOTHING) == ["no_answer", "AskNext"]
    assert asked.say(NOTHING) == ["use_the_form"]


def test_after_the_form_was_offered_chatter_is_left_alone_but_not_a_mention(asked: Talk) -> None:
    for _ in range(MISSES_BEFORE_FORM):
        asked.say(NOTHING)
    assert asked.say(NOTHING) == []
    assert asked.say(NOTHING, mentioned=True) == ["use_the_form"]


def test_understanding_again_forgets_the_misses(asked: Talk) -> None:
    asked.say(NOTHING)
    asked.say(informs(deployment_speed=weeks(5)))
    assert asked.say(NOTHING)[0] == "no_answer"


def test_where_nothing_is_understood_of_a_first_message_the_questions_begin(talk: Talk) -> None:
    assert talk.say(NOTHING, mentioned=True) == ["not_understood", "AskNext"]


def test_a_long_message_is_called_long_only_if_nothing_was_read(asked: Talk) -> None:
    assert asked.say(NOTHING, length=LONG_MESSAGE)[0] == "too_long"
    said = asked.say(informs(deployment_speed=weeks(5)), length=LONG_MESSAGE)
    assert said[0] == "Understood"


def test_chatter_after_the_recommendation_is_left_alone(recommended: Talk) -> None:
    assert recommended.say(NOTHING) == []
    assert recommended.say(does(Act.CONFIRM)) == []


def test_a_message_to_someone_else_is_left_alone(asked: Talk) -> None:
    before = asked.state
    assert asked.say(informs(Act.ADDRESS_OTHER, budget=usd(999))) == []
    assert asked.state == before


def test_told_to_leave_it_is_silent_until_it_is_named(asked: Talk) -> None:
    assert asked.say(does(Act.LEAVE)) == ["left"]
    assert asked.say(informs(budget=usd(999))) == []
    assert asked.state.record[BUDGET].statement == usd(60)
    assert asked.say(NOTHING, mentioned=True) == ["back"]
    assert asked.say(informs(budget=usd(70)))[0] == "Understood"


def test_a_change_after_the_recommendation_shows_the_difference(recommended: Talk) -> None:
    assert recommended.say(informs(Act.CORRECT, budget=usd(600)))[:2] == ["Understood", "Rescored"]
    part = recommended.part(Rescored)
    assert isinstance(part, Rescored)
    assert part.before.matrix.totals != part.after.matrix.totals


def test_a_change_that_turns_the_recommendation_shows_the_new_one(recommended: Talk) -> None:
    tuning = informs(
        Act.CORRECT,
        knowledge_volatility=level("low"),
        needs_citations=Statement(value=False),
        style_or_format_task=YES,
        labelled_examples=Statement(value=Decimal(5000), unit="examples"),
    )
    assert recommended.say(tuning) == ["Understood", "Rescored", "Recommended"]


def test_two_people_who_differ_are_told_and_the_later_holds(asked: Talk) -> None:
    assert "Disagreed" in asked.say(informs(budget=usd(600)), by="U2")
    part = asked.part(Disagreed)
    assert isinstance(part, Disagreed)
    assert (part.earlier.said_by, part.later.said_by) == ("U1", "U2")
    assert part.by_earlier.attributes[BUDGET] == usd(60)
    assert part.by_later.attributes[BUDGET] == usd(600)
    assert asked.state.record[BUDGET].said_by == "U2"


def test_correcting_oneself_is_no_disagreement(asked: Talk) -> None:
    assert "Disagreed" not in asked.say(informs(Act.CORRECT, budget=usd(600)))


@pytest.mark.parametrize(
    ("act", "note"), [(Act.HELP, "help"), (Act.THANK, "thanked"), (Act.GREET, "welcome")]
)
def test_courtesies_are_returned(talk: Talk, act: Act, note: str) -> None:
    assert talk.say(does(act)) == [note]


def test_a_greeting_with_a_question_gets_the_answer_only(talk: Talk) -> None:
    message = does(Act.GREET, Act.ASK, question="what is RAG?")
    assert talk.say(message) == ["Lookup"]


def test_forget_everything_is_a_restart_and_no_retraction_too(asked: Talk) -> None:
    assert asked.say(does(Act.RESTART, Act.RETRACT)) == ["restarted"]


def test_help_in_between_recalls_the_question(asked: Talk) -> None:
    assert asked.say(does(Act.HELP)) == ["help", "AskNext"]


def test_it_stops_asking_once_no_answer_would_matter(talk: Talk) -> None:
    talk.say(FACTS_CHANGE)
    while talk.state.asked:
        assert AttributeName(talk.state.asked) not in talk.state.record
        talk.say(informs(**{talk.state.asked.value: level("high")}))
    assert talk.state.recommended
    assert isinstance(talk.reply[-1], Recommended)


def test_a_rate_weighs_what_was_said_in_another_currency_and_leaves_it_as_said() -> None:
    euros = Statement(raw="300k euros", value=Decimal(300_000), unit="eur")
    talk = Talk()
    talk.say(informs(budget=euros))
    shown_parts = talk.say(Interpretation((Act.INFORM,), rates={"eur": Decimal(2)}))
    assert shown_parts[0] == "rate"
    assert talk.state.record[BUDGET].statement == euros
    rows = assessed(talk.state, TODAY).matrix.factors
    assert next(row.levels for row in rows if row.factor is BUDGET) == (5,)


def test_the_same_rate_again_changes_nothing() -> None:
    talk = Talk()
    talk.say(Interpretation((Act.INFORM,), rates={"eur": Decimal(2)}))
    assert "rate" not in talk.say(Interpretation((Act.INFORM,), rates={"eur": Decimal(2)}))


def test_what_a_term_means_is_said_and_the_question_asked_again(asked: Talk) -> None:
    term = does(Act.WHY, term=AttributeName.KNOWLEDGE_VOLATILITY)
    assert asked.say(term) == ["Meaning", "WhyAsked", "AskNext"]
    meant = asked.part(Meaning)
    assert isinstance(meant, Meaning)
    assert meant.attribute is AttributeName.KNOWLEDGE_VOLATILITY


def test_what_a_term_means_shows_no_recommendation_again(recommended: Talk) -> None:
    term = does(Act.WHY, term=AttributeName.KNOWLEDGE_VOLATILITY)
    assert recommended.say(term) == ["Meaning", "WhyAsked"]
