# language: fr
Fonctionnalité: Aucune mesure ne naît d'une information qui ne peut pas servir
  Ôter ou changer une pièce inutilisable ne change rien aux motifs opposés au locataire ; une source anonyme lance
  l'enquête du bailleur, non un courrier à une personne nommée.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur              | office public de l'habitat |
      | régime du bail                 | bail d'habitation          |
      | besoin d'accompagnement repéré | non                        |
      | danger immédiat                | non                        |
      | logement occupé contre son gré | non                        |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et toutes les listes sont complètes

  Scénario: La note de police nominative ne pèse ni sur la mesure ni sur ses motifs
    Source : code de procédure pénale, art. 11 ; dossier juridique, § 6.5 ; revue juridique, point C-17

    Soit les pièces suivantes :
      | nom | origine                   | catégorie d'information      | canal                 | pièce nominative | classe de secret | autorisation écrite du parquet | force probante | pièce anonyme |
      | p1  | constatation du personnel | faits d'incivilité           |                       | oui              | partageable      |                                | forte          | non           |
      | p2  | police                    | identité de l'auteur présumé | correspondant désigné | oui              | confidentielle   | non                            | forte          | non           |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène           | cause tenant au bâti | auteur | arme | gravité          | pièces |
      | i1  | 2026-11-02   | 2026-11-02           | logement | tapage nocturne     | non                  | t1     |      | nuisance répétée | p1     |
      | i2  | 2026-10-02   | 2026-10-02           | logement | violences physiques | non                  | t1     | oui  | critique         | p2     |
    Quand on évalue le dossier
    Alors la mesure conseillée est « rappel_au_reglement »
    Et « rappel_au_reglement » repose exactement sur les incidents « i1 »
    Et « assignation » est non proposée
    Et le conseil est le même sans la pièce « p2 »

  Scénario: La pièce écartée n'aggrave pas un fait connu par ailleurs
    Source : code de procédure pénale, art. 11 ; revue juridique, point C-17

    Soit les pièces suivantes :
      | nom | origine                   | catégorie d'information      | canal                 | pièce nominative | classe de secret | autorisation écrite du parquet | force probante | pièce anonyme |
      | p1  | constatation du personnel | faits d'incivilité           |                       | oui              | partageable      |                                | forte          | non           |
      | p2  | police                    | identité de l'auteur présumé | correspondant désigné | oui              | confidentielle   | non                            | forte          | non           |
    Et un incident « i1 » :
      | date du fait         | 2026-10-02              |
      | date de connaissance | 2026-10-02              |
      | lieu                 | logement                |
      | phénomène            | menaces entre résidents |
      | auteur               | t1                      |
      | arme                 | oui (selon p2)          |
      | gravité              | grave                   |
      | pièces               | p1, p2                  |
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : compléter le dossier
    Et il manque « arme » pour « i1 »
    Et le conseil est le même sans la pièce « p2 »

  Scénario: Le fait que seule une pièce inutilisable révèle n'ouvre aucune marche
    Source : code civil, art. 1353 ; loi informatique et libertés, art. 46

    Soit une pièce « p1 » :
      | origine                        | police                       |
      | catégorie d'information        | identité de l'auteur présumé |
      | canal                          | correspondant désigné        |
      | pièce nominative               | oui                          |
      | classe de secret               | confidentielle               |
      | autorisation écrite du parquet | non                          |
      | force probante                 | forte                        |
      | pièce anonyme                  | non                          |
    Et un incident « i1 » :
      | date du fait         | 2026-10-02                     |
      | date de connaissance | 2026-10-02                     |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | point de deal                  |
      | auteur               | t1                             |
      | gravité              | critique                       |
      | pièces               | p1                             |
    Quand on évalue le dossier
    Alors « rappel_au_reglement » est interdite par « information-non-utilisable »
    Et « assignation » est interdite par « information-non-utilisable »
    Et aucune mesure n'est conseillée : rien à entreprendre
    Et l'accompagnement « enquete » est proposé
    Et le conseil est le même sans la pièce « p1 »

  Plan du scénario: Le plaignant qui refuse tout usage laisse au bailleur une enquête à mener
    Source : revue juridique, point C-bis 1 (toujours l'acte de preuve suivant) et partie D, situation 4

    Soit une pièce « p1 » :
      | origine                        | plainte de résident  |
      | catégorie d'information        | faits d'incivilité   |
      | classe de secret               | partageable          |
      | auteur de la pièce consent     | <accord>             |
      | tout usage refusé par l'auteur | <refus>              |
      | force probante                 | moyenne              |
      | pièce anonyme                  | non                  |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02      |
      | date de connaissance | 2026-11-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | gêne            |
      | pièces               | p1              |
    Quand on évalue le dossier
    Alors « rappel_au_reglement » est <rappel>
    Et l'accompagnement « enquete » <enquête> proposé

    Exemples:
      | refus | accord | rappel     | enquête   |
      | oui   | non    | interdite  | est       |
      | non   | oui    | conseillée | n'est pas |

  Scénario: Ce qu'une pièce secrète apprend protège encore la personne
    Source : code pénal, art. 226-13 ; revue juridique, point C-9 (l'effet se consigne) ; code civil, art. 515-9

    Soit les pièces suivantes :
      | nom | origine                   | catégorie d'information | pièce nominative | classe de secret | autorisation écrite du parquet | force probante | pièce anonyme |
      | p1  | constatation du personnel | faits d'incivilité      | oui              | partageable      |                                | forte          | non           |
      | p2  | service social            | santé ou social         | oui              | secrète          | non                            | forte          | non           |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02       |
      | date de connaissance | 2026-11-02       |
      | lieu                 | logement         |
      | phénomène            | tapage nocturne  |
      | cause tenant au bâti | non              |
      | auteur               | t1               |
      | subi par             | t1 (selon p2)    |
      | gravité              | nuisance répétée |
      | pièces               | p1               |
    Quand on évalue le dossier
    Alors « rappel_au_reglement » est interdite par « faits-subis-jamais-opposes »
    Et aucune mesure n'est conseillée : rien à entreprendre

  Plan du scénario: Des sources seulement anonymes ne fondent aucun courrier nominatif
    Source : Cass. soc., 4 juill. 2018, n° 17-18.241 ; dossier juridique, règle R08

    Soit dans le dossier :
      | sources anonymes admises | <admises> |
    Et les pièces suivantes :
      | nom | origine   | catégorie d'information | classe de secret | force probante | pièce anonyme | tout usage refusé par l'auteur |
      | p1  | <origine> | faits d'incivilité      | partageable      | forte          | <anonyme>     | non                            |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02       |
      | date de connaissance | 2026-11-02       |
      | lieu                 | logement         |
      | phénomène            | tapage nocturne  |
      | cause tenant au bâti | non              |
      | auteur               | t1               |
      | gravité              | nuisance répétée |
      | pièces               | p1               |
    Quand on évalue le dossier
    Alors « rappel_au_reglement » est <rappel>

    Exemples:
      | origine             | anonyme | admises | rappel       |
      | signalement anonyme | oui     | non     | interdite    |
      | signalement anonyme | oui     | oui     | interdite    |
      | plainte de résident | oui     | non     | interdite    |
      | plainte de résident | oui     | oui     | non proposée |
      | plainte de résident | non     | inconnu | conseillée   |

  @decision
  Scénario: Un courriel anonyme au dossier ne gêne pas la mesure que fonde le gardien
    Source : Cass. soc., 4 juill. 2018, n° 17-18.241 (l'anonyme n'est pas seul ni décisif)

    Soit les pièces suivantes :
      | nom | origine                   | classe de secret | force probante | pièce anonyme |
      | p1  | signalement anonyme       | partageable      | faible         | oui           |
      | p2  | constatation du personnel | partageable      | forte          | non           |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène       | cause tenant au bâti | auteur | gravité          | pièces |
      | i1  | 2026-11-01   | 2026-11-02           | logement | tapage nocturne | non                  | t1     | nuisance répétée | p1     |
      | i2  | 2026-11-02   | 2026-11-02           | logement | tapage nocturne | non                  | t1     | nuisance répétée | p2     |
    Et un incident « i1 » :
      | connu d'un seul foyer | non |
    Et un incident « i2 » :
      | connu d'un seul foyer | non |
    Et une personne « t1 » :
      | mineur | non |
    Quand on évalue le dossier
    Alors la mesure conseillée est « rappel_au_reglement »
    Et « rappel_au_reglement » repose exactement sur les incidents « i2 »
    Et l'avis est certain

  Plan du scénario: Le plaignant qui refuse d'être produit prive le juge de sa preuve, non le courrier
    Source : code de procédure civile, art. 202 ; dossier juridique, § 4.5

    Soit une pièce « p1 » :
      | origine                        | plainte de résident |
      | catégorie d'information        | faits d'incivilité  |
      | classe de secret               | partageable         |
      | force probante                 | forte               |
      | pièce anonyme                  | non                 |
      | auteur de la pièce consent     | <accord>            |
      | tout usage refusé par l'auteur | non                 |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02          |
      | date de connaissance | 2026-11-02          |
      | lieu                 | logement            |
      | phénomène            | violences physiques |
      | auteur               | t1                  |
      | arme                 | oui                 |
      | gravité              | grave               |
      | pièces               | p1                  |
    Quand on évalue le dossier
    Alors « assignation » est <assignation>
    Et « mise_en_demeure » est <mise en demeure>

    Exemples:
      | accord | assignation | mise en demeure |
      | oui    | conseillée  | insuffisante    |
      | non    | interdite   | insuffisante    |

  Plan du scénario: Tant qu'on ignore si la pièce peut servir, le courrier reste suspendu
    Source : code pénal, art. 226-13 ; code civil, art. 1353 ; revue juridique, point C-7

    Soit dans le dossier :
      | sources anonymes admises | <admises> |
    Et une pièce « p1 » :
      | origine                        | <origine>          |
      | catégorie d'information        | faits d'incivilité |
      | classe de secret               | <secret>           |
      | autorisation écrite du parquet | non                |
      | force probante                 | forte              |
      | pièce anonyme                  | <anonyme>          |
      | tout usage refusé par l'auteur | non                |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02       |
      | date de connaissance | 2026-11-02       |
      | lieu                 | logement         |
      | phénomène            | tapage nocturne  |
      | cause tenant au bâti | non              |
      | auteur               | t1               |
      | gravité              | nuisance répétée |
      | pièces               | p1               |
    Quand on évalue le dossier
    Alors « rappel_au_reglement » est <rappel>

    Exemples:
      | origine                   | secret      | anonyme | admises | rappel     |
      | constatation du personnel | inconnu     | non     | inconnu | en suspens |
      | plainte de résident       | partageable | inconnu | non     | en suspens |
      | plainte de résident       | partageable | inconnu | oui     | à préciser |

  Plan du scénario: L'anonyme n'est couvert que par un manquement de source identifiée et utilisable
    Source : Cass. soc., 4 juill. 2018, n° 17-18.241

    Soit dans le dossier :
      | sources anonymes admises | non |
    Et une personne « a1 » :
      | rôle            | <rôle> |
      | vit au logement | oui    |
      | à protéger      | non    |
    Et les pièces suivantes :
      | nom | origine             | catégorie d'information | canal                 | qualité de l'émetteur | qualité du destinataire           | pièce nominative | classe de secret | autorisation écrite du parquet | force probante | pièce anonyme | tout usage refusé par l'auteur |
      | p1  | plainte de résident | faits d'incivilité      |                       |                       |                                   | non              | partageable      | non                            | forte          | oui           | non                            |
      | p2  | <origine>           | faits d'incivilité      | correspondant désigné | police ou gendarmerie | correspondant désigné du bailleur | non              | partageable      | non                            | forte          | <anonyme>     | non                            |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène       | cause tenant au bâti | auteur | gravité          | pièces |
      | i1  | 2026-11-01   | 2026-11-02           | logement | tapage nocturne | non                  | t1     | nuisance répétée | p1     |
      | i2  | 2026-11-02   | 2026-11-02           | logement | tapage nocturne | non                  | a1     | nuisance répétée | p2     |
    Quand on évalue le dossier
    Alors « rappel_au_reglement » est <rappel>

    Exemples:
      | origine                   | anonyme | rôle            | rappel     |
      | constatation du personnel | non     | membre du foyer | conseillée |
      | constatation du personnel | non     | autre locataire | interdite  |
      | plainte de résident       | non     | membre du foyer | conseillée |
      | plainte de résident       | oui     | membre du foyer | interdite  |
      | police                    | non     | membre du foyer | interdite  |
