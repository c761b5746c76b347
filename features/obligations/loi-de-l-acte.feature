# language: fr
Fonctionnalité: La loi du jour de l'acte
  Un délai, une garde, une formalité n'existent qu'à partir du texte qui les crée.

  @limite
  Plan du scénario: L'injonction du préfet et ses suites commencent le 15 juin 2025
    Source : loi n° 2025-532 du 13 juin 2025, art. 62 et 63, en vigueur le 15 juin 2025

    Soit un dossier évalué le <jour>
    Et dans le dossier :
      | genre de bailleur | <bailleur> |
    Et une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | oui                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2025-06-01           |
    Et toutes les listes sont complètes
    Quand on évalue le dossier
    Alors l'échéance « <titre> » <échéance>

    Exemples:
      | jour       | bailleur                   | titre                                                                       | échéance     |
      | 2025-06-14 | office public de l'habitat | Réponse au préfet                                                           | ne court pas |
      | 2025-06-15 | office public de l'habitat | Réponse au préfet                                                           | court encore |
      | 2025-06-14 | société d'économie mixte   | Réponse au préfet (article 9-2, à vérifier ; viser quinze jours en interne) | ne court pas |
      | 2025-06-15 | société d'économie mixte   | Réponse au préfet (article 9-2, à vérifier ; viser quinze jours en interne) | court encore |

  @limite
  Plan du scénario: Le mois du juge et les alertes de l'injonction commencent le même jour
    Source : loi n° 2025-532 du 13 juin 2025, art. 62, III

    Soit un dossier évalué le <jour>
    Et dans le dossier :
      | genre de bailleur | office public de l'habitat |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
      | reçue le         | 2025-01-02                |
    Et un incident « i1 » :
      | date du fait | 2025-01-02    |
      | lieu         | logement      |
      | phénomène    | point de deal |
      | pièces       | p1            |
    Et les lettres reçues suivantes :
      | nom | nature de la demande | signée par le représentant de l'État | vise le texte applicable | faits énoncés | désigne le logement | date de réception | date de réponse | réponse donnée   | date de saisine du juge |
      | n1  | injonction du préfet | oui                                  | oui                      | oui           | oui                 | 2025-06-01        | 2025-06-02      | saisine annoncée |                         |
      | n2  | demande informelle   | non                                  | non                      | non           | non                 | 2025-06-01        |                 |                  |                         |
      | n3  | injonction du préfet | oui                                  | oui                      | oui           | oui                 | 2025-01-02        | 2025-01-03      | saisine annoncée | 2025-06-01              |
    Et toutes les listes sont complètes
    Quand on évalue le dossier
    Alors l'échéance « Dépôt au greffe de la copie de l'assignation » <échéance>
    Et l'alerte « lettre-qui-ne-vaut-pas-injonction » <alerte>
    Et l'alerte « injonction-et-faits-anterieurs » <alerte>
    Et l'alerte « saisine-du-juge-tardive » <tardive>

    Exemples:
      | jour       | échéance     | alerte       | tardive      |
      | 2025-06-14 | ne court pas | ne sonne pas | ne sonne pas |
      | 2025-06-15 | court encore | sonne        | est possible |

  @limite
  Plan du scénario: La saisine annoncée au préfet ne se conseille pas avant que l'injonction existe
    Source : loi n° 2025-532 du 13 juin 2025, art. 62, III

    Soit un dossier évalué le <jour>
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
      | nom | origine                   | catégorie d'information | classe de secret | autorisation écrite du parquet | force probante | pièce anonyme | reçue le   |
      | p1  | constatation du personnel | faits d'incivilité      | partageable      | non                            | forte          | non           | 2025-01-02 |
      | p2  | préfecture                | pièces administratives  | confidentielle   | non                            | forte          | non           | 2025-01-02 |
    Et un incident « i1 » :
      | date du fait         | 2025-05-20      |
      | date de connaissance | 2025-05-20      |
      | lieu                 | logement        |
      | phénomène            | dégradations    |
      | auteur               | t1              |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et une mesure antérieure « m1 » :
      | genre        | avertissement écrit |
      | date d'envoi | 2025-05-10          |
    Et une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | oui                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2025-06-01           |
      | date de réponse                      | 2025-06-02           |
      | réponse donnée                       | saisine annoncée     |
    Et toutes les listes sont complètes
    Quand on évalue le dossier
    Alors la mesure conseillée est « <mesure> »
    Et l'obligation « reponse_au_prefet » n'est pas due
    Et les pièces servent ainsi :
      | pièce | interne      | courrier     | juge         |
      | p2    | <injonction> | <injonction> | <injonction> |

    Exemples:
      | jour       | mesure          | injonction |
      | 2025-06-14 | mise_en_demeure | non        |
      | 2025-06-15 | assignation     | oui        |

  @limite
  Plan du scénario: L'obligation de répondre au préfet commence le 15 juin 2025
    Source : loi n° 2025-532 du 13 juin 2025, art. 62, III

    Soit un dossier évalué le <jour>
    Et une personne « t1 » :
      | rôle | titulaire du bail |
    Et une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | oui                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2025-06-01           |
    Et toutes les listes sont complètes
    Quand on évalue le dossier
    Alors l'obligation « reponse_au_prefet » <due> due

    Exemples:
      | jour       | due       |
      | 2025-06-14 | n'est pas |
      | 2025-06-15 | est       |

  @limite
  Plan du scénario: Les formalités de l'assignation suivent la loi du jour
    Source : loi du 6 juillet 1989, art. 24 (six semaines depuis le 29 juillet 2023) ; code de procédure civile, art. 750-1 (rétabli le 1er octobre 2023)

    Soit un dossier évalué le <jour>
    Et dans le dossier :
      | impayés invoqués        | oui |
      | trouble anormal invoqué | oui |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail |
      | régime de protection | curatelle         |
      | mandataire identifié | oui               |
    Et toutes les listes sont complètes
    Quand on évalue le dossier
    Alors la sauvegarde de « assignation » <sauvegarde> « <mots> »

    Exemples:
      | jour       | mots                                   | sauvegarde       |
      | 2023-07-28 | six semaines au moins avant l'audience | ne mentionne pas |
      | 2023-07-29 | six semaines au moins avant l'audience | mentionne        |
      | 2023-09-30 | preuve d'une conciliation              | ne mentionne pas |
      | 2023-10-01 | preuve d'une conciliation              | mentionne        |
      | 2008-12-31 | curateur                               | ne mentionne pas |
      | 2009-01-01 | curateur                               | mentionne        |

  @limite
  Plan du scénario: La signification au curateur est une garde depuis le 1er janvier 2009
    Source : code civil, art. 467 (loi du 5 mars 2007, en vigueur le 1er janvier 2009)

    Soit un dossier évalué le <jour>
    Et dans le dossier :
      | régime du bail | bail d'habitation |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail |
      | régime de protection | curatelle         |
      | mandataire identifié | non               |
    Et toutes les listes sont complètes
    Quand on évalue le dossier
    Alors « assignation » est <assignation>

    Exemples:
      | jour       | assignation  |
      | 2008-12-31 | non proposée |
      | 2009-01-01 | interdite    |

  @limite
  Plan du scénario: Les devoirs d'alerte et de réponse aux tiers ont leur date
    Source : loi du 6 juillet 1989, art. 6-1 (7 mars 2007) ; code du travail, art. L. 4121-1 (1er mai 2008)

    Soit un dossier évalué le <jour>
    Et une personne « t1 » :
      | rôle | titulaire du bail |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | faible                    |
    Et un incident « i1 » :
      | date du fait | <jour>                            |
      | lieu         | locaux du bailleur                |
      | phénomène    | agression verbale du personnel    |
      | victimes     | personnel du bailleur en fonction |
      | pièces       | p1                                |
    Et une lettre reçue « n1 » :
      | nature de la demande | mise en demeure d'un tiers |
      | date de réception    | <jour>                     |
      | réponse donnée       | aucune réponse             |
    Et toutes les listes sont complètes
    Quand on évalue le dossier
    Alors l'alerte « mise-en-demeure-d-un-tiers-recue » <tiers>
    Et l'obligation « examen_mise_en_demeure_tiers » <examen> due
    Et l'accompagnement « protection_personnel » <personnel> proposé

    Exemples:
      | jour       | tiers        | examen    | personnel |
      | 2007-03-06 | ne sonne pas | n'est pas | n'est pas |
      | 2007-03-07 | sonne        | est       | n'est pas |
      | 2008-04-30 | sonne        | est       | n'est pas |
      | 2008-05-01 | sonne        | est       | est       |

  @limite
  Plan du scénario: La prescription de trois ans vaut depuis le 27 mars 2014
    Source : loi du 6 juillet 1989, art. 7-1 (loi du 24 mars 2014)

    Soit un dossier évalué le <jour>
    Et dans le dossier :
      | prescription écartée par le conseil | non |
    Et une personne « t1 » :
      | rôle            | titulaire du bail |
      | vit au logement | oui               |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
      | reçue le         | 2010-01-02                |
    Et un incident « i1 » :
      | date du fait         | 2010-01-02      |
      | date de connaissance | 2010-01-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | pièces               | p1              |
    Et toutes les listes sont complètes
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « ancien » vaut « <ancien> »
    Et « assignation » est <assignation>

    Exemples:
      | jour       | ancien | assignation  |
      | 2014-03-26 | non    | en suspens   |
      | 2014-03-27 | oui    | interdite    |

  @limite
  Plan du scénario: Une information s'admet selon le droit du jour où l'on s'en sert
    Source : CSI, art. L. 132-5 (1er mai 2012) ; convention nationale du 29 mars 2019 ; code de procédure pénale, art. R. 166 (1er septembre 2020)

    Soit un dossier évalué le <jour>
    Et une pièce « p1 » :
      | origine                          | <origine>                         |
      | catégorie d'information          | <catégorie>                       |
      | canal                            | <canal>                           |
      | qualité de l'émetteur            | police ou gendarmerie             |
      | qualité du destinataire          | correspondant désigné du bailleur |
      | charte du groupe signée          | oui                               |
      | décision définitive              | oui                               |
      | condamnation effacée             | non                               |
      | bailleur victime de l'infraction | <victime>                         |
      | classe de secret                 | confidentielle                    |
      | autorisation écrite du parquet   | non                               |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne   | juge   |
      | p1    | <interne> | <juge> |

    Exemples:
      | jour       | origine              | catégorie                  | canal                 | victime | interne | juge |
      | 2012-04-30 | groupe de prévention | faits d'incivilité         | réunion               | non     | non     | non  |
      | 2012-05-01 | groupe de prévention | faits d'incivilité         | réunion               | non     | oui     | non  |
      | 2019-03-28 | police               | suites de plainte          | correspondant désigné | oui     | non     | non  |
      | 2019-03-29 | police               | suites de plainte          | correspondant désigné | oui     | oui     | non  |
      | 2020-08-31 | décision de justice  | décision pénale définitive | greffe                | non     | non     | non  |
      | 2020-09-01 | décision de justice  | décision pénale définitive | greffe                | non     | non     | oui  |
