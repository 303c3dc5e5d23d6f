"""Garbage: unreachable objects are looked for among what is new, not among all that was loaded.

Python's collector stops every thread. Through the models and the index it took 0.3 s, now and then
in the middle of twenty conversations, whose turns then stood in line for seconds.
"""

import gc

OFTEN = 10_000
"""After how many new objects unreachable ones are looked for: at Python's 700 that was done for
every other event, and with what the imports made it took a fifth of an acknowledgement's time."""


def keep_for_good() -> None:
    """Leave what there is now out of all later searches; it stays until the process ends."""
    gc.freeze()
    gc.set_threshold(OFTEN)


def keep_what_was_loaded() -> None:
    """The same once more has been loaded, after a last search through it."""
    gc.collect()
    keep_for_good()
