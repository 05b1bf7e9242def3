"""The catalogue of CG101 to CG117: files that cannot be read, or not as what they look like."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from casegraph.diagnostics.codes import Code, Entry, Severity, both

FILE_ENTRIES: Final[Mapping[Code, Entry]] = {
    Code.UNREADABLE: Entry(
        Severity.ERROR,
        both("the file cannot be read: {reason}", "无法读取文件：{reason}"),
        both("check that it exists and that you may read it", "请检查文件是否存在、是否有读取权限"),
        both(
            "A source that cannot be read is left out, and everything else is built.",
            "无法读取的文件不会进入图谱，其余文件照常构建。",
        ),
        "chmod 000 case.md && casegraph check case.md",
    ),
    Code.NOT_UTF8: Entry(
        Severity.ERROR,
        both(
            'byte {offset} begins "{bytes}" (hexadecimal), which is not UTF-8',
            "第 {offset} 个字节起为 “{bytes}”（十六进制），不是 UTF-8 编码",
        ),
        both(
            "convert the file: iconv -f GB18030 -t UTF-8 OLD > NEW (or the encoding that it really has)",
            "请转换编码：iconv -f GB18030 -t UTF-8 旧文件 > 新文件（或其实际编码）",
        ),
        both(
            "An encoding that is guessed wrongly changes the text unseen, so none is guessed; the file is left out.",
            "猜错编码会悄悄改变文字，所以从不猜测；该文件不会进入图谱。",
        ),
        "printf '\\xb0\\xb8\\xc0\\xfd' > case.md",
    ),
    Code.NUL_CHARACTER: Entry(
        Severity.WARNING,
        both("{count} NUL characters, read as U+FFFD", "含有 {count} 个 NUL 字符，已按 U+FFFD 读取"),
        both("delete them; they often come from a wrong export", "请删除；它们通常来自错误的导出"),
        both(
            "No output format can hold U+0000, so each is replaced by the mark of a character that was lost.",
            "任何输出格式都不能包含 U+0000，因此替换为表示字符丢失的记号。",
        ),
        "printf '# Title\\0\\n' > case.md",
    ),
    Code.NOT_TEXT: Entry(
        Severity.ERROR,
        both("the file is not text, though its name says so", "文件名是文本，内容却不是文本"),
        both(
            "export it as Markdown or YAML, or give it the extension of what it is",
            "请导出为 Markdown 或 YAML，或者改用与内容相符的扩展名",
        ),
        both(
            "More than one character in a hundred is NUL, as in an image or an office file; such a file is left out.",
            "超过百分之一的字符是 NUL，常见于图片或办公文档；该文件不会进入图谱。",
        ),
        "head -c 100 /dev/zero > case.md",
    ),
    Code.TOO_LARGE: Entry(
        Severity.ERROR,
        both(
            "the file has {size} bytes, more than the limit of {limit}",
            "文件大小为 {size} 字节，超过上限 {limit} 字节",
        ),
        both("split it into several documents", "请拆分为多个文档"),
        both(
            "The limit keeps time and memory of a build within known bounds, whatever a file holds.",
            "上限使构建的时间和内存始终可控，无论文件内容如何。",
        ),
        "yes '- item' | head -c 2000000 > case.md",
    ),
    Code.TOO_DEEP: Entry(
        Severity.ERROR,
        both("nested deeper than {limit} levels", "嵌套超过 {limit} 层"),
        both("write it flatter, or split it", "请减少嵌套层数，或拆分文档"),
        both(
            "No text is nested so deeply on purpose, and the limit protects every program that reads it.",
            "正常的文字不会嵌套这么深；上限保护所有读取它的程序。",
        ),
        "python -c \"print('> ' * 10000 + 'text')\" > case.md",
    ),
    Code.UNCLOSED_FENCE: Entry(
        Severity.WARNING,
        both("this code block is never closed", "此代码块没有结束标记"),
        both("add a closing ``` line where the code ends", "请在代码结尾处补一行 ```"),
        both(
            "Everything down to the end of the document is taken for code, so nothing below is understood.",
            "直到文档末尾的内容都被当作代码，因此其后的文字不会被理解。",
        ),
        "```python\nprint(1)\n\n## A heading that is lost",
    ),
    Code.LOST_TEXT: Entry(
        Severity.WARNING,
        both("the Markdown parser left these lines out", "Markdown 解析器漏掉了这些行"),
        both("write them as a plain paragraph, list or table", "请改写为普通的段落、列表或表格"),
        both(
            "Every line of a document is accounted for; these stand in no block that the parser gave back.",
            "文档的每一行都要有去处；这些行不在解析器给出的任何块中。",
        ),
        "[label]: https://example.org 'a title that never ends",
    ),
    Code.NO_DOCUMENTS: Entry(
        Severity.ERROR,
        both("no Markdown or YAML document is here", "此处没有 Markdown 或 YAML 文档"),
        both("name a folder that holds .md, .yaml or .yml files", "请指定含有 .md、.yaml 或 .yml 文件的文件夹"),
        both(
            "An empty graph would replace the one you have, most likely by a slip in the path.",
            "空图谱会替换现有的图谱，这多半是路径写错了。",
        ),
        "mkdir empty && casegraph check empty",
    ),
    Code.NOT_REGULAR: Entry(
        Severity.WARNING,
        both("this is no regular file ({kind}) and is not read", "这不是普通文件（{kind}），未读取"),
        both("put a regular file in its place", "请换成普通文件"),
        both(
            "Opening a pipe or a device may never end, and following a link may leave the folder or run in circles.",
            "打开管道或设备可能永不返回，跟随链接可能越出文件夹或形成循环。",
        ),
        "mkfifo case.md",
    ),
    Code.OUTSIDE_ROOT: Entry(
        Severity.ERROR,
        both("this link leads out of the source folder", "此链接指向源文件夹之外"),
        both("copy the document into the source folder", "请把文档复制到源文件夹中"),
        both(
            "A build reads nothing outside the folders that it was given, so that no secret ends in an export.",
            "构建只读取指定的文件夹，机密内容因此不会进入导出文件。",
        ),
        "ln -s /etc/hostname case.md",
    ),
    Code.NAMES_CLASH: Entry(
        Severity.ERROR,
        both(
            'the name is the same as that of "{other}" where letter case and accents are not told apart',
            "在不区分大小写和组合字符的系统上，文件名与 “{other}” 相同",
        ),
        both("rename one of the two", "请重命名其中一个"),
        both(
            "On macOS and Windows one file would overwrite the other, and the graph would differ between machines.",
            "在 macOS 和 Windows 上，一个文件会覆盖另一个，不同机器上的图谱就会不同。",
        ),
        "touch Case.md case.md",
    ),
    Code.EMPTY_DOCUMENT: Entry(
        Severity.WARNING,
        both("the document is empty", "文档是空的"),
        both("write it or delete it", "请补充内容或删除"),
        both(
            "It is in the graph as a document that says nothing; links to it are not dead.",
            "它在图谱中是一个没有内容的文档；指向它的链接仍然有效。",
        ),
        "touch case.md",
    ),
    Code.UNCLOSED_FRONT_MATTER: Entry(
        Severity.ERROR,
        both('the front matter opened by "---" is never closed', "以 “---” 开始的前置数据没有结束"),
        both("add a line --- after its last entry", "请在最后一项之后补一行 ---"),
        both(
            "Without its end nobody can say where the data stop and the text begins, so the document is left out.",
            "没有结束标记就无法区分数据和正文，因此该文档不会进入图谱。",
        ),
        "---\nid: my-case\n\n# Title",
    ),
    Code.FULL_WIDTH_MARKUP: Entry(
        Severity.WARNING,
        both('"{found}" looks like markup, but is full-width', "“{found}” 形似标记，但是全角字符"),
        both('write "{ascii}"', "请写成 “{ascii}”"),
        both(
            "Markdown and YAML know the ASCII characters only; this line is read as plain text.",
            "Markdown 和 YAML 只认 ASCII 字符；这一行被当作普通文字。",
        ),
        "＃ A heading",
    ),
    Code.INVISIBLE_CHARACTER: Entry(
        Severity.WARNING,
        both(
            'the invisible character "{found}" makes the text read differently than it is',
            "不可见字符 “{found}” 使文字看起来与实际不同",
        ),
        both("delete it unless it is meant", "若非有意使用，请删除"),
        both(
            "Two names that look the same would be two nodes, and a text could show in another order than it has.",
            "看起来相同的两个名称会成为两个节点，文字的显示顺序也可能与实际不同。",
        ),
        "- Company: Ac\u200bme",
    ),
    Code.DIAGRAM_SYNTAX: Entry(
        Severity.WARNING,
        both('the diagram cannot be read at "{found}"', "图在 “{found}” 处无法读取"),
        both("write it in this form: {expected}", "请写成这种形式：{expected}"),
        both(
            "This piece of the diagram is left out, or read as what it most likely means; the rest of it is read.",
            "图的这一部分不会进入图谱，或按最可能的含义读取；其余部分照常读取。",
        ),
        "```mermaid\ngraph TD\n  A[Orders --> B\n```",
    ),
}
