"""The settings: what there is to set, and what the file of settings says.

Each is an option of the commands that it concerns, an environment variable and a key of the file, and is taken from the
first of these that has it; where none has, it has a default.
"""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from ..index.choices import SORTS
from ..index.written import did_you_mean

F = TypeVar("F", bound=Callable[..., Any])

FILE = "ONRECORD_CONFIG"
"""The environment variable that names another file of settings."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What can be set: its name, which is that of the option too, what it holds, its default and what it is for.

    `type` is what Click makes of it, `words` tells what it may be.
    """

    name: str
    holds: type[bool] | type[int] | type[str]
    type: "click.ParamType[Any]"
    words: str
    help: str
    default: object = None
    metavar: str | None = None

    @property
    def variable(self) -> str:
        """The environment variable."""
        return f"ONRECORD_{self.name.upper()}"

    @property
    def option(self) -> str:
        """The option, with the one that turns it off where it is turned on or off."""
        return f"--{self.name}/--no-{self.name}" if self.holds is bool else f"--{self.name}"


class Place(click.Path):
    """The name of a file or folder, which must not be empty: for Path that would be the current folder."""

    def convert(
        self, value: "str | os.PathLike[str]", param: click.Parameter | None, ctx: click.Context | None
    ) -> "str | bytes | os.PathLike[str]":
        """Return the name as it is given."""
        if not value:
            self.fail("an empty name: write . for the current folder", param, ctx)
        return super().convert(value, param, ctx)


PATH = Place(readable=False)
"""An input: whether it can be read is told when it is read."""


SETTINGS = (
    Setting(
        "corpus",
        str,
        Place(file_okay=False),
        "the name of a folder",
        "The folder of the corpus. Without it your user data folder.",
        metavar="DIR",
    ),
    Setting("limit", int, click.IntRange(min=0), "a whole number, 0 or more", "Print so many; 0 for all.", 20, "N"),
    Setting(
        "sort",
        str,
        click.Choice(SORTS),
        f"one of {', '.join(SORTS)}",
        "-date: the newest first. Without words in the query that is the default.",
    ),
    Setting(
        "colour",
        bool,
        click.BOOL,
        "true or false",
        "Colours on a terminal. The default is yes, unless $NO_COLOR is set.",
        default=lambda: not os.environ.get("NO_COLOR"),
    ),
    Setting(
        "pager",
        bool,
        click.BOOL,
        "true or false",
        "On a terminal, show results that are longer than the screen by $PAGER. The default is yes.",
        default=True,
    ),
    Setting(
        "rules",
        bool,
        click.BOOL,
        "true or false",
        "Attribute by the rules alone, without the tagger fitted on news.",
        default=False,
    ),
)
_BY_NAME = {setting.name: setting for setting in SETTINGS}


def setting_option(name: str, **more: Any) -> Callable[[F], F]:  # noqa: ANN401
    """Return what adds the option of a setting to a command; `more` goes to `click.option`."""
    setting = _BY_NAME[name]
    return click.option(
        setting.option,
        type=setting.type,
        default=setting.default,
        show_default=setting.holds is int,
        envvar=setting.variable,
        metavar=setting.metavar,
        help=setting.help,
        **more,
    )


def file_of_settings() -> Path:
    """Return where the file of settings is, or would be: at $ONRECORD_CONFIG, or in the platform's place."""
    if given := os.environ.get(FILE):
        return Path(given)
    from platformdirs import user_config_path

    return user_config_path("onrecord", appauthor=False) / "config.toml"


def settings_in(path: Path) -> dict[str, object]:
    """Return what a file of settings sets, by name; nothing where there is none in the platform's place.

    Raises:
        ClickException: it cannot be read, or has a key or a value that it should not have.
    """
    if not path.exists() and not os.environ.get(FILE):
        return {}
    try:
        text = path.read_text(encoding="utf-8-sig")
        table = _toml(text) if text else {}
    except (OSError, ValueError) as error:
        raise click.ClickException(f"{path}: {getattr(error, 'strerror', None) or error}") from None
    try:
        return {key: _checked(key, value, path.parent) for key, value in table.items()}
    except click.BadParameter as error:
        raise click.ClickException(f"{path}: {error.message}") from None


def take_settings(ctx: click.Context) -> None:
    """Make what the file of settings says the default of options in a group's commands.

    Raises:
        ClickException: as for `settings_in`.
    """
    ctx.default_map = _defaults(ctx.command, settings_in(file_of_settings()))


def source_of(error: click.UsageError) -> str:
    """Tell from which environment variable a wrong value comes, if it comes from one."""
    name = error.param.name if isinstance(error, click.BadParameter) and error.param else None
    if not (error.ctx and name) or error.ctx.get_parameter_source(name) is not ParameterSource.ENVIRONMENT:
        return ""
    return f" It comes from ${_BY_NAME[name].variable}."


def mistyped() -> list[str]:
    """Tell which environment variables look like settings and are none, a line each."""
    known = [FILE, *(setting.variable for setting in SETTINGS)]
    return [
        f"no variable {name}: {_did_you_mean(name, known)}"
        for name in os.environ
        if name.startswith("ONRECORD_") and name not in known
    ]


def _defaults(command: click.Command, values: Mapping[str, object]) -> dict[str, Any]:
    """Return what of `values` the options of a command take, and for each command in it the same."""
    options = {option.name for option in command.params if option.envvar}
    inner = command.commands if isinstance(command, click.Group) else {}
    return {name: value for name, value in values.items() if name in options} | {
        name: _defaults(one, values) for name, one in inner.items()
    }


def _checked(key: str, value: object, folder: Path) -> object:
    """Return the value of a setting as its option takes it; a folder is named from the place of the file."""
    setting = _BY_NAME.get(key)
    if not setting:
        raise click.BadParameter(f"no setting {key!r}: {_did_you_mean(key, list(_BY_NAME))}")
    if type(value) is setting.holds:
        if key == "corpus" and value:
            value = str(folder / Path(str(value)).expanduser())
        with suppress(click.BadParameter):
            return setting.type.convert(value, None, None)
    near = did_you_mean(str(value), SORTS) if key == "sort" else ""
    hint = f": {near}" if near else ""
    raise click.BadParameter(f"{key} is {value!r} and should be {setting.words}{hint}")


def _toml(text: str) -> dict[str, object]:
    import tomllib

    return tomllib.loads(text)


def _did_you_mean(name: str, known: list[str]) -> str:
    return did_you_mean(name.casefold(), known) or f"there are {', '.join(known)}"
