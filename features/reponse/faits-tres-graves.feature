# language: fr
Fonctionnalité: La voie accélérée des faits très graves
  Face aux violences, aux armes, au feu ou au trafic, le bailleur peut mettre en demeure ou saisir le juge sans marche
  préalable ; un fait isolé demande d'abord une mise en demeure.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur              | office public de l'habitat |
      | régime du bail                 | bail d'habitation          |
      | besoin d'accompagnement repéré | non                        |
      | danger immédiat                | non                        |
      | logement occupé contre son gré | non                        |
      | logement adapté à offrir       | non                        |
    Et les personnes suivantes :
      | nom | rôle              | vit au logement | mineur | régime de protection | à protéger               |
      | t1  | titulaire du bail | oui             | non    | aucun                | recherché, aucun élément |
      | f1  | membre du foyer   | oui             | non    |                      |                          |
    Et la personne visée est « t1 »
    Et les pièces suivantes :
      | nom | origine                   | classe de secret | force probante | pièce anonyme | reçue le   |
      | p1  | constatation du personnel | partageable      | forte          | non           | 2026-01-02 |
    Et toutes les listes sont complètes

  @decision
  Scénario: Le personnel frappé deux fois dans l'année ouvre le juge sans étape préalable
    Source : Cass. 3e civ., 17 déc. 2020, n° 18-24.823 ; Cass. 3e civ., 9 mars 2010, n° 09-12.526

    Soit le conseil répond « oui » à « gravité suffisante pour le juge »
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène                       | auteur | victimes                          | arme | gravité | pièces |
      | i1  | 2026-04-02   | 2026-04-02           | ailleurs | agression physique du personnel | f1     | personnel du bailleur en fonction | non  | grave   | p1     |
      | i2  | 2026-10-02   | 2026-10-02           | ailleurs | agression physique du personnel | f1     | personnel du bailleur en fonction | non  | grave   | p1     |
    Et un incident « i1 » :
      | connu d'un seul foyer | non |
    Et un incident « i2 » :
      | connu d'un seul foyer | non |
    Et une personne « f1 » :
      | mineur     | non |
      | à protéger | non |
    Et dans le dossier :
      | impayés invoqués        | non |
      | trouble anormal invoqué | non |
    Quand on évalue le dossier
    Alors la mesure conseillée est « assignation »
    Et l'avis est certain
    Et « assignation » repose exactement sur les incidents « i1, i2 »
    Et « mise_en_demeure » est insuffisante
    Et « rappel_au_reglement » est insuffisante
    Et la version de « jurisprudence/civ3-2010-03-09-09-12-526 » en vigueur le 2026-11-16 est citée

  @decision
  Plan du scénario: Une première agression, sans arme ni danger, se met d'abord en demeure
    Source : Cass. 3e civ., 10 févr. 2015 (fait grave mais isolé) ; revue juridique, point C-bis 7 (arme, feu, violences)

    Soit dans le dossier :
      | danger immédiat | <danger> |
    Et un incident « i1 » :
      | date du fait         | 2026-10-02  |
      | date de connaissance | 2026-10-02  |
      | lieu                 | logement    |
      | phénomène            | <phénomène> |
      | auteur               | f1          |
      | arme                 | <arme>      |
      | gravité              | grave       |
      | pièces               | p1          |
    Quand on évalue le dossier
    Alors la mesure conseillée est « <mesure> »

    Exemples:
      | phénomène           | arme | danger | mesure          |
      | violences physiques | non  | non    | mise_en_demeure |
      | violences physiques | oui  | non    | assignation     |
      | violences physiques | non  | oui    | assignation     |
      | incendie volontaire | non  | non    | mise_en_demeure |
      | point de deal       | non  | non    | mise_en_demeure |
      | point de deal       | non  | oui    | assignation     |

  Plan du scénario: Deux faits rapprochés rendent la mise en demeure insuffisante, selon le phénomène
    Source : revue juridique, point C-bis 7 ; CCH, art. L. 442-4-2 (saisine directe du juge)

    Soit les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène   | auteur | arme   | gravité | pièces |
      | i1  | 2026-09-02   | 2026-09-02           | logement | <phénomène> | f1     | <arme> | grave   | p1     |
      | i2  | 2026-10-02   | 2026-10-02           | logement | <phénomène> | f1     | <arme> | grave   | p1     |
    Quand on évalue le dossier
    Alors la mesure conseillée est « <mesure> »
    Et « assignation » n'est pas interdite

    Exemples:
      | phénomène                          | arme | mesure          |
      | violences physiques                | non  | assignation     |
      | agression physique du personnel    | non  | assignation     |
      | agression au domicile du personnel | non  | assignation     |
      | incendie volontaire                | non  | assignation     |
      | occupation avec menaces            | non  | assignation     |
      | menaces entre résidents            | oui  | assignation     |
      | point de deal                      | non  | mise_en_demeure |

  @decision
  Scénario: Le conflit de voisinage allégué n'efface pas la gravité des violences contre la gardienne
    Source : Cass. 3e civ., 5 mars 2013, n° 12-12.177

    Soit dans le dossier :
      | griefs réciproques | oui |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu                           | phénomène                       | auteur | victimes                          | arme | gravité | pièces |
      | i1  | 2026-04-02   | 2026-04-02           | parties communes de l'immeuble | violences physiques             | f1     | résidents                         | non  | grave   | p1     |
      | i2  | 2026-10-02   | 2026-10-02           | parties communes de l'immeuble | agression physique du personnel | f1     | personnel du bailleur en fonction | non  | grave   | p1     |
    Quand on évalue le dossier
    Alors la mesure conseillée est « assignation »
    Et l'accompagnement « protection_personnel » est proposé

  @decision
  Scénario: Des faits postérieurs à l'assignation ne font pas assigner deux fois
    Source : Cass. 3e civ., 9 mars 2010, n° 09-12.526 (les faits postérieurs comptent dans l'instance en cours)

    Soit les incidents suivants :
      | nom | date du fait | date de connaissance | lieu                           | phénomène           | auteur | arme | gravité | pièces |
      | i1  | 2026-04-02   | 2026-04-02           | parties communes de l'immeuble | violences physiques | f1     | non  | grave   | p1     |
      | i2  | 2026-10-02   | 2026-10-02           | parties communes de l'immeuble | violences physiques | f1     | non  | grave   | p1     |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise |
      | m1  | mise en demeure envoyée | 2026-05-02   | 2026-05-02     | reçue  |
      | m2  | assignation délivrée    | 2026-06-02   |                | reçue  |
    Quand on évalue le dossier
    Alors « assignation » est non proposée

  Plan du scénario: Le fait très grave dépasse aussi l'entretien et l'avertissement
    Source : dossier juridique, § 3.2 (voie accélérée) ; Cass. 3e civ., 9 mars 2010, n° 09-12.526

    Soit un incident « i1 » :
      | date du fait         | 2026-10-02          |
      | date de connaissance | 2026-10-02          |
      | lieu                 | logement            |
      | phénomène            | violences physiques |
      | auteur               | f1                  |
      | arme                 | non                 |
      | gravité              | grave               |
      | pièces               | p1                  |
    Et les mesures antérieures suivantes :
      | nom | genre      | date d'envoi | date de remise | remise  |
      | m1  | rappel     | 2026-06-10   |                | envoyée |
      | m2  | <deuxième> | 2026-07-10   | 2026-07-10     | reçue   |
    Quand on évalue le dossier
    Alors « <marche> » est insuffisante
    Et la mesure conseillée est « mise_en_demeure »

    Exemples:
      | deuxième  | marche        |
      | rappel    | entretien     |
      | entretien | avertissement |

  Plan du scénario: Seuls comptent, face à la mise en demeure, les faits très graves dont la personne répond
    Source : code civil, art. 1735 ; loi du 6 juillet 1989, art. 7-1 (trois ans) ; revue juridique, points C-bis 3 et C-bis 7

    Soit dans le dossier :
      | danger immédiat | <danger> |
    Et les personnes suivantes :
      | nom | rôle            | vit au logement | à protéger |
      | f1  | membre du foyer | oui             | non        |
      | a1  | <rôle>          | oui             | non        |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu                           | phénomène     | auteur | subi par   | arme   | gravité   | pièces |
      | i1  | 2026-09-02   | 2026-09-02           | parties communes de l'immeuble | point de deal | f1     | personne   | non    | grave     | p1     |
      | i2  | <jour>       | <jour>               | parties communes de l'immeuble | <phénomène>   | a1     | <subi par> | <arme> | <gravité> | p1     |
      | i3  | 2026-09-12   | 2026-09-12           | parties communes de l'immeuble | point de deal | f1     | personne   | non    | grave     | p1     |
    Et une mesure antérieure « m1 » :
      | genre        | protection engagée |
      | date d'envoi | 2026-10-03         |
    Et le référent protection répond « oui » à « courrier au foyer sans danger » pour « t1 »
    Quand on évalue le dossier
    Alors la mesure conseillée est « <mesure> »

    Exemples:
      | rôle            | phénomène               | arme | gravité         | subi par | danger | mesure          | jour       |
      | membre du foyer | violences physiques     | non  | grave           | personne | non    | assignation     | 2026-10-02 |
      | membre du foyer | violences physiques     | non  | trouble sérieux | personne | non    | mise_en_demeure | 2026-10-02 |
      | membre du foyer | violences physiques     | non  | grave           | t1       | non    | mise_en_demeure | 2026-10-02 |
      | autre locataire | violences physiques     | non  | grave           | personne | non    | mise_en_demeure | 2026-10-02 |
      | membre du foyer | menaces entre résidents | oui  | grave           | personne | non    | assignation     | 2026-10-02 |
      | membre du foyer | menaces entre résidents | oui  | trouble sérieux | personne | non    | mise_en_demeure | 2026-10-02 |
      | membre du foyer | menaces entre résidents | oui  | grave           | t1       | non    | mise_en_demeure | 2026-10-02 |
      | autre locataire | menaces entre résidents | oui  | grave           | personne | non    | mise_en_demeure | 2026-10-02 |
      | membre du foyer | salissures              | non  | gêne            | personne | oui    | assignation     | 2026-10-02 |
      | membre du foyer | violences physiques     | non  | grave           | personne | non    | mise_en_demeure | 2023-10-02 |
      | membre du foyer | menaces entre résidents | oui  | grave           | personne | non    | mise_en_demeure | 2023-10-02 |

  Plan du scénario: Une arme étrangère au fait isolé n'ôte pas à la mise en demeure sa chance
    Source : Cass. 3e civ., 10 févr. 2015 (arrêt n° 169) ; loi du 6 juillet 1989, art. 7-1 ; revue juridique, point C-bis 7

    Soit les personnes suivantes :
      | nom | rôle            | vit au logement | à protéger |
      | f1  | membre du foyer | oui             | non        |
      | a1  | <rôle>          | oui             | non        |
    Et les pièces suivantes :
      | nom | reçue le   |
      | p1  | 2024-01-02 |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu                           | phénomène               | auteur | subi par   | arme | gravité   | pièces |
      | i1  | <jour>       | <jour>               | parties communes de l'immeuble | menaces entre résidents | a1     | <subi par> | oui  | <gravité> | p1     |
      | i2  | 2026-10-02   | 2026-10-02           | parties communes de l'immeuble | violences physiques     | f1     | personne   | non  | grave     | p1     |
    Et une mesure antérieure « m1 » :
      | genre        | protection engagée |
      | date d'envoi | 2026-10-01         |
    Et le référent protection répond « oui » à « courrier au foyer sans danger » pour « t1 »
    Quand on évalue le dossier
    Alors la mesure conseillée est « <mesure> »

    Exemples:
      | rôle            | jour       | gravité         | subi par | mesure          |
      | autre locataire | 2026-09-02 | grave           | personne | mise_en_demeure |
      | membre du foyer | 2024-03-02 | trouble sérieux | personne | mise_en_demeure |
      | membre du foyer | 2024-03-02 | grave           | t1       | mise_en_demeure |
      | membre du foyer | 2024-03-02 | grave           | personne | assignation     |
      | membre du foyer | 2023-10-02 | grave           | personne | mise_en_demeure |

  Scénario: Un danger qui demeure ne dispense pas d'une mise en demeure pour un trouble ordinaire
    Source : code civil, art. 1729 ; dossier juridique, § 3.2

    Soit dans le dossier :
      | danger immédiat           | oui |
      | engagement écrit en cours | non |
    Et une personne « f1 » :
      | à protéger | non |
    Et un incident « i1 » :
      | date du fait         | 2026-10-02      |
      | date de connaissance | 2026-10-02      |
      | lieu                 | logement        |
      | phénomène            | dégradations    |
      | auteur               | f1              |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et une mesure antérieure « m1 » :
      | genre        | avertissement écrit |
      | date d'envoi | 2026-09-10          |
    Quand on évalue le dossier
    Alors la mesure conseillée est « mise_en_demeure »

  Plan du scénario: L'article L. 442-4-2 ne fonde que l'action d'un organisme d'habitations à loyer modéré
    Source : CCH, art. L. 442-4-2 et L. 481-2 ; revue juridique, ligne 3

    Soit dans le dossier :
      | genre de bailleur | <bailleur> |
    Et une personne « f1 » :
      | à protéger | non |
    Et un incident « i1 » :
      | date du fait         | 2026-10-02          |
      | date de connaissance | 2026-10-02          |
      | lieu                 | logement            |
      | phénomène            | violences physiques |
      | auteur               | f1                  |
      | arme                 | oui                 |
      | gravité              | grave               |
      | pièces               | p1                  |
    Quand on évalue le dossier
    Alors la mesure conseillée est « assignation »
    Et la version de « cch/art-l442-4-2 » en vigueur le 2026-11-16 <fondement> citée

    Exemples:
      | bailleur                          | fondement |
      | office public de l'habitat        | est       |
      | entreprise sociale pour l'habitat | est       |
      | coopérative                       | est       |
      | société d'économie mixte          | n'est pas |

  Plan du scénario: Un avis dont une garantie reste à vérifier, ou une protection à demander, n'est pas certain
    Source : revue juridique, points C-7 et C-16 (jamais certain tant qu'un fait protecteur n'est pas demandé)

    Soit une personne « f1 » :
      | à protéger | non      |
      | mineur     | <mineur> |
    Et dans le dossier :
      | mineur en danger | <en danger> |
    Et un incident « i1 » :
      | date du fait          | 2026-10-02    |
      | date de connaissance  | 2026-10-02    |
      | lieu                  | logement      |
      | phénomène             | point de deal |
      | auteur                | f1            |
      | connu d'un seul foyer | non           |
      | arme                  | non           |
      | gravité               | grave         |
      | pièces                | p1            |
    Quand on évalue le dossier
    Alors la mesure conseillée est « mise_en_demeure »
    Et l'avis est <avis>

    Exemples:
      | mineur  | en danger | avis               |
      | non     | non       | certain            |
      | oui     | non       | certain            |
      | inconnu | non       | donné sous réserve |
      | non     | inconnu   | donné sous réserve |
