"""Turns give way to acknowledgements, but not for ever."""

import time
from threading import Thread

import pytest

from bot.precedence import Precedence

FOREVER_S = 3600.0
PATIENCE_S = 5.0


def test_a_turn_begins_at_once_when_nothing_is_acknowledged() -> None:
    precedence = Precedence(longest_s=FOREVER_S, computing_s=FOREVER_S)
    with precedence.acknowledging():
        pass
    precedence.give_way()


def test_a_turn_waits_for_all_that_is_being_acknowledged() -> None:
    precedence = Precedence(longest_s=FOREVER_S, computing_s=FOREVER_S)
    order: list[str] = []

    def begin() -> None:
        precedence.give_way()
        order.append("turn")

    turn = Thread(target=begin)
    with precedence.acknowledging():
        turn.start()
        with precedence.acknowledging():
            order.append("first")
        turn.join(timeout=0.05)
        order.append("second")
    turn.join()
    assert order == ["first", "second", "turn"]


def test_a_turn_begins_though_acknowledgements_never_cease() -> None:
    precedence = Precedence(longest_s=0.01, computing_s=FOREVER_S)
    with precedence.acknowledging():
        precedence.give_way()


def test_of_two_turns_the_second_gives_way_after_the_first() -> None:
    precedence = Precedence(longest_s=0.2, computing_s=FOREVER_S)
    began = time.monotonic()
    with precedence.acknowledging():
        turns = [Thread(target=precedence.give_way) for _ in range(2)]
        for each in turns:
            each.start()
        for each in turns:
            each.join()
    assert time.monotonic() - began >= 2 * 0.2


def test_turns_give_way_to_no_acknowledgement_that_hangs() -> None:
    precedence, began = Precedence(longest_s=PATIENCE_S, computing_s=0.01), time.monotonic()
    with precedence.acknowledging():
        precedence.give_way()
    assert time.monotonic() - began < PATIENCE_S


def test_what_is_acknowledged_no_more_counts_no_more_though_it_failed() -> None:
    precedence = Precedence(longest_s=FOREVER_S, computing_s=FOREVER_S)
    with pytest.raises(ValueError, match="nothing"), precedence.acknowledging():
        int("nothing")
    precedence.give_way()
