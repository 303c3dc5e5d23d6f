import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.bot.workspace.conftest import fetch
from tests.workspace_client import WorkspaceClient

GENERAL = "C0LOCALGEN1"


def test_an_upload_is_shared_in_its_thread_and_served(
    workspace: WorkspaceClient, api: WebClient
) -> None:
    root = workspace.post("ada", "#general", "chart please")
    api.files_upload_v2(
        channel=GENERAL,
        thread_ts=root,
        filename="chart.png",
        content=b"\x89PNG",
        title="Chart",
        alt_txt="A line that rises",
        initial_comment="here",
    )

    seen = workspace.wait_for_reply(root)[0]
    file = seen.raw["files"][0]
    assert (seen.text, file["title"], file["alt_txt"]) == ("here", "Chart", "A line that rises")
    served = fetch(workspace, file["url_private"])
    assert (served.body, served.headers["content-type"]) == (b"\x89PNG", "image/png")


def test_a_page_that_was_uploaded_is_served_as_text(
    workspace: WorkspaceClient, api: WebClient
) -> None:
    done = api.files_upload_v2(filename="evil.html", content="<script>", title="x")
    served = fetch(workspace, done["file"]["url_private"])
    assert served.headers["content-type"] == "text/plain; charset=utf-8"


def test_a_file_whose_bytes_never_came_cannot_be_shared(api: WebClient) -> None:
    file_id = api.files_getUploadURLExternal(filename="a.txt", length=3)["file_id"]

    with pytest.raises(SlackApiError, match="file_not_found"):
        api.files_completeUploadExternal(files=[{"id": file_id}])


def test_a_canvas_is_kept_as_a_file(workspace: WorkspaceClient, api: WebClient) -> None:
    content = {"type": "markdown", "markdown": "# Decision"}
    canvas_id = api.canvases_create(title="Record", document_content=content)["canvas_id"]

    info = api.files_info(file=canvas_id)["file"]
    assert info["title"] == "Record"
    assert fetch(workspace, info["url_private"]).body == b"# Decision"


def test_a_canvas_can_be_opened_by_the_channels_it_is_given_to(api: WebClient) -> None:
    content = {"type": "markdown", "markdown": "# Decision"}
    canvas_id = api.canvases_create(title="Record", document_content=content)["canvas_id"]
    api.canvases_access_set(canvas_id=canvas_id, access_level="read", channel_ids=[GENERAL])
    assert api.files_info(file=canvas_id)["file"]["channels"] == [GENERAL]


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({}, "invalid_arguments"),
        ({"channel_ids": [GENERAL], "user_ids": ["U1"]}, "invalid_arguments"),
        ({"channel_ids": ["C0GONE"]}, "channel_not_found"),
        ({"user_ids": ["U0GONE"]}, "user_not_found"),
    ],
)
def test_access_to_a_canvas_is_given_to_those_who_are_there(
    api: WebClient, given: dict[str, list[str]], refusal: str
) -> None:
    canvas_id = api.canvases_create(title="Record")["canvas_id"]
    with pytest.raises(SlackApiError, match=refusal):
        api.canvases_access_set(canvas_id=canvas_id, access_level="read", **given)
