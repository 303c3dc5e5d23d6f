from datetime import date

from advisor.lifecycle import MILESTONES, TUNING_NEEDS
from advisor.published import ARCHITECTURE, BENCHMARKS, PROMISED_METRICS


def test_the_articles_figures_are_quoted_as_printed() -> None:
    quoted = {
        claim.measure: (claim.rag, claim.fine_tuning) for claim in (*ARCHITECTURE, *BENCHMARKS)
    }
    assert quoted == {
        "memory": ("low", "high"),
        "compute": ("medium", "very high"),
        "accuracy (general knowledge)": ("85%", "92%"),
        "response latency": ("1.2 s", "1.5 s"),
        "hallucination rate": ("5%", "2%"),
        "knowledge retention (3 months)": ("80%", "90%"),
    }


def test_each_claim_has_a_caveat_and_sourced_counter_evidence() -> None:
    for claim in (*ARCHITECTURE, *BENCHMARKS):
        assert claim.caveat
        assert claim.findings
    for finding in (*TUNING_NEEDS, *(one for claim in BENCHMARKS for one in claim.findings)):
        assert "https://" in finding.source


def test_fewer_metrics_are_given_than_promised() -> None:
    assert len(BENCHMARKS) == PROMISED_METRICS / 2


def test_a_milestone_is_told_as_past_or_to_come() -> None:
    last = MILESTONES[-1]
    assert "from 2027-01-06" in last.told(date(2026, 11, 22))
    assert "since 2027-01-06" in last.told(date(2027, 1, 6))
    assert last.told(None).startswith("OpenAI, 2027-01-06:")
