import json

import pytest
from typer.testing import CliRunner

from bot.cli.app import app

runner = CliRunner()


def lines(*requests: object) -> tuple[int, list[dict[str, object]]]:
    text = "\n".join(json.dumps(request) for request in requests)
    result = runner.invoke(app, ["interpret", "-"], input=text)
    return result.exit_code, [json.loads(line) for line in result.stdout.splitlines()]


def test_a_message_is_shown_to_people_with_the_words_it_came_from() -> None:
    result = runner.invoke(app, ["interpret", "around 60k USD, live in 5 weeks. what is RAG?"])
    assert result.exit_code == 0
    assert "60,000 usd" in result.stdout
    assert "“5 weeks”" in result.stdout
    assert "what is RAG?" in result.stdout


def test_a_line_comes_back_with_its_id_short_names_numbers_and_iso_dates() -> None:
    code, (answer,) = lines(
        {
            "id": 7,
            "text": "live by 1 March, 99.5% accuracy, 3k questions a day",
            "today": "2026-11-22",
        }
    )
    assert code == 0
    assert answer["id"] == 7
    assert answer["acts"] == ["inform"]
    assert answer["attributes"] == {
        "timeline": {"raw": "1 March", "value": "2027-03-01", "unit": "date", "qualifier": "max"},
        "accuracy": {"raw": "99.5%", "value": 99.5, "unit": "percent", "qualifier": "exact"},
        "traffic": {
            "raw": "3k questions a day",
            "value": 3000,
            "unit": "queries/day",
            "qualifier": "exact",
        },
    }


@pytest.mark.parametrize("asked", ["timeline", "deployment_speed"])
def test_the_attribute_asked_about_goes_by_either_name(asked: str) -> None:
    _, (answer,) = lines({"text": "about five", "asked": asked})
    assert answer["attributes"] == {
        "timeline": {"raw": "five", "value": 5, "unit": "weeks", "qualifier": "approx"}
    }


def test_a_retraction_is_null_and_an_open_amount_has_an_empty_value() -> None:
    _, (retracted, derived) = lines(
        {"text": "forget the budget"},
        {"text": "a few thousand users, each asks maybe 3 things a week"},
    )
    assert retracted["attributes"] == {"budget": None}
    attributes = derived["attributes"]
    assert isinstance(attributes, dict)
    assert attributes["traffic"]["value"] is None


def test_what_is_supposed_asked_and_unclear_stands_beside_what_is_stated() -> None:
    _, answers = lines(
        {"text": "what if we had a million bucks?"},
        {"text": "how big is the article's RAG budget?"},
        {"text": "traffic is 3k"},
    )
    assert [set(answer) - {"acts", "attributes"} for answer in answers] == [
        {"hypothetical"},
        {"question"},
        {"unclear"},
    ]
    assert not any(answer["attributes"] for answer in answers)


@pytest.mark.parametrize(
    ("request_line", "said"),
    [
        ({"text": "x", "asked": "money"}, "money"),
        ({"text": "x", "foo": 1}, "foo"),
        ({"text": "x", "today": "soon"}, "today"),
        ({"asked": "budget"}, "text"),
    ],
)
def test_a_bad_line_is_answered_in_its_place(request_line: object, said: str) -> None:
    code, (bad, good) = lines(request_line, {"text": "60k usd"})
    assert code == 1
    assert said in str(bad["error"])
    assert good["acts"] == ["inform"]


def test_an_unknown_attribute_on_the_command_line_is_a_usage_error() -> None:
    assert runner.invoke(app, ["interpret", "x", "--asked", "money"]).exit_code == 2
