"""An entry of the catalogue as text."""

from __future__ import annotations

from collections.abc import Mapping

from casegraph.diagnostics import CATALOGUE, Code, Language
from casegraph.errors import UnknownNameError

_WORDS: Mapping[Language, Mapping[str, str]] = {
    "en": {"message": "Message", "hint": "Remedy", "why": "Why", "example": "Example"},
    "zh": {"message": "信息", "hint": "处理", "why": "原因", "example": "示例"},
}


def render_explanation(name: str, language: Language) -> str:
    """Write what the catalogue says of a code; raise UnknownNameError where there is none of that name."""
    known = {code.value: code for code in Code}
    if name.upper() not in known:
        raise UnknownNameError("code", name, known)
    code = known[name.upper()]
    entry, words = CATALOGUE[code], _WORDS[language]
    example = "".join(f"    {line}\n" for line in ascii_controls(entry.example).split("\n"))
    return (
        f"{code.value} {code.name} ({entry.severity.value})\n\n"
        f"{words['message']}: {entry.message[language]}\n"
        f"{words['hint']}: {entry.hint[language]}\n"
        f"{words['why']}: {entry.why[language]}\n\n"
        f"{words['example']}:\n{example}"
    )


def ascii_controls(text: str) -> str:
    """Show what a terminal would not, line ends apart."""
    from casegraph.cli.escaping import escaped

    return "\n".join(escaped(line) for line in text.split("\n"))
