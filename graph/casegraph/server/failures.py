"""What the service answers instead of a result, as statuses of HTTP, in English: programs read it first."""

from __future__ import annotations

# What the log says of a request whose client did not wait for the answer.
LEFT = 499


class Failure(Exception):  # noqa: N818  # it is an answer, not an error of the program
    """A request that gets no result: `status` and the words for it; `retry` is after how many seconds to try again."""

    def __init__(self, status: int, message: str, hint: str = "", retry: int = 0) -> None:
        super().__init__(message)
        self.status, self.message, self.hint, self.retry = status, message, hint, retry


class ClientLeft(Exception):  # noqa: N818  # nobody is there to be told of an error
    """Nobody waits for the answer any more."""


def too_busy() -> Failure:
    """Say that there is no room for another query now."""
    return Failure(503, "too many queries at once", "try again in a moment", retry=1)


def begun_anew() -> Failure:
    """Say that the processes of the queries were ended from outside, this query's among them."""
    return Failure(503, "the query was ended with the process that ran it", "try again in a moment", retry=1)


def time_limit(seconds: float) -> Failure:
    """Say that a query took too long and was ended."""
    return Failure(503, f"the query was ended at the time limit of {seconds:g} s", "ask for less, or be more specific")


def memory_limit(megabytes: int) -> Failure:
    """Say that a query brought its process down, which what needs too much memory does."""
    return Failure(
        507, f"the query was ended at the memory limit of {megabytes} MB", "ask for less, or be more specific"
    )
