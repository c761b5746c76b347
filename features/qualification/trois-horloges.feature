# language: fr
Fonctionnalité: Les trois horloges
  Le fait se juge selon la rédaction de son jour ; l'acte suit la loi du jour où il est fait ; l'avis ne compte que ce
  qui était connu au jour demandé.

  Contexte:
    Soit un dossier évalué le 2026-03-02
    Et dans le dossier :
      | genre de bailleur              | office public de l'habitat |
      | régime du bail                 | bail d'habitation          |
      | besoin d'accompagnement repéré | non                        |
      | danger immédiat                | non                        |
      | logement occupé contre son gré | non                        |
    Et les personnes suivantes :
      | nom | rôle              | vit au logement | régime de protection | à protéger |
      | t1  | titulaire du bail | oui             | aucun                | non        |
      | f1  | membre du foyer   | oui             |                      |            |
    Et la personne visée est « t1 »
    Et les pièces suivantes :
      | nom | origine                   | classe de secret | force probante | reçue le   |
      | p1  | constatation du personnel | partageable      | forte          | 2025-06-14 |
    Et toutes les listes sont complètes

  @limite
  Plan du scénario: Le passage barré aux abords, le 14 puis le 15 juin 2025
    Source : loi n° 2025-532 du 13 juin 2025, art. 62, en vigueur le 15 juin 2025 ; Cons. const., 12 juin 2025, n° 2025-885 DC

    Soit le dossier est évalué le 2025-07-07
    Et un incident « i1 » :
      | date du fait               | <jour>                                    |
      | date de connaissance       | <jour>                                    |
      | lieu                       | abords                                    |
      | distance en mètres         | 25                                        |
      | phénomène                  | occupation abusive de hall                |
      | auteur                     | f1                                        |
      | victimes                   | résidents                                 |
      | atteinte                   | libre circulation, sécurité des personnes |
      | trouble causé à autrui     | oui                                       |
      | proximité suffisante       | oui                                       |
      | lien retenu par le conseil | non                                       |
      | gravité                    | trouble sérieux                           |
      | pièces                     | p1                                        |
    Et un incident « i1 » :
      | connu d'un seul foyer | non |
    Et une personne « f1 » :
      | mineur | non |
    Et dans le dossier :
      | impayés invoqués        | non |
      | trouble anormal invoqué | non |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « manquement » vaut « <manquement> »
    Et « rappel_au_reglement » est <rappel>
    Et « assignation » est <assignation>
    Et l'avis est certain

    Exemples:
      | jour       | manquement | rappel       | assignation  |
      | 2025-06-14 | non        | non proposée | interdite    |
      | 2025-06-15 | oui        | conseillée   | non proposée |

  Scénario: Chaque fait d'un même dossier cite sa propre rédaction
    Source : code civil, art. 2 (la loi ne dispose que pour l'avenir) ; revue juridique, ligne 27

    Soit le dossier est évalué le 2025-09-15
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu                           | phénomène                  | auteur | victimes  | atteinte          | trouble causé à autrui | proximité suffisante | gravité         | pièces |
      | i1  | 2025-05-10   | 2025-06-14           | parties communes de l'immeuble | occupation abusive de hall | f1     | résidents | libre circulation | oui                    |                      | trouble sérieux | p1     |
      | i2  | 2025-07-02   | 2025-07-02           | abords                         | occupation abusive de hall | f1     | résidents | libre circulation | oui                    | oui                  | trouble sérieux | p1     |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « manquement » vaut « oui »
    Et pour l'incident « i2 », « manquement » vaut « oui »
    Et pour l'incident « i1 », la version de « loi-89-462/art-7-b » en vigueur le 2025-06-14 est citée
    Et pour l'incident « i1 », la version de « loi-89-462/art-7-b » en vigueur le 2025-06-15 n'est pas citée
    Et pour l'incident « i2 », la version de « loi-89-462/art-7-b » en vigueur le 2025-06-15 est citée
    Et pour l'incident « i2 », la version de « loi-89-462/art-7-b » en vigueur le 2025-06-14 n'est pas citée
    Et la mesure conseillée est « rappel_au_reglement »
    Et « rappel_au_reglement » repose exactement sur les incidents « i1, i2 »
    Et la version de « loi-89-462/art-7-b » en vigueur le 2025-06-14 est citée
    Et la version de « loi-89-462/art-7-b » en vigueur le 2025-06-15 est citée

  Plan du scénario: Une date à cheval sur les deux rédactions ne conclut que si elles s'accordent
    Source : loi n° 2025-532 du 13 juin 2025, art. 62 ; Cass. 3e civ., 14 oct. 2009, n° 08-12.744

    Soit un incident « i1 » :
      | date du fait               | 2025-06-10 à 2025-06-20    |
      | date de connaissance       | 2025-06-23                 |
      | lieu                       | <lieu>                     |
      | phénomène                  | occupation abusive de hall |
      | auteur                     | f1                         |
      | victimes                   | résidents                  |
      | atteinte                   | libre circulation          |
      | trouble causé à autrui     | oui                        |
      | proximité suffisante       | oui                        |
      | lien retenu par le conseil | <conseil>                  |
      | gravité                    | trouble sérieux            |
      | pièces                     | p1                         |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « manquement » vaut « <manquement> »

    Exemples:
      | lieu                           | conseil | manquement |
      | abords                         | non     | inconnu    |
      | abords                         | oui     | oui        |
      | parties communes de l'immeuble | non     | oui        |

  Scénario: Une date qui peut tomber sous deux lois se demande, et les deux rédactions sont citées
    Source : loi n° 2025-532 du 13 juin 2025, art. 62 ; code civil, art. 2

    Soit le dossier est évalué le 2025-09-15
    Et un incident « i1 » :
      | date du fait               | 2025-06-10 à 2025-06-20    |
      | date de connaissance       | 2025-06-23                 |
      | lieu                       | abords                     |
      | phénomène                  | occupation abusive de hall |
      | auteur                     | f1                         |
      | victimes                   | résidents                  |
      | atteinte                   | libre circulation          |
      | trouble causé à autrui     | oui                        |
      | proximité suffisante       | oui                        |
      | lien retenu par le conseil | non                        |
      | gravité                    | trouble sérieux            |
      | pièces                     | p1                         |
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : compléter le dossier
    Et l'avis est donné sous réserve
    Et il manque « date du fait » pour « i1 »
    Et pour l'incident « i1 », la version de « loi-89-462/art-7-b » en vigueur le 2025-06-14 est citée
    Et pour l'incident « i1 », la version de « loi-89-462/art-7-b » en vigueur le 2025-06-15 est citée

  Scénario: L'avis rendu tel que le dossier était connu ignore ce qui a été appris ensuite
    Source : code civil, art. 1353 ; dossier juridique, § 0.4 (droit et connaissance au jour de l'acte)

    Soit une pièce « p2 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
      | reçue le         | 2026-02-20                |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène       | cause tenant au bâti | auteur | gravité          | pièces |
      | i1  | 2026-01-10   | 2026-01-12           | logement | tapage nocturne | non                  | f1     | nuisance répétée | p1     |
      | i2  | 2026-01-20   | 2026-02-20           | logement | tapage nocturne | non                  | f1     | nuisance répétée | p2     |
    Et une mesure antérieure « m1 » :
      | genre        | rappel     |
      | date d'envoi | 2026-02-10 |
    Et toutes les listes sont complètes au 2026-02-01
    Quand on évalue le dossier tel qu'il était connu le 2026-02-01
    Alors la mesure conseillée est « rappel_au_reglement »
    Et « rappel_au_reglement » repose exactement sur les incidents « i1 »

  Scénario: Une circonstance apprise plus tard ne compte pas avant ce jour
    Source : revue juridique, point C-16 (un fait révélé plus tard change l'avis, non le passé)

    Soit dans le dossier :
      | mineur en danger | oui (appris le 2026-02-20) |
    Quand on évalue le dossier tel qu'il était connu le 2026-02-19
    Alors l'alerte « mineur-en-danger » ne sonne pas

  Scénario: Une circonstance compte dès le jour où elle est apprise
    Source : revue juridique, points C-8 et C-16

    Soit dans le dossier :
      | mineur en danger | oui (appris le 2026-02-20) |
    Quand on évalue le dossier tel qu'il était connu le 2026-02-20
    Alors l'alerte « mineur-en-danger » sonne
