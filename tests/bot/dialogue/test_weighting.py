"""Weights that people choose: equal ones are none, and they move the matrix."""

from decimal import Decimal

from advisor.assessment import Approach
from advisor.attributes import FACTORS, AttributeName
from bot.dialogue.conversation import Conversation
from bot.dialogue.scoring import assessed
from bot.dialogue.weighting import CHOICES, Weighting, chosen_weights
from tests.bot.dialogue.said import TODAY
from tests.bot.views.samples import RECORD, known

RECORDED = {name: known(said) for name, said in RECORD.items()}


def test_what_is_not_chosen_counts_as_normal() -> None:
    weights = chosen_weights({"budget": "double", "accuracy": "none"})
    assert weights is not None
    told = dict(weights)
    assert (told[AttributeName.BUDGET], told[AttributeName.ACCURACY]) == (Decimal(2), Decimal(0))
    assert told[AttributeName.SCALABILITY] == Decimal(1)


def test_all_equal_is_the_same_as_none_set() -> None:
    for choice in CHOICES:
        if choice != "none":
            assert chosen_weights(dict.fromkeys(FACTORS, choice)) == ()


def test_weights_under_which_nothing_counts_are_refused() -> None:
    assert chosen_weights(dict.fromkeys(FACTORS, "none")) is None


def test_an_assessment_counts_by_the_weights_of_its_conversation() -> None:
    weights = chosen_weights({"budget": "none"}) or ()
    plain = Conversation(record=RECORDED)
    weighed = Conversation(record=RECORDED, weighting=Weighting(weights=weights, set_by="U1"))
    totals = [
        assessed(each, TODAY).matrix.totals[Approach.FINE_TUNING] for each in (plain, weighed)
    ]
    assert totals[0] != totals[1]
