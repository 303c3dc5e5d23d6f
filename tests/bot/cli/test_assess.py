import json
from typing import Any

import pytest
from typer.testing import CliRunner

from advisor.extras import Extra
from bot.cli.app import app

runner = CliRunner()
UNKNOWN_MODEL = {"name": "no-such-model", "tokens_in": 1, "tokens_out": 1}

UNPRICED = {"prompting": {"setup_usd": 1}}
ENDLESS = {"queries_per_day": 10**12, "growth_per_year": 100, "months": 120}


def lines(text: str) -> tuple[int, list[dict[str, Any]]]:
    result = runner.invoke(app, ["assess", "-"], input=text)
    return result.exit_code, [json.loads(line) for line in result.stdout.splitlines()]


def test_key_value_pairs_print_a_report_for_people() -> None:
    result = runner.invoke(app, ["assess", "budget=60k", "weeks=5", "queries=3k/day"])
    assert result.exit_code == 0
    assert "RAG" in result.stdout
    assert "$80,950" in result.stdout


def test_key_value_pairs_can_print_json() -> None:
    result = runner.invoke(app, ["assess", "volatility=high", "style=no", "docs=5k", "--json"])
    assert json.loads(result.stdout)["recommendation"] == "rag"


def test_each_line_is_answered_by_one_line_with_its_id() -> None:
    code, answers = lines('{"id": 7, "attributes": {"budget": 2}}\n{"attributes": {}}\n')
    assert code == 0
    assert answers[0]["id"] == 7
    assert answers[1]["recommendation"] == "insufficient_information"


def test_every_name_and_form_of_the_contract_is_taken_and_every_key_is_given() -> None:
    told = {
        "use_case_complexity": 3,
        "budget": {"value": 50000, "unit": "usd"},
        "data_volume": {"level": "high"},
        "deployment_speed": {"min": 4, "max": 6, "unit": "weeks"},
        "scalability": {"value": 3000, "unit": "queries/day"},
        "accuracy": 4,
        "knowledge_volatility": "high",
        "needs_citations": True,
        "style_or_format_task": False,
        "labelled_examples": 300,
        "privacy": "moderate",
        "latency": 800,
        "knowledge_tokens": 5_000_000,
        "access_control": True,
        "deletion_required": False,
        "has_evaluation_set": True,
        "unit_cost": 0.02,
        "ml_experience": "none",
    }
    code, (answer,) = lines(json.dumps({"id": "all", "attributes": told}))
    assert (code, answer["id"]) == (0, "all")
    assert set(told) == set(answer["attributes"])
    assert sorted(answer["ranking"]) == ["fine_tuning", "hybrid", "prompting", "rag"]
    assert answer["recommendation"] == answer["ranking"][0]
    assert set(answer["matrix"]["scores"]) == {"rag", "fine_tuning"}
    assert {name for name, factor in answer["matrix"]["factors"].items() if factor["scores"]} == {
        *list(told)[:6]
    }
    assert answer["matrix"]["recommendation"] in answer["ranking"]
    assert answer["evidence"]["verdict"] in {"agrees", "qualifies", "disagrees", "insufficient"}
    assert all(reason["text"] and reason["source"] for reason in answer["evidence"]["reasons"])
    assert answer["evidence"]["recommendation"] == "rag"
    assert 0 <= answer["stability"] <= 1
    assert {"flips", "next_question", "cost", "similar_cases"} <= set(answer)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"attributes": {"acuracy": 3}}', "did you mean accuracy"),
        ('{"attributes": {"budget": -1}}', "budget"),
        ('{"attributes": {"latency": NaN}}', "NaN"),
        ('{"attributes": [1]}', "attributes"),
        ('{"attribute": {}}', "did you mean attributes"),
        ('{"attributes": {}, "weights": {"privacy": 1}}', "privacy"),
        ('{"attributes": {}, "today": "soon"}', "today"),
        ('{"attributes": {}, "rates": {"eur": -1}}', "rates.eur"),
        ('{"attributes": {"budget": 2, "budget": 3}}', "budget"),
        ('{"attributes": {"budget": {"min": 5, "max": 2, "unit": "usd"}}}', "not above the max"),
        ("{", "JSON"),
    ],
)
def test_a_bad_line_is_answered_in_its_place_and_the_rest_go_on(line: str, said: str) -> None:
    code, answers = lines(f'{line}\n{{"attributes": {{"budget": 2}}}}\n')
    assert code == 1
    assert said in str(answers[0]["error"])
    assert "error" not in answers[1]


def test_weights_today_and_rates_reach_the_assessment() -> None:
    request = {
        "attributes": {
            "budget": {"value": 10_000, "unit": "eur"},
            "accuracy": 5,
            "deployment_speed": {"value": "2027-01-10", "unit": "date"},
        },
        "weights": {"accuracy": 3, "budget": 1},
        "today": "2027-01-01",
        "rates": {"EUR": 1.5},
    }
    _, (answer,) = lines(json.dumps(request))
    factors = json.loads(json.dumps(answer))["matrix"]["factors"]
    assert factors["accuracy"]["weight"] == 0.75
    assert factors["budget"]["levels"] == [1]
    assert factors["deployment_speed"]["levels"] == [5]


