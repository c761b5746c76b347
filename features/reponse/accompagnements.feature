# language: fr
Fonctionnalité: Ce qui accompagne l'échelle
  Chercher sa preuve, répondre au plaignant, protéger le personnel, proposer une médiation, demander un appui : ces
  mesures n'attendent pas la suivante.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur              | office public de l'habitat |
      | régime du bail                 | bail d'habitation          |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et toutes les listes sont complètes

  Plan du scénario: Le bailleur cherche sa propre preuve quand il ne tient le fait que d'autrui
    Source : code civil, art. 1353 ; dossier juridique, règle R08 ; revue juridique, point C-bis 1

    Soit une pièce « p1 » :
      | origine                 | <origine>          |
      | catégorie d'information | faits d'incivilité |
      | canal                   | correspondant désigné |
      | pièce nominative        | non                |
      | classe de secret        | partageable        |
      | force probante          | <force>            |
      | pièce anonyme           | non                |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02      |
      | date de connaissance | 2026-11-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | pièces               | p1              |
    Quand on évalue le dossier
    Alors l'accompagnement « enquete » <enquête> proposé

    Exemples:
      | origine                           | force  | enquête   |
      | signalement anonyme               | faible | est       |
      | police                            | forte  | est       |
      | mairie                            | forte  | est       |
      | plainte de résident               | faible | est       |
      | plainte de résident               | forte  | n'est pas |
      | attestation de témoin             | forte  | n'est pas |
      | constatation du personnel         | forte  | n'est pas |
      | constat de commissaire de justice | forte  | n'est pas |
      | plainte du bailleur               | forte  | n'est pas |

  Plan du scénario: Le résident qui s'est plaint reçoit une réponse
    Source : code civil, art. 1719 ; Cass. 3e civ., 8 mars 2018, n° 17-12.536

    Soit une pièce « p1 » :
      | origine          | <origine>   |
      | classe de secret | partageable |
    Quand on évalue le dossier
    Alors l'accompagnement « reponse_plaignant » <réponse> proposé

    Exemples:
      | origine                   | réponse   |
      | plainte de résident       | est       |
      | attestation de témoin     | est       |
      | constatation du personnel | n'est pas |

  Plan du scénario: La médiation se propose au voisinage, non face au danger
    Source : dossier juridique, règles R10 et R36 ; revue juridique, point C-bis 5

    Soit dans le dossier :
      | griefs réciproques     | <griefs>   |
      | menaces                | <menaces>  |
      | médiation déconseillée | <exposée>  |
      | danger immédiat        | <danger>   |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02  |
      | date de connaissance | 2026-11-02  |
      | lieu                 | logement    |
      | phénomène            | <phénomène> |
      | cause tenant au bâti | non         |
      | auteur               | t1          |
      | pièces               | p1          |
    Quand on évalue le dossier
    Alors « mediation » est <médiation>

    Exemples:
      | griefs | phénomène            | menaces | exposée | danger  | médiation    |
      | oui    | conflit de voisinage | non     | non     | non     | licite       |
      | non    | conflit de voisinage | non     | non     | non     | non proposée |
      | oui    | conflit de voisinage | oui     | non     | non     | interdite    |
      | oui    | conflit de voisinage | non     | oui     | non     | interdite    |
      | oui    | conflit de voisinage | non     | non     | oui     | interdite    |
      | oui    | violences physiques  | non     | non     | non     | interdite    |
      | oui    | conflit de voisinage | inconnu | non     | non     | non proposée |

  Plan du scénario: Le bruit de voisinage qui continue après le rappel appelle aussi une médiation
    Source : dossier juridique, § 3.1 (entretien, médiation)

    Soit dans le dossier :
      | griefs réciproques     | non |
      | menaces                | non |
      | médiation déconseillée | non |
      | danger immédiat        | non |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02  |
      | date de connaissance | 2026-11-02  |
      | lieu                 | logement    |
      | phénomène            | <phénomène> |
      | cause tenant au bâti | non         |
      | auteur               | t1          |
      | pièces               | p1          |
    Et une mesure antérieure « m1 » :
      | genre        | rappel   |
      | date d'envoi | <rappel> |
    Quand on évalue le dossier
    Alors l'accompagnement « mediation » <médiation> proposé

    Exemples:
      | phénomène            | rappel     | médiation |
      | tapage nocturne      | 2026-10-02 | est       |
      | bruit de jour        | 2026-10-02 | est       |
      | conflit de voisinage | 2026-10-02 | est       |
      | nuisances d'animaux  | 2026-10-02 | est       |
      | tapage nocturne      | 2026-11-02 | n'est pas |
      | dégradations         | 2026-10-02 | n'est pas |

  Plan du scénario: Un besoin d'accompagnement se signale une fois, sans sa cause
    Source : revue juridique, points C-9 et C-bis 2 ; dossier juridique, règle R12

    Soit dans le dossier :
      | besoin d'accompagnement repéré | <besoin>  |
      | accompagnement demandé         | <demandé> |
    Quand on évalue le dossier
    Alors l'accompagnement « orientation_accompagnement » <orientation> proposé

    Exemples:
      | besoin | demandé | orientation |
      | oui    | non     | est         |
      | oui    | oui     | n'est pas   |
      | non    | non     | n'est pas   |

  Plan du scénario: Le personnel atteint est protégé, que le fait soit établi ou non
    Source : code du travail, art. L. 4121-1 ; convention nationale du 29 mars 2019

    Soit une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | faible                    |
    Et un incident « i1 » :
      | date du fait | 2026-11-02                     |
      | lieu         | locaux du bailleur             |
      | phénomène    | agression verbale du personnel |
      | victimes     | <victimes>                     |
      | pièces       | p1                             |
    Quand on évalue le dossier
    Alors l'accompagnement « protection_personnel » <protection> proposé

    Exemples:
      | victimes                                     | protection |
      | personnel du bailleur en fonction            | est        |
      | résidents, personnel du bailleur en fonction | est        |
      | prestataire                                  | n'est pas  |

  Plan du scénario: Une condamnation apprise autrement se demande au greffe
    Source : code de procédure pénale, art. R. 166 ; revue juridique, ligne 16

    Soit une pièce « p1 » :
      | origine                          | <origine>                  |
      | catégorie d'information          | <catégorie>                |
      | canal                            | <canal>                    |
      | décision définitive              | oui                        |
      | bailleur victime de l'infraction | non                        |
      | classe de secret                 | confidentielle             |
      | autorisation écrite du parquet   | non                        |
    Quand on évalue le dossier
    Alors l'accompagnement « demande_copie_decision » <copie> proposé

    Exemples:
      | origine             | catégorie                  | canal                 | copie     |
      | parquet             | décision pénale définitive | correspondant désigné | est       |
      | décision de justice | décision pénale définitive | courriel              | est       |
      | décision de justice | décision pénale définitive | greffe                | n'est pas |
      | police              | suites de plainte          | correspondant désigné | n'est pas |
