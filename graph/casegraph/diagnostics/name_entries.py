"""The catalogue of CG4xx: names of things, and links between documents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from casegraph.diagnostics.codes import Code, Entry, Severity, both

NAME_ENTRIES: Final[Mapping[Code, Entry]] = {
    Code.NEW_NAME: Entry(
        Severity.NOTE,
        both('no vocabulary has the {type} "{name}"', "词汇表中没有 {type} “{name}”"),
        both(
            "add it to data/vocabulary/, with its names in both languages, or correct the name",
            "请将其（含中英文名称）加入 data/vocabulary/，或更正名称",
        ),
        both(
            "It becomes a node of its own by its name; a vocabulary would join it with its other names.",
            "它以自己的名称成为新节点；写入词汇表后才能与其他名称合并。",
        ),
        "- **公司**：A company nobody listed",
    ),
    Code.AMBIGUOUS_NAME: Entry(
        Severity.WARNING,
        both('"{name}" may be any of {candidates}', "“{name}” 可能是 {candidates} 中的任何一个"),
        both("write a name that only one of them has, or its id", "请使用唯一的名称或 id"),
        both(
            "Nothing is joined by a guess; the first of them in order of id is taken, and this line says so.",
            "不凭猜测合并；取 id 顺序中的第一个，并在此说明。",
        ),
        "- type: Technology\n  id: mercury-db\n  name: Mercury\n- type: Technology\n  id: mercury-bus\n  name: Mercury",
    ),
    Code.SAME_ID: Entry(
        Severity.ERROR,
        both('the id "{id}" is already taken at {other}', "id “{id}” 已在 {other} 使用"),
        both(
            "give one of the two another id, or one of two documents another name",
            "请为其中一个换用其他 id；若是两个文档，请为其中一个改名",
        ),
        both(
            "Two different things with one id would become one node; the second is left out.",
            "两个不同事物使用同一 id 会变成一个节点；后一个不会进入图谱。",
        ),
        "- type: Technology\n  id: acme\n  name: Acme DB\n- type: Technology\n  id: acme\n  name: Acme Bus",
    ),
    Code.DEAD_LINK: Entry(
        Severity.WARNING,
        both('"{target}" names no document here', "“{target}” 没有对应的文档"),
        both(
            "correct the path (near: {near}), or write the missing document",
            "请更正路径（相近：{near}），或补写缺少的文档",
        ),
        both(
            "The reference is kept as one to a document of that path, so that it can be found and repaired. "
            "Where the path, with a folder in it, is the end of only one document's path, it is kept as one to that.",
            "该引用保留为对该路径文档的引用，便于查找和修复。若路径含文件夹，且只有一个文档的路径以其结尾，则保留为对该文档的引用。",
        ),
        "[more](missing.md)",
    ),
    Code.DEAD_ANCHOR: Entry(
        Severity.WARNING,
        both('"#{anchor}" names no heading of the document', "“#{anchor}” 没有对应的标题"),
        both(
            "correct the anchor (near: {near}), or write the missing section",
            "请更正锚点（相近：{near}），或补写缺少的章节",
        ),
        both(
            "An anchor is made of the heading by GitHub's rules: lower case, punctuation taken off, spaces as hyphens. "
            "The link is kept as one to the document.",
            "锚点按 GitHub 的规则由标题生成：转为小写，去掉标点，空格变为连字符。该链接仍保留为对文档的引用。",
        ),
        "# Orders\n\n[the steps](#stepps)\n\n## Steps",
    ),
    Code.BAD_VERDICT: Entry(
        Severity.WARNING,
        both('the rule "{rule}" has no effect: {problem}', "规则 “{rule}” 无效：{problem}"),
        both(
            "name two nodes by id, or by class and name, as `casegraph merges` prints them; "
            "to split one name, add `in:` and the document that means another thing",
            "请用 id 或类别加名称写明两个节点，可参照 `casegraph merges` 的输出；"
            "要拆分同一名称，请加上 `in:` 和另指他物的文档",
        ),
        both(
            "A rule of casegraph.yaml that fits nothing does nothing, which is not what was meant when it was written.",
            "casegraph.yaml 中不适用于任何节点的规则不起作用，这不是写下它时的本意。",
        ),
        "same: [[case/acme-orders]]",
    ),
    Code.LINK_OUTSIDE: Entry(
        Severity.WARNING,
        both('"{target}" names nothing in the source folder', "“{target}” 在源文件夹内没有所指"),
        both("write a path inside the folder, or a web address", "请使用文件夹内的路径，或网址"),
        both(
            "Nothing outside the folders of a build is ever opened, so the link is not followed.",
            "构建从不打开指定文件夹之外的内容，因此不跟随此链接。",
        ),
        "[passwords](../../../etc/passwd)",
    ),
    Code.LINK_TO_FOLDER: Entry(
        Severity.WARNING,
        both('"{target}" is a folder, not a document', "“{target}” 是文件夹，不是文档"),
        both("name the document that is meant, such as its README.md", "请写明具体文档，例如其中的 README.md"),
        both(
            "A folder is no document and has no node, so this reference leads nowhere in the graph.",
            "文件夹不是文档，也没有节点，因此该引用在图谱中没有去处。",
        ),
        "[all cases](cases/)",
    ),
    Code.LINK_TO_SELF: Entry(
        Severity.WARNING,
        both("the document links to itself", "文档链接到自身"),
        both("name the section that is meant, or delete the link", "请写明具体章节，或删除链接"),
        both(
            "A reference from a document to itself says nothing; most often another one was meant.",
            "文档对自身的引用没有含义，多半是想引用另一个文档。",
        ),
        "in case.md: [this case](case.md)",
    ),
    Code.UNSAFE_LINK: Entry(
        Severity.WARNING,
        both('"{target}" is no address that is safe to open', "“{target}” 不是可安全打开的地址"),
        both(
            "write an address with http, https or mailto, or a relative path",
            "请使用 http、https、mailto 地址或相对路径",
        ),
        both(
            "A link such as javascript: would run code in the page of whoever opens it; it is a link in no output.",
            "javascript: 之类的链接会在打开者的页面中执行代码；任何输出都不会把它当作链接。",
        ),
        "[click](javascript:alert(1))",
    ),
    Code.UNRESOLVED_END: Entry(
        Severity.NOTE,
        both('nothing is called "{name}"', "没有名为 “{name}” 的事物"),
        both(
            "write the name or number of a known thing, or add it to data/vocabulary/",
            "请写已知事物的名称或编号，或将其加入 data/vocabulary/",
        ),
        both(
            "An end of a relation that names nothing known becomes a node of class Unresolved: what a drawing shows "
            "one of its document, and in a mindmap of its place. A name is told once, wherever else it stands.",
            "关系的一端没有对应的已知事物时，成为未解析节点：图中所画的属于该文档，思维导图中的属于其所在位置。"
            "同一名称只报告一次。",
        ),
        "| source | target | type |\n|---|---|---|\n| Raft | nobody knows this | depends on |",
    ),
    Code.UNKNOWN_SUBJECT: Entry(
        Severity.NOTE,
        both(
            'a table or section speaks of "{name}", and nothing is called so',
            "表格或章节提到 “{name}”，但没有事物使用此名称",
        ),
        both(
            "write a name that the vocabulary has, or add it to data/vocabulary/",
            "请使用词汇表中的名称，或将其加入 data/vocabulary/",
        ),
        both(
            "What a comparison, a matrix or a heading over pros and cons says is taken in only of known things; the "
            "rest is left out.",
            "比较表、矩阵和列有优缺点的章节只对已知事物产生陈述；其余内容不进入图谱。",
        ),
        "| metric | Temporal | nobody knows this |\n|---|---|---|\n| latency | 10 ms | 20 ms |",
    ),
    Code.NO_SLUG: Entry(
        Severity.ERROR,
        both('the name "{name}" holds no letter or digit', "名称 “{name}” 不含任何字母或数字"),
        both("give the record an id, or a name with letters", "请为记录指定 id，或使用含有文字的名称"),
        both(
            "An identifier is made from the letters and digits of a name; without any there is no node.",
            "标识符由名称中的字母和数字构成；一个都没有就无法成为节点。",
        ),
        "- type: Technology\n  name: '+++'",
    ),
}
