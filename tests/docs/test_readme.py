"""The READMEs are true: their commands run, their twins agree, and they tell everything that there is."""

from __future__ import annotations

import shutil
import site
import subprocess
import sys
from pathlib import Path

import pytest
from tests.docs.readme import FOREIGN, RUN, Block, blocks, follow, run
from tests.docs.tables import READMES, ROOT, rewritten

from casegraph.cli.commands import COMMANDS
from casegraph.diagnostics import Code, Language
from casegraph.exporters import EXPORTERS
from casegraph.queries.named import named_queries

ENGLISH = READMES["en"]
LANGUAGES = pytest.mark.parametrize("language", list(READMES))
CHECKOUT = "checkout"
PICTURE_BYTES = 300_000


def committed() -> list[str]:
    """Return the files of the checkout."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return [path for path in listing.split("\0") if path and (ROOT / path).is_file()]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Give what a fresh clone holds, and an environment that finds the libraries which are installed here.

    So pip has nothing to fetch: no test needs the network.
    """
    for path in committed():
        (tmp_path / "clone" / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, tmp_path / "clone" / path)
    environment = tmp_path / "clone" / ".venv"
    subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    (libraries,) = environment.glob("lib/python*/site-packages")
    (libraries / "here.pth").write_text("\n".join(site.getsitepackages()), encoding="utf-8")
    return tmp_path / "clone"


def test_a_clone_is_set_up_by_the_commands_of_the_readme(clone: Path) -> None:
    """`make graph` installs and builds, and its neighbor answers; then pip installs the command."""
    first, second = (one for one in blocks(ENGLISH) if one.place == CHECKOUT)
    assert "Amazon" in run(first, clone, PIP_NO_INDEX="1")
    assert (clone / "exports" / "graph.html").is_file()
    environment = f"{clone / '.venv' / 'bin'}:/usr/bin:/bin"
    version = run(second, clone, PATH=environment, PIP_NO_INDEX="1", PIP_NO_BUILD_ISOLATION="0")
    assert version.splitlines()[-1].startswith("casegraph ")


def test_the_tour_runs_as_it_is_written(tmp_path: Path) -> None:
    """Every command and program of the README, one after the other, in one folder, with its files."""
    printed = follow((one for one in blocks(ENGLISH) if one.place != CHECKOUT), tmp_path)
    assert "Acme Mail - order handling" in printed
    assert "PSD2" in printed


def test_both_readmes_hold_the_same_code() -> None:
    """A reader of either language does the same."""
    assert blocks(READMES["zh"]) == blocks(ENGLISH)


def test_commands_of_ours_are_run() -> None:
    """Only foreign programs stand in blocks that no test runs."""
    aside = [one for one in blocks(ENGLISH) if one.language == FOREIGN]
    assert not [one for one in aside if "casegraph " in one.text or "make " in one.text]


def test_every_block_says_what_it_is() -> None:
    """A block is run, is a file, or is for a foreign program."""
    unclear: list[Block] = [one for one in blocks(ENGLISH) if one.language not in {*RUN, FOREIGN} and not one.place]
    assert unclear == []


@LANGUAGES
def test_the_tables_are_as_the_program_has_them(language: Language) -> None:
    """Codes and queries in the README are the program's: `make docs` writes them anew."""
    text = READMES[language].read_text(encoding="utf-8")
    assert rewritten(text, language) == text


@LANGUAGES
def test_everything_there_is_is_told(language: Language) -> None:
    """Every command, exporter, query and code is in the README."""
    text = READMES[language].read_text(encoding="utf-8")
    known = [*(f"casegraph {name}" for name in COMMANDS), *(f"`{name}`" for name in [*EXPORTERS, *named_queries()])]
    assert [one for one in [*known, *(code.value for code in Code)] if one not in text] == []


@LANGUAGES
def test_links_lead_somewhere(language: Language) -> None:
    """A relative link names a file of the repository, an anchor a heading of the document."""
    assert [one for one in links(READMES[language].read_text(encoding="utf-8")) if not leads(one, language)] == []


def links(text: str) -> list[str]:
    """Return the targets of links and pictures."""
    return [part.split(")")[0] for part in text.split("](")[1:]]


def leads(target: str, language: Language) -> bool:
    """Tell whether a link has a target; what is on the web is believed."""
    file, _, anchor = target.partition("#")
    if file:
        return file.startswith("https://") or (ROOT / file).is_file()
    headings = [
        line.lstrip("# ") for line in READMES[language].read_text(encoding="utf-8").splitlines() if line[:1] == "#"
    ]
    return anchor in {heading.lower().replace(" ", "-") for heading in headings}


@LANGUAGES
def test_the_pictures_are_small(language: Language) -> None:
    """A reader with a slow line sees them too; `make picture` takes them."""
    shown = [ROOT / one for one in links(READMES[language].read_text(encoding="utf-8")) if one.endswith(".png")]
    assert [one.name for one in shown] == [f"page-{language}.png", "neo4j.png", "gephi.png"]
    assert all(one.read_bytes().startswith(b"\x89PNG") for one in shown)
    assert {one.name: size for one in shown if (size := one.stat().st_size) >= PICTURE_BYTES} == {}
