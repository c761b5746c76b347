# language: fr
Fonctionnalité: Les lectures prudentes que le juriste doit confirmer
  Une étape attend son effet un temps, puis le silence se vérifie ; une lettre se lit avant de peser ; un pli refusé n'est pas un
  pli non réclamé.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur              | office public de l'habitat |
      | régime du bail                 | bail d'habitation          |
      | besoin d'accompagnement repéré | non                        |
      | danger immédiat                | non                        |
      | logement occupé contre son gré | non                        |
      | engagement écrit en cours      | non                        |
      | logement adapté à offrir       | non                        |
      | plaignants recontactés         | non                        |
      | griefs réciproques             | non                        |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | mineur               | non                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et les pièces suivantes :
      | nom | origine                   | classe de secret | force probante | pièce anonyme | catégorie d'information | reçue le   |
      | p1  | constatation du personnel | partageable      | forte          | non           | faits d'incivilité      | 2026-01-02 |
    Et toutes les listes sont complètes

  @limite
  Plan du scénario: Une étape attend son effet trente jours, puis le silence se vérifie
    Source : dossier juridique, § 3.1 (observer 15 à 30 jours) ; revue juridique, points C-bis 4 et C-bis 8

    Soit un incident « i1 » :
      | date du fait          | 2026-09-02       |
      | date de connaissance  | 2026-09-02       |
      | lieu                  | logement         |
      | phénomène             | tapage nocturne  |
      | cause tenant au bâti  | non              |
      | connu d'un seul foyer | non              |
      | auteur                | t1               |
      | gravité               | nuisance répétée |
      | pièces                | p1               |
    Et une mesure antérieure « m1 » :
      | genre        | rappel  |
      | date d'envoi | <envoi> |
      | remise       | reçue   |
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : rien à entreprendre
    Et ne rien entreprendre se motive par « <motif> » et se revoit le 2026-12-16
    Et la sauvegarde de « rien_a_entreprendre » <dit> « Recontacter chaque plaignant »

    Exemples:
      | envoi      | motif                                   | dit              |
      | 2026-10-17 | rien-avant-l-effet-de-la-derniere-etape | ne mentionne pas |
      | 2026-10-16 | rien-car-calme-depuis-la-derniere-etape | mentionne        |
      | 2026-11-16 | rien-avant-l-effet-de-la-derniere-etape | ne mentionne pas |

  Scénario: Une mise en demeure présentée tard attend son effet jusqu'à la fin de son délai
    Source : revue juridique, ligne 7 et point C-13 (le délai qui protège le locataire court de la présentation) ; dossier juridique, § 3.1

    Soit un incident « i1 » :
      | date du fait          | 2026-09-02       |
      | date de connaissance  | 2026-09-02       |
      | lieu                  | logement         |
      | phénomène             | tapage nocturne  |
      | cause tenant au bâti  | non              |
      | connu d'un seul foyer | non              |
      | auteur                | t1               |
      | gravité               | nuisance répétée |
      | pièces                | p1               |
    Et une mesure antérieure « m1 » :
      | genre          | mise en demeure envoyée |
      | date d'envoi   | 2026-10-01              |
      | date de remise | 2026-11-05              |
      | remise         | reçue                   |
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : rien à entreprendre
    Et ne rien entreprendre se motive par « rien-avant-l-effet-de-la-derniere-etape, rien-car-calme-depuis-la-derniere-etape » et se revoit le 2026-12-16

  Scénario: Les plaignants recontactés, le silence est du calme
    Source : revue juridique, point C-bis 4

    Soit dans le dossier :
      | plaignants recontactés | oui |
    Et un incident « i1 » :
      | date du fait          | 2026-09-02       |
      | date de connaissance  | 2026-09-02       |
      | lieu                  | logement         |
      | phénomène             | tapage nocturne  |
      | cause tenant au bâti  | non              |
      | connu d'un seul foyer | non              |
      | auteur                | t1               |
      | gravité               | nuisance répétée |
      | pièces                | p1               |
    Et une mesure antérieure « m1 » :
      | genre        | rappel     |
      | date d'envoi | 2026-10-01 |
      | remise       | reçue      |
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : rien à entreprendre
    Et la sauvegarde de « rien_a_entreprendre » ne mentionne pas « Recontacter chaque plaignant »

  @limite
  Plan du scénario: Un fait commis avant que la lettre ait pu être lue ne fait monter d'aucune marche
    Source : revue juridique, ligne 7 (une lettre simple ne prouve aucune présentation) et point C-13 (prudence)

    Soit les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène       | cause tenant au bâti | connu d'un seul foyer | auteur | gravité         | pièces |
      | i1  | 2026-10-20   | 2026-10-20           | logement | tapage nocturne | non                  | non                   | t1     | trouble sérieux | p1     |
      | i2  | <fait>       | <fait>               | logement | tapage nocturne | non                  | non                   | t1     | trouble sérieux | p1     |
    Et une mesure antérieure « m1 » :
      | genre        | rappel     |
      | date d'envoi | 2026-11-02 |
      | remise       | <remise>   |
    Quand on évalue le dossier
    Alors <conseil>

    Exemples:
      | fait       | remise  | conseil                                          |
      | 2026-11-05 | envoyée | aucune mesure n'est conseillée : rien à entreprendre |
      | 2026-11-06 | envoyée | la mesure conseillée est « entretien »           |
      | 2026-11-03 | reçue   | la mesure conseillée est « entretien »           |

  Scénario: Une sommation attend son effet comme toute étape
    Source : dossier juridique, § 3.1 (observer avant l'étape suivante) et ligne 6 ; revue juridique, point C-bis 8

    Soit les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène       | cause tenant au bâti | connu d'un seul foyer | auteur | gravité         | pièces |
      | i1  | 2026-11-02   | 2026-11-02           | logement | tapage nocturne | non                  | non                   | t1     | trouble sérieux | p1     |
    Et les mesures antérieures suivantes :
      | nom | genre          | date d'envoi | remise |
      | m1  | rappel         | 2026-09-01   | reçue  |
      | m2  | sommation faite | 2026-11-05  |        |
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : rien à entreprendre
    Et ne rien entreprendre se motive par « rien-avant-l-effet-de-la-derniere-etape » et se revoit le 2026-12-16

  @limite
  Plan du scénario: Convocation ou avertissement, la lettre doit d'abord avoir pu être lue
    Source : revue juridique, ligne 7 (une lettre simple ne prouve aucune présentation) et point C-13 (prudence)

    Soit les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène       | cause tenant au bâti | connu d'un seul foyer | auteur | gravité         | pièces |
      | i1  | 2026-10-20   | 2026-10-20           | logement | tapage nocturne | non                  | non                   | t1     | trouble sérieux | p1     |
      | i2  | <fait>     | <fait>             | logement | tapage nocturne | non                  | non                   | t1     | trouble sérieux | p1     |
    Et une mesure antérieure « m1 » :
      | genre        | <genre>    |
      | date d'envoi | 2026-11-02 |
      | remise       | envoyée    |
    Quand on évalue le dossier
    Alors <conseil>

    Exemples:
      | genre               | fait       | conseil                                              |
      | entretien           | 2026-11-05 | aucune mesure n'est conseillée : rien à entreprendre |
      | avertissement écrit | 2026-11-05 | aucune mesure n'est conseillée : rien à entreprendre |
      | avertissement écrit | 2026-11-06 | la mesure conseillée est « mise_en_demeure »         |

  Scénario: La seconde mise en demeure partie à une adresse inconnue ne défait pas la première
    Source : revue juridique, ligne 7 (adresse inconnue : à refaire ; reçue : elle vaut) ; code civil, art. 1729

    Soit les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène       | cause tenant au bâti | connu d'un seul foyer | auteur | gravité         | pièces |
      | i1  | 2026-11-02   | 2026-11-02           | logement | tapage nocturne | non                  | non                   | t1     | trouble sérieux | p1     |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise           |
      | m1  | mise en demeure envoyée | 2026-09-01   | 2026-09-03     | reçue            |
      | m2  | mise en demeure envoyée | 2026-11-10   | 2026-11-10     | adresse inconnue |
    Quand on évalue le dossier
    Alors la mesure conseillée est « assignation »

  Scénario: Un fait très grave n'attend pas qu'une lettre soit lue
    Source : dossier juridique, § 3.2 (voie accélérée) ; revue juridique, point C-bis 7

    Soit les incidents suivants :
      | nom | date du fait | date de connaissance | lieu             | phénomène           | cause tenant au bâti | auteur | gravité         | victimes  | pièces |
      | i1  | 2026-10-20   | 2026-10-20           | parties communes de l'immeuble | tapage nocturne     | non                  | t1     | trouble sérieux | résidents | p1     |
      | i2  | 2026-11-03   | 2026-11-03           | parties communes de l'immeuble | agression physique du personnel | non                  | t1     | grave           | personnel du bailleur en fonction | p1     |
    Et une mesure antérieure « m1 » :
      | genre        | rappel     |
      | date d'envoi | 2026-11-02 |
      | remise       | envoyée    |
    Quand on évalue le dossier
    Alors « assignation » est conseillée

  Plan du scénario: Un pli refusé se fait remettre par un commissaire de justice avant le juge
    Source : Cass. 1re civ., 20 janv. 2021, n° 19-20.680 (pli non réclamé seulement) ; revue juridique, ligne 7

    Soit un incident « i1 » :
      | date du fait          | 2026-11-02      |
      | date de connaissance  | 2026-11-02      |
      | lieu                  | logement        |
      | phénomène             | tapage nocturne |
      | cause tenant au bâti  | non             |
      | connu d'un seul foyer | non             |
      | auteur                | t1              |
      | gravité               | trouble sérieux |
      | pièces                | p1              |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise   |
      | m1  | rappel                  | 2026-07-10   |                | reçue    |
      | m2  | entretien               | 2026-08-10   |                | reçue    |
      | m3  | avertissement écrit     | 2026-09-10   |                | reçue    |
      | m4  | mise en demeure envoyée | 2026-10-10   | 2026-10-10     | <remise> |
    Quand on évalue le dossier
    Alors « assignation » est conseillée
    Et la sauvegarde de « assignation » <dit> « par un commissaire de justice avant toute suite »

    Exemples:
      | remise       | dit              |
      | refusée      | mentionne        |
      | non réclamée | ne mentionne pas |
      | reçue        | ne mentionne pas |
