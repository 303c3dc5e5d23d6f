import json
from io import BytesIO, StringIO, TextIOWrapper

import pytest

from bot.cli.jsonlines import LineError, answer_lines


def answered(*lines: str) -> tuple[int, list[dict[str, object]]]:
    output = StringIO()
    code = answer_lines(lambda line: {"got": line.get("a")}, lines=lines, output=output)
    return code, [json.loads(line) for line in output.getvalue().splitlines()]


def test_output_lines_match_input_lines_and_blank_ones_are_skipped() -> None:
    assert answered('{"a": 1}', "", '{"id": "x", "a": 2}') == (
        0,
        [{"got": 1}, {"id": "x", "got": 2}],
    )


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[1]",
        "3",
        '{"a": ' + "1" * 5000 + "}",
        "[" * 100_000,
        '{"id": NaN}',
        '{"id": 1e400}',
        '{"a": [-Infinity]}',
        '{"a": 1, "a": 2}',
    ],
)
def test_a_line_that_cannot_be_used_is_answered_and_the_rest_go_on(line: str) -> None:
    code, answers = answered(line, '{"a": 1}')
    assert code == 1
    assert answers[0]["error"]
    assert answers[1] == {"got": 1}


def test_a_byte_order_mark_before_the_first_line_is_no_part_of_it() -> None:
    assert answered('\ufeff{"a": 1}') == (0, [{"got": 1}])


def test_an_answer_that_refuses_keeps_the_id() -> None:
    def refuse(_line: object) -> dict[str, object]:
        raise LineError("not this")

    output = StringIO()
    assert answer_lines(refuse, lines=['{"id": 3}'], output=output) == 1
    assert json.loads(output.getvalue()) == {"id": 3, "error": "not this"}


def test_bytes_and_characters_that_are_no_text_spoil_their_line_only() -> None:
    lines = TextIOWrapper(BytesIO(b'{"a": "\xff"}\n{"a": "\\ud800"}\n{"a": 1}\n'), encoding="utf-8")
    raw = BytesIO()
    output = TextIOWrapper(raw, encoding="utf-8")
    assert answer_lines(lambda line: {"got": line["a"]}, lines=lines, output=output) == 0
    answers = [json.loads(line) for line in raw.getvalue().decode().splitlines()]
    assert answers == [{"got": "\ufffd"}, {"got": "\ud800"}, {"got": 1}]


def test_a_lone_surrogate_goes_out_as_it_came_in_whatever_the_output() -> None:
    raw = BytesIO()
    for output in (StringIO(), TextIOWrapper(raw, encoding="utf-8")):
        assert answer_lines(dict, lines=['{"id": "\\ud800"}', '{"id": 2}'], output=output) == 0
        output.seek(0)
        written = output.read()
        written.encode()
        assert [json.loads(line)["id"] for line in written.splitlines()] == ["\ud800", 2]
