"""The walk over a document's outline: which thing each section speaks of, and what its fields say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from casegraph.extraction.pages.outline import ITEM_LEVEL, LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import bare_title
from casegraph.extraction.readings.beside import FIELDS, chosen_instead, read_role
from casegraph.extraction.readings.by_name import CHAPTERS, NAMING, PARTS, PLANNED, READINGS, TEXT
from casegraph.extraction.readings.introductions import read_introduction
from casegraph.extraction.readings.parts import is_titled
from casegraph.extraction.readings.running import part_prose, read_below_title, read_prose
from casegraph.extraction.readings.texts import with_first_text, without_lead_ins
from casegraph.extraction.sections.apart import problem_terms, results_apart, unordered
from casegraph.extraction.sections.case_indexes import announces_cases, lists_cases, read_index
from casegraph.extraction.sections.figures import read_figures
from casegraph.extraction.sections.glossaries import is_over_terms, read_glossary
from casegraph.extraction.sections.labels_before import LabelsBefore
from casegraph.extraction.sections.linked import read_linked
from casegraph.extraction.sections.notions import open_notion, read_notion
from casegraph.extraction.sections.owned import own_rule, owned_below, told_by_title
from casegraph.extraction.sections.paired import read_paired
from casegraph.extraction.sections.place import Place, is_of_part, under_topic
from casegraph.extraction.sections.proof_steps import proof_steps, read_step
from casegraph.extraction.sections.restated import check_field, topic_title
from casegraph.extraction.sections.spoken import read_said_of, spoken_of
from casegraph.extraction.sections.subjects import Under, opened_thing, read_thing
from casegraph.extraction.sections.told_of import named_field, owner_of, parts_told, under_heading
from casegraph.extraction.sections.told_paths import read_told_path
from casegraph.extraction.tables.in_fields import read_tables_below, unsaid_tables
from casegraph.extraction.tables.row_items import row_items
from casegraph.extraction.wording.measurements import context_of
from casegraph.model.rules import FieldRule, SubjectRule
from casegraph.model.statement import Known, Saying, Thing
from casegraph.model.terms import DOCUMENT


def read_sections(page: Page, topic: Topic, place: Place) -> list[Saying]:
    """Return what a topic and everything below it say."""
    place, said = _entered(page, topic, place)
    return [*said, *_inside(page, topic, place)]


def _inside(page: Page, topic: Topic, place: Place) -> list[Saying]:
    """Return what stands below a title, of the thing that the walk speaks of there."""
    place, defined = read_glossary(page, topic, place)
    said = list[Saying](read_introduction(page, topic, place.subject))
    for entry, notion in defined:
        said += read_notion(page, entry, notion)
        if entry.level < LABEL_LEVEL:
            said += _inside(page, entry, Place(notion.thing, place.under))
    if place.indexing:
        said += read_index(page, topic, above=not announces_cases(page, topic))
    under = under_topic(page, place.under, topic)
    said += read_linked(page, topic, place.subject, under.heading)
    told = [entry for entry, _ in defined] + (topic.items if place.indexing and lists_cases(page, topic) else [])
    said += _below(page, topic, (place, under), told)
    for entry in _plain_entries(topic):
        if _opened(page, entry, place):
            said += read_sections(page, entry, place._replace(under=under))
    return said


def _entered(page: Page, topic: Topic, place: Place) -> tuple[Place, Iterable[Saying]]:
    """Return where the walk is below a title, and what the title says of the thing that it opens."""
    if notion := open_notion(page, topic):
        return Place(notion.thing, place.under), read_notion(page, topic, notion)
    if opened := _opened(page, topic, place):
        said = chain(read_thing(page, topic, place.under, opened), read_below_title(page, topic, opened))
        return Place(opened[1], place.under, place.subject if topic.level <= 1 else None, topic), said
    if spoken := spoken_of(page, topic, place.subject):
        return Place(spoken, place.under), ()
    if not place.indexing and announces_cases(page, topic):
        return place._replace(indexing=True), ()
    return place, ()


def _below(page: Page, topic: Topic, places: tuple[Place, Under], read: Sequence[Topic]) -> list[Saying]:
    """Read the fields and sections below a topic, less those `read` already, and steps of a proof with their own.

    `places` are the place of the topic, and what is under it.
    """
    place, under = places
    steps = proof_steps(page, topic, place.subject)
    said = [saying for step in steps for saying in read_step(page, place.subject, step)]
    done = {*read, *(part for step in steps for part in (step.topic, *step.fields))}
    before = LabelsBefore(page)
    for part, told in parts_told(page, topic, place.told):
        place = place if told is place.told else place._replace(told=told)
        if part not in done:
            own = before.told_of(part, place.subject)
            said += _field_or_section(page, part, Place(own, place.under) if own else place, topic, under)
        before.add(part)
    return said


def _opened(page: Page, topic: Topic, place: Place) -> tuple[SubjectRule, Thing] | None:
    return opened_thing(page, topic, place.subject, place.under, announced=place.indexing)


def _plain_entries(topic: Topic) -> Iterator[Topic]:
    """Yield the items whose text would be the title of what stands in the list below it."""
    for item in topic.items:
        if item.items and len(item.values) == 1 and not item.label and not item.parts:
            yield replace(item, label=item.values[0], values=[])


def _field_or_section(page: Page, topic: Topic, place: Place, above: Topic, under: Under) -> Iterable[Saying]:
    title = topic_title(topic)
    rule = _rule(page, topic, title, place, under)
    wider = page.rule(title, place.document.type) if place.document and not rule else None
    if rule and not _tells_of_another(page, topic, place, rule, above):
        return _field(page, topic, place, rule)
    if wider and place.document and (wider.whole or not is_of_part(page, topic, wider, under)):
        return _field(page, topic, Place(place.document), wider)
    said = None if rule else _by_label(page, topic, place, above)
    if said is not None:
        return said
    if rule or _is_foreign(page, topic, place):
        _count(page, topic)
        return () if rule else _told_by_title(page, topic, place)
    inside = place if under is place.under else place._replace(under=under)
    if without := problem_terms(page, topic, above):
        inside = inside._replace(apart=without)
    return _section(page, topic, inside)


def _section(page: Page, topic: Topic, place: Place) -> list[Saying]:
    """Read what is no field of the thing: what its title says of what it names, and all that stands below it."""
    owned = _told_by_title(page, topic, place)
    if topic.level != LABEL_LEVEL or _speaks(page, topic, place):
        return [*owned, *read_sections(page, topic, place)]
    # Whether the name in it is known shows later: till then it is a label that nobody has.
    page.unknown[topic.title, topic.first] += 1
    return [*owned, *_inside(page, topic, place)]


def _told_by_title(page: Page, topic: Topic, place: Place) -> Sequence[Saying]:
    if topic.level == ITEM_LEVEL and not topic.items:
        return ()
    heading, is_none = place.under.heading, place.glossary or is_over_terms(page, topic)
    return told_by_title(page, topic, place.subject, None if is_none else bare_title(heading.title) if heading else "")


def _by_label(page: Page, topic: Topic, place: Place, above: Topic) -> Iterable[Saying] | None:
    """Return what a label says that is no field of the thing: it names another thing, two, or what is measured."""
    if named := named_field(page, topic, place.subject, place.told):
        return READINGS[named[0].read](page, named[1], topic, named[0])
    paired: list[Saying] = [*read_paired(page, topic), *read_told_path(page, topic)] if topic.label else []
    paired = paired or read_said_of(page, topic, place.subject)
    is_measured = place.measured or above is place.opening
    return paired or (read_figures(page, topic, place.subject) if is_measured else []) or None


def _tells_of_another(page: Page, topic: Topic, place: Place, rule: FieldRule, above: Topic) -> bool:
    """Tell whether a field below a further heading names somebody else than the one whose the thing is: an anecdote."""
    kind = page.profile.titling
    if kind is None or rule.term != kind.title[0] or place.subject.type != kind.type or above is place.opening:
        return False
    return above.level < LABEL_LEVEL and page.stated(place.subject, topic.title, topic.text, topic.first) > 0


def _speaks(page: Page, topic: Topic, place: Place) -> bool:
    """Tell whether a label that no field has is the title of something: of a notion, a thing, a list of cases."""
    is_list = place.indexing and lists_cases(page, topic)
    is_thing = open_notion(page, topic) or spoken_of(page, topic, place.subject)
    return bool(is_list or is_thing or _opened(page, topic, place))


def _rule(page: Page, topic: Topic, title: str, place: Place, under: Under) -> FieldRule | None:
    """Return the rule of a field, also of one with the thing's own name in its label.

    What is of a document is so only where no heading names a part of it.
    """
    subject = place.subject
    # What a heading only names has the fields that all of the classes have that it may be of.
    rule = page.rule(title, subject.types[0] if isinstance(subject, Known) else subject.type)
    rule = rule or own_rule(page, topic, title, subject)
    return None if rule and subject.type == DOCUMENT and is_of_part(page, topic, rule, under) else rule


def _is_foreign(page: Page, topic: Topic, place: Place) -> bool:
    """Tell whether nothing below a topic is of the thing spoken of.

    So it is with an item that opens nothing, and with a label in what a heading defines: it speaks of another thing.
    """
    if topic.level == LABEL_LEVEL:
        return any(rule.type == place.subject.type for rule in page.profile.notions) and not open_notion(page, topic)
    is_item = bool(topic.title) and topic.level == ITEM_LEVEL
    return is_item and not (open_notion(page, topic) or _opened(page, topic, place))


def _count(page: Page, topic: Topic) -> None:
    """Count an item that no rule reads, and the labels in it: they are not of the thing that the list speaks of."""
    if topic.label:
        page.unknown[topic.title, topic.first] += 1
    for one in topic.below():
        _count(page, one)


def _field(page: Page, topic: Topic, place: Place, rule: FieldRule) -> list[Saying]:
    rule = chosen_instead(page, place.subject, topic, rule)
    owner = owner_of(page, place.subject, rule, place.told)
    is_apart = bool(place.apart) or place.within not in ("", rule.term)
    if not is_apart:
        check_field(page, topic, owner, rule)
    if _states_nothing(page, topic, rule):
        return unsaid_tables(page, topic)
    told = _listed_fields(page, topic, place.subject, rule) if rule.read == TEXT else []
    rest = with_first_text(page, topic) if rule.read == TEXT else topic
    rest = replace(rest, items=[one for one in rest.items if one not in told]) if told else rest
    rest = replace(rest, items=[*rest.items, *rows]) if (rows := row_items(page, topic, rule)) else rest
    rest, prose = part_prose(page, rest) if rule.read in NAMING else (rest, [])
    rest, has_results = results_apart(page, rest, place.subject, rule)
    said = list(under_heading(page, READINGS[rule.read](page, owner, rest, rule), rule, owner, place.told))
    said = unordered(said, names_only=rule.term in place.apart) if is_apart else said
    said += read_prose(page, owner, prose)
    said += read_tables_below(page, owner, topic, rule) if rule.term not in place.apart else []
    under = under_topic(page, place.under, topic)
    for part in told:
        said += _field_or_section(page, part, place, topic, under)
    said += owned_below(page, topic, place.subject, rule)
    place = place._replace(within=rule.term) if has_results else place
    if rule.context and rule.context == context_of(page, owner):
        place = place._replace(measured=True)
    if rule.read not in CHAPTERS and (rule.read == FIELDS or topic.level < LABEL_LEVEL):
        for part in topic.below() if rule.read == FIELDS else topic.parts:
            if not (rule.read in PARTS and part.level == LABEL_LEVEL and is_titled(page, part)):
                said += read_role(page, owner, part, rule) or _field_or_section(page, part, place, topic, under)
    return without_lead_ins(said, rule.term) if rule.read == TEXT else said


def _states_nothing(page: Page, topic: Topic, rule: FieldRule) -> bool:
    """Tell whether a field is not so yet, or says only that there is nothing."""
    return rule.read == PLANNED or bool(topic.values and not topic.items and page.says_none(topic.text))


def _listed_fields(page: Page, topic: Topic, subject: Thing, text: FieldRule) -> list[Topic]:
    """Return the items of a text that are other fields of its thing: "Industry: retail" below "Background"."""
    rules = [(one, page.rule(one.title, subject.type)) for one in topic.items if one.label]
    return [one for one, rule in rules if rule and subject.type in rule.of and rule.term != text.term]
