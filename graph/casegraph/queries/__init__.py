"""Named SPARQL queries, and the safe running of any query over a dataset."""

from __future__ import annotations

from casegraph.queries.guard import check_query
from casegraph.queries.named import NamedQuery, Parameter, named_queries, named_query
from casegraph.queries.results import FORMATS
from casegraph.queries.run import run_query

__all__ = ["FORMATS", "NamedQuery", "Parameter", "check_query", "named_queries", "named_query", "run_query"]
