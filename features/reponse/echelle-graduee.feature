# language: fr
Fonctionnalité: L'échelle graduée, marche après marche
  Rappel au règlement, entretien, avertissement, mise en demeure, juge : aucune marche n'est un préalable légal, mais
  chacune montre la mesure et la persistance.
  Source : convention de Seine-et-Marne du 5 mai 2021 (suites données par le bailleur) ; dossier juridique, §§ 3.1 et 3.2

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
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et les pièces suivantes :
      | nom | origine                   | classe de secret | force probante | pièce anonyme | catégorie d'information | reçue le   |
      | p1  | constatation du personnel | partageable      | forte          | non           | faits d'incivilité      | 2026-01-02 |
    Et toutes les listes sont complètes

  Scénario: Un premier trouble ordinaire appelle un rappel
    Soit un incident « i1 » :
      | date du fait         | 2026-11-02       |
      | date de connaissance | 2026-11-02       |
      | lieu                 | logement         |
      | phénomène            | tapage nocturne  |
      | cause tenant au bâti | non              |
      | auteur               | t1               |
      | gravité              | nuisance répétée |
      | victimes             | résidents        |
      | pièces               | p1               |
    Et un incident « i1 » :
      | connu d'un seul foyer | non |
    Et une personne « t1 » :
      | mineur | non |
    Et dans le dossier :
      | griefs réciproques      | non |
      | impayés invoqués        | non |
      | trouble anormal invoqué | non |
    Quand on évalue le dossier
    Alors la mesure conseillée est « rappel_au_reglement »
    Et l'avis est certain
    Et rien ne manque
    Et « mise_en_demeure » est non proposée
    Et « assignation » est non proposée

  Plan du scénario: Tant qu'une liste n'est pas attestée complète, l'avis le demande
    Source : revue juridique, point C-7 (inconnu après diligence) ; dossier juridique, § 3.1

    Soit la liste des <liste> n'est pas complète
    Et un incident « i1 » :
      | date du fait         | 2026-11-02       |
      | date de connaissance | 2026-11-02       |
      | lieu                 | logement         |
      | phénomène            | tapage nocturne  |
      | cause tenant au bâti | non              |
      | auteur               | t1               |
      | gravité              | nuisance répétée |
      | pièces               | p1               |
    Et un incident « i1 » :
      | connu d'un seul foyer | non |
    Et une personne « t1 » :
      | mineur | non |
    Quand on évalue le dossier
    Alors <conseil>
    Et l'avis est <avis>

    Exemples:
      | liste               | conseil                                               | avis               |
      | mesures antérieures | aucune mesure n'est conseillée : compléter le dossier | donné sous réserve |
      | demandes            | la mesure conseillée est « rappel_au_reglement »      | certain            |

  Scénario: Sans aucun fait, il n'y a rien à entreprendre
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : rien à entreprendre
    Et l'avis est certain
    Et l'accompagnement « surveillance » n'est pas proposé

  Plan du scénario: Chaque nouveau fait, après une marche, fait monter d'une marche
    Soit les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène       | cause tenant au bâti | auteur | gravité         | pièces |
      | i1  | 2026-06-02   | 2026-06-02           | logement | tapage nocturne | non                  | t1     | trouble sérieux | p1     |
      | i2  | 2026-11-02   | 2026-11-02           | logement | tapage nocturne | non                  | t1     | trouble sérieux | p1     |
    Et les mesures antérieures suivantes :
      | nom | genre       | date d'envoi | date de remise | remise  |
      | m1  | rappel      | 2026-06-10   |                | envoyée |
      | m2  | <deuxième>  | 2026-07-10   | 2026-07-10     | reçue   |
      | m3  | <troisième> | 2026-08-10   | 2026-08-10     | reçue   |
    Et un incident « i1 » :
      | connu d'un seul foyer | non |
    Et un incident « i2 » :
      | connu d'un seul foyer | non |
    Et une personne « t1 » :
      | mineur | non |
    Quand on évalue le dossier
    Alors la mesure conseillée est « <mesure> »
    Et l'avis est certain

    Exemples:
      | deuxième  | troisième           | mesure          |
      | rappel    | rappel              | entretien       |
      | entretien | entretien           | avertissement   |
      | entretien | avertissement écrit | mise_en_demeure |

  Scénario: La mise en demeure est licite dès que le rappel a échoué, même si l'entretien suffit encore
    Soit un incident « i1 » :
      | date du fait         | 2026-11-02      |
      | date de connaissance | 2026-11-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et une mesure antérieure « m1 » :
      | genre        | rappel     |
      | date d'envoi | 2026-10-10 |
    Quand on évalue le dossier
    Alors la mesure conseillée est « entretien »
    Et les mesures licites sont exactement :
      | mise_en_demeure |
    Et « rappel_au_reglement » est insuffisante
    Et « mise_en_demeure » laisse un délai de « 15 jours »

  Plan du scénario: Un trouble léger n'est mis en demeure que si le juriste constate sa persistance
    Soit dans le dossier :
      | persistance suffisante | <persistance> |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02       |
      | date de connaissance | 2026-11-02       |
      | lieu                 | logement         |
      | phénomène            | tapage nocturne  |
      | cause tenant au bâti | non              |
      | auteur               | t1               |
      | gravité              | nuisance répétée |
      | pièces               | p1               |
    Et une mesure antérieure « m1 » :
      | genre        | rappel     |
      | date d'envoi | 2026-10-10 |
    Quand on évalue le dossier
    Alors « mise_en_demeure » est <statut>

    Exemples:
      | persistance | statut       |
      | oui         | licite       |
      | non         | non proposée |
      | inconnu     | à préciser   |

  Plan du scénario: Le jour même de la marche ne compte pas comme un fait nouveau
    Soit un incident « i1 » :
      | date du fait         | <jour>          |
      | date de connaissance | <jour>          |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et une mesure antérieure « m1 » :
      | genre        | rappel     |
      | date d'envoi | 2026-11-02 |
      | remise       | reçue      |
    Quand on évalue le dossier
    Alors « entretien » est <entretien>
    Et « rappel_au_reglement » est <rappel>
    Et l'accompagnement « surveillance » <veille> proposé

    Exemples:
      | jour       | entretien    | rappel       | veille    |
      | 2026-11-02 | non proposée | non proposée | est       |
      | 2026-11-03 | conseillée   | insuffisante | n'est pas |

  Plan du scénario: Après une année sans fait, l'échelle reprend au rappel
    Source : dossier juridique, § 3.2 (désescalade : douze mois, reprise au rappel)

    Soit un incident « i1 » :
      | date du fait         | 2026-11-02  |
      | date de connaissance | 2026-11-02  |
      | lieu                 | logement    |
      | phénomène            | <phénomène> |
      | arme                 | non         |
      | cause tenant au bâti | non         |
      | auteur               | t1          |
      | gravité              | <gravité>   |
      | pièces               | p1          |
    Et une mesure antérieure « m1 » :
      | genre        | rappel   |
      | date d'envoi | <rappel> |
    Quand on évalue le dossier
    Alors la mesure conseillée est « <mesure> »

    Exemples:
      | rappel     | phénomène           | gravité         | mesure              |
      | 2025-11-01 | tapage nocturne     | trouble sérieux | rappel_au_reglement |
      | 2025-11-02 | tapage nocturne     | trouble sérieux | entretien           |
      | 2025-11-01 | violences physiques | grave           | mise_en_demeure     |

  Scénario: Un engagement écrit en cours et tenu suspend la mise en demeure, et l'on veille
    Source : dossier juridique, § 3.1 (entretien et engagement écrit) ; code civil, art. 1729

    Soit dans le dossier :
      | engagement écrit en cours | oui |
      | engagement rompu          | non |
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
      | nom | genre               | date d'envoi |
      | m1  | rappel              | 2026-08-10   |
      | m2  | entretien           | 2026-09-10   |
      | m3  | avertissement écrit | 2026-10-10   |
    Quand on évalue le dossier
    Alors « mise_en_demeure » est non proposée
    Et l'accompagnement « surveillance » est proposé

  Scénario: Un engagement rompu rend la mise en demeure
    Source : dossier juridique, § 3.1 (entretien et engagement écrit) ; code civil, art. 1729

    Soit dans le dossier :
      | engagement écrit en cours | oui |
      | engagement rompu          | oui |
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
      | nom | genre               | date d'envoi |
      | m1  | rappel              | 2026-08-10   |
      | m2  | entretien           | 2026-09-10   |
      | m3  | avertissement écrit | 2026-10-10   |
    Quand on évalue le dossier
    Alors la mesure conseillée est « mise_en_demeure »
    Et l'accompagnement « surveillance » n'est pas proposé

  Plan du scénario: Les troubles cessés ferment toutes les marches et ouvrent la veille
    Source : dossier juridique, règle R17 ; revue juridique, point C-bis 4

    Soit dans le dossier :
      | plaignants recontactés | oui |
    Et un incident « i1 » :
      | date du fait         | 2026-04-02      |
      | date de connaissance | 2026-04-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et les mesures antérieures suivantes :
      | nom | genre       | date d'envoi | date de remise | remise |
      | m1  | <première>  | 2026-02-10   | 2026-02-10     | reçue  |
      | m2  | <deuxième>  | 2026-02-20   | 2026-02-20     | reçue  |
      | m3  | <troisième> | 2026-03-02   | 2026-03-02     | reçue  |
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : rien à entreprendre
    Et les mesures licites sont exactement :
      | aucune |
    Et « rappel_au_reglement » est <rappel>
    Et l'accompagnement « surveillance » est proposé

    Exemples:
      | première         | deuxième         | troisième               | rappel       |
      | médiation tentée | médiation tentée | médiation tentée        | non proposée |
      | rappel           | médiation tentée | médiation tentée        | non proposée |
      | rappel           | entretien        | médiation tentée        | non proposée |
      | rappel           | entretien        | avertissement écrit     | non proposée |
      | rappel           | entretien        | mise en demeure envoyée | non proposée |

  Scénario: Un fait que le bailleur connaît depuis plus de trois ans n'appelle plus de rappel
    Source : loi du 6 juillet 1989, art. 7-1

    Soit une pièce « p1 » :
      | reçue le | 2021-06-01 |
    Et un incident « i1 » :
      | date du fait         | 2021-06-01      |
      | date de connaissance | 2021-06-01      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Quand on évalue le dossier
    Alors « rappel_au_reglement » est non proposée
    Et aucune mesure n'est conseillée : rien à entreprendre

  Plan du scénario: Aucune marche n'est le préalable obligé d'une autre
    Source : Cass. 3e civ., 9 mars 2010, n° 09-12.526 ; Cass. 3e civ., 8 mars 2018, n° 17-12.536 (ne rien faire engage le bailleur)

    Soit un incident « i1 » :
      | date du fait         | 2026-11-02      |
      | date de connaissance | 2026-11-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et une mesure antérieure « m1 » :
      | genre          | <étape>    |
      | date d'envoi   | 2026-10-01 |
      | date de remise | 2026-10-01 |
      | remise         | reçue      |
    Quand on évalue le dossier
    Alors la mesure conseillée est « <mesure> »
    Et « entretien » est <entretien>

    Exemples:
      | étape                   | mesure          | entretien    |
      | entretien               | avertissement   | insuffisante |
      | avertissement écrit     | mise_en_demeure | insuffisante |
      | mise en demeure envoyée | assignation     | non proposée |

  Plan du scénario: Le fait nouveau, l'instance engagée, n'appelle plus de courrier de l'échelle
    Source : Cass. 3e civ., 9 mars 2010, n° 09-12.526 (les faits postérieurs comptent dans l'instance en cours)

    Soit un incident « i1 » :
      | date du fait         | <jour>          |
      | date de connaissance | <jour>          |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et une mesure antérieure « m1 » :
      | genre        | assignation délivrée |
      | date d'envoi | 2026-10-01           |
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : rien à entreprendre
    Et « entretien » est non proposée
    Et « mise_en_demeure » est non proposée
    Et « assignation » est non proposée

    Exemples:
      | jour       |
      | 2026-11-02 |
      | 2026-09-15 |

  Plan du scénario: Une marche répond aux faits qui la précèdent, si elle a atteint son destinataire
    Source : dossier juridique, § 3.1 ; revue juridique, ligne 7 (adresse inconnue : à refaire)

    Soit un incident « i1 » :
      | date du fait         | 2026-10-20       |
      | date de connaissance | 2026-10-20       |
      | lieu                 | logement         |
      | phénomène            | tapage nocturne  |
      | cause tenant au bâti | non              |
      | auteur               | t1               |
      | gravité              | nuisance répétée |
      | pièces               | p1               |
    Et une mesure antérieure « m1 » :
      | genre          | <étape>  |
      | date d'envoi   | <envoi>  |
      | date de remise | <envoi>  |
      | remise         | <remise> |
    Quand on évalue le dossier
    Alors « rappel_au_reglement » est <rappel>
    Et l'accompagnement « surveillance » <veille> proposé

    Exemples:
      | étape                   | envoi      | remise           | rappel       | veille    |
      | entretien               | 2026-10-25 | reçue            | non proposée | est       |
      | avertissement écrit     | 2026-10-25 | reçue            | non proposée | est       |
      | avertissement écrit     | 2026-11-16 | reçue            | non proposée | est       |
      | mise en demeure envoyée | 2026-10-25 | reçue            | non proposée | est       |
      | mise en demeure envoyée | 2026-10-25 | adresse inconnue | conseillée   | n'est pas |
      | assignation délivrée    | 2026-10-25 | reçue            | non proposée | est       |
      | enquête menée           | 2026-10-25 | reçue            | conseillée   | n'est pas |

  Plan du scénario: Le fait d'un tiers, après la marche, n'en fait monter aucune
    Source : code civil, art. 1735 ; loi du 6 juillet 1989, art. 7, b

    Soit dans le dossier :
      | persistance suffisante | oui |
    Et une personne « a1 » :
      | rôle            | autre locataire |
      | vit au logement | non             |
      | à protéger      | non             |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène       | cause tenant au bâti | auteur   | gravité         | pièces |
      | i1  | 2026-05-20   | 2026-05-20           | logement | tapage nocturne | non                  | t1       | trouble sérieux | p1     |
      | i2  | 2026-11-02   | 2026-11-02           | logement | tapage nocturne | non                  | <auteur> | trouble sérieux | p1     |
    Et les mesures antérieures suivantes :
      | nom | genre       | date d'envoi | date de remise | remise  |
      | m1  | rappel      | 2026-06-10   |                | envoyée |
      | m2  | <deuxième>  | 2026-07-10   | 2026-07-10     | reçue   |
      | m3  | <troisième> | 2026-08-10   | 2026-08-10     | reçue   |
    Quand on évalue le dossier
    Alors « <marche> » est <statut>

    Exemples:
      | deuxième  | troisième               | auteur | marche          | statut       |
      | rappel    | rappel                  | t1     | entretien       | conseillée   |
      | rappel    | rappel                  | a1     | entretien       | non proposée |
      | rappel    | entretien               | t1     | avertissement   | conseillée   |
      | rappel    | entretien               | a1     | avertissement   | non proposée |
      | entretien | avertissement écrit     | t1     | mise_en_demeure | conseillée   |
      | entretien | avertissement écrit     | a1     | mise_en_demeure | non proposée |
      | rappel    | mise en demeure envoyée | t1     | assignation     | conseillée   |
      | rappel    | mise en demeure envoyée | a1     | assignation     | non proposée |

  Plan du scénario: L'année de calme se compte de la marche au premier manquement qui l'a suivie
    Source : dossier juridique, § 3.2 (désescalade : douze mois, reprise au rappel)

    Soit une personne « a1 » :
      | rôle            | autre locataire |
      | vit au logement | non             |
      | à protéger      | non             |
    Et une pièce « p1 » :
      | reçue le | 2025-01-02 |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène       | cause tenant au bâti | auteur   | gravité         | pièces |
      | i1  | <jour>       | <jour>               | logement | tapage nocturne | non                  | <auteur> | trouble sérieux | p1     |
      | i2  | 2026-11-02   | 2026-11-02           | logement | tapage nocturne | non                  | t1       | trouble sérieux | p1     |
    Et une mesure antérieure « m1 » :
      | genre        | rappel     |
      | date d'envoi | 2025-11-01 |
    Quand on évalue le dossier
    Alors la mesure conseillée est « <mesure> »

    Exemples:
      | jour       | auteur | mesure              |
      | 2025-12-01 | t1     | entretien           |
      | 2025-12-01 | a1     | rappel_au_reglement |
      | 2025-11-01 | t1     | rappel_au_reglement |
      | 2025-10-20 | t1     | rappel_au_reglement |

  @limite
  Plan du scénario: Une liste attestée complète se croit un mois, et le lendemain l'avis la redemande
    Source : revue juridique, point C-7 (ce qui n'a pas été demandé n'est pas non ; la durée d'une attestation est un usage du bailleur, 31 jours)

    Soit toutes les listes sont complètes au <attesté>
    Et un incident « i1 » :
      | date du fait         | 2026-10-02       |
      | date de connaissance | 2026-10-02       |
      | lieu                 | logement         |
      | phénomène            | tapage nocturne  |
      | cause tenant au bâti | non              |
      | auteur               | t1               |
      | gravité              | nuisance répétée |
      | pièces               | p1               |
    Quand on évalue le dossier
    Alors <conseil>

    Exemples:
      | attesté    | conseil                                            |
      | 2026-10-16 | la mesure conseillée est « rappel_au_reglement »   |
      | 2026-10-15 | aucune mesure n'est conseillée : lever la question |
