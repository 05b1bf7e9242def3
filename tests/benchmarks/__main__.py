"""How long casegraph takes, against baselines that everybody has: `make bench` prints the table."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from tests.benchmarks.corpus import extraction, memory
from tests.benchmarks.documents import SEED
from tests.benchmarks.engines import exports, push_rate
from tests.benchmarks.library import whole_library
from tests.benchmarks.page import rows as page_rows
from tests.benchmarks.seed import answers, start, whole_build
from tests.benchmarks.server import much, throughput
from tests.benchmarks.timing import Row
from tests.support.page import large_graph

import casegraph


def page() -> Iterator[Row]:
    """The page in a browser, against plain pyvis; and one of 20,000 nodes against that of the bundled library."""
    yield from page_rows(casegraph.compile().graph, large_graph(19_973))


BENCHMARKS: tuple[Callable[[], Iterator[Row]], ...] = (
    whole_build,
    start,
    extraction,
    answers,
    memory,
    page,
    whole_library,
    throughput,
    much,
    exports,
    push_rate,
)


def main() -> int:
    """Print the table, and return 1 where a goal is missed."""
    if not SEED.is_file():
        print("NOT MEASURED: the documents are not at hand: ../shared/corpus", file=sys.stderr)  # noqa: T201
        return 0
    print("| what | ours | baseline | ratio | goal |\n|---|---|---|---|---|")  # noqa: T201 - the table is the result
    missed = False
    for row in (row for benchmark in BENCHMARKS for row in benchmark()):
        print(row, flush=True)  # noqa: T201
        missed |= row.ratio > row.goal
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
