from hypothesis import given
from hypothesis import strategies as st

from bot.workspace.ids import Timestamps


@given(st.integers(min_value=0, max_value=4_000_000_000), st.integers(0, 999_999))
def test_every_timestamp_is_greater_than_all_before_it(seconds: int, micros: int) -> None:
    timestamps = Timestamps()
    timestamps.follow(f"{seconds}.{micros:06d}")
    given_out = [timestamps.next() for _ in range(5)]

    values = [tuple(map(int, ts.split("."))) for ts in given_out]
    assert values == sorted(set(values))
    assert values[0] > (seconds, micros)
    assert all(len(ts.partition(".")[2]) == 6 for ts in given_out)
