# language: fr
Fonctionnalité: Un fait qui ne tient qu'à des plaintes faibles se vérifie avant tout courrier
  Deux plaintes faibles établissent un fait, mais l'avis rappelle de s'assurer qu'elles sont indépendantes et sans parti pris.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur              | office public de l'habitat |
      | régime du bail                 | bail d'habitation          |
      | besoin d'accompagnement repéré | non                        |
      | danger immédiat                | non                        |
      | logement occupé contre son gré | non                        |
      | engagement écrit en cours      | non                        |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et toutes les listes sont complètes

  Plan du scénario: T31 — le doute se cherche avant qu'un agent ne l'ait consigné
    Source : revue juridique, vecteur T31, points C-4 (indépendance des sources) et D 3

    Soit les pièces suivantes :
      | nom | origine             | classe de secret | force probante | pièce anonyme | auteur de la pièce consent | tout usage refusé par l'auteur | reçue le   |
      | p1  | <origine>           | partageable      | <force>        | non           | oui                        | non                            | 2026-11-03 |
      | p2  | plainte de résident | partageable      | faible         | non           | oui                        | non                            | 2026-11-03 |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02      |
      | date de connaissance | 2026-11-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | gêne            |
      | pièces               | p1, p2          |
    Quand on évalue le dossier
    Alors la mesure conseillée est « rappel_au_reglement »
    Et la sauvegarde de « rappel_au_reglement » <dit> « foyers indépendants »

    Exemples:
      | origine                   | force   | dit              |
      | plainte de résident       | faible  | mentionne        |
      | plainte de résident       | moyenne | ne mentionne pas |
      | constatation du personnel | forte   | ne mentionne pas |

  Plan du scénario: T31 — ni un écrit anonyme, ni une note que l'on ne peut employer ne renforcent deux plaintes faibles
    Source : revue juridique, vecteur T31, point C-4 (indépendance des sources) et ligne 17 (main courante) ; code civil, art. 1353

    Soit les pièces suivantes :
      | nom | origine             | catégorie d'information | canal                 | pièce nominative | classe de secret | autorisation écrite du parquet | force probante | pièce anonyme | auteur de la pièce consent | tout usage refusé par l'auteur | pièce remise par son auteur | reçue le   |
      | p1  | plainte de résident | faits d'incivilité      |                       | oui              | partageable      |                                | faible         | non           | oui                        | non                            |                             | 2026-11-03 |
      | p2  | plainte de résident | faits d'incivilité      |                       | oui              | partageable      |                                | faible         | non           | oui                        | non                            |                             | 2026-11-03 |
      | p3  | <origine>           | <catégorie>             | correspondant désigné | oui              | <secret>         | non                            | <force>        | <anonyme>     | oui                        | non                            | non                         | 2026-11-03 |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02      |
      | date de connaissance | 2026-11-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | gêne            |
      | pièces               | p1, p2, p3      |
    Quand on évalue le dossier
    Alors la mesure conseillée est « rappel_au_reglement »
    Et la sauvegarde de « rappel_au_reglement » <dit> « foyers indépendants »

    Exemples:
      | origine                   | catégorie          | secret         | force   | anonyme | dit              |
      | police                    | main courante      | confidentielle | forte   | non     | mentionne        |
      | signalement anonyme       | faits d'incivilité | partageable    | moyenne | oui     | mentionne        |
      | attestation de témoin     | faits d'incivilité | partageable    | moyenne | oui     | mentionne        |
      | constatation du personnel | faits d'incivilité | partageable    | moyenne | non     | ne mentionne pas |
