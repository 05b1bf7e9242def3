"""What `query` does: find the question, open the dataset, and give the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from casegraph.compiler.recovery import settle
from casegraph.diagnostics import Language
from casegraph.errors import UsageError
from casegraph.queries import NamedQuery, named_query, run_query
from casegraph.queries.dataset import FILE, LANGUAGE, Dataset
from casegraph.queries.named import read_query
from casegraph.queries.ontology import dataset_schema
from casegraph.rdf.store import open_dataset


@dataclass(frozen=True, slots=True)
class Question:
    """The arguments of `query`; exactly one of text, file and name is given."""

    text: str | None
    file: Path | None
    name: str | None
    form: str = "table"
    parameters: tuple[str, ...] = ()
    evidence: bool = False
    lang: Language = "en"


def ask(question: Question, data: Path) -> bytes:
    """Answer a question from the dataset in a folder.

    Raises:
        UsageError: the question is not clear, malformed or forbidden.
    """
    query = asked_query(question)
    parameters = {LANGUAGE: question.lang} if LANGUAGE in query.parameters else {}
    settle(data)
    store = open_dataset(data / FILE)
    given = {**parameters, **_parameters(question.parameters)}
    if question.evidence:
        return _with_evidence(Dataset(store, dataset_schema(data), question.lang), query, given, question.form)
    answer = run_query(store, query, question.form, given)
    return answer if answer.endswith(b"\n") else answer + b"\n"


def _with_evidence(dataset: Dataset, query: NamedQuery, given: Mapping[str, str], form: str) -> bytes:
    from casegraph.cli.telling import render_evidence

    return render_evidence(dataset.evidence(query, given), form)


def asked_query(question: Question) -> NamedQuery:
    """Find the query that is meant; raise UsageError where it is not exactly one."""
    given = [one for one in (question.text, question.file, question.name) if one is not None]
    if len(given) != 1:
        raise UsageError("one query is needed", "write QUERY, --file FILE or --name NAME")
    if question.name is not None:
        return named_query(question.name)
    if question.file is not None:
        return read_query(question.file.stem, _text(question.file))
    return read_query("QUERY", question.text or "")


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        message, hint = '"{file}" is not UTF-8, at byte {byte}', "convert the file"
        raise UsageError(message, hint, file=file, byte=error.start) from error


def _parameters(given: tuple[str, ...]) -> Mapping[str, str]:
    pairs = [one.partition("=") for one in given]
    wrong = next((name for name, sign, _ in pairs if not (name and sign)), None)
    if wrong is not None:
        raise UsageError('"{given}" sets no parameter', "write --param name=value", given=wrong)
    return {name: value for name, _, value in pairs}
