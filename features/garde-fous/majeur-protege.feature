# language: fr
Fonctionnalité: Le majeur protégé
  Toute signification au majeur sous curatelle se fait aussi au curateur, à peine d'une nullité de fond ; les lettres
  ordinaires partent avec copie. La mesure de protection ne ferme pas la voie du juge.
  Source : code civil, art. 467 et 475 ; Cass. 1re civ., 23 févr. 2011, n° 09-13.867 ; Cass. 1re civ., 8 juin 2016, n° 15-19.715

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur              | office public de l'habitat |
      | régime du bail                 | bail d'habitation          |
      | besoin d'accompagnement repéré | non                        |
      | danger immédiat                | oui                        |
      | logement occupé contre son gré | non                        |
    Et une personne « t1 » :
      | rôle            | titulaire du bail        |
      | vit au logement | oui                      |
      | à protéger      | recherché, aucun élément |
    Et les pièces suivantes :
      | nom | origine                   | classe de secret | force probante | pièce anonyme | reçue le   |
      | p1  | constatation du personnel | partageable      | forte          | non           | 2026-01-02 |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02                     |
      | date de connaissance | 2026-11-02                     |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | occupation avec menaces        |
      | auteur               | t1                             |
      | arme                 | non                            |
      | gravité              | grave                          |
      | pièces               | p1                             |
    Et toutes les listes sont complètes

  Plan du scénario: L'assignation attend que le curateur ou le tuteur soit identifié
    Soit une personne « t1 » :
      | régime de protection | <régime>    |
      | mandataire identifié | <identifié> |
    Quand on évalue le dossier
    Alors « assignation » est <assignation>
    Et « mise_en_demeure » n'est pas interdite

    Exemples:
      | régime                 | identifié | assignation |
      | aucun                  | inconnu   | conseillée  |
      | curatelle              | oui       | conseillée  |
      | curatelle              | non       | interdite   |
      | curatelle              | inconnu   | en suspens  |
      | tutelle                | oui       | conseillée  |
      | tutelle                | non       | interdite   |
      | habilitation familiale | non       | interdite   |
      | sauvegarde de justice  | non       | conseillée  |
      | inconnu                | non       | en suspens  |
      | inconnu                | oui       | conseillée  |

  Plan du scénario: La copie au curateur ou l'acte au tuteur accompagne chaque courrier
    Soit une personne « t1 » :
      | régime de protection | <régime> |
      | mandataire identifié | oui      |
    Quand on évalue le dossier
    Alors la sauvegarde de « assignation » <copie> « <qui> »
    Et la sauvegarde de « rappel_au_reglement » <copie> « <qui> »

    Exemples:
      | régime                 | copie            | qui                |
      | curatelle              | mentionne        | curateur           |
      | tutelle                | mentionne        | curateur           |
      | habilitation familiale | mentionne        | personne habilitée |
      | habilitation familiale | ne mentionne pas | curateur           |
      | aucun                  | ne mentionne pas | curateur           |
      | sauvegarde de justice  | ne mentionne pas | curateur           |

  @decision
  Scénario: La curatelle n'empêche pas le juge de mettre fin au bail
    Source : CA Paris, 8 nov. 2018, n° 16/05533

    Soit le conseil répond « oui » à « gravité suffisante pour le juge »
    Et une personne « t1 » :
      | régime de protection | curatelle |
      | mandataire identifié | oui       |
    Et un incident « i1 » :
      | connu d'un seul foyer | non |
    Et une personne « t1 » :
      | mineur | non |
    Et dans le dossier :
      | impayés invoqués        | non |
      | trouble anormal invoqué | non |
    Quand on évalue le dossier
    Alors la mesure conseillée est « assignation »
    Et l'avis est certain
