import json
from datetime import date
from functools import partial
from io import BytesIO, StringIO, TextIOWrapper

import pytest
from pydantic import BaseModel, ConfigDict

from bot.cli.jsonlines import LineError, answer_lines

EXAMPLE = '{"a": 1}'
answer_all = partial(answer_lines, example=EXAMPLE)


def answered(*lines: str) -> tuple[int, list[dict[str, object]]]:
    output = StringIO()
    code = answer_all(lambda line: {"got": line.get("a")}, lines=lines, output=output)
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
    assert answer_all(refuse, lines=['{"id": 3}'], output=output) == 1
    assert json.loads(output.getvalue()) == {"id": 3, "error": "not this"}


def test_bytes_and_characters_that_are_no_text_spoil_their_line_only() -> None:
    lines = TextIOWrapper(BytesIO(b'{"a": "\xff"}\n{"a": "\\ud800"}\n{"a": 1}\n'), encoding="utf-8")
    raw = BytesIO()
    output = TextIOWrapper(raw, encoding="utf-8")
    assert answer_all(lambda line: {"got": line["a"]}, lines=lines, output=output) == 0
    answers = [json.loads(line) for line in raw.getvalue().decode().splitlines()]
    assert answers == [{"got": "\ufffd"}, {"got": "\ud800"}, {"got": 1}]


def test_a_lone_surrogate_goes_out_as_it_came_in_whatever_the_output() -> None:
    raw = BytesIO()
    for output in (StringIO(), TextIOWrapper(raw, encoding="utf-8")):
        assert answer_all(dict, lines=['{"id": "\\ud800"}', '{"id": 2}'], output=output) == 0
        output.seek(0)
        written = output.read()
        written.encode()
        assert [json.loads(line)["id"] for line in written.splitlines()] == ["\ud800", 2]


PYTHON = (
    "list",
    "str",
    "int",
    "dict",
    "char 0",
    "Expecting",
    "recursion",
    "Input should",
    "inputs",
)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("[1]", "not an array"),
        ('"x"', "not a text"),
        ("3", "not a number"),
        ("null", "not null"),
        ("{,}", "goes wrong at character 2"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a": ' + "1" * 5000 + "}", "too many digits"),
        ('{"id": NaN}', "NaN is not a JSON number"),
        ('{"a": 1, "a": 2}', '"a" is given more than once'),
    ],
)
def test_a_line_is_refused_in_words_of_json_and_not_of_python(line: str, said: str) -> None:
    ((error,),) = (list(one.values()) for one in answered(line)[1])
    assert said in str(error)
    assert not any(word in str(error) for word in PYTHON)


class _Fields(BaseModel):
    model_config = ConfigDict(extra="forbid")

    text: str
    today: date | None = None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{}", "text is missing"),
        ('{"text": 5}', "text: 5 cannot be used; give a text"),
        ('{"text": "x", "today": "soon"}', 'today: "soon" cannot be used; give a date'),
        ('{"text": "x", "when": 1}', '"when" is not known'),
    ],
)
def test_a_field_is_told_with_its_value_what_may_be_given_and_an_example(
    line: str, said: str
) -> None:
    output = StringIO()
    answer_lines(
        lambda one: _Fields.model_validate(one).model_dump(),
        example=EXAMPLE,
        lines=[line],
        output=output,
    )
    error = json.loads(output.getvalue())["error"]
    assert said in error
    assert error.endswith(f"e.g. {EXAMPLE}")
    assert not any(word in error for word in PYTHON)
