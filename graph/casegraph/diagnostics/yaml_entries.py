"""The catalogue of CG121 to CG126: YAML that cannot be read, or not in one way only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from casegraph.diagnostics.codes import Code, Entry, Severity, both

YAML_ENTRIES: Final[Mapping[Code, Entry]] = {
    Code.YAML_SYNTAX: Entry(
        Severity.ERROR,
        both("this is not YAML: {problem}", "不是有效的 YAML：{problem}"),
        both(
            "indent with spaces, close every quote and bracket, and quote a text that holds a colon",
            "请用空格缩进，引号和括号要成对，含冒号的文字要加引号",
        ),
        both(
            "From a file with a syntax error nothing certain can be read, so the whole file is left out.",
            "有语法错误的文件无法可靠读取，因此整个文件不会进入图谱。",
        ),
        "name: 'Acme\nid: acme",
    ),
    Code.DUPLICATE_KEY: Entry(
        Severity.ERROR,
        both('the key "{key}" is written twice, first in line {first}', "键 “{key}” 重复，首次出现在第 {first} 行"),
        both("keep one of them, or make the value a list", "请只保留一个，或将值写成列表"),
        both(
            "Most YAML readers silently take the last one; which one was meant, only the author knows.",
            "多数 YAML 程序会悄悄采用最后一个；究竟要哪一个，只有作者知道。",
        ),
        "id: acme\nid: acme-2",
    ),
    Code.YAML_ALIAS: Entry(
        Severity.ERROR,
        both("anchors, aliases and merge keys (&, *, <<) are off", "不支持锚点、别名和合并键（&、*、<<）"),
        both("write the value out where it is used", "请在使用处直接写出值"),
        both(
            "A few lines of aliases can stand for gigabytes of text, and what is written is no longer where it counts.",
            "几行别名就能展开成数 GB 的文字，而且内容不再写在它生效的位置。",
        ),
        "a: &x [1]\nb: *x",
    ),
    Code.YAML_TAG: Entry(
        Severity.ERROR,
        both('the tag "{tag}" is not read', "不读取标签 “{tag}”"),
        both("delete the tag; the ontology says what type a value has", "请删除标签；值的类型由本体决定"),
        both(
            "Values are typed by the field that they belong to; tags can also make a reader run code.",
            "值的类型由所属字段决定；标签还可能使程序执行代码。",
        ),
        "count: !!int '3'",
    ),
    Code.YAML_KEY: Entry(
        Severity.ERROR,
        both("a key must be one text, not a list, a mapping or nothing", "键必须是一段文字，不能是列表、映射或空"),
        both("write the key as a word before the colon", "请在冒号前写一个词作为键"),
        both("A key names a field, and fields have names of one word.", "键是字段的名称，而字段名称是一个词。"),
        "? [a, b]\n: value",
    ),
    Code.BAD_CHARACTER: Entry(
        Severity.ERROR,
        both('the character "{found}" cannot stand in text', "文字中不能出现字符 “{found}”"),
        both("delete it, or write the character that was meant", "请删除，或写成原本的字符"),
        both(
            "Control characters and halves of characters have no place in XML or UTF-8, so no export could hold them.",
            "控制字符和半个字符无法写入 XML 或 UTF-8，任何导出格式都容不下它们。",
        ),
        'name: "\\ud800"',
    ),
}
