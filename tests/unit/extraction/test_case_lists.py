"""Cases that are only named in lists."""

from __future__ import annotations

from tests.support.compiling import declared, told

THEME = "## Booking\n\n**Cases**:\n\n"


def test_a_pair_is_a_case_of_the_theme() -> None:
    """Organization and scenario come from its name, the theme from where it stands."""
    assert told(THEME + "- Acme - tickets\n", "organization", "scenario", "theme", "exemplifiedBy") == [
        ("Acme - tickets", "organization", "Acme"),
        ("Acme - tickets", "scenario", "tickets"),
        ("Acme - tickets", "theme", "Booking"),
        ("Booking", "exemplifiedBy", "Acme - tickets"),
    ]


def test_a_scenario_with_organizations_is_a_case_for_each() -> None:
    """The scenario is their theme too."""
    text = "**More themes**:\n\n- Routing scenario (Acme, Zeta)\n"
    assert declared(text, "Case") == ["Acme - Routing", "Zeta - Routing"]
    assert told(text, "theme") == [("Acme - Routing", "theme", "Routing"), ("Zeta - Routing", "theme", "Routing")]


def test_other_items_are_no_cases() -> None:
    """Neither labelled ones nor plain texts nor empty ones."""
    assert declared(THEME + "- **Acme**: tickets\n- plain text\n-\n- Acme - mail\n", "Case") == ["Acme - mail"]


def test_a_list_of_the_document_itself_gives_no_theme() -> None:
    """A document is none."""
    assert told("**More themes**:\n\n- Acme - tickets\n", "theme") == []
