"""The sections of a document, as links know them."""

from __future__ import annotations

from tests.support.compiling import extracted

TEXT = """# Title

<a name="Top-Mark"></a>

## 1. Steps

### Deep

> ## Steps

```html
## no heading
<a id="silent"></a>
```

- list

  ```html
  <a id="quiet"></a>
  ```

> ~~~
> <b id="still"></b>
> ~~~

## 1. Steps
"""


def test_each_heading_is_a_section_within_the_one_above() -> None:
    """With its number taken off its title, not off its anchor; code holds none."""
    assert [(one.title, one.anchor, one.parent) for one in extracted(TEXT).sections] == [
        ("Title", "title", -1),
        ("Steps", "1-steps", 0),
        ("Deep", "deep", 1),
        ("Steps", "steps", 0),
        ("Steps", "1-steps-1", 0),
    ]


def test_a_section_stands_in_the_line_of_its_heading() -> None:
    """That is its passage."""
    assert [one.passage.start for one in extracted(TEXT).sections] == [1, 5, 7, 9, 26]


def test_raw_html_sets_anchors() -> None:
    """In code it is only shown."""
    assert (extracted(TEXT).marks, extracted("# A\n").marks) == (("top-mark",), ())
