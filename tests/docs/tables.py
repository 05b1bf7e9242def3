"""The tables of the READMEs that the program knows better: codes and named queries, each in its language.

`python -m tests.docs.tables` writes them anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from casegraph.diagnostics import CATALOGUE, Language
from casegraph.queries.named import named_queries

ROOT = Path(__file__).resolve().parents[2]
READMES: Mapping[Language, Path] = MappingProxyType({"en": ROOT / "README.md", "zh": ROOT / "README.zh.md"})
HEADS: Mapping[str, Mapping[Language, str]] = MappingProxyType(
    {
        "codes": {"en": "| code | severity | what |", "zh": "| 代码 | 级别 | 含义 |"},
        "queries": {"en": "| query | question | parameters |", "zh": "| 查询 | 问题 | 参数 |"},
    }
)
SEVERITIES = {"error": "错误", "warning": "警告", "note": "提示"}


def codes(language: Language) -> list[str]:
    """Give a row for each code; what a report fills in is an ellipsis."""
    rows = []
    for code, entry in sorted(CATALOGUE.items()):
        severity = entry.severity.value if language == "en" else SEVERITIES[entry.severity.value]
        message = re.sub(r"\{\w+\}", "…", entry.message[language]).replace("|", "\\|")
        rows.append(f"| `{code.value}` | {severity} | {message} |")
    return rows


def queries(language: Language) -> list[str]:
    """Give a row for each named query, with the values that its parameters have unless they are set."""
    rows = []
    for name, query in named_queries().items():
        given = ", ".join(f"`{one.name}={one.default}`" for one in query.parameters.values() if one.name != "language")
        rows.append(f"| `{name}` | {query.questions[language]} | {given} |")
    return rows


TABLES: Mapping[str, Callable[[Language], list[str]]] = MappingProxyType({"codes": codes, "queries": queries})


def rewritten(text: str, language: Language) -> str:
    """Return a README with its tables as the program has them."""
    for name, rows in TABLES.items():
        table = "\n".join([HEADS[name][language], "|---|---|---|", *rows(language)])
        start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
        before, _, rest = text.partition(start)
        _, _, after = rest.partition(end)
        text = f"{before}{start}\n{table}\n{end}{after}"
    return text


def main() -> None:
    """Write the tables of both READMEs anew."""
    for language, path in READMES.items():
        path.write_text(rewritten(path.read_text(encoding="utf-8"), language), encoding="utf-8")


if __name__ == "__main__":
    main()
