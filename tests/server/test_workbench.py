"""The workbench in a browser: from a question to its evidence, a file and a picture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.support.serving import Running

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

THEMES = "CONSTRUCT { ?c cg:theme ?t . ?t rdfs:label ?l } WHERE { ?c cg:theme ?t . ?t rdfs:label ?l }"


@pytest.fixture
def page(browser: Browser, service: Running) -> Iterator[Page]:
    """Open the workbench; whatever it should not do fails the test."""
    context = browser.new_context(locale="en-US", accept_downloads=True)
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("request", lambda sent: None if _ours(sent.url, service) else complaints.append(sent.url))
    opened.goto(f"{service.address}/workbench")
    opened.wait_for_selector("body[data-ready]")
    yield opened
    context.close()
    assert complaints == []


def _ours(address: str, service: Running) -> bool:
    return address.startswith((service.address, "data:", "blob:"))


def ask(page: Page, query: str) -> None:
    """Write a query and run it."""
    page.select_option("#example", "")
    page.fill("#query", query)
    page.click("#run")


def test_a_question_is_asked_with_a_parameter_and_tells_why(page: Page, service: Running) -> None:
    """As many rows as the service gives for that bound; the first has its passages."""
    page.select_option("#example", label="Which cases promise or reach a P99 latency below a bound?")
    page.fill("#parameters input[name=bound]", "500")
    page.click("#run")
    page.wait_for_selector("#result tbody tr")
    rows = service.send("/api/queries/p99-below?bound=500").text.count('"milliseconds"') - 1
    assert page.locator("#result tbody tr").count() == rows
    page.locator("#result button").first.click()
    page.wait_for_selector(".evidence q")
    assert "P99" in page.inner_text(".evidence")


def test_an_answer_is_saved_as_csv(page: Page) -> None:
    """The file holds what the endpoint gives."""
    ask(page, "SELECT ?t WHERE { ?t a cg:Technology } ORDER BY ?t LIMIT 3")
    page.wait_for_selector("#result tbody tr")
    with page.expect_download() as saving:
        page.click("[data-save=csv]")
    lines = Path(saving.value.path()).read_text(encoding="utf-8").split()
    assert (saving.value.suggested_filename, lines[0], len(lines)) == ("answer.csv", "t", 4)


def test_triples_are_drawn(page: Page) -> None:
    """By vis-network, which the service has itself."""
    ask(page, THEMES)
    page.wait_for_selector("#drawing[data-ready] canvas")
    assert int(page.get_attribute("#drawing", "data-ready") or 0) > 5


def test_counts_are_a_chart(page: Page) -> None:
    """A bar for each row."""
    page.select_option("#example", "themes")
    page.click("#run")
    page.wait_for_selector("#result tbody tr")
    rows = page.locator("#result tbody tr").count()
    page.click("[data-view=chart]")
    assert page.locator(".bar").count() == rows


def test_what_is_begun_is_completed(page: Page) -> None:
    """Classes and properties by their names and labels."""
    page.fill("#query", "SELECT * { ?x a cg:Cas")
    page.press("#query", "Control+Space")
    page.press("#query", "Enter")
    assert page.input_value("#query").startswith("SELECT * { ?x a cg:Case")


def test_the_link_brings_everything_back(page: Page, service: Running) -> None:
    """Question, parameter and answer."""
    page.select_option("#example", "p99-below")
    page.fill("#parameters input[name=bound]", "123")
    link = page.get_attribute("#permalink", "href")
    page.goto("about:blank")
    page.goto(f"{service.address}/workbench{link}")
    page.wait_for_selector("body[data-ready]")
    assert page.input_value("#parameters input[name=bound]") == "123"
    assert page.inner_text("#status") != ""


def test_it_speaks_chinese(page: Page) -> None:
    """Words, questions and labels of terms."""
    page.click("#language")
    assert (page.inner_text("#run"), page.locator("#example option").nth(1).inner_text()[-1]) == ("运行", "？")


def test_text_of_documents_is_text(page: Page) -> None:
    """Markup in an answer is shown, not run."""
    ask(page, "SELECT ('<img src=x onerror=alert(1)>' AS ?x) {}")
    page.wait_for_selector("#result tbody tr")
    assert page.inner_text("#result tbody td") == "<img src=x onerror=alert(1)>"


def test_a_row_leads_to_its_node(page: Page) -> None:
    """And the node's page back to the workbench."""
    ask(page, "SELECT ?t WHERE { ?t a cg:Technology ; rdfs:label 'Temporal' }")
    page.click("#result tbody a")
    page.wait_for_selector("h1")
    assert page.inner_text("h1") == "Temporal"


def test_a_parameter_is_explained_in_the_language_chosen(page: Page) -> None:
    """And keeps what was written into its field."""
    page.select_option("#example", "steps-of-case")
    page.fill("#parameters input[name=case]", "CERN")
    english = page.inner_text("#parameters small")
    page.click("#language")
    assert (english, page.inner_text("#parameters small")) == ("part of its name", "名称的一部分")
    assert page.input_value("#parameters input[name=case]") == "CERN"


def test_an_answer_follows_the_language_chosen(page: Page) -> None:
    """It is asked anew."""
    page.select_option("#example", "cases-by-technology")
    page.click("#run")
    page.wait_for_selector("text=Netflix – content encoding pipeline")
    page.click("#language")
    page.wait_for_selector("text=Netflix - 内容编码管道")
    assert page.locator("#result button").first.inner_text() == "依据"


def test_triples_are_saved_as_what_they_are_called(page: Page) -> None:
    """Not as CSV, which they have no columns for."""
    ask(page, THEMES)
    page.wait_for_selector("#drawing[data-ready]")
    with page.expect_download() as saving:
        page.click("text=N-Triples")
    assert saving.value.suggested_filename == "answer.nt"
    assert page.inner_text("[data-save=json]") == "JSON-LD"


def test_a_triple_tells_why(page: Page) -> None:
    """As a row does."""
    ask(page, "CONSTRUCT { ?c cg:stack ?s } WHERE { ?c cg:stack ?s }")
    page.wait_for_selector("#drawing[data-ready]")
    page.click("[data-view=table]")
    page.locator("#result button").first.click()
    page.wait_for_selector(".evidence code")
    subject = page.locator("#result tbody a").first.inner_text()
    assert subject.startswith("case/")


def test_a_yes_tells_why(page: Page) -> None:
    """And a no has nothing to tell."""
    ask(page, "ASK { ?c a cg:Case ; cg:stack ?s }")
    page.wait_for_selector("#result button")
    page.click("#result button")
    page.wait_for_selector(".evidence code")
    ask(page, "ASK { ?c a cg:Nothing }")
    page.wait_for_selector("#status:has-text('no')")
    assert page.locator("#result button").count() == 0


def test_in_a_narrow_window_nothing_is_lost(page: Page) -> None:
    """The window need not be scrolled sideways, and bars have room beside their words."""
    page.set_viewport_size({"width": 360, "height": 700})
    page.select_option("#example", "themes")
    page.click("#run")
    page.wait_for_selector("#result tbody tr")
    page.click("[data-view=chart]")
    width = page.evaluate("document.querySelector('.bar i').getBoundingClientRect().width")
    assert width > 60
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_every_field_has_a_name(page: Page) -> None:
    """For those who hear the page."""
    page.select_option("#example", "p99-below")
    unnamed = "[...document.querySelectorAll('input, select, textarea')].filter((one) => !one.labels.length).length"
    assert page.evaluate(unnamed) == 0
