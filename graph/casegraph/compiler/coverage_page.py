"""The account of the lines as a page: each document with its lines colored by what became of them, in one file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from casegraph.compiler.coverage import Covered, Kind, share, total
from casegraph.diagnostics import Language
from casegraph.model.document import Document

TEMPLATE = "coverage.html.j2"
_TAB = 4


def render_page(
    documents: Sequence[Document], covered: Sequence[Covered], words: Mapping[str, str], language: Language
) -> str:
    """Return the page of some documents with what became of their lines; `words` names the kinds in a language."""
    from jinja2 import Environment

    template = (Path(__file__).parent / TEMPLATE).read_text(encoding="utf-8")
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
    shown = [_shown(document, one) for document, one in zip(documents, covered, strict=True)]
    whole = _counted(total(covered))
    return environment.from_string(template).render(
        documents=shown, whole=whole, kinds=list(Kind), words=words, language=language
    )


def _shown(document: Document, covered: Covered) -> dict[str, object]:
    lines = [(kind.value, line.expandtabs(_TAB)) for kind, line in zip(covered.kinds, document.source, strict=True)]
    return {"path": covered.path, "lines": lines, **_counted(covered.counts)}


def _counted(counts: Mapping[Kind, int]) -> dict[str, object]:
    return {"counts": counts, "percent": f"{share(counts):.1f}"}
