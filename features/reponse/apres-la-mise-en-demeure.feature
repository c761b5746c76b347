# language: fr
Fonctionnalité: La mise en demeure, son délai et sa remise
  Envoyée par lettre recommandée, la mise en demeure vaut même si elle n'est pas réclamée ; à une adresse inconnue,
  elle est à refaire. Le juge ne se saisit qu'après le délai laissé, si un manquement a suivi.

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
    Et les pièces suivantes :
      | nom | origine                   | classe de secret | force probante | pièce anonyme | reçue le   |
      | p1  | constatation du personnel | partageable      | forte          | non           | 2026-01-02 |
    Et toutes les listes sont complètes

  @decision
  Plan du scénario: Ce que devient l'envoi décide de la suite
    Source : Cass. 1re civ., 20 janv. 2021, n° 19-20.680 ; revue juridique, ligne 7

    Soit un incident « i1 » :
      | date du fait         | 2026-11-02      |
      | date de connaissance | 2026-11-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise   |
      | m1  | rappel                  | 2026-07-10   |                | envoyée  |
      | m2  | entretien               | 2026-08-10   |                | reçue    |
      | m3  | avertissement écrit     | 2026-09-10   |                | reçue    |
      | m4  | mise en demeure envoyée | 2026-10-10   | 2026-10-10     | <remise> |
    Quand on évalue le dossier
    Alors « assignation » est <assignation>
    Et « mise_en_demeure » est <mise en demeure>

    Exemples:
      | remise           | assignation  | mise en demeure |
      | reçue            | conseillée   | insuffisante    |
      | non réclamée     | conseillée   | insuffisante    |
      | refusée          | conseillée   | insuffisante    |
      | adresse inconnue | non proposée | conseillée      |

  @limite
  Plan du scénario: Tant que court le délai de quinze jours, on veille
    Source : code civil, art. 1741 ; dossier juridique, § 3.1 (délai de huit à quinze jours)

    Soit un incident « i1 » :
      | date du fait         | 2026-11-05      |
      | date de connaissance | 2026-11-05      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise  |
      | m1  | rappel                  | 2026-08-10   |                | envoyée |
      | m2  | entretien               | 2026-08-20   |                | reçue   |
      | m3  | avertissement écrit     | 2026-09-10   |                | reçue   |
      | m4  | mise en demeure envoyée | <envoi>      | <envoi>        | reçue   |
    Quand on évalue le dossier
    Alors « assignation » est <assignation>
    Et l'accompagnement « surveillance » <veille> proposé

    Exemples:
      | envoi      | assignation  | veille    |
      | 2026-10-29 | conseillée   | n'est pas |
      | 2026-10-30 | non proposée | est       |
      | 2026-11-02 | non proposée | est       |

  Plan du scénario: Rien n'a suivi la mise en demeure : le juge n'est pas saisi
    Source : code civil, art. 1729 ; dossier juridique, § 3.5

    Soit un incident « i1 » :
      | date du fait         | <jour>          |
      | date de connaissance | <jour>          |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise  |
      | m1  | rappel                  | 2026-07-10   |                | envoyée |
      | m2  | mise en demeure envoyée | 2026-10-10   | 2026-10-10     | reçue   |
    Quand on évalue le dossier
    Alors « assignation » est non proposée
    Et aucune mesure n'est conseillée : rien à entreprendre

    Exemples:
      | jour       |
      | 2026-10-02 |
      | 2026-10-10 |

  @decision
  Scénario: Le trouble qui continue après la mise en demeure n'en appelle pas une seconde, mais le juge
    Source : Cass. 3e civ., 8 mars 2018, n° 17-12.536 (trois lettres recommandées n'ont pas suffi)

    Soit le conseil répond « oui » à « gravité suffisante pour le juge »
    Et un incident « i1 » :
      | date du fait         | 2026-11-02      |
      | date de connaissance | 2026-11-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise  |
      | m1  | rappel                  | 2026-01-10   |                | envoyée |
      | m2  | entretien               | 2026-02-10   |                | reçue   |
      | m3  | avertissement écrit     | 2026-03-10   |                | reçue   |
      | m4  | mise en demeure envoyée | 2026-04-10   | 2026-04-10     | reçue   |
      | m5  | mise en demeure envoyée | 2026-06-10   | 2026-06-10     | reçue   |
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

  @decision
  Scénario: Les troubles légers qui ont cessé après la mise en demeure ferment la voie du juge
    Source : Cass. 3e civ., 27 oct. 2010 (note : les griefs ordinaires doivent persister) ; dossier juridique, § 4.8

    Soit dans le dossier :
      | plaignants recontactés | oui |
    Et un incident « i1 » :
      | date du fait         | 2026-04-12       |
      | date de connaissance | 2026-04-12       |
      | lieu                 | logement         |
      | phénomène            | tapage nocturne  |
      | cause tenant au bâti | non              |
      | auteur               | t1               |
      | gravité              | nuisance répétée |
      | pièces               | p1               |
    Et une mesure antérieure « m1 » :
      | genre          | mise en demeure envoyée |
      | date d'envoi   | 2026-03-10              |
      | date de remise | 2026-03-10              |
      | remise         | reçue                   |
    Quand on évalue le dossier
    Alors « assignation » est non proposée
    Et aucune mesure n'est conseillée : rien à entreprendre

  Plan du scénario: Après la mise en demeure, on ne redescend pas l'échelle
    Source : Cass. 3e civ., 8 mars 2018, n° 17-12.536 ; dossier juridique, § 3.2

    Soit un incident « i1 » :
      | date du fait         | 2026-11-02      |
      | date de connaissance | 2026-11-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise  |
      | m1  | rappel                  | 2026-07-10   |                | envoyée |
      | m2  | <deuxième>              | 2026-08-10   | 2026-08-10     | reçue   |
      | m3  | mise en demeure envoyée | 2026-10-10   | 2026-10-10     | reçue   |
    Quand on évalue le dossier
    Alors « <marche> » est insuffisante
    Et la mesure conseillée est « assignation »

    Exemples:
      | deuxième  | marche        |
      | rappel    | entretien     |
      | entretien | avertissement |

  @limite
  Plan du scénario: Le délai court de la première présentation, et seul un fait postérieur compte
    Source : revue juridique, ligne 7 (envoyée, présentée, non réclamée, refusée) et point C-13 (délai qui protège le locataire)

    Soit un incident « i1 » :
      | date du fait         | <jour>          |
      | date de connaissance | <jour>          |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise   |
      | m1  | rappel                  | 2026-08-10   |                | envoyée  |
      | m2  | mise en demeure envoyée | 2026-10-10   | <présentée>    | <remise> |
    Quand on évalue le dossier
    Alors « assignation » est <assignation>
    Et « mise_en_demeure » est <mise en demeure>

    Exemples:
      | jour       | présentée  | remise       | assignation  | mise en demeure |
      | 2026-10-16 | 2026-10-15 | non réclamée | conseillée   | insuffisante    |
      | 2026-10-15 | 2026-10-15 | non réclamée | non proposée | conseillée      |
      | 2026-10-14 | 2026-10-15 | refusée      | non proposée | conseillée      |
      | 2026-11-12 | 2026-11-10 | reçue        | non proposée | non proposée    |
      | 2026-11-09 | 2026-11-10 | reçue        | non proposée | non proposée    |
      | 2026-11-09 | inconnu    | envoyée      | à préciser   | à préciser      |

  Scénario: La date de première présentation qui manque est demandée
    Source : revue juridique, ligne 7

    Soit un incident « i1 » :
      | date du fait         | 2026-11-09      |
      | date de connaissance | 2026-11-09      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | remise       |
      | m1  | rappel                  | 2026-08-10   | envoyée      |
      | m2  | mise en demeure envoyée | 2026-10-10   | non réclamée |
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : compléter le dossier
    Et il manque « date de remise » pour « m2 »

  @limite
  Plan du scénario: Le fait du jour même de la mise en demeure n'est pas postérieur
    Source : code civil, art. 1741 ; dossier juridique, § 3.1

    Soit un incident « i1 » :
      | date du fait         | <jour>              |
      | date de connaissance | <jour>              |
      | lieu                 | logement            |
      | phénomène            | violences physiques |
      | auteur               | t1                  |
      | arme                 | non                 |
      | gravité              | grave               |
      | pièces               | p1                  |
    Et une mesure antérieure « m1 » :
      | genre          | mise en demeure envoyée |
      | date d'envoi   | 2026-10-10              |
      | date de remise | 2026-10-10              |
      | remise         | reçue                   |
    Quand on évalue le dossier
    Alors « mise_en_demeure » est <mise en demeure>

    Exemples:
      | jour       | mise en demeure |
      | 2026-10-10 | non proposée    |
      | 2026-10-11 | insuffisante    |

  @limite
  Plan du scénario: Le fait du jour même d'une marche est une réponse déjà donnée
    Source : dossier juridique, § 3.1

    Soit un incident « i1 » :
      | date du fait         | 2026-11-02      |
      | date de connaissance | 2026-11-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et les mesures antérieures suivantes :
      | nom | genre      | date d'envoi | date de remise | remise  |
      | m1  | rappel     | 2026-08-10   |                | envoyée |
      | m2  | <deuxième> | 2026-11-02   | 2026-11-02     | reçue   |
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : rien à entreprendre
    Et « mise_en_demeure » est non proposée

    Exemples:
      | deuxième            |
      | entretien           |
      | avertissement écrit |

  Plan du scénario: Un ordre ou une réparation se demande au juge quand la fin du bail serait de trop, après le délai et avant toute instance
    Source : code civil, art. 1228 ; revue juridique, point C-ter (réparation ou ordre sans résiliation) ; dossier juridique, § 3.1 (délai, puis juge)

    Soit dans le dossier :
      | gravité suffisante pour le juge | <conseil> |
    Et un incident « i1 » :
      | date du fait         | <fait>           |
      | date de connaissance | <fait>           |
      | lieu                 | logement         |
      | phénomène            | tapage nocturne  |
      | cause tenant au bâti | non              |
      | auteur               | t1               |
      | gravité              | nuisance répétée |
      | pièces               | p1               |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise  |
      | m1  | rappel                  | 2026-08-10   |                | envoyée |
      | m2  | mise en demeure envoyée | 2026-10-10   | <présentée>    | reçue   |
      | m3  | <suite>                 | 2026-10-30   |                |         |
    Quand on évalue le dossier
    Alors « action_sans_resiliation » est <ordre>

    Exemples:
      | conseil | fait       | présentée  | suite                | ordre        |
      | non     | 2026-11-02 | 2026-10-12 | médiation tentée     | licite       |
      | oui     | 2026-11-02 | 2026-10-12 | médiation tentée     | non proposée |
      | non     | 2026-10-11 | 2026-10-12 | médiation tentée     | non proposée |
      | non     | 2026-11-10 | 2026-11-05 | médiation tentée     | non proposée |
      | non     | 2026-11-02 | 2026-10-12 | assignation délivrée | non proposée |

  Plan du scénario: Après la mise en demeure, un fait léger ne mène au juge que si le conseil le tient pour assez grave
    Source : code civil, art. 1729 ; dossier juridique, § 0.3, point 1 (un manquement assez grave au jour où le juge statue)

    Soit dans le dossier :
      | gravité suffisante pour le juge | <conseil> |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02      |
      | date de connaissance | 2026-11-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | <gravité>       |
      | pièces               | p1              |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise  |
      | m1  | rappel                  | 2026-08-10   |                | envoyée |
      | m2  | mise en demeure envoyée | 2026-10-10   | 2026-10-12     | reçue   |
    Quand on évalue le dossier
    Alors « assignation » est <assignation>

    Exemples:
      | gravité          | conseil | assignation  |
      | trouble sérieux  | inconnu | conseillée   |
      | trouble sérieux  | oui     | conseillée   |
      | trouble sérieux  | non     | interdite    |
      | nuisance répétée | oui     | conseillée   |
      | nuisance répétée | non     | interdite    |
      | nuisance répétée | inconnu | à préciser   |
