"""`advisor`: the table of commands; each is loaded when it is called, so that the help comes at once."""

from __future__ import annotations

from typing import Annotated

import typer

from advisor import __version__
from advisor.cli.french import FrenchGroup, Verb, application


class Advisor(FrenchGroup):
    """The commands, in the order of the work."""

    verbs = (
        Verb("evaluate", "advisor.cli.evaluate:app", "Évaluer un ou plusieurs dossiers et dire la mesure conseillée."),
        Verb("letter", "advisor.cli.letter:letter_app", "Composer le courrier d'une mesure, en brouillon scellé."),
        Verb("approve", "advisor.cli.letter:approve_app", "Approuver le dernier brouillon d'un dossier."),
        Verb("verify", "advisor.cli.record:verify_app", "Vérifier un registre et les pièces qu'il scelle."),
        Verb("replay", "advisor.cli.record:replay_app", "Rejouer un avis scellé et nommer toute différence."),
        Verb("case", "advisor.cli.case:app", "Créer et contrôler un dossier."),
        Verb("rule", "advisor.cli.rule:app", "Contrôler, essayer et publier les règles."),
        Verb("review", "advisor.cli.review:app", "Revoir les conventions sur un registre de preuves."),
        Verb("register", "advisor.cli.register:app", "Remplir, compléter et vérifier un registre de preuves."),
        Verb("sites", "advisor.cli.sites:app", "Classer les sites et compter les faits, sans nommer personne."),
        Verb("organisation", "advisor.cli.organisation:app", "Ouvrir un organisme et lister ceux qui le sont."),
        Verb("account", "advisor.cli.account:app", "Gérer les comptes et leurs jetons."),
        Verb(
            "dossier", "advisor.cli.dossier:app", "Exporter un dossier, dire combien de temps il est gardé, le geler."
        ),
        Verb(
            "journal", "advisor.cli.journal:app", "Vérifier, signer, horodater et exporter le journal d'un organisme."
        ),
        Verb("key", "advisor.cli.key:app", "Tirer les clés du produit et adopter celle qui signe un journal."),
        Verb("db", "advisor.cli.db:app", "Mettre la base à la version du produit, ou dire où elle en est."),
        Verb("backup", "advisor.cli.backup:backup_app", "Sauvegarder toute la base en un fichier, sans l'arrêter."),
        Verb(
            "restore", "advisor.cli.backup:restore_app", "Restaurer une sauvegarde dans une base vide, et la vérifier."
        ),
        Verb("glossary", "advisor.cli.glossary:app", "Écrire le glossaire français-anglais."),
        Verb(
            "purge",
            "advisor.cli.purge:app",
            "Voir et faire les purges dues ; dire ce qui est traité et combien de temps.",
        ),
        Verb("clock", "advisor.cli.clock_accept:app", "Constater que l'horloge est juste, après une date à venir."),
        Verb("work", "advisor.cli.work:app", "Faire les travaux demandés au service et envoyer ses messages."),
        Verb("serve", "advisor.cli.serve:app", "Servir l'API."),
        Verb("demo", "advisor.cli.demo:app", "Traiter tous les dossiers d'exemple, de la lecture au sceau."),
    )


app = application(
    Advisor,
    "Conseil aux bailleurs sociaux : un dossier entre, un avis motivé, un courrier et un registre scellé en sortent. "
    "Codes de sortie : 0 tout va bien, 1 des anomalies sont signalées, 2 commande ou fichier inutilisable, 3 refus.",
)


def _version(asked: bool) -> None:
    if asked:
        print(__version__)
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Afficher la version.")
    ] = False,
) -> None:
    """Hold the options that stand before a command."""
    del version


def main() -> None:
    """Run the command line."""
    typer.main.get_command(app).main()
