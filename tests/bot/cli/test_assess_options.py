import json

import pytest
from icalendar import Calendar
from typer.testing import CliRunner

from bot.cli.app import app

runner = CliRunner()


def shown(*words: str) -> dict[str, object]:
    result = runner.invoke(app, ["assess", *words, "--json"])
    assert result.exit_code == 0, result.stderr
    answer: dict[str, object] = json.loads(result.stdout)
    return answer


def by_lines(request: dict[str, object]) -> dict[str, object]:
    answer: dict[str, object] = json.loads(
        runner.invoke(app, ["assess", "-"], input=json.dumps(request)).stdout
    )
    return answer


def test_a_sentence_is_read_as_the_bot_reads_it() -> None:
    said = shown("about $60k, live in 5 weeks, docs change weekly, 400 docs")
    pairs = shown("budget=about 60k", "weeks=5", "volatility=weekly", "docs=400")
    assert said["recommendation"] == pairs["recommendation"] == "rag"
    assert said["flips"] == pairs["flips"]


def test_what_a_sentence_supposes_is_compared_with() -> None:
    answer = shown("2k docs that change weekly. What if we had $900k?")
    assert answer["what_if"]


def test_rates_and_costs_come_to_the_same_as_in_json() -> None:
    typed = shown(
        *("budget=60k eur", "queries=3k/day", "--rate", "eur=1.1", "--months", "24"),
        *("--growth", "50%", "--cost", "fine_tuning.query=0.002", "--cost", "rag.setup=20k"),
        *("--model", "gpt-4o-mini", "--tokens-in", "2000", "--tokens-out", "300"),
        *("--cached-share", "0.5"),
    )
    asked = by_lines(
        {
            "attributes": {"budget": "60k eur", "scalability": "3k/day"},
            "rates": {"eur": 1.1},
            "include": ["cost_plan"],
            "cost_terms": {
                "months": 24,
                "growth_per_year": 0.5,
                "overrides": {"fine_tuning": {"query_usd": 0.002}, "rag": {"setup_usd": 20_000}},
                "model": {
                    "name": "gpt-4o-mini",
                    "tokens_in": 2000,
                    "tokens_out": 300,
                    "cached_share": 0.5,
                },
            },
        }
    )
    assert typed["cost_plan"] == asked["cost_plan"]
    assert typed["cost"] == asked["cost"]


def test_an_option_about_costs_shows_them() -> None:
    result = runner.invoke(app, ["assess", "queries=3k/day", "--months", "12"])
    assert "over 12 months" in result.stdout


def test_a_start_shows_the_roadmap_from_that_day() -> None:
    words = ["assess", "docs=2k", "volatility=weekly", "style=no", "--start", "2027-01-04"]
    assert "2027-01-04 to 2027-01-17" in runner.invoke(app, words).stdout


def test_an_attribute_can_be_supposed_unknown() -> None:
    answer = shown("volatility=high", "style=yes", "docs=5k", "--what-if", "style=unknown")
    asked = by_lines(
        {
            "attributes": {
                "knowledge_volatility": "high",
                "style_or_format_task": True,
                "data_volume": "5k",
            },
            "what_if": {"style_or_format_task": None},
        }
    )
    for one in (answer, asked):
        assert "style or format is the gap" in json.dumps(one["what_if"])
        assert '"after": "unknown"' in json.dumps(one["what_if"])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["hello there"], "what is known of a project"),
        (["budget=60k", "--rate", "eur"], "CURRENCY=USD"),
        (["budget=60k", "--rate", "florin=2"], "other than USD"),
        (["budget=60k", "--growth", "fast"], "a share of a year"),
        (["budget=60k", "--cost", "rag=5"], "APPROACH.LINE=USD"),
        (["budget=60k", "--cost", "rag.query=-1"], "APPROACH.LINE=USD"),
        (["budget=60k", "--cost", "rga.query=1"], "overrides.rag"),
        (
            ["budget=60k", "--months", "0"],
            "--months: 0 cannot be used; give a number from 1 to 120",
        ),
        (["budget=60k", "--growth", "nan"], '--growth: "NaN" cannot be used'),
        (["budget=60k", "--tokens-in", "5"], "--model: null cannot be used"),
        (["budget=60k", "--weights", "accuracy=-1 budget=2"], "weights"),
        (["docs=5", "data=40GB"], "40,000 to 4,000,000"),
    ],
)
def test_an_option_that_cannot_be_used_says_what_to_write(words: list[str], said: str) -> None:
    result = runner.invoke(app, ["assess", *words], env={"COLUMNS": "300"})
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.replace("│", " ").split())


def test_the_calendar_can_be_taken_away_as_a_file() -> None:
    words = ["assess", "docs=2k", "volatility=weekly", "style=no", "--export", "roadmap.ics"]
    calendar = Calendar.from_ical(runner.invoke(app, words).stdout)
    assert len(calendar.walk("VEVENT")) == 6


@pytest.mark.parametrize("what", ["roadmap.ics", "roadmap.csv"])
def test_a_roadmap_that_no_deadline_allows_is_refused_and_not_an_empty_file(what: str) -> None:
    words = ["assess", "docs=2k", "volatility=weekly", "style=no", "weeks=3", "--export", what]
    result = runner.invoke(app, words, env={"COLUMNS": "300"})
    assert (result.exit_code, result.stdout) == (2, "")
    assert "3 weeks are too short for RAG" in " ".join(result.stderr.replace("│", " ").split())


def test_the_decision_record_names_who_says_it() -> None:
    words = ["assess", "docs=2k", "--said-by", "Ana", "--export", "decision.md"]
    assert "Ana" in runner.invoke(app, words).stdout


def test_the_cost_plan_shows_the_end_of_a_horizon_that_is_no_whole_year() -> None:
    shown_ = runner.invoke(app, ["assess", "queries=3k/day", "--months", "30"]).stdout
    assert "month 24     month 30" in shown_
    assert "$127,375" in shown_  # 50,000 + 2.5 * (20,000 + 3,000 * 365 * 0.01)