@pytest.mark.parametrize("words", [[], ["bananas=3"], ["budget=-5"], ["--unheard-of"]])
def test_wrong_usage_exits_with_2_and_says_what_to_write(words: list[str]) -> None:
    result = runner.invoke(app, ["assess", *words])
    assert result.exit_code == 2
    assert result.stderr


def test_the_help_shows_examples() -> None:
    assert "budget=60k" in runner.invoke(app, ["assess", "--help"]).stdout


def test_a_what_if_shows_the_difference_line_by_line() -> None:
    words = ["assess", "volatility=high", "style=no", "docs=5k", "--what-if", "style=yes"]
    shown = " ".join(runner.invoke(app, words).stdout.split())
    assert "recommendation: RAG -> hybrid" in shown
    assert "evidence no longer applies: No behaviour is missing that training would" in shown
    assert "none" not in shown.partition("What the change does")[2]
    answer = json.loads(runner.invoke(app, [*words, "--json"]).stdout)
    assert answer["recommendation"] == "rag"
    assert answer["what_if"]["assessment"]["recommendation"] == "hybrid"
    assert {"what": "recommendation", "before": "RAG", "after": "hybrid"} in answer["what_if"][
        "differences"
    ]


def test_weights_may_be_said_in_words() -> None:
    words = ["assess", "accuracy=5", "budget=2", "--weights", "accuracy matters most", "--json"]
    factors = json.loads(runner.invoke(app, words).stdout)["matrix"]["factors"]
    assert factors["accuracy"]["weight"] == 0.75
    _, (answer,) = lines(
        '{"attributes": {"accuracy": 5, "budget": 2}, "weights": "accuracy matters most"}'
    )
    assert answer["matrix"] == json.loads(runner.invoke(app, words).stdout)["matrix"]


@pytest.mark.parametrize("extra", list(Extra))
def test_every_extra_can_be_read_as_text_and_as_json(extra: Extra) -> None:
    words = ["assess", "volatility=high", "style=yes", "docs=5k", "--show", str(extra)]
    plain = runner.invoke(app, words[:-2]).stdout
    assert len(runner.invoke(app, words).stdout) > len(plain)
    assert json.loads(runner.invoke(app, [*words, "--json"]).stdout)[extra]


def test_all_extras_come_with_their_terms() -> None:
    request = {
        "attributes": {"knowledge_volatility": "high", "style_or_format_task": False},
        "include": "all",
        "start": "2027-01-04",
        "today": "2026-11-22",
        "cost_terms": {
            "months": 12,
            "queries_per_day": 1000,
            "growth_per_year": 0.5,
            "model": {"name": "gpt-4o-mini", "tokens_in": 2000, "tokens_out": 200},
            "overrides": {"fine_tuning": {"query_usd": 0.0001}},
        },
    }
    code, (answer,) = lines(json.dumps(request))
    assert code == 0
    shown = json.loads(json.dumps(answer))
    assert shown["roadmap"]["phases"][0]["start"] == "2027-01-04"
    assert len(shown["cost_plan"]["cumulative_usd"]["rag"]) == 13
    assert shown["cost_plan"]["prices"]["fine_tuning"]["query_usd"] == 0.0001
    assert shown["decision_record"]["markdown"].startswith("# ")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"include": ["roadmaps"]}, "roadmap"),
        ({"include": 5}, "include"),
        ({"cost_terms": {"months": 0}}, "months"),
        ({"cost_terms": {"months": 1e9}}, "months"),
        ({"cost_terms": {"growth_per_year": -1}}, "growth_per_year"),
        ({"cost_terms": {"moths": 3}}, "months"),
        ({"cost_terms": {"model": {"name": "gpt-4o-mini"}}}, "tokens_in"),
        ({"cost_terms": {"overrides": {"prompt": {}}}}, "prompting"),
        (
            {
                "include": ["cost_plan"],
                "cost_terms": {"overrides": {"prompting": {"setup_usd": 1}}},
            },
            "query_usd",
        ),
        ({"cost_terms": {"overrides": {"rag": {"query_usd": 1e9}}}}, "query_usd"),
        ({"include": ["cost_plan"], "cost_terms": ENDLESS}, "growth_per_year"),
        ({"today": "9999-12-30"}, "today"),
        ({"rates": {"usd": 2}}, "currency other than USD"),
        ({"rates": {"florins": 2}}, "florins"),
        ({"rates": {"eur": 0}}, "rates.eur"),
        ({"said_by": {"budget": ""}}, "said_by.budget"),
        ({"cost_terms": {"overrides": {"rag": {"query": 1}}}}, "query_usd"),
        ({"include": ["cost_plan"], "cost_terms": {"model": UNKNOWN_MODEL}}, "no-such-model"),
        ({"what_if": {"budget": -1}}, "budget"),
        ({"weights": "hello"}, "accuracy matters most"),
        ({"weights": 3}, "weights"),
        ({"start": "soon"}, "start"),
    ],
)
def test_what_goes_beyond_is_checked_too(asked: dict[str, object], said: str) -> None:
    code, (answer,) = lines(json.dumps({"attributes": {}, **asked}))
    assert code == 1
    assert said in str(answer["error"])
