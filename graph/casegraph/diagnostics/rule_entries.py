"""The catalogue of CG5xx to CG8xx: contradictions, shapes, exports, and what nobody understood."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from casegraph.diagnostics.codes import Code, Entry, Severity, both

RULE_ENTRIES: Final[Mapping[Code, Entry]] = {
    Code.FIELD_AGAINST_PROSE: Entry(
        Severity.WARNING,
        both(
            'the text only likens it to "{name}", but the field "{field}" names "{name}"',
            "正文只说类似 “{name}”，字段 “{field}” 却写明 “{name}”",
        ),
        both(
            'correct the text, or take "{name}" out of "{field}"',
            "请更正正文，或从 “{field}” 中去掉 “{name}”",
        ),
        both(
            "Field and text of one case speak of the same thing; where they differ, one of them is wrong. Both stay.",
            "同一案例的字段和正文说的是同一件事；两者不一致，说明其中之一有误。两者都会保留。",
        ),
        "**技术栈**：Temporal\n\n**案例描述**：使用类似Temporal的框架",
    ),
    Code.CONTRADICTION: Entry(
        Severity.WARNING,
        both('"{field}" of "{name}": {values}', "“{name}” 的 “{field}”：{values}"),
        both("correct the document that is wrong", "请更正有误的文档"),
        both(
            "Two places give one thing values that exclude each other, or a score is not what the criteria below it "
            "give. Both stay, each with its passage.",
            "两处对同一事物给出互相排斥的值，或评分与其下的评分依据不符。两者都会保留，各有出处。",
        ),
        "a.md: 99.9% availability\nb.md: 99% availability, of the same case",
    ),
    Code.SHAPE: Entry(
        Severity.ERROR,
        both("a shape is broken: {message}", "不符合形状约束：{message}"),
        both(
            "correct the data, or the shape in ontology/shapes.ttl", "请更正数据，或修改 ontology/shapes.ttl 中的约束"
        ),
        both(
            "The shapes say what every node of a class must have; queries and other programs rely on them.",
            "形状规定了每一类节点必须具备的内容；查询和其他程序依赖它们。",
        ),
        "casegraph check --shacl, with a case that has no label",
    ),
    Code.REPLACED_CHARACTER: Entry(
        Severity.WARNING,
        both(
            "{count} characters that {format} cannot hold are written as U+FFFD",
            "{format} 无法表示的 {count} 个字符已写成 U+FFFD",
        ),
        both("delete the control characters from the source", "请从源文件中删除控制字符"),
        both(
            "XML has no way to write most control characters; a file with them could not be opened at all.",
            "XML 无法表示大多数控制字符；含有它们的文件根本无法打开。",
        ),
        "- **公司**：Ac\u0001me",
    ),
    Code.UNKNOWN_LABEL: Entry(
        Severity.NOTE,
        both('the label "{label}" is in no profile ({count} times)', "配置中没有标签 “{label}”（出现 {count} 次）"),
        both(
            "add it to a profile in data/profiles/, or use a known label",
            "请将其加入 data/profiles/ 中的配置，或使用已知标签",
        ),
        both(
            "The text is kept in the passage; the profile does not say what field it fills.",
            "文字保留在段落中，但配置没有说明它对应哪个字段。",
        ),
        "- **Favourite color**：blue",
    ),
    Code.UNREAD_TABLE: Entry(
        Severity.NOTE,
        both('no profile reads a table with the header "{header}"', "没有配置能读取表头为 “{header}” 的表格"),
        both("add its header to a profile in data/profiles/", "请将表头加入 data/profiles/ 中的配置"),
        both(
            "A table is read by the words in its header; the rows of this one are not in the graph.",
            "表格按表头用词读取；此表的各行没有进入图谱。",
        ),
        "| Color | Taste |\n|---|---|\n| red | sweet |",
    ),
    Code.UNREAD_DIAGRAM: Entry(
        Severity.NOTE,
        both('diagrams of kind "{kind}" are not read', "不读取 “{kind}” 类型的图"),
        both(
            "draw it as a flowchart (graph or flowchart), or say it in a table",
            "请改用流程图（graph 或 flowchart），或用表格表达",
        ),
        both(
            "The diagram is left as it is; its nodes and arrows are not in the graph.",
            "此图原样保留；其节点和箭头没有进入图谱。",
        ),
        '```mermaid\npie\n  "a" : 1\n```',
    ),
    Code.UNREAD_FILE: Entry(
        Severity.NOTE,
        both("no records of casegraph are in this YAML file", "此 YAML 文件中没有 casegraph 的记录"),
        both(
            'write "type: …" and "records:" at its top, if it is meant to be data',
            "若它应是数据，请在开头写上 “type: …” 和 “records:”",
        ),
        both(
            "Folders of documents also hold settings of other programs; they are left alone.",
            "文档所在的文件夹也会有其他程序的配置；这些文件不作处理。",
        ),
        "site_name: My handbook\nnav: [index.md]",
    ),
    Code.UNREAD_FIELD: Entry(
        Severity.NOTE,
        both(
            'the label "{label}", a field of {types}, is not read here ({count} times)',
            "标签 “{label}” 是 {types} 的字段，此处没有读取（出现 {count} 次）",
        ),
        both(
            'name the thing in a heading, "Company - scenario", or beside the field, or write the value as text',
            "请在上方标题（“公司 - 场景”）或旁边的字段中写明事物；或将值写成文字",
        ),
        both(
            "The text speaks of a thing of another class here, or the value has a form that is not read.",
            "此处文字所说的是其他类别的事物，或者值的写法不是此字段的读取形式。",
        ),
        "## Notes\n\n- **Requirements**: fast",
    ),
}
