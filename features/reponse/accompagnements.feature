# language: fr
Fonctionnalité: Ce qui accompagne l'échelle
  Chercher sa preuve, répondre au plaignant, protéger le personnel, proposer une médiation, demander un appui : ces
  mesures n'attendent pas la suivante.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur | office public de l'habitat |
      | régime du bail    | bail d'habitation          |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et toutes les listes sont complètes

  Plan du scénario: Le bailleur cherche sa propre preuve quand il ne tient le fait que d'autrui
    Source : code civil, art. 1353 ; dossier juridique, règle R08 ; revue juridique, point C-bis 1

    Soit une pièce « p1 » :
      | origine                 | <origine>                         |
      | catégorie d'information | faits d'incivilité                |
      | canal                   | correspondant désigné             |
      | qualité de l'émetteur   | police ou gendarmerie             |
      | qualité du destinataire | correspondant désigné du bailleur |
      | pièce nominative        | non                               |
      | classe de secret        | partageable                       |
      | force probante          | <force>                           |
      | pièce anonyme           | non                               |
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
    Source : dossier juridique, règles R10 et R36 ; revue juridique, points C-5 (garde absolue) et C-bis 5

    Soit dans le dossier :
      | griefs réciproques     | <griefs>  |
      | menaces                | <menaces> |
      | médiation déconseillée | <exposée> |
      | danger immédiat        | <danger>  |
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
      | oui    | conflit de voisinage | inconnu | non     | non     | en suspens   |
      | oui    | conflit de voisinage | non     | inconnu | non     | en suspens   |
      | oui    | conflit de voisinage | non     | non     | inconnu | en suspens   |

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
      | cause tenant au bâti | <bâti>      |
      | auteur               | t1          |
      | pièces               | p1          |
    Et une mesure antérieure « m1 » :
      | genre        | rappel   |
      | date d'envoi | <rappel> |
    Quand on évalue le dossier
    Alors l'accompagnement « mediation » <médiation> proposé

    Exemples:
      | phénomène            | bâti | rappel     | médiation |
      | tapage nocturne      | non  | 2026-10-02 | est       |
      | bruit de jour        | non  | 2026-10-02 | est       |
      | conflit de voisinage | non  | 2026-10-02 | est       |
      | nuisances d'animaux  | non  | 2026-10-02 | est       |
      | tapage nocturne      | non  | 2026-11-02 | n'est pas |
      | tapage nocturne      | oui  | 2026-10-02 | n'est pas |
      | dégradations         | non  | 2026-10-02 | n'est pas |

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
      | origine                          | <origine>      |
      | catégorie d'information          | <catégorie>    |
      | canal                            | <canal>        |
      | décision définitive              | oui            |
      | bailleur victime de l'infraction | non            |
      | classe de secret                 | confidentielle |
      | autorisation écrite du parquet   | non            |
    Quand on évalue le dossier
    Alors l'accompagnement « demande_copie_decision » <copie> proposé

    Exemples:
      | origine             | catégorie                  | canal                 | copie     |
      | parquet             | décision pénale définitive | correspondant désigné | est       |
      | parquet             | décision pénale définitive | inconnu               | est       |
      | décision de justice | décision pénale définitive | courriel              | est       |
      | décision de justice | décision pénale définitive | greffe                | n'est pas |
      | police              | suites de plainte          | correspondant désigné | n'est pas |

  Plan du scénario: La médiation ne met pas face à face l'auteur et la personne à protéger
    Source : dossier juridique, § 4.3 (jamais de médiation) ; code civil, art. 515-9

    Soit dans le dossier :
      | griefs réciproques     | oui |
      | menaces                | non |
      | médiation déconseillée | non |
      | danger immédiat        | non |
    Et une personne « t1 » :
      | à protéger | <à protéger> |
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
      | subi par             | <subi par>  |
      | pièces               | p1          |
    Quand on évalue le dossier
    Alors « mediation » est <médiation>
    Et l'accompagnement « protection_personne » <protection> proposé

    Exemples:
      | à protéger | subi par | phénomène            | médiation | protection |
      | non        | personne | conflit de voisinage | licite    | n'est pas  |
      | oui        | personne | conflit de voisinage | interdite | est        |
      | non        | t1       | conflit de voisinage | interdite | est        |
      | non        | personne | situation à protéger | interdite | n'est pas  |

  Plan du scénario: Un fait que le personnel a vu aussi n'appelle pas d'enquête de plus
    Source : code civil, art. 1353 ; dossier juridique, règle R08

    Soit les pièces suivantes :
      | nom | origine   | catégorie d'information | canal                 | qualité de l'émetteur | qualité du destinataire           | pièce nominative | classe de secret | force probante | pièce anonyme |
      | p1  | police    | faits d'incivilité      | correspondant désigné | police ou gendarmerie | correspondant désigné du bailleur | non              | partageable      | forte          | non           |
      | p2  | <origine> | faits d'incivilité      |                       |                       |                                   | non              | partageable      | faible         | non           |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02      |
      | date de connaissance | 2026-11-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | pièces               | p1, p2          |
    Quand on évalue le dossier
    Alors l'accompagnement « enquete » n'est pas proposé

    Exemples:
      | origine                           |
      | constatation du personnel         |
      | constat de commissaire de justice |
      | plainte de résident               |
      | attestation de témoin             |
      | plainte du bailleur               |

  Plan du scénario: Ce que disent le parquet, le groupe de prévention ou un jugement ne dispense pas toujours de sa propre preuve
    Source : code civil, art. 1353 ; revue juridique, point C-17 et ligne 10

    Soit une pièce « p1 » :
      | origine                          | <origine>      |
      | catégorie d'information          | <catégorie>    |
      | décision définitive              | oui            |
      | bailleur victime de l'infraction | oui            |
      | charte du groupe signée          | oui            |
      | classe de secret                 | confidentielle |
      | autorisation écrite du parquet   | non            |
      | force probante                   | forte          |
      | pièce anonyme                    | non            |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02   |
      | date de connaissance | 2026-11-02   |
      | lieu                 | logement     |
      | phénomène            | dégradations |
      | auteur               | t1           |
      | pièces               | p1           |
    Quand on évalue le dossier
    Alors l'accompagnement « enquete » <enquête> proposé

    Exemples:
      | origine              | catégorie                  | enquête   |
      | parquet              | suites de plainte          | est       |
      | groupe de prévention | faits d'incivilité         | est       |
      | décision de justice  | décision pénale définitive | n'est pas |

  Plan du scénario: L'auteur cherché en vain fait poursuivre l'enquête
    Source : code civil, art. 1353 et 1735 ; dossier juridique, règle R06

    Soit une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
    Et un incident « i1 » :
      | date du fait                      | 2026-11-02                     |
      | date de connaissance              | 2026-11-02                     |
      | lieu                              | parties communes de l'immeuble |
      | phénomène                         | dégradations                   |
      | lien de l'auteur avec le logement | <lien>                         |
      | pièces                            | p1                             |
    Quand on évalue le dossier
    Alors l'accompagnement « enquete » <enquête> proposé

    Exemples:
      | lien                 | enquête   |
      | auteur non identifié | est       |
      | titulaire du bail    | n'est pas |
