"""The command line in French: groups that load a command when it is called, help and refusals in French.

Every error of the house ends here: alarms first and loud, then message and remedy, and the exit code of the one table.
"""

from __future__ import annotations

import difflib
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from advisor.audit.errors import AuditError
from advisor.law.errors import AdvisorError

INTERRUPTED = 130
_HELP = "Afficher cette aide."


@dataclass(frozen=True, slots=True)
class Verb:
    """A command that is loaded when it is called: `module:attribute` names its typer application."""

    name: str
    source: str
    help: str


class FrenchCommand(TyperCommand):
    """A command whose help option speaks French."""

    def get_help_option(self, ctx: Any) -> Any:
        """The help option, in French."""
        return _in_french(super().get_help_option(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The help page, its headings in French."""
        _french_headings()
        super().format_help(ctx, formatter)


class FrenchGroup(TyperGroup):
    """A group of commands loaded on call; its subclasses list them in `verbs`."""

    verbs: tuple[Verb, ...] = ()

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**{**attributes, "subcommand_metavar": "COMMANDE [ARGUMENTS]…"})

    def get_help_option(self, ctx: Any) -> Any:
        """The help option, in French."""
        return _in_french(super().get_help_option(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The help page, its headings in French."""
        _french_headings()
        super().format_help(ctx, formatter)

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of the commands, those not yet loaded included."""
        return [*(verb.name for verb in self.verbs), *super().list_commands(ctx)]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """A command as the help shows it; nothing is loaded."""
        verb = next((verb for verb in self.verbs if verb.name == cmd_name), None)
        return super().get_command(ctx, cmd_name) if verb is None else FrenchCommand(verb.name, help=verb.help)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Load the command that is called."""
        name = args[0]
        verb = next((verb for verb in self.verbs if verb.name == name), None)
        if verb is not None:
            module, _, attribute = verb.source.partition(":")
            command: Any = typer.main.get_command(getattr(import_module(module), attribute))
            command.name = name
            return name, command, args[1:]
        known: Any = super().get_command(ctx, name)
        if known is None:
            near = difflib.get_close_matches(name, self.list_commands(ctx), n=1)
            ctx.fail(f"La commande « {name} » n'existe pas." + (f" Vouliez-vous dire « {near[0]} » ?" if near else ""))
        return name, known, args[1:]

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, *_: Any, **extra: Any) -> Any:
        """Run, and leave with the exit code that the outcome calls for."""
        del prog_name
        given = list(sys.argv[1:] if args is None else args)
        extra.pop("standalone_mode", None)
        try:
            code = super().main(args=given, prog_name="advisor", standalone_mode=False, **extra)
        except (AdvisorError, AuditError) as error:
            code = refuse(error, as_json="--json" in given)
        except typer.Abort:
            code = INTERRUPTED
        except Exception as error:
            if not hasattr(error, "format_message"):
                raise
            code = _misused(error)
        if code == INTERRUPTED:
            print("Interrompu.", file=sys.stderr)
        sys.exit(code if isinstance(code, int) else 0)


def application(group: type[FrenchGroup], help_text: str) -> typer.Typer:
    """A typer application whose commands are those of `group` and those added to it."""
    return typer.Typer(
        cls=group, help=help_text, add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False
    )


def single(command: Any, help_text: str = "") -> typer.Typer:
    """A typer application of one command."""
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    app.command(cls=FrenchCommand, help=help_text or command.__doc__)(command)
    return app


def refuse(error: AdvisorError | AuditError, *, as_json: bool) -> int:
    """Say a refusal: alarms first, then what is wrong and how to mend it; the exit code is returned."""
    from advisor.cli.console import show_refusal  # noqa: PLC0415 - only a refusal needs them
    from advisor.service.refusals import refusal_body, refusal_of  # noqa: PLC0415

    refusal = refusal_of(error)
    if as_json:
        print(json.dumps({"refused": refusal_body(error), "exit_code": refusal.exit_code}, ensure_ascii=False))
    show_refusal(error)
    return refusal.exit_code


def _french_headings() -> None:
    from typer import rich_utils  # noqa: PLC0415 - only a help page needs it

    rich_utils.COMMANDS_PANEL_TITLE = "Commandes"
    rich_utils.REQUIRED_LONG_STRING = "[obligatoire]"
    rich_utils.DEFAULT_STRING = "[par défaut : {}]"


def _in_french(option: Any) -> Any:
    if option is not None:
        option.help = _HELP
    return option


def _misused(error: Any) -> int:
    """A command written wrongly, told in French; the exit code is returned."""
    told: dict[str, Callable[[], str]] = {
        "NoSuchOption": lambda: f"L'option « {error.option_name} » n'existe pas.",
        "MissingParameter": lambda: f"Il manque {_parameter(error)}.",
        "BadOptionUsage": lambda: f"L'option « {error.option_name} » attend une valeur.",
        "NoArgsIsHelpError": lambda: "",
    }
    say = told.get(type(error).__name__)
    message = say() if say else error.message
    context = getattr(error, "ctx", None)
    if say and not message and context is not None:
        print(context.get_help(), file=sys.stderr)
        return 2
    named = f"{_parameter(error)} : " if type(error).__name__ == "BadParameter" and error.param is not None else ""
    print(f"Erreur : {named}{message}", file=sys.stderr)
    if context is not None:
        print(f"  Remède : « {context.command_path} --help » donne les options admises.", file=sys.stderr)
    return 2


def _parameter(error: Any) -> str:
    names = getattr(error.param, "opts", None) or ["un argument"]
    return f"« {error.param.metavar or names[0]} »" if not names[0].startswith("-") else f"« {names[0]} »"
