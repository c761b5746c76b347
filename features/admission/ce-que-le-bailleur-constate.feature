# language: fr
Fonctionnalité: Les preuves que le bailleur tient de lui-même
  Le bailleur prouve les faits par ses propres constatations ; un secret protégé par la loi les retire de tout
  usage, sauf autorisation écrite du procureur.
  Source : code civil, art. 1353 ; code pénal, art. 226-13 ; code de procédure pénale, art. 11

  Contexte:
    Soit un dossier évalué le 2026-11-16

  Plan du scénario: Une pièce du bailleur, partageable, sert à tout usage
    Soit une pièce « p1 » :
      | origine          | <origine>   |
      | classe de secret | partageable |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge |
      | p1    | oui     | oui      | oui  |

    Exemples:
      | origine                           |
      | constatation du personnel         |
      | constat de commissaire de justice |
      | plainte du bailleur               |

  Plan du scénario: Une pièce couverte par un secret ne sert à rien, à moins que le procureur ne l'autorise
    Soit une pièce « p1 » :
      | origine                        | <origine>      |
      | catégorie d'information        | faits d'incivilité |
      | classe de secret               | secrète        |
      | autorisation écrite du parquet | <autorisation> |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge    |
      | p1    | <usage> | <usage>  | <usage> |

    Exemples:
      | origine                           | autorisation | usage |
      | constatation du personnel         | non          | non   |
      | constatation du personnel         | oui          | oui   |
      | constat de commissaire de justice | non          | non   |
      | constat de commissaire de justice | oui          | oui   |
      | plainte du bailleur               | non          | non   |
      | plainte du bailleur               | oui          | oui   |

  Scénario: Tant que la classe de secret n'est pas dite, la pièce reste en suspens
    Soit une pièce « p1 » :
      | origine                        | constatation du personnel |
      | autorisation écrite du parquet | non                       |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne    | courrier   | juge       |
      | p1    | en suspens | en suspens | en suspens |

  Plan du scénario: Le salarié atteint n'est pas exposé devant le juge sans son accord écrit
    Source : conventions, § 3.1, principe 5 ; convention nationale du 29 mars 2019 (échanges en toute discrétion, pour protéger les salariés)

    Soit une pièce « p1 » :
      | origine                    | <origine>            |
      | catégorie d'information    | personnel du bailleur |
      | classe de secret           | confidentielle       |
      | auteur de la pièce consent | <accord>             |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge   |
      | p1    | oui     | oui      | <juge> |

    Exemples:
      | origine                   | accord  | juge       |
      | plainte du bailleur       | oui     | oui        |
      | plainte du bailleur       | non     | non        |
      | plainte du bailleur       | inconnu | en suspens |
      | constatation du personnel | oui     | oui        |
      | constatation du personnel | non     | non        |
      | constatation du personnel | inconnu | en suspens |

  Plan du scénario: Santé, vie privée et signalement réservé restent internes, même dans une plainte ou un constat
    Source : RGPD, art. 9 ; revue juridique, point C-5 et ligne 12

    Soit une pièce « p1 » :
      | origine                 | <origine>      |
      | catégorie d'information | <catégorie>    |
      | classe de secret        | confidentielle |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge    |
      | p1    | oui     | <autres> | <autres> |

    Exemples:
      | origine                           | catégorie                       | autres     |
      | plainte du bailleur               | santé ou social                 | non        |
      | plainte du bailleur               | violences intrafamiliales       | non        |
      | plainte du bailleur               | faits susceptibles d'infraction | oui        |
      | plainte du bailleur               | inconnu                         | en suspens |
      | constat de commissaire de justice | santé ou social                 | non        |
      | constat de commissaire de justice | violences intrafamiliales       | non        |
      | constat de commissaire de justice | faits d'incivilité              | oui        |
      | constat de commissaire de justice | inconnu                         | en suspens |

  Plan du scénario: Le jugement civil sert au bailleur qui l'a reçu de son procès
    Source : code civil, art. 1353 et 1355 ; dossier juridique, § 6.5 (jugement public)

    Soit une pièce « p1 » :
      | origine                        | décision de justice |
      | catégorie d'information        | <catégorie>         |
      | qualité de l'émetteur          | <émetteur>          |
      | canal                          | lettre              |
      | classe de secret               | <classe>            |
      | décision définitive            | non                 |
      | autorisation écrite du parquet | <parquet>           |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge    |
      | p1    | <usage> | <usage>  | <usage> |

    Exemples:
      | catégorie                  | émetteur               | classe      | parquet | usage      |
      | pièces administratives     | juridiction            | partageable | non     | oui        |
      | pièces administratives     | commissaire de justice | partageable | non     | oui        |
      | pièces administratives     | avocat du bailleur     | partageable | non     | oui        |
      | pièces administratives     | habitant               | partageable | non     | non        |
      | pièces administratives     | inconnu                | partageable | non     | en suspens |
      | pièces administratives     | juridiction            | secrète     | non     | non        |
      | pièces administratives     | juridiction            | secrète     | oui     | oui        |
      | décision pénale définitive | avocat du bailleur     | partageable | non     | non        |
