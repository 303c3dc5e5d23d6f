import json

import pytest
from typer.testing import CliRunner

from bot.cli.app import app

runner = CliRunner()


def lines(text: str) -> tuple[int, list[dict[str, object]]]:
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


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"attributes": {"acuracy": 3}}', "did you mean accuracy"),
        ('{"attributes": {"budget": -1}}', "budget"),
        ('{"attributes": {"latency": NaN}}', "latency"),
        ('{"attributes": [1]}', "attributes"),
        ('{"attribute": {}}', "did you mean attributes"),
        ('{"attributes": {}, "weights": {"privacy": 1}}', "privacy"),
        ('{"attributes": {}, "today": "soon"}', "today"),
        ('{"attributes": {}, "rates": {"eur": -1}}', "rates.eur"),
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
