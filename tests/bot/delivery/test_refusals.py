from dataclasses import dataclass

from bot.delivery.refusals import KEPT_FOR_S, Refusals, faulty_kinds, unknown_kinds

TABLE = {"type": "table", "rows": []}
CONTAINER = {"type": "container", "child_blocks": [{"type": "section"}, TABLE]}


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_refusal_is_remembered_for_an_hour() -> None:
    clock = Clock()
    refusals = Refusals(clock)
    refusals.note("table")
    clock.now = KEPT_FOR_S - 1
    assert refusals.known() == {"table"}
    clock.now = KEPT_FOR_S + 1
    assert refusals.known() == frozenset()


def test_the_kinds_that_slack_does_not_know_are_read_from_its_words() -> None:
    said = ["[ERROR] unsupported type: plan [json-pointer:/blocks/1/type]"]
    assert unknown_kinds(said) == {"plan"}


def test_a_kind_without_a_plainer_form_is_not_among_them() -> None:
    assert unknown_kinds(["unsupported type: section"]) == frozenset()


def test_a_pointer_leads_to_the_kinds_on_its_way() -> None:
    said = ["[ERROR] too long [json-pointer:/blocks/1/child_blocks/1/rows/3]"]
    assert faulty_kinds(said, [TABLE, CONTAINER]) == {"container", "table"}


def test_a_pointer_that_leads_nowhere_says_nothing() -> None:
    said = ["[json-pointer:/blocks/9/type]", "[json-pointer:/blocks/x]", "no pointer at all"]
    assert faulty_kinds(said, [TABLE]) == frozenset()
