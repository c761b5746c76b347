# language: fr
Fonctionnalité: Aider, alerter, signaler
  Une orientation se demande et se date ; elle ne retarde ni la protection des voisins ni l'échelle.

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
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
    Et toutes les listes sont complètes

  Plan du scénario: Le référent social nomme le service, jamais la cause
    Source : revue juridique, points C-9 et C-bis 2 ; RGPD, art. 9

    Soit dans le dossier :
      | besoin d'accompagnement repéré | oui        |
      | accompagnement demandé         | non        |
      | services à saisir              | <services> |
    Quand on évalue le dossier
    Alors l'accompagnement « orientation_accompagnement » est proposé
    Et l'accompagnement « orientation_pluridisciplinaire » <cellule> proposé
    Et l'accompagnement « orientation_hygiene » <hygiène> proposé

    Exemples:
      | services                                      | cellule   | hygiène   |
      | service social                                | n'est pas | n'est pas |
      | cellule pluridisciplinaire                    | est       | n'est pas |
      | cellule pluridisciplinaire, service d'hygiène | est       | est       |

  Plan du scénario: Un service qui ne répond pas est relancé, et rien ne l'attend
    Source : revue juridique, point C-bis 2 (vingt et un jours)

    Soit dans le dossier :
      | besoin d'accompagnement repéré | oui                        |
      | accompagnement demandé         | oui                        |
      | services à saisir              | cellule pluridisciplinaire |
      | danger immédiat                | non                        |
    Et une mesure antérieure « m1 » :
      | genre              | cellule pluridisciplinaire saisie |
      | date d'envoi       | <saisie>                          |
      | suite de la mesure | <suite>                           |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02      |
      | date de connaissance  | 2026-11-02      |
      | lieu                  | logement        |
      | phénomène             | tapage nocturne |
      | cause tenant au bâti  | non             |
      | connu d'un seul foyer | non             |
      | auteur                | t1              |
      | pièces                | p1              |
      | gravité               | gêne            |
    Quand on évalue le dossier
    Alors l'alerte « orientation-sans-reponse » <alerte>
    Et la mesure conseillée est « rappel_au_reglement »

    Exemples:
      | saisie     | suite    | alerte       |
      | 2026-10-26 | en cours | sonne        |
      | 2026-10-27 | en cours | ne sonne pas |
      | 2026-10-26 | tenue    | ne sonne pas |

  Plan du scénario: Un mineur paraît en danger
    Source : code de l'action sociale et des familles, art. L. 226-2-1 ; code pénal, art. 434-3

    Soit dans le dossier :
      | mineur en danger | <danger> |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02          |
      | date de connaissance  | 2026-11-02          |
      | lieu                  | logement            |
      | phénomène             | violences physiques |
      | cause tenant au bâti  | non                 |
      | connu d'un seul foyer | non                 |
      | auteur                | t1                  |
      | pièces                | p1                  |
      | subi par              | personne            |
    Et une mesure antérieure « m1 » :
      | genre              | <genre>    |
      | date d'envoi       | 2026-11-10 |
      | suite de la mesure | en cours   |
    Quand on évalue le dossier
    Alors l'obligation « information_preoccupante » <due> due

    Exemples:
      | danger | genre                              | due       |
      | oui    | enquête menée                      | est       |
      | oui    | information préoccupante transmise | n'est pas |
      | non    | enquête menée                      | n'est pas |

  Plan du scénario: Un danger immédiat appelle les secours
    Source : code pénal, art. 223-6

    Soit dans le dossier :
      | danger immédiat | <danger> |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02          |
      | date de connaissance  | 2026-11-02          |
      | lieu                  | logement            |
      | phénomène             | violences physiques |
      | cause tenant au bâti  | non                 |
      | connu d'un seul foyer | non                 |
      | auteur                | t1                  |
      | pièces                | p1                  |
    Quand on évalue le dossier
    Alors l'obligation « appel_urgence » <due> due

    Exemples:
      | danger | due       |
      | oui    | est       |
      | non    | n'est pas |

  Plan du scénario: L'office public signale un fait très grave que la justice ignore
    Source : code de procédure pénale, art. 40 (portée débattue) ; revue juridique, A.3

    Soit dans le dossier :
      | genre de bailleur              | <bailleur> |
      | logement occupé contre son gré | <accaparé> |
    Et une pièce « p2 » :
      | origine                 | <origine>                         |
      | classe de secret        | partageable                       |
      | force probante          | moyenne                           |
      | catégorie d'information | faits susceptibles d'infraction   |
      | pièce nominative        | non                               |
      | canal                   | correspondant désigné             |
      | qualité de l'émetteur   | police ou gendarmerie             |
      | qualité du destinataire | correspondant désigné du bailleur |
      | issue pénale favorable  | non                               |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02                     |
      | date de connaissance  | 2026-11-02                     |
      | lieu                  | parties communes de l'immeuble |
      | phénomène             | point de deal                  |
      | cause tenant au bâti  | non                            |
      | connu d'un seul foyer | non                            |
      | auteur                | t1                             |
      | pièces                | p1, p2                         |
      | gravité               | grave                          |
      | subi par              | <subi>                         |
    Quand on évalue le dossier
    Alors l'accompagnement « signalement_procureur » <signalement> proposé

    Exemples:
      | bailleur                   | origine                   | subi     | accaparé | signalement |
      | office public de l'habitat | constatation du personnel | personne | non      | est         |
      | office public de l'habitat | constatation du personnel | personne | inconnu  | n'est pas   |
      | office public de l'habitat | police                    | personne | non      | n'est pas   |
      | office public de l'habitat | parquet                   | personne | non      | n'est pas   |
      | office public de l'habitat | préfecture                | personne | non      | n'est pas   |
      | office public de l'habitat | décision de justice       | personne | non      | n'est pas   |
      | office public de l'habitat | constatation du personnel | t1       | non      | n'est pas   |
      | société d'économie mixte   | constatation du personnel | personne | non      | n'est pas   |

  Scénario: L'office public ne signale pas de lui-même un trouble ordinaire
    Source : code de procédure pénale, art. 40 (crime ou délit) ; revue juridique, A.3

    Soit dans le dossier :
      | genre de bailleur              | office public de l'habitat |
      | logement occupé contre son gré | non                        |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02      |
      | date de connaissance  | 2026-11-02      |
      | lieu                  | logement        |
      | phénomène             | tapage nocturne |
      | cause tenant au bâti  | non             |
      | connu d'un seul foyer | non             |
      | auteur                | t1              |
      | pièces                | p1              |
      | gravité               | trouble sérieux |
      | subi par              | personne        |
    Quand on évalue le dossier
    Alors l'accompagnement « signalement_procureur » n'est pas proposé

  Scénario: Le signalement du logement accaparé protège la personne ; il ne repose pas sur les faits qu'on lui prête
    Source : dossier juridique, § 12 et revue juridique, vecteur T30 et partie D, situation 1

    Soit dans le dossier :
      | genre de bailleur              | office public de l'habitat |
      | logement occupé contre son gré | oui                        |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02                     |
      | date de connaissance  | 2026-11-02                     |
      | lieu                  | parties communes de l'immeuble |
      | phénomène             | point de deal                  |
      | cause tenant au bâti  | non                            |
      | connu d'un seul foyer | non                            |
      | auteur                | t1                             |
      | pièces                | p1                             |
      | gravité               | grave                          |
      | subi par              | personne                       |
    Quand on évalue le dossier
    Alors l'accompagnement « signalement_procureur » est proposé
    Et « signalement_procureur » repose exactement sur les incidents « aucun »

  Plan du scénario: Un signalement demandé suppose un fait établi
    Source : code pénal, art. 434-1 ; dossier juridique, § 6.7

    Soit dans le dossier :
      | genre de bailleur              | société d'économie mixte |
      | logement occupé contre son gré | non                      |
    Et une pièce « p1 » :
      | force probante | <force> |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02      |
      | date de connaissance  | 2026-11-02      |
      | lieu                  | logement        |
      | phénomène             | tapage nocturne |
      | cause tenant au bâti  | non             |
      | connu d'un seul foyer | non             |
      | auteur                | t1              |
      | pièces                | p1              |
    Et la mesure « signalement_procureur » est demandée
    Quand on évalue le dossier
    Alors « signalement_procureur » est <signalement>

    Exemples:
      | force  | signalement  |
      | forte  | licite       |
      | faible | non proposée |

  Plan du scénario: La lettre au maire est une lettre de site
    Source : revue juridique, ligne 13 et point D 9 ; code de la sécurité intérieure, art. L. 132-5

    Soit un incident « i1 » :
      | date du fait          | 2026-11-02  |
      | date de connaissance  | 2026-11-02  |
      | lieu                  | logement    |
      | phénomène             | <phénomène> |
      | cause tenant au bâti  | non         |
      | connu d'un seul foyer | non         |
      | auteur                | t1          |
      | pièces                | p1          |
    Quand on évalue le dossier
    Alors l'accompagnement « courrier_maire » <lettre> proposé

    Exemples:
      | phénomène            | lettre    |
      | chien dangereux      | est       |
      | divagation d'animaux | est       |
      | voiture épave        | est       |
      | tapage nocturne      | n'est pas |

  Scénario: Une lettre au maire se demande
    Source : revue juridique, ligne 13

    Soit la mesure « courrier_maire » est demandée
    Quand on évalue le dossier
    Alors « courrier_maire » est licite
