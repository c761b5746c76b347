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
