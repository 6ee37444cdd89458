"""The commands for shells and scripts: what completes in a shell, and the schema of what is printed."""

from pathlib import Path

import click

from ..render.streams import emit
from .status import FOUND

_SCHEMA = Path(__file__).parent.parent / "schema.json"


@click.command()
def schema() -> int:
    """Print the JSON schema of what --json, --jsonl, extract and export print."""
    emit([_SCHEMA.read_text(encoding="utf-8").rstrip()])
    return FOUND


@click.command()
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
@click.pass_context
def completion(ctx: click.Context, /, shell: str) -> int:
    """Print the script by which a shell completes commands, options and values of fields.

    \b
    bash: echo 'eval "$(onrecord completion bash)"' >> ~/.bashrc
    zsh:  echo 'eval "$(onrecord completion zsh)"' >> ~/.zshrc
    fish: onrecord completion fish > ~/.config/fish/completions/onrecord.fish
    """  # noqa: D301
    from .completion import script

    emit([script(ctx.find_root().command, shell)])
    return FOUND


COMMANDS = (schema, completion)
