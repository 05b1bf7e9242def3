"""Selection rules that a text tells anywhere: "if you need X, choose Y", each only where what it chooses is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.walking import Leaf
from casegraph.extraction.readings.selection_rules import RULES, advised, arrow_sides, may_be_names
from casegraph.extraction.wording.advice import COMMA, Advice, advice_of, sentences
from casegraph.extraction.wording.choices import AROUND, Choice, choices_of, chooses
from casegraph.model import terms
from casegraph.model.document import Paragraph
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Declaration, Known, Mention, Saying, Statement


def read_told_rules(
    page: Page, blocks: Sequence[Leaf], sayings: Sequence[Saying], is_of_case: Callable[[int], bool]
) -> Iterator[Saying]:
    """Yield the rules of paragraphs and items that no label announces; in a case such words tell its own decision.

    `sayings` are what the text says already: what is told there is not told again.
    """
    field = next(page.profile.read_as(RULES), None)
    found = [one.block for one in blocks if isinstance(one.block, Paragraph) and _may_advise(page, one.block)]
    told = _told(sayings, field.others["rule"]) if field and found else set()
    for block in found if field else ():
        if block.first not in told and not is_of_case(block.first):
            for written, advice in _advice(page, block):
                yield from _known(page, block, field, (written, advice))  # type: ignore[arg-type]  # there is a field


def _may_advise(page: Page, block: Paragraph) -> bool:
    return page.profile.advising.search("\n".join([line.text for line in block.lines])) is not None


def _told(sayings: Sequence[Saying], kind: str) -> set[int]:
    """Return the lines of rules that the text tells already."""
    made = (one.passages[0] for one in sayings if isinstance(one, Declaration) and one.thing.type == kind)
    return {line for passage in made for line in range(passage.start, passage.end + 1)}


def _advice(page: Page, block: Paragraph) -> Iterator[tuple[str, Advice]]:
    for line in block.lines:
        sides = arrow_sides(line.text)
        if len(sides) == 2 and all(sides) and chooses(page.profile, sides[1].strip(AROUND)) == 0:
            yield line.text, Advice(sides[0].strip(AROUND), sides[1])
    for sentence in sentences(" ".join(line.text for line in block.lines)):
        told = sentence.strip(AROUND)
        advice = advice_of(page.profile, told) if _opens(page, told) and page.profile.advising.search(told) else None
        if advice and len(arrow_sides(sentence)) == 1:
            yield sentence, advice


def _opens(page: Page, sentence: str) -> bool:
    """Tell whether a sentence begins with a need, or with what it advises against."""
    opens = page.profile.conditions.match(sentence) or page.profile.refusals.match(sentence)
    return bool(opens) or COMMA.split(sentence, maxsplit=1)[0].endswith(page.profile.condition_ends)


def _known(page: Page, block: Paragraph, field: FieldRule, told: tuple[str, Advice]) -> Iterator[Saying]:
    """Yield what a rule says where all that it names is known, and what of that needs no other thing to be there."""
    (text, advice), itself = told, Mention(terms.DOCUMENT, page.document.path)
    chosen = [*choices_of(page, advice.choice)]
    given = tuple(one for choice in chosen for one in _needed(field, choice))
    if not given or not all(map(may_be_names, chosen)):
        return
    passages = page.passages(block.first, block.last)
    for one in advised(page, itself, advice, (text, passages), field):
        if isinstance(one, Statement | Declaration):
            yield one._replace(given=given)


def _needed(field: FieldRule, choice: Choice) -> tuple[Known, ...]:
    """Return what must be known for a choice: its one thing, or each of several that are chosen together."""
    kind = field.ranges["component"]
    return tuple(Known(item.name, (kind,), may_name=True) for item in choice.items)
