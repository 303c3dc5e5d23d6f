import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError


def test_blocks_are_checked_without_being_posted(api: WebClient) -> None:
    assert api.blocks_validate(blocks=[{"type": "divider"}])["ok"]
    with pytest.raises(SlackApiError, match="invalid_blocks"):
        api.blocks_validate(message={"blocks": [{"type": "nonsense"}]})
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        api.blocks_validate(view={"type": "modal", "blocks": []})
