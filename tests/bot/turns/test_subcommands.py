import pytest

from bot.turns.subcommands import CompareWanted, ListWanted, ShowWanted, read_subcommand


@pytest.mark.parametrize("text", ["list", " List ", "list."])
def test_a_list_is_asked_for(text: str) -> None:
    assert read_subcommand(text) == ListWanted()


@pytest.mark.parametrize("text", ["show k3x9q2", "show `K3X9Q2`", "SHOW #k3x9q2 "])
def test_one_is_asked_for_by_its_id(text: str) -> None:
    assert read_subcommand(text) == ShowWanted("k3x9q2")


@pytest.mark.parametrize(
    "text", ["compare k3x7q2 a2b3c4", "Compare `K3X7Q2` and `a2b3c4`", "compare #k3x7q2, a2b3c4"]
)
def test_two_are_compared_by_their_ids(text: str) -> None:
    assert read_subcommand(text) == CompareWanted("k3x7q2", "a2b3c4")


def test_a_bare_compare_asks_which() -> None:
    assert read_subcommand("compare") == CompareWanted("", "")


@pytest.mark.parametrize("text", ["compare RAG with fine-tuning", "compare costs for 60k"])
def test_approaches_to_compare_are_no_ids(text: str) -> None:
    assert read_subcommand(text) is None


@pytest.mark.parametrize(
    "text", ["", "listing app, 60k", "a list of 500 documents", "show me what RAG costs", "help"]
)
def test_anything_else_is_about_a_project(text: str) -> None:
    assert read_subcommand(text) is None
