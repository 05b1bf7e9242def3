"""What findings call a field or relation: by its label in the language of the message."""

from __future__ import annotations

from collections.abc import Mapping


def field_words(labels: Mapping[str, str], name: str) -> dict[str, str]:
    """Return the words for a field in English and Chinese messages; its name where it has no label.

    >>> field_words({"en": "scale", "zh": "规模"}, "scale")
    {'field': 'scale', 'field_zh': '规模'}
    """
    return {"field": labels.get("en", name), "field_zh": labels.get("zh", name)}
