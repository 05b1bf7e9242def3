"""Tables of names: ours are literal, others' are what installed packages say."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from tests.support.compiling import written

import casegraph
from casegraph.exporters import EXPORTERS, exporters, load_exporter
from casegraph.exporters.turtle import export
from casegraph.plugins import Target, installed, targets
from casegraph.readers import is_readable, load_reader
from casegraph.readers.markdown import read_markdown

ENTRIES = """[casegraph.exporters]
own = own_exporter:export
turtle = own_exporter:export

[casegraph.readers]
.own = own_exporter:Reader.read
"""
CODE = """def export(graph):
    yield from ()

class Reader:
    @staticmethod
    def read(*_):
        return None
"""


@pytest.fixture
def _package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Install a package that registers an exporter and a reader."""
    installed.cache_clear()
    metadata = "Metadata-Version: 2.1\nName: own\nVersion: 1.0\n"
    info = {"own-1.0.dist-info/METADATA": metadata, "own-1.0.dist-info/entry_points.txt": ENTRIES}
    monkeypatch.syspath_prepend(str(written(tmp_path, {"own_exporter.py": CODE, **info})))
    yield
    installed.cache_clear()


@pytest.mark.parametrize(
    ("value", "thing"), [("decimal:Decimal", Decimal), ("decimal:Decimal.from_float", Decimal.from_float)]
)
def test_a_target_is_imported_when_it_is_loaded(value: str, thing: object) -> None:
    """A name of a module, or one inside it, as entry points are written."""
    assert Target("x", value).load() == thing


@pytest.mark.parametrize(("value", "failure"), [("no_such_module:x", ImportError), ("decimal:no_such", AttributeError)])
def test_a_target_that_is_not_there_is_a_bug(value: str, failure: type[Exception]) -> None:
    """Making a table imports nothing, and so cannot fail."""
    table = targets({"x": value})
    with pytest.raises(failure):
        table["x"].load()


def test_a_table_keeps_its_order_and_cannot_be_changed() -> None:
    """The order is the one in which names are listed."""
    table = targets({"b": "x:y", "a": "x:z"})
    assert [(name, one.name) for name, one in table.items()] == [("b", "b"), ("a", "a")]
    with pytest.raises(TypeError):
        table["c"] = table["a"]  # type: ignore[index]  # what is tested is that it fails


@pytest.mark.usefixtures("_package")
def test_installed_packages_add_names() -> None:
    """A new exporter and reader are there without a line of ours."""
    assert set(exporters()) == {"own", *EXPORTERS}
    assert (load_exporter("own").__module__, is_readable(".own")) == ("own_exporter", True)
    assert load_reader(".own").__qualname__ == "Reader.read"


@pytest.mark.usefixtures("_package")
def test_installed_packages_do_not_take_the_place_of_ours() -> None:
    """A name means the same on every machine."""
    assert (load_exporter("turtle"), exporters()["turtle"]) == (export, EXPORTERS["turtle"])


def test_a_group_of_nobody_is_empty() -> None:
    """Looking for it is no failure."""
    assert dict(installed("casegraph.no_such_group")) == {}
    assert load_reader(".md") is read_markdown


def test_the_package_offers_what_it_names() -> None:
    """Each on request, and nothing else; the version is one of three numbers."""
    assert all(getattr(casegraph, name) for name in casegraph.__all__)
    assert [part.isdigit() for part in casegraph.__version__.split(".")] == [True] * 3
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = casegraph.nothing
