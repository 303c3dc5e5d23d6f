from dataclasses import replace

from bot.evaluation.citing import precision
from bot.evaluation.table import Share
from knowledge.claims import Claim, stated
from tests.bot.evaluation.asking import LATENCY, SETUP, UPKEEP, passage


def test_a_passage_supports_what_it_states_and_not_another_figure() -> None:
    right = stated(passage(SETUP))
    wrong = replace(right, text=right.text.replace("$50K", "$55K"))
    assert precision([right, wrong], ordinary=()) == Share(1, 2)


def test_a_citation_that_adds_nothing_does_not_count() -> None:
    padded = replace(stated(passage(SETUP)), passages=(passage(SETUP), passage(LATENCY)))
    assert precision([padded], ordinary=()) == Share(1, 2)


def test_two_passages_may_support_a_claim_together() -> None:
    setup, upkeep = passage(SETUP), passage(UPKEEP)
    both = Claim(f"{setup.text} {upkeep.text}", (setup, upkeep))
    assert precision([both], ordinary=()) == Share(2, 2)


def test_computed_claims_are_left_out_since_no_passage_states_them() -> None:
    total = Claim("RAG comes to $70K.", (passage(SETUP), passage(UPKEEP)), computed=True)
    assert precision([total], ordinary=()) == Share(0, 0)
