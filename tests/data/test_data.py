"""The editorial rules of the bundled library; each failure says how to mend the data."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
SOURCE = "docs/04-PRACTICE/场景主题分类案例.md"
SOURCE_LINES = 523
ORIGINAL = ROOT.parent / "shared" / "corpus" / SOURCE
LONGEST_QUOTE = 7
LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
BRACKETS = re.compile(r"[（(].*?[）)]")
CJK_RUN = re.compile(r"[\u3400-\u9fff]+")
TOO_COMMON = re.compile(r"[\u3400-\u9fff]{1,2}|[A-Za-z]?[a-z]{1,6}")
FIGURE = re.compile(r"[<>]?\d[\d,.]*(?:[%+]|[A-Za-z]+)?")
PROSE = ("场景描述", "核心需求", "实施要点", "效果评估")
ROLES = ("工作流框架", "存储后端", "编程语言", "部署方式")
SHORT = {"公司", "机构", "主题", "场景", "场景类型", "规模", "技术栈", "性能指标", *ROLES}

# Scalars stay text, as in our own reader; the C parser where there is one.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# Short, and yet nothing else is called so in prose.
UNMISTAKABLE = {"Saga", "Sagas", "Raft", "Paxos", "图论"}

TAKEN = {"包含场景", "特征", "推荐技术栈", "条件", "推荐", "理由", "文档版本", "创建时间", "最后更新", "状态", "维护者"}

Record = dict[str, object]


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of a data file, with its own class or else the one that its file gives."""

    file: str
    type: str
    record: Record

    @property
    def place(self) -> str:
        """Say where the record stands, for messages."""
        return f"{self.file}: {self.record.get('id') or self.record.get('path')}"


@dataclass(frozen=True, slots=True)
class Said:
    """One value of a record: its key, its text and the line it is taken from."""

    key: str
    text: str
    line: int


Entries = tuple[Entry, ...]


def _read(file: Path) -> Entries:
    content = yaml.load(file.read_text("utf-8"), LOADER)
    name = file.relative_to(ROOT).as_posix()
    return tuple(Entry(name, record.get("type", content["type"]), record) for record in content["records"])


def _load(folder: str) -> Entries:
    return tuple(entry for file in sorted((DATA / folder).glob("*.yaml")) for entry in _read(file))


CASES = _load("cases")
VOCABULARY = _load("vocabulary")
DOCUMENTS = tuple(entry for entry in CASES if "path" in entry.record)


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _names(record: Record) -> list[str]:
    label = record.get("label", "")
    labels = list(dict.fromkeys(label.values())) if isinstance(label, dict) else [str(label)]
    return [*labels, *(str(alias) for alias in _listed(record.get("aliases", [])))]


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _known(type_name: str) -> set[str]:
    return {_folded(name) for one in VOCABULARY if one.type == type_name for name in _names(one.record)}


def _said(record: Record) -> Iterator[Said]:
    line = int(str(record["line"]))
    for key, value in record.items():
        if key in {"id", "type", "line", "label", "path"}:
            continue
        for one in _listed(value):
            if isinstance(one, dict):
                yield Said(key, str(one["says"]), int(str(one.get("line", line))))
            else:
                yield Said(key, str(one), line)


def _values(type_name: str, *keys: str) -> list[str]:
    entries = [entry for entry in CASES if entry.type == type_name]
    return [said.text for entry in entries for said in _said(entry.record) if said.key in keys]


def _unknown(type_name: str, names: list[str]) -> list[str]:
    known = _known(type_name)
    return sorted({name for name in names if _folded(name) not in known})


def _split(text: str, pattern: str) -> list[str]:
    return [part.strip() for part in re.split(pattern, BRACKETS.sub("", text)) if part.strip()]


def _stack_parts(text: str) -> list[str]:
    """Take a written stack apart: versions go, and a managed service carries the product it manages."""
    parts = [re.sub(r" [\d.]+\+?$", "", part) for part in _split(text, r"\s*[+,]\s*")]
    return [word for part in parts for word in (part.rsplit(" ", 1) if part.startswith("AWS RDS ") else [part])]


# Vocabulary


@pytest.mark.parametrize("entries", [CASES, VOCABULARY], ids=["cases", "vocabulary"])
def test_ids_are_unique_in_their_class(entries: Entries) -> None:
    """No two records of one class share an id."""
    counts = Counter((entry.type, str(entry.record.get("id") or entry.record.get("path"))) for entry in entries)
    twice = sorted(key for key, count in counts.items() if count > 1)
    assert not twice, f"give each of these records an id of its own, or make them one record: {twice}"


