"""Waiting for what must come, never for a time."""

import os
import time

PATIENCE = float(os.environ.get('PM_PATIENCE', '20'))
PAUSE = 0.03


def wait_for(condition, what, patience=None):
    """Asks until the answer is true, and returns it."""
    end = time.monotonic() + (PATIENCE if patience is None else patience)
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f'waited in vain for {what}')
        time.sleep(PAUSE)


def wait_until_same(look, what, patience=None):
    """Asks until two answers in a row are the same, and returns it."""
    seen = [look()]

    def is_same():
        seen.append(look())
        return seen[-1] == seen[-2]

    wait_for(is_same, what, patience)
    return seen[-1]
