"""The documents that are measured, and what a plain parser in Python takes for them."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from time import perf_counter

from markdown_it import MarkdownIt
from tests.benchmarks.timing import settle

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
SEED = CORPUS / "docs" / "04-PRACTICE" / "场景主题分类案例.md"


def parse_all(folder: Path = CORPUS) -> None:
    """Parse every document with markdown-it-py, and do nothing else."""
    parser = MarkdownIt("js-default")
    for text in texts(folder):
        parser.parse(text)


@cache
def texts(folder: Path) -> tuple[str, ...]:
    """Read every Markdown document below a folder."""
    return tuple(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.md")))


def library(folder: Path, copies: int) -> Path:
    """Copy all documents into a folder so many times."""
    for number in range(copies):
        shutil.copytree(CORPUS, folder / f"part-{number:02}")
    return folder


def parsing_time(copies: int) -> float:
    """Return the milliseconds that parsing so many copies takes in one process."""
    settle()
    start = perf_counter()
    for _ in range(copies):
        parse_all()
    return (perf_counter() - start) * 1000
