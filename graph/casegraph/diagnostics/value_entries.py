"""The catalogue of CG2xx and CG3xx: names that the ontology lacks, and values that a field cannot have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from casegraph.diagnostics.codes import Code, Entry, Severity, both

VALUE_ENTRIES: Final[Mapping[Code, Entry]] = {
    Code.UNKNOWN_TERM: Entry(
        Severity.ERROR,
        both('"{term}" is no term of the ontology', "本体中没有 “{term}”"),
        both(
            "write a term of the ontology (near: {near}), or add this one to ontology/",
            "请使用本体中的名称（相近：{near}），或将其加入 ontology/",
        ),
        both(
            "A profile maps words of documents to terms; one that the ontology lacks would have no meaning.",
            "配置将文档用词映射到本体名称；本体中没有的名称没有含义。",
        ),
        "labels:\n  Company: organisaton",
    ),
    Code.BAD_PROFILE: Entry(
        Severity.ERROR,
        both(
            '"{problem}" cannot stand here in a profile, expected {expected}',
            "配置的此处不能是 “{problem}”，应为 {expected}",
        ),
        both("write {expected}", "请写成 {expected}"),
        both(
            "A profile that is half understood would read documents wrongly without a word.",
            "只理解一半的配置会在不知不觉中误读文档。",
        ),
        "labels: organization",
    ),
    Code.UNKNOWN_FIELD: Entry(
        Severity.WARNING,
        both('"{field}" is no field of {type}', "{type} 没有字段 “{field}”"),
        both(
            "write a known field (near: {near}), or add this one to ontology/",
            "请使用已知字段（相近：{near}），或将其加入 ontology/",
        ),
        both(
            "Only fields and relations of the ontology have a meaning; what this one says is left out.",
            "只有本体中的字段和关系才有含义；此项内容不会进入图谱。",
        ),
        "- type: Technology\n  name: Acme DB\n  licens: MIT",
    ),
    Code.UNKNOWN_TYPE: Entry(
        Severity.ERROR,
        both('"{type}" is no class of the ontology', "本体中没有类 “{type}”"),
        both(
            "write a known class (near: {near}), or add this one to ontology/",
            "请使用已知的类（相近：{near}），或将其加入 ontology/",
        ),
        both(
            "Every node has one class of the ontology; a record without one is left out.",
            "每个节点都属于本体中的一个类；没有类的记录不会进入图谱。",
        ),
        "- type: Tecnology\n  name: Acme DB",
    ),
    Code.BAD_VALUE: Entry(
        Severity.WARNING,
        both('"{found}" is not {expected}', "“{found}” 不是 {expected}"),
        both("write {expected}", "请写成 {expected}"),
        both(
            "The field's type comes from the ontology; a value that does not fit it is left out, the rest is kept.",
            "字段的类型由本体规定；不符合的值不会进入图谱，其余内容保留。",
        ),
        "- type: Scenario\n  name: Billing\n  score: very good",
    ),
    Code.EMPTY_VALUE: Entry(
        Severity.WARNING,
        both('"{field}" has no value', "“{field}” 没有值"),
        both("write a value, or delete the line", "请填写内容，或删除此行"),
        both(
            "An empty field says nothing; most often a value was forgotten.",
            "空字段没有任何含义，多半是忘了填写。",
        ),
        "- **公司**：",
    ),
    Code.FIELD_TWICE: Entry(
        Severity.WARNING,
        both(
            '"{field}" is written twice, and line {first} says something else',
            "“{field}” 写了两次，与第 {first} 行的内容不同",
        ),
        both("keep one of the two, or write both values in one line", "请只保留一个，或将两个值写在同一行"),
        both(
            "Which one was meant, only the author knows; both stay in the graph.",
            "究竟要哪一个，只有作者知道；两个值都保留在图谱中。",
        ),
        "- **公司**：Acme\n- **公司**：Umbrella",
    ),
    Code.RAGGED_TABLE: Entry(
        Severity.WARNING,
        both(
            "this row has {cells} cells, its header {expected}",
            "此行有 {cells} 个单元格，表头有 {expected} 个",
        ),
        both(
            "make it {expected} cells; write \\| for a bar inside a cell",
            "请补成 {expected} 个单元格；单元格内的竖线写成 \\|",
        ),
        both(
            "Which cell belongs to which column is no longer certain: cells are counted from the left, "
            "and where a comparison or a matrix has a row of more cells than its header, that row says nothing.",
            "单元格与列的对应关系不再确定：从左开始依次对应；对比表或矩阵中单元格多于表头的行不产生任何事实。",
        ),
        "| a | b |\n|---|---|\n| 1 | 2 | 3 |",
    ),
    Code.MISCOUNT: Entry(
        Severity.WARNING,
        both('"{written}" lists {names}, not {count}', "“{written}” 列出 {names} 项，而不是 {count} 项"),
        both("correct the number, or the list", "请更正数字，或更正列表"),
        both(
            "A number with its list in brackets tells one thing twice, and the two differ. Both are kept as written.",
            "数字与括号中的列表说的是同一件事，两者却不一致。二者都按原文保留。",
        ),
        "- **Cases of payment**: 3 (Acme, Bolt)",
    ),
    Code.MISSING_FIELD: Entry(
        Severity.WARNING,
        both('this {type} has no "{field}"', "此 {type} 缺少 “{field}”"),
        both('add "{field}"', "请补充 “{field}”"),
        both(
            "Queries rely on it: without it the node is in the graph, but many will not find it.",
            "查询依赖此字段：缺少时节点仍在图谱中，但许多查询找不到它。",
        ),
        "### 1. Acme\n\n- **规模**：10 QPS",
    ),
}
