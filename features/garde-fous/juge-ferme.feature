# language: fr
Fonctionnalité: Quand la voie du juge est fermée
  Sans lien avec les lieux, par des faits tous prescrits, ou hors du bail d'habitation, l'assignation en résiliation ne
  se conseille pas.

  Contexte:
    Soit un dossier évalué le 2026-11-24
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
    Et les pièces suivantes :
      | nom | origine                   | classe de secret | force probante | pièce anonyme | reçue le   |
      | p1  | constatation du personnel | partageable      | forte          | non           | 2021-01-02 |
    Et toutes les listes sont complètes

  Plan du scénario: Des faits tous prescrits ne fondent pas seuls l'action, sauf avis du conseil
    Source : loi du 6 juillet 1989, art. 7-1 ; revue juridique, ligne 20 (le juge ne relève pas d'office la prescription)

    Soit le conseil répond « <conseil> » à « prescription écartée par le conseil »
    Et le conseil répond « oui » à « gravité suffisante pour le juge »
    Et un incident « i1 » :
      | date du fait         | <jour>              |
      | date de connaissance | <jour>              |
      | lieu                 | logement            |
      | phénomène            | violences physiques |
      | auteur               | t1                  |
      | arme                 | non                 |
      | gravité              | grave               |
      | pièces               | p1                  |
    Quand on évalue le dossier
    Alors « assignation » est <assignation>
    Et « mise_en_demeure » est <mise en demeure>

    Exemples:
      | jour       | conseil | assignation | mise en demeure |
      | 2021-06-01 | non     | interdite   | non proposée    |
      | 2021-06-01 | oui     | conseillée  | non proposée    |
      | 2021-06-01 | inconnu | en suspens  | non proposée    |
      | 2023-11-24 | non     | licite      | conseillée      |

  Plan du scénario: Un manquement récent écarte la garde de prescription ; le fait d'un tiers, non
    Source : revue juridique, ligne 20 (un fait nouveau maintient le manquement en vie)

    Soit une personne « a1 » :
      | rôle            | <auteur> |
      | vit au logement | oui      |
      | à protéger      | non      |
    Et le conseil répond « non » à « prescription écartée par le conseil »
    Et le conseil répond « oui » à « gravité suffisante pour le juge »
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène           | auteur   | arme | gravité | pièces |
      | i1  | 2021-06-01   | 2021-06-01           | logement | violences physiques | <ancien> | non  | grave   | p1     |
      | i2  | 2026-10-01   | 2026-10-01           | logement | violences physiques | <récent> | non  | grave   | p1     |
    Quand on évalue le dossier
    Alors « assignation » est <assignation>

    Exemples:
      | auteur          | ancien | récent | assignation  |
      | membre du foyer | t1     | a1     | licite       |
      | autre locataire | t1     | a1     | interdite    |
      | autre locataire | a1     | t1     | licite       |
      | autre locataire | a1     | a1     | non proposée |

  Plan du scénario: Sans lien avec les lieux, le juge est fermé ; un seul fait lié suffit à l'ouvrir
    Source : Cass. 3e civ., 14 oct. 2009, n° 08-16.955 et n° 08-12.744 ; dossier juridique, règle R03

    Soit les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène           | victimes  | auteur | arme | gravité | pièces |
      | i1  | 2026-10-01   | 2026-10-01           | ailleurs | violences physiques | résidents | t1     | non  | grave   | p1     |
      | i2  | 2026-10-08   | 2026-10-08           | <lieu>   | violences physiques | résidents | t1     | non  | grave   | p1     |
    Quand on évalue le dossier
    Alors « assignation » <interdite>
    Et « rappel_au_reglement » n'est pas interdite

    Exemples:
      | lieu     | interdite                            |
      | ailleurs | est interdite par « hors-des-lieux » |
      | logement | n'est pas interdite                  |

  Plan du scénario: L'échelle du bail d'habitation ne s'ouvre pas aux autres contrats
    Source : loi du 6 juillet 1989, art. 40 ; dossier juridique, §§ 1.3 et 3.12 ; revue juridique, partie D, situation 21

    Soit dans le dossier :
      | régime du bail | <régime> |
    Et le conseil répond « oui » à « gravité suffisante pour le juge »
    Et un incident « i1 » :
      | date du fait         | 2026-10-01          |
      | date de connaissance | 2026-10-01          |
      | lieu                 | logement            |
      | phénomène            | violences physiques |
      | auteur               | t1                  |
      | arme                 | non                 |
      | gravité              | grave               |
      | pièces               | p1                  |
    Quand on évalue le dossier
    Alors « mise_en_demeure » est <mise en demeure>
    Et « assignation » est <assignation>
    Et « rappel_au_reglement » est <rappel>

    Exemples:
      | régime                          | mise en demeure | assignation | rappel       |
      | bail d'habitation               | conseillée      | licite      | insuffisante |
      | résidence ou foyer              | interdite       | interdite   | interdite    |
      | sous-location à une association | interdite       | interdite   | interdite    |
      | logement de fonction            | interdite       | interdite   | interdite    |
      | stationnement seul              | interdite       | interdite   | interdite    |
      | inconnu                         | en suspens      | en suspens  | en suspens   |

  Plan du scénario: Le conseil qui ne tient pas les manquements pour assez graves ferme l'action en résiliation, non les autres voies
    Source : code civil, art. 1228, 1729 et 1741 ; dossier juridique, § 0.3, point 1 ; revue juridique, point C-ter (un ordre ou une réparation sans résiliation)

    Soit le conseil répond « <conseil> » à « gravité suffisante pour le juge »
    Et un incident « i1 » :
      | date du fait          | 2026-11-02      |
      | date de connaissance  | 2026-11-02      |
      | lieu                  | logement        |
      | phénomène             | tapage nocturne |
      | cause tenant au bâti  | non             |
      | auteur                | t1              |
      | gravité               | trouble sérieux |
      | pièces                | p1              |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise  |
      | m1  | rappel                  | 2026-08-10   |                | envoyée |
      | m2  | mise en demeure envoyée | 2026-10-10   | 2026-10-12     | reçue   |
    Quand on évalue le dossier
    Alors « assignation » est <assignation>
    Et « action_sans_resiliation » est <action>
    Et la mesure conseillée est « <conseillée> »

    Exemples:
      | conseil | assignation | action       | conseillée  |
      | non     | interdite   | licite       | sommation   |
      | oui     | conseillée  | non proposée | assignation |
      | inconnu | conseillée  | non proposée | assignation |

  Plan du scénario: Le mot du conseil ferme aussi la saisine directe pour un fait très grave ; son silence la laisse ouverte
    Source : code civil, art. 1729 et 1741 ; code de la construction et de l'habitation, art. L. 442-4-2 ; revue juridique, point C-6

    Soit le conseil répond « <conseil> » à « gravité suffisante pour le juge »
    Et un incident « i1 » :
      | date du fait         | 2026-10-01          |
      | date de connaissance | 2026-10-01          |
      | lieu                 | logement            |
      | phénomène            | violences physiques |
      | auteur               | t1                  |
      | arme                 | non                 |
      | gravité              | grave               |
      | pièces               | p1                  |
    Quand on évalue le dossier
    Alors « assignation » est <assignation>
    Et la mesure conseillée est « mise_en_demeure »

    Exemples:
      | conseil | assignation |
      | non     | interdite   |
      | oui     | licite      |
      | inconnu | à préciser  |