def test_ids_are_lower_case_ascii() -> None:
    """An id can stand in an IRI as it is."""
    ids = [entry for entry in (*CASES, *VOCABULARY) if "id" in entry.record]
    bad = [one.place for one in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", str(one.record["id"]))]
    assert not bad, f"write these ids in lower-case ASCII letters, digits and single hyphens: {bad}"


def test_no_name_belongs_to_two_records_of_one_class() -> None:
    """A name finds one thing, whatever its case and width; and no record repeats a name."""
    counts = Counter((entry.type, _folded(name)) for entry in VOCABULARY for name in _names(entry.record))
    twice = sorted(key for key, count in counts.items() if count > 1)
    assert not twice, f"keep each of these names on one record only, once: {twice}"


def test_every_record_has_a_chinese_and_an_english_label() -> None:
    """A reader of either language finds a label; a proper name that is the same in both is a plain scalar."""
    records = [entry for entry in (*CASES, *VOCABULARY) if not isinstance(entry.record.get("label"), str)]
    bad = [one.place for one in records if set(_mapping(one.record.get("label"))) != {"zh", "en"}]
    assert not bad, f"give these records `label: {{zh: …, en: …}}`, or one plain name: {bad}"


def _mapping(value: object) -> dict[str, str]:
    return value if isinstance(value, dict) else {}


def test_labels_are_not_empty_and_trimmed() -> None:
    """No label or alias is empty or carries spaces around it."""
    bad = [
        (e.place, name) for e in (*CASES, *VOCABULARY) for name in _names(e.record) if name != name.strip() or not name
    ]
    assert not bad, f"write these names without spaces around them: {bad}"


def test_names_are_in_normal_form() -> None:
    """Every file is in NFC, so that equal names are equal bytes."""
    files = sorted(DATA.rglob("*.yaml"))
    bad = [file.name for file in files if not unicodedata.is_normalized("NFC", file.read_text("utf-8"))]
    assert not bad, f"save these files in Unicode NFC: {bad}"


def test_scenarios_are_known_with_and_without_their_suffix() -> None:
    """A scenario's label lacks the suffix that its heading may have, and an alias has it."""
    scenarios = [entry for entry in VOCABULARY if entry.type == "Scenario"]
    labels = [(entry, _mapping(entry.record["label"])["zh"]) for entry in scenarios]
    bad = [one.place for one, zh in labels if zh.endswith("场景") or f"{zh}场景" not in _names(one.record)]
    assert not bad, f"take 场景 off these labels and add the form with it to `aliases`: {bad}"


def test_names_searched_in_prose_are_long_enough() -> None:
    """A pattern or theory is never known by two common characters or a short lower-case word."""
    searched = [entry for entry in VOCABULARY if entry.type in {"Pattern", "Theory"}]
    names = [(entry.place, name) for entry in searched for name in _names(entry.record)]
    bad = [(place, name) for place, name in names if TOO_COMMON.fullmatch(name) and name not in UNMISTAKABLE]
    assert not bad, f"these names occur in prose with other meanings, lengthen them (补偿 → 补偿机制): {bad}"


def test_same_as_names_wikidata_items() -> None:
    """A link to other data is the IRI of a Wikidata item, and no two records claim one item."""
    iris = [str(entry.record["same as"]) for entry in VOCABULARY if "same as" in entry.record]
    bad = [iri for iri in iris if not re.fullmatch(r"http://www\.wikidata\.org/entity/Q[1-9]\d*", iri)]
    assert not bad, f"write http://www.wikidata.org/entity/Q…: {bad}"
    assert len(set(iris)) == len(iris), "an item of Wikidata stands on two records: look the numbers up again"


def test_components_of_stacks_are_known_technologies() -> None:
    """What a stack is made of can be found."""
    stacks = [entry for entry in VOCABULARY if entry.type == "TechnologyStack"]
    names = [str(name) for entry in stacks for name in _listed(entry.record["component"])]
    unknown = _unknown("Technology", names)
    assert not unknown, f"add these to data/vocabulary/technologies.yaml: {unknown}"


def test_the_vocabulary_knows_enough_names() -> None:
    """The vocabulary covers what such libraries generally name."""
    counts = Counter(entry.type for entry in VOCABULARY)
    wanted = {"Organization": 80, "Technology": 120, "Pattern": 60, "Theory": 60, "Industry": 25, "Scenario": 60}
    short = {name: counts[name] for name, least in wanted.items() if counts[name] < least}
    assert not short, f"these vocabularies have shrunk; put the names back: {short}"


# Cases


def test_every_line_is_one_of_the_source() -> None:
    """Whoever follows a line number arrives inside the document."""
    places = [(entry.place, said.line) for entry in CASES for said in _said(entry.record)]
    places += [(entry.place, int(str(entry.record["line"]))) for entry in CASES]
    bad = [place for place in places if not 1 <= place[1] <= SOURCE_LINES]
    assert not bad, f"look these lines up again in {SOURCE}: {bad}"


def test_every_file_of_cases_names_its_source() -> None:
    """The lines of a file are lines of the one document that it names."""
    files = sorted((DATA / "cases").glob("*.yaml"))
    sources = {file.name: yaml.safe_load(file.read_text("utf-8")).get("source") for file in files}
    bad = [name for name, source in sources.items() if source != SOURCE]
    assert not bad, f"write `source: {SOURCE}` at the top, or extend this test for another source: {bad}"


def test_all_cases_and_organizations_of_the_source_are_there() -> None:
    """The source describes or names 33 cases of 22 organizations, sections 6.1 to 6.3 hold 17 claims and 5 rules."""
    counts = Counter(entry.type for entry in CASES)
    assert (counts["Case"], counts["Claim"], counts["SelectionRule"]) == (33, 17, 5)
    assert len(DOCUMENTS) == 19
    assert len({_folded(name) for name in _values("Case", "公司", "机构")}) == 22


def test_every_case_says_its_organization_theme_and_scenario() -> None:
    """A case without these three is no case."""
    cases = [(entry.place, {said.key for said in _said(entry.record)}) for entry in CASES if entry.type == "Case"]
    wanted = ({"公司", "机构"}, {"主题"}, {"场景", "场景类型"})
    bad = [place for place, keys in cases if not all(keys & choice for choice in wanted)]
    assert not bad, f"add 公司 or 机构, 主题, and 场景 or 场景类型 to: {bad}"


def test_organizations_of_cases_are_in_the_vocabulary() -> None:
    """Every organization of a case is known by that name."""
    unknown = _unknown("Organization", _values("Case", "公司", "机构"))
    assert not unknown, f"add these to data/vocabulary/organizations.yaml, as a record or an alias: {unknown}"


def test_industries_of_cases_are_in_the_vocabulary() -> None:
    """Every industry of a case or claim is known by that name."""
    kinds = [_split(text, " - ")[0] for text in _values("Case", "场景类型")]
    unknown = _unknown("Industry", [*kinds, *_values("Claim", "关于行业")])
    assert not unknown, f"add these to data/vocabulary/industries.yaml: {unknown}"


def test_scenarios_of_cases_are_in_the_vocabulary() -> None:
    """Every theme, scenario and condition is known by that name."""
    kinds = [_split(text, " - ")[1] for text in _values("Case", "场景类型")]
    members = [name for text in _values("Scenario", "包含场景") for name in _split(text, "、")]
    named = [*_values("Case", "主题", "场景"), *_values("SelectionRule", "条件"), *_values("Claim", "关于场景")]
    unknown = _unknown("Scenario", [*kinds, *members, *named])
    assert not unknown, f"add these to data/vocabulary/scenarios.yaml: {unknown}"


def test_traits_of_cases_are_in_the_vocabulary() -> None:
    """Every trait of a scenario and every reason of a rule is known by that name."""
    unknown = _unknown("Trait", [*_values("Scenario", "特征"), *_values("SelectionRule", "理由")])
    assert not unknown, f"add these to data/vocabulary/traits.yaml: {unknown}"


def test_stacks_of_cases_are_in_the_vocabulary() -> None:
    """Every stack that a case uses or a rule recommends is known by that name."""
    stacks = [*_values("Case", "技术栈"), *_values("SelectionRule", "推荐"), *_values("Claim", "关于技术栈")]
    names = [BRACKETS.sub("", text).strip() for text in [*stacks, *_values("Scenario", "推荐技术栈")]]
    unknown = _unknown("TechnologyStack", names)
    assert not unknown, f"add these to data/vocabulary/stacks.yaml: {unknown}"


def test_technologies_of_cases_are_in_the_vocabulary() -> None:
    """Every component of a stack and every technology chosen for a role is known by its name without version."""
    names = [part for text in _values("Case", "技术栈", *ROLES) for part in _stack_parts(text)]
    unknown = _unknown("Technology", names)
    assert not unknown, f"add these to data/vocabulary/technologies.yaml: {unknown}"


def test_scenarios_told_of_bear_the_vocabulary_label() -> None:
    """A scenario that the library tells of is the vocabulary's record of that id, under the same label."""
    vocabulary = {entry.record["id"]: entry.record["label"] for entry in VOCABULARY if entry.type == "Scenario"}
    told = [entry for entry in CASES if entry.type == "Scenario"]
    bad = [one.place for one in told if vocabulary.get(str(one.record["id"])) != one.record["label"]]
    assert not bad, f"copy id and label of these from data/vocabulary/scenarios.yaml: {bad}"


def test_links_lead_to_listed_documents() -> None:
    """Every link, read from where the source stands, leads to a record of documents.yaml, by its label."""
    documents = {str(e.record["path"]): _mapping(e.record["label"])["zh"] for e in DOCUMENTS}
    links = [link for entry in CASES for said in _said(entry.record) for link in LINK.findall(said.text)]
    bad = [link for link in links if documents.get(_resolved(link[1])) != link[0]]
    assert not bad, f"mend these links, or add their documents to data/cases/documents.yaml: {bad}"


def _resolved(target: str) -> str:
    path = target.partition("#")[0]
    parts = SOURCE.split("/")[:-1]
    for part in path.split("/"):
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)


