import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError


def test_the_token_says_who_the_bot_is(api: WebClient) -> None:
    who = api.auth_test()

    assert api.bots_info(bot=who["bot_id"])["bot"]["user_id"] == who["user_id"]
    assert api.users_info(user=who["user_id"])["user"]["is_bot"]
    assert api.team_info()["team"]["id"] == who["team_id"]


def test_everyone_is_listed(api: WebClient) -> None:
    people = [each["name"] for each in api.users_list()["members"] if not each["is_bot"]]

    assert people == ["ada", "ben", "chloe"]


def test_nobody_else_is_known(api: WebClient) -> None:
    with pytest.raises(SlackApiError, match="user_not_found"):
        api.users_info(user="U0NOBODY")
    with pytest.raises(SlackApiError, match="bot_not_found"):
        api.bots_info(bot="B0NOBODY")


def test_api_test_echoes_and_fails_on_request(api: WebClient) -> None:
    assert api.api_test(foo="bar")["args"]["foo"] == "bar"
    with pytest.raises(SlackApiError, match="my_error"):
        api.api_test(error="my_error")
