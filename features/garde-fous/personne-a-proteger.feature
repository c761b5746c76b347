# language: fr
Fonctionnalité: La personne qui a subi les faits n'est jamais sanctionnée pour eux
  Trois réponses se distinguent : la question n'a pas été posée, on a cherché sans rien trouver, la personne a subi
  les faits. La garde s'attache aux faits subis, non aux autres actes de la personne.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur                           | office public de l'habitat |
      | régime du bail                              | bail d'habitation          |
      | besoin d'accompagnement repéré              | non                        |
      | danger immédiat                             | non                        |
      | logement occupé contre son gré              | non                        |
      | engagement écrit en cours                   | non                        |
      | clause résolutoire au bail                  | non                        |
      | décision définitive constatant les troubles | non                        |
      | logement adapté à offrir                    | non                        |
    Et les personnes suivantes :
      | nom | rôle              | vit au logement | régime de protection |
      | t1  | titulaire du bail | oui             | aucun                |
      | t2  | titulaire du bail | oui             | aucun                |
    Et la personne visée est « t1 »
    Et les pièces suivantes :
      | nom | origine                   | classe de secret | force probante | pièce anonyme | reçue le   |
      | p1  | constatation du personnel | partageable      | forte          | non           | 2026-01-02 |
    Et toutes les listes sont complètes

  Plan du scénario: Non demandé suspend la mise en demeure ; recherché sans élément la laisse partir
    Source : revue juridique, point C-7 (inconnu après diligence) ; code civil, art. 515-9

    Soit les personnes suivantes :
      | nom | à protéger   |
      | t1  | <à protéger> |
      | t2  | non          |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02                     |
      | date de connaissance | 2026-11-02                     |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | dégradations                   |
      | auteur               | t1                             |
      | subi par             | <subi par>                     |
      | gravité              | trouble sérieux                |
      | pièces               | p1                             |
    Et les mesures antérieures suivantes :
      | nom | genre               | date d'envoi |
      | m1  | rappel              | 2026-08-10   |
      | m2  | entretien           | 2026-09-10   |
      | m3  | avertissement écrit | 2026-10-10   |
    Quand on évalue le dossier
    Alors « mise_en_demeure » est <mise en demeure>

    Exemples:
      | à protéger               | subi par                 | mise en demeure |
      | inconnu                  | inconnu                  | en suspens      |
      | recherché, aucun élément | inconnu                  | conseillée      |
      | inconnu                  | recherché, aucun élément | conseillée      |
      | non                      | inconnu                  | conseillée      |
      | inconnu                  | personne                 | conseillée      |
      | inconnu                  | t1                       | interdite       |

  Scénario: La question suspendue est posée, et le rappel part sous réserve
    Source : revue juridique, point C-7 (« non demandé » n'interdit que les marches hautes)

    Soit une personne « t2 » :
      | à protéger | non |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02                     |
      | date de connaissance | 2026-11-02                     |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | dégradations                   |
      | auteur               | t1                             |
      | gravité              | trouble sérieux                |
      | pièces               | p1                             |
    Quand on évalue le dossier
    Alors la mesure conseillée est « rappel_au_reglement »
    Et l'avis est donné sous réserve
    Et il manque « subi par la personne visée » pour « i1 »

  Scénario: Rien de défavorable contre la personne qui a subi les seuls faits en cause
    Source : code civil, art. 515-9 ; loi du 6 juillet 1989, art. 8-2 ; dossier juridique, § 4.3 et règle R10

    Soit une personne « t1 » :
      | à protéger | oui |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02      |
      | date de connaissance | 2026-11-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t2              |
      | subi par             | t1              |
      | gravité              | grave           |
      | pièces               | p1              |
    Quand on évalue le dossier
    Alors les mesures interdites sont exactement :
      | refere                   |
      | action_sans_resiliation  |
      | commandement             |
      | execution_eviction       |
      | constat_abandon          |
      | rappel_au_reglement      |
      | entretien                |
      | avertissement            |
      | mise_en_demeure          |
      | sommation                |
      | assignation              |
      | mediation                |
      | conciliation             |
      | protocole                |
      | conge                    |
      | amende_privee            |
      | refacturation_collective |
      | coupure_de_service       |
      | clause_resolutoire       |
    Et aucune mesure n'est conseillée : rien à entreprendre
    Et « assignation » est interdite par « faits-subis-jamais-opposes »
    Et « mise_en_demeure » est interdite par « faits-subis-a-rechercher »
    Et l'accompagnement « protection_personne » est proposé

  Plan du scénario: Les actes distincts de la personne restent opposables, une fois sa protection engagée
    Source : revue juridique, point C-bis 3 (la garde s'attache aux faits subis)

    Soit une personne « t2 » :
      | à protéger | non |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu                           | phénomène           | cause tenant au bâti | auteur | subi par | gravité         | pièces |
      | i1  | 2026-10-02   | 2026-10-02           | parties communes de l'immeuble | violences physiques | non                  | t2     | t1       | grave           | p1     |
      | i2  | 2026-11-02   | 2026-11-02           | parties communes de l'immeuble | dégradations        | non                  | t1     | personne | trouble sérieux | p1     |
    Et une mesure antérieure « m1 » :
      | genre          | <genre>   |
      | date d'envoi   | <engagée> |
      | date de remise | <engagée> |
    Et le référent protection répond « oui » à « courrier au foyer sans danger » pour « t1 »
    Quand on évalue le dossier
    Alors « rappel_au_reglement » est <rappel>
    Et « mise_en_demeure » est <autres>
    Et « assignation » est <autres>

    Exemples:
      | genre              | engagée    | rappel     | autres       |
      | protection engagée | 2026-10-03 | conseillée | non proposée |
      | protection engagée | 2026-10-01 | interdite  | interdite    |
      | médiation tentée   | 2026-10-03 | interdite  | interdite    |

  Scénario: Le courrier qui vise un acte distinct tait les faits subis
    Source : revue juridique, partie E (faites cesser les disputes) et point C-bis 3

    Soit une personne « t2 » :
      | à protéger | non |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu                           | phénomène           | cause tenant au bâti | auteur | subi par | gravité         | pièces |
      | i1  | 2026-10-02   | 2026-10-02           | parties communes de l'immeuble | violences physiques | non                  | t2     | t1       | grave           | p1     |
      | i2  | 2026-11-02   | 2026-11-02           | parties communes de l'immeuble | dégradations        | non                  | t1     | personne | trouble sérieux | p1     |
    Et une mesure antérieure « m1 » :
      | genre        | protection engagée |
      | date d'envoi | 2026-10-03         |
    Et le référent protection répond « oui » à « courrier au foyer sans danger » pour « t1 »
    Quand on évalue le dossier
    Alors « rappel_au_reglement » repose exactement sur les incidents « i2 »
    Et la sauvegarde de « rappel_au_reglement » mentionne « aucun des faits que la personne a subis »

  Plan du scénario: Aucun courrier au foyer où vit une personne à protéger, avant l'avis du référent
    Source : revue juridique, partie E (courrier à l'adresse commune) ; dossier juridique, § 4.3

    Soit les personnes suivantes :
      | nom | à protéger               | partage le domicile de l'auteur |
      | t1  | recherché, aucun élément | non                             |
      | t2  | <à protéger>             | <partage>                       |
    Et une personne « t2 » :
      | vit au logement | <vit> |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02  |
      | date de connaissance | 2026-11-02  |
      | lieu                 | <lieu>      |
      | phénomène            | <phénomène> |
      | cause tenant au bâti | non         |
      | auteur               | t1          |
      | subi par             | personne    |
      | gravité              | gêne        |
      | pièces               | p1          |
    Quand on évalue le dossier
    Alors « rappel_au_reglement » est <rappel>

    Exemples:
      | à protéger | vit | partage | lieu                           | phénomène               | rappel     |
      | oui        | oui | non     | logement                       | bruit de jour           | interdite  |
      | oui        | non | oui     | logement                       | bruit de jour           | interdite  |
      | oui        | non | non     | logement                       | bruit de jour           | conseillée |
      | oui        | oui | non     | parties communes de l'immeuble | salissures              | conseillée |
      | oui        | oui | non     | parties communes de l'immeuble | violences physiques     | interdite  |
      | oui        | oui | non     | parties communes de l'immeuble | menaces entre résidents | interdite  |
      | oui        | oui | non     | parties communes de l'immeuble | situation à protéger    | interdite  |
      | non        | oui | oui     | logement                       | bruit de jour           | conseillée |

  Plan du scénario: Le foyer de qui a subi des faits ne reçoit rien avant la réponse du référent
    Source : revue juridique, point C-5 (violences : aucune lettre à la victime ni à l'auteur) et partie E

    Soit les personnes suivantes :
      | nom | rôle            | vit au logement | à protéger               |
      | t1  |                 |                 | recherché, aucun élément |
      | t2  |                 |                 | recherché, aucun élément |
      | f1  | membre du foyer | <vit>           | <à protéger>             |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu                           | phénomène           | auteur | subi par   | gravité | pièces |
      | i1  | 2026-10-02   | 2026-10-02           | parties communes de l'immeuble | violences physiques | t1     | <subi par> | gêne    | p1     |
      | i2  | 2026-11-02   | 2026-11-02           | parties communes de l'immeuble | salissures          | t1     | personne   | gêne    | p1     |
    Et une personne « f1 » :
      | partage le domicile de l'auteur | <vit>     |
      | courrier au foyer sans danger   | <réponse> |
    Quand on évalue le dossier
    Alors « rappel_au_reglement » est <rappel>

    Exemples:
      | vit | à protéger               | subi par | réponse | rappel     |
      | oui | recherché, aucun élément | f1       | inconnu | interdite  |
      | oui | non                      | f1       | inconnu | interdite  |
      | oui | recherché, aucun élément | f1       | non     | interdite  |
      | oui | recherché, aucun élément | f1       | oui     | conseillée |
      | non | recherché, aucun élément | f1       | inconnu | conseillée |
      | oui | recherché, aucun élément | personne | inconnu | conseillée |

  Plan du scénario: La restriction est levée quand le référent, qui la connaît, dit le courrier sans danger
    Source : revue juridique, points C-6 (appréciation d'une personne) et C-7 ; dossier juridique, § 4.3

    Soit les personnes suivantes :
      | nom | à protéger               |
      | t1  | recherché, aucun élément |
      | t2  | <à protéger>             |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02   |
      | date de connaissance | 2026-11-02   |
      | lieu                 | logement     |
      | phénomène            | bruit de jour |
      | cause tenant au bâti | non          |
      | auteur               | t1           |
      | subi par             | personne     |
      | gravité              | gêne         |
      | pièces               | p1           |
    Et le référent protection répond « <réponse> » à « courrier au foyer sans danger » pour « t2 »
    Quand on évalue le dossier
    Alors « rappel_au_reglement » est <rappel>

    Exemples:
      | à protéger                     | réponse                        | rappel     |
      | oui (appris le 2026-11-03)     | inconnu                        | interdite  |
      | oui (appris le 2026-11-03)     | non                            | interdite  |
      | oui (appris le 2026-11-03)     | oui (appris le 2026-11-10)     | conseillée |
      | oui (appris le 2026-11-12)     | oui (appris le 2026-11-10)     | interdite  |

  Plan du scénario: Aucune médiation dès qu'une personne du foyer a subi un fait
    Source : revue juridique, point C-5 (violences : médiation) et point C-bis 5

    Soit dans le dossier :
      | griefs réciproques     | oui |
      | menaces                | non |
      | médiation déconseillée | non |
    Et les personnes suivantes :
      | nom | rôle   | vit au logement | à protéger               |
      | t1  |        |                 | recherché, aucun élément |
      | t2  |        |                 | recherché, aucun élément |
      | f1  | <rôle> | <vit>           | recherché, aucun élément |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02                     |
      | date de connaissance | 2026-11-02                     |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | dégradations                   |
      | auteur               | t1                             |
      | subi par             | <subi par>                     |
      | gravité              | gêne                           |
      | pièces               | p1                             |
    Quand on évalue le dossier
    Alors « mediation » est <médiation>

    Exemples:
      | rôle            | vit | subi par | médiation |
      | membre du foyer | oui | f1       | interdite |
      | membre du foyer | non | f1       | interdite |
      | membre du foyer | oui | personne | licite    |
      | autre locataire | non | f1       | licite    |

  Plan du scénario: Le titulaire dont des tiers accaparent le logement n'est pas mis en demeure
    Source : revue juridique, partie D, situation 1 ; code civil, art. 1719

    Soit le conseil répond « oui » à « gravité suffisante pour le juge »
    Et dans le dossier :
      | logement occupé contre son gré | <accaparé> |
    Et les personnes suivantes :
      | nom | à protéger |
      | t1  | non        |
      | t2  | non        |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02                     |
      | date de connaissance | 2026-11-02                     |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | dépôt d'objets dangereux       |
      | auteur               | t1                             |
      | arme                 | non                            |
      | gravité              | grave                          |
      | pièces               | p1                             |
    Et un incident « i1 » :
      | connu d'un seul foyer | non |
    Et une personne « t1 » :
      | mineur | non |
    Et dans le dossier :
      | impayés invoqués        | non |
      | trouble anormal invoqué | non |
    Quand on évalue le dossier
    Alors « mise_en_demeure » est <mise en demeure>
    Et « assignation » est <assignation>
    Et l'avis est <avis>

    Exemples:
      | accaparé | mise en demeure | assignation | avis               |
      | oui      | interdite       | interdite   | certain            |
      | non      | conseillée      | licite      | certain            |
      | inconnu  | conseillée      | à préciser  | donné sous réserve |

  Plan du scénario: Pas de mise en demeure avant d'avoir demandé l'accompagnement, sauf danger
    Source : dossier juridique, règle R12 ; revue juridique, point C-bis 2

    Soit le conseil répond « oui » à « gravité suffisante pour le juge »
    Et dans le dossier :
      | besoin d'accompagnement repéré | <besoin>  |
      | accompagnement demandé         | <demandé> |
      | danger immédiat                | <danger>  |
    Et les personnes suivantes :
      | nom | à protéger |
      | t1  | non        |
      | t2  | non        |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02                     |
      | date de connaissance | 2026-11-02                     |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | point de deal                  |
      | auteur               | t1                             |
      | arme                 | non                            |
      | gravité              | grave                          |
      | pièces               | p1                             |
    Quand on évalue le dossier
    Alors « mise_en_demeure » est <mise en demeure>
    Et « assignation » est <assignation>

    Exemples:
      | besoin  | demandé | danger | mise en demeure | assignation |
      | oui     | non     | non    | interdite       | interdite   |
      | oui     | oui     | non    | conseillée      | licite      |
      | non     | non     | non    | conseillée      | licite      |
      | oui     | non     | oui    | insuffisante    | conseillée  |
      | inconnu | non     | non    | conseillée      | à préciser  |

  @limite
  Plan du scénario: Les faits subis auxquels le bailleur a déjà répondu ne bloquent plus l'échelle
    Source : revue juridique, point C-bis 3 ; code civil, art. 1719

    Soit les personnes suivantes :
      | nom | rôle              | vit au logement | à protéger |
      | t2  | titulaire du bail | oui             | non        |
      | a1  | autre locataire   | non             | non        |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu                           | phénomène    | auteur   | subi par | gravité         | pièces |
      | i1  | <subi le>    | <subi le>            | parties communes de l'immeuble | dégradations | t2       | t1       | trouble sérieux | p1     |
      | i2  | 2026-11-02   | 2026-11-02           | parties communes de l'immeuble | dégradations | <auteur> | personne | trouble sérieux | p1     |
    Et les mesures antérieures suivantes :
      | nom | genre              | date d'envoi | remise  |
      | m1  | rappel             | 2026-10-10   | envoyée |
      | m2  | protection engagée | <engagée>    |         |
    Et le référent protection répond « oui » à « courrier au foyer sans danger » pour « t1 »
    Quand on évalue le dossier
    Alors « entretien » est <entretien>

    Exemples:
      | subi le    | engagée    | auteur | entretien    |
      | 2026-10-10 | 2026-01-01 | t1     | conseillée   |
      | 2026-10-10 | 2026-01-01 | a1     | non proposée |
      | 2026-10-11 | 2026-01-01 | t1     | interdite    |
      | 2026-10-11 | 2026-10-11 | t1     | conseillée   |
      | 2026-10-11 | 2026-10-10 | t1     | interdite    |

  Plan du scénario: Un acte étranger, ou déjà sanctionné, ne fait pas renaître le reproche des faits subis
    Source : code civil, art. 515-9 et 1735 ; dossier juridique, règle R10

    Soit les personnes suivantes :
      | nom | rôle              | vit au logement | à protéger |
      | t2  | titulaire du bail | oui             | non        |
      | a1  | autre locataire   | non             | non        |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu                           | phénomène    | auteur   | subi par | gravité         | pièces |
      | i1  | 2026-11-01   | 2026-11-02           | parties communes de l'immeuble | dégradations | t2       | t1       | trouble sérieux | p1     |
      | i2  | <jour>       | 2026-11-02           | parties communes de l'immeuble | dégradations | <auteur> | personne | trouble sérieux | p1     |
    Et les mesures antérieures suivantes :
      | nom | genre              | date d'envoi | remise  |
      | m1  | rappel             | 2026-10-10   | envoyée |
      | m2  | protection engagée | 2026-11-03   |         |
    Et le référent protection répond « oui » à « courrier au foyer sans danger » pour « t1 »
    Quand on évalue le dossier
    Alors « entretien » est <entretien>
    Et « mise_en_demeure » est <mise en demeure>

    Exemples:
      | jour       | auteur | entretien  | mise en demeure |
      | 2026-11-02 | t1     | conseillée | licite          |
      | 2026-11-02 | a1     | interdite  | interdite       |
      | 2026-10-10 | t1     | interdite  | interdite       |
      | 2026-10-05 | t1     | interdite  | interdite       |

  Plan du scénario: Les faits subis ne font monter contre la personne aucune marche
    Source : revue juridique, point C-bis 3 ; code civil, art. 515-9

    Soit dans le dossier :
      | persistance suffisante | non |
    Et les personnes suivantes :
      | nom | rôle              | vit au logement | à protéger |
      | t2  | titulaire du bail | oui             | non        |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu                           | phénomène    | auteur | subi par | gravité         | pièces |
      | i1  | 2026-11-01   | 2026-11-02           | parties communes de l'immeuble | dégradations | t2     | <subi>   | trouble sérieux | p1     |
      | i2  | 2026-11-02   | 2026-11-02           | parties communes de l'immeuble | salissures   | t1     | personne | gêne            | p1     |
    Et les mesures antérieures suivantes :
      | nom | genre              | date d'envoi | date de remise | remise |
      | m1  | <étape>            | 2026-10-10   | 2026-10-10     | reçue  |
      | m2  | protection engagée | 2026-11-03   |                |        |
    Et le référent protection répond « oui » à « courrier au foyer sans danger » pour « t1 »
    Quand on évalue le dossier
    Alors « mise_en_demeure » est <mise en demeure>

    Exemples:
      | étape  | subi     | mise en demeure |
      | rappel | t1       | non proposée    |
      | rappel | personne | licite          |

  Plan du scénario: Une garde qui demande une appréciation n'attend pas sans fin
    Source : revue juridique, points C-5, C-7 et C-bis 2 et 3 (vingt et un jours, trente jours)

    Soit dans le dossier :
      | besoin d'accompagnement repéré | <besoin>   |
      | accompagnement demandé         | non        |
      | logement occupé contre son gré | <accaparé> |
    Et les personnes suivantes :
      | nom | à protéger |
      | t1  | non        |
      | t2  | non        |
    Quand on évalue le dossier
    Alors « mise_en_demeure » est interdite
    Et « mise_en_demeure » attend au plus « <attente> »

    Exemples:
      | besoin | accaparé | attente  |
      | oui    | non      | 21 jours |
      | non    | oui      | 30 jours |