# Words: facts and figures carry over, sentences do not


def _windows(text: str) -> set[str]:
    size = LONGEST_QUOTE + 1
    runs = CJK_RUN.findall(text)
    return {run[at : at + size] for run in runs for at in range(len(run) - size + 1)}


@cache
def _long_names() -> re.Pattern[str]:
    names = {name for entry in VOCABULARY for name in _names(entry.record) if len(name) > LONGEST_QUOTE}
    return re.compile("|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))))


def _without_names(text: str) -> str:
    return _long_names().sub("。", LINK.sub("。", text))


def _own_words() -> list[tuple[str, str]]:
    prose = [(e.place, said.text) for e in CASES for said in _said(e.record) if said.key not in SHORT]
    defined = [(e.place, _mapping(e.record.get("definition")).get("zh", "")) for e in VOCABULARY]
    return [*prose, *defined]


def _original() -> list[str]:
    if not ORIGINAL.is_file():
        pytest.skip(f"the original is not at hand, so nothing is compared: ../shared/corpus/{SOURCE}")
    return ORIGINAL.read_text("utf-8").split("\n")


def test_prose_shares_no_sentence_with_the_source() -> None:
    """No eight Chinese characters in a row of a description, requirement, step or result come from the source."""
    original = _windows(_without_names("\n".join(_original())))
    shared = [(place, window) for place, text in _own_words() for window in _windows(_without_names(text)) & original]
    assert not shared, f"say these in your own words: {shared}"


def test_short_values_stand_on_their_lines() -> None:
    """A field value is taken as the source writes it, on the line given."""
    source = _original()
    said = [(entry.place, one) for entry in CASES for one in _said(entry.record) if one.key in SHORT | TAKEN]
    bad = [(place, one.text, one.line) for place, one in said if one.text not in source[one.line - 1]]
    assert not bad, f"write these as the source does, or mend their lines: {bad}"


def test_figures_and_links_stand_on_their_lines() -> None:
    """A rewritten sentence keeps every figure and link exactly as the line has it."""
    source = _original()
    said = [(entry.place, one) for entry in CASES for one in _said(entry.record) if one.key in {*PROSE, "相关文档"}]
    kept = [(place, one.line, exact) for place, one in said for exact in _exact(one.text)]
    bad = [one for one in kept if one[2] not in source[one[1] - 1]]
    assert not bad, f"keep these exactly as the source writes them, or mend their lines: {bad}"


def test_no_figure_of_a_line_is_left_out() -> None:
    """A rewritten sentence has as many figures as the line it stands for."""
    source = _original()
    said = [(entry.place, one) for entry in CASES for one in _said(entry.record) if one.key in PROSE]
    count = [(place, one.line, len(_figures(one.text)), len(_figures(source[one.line - 1]))) for place, one in said]
    bad = [(place, line) for place, line, ours, theirs in count if ours != theirs]
    assert not bad, f"carry over every figure of these lines, once: {bad}"


def _figures(text: str) -> list[str]:
    return FIGURE.findall(LINK.sub("", re.sub(r"^\d+\. ", "", text)))


def _exact(text: str) -> list[str]:
    return [*_figures(text), *(f"[{name}]({target})" for name, target in LINK.findall(text))]


def test_every_description_of_a_case_says_something() -> None:
    """A described case has a description, and every part of it has words."""
    texts = [(e.place, said) for e in CASES if e.type == "Case" for said in _said(e.record) if said.key in PROSE]
    empty = [(place, said.line) for place, said in texts if not LINK.sub("", said.text).strip("（）()参见和 ")]
    assert not empty, f"write what stands on these lines, in your own words: {empty}"
    assert sum(said.key == "场景描述" for _, said in texts) == 13
