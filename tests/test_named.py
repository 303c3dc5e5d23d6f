"""The command lines of the benchmarks and the faults."""

from collections.abc import Callable

import pytest

import tests.bench.__main__ as bench
import tests.faults.__main__ as faults
from tests.named import chosen

KNOWN = ("first", "second")
MAINS = pytest.mark.parametrize("main", [bench.main, faults.main])


def choice(*words: str) -> tuple[str, ...]:
    return chosen(KNOWN, module="tests.bench", about="Measures.", words=words)


def test_those_named_are_run_or_all() -> None:
    assert choice() == KNOWN
    assert choice("second") == ("second",)


@MAINS
def test_help_tells_the_names_and_examples(
    main: Callable[[], None], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["it", "--help"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    told = capsys.readouterr().out
    assert "examples:" in told
    assert "takeover" in told or "assess" in told


@MAINS
def test_an_unknown_name_is_told_with_those_there_are(
    main: Callable[[], None], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["it", "nothing"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "“nothing” is none of" in capsys.readouterr().err
