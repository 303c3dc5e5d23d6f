from tests.faults.outcome import Outcome, Thread, judge

NOTHING = Outcome("none", 1)


def counts(*threads: Thread) -> tuple[int, int, int]:
    found = judge(NOTHING, threads)
    return found.lost, found.doubled, found.out_of_order


def test_one_post_a_message_in_order_is_clean() -> None:
    assert counts(Thread(("a", "b"), (("a", 0), ("b", 0)))) == (0, 0, 0)


def test_a_turn_of_several_posts_is_no_double() -> None:
    assert counts(Thread(("a",), (("a", 0), ("a", 1)))) == (0, 0, 0)


def test_a_message_without_a_post_is_lost() -> None:
    assert counts(Thread(("a", "b"), (("b", 0),))) == (1, 0, 0)


def test_the_same_post_twice_is_a_double() -> None:
    assert counts(Thread(("a",), (("a", 0), ("a", 0)))) == (0, 1, 0)


def test_a_post_for_what_nobody_said_is_a_double() -> None:
    assert counts(Thread(("a",), (("a", 0), ("a~other", 0)))) == (0, 1, 0)


def test_an_answer_before_that_of_an_earlier_message_is_out_of_order() -> None:
    assert counts(Thread(("a", "b", "c"), (("b", 0), ("a", 0), ("c", 0)))) == (0, 0, 1)


def test_a_time_over_its_limit_is_not_clean() -> None:
    slow = Outcome("none", 1, times_s=(1.0, 16.0), limit_s=15.0)
    assert not slow.is_clean
