"""`casegraph explain`: what a code means, why it matters, and an input that raises it."""

from __future__ import annotations

import click

from casegraph.cli.options import language_option


@click.command()
@click.argument("code")
@language_option
def explain(code: str, lang: str) -> None:
    """Explain a code, such as CG301."""
    from casegraph.cli.explanation import render_explanation

    click.echo(render_explanation(code, "zh" if lang == "zh" else "en"), nl=False)
