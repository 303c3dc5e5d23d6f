import http.client
import subprocess
import sys
import time
from pathlib import Path

from tests.workspace_client import WorkspaceClient, free_port


def start(port: int, home: Path) -> tuple[subprocess.Popen[bytes], WorkspaceClient]:
    command = [sys.executable, "-m", "bot.workspace", "--port", str(port), "--home", str(home)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE)  # noqa: S603 - our own program
    client = WorkspaceClient(f"http://127.0.0.1:{port}")
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            client.calls()
        except OSError:
            time.sleep(0.05)
        else:
            return process, client
    raise AssertionError("the workspace did not start")


def open_page(port: int) -> http.client.HTTPConnection:
    """Hold a page's stream of changes open."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", "/control/changes")
    assert connection.getresponse().readline().startswith(b"data:")
    return connection


def test_it_stops_quietly_with_a_page_open_and_remembers_after_a_kill(tmp_path: Path) -> None:
    port = free_port()
    process, client = start(port, tmp_path)
    client.post("ada", "#general", "remember me")
    process.kill()
    process.communicate()

    process, client = start(port, tmp_path)
    assert [each.text for each in client.messages("#general")] == ["remember me"]
    page = open_page(port)
    process.terminate()
    _, complaints = process.communicate(timeout=10)
    page.close()
    assert complaints == b""


def test_http_delivery_needs_to_know_where_to() -> None:
    command = [sys.executable, "-m", "bot.workspace", "--deliver", "http"]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - as above

    assert (done.returncode, b"--events-url" in done.stderr) == (1, True)
